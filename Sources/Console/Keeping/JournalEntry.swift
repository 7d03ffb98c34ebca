// What a journal's lines say.

import Documents
package import Kernel
import Text

/// What the journal of a session begins with: everything that, beside the inputs, decides it.
package struct JournalHeader: Hashable, Sendable {
  package static let format = 1

  /// A file that lay in the learner's home at the start.
  package struct File: Hashable, Sendable {
    package var path: String
    package var content: [UInt8]
    package var mode: Int
    package init(path: String, content: [UInt8], mode: Int = 0o644) {
      self.path = path
      self.content = content
      self.mode = mode
    }
  }

  package var version: String
  package var seed: UInt64
  /// The lesson's slug and digest; nil in the playground.
  package var lesson: String?
  package var lessonDigest: String?
  package var scenario: String?
  package var language: String
  package var start: Instant
  package var columns: Int
  package var rows: Int
  package var colour: Bool
  package var files: [File]

  package init(
    version: String, seed: UInt64, lesson: String? = nil, lessonDigest: String? = nil,
    scenario: String? = nil, language: String = "en", start: Instant, columns: Int = 80,
    rows: Int = 24, colour: Bool = true, files: [File] = []
  ) {
    self.version = version
    self.seed = seed
    self.lesson = lesson
    self.lessonDigest = lessonDigest
    self.scenario = scenario
    self.language = language
    self.start = start
    self.columns = columns
    self.rows = rows
    self.colour = colour
    self.files = files
  }

  var value: Value {
    var object = Object()
    object["journal"] = .integer(Self.format)
    object["version"] = .string(version)
    object["seed"] = .string(String(seed))
    if let lesson { object["lesson"] = .string(lesson) }
    if let lessonDigest { object["digest"] = .string(lessonDigest) }
    if let scenario { object["scenario"] = .string(scenario) }
    object["language"] = .string(language)
    object["start"] = .integer(start.nanoseconds)
    object["columns"] = .integer(columns)
    object["rows"] = .integer(rows)
    object["colour"] = .bool(colour)
    if !files.isEmpty {
      object["files"] = .array(
        files.map { file in
          [
            "path": .string(file.path), "content": .string(Base64.encoded(file.content)),
            "mode": .integer(file.mode),
          ]
        })
    }
    return .object(object)
  }

  /// Nil where the value is no header that this version can read.
  init?(_ value: Value) {
    guard value["journal"]?.int == Self.format, let version = value["version"]?.string,
      let seed = value["seed"]?.string.flatMap({ UInt64($0) }), let start = value["start"]?.int
    else { return nil }
    self.init(
      version: version, seed: seed, lesson: value["lesson"]?.string,
      lessonDigest: value["digest"]?.string, scenario: value["scenario"]?.string,
      language: value["language"]?.string ?? "en", start: Instant(nanoseconds: start),
      columns: value["columns"]?.int ?? 80, rows: value["rows"]?.int ?? 24,
      colour: value["colour"]?.bool ?? true)
    for file in value["files"]?.array ?? [] {
      guard let path = file["path"]?.string,
        let content = file["content"]?.string.flatMap({ try? Base64.decoded($0) })
      else { return nil }
      files.append(File(path: path, content: content, mode: file["mode"]?.int ?? 0o644))
    }
  }
}

/// One input of a session.
package enum JournalInput: Hashable, Sendable {
  case line(String)
  /// A secret that the lab itself gave out is kept; of another only whether it was empty.
  case secret(String?, isEmpty: Bool)
  case end
  case key([UInt8])
  /// An edited file's bytes; nil: left as it was.
  case edited([UInt8]?)
  case interrupt
  case suspend
  case quit
  /// The keys that leave a container's terminal.
  case leave
  case resize(columns: Int, rows: Int)
  /// A word of the lab.
  case word(ColonWord, argument: String)
  /// `:time`: so many nanoseconds were let pass.
  case pass(nanoseconds: Int)
  /// A second terminal was opened, or closed.
  case attach(columns: Int, rows: Int, colour: Bool)
  case detach
}

/// An input with its moment, and the digest of the output that came between the one before and it.
package struct JournalEntry: Hashable, Sendable {
  package var time: Instant
  package var input: JournalInput
  package var seen: String
  /// 0 is the terminal at which the session was begun; others were attached.
  package var terminal = 0

  package init(time: Instant, input: JournalInput, seen: String, terminal: Int = 0) {
    self.time = time
    self.input = input
    self.seen = seen
    self.terminal = terminal
  }

  var value: Value {
    var object: Object = ["t": .integer(time.nanoseconds)]
    if terminal != 0 { object["terminal"] = .integer(terminal) }
    input.write(to: &object)
    object["seen"] = .string(seen)
    return .object(object)
  }

  init?(_ value: Value) {
    guard let time = value["t"]?.int, let seen = value["seen"]?.string, case .object = value,
      let input = JournalInput(value)
    else { return nil }
    self.init(
      time: Instant(nanoseconds: time), input: input, seen: seen,
      terminal: value["terminal"]?.int ?? 0)
  }
}

extension JournalInput {
  /// Whether it may change what checks look at.
  var isCommand: Bool {
    switch self {
    case .line, .edited: true
    default: false
    }
  }

  /// What a journal's line, or a line from a second terminal, says of an input.
  func write(to object: inout Object) {
    switch self {
    case .line(let text): object["line"] = .string(text)
    case .secret(let text, let isEmpty):
      object["secret"] = text.map { .string($0) } ?? .bool(!isEmpty)
    case .end: object["end"] = .bool(true)
    case .key(let bytes): object["key"] = .string(Base64.encoded(bytes))
    case .edited(let bytes):
      object["edited"] = bytes.map { .string(Base64.encoded($0)) } ?? .null
    case .interrupt: object["signal"] = .string("INT")
    case .suspend: object["signal"] = .string("TSTP")
    case .quit: object["signal"] = .string("QUIT")
    case .leave: object["leave"] = .bool(true)
    case .resize(let columns, let rows):
      object["size"] = .array([.integer(columns), .integer(rows)])
    case .word(let word, let argument):
      object["word"] = .string(word.rawValue)
      if !argument.isEmpty { object["argument"] = .string(argument) }
    case .pass(let nanoseconds): object["pass"] = .integer(nanoseconds)
    case .attach(let columns, let rows, let colour):
      object["attach"] = .array([.integer(columns), .integer(rows), .bool(colour)])
    case .detach: object["detach"] = .bool(true)
    }
  }

  init?(_ value: Value) {
    guard let input = Self.input(value) else { return nil }
    self = input
  }

  private static func input(_ value: Value) -> JournalInput? {
    if let text = value["line"]?.string { return .line(text) }
    if let place = value["attach"]?.array, place.count == 3, let columns = place[0].int,
      let rows = place[1].int
    {
      return .attach(columns: columns, rows: rows, colour: place[2].bool ?? true)
    }
    if value["detach"] != nil { return .detach }
    if value["leave"] != nil { return .leave }
    if let text = value["secret"]?.string { return .secret(text, isEmpty: text.isEmpty) }
    if let kept = value["secret"]?.bool { return .secret(nil, isEmpty: !kept) }
    if value["end"] != nil { return .end }
    if let key = value["key"]?.string { return (try? Base64.decoded(key)).map { .key($0) } }
    if let edited = value["edited"] {
      guard let text = edited.string else { return .edited(nil) }
      return (try? Base64.decoded(text)).map { .edited($0) }
    }
    switch value["signal"]?.string {
    case "INT": return .interrupt
    case "TSTP": return .suspend
    case "QUIT": return .quit
    default: break
    }
    if let size = value["size"]?.array, size.count == 2, let columns = size[0].int,
      let rows = size[1].int
    {
      return .resize(columns: columns, rows: rows)
    }
    if let word = value["word"]?.string {
      return ColonWord(rawValue: word).map {
        .word($0, argument: value["argument"]?.string ?? "")
      }
    }
    return value["pass"]?.int.map { .pass(nanoseconds: $0) }
  }
}
