// pip, as far as tutorials go: install from a small index, list, freeze, --version.

import Commands
import Files
import Kernel
import Machine

/// `pip`.
///
/// Limit: the index is twenty packages; what is installed is a folder with its version and the commands
/// that it brings. The modules themselves are the lab's.
func pip<Host: ProgramHost>() -> Command<Host> {
  Command(
    "pip", "installs Python packages",
    .once { host, call in
      var run = PipRun<Host>()
      return run.run(&host, &call)
    })
}

private struct PipRun<Host: ProgramHost> {
  /// `jinja2>=3.1.2`, and who asks for it: ` (from flask)`.
  private struct Requirement {
    var text: String
    var origin: String
  }
  private var line: [PipPackage] = []
  /// What has been told already.
  private var seen: Set<String> = []
  private var present: Set<String> = []
  private var isQuiet = false
  private var warns = true

  mutating func run(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    var words = Array(call.arguments.dropFirst())
    guard let verb = words.first else {
      call.print("Usage:   \n  pip <command> [options]")
      return 0
    }
    words.removeFirst()
    switch verb {
    case "--version", "-V":
      let minor = minor(host, call)
      call.print("pip 25.2 from /usr/local/lib/python\(minor)/site-packages/pip (python \(minor))")
      return 0
    case "install": return install(words, &host, &call)
    case "list": return list(words, host, &call)
    case "freeze":
      for (name, version) in installed(host, call) { call.print("\(name)==\(version)") }
      return 0
    case "show": return show(words, host, &call)
    case "uninstall": return uninstall(words, &host, &call)
    case "check":
      call.print("No broken requirements found.")
      return 0
    case "help", "--help", "-h":
      call.print("\nUsage:   \n  pip <command> [options]")
      return 0
    default:
      host.sayUnmodelled("`pip \(verb)`", &call)
      return 1
    }
  }

  private func tell(_ call: inout Call<Host>, _ text: String) {
    if !isQuiet { call.print(text) }
  }

  private func list(_ words: [String], _ host: Host, _ call: inout Call<Host>) -> Int {
    var rows = installed(host, call)
    let own = (name: "pip", version: "25.2")
    if words.contains("--format=freeze") || words.contains("--format") && words.contains("freeze") {
      for (name, version) in rows + [own] { call.print("\(name)==\(version)") }
      return 0
    }
    if words.contains("--format=json") {
      let parts = (rows + [own]).map { "{\"name\": \"\($0)\", \"version\": \"\($1)\"}" }
      call.print("[" + parts.joined(separator: ", ") + "]")
      return 0
    }
    rows = (rows + [own]).sorted { $0.0.lowercased() < $1.0.lowercased() }
    let width = max(7, rows.map { $0.0.utf8.count }.max() ?? 0)
    let other = max(7, rows.map { $0.1.utf8.count }.max() ?? 0)
    func padded(_ text: String) -> String {
      text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
    call.print("\(padded("Package")) Version")
    call.print(String(repeating: "-", count: width) + " " + String(repeating: "-", count: other))
    for (name, version) in rows { call.print("\(padded(name)) \(version)") }
    return 0
  }

  private func show(_ words: [String], _ host: Host, _ call: inout Call<Host>) -> Int {
    let here = installed(host, call)
    var missing: [String] = []
    var isFirst = true
    for word in words where !word.hasPrefix("-") {
      guard let package = PipPackage.find(word),
        let version = here.first(where: { $0.0.lowercased() == package.name })?.1
      else {
        missing.append(word)
        continue
      }
      if !isFirst { call.print("---") }
      isFirst = false
      let needs = package.requires.map { need in
        String(need.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) })
      }
      let users = PipPackage.index.filter { other in
        other.requires.contains { $0.hasPrefix(package.name) }
          && here.contains { $0.0.lowercased() == other.name }
      }
      call.print("Name: \(package.shown)\nVersion: \(version)")
      call.print("Location: \(folder(host, call))")
      call.print("Requires: \(needs.joined(separator: ", "))")
      call.print("Required-by: \(users.map(\.shown).joined(separator: ", "))")
    }
    if !missing.isEmpty {
      call.complain("WARNING: Package(s) not found: \(missing.joined(separator: ", "))")
    }
    return isFirst ? 1 : 0
  }

  private func uninstall(
    _ words: [String], _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    let here = installed(host, call)
    let now = host.machine.now, view = host.view(call)
    guard words.contains("-y") || words.contains("--yes") else {
      host.sayUnmodelled("pip's question before it removes a package; say -y", &call)
      return 1
    }
    for word in words where !word.hasPrefix("-") {
      guard let package = PipPackage.find(word),
        let version = here.first(where: { $0.0.lowercased() == package.name })?.1
      else {
        call.complain("WARNING: Skipping \(word) as it is not installed.")
        continue
      }
      let path = "\(folder(host, call))/\(package.name)-\(version).dist-info"
      call.print("Found existing installation: \(package.shown) \(version)")
      call.print("Uninstalling \(package.shown)-\(version):")
      try? host.machine.files.removeAll(path, in: view, at: now)
      for script in package.scripts.keys.sorted() {
        try? host.machine.files.unlink("/usr/local/bin/" + script, in: view, at: now)
      }
      call.print("  Successfully uninstalled \(package.shown)-\(version)")
    }
    return 0
  }

  private mutating func install(
    _ words: [String], _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    var wanted: [Requirement] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      switch word {
      case "-r", "--requirement":
        guard index < words.count else {
          call.complain("ERROR: -r option requires 1 argument")
          return 2
        }
        let file = words[index]
        index += 1
        guard let text = try? host.machine.files.readText(file, in: host.view(call)) else {
          call.complain(
            "ERROR: Could not open requirements file: [Errno 2] No such file or directory: '\(file)'"
          )
          return 1
        }
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        {
          let bare = line.prefix { $0 != "#" }.filter { $0 != " " && $0 != "\r" }
          if !bare.isEmpty {
            wanted.append(
              Requirement(text: bare, origin: " (from -r \(file) (line \(number + 1)))"))
          }
        }
      case "--no-cache-dir", "--upgrade", "-U", "--user", "-q", "--quiet",
        "--disable-pip-version-check", "--root-user-action=ignore", "--no-input", "--prefer-binary",
        "--no-deps", "--break-system-packages", "--quiet-install", "--ignore-installed", "-v":
        isQuiet = isQuiet || word == "-q" || word == "--quiet"
        if word == "--root-user-action=ignore" { warns = false }
      case "--root-user-action":
        index += 1
        warns = false
      case "--timeout", "--retries", "-i", "--index-url", "--extra-index-url", "--trusted-host":
        index += 1
      case _
      where word.hasPrefix("--timeout=") || word.hasPrefix("--index-url=")
        || word.hasPrefix("--trusted-host=") || word.hasPrefix("--default-timeout="):
        continue
      case _ where word.hasPrefix("-"):
        host.sayUnmodelled("`pip install \(word)`", &call)
        return 1
      default: wanted.append(Requirement(text: word, origin: ""))
      }
    }
    guard !wanted.isEmpty else {
      call.complain(
        "ERROR: You must give at least one requirement to install (see \"pip help install\")")
      return 1
    }
    let here = installed(host, call)
    present = Set(here.map { $0.0.lowercased() })
    // Real: what is asked for comes first, then what that needs, and so on.
    var queue = wanted
    while !queue.isEmpty {
      guard collect(queue.removeFirst(), &queue, host, &call) else { return 1 }
    }
    guard !line.isEmpty else { return 0 }
    for package in line { tell(&call, "Downloading \(package.wheel) (\(package.size))") }
    call.pause(.milliseconds(400))
    let order = installationOrder.map(\.name)
    tell(&call, "Installing collected packages: \(order.joined(separator: ", "))")
    write(&host, call)
    let names = line.map { "\($0.name)-\($0.version)" }.sorted()
    tell(&call, "")
    tell(&call, "Successfully installed \(names.joined(separator: " "))")
    guard warns else { return 0 }
    call.complain(
      "WARNING: Running pip as the 'root' user can result in broken permissions and conflicting behaviour with the system package manager, possibly rendering your system unusable. It is recommended to use a virtual environment instead: https://pip.pypa.io/warnings/venv. Use the --root-user-action option if you know what you are doing and want to suppress this warning."
    )
    return 0
  }

  /// The packages to install, what others need before them.
  ///
  /// Real: pip 25 takes away again and again the packages that need none of the others that are left;
  /// those that go together are installed together, the later in the alphabet first.
  private var installationOrder: [PipPackage] {
    var out: [PipPackage] = []
    var left = line
    while !left.isEmpty {
      let names = Set(left.map(\.name))
      let leaves = left.filter { package in
        !package.requires.contains { need in
          let name = String(need.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) })
          return PipPackage.find(name).map { names.contains($0.name) } ?? false
        }
      }
      // What needs itself in a circle is installed as it comes.
      guard !leaves.isEmpty else { return out + left }
      out += leaves.sorted { $0.name > $1.name }
      left.removeAll { package in leaves.contains { $0.name == package.name } }
    }
    return out
  }

  /// Collects one requirement, and puts what it needs at the end of the queue.
  private mutating func collect(
    _ wanted: Requirement, _ queue: inout [Requirement], _ host: Host, _ call: inout Call<Host>
  ) -> Bool {
    let text = wanted.text, origin = wanted.origin
    let name = String(text.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) })
    let bound = String(text.dropFirst(name.count))
    guard let package = PipPackage.find(name),
      !bound.hasPrefix("==") || bound == "==\(package.version)"
    else {
      call.complain(
        "ERROR: Could not find a version that satisfies the requirement \(text)\(origin) (from versions: none)"
      )
      call.complain("ERROR: No matching distribution found for \(text)")
      call.complain(
        "swiftlab: the lab's index of Python packages is small; it does not have \(text).")
      return false
    }
    guard !line.contains(where: { $0.name == package.name }),
      seen.insert(package.name).inserted
    else { return true }
    if present.contains(package.name) {
      tell(
        &call,
        "Requirement already satisfied: \(text) in \(folder(host, call))\(origin) (\(package.version))"
      )
    } else {
      line.append(package)
      tell(&call, "Collecting \(text)\(origin)")
      tell(&call, "  Downloading \(package.wheel).metadata (\(package.metadata))")
      call.pause(.milliseconds(50))
    }
    let inner =
      origin.isEmpty
      ? " (from \(name))" : " (from \(name)->" + origin.dropFirst(" (from ".count)
    queue += package.requires.map { Requirement(text: $0, origin: inner) }
    return true
  }

  private func minor(_ host: Host, _ call: Call<Host>) -> String {
    let version = host.environment(call, "PYTHON_VERSION") ?? "3.13.5"
    return version.split(separator: ".").prefix(2).joined(separator: ".")
  }
  private func folder(_ host: Host, _ call: Call<Host>) -> String {
    "/usr/local/lib/python\(minor(host, call))/site-packages"
  }

  private func write(_ host: inout Host, _ call: Call<Host>) {
    let folder = folder(host, call), view = host.view(call), now = host.machine.now
    for package in line {
      let path = "\(folder)/\(package.name)-\(package.version).dist-info"
      try? host.machine.files.makeDirectories(path, in: view, at: now)
      try? host.machine.files.write(
        path + "/METADATA",
        text: "Metadata-Version: 2.4\nName: \(package.name)\nVersion: \(package.version)\n",
        in: view, at: now)
      for (script, module) in package.scripts.sorted(by: { $0.key < $1.key }) {
        // Real: the start of what pip writes for a package's entry points.
        let text =
          "#!/usr/local/bin/python\(minor(host, call))\nimport sys\nfrom \(module) import main\n"
          + "if __name__ == '__main__':\n    sys.exit(main())\n"
        let file = "/usr/local/bin/" + script
        try? host.machine.files.write(file, text: text, in: view, at: now)
        try? host.machine.files.setMode(file, 0o755, in: view, at: now)
      }
    }
  }

  private func installed(_ host: Host, _ call: Call<Host>) -> [(String, String)] {
    let names = (try? host.machine.files.names(in: folder(host, call), in: host.view(call))) ?? []
    return names.filter { $0.hasSuffix(".dist-info") }.sorted().compactMap { name in
      let parts = name.dropLast(".dist-info".count).split(separator: "-")
      guard let version = parts.last, parts.count > 1 else { return nil }
      let name = parts.dropLast().joined(separator: "-")
      return (PipPackage.find(name)?.shown ?? name, String(version))
    }
  }
}
