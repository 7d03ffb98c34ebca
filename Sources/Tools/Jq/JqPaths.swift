// Ways into values: indices, slices, paths, and changes at their ends.

import Documents
import Text

extension JqMachine {
  mutating func navigate(
    _ node: JqNode, _ input: JqItem, _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    switch node {
    case .index(let target, let key):
      if case .literal(let name) = key {
        return try run(target, input, scope) { machine, item throws(JqStop) in
          try emit(&machine, try machine.step(item, name))
        }
      }
      try run(key, plain(input), scope) { machine, key throws(JqStop) in
        try machine.run(target, input, scope) { machine, item throws(JqStop) in
          try emit(&machine, try machine.step(item, key.value))
        }
      }
    case .slice(let target, let from, let to):
      try run(to ?? .literal(.null), plain(input), scope) { machine, end throws(JqStop) in
        try machine.run(from ?? .literal(.null), machine.plain(input), scope) {
          machine, start throws(JqStop) in
          let key = Value.object(Object([("start", start.value), ("end", end.value)]))
          try machine.run(target, input, scope) { machine, item throws(JqStop) in
            try emit(&machine, try machine.step(item, key))
          }
        }
      }
    case .iterate(let target):
      try run(target, input, scope) { machine, item throws(JqStop) in
        try machine.each(item, emit)
      }
    case .recurseAll: try recurse(input, emit)
    default: break
    }
  }

  mutating func each(_ item: JqItem, _ emit: Emit) throws(JqStop) {
    switch item.value {
    case .array(let items):
      for (place, value) in items.enumerated() {
        try spend()
        try emit(&self, try below(item, .number(Double(place)), value))
      }
    case .object(let object):
      for (key, value) in object {
        try spend()
        try emit(&self, try below(item, .string(key), value))
      }
    default:
      let shown =
        JqText.kind(item.value) + (item.value.isNull ? " (null)" : " (\(JqText.short(item.value)))")
      throw error("Cannot iterate over \(shown)")
    }
  }
  mutating func recurse(_ item: JqItem, _ emit: Emit) throws(JqStop) {
    depth += 1
    defer { depth -= 1 }
    guard depth < 1500 else { throw .limit("the program nests deeper than the lab allows") }
    try spend()
    try emit(&self, item)
    switch item.value {
    case .array, .object:
      try each(item) { machine, inner throws(JqStop) in try machine.recurse(inner, emit) }
    default: break
    }
  }

  func step(_ item: JqItem, _ key: Value) throws(JqStop) -> JqItem {
    try below(item, key, try get(item.value, key))
  }
  func below(_ item: JqItem, _ key: Value, _ value: Value) throws(JqStop) -> JqItem {
    switch item.path {
    case .unfollowed: return JqItem(value: value)
    case .at(let path): return JqItem(value: value, path: .at(path + [key]))
    case .lost:
      if item.value.isNull { return JqItem(value: value, path: .lost) }
      throw error(
        "Invalid path expression with result \(JqText.long(item.value)) near attempt to access element \(JqText.long(key)) of \(JqText.long(item.value))"
      )
    }
  }

  /// A place in an array, from its end where negative.
  private func place(_ number: Double, _ count: Int) -> Int {
    let whole = AwkFormat.clamping(number.rounded(.down))
    return whole < 0 ? whole + count : whole
  }
  func bounds(_ key: Object, _ count: Int) throws(JqStop) -> Range<Int> {
    func end(_ name: String, _ standard: Int, up: Bool) throws(JqStop) -> Int {
      switch key[name] ?? .null {
      case .null: return standard
      case let value:
        guard let number = value.double else {
          throw error("Start and end indices of an array slice must be numbers")
        }
        let whole = AwkFormat.clamping(up ? number.rounded(.up) : number.rounded(.down))
        return min(max(whole < 0 ? whole + count : whole, 0), count)
      }
    }
    let low = try end("start", 0, up: false), high = try end("end", count, up: true)
    return low..<max(low, high)
  }

  func get(_ value: Value, _ key: Value) throws(JqStop) -> Value {
    switch (value, key) {
    case (.object(let object), .string(let name)): return object[name] ?? .null
    case (.array(let items), .number(let number)):
      if number.isNaN { return .null }
      let place = place(number, items.count)
      return items.indices.contains(place) ? items[place] : .null
    case (.array(let items), .object(let slice)):
      return .array(Array(items[try bounds(slice, items.count)]))
    case (.string(let text), .object(let slice)):
      let scalars = Array(text.unicodeScalars)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[try bounds(slice, scalars.count)])
      return .string(String(view))
    case (.null, .string), (.null, .number), (.null, .null): return .null
    case (.null, .object(let slice)):
      _ = try bounds(slice, 0)
      return .null
    case (.array(let items), .array(let part)): return JqText.indices(of: part, in: items)
    case (_, .string(let name)):
      throw error("Cannot index \(JqText.kind(value)) with string \"\(name)\"")
    default: throw error("Cannot index \(JqText.kind(value)) with \(JqText.kind(key))")
    }
  }

  func get(_ value: Value, path: ArraySlice<Value>) throws(JqStop) -> Value {
    var here = value
    for key in path {
      if here.isNull { return .null }
      here = try get(here, key)
    }
    return here
  }

  func set(
    _ value: Value, _ path: ArraySlice<Value>, _ new: Value
  ) throws(JqStop) -> Value {
    guard path.count <= 512 else { throw .limit("a path is longer than the lab allows") }
    guard let key = path.first else { return new }
    switch (value, key) {
    case (.null, .string), (.object, .string):
      guard case .string(let name) = key else { return value }
      var object = value.object ?? Object()
      object[name] = try set(object[name] ?? .null, path.dropFirst(), new)
      return .object(object)
    case (.null, .number(let number)), (.array, .number(let number)):
      var items = value.array ?? []
      let place = place(number, items.count)
      guard place >= 0 else { throw error("Out of bounds negative array index") }
      guard place < 1 << 22 else { throw error("Array index too large") }
      let inner = try set(place < items.count ? items[place] : .null, path.dropFirst(), new)
      while items.count <= place { items.append(.null) }
      items[place] = inner
      return .array(items)
    case (.null, .object(let slice)), (.array, .object(let slice)):
      var items = value.array ?? []
      let range = try bounds(slice, items.count)
      let inner = try set(.array(Array(items[range])), path.dropFirst(), new)
      guard case .array(let part) = inner else {
        throw error("A slice of an array can only be assigned another array")
      }
      items.replaceSubrange(range, with: part)
      return .array(items)
    case (.array, .array): throw error("Cannot update field at array index of array")
    case (_, .string(let name)):
      throw error("Cannot index \(JqText.kind(value)) with string \"\(name)\"")
    default: throw error("Cannot index \(JqText.kind(value)) with \(JqText.kind(key))")
    }
  }

  func delete(_ value: Value, _ path: ArraySlice<Value>) throws(JqStop) -> Value {
    guard path.count <= 512 else { throw .limit("a path is longer than the lab allows") }
    guard let key = path.first else { return .null }
    if value.isNull { return .null }
    if path.count > 1 {
      let inner = try get(value, key)
      if inner.isNull { return value }
      return try set(value, [key], try delete(inner, path.dropFirst()))
    }
    switch (value, key) {
    case (.object(var object), .string(let name)):
      object.remove(name)
      return .object(object)
    case (.array(var items), .number(let number)):
      let place = place(number, items.count)
      if items.indices.contains(place) { items.remove(at: place) }
      return .array(items)
    case (.array(var items), .object(let slice)):
      items.removeSubrange(try bounds(slice, items.count))
      return .array(items)
    case (.object, _): throw error("Cannot delete field at object index of \(JqText.kind(key))")
    case (.array, .string): throw error("Cannot delete field at array index of array")
    default: throw error("Cannot delete field at index of \(JqText.kind(value))")
    }
  }
  func delete(_ value: Value, paths: [Value]) throws(JqStop) -> Value {
    var result = value
    for path in paths.sorted(by: { JqOrder.compare($0, $1) > 0 }) {
      guard case .array(let keys) = path else { throw error("Path must be specified as an array") }
      result = try delete(result, keys[...])
    }
    return result
  }

  /// The paths that an expression follows, with what lies there.
  mutating func paths(
    _ node: JqNode, _ input: Value, _ scope: JqScope,
    _ body: (inout JqMachine, [Value]) throws(JqStop) -> Void
  ) throws(JqStop) {
    try run(node, JqItem(value: input, path: .at([])), scope) { machine, item throws(JqStop) in
      guard case .at(let path) = item.path else {
        throw machine.error("Invalid path expression with result \(JqText.long(item.value))")
      }
      try body(&machine, path)
    }
  }

  mutating func update(
    _ mark: String, _ left: JqNode, _ right: JqNode, _ input: JqItem, _ scope: JqScope,
    _ emit: Emit
  ) throws(JqStop) {
    if mark == "|=" {
      let value = try modify(left, right, input.value, scope)
      return try emit(&self, made(value, input))
    }
    if mark == "//=" {
      return try run(right, plain(input), scope) { machine, item throws(JqStop) in
        var result = input.value
        var found: [[Value]] = []
        try machine.paths(left, input.value, scope) { _, path throws(JqStop) in found.append(path) }
        for path in found where !(try machine.get(result, path: path[...]).isTruth) {
          result = try machine.set(result, path[...], item.value)
        }
        try emit(&machine, machine.made(result, input))
      }
    }
    let operation = String(mark.dropLast())
    try run(right, plain(input), scope) { machine, item throws(JqStop) in
      var result = input.value
      var found: [[Value]] = []
      try machine.paths(left, input.value, scope) { _, path throws(JqStop) in found.append(path) }
      for path in found {
        try machine.spend()
        var new = item.value
        if !operation.isEmpty {
          new = try machine.calculate(operation, try machine.get(result, path: path[...]), new)
        }
        result = try machine.set(result, path[...], new)
      }
      try emit(&machine, machine.made(result, input))
    }
  }
  /// Real: as jq 1.7, where an update without an output deletes; 1.6 skips elements then.
  mutating func modify(
    _ left: JqNode, _ right: JqNode, _ input: Value, _ scope: JqScope
  ) throws(JqStop) -> Value {
    var found: [[Value]] = []
    try paths(left, input, scope) { _, path throws(JqStop) in found.append(path) }
    var result = input
    var gone: [Value] = []
    for path in found {
      try spend()
      let old = try get(result, path: path[...])
      if let new = try first(right, JqItem(value: old), scope) {
        result = try set(result, path[...], new.value)
      } else {
        gone.append(.array(path))
      }
    }
    return gone.isEmpty ? result : try delete(result, paths: gone)
  }
}
