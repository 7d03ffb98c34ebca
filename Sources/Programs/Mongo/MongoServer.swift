// MongoDB: the image's entry point with its first start, and mongod.

import Commands
import Documents
import Files
import Kernel
import Machine
import Network
import Text

/// `docker-entrypoint.sh` of the mongo image, `mongod` and `mongosh`.
func mongoPrograms<Host: ProgramHost>() -> [Command<Host>] {
  [
    Command("entrypoint-mongo", "starts MongoDB", .program { Mongo<Host>.entry($0) }),
    Command("mongod", "the MongoDB server", .program { Mongo<Host>($0) }),
    Command(
      "mongosh", "talks to a MongoDB server", .follower { .follow(MongoClient<Host>($0, $1)) }),
  ]
}

/// A MongoDB server.
///
/// Limit: no TLS, no replica sets, no configuration file; connections are not logged.
struct Mongo<Host: ProgramHost>: Server {
  private enum Stage: Sendable { case start, initializing, running, ending }
  private var stage = Stage.start
  private var isEntry = false
  private var arguments: [String]
  private var engine = MongoEngine()
  private var folder = "/data/db"
  private var port = 27017
  private var asksWho = false
  private var binds = IPv4.loopback
  private var root: (name: String, password: String)?
  private var firstDatabase = "test"
  private var warnings: [String] = []
  private var connections = 0

  init(_ arguments: [String]) { self.arguments = arguments }

  /// Real: the script hands other commands on; options are for the server.
  static func entry(_ arguments: [String]) -> any Program<Host> {
    guard let own = EntryPoint.command(arguments, of: ["mongod"]) else {
      return RunOther<Host>(["docker-entrypoint.sh"] + arguments.dropFirst(), options: false)
    }
    var server = Mongo(own)
    server.isEntry = true
    return server
  }

  // MARK: Starting

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    switch stage {
    case .start: return begin(&host, me)
    case .initializing: return initialize(&host, me)
    case .running: return .wait([])
    case .ending: return .exit(0)
    }
  }

  private mutating func begin(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    let environment = host.machine.process(me)?.environment ?? [:]
    engine.facts.version = environment["MONGO_VERSION"] ?? "7.0.25"
    engine.facts.hostname = host.machine.process(me)?.namespaces.hostname ?? "localhost"
    if arguments.contains("--version") {
      say("db version v\(engine.facts.version)\n", 1, &host, me)
      return .exit(0)
    }
    guard let view = host.machine.view(of: me) else { return .exit(1) }
    if isEntry {
      let name = secret("MONGO_INITDB_ROOT_USERNAME", environment, host, me)
      let password = secret("MONGO_INITDB_ROOT_PASSWORD", environment, host, me)
      if let name, let password {
        root = (name, password)
        if !arguments.contains("--auth") { arguments.append("--auth") }
      } else if name != nil || password != nil {
        say(
          "\nerror: missing 'MONGO_INITDB_ROOT_USERNAME' or 'MONGO_INITDB_ROOT_PASSWORD'\n       both must be specified for a user to be created\n\n",
          2, &host, me)
        return .exit(1)
      }
      firstDatabase =
        environment["MONGO_INITDB_DATABASE"].flatMap { $0.isEmpty ? nil : $0 } ?? "test"
      if !arguments.contains(where: { $0.hasPrefix("--bind_ip") }) {
        arguments.append("--bind_ip_all")
      }
    }
    if let step = readArguments(&host, me) { return step }
    host.machine.modify(me) { $0.arguments = arguments }
    host.machine.tellWords(of: me)
    let isThere = host.machine.files.exists(folder + "/WiredTiger", in: view)
    guard host.machine.files.exists(folder, in: view) else {
      log(
        "E", "CONTROL", 20557, "initandlisten", "DBException in initAndListen, terminating",
        [
          "error": .string(
            "NonExistentPath: Data directory \(folder) not found. Create the missing directory or specify another path using (1) the --dbpath command line option, or (2) by adding the 'storage.dbPath' option in the configuration file."
          )
        ],
        &host, me)
      return .exit(100)
    }
    let scripts = isEntry ? self.scripts(host, me) : []
    if isEntry, !isThere,
      root != nil || scripts.contains(where: { $0.hasSuffix(".js") || $0.hasSuffix(".sh") })
    {
      say(
        "about to fork child process, waiting until server is ready for connections.\nforked process: 28\n\n",
        1, &host, me)
      greet(&host, me)
      say("child process started successfully, parent exiting\n", 1, &host, me)
      stage = .initializing
      return .wait([.until(host.machine.now + .milliseconds(1_800))])
    }
    return serve(&host, me)
  }
  private func secret(
    _ name: String, _ environment: OrderedMap<String, String>, _ host: Host, _ me: ProcessID
  ) -> String? {
    host.secret(name, environment, me).flatMap { $0.isEmpty ? nil : $0 }
  }
  private static var withValues: Set<String> {
    [
      "--bind_ip", "--port", "--dbpath", "--replSet", "--wiredTigerCacheSizeGB", "--oplogSize",
      "--storageEngine", "--setParameter", "--logpath", "--profile", "--slowms",
    ]
  }
  private mutating func readArguments(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    var words = arguments.dropFirst()
    while let word = words.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts.first ?? word
      if Self.withValues.contains(name), parts.count < 2, words.first?.hasPrefix("--") ?? true {
        say(
          "Error parsing command line: the required argument for option '\(name)' is missing\ntry 'mongod --help' for more information\n",
          2, &host, me)
        return .exit(1)
      }
      func value() -> String { parts.count == 2 ? parts[1] : words.popFirst() ?? "" }
      switch name {
      case "--auth": asksWho = true
      case "--noauth": asksWho = false
      case "--bind_ip_all": binds = .any
      case "--bind_ip":
        let wanted = value()
        binds = wanted == "127.0.0.1" || wanted == "localhost" ? .loopback : .any
      case "--port":
        guard let number = Int(value()), (1...65535).contains(number) else {
          say(
            "Error parsing command line: the argument for option '--port' is invalid\ntry 'mongod --help' for more information\n",
            2, &host, me)
          return .exit(1)
        }
        port = number
      case "--dbpath": folder = value()
      case "--replSet": engine.facts.replicaSet = value()
      case "--wiredTigerCacheSizeGB", "--oplogSize", "--storageEngine", "--setParameter",
        "--profile", "--slowms":
        // What these change is not seen in the lab.
        _ = value()
      case "--verbose", "-v", "--quiet", "--directoryperdb", "--nojournal", "--journal", "--ipv6":
        continue
      case "--logpath": return unmodelled("mongod --logpath", &host, me)
      case "--config", "-f", "--keyFile", "--shardsvr", "--configsvr", "--tlsMode", "--help",
        "--fork", "--repair", "--tlsCertificateKeyFile":
        return unmodelled("mongod \(name)", &host, me)
      default:
        say(
          "Error parsing command line: unrecognised option '\(name)'\ntry 'mongod --help' for more information\n",
          2, &host, me)
        return .exit(1)
      }
    }
    return nil
  }
  private func unmodelled(_ what: String, _ host: inout Host, _ me: ProcessID) -> Step<Host> {
    say("swiftlab: the real tool has \(what); swiftlab does not model it.\n", 2, &host, me)
    host.machine.notices.append(.unmodelled(name: what))
    return .exit(1)
  }

  private func scripts(_ host: Host, _ me: ProcessID) -> [String] {
    guard let view = host.machine.view(of: me) else { return [] }
    return ((try? host.machine.files.names(in: "/docker-entrypoint-initdb.d", in: view)) ?? [])
      .sorted()
  }

  /// The first start: the root user, and what lies in /docker-entrypoint-initdb.d.
  private mutating func initialize(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    refresh(host)
    if let root {
      engine.users.append(
        MongoUser(
          name: root.name, database: "admin", password: root.password,
          roles: [MongoUser.Role(role: "root", database: "admin")]))
      say("admin> ... ... ... ... { ok: 1 }\nadmin> ", 1, &host, me)
    }
    say("\n", 1, &host, me)
    let entry = "/usr/local/bin/docker-entrypoint.sh"
    let place = "/docker-entrypoint-initdb.d"
    let names = scripts(host, me)
    if names.isEmpty { say("\(entry): ignoring \(place)/*\n\n", 1, &host, me) }
    for name in names {
      let path = "\(place)/\(name)"
      if name.hasSuffix(".js") {
        say("\(entry): running \(path)\n", 1, &host, me)
        guard run(path, &host, me) else { return .exit(1) }
        say("\n", 1, &host, me)
      } else if name.hasSuffix(".sh") {
        say("\(entry): running \(path)\n", 1, &host, me)
        say("swiftlab: the lab does not run \(path): only .js files.\n", 2, &host, me)
        host.machine.notices.append(.unmodelled(name: "shell scripts in initdb.d"))
      } else {
        say("\(entry): ignoring \(path)\n", 1, &host, me)
      }
      say("\n", 1, &host, me)
    }
    log(
      "I", "CONTROL", 23377, "SignalHandler", "Received signal",
      ["signal": .integer(15), "error": .string("Terminated")], &host, me)
    log(
      "I", "CONTROL", 23138, "SignalHandler", "Shutting down", ["exitCode": .integer(0)], &host, me)
    say("\nMongoDB init process complete; ready for start up.\n\n", 1, &host, me)
    MongoStorage.save(engine, Array(engine.databases.keys), in: folder, &host, me)
    return serve(&host, me)
  }
  private mutating func run(_ path: String, _ host: inout Host, _ me: ProcessID) -> Bool {
    guard let view = host.machine.view(of: me) else { return false }
    var shell = MongoShell()
    shell.database = firstDatabase
    shell.engine = engine
    shell.process = me
    shell.environment = host.machine.process(me)?.environment ?? [:]
    let text = (try? host.machine.files.readText(path, in: view)) ?? ""
    var isGood = true
    do throws(MongoStop) {
      _ = try shell.run(text, &host)
    } catch {
      switch error {
      case .quit(let status): isGood = status == 0
      case .unmodelled(let what):
        say(shell.output, 1, &host, me)
        shell.output = ""
        say("swiftlab: the real tool has \(what); swiftlab does not model it.\n", 2, &host, me)
        host.machine.notices.append(.unmodelled(name: what))
        isGood = false
      case .trouble(let trouble):
        say(shell.output, 1, &host, me)
        shell.output = ""
        say("\(trouble.name): \(trouble.message)\n", 2, &host, me)
        isGood = false
      }
    }
    say(shell.output, 1, &host, me)
    if let changed = shell.engine { engine = changed }
    return isGood
  }

  private mutating func greet(_ host: inout Host, _ me: ProcessID) {
    let id = host.machine.process(me)?.localID ?? 1
    engine.facts.processID = id
    log(
      "I", "CONTROL", 4_615_611, "initandlisten", "MongoDB starting",
      [
        "pid": .integer(id), "port": .integer(port), "dbPath": .string(folder),
        "architecture": .string("64-bit"), "host": .string(engine.facts.hostname),
      ], &host, me)
    log(
      "I", "CONTROL", 23403, "initandlisten", "Build Info",
      ["buildInfo": .object(Object([("version", .string(engine.facts.version))]))], &host, me)
    var options = Object([
      ("net", .object(Object([("bindIp", .string(binds == .any ? "*" : "127.0.0.1"))])))
    ])
    if let set = engine.facts.replicaSet {
      options["replication"] = .object(Object([("replSet", .string(set))]))
    }
    if asksWho { options["security"] = .object(Object([("authorization", .string("enabled"))])) }
    log(
      "I", "CONTROL", 21951, "initandlisten", "Options set by command line",
      ["options": .object(options)], &host, me)
  }

  private mutating func serve(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    MongoStorage.load(&engine, from: folder, host, me)
    refresh(host)
    engine.facts.started = engine.facts.now
    greet(&host, me)
    if !asksWho {
      let text =
        "Access control is not enabled for the database. Read and write access to data and configuration is unrestricted"
      warnings = [BSONText.iso(engine.facts.now).dropLast() + "+00:00: " + text]
      log("W", "CONTROL", 22120, "initandlisten", text, [:], tags: ["startupWarnings"], &host, me)
    }
    do throws(NetworkError) {
      try host.listen(on: port, address: binds, as: "mongod", by: me)
    } catch {
      log(
        "E", "CONTROL", 20568, "initandlisten", "Error setting up listener",
        [
          "error": .object(
            Object([
              ("code", .integer(9001)), ("codeName", .string("SocketException")),
              ("errmsg", .string("Address already in use")),
            ]))
        ], &host, me)
      return .exit(48)
    }
    guard let view = host.machine.view(of: me) else { return .exit(1) }
    let now = host.machine.now
    do {
      try host.machine.files.write(folder + "/WiredTiger", text: "WiredTiger\n", in: view, at: now)
      try host.machine.files.write(
        folder + "/mongod.lock", text: "\(engine.facts.processID)\n", in: view, at: now)
    } catch {
      log(
        "E", "CONTROL", 20557, "initandlisten", "DBException in initAndListen, terminating",
        [
          "error": .string(
            "IllegalOperation: Attempted to create a lock file on a read-only directory: \(folder)")
        ],
        &host, me)
      return .exit(100)
    }
    log(
      "I", "NETWORK", 23015, "listener", "Listening on",
      ["address": .string("/tmp/mongodb-\(port).sock")], &host, me)
    log(
      "I", "NETWORK", 23015, "listener", "Listening on",
      ["address": .string(binds == .any ? "0.0.0.0" : "127.0.0.1")], &host, me)
    log(
      "I", "NETWORK", 23016, "listener", "Waiting for connections",
      ["port": .integer(port), "ssl": .string("off")], &host, me)
    stage = .running
    return .wait([])
  }
  private mutating func refresh(_ host: Host) {
    engine.facts.now = host.machine.now.nanoseconds / 1_000_000
  }

  // MARK: Answering

  mutating func converse(_ bytes: [UInt8], _ host: inout Host, _ me: ProcessID) -> [UInt8]? {
    guard stage == .running, let texts = SQLWire.decode(bytes), texts.count == 6,
      texts[0] == MongoWire.mark, let command = BSON(keptText: texts[5] ?? "")?.document
    else { return nil }
    refresh(host)
    let reply: BSONDocument
    do throws(MongoFault) {
      reply = try answer(command, texts, &host, me)
    } catch {
      reply = error.reply
    }
    return SQLWire.encode([BSON.document(reply).keptText])
  }
  private mutating func answer(
    _ command: BSONDocument, _ texts: [String?], _ host: inout Host, _ me: ProcessID
  ) throws(MongoFault) -> BSONDocument {
    let verb = command.keys.first ?? ""
    let database = texts[4] ?? "test"
    var user: MongoUser?
    if let name = texts[1] {
      let place = texts[3] ?? "admin"
      do throws(MongoFault) {
        user = try engine.user(name, texts[2] ?? "", in: place)
      } catch {
        connections += 1
        let isKnown = engine.users.contains { $0.name == name && $0.database == place }
        log(
          "I", "ACCESS", 5_286_307, "conn\(connections)", "Failed to authenticate",
          [
            "mechanism": .string("SCRAM-SHA-256"), "user": .string(name), "db": .string(place),
            "error": .string(
              isKnown
                ? "AuthenticationFailed: SCRAM authentication failed, storedKey mismatch"
                : "UserNotFound: Could not find user \"\(name)\" for db \"\(place)\""),
          ], &host, me)
        throw error
      }
    }
    if asksWho {
      let need = MongoUser.need(verb)
      // Real: while there is no user at all, one may be made from the server's own machine.
      let isFirst = engine.users.isEmpty && verb == "createUser"
      if let user {
        guard user.may(need, in: database) else {
          throw MongoFault(
            13, "Unauthorized",
            "not authorized on \(database) to execute command \(BSONText.server(.document(command)))"
          )
        }
      } else if need != .nothing, !isFirst {
        throw MongoFault(13, "Unauthorized", "Command \(verb) requires authentication")
      }
    }
    if verb == "getLog" {
      guard command["getLog"]?.string == "startupWarnings" else {
        throw .unmodelled("the command getLog")
      }
      return [
        "totalLinesWritten": .count(warnings.count),
        "log": .array(warnings.map { .string($0) }), "ok": .number(1),
      ]
    }
    let before = engine.databases
    let usersBefore = engine.users
    let reply = engine.run(command, in: database)
    let changed = Set(before.keys + engine.databases.keys).sorted().filter {
      before[$0] != engine.databases[$0]
    }
    if !changed.isEmpty || usersBefore != engine.users {
      MongoStorage.save(engine, changed, in: folder, &host, me)
    }
    return reply
  }

  /// Real: what a browser at the driver's port reads.
  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    guard stage == .running else { return nil }
    return HTTPResponse(
      status: 200, type: "text/plain",
      text:
        "It looks like you are trying to access MongoDB over HTTP on the native driver port.\r\n")
  }

  // MARK: Ending

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard signal == .term || signal == .int || signal == .quit else { return .ignored }
    guard stage == .running else {
      host.end(me, .exited(128 + signal.rawValue))
      return .handled
    }
    log(
      "I", "CONTROL", 23377, "SignalHandler", "Received signal",
      [
        "signal": .integer(signal.rawValue),
        "error": .string(signal == .term ? "Terminated" : signal == .int ? "Interrupt" : "Quit"),
      ], &host, me)
    log(
      "I", "NETWORK", 20562, "SignalHandler", "Shutdown: going to close listening sockets", [:],
      &host, me)
    log("I", "CONTROL", 20565, "SignalHandler", "Now exiting", [:], &host, me)
    log(
      "I", "CONTROL", 23138, "SignalHandler", "Shutting down", ["exitCode": .integer(0)], &host, me)
    stage = .ending
    return .handled
  }

  // MARK: The log

  /// Real: one JSON object a line, with columns that stand below each other (4.4 and later).
  private func log(
    _ severity: String, _ component: String, _ id: Int, _ context: String, _ message: String,
    _ attributes: KeyValuePairs<String, Value>, tags: [String] = [], _ host: inout Host,
    _ me: ProcessID
  ) {
    func quoted(_ text: String) -> String { Value.string(text).json(.goPlain) }
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
    let time =
      BSONText.iso(host.machine.now.nanoseconds / 1_000_000).dropLast() + "+00:00"
    var line = "{\"t\":{\"$date\":\"\(time)\"},\"s\":" + padded(quoted(severity) + ",", 6)
    line += "\"c\":" + padded(quoted(component) + ",", 12) + "\"id\":" + padded("\(id),", 9)
    line += "\"ctx\":\(quoted(context)),\"msg\":\(quoted(message))"
    if !attributes.isEmpty {
      line +=
        ",\"attr\":"
        + Value.object(Object(attributes.map { ($0.key, $0.value) })).json(.goPlain)
    }
    if !tags.isEmpty { line += ",\"tags\":[\(tags.map(quoted).joined(separator: ","))]" }
    say(line + "}\n", 1, &host, me)
  }
  private func say(_ text: String, _ descriptor: Int, _ host: inout Host, _ me: ProcessID) {
    guard !text.isEmpty else { return }
    _ = host.machine.write(text.utf8, to: descriptor, of: me)
  }
}

/// Where databases lie: one file each in the data folder, so that a volume outlives its container.
enum MongoStorage {
  static func save<Host: ProgramHost>(
    _ engine: MongoEngine, _ names: [String], in folder: String, _ host: inout Host,
    _ me: ProcessID
  ) {
    guard let view = host.machine.view(of: me) else { return }
    let now = host.machine.now
    for name in names {
      let path = "\(folder)/\(name).lab.json"
      guard let database = engine.databases[name] else {
        try? host.machine.files.unlink(path, in: view, at: now)
        continue
      }
      var kept = BSONDocument()
      for (key, collection) in database.collections {
        kept[key] = .document([
          "indexes": .array(collection.indexes.map { .document($0) }),
          "documents": .array(collection.documents.map { .document($0) }),
        ])
      }
      try? host.machine.files.write(
        path, text: BSON.document(kept).keptText + "\n", in: view, at: now)
    }
    let users = engine.users.map { user in
      BSON.document([
        "user": .string(user.name), "db": .string(user.database), "pwd": .string(user.password),
        "roles": .array(
          user.roles.map { .document(["role": .string($0.role), "db": .string($0.database)]) }),
      ])
    }
    try? host.machine.files.write(
      folder + "/lab.users", text: BSON.array(users).keptText + "\n", in: view, at: now)
  }

  static func load<Host: ProgramHost>(
    _ engine: inout MongoEngine, from folder: String, _ host: Host, _ me: ProcessID
  ) {
    guard let view = host.machine.view(of: me) else { return }
    for entry in ((try? host.machine.files.names(in: folder, in: view)) ?? []).sorted()
    where entry.hasSuffix(".lab.json") {
      let text = (try? host.machine.files.readText(folder + "/" + entry, in: view)) ?? ""
      guard let kept = BSON(keptText: text)?.document else { continue }
      var database = MongoDatabase()
      for pair in kept.pairs {
        var collection = MongoCollection()
        let value = pair.value.document
        collection.documents = (value?["documents"]?.array ?? []).compactMap(\.document)
        if let indexes = value?["indexes"]?.array {
          collection.indexes = indexes.compactMap(\.document)
        }
        database.collections[pair.key] = collection
      }
      engine.databases[String(entry.dropLast(".lab.json".count))] = database
    }
    let text = (try? host.machine.files.readText(folder + "/lab.users", in: view)) ?? ""
    guard let users = BSON(keptText: text)?.array else { return }
    engine.users = users.compactMap(\.document).map { user in
      MongoUser(
        name: user["user"]?.string ?? "", database: user["db"]?.string ?? "admin",
        password: user["pwd"]?.string ?? "",
        roles: (user["roles"]?.array ?? []).compactMap(\.document).map {
          MongoUser.Role(role: $0["role"]?.string ?? "", database: $0["db"]?.string ?? "")
        })
    }
  }
}
