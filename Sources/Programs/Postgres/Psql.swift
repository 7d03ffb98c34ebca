// psql: one command, a file, standard input, or a conversation; pg_isready.

import Commands
import Files
import Kernel
import Machine
import Text

func postgresClients<Host: ProgramHost>() -> [Command<Host>] {
  [
    Command("psql", "talks to a PostgreSQL server", .follower { .follow(Psql<Host>($0, $1)) }),
    Command(
      "pg_isready", "asks whether a server takes connections", .once { PgIsReady.run(&$0, &$1) }),
  ]
}

/// Where a client connects to, and as whom.
struct PostgresAddress: Sendable {
  /// nil: the socket.
  var host: String?
  var port = 5432
  var user: String
  var password: String?
  var database: String?

  var isLocal: Bool { host == nil || host == "localhost" || host == "127.0.0.1" }
  func shown(_ address: String?) -> String {
    guard let host else {
      return "connection to server on socket \"/var/run/postgresql/.s.PGSQL.\(port)\" failed"
    }
    let place = address.map { " (\($0))" } ?? ""
    return "connection to server at \"\(host)\"\(place), port \(port) failed"
  }
}

struct Psql<Host: ProgramHost>: Follower {
  private var address: PostgresAddress
  private var commands: [String] = []
  private var file: String?
  private var form = PsqlTable.Form()
  private var isQuiet = false
  private var stopsOnError = false
  private var lists = false
  private var showsVersion = false
  private var problem: String?
  private var hasBegun = false
  private var asksPassword = false
  private var isInteractive = false
  private var buffer = ""
  private var status = 0

  init(_ host: Host, _ call: Call<Host>) {
    address = PostgresAddress(
      host: host.environment(call, "PGHOST"),
      user: host.environment(call, "PGUSER") ?? Self.name(host, call),
      password: host.environment(call, "PGPASSWORD"),
      database: host.environment(call, "PGDATABASE"))
    address.port = host.environment(call, "PGPORT").flatMap { Int($0) } ?? 5432
    var rest = call.arguments.dropFirst()
    var names: [String] = []
    while let word = rest.popFirst() {
      var word = word
      if word.hasPrefix("--"), let mark = word.firstIndex(of: "=") {
        rest = [String(word[word.index(after: mark)...])] + rest
        word = String(word[..<mark])
      } else if word.hasPrefix("-"), !word.hasPrefix("--"), word.count > 2 {
        let letter = word[word.index(after: word.startIndex)]
        let tail = String(word.dropFirst(2))
        if "UdhpcfvFo".contains(letter) {
          rest = [tail] + rest
        } else {
          rest = ["-" + tail] + rest
        }
        word = "-\(letter)"
      }
      switch word {
      case "-U", "--username": address.user = rest.popFirst() ?? ""
      case "-d", "--dbname": use(rest.popFirst() ?? "")
      case "-h", "--host":
        let name = rest.popFirst() ?? ""
        address.host = name.hasPrefix("/") || name.isEmpty ? nil : name
      case "-p", "--port": address.port = rest.popFirst().flatMap { Int($0) } ?? 5432
      case "-c", "--command": commands.append(rest.popFirst() ?? "")
      case "-f", "--file": file = rest.popFirst()
      case "-v", "--set", "--variable":
        if (rest.popFirst() ?? "").hasPrefix("ON_ERROR_STOP") { stopsOnError = true }
      case "-t", "--tuples-only": form.isBare = true
      case "-A", "--no-align": form.isAligned = false
      case "-F", "--field-separator": form.separator = rest.popFirst() ?? "|"
      case "-x", "--expanded": form.isExpanded = true
      case "-q", "--quiet": isQuiet = true
      case "-l", "--list": lists = true
      case "-V", "--version": showsVersion = true
      case "-w", "--no-password", "-W", "--password", "-X", "--no-psqlrc", "-1", "-b", "-e", "-a",
        "-E", "--echo-all", "--single-transaction":
        continue
      case _ where word.hasPrefix("-"): problem = word
      default: names.append(word)
      }
    }
    if let first = names.first { use(first) }
    if names.count > 1 { address.user = names[1] }
  }
  private static func name(_ host: Host, _ call: Call<Host>) -> String {
    let uid = host.view(call).credentials.uid
    let text = (try? host.machine.files.readText("/etc/passwd", in: host.view(call))) ?? ""
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      if fields.count > 2, fields[2] == "\(uid)" { return String(fields[0]) }
    }
    return "root"
  }
  /// A database's name, or `postgresql://user:password@host:port/database`.
  private mutating func use(_ text: String) {
    guard let scheme = ["postgresql://", "postgres://"].first(where: { text.hasPrefix($0) }) else {
      address.database = text
      return
    }
    var rest = String(text.dropFirst(scheme.count).prefix { $0 != "?" })
    if let at = rest.lastIndex(of: "@") {
      let parts = rest[..<at].split(separator: ":", maxSplits: 1).map(String.init)
      address.user = parts.first ?? address.user
      if parts.count > 1 { address.password = parts[1] }
      rest = String(rest[rest.index(after: at)...])
    }
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts[0].split(separator: ":").map(String.init)
    if let first = place.first { address.host = first }
    if place.count > 1 { address.port = Int(place[1]) ?? 5432 }
    if parts.count > 1, !parts[1].isEmpty { address.database = String(parts[1]) }
  }

  // MARK: Running

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if !call.output.isEmpty { return .again }
    if asksPassword {
      switch host.line(
        prompt: "Password for user \(address.user): ", hidden: true, by: call.process)
      {
      case .wait(let wait): return .wait([wait])
      case .end: return .exit(2)
      case .line(let text):
        address.password = text
        asksPassword = false
      }
    }
    if !hasBegun {
      if showsVersion {
        call.print("psql (PostgreSQL) \(version(host, call))")
        return .exit(0)
      }
      if let problem {
        host.sayUnmodelled("psql \(problem)", &call)
        return .exit(1)
      }
      guard connect(&host, &call) else { return asksPassword ? .again : .exit(2) }
      hasBegun = true
      if lists {
        _ = send("\\l", &host, &call)
        return .exit(0)
      }
      if !commands.isEmpty {
        for command in commands {
          if command.hasPrefix("\\") {
            guard backslash(command, &host, &call) else { return .exit(status) }
          } else if !send(command, &host, &call) {
            return .exit(1)
          }
        }
        return .exit(0)
      }
      if let file {
        guard let text = try? host.machine.files.readText(file, in: host.view(call)) else {
          call.complain("psql: error: \(file): No such file or directory")
          return .exit(1)
        }
        return .exit(runAll(text, &host, &call))
      }
      isInteractive = host.isTerminal(0, call.process)
      if isInteractive {
        call.print("psql (\(version(host, call)) (Debian \(version(host, call))-1.pgdg13+1))")
        call.print("Type \"help\" for help.\n")
        return .again
      }
    }
    return converse(&host, &call)
  }
  private func version(_ host: Host, _ call: Call<Host>) -> String {
    String((host.environment(call, "PG_VERSION") ?? "16.10").prefix { $0 != "-" })
  }
  private mutating func runAll(
    _ text: String, _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    let (whole, rest) = SQLLexer.statements(text, .postgres)
    let last = rest.allSatisfy(\.isWhitespace) ? [] : [rest]
    for statement in whole.map({ $0 + ";" }) + last {
      if !send(statement, &host, &call), stopsOnError { return 3 }
    }
    return 0
  }

  private mutating func converse(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let mark = buffer.isEmpty ? "=" : "-"
    let prompt = isInteractive ? "\(address.database ?? address.user)\(mark)# " : ""
    switch host.line(prompt: prompt, by: call.process) {
    case .wait(let wait): return .wait([wait])
    case .end:
      if !buffer.allSatisfy(\.isWhitespace) { _ = send(buffer, &host, &call) }
      if isInteractive { call.print("\\q") }
      return .exit(status)
    case .line(let line):
      let bare = line.drop { $0 == " " }
      if buffer.isEmpty {
        if bare.hasPrefix("\\") {
          return backslash(String(bare), &host, &call) ? .again : .exit(status)
        }
        if isInteractive, ["exit", "quit"].contains(bare) { return .exit(0) }
        if isInteractive, bare == "help" {
          call.print("You are using psql, the command-line interface to PostgreSQL.")
          call.print("Type:  \\q to quit, \\l \\dt \\d \\du to look around, \\c to connect")
          return .again
        }
      }
      buffer += (buffer.isEmpty ? "" : "\n") + line
      let (whole, rest) = SQLLexer.statements(buffer, .postgres)
      for statement in whole {
        if !send(statement + ";", &host, &call), stopsOnError { return .exit(3) }
      }
      if !whole.isEmpty { buffer = rest.allSatisfy(\.isWhitespace) ? "" : rest }
      if buffer.allSatisfy(\.isWhitespace) { buffer = "" }
      return .again
    }
  }

  /// False ends the conversation.
  private mutating func backslash(
    _ line: String, _ host: inout Host, _ call: inout Call<Host>
  ) -> Bool {
    let words = line.split(separator: " ").map { $0.filter { $0 != ";" } }
    switch words.first {
    case "\\q":
      status = 0
      return false
    case "\\c", "\\connect":
      let before = address.database
      address.database = words.count > 1 ? words[1] : address.database
      if connect(&host, &call) {
        call.print(
          "You are now connected to database \"\(address.database ?? address.user)\" as user \"\(address.user)\"."
        )
      } else {
        address.database = before
        call.complain("Previous connection kept")
      }
    case "\\x":
      form.isExpanded.toggle()
      call.print("Expanded display is \(form.isExpanded ? "on" : "off").")
    case "\\t": form.isBare.toggle()
    case "\\conninfo":
      call.print(
        "You are connected to database \"\(address.database ?? address.user)\" as user \"\(address.user)\" via socket in \"/var/run/postgresql\" at port \"\(address.port)\"."
      )
    case "\\i":
      guard words.count > 1,
        let text = try? host.machine.files.readText(words[1], in: host.view(call))
      else {
        call.complain("\(words.count > 1 ? words[1] : ""): No such file or directory")
        return true
      }
      _ = runAll(text, &host, &call)
    case "\\l", "\\l+", "\\list", "\\dt", "\\dt+", "\\d", "\\d+", "\\du", "\\dn":
      _ = send(words.joined(separator: " "), &host, &call)
    default:
      call.complain("invalid command \(words.first ?? "\\")")
      call.complain("Try \\? for help.")
    }
    return true
  }

  // MARK: The server

  private func message(_ statement: String) -> [UInt8] {
    SQLWire.encode([
      SQLWire.mark, "postgres", address.user, address.password,
      address.database ?? address.user, address.isLocal ? "local" : "far", statement,
    ])
  }

  private mutating func connect(_ host: inout Host, _ call: inout Call<Host>) -> Bool {
    var words = "psql: error: "
    switch host.exchange(
      message(""), with: address.host ?? "127.0.0.1", port: address.port, by: call.process)
    {
    case .unknownHost:
      words +=
        "could not translate host name \"\(address.host ?? "")\" to address: Name or service not known"
    case .refused, .closed:
      words += address.shown(resolved(host, call))
      words +=
        address.host == nil
        ? ": No such file or directory\n\tIs the server running locally and accepting connections on that socket?"
        : ": Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?"
    case .timeout: words += address.shown(resolved(host, call)) + ": Connection timed out"
    case .reply(let bytes):
      let texts = SQLWire.decode(bytes) ?? []
      switch texts.first {
      case "fatal":
        words += address.shown(resolved(host, call)) + ": FATAL:  \((texts.last ?? "") ?? "")"
      case "password":
        if host.isTerminal(0, call.process) {
          asksPassword = true
          return false
        }
        words += address.shown(resolved(host, call)) + ": fe_sendauth: no password supplied"
      default: return true
      }
    }
    call.complain(words)
    return false
  }
  private func resolved(_ host: Host, _ call: Call<Host>) -> String? {
    guard let name = address.host,
      let namespace = host.machine.process(call.process)?.namespaces.network
    else { return nil }
    return host.firstAddress(of: name, from: namespace)
  }

  /// Sends SQL, and shows what comes back; false after an error.
  private mutating func send(
    _ statement: String, _ host: inout Host, _ call: inout Call<Host>
  ) -> Bool {
    guard
      case .reply(let bytes) = host.exchange(
        message(statement), with: address.host ?? "127.0.0.1", port: address.port,
        by: call.process), let texts = SQLWire.decode(bytes)
    else {
      call.complain("server closed the connection unexpectedly")
      return false
    }
    var rest = texts[...]
    while let kind = rest.first {
      switch kind {
      case "error":
        call.complain((texts.last ?? "") ?? "")
        return false
      case "fatal":
        call.complain("FATAL:  \((texts.last ?? "") ?? "")")
        return false
      case "say":
        call.print((texts.last ?? "") ?? "")
        return true
      case "table":
        var form = form
        rest = rest.dropFirst()
        form.title = rest.popFirst() ?? nil
        let count = rest.popFirst() ?? nil
        form.count = count.flatMap { Int($0) }
        form.hasFooter = count != nil
        guard let result = SQLWire.result(&rest) else { return false }
        var text = PsqlTable.text(result, quiet: true, form)
        if let extra = rest.popFirst() ?? nil, !extra.isEmpty {
          text.removeLast()
          text += extra + "\n"
        }
        call.write(text)
        return true
      default:
        guard let result = SQLWire.result(&rest) else { return true }
        call.write(PsqlTable.text(result, quiet: isQuiet, form))
      }
    }
    return true
  }
}

/// `pg_isready`.
enum PgIsReady {
  static func run<Host: ProgramHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    var rest = call.arguments.dropFirst()
    var name: String?
    var port = 5432
    var isQuiet = false
    while let word = rest.popFirst() {
      switch word {
      case "-h", "--host": name = rest.popFirst()
      case "-p", "--port": port = rest.popFirst().flatMap { Int($0) } ?? 5432
      case "-U", "--username", "-d", "--dbname", "-t", "--timeout": _ = rest.popFirst()
      case "-q", "--quiet": isQuiet = true
      default: continue
      }
    }
    let message = SQLWire.encode([SQLWire.mark, "postgres", "", nil, "", "far", ""])
    let place = "\(name ?? "/var/run/postgresql"):\(port)"
    if case .reply = host.exchange(
      message, with: name ?? "127.0.0.1", port: port, by: call.process)
    {
      if !isQuiet { call.print("\(place) - accepting connections") }
      return 0
    }
    if !isQuiet { call.print("\(place) - no response") }
    return 2
  }
}
