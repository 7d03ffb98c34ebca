// Redis' commands about the server itself: info, config, client, save.

import Kernel
import Machine
import Text

extension RedisEngine {
  mutating func server(
    _ name: String, _ arguments: [String], _ session: RedisSession
  ) -> RedisReply {
    let first = arguments.first?.lowercased() ?? ""
    switch name {
    case "ping": return arguments.first.map { .text($0) } ?? .simple("PONG")
    case "echo": return .text(arguments.first ?? "")
    case "quit", "reset": return .ok
    case "watch", "unwatch": return .ok
    case "info": return .text(info(first))
    case "time":
      return .list([String(now.seconds), String(now.fraction / 1000)])
    case "lastsave": return .integer(lastSave.seconds)
    case "save":
      wantsSave = true
      return .ok
    case "bgsave":
      wantsSave = true
      return .simple("Background saving started")
    case "bgrewriteaof": return .simple("Background append only file rewriting started")
    case "shutdown":
      switch first {
      case "": wantsShutdown = settings["save"] != ""
      case "nosave": wantsShutdown = false
      case "save": wantsShutdown = true
      default: return .error("ERR syntax error")
      }
      return .bulk(nil)
    case "publish": return .integer(0)
    case "config": return config(first, Array(arguments.dropFirst()))
    case "client":
      switch first {
      case "setname", "setinfo", "no-evict": return .ok
      case "getname": return .null
      case "id": return .integer(7)
      case "list", "info":
        return .text(
          "id=7 addr=127.0.0.1:41592 laddr=127.0.0.1:6379 fd=8 name= age=0 idle=0 flags=N "
            + "db=\(session.database) sub=0 psub=0 ssub=0 multi=-1 qbuf=26 qbuf-free=20448 events=r "
            + "cmd=client|\(first) user=default redir=-1 resp=2\n")
      default: return .error("ERR swiftlab does not model CLIENT \(first.uppercased())")
      }
    case "command":
      return first == "count" ? .integer(241) : .array([])
    case "role": return .array([.text("master"), .integer(0), .array([])])
    case "object":
      guard first == "encoding", arguments.count > 1 else {
        return .error("ERR swiftlab does not model OBJECT \(first.uppercased())")
      }
      switch databases[session.database].values[arguments[1]] {
      case nil: return .null
      case .string(let bytes):
        return .text(Int(text(bytes)) != nil ? "int" : bytes.count <= 44 ? "embstr" : "raw")
      case .list, .hash, .sorted: return .text("listpack")
      case .set(let set): return .text(set.allSatisfy { Int($0) != nil } ? "intset" : "listpack")
      }
    case "hello":
      return .array([
        .text("server"), .text("redis"), .text("version"), .text(version), .text("proto"),
        .integer(2), .text("id"), .integer(7), .text("mode"), .text("standalone"), .text("role"),
        .text("master"), .text("modules"), .array([]),
      ])
    case "debug":
      return .error(
        "ERR DEBUG command not allowed. If the enable-debug-command option is set to \"local\", you can run it from a local connection, otherwise you need to set this option in the configuration file, and then restart the server."
      )
    default: return .error("ERR swiftlab does not model \(name.uppercased())")
    }
  }

  private mutating func config(_ verb: String, _ rest: [String]) -> RedisReply {
    switch verb {
    case "get":
      var found: [String] = []
      for pattern in rest {
        for (name, value) in settings where Glob.matches(pattern: pattern.lowercased(), name: name)
        {
          found += [name, value]
        }
      }
      return .list(found)
    case "set":
      guard rest.count >= 2, rest.count % 2 == 0 else {
        return .error("ERR wrong number of arguments for 'config|set' command")
      }
      for index in stride(from: 0, to: rest.count, by: 2) {
        let name = rest[index].lowercased()
        guard settings[name] != nil else {
          return .error(
            "ERR Unknown option or number of arguments for CONFIG SET - '\(rest[index])'")
        }
        settings[name] = Self.bytes(rest[index + 1], for: name)
      }
      return .ok
    case "resetstat":
      hits = 0
      misses = 0
      return .ok
    case "rewrite": return .error("ERR The server is running without a config file")
    default:
      return .error("ERR unknown subcommand '\(verb)'. Try CONFIG HELP.")
    }
  }
  /// `100mb` is kept as bytes.
  static func bytes(_ value: String, for name: String) -> String {
    guard name == "maxmemory" else { return value }
    let digits = value.prefix { $0.isNumber }
    let factors = [
      "": 1, "b": 1, "k": 1000, "kb": 1024, "m": 1_000_000, "mb": 1 << 20,
      "g": 1_000_000_000, "gb": 1 << 30,
    ]
    guard let number = Int(digits), number < 1 << 30,
      let factor = factors[value.dropFirst(digits.count).lowercased()]
    else { return value }
    return String(number * factor)
  }

  /// Real: the sections of INFO, with what the lab knows.
  private func info(_ section: String) -> String {
    let up = max(0, now.seconds - started.seconds)
    let all: [(String, [(String, String)])] = [
      (
        "Server",
        [
          ("redis_version", version), ("redis_git_sha1", "00000000"), ("redis_git_dirty", "0"),
          ("redis_mode", "standalone"), ("os", "Linux \(HostFacts.kernel) x86_64"),
          ("arch_bits", "64"), ("monotonic_clock", "POSIX clock_gettime"),
          ("multiplexing_api", "epoll"), ("process_id", "1"),
          ("tcp_port", settings["port"] ?? "6379"), ("uptime_in_seconds", String(up)),
          ("uptime_in_days", String(up / 86_400)), ("hz", "10"), ("configured_hz", "10"),
          ("executable", "/data/redis-server"), ("config_file", ""),
        ]
      ),
      (
        "Clients",
        [
          ("connected_clients", "1"), ("cluster_connections", "0"), ("maxclients", "10000"),
          ("blocked_clients", "0"),
        ]
      ),
      (
        "Memory",
        [
          ("used_memory", "1068296"), ("used_memory_human", "1.02M"),
          ("used_memory_rss", "12873728"), ("used_memory_rss_human", "12.28M"),
          ("maxmemory", settings["maxmemory"] ?? "0"),
          ("maxmemory_policy", settings["maxmemory-policy"] ?? "noeviction"),
        ]
      ),
      (
        "Persistence",
        [
          ("loading", "0"), ("rdb_changes_since_last_save", String(changes)),
          ("rdb_bgsave_in_progress", "0"), ("rdb_last_save_time", String(lastSave.seconds)),
          ("rdb_last_bgsave_status", "ok"),
          ("aof_enabled", settings["appendonly"] == "yes" ? "1" : "0"),
        ]
      ),
      (
        "Stats",
        [
          ("total_connections_received", String(commandsRun)),
          ("total_commands_processed", String(commandsRun)), ("keyspace_hits", String(hits)),
          ("keyspace_misses", String(misses)),
        ]
      ),
      (
        "Replication",
        [
          ("role", "master"), ("connected_slaves", "0"),
          ("master_failover_state", "no-failover"), ("master_repl_offset", "0"),
        ]
      ),
      ("CPU", [("used_cpu_sys", "0.021000"), ("used_cpu_user", "0.018000")]),
      ("Cluster", [("cluster_enabled", "0")]),
      (
        "Keyspace",
        databases.enumerated().filter { !$1.values.isEmpty }.map {
          (
            "db\($0)",
            "keys=\($1.values.count),expires=\($1.expiries.count),avg_ttl=0"
          )
        }
      ),
    ]
    let known = ["", "all", "default", "everything"]
    let chosen = all.filter { known.contains(section) || $0.0.lowercased() == section }
    return chosen.map { name, rows in
      "# \(name)\r\n" + rows.map { "\($0.0):\($0.1)\r\n" }.joined()
    }.joined(separator: "\r\n")
  }
}
