// apt and apt-get: what is typed, and where it goes. The work is in AptInstall and AptLists.
//
// Real: apt 2.6.1 (Debian 12).

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// What a call of apt or apt-get asks for.
struct AptCall: Sendable {
  /// `apt` is for people: it says more, and warns scripts.
  let isApt: Bool
  var verb = ""
  var names: [String] = []
  var assumesYes = false
  var quiet = 0
  var withRecommends = true
  var reinstalls = false, simulates = false, purges = false, downloadsOnly = false
  var listsInstalled = false, listsUpgradable = false, removesUnused = false
  var isTerminal = false

  static let parser = OptionParser([
    Option("y", "yes"), Option(nil, "assume-yes", name: "yes"), Option("q", "quiet", .none),
    Option(nil, "no-install-recommends"), Option(nil, "install-recommends"),
    Option(nil, "no-install-suggests"), Option(nil, "reinstall"), Option("f", "fix-broken"),
    Option("m", "fix-missing"), Option(nil, "purge"), Option("s", "simulate"),
    Option(nil, "dry-run", name: "simulate"), Option(nil, "just-print", name: "simulate"),
    Option("d", "download-only"), Option("o", "option", .required),
    Option("t", "target-release", .required), Option("c", "config-file", .required),
    Option(nil, "allow-unauthenticated"), Option(nil, "allow-downgrades"),
    Option(nil, "allow-remove-essential"), Option(nil, "allow-change-held-packages"),
    Option(nil, "allow-releaseinfo-change"), Option(nil, "force-yes"), Option(nil, "no-upgrade"),
    Option(nil, "only-upgrade"), Option(nil, "auto-remove"),
    Option(nil, "autoremove", name: "auto-remove"), Option("u", "show-upgraded"),
    Option("V", "verbose-versions"), Option(nil, "assume-no"), Option(nil, "installed"),
    Option(nil, "upgradable"), Option(nil, "upgradeable", name: "upgradable"),
    Option("a", "all-versions"), Option("n", "names-only"), Option(nil, "trivial-only"),
    Option(nil, "print-uris", isModelled: false), Option("h", "help"), Option("v", "version"),
  ])

  init(isApt: Bool) { self.isApt = isApt }
}

enum AptTool {
  static func command<Host: MachineHost & NetworkHost>(_ name: String) -> Command<Host> {
    Command(
      name, "install, remove and find packages",
      .follower { host, call in
        var wanted = AptCall(isApt: name == "apt")
        do throws(OptionError) {
          let parsed = try AptCall.parser.parse(call.arguments.dropFirst())
          take(parsed, &wanted)
        } catch {
          return .exit(refuse(error, &host, &call))
        }
        wanted.isTerminal = host.machine.isTerminal(1, of: call.process)
        if wanted.isApt, !wanted.isTerminal, !wanted.verb.isEmpty {
          call.complain(
            "\nWARNING: apt does not have a stable CLI interface. Use with caution in scripts.\n")
        }
        return run(wanted, &host, &call)
      })
  }

  private static func take(_ parsed: ParsedOptions, _ wanted: inout AptCall) {
    wanted.verb = parsed.operands.first ?? ""
    wanted.names = Array(parsed.operands.dropFirst())
    wanted.quiet = parsed.all("quiet").count
    wanted.assumesYes = parsed.has("yes") || wanted.quiet >= 2 || parsed.has("force-yes")
    wanted.withRecommends = !parsed.has("no-install-recommends")
    wanted.reinstalls = parsed.has("reinstall")
    wanted.simulates = parsed.has("simulate")
    wanted.purges = parsed.has("purge")
    wanted.downloadsOnly = parsed.has("download-only")
    wanted.listsInstalled = parsed.has("installed")
    wanted.listsUpgradable = parsed.has("upgradable")
    wanted.removesUnused = parsed.has("auto-remove")
    if parsed.has("help") { wanted.verb = "help" }
    if parsed.has("version") { wanted.verb = "--version" }
  }

  /// Real: apt has words of its own for a wrong option.
  static func refuse<Host: MachineHost>(
    _ error: OptionError, _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    if let option = error.unmodelled {
      host.sayUnmodelled("\(call.name) \(option)", &call)
      return 100
    }
    let message = error.message
    let quoted = message.split(separator: "'").dropFirst().first.map(String.init) ?? ""
    if message.hasPrefix("unrecognized") {
      call.complain(
        "E: Command line option \(quoted) is not understood in combination with the other options")
    } else if message.hasPrefix("invalid option") {
      let all =
        call.arguments.dropFirst().first { $0.hasPrefix("-") && $0.contains(quoted) } ?? quoted
      call.complain(
        "E: Command line option '\(quoted)' [from \(all)] is not understood in combination with the other options."
      )
    } else {
      call.complain("E: \(message)")
    }
    return 100
  }

  private static func run<Host: MachineHost & NetworkHost>(
    _ wanted: AptCall, _ host: inout Host, _ call: inout Call<Host>
  ) -> Following<Host> {
    switch wanted.verb {
    case "", "help":
      call.write(usage(wanted.isApt))
      return .exit(0)
    case "--version":
      call.print("apt 2.6.1 (amd64)")
      return .exit(0)
    case "update": return .exit(AptLists.update(wanted, &host, &call))
    case "install", "reinstall", "remove", "purge", "autoremove", "auto-remove", "upgrade",
      "dist-upgrade", "full-upgrade":
      return AptInstall.begin(wanted, &host, &call)
    case "clean", "autoclean", "auto-clean", "check", "distclean":
      guard host.view(call).credentials.uid == 0 else {
        call.complain(
          "E: Could not open lock file /var/cache/apt/archives/lock - open (13: Permission denied)")
        call.complain("E: Unable to lock directory /var/cache/apt/archives/")
        return .exit(100)
      }
      if wanted.verb != "clean" { AptLists.read(wanted, &call, withState: true) }
      return .exit(0)
    case "list" where wanted.isApt: return .exit(AptLists.list(wanted, host, &call))
    case "search" where wanted.isApt: return .exit(AptLists.search(wanted, host, &call))
    case "show" where wanted.isApt:
      return .exit(AptLists.show(wanted.names, host, &call, asApt: true))
    case "policy" where wanted.isApt: return .exit(AptLists.policy(wanted.names, host, &call))
    case "source", "download", "build-dep", "changelog", "satisfy", "edit-sources", "depends",
      "rdepends", "showsrc", "indextargets":
      host.sayUnmodelled("\(call.name) \(wanted.verb)", &call)
      return .exit(100)
    default:
      call.complain("E: Invalid operation \(wanted.verb)")
      return .exit(100)
    }
  }

  private static func usage(_ isApt: Bool) -> String {
    isApt
      ? """
      apt 2.6.1 (amd64)
      Usage: apt [options] command

      Installs, removes and finds packages.

      Most used commands:
        list - the packages, with --installed those that are here
        search - look for words in the descriptions
        show - what there is to know of a package
        install - install packages
        reinstall - install packages again
        remove - remove packages
        autoremove - remove what nothing needs any more
        update - fetch the lists of packages
        upgrade - bring the installed packages up to date
        full-upgrade - the same, removing where that is needed
        policy - which version would be taken

      """
      : """
      apt 2.6.1 (amd64)
      Usage: apt-get [options] command
             apt-get [options] install|remove pkg1 [pkg2 ...]
             apt-get [options] source pkg1 [pkg2 ...]

      Fetches and installs packages; made for scripts.

      Most used commands:
        update - fetch the lists of packages
        upgrade - bring the installed packages up to date
        install - install packages (a name, not a file of .deb)
        reinstall - install packages again
        remove - remove packages
        purge - remove packages and their configuration
        autoremove - remove what nothing needs any more
        dist-upgrade - upgrade, removing where that is needed
        clean - erase the fetched archives
        check - see that nothing is broken

      """
  }
}
