// What a Redis server holds: keys with values of five types and moments at which they go.

import Kernel

/// The value of a key.
enum RedisValue: Hashable, Sendable {
  case string([UInt8])
  case list([[UInt8]])
  case hash(OrderedMap<String, [UInt8]>)
  case set(Set<String>)
  /// Scores by member.
  case sorted(OrderedMap<String, Double>)

  var type: String {
    switch self {
    case .string: "string"
    case .list: "list"
    case .hash: "hash"
    case .set: "set"
    case .sorted: "zset"
    }
  }
  var isEmpty: Bool {
    switch self {
    case .string: false
    case .list(let list): list.isEmpty
    case .hash(let map): map.isEmpty
    case .set(let set): set.isEmpty
    case .sorted(let map): map.isEmpty
    }
  }
}

/// One database. Keys are told in their own order, since the real one's is nobody's.
struct RedisDatabase: Hashable, Sendable {
  var values: OrderedMap<String, RedisValue> = [:]
  var expiries: OrderedMap<String, Instant> = [:]

  /// Takes away what has expired.
  mutating func purge(at now: Instant) {
    guard !expiries.isEmpty else { return }
    for (key, moment) in expiries where moment <= now {
      values[key] = nil
      expiries[key] = nil
    }
  }
  mutating func remove(_ key: String) -> Bool {
    expiries[key] = nil
    return values.removeValue(forKey: key) != nil
  }
}

extension RedisDatabase {
  /// As commands that make it again: the lab's dump file.
  func commands() -> [[[UInt8]]] {
    var all: [[[UInt8]]] = []
    func words(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
    for (key, value) in values {
      switch value {
      case .string(let bytes): all.append(words(["SET", key]) + [bytes])
      case .list(let list): all.append(words(["RPUSH", key]) + list)
      case .hash(let map):
        all.append(words(["HSET", key]) + map.flatMap { [Array($0.key.utf8), $0.value] })
      case .set(let set): all.append(words(["SADD", key] + set.sorted()))
      case .sorted(let map):
        all.append(words(["ZADD", key] + map.flatMap { ["\($0.value)", $0.key] }))
      }
      if let moment = expiries[key] {
        all.append(words(["PEXPIREAT", key, String(moment.nanoseconds / 1_000_000)]))
      }
    }
    return all
  }
}
