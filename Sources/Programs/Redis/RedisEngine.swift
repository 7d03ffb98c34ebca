// What a Redis server answers to one command.

import Kernel
import Text

/// What a connection remembers.
struct RedisSession: Sendable {
  var database = 0
  var isAllowed = false
  /// Commands since MULTI; nil outside of a transaction.
  var queue: [[[UInt8]]]?
  var isSpoilt = false
}

/// All that a server holds, and its verbs. Times are virtual.
struct RedisEngine: Sendable {
  var databases = [RedisDatabase](repeating: RedisDatabase(), count: 16)
  var settings: OrderedMap<String, String>
  var version: String
  var changes = 0
  var commandsRun = 0
  var hits = 0
  var misses = 0
  var started: Instant
  var lastSave: Instant
  /// Set when a command asks for a save, or for the end.
  var wantsSave = false
  var wantsShutdown: Bool?
  var now: Instant
  var random: RandomSource

  var password: String { settings["requirepass"] ?? "" }

  init(version: String, settings: OrderedMap<String, String>, now: Instant, random: RandomSource) {
    self.version = version
    self.settings = settings
    self.now = now
    self.random = random
    started = now
    lastSave = now
  }

  /// A command's least number of words (negative: at least so many) and whether it writes.
  private static let table: [String: (arity: Int, writes: Bool)] = {
    var all: [String: (Int, Bool)] = [:]
    let reads =
      "ping:-1 echo:2 get:2 mget:-2 strlen:2 exists:-2 keys:2 type:2 ttl:2 pttl:2 lrange:4 llen:2 "
      + "lindex:3 hget:3 hmget:-3 hgetall:2 hkeys:2 hvals:2 hlen:2 hexists:3 smembers:2 scard:2 "
      + "sismember:3 sinter:-2 sunion:-2 sdiff:-2 srandmember:-2 zrange:-4 zrevrange:-4 zscore:3 "
      + "zcard:2 zrank:3 zrevrank:3 zrangebyscore:-4 zcount:4 dbsize:1 randomkey:1 scan:-2 "
      + "select:2 auth:-2 info:-1 config:-2 time:1 command:-1 client:-2 object:-2 getrange:4 "
      + "multi:1 exec:1 discard:1 watch:-2 unwatch:1 save:1 bgsave:-1 bgrewriteaof:1 lastsave:1 "
      + "shutdown:-1 quit:-1 publish:3 hello:-1 role:1 memory:-2 getbit:3 bitcount:-2 hstrlen:3 "
      + "debug:-2 slowlog:-2 sscan:-3 hscan:-3 expiretime:2 reset:1 touch:-2"
    let writes =
      "set:-3 setnx:3 setex:4 psetex:4 mset:-3 msetnx:-3 getset:3 getdel:2 append:3 incr:2 decr:2 "
      + "incrby:3 decrby:3 incrbyfloat:3 del:-2 unlink:-2 expire:-3 pexpire:-3 expireat:-3 "
      + "pexpireat:-3 persist:2 rename:3 renamenx:3 lpush:-3 rpush:-3 lpushx:-3 rpushx:-3 lpop:-2 "
      + "rpop:-2 lset:4 lrem:4 ltrim:4 rpoplpush:3 linsert:5 hset:-4 hmset:-4 hsetnx:4 hdel:-3 "
      + "hincrby:4 sadd:-3 srem:-3 spop:-2 smove:4 zadd:-4 zrem:-3 zincrby:4 flushdb:-1 "
      + "flushall:-1 move:3 setrange:4 getex:-2 copy:-3"
    for (list, isWrite) in [(reads, false), (writes, true)] {
      for word in list.split(separator: " ") {
        let parts = word.split(separator: ":")
        all[String(parts[0])] = (Int(parts[1]) ?? 1, isWrite)
      }
    }
    return all
  }()
  static func writes(_ words: [[UInt8]]) -> Bool {
    table[name(words)]?.writes ?? false
  }
  static func name(_ words: [[UInt8]]) -> String {
    String(decoding: words.first ?? [], as: UTF8.self).lowercased()
  }

  /// Answers a command of a connection.
  mutating func answer(_ words: [[UInt8]], _ session: inout RedisSession) -> RedisReply {
    let name = Self.name(words)
    guard let known = Self.table[name] else {
      session.isSpoilt = true
      let called = String(decoding: words.first ?? [], as: UTF8.self)
      let rest = words.dropFirst().prefix(20).map { "'\(String(decoding: $0, as: UTF8.self))' " }
      return .error(
        "ERR unknown command '\(called)', with args beginning with: \(rest.joined())")
    }
    let isShort = known.arity > 0 ? words.count != known.arity : words.count < -known.arity
    if isShort {
      session.isSpoilt = true
      return .error("ERR wrong number of arguments for '\(name)' command")
    }
    if !password.isEmpty, !session.isAllowed, !["auth", "hello", "quit"].contains(name) {
      return .error("NOAUTH Authentication required.")
    }
    if session.queue != nil, !["exec", "discard", "multi", "quit", "watch"].contains(name) {
      session.queue?.append(words)
      return .simple("QUEUED")
    }
    commandsRun += 1
    switch name {
    case "multi":
      if session.queue != nil { return .error("ERR MULTI calls can not be nested") }
      session.queue = []
      session.isSpoilt = false
      return .ok
    case "discard":
      guard session.queue != nil else { return .error("ERR DISCARD without MULTI") }
      session.queue = nil
      return .ok
    case "exec":
      guard let queue = session.queue else { return .error("ERR EXEC without MULTI") }
      session.queue = nil
      if session.isSpoilt {
        return .error("EXECABORT Transaction discarded because of previous errors.")
      }
      var replies: [RedisReply] = []
      for words in queue { replies.append(answer(words, &session)) }
      return .array(replies)
    case "auth": return authenticate(words, &session)
    case "select":
      guard let number = Int(text(words[1])) else {
        return .error("ERR value is not an integer or out of range")
      }
      guard databases.indices.contains(number) else {
        return .error("ERR DB index is out of range")
      }
      session.database = number
      return .ok
    default: break
    }
    databases[session.database].purge(at: now)
    let reply = run(name, words, session)
    if known.writes, !reply.isError { changes += 1 }
    return reply
  }

  private func authenticate(_ words: [[UInt8]], _ session: inout RedisSession) -> RedisReply {
    if password.isEmpty, words.count == 2 {
      return .error(
        "ERR AUTH <password> called without any password configured for the default user. Are you sure your configuration is correct?"
      )
    }
    guard words.last.map(text) == password, words.count < 3 || text(words[1]) == "default" else {
      return .error("WRONGPASS invalid username-password pair or user is disabled.")
    }
    session.isAllowed = true
    return .ok
  }

  private mutating func run(
    _ name: String, _ words: [[UInt8]], _ session: RedisSession
  ) -> RedisReply {
    do throws(RedisProblem) {
      let arguments = words.dropFirst().map(text)
      if let reply = try strings(name, words, arguments, session.database) { return reply }
      if let reply = try keys(name, arguments, session.database) { return reply }
      if let reply = try collections(name, words, arguments, session.database) { return reply }
      if let reply = try sortedSets(name, arguments, session.database) { return reply }
      return server(name, arguments, session)
    } catch {
      return .error(error.message)
    }
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Reading values

  func number(_ text: String) throws(RedisProblem) -> Int {
    guard let number = Int(text) else { throw .notInteger }
    return number
  }
  mutating func value(_ key: String, _ database: Int) -> RedisValue? {
    let found = databases[database].values[key]
    if found == nil { misses += 1 } else { hits += 1 }
    return found
  }
  func string(_ key: String, _ database: Int) throws(RedisProblem) -> [UInt8]? {
    switch databases[database].values[key] {
    case nil: return nil
    case .string(let bytes): return bytes
    default: throw .wrongType
    }
  }
  /// Puts a value back; an empty one takes its key away.
  mutating func put(_ value: RedisValue, _ key: String, _ database: Int) {
    if value.isEmpty {
      _ = databases[database].remove(key)
    } else {
      databases[database].values[key] = value
    }
  }
}

/// Why a command cannot be done.
struct RedisProblem: Error, Hashable {
  var message: String
  static let wrongType = RedisProblem(
    message: "WRONGTYPE Operation against a key holding the wrong kind of value")
  static let notInteger = RedisProblem(
    message: "ERR value is not an integer or out of range")
  static let notFloat = RedisProblem(message: "ERR value is not a valid float")
  static let syntax = RedisProblem(message: "ERR syntax error")
  static let noKey = RedisProblem(message: "ERR no such key")
  static func unmodelled(_ what: String) -> RedisProblem {
    RedisProblem(message: "ERR swiftlab does not model \(what)")
  }
}

extension RedisReply {
  var isError: Bool { if case .error = self { true } else { false } }
}
