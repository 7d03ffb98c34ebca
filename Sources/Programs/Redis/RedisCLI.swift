// redis-cli: one command, commands from standard input, or a conversation.

import Commands
import Kernel
import Machine
import Network
import Text

/// `redis-cli`.
func redisCLI<Host: ProgramHost>() -> Command<Host> {
  Command("redis-cli", "talks to a Redis server", .follower { .follow(RedisCLI<Host>($0, $1)) })
}

struct RedisCLI<Host: ProgramHost>: Follower {
  private var host = "127.0.0.1"
  private var port = 6379
  private var password: String?
  private var user: String?
  private var database = 0
  private var isRaw: Bool
  private var words: [String] = []
  private var problem: String?
  private var repeats = 1
  private var readsLast = false
  private var isInteractive = false
  private var hasBegun = false
  private var queue: [[String]]?

  init(_ host: Host, _ call: Call<Host>) {
    isRaw = !host.isTerminal(1, call.process)
    var rest = call.arguments.dropFirst()
    password = host.environment(call, "REDISCLI_AUTH")
    while let word = rest.popFirst() {
      switch word {
      case "-h": self.host = rest.popFirst() ?? self.host
      case "-p": port = rest.popFirst().flatMap { Int($0) } ?? 0
      case "-a", "--pass":
        password = rest.popFirst()
        warns = true
      case "--user": user = rest.popFirst()
      case "-n": database = rest.popFirst().flatMap { Int($0) } ?? 0
      case "-r": repeats = rest.popFirst().flatMap { Int($0) } ?? 1
      case "-i", "-t", "-s": _ = rest.popFirst()
      case "--raw": isRaw = true
      case "--no-raw": isRaw = false
      case "--no-auth-warning": warns = false
      case "-x": readsLast = true
      case "-u":
        var url = rest.popFirst() ?? ""
        for scheme in ["redis://", "rediss://"] where url.hasPrefix(scheme) {
          url = String(url.dropFirst(scheme.count))
        }
        if let at = url.lastIndex(of: "@") {
          password = url[..<at].split(separator: ":").last.map(String.init)
          url = String(url[url.index(after: at)...])
        }
        let parts = url.prefix { $0 != "/" }.split(separator: ":").map(String.init)
        self.host = parts.first ?? self.host
        port = parts.count > 1 ? Int(parts[1]) ?? 6379 : 6379
      case "-v", "--version": problem = ""
      case "-c", "-2", "-3", "-e", "--verbose": continue
      case _ where word.hasPrefix("-") && words.isEmpty:
        problem = "Unrecognized option or bad number of args for: '\(word)'"
      default:
        words = [word] + rest
        rest = []
      }
    }
  }
  private var warns = false

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if !hasBegun {
      hasBegun = true
      if let problem {
        if problem.isEmpty {
          call.print("redis-cli \(host.environment(call, "REDIS_VERSION") ?? "7.0.15")")
          return .exit(0)
        }
        call.complain(problem)
        return .exit(1)
      }
      if warns, password != nil {
        call.complain(
          "Warning: Using a password with '-a' or '-u' option on the command line interface may not be safe."
        )
      }
      if !words.isEmpty, !readsLast {
        var status = 0
        for _ in 0..<max(1, min(repeats, 1000)) { status = send(words, &host, &call) ?? 1 }
        return .exit(status)
      }
      isInteractive = words.isEmpty && host.isTerminal(0, call.process)
    }
    return converse(&host, &call)
  }

  private mutating func converse(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if !call.output.isEmpty { return .again }
    switch host.line(prompt: prompt(host, call), by: call.process) {
    case .wait(let wait): return .wait([wait])
    case .end: return .exit(0)
    case .line(let line):
      if readsLast { return .exit(send(words + [line], &host, &call) ?? 1) }
      guard let parsed = Self.split(line) else {
        call.print("Invalid argument(s)")
        return .again
      }
      guard let verb = parsed.first?.lowercased() else { return .again }
      switch verb {
      case "exit", "quit": return .exit(0)
      case "clear": return .again
      case "help", "?":
        call.print("swiftlab: redis-cli's help texts are not in the lab.")
        return .again
      case "subscribe", "psubscribe", "monitor", "sync":
        host.sayUnmodelled("redis-cli \(verb)", &call)
        return .again
      default:
        _ = send(parsed, &host, &call)
        return .again
      }
    }
  }
  private func prompt(_ host: Host, _ call: Call<Host>) -> String {
    guard isInteractive else { return "" }
    var text = "\(self.host):\(port)"
    if database != 0 { text += "[\(database)]" }
    if queue != nil { text += "(TX)" }
    return text + "> "
  }

  /// Sends a command in a connection of its own, after what this client's connection remembers.
  private mutating func send(
    _ words: [String], _ host: inout Host, _ call: inout Call<Host>
  ) -> Int? {
    var preamble: [[String]] = []
    if let password { preamble.append(["AUTH"] + (user.map { [$0] } ?? []) + [password]) }
    if database != 0 { preamble.append(["SELECT", String(database)]) }
    let verb = words.first?.lowercased() ?? ""
    if let queue { preamble += [["MULTI"]] + queue }
    let message = (preamble + [words]).flatMap { RESP.encode($0.map { Array($0.utf8) }) }
    switch host.exchange(message, with: self.host, port: port, by: call.process) {
    case .unknownHost:
      call.complain(
        "Could not connect to Redis at \(self.host):\(port): Name or service not known")
      return 1
    case .refused:
      call.complain("Could not connect to Redis at \(self.host):\(port): Connection refused")
      return 1
    case .timeout:
      call.complain("Could not connect to Redis at \(self.host):\(port): Operation timed out")
      return 1
    case .closed:
      if verb == "shutdown" { return 0 }
      call.complain("Error: Server closed the connection")
      return 1
    case .reply(let bytes):
      let replies = RESP.replies(bytes)
      if password != nil, case .error(let text)? = replies.first {
        call.complain("AUTH failed: \(text)")
      }
      guard replies.count == preamble.count + 1, let reply = replies.last else { return 0 }
      remember(words, verb, reply)
      show(reply, &call)
      return 0
    }
  }
  private mutating func remember(_ words: [String], _ verb: String, _ reply: RedisReply) {
    guard !reply.isError else {
      if verb == "exec" { queue = nil }
      return
    }
    switch verb {
    case "select": database = words.count > 1 ? Int(words[1]) ?? database : database
    case "auth": password = words.last
    case "multi": queue = []
    case "exec", "discard": queue = nil
    default: if queue != nil { queue?.append(words) }
    }
  }

  // MARK: Showing

  private func show(_ reply: RedisReply, _ call: inout Call<Host>) {
    if isRaw {
      let text = Self.raw(reply)
      // Real: an error stands before an empty line where the output is no terminal.
      call.print(reply.isError ? text + "\n" : text)
    } else {
      call.write(Self.shown(reply, indent: ""))
    }
  }
  private static func raw(_ reply: RedisReply) -> String {
    switch reply {
    case .simple(let text), .error(let text): return text
    case .integer(let value): return String(value)
    case .bulk(let bytes):
      let text = String(decoding: bytes ?? [], as: UTF8.self)
      return text
    case .array(let list): return (list ?? []).map(raw).joined(separator: "\n")
    }
  }
  private static func shown(_ reply: RedisReply, indent: String) -> String {
    switch reply {
    case .simple(let text): return text + "\n"
    case .error(let text): return "(error) \(text)\n"
    case .integer(let value): return "(integer) \(value)\n"
    case .bulk(let bytes):
      guard let bytes else { return "(nil)\n" }
      let text = String(decoding: bytes, as: UTF8.self)
      // Real: what INFO and CLIENT LIST give is shown as it is.
      if text.contains("\r\n") || text.hasPrefix("id=") { return text }
      return quoted(bytes) + "\n"
    case .array(let list):
      guard let list else { return "(nil)\n" }
      guard !list.isEmpty else { return "(empty array)\n" }
      let width = String(list.count).count
      var text = ""
      for (index, item) in list.enumerated() {
        let number = String(index + 1)
        let mark = String(repeating: " ", count: width - number.count) + number + ") "
        text += (index == 0 ? "" : indent) + mark
        text += shown(item, indent: indent + String(repeating: " ", count: width + 2))
      }
      return text
    }
  }
  private static func quoted(_ bytes: [UInt8]) -> String {
    var text = "\""
    for byte in bytes {
      switch byte {
      case 10: text += "\\n"
      case 13: text += "\\r"
      case 9: text += "\\t"
      case 34, 92: text += "\\" + String(UnicodeScalar(byte))
      case 32..<127: text.append(Character(UnicodeScalar(byte)))
      default:
        let digits = String(byte, radix: 16)
        text += "\\x" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text + "\""
  }

  /// Words of a line with quotes; nil where a quote is not closed.
  static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word = ""
    var isIn = false
    var quote: Character?
    var rest = Substring(line)
    while let next = rest.popFirst() {
      if let mark = quote {
        if next == "\\", mark == "\"", let escaped = rest.popFirst() {
          word.append(escaped == "n" ? "\n" : escaped == "t" ? "\t" : escaped)
        } else if next == mark {
          quote = nil
        } else {
          word.append(next)
        }
      } else if next == "\"" || next == "'" {
        quote = next
        isIn = true
      } else if next == " " || next == "\t" {
        if isIn { words.append(word) }
        word = ""
        isIn = false
      } else {
        word.append(next)
        isIn = true
      }
    }
    guard quote == nil else { return nil }
    if isIn { words.append(word) }
    return words
  }
}
