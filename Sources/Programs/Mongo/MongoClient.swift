// mongosh: its command line, scripts, and the conversation at its prompt.

import Commands
import Files
import Kernel
import Machine
import Text

/// What mongosh was called with.
struct MongoOptions: Sendable {
  var address = MongoAddress()
  var database = "test"
  var scripts: [String] = []
  var files: [String] = []
  var isQuiet = false
  var entersShell = false
  var hasNoServer = false
  var asksPassword = false
  var about: String?
  var unmodelled: String?
  var wrong: String?
  /// As the greeting tells it.
  var shownAddress = ""

  init(_ arguments: [String]) {
    var words = arguments.dropFirst()
    var uri: String?
    var host: String?
    var port: Int?
    var isFirst = true
    while let word = words.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      let name = word.hasPrefix("--") && parts.count == 2 ? parts[0] : word
      func value() -> String {
        word.hasPrefix("--") && parts.count == 2 ? parts[1] : words.popFirst() ?? ""
      }
      switch name {
      case "--eval": scripts.append(value())
      case "-f", "--file": files.append(value())
      case "-u", "--username": address.user = value()
      case "-p", "--password":
        if word.hasPrefix("--"), parts.count == 2 {
          address.password = parts[1]
        } else if let next = words.first, !next.hasPrefix("-") {
          address.password = words.popFirst()
        } else {
          asksPassword = true
        }
      case "--authenticationDatabase": address.authDatabase = value()
      case "--host": host = value()
      case "--port": port = Int(value())
      case "--quiet": isQuiet = true
      case "--shell": entersShell = true
      case "--nodb": hasNoServer = true
      case "--norc", "--no-color", "--retryWrites": continue
      case "--authenticationMechanism":
        let mechanism = value()
        if !mechanism.hasPrefix("SCRAM-") { unmodelled = "--authenticationMechanism \(mechanism)" }
      case "--version": about = "version"
      case "--help", "-h": about = "help"
      case _ where word.hasPrefix("-") && word != "-":
        if word.hasPrefix("-p"), !word.hasPrefix("--") {
          address.password = String(word.dropFirst(2))
        } else if word.hasPrefix("-u"), !word.hasPrefix("--") {
          address.user = String(word.dropFirst(2))
        } else if Self.others.contains(name) {
          unmodelled = name
        } else {
          wrong = word
        }
      default:
        if word.hasSuffix(".js") || word.hasSuffix(".mongodb") {
          files.append(word)
        } else if isFirst {
          uri = word
        } else {
          files.append(word)
        }
        isFirst = false
      }
    }
    if let uri { read(uri) }
    if let host {
      let parts = host.split(separator: ":").map(String.init)
      if host.contains("/") { unmodelled = "--host with a replica set" }
      address.host = parts.first ?? host
      if parts.count > 1 { address.port = Int(parts[1]) ?? 27017 }
    }
    if let port { address.port = port }
    if address.user != nil, address.password == nil { asksPassword = true }
    let credentials = address.user == nil ? "" : "<credentials>@"
    let isLocal = uri.map { !$0.contains("://") } ?? true
    var query = ["directConnection=true"]
    if isLocal { query.append("serverSelectionTimeoutMS=2000") }
    if let authDatabase = address.authDatabase, address.user != nil {
      query.append("authSource=\(authDatabase)")
    }
    query.append("appName=mongosh+\(MongoShell.version)")
    let path = database == "test" && !(uri?.hasSuffix("/test") ?? false) ? "" : database
    shownAddress =
      "mongodb://\(credentials)\(address.host):\(address.port)/\(path)?"
      + query.joined(separator: "&")
  }
  private static let others: Set<String> = [
    "--tls", "--tlsCAFile", "--tlsCertificateKeyFile", "--tlsAllowInvalidCertificates", "--json",
    "--verbose", "--apiVersion", "--apiStrict", "--awsAccessKeyId", "--gssapiServiceName",
    "--keyVaultNamespace", "--buildInfo", "--perfTests", "--skipStartupWarnings", "--tlsCRLFile",
  ]

  /// A connection string, or a database's name alone.
  private mutating func read(_ text: String) {
    guard let scheme = text.firstRange(of: "://") else {
      guard text.contains("/") || text.contains(":") else {
        database = text
        return
      }
      let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
      place(parts.first ?? "")
      if parts.count > 1, !parts[1].isEmpty { database = parts[1] }
      return
    }
    if text[..<scheme.lowerBound] != "mongodb" {
      unmodelled = "\(text[..<scheme.lowerBound])://"
      return
    }
    var rest = text[scheme.upperBound...]
    var query: Substring = ""
    if let mark = rest.firstIndex(of: "?") {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let slash = rest.firstIndex(of: "/") {
      let name = rest[rest.index(after: slash)...]
      if !name.isEmpty {
        database = PercentCode.decoded(name)
        // Real: the user is looked for in the string's database, where nothing else is said.
        address.authDatabase = database
      }
      rest = rest[..<slash]
    }
    if let at = rest.lastIndex(of: "@") {
      let parts = rest[..<at].split(separator: ":", maxSplits: 1)
      address.user = parts.first.map { PercentCode.decoded($0) }
      address.password = parts.count > 1 ? PercentCode.decoded(parts[1]) : address.password
      rest = rest[rest.index(after: at)...]
    }
    if rest.contains(",") { unmodelled = "several hosts in a connection string" }
    place(String(rest))
    for part in query.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else { continue }
      switch pair[0].lowercased() {
      case "authsource": address.authDatabase = PercentCode.decoded(pair[1][...])
      case "replicaset": unmodelled = "replicaSet in a connection string"
      case "tls", "ssl": if pair[1] == "true" { unmodelled = "TLS" }
      default: continue
      }
    }
  }
  private mutating func place(_ text: String) {
    let parts = text.split(separator: ":").map(String.init)
    address.host = parts.first ?? "127.0.0.1"
    if parts.count > 1 { address.port = Int(parts[1]) ?? 27017 }
  }
}

extension MongoShell { static let version = "2.5.8" }

struct MongoClient<Host: ProgramHost>: Follower {
  static var version: String { MongoShell.version }
  private var options: MongoOptions
  private var shell = MongoShell()
  private var hasBegun = false
  private var buffer = ""
  private var isTerminal = false
  /// A prompt that was written where no terminal shows it.
  private var hasPrompted = false
  private var isConnected = false

  init(_ host: Host, _ call: Call<Host>) {
    options = MongoOptions(call.arguments)
    shell.address = options.address
    shell.database = options.database
    shell.process = call.process
    shell.environment = host.machine.process(call.process)?.environment ?? [:]
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if !call.output.isEmpty { return .again }
    if !hasBegun, let step = begin(&host, &call) { return step }
    return converse(&host, &call)
  }

  private mutating func begin(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep? {
    if options.about == "version" {
      call.print(Self.version)
      return .exit(0)
    }
    if let word = options.wrong {
      call.complain("Error parsing command line: unrecognized option: \(word)")
      return .exit(1)
    }
    if options.about == "help" || options.hasNoServer || options.unmodelled != nil {
      let what = options.unmodelled ?? (options.hasNoServer ? "--nodb" : "--help")
      host.sayUnmodelled("mongosh \(what)", &call)
      return .exit(1)
    }
    if options.asksPassword {
      switch host.line(prompt: "Enter password: ", hidden: true, by: call.process) {
      case .wait(let wait): return .wait([wait])
      case .end: shell.address.password = ""
      case .line(let text):
        shell.address.password = text
        if host.isTerminal(0, call.process) { call.print("") }
      }
      options.asksPassword = false
    }
    hasBegun = true
    isTerminal = host.isTerminal(0, call.process)
    let isScript = !options.scripts.isEmpty || !options.files.isEmpty
    let greets = !options.isQuiet && (!isScript || options.entersShell)
    var version = ""
    do throws(MongoStop) {
      let id = greets ? shell.newID(&host) : .null
      if greets {
        call.print("Current Mongosh Log ID:\t\(id.hex)")
        call.print("Connecting to:\t\t\(options.shownAddress)")
      }
      let reply = try shell.ask(["buildInfo": .number(1)], in: "admin", &host)
      version = reply["version"]?.string ?? ""
    } catch {
      return .exit(fail(error, &host, &call))
    }
    isConnected = true
    if greets {
      call.print("Using MongoDB:\t\t\(version)\nUsing Mongosh:\t\t\(Self.version)\n")
      call.print("For mongosh info see: https://www.mongodb.com/docs/mongodb-shell/\n")
      if shell.address.user == nil { warn(&host, &call) }
    }
    guard isScript else { return nil }
    return runScripts(&host, &call)
  }
  /// What the server said at its start, if it lets anybody see it.
  private mutating func warn(_ host: inout Host, _ call: inout Call<Host>) {
    guard
      let reply = try? shell.ask(["getLog": .string("startupWarnings")], in: "admin", &host),
      let lines = reply["log"]?.array, !lines.isEmpty
    else { return }
    call.print("------\n   The server generated these startup warnings when booting")
    for line in lines { call.print("   " + (line.string ?? "")) }
    call.print("------\n")
  }

  private mutating func runScripts(
    _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep? {
    var last = MongoValue.nothing
    do throws(MongoStop) {
      for text in options.scripts { last = try run(text, &host, &call) }
      for path in options.files {
        guard let view = host.machine.view(of: call.process),
          let text = try? host.machine.files.readText(
            FilePaths.absolute(
              path, from: host.machine.process(call.process)?.directory ?? "/"),
            in: view)
        else {
          throw .error("Error", "ENOENT: no such file or directory, open '\(path)'")
        }
        _ = try run(text, &host, &call)
        last = .nothing
      }
      if case .plain(.undefined) = last {
      } else {
        call.print(try shell.show(last, &host))
      }
    } catch {
      flush(&call)
      return .exit(fail(error, &host, &call))
    }
    return options.entersShell ? nil : .exit(0)
  }
  private mutating func run(
    _ text: String, _ host: inout Host, _ call: inout Call<Host>
  ) throws(MongoStop) -> MongoValue {
    defer { flush(&call) }
    if let shown = try shell.word(text, &host) { return .plain(.string(shown)) }
    return try shell.run(text, &host)
  }
  private mutating func flush(_ call: inout Call<Host>) {
    call.write(shell.output)
    shell.output = ""
    if shell.pause > 0 { call.pause(.milliseconds(shell.pause)) }
    shell.pause = 0
  }
  /// Says what stopped a script; the exit status.
  private func fail(_ stop: MongoStop, _ host: inout Host, _ call: inout Call<Host>) -> Int {
    if shell.pause > 0 { call.pause(.milliseconds(shell.pause)) }
    switch stop {
    case .quit(let status): return status
    case .unmodelled(let what):
      host.sayUnmodelled(what, &call)
      return 1
    case .trouble(let trouble):
      call.complain("\(trouble.name): \(trouble.message)")
      return 1
    }
  }

  // MARK: The prompt

  private mutating func converse(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let prompt = buffer.isEmpty ? "\(shell.database)> " : "... "
    // Real: the prompt is written where no terminal is, too.
    if !isTerminal, !hasPrompted {
      hasPrompted = true
      call.write(prompt)
      return .again
    }
    switch host.line(prompt: isTerminal ? prompt : "", by: call.process) {
    case .wait(let wait): return .wait([wait])
    case .end:
      if isTerminal { call.print("") }
      return .exit(0)
    case .line(let line):
      hasPrompted = false
      return take(line, &host, &call)
    }
  }
  private mutating func take(
    _ line: String, _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep {
    let bare = line.trimmingWhitespace
    if buffer.isEmpty {
      if bare.isEmpty { return .again }
      if [".exit", "exit", "quit", "exit;", "quit;"].contains(bare) { return .exit(0) }
    } else if bare == ".break" {
      buffer = ""
      return .again
    }
    let text = buffer.isEmpty ? line : buffer + "\n" + line
    do throws(MongoScriptError) {
      if MongoShell.words(text) == nil { _ = try MongoParser.statements(text) }
    } catch {
      if error == .unfinished, text.utf8.count < 1 << 20 {
        buffer = text
        return .again
      }
    }
    buffer = ""
    do throws(MongoStop) {
      let value = try run(text, &host, &call)
      switch value {
      case .plain(.undefined): break
      default: call.print(try shell.show(value, &host))
      }
    } catch {
      flush(&call)
      switch error {
      case .quit(let status): return .exit(status)
      case .unmodelled(let what): host.sayUnmodelled(what, &call)
      case .trouble(let trouble):
        var text = "\(trouble.name)\(trouble.codeName.map { "[\($0)]" } ?? ""): \(trouble.message)"
        for (label, detail) in trouble.details { text += "\n\(label): \(detail)" }
        if trouble.name == "SyntaxError" { text += "\n\n" }
        // Real: Node's prompt says "Uncaught", and mongosh goes back over it.
        call.print((text.contains("\n") ? "Uncaught:\n\r" : "Uncaught \r") + text)
      }
    }
    return .again
  }
}

extension BSON {
  /// An object ID's digits.
  var hex: String { if case .objectID(let text) = self { text } else { "" } }
}

// MARK: Words that are no JavaScript

extension MongoShell {
  /// `show dbs`, `use NAME`, `it`: the verb and its argument.
  static func words(_ text: String) -> [String]? {
    var bare = text.trimmingWhitespace
    while bare.hasSuffix(";") { bare.removeLast() }
    guard !bare.contains("\n") else { return nil }
    let words = bare.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let verb = words.first else { return nil }
    switch verb {
    case "show", "use": return words.count == 2 ? words : nil
    case "it", "help", "cls": return words.count == 1 ? words : nil
    default: return nil
    }
  }
  /// Does such a word; nil where the text is JavaScript.
  mutating func word<Host: ProgramHost>(
    _ text: String, _ host: inout Host
  ) throws(MongoStop) -> String? {
    guard let words = Self.words(text) else { return nil }
    switch words[0] {
    case "use":
      guard MongoEngine.isName(words[1]) else {
        throw .error(
          "MongoshInvalidInputError", "[COMMON-10001] Invalid database name: \(words[1])")
      }
      if words[1] == database { return "already on db \(database)" }
      database = words[1]
      return "switched to db \(database)"
    case "it":
      guard let id = lastCursor else { return "no cursor" }
      let page = try page(id, &host)
      if case .page(let documents, _) = page, documents.isEmpty { return "no cursor" }
      return shown(page)
    case "show":
      switch words[1] {
      case "dbs", "databases":
        let reply = try ask(["listDatabases": .number(1)], in: "admin", &host)
        let rows = (reply["databases"]?.array ?? []).map { row in
          (
            row.document?["name"]?.string ?? "",
            Self.bytes(row.document?["sizeOnDisk"]?.int ?? 0)
          )
        }
        let width = rows.map(\.0.count).max() ?? 0
        let sizes = rows.map(\.1.count).max() ?? 0
        return rows.map { name, size in
          name + String(repeating: " ", count: width - name.count + 2 + sizes - size.count) + size
        }.joined(separator: "\n")
      case "collections", "tables":
        return try collectionNames(database, &host).compactMap(\.string).sorted()
          .joined(separator: "\n")
      case "users":
        let reply = try ask(["usersInfo": .number(1)], in: database, &host)
        return BSONText.inspect(reply["users"] ?? .array([]))
      case "roles", "log", "logs", "profile", "startupWarnings", "automationNotices",
        "nonGenuineMongoDBCheck":
        throw .unmodelled("`show \(words[1])` in mongosh")
      default:
        throw .error(
          "MongoshInvalidInputError",
          "[COMMON-10001] '\(words[1])' is not a valid argument for \"show\".")
      }
    default: throw .unmodelled("`\(words[0])` in mongosh")
    }
  }
  /// Real: numeral's `0.00 ib`.
  private static func bytes(_ value: Int) -> String {
    if value <= 1000 { return "\(value) B" }
    var number = Double(value)
    var unit = 0
    while number >= 1024, unit < 4 {
      number /= 1024
      unit += 1
    }
    let whole = Int((number * 100).rounded())
    let rest = String(whole % 100)
    return "\(whole / 100).\(rest.count == 1 ? "0" : "")\(rest) "
      + ["B", "KiB", "MiB", "GiB", "TiB"][unit]
  }
}
