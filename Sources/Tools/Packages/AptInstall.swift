// apt install, remove, upgrade: what is to be done, the question, the doing.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// What an apt call comes to: packages that come and packages that go.
struct AptPlan: Sendable {
  var asked: [String] = []
  var coming: [DebianPackage] = []
  var again: [DebianPackage] = []
  var going: [DebianPackage] = []
  var purges = false

  /// Real: apt asks only where it does more than what was asked for, or takes something away.
  var asks: Bool { !going.isEmpty || coming.contains { !asked.contains($0.name) } }
  var isEmpty: Bool { coming.isEmpty && going.isEmpty && again.isEmpty }
  var fetched: Int { (coming + again).reduce(0) { $0 + $1.size } }
  var disk: Int {
    (coming.reduce(0) { $0 + $1.installed } - going.reduce(0) { $0 + $1.installed }) * 1024
  }
}

enum AptInstall {
  static func begin<Host: MachineHost & NetworkHost>(
    _ wanted: AptCall, _ host: inout Host, _ call: inout Call<Host>
  ) -> Following<Host> {
    guard host.view(call).credentials.uid == 0 || wanted.simulates else {
      call.complain(
        "E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)")
      call.complain(
        "E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?")
      return .exit(100)
    }
    AptLists.read(wanted, &call, withState: true)
    if wanted.verb.hasSuffix("upgrade"), wanted.quiet < 2 {
      call.print("Calculating upgrade...\(wanted.isTerminal ? " Done" : "")")
    }
    let state = AptLists.state(host, call)
    guard let plan = plan(wanted, state, &call) else { return .exit(100) }
    describe(plan, wanted, &call)
    if plan.isEmpty { return .exit(0) }
    if wanted.simulates {
      for package in plan.going { call.print("Remv \(package.name) [\(package.version)]") }
      for verb in ["Inst", "Conf"] {
        for package in plan.coming {
          call.print(
            "\(verb) \(package.name) (\(package.version) Debian:12.12/oldstable [\(package.architecture)])"
          )
        }
      }
      return .exit(0)
    }
    return .follow(
      AptDoing<Host>(wanted: wanted, plan: plan, asks: plan.asks && !wanted.assumesYes))
  }

  private static func plan<Host: MachineHost>(
    _ wanted: AptCall, _ state: PackageState, _ call: inout Call<Host>
  ) -> AptPlan? {
    var plan = AptPlan()
    let removes = ["remove", "purge", "autoremove", "auto-remove"].contains(wanted.verb)
    plan.purges = wanted.purges || wanted.verb == "purge"
    var isWrong = false
    for name in wanted.names where !wanted.verb.hasSuffix("upgrade") {
      var plain = String(name.prefix { $0 != "=" && $0 != "/" && $0 != ":" })
      var takesAway = removes
      if DebianPackage.named(plain) == nil, plain.hasSuffix("-") || plain.hasSuffix("+") {
        takesAway = plain.hasSuffix("-")
        plain.removeLast()
      }
      if name.hasSuffix(".deb"), name.contains("/") {
        call.complain("E: Unsupported file \(name) given on commandline")
        isWrong = true
        continue
      }
      guard let package = DebianPackage.named(plain),
        state.hasLists || state.isInstalled(plain)
      else {
        call.complain("E: Unable to locate package \(plain)")
        if plain.contains(".") || plain.contains("*") {
          call.complain("E: Couldn't find any package by glob '\(plain)'")
          call.complain("E: Couldn't find any package by regex '\(plain)'")
        }
        isWrong = true
        continue
      }
      if let mark = name.firstIndex(of: "="), !takesAway {
        let version = String(name[name.index(after: mark)...])
        guard NamePattern(version).matches(package.version) else {
          call.complain("E: Version '\(version)' for '\(plain)' was not found")
          isWrong = true
          continue
        }
      }
      if takesAway {
        if state.isInstalled(plain) {
          plan.going.append(package)
        } else if wanted.quiet < 2 {
          call.print("Package '\(plain)' is not installed, so not removed")
        }
        continue
      }
      plan.asked.append(plain)
      if state.isInstalled(plain) {
        if wanted.reinstalls || wanted.verb == "reinstall" {
          plan.again.append(package)
        } else if wanted.quiet < 2 {
          call.print("\(plain) is already the newest version (\(package.version)).")
        }
      }
    }
    if isWrong { return nil }
    plan.coming = state.closure(plan.asked)
    // What needs a package that goes, goes with it.
    var grew = true
    while grew {
      grew = false
      for package in state.installed where !plan.going.contains(package) {
        if plan.going.contains(where: { package.depends.contains($0.name) }) {
          plan.going.append(package)
          grew = true
        }
      }
    }
    plan.going.sort { $0.name < $1.name }
    return plan
  }

  private static func describe<Host: MachineHost>(
    _ plan: AptPlan, _ wanted: AptCall, _ call: inout Call<Host>
  ) {
    guard wanted.quiet < 2 else { return }
    let extra = plan.coming.map(\.name).filter { !plan.asked.contains($0) }.sorted()
    if !extra.isEmpty {
      call.print("The following additional packages will be installed:")
      list(extra, &call)
    }
    if !plan.going.isEmpty {
      call.print("The following packages will be REMOVED:")
      list(plan.going.map { $0.name + (plan.purges ? "*" : "") }, &call)
    }
    if !plan.coming.isEmpty {
      call.print("The following NEW packages will be installed:")
      list(plan.coming.map(\.name).sorted(), &call)
    }
    let again = plan.again.isEmpty ? "" : "\(plan.again.count) reinstalled, "
    call.print(
      "0 upgraded, \(plan.coming.count) newly installed, \(again)\(plan.going.count) to remove and 0 not upgraded."
    )
    guard !plan.isEmpty else { return }
    if plan.fetched > 0 {
      call.print("Need to get \(AptLists.amount(plan.fetched)) of archives.")
    }
    let size = AptLists.amount(abs(plan.disk))
    call.print(
      plan.disk < 0
        ? "After this operation, \(size) disk space will be freed."
        : "After this operation, \(size) of additional disk space will be used.")
  }

  /// Names behind two spaces, as many as a line of 80 takes.
  private static func list<Host: MachineHost>(_ names: [String], _ call: inout Call<Host>) {
    var line = " "
    for name in names {
      if line.count + name.count + 1 > 79, line.count > 1 {
        call.print(line)
        line = " "
      }
      line += " " + name
    }
    call.print(line)
  }
}

/// Asks where that is due, then does what the plan says.
struct AptDoing<Host: MachineHost & NetworkHost>: Follower {
  let wanted: AptCall
  let plan: AptPlan
  var asks: Bool
  private var isAsked = false
  private var isDone = false
  private var status = 0

  init(wanted: AptCall, plan: AptPlan, asks: Bool) {
    self.wanted = wanted
    self.plan = plan
    self.asks = asks
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if asks {
      if !isAsked {
        call.write("Do you want to continue? [Y/n] ")
        isAsked = true
        return .again
      }
      switch host.machine.readLine(0, of: call.process) {
      case .wait(let wait): return .wait([wait])
      case .end, .failed:
        call.print("Abort.")
        return .exit(1)
      case .bytes(let answer):
        asks = false
        let first = answer.first
        guard first == nil || first == 10 || first == 89 || first == 121 else {
          call.print("Abort.")
          return .exit(1)
        }
      }
    }
    guard !isDone else { return .exit(status) }
    isDone = true
    status = run(&host, &call)
    return .again
  }

  private func run(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let view = host.view(call)
    let state = AptLists.state(host, call)
    let incoming = (plan.coming + plan.again)
    if !incoming.isEmpty {
      guard AptLists.reaches(state.server, host, call) else {
        call.pause(.seconds(1))
        for (index, package) in incoming.enumerated() where wanted.quiet < 2 {
          call.print("Err:\(index + 1) \(title(package, state))")
          call.print("  Temporary failure resolving '\(state.server)'")
        }
        for package in incoming {
          let folder =
            package.name.hasPrefix("lib")
            ? String(package.name.prefix(4)) : String(package.name.prefix(1))
          call.complain(
            "E: Failed to fetch \(state.origin)/pool/main/\(folder)/\(package.name)/\(package.archive)  Temporary failure resolving '\(state.server)'"
          )
        }
        call.complain(
          "E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?")
        return 100
      }
      fetch(incoming, state, &call)
      if wanted.downloadsOnly {
        call.print("Download complete and in download only mode")
        return 0
      }
    }
    for package in plan.going {
      if package == plan.going.first { database(view, host, &call) }
      call.print("Removing \(package.name) (\(package.version)) ...")
      PackageDeeds.remove(package, purges: plan.purges, &host, view)
      call.pause(.milliseconds(150))
    }
    for (index, package) in incoming.enumerated() {
      let isAgain = plan.again.contains(package)
      if !isAgain { call.print("Selecting previously unselected package \(package.name).") }
      if index == 0 { database(view, host, &call) }
      call.print("Preparing to unpack .../\(order(index, incoming.count))\(package.archive) ...")
      call.print(
        "Unpacking \(package.name) (\(package.version)) \(isAgain ? "over (\(package.version)) " : "")..."
      )
      call.pause(.milliseconds(80 + package.installed / 200))
    }
    for package in incoming {
      if plan.again.contains(package) { PackageDeeds.remove(package, purges: false, &host, view) }
      PackageDeeds.unpack(package, &host, view)
      call.print("Setting up \(package.name) (\(package.version)) ...")
      call.pause(.milliseconds(60))
    }
    if incoming.contains(where: { $0.depends.contains("libjq1") || $0.name.hasPrefix("lib") }) {
      call.print("Processing triggers for libc-bin (2.36-9+deb12u13) ...")
    }
    return 0
  }

  private func title(_ package: DebianPackage, _ state: PackageState) -> String {
    "\(state.origin) \(state.codename)/main amd64 \(package.name) \(package.architecture) \(package.version)"
  }

  private func fetch(
    _ packages: [DebianPackage], _ state: PackageState, _ call: inout Call<Host>
  ) {
    // Real: a mirror near by gives some 20 MB a second.
    for (index, package) in packages.enumerated() {
      call.pause(.milliseconds(20 + package.size / 20_000))
      if wanted.quiet < 2 {
        call.print("Get:\(index + 1) \(title(package, state)) [\(AptLists.amount(package.size))]")
      }
    }
    guard wanted.quiet < 2 else { return }
    let bytes = packages.reduce(0) { $0 + $1.size }
    let seconds = max(1, bytes / 20_000_000)
    let shown = bytes < 10_000_000 ? 0 : seconds
    call.print(
      "Fetched \(AptLists.amount(bytes)) in \(shown)s (\(AptLists.amount(bytes / seconds))/s)")
  }

  private func database(_ view: FileView, _ host: Host, _ call: inout Call<Host>) {
    let count = 6_000 + AptLists.state(host, call).installed.count * 89
    if wanted.isTerminal {
      call.write("(Reading database ... \r")
      for percent in stride(from: 5, through: 100, by: 5) {
        call.write("(Reading database ... \(percent)%\r")
      }
    }
    call.print("(Reading database ... \(count) files and directories currently installed.)")
  }

  /// Real: several archives are numbered: `.../00-less_590-2.1_amd64.deb`.
  private func order(_ index: Int, _ count: Int) -> String {
    guard count > 1 else { return "" }
    let width = count > 10 ? 2 : 1
    return zeros(index, width) + "-"
  }
}
