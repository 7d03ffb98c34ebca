// memcached: its text protocol, as nc and telnet speak it.

import Commands
import Kernel
import Machine
import Network

/// `memcached`.
func memcached<Host: ProgramHost>() -> Command<Host> {
  Command("memcached", "a cache in memory", .program { Memcached<Host>($0) })
}

/// Limit: without `-u` real memcached refuses to run as root; the image's user is not root.
struct Memcached<Host: ProgramHost>: Server {
  let arguments: [String]
  private var isListening = false
  private var values: OrderedMap<String, (flags: String, bytes: [UInt8], end: Instant?)> = [:]
  private var gets = 0
  private var hits = 0

  init(_ arguments: [String]) { self.arguments = arguments }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    guard !isListening else { return .wait([]) }
    let version = host.machine.process(me)?.environment["MEMCACHED_VERSION"] ?? "1.6.39"
    if arguments.contains("-V") || arguments.contains("--version") {
      _ = host.machine.write("memcached \(version)\n".utf8, to: 1, of: me)
      return .exit(0)
    }
    var port = 11211
    if let at = arguments.firstIndex(of: "-p"), at + 1 < arguments.count {
      port = Int(arguments[at + 1]) ?? port
    }
    do throws(NetworkError) {
      try host.listen(on: port, as: "memcached", by: me)
    } catch {
      _ = host.machine.write(
        "failed to listen on TCP port \(port): Address already in use\n".utf8, to: 2, of: me)
      return .exit(71)
    }
    isListening = true
    return .wait([])
  }
  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard signal == .term || signal == .int else { return .ignored }
    _ = host.machine.write(
      "Signal handled: \(signal == .term ? "Terminated" : "Interrupt").\n".utf8, to: 1, of: me)
    host.end(me, .exited(0))
    return .handled
  }
  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? { nil }

  mutating func converse(_ bytes: [UInt8], _ host: inout Host, _ me: ProcessID) -> [UInt8]? {
    let now = host.machine.now
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
    }[...]
    var out = ""
    while let line = lines.popFirst() {
      let words = line.split(separator: " ").map(String.init)
      guard let verb = words.first else { continue }
      switch verb {
      case "get", "gets":
        for key in words.dropFirst() {
          gets += 1
          guard let found = values[key], found.end.map({ $0 > now }) ?? true else { continue }
          hits += 1
          out += "VALUE \(key) \(found.flags) \(found.bytes.count)\r\n"
          out += String(decoding: found.bytes, as: UTF8.self) + "\r\n"
        }
        out += "END\r\n"
      case "set", "add", "replace":
        guard words.count >= 5, let life = Int(words[3]), let length = Int(words[4]) else {
          out += "ERROR\r\n"
          continue
        }
        let data = Array((lines.popFirst() ?? "").utf8)
        guard data.count == length else {
          out += "CLIENT_ERROR bad data chunk\r\nERROR\r\n"
          continue
        }
        let isThere = values[words[1]] != nil
        guard verb == "set" || (verb == "add") != isThere else {
          out += "NOT_STORED\r\n"
          continue
        }
        let end = life == 0 ? nil : now + .seconds(min(max(life, 0), 1 << 30))
        values[words[1]] = (words[2], data, end)
        out += words.last == "noreply" ? "" : "STORED\r\n"
      case "delete":
        let key = words.count > 1 ? words[1] : ""
        out += values.removeValue(forKey: key) == nil ? "NOT_FOUND\r\n" : "DELETED\r\n"
      case "incr", "decr":
        guard words.count > 2, let found = values[words[1]] else {
          out += "NOT_FOUND\r\n"
          continue
        }
        guard let old = UInt64(String(decoding: found.bytes, as: UTF8.self)),
          let amount = UInt64(words[2])
        else {
          out += "CLIENT_ERROR cannot increment or decrement non-numeric value\r\n"
          continue
        }
        let new = verb == "incr" ? old &+ amount : old >= amount ? old - amount : 0
        values[words[1]]?.bytes = Array(String(new).utf8)
        out += "\(new)\r\n"
      case "flush_all":
        values = [:]
        out += "OK\r\n"
      case "version":
        let version = host.machine.process(me)?.environment["MEMCACHED_VERSION"] ?? "1.6.39"
        out += "VERSION \(version)\r\n"
      case "stats":
        out += "STAT pid 1\r\nSTAT curr_items \(values.count)\r\nSTAT cmd_get \(gets)\r\n"
        out += "STAT get_hits \(hits)\r\nSTAT get_misses \(gets - hits)\r\nEND\r\n"
      case "quit": return Array(out.utf8)
      default: out += "ERROR\r\n"
      }
    }
    return Array(out.utf8)
  }
}
