// Redis' commands on strings, and on keys as such.

import Kernel
import Text

extension RedisEngine {
  /// Commands on strings; nil where the name is another's.
  mutating func strings(
    _ name: String, _ words: [[UInt8]], _ arguments: [String], _ database: Int
  ) throws(RedisProblem) -> RedisReply? {
    let key = arguments.first ?? ""
    switch name {
    case "get":
      let found = try string(key, database)
      if found == nil { misses += 1 } else { hits += 1 }
      return .bulk(found)
    case "set": return try set(words, arguments, database)
    case "setnx":
      guard databases[database].values[key] == nil else { return .integer(0) }
      databases[database].values[key] = .string(words[2])
      return .integer(1)
    case "setex", "psetex":
      let time = try number(arguments[1])
      guard time > 0 else {
        throw RedisProblem(message: "ERR invalid expire time in '\(name)' command")
      }
      databases[database].values[key] = .string(words[3])
      databases[database].expiries[key] =
        now + (name == "setex" ? .seconds(min(time, 1 << 40)) : .milliseconds(min(time, 1 << 50)))
      return .ok
    case "mset", "msetnx":
      guard arguments.count % 2 == 0 else {
        throw RedisProblem(message: "ERR wrong number of arguments for '\(name)' command")
      }
      let pairs = stride(from: 0, to: arguments.count, by: 2)
      if name == "msetnx",
        pairs.contains(where: { databases[database].values[arguments[$0]] != nil })
      {
        return .integer(0)
      }
      for index in pairs {
        databases[database].values[arguments[index]] = .string(words[index + 2])
        databases[database].expiries[arguments[index]] = nil
      }
      return name == "mset" ? .ok : .integer(1)
    case "mget":
      return .array(
        arguments.map { key in
          guard case .string(let bytes)? = databases[database].values[key] else { return .null }
          return .bulk(bytes)
        })
    case "getset":
      let old = try string(key, database)
      databases[database].values[key] = .string(words[2])
      databases[database].expiries[key] = nil
      return .bulk(old)
    case "getdel":
      let old = try string(key, database)
      _ = databases[database].remove(key)
      return .bulk(old)
    case "getex": return .bulk(try string(key, database))
    case "append":
      let new = (try string(key, database) ?? []) + words[2]
      databases[database].values[key] = .string(new)
      return .integer(new.count)
    case "strlen": return .integer(try string(key, database)?.count ?? 0)
    case "incr": return try add(1, key, database)
    case "decr": return try add(-1, key, database)
    case "incrby": return try add(try number(arguments[1]), key, database)
    case "decrby":
      let amount = try number(arguments[1])
      guard amount > .min else { throw .notInteger }
      return try add(-amount, key, database)
    case "incrbyfloat":
      guard let amount = Double(arguments[1]), amount.isFinite else { throw .notFloat }
      guard let old = Double(text(try string(key, database) ?? [48])) else { throw .notFloat }
      let shown = Self.score(old + amount)
      databases[database].values[key] = .string(Array(shown.utf8))
      return .text(shown)
    case "getrange":
      let bytes = try string(key, database) ?? []
      let range = Self.range(try number(arguments[1]), try number(arguments[2]), bytes.count)
      return .bulk(range.map { Array(bytes[$0]) } ?? [])
    default: return nil
    }
  }

  private mutating func set(
    _ words: [[UInt8]], _ arguments: [String], _ database: Int
  ) throws(RedisProblem) -> RedisReply {
    let key = arguments[0]
    var expiry: Instant?
    var onlyNew = false, onlyOld = false, givesOld = false, keeps = false
    var index = 2
    while index < arguments.count {
      switch arguments[index].uppercased() {
      case "NX": onlyNew = true
      case "XX": onlyOld = true
      case "GET": givesOld = true
      case "KEEPTTL": keeps = true
      case "EX", "PX":
        guard index + 1 < arguments.count else { throw .syntax }
        let time = try number(arguments[index + 1])
        guard time > 0 else {
          throw RedisProblem(message: "ERR invalid expire time in 'set' command")
        }
        let isSeconds = arguments[index].uppercased() == "EX"
        expiry =
          now + (isSeconds ? .seconds(min(time, 1 << 40)) : .milliseconds(min(time, 1 << 50)))
        index += 1
      default: throw .syntax
      }
      index += 1
    }
    let old = databases[database].values[key]
    if onlyNew, old != nil || onlyOld { return onlyOld ? .error("ERR syntax error") : .null }
    if onlyOld, old == nil { return .null }
    let before = givesOld ? try string(key, database) : nil
    databases[database].values[key] = .string(words[2])
    if !keeps { databases[database].expiries[key] = expiry }
    return givesOld ? .bulk(before) : .ok
  }

  private mutating func add(
    _ amount: Int, _ key: String, _ database: Int
  ) throws(RedisProblem) -> RedisReply {
    guard let old = Int(text(try string(key, database) ?? [48])) else { throw .notInteger }
    let (sum, overflow) = old.addingReportingOverflow(amount)
    guard !overflow else {
      throw RedisProblem(message: "ERR increment or decrement would overflow")
    }
    databases[database].values[key] = .string(Array(String(sum).utf8))
    return .integer(sum)
  }

  /// A range with negative ends counted from the back; nil when it is empty.
  static func range(_ start: Int, _ end: Int, _ count: Int) -> Range<Int>? {
    let first = max(0, start < 0 ? count &+ start : start)
    let last = min(count - 1, end < 0 ? count &+ end : end)
    return first <= last && first < count ? first..<(last + 1) : nil
  }
  /// Real: a score is written with as few digits as it needs.
  static func score(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e17 ? String(Int(value)) : "\(value)"
  }

  /// Commands on keys as such; nil where the name is another's.
  mutating func keys(
    _ name: String, _ arguments: [String], _ database: Int
  ) throws(RedisProblem) -> RedisReply? {
    let key = arguments.first ?? ""
    switch name {
    case "del", "unlink":
      var count = 0
      for key in arguments where databases[database].remove(key) { count += 1 }
      return .integer(count)
    case "exists", "touch":
      return .integer(arguments.filter { databases[database].values[$0] != nil }.count)
    case "keys":
      return .list(databases[database].values.keys.filter { Glob.matches(pattern: key, name: $0) })
    case "scan":
      var pattern = "*"
      if let at = arguments.firstIndex(where: { $0.uppercased() == "MATCH" }),
        at + 1 < arguments.count
      {
        pattern = arguments[at + 1]
      }
      let found = databases[database].values.keys.filter {
        Glob.matches(pattern: pattern, name: $0)
      }
      return .array([.text("0"), .list(found)])
    case "type": return .simple(databases[database].values[key]?.type ?? "none")
    case "ttl", "pttl", "expiretime":
      guard databases[database].values[key] != nil else { return .integer(-2) }
      guard let moment = databases[database].expiries[key] else { return .integer(-1) }
      if name == "expiretime" { return .integer(moment.seconds) }
      let left = (moment - now).inNanoseconds
      // Real: seconds are rounded to the nearest.
      return .integer(
        name == "ttl" ? (left + 500_000_000) / 1_000_000_000 : left / 1_000_000)
    case "expire", "pexpire", "expireat", "pexpireat":
      let time = min(max(try number(arguments[1]), -1 << 50), 1 << 50)
      guard databases[database].values[key] != nil else { return .integer(0) }
      let moment: Instant =
        switch name {
        case "expire": now + .seconds(min(time, 1 << 32))
        case "pexpire": now + .milliseconds(time)
        case "expireat": Instant(seconds: min(time, 1 << 33))
        default: .zero + .milliseconds(time)
        }
      if moment <= now {
        _ = databases[database].remove(key)
      } else {
        databases[database].expiries[key] = moment
      }
      return .integer(1)
    case "persist":
      return .integer(databases[database].expiries.removeValue(forKey: key) == nil ? 0 : 1)
    case "rename", "renamenx":
      guard let value = databases[database].values[key] else { throw .noKey }
      let target = arguments[1]
      if name == "renamenx", databases[database].values[target] != nil { return .integer(0) }
      let expiry = databases[database].expiries[key]
      _ = databases[database].remove(key)
      databases[database].values[target] = value
      databases[database].expiries[target] = expiry
      return name == "rename" ? .ok : .integer(1)
    case "dbsize": return .integer(databases[database].values.count)
    case "randomkey":
      let all = databases[database].values.keys
      guard !all.isEmpty else { return .null }
      return .text(all[Int(random.next() % UInt64(all.count))])
    case "flushdb":
      databases[database] = RedisDatabase()
      return .ok
    case "flushall":
      for index in databases.indices { databases[index] = RedisDatabase() }
      return .ok
    case "move":
      guard let target = Int(arguments[1]), databases.indices.contains(target) else {
        throw RedisProblem(message: "ERR DB index is out of range")
      }
      guard let value = databases[database].values[key],
        databases[target].values[key] == nil
      else { return .integer(0) }
      _ = databases[database].remove(key)
      databases[target].values[key] = value
      return .integer(1)
    default: return nil
    }
  }
}
