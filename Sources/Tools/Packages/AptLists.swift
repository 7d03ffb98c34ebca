// The lists of packages: apt update, and what looks into them: list, search, show, policy; apt-cache.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

enum AptLists {
  /// The lines with which apt begins.
  static func read<Host: MachineHost>(
    _ wanted: AptCall, _ call: inout Call<Host>, withState: Bool
  ) {
    guard wanted.quiet < 2 else { return }
    let done = wanted.isTerminal ? " Done" : ""
    call.print("Reading package lists...\(done)")
    guard withState else { return }
    call.print("Building dependency tree...\(done)")
    call.print("Reading state information...\(done)")
  }

  static func state<Host: MachineHost>(_ host: Host, _ call: Call<Host>) -> PackageState {
    PackageState(host.machine.files, host.view(call))
  }

  /// Whether the mirror's name can be resolved from where the call runs.
  static func reaches<Host: MachineHost & NetworkHost>(
    _ server: String, _ host: Host, _ call: Call<Host>
  ) -> Bool {
    let space = host.machine.process(call.process)?.namespaces.network ?? NetworkMap.host
    if case .addresses = host.network.resolve(server, from: space) { return true }
    return false
  }

  // MARK: update

  static func update<Host: MachineHost & NetworkHost>(
    _ wanted: AptCall, _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    guard host.view(call).credentials.uid == 0 else {
      read(wanted, &call, withState: false)
      call.complain(
        "E: Could not open lock file /var/lib/apt/lists/lock - open (13: Permission denied)")
      call.complain("E: Unable to lock directory /var/lib/apt/lists/")
      return 100
    }
    let state = state(host, call)
    let suites = suites(state)
    let isQuiet = wanted.quiet >= 2
    guard reaches(state.server, host, call) else {
      for (index, suite) in suites.enumerated() {
        call.pause(.seconds(1))
        if !isQuiet {
          call.print("Err:\(index + 1) \(suite.origin) \(suite.name) InRelease")
          call.print("  Temporary failure resolving '\(state.server)'")
        }
      }
      read(wanted, &call, withState: false)
      for suite in suites {
        call.complain(
          "W: Failed to fetch \(suite.origin)/dists/\(suite.name)/InRelease  Temporary failure resolving '\(state.server)'"
        )
      }
      call.complain(
        "W: Some index files failed to download. They have been ignored, or old ones used instead.")
      return 0
    }
    var number = 0
    var fetched = 0
    let isFresh = !state.hasLists
    for suite in suites {
      number += 1
      if isFresh { fetched += suite.release }
      call.pause(.milliseconds(120))
      if !isQuiet {
        call.print(
          isFresh
            ? "Get:\(number) \(suite.origin) \(suite.name) InRelease [\(amount(suite.release))]"
            : "Hit:\(number) \(suite.origin) \(suite.name) InRelease")
      }
    }
    if isFresh {
      for suite in suites {
        number += 1
        fetched += suite.packages
        call.pause(.milliseconds(200))
        if !isQuiet {
          call.print(
            "Get:\(number) \(suite.origin) \(suite.name)/main amd64 Packages [\(amount(suite.packages))]"
          )
        }
      }
      if !isQuiet {
        call.print("Fetched \(amount(fetched)) in 1s (\(amount(fetched * 10 / 11))/s)")
      }
      keep(state, host: &host, call)
    }
    read(wanted, &call, withState: wanted.isApt)
    if wanted.isApt, !isQuiet { call.print("All packages are up to date.") }
    return 0
  }

  private struct Suite { var origin: String, name: String, release: Int, packages: Int }
  private static func suites(_ state: PackageState) -> [Suite] {
    let name = state.codename
    if state.isUbuntu {
      return [
        Suite(origin: state.origin, name: name, release: 256_000, packages: 1_808_000),
        Suite(origin: state.origin, name: "\(name)-updates", release: 126_000, packages: 1_920_000),
        Suite(
          origin: "http://security.ubuntu.com/ubuntu", name: "\(name)-security", release: 126_000,
          packages: 1_560_000),
      ]
    }
    return [
      Suite(origin: state.origin, name: name, release: 151_000, packages: 8_791_000),
      Suite(origin: state.origin, name: "\(name)-updates", release: 55_400, packages: 6_924),
      Suite(
        origin: state.origin + "-security", name: "\(name)-security", release: 48_000,
        packages: 296_000),
    ]
  }

  /// Writes the lists down, so that `rm -rf /var/lib/apt/lists/*` takes them away as in life.
  private static func keep<Host: MachineHost>(
    _ state: PackageState, host: inout Host, _ call: Call<Host>
  ) {
    let root = host.view(call).asRoot
    let now = host.machine.now
    try? host.machine.files.makeDirectories(PackageState.listsPath, in: root, at: now)
    let file = "\(state.server)_dists_\(state.codename)_main_binary-amd64_Packages"
    try? host.machine.files.write(
      PackageState.listsPath + "/" + file, text: DebianPackage.lists, in: root, at: now)
  }

  /// Real: 52.5 kB, 8791 kB, 151 kB, 6924 B: three or four digits of thousands.
  static func amount(_ bytes: Int) -> String {
    var value = Double(max(0, bytes))
    for unit in ["B", "kB", "MB", "GB"] {
      if value < 100, unit != "B" {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) \(unit)"
      }
      if value < 10_000 { return "\(Int(value.rounded())) \(unit)" }
      value /= 1000
    }
    return "\(Int(value)) TB"
  }

  // MARK: Looking

  static func list<Host: MachineHost>(
    _ wanted: AptCall, _ host: Host, _ call: inout Call<Host>
  ) -> Int {
    let state = state(host, call)
    call.print(wanted.isTerminal ? "Listing... Done" : "Listing...")
    guard !wanted.listsUpgradable else { return 0 }
    let patterns = wanted.names.map { NamePattern($0) }
    for package in DebianPackage.mirror {
      let isHere = state.isInstalled(package.name)
      guard isHere || (!wanted.listsInstalled && state.hasLists) else { continue }
      guard patterns.isEmpty || patterns.contains(where: { $0.matches(package.name) }) else {
        continue
      }
      let version = state.version(of: package.name) ?? package.version
      let place = isHere ? ",now" : ""
      call.print(
        "\(package.name)/stable\(place) \(version) \(package.architecture)\(isHere ? " [installed]" : "")"
      )
    }
    return 0
  }

  private static func found(_ words: [String], namesOnly: Bool = false) -> [DebianPackage] {
    // Real: the words are regular expressions, and all must fit.
    let patterns = words.compactMap {
      try? Pattern($0.lowercased(), syntax: .extended)
    }
    guard patterns.count == words.count else { return [] }
    return DebianPackage.mirror.filter { package in
      let text = (namesOnly ? package.name : package.name + " " + package.synopsis).lowercased()
      return patterns.allSatisfy { $0.isMatch(text) }
    }
  }

  static func search<Host: MachineHost>(
    _ wanted: AptCall, _ host: Host, _ call: inout Call<Host>
  ) -> Int {
    guard !wanted.names.isEmpty else {
      call.complain("E: You must give at least one search pattern")
      return 100
    }
    let state = state(host, call)
    let done = wanted.isTerminal ? " Done" : ""
    call.print("Sorting...\(done)\nFull Text Search...\(done)")
    for package in found(wanted.names) where state.hasLists || state.isInstalled(package.name) {
      let isHere = state.isInstalled(package.name)
      let mark = isHere ? ",now" : ""
      call.print(
        "\(package.name)/stable\(mark) \(package.version) \(package.architecture)\(isHere ? " [installed]" : "")"
      )
      call.print("  \(package.synopsis)\n")
    }
    return 0
  }

  static func show<Host: MachineHost>(
    _ names: [String], _ host: Host, _ call: inout Call<Host>, asApt: Bool
  ) -> Int {
    let state = state(host, call)
    var found = false
    guard !names.isEmpty else {
      call.complain("E: No packages found")
      return 100
    }
    for name in names {
      guard let package = DebianPackage.named(name), state.hasLists || state.isInstalled(name)
      else {
        call.complain("N: Unable to locate package \(name)")
        continue
      }
      found = true
      call.print("Package: \(name)\nVersion: \(package.version)")
      if asApt {
        call.print("Priority: \(package.priority)\nSection: \(package.section)")
        call.print("Installed-Size: \(amount(package.installed * 1024))")
      } else {
        call.print("Installed-Size: \(package.installed)\nArchitecture: \(package.architecture)")
      }
      if !package.depends.isEmpty {
        call.print("Depends: \(package.depends.joined(separator: ", "))")
      }
      if asApt {
        call.print("Download-Size: \(amount(package.size))")
        call.print("APT-Sources: \(state.origin) \(state.codename)/main amd64 Packages")
        call.print("Description: \(package.synopsis)\n")
      } else {
        call.print("Description: \(package.synopsis)\nSection: \(package.section)")
        call.print("Priority: \(package.priority)")
        let folder = name.hasPrefix("lib") ? String(name.prefix(4)) : String(name.prefix(1))
        call.print("Filename: pool/main/\(folder)/\(name)/\(package.archive)")
        call.print("Size: \(package.size)\n")
      }
    }
    guard found else {
      call.complain("E: No packages found")
      return 100
    }
    return 0
  }

  static func policy<Host: MachineHost>(
    _ names: [String], _ host: Host, _ call: inout Call<Host>
  ) -> Int {
    let state = state(host, call)
    guard !names.isEmpty else {
      call.print("Package files:\n 100 /var/lib/dpkg/status\n     release a=now")
      guard state.hasLists else { return 0 }
      call.print(" 500 \(state.origin) \(state.codename)/main amd64 Packages")
      call.print("     release o=Debian,a=stable,n=\(state.codename),l=Debian,c=main,b=amd64")
      call.print("     origin \(state.server)\nPinned packages:")
      return 0
    }
    for name in names {
      guard let package = DebianPackage.named(name), state.hasLists || state.isInstalled(name)
      else {
        call.complain("N: Unable to locate package \(name)")
        continue
      }
      let here = state.version(of: name)
      call.print("\(name):\n  Installed: \(here ?? "(none)")\n  Candidate: \(package.version)")
      call.print("  Version table:")
      call.print(here == nil ? "     \(package.version) 500" : " *** \(package.version) 500")
      call.print("        500 \(state.origin) \(state.codename)/main amd64 Packages")
      if here != nil { call.print("        100 /var/lib/dpkg/status") }
    }
    return 0
  }

  // MARK: apt-cache

  static func cache<Host: MachineHost & NetworkHost>() -> Command<Host> {
    Command(
      "apt-cache", "look into the lists of packages",
      .once { host, call in
        let options: ParsedOptions
        do throws(OptionError) {
          options = try AptCall.parser.parse(call.arguments.dropFirst())
        } catch { return AptTool.refuse(error, &host, &call) }
        let names = Array(options.operands.dropFirst())
        switch options.operands.first {
        case "search":
          guard !names.isEmpty else {
            call.complain("E: You must give at least one search pattern")
            return 100
          }
          let state = state(host, call)
          for package in found(names, namesOnly: options.has("names-only"))
          where state.hasLists || state.isInstalled(package.name) {
            call.print("\(package.name) - \(package.synopsis)")
          }
          return 0
        case "show": return show(names, host, &call, asApt: false)
        case "policy", "madison":
          guard options.operands.first == "policy" else {
            let state = state(host, call)
            for name in names {
              guard let package = DebianPackage.named(name), state.hasLists else { continue }
              call.print(
                "\(name.paddedLeft(10)) | \(package.version) | \(state.origin) \(state.codename)/main amd64 Packages"
              )
            }
            return 0
          }
          return policy(names, host, &call)
        case "pkgnames":
          for package in DebianPackage.mirror { call.print(package.name) }
          return 0
        case "depends":
          for name in names {
            guard let package = DebianPackage.named(name) else {
              call.complain("E: No packages found")
              return 100
            }
            call.print(name)
            for needed in package.depends { call.print("  Depends: \(needed)") }
          }
          return 0
        case nil, "help":
          call.print("apt 2.6.1 (amd64)\nUsage: apt-cache [options] command")
          call.print("       apt-cache [options] show pkg1 [pkg2 ...]\n")
          call.print("Most used commands:\n  search, show, policy, depends, madison, pkgnames")
          return 0
        case let verb?:
          call.complain("E: Invalid operation \(verb)")
          return 100
        }
      })
  }
}
