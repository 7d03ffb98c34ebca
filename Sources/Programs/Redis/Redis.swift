// redis-server: reads its options, loads its files, answers, and saves.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// `redis-server`.
func redisServer<Host: ProgramHost>() -> Command<Host> {
  Command("redis-server", "the Redis server", .program { Redis<Host>($0) })
}

/// A Redis server.
///
/// Limit: its dump file holds commands and not the real RDB format; replication, clusters, streams,
/// scripts and subscriptions are not modelled.
struct Redis<Host: ProgramHost>: Server {
  let arguments: [String]
  private var engine: RedisEngine?
  private var ending = false
  /// How often it has saved in the background.
  private var saver = 0

  init(_ arguments: [String]) { self.arguments = arguments }

  private static var defaults: OrderedMap<String, String> {
    [
      "appendonly": "no", "bind": "* -::*", "databases": "16", "dbfilename": "dump.rdb",
      "dir": "/data", "hz": "10", "loglevel": "notice", "maxclients": "10000", "maxmemory": "0",
      "maxmemory-policy": "noeviction", "maxmemory-samples": "5", "port": "6379",
      "protected-mode": "no", "requirepass": "", "save": "3600 1 300 100 60 10000",
      "tcp-keepalive": "300", "timeout": "0", "appendfsync": "everysec", "daemonize": "no",
      "appenddirname": "appendonlydir", "appendfilename": "appendonly.aof",
      "slowlog-max-len": "128",
      "notify-keyspace-events": "", "lazyfree-lazy-eviction": "no", "replica-read-only": "yes",
      "masterauth": "", "logfile": "", "pidfile": "", "always-show-logo": "no",
      "cluster-enabled": "no", "rdbcompression": "yes", "rdbchecksum": "yes", "user": "",
      "supervised": "no", "stop-writes-on-bgsave-error": "yes", "replicaof": "",
    ]
  }

  // MARK: Starting

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    if ending { return .exit(0) }
    if let engine {
      if engine.wantsShutdown != nil || ending { return shutDown(&host, me) }
      if let due = nextSave(engine), due.at <= host.machine.now {
        saveInBackground(engine, due, &host, me)
      }
      return .wait(waits(host, me))
    }
    let process = host.machine.process(me)
    let version = process?.environment["REDIS_VERSION"] ?? "7.0.15"
    if arguments.contains("-v") || arguments.contains("--version") {
      say(
        "Redis server v=\(version) sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=ae4d7c971a948f0\n",
        &host, me)
      return .exit(0)
    }
    var settings = Self.defaults
    settings["dir"] = process?.directory ?? "/"
    guard let file = configure(&settings, version, &host, me) else { return .exit(1) }
    var engine = RedisEngine(
      version: version, settings: settings, now: host.machine.now,
      random: host.machine.random.split("redis\(me)"))
    self.engine = engine
    let isNew = !version.hasPrefix("7.0") && !version.hasPrefix("6") && !version.hasPrefix("5")
    let mark: Character = isNew ? "*" : "#"
    log("oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo", mark, &host, me, role: "C")
    log(
      "Redis version=\(version), bits=64, commit=00000000, modified=0, pid=\(pid(host, me)), just started",
      mark, &host, me, role: "C")
    if file.isEmpty, arguments.count < 2 {
      log(
        "Warning: no config file specified, using the default config. In order to specify a config file use redis-server /path/to/redis.conf",
        "#", &host, me, role: "C")
    } else {
      log("Configuration loaded", mark, &host, me, role: "C")
    }
    log("monotonic clock: POSIX clock_gettime", "*", &host, me)
    let port = Int(settings["port"] ?? "") ?? 6379
    do throws(NetworkError) {
      let bind = settings["bind"] ?? ""
      let address: IPv4 = bind.hasPrefix("127.") ? .loopback : .any
      try host.listen(on: port, address: address, as: "redis-server", by: me)
    } catch {
      log(
        "Warning: Could not create server TCP listening socket *:\(port): bind: Address already in use",
        "#", &host, me)
      log("Failed listening on port \(port) (tcp), aborting.", "#", &host, me)
      return .exit(1)
    }
    log("Running mode=standalone, port=\(port).", "*", &host, me)
    log("Server initialized", mark, &host, me)
    guard let loaded = load(engine, &host, me) else { return .exit(1) }
    engine = loaded
    self.engine = engine
    log("Ready to accept connections\(isNew ? " tcp" : "")", "*", &host, me)
    return .wait(waits(host, me))
  }

  /// Reads the configuration file and the options; nil after a complaint. The file's name, or "".
  private func configure(
    _ settings: inout OrderedMap<String, String>, _ version: String, _ host: inout Host,
    _ me: ProcessID
  ) -> String? {
    var lines: [(words: [String], shown: String)] = []
    var words = Array(arguments.dropFirst())
    var file = ""
    if let first = words.first, !first.hasPrefix("-") {
      file = first
      words.removeFirst()
      guard let view = host.machine.view(of: me),
        let text = try? host.machine.files.readText(file, in: view)
      else {
        log(
          "Fatal error, can't open config file '\(file)': No such file or directory", "#", &host,
          me, role: "C")
        return nil
      }
      for line in text.split(separator: "\n") {
        let bare = line.drop { $0 == " " || $0 == "\t" }
        guard !bare.isEmpty, !bare.hasPrefix("#") else { continue }
        let parts = bare.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })
          .map { $0.filter { $0 != "\"" } }
        lines.append((parts, String(bare)))
      }
    }
    var option: [String] = []
    for word in words {
      if word.hasPrefix("--") {
        if !option.isEmpty { lines.append((option, option.joined(separator: " "))) }
        option = [String(word.dropFirst(2))]
      } else {
        option += word.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      }
    }
    if !option.isEmpty { lines.append((option, option.joined(separator: " "))) }
    var hasSaved = false
    for (number, line) in lines.enumerated() {
      let name = line.words.first?.lowercased() ?? ""
      guard
        settings[name] != nil || name == "include" || name == "loadmodule"
          || name == "rename-command"
      else {
        let value = line.words.dropFirst().map { "\"\($0)\"" }.joined(separator: " ")
        _ = host.machine.write(
          "\n*** FATAL CONFIG FILE ERROR (Redis \(version)) ***\nReading the configuration file, at line \(number + 2)\n>>> '\(name) \(value)'\nBad directive or wrong number of arguments\n"
            .utf8, to: 2, of: me)
        return nil
      }
      let value = RedisEngine.bytes(line.words.dropFirst().joined(separator: " "), for: name)
      // Real: the first `save` takes the place of the standard ones, the next are added to it.
      if name == "save", hasSaved, !value.isEmpty {
        settings[name] = ((settings[name] ?? "") + " " + value).trimmed
      } else {
        settings[name] = value
      }
      if name == "save" { hasSaved = true }
    }
    return file
  }

  // MARK: Answering

  mutating func converse(_ bytes: [UInt8], _ host: inout Host, _ me: ProcessID) -> [UInt8]? {
    guard var engine, !ending else { return nil }
    guard let requests = RESP.requests(bytes) else {
      return Array("-ERR Protocol error: invalid multibulk length\r\n".utf8)
    }
    engine.now = host.machine.now
    var session = RedisSession()
    session.isAllowed = engine.password.isEmpty
    var out: [UInt8] = []
    var written: [[[UInt8]]] = []
    let before = engine.changes
    for words in requests {
      let reply = engine.answer(words, &session)
      if RedisEngine.writes(words), !reply.isError { written.append(words) }
      if engine.wantsShutdown != nil {
        self.engine = engine
        host.machine.wake(Topic("redis", me))
        return out
      }
      out += RESP.encode(reply)
    }
    if engine.wantsSave {
      engine.wantsSave = false
      engine = save(engine, &host, me)
      log("DB saved on disk", "*", &host, me)
    }
    if engine.changes > before {
      if engine.settings["appendonly"] == "yes" { append(written, engine, &host, me) }
      host.machine.wake(Topic("redis", me))
    }
    self.engine = engine
    return out
  }

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    // Real: Redis takes an HTTP request for an attack and closes the connection.
    log(
      "Possible SECURITY ATTACK detected. It looks like somebody is sending POST or Host: commands to Redis. This is likely due to an attacker attempting to use Cross Protocol Scripting to compromise your Redis instance. Connection from \(request.source):41592 aborted.",
      "#", &host, me)
    return nil
  }

  // MARK: Files

  private func path(_ engine: RedisEngine, _ name: String) -> String {
    "\(engine.settings["dir"] ?? "/data")/\(name)"
  }
  private func appendPath(_ engine: RedisEngine) -> String {
    path(
      engine,
      "\(engine.settings["appenddirname"] ?? "")/\(engine.settings["appendfilename"] ?? "").1.incr.aof"
    )
  }

  private func save(_ engine: RedisEngine, _ host: inout Host, _ me: ProcessID) -> RedisEngine {
    var engine = engine
    guard let view = host.machine.view(of: me) else { return engine }
    var bytes = Array("REDIS0011\n".utf8)
    for (number, database) in engine.databases.enumerated() where !database.values.isEmpty {
      bytes += RESP.encode([Array("SELECT".utf8), Array(String(number).utf8)])
      for command in database.commands() { bytes += RESP.encode(command) }
    }
    try? host.machine.files.write(
      path(engine, engine.settings["dbfilename"] ?? "dump.rdb"), bytes, in: view,
      at: host.machine.now)
    engine.changes = 0
    engine.lastSave = host.machine.now
    return engine
  }
  private func append(
    _ words: [[[UInt8]]], _ engine: RedisEngine, _ host: inout Host, _ me: ProcessID
  ) {
    guard let view = host.machine.view(of: me) else { return }
    try? host.machine.files.append(
      appendPath(engine), words.flatMap { RESP.encode($0) }, in: view, at: host.machine.now)
  }

  /// Reads its file; nil after a complaint about one that is none of its own.
  private func load(_ engine: RedisEngine, _ host: inout Host, _ me: ProcessID) -> RedisEngine? {
    var engine = engine
    guard let view = host.machine.view(of: me) else { return engine }
    let isAppending = engine.settings["appendonly"] == "yes"
    let file =
      isAppending
      ? appendPath(engine) : path(engine, engine.settings["dbfilename"] ?? "dump.rdb")
    guard let all = try? host.machine.files.read(file, in: view) else {
      if isAppending {
        let folder = path(engine, engine.settings["appenddirname"] ?? "appendonlydir")
        let now = host.machine.now
        try? host.machine.files.makeDirectories(folder, in: view, at: now)
        let base = engine.settings["appendfilename"] ?? "appendonly.aof"
        try? host.machine.files.write(folder + "/\(base).1.base.rdb", [], in: view, at: now)
        try? host.machine.files.write(folder + "/\(base).1.incr.aof", [], in: view, at: now)
        try? host.machine.files.write(
          folder + "/\(base).manifest",
          text: "file \(base).1.base.rdb seq 1 type b\nfile \(base).1.incr.aof seq 1 type i\n",
          in: view, at: now)
        log("Creating AOF base file \(base).1.base.rdb on server start", "*", &host, me)
        log("Creating AOF incr file \(base).1.incr.aof on server start", "*", &host, me)
      }
      return engine
    }
    guard isAppending || isOwn(all, engine, &host, me) else { return nil }
    let bytes = isAppending ? all : Array(all.drop { $0 != 10 }.dropFirst())
    var session = RedisSession()
    session.isAllowed = true
    engine.now = host.machine.now
    for words in RESP.requests(bytes) ?? [] { _ = engine.answer(words, &session) }
    for index in engine.databases.indices { engine.databases[index].purge(at: engine.now) }
    engine.changes = 0
    engine.commandsRun = 0
    let count = engine.databases.reduce(0) { $0 + $1.values.count }
    if isAppending {
      log("DB loaded from append only file: 0.000 seconds", "*", &host, me)
    } else {
      log("Loading RDB produced by version \(engine.version)", "*", &host, me)
      log("RDB memory usage when created 0.90 Mb", "*", &host, me)
      log("Done loading RDB, keys loaded: \(count), keys expired: 0.", "*", &host, me)
      log("DB loaded from disk: 0.000 seconds", "*", &host, me)
    }
    return engine
  }

  /// Whether a dump file begins as one. Real: redis-server 7.0.15 with such files in its folder; later
  /// ones name no reason. Limit: what its own check of the file says besides.
  private func isOwn(
    _ bytes: [UInt8], _ engine: RedisEngine, _ host: inout Host, _ me: ProcessID
  ) -> Bool {
    guard bytes.count >= 9 else {
      log("Short read or OOM loading DB. Unrecoverable error, aborting now.", "#", &host, me)
      return false
    }
    guard !bytes.starts(with: Array("REDIS".utf8)) else { return true }
    log("Wrong signature trying to load DB from file", "#", &host, me)
    log(
      engine.version.hasPrefix("7.0") || engine.version.hasPrefix("6")
        ? "Fatal error loading the DB: Invalid argument. Exiting."
        : "Fatal error loading the DB, check server logs. Exiting.", "#", &host, me)
    return false
  }

  /// Real: `save 3600 1 300 100 60 10000`: the soonest moment at which enough has changed.
  private func nextSave(
    _ engine: RedisEngine
  ) -> (at: Instant, changes: Int, seconds: Int)? {
    let numbers = (engine.settings["save"] ?? "").split(separator: " ").compactMap { Int($0) }
    var soonest: (at: Instant, changes: Int, seconds: Int)?
    for index in stride(from: 0, to: numbers.count - 1, by: 2)
    where engine.changes >= numbers[index + 1] && engine.changes > 0 {
      // Real: looked at ten times a second, against whole seconds.
      let moment = engine.lastSave + .seconds(min(max(1, numbers[index]), 1 << 30) + 1)
      if soonest.map({ moment < $0.at }) ?? true {
        soonest = (moment, numbers[index + 1], numbers[index])
      }
    }
    return soonest
  }
  /// Real: redis 7 and 8 save in a process of their own, which says what it did.
  private mutating func saveInBackground(
    _ engine: RedisEngine, _ due: (at: Instant, changes: Int, seconds: Int), _ host: inout Host,
    _ me: ProcessID
  ) {
    saver += 1
    let child = pid(host, me) + 19 + saver
    log("\(due.changes) changes in \(due.seconds) seconds. Saving...", "*", &host, me)
    log("Background saving started by pid \(child)", "*", &host, me)
    self.engine = save(engine, &host, me)
    log("DB saved on disk", "*", &host, me, role: "C", as: child)
    log(
      "Fork CoW for RDB: current 0 MB, peak 0 MB, average 0 MB", "*", &host, me, role: "C",
      as: child)
    log("Background saving terminated with success", "*", &host, me)
  }
  private mutating func waits(_ host: Host, _ me: ProcessID) -> [Wait] {
    guard let engine else { return [] }
    var list: [Wait] = [.topic(Topic("redis", me))]
    if let due = nextSave(engine) {
      list.append(.until(max(due.at, host.machine.now + .milliseconds(1))))
    }
    return list
  }

  // MARK: Ending

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard signal == .term || signal == .int, var engine else {
      return signal == .term || signal == .int ? .standard : .ignored
    }
    let name = signal == .term ? "SIGTERM" : "SIGINT"
    say(
      "\(pid(host, me)):signal-handler (\(host.machine.now.seconds)) Received \(name) scheduling shutdown...\n",
      &host, me)
    engine.wantsShutdown = !(engine.settings["save"] ?? "").isEmpty
    self.engine = engine
    return .handled
  }
  private mutating func shutDown(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    guard let engine else { return .exit(0) }
    log("User requested shutdown...", "*", &host, me)
    if engine.settings["appendonly"] == "yes" {
      log("Calling fsync() on the AOF file.", "*", &host, me)
    }
    if engine.wantsShutdown == true {
      log("Saving the final RDB snapshot before exiting.", "*", &host, me)
      self.engine = save(engine, &host, me)
      log("DB saved on disk", "*", &host, me)
    }
    log("Redis is now ready to exit, bye bye...", "#", &host, me)
    ending = true
    return .exit(0)
  }

  private func pid(_ host: Host, _ me: ProcessID) -> Int { host.machine.process(me)?.localID ?? 1 }
  private func log(
    _ text: String, _ mark: Character, _ host: inout Host, _ me: ProcessID, role: String = "M",
    as number: Int? = nil
  ) {
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let stamp = TimeFormat.text("%d %b %Y %H:%M:%S.%N", time).dropLast(6)
    say("\(number ?? pid(host, me)):\(role) \(stamp) \(mark) \(text)\n", &host, me)
  }
  private func say(_ text: String, _ host: inout Host, _ me: ProcessID) {
    _ = host.machine.write(text.utf8, to: 1, of: me)
  }
}
