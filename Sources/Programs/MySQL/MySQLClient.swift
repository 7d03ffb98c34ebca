// mysql and mariadb: statements from the command line, standard input, or a conversation.

import Commands
import Files
import Kernel
import Machine
import Text

/// Options that MySQL's clients share.
struct MySQLOptions: Sendable {
  var host: String?
  var port = 3306
  var user = ""
  var password: String?
  var asksPassword = false
  var database = ""
  var statement: String?
  var rest: [String] = []
  var flags: Set<String> = []
  var unmodelled: String?

  init(_ arguments: [String], user: String) {
    self.user = user
    var words = arguments.dropFirst()
    while let word = words.popFirst() {
      func value(_ short: String, _ long: String) -> String?? {
        if word == short || word == long { return .some(words.popFirst()) }
        if word.hasPrefix(long + "=") { return .some(String(word.dropFirst(long.count + 1))) }
        if word.hasPrefix(short), !word.hasPrefix("--"), word.count > short.count {
          return .some(String(word.dropFirst(short.count)))
        }
        return nil
      }
      if word == "-p" || word == "--password" {
        asksPassword = true
      } else if word.hasPrefix("-p"), !word.hasPrefix("--") {
        password = String(word.dropFirst(2))
      } else if word.hasPrefix("--password=") {
        password = String(word.dropFirst("--password=".count))
      } else if let found = value("-h", "--host") {
        host = found == "localhost" ? nil : found
      } else if let found = value("-P", "--port") {
        port = found.flatMap { Int($0) } ?? 3306
      } else if let found = value("-u", "--user") {
        self.user = found ?? ""
      } else if let found = value("-D", "--database") {
        database = found ?? ""
      } else if let found = value("-e", "--execute") {
        statement = found
      } else if ["--protocol", "--default-character-set", "-S", "--socket"].contains(word) {
        _ = words.popFirst()
      } else if word.hasPrefix("--protocol=") || word.hasPrefix("--ssl")
        || word.hasPrefix("--default-character-set=")
      {
        continue
      } else if word.hasPrefix("-") {
        let known = [
          "-t": "table", "--table": "table", "-B": "batch", "--batch": "batch", "-s": "silent",
          "--silent": "silent", "-N": "bare", "--skip-column-names": "bare", "-f": "force",
          "--force": "force", "-v": "verbose", "-V": "version", "--version": "version",
          "--skip-ssl": "plain", "--wait": "wait",
        ]
        if let flag = known[word] {
          flags.insert(flag)
        } else if word == "-sN" || word == "-Ns" || word == "-NB" || word == "-BN" {
          flags.formUnion(["bare", "batch"])
        } else {
          unmodelled = word
        }
      } else {
        rest.append(word)
      }
    }
  }
}

/// How mysql shows a result.
enum MySQLTable {
  static func boxed(_ result: SQLResult, bare: Bool) -> String {
    let widths = result.columns.indices.map { index in
      result.rows.reduce(bare ? 0 : result.columns[index].displayWidth) {
        max($0, ($1[index] ?? "NULL").displayWidth)
      }
    }
    let rule = "+" + widths.map { String(repeating: "-", count: $0 + 2) + "+" }.joined() + "\n"
    var text = rule
    if !bare {
      text += "|"
      for (index, name) in result.columns.enumerated() {
        text += " " + name.padded(to: widths[index]) + " |"
      }
      text += "\n" + rule
    }
    for row in result.rows {
      text += "|"
      for (index, value) in row.enumerated() {
        let value = value ?? "NULL"
        let space = String(repeating: " ", count: max(0, widths[index] - value.displayWidth))
        text += result.isRight[index] ? " \(space)\(value) |" : " \(value)\(space) |"
      }
      text += "\n"
    }
    return text + rule
  }
  static func tabbed(_ result: SQLResult, bare: Bool) -> String {
    var text = bare ? "" : result.columns.joined(separator: "\t") + "\n"
    for row in result.rows { text += row.map { $0 ?? "NULL" }.joined(separator: "\t") + "\n" }
    return text
  }
}

struct MySQLClient<Host: ProgramHost>: Follower {
  private var options: MySQLOptions
  private var words: MySQLWords
  private var hasBegun = false
  private var isInteractive = false
  private var buffer = ""

  init(_ host: Host, _ call: Call<Host>) {
    let environment = host.machine.process(call.process)?.environment ?? [:]
    words = MySQLWords(environment)
    options = MySQLOptions(call.arguments, user: environment["USER"] ?? "root")
    if options.password == nil, let password = environment["MYSQL_PWD"] {
      options.password = password
    }
    if options.host == nil, let name = environment["MYSQL_HOST"] { options.host = name }
    if let first = options.rest.first { options.database = first }
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if !call.output.isEmpty { return .again }
    if !hasBegun {
      if options.flags.contains("version") {
        call.print(
          words.isMariaDB
            ? "\(call.name) from \(words.version), client 15.2 for debian-linux-gnu (x86_64)"
            : "mysql  Ver \(words.version) for Linux on x86_64 (MySQL Community Server - GPL)")
        return .exit(0)
      }
      if let word = options.unmodelled {
        host.sayUnmodelled("\(call.name) \(word)", &call)
        return .exit(1)
      }
      if options.asksPassword {
        switch host.line(prompt: "Enter password: ", hidden: true, by: call.process) {
        case .wait(let wait): return .wait([wait])
        case .end: options.password = ""
        case .line(let text): options.password = text
        }
        options.asksPassword = false
      } else if options.password != nil, !words.isMariaDB,
        call.arguments.contains(where: { $0.hasPrefix("-p") || $0.hasPrefix("--password=") })
      {
        call.complain(
          "mysql: [Warning] Using a password on the command line interface can be insecure.")
      }
      hasBegun = true
      guard send("", &host, &call) else { return .exit(1) }
      if let statement = options.statement {
        return .exit(send(statement, &host, &call) ? 0 : 1)
      }
      isInteractive = host.isTerminal(0, call.process)
      if isInteractive {
        let monitor = words.isMariaDB ? "MariaDB" : "MySQL"
        call.print("Welcome to the \(monitor) monitor.  Commands end with ; or \\g.")
        call.print("Your \(monitor) connection id is 8")
        call.print(
          words.isMariaDB
            ? "Server version: \(words.version) mariadb.org binary distribution\n"
            : "Server version: \(words.version) MySQL Community Server - GPL\n")
        call.print(
          "Type 'help;' or '\\h' for help. Type '\\c' to clear the current input statement.\n")
        return .again
      }
    }
    return converse(&host, &call)
  }

  private var prompt: String {
    guard isInteractive else { return "" }
    if words.isMariaDB {
      let name = options.database.isEmpty ? "(none)" : options.database
      return buffer.isEmpty
        ? "MariaDB [\(name)]> " : String(repeating: " ", count: 10 + name.count) + "-> "
    }
    return buffer.isEmpty ? "mysql> " : "    -> "
  }

  private mutating func converse(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    switch host.line(prompt: prompt, by: call.process) {
    case .wait(let wait): return .wait([wait])
    case .end:
      if !buffer.allSatisfy(\.isWhitespace), !send(buffer, &host, &call) { return .exit(1) }
      if isInteractive { call.print("Bye") }
      return .exit(0)
    case .line(let line):
      let bare = line.filter { $0 != ";" && $0 != " " }.lowercased()
      if buffer.isEmpty, isInteractive {
        if ["exit", "quit", "\\q"].contains(bare) {
          call.print("Bye")
          return .exit(0)
        }
        if bare == "\\c" || bare.isEmpty { return .again }
      }
      var text = line
      if text.hasSuffix("\\G") || text.hasSuffix("\\g") { text = String(text.dropLast(2)) + ";" }
      let verb = bare.hasPrefix("use") ? line.split(separator: " ").map(String.init) : []
      if buffer.isEmpty, verb.first?.lowercased() == "use", !text.hasSuffix(";") { text += ";" }
      buffer += (buffer.isEmpty ? "" : "\n") + text
      let (whole, rest) = SQLLexer.statements(buffer, .mysql)
      for statement in whole {
        if !send(statement, &host, &call), !isInteractive, !options.flags.contains("force") {
          return .exit(1)
        }
      }
      if !whole.isEmpty || rest.allSatisfy(\.isWhitespace) {
        buffer = rest.allSatisfy(\.isWhitespace) ? "" : rest
      }
      return .again
    }
  }

  private mutating func send(
    _ statement: String, _ host: inout Host, _ call: inout Call<Host>
  ) -> Bool {
    let outcome = host.mysqlExchange(options, statement, by: call.process)
    guard case .texts(let texts) = outcome else {
      if case .failed(let text) = outcome { call.complain(text) }
      return false
    }
    var rest = texts[...]
    while let kind = rest.first {
      if kind == "error" {
        var text = (texts.last ?? "") ?? ""
        if !isInteractive, !statement.isEmpty, let colon = text.firstRange(of: "): ") {
          text.replaceSubrange(colon, with: ") at line 1: ")
        }
        call.complain(text)
        return false
      }
      guard let result = SQLWire.result(&rest) else { break }
      if let database = result.database {
        options.database = database
        if isInteractive { call.print("Database changed") }
        continue
      }
      show(result, &host, &call)
    }
    return true
  }

  private func show(_ result: SQLResult, _ host: inout Host, _ call: inout Call<Host>) {
    let isTable =
      isInteractive || options.flags.contains("table")
      || host.isTerminal(1, call.process) && !options.flags.contains("batch")
    let bare = options.flags.contains("bare")
    if result.hasRows {
      if result.rows.isEmpty {
        if isInteractive { call.print("Empty set (0.00 sec)\n") }
        return
      }
      call.write(
        isTable ? MySQLTable.boxed(result, bare: bare) : MySQLTable.tabbed(result, bare: bare))
    }
    guard isInteractive else { return }
    if result.hasRows {
      let count = result.rows.count
      call.print("\(count) row\(count == 1 ? "" : "s") in set (0.00 sec)\n")
    } else {
      let count = result.affected
      call.print("Query OK, \(count) row\(count == 1 ? "" : "s") affected (0.01 sec)")
      if result.tag == "UPDATE" {
        call.print("Rows matched: \(count)  Changed: \(count)  Warnings: 0")
      }
      call.print("")
    }
  }
}

/// What a client's message came to.
enum MySQLOutcome: Sendable {
  case texts([String?])
  case failed(String)
}

extension ProgramHost {
  mutating func mysqlExchange(
    _ options: MySQLOptions, _ statement: String, by me: ProcessID
  ) -> MySQLOutcome {
    let place = options.host == nil ? "localhost" : "172.17.0.1"
    let message = SQLWire.encode([
      SQLWire.mark, "mysql", options.user, options.password ?? "", options.database, place,
      statement,
    ])
    switch exchange(message, with: options.host ?? "127.0.0.1", port: options.port, by: me) {
    case .reply(let bytes): return .texts(SQLWire.decode(bytes) ?? [])
    case .unknownHost:
      return .failed(
        "ERROR 2005 (HY000): Unknown MySQL server host '\(options.host ?? "")' (-2)")
    case .refused, .closed:
      guard let name = options.host else {
        return .failed(
          "ERROR 2002 (HY000): Can't connect to local MySQL server through socket '/var/run/mysqld/mysqld.sock' (2)"
        )
      }
      return .failed(
        "ERROR 2003 (HY000): Can't connect to MySQL server on '\(name):\(options.port)' (111)")
    case .timeout:
      return .failed(
        "ERROR 2003 (HY000): Can't connect to MySQL server on '\(options.host ?? ""):\(options.port)' (110)"
      )
    }
  }
}

/// `mysqladmin ping`, `status`, `version`.
enum MySQLAdmin {
  static func run<Host: ProgramHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let environment = host.machine.process(call.process)?.environment ?? [:]
    let options = MySQLOptions(call.arguments, user: environment["USER"] ?? "root")
    let outcome = host.mysqlExchange(options, "", by: call.process)
    switch options.rest.first {
    case "ping":
      if case .failed(let text) = outcome {
        call.complain("mysqladmin: connect to server at 'localhost' failed")
        let words = text.drop { $0 != ":" }.dropFirst(2)
        call.complain("error: '\(words)'")
        call.complain(
          "Check that mysqld is running and that the socket: '/var/run/mysqld/mysqld.sock' exists!")
        return 1
      }
      // Real: a refused password still means that the server is alive.
      call.print("mysqld is alive")
      return 0
    case nil:
      call.print("mysqladmin  Ver \(MySQLWords(environment).version) for Linux on x86_64")
      return 1
    default:
      host.sayUnmodelled("mysqladmin \(options.rest.first ?? "")", &call)
      return 1
    }
  }
}
