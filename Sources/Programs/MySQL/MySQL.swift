// MySQL and MariaDB: the images' entry point with its first start, and the server.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

func mysqlPrograms<Host: ProgramHost>() -> [Command<Host>] {
  [
    Command("entrypoint-mysql", "starts MySQL", .program { MySQL<Host>.entry($0) }),
    Command("mysqld", "the MySQL server", .program { MySQL<Host>($0) }),
    Command("mysql", "talks to a MySQL server", .follower { .follow(MySQLClient<Host>($0, $1)) }),
    Command("mysqladmin", "asks about a MySQL server", .once { MySQLAdmin.run(&$0, &$1) }),
  ]
}

/// A user of the server.
struct MySQLUser: Hashable, Sendable {
  var name: String
  var password: String
  /// The one database it may use; nil: all.
  var database: String?
}

/// A MySQL server, or MariaDB's.
///
/// Limit: SQL is the lab's small one; users are those of the environment.
struct MySQL<Host: ProgramHost>: Server {
  private enum Stage: Sendable { case start, initializing, running, ending }
  private var stage = Stage.start
  private var isEntry = false
  private var arguments: [String]
  private var steps: [MySQLStep] = []
  private var engine = SQLEngine(.mysql)
  private var users: [MySQLUser] = []
  private var words = MySQLWords(isMariaDB: false, version: "8.4.7")
  private static var folder: String { "/var/lib/mysql" }

  init(_ arguments: [String]) { self.arguments = arguments }

  static func entry(_ arguments: [String]) -> any Program<Host> {
    guard let own = EntryPoint.command(arguments, of: ["mysqld", "mariadbd"]) else {
      return RunOther<Host>(["docker-entrypoint.sh"] + arguments.dropFirst(), options: false)
    }
    var server = MySQL(own)
    server.isEntry = true
    return server
  }

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
    words = MySQLWords(environment)
    if arguments.contains("--version") || arguments.contains("-V") {
      say(words.about + "\n", &host, me)
      return .exit(0)
    }
    host.machine.modify(me) { $0.arguments = arguments }
    host.machine.tellWords(of: me)
    guard let view = host.machine.view(of: me) else { return .exit(1) }
    let isThere = host.machine.files.exists(Self.folder + "/mysql", in: view)
    if isEntry {
      note("Entrypoint script for \(words.product) Server \(words.package) started.", &host, me)
      note("Switching to dedicated user 'mysql'", &host, me)
      note("Entrypoint script for \(words.product) Server \(words.package) started.", &host, me)
    }
    if isThere { return serve(&host, me) }
    guard isEntry else {
      say(
        words.line(
          "ERROR", "MY-010457",
          "--initialize specified but the data directory has files in it. Aborting.",
          host.machine.now), &host, me)
      return .exit(1)
    }
    let prefixes = words.isMariaDB ? ["MARIADB_", "MYSQL_"] : ["MYSQL_"]
    func value(_ name: String) -> String? {
      for prefix in prefixes {
        if let value = environment[prefix + name], !value.isEmpty { return value }
        if let file = environment[prefix + name + "_FILE"],
          let text = try? host.machine.files.readText(file, in: view)
        {
          return String(text.prefix { $0 != "\n" })
        }
      }
      return nil
    }
    let root = value("ROOT_PASSWORD")
    let isEmpty = value("ALLOW_EMPTY_PASSWORD") != nil || value("ALLOW_EMPTY_ROOT_PASSWORD") != nil
    let isRandom = value("RANDOM_ROOT_PASSWORD") != nil
    guard root != nil || isEmpty || isRandom else {
      say(words.noPassword(host.machine.now), &host, me)
      return .exit(1)
    }
    if value("USER") == "root" {
      say(words.rootUser(host.machine.now), &host, me)
      return .exit(1)
    }
    let made = isRandom ? "uGhai3eeyaeTh5ohqu4E" : nil
    users = [MySQLUser(name: "root", password: root ?? made ?? "", database: nil)]
    let database = value("DATABASE")
    if let database { engine.databases[database] = SQLDatabase() }
    if let user = value("USER"), let password = value("PASSWORD") {
      users.append(MySQLUser(name: user, password: password, database: database))
    }
    for name in MySQLWords.systemDatabases { engine.databases[name] = SQLDatabase() }
    steps = words.first(database: database, user: value("USER"), random: made)
    stage = .initializing
    return initialize(&host, me)
  }

  private mutating func initialize(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    while !steps.isEmpty {
      let step = steps.removeFirst()
      switch step {
      case .note(let text): note(text, &host, me)
      case .server(let level, let code, let text):
        say(words.line(level, code, text, host.machine.now), &host, me)
      case .pause(let time): return .wait([.until(host.machine.now + time)])
      case .scripts(let database):
        guard runScripts(database, &host, me) else { return .exit(1) }
      }
    }
    guard let view = host.machine.view(of: me) else { return .exit(1) }
    let now = host.machine.now
    try? host.machine.files.makeDirectories(Self.folder + "/mysql", in: view, at: now)
    let text = users.map { "\($0.name)\t\($0.password)\t\($0.database ?? "")\n" }.joined()
    try? host.machine.files.write(
      Self.folder + "/mysql/lab.users", text: text, in: view, at: now)
    SQLStorage.save(engine, engine.databases.keys, in: Self.folder, &host, me)
    return serve(&host, me)
  }

  private mutating func runScripts(
    _ database: String, _ host: inout Host, _ me: ProcessID
  ) -> Bool {
    guard let view = host.machine.view(of: me) else { return true }
    let place = "/docker-entrypoint-initdb.d"
    for name in ((try? host.machine.files.names(in: place, in: view)) ?? []).sorted() {
      let path = place + "/" + name
      guard name.hasSuffix(".sql") else {
        if name.hasSuffix(".sh") {
          say("swiftlab: the lab does not run \(path): only .sql files.\n", &host, me)
          host.machine.notices.append(.unmodelled(name: "shell scripts in initdb.d"))
        }
        continue
      }
      note("/usr/local/bin/docker-entrypoint.sh: running \(path)", &host, me)
      let text = (try? host.machine.files.readText(path, in: view)) ?? ""
      let now = CivilTime(nanoseconds: host.machine.now.nanoseconds)
      let (whole, rest) = SQLLexer.statements(text, .mysql)
      var here = database
      for statement in whole + (rest.allSatisfy(\.isWhitespace) ? [] : [rest]) {
        do throws(SQLProblem) {
          let result = try engine.run(statement, in: here, now: now)
          here = result.database ?? here
        } catch {
          say(words.error(error, statement, here) + "\n", &host, me)
          return false
        }
      }
    }
    return true
  }

  private mutating func serve(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    guard let view = host.machine.view(of: me) else { return .exit(1) }
    let rows = (try? host.machine.files.readText(Self.folder + "/mysql/lab.users", in: view)) ?? ""
    users = rows.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return MySQLUser(
        name: parts[0], password: parts.count > 1 ? parts[1] : "",
        database: parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil)
    }
    SQLStorage.load(&engine, from: Self.folder, host, me)
    for name in MySQLWords.systemDatabases where engine.databases[name] == nil {
      engine.databases[name] = SQLDatabase()
    }
    engine.facts = ["version": words.version, "@@version": words.version, "@@hostname": "mysql"]
    do throws(NetworkError) {
      try host.listen(on: 3306, as: "mysqld", by: me)
    } catch {
      say(
        words.line(
          "ERROR", "MY-010262",
          "Can't start server: Bind on TCP/IP port: Address already in use", host.machine.now),
        &host, me)
      return .exit(1)
    }
    for (level, code, text) in words.ready {
      say(words.line(level, code, text, host.machine.now), &host, me)
    }
    stage = .running
    return .wait([])
  }

  // MARK: Answering

  mutating func converse(_ bytes: [UInt8], _ host: inout Host, _ me: ProcessID) -> [UInt8]? {
    guard stage == .running, let texts = SQLWire.decode(bytes), texts.count == 7,
      texts[0] == SQLWire.mark
    else { return nil }
    let name = texts[2] ?? "", password = texts[3] ?? "", database = texts[4] ?? ""
    let place = texts[5] ?? "localhost"
    guard let user = users.first(where: { $0.name == name }), user.password == password else {
      return SQLWire.encode([
        "error",
        "ERROR 1045 (28000): Access denied for user '\(name)'@'\(place)' (using password: \(password.isEmpty ? "NO" : "YES"))",
      ])
    }
    if !database.isEmpty {
      guard engine.databases[database] != nil else {
        return SQLWire.encode(["error", "ERROR 1049 (42000): Unknown database '\(database)'"])
      }
      if let own = user.database, database != own, database != "information_schema" {
        return SQLWire.encode([
          "error",
          "ERROR 1044 (42000): Access denied for user '\(name)'@'%' to database '\(database)'",
        ])
      }
    }
    engine.facts["user"] = "\(name)@\(place)"
    engine.facts["current_user"] = name == "root" ? "root@localhost" : "\(name)@%"
    return SQLWire.encode(run(texts[6] ?? "", database, user, &host, me))
  }

  private mutating func run(
    _ text: String, _ database: String, _ user: MySQLUser, _ host: inout Host, _ me: ProcessID
  ) -> [String?] {
    let now = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let before = engine.databases
    var here = database
    var out: [String?] = []
    let (whole, rest) = SQLLexer.statements(text, .mysql)
    for statement in whole + (rest.allSatisfy(\.isWhitespace) ? [] : [rest]) {
      let bare = String(statement.drop { $0.isWhitespace })
      do throws(SQLProblem) {
        var result = try engine.run(bare, in: here, now: now)
        if let own = user.database, result.tag == "SHOW", result.columns == ["Database"] {
          result.rows = result.rows.filter {
            $0[0] == own || $0[0] == "information_schema" || $0[0] == "performance_schema"
          }
        }
        here = result.database ?? here
        out += SQLWire.encode(result)
      } catch {
        if case .unmodelled(let what) = error {
          host.machine.notices.append(.unmodelled(name: "SQL: \(what)"))
        }
        out += ["error", words.error(error, bare, here)]
        break
      }
    }
    let changed = Set(before.keys + engine.databases.keys).sorted().filter {
      before[$0] != engine.databases[$0]
    }
    if !changed.isEmpty { SQLStorage.save(engine, changed, in: Self.folder, &host, me) }
    return out
  }

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? { nil }

  // MARK: Ending

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard signal == .term || signal == .quit || signal == .int else { return .ignored }
    guard stage == .running, signal != .int else {
      if stage != .running { host.end(me, .exited(128 + signal.rawValue)) }
      return stage == .running ? .ignored : .handled
    }
    for (level, code, text) in words.goodbye {
      say(words.line(level, code, text, host.machine.now), &host, me)
    }
    stage = .ending
    return .handled
  }

  private func note(_ text: String, _ host: inout Host, _ me: ProcessID) {
    say(words.note(text, host.machine.now), &host, me)
  }
  private func say(_ text: String, _ host: inout Host, _ me: ProcessID) {
    _ = host.machine.write(text.utf8, to: 2, of: me)
  }
}
