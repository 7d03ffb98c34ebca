// What a session and its second terminals say to each other: one JSON line each.

import Documents
import Machine
import Text

/// What a second terminal says when it comes.
struct SideHello: Hashable {
  static let format = 1
  var version: String
  var columns: Int
  var rows: Int
  var colour: Bool
}

/// What a second terminal is asked for now, and who asks.
struct SideAsk: Hashable {
  var request: TerminalRequest?
  var at: Surroundings
}

enum SideMessage: Hashable {
  // From the second terminal.
  case enter(SideHello)
  case input(JournalInput)
  case complete(line: String, cursor: Int)
  // From the session.
  case welcome(title: String, version: String)
  case hello(Int)
  case output([UInt8])
  case ask(SideAsk)
  case completions(LineCompletions)
  case bye(String)

  var line: [UInt8] {
    var object = Object()
    switch self {
    case .enter(let hello):
      object = [
        "enter": .integer(SideHello.format), "version": .string(hello.version),
        "columns": .integer(hello.columns), "rows": .integer(hello.rows),
        "colour": .bool(hello.colour),
      ]
    case .input(let input): input.write(to: &object)
    case .complete(let line, let cursor):
      object = ["complete": .string(line), "cursor": .integer(cursor)]
    case .welcome(let title, let version):
      object = ["welcome": .string(title), "version": .string(version)]
    case .hello(let number): object = ["hello": .integer(number)]
    case .output(let bytes): object = ["output": .string(Base64.encoded(bytes))]
    case .ask(let ask):
      object = ["ask": Self.value(ask.request), "at": Self.value(ask.at)]
    case .completions(let found):
      object = [
        "candidates": .array(
          found.candidates.map {
            ["text": .string($0.text), "shown": .string($0.shown), "whole": .bool($0.isWhole)]
          }), "start": .integer(found.start),
      ]
    case .bye(let reason): object = ["bye": .string(reason)]
    }
    return Array((Value.object(object).json(.goPlain) + "\n").utf8)
  }

  init?(_ line: some Collection<UInt8>) {
    guard let value = try? JSON.parse(bytes: Array(line)) else { return nil }
    if value["enter"]?.int == SideHello.format, let version = value["version"]?.string,
      let columns = value["columns"]?.int, let rows = value["rows"]?.int
    {
      self = .enter(
        SideHello(
          version: version, columns: columns, rows: rows,
          colour: value["colour"]?.bool ?? false))
    } else if let line = value["complete"]?.string, let cursor = value["cursor"]?.int {
      self = .complete(line: line, cursor: cursor)
    } else if let title = value["welcome"]?.string, let version = value["version"]?.string {
      self = .welcome(title: title, version: version)
    } else if let number = value["hello"]?.int {
      self = .hello(number)
    } else if let text = value["output"]?.string, let bytes = try? Base64.decoded(text) {
      self = .output(bytes)
    } else if let reason = value["bye"]?.string {
      self = .bye(reason)
    } else if let list = value["candidates"]?.array {
      self = .completions(
        LineCompletions(
          start: value["start"]?.int ?? 0,
          candidates: list.map {
            LineCompletions.Candidate(
              $0["text"]?.string ?? "", shown: $0["shown"]?.string,
              isWhole: $0["whole"]?.bool ?? true)
          }))
    } else if let ask = value["ask"], let at = value["at"] {
      self = .ask(SideAsk(request: Self.request(ask), at: Self.place(at)))
    } else if let input = JournalInput(value) {
      self = .input(input)
    } else {
      return nil
    }
  }

  private static func value(_ request: TerminalRequest?) -> Value {
    switch request {
    case nil: .null
    case .line(let prompt): ["line": .string(prompt)]
    case .secret(let prompt): ["secret": .string(prompt)]
    case .key: ["key": true]
    case .edit(let path, let content):
      [
        "edit": .string(path),
        "content": content.map { .string(Base64.encoded($0)) } ?? .null,
      ]
    }
  }
  private static func request(_ value: Value) -> TerminalRequest? {
    if let prompt = value["line"]?.string { return .line(prompt: prompt) }
    if let prompt = value["secret"]?.string { return .secret(prompt: prompt) }
    if value["key"] != nil { return .key }
    guard let path = value["edit"]?.string else { return nil }
    return .edit(
      path: path, content: value["content"]?.string.flatMap { try? Base64.decoded($0) })
  }

  private static func value(_ place: Surroundings) -> Value {
    switch place {
    case .shell(let isIncomplete): ["shell": .bool(isIncomplete)]
    case .program(let words): ["program": .array(words.map { .string($0) })]
    case .container(let words): ["container": .array(words.map { .string($0) })]
    }
  }
  private static func place(_ value: Value) -> Surroundings {
    if let words = value["program"]?.strings { return .program(words) }
    if let words = value["container"]?.strings { return .container(words) }
    return .shell(isIncomplete: value["shell"]?.bool ?? false)
  }
}
