// mongosh's inside: runs statements, and asks the server.

import Commands
import Kernel
import Machine
import Text

/// What an expression of the shell came to.
indirect enum MongoValue: Sendable {
  case plain(BSON)
  case database(String)
  case collection(String, String)
  /// A number among the shell's cursors.
  case cursor(Int)
  case function([String], [MongoStatement])
  case builtin(String)
  /// Documents of a cursor that were taken by showing it.
  case page([BSONDocument], hasMore: Bool)

  var bson: BSON { if case .plain(let value) = self { value } else { .undefined } }
  var isTrue: Bool { if case .plain(let value) = self { value.isTrue } else { true } }
  static let nothing = MongoValue.plain(.undefined)
}

/// An error that a script can catch.
struct MongoTrouble: Sendable {
  var name: String
  var codeName: String?
  var message: String
  /// What follows in lines of its own.
  var details: [(label: String, text: String)] = []
}

/// Why a script stops.
enum MongoStop: Error, Sendable {
  case trouble(MongoTrouble)
  case unmodelled(String)
  case quit(Int)

  static func error(_ name: String, _ message: String) -> MongoStop {
    .trouble(MongoTrouble(name: name, message: message))
  }
}

/// How a statement ended.
enum MongoFlow: Sendable {
  case on
  case leave, next
  case give(MongoValue)
}

/// Where the server is, and as whom it is asked.
struct MongoAddress: Sendable {
  var host = "127.0.0.1"
  var port = 27017
  var user: String?
  var password: String?
  var authDatabase: String?
}

/// A cursor: its command until it is asked, then what is left.
struct MongoCursor: Sendable {
  var database: String
  var command: BSONDocument
  var rest: [BSONDocument]?
}

/// A shell.
struct MongoShell: Sendable {
  var database = "test"
  var address = MongoAddress()
  /// The server itself, where its own entry point speaks to it.
  var engine: MongoEngine?
  /// What was printed, in order.
  var output = ""
  /// Milliseconds that `sleep` asked for.
  var pause = 0
  var process: ProcessID = 0
  var environment: OrderedMap<String, String> = [:]
  var cursors: [MongoCursor] = []
  /// The cursor that `it` goes on with.
  var lastCursor: Int?
  private var scopes: [[String: MongoValue]] = [[:]]
  private var steps = 0
  private var depth = 0
  private var machinePart = ""
  private var counter = 0

  // MARK: Programs

  /// Runs a program, and gives the value of its last expression.
  mutating func run<Host: ProgramHost>(
    _ text: String, _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    steps = 0
    scopes = [scopes[0]]
    depth = 0
    let program: [MongoStatement]
    do throws(MongoScriptError) {
      program = try MongoParser.statements(text)
    } catch {
      throw Self.stop(error, text)
    }
    var last = MongoValue.nothing
    for statement in program {
      if case .expression(let node) = statement {
        last = try evaluate(node, &host)
      } else {
        last = .nothing
        switch try execute(statement, &host) {
        case .on: break
        case .leave, .next, .give:
          throw .error("SyntaxError", "Illegal statement outside of a function or loop")
        }
      }
    }
    return last
  }
  static func stop(_ error: MongoScriptError, _ text: String) -> MongoStop {
    switch error {
    case .unmodelled(let what): return .unmodelled("\(what) in mongosh")
    case .unfinished:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return syntax("Unexpected token", text, lines.count, lines.last?.count ?? 0)
    case .unexpected(let message, let line, let column):
      return syntax(message, text, line, column)
    }
  }
  /// Real: Babel's message with the line that it means.
  private static func syntax(
    _ message: String, _ text: String, _ line: Int, _ column: Int
  ) -> MongoStop {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let width = String(min(lines.count, line + 1)).count
    var shown = "\(message) (\(line):\(column))\n\n"
    for number in max(1, line - 2)...max(line, min(lines.count, line + 1))
    where number <= lines.count {
      let name = String(number)
      let mark = number == line ? "> " : "  "
      shown += mark + String(repeating: " ", count: width - name.count) + name + " | "
      shown += lines[number - 1] + "\n"
      if number == line {
        shown +=
          "  " + String(repeating: " ", count: width) + " | "
          + String(repeating: " ", count: max(0, column)) + "^\n"
      }
    }
    if shown.hasSuffix("\n") { shown.removeLast() }
    return .error("SyntaxError", shown)
  }

  private mutating func spend() throws(MongoStop) {
    steps += 1
    if steps > 300_000 { throw .unmodelled("scripts that run that long") }
  }

  // MARK: Statements

  mutating func execute<Host: ProgramHost>(
    _ statement: MongoStatement, _ host: inout Host
  ) throws(MongoStop) -> MongoFlow {
    try spend()
    switch statement {
    case .expression(let node):
      _ = try evaluate(node, &host)
      return .on
    case .declare(let all):
      for (name, node) in all {
        let value = try node.map { (node) throws(MongoStop) in try evaluate(node, &host) }
        scopes[scopes.count - 1][name] = value ?? .nothing
      }
      return .on
    case .block(let body): return try execute(body, &host)
    case .condition(let test, let yes, let no):
      if try evaluate(test, &host).isTrue { return try execute(yes, &host) }
      if let no { return try execute(no, &host) }
      return .on
    case .loop(let start, let test, let step, let body):
      if let start { _ = try execute(start, &host) }
      while true {
        try spend()
        if let test, !(try evaluate(test, &host).isTrue) { return .on }
        switch try execute(body, &host) {
        case .leave: return .on
        case .give(let value): return .give(value)
        case .on, .next: break
        }
        if let step { _ = try evaluate(step, &host) }
      }
    case .each(let name, let node, let keys, let body):
      let list = try evaluate(node, &host)
      var items: [BSON]
      switch list {
      case .cursor(let id): items = try fetch(id, &host).map { .document($0) }
      case .plain(.array(let found)): items = keys ? found.indices.map { .string("\($0)") } : found
      case .plain(.document(let document)) where keys:
        items = document.keys.map { .string($0) }
      default: throw .error("TypeError", "\(Self.source(node)) is not iterable")
      }
      if case .cursor(let id) = list { cursors[id].rest = [] }
      for item in items {
        try spend()
        scopes[scopes.count - 1][name] = .plain(item)
        switch try execute(body, &host) {
        case .leave: return .on
        case .give(let value): return .give(value)
        case .on, .next: break
        }
      }
      return .on
    case .give(let node):
      return .give(
        try node.map { (node) throws(MongoStop) in try evaluate(node, &host) } ?? .nothing)
    case .leave: return .leave
    case .next: return .next
    case .raise(let node):
      let value = try evaluate(node, &host).bson
      let document = value.document
      throw .error(
        document?["name"]?.string ?? "Error", document?["message"]?.string ?? shown(.plain(value)))
    case .attempt(let body, let name, let rescue):
      do throws(MongoStop) {
        return try execute(body, &host)
      } catch {
        guard case .trouble(let trouble) = error else { throw error }
        if let name {
          var value: BSONDocument = [
            "name": .string(trouble.name), "message": .string(trouble.message),
          ]
          if let codeName = trouble.codeName { value["codeName"] = .string(codeName) }
          scopes[scopes.count - 1][name] = .plain(.document(value))
        }
        return try execute(rescue, &host)
      }
    }
  }
  private mutating func execute<Host: ProgramHost>(
    _ body: [MongoStatement], _ host: inout Host
  ) throws(MongoStop) -> MongoFlow {
    for statement in body {
      let flow = try execute(statement, &host)
      if case .on = flow { continue }
      return flow
    }
    return .on
  }

  // MARK: Names

  func value(of name: String) -> MongoValue? {
    for scope in scopes.reversed() {
      if let value = scope[name] { return value }
    }
    switch name {
    case "db": return .database(database)
    case "Infinity": return .plain(.number(.infinity))
    case "NaN": return .plain(.number(.nan))
    default: return Self.builtins.contains(name) ? .builtin(name) : nil
    }
  }
  mutating func assign<Host: ProgramHost>(
    _ target: MongoNode, _ value: MongoValue, _ host: inout Host
  ) throws(MongoStop) {
    switch target {
    case .name("db"):
      guard case .database(let name) = value else {
        throw .error(
          "MongoshInvalidInputError", "[COMMON-10002] Cannot reassign 'db' to non-Database type")
      }
      database = name
    case .name(let name):
      let place = scopes.indices.reversed().first { scopes[$0][name] != nil } ?? 0
      scopes[place][name] = value
    case .member(let base, let key):
      let name = try text(of: evaluate(key, &host))
      var holder = try evaluate(base, &host).bson
      switch holder {
      case .document(var document):
        document.put(name, value.bson)
        holder = .document(document)
      case .array(var items):
        guard let place = Int(name), place >= 0, place < 100_000 else {
          throw .unmodelled("properties of arrays in mongosh")
        }
        while items.count <= place { items.append(.undefined) }
        items[place] = value.bson
        holder = .array(items)
      default: throw .unmodelled("assignments to \(Self.source(target)) in mongosh")
      }
      guard holder.weight() != nil else { throw .unmodelled("values of that size in mongosh") }
      try assign(base, .plain(holder), &host)
    default: throw .error("SyntaxError", "Invalid left-hand side in assignment")
    }
  }

  // MARK: Expressions

  mutating func evaluate<Host: ProgramHost>(
    _ node: MongoNode, _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    try spend()
    depth += 1
    defer { depth -= 1 }
    guard depth < 250 else { throw .error("RangeError", "Maximum call stack size exceeded") }
    let value = try found(node, &host)
    switch node {
    case .literal, .name, .member, .function: return value
    default:
      // What is made may be no greater than the lab holds, and its size counts as work.
      guard case .plain(let made) = value else { return value }
      guard let weight = made.weight() else { throw .unmodelled("values of that size in mongosh") }
      steps += weight / 200
      return value
    }
  }
  private mutating func found<Host: ProgramHost>(
    _ node: MongoNode, _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    switch node {
    case .literal(let value): return .plain(value)
    case .template(let parts):
      var made = ""
      for part in parts { made += text(of: try evaluate(part, &host)) }
      return .plain(.string(made))
    case .name(let name):
      guard let value = value(of: name) else {
        throw .error("ReferenceError", "\(name) is not defined")
      }
      return value
    case .array(let nodes):
      var items: [BSON] = []
      for item in nodes { items.append(try evaluate(item, &host).bson) }
      return .plain(.array(items))
    case .object(let fields):
      var document = BSONDocument()
      for field in fields {
        let value = try evaluate(field.value, &host)
        if field.isSpread {
          for pair in value.bson.document?.pairs ?? [] { document.put(pair.key, pair.value) }
          continue
        }
        if case .function = value { throw .unmodelled("functions in documents") }
        document.put(text(of: try evaluate(field.key, &host)), value.bson)
      }
      return .plain(.document(document))
    case .member(let base, let key):
      let holder = try evaluate(base, &host)
      return try member(holder, text(of: evaluate(key, &host)), node, &host)
    case .call(.member(let base, let key), let arguments):
      let receiver = try evaluate(base, &host)
      let name = text(of: try evaluate(key, &host))
      let values = try evaluate(arguments, &host)
      return try invoke(receiver, name, values, base, &host)
    case .call(let target, let arguments):
      let callee = try evaluate(target, &host)
      let values = try evaluate(arguments, &host)
      return try call(callee, values, Self.source(target), &host)
    case .new(let target, let arguments):
      let values = try evaluate(arguments, &host)
      guard case .name(let name) = target else {
        throw .unmodelled("`new \(Self.source(target))` in mongosh")
      }
      return try construct(name, values, isNew: true, &host)
    case .unary(let mark, let inner):
      if mark == "typeof" {
        if case .name(let name) = inner, value(of: name) == nil {
          return .plain(.string("undefined"))
        }
        return .plain(.string(Self.type(try evaluate(inner, &host))))
      }
      if mark == "delete" || mark == "void" { throw .unmodelled("`\(mark)` in mongosh") }
      let value = try evaluate(inner, &host)
      if mark == "!" { return .plain(.bool(!value.isTrue)) }
      let number = Self.number(value.bson)
      return .plain(.number(mark == "-" ? -number : number))
    case .binary(let mark, let left, let right):
      let first = try evaluate(left, &host)
      switch mark {
      case "&&": return first.isTrue ? try evaluate(right, &host) : first
      case "||": return first.isTrue ? first : try evaluate(right, &host)
      case "??":
        if case .plain(let value) = first, value.isNullish { return try evaluate(right, &host) }
        return first
      case ",": return try evaluate(right, &host)
      default:
        return .plain(operate(mark, first, try evaluate(right, &host)))
      }
    case .assign(let mark, let target, let node):
      var value = try evaluate(node, &host)
      if mark != "=" {
        value = .plain(operate(String(mark.dropLast()), try evaluate(target, &host), value))
      }
      try assign(target, value, &host)
      return value
    case .step(let target, let amount, let isAfter):
      let before = Self.number(try evaluate(target, &host).bson)
      try assign(target, .plain(.number(before + amount)), &host)
      return .plain(.number(isAfter ? before : before + amount))
    case .choice(let test, let yes, let no):
      return try evaluate(test, &host).isTrue
        ? try evaluate(yes, &host) : try evaluate(no, &host)
    case .function(let names, let body, _): return .function(names, body)
    }
  }
  private mutating func evaluate<Host: ProgramHost>(
    _ nodes: [MongoNode], _ host: inout Host
  ) throws(MongoStop) -> [MongoValue] {
    var values: [MongoValue] = []
    for node in nodes { values.append(try evaluate(node, &host)) }
    return values
  }

  /// Calls a function with values.
  ///
  /// Limit: a function sees the variables of where it is called, not of where it was written.
  mutating func call<Host: ProgramHost>(
    _ callee: MongoValue, _ values: [MongoValue], _ source: String, _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    switch callee {
    case .function(let names, let body):
      var scope: [String: MongoValue] = [:]
      for (place, name) in names.enumerated() {
        scope[name] = values.indices.contains(place) ? values[place] : .nothing
      }
      guard scopes.count < 100 else {
        throw .error("RangeError", "Maximum call stack size exceeded")
      }
      scopes.append(scope)
      defer { scopes.removeLast() }
      if case .give(let value) = try execute(body, &host) { return value }
      return .nothing
    case .builtin(let name): return try construct(name, values, isNew: false, &host)
    default: throw .error("TypeError", "\(source) is not a function")
    }
  }

  private func operate(_ mark: String, _ left: MongoValue, _ right: MongoValue) -> BSON {
    let a = left.bson
    let b = right.bson
    switch mark {
    case "+":
      if a.double != nil || b.double != nil, a.string == nil, b.string == nil,
        a.document == nil, b.document == nil
      {
        return .number(Self.number(a) + Self.number(b))
      }
      return .string(text(of: left) + text(of: right))
    case "-": return .number(Self.number(a) - Self.number(b))
    case "*": return .number(Self.number(a) * Self.number(b))
    case "/": return .number(Self.number(a) / Self.number(b))
    case "%": return .number(Self.number(a).truncatingRemainder(dividingBy: Self.number(b)))
    case "**":
      var result = 1.0
      let power = Self.number(b)
      guard power >= 0, power <= 1024, power == power.rounded() else { return .number(.nan) }
      for _ in 0..<Int(power) { result *= Self.number(a) }
      return .number(result)
    case "===", "!==", "==", "!=":
      let isLoose = mark.utf8.count == 2
      var isSame: Bool
      switch (a, b) {
      // Objects are the same only if they are one object.
      case (.document, .document), (.array, .array), (.objectID, .objectID), (.date, .date):
        isSame = false
      case (.null, .undefined), (.undefined, .null): isSame = isLoose
      default:
        isSame = a == b
        if isLoose, !isSame, !a.isNullish, !b.isNullish, !a.isOfType(of: b) {
          isSame = Self.number(a) == Self.number(b)
        }
      }
      if case .number(let x) = a, x.isNaN { isSame = false }
      return .bool(mark.hasPrefix("!") ? !isSame : isSame)
    default:
      if let x = a.string, let y = b.string {
        let isLess = x.utf16.lexicographicallyPrecedes(y.utf16)
        let isMore = y.utf16.lexicographicallyPrecedes(x.utf16)
        return .bool(mark == "<" ? isLess : mark == ">" ? isMore : mark == "<=" ? !isMore : !isLess)
      }
      let x = Self.number(a)
      let y = Self.number(b)
      return .bool(mark == "<" ? x < y : mark == ">" ? x > y : mark == "<=" ? x <= y : x >= y)
    }
  }

  // MARK: The server

  mutating func newID<Host: ProgramHost>(_ host: inout Host) -> BSON {
    if machinePart.isEmpty {
      machinePart = host.machine.random.hex(10)
      counter = Int(host.machine.random.next() % 0xFF_FFFF)
    }
    counter = (counter + 1) & 0xFF_FFFF
    func digits(_ value: Int, _ width: Int) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let seconds = host.machine.now.nanoseconds / 1_000_000_000 & 0xFFFF_FFFF
    return .objectID(digits(seconds, 8) + machinePart + digits(counter, 6))
  }

  /// Asks the server; an answer that is no success is thrown.
  mutating func ask<Host: ProgramHost>(
    _ command: BSONDocument, in name: String, _ host: inout Host
  ) throws(MongoStop) -> BSONDocument {
    let reply: BSONDocument
    if engine != nil {
      reply = engine?.run(command, in: name) ?? [:]
    } else {
      reply = try exchange(command, name, &host)
    }
    if reply["ok"]?.double == 1 { return reply }
    if let what = reply["swiftlab"]?.string { throw .unmodelled("\(what) in MongoDB") }
    throw .trouble(
      MongoTrouble(
        name: "MongoServerError", codeName: reply["codeName"]?.string,
        message: reply["errmsg"]?.string ?? ""))
  }
  private mutating func exchange<Host: ProgramHost>(
    _ command: BSONDocument, _ name: String, _ host: inout Host
  ) throws(MongoStop) -> BSONDocument {
    let message = SQLWire.encode([
      MongoWire.mark, address.user, address.password, address.authDatabase ?? "admin", name,
      BSON.document(command).keptText,
    ])
    switch host.exchange(message, with: address.host, port: address.port, by: process) {
    case .reply(let bytes):
      guard let texts = SQLWire.decode(bytes), let text = texts.first ?? nil,
        let reply = BSON(keptText: text)?.document
      else {
        throw .error("MongoNetworkError", "connection to \(place(host)) closed")
      }
      return reply
    case .unknownHost:
      throw .error("MongoNetworkError", "getaddrinfo ENOTFOUND \(address.host)")
    case .refused:
      throw .error("MongoNetworkError", "connect ECONNREFUSED \(place(host))")
    case .closed:
      throw .error("MongoServerSelectionError", "connection <monitor> to \(place(host)) closed")
    case .timeout:
      pause += 30_000
      throw .error("MongoServerSelectionError", "Server selection timed out after 30000 ms")
    }
  }
  private func place<Host: ProgramHost>(_ host: Host) -> String {
    let namespace = host.machine.process(process)?.namespaces.network ?? 0
    let name = address.host == "localhost" ? "127.0.0.1" : address.host
    return "\(host.firstAddress(of: name, from: namespace) ?? name):\(address.port)"
  }

  /// A cursor's documents that were not taken yet.
  mutating func fetch<Host: ProgramHost>(
    _ id: Int, _ host: inout Host
  ) throws(MongoStop) -> [BSONDocument] {
    if let rest = cursors[id].rest { return rest }
    let reply = try ask(cursors[id].command, in: cursors[id].database, &host)
    let batch = reply["cursor"]?.document?["firstBatch"]?.array ?? []
    let documents = batch.compactMap(\.document)
    cursors[id].rest = documents
    return documents
  }
}

/// The mark by which a MongoDB server of the lab knows the lab's clients.
enum MongoWire { static let mark = "swiftlab-mongo" }

extension String {
  var trimmingWhitespace: String {
    var text = Substring(self)
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
