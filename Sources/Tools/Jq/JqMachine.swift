// jq at work: every expression gives its outputs one by one to what follows.

import Documents
import Kernel
import Text

/// What a name means at a place in the program.
indirect enum JqScope: Sendable {
  case empty
  case variable(String, Value, JqScope)
  case function(JqFunction, JqScope)
  /// A parameter: an expression of the caller's, in the caller's scope.
  case closure(String, JqNode, JqScope, JqScope)
  case label(String, Int, JqScope)
}

/// Where a value came from, while paths are followed.
enum JqPath: Sendable {
  case unfollowed
  case at([Value])
  /// The value came from no path.
  case lost
}

struct JqItem: Sendable {
  var value: Value
  var path = JqPath.unfollowed
}

struct JqMachine: Sendable {
  typealias Emit = (inout JqMachine, JqItem) throws(JqStop) -> Void

  var budget = Budget(steps: 20_000_000, bytes: 256 << 20)
  var depth = 0
  var labels = 0
  var patterns: [String: PatternSearch] = [:]
  /// What `input` reads, and where the reading stands.
  var inputs: [(value: Value, line: Int, file: String?)] = []
  /// The input that was taken last.
  var current: (value: Value, line: Int, file: String?)?
  var nextInput = 0
  var environment = Object()
  var now: Instant
  /// What `debug` and `stderr` say.
  var messages: [String] = []
  let arguments: Value

  init(now: Instant, arguments: Value) {
    self.now = now
    self.arguments = arguments
  }

  func error(_ message: String) -> JqStop { .error(.string(message)) }

  mutating func spend(_ count: Int = 1) throws(JqStop) {
    budget.steps -= count
    if budget.steps < 0 || budget.bytes < 0 {
      throw .limit("the program ran longer than the lab allows")
    }
  }

  // MARK: The expressions

  /// Gives the outputs of an expression, one by one, to `emit`.
  // NB: `dynamic` keeps the optimizer from making a copy of the whole machine for every closure
  // that is ever passed here, and one for each closure inside that copy; it never came to an end.
  dynamic mutating func run(
    _ node: JqNode, _ input: JqItem, _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    depth += 1
    defer { depth -= 1 }
    // Limit: evaluation nests 1500 deep; real jq goes on until memory ends.
    guard depth < 1500 else { throw .limit("the program nests deeper than the lab allows") }
    try spend()
    switch node {
    case .identity: try emit(&self, input)
    case .literal(let value): try emit(&self, made(value, input))
    case .pipe(let first, let second):
      try run(first, input, scope) { machine, item throws(JqStop) in
        try machine.run(second, item, scope, emit)
      }
    case .comma(let first, let second):
      try run(first, input, scope, emit)
      try run(second, input, scope, emit)
    case .index, .slice, .iterate, .recurseAll: try navigate(node, input, scope, emit)
    case .call(let name, let arguments): try call(name, arguments, input, scope, emit)
    case .variable(let name): try emit(&self, made(try variable(name, scope), input))
    case .object(let members): try object(members[...], Object(), input, scope, emit)
    case .array(let inner): try collect(inner, input, scope, emit)
    case .binary, .negate, .and, .or, .alternative, .conditional:
      try operate(node, input, scope, emit)
    case .string(let pieces, let format):
      try string(pieces[...], "", format, input, scope, emit)
    case .format(let name):
      try emit(&self, made(.string(try self.format(name, input.value)), input))
    case .attempt(let body, let handler): try attempt(body, handler, input, scope, emit)
    case .reduce, .foreach: try fold(node, input, scope, emit)
    case .define(let function, let rest): try run(rest, input, .function(function, scope), emit)
    case .bind(let source, let patterns, let body):
      try bind(source, patterns, body, input, scope, emit)
    case .label(let name, let body):
      labels += 1
      let id = labels
      do throws(JqStop) {
        try run(body, input, .label(name, id, scope), emit)
      } catch {
        guard case .leave(id) = error else { throw error }
      }
    case .leave(let name): try leave(name, scope)
    case .update(let mark, let left, let right):
      try update(mark, left, right, input, scope, emit)
    }
  }

  /// A value that no path leads to.
  func made(_ value: Value, _ input: JqItem) -> JqItem {
    if case .unfollowed = input.path { return JqItem(value: value) }
    return JqItem(value: value, path: .lost)
  }
  func plain(_ input: JqItem) -> JqItem { JqItem(value: input.value) }

  /// All outputs of an expression; at most `limit` of them.
  mutating func all(
    _ node: JqNode, _ input: Value, _ scope: JqScope
  ) throws(JqStop) -> [Value] {
    var values: [Value] = []
    try run(node, JqItem(value: input), scope) { machine, item throws(JqStop) in
      machine.budget.bytes -= 48
      values.append(item.value)
    }
    return values
  }
  /// The first output, if there is one.
  mutating func first(
    _ node: JqNode, _ input: JqItem, _ scope: JqScope
  ) throws(JqStop) -> JqItem? {
    labels += 1
    let id = labels
    var found: JqItem?
    do throws(JqStop) {
      try run(node, input, scope) { _, item throws(JqStop) in
        found = item
        throw .leave(id)
      }
    } catch {
      guard case .leave(id) = error else { throw error }
    }
    return found
  }

  private func variable(_ name: String, _ scope: JqScope) throws(JqStop) -> Value {
    var here = scope
    while true {
      switch here {
      case .empty:
        switch name {
        case "ENV": return .object(environment)
        case "__prog_args", "ARGS": return arguments
        default: throw .limit("error: $\(name) is not defined at <top-level>")
        }
      case .variable(let other, let value, let outer):
        if other == name { return value }
        here = outer
      case .function(_, let outer), .closure(_, _, _, let outer), .label(_, _, let outer):
        here = outer
      }
    }
  }
  private func leave(_ name: String, _ scope: JqScope) throws(JqStop) {
    var here = scope
    while true {
      switch here {
      case .empty: throw .limit("error: $*label-\(name) is not defined at <top-level>")
      case .label(let other, let id, let outer):
        if other == name { throw .leave(id) }
        here = outer
      case .function(_, let outer), .closure(_, _, _, let outer), .variable(_, _, let outer):
        here = outer
      }
    }
  }

  // MARK: Building

  private mutating func object(
    _ members: ArraySlice<(key: JqNode, value: JqNode)>, _ object: Object, _ input: JqItem,
    _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    guard let member = members.first else {
      let value = Value.object(object)
      try check(value)
      return try emit(&self, made(value, input))
    }
    try run(member.key, plain(input), scope) { machine, key throws(JqStop) in
      guard case .string(let name) = key.value else {
        throw machine.error(
          "Object keys must be strings")
      }
      try machine.run(member.value, machine.plain(input), scope) { machine, item throws(JqStop) in
        var object = object
        object[name] = item.value
        try machine.object(members.dropFirst(), object, input, scope, emit)
      }
    }
  }
  private mutating func collect(
    _ inner: JqNode?, _ input: JqItem, _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    let value = Value.array(
      try inner.map { node throws(JqStop) in try all(node, input.value, scope) } ?? [])
    try check(value)
    try emit(&self, made(value, input))
  }
  /// Refuses values that nest so deep that writing them would be trouble.
  func check(_ value: Value) throws(JqStop) {
    let children: [Value]
    switch value {
    case .array(let items): children = items
    case .object(let object): children = object.values
    default: return
    }
    // Down along the first child that holds others, and along the last: `.+[.]` hides its depth from
    // one of them.
    for child in children {
      try checkChain(child) { $0.first { Self.isContainer($0) } }
      try checkChain(child) { $0.last { Self.isContainer($0) } }
    }
  }
  private func checkChain(_ value: Value, _ choose: ([Value]) -> Value?) throws(JqStop) {
    var here = value
    var level = 0
    while true {
      let next: Value?
      switch here {
      case .array(let items): next = choose(items)
      case .object(let object): next = choose(object.values)
      default: next = nil
      }
      guard let next else { return }
      level += 1
      if level > 512 { throw .limit("a value nests deeper than the lab allows") }
      here = next
    }
  }
  private static func isContainer(_ value: Value) -> Bool {
    switch value {
    case .array, .object: true
    default: false
    }
  }

  private mutating func string(
    _ pieces: ArraySlice<JqPiece>, _ text: String, _ format: String, _ input: JqItem,
    _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    guard let piece = pieces.first else { return try emit(&self, made(.string(text), input)) }
    switch piece {
    case .text(let plain):
      try string(pieces.dropFirst(), text + plain, format, input, scope, emit)
    case .node(let node):
      try run(node, plain(input), scope) { machine, item throws(JqStop) in
        let part = try machine.format(format, item.value)
        machine.budget.bytes -= part.utf8.count
        try machine.string(pieces.dropFirst(), text + part, format, input, scope, emit)
      }
    }
  }

  // MARK: Operators

  private mutating func operate(
    _ node: JqNode, _ input: JqItem, _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    switch node {
    case .binary(let mark, let left, let right):
      try run(right, plain(input), scope) { machine, b throws(JqStop) in
        try machine.run(left, machine.plain(input), scope) { machine, a throws(JqStop) in
          try emit(&machine, machine.made(try machine.calculate(mark, a.value, b.value), input))
        }
      }
    case .negate(let inner):
      try run(inner, plain(input), scope) { machine, item throws(JqStop) in
        guard let number = item.value.double else {
          throw machine.error("\(JqText.described(item.value)) cannot be negated")
        }
        try emit(&machine, machine.made(.number(-number), input))
      }
    case .and(let left, let right):
      try run(left, plain(input), scope) { machine, a throws(JqStop) in
        guard a.value.isTruth else { return try emit(&machine, machine.made(.bool(false), input)) }
        try machine.run(right, machine.plain(input), scope) { machine, b throws(JqStop) in
          try emit(&machine, machine.made(.bool(b.value.isTruth), input))
        }
      }
    case .or(let left, let right):
      try run(left, plain(input), scope) { machine, a throws(JqStop) in
        if a.value.isTruth { return try emit(&machine, machine.made(.bool(true), input)) }
        try machine.run(right, machine.plain(input), scope) { machine, b throws(JqStop) in
          try emit(&machine, machine.made(.bool(b.value.isTruth), input))
        }
      }
    case .alternative(let left, let right):
      var some = false
      // What fails on the left is passed over; what fails behind it is not.
      var behind: JqStop?
      do throws(JqStop) {
        try run(left, input, scope) { machine, item throws(JqStop) in
          guard item.value.isTruth else { return }
          some = true
          do throws(JqStop) {
            try emit(&machine, item)
          } catch {
            behind = error
            throw error
          }
        }
      } catch {
        if let behind { throw behind }
        guard case .error = error else { throw error }
      }
      if !some { try run(right, input, scope, emit) }
    case .conditional(let test, let yes, let no):
      try run(test, plain(input), scope) { machine, item throws(JqStop) in
        if item.value.isTruth {
          try machine.run(yes, input, scope, emit)
        } else if let no {
          try machine.run(no, input, scope, emit)
        } else {
          try emit(&machine, input)
        }
      }
    default: break
    }
  }

  private mutating func attempt(
    _ body: JqNode, _ handler: JqNode?, _ input: JqItem, _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    var behind: JqStop?
    let depth = depth
    do throws(JqStop) {
      try run(body, input, scope) { machine, item throws(JqStop) in
        do throws(JqStop) {
          try emit(&machine, item)
        } catch {
          behind = error
          throw error
        }
      }
    } catch {
      self.depth = depth
      if let behind { throw behind }
      guard case .error(let value) = error else { throw error }
      if value == .object(Object([("__jq", .number(0))])) { throw error }
      if let handler { try run(handler, made(value, input), scope, emit) }
    }
  }

  private mutating func fold(
    _ node: JqNode, _ input: JqItem, _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    switch node {
    case .reduce(let source, let pattern, let start, let step):
      try run(start, input, scope) { machine, first throws(JqStop) in
        var state: JqItem? = first
        try machine.run(source, machine.plain(input), scope) { machine, item throws(JqStop) in
          try machine.match(pattern, item.value, scope) { machine, scope throws(JqStop) in
            let old = state ?? JqItem(value: .null)
            state = nil
            var last: JqItem?
            try machine.run(step, old, scope) { _, item throws(JqStop) in last = item }
            state = last ?? JqItem(value: .null)
          }
        }
        if let state { try emit(&machine, state) }
      }
    case .foreach(let source, let pattern, let start, let step, let extract):
      try run(start, input, scope) { machine, first throws(JqStop) in
        var state = first
        try machine.run(source, machine.plain(input), scope) { machine, item throws(JqStop) in
          try machine.match(pattern, item.value, scope) { machine, scope throws(JqStop) in
            try machine.run(step, state, scope) { machine, item throws(JqStop) in
              state = item
              if let extract {
                try machine.run(extract, item, scope, emit)
              } else {
                try emit(&machine, item)
              }
            }
          }
        }
      }
    default: break
    }
  }

  // MARK: Names

  private mutating func bind(
    _ source: JqNode, _ patterns: [JqPattern], _ body: JqNode, _ input: JqItem, _ scope: JqScope,
    _ emit: Emit
  ) throws(JqStop) {
    try run(source, plain(input), scope) { machine, item throws(JqStop) in
      guard patterns.count > 1 else {
        return try machine.match(patterns[0], item.value, scope) { machine, scope throws(JqStop) in
          try machine.run(body, input, scope, emit)
        }
      }
      var base = scope
      for name in patterns.flatMap(\.names) { base = .variable(name, .null, base) }
      for (place, pattern) in patterns.enumerated() {
        var behind: JqStop?
        do throws(JqStop) {
          try machine.match(pattern, item.value, base) { machine, scope throws(JqStop) in
            try machine.run(body, input, scope) { machine, item throws(JqStop) in
              do throws(JqStop) {
                try emit(&machine, item)
              } catch {
                behind = error
                throw error
              }
            }
          }
          return
        } catch {
          if let behind { throw behind }
          guard case .error = error, place < patterns.count - 1 else { throw error }
        }
      }
    }
  }

  private mutating func match(
    _ pattern: JqPattern, _ value: Value, _ scope: JqScope,
    _ body: (inout JqMachine, JqScope) throws(JqStop) -> Void
  ) throws(JqStop) {
    switch pattern {
    case .variable(let name): try body(&self, .variable(name, value, scope))
    case .array(let items):
      if !value.isNull, value.array == nil {
        throw error("Cannot index \(JqText.kind(value)) with number")
      }
      try match(items[...], 0, value, scope, body)
    case .object(let items): try match(items[...], value, scope, body)
    }
  }
  private mutating func match(
    _ items: ArraySlice<JqPattern>, _ place: Int, _ value: Value, _ scope: JqScope,
    _ body: (inout JqMachine, JqScope) throws(JqStop) -> Void
  ) throws(JqStop) {
    guard let item = items.first else { return try body(&self, scope) }
    try match(item, value[place] ?? .null, scope) { machine, scope throws(JqStop) in
      try machine.match(items.dropFirst(), place + 1, value, scope, body)
    }
  }
  private mutating func match(
    _ items: ArraySlice<(key: JqNode, variable: String?, pattern: JqPattern?)>, _ value: Value,
    _ scope: JqScope, _ body: (inout JqMachine, JqScope) throws(JqStop) -> Void
  ) throws(JqStop) {
    guard let item = items.first else { return try body(&self, scope) }
    try run(item.key, JqItem(value: value), scope) { machine, key throws(JqStop) in
      let inner = try machine.get(value, key.value)
      var scope = scope
      if let name = item.variable { scope = .variable(name, inner, scope) }
      guard let pattern = item.pattern else {
        return try machine.match(items.dropFirst(), value, scope, body)
      }
      try machine.match(pattern, inner, scope) { machine, scope throws(JqStop) in
        try machine.match(items.dropFirst(), value, scope, body)
      }
    }
  }

  // MARK: Calls

  private mutating func call(
    _ name: String, _ arguments: [JqNode], _ input: JqItem, _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    var here = scope
    search: while true {
      switch here {
      case .empty: break search
      case .closure(let other, let node, let caller, let outer):
        if other == name, arguments.isEmpty { return try run(node, input, caller, emit) }
        here = outer
      case .function(let function, let outer):
        if function.name == name, function.parameters.count == arguments.count {
          return try apply(function, arguments, here, input, scope, emit)
        }
        here = outer
      case .variable(_, _, let outer), .label(_, _, let outer): here = outer
      }
    }
    if try native(name, arguments, input, scope, emit) { return }
    if let function = JqLibrary.functions["\(name)/\(arguments.count)"] {
      return try apply(function, arguments, .empty, input, scope, emit)
    }
    throw .limit("error: \(name)/\(arguments.count) is not defined at <top-level>")
  }
  private mutating func apply(
    _ function: JqFunction, _ arguments: [JqNode], _ home: JqScope, _ input: JqItem,
    _ caller: JqScope, _ emit: Emit
  ) throws(JqStop) {
    var scope = home
    for (name, argument) in zip(function.parameters, arguments) where !name.hasPrefix("$") {
      scope = .closure(name, argument, caller, scope)
    }
    let values = zip(function.parameters, arguments).filter { $0.0.hasPrefix("$") }
    guard !values.isEmpty else { return try run(function.body, input, scope, emit) }
    try bindValues(values[...], function.body, scope, input, caller, emit)
  }
  private mutating func bindValues(
    _ values: ArraySlice<(String, JqNode)>, _ body: JqNode, _ scope: JqScope, _ input: JqItem,
    _ caller: JqScope, _ emit: Emit
  ) throws(JqStop) {
    guard let (name, node) = values.first else { return try run(body, input, scope, emit) }
    let plainName = String(name.dropFirst())
    try run(node, plain(input), caller) { machine, item throws(JqStop) in
      var scope = JqScope.variable(plainName, item.value, scope)
      scope = .closure(plainName, .literal(item.value), .empty, scope)
      try machine.bindValues(values.dropFirst(), body, scope, input, caller, emit)
    }
  }
}

extension Value {
  /// All but null and false.
  var isTruth: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    default: true
    }
  }
}
