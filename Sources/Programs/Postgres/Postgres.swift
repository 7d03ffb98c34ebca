// PostgreSQL: the image's entry point with its first start, and the server.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// `docker-entrypoint.sh` of the postgres image, and `postgres`.
func postgresPrograms<Host: ProgramHost>() -> [Command<Host>] {
  [
    Command("entrypoint-postgres", "starts PostgreSQL", .program { Postgres<Host>.entry($0) }),
    Command("postgres", "the PostgreSQL server", .program { Postgres<Host>($0) }),
  ]
}

/// A PostgreSQL server.
///
/// Limit: SQL is the lab's small one; roles are the superuser only, and a transaction's end changes
/// nothing.
struct Postgres<Host: ProgramHost>: Server {
  private enum Stage: Sendable { case start, initializing, running, ending }
  private var stage = Stage.start
  private var isEntry = false
  private var arguments: [String]
  private var steps: [PostgresStep] = []
  var engine = SQLEngine(.postgres)
  var user = "postgres"
  private var password = ""
  private var isTrusting = false
  private var folder = ""
  private var sessions = 60
  private var version = "16.10"

  init(_ arguments: [String]) { self.arguments = arguments }

  /// Real: the script hands other commands on; options are for the server.
  static func entry(_ arguments: [String]) -> any Program<Host> {
    guard let own = EntryPoint.command(arguments, of: ["postgres"]) else {
      return RunOther<Host>(["docker-entrypoint.sh"] + arguments.dropFirst(), options: false)
    }
    var server = Postgres(own)
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
    let full = environment["PG_VERSION"] ?? "16.10"
    version = String(full.prefix { $0 != "-" })
    if arguments.contains("--version") || arguments.contains("-V") {
      say("postgres (PostgreSQL) \(version)\n", 1, &host, me)
      return .exit(0)
    }
    folder = environment["PGDATA"] ?? "/var/lib/postgresql/data"
    guard let view = host.machine.view(of: me) else { return .exit(1) }
    let isThere = host.machine.files.exists(folder + "/PG_VERSION", in: view)
    let major = Int(version.prefix { $0 != "." }) ?? 16
    if isEntry, major >= 18, !folder.hasPrefix("/var/lib/postgresql/data"),
      (try? host.machine.files.mount(of: "/var/lib/postgresql/data", in: view))?.path
        == "/var/lib/postgresql/data"
    {
      say(PostgresWords.oldMount, 2, &host, me)
      return .exit(1)
    }
    host.machine.modify(me) { $0.arguments = arguments }
    host.machine.tellWords(of: me)
    if isThere {
      let kept = (try? host.machine.files.readText(folder + "/PG_VERSION", in: view)) ?? ""
      let before = kept.prefix { $0 != "\n" }
      if isEntry {
        say(
          "\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n",
          1, &host, me)
      }
      guard before == String(major) else {
        log("FATAL", "database files are incompatible with server", &host, me)
        log(
          "DETAIL",
          "The data directory was initialized by PostgreSQL version \(before), which is not compatible with this version \(version).",
          &host, me)
        return .exit(1)
      }
      return serve(&host, me)
    }
    guard isEntry else {
      say(
        "postgres: could not access the server configuration file \"\(folder)/postgresql.conf\": No such file or directory\n",
        2, &host, me)
      return .exit(2)
    }
    user = host.secret("POSTGRES_USER", environment, me) ?? "postgres"
    password = host.secret("POSTGRES_PASSWORD", environment, me) ?? ""
    isTrusting = environment["POSTGRES_HOST_AUTH_METHOD"] == "trust"
    guard !password.isEmpty || isTrusting else {
      say(PostgresWords.noPassword, 2, &host, me)
      return .exit(1)
    }
    let database = host.secret("POSTGRES_DB", environment, me) ?? user
    steps = PostgresStep.first(folder: folder, version: full, database: database, host.machine.now)
    engine.databases["postgres"] = SQLDatabase()
    engine.databases[database] = SQLDatabase()
    stage = .initializing
    return initialize(&host, me)
  }

  /// `NAME`, or the file that `NAME_FILE` names.
  private mutating func initialize(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    while !steps.isEmpty {
      let step = steps.removeFirst()
      if !step.text.isEmpty {
        let stamp = TimeFormat.text(
          "%Y-%m-%d %H:%M:%S.%N", CivilTime(nanoseconds: host.machine.now.nanoseconds)
        ).dropLast(6)
        say(step.text.replacing("{time}", with: "\(stamp) UTC"), 1, &host, me)
      }
      if let database = step.runsScriptsIn, !runScripts(database, &host, me) { return .exit(3) }
      if step.pause > .zero { return .wait([.until(host.machine.now + step.pause)]) }
    }
    guard let view = host.machine.view(of: me) else { return .exit(1) }
    let now = host.machine.now
    try? host.machine.files.makeDirectories(folder + "/base", mode: 0o700, in: view, at: now)
    let major = version.prefix { $0 != "." }
    for (name, text) in [
      ("PG_VERSION", "\(major)\n"), ("lab.role", "\(user)\n\(password)\n\(isTrusting)\n"),
      ("postgresql.conf", "listen_addresses = '*'\nmax_connections = 100\n"),
      (
        "pg_hba.conf",
        "local all all trust\nhost all all 127.0.0.1/32 trust\nhost all all all \(isTrusting ? "trust" : "scram-sha-256")\n"
      ),
    ] {
      try? host.machine.files.write(folder + "/" + name, text: text, in: view, at: now)
    }
    SQLStorage.save(engine, engine.databases.keys, in: folder + "/base", &host, me)
    return serve(&host, me)
  }

  /// What lies in /docker-entrypoint-initdb.d; false after an error.
  private mutating func runScripts(
    _ database: String, _ host: inout Host, _ me: ProcessID
  ) -> Bool {
    guard let view = host.machine.view(of: me) else { return true }
    let place = "/docker-entrypoint-initdb.d"
    let names = ((try? host.machine.files.names(in: place, in: view)) ?? []).sorted()
    let entry = "/usr/local/bin/docker-entrypoint.sh"
    if names.isEmpty { say("\n\(entry): ignoring \(place)/*\n\n", 1, &host, me) }
    for name in names {
      let path = place + "/" + name
      guard name.hasSuffix(".sql") else {
        if name.hasSuffix(".sh") {
          say("swiftlab: the lab does not run \(path): only .sql files.\n", 2, &host, me)
          host.machine.notices.append(.unmodelled(name: "shell scripts in initdb.d"))
        } else {
          say("\(entry): ignoring \(path)\n", 1, &host, me)
        }
        continue
      }
      say("\n\(entry): running \(path)\n", 1, &host, me)
      let text = (try? host.machine.files.readText(path, in: view)) ?? ""
      let now = CivilTime(nanoseconds: host.machine.now.nanoseconds)
      let (whole, rest) = SQLLexer.statements(text, .postgres)
      for statement in whole + (rest.allSatisfy(\.isWhitespace) ? [] : [rest]) {
        do throws(SQLProblem) {
          let result = try engine.run(statement, in: database, now: now)
          say(PsqlTable.text(result, quiet: false), 1, &host, me)
        } catch {
          let words = PostgresWords.error(error, statement)
          say("psql:\(path):1: \(words)\n", 2, &host, me)
          return false
        }
      }
    }
    say("\n\n", 1, &host, me)
    return true
  }

  private mutating func serve(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    guard let view = host.machine.view(of: me) else { return .exit(1) }
    let role = ((try? host.machine.files.readText(folder + "/lab.role", in: view)) ?? "")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if role.count > 2 {
      user = role[0]
      password = role[1]
      isTrusting = role[2] == "true"
    }
    SQLStorage.load(&engine, from: folder + "/base", host, me)
    engine.databases["postgres"] = engine.databases["postgres"] ?? SQLDatabase()
    engine.facts = [
      "version": PostgresWords.version(version), "current_user": user, "session_user": user,
      "user": user,
    ]
    do throws(NetworkError) {
      try host.listen(on: 5432, as: "postgres", by: me)
    } catch {
      log("LOG", "could not bind IPv4 address \"0.0.0.0\": Address already in use", &host, me)
      log("FATAL", "could not create any TCP/IP sockets", &host, me)
      return .exit(1)
    }
    log("LOG", "starting " + PostgresWords.version(version), &host, me)
    log("LOG", "listening on IPv4 address \"0.0.0.0\", port 5432", &host, me)
    log("LOG", "listening on IPv6 address \"::\", port 5432", &host, me)
    log("LOG", "listening on Unix socket \"/var/run/postgresql/.s.PGSQL.5432\"", &host, me)
    log("LOG", "database system was shut down at \(stamp(host).dropLast(8)) UTC", &host, me, id: 62)
    log("LOG", "database system is ready to accept connections", &host, me)
    stage = .running
    return .wait([])
  }

  // MARK: Answering

  mutating func converse(_ bytes: [UInt8], _ host: inout Host, _ me: ProcessID) -> [UInt8]? {
    guard stage == .running, let texts = SQLWire.decode(bytes), texts.count == 7,
      texts[0] == SQLWire.mark
    else {
      if stage == .running {
        log("LOG", "invalid length of startup packet", &host, me, id: nextSession())
      }
      return nil
    }
    let id = nextSession()
    let database = texts[4] ?? user
    func fatal(_ text: String, _ host: inout Host) -> [UInt8] {
      log("FATAL", text, &host, me, id: id)
      return SQLWire.encode(["fatal", text])
    }
    let name = texts[2] ?? ""
    let isLocal = texts[5] == "local"
    if !isLocal, !isTrusting {
      guard let given = texts[3] else { return SQLWire.encode(["password"]) }
      guard name == user, given == password else {
        return fatal("password authentication failed for user \"\(name)\"", &host)
      }
    }
    guard name == user else { return fatal("role \"\(name)\" does not exist", &host) }
    guard engine.databases[database] != nil else {
      return fatal("database \"\(database)\" does not exist", &host)
    }
    return SQLWire.encode(run(texts[6] ?? "", database, id, &host, me))
  }
  private mutating func nextSession() -> Int {
    sessions += 3
    return sessions
  }

  private mutating func run(
    _ text: String, _ database: String, _ id: Int, _ host: inout Host, _ me: ProcessID
  ) -> [String?] {
    if text.hasPrefix("\\") {
      return PostgresCatalogue.answer(text, engine, database, user)
    }
    let now = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    var out: [String?] = []
    let before = engine.databases
    let (whole, rest) = SQLLexer.parts(text, .postgres)
    let parts = whole + (rest.text.allSatisfy(\.isWhitespace) ? [] : [rest])
    do throws(SQLProblem) {
      // Real: the whole text is read before any of it is done.
      for part in parts { try check(part) }
      // Real: what comes in one message is one transaction, up to a COMMIT in it.
      var kept = before
      for part in parts {
        do throws(SQLProblem) {
          let result = try engine.run(part.text, in: database, now: now)
          out += SQLWire.encode(result)
          if result.tag == "COMMIT" { kept = engine.databases }
        } catch {
          engine.databases = kept
          throw error.moved(by: part.start)
        }
      }
    } catch {
      let (message, at) = PostgresWords.message(error)
      log("ERROR", message + (at.map { " at character \($0 + 1)" } ?? ""), &host, me, id: id)
      log("STATEMENT", text, &host, me, id: id)
      if case .unmodelled(let what) = error {
        host.machine.notices.append(.unmodelled(name: "SQL: \(what)"))
      }
      out += ["error", PostgresWords.error(error, text)]
    }
    let changed = Set(before.keys + engine.databases.keys).sorted().filter {
      before[$0] != engine.databases[$0]
    }
    if !changed.isEmpty { SQLStorage.save(engine, changed, in: folder + "/base", &host, me) }
    return out
  }

  /// Refuses a statement that cannot be read.
  private func check(_ part: SQLLexer.Part) throws(SQLProblem) {
    do throws(SQLProblem) {
      _ = try SQLParser.statement(part.text, .postgres)
    } catch {
      switch error {
      case .syntax, .unterminated: throw error.moved(by: part.start)
      default: break
      }
    }
  }

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    log("LOG", "invalid length of startup packet", &host, me, id: nextSession())
    return nil
  }

  // MARK: Ending

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard signal == .term || signal == .int || signal == .quit else { return .ignored }
    guard stage == .running else {
      host.end(me, .exited(signal == .int ? 130 : 143))
      return .handled
    }
    let kind = signal == .term ? "smart" : signal == .int ? "fast" : "immediate"
    log("LOG", "received \(kind) shutdown request", &host, me)
    if signal == .int { log("LOG", "aborting any active transactions", &host, me) }
    log(
      "LOG",
      "background worker \"logical replication launcher\" (PID 65) exited with exit code 1", &host,
      me)
    log("LOG", "shutting down", &host, me, id: 60)
    log("LOG", "checkpoint starting: shutdown immediate", &host, me, id: 60)
    log("LOG", "database system is shut down", &host, me)
    stage = .ending
    return .handled
  }

  private func stamp(_ host: Host) -> String {
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    return TimeFormat.text("%Y-%m-%d %H:%M:%S.%N", time).dropLast(6) + " UTC"
  }
  private func log(
    _ level: String, _ text: String, _ host: inout Host, _ me: ProcessID, id: Int? = nil
  ) {
    let number = id ?? host.machine.process(me)?.localID ?? 1
    say("\(stamp(host)) [\(number)] \(level):  \(text)\n", 2, &host, me)
  }
  private func say(
    _ text: String, _ descriptor: Int, _ host: inout Host, _ me: ProcessID
  ) {
    _ = host.machine.write(text.utf8, to: descriptor, of: me)
  }
}
