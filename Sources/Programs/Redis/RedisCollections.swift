// Redis' commands on lists, hashes and sets.

import Kernel

extension RedisEngine {
  private func list(_ key: String, _ database: Int) throws(RedisProblem) -> [[UInt8]] {
    switch databases[database].values[key] {
    case nil: return []
    case .list(let list): return list
    default: throw .wrongType
    }
  }
  private func hash(
    _ key: String, _ database: Int
  ) throws(RedisProblem) -> OrderedMap<String, [UInt8]> {
    switch databases[database].values[key] {
    case nil: return [:]
    case .hash(let map): return map
    default: throw .wrongType
    }
  }
  private func set(_ key: String, _ database: Int) throws(RedisProblem) -> Set<String> {
    switch databases[database].values[key] {
    case nil: return []
    case .set(let set): return set
    default: throw .wrongType
    }
  }

  /// Commands on lists, hashes and sets; nil where the name is another's.
  mutating func collections(
    _ name: String, _ words: [[UInt8]], _ arguments: [String], _ database: Int
  ) throws(RedisProblem) -> RedisReply? {
    let key = arguments.first ?? ""
    switch name.first {
    case "l", "r": return try lists(name, key, words, arguments, database)
    case "h": return try hashes(name, key, words, arguments, database)
    case "s": return try sets(name, key, arguments, database)
    default: return nil
    }
  }

  private mutating func lists(
    _ name: String, _ key: String, _ words: [[UInt8]], _ arguments: [String], _ database: Int
  ) throws(RedisProblem) -> RedisReply? {
    switch name {
    case "lpush", "rpush", "lpushx", "rpushx":
      var list = try list(key, database)
      if name.hasSuffix("x"), list.isEmpty { return .integer(0) }
      if name.hasPrefix("l") {
        list = words.dropFirst(2).reversed() + list
      } else {
        list += words.dropFirst(2)
      }
      put(.list(list), key, database)
      return .integer(list.count)
    case "lpop", "rpop":
      var list = try list(key, database)
      let count = arguments.count > 1 ? try number(arguments[1]) : nil
      guard !list.isEmpty else { return count == nil ? .null : .array(nil) }
      let taken = min(max(0, count ?? 1), list.count)
      let out =
        name == "lpop" ? Array(list.prefix(taken)) : Array(list.suffix(taken).reversed())
      if name == "lpop" { list.removeFirst(taken) } else { list.removeLast(taken) }
      put(.list(list), key, database)
      return count == nil ? .bulk(out.first) : .array(out.map { .bulk($0) })
    case "llen": return .integer(try list(key, database).count)
    case "lrange":
      let list = try list(key, database)
      let range = Self.range(try number(arguments[1]), try number(arguments[2]), list.count)
      return .array(range.map { list[$0].map { .bulk($0) } } ?? [])
    case "lindex":
      let list = try list(key, database), index = try number(arguments[1])
      let at = index < 0 ? list.count &+ index : index
      return .bulk(list.indices.contains(at) ? list[at] : nil)
    case "lset":
      var list = try list(key, database)
      let index = try number(arguments[1])
      guard !list.isEmpty else { throw .noKey }
      let at = index < 0 ? list.count &+ index : index
      guard list.indices.contains(at) else {
        throw RedisProblem(message: "ERR index out of range")
      }
      list[at] = words[3]
      put(.list(list), key, database)
      return .ok
    case "lrem":
      var list = try list(key, database)
      let count = try number(arguments[1])
      var left = count == 0 ? Int.max : count.magnitude > UInt(Int.max) ? Int.max : abs(count)
      let before = list.count
      if count < 0 { list.reverse() }
      list.removeAll {
        guard $0 == words[3], left > 0 else { return false }
        left -= 1
        return true
      }
      if count < 0 { list.reverse() }
      put(.list(list), key, database)
      return .integer(before - list.count)
    case "ltrim":
      let list = try list(key, database)
      let range = Self.range(try number(arguments[1]), try number(arguments[2]), list.count)
      put(.list(range.map { Array(list[$0]) } ?? []), key, database)
      return .ok
    case "rpoplpush":
      var source = try list(key, database)
      guard let last = source.popLast() else { return .null }
      put(.list(source), key, database)
      let target = try list(arguments[1], database)
      put(.list([last] + target), arguments[1], database)
      return .bulk(last)
    case "linsert": throw .unmodelled("LINSERT")
    default: return nil
    }
  }

  private mutating func hashes(
    _ name: String, _ key: String, _ words: [[UInt8]], _ arguments: [String], _ database: Int
  ) throws(RedisProblem) -> RedisReply? {
    switch name {
    case "hset", "hmset", "hsetnx":
      var map = try hash(key, database)
      guard arguments.count % 2 == 1 else {
        throw RedisProblem(message: "ERR wrong number of arguments for '\(name)' command")
      }
      var new = 0
      for index in stride(from: 1, to: arguments.count, by: 2) {
        if map[arguments[index]] == nil { new += 1 } else if name == "hsetnx" { continue }
        map[arguments[index]] = words[index + 2]
      }
      put(.hash(map), key, database)
      return name == "hmset" ? .ok : .integer(new)
    case "hget": return .bulk(try hash(key, database)[arguments[1]])
    case "hmget":
      let map = try hash(key, database)
      return .array(arguments.dropFirst().map { .bulk(map[$0]) })
    case "hgetall":
      return .array(try hash(key, database).flatMap { [.text($0.key), .bulk($0.value)] })
    case "hkeys": return .list(try hash(key, database).keys)
    case "hvals": return .array(try hash(key, database).values.map { .bulk($0) })
    case "hlen": return .integer(try hash(key, database).count)
    case "hexists": return .integer(try hash(key, database)[arguments[1]] == nil ? 0 : 1)
    case "hstrlen": return .integer(try hash(key, database)[arguments[1]]?.count ?? 0)
    case "hdel":
      var map = try hash(key, database)
      var count = 0
      for field in arguments.dropFirst() where map.removeValue(forKey: field) != nil { count += 1 }
      put(.hash(map), key, database)
      return .integer(count)
    case "hincrby":
      var map = try hash(key, database)
      guard let old = Int(text(map[arguments[1]] ?? [48])) else {
        throw RedisProblem(message: "ERR hash value is not an integer")
      }
      let (sum, overflow) = old.addingReportingOverflow(try number(arguments[2]))
      guard !overflow else {
        throw RedisProblem(message: "ERR increment or decrement would overflow")
      }
      map[arguments[1]] = Array(String(sum).utf8)
      put(.hash(map), key, database)
      return .integer(sum)
    case "hscan":
      let map = try hash(key, database)
      return .array([.text("0"), .array(map.flatMap { [.text($0.key), .bulk($0.value)] })])
    default: return nil
    }
  }

  private mutating func sets(
    _ name: String, _ key: String, _ arguments: [String], _ database: Int
  ) throws(RedisProblem) -> RedisReply? {
    switch name {
    case "sadd":
      var set = try set(key, database)
      let before = set.count
      set.formUnion(arguments.dropFirst())
      put(.set(set), key, database)
      return .integer(set.count - before)
    case "srem":
      var set = try set(key, database)
      let before = set.count
      set.subtract(arguments.dropFirst())
      put(.set(set), key, database)
      return .integer(before - set.count)
    case "smembers": return .list(try set(key, database).sorted())
    case "sscan": return .array([.text("0"), .list(try set(key, database).sorted())])
    case "scard": return .integer(try set(key, database).count)
    case "sismember": return .integer(try set(key, database).contains(arguments[1]) ? 1 : 0)
    case "sinter", "sunion", "sdiff":
      var result = try set(key, database)
      for other in arguments.dropFirst() {
        let more = try set(other, database)
        switch name {
        case "sinter": result.formIntersection(more)
        case "sunion": result.formUnion(more)
        default: result.subtract(more)
        }
      }
      return .list(result.sorted())
    case "spop", "srandmember":
      var set = try set(key, database)
      let all = set.sorted()
      guard !all.isEmpty else { return .null }
      let one = all[Int(random.next() % UInt64(all.count))]
      if name == "spop" {
        set.remove(one)
        put(.set(set), key, database)
      }
      return .text(one)
    case "smove":
      var source = try set(key, database)
      guard source.remove(arguments[2]) != nil else { return .integer(0) }
      put(.set(source), key, database)
      var target = try set(arguments[1], database)
      target.insert(arguments[2])
      put(.set(target), arguments[1], database)
      return .integer(1)
    default: return nil
    }
  }
}
