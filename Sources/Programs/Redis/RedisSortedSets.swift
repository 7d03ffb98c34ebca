// Redis' commands on sorted sets.

import Kernel

extension RedisEngine {
  private func scores(
    _ key: String, _ database: Int
  ) throws(RedisProblem) -> OrderedMap<String, Double> {
    switch databases[database].values[key] {
    case nil: return [:]
    case .sorted(let map): return map
    default: throw .wrongType
    }
  }
  /// By score, then by member.
  private func ranked(_ map: OrderedMap<String, Double>) -> [(member: String, score: Double)] {
    map.map { ($0.key, $0.value) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }
  private func bound(_ text: String) throws(RedisProblem) -> (value: Double, isOpen: Bool) {
    let isOpen = text.hasPrefix("(")
    switch text.drop(while: { $0 == "(" }).lowercased() {
    case "-inf": return (-.infinity, isOpen)
    case "+inf", "inf": return (.infinity, isOpen)
    case let other:
      guard let value = Double(other), !value.isNaN else {
        throw RedisProblem(message: "ERR min or max is not a float")
      }
      return (value, isOpen)
    }
  }

  /// Commands on sorted sets; nil where the name is another's.
  mutating func sortedSets(
    _ name: String, _ arguments: [String], _ database: Int
  ) throws(RedisProblem) -> RedisReply? {
    guard name.hasPrefix("z"), let key = arguments.first else { return nil }
    var map = try scores(key, database)
    switch name {
    case "zadd":
      guard arguments.count % 2 == 1 else { throw .syntax }
      var new = 0
      for index in stride(from: 1, to: arguments.count, by: 2) {
        guard let score = Double(arguments[index]), !score.isNaN else { throw .notFloat }
        if map[arguments[index + 1]] == nil { new += 1 }
        map[arguments[index + 1]] = score
      }
      put(.sorted(map), key, database)
      return .integer(new)
    case "zincrby":
      guard let amount = Double(arguments[1]), amount.isFinite else { throw .notFloat }
      let sum = (map[arguments[2]] ?? 0) + amount
      map[arguments[2]] = sum
      put(.sorted(map), key, database)
      return .text(Self.score(sum))
    case "zrem":
      var count = 0
      for member in arguments.dropFirst() where map.removeValue(forKey: member) != nil {
        count += 1
      }
      put(.sorted(map), key, database)
      return .integer(count)
    case "zscore": return map[arguments[1]].map { .text(Self.score($0)) } ?? .null
    case "zcard": return .integer(map.count)
    case "zrank", "zrevrank":
      let list = ranked(map).map(\.member)
      guard let at = list.firstIndex(of: arguments[1]) else { return .null }
      return .integer(name == "zrank" ? at : list.count - 1 - at)
    case "zrange", "zrevrange":
      var list = ranked(map)
      let flags = arguments.dropFirst(3).map { $0.uppercased() }
      if name == "zrevrange" || flags.contains("REV") { list.reverse() }
      guard flags.allSatisfy({ ["WITHSCORES", "REV"].contains($0) }) else {
        throw flags.contains("BYSCORE") ? .unmodelled("ZRANGE BYSCORE") : .syntax
      }
      let range = Self.range(try number(arguments[1]), try number(arguments[2]), list.count)
      return shown(range.map { Array(list[$0]) } ?? [], flags.contains("WITHSCORES"))
    case "zrangebyscore", "zcount":
      let low = try bound(arguments[1]), high = try bound(arguments[2])
      let list = ranked(map).filter {
        (low.isOpen ? $0.score > low.value : $0.score >= low.value)
          && (high.isOpen ? $0.score < high.value : $0.score <= high.value)
      }
      if name == "zcount" { return .integer(list.count) }
      return shown(list, arguments.dropFirst(3).contains { $0.uppercased() == "WITHSCORES" })
    default: return nil
    }
  }
  private func shown(_ list: [(member: String, score: Double)], _ withScores: Bool) -> RedisReply {
    .array(
      list.flatMap { row -> [RedisReply] in
        withScores
          ? [.text(row.member), .text(Self.score(row.score))] : [.text(row.member)]
      })
  }
}
