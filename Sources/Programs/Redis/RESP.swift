// Redis' protocol: requests as arrays of strings, replies of five kinds.

/// A reply of a Redis server.
indirect enum RedisReply: Hashable, Sendable {
  case simple(String)
  case error(String)
  case integer(Int)
  case bulk([UInt8]?)
  case array([RedisReply]?)

  static let ok = RedisReply.simple("OK")
  static let null = RedisReply.bulk(nil)
  static func text(_ text: String) -> RedisReply { .bulk(Array(text.utf8)) }
  static func list(_ texts: [String]) -> RedisReply { .array(texts.map { .text($0) }) }
}

/// Reads and writes the protocol's second version.
enum RESP {
  static func encode(_ arguments: [[UInt8]]) -> [UInt8] {
    var out = Array("*\(arguments.count)\r\n".utf8)
    for argument in arguments {
      out += Array("$\(argument.count)\r\n".utf8) + argument + [13, 10]
    }
    return out
  }

  static func encode(_ reply: RedisReply) -> [UInt8] {
    switch reply {
    case .simple(let text): return Array("+\(text)\r\n".utf8)
    case .error(let text): return Array("-\(text)\r\n".utf8)
    case .integer(let value): return Array(":\(value)\r\n".utf8)
    case .bulk(let bytes):
      guard let bytes else { return Array("$-1\r\n".utf8) }
      return Array("$\(bytes.count)\r\n".utf8) + bytes + [13, 10]
    case .array(let list):
      guard let list else { return Array("*-1\r\n".utf8) }
      return list.reduce(into: Array("*\(list.count)\r\n".utf8)) { $0 += encode($1) }
    }
  }

  /// The requests in a message; inline ones (`PING\r\n`) too. What is no request is nil.
  static func requests(_ bytes: [UInt8]) -> [[[UInt8]]]? {
    var at = 0
    var all: [[[UInt8]]] = []
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "*") else {
        guard let line = self.line(bytes, &at) else { return nil }
        let words = line.split(separator: " ").map { Array($0.utf8) }
        if !words.isEmpty { all.append(words) }
        continue
      }
      guard let head = self.line(bytes, &at), let count = Int(head.dropFirst()), count >= 0,
        count <= 1_000_000
      else { return nil }
      var words: [[UInt8]] = []
      for _ in 0..<count {
        guard let size = self.line(bytes, &at), size.hasPrefix("$"),
          let length = Int(size.dropFirst()), length >= 0, at + length <= bytes.count
        else { return nil }
        words.append(Array(bytes[at..<(at + length)]))
        at = min(bytes.count, at + length + 2)
      }
      if !words.isEmpty { all.append(words) }
    }
    return all
  }

  /// The replies in a message.
  static func replies(_ bytes: [UInt8]) -> [RedisReply] {
    var at = 0
    var all: [RedisReply] = []
    while at < bytes.count, let reply = reply(bytes, &at, depth: 0) { all.append(reply) }
    return all
  }
  private static func reply(_ bytes: [UInt8], _ at: inout Int, depth: Int) -> RedisReply? {
    guard depth < 32, let line = line(bytes, &at), let mark = line.first else { return nil }
    let rest = String(line.dropFirst())
    switch mark {
    case "+": return .simple(rest)
    case "-": return .error(rest)
    case ":": return Int(rest).map { .integer($0) }
    case "$":
      guard let length = Int(rest) else { return nil }
      guard length >= 0 else { return .bulk(nil) }
      guard at + length <= bytes.count else { return nil }
      defer { at = min(bytes.count, at + length + 2) }
      return .bulk(Array(bytes[at..<(at + length)]))
    case "*":
      guard let count = Int(rest) else { return nil }
      guard count >= 0 else { return .array(nil) }
      var list: [RedisReply] = []
      for _ in 0..<min(count, 1_000_000) {
        guard let item = reply(bytes, &at, depth: depth + 1) else { return nil }
        list.append(item)
      }
      return .array(list)
    default: return nil
    }
  }
  private static func line(_ bytes: [UInt8], _ at: inout Int) -> String? {
    guard at < bytes.count else { return nil }
    let end = bytes[at...].firstIndex(of: 10) ?? bytes.count
    var stop = end
    if stop > at, bytes[stop - 1] == 13 { stop -= 1 }
    let line = String(decoding: bytes[at..<stop], as: UTF8.self)
    at = min(bytes.count, end + 1)
    return line
  }
}
