// npm and yarn, as far as images of tutorials go: install, ci, start, test, run, init.

import Commands
import Documents
import Files
import Kernel
import Machine

/// `npm`, `npx`, `yarn`.
func npmPrograms<Host: ProgramHost>() -> [Command<Host>] {
  ["npm", "yarn", "npx"].map { name in
    Command(name, "installs Node's packages, runs scripts", .program { Npm<Host>($0, name) })
  }
}

/// Limit: what is installed is a folder with its package.json, so that it is there; packages that
/// package.json names are taken to exist, with the version that their range begins with.
struct Npm<Host: ProgramHost>: Program {
  let arguments: [String]
  let called: String
  private var waited = false
  private var folder = "/"

  init(_ arguments: [String], _ called: String) {
    self.arguments = Array(arguments.dropFirst())
    self.called = called
  }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    let process = host.machine.process(me)
    folder = process?.directory ?? "/"
    let node = process?.environment["NODE_VERSION"] ?? "22.21.1"
    var words = arguments.filter { !$0.hasPrefix("-") }
    let flags = Set(arguments.filter { $0.hasPrefix("-") })
    let verb = words.isEmpty ? "" : words.removeFirst()
    if flags.contains("-v") || flags.contains("--version"), verb.isEmpty {
      say(called == "yarn" ? "1.22.22\n" : Self.version(node) + "\n", 1, &host, me)
      return .exit(0)
    }
    if called == "npx" {
      return unmodelled("npx \(arguments.joined(separator: " "))", &host, me)
    }
    switch verb {
    case "install", "i", "add", "ci", "":
      if called == "npm", verb.isEmpty {
        say(
          "npm <command>\n\nUsage:\n\nnpm install        install all the dependencies in your project\nnpm run <foo>      run the script named <foo>\n",
          1, &host, me)
        return .exit(1)
      }
      if !waited {
        waited = true
        return .wait([.until(host.machine.now + .milliseconds(1_800))])
      }
      return install(words, flags, isClean: verb == "ci", &host, me)
    case "start", "stop", "test", "t", "restart":
      return script(verb == "t" ? "test" : verb, [], &host, me)
    case "run", "run-script":
      guard let name = words.first else { return .exit(0) }
      return script(name, [], &host, me)
    case "init":
      return initialize(&host, me)
    case "config", "set", "cache", "audit", "fund", "prune", "dedupe", "rebuild", "update":
      return .exit(0)
    case "--version": return .exit(0)
    default:
      if called == "yarn" { return script(verb, [], &host, me) }
      if ["ls", "list", "view", "publish", "link", "exec", "uninstall", "outdated"].contains(verb) {
        return unmodelled("npm \(verb)", &host, me)
      }
      say(
        "Unknown command: \"\(verb)\"\n\nTo see a list of supported npm commands, run:\n  npm help\n",
        2, &host, me)
      return .exit(1)
    }
  }

  private static func version(_ node: String) -> String {
    switch node.prefix(while: { $0 != "." }) {
    case "14": "6.14.18"
    case "16": "8.19.4"
    case "18", "20": "10.8.2"
    case "22": "10.9.4"
    case "24": "11.6.1"
    default: "11.6.2"
    }
  }

  // MARK: install

  private mutating func install(
    _ names: [String], _ flags: Set<String>, isClean: Bool, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host> {
    guard let view = host.machine.view(of: me) else { return .exit(1) }
    guard host.canReach("registry.npmjs.org", from: me) else {
      complain(
        [
          "code EAI_AGAIN", "syscall getaddrinfo", "errno EAI_AGAIN",
          "request to https://registry.npmjs.org/\(names.first ?? "express") failed, reason: getaddrinfo EAI_AGAIN registry.npmjs.org",
        ], &host, me)
      return .exit(1)
    }
    let isGlobal = flags.contains("-g") || flags.contains("--global")
    var manifest = Object()
    if !isGlobal, let text = try? host.machine.files.readText("package.json", in: view) {
      do throws(JSONError) {
        manifest = try JSON.parse(text).object ?? Object()
      } catch {
        complain(
          [
            "code EJSONPARSE", "path \(folder)/package.json",
            "JSON.parse Invalid package.json: JSONParseError: \(error)",
            "JSON.parse Failed to parse JSON data.",
            "JSON.parse Note: package.json must be actual JSON, not just JavaScript.",
          ], &host, me)
        return .exit(1)
      }
    }
    if isClean, !host.machine.files.exists("package-lock.json", in: view) {
      complain(
        [
          "code EUSAGE", "",
          "The `npm ci` command can only install with an existing package-lock.json or",
          "npm-shrinkwrap.json with lockfileVersion >= 1. Run an install with npm@5 or",
          "later to generate a package-lock.json file, then try again.",
        ], &host, me)
      return .exit(1)
    }
    var wanted: [(name: String, version: String, package: NpmPackage?)] = []
    for word in names {
      let parts = word.dropFirst().split(separator: "@", maxSplits: 1).map(String.init)
      let name = String(word.prefix(1)) + (parts.first ?? "")
      guard let package = NpmIndex.find(name) else {
        complain(
          [
            "code E404",
            "404 Not Found - GET https://registry.npmjs.org/\(name.replacing("/", with: "%2f")) - Not found",
            "404", "404  '\(name)@*' is not in this registry.",
            "404 Note that you can also install from a",
            "404 tarball, folder, http url, or git folder.",
          ], &host, me)
        say(
          "swiftlab: the lab's index of Node packages is small; it does not have \(name).\n", 2,
          &host, me)
        return .exit(1)
      }
      let version = parts.count > 1 ? Self.bare(parts[1]) : ""
      wanted.append((name, version.isEmpty ? package.version : version, package))
    }
    let production =
      flags.contains("--production") || flags.contains("--omit=dev")
      || flags.contains("--only=production")
      || host.machine.process(me)?.environment["NODE_ENV"] == "production"
    if !isGlobal {
      for key in production ? ["dependencies"] : ["dependencies", "devDependencies"] {
        for (name, range) in manifest[key]?.object ?? Object() {
          guard !wanted.contains(where: { $0.name == name }) else { continue }
          let version = Self.bare(range.string ?? "")
          wanted.append(
            (
              name, version.isEmpty ? NpmIndex.find(name)?.version ?? "1.0.0" : version,
              NpmIndex.find(name)
            ))
        }
      }
    }
    let place = isGlobal ? "/usr/local/lib/node_modules" : "node_modules"
    var added = 0
    let now = host.machine.now
    for one in wanted {
      let path = "\(place)/\(one.name)"
      if host.machine.files.exists(path + "/package.json", in: view) { continue }
      added += one.package?.count ?? 1
      do throws(FileError) {
        try host.machine.files.makeDirectories(path, in: view, at: now)
        try host.machine.files.write(
          path + "/package.json",
          text: "{\n  \"name\": \"\(one.name)\",\n  \"version\": \"\(one.version)\"\n}\n", in: view,
          at: now)
      } catch {
        complain(
          [
            "code EACCES", "syscall mkdir", "path \(folder)/\(path)", "errno -13",
            "Error: EACCES: permission denied, mkdir '\(folder)/\(path)'",
          ], &host, me)
        return .exit(243)
      }
      for command in one.package?.commands ?? [] {
        let file = isGlobal ? "/usr/local/bin/\(command)" : "node_modules/.bin/\(command)"
        host.install(file, command, size: 1_000, for: me)
      }
    }
    if !isGlobal, !names.isEmpty || !manifest.isEmpty {
      save(wanted, names, manifest, flags, &host, me)
    }
    let total = wanted.reduce(1) { $0 + ($1.package?.count ?? 1) }
    if called == "yarn" {
      say(
        "yarn install v1.22.22\n[1/4] Resolving packages...\n[2/4] Fetching packages...\n[3/4] Linking dependencies...\n[4/4] Building fresh packages...\nsuccess Saved lockfile.\nDone in 1.80s.\n",
        1, &host, me)
      return .exit(0)
    }
    let head = added == 0 ? "up to date" : "added \(added) package\(added == 1 ? "" : "s")"
    say(
      isGlobal
        ? "\n\(head) in 2s\n"
        : "\n\(head), \(added == 0 ? "" : "and ")audited \(total) package\(total == 1 ? "" : "s") in 2s\n\nfound 0 vulnerabilities\n",
      1, &host, me)
    return .exit(0)
  }
  /// `^4.18.2` begins with 4.18.2; `latest` and `*` say nothing.
  private static func bare(_ range: String) -> String {
    let text = range.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
    return text.split(separator: ".").count == 3
      ? String(text) : text.isEmpty ? "" : "\(text.split(separator: ".")[0]).0.0"
  }

  private func save(
    _ wanted: [(name: String, version: String, package: NpmPackage?)], _ names: [String],
    _ manifest: Object, _ flags: Set<String>, _ host: inout Host, _ me: ProcessID
  ) {
    guard let view = host.machine.view(of: me) else { return }
    let now = host.machine.now
    if !names.isEmpty {
      var manifest = manifest
      let isDev = flags.contains("-D") || flags.contains("--save-dev")
      let key = isDev ? "devDependencies" : "dependencies"
      var list = manifest[key]?.object ?? Object()
      for one in wanted.prefix(names.count) { list[one.name] = .string("^" + one.version) }
      manifest[key] = .object(list.sortedByKey())
      try? host.machine.files.write(
        "package.json", text: Self.json(.object(manifest)), in: view, at: now)
    }
    var packages = Object()
    for one in wanted {
      packages["node_modules/" + one.name] = .object(["version": .string(one.version)])
    }
    let lock: Object = [
      "name": manifest["name"] ?? .string(FilePaths.basename(folder)),
      "lockfileVersion": .integer(3), "requires": .bool(true), "packages": .object(packages),
    ]
    try? host.machine.files.write(
      "package-lock.json", text: Self.json(.object(lock)), in: view, at: now)
  }
  private static func json(_ value: Value) -> String {
    value.json(JSONStyle(indent: "  ", escapesHTML: false)) + "\n"
  }

  // MARK: Scripts

  private func script(
    _ name: String, _ rest: [String], _ host: inout Host, _ me: ProcessID
  ) -> Step<Host> {
    guard let view = host.machine.view(of: me) else { return .exit(1) }
    guard let text = try? host.machine.files.readText("package.json", in: view) else {
      complain(
        [
          "code ENOENT", "syscall open", "path \(folder == "/" ? "" : folder)/package.json",
          "errno -2",
          "enoent Could not read package.json: Error: ENOENT: no such file or directory, open '\(folder == "/" ? "" : folder)/package.json'",
          "enoent This is related to npm not being able to find a file.", "enoent",
        ], &host, me)
      return .exit(254)
    }
    let manifest = (try? JSON.parse(text))?.object ?? Object()
    var line = manifest["scripts"]?.object?[name]?.string
    if line == nil, name == "start", host.machine.files.exists("server.js", in: view) {
      line = "node server.js"
    }
    guard let line else {
      complain(
        ["Missing script: \"\(name)\"", "", "To see a list of scripts, run:", "  npm run"], &host,
        me)
      return .exit(1)
    }
    let own = manifest["name"]?.string ?? FilePaths.basename(folder)
    let version = manifest["version"]?.string.map { "@" + $0 } ?? ""
    say(
      called == "yarn"
        ? "yarn run v1.22.22\n$ \(line)\n" : "\n> \(own)\(version) \(name)\n> \(line)\n\n", 1,
      &host,
      me)
    host.machine.modify(me) { process in
      let path = process.environment["PATH"] ?? ""
      process.environment["PATH"] = "\(process.directory)/node_modules/.bin:\(path)"
      process.environment["npm_lifecycle_event"] = name
    }
    return .exec(RunOther<Host>(["npm", "sh", "-c", line], options: false))
  }

  private func initialize(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    guard let view = host.machine.view(of: me) else { return .exit(1) }
    let own = FilePaths.basename(folder).lowercased()
    let text = """
      {
        "name": "\(own)",
        "version": "1.0.0",
        "main": "index.js",
        "scripts": {
          "test": "echo \\"Error: no test specified\\" && exit 1"
        },
        "keywords": [],
        "author": "",
        "license": "ISC",
        "description": ""
      }

      """
    try? host.machine.files.write("package.json", text: text, in: view, at: host.machine.now)
    say("Wrote to \(folder == "/" ? "" : folder)/package.json:\n\n\(text)\n\n\n", 1, &host, me)
    return .exit(0)
  }

  private func unmodelled(
    _ what: String, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host> {
    say("swiftlab: the real tool has `\(what)`; swiftlab does not model it.\n", 2, &host, me)
    host.machine.notices.append(.unmodelled(name: what))
    return .exit(126)
  }
  private func complain(_ lines: [String], _ host: inout Host, _ me: ProcessID) {
    say(lines.map { "npm error\($0.isEmpty ? "" : " " + $0)\n" }.joined(), 2, &host, me)
    say(
      "npm error A complete log of this run can be found in: /root/.npm/_logs/2026-11-22T09_00_00_000Z-debug-0.log\n",
      2, &host, me)
  }
  private func say(
    _ text: String, _ descriptor: Int, _ host: inout Host, _ me: ProcessID
  ) { _ = host.machine.write(text.utf8, to: descriptor, of: me) }
}
