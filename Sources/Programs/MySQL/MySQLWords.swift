// What MySQL and MariaDB say: log lines, the image's notes, complaints about SQL.

import Kernel
import Text

/// A piece of the first start.
enum MySQLStep: Sendable {
  case note(String)
  case server(level: String, code: String, text: String)
  case pause(Duration)
  case scripts(database: String)
}

struct MySQLWords: Sendable {
  var isMariaDB: Bool
  var version: String
  /// As the image's packages are versioned.
  var package: String

  static let systemDatabases = ["information_schema", "mysql", "performance_schema", "sys"]

  init(isMariaDB: Bool, version: String) {
    self.isMariaDB = isMariaDB
    self.version = version
    package = version
  }
  init(_ environment: OrderedMap<String, String>) {
    if let text = environment["MARIADB_VERSION"] {
      let number = text.drop { $0 != ":" }.dropFirst().prefix { $0 != "+" }
      self.init(isMariaDB: true, version: "\(number)-MariaDB-ubu2404")
      package = text
    } else {
      let text = environment["MYSQL_VERSION"] ?? "8.4.7-1.el9"
      self.init(isMariaDB: false, version: String(text.prefix { $0 != "-" }))
      package = text
    }
  }

  var product: String { isMariaDB ? "MariaDB" : "MySQL" }
  private var program: String { isMariaDB ? "mariadbd" : "mysqld" }
  private var socket: String {
    isMariaDB ? "/run/mysqld/mysqld.sock" : "/var/run/mysqld/mysqld.sock"
  }
  var about: String {
    isMariaDB
      ? "mariadbd  Ver \(version) for debian-linux-gnu on x86_64 (mariadb.org binary distribution)"
      : "/usr/sbin/mysqld  Ver \(version) for Linux on x86_64 (MySQL Community Server - GPL)"
  }

  // MARK: Lines

  private func stamp(_ now: Instant) -> String {
    TimeFormat.text("%Y-%m-%d %H:%M:%S+00:00", CivilTime(nanoseconds: now.nanoseconds))
  }
  func note(_ text: String, _ now: Instant) -> String {
    "\(stamp(now)) [Note] [Entrypoint]: \(text)\n"
  }
  func line(_ level: String, _ code: String, _ text: String, _ now: Instant) -> String {
    let time = CivilTime(nanoseconds: now.nanoseconds)
    if isMariaDB {
      let hour = String(time.hour)
      let clock = (hour.count == 1 ? " " : "") + hour + TimeFormat.text(":%M:%S", time)
      let word = level == "System" ? "Note" : level == "ERROR" ? "ERROR" : level
      return "\(TimeFormat.text("%Y-%m-%d", time)) \(clock) 0 [\(word)] \(text)\n"
    }
    let moment = TimeFormat.text("%Y-%m-%dT%H:%M:%S.%N", time).dropLast(3)
    return "\(moment)Z 0 [\(level)] [\(code)] [Server] \(text)\n"
  }
  func noPassword(_ now: Instant) -> String {
    let head =
      "\(stamp(now)) [ERROR] [Entrypoint]: Database is uninitialized and password option is not specified\n"
    if isMariaDB {
      return head
        + "\tYou need to specify one of MARIADB_ROOT_PASSWORD, MARIADB_ROOT_PASSWORD_HASH, MARIADB_ALLOW_EMPTY_ROOT_PASSWORD and MARIADB_RANDOM_ROOT_PASSWORD\n"
    }
    return head
      + "    You need to specify one of the following as an environment variable:\n    - MYSQL_ROOT_PASSWORD\n    - MYSQL_ALLOW_EMPTY_PASSWORD\n    - MYSQL_RANDOM_ROOT_PASSWORD\n"
  }
  func rootUser(_ now: Instant) -> String {
    let prefix = isMariaDB ? "MARIADB" : "MYSQL"
    return
      "\(stamp(now)) [ERROR] [Entrypoint]: \(prefix)_USER=\"root\", \(prefix)_USER and \(prefix)_PASSWORD are for configuring a regular user and cannot be used for the root user\n    Remove \(prefix)_USER=\"root\" and use one of the following to control the root user password:\n    - \(prefix)_ROOT_PASSWORD\n    - \(prefix)_ALLOW_EMPTY_PASSWORD\n    - \(prefix)_RANDOM_ROOT_PASSWORD\n"
  }

  // MARK: The first start

  /// Real: the notes of both images, in this order; times measured with MySQL 8.4.
  func first(database: String?, user: String?, random: String?) -> [MySQLStep] {
    var steps: [MySQLStep] = [.note("Initializing database files")]
    if isMariaDB {
      steps += [.pause(.milliseconds(1_200))]
    } else {
      steps += [
        .server(level: "System", code: "MY-015017", text: "MySQL Server Initialization - start."),
        .server(
          level: "System", code: "MY-013169",
          text:
            "/usr/sbin/mysqld (mysqld \(version)) initializing of server in progress as process 80"),
        .pause(.milliseconds(3_100)),
        .server(
          level: "Warning", code: "MY-010453",
          text:
            "root@localhost is created with an empty password ! Please consider switching off the --initialize-insecure option."
        ),
        .pause(.milliseconds(2_000)),
        .server(level: "System", code: "MY-015018", text: "MySQL Server Initialization - end."),
      ]
    }
    steps += [
      .note("Database files initialized"), .note("Starting temporary server"),
      .pause(.milliseconds(isMariaDB ? 400 : 1_100)), .note("Temporary server started."),
    ]
    if let random { steps.append(.note("GENERATED ROOT PASSWORD: \(random)")) }
    if let database { steps.append(.note("Creating database \(database)")) }
    if let user {
      steps.append(.note("Creating user \(user)"))
      if let database {
        steps.append(.note("Giving user \(user) access to schema \(database)"))
      }
    }
    steps += [
      .scripts(database: database ?? ""), .note("Stopping temporary server"),
      .pause(.milliseconds(isMariaDB ? 300 : 1_600)), .note("Temporary server stopped"),
      .note("\(product) init process done. Ready for start up."),
      .pause(.milliseconds(isMariaDB ? 200 : 700)),
    ]
    return steps
  }

  var ready: [(level: String, code: String, text: String)] {
    if isMariaDB {
      return [
        ("Note", "", "Starting MariaDB \(version) source revision as process 1"),
        ("Note", "", "Server socket created on IP: '0.0.0.0', port: '3306'."),
        ("Note", "", "Server socket created on IP: '::', port: '3306'."),
        (
          "Note", "",
          "mariadbd: ready for connections.\nVersion: '\(version)'  socket: '\(socket)'  port: 3306  mariadb.org binary distribution"
        ),
      ]
    }
    return [
      ("System", "MY-015015", "MySQL Server - start."),
      ("System", "MY-010116", "/usr/sbin/mysqld (mysqld \(version)) starting as process 1"),
      ("System", "MY-013576", "InnoDB initialization has started."),
      ("System", "MY-013577", "InnoDB initialization has ended."),
      ("Warning", "MY-010068", "CA certificate ca.pem is self signed."),
      (
        "System", "MY-011323",
        "X Plugin ready for connections. Bind-address: '::' port: 33060, socket: /var/run/mysqld/mysqlx.sock"
      ),
      (
        "System", "MY-010931",
        "/usr/sbin/mysqld: ready for connections. Version: '\(version)'  socket: '\(socket)'  port: 3306  MySQL Community Server - GPL."
      ),
    ]
  }
  var goodbye: [(level: String, code: String, text: String)] {
    if isMariaDB {
      return [
        ("Note", "", "mariadbd (initiated by: unknown): Normal shutdown"),
        ("Note", "", "mariadbd: Shutdown complete"),
      ]
    }
    return [
      (
        "System", "MY-013172",
        "Received SHUTDOWN from user <via user signal>. Shutting down mysqld (Version: \(version))."
      ),
      (
        "System", "MY-010910",
        "/usr/sbin/mysqld: Shutdown complete (mysqld \(version))  MySQL Community Server - GPL."
      ), ("System", "MY-015016", "MySQL Server - end."),
    ]
  }

  // MARK: SQL

  func error(_ problem: SQLProblem, _ statement: String, _ database: String) -> String {
    switch problem {
    case .syntax(_, let at), .unterminated(_, _, let at):
      let rest = String(Array(statement).dropFirst(max(0, min(at, statement.count))))
      let line = statement.prefix(at).filter { $0.isNewline }.count + 1
      return
        "ERROR 1064 (42000): You have an error in your SQL syntax; check the manual that corresponds to your \(product) server version for the right syntax to use near '\(rest)' at line \(line)"
    case .noTable(let name, _):
      let whole = name.contains(".") ? name : "\(database).\(name)"
      return "ERROR 1146 (42S02): Table '\(whole)' doesn't exist"
    case .noColumn(let name, _):
      return "ERROR 1054 (42S22): Unknown column '\(name)' in 'field list'"
    case .tableExists(let name): return "ERROR 1050 (42S01): Table '\(name)' already exists"
    case .noDatabase(let name): return "ERROR 1049 (42000): Unknown database '\(name)'"
    case .databaseExists(let name):
      return "ERROR 1007 (HY000): Can't create database '\(name)'; database exists"
    case .noDatabaseSelected: return "ERROR 1046 (3D000): No database selected"
    case .notNull(let column, _, _):
      return "ERROR 1048 (23000): Column '\(column)' cannot be null"
    case .duplicate(let key, let value, _, _):
      return "ERROR 1062 (23000): Duplicate entry '\(value)' for key '\(key)'"
    case .countMismatch(_, let row):
      return "ERROR 1136 (21S01): Column count doesn't match value count at row \(row)"
    case .badValue(let text, let kind, let column):
      return
        "ERROR 1366 (HY000): Incorrect \(kind == .integer ? "integer" : "decimal") value: '\(text)' for column '\(column)' at row 1"
    case .tooLong(_, let column):
      return "ERROR 1406 (22001): Data too long for column '\(column)' at row 1"
    case .divisionByZero: return "ERROR 1365 (22012): Division by 0"
    case .noFunction(let name, _):
      return "ERROR 1305 (42000): FUNCTION \(database).\(name) does not exist"
    case .notGrouped: return "ERROR 1111 (HY000): Invalid use of group function"
    case .unmodelled(let what):
      return "ERROR 1235 (42000): swiftlab does not model \(what) in its SQL"
    case .tooMuch:
      return "ERROR 1235 (42000): swiftlab: this is more than the lab's small SQL takes"
    }
  }
}
