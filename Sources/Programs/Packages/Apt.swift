// apt-get, apt, apt-cache and dpkg inside Debian's and Ubuntu's images.

import Commands
import Files
import Kernel
import Machine
import Text

/// `apt-get`, `apt`, `apt-cache`, `dpkg` of an image: the called name says which.
func imageApt<Host: ProgramHost>() -> Command<Host> {
  Command(
    "debian-apt", "packages of Debian and Ubuntu",
    .follower { host, call in
      switch call.name {
      case "dpkg", "dpkg-query": return .exit(Dpkg.run(&host, &call))
      default: return .follow(AptRun<Host>(host, call))
      }
    })
}

/// What is wrong with an apt command line; `E: ` stands before it.
struct AptProblem: Error {
  var message: String
  var status = 100
}

/// One run of apt. It may ask before it goes on.
struct AptRun<Host: ProgramHost>: Follower {
  private enum Stage { case start, asking }
  private var stage = Stage.start
  let system: DebianSystem<Host>
  let index: DebianIndex
  private var verb = ""
  private var names: [String] = []
  private var isYes = false
  private var isQuiet = false
  private var isSilent = false
  private var withRecommends = true
  private var isSimulated = false
  var isTerminal: Bool

  init(_ host: Host, _ call: Call<Host>) {
    system = DebianSystem(host, call.process)
    index = DebianIndex(codename: system.codename)
    isTerminal = host.isTerminal(1, call.process)
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    switch stage {
    case .start:
      do throws(AptProblem) {
        try read(call.arguments)
        return try begin(&host, &call)
      } catch {
        call.complain("E: \(error.message)")
        return .exit(error.status)
      }
    case .asking:
      switch host.line(prompt: "", by: call.process) {
      case .wait(let wait): return .wait([wait])
      case .end:
        call.print(isTerminal ? "Abort." : " Abort.")
        return .exit(1)
      case .line(let answer):
        guard answer.isEmpty || "yY".contains(answer.prefix(1)) else {
          call.print("Abort.")
          return .exit(1)
        }
        return .exit(work(&host, &call))
      }
    }
  }

  private mutating func read(_ arguments: [String]) throws(AptProblem) {
    var words = arguments.dropFirst()
    while let word = words.popFirst() {
      switch word {
      case "-y", "--yes", "--assume-yes", "-yq", "-qy": isYes = true
      case "-q", "--quiet", "-q=1": isQuiet = true
      case "-qq", "-q=2", "-qqy", "-yqq":
        isQuiet = true
        isSilent = true
        // Real: -qq takes the answer to be yes.
        isYes = true
      case "--no-install-recommends": withRecommends = false
      case "--install-recommends": withRecommends = true
      case "-s", "--simulate", "--dry-run", "--just-print": isSimulated = true
      case "-o", "--option", "-t", "--target-release": _ = words.popFirst()
      case "-f", "--fix-broken", "-m", "--fix-missing", "-u", "-V", "--purge", "--auto-remove",
        "--allow-unauthenticated", "--force-yes", "--allow-downgrades", "--only-upgrade",
        "--reinstall", "--no-upgrade", "--fix-policy", "--allow-remove-essential",
        "--allow-releaseinfo-change", "--installed", "-a":
        if word == "--installed" { names.append(word) }
      case _ where word.hasPrefix("-o"): continue
      case _ where word.hasPrefix("-"):
        let what = word.hasPrefix("--") ? String(word.dropFirst(2)) : String(word.dropFirst())
        throw AptProblem(
          message: word.hasPrefix("--")
            ? "Command line option --\(what) is not understood in combination with the other options"
            : "Command line option '\(what.prefix(1))' [from \(word)] is not understood in combination with the other options."
        )
      case _ where verb.isEmpty: verb = word
      default: names.append(word)
      }
    }
  }

  private mutating func begin(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(AptProblem) -> FollowerStep {
    let changes = [
      "update", "install", "remove", "purge", "autoremove", "upgrade", "dist-upgrade",
      "full-upgrade", "clean", "autoclean",
    ]
    if call.name == "apt", changes.contains(verb), !isTerminal, !isSilent {
      call.complain(
        "\nWARNING: apt does not have a stable CLI interface. Use with caution in scripts.\n")
    }
    if changes.contains(verb), host.view(call).credentials.uid != 0 {
      let lock =
        verb == "update" ? "/var/lib/apt/lists/lock" : "/var/lib/dpkg/lock-frontend"
      call.complain("E: Could not open lock file \(lock) - open (13: Permission denied)")
      throw AptProblem(
        message: verb == "update"
          ? "Unable to lock directory /var/lib/apt/lists/"
          : "Unable to acquire the dpkg frontend lock (\(lock)), are you root?")
    }
    switch verb {
    case "":
      call.print("apt 2.6.1 (amd64)")
      call.print("Usage: \(call.name) [options] command\n")
      call.print("swiftlab's imitation: update, install, remove, upgrade, list, show, clean.")
      return .exit(call.name == "apt" ? 0 : 1)
    case "update": return .exit(update(&host, &call))
    case "install": return try install(&host, &call)
    case "remove", "purge": return try remove(&host, &call)
    case "upgrade", "dist-upgrade", "full-upgrade":
      readLists(&call)
      say("Calculating upgrade...\(isTerminal ? " Done" : "")", &call)
      say("0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.", &call)
      return .exit(0)
    case "autoremove":
      readLists(&call)
      say("0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.", &call)
      return .exit(0)
    case "clean", "autoclean", "check": return .exit(0)
    case "list", "show", "policy", "search", "pkgnames": return .exit(look(&host, &call))
    default: throw AptProblem(message: "Invalid operation \(verb)")
    }
  }

  private func say(_ text: String, _ call: inout Call<Host>) {
    if !isSilent { call.print(text) }
  }
  private func readLists(_ call: inout Call<Host>) {
    let done = isTerminal ? " Done" : ""
    say("Reading package lists...\(done)", &call)
    say("Building dependency tree...\(done)", &call)
    say("Reading state information...\(done)", &call)
  }

  // MARK: update

  private func update(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let base = system.archive, code = system.codename
    let security =
      system.isUbuntu
      ? "http://security.ubuntu.com/ubuntu" : "http://deb.debian.org/debian-security"
    let indices = [
      (base, code, 151_000), (base, "\(code)-updates", 55_400),
      (security, "\(code)-security", 48_000),
    ]
    guard host.canReach(system.server, from: call.process) else {
      for (number, index) in indices.enumerated() {
        say("Ign:\(number + 1) \(index.0) \(index.1) InRelease", &call)
        call.pause(.seconds(1))
      }
      for (number, index) in indices.enumerated() {
        say("Err:\(number + 1) \(index.0) \(index.1) InRelease", &call)
        say("  Temporary failure resolving '\(system.server)'", &call)
      }
      say("Reading package lists...\(isTerminal ? " Done" : "")", &call)
      for index in indices {
        call.complain(
          "W: Failed to fetch \(index.0)/dists/\(index.1)/InRelease  Temporary failure resolving '\(system.server)'"
        )
      }
      call.complain(
        "W: Some index files failed to download. They have been ignored, or old ones used instead.")
      return 0
    }
    for (number, index) in indices.enumerated() {
      say("Get:\(number + 1) \(index.0) \(index.1) InRelease [\(Self.amount(index.2))]", &call)
      call.pause(.milliseconds(120))
    }
    let lists = [
      (base, code, 8_791_000), (base, "\(code)-updates", 6_924),
      (security, "\(code)-security", 283_000),
    ]
    for (number, list) in lists.enumerated() {
      say(
        "Get:\(number + 4) \(list.0) \(list.1)/main amd64 Packages [\(Self.amount(list.2))]", &call)
      call.pause(.milliseconds(200))
    }
    say("Fetched 9336 kB in 1s (7312 kB/s)", &call)
    call.pause(.milliseconds(400))
    say("Reading package lists...\(isTerminal ? " Done" : "")", &call)
    if call.name == "apt" {
      say("Building dependency tree...", &call)
      say("Reading state information...", &call)
      say("All packages are up to date.", &call)
    }
    system.writeLists(&host)
    return 0
  }

  /// Real: apt's sizes: `151 kB`, `6924 B`, `8791 kB`.
  static func amount(_ bytes: Int) -> String {
    if bytes < 10_000 { return "\(bytes) B" }
    if bytes < 100_000 { return "\(bytes / 1000).\(bytes % 1000 / 100) kB" }
    if bytes < 10_000_000 { return "\(bytes / 1000) kB" }
    if bytes < 100_000_000 { return "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB" }
    return "\(bytes / 1_000_000) MB"
  }

  // MARK: install

  private var plan: [DebianPackage] = []
  private var removals: [String] = []

  private mutating func install(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(AptProblem) -> FollowerStep {
    readLists(&call)
    var wanted: [String] = []
    let installed = Set(system.installed(host).map(\.name))
    let known = system.hasLists(host)
    var missing: [AptProblem] = []
    for text in names {
      let name = String(text.prefix { $0 != "=" && $0 != "/" })
      if installed.contains(name) || DebianIndex.base.contains(where: { $0.name == name }) {
        let version =
          index[name]?.version ?? DebianIndex.base.first { $0.name == name }?.version ?? ""
        say("\(name) is already the newest version (\(version)).", &call)
        continue
      }
      guard known, let package = index[name] else {
        missing.append(AptProblem(message: "Unable to locate package \(name)"))
        if known, !name.isEmpty {
          call.complain(
            "swiftlab: the lab's archive is a small choice of Debian's; it may lack \(name).")
        }
        continue
      }
      if text.contains("="), !text.hasSuffix("=" + package.version), !text.hasSuffix("*") {
        missing.append(
          AptProblem(
            message: "Version '\(text.drop { $0 != "=" }.dropFirst())' for '\(name)' was not found")
        )
        continue
      }
      wanted.append(name)
    }
    if let last = missing.last {
      for problem in missing.dropLast() { call.complain("E: \(problem.message)") }
      throw last
    }
    plan = index.closure(of: wanted, withRecommends: withRecommends) {
      installed.contains($0)
    }
    announce(wanted, &call)
    guard !plan.isEmpty else { return .exit(0) }
    if isSimulated { return .exit(0) }
    if !isYes, plan.count > wanted.count { return ask(&call) }
    return .exit(work(&host, &call))
  }

  private mutating func ask(_ call: inout Call<Host>) -> FollowerStep {
    call.write("Do you want to continue? [Y/n] ")
    stage = .asking
    return .again
  }

  private func announce(_ wanted: [String], _ call: inout Call<Host>) {
    let additional = plan.map(\.name).filter { !wanted.contains($0) }.sorted()
    if !additional.isEmpty {
      say("The following additional packages will be installed:", &call)
      list(additional, &call)
    }
    if !plan.isEmpty {
      say("The following NEW packages will be installed:", &call)
      list(plan.map(\.name).sorted(), &call)
    }
    say(
      "0 upgraded, \(plan.count) newly installed, 0 to remove and 0 not upgraded.", &call)
    guard !plan.isEmpty else { return }
    say("Need to get \(Self.amount(plan.reduce(0) { $0 + $1.size })) of archives.", &call)
    let disk = plan.reduce(0) { $0 + $1.installed } * 1024
    say(
      "After this operation, \(Self.amount(disk)) of additional disk space will be used.", &call)
  }

  /// Real: names two columns in, wrapped at the terminal's width, 80 without one.
  private func list(_ names: [String], _ call: inout Call<Host>) {
    var line = " "
    for name in names {
      if line.count + 1 + name.count > 79 {
        say(line, &call)
        line = " "
      }
      line += " " + name
    }
    say(line, &call)
  }

  private func work(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    if !removals.isEmpty { return takeAway(&host, &call) }
    guard host.canReach(system.server, from: call.process) else {
      for (number, package) in plan.enumerated() {
        say("Err:\(number + 1) \(path(package)) \(package.version)", &call)
        say("  Temporary failure resolving '\(system.server)'", &call)
      }
      for package in plan {
        call.complain(
          "E: Failed to fetch \(system.archive)/pool/main/\(package.name.prefix(1))/\(package.name)/\(package.fileName)  Temporary failure resolving '\(system.server)'"
        )
      }
      call.complain(
        "E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?")
      return 100
    }
    var bytes = 0
    for (number, package) in plan.enumerated() {
      say(
        "Get:\(number + 1) \(path(package)) \(package.version) [\(Self.amount(package.size))]",
        &call)
      bytes += package.size
      call.pause(.milliseconds(20 + package.size / 20_000))
    }
    let seconds = max(1, bytes / 20_000_000)
    say("Fetched \(Self.amount(bytes)) in \(seconds)s (\(Self.amount(bytes / seconds))/s)", &call)
    call.complain("debconf: delaying package configuration, since apt-utils is not installed")
    var files = 6_090 + system.installed(host).count * 37
    for (number, package) in plan.enumerated() {
      let index = plan.count > 1 ? "/tmp/apt-dpkg-install/" : "/var/cache/apt/archives/"
      call.print("Selecting previously unselected package \(package.name).")
      if number == 0 {
        call.print(
          "(Reading database ... \(files) files and directories currently installed.)")
      }
      files += 37
      let short =
        plan.count > 1
        ? ".../\(Self.padded(number, plan.count))-\(package.fileName)" : ".../\(package.fileName)"
      _ = index
      call.print("Preparing to unpack \(short) ...")
      call.print("Unpacking \(package.name) (\(package.version)) ...")
      call.pause(.milliseconds(10 + package.installed / 200))
    }
    for package in plan {
      call.print("Setting up \(package.name) (\(package.version)) ...")
      if package.name == "ca-certificates" {
        call.print("Updating certificates in /etc/ssl/certs...")
        call.print("142 added, 0 removed; done.")
      }
    }
    call.print("Processing triggers for libc-bin (2.36-9+deb12u13) ...")
    if plan.contains(where: { $0.name == "ca-certificates" }) {
      call.print("Processing triggers for ca-certificates (20230311+deb12u1) ...")
      call.print("Updating certificates in /etc/ssl/certs...")
      call.print("0 added, 0 removed; done.")
      call.print("Running hooks in /etc/ca-certificates/update.d...")
      call.print("done.")
    }
    system.add(plan, self.index, &host)
    return 0
  }
  private func path(_ package: DebianPackage) -> String {
    "\(system.archive) \(system.codename)/main \(package.architecture) \(package.name) \(package.architecture)"
  }
  private static func padded(_ number: Int, _ count: Int) -> String {
    let width = String(count - 1).count
    return String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
  }

  // MARK: remove

  private mutating func remove(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(AptProblem) -> FollowerStep {
    readLists(&call)
    let installed = Set(system.installed(host).map(\.name))
    for name in names {
      if installed.contains(name) {
        removals.append(name)
      } else if index[name] != nil, system.hasLists(host) {
        say("Package '\(name)' is not installed, so not removed", &call)
      } else {
        throw AptProblem(message: "Unable to locate package \(name)")
      }
    }
    if !removals.isEmpty {
      say("The following packages will be REMOVED:", &call)
      list(removals.map { verb == "purge" ? $0 + "*" : $0 }, &call)
    }
    say(
      "0 upgraded, 0 newly installed, \(removals.count) to remove and 0 not upgraded.", &call)
    guard !removals.isEmpty else { return .exit(0) }
    let disk = removals.reduce(0) { $0 + (index[$1]?.installed ?? 0) } * 1024
    say("After this operation, \(Self.amount(disk)) disk space will be freed.", &call)
    if !isYes { return ask(&call) }
    return .exit(work(&host, &call))
  }
  private func takeAway(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let files = 6_090 + system.installed(host).count * 37
    call.print("(Reading database ... \(files) files and directories currently installed.)")
    for name in removals {
      call.print("Removing \(name) (\(index[name]?.version ?? "")) ...")
    }
    system.remove(removals, index, &host)
    return 0
  }

  // MARK: Looking

  private func look(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let installed = DebianIndex.base + system.installed(host)
    switch verb {
    case "list" where names.contains("--installed"):
      call.print("Listing...")
      for (name, version) in installed.sorted(by: { $0.name < $1.name }) {
        call.print("\(name)/\(system.codename),now \(version) amd64 [installed]")
      }
      return 0
    case "show", "policy":
      guard let name = names.first, system.hasLists(host) || system.has(name, host),
        let package = index[name]
      else {
        if verb == "show" { call.complain("E: No packages found") }
        return verb == "show" ? 100 : 0
      }
      if verb == "policy" {
        let has = system.has(name, host)
        call.print("\(name):\n  Installed: \(has ? package.version : "(none)")")
        call.print("  Candidate: \(package.version)\n  Version table:")
        call.print(" \(has ? "***" : "   ") \(package.version) 500")
        call.print("        500 \(system.archive) \(system.codename)/main amd64 Packages")
      } else {
        call.print("Package: \(name)\nVersion: \(package.version)")
        call.print("Installed-Size: \(package.installed)")
        if !package.depends.isEmpty {
          call.print("Depends: \(package.depends.joined(separator: ", "))")
        }
        call.print("Download-Size: \(Self.amount(package.size))\n")
      }
      return 0
    default:
      host.sayUnmodelled("`\(call.name) \(verb)`", &call)
      return 100
    }
  }
}
