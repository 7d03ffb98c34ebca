// dpkg: what is installed.

import Commands
import Files
import Kernel
import Machine
import Text

/// `dpkg -l`, `dpkg -s`, `dpkg -L`, `dpkg --version`.
enum Dpkg {
  static func run<Host: ProgramHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let words = call.arguments.dropFirst()
    let system = DebianSystem(host, call.process)
    let index = DebianIndex(codename: system.codename)
    let all = (DebianIndex.base + system.installed(host)).sorted { $0.name < $1.name }
    let names = words.dropFirst().filter { !$0.hasPrefix("-") }
    switch words.first {
    case "-l", "--list":
      let shown = names.isEmpty ? all : all.filter { names.contains($0.name) }
      guard !shown.isEmpty else {
        for name in names { call.complain("dpkg-query: no packages found matching \(name)") }
        return 1
      }
      call.print("Desired=Unknown/Install/Remove/Purge/Hold")
      call.print(
        "| Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend")
      call.print("|/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)")
      let width = max(14, shown.map(\.name.count).max() ?? 14)
      let wide = max(12, shown.map(\.version.count).max() ?? 12)
      call.print(
        "||/ " + "Name".padded(to: width) + " " + "Version".padded(to: wide)
          + " Architecture Description")
      call.print(
        "+++-" + String(repeating: "=", count: width) + "-" + String(repeating: "=", count: wide)
          + "-============-=================================")
      for (name, version) in shown {
        call.print("ii  \(name.padded(to: width)) \(version.padded(to: wide)) amd64        \(name)")
      }
      return 0
    case "-s", "--status":
      guard let name = names.first, let found = all.first(where: { $0.name == name }) else {
        call.complain(
          "dpkg-query: package '\(names.first ?? "")' is not installed and no information is available"
        )
        call.complain("Use dpkg --info (= dpkg-deb --info) to examine archive files.")
        return 1
      }
      call.print("Package: \(found.name)\nStatus: install ok installed\nVersion: \(found.version)")
      return 0
    case "-L", "--listfiles":
      guard let name = names.first, all.contains(where: { $0.name == name }) else {
        call.complain("dpkg-query: package '\(names.first ?? "")' is not installed")
        call.complain("Use dpkg --contents (= dpkg-deb --contents) to list archive files contents.")
        return 1
      }
      for (path, _) in index.programs(of: name) { call.print(path) }
      return 0
    case "--print-architecture":
      call.print("amd64")
      return 0
    case "--version":
      call.print("Debian 'dpkg' package management program version 1.21.22 (amd64).")
      return 0
    case nil:
      call.complain("dpkg: error: need an action option\n")
      return 2
    case .some(let word):
      host.sayUnmodelled("`\(call.name) \(word)`", &call)
      return 2
    }
  }
}
