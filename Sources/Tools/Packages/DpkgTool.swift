// dpkg: what is installed, and what belongs to what.
//
// Real: dpkg 1.21.22.

import Commands
import Files
import Kernel
import Machine
import Network

enum DpkgTool {
  private static let hint = """

    Type dpkg --help for help about installing and deinstalling packages [*];
    Use 'apt' or 'aptitude' for user-friendly package management;
    Type dpkg -Dhelp for a list of dpkg debug flag values;
    Type dpkg --force-help for a list of forcing options;
    Type dpkg-deb --help for help about manipulating *.deb files;

    Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
    """

  static func command<Host: MachineHost & NetworkHost>() -> Command<Host> {
    Command(
      "dpkg", "the packages that are installed",
      .once { host, call in
        var words = Array(call.arguments.dropFirst())
        guard let verb = words.first else {
          call.complain("dpkg: error: need an action option\n" + hint)
          return 2
        }
        words.removeFirst()
        let state = AptLists.state(host, call)
        switch verb {
        case "-l", "--list": return list(words, state, host, &call)
        case "-s", "--status": return status(words, state, &call)
        case "-L", "--listfiles": return files(words, state, &call)
        case "-S", "--search": return search(words, state, host, &call)
        case "--print-architecture":
          call.print("amd64")
          return 0
        case "--get-selections":
          for package in state.installed { call.print("\(package.name)\t\t\t\t\tinstall") }
          return 0
        case "--version":
          call.print("Debian 'dpkg' package management program version 1.21.22 (amd64).")
          return 0
        case "--help", "-?":
          call.print("Usage: dpkg [<option>...] <command>\n\nCommands that the lab models:")
          call.print("  -l|--list [<pattern>...]     -s|--status <package>...")
          call.print("  -L|--listfiles <package>...  -S|--search <pattern>...")
          call.print("  -r|--remove, -P|--purge <package>...")
          call.print("  --print-architecture, --get-selections")
          return 0
        case "-r", "--remove", "-P", "--purge":
          return remove(words, state, purges: verb == "-P" || verb == "--purge", &host, &call)
        case "-i", "--install", "--unpack":
          return install(words, &host, &call)
        case "--configure", "--audit", "-C", "--add-architecture", "--print-foreign-architectures":
          return 0
        case "-c", "--contents", "-I", "--info", "-x", "--extract", "-b", "--build":
          host.sayUnmodelled("dpkg \(verb)", &call)
          return 2
        default:
          call.complain("dpkg: error: unknown option \(verb)\n" + hint)
          return 2
        }
      })
  }

  private static func list<Host: MachineHost>(
    _ patterns: [String], _ state: PackageState, _ host: Host, _ call: inout Call<Host>
  ) -> Int {
    var packages = state.installed
    var isMissing = false
    if !patterns.isEmpty {
      let all = packages
      packages = []
      for text in patterns {
        let pattern = NamePattern(text)
        let found = all.filter { pattern.matches($0.name) }
        if found.isEmpty {
          call.complain("dpkg-query: no packages found matching \(text)")
          isMissing = true
        }
        packages += found.filter { !packages.contains($0) }
      }
    }
    guard !packages.isEmpty else { return isMissing ? 1 : 0 }
    let isTerminal = host.terminal(call) != nil && host.machine.isTerminal(1, of: call.process)
    let names = max(14, packages.map(\.name.count).max() ?? 0)
    let versions = max(12, packages.map(\.version.count).max() ?? 0)
    let columns = isTerminal ? host.terminal(call)?.columns ?? 80 : 0
    let rest = max(33, columns - names - versions - 12 - 7)
    call.print("Desired=Unknown/Install/Remove/Purge/Hold")
    call.print("| Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend")
    call.print("|/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)")
    call.print(
      "||/ \("Name".paddedRight(names)) \("Version".paddedRight(versions)) \("Architecture".paddedRight(12)) Description"
    )
    func dashes(_ count: Int) -> String { String(repeating: "=", count: count) }
    call.print("+++-\(dashes(names))-\(dashes(versions))-\(dashes(12))-\(dashes(rest))")
    for package in packages {
      let synopsis = isTerminal ? String(package.synopsis.prefix(rest)) : package.synopsis
      call.print(
        "ii  \(package.name.paddedRight(names)) \(package.version.paddedRight(versions)) \(package.architecture.paddedRight(12)) \(synopsis)"
      )
    }
    return isMissing ? 1 : 0
  }

  private static func needsName<Host: MachineHost>(
    _ names: [String], _ verb: String, _ call: inout Call<Host>
  ) -> Bool {
    guard names.isEmpty else { return false }
    call.complain("dpkg-query: error: --\(verb) needs at least one package name argument")
    call.complain("\nUse --help for help about querying packages.")
    return true
  }

  private static func status<Host: MachineHost>(
    _ names: [String], _ state: PackageState, _ call: inout Call<Host>
  ) -> Int {
    if needsName(names, "status", &call) { return 2 }
    var status = 0
    for name in names {
      guard state.isInstalled(name), let package = DebianPackage.named(name) else {
        call.complain(
          "dpkg-query: package '\(name)' is not installed and no information is available")
        call.complain("Use dpkg --info (= dpkg-deb --info) to examine archive files.")
        status = 1
        continue
      }
      call.write(PackageDeeds.paragraph(package))
    }
    return status
  }

  private static func files<Host: MachineHost>(
    _ names: [String], _ state: PackageState, _ call: inout Call<Host>
  ) -> Int {
    if needsName(names, "listfiles", &call) { return 2 }
    var status = 0
    for name in names {
      guard state.isInstalled(name), let package = DebianPackage.named(name) else {
        call.complain("dpkg-query: package '\(name)' is not installed")
        call.complain("Use dpkg --contents (= dpkg-deb --contents) to list archive files contents.")
        status = 1
        continue
      }
      var lines: [String] = ["/."]
      for path in package.programs + PackageFiles.of(name).map(\.path) {
        var parent = ""
        for part in FilePaths.components(path) {
          parent += "/" + part
          if !lines.contains(parent) { lines.append(parent) }
        }
      }
      for line in lines { call.print(line) }
    }
    return status
  }

  private static func search<Host: MachineHost>(
    _ patterns: [String], _ state: PackageState, _ host: Host, _ call: inout Call<Host>
  ) -> Int {
    var status = 0
    for text in patterns {
      var found = false
      for package in state.installed {
        for path in package.programs + PackageFiles.of(package.name).map(\.path) {
          let short = path.hasPrefix("/usr/") ? String(path.dropFirst(4)) : path
          guard text.hasPrefix("/") ? path == text || short == text : path.contains(text) else {
            continue
          }
          call.print("\(package.name): \(text.hasPrefix("/") ? text : path)")
          found = true
        }
      }
      if !found {
        call.complain("dpkg-query: no path found matching pattern \(text)")
        status = 1
      }
    }
    return status
  }

  private static func remove<Host: MachineHost>(
    _ names: [String], _ state: PackageState, purges: Bool, _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Int {
    guard host.view(call).credentials.uid == 0 else {
      call.complain("dpkg: error: requested operation requires superuser privilege")
      return 2
    }
    for name in names {
      guard state.isInstalled(name), let package = DebianPackage.named(name) else {
        call.complain("dpkg: warning: ignoring request to remove \(name) which isn't installed")
        continue
      }
      call.print("Removing \(name) (\(package.version)) ...")
      PackageDeeds.remove(package, purges: purges, &host, host.view(call))
    }
    return 0
  }

  private static func install<Host: MachineHost>(
    _ names: [String], _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    guard host.view(call).credentials.uid == 0 else {
      call.complain("dpkg: error: requested operation requires superuser privilege")
      return 2
    }
    var status = 0
    for name in names {
      guard host.machine.files.exists(name, in: host.view(call)) else {
        call.complain(
          "dpkg: error: cannot access archive '\(name)': No such file or directory")
        status = 2
        continue
      }
      host.sayUnmodelled("dpkg -i of a file", &call)
      status = 2
    }
    return status
  }
}
