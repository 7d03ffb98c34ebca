// What a Debian system knows of its packages: the files that apt and dpkg keep.

import Commands
import Files
import Kernel
import Machine

/// dpkg's database and apt's lists, as files of the process's own system.
struct DebianSystem<Host: ProgramHost> {
  let process: ProcessID
  /// `bookworm`, `noble`.
  let codename: String
  let isUbuntu: Bool

  static var lists: String { "/var/lib/apt/lists" }
  private static var status: String { "/var/lib/dpkg/status" }

  init(_ host: Host, _ process: ProcessID) {
    self.process = process
    var codename = "bookworm"
    var isUbuntu = false
    if let view = host.machine.view(of: process),
      let text = try? host.machine.files.readText("/etc/os-release", in: view)
    {
      for line in text.split(separator: "\n") {
        if line.hasPrefix("VERSION_CODENAME=") { codename = String(line.dropFirst(17)) }
        if line == "ID=ubuntu" { isUbuntu = true }
      }
    }
    self.codename = codename
    self.isUbuntu = isUbuntu
  }

  /// `http://deb.debian.org/debian`.
  var archive: String {
    isUbuntu ? "http://archive.ubuntu.com/ubuntu" : "http://deb.debian.org/debian"
  }
  var server: String { isUbuntu ? "archive.ubuntu.com" : "deb.debian.org" }
  private var listFile: String {
    Self.lists + "/" + archive.dropFirst("http://".count).replacing("/", with: "_") + "_dists_"
      + codename + "_main_binary-amd64_Packages.lz4"
  }

  func hasLists(_ host: Host) -> Bool {
    guard let view = host.machine.view(of: process) else { return false }
    return host.machine.files.exists(listFile, in: view)
  }
  func writeLists(_ host: inout Host) {
    guard let view = host.machine.view(of: process) else { return }
    let now = host.machine.now
    try? host.machine.files.makeDirectories(Self.lists, in: view, at: now)
    try? host.machine.files.write(listFile, text: "LAB\n", in: view, at: now)
    let release = listFile.replacing("_main_binary-amd64_Packages.lz4", with: "_InRelease")
    try? host.machine.files.write(release, text: "LAB\n", in: view, at: now)
  }

  /// What is installed beside the base system, in the order of installation.
  func installed(_ host: Host) -> [(name: String, version: String)] {
    guard let view = host.machine.view(of: process),
      let text = try? host.machine.files.readText(Self.status, in: view)
    else { return [] }
    var found: [(String, String)] = []
    var name = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("Package: ") { name = String(line.dropFirst(9)) }
      if line.hasPrefix("Version: ") { found.append((name, String(line.dropFirst(9)))) }
    }
    return found
  }
  func has(_ name: String, _ host: Host) -> Bool {
    DebianIndex.base.contains { $0.name == name } || installed(host).contains { $0.name == name }
  }

  func add(_ packages: [DebianPackage], _ index: DebianIndex, _ host: inout Host) {
    guard let view = host.machine.view(of: process) else { return }
    let now = host.machine.now
    var text = (try? host.machine.files.readText(Self.status, in: view)) ?? ""
    for package in packages {
      text +=
        "Package: \(package.name)\nStatus: install ok installed\nArchitecture: "
        + "\(package.architecture)\nVersion: \(package.version)\n\n"
      for (path, behaviour) in index.programs(of: package.name) {
        host.install(path, behaviour, size: max(1, package.installed) * 512, for: process)
      }
      for (path, content) in DebianFiles.of(package.name) {
        if host.machine.files.exists(path, in: view) { continue }
        try? host.machine.files.makeDirectories(FilePaths.dirname(path), in: view, at: now)
        if content.hasPrefix("-> ") {
          try? host.machine.files.makeSymlink(
            path, to: String(content.dropFirst(3)), in: view, at: now)
        } else {
          try? host.machine.files.write(path, text: content, in: view, at: now)
        }
      }
    }
    try? host.machine.files.makeDirectories("/var/lib/dpkg", in: view, at: now)
    try? host.machine.files.write(Self.status, text: text, in: view, at: now)
  }

  func remove(_ names: [String], _ index: DebianIndex, _ host: inout Host) {
    guard let view = host.machine.view(of: process) else { return }
    let now = host.machine.now
    let left = installed(host).filter { !names.contains($0.name) }
    var text = ""
    for (name, version) in left {
      text += "Package: \(name)\nStatus: install ok installed\nVersion: \(version)\n\n"
    }
    for name in names {
      for (path, _) in index.programs(of: name) {
        try? host.machine.files.unlink(path, in: view, at: now)
      }
    }
    try? host.machine.files.write(Self.status, text: text, in: view, at: now)
  }
}

extension ProgramHost {
  /// Puts a program's file into the system of a process.
  mutating func install(_ path: String, _ behaviour: String?, size: Int, for process: ProcessID) {
    guard let view = machine.view(of: process) else { return }
    let now = machine.now
    let folder = FilePaths.dirname(path), name = FilePaths.basename(path)
    try? machine.files.makeDirectories(folder, in: view, at: now)
    // What was there, such as a link to BusyBox, gives way.
    try? machine.files.unlink(path, in: view, at: now)
    try? machine.files.write(path, .program(name: behaviour ?? name, size: size), in: view, at: now)
    try? machine.files.setMode(path, 0o755, in: view, at: now)
  }
}
