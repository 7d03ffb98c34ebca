// Which packages a file system has: dpkg's database, and the programs that lie there.

import Files
import Kernel
import Machine

/// The packages of one file system, as dpkg knows them.
///
/// A package is installed when /var/lib/dpkg/status says so, or when all its programs lie in their
/// places: so an image needs no database of its own to answer truly.
struct PackageState {
  static let statusPath = "/var/lib/dpkg/status"
  static let listsPath = "/var/lib/apt/lists"

  private(set) var recorded: [String: String] = [:]
  private var present: Set<String> = []
  /// Whether `apt-get update` has ever run here, and its lists were not removed since.
  let hasLists: Bool
  let codename: String
  let isUbuntu: Bool

  init(_ files: FileStore, _ view: FileView) {
    let root = view.asRoot
    var name: String?
    for line in Self.text(Self.statusPath, files, root).split(separator: "\n") {
      if line.hasPrefix("Package: ") { name = String(line.dropFirst(9)) }
      if line.hasPrefix("Version: "), let package = name {
        recorded[package] = String(line.dropFirst(9))
      }
    }
    let lists = (try? files.names(in: Self.listsPath, in: root)) ?? []
    hasLists = lists.contains { $0.hasSuffix("_Packages") }
    let release = Self.text("/etc/os-release", files, root)
    codename =
      release.split(separator: "\n").first { $0.hasPrefix("VERSION_CODENAME=") }
      .map { String($0.dropFirst(17)) } ?? "bookworm"
    isUbuntu = release.contains("ID=ubuntu")
    for package in DebianPackage.mirror where recorded[package.name] == nil {
      guard !package.programs.isEmpty else { continue }
      if package.programs.allSatisfy({ path in
        guard let status = try? files.status(path, in: root) else { return false }
        return status.program == package.behaviour(of: path)
      }) {
        present.insert(package.name)
      }
    }
  }

  private static func text(_ path: String, _ files: FileStore, _ view: FileView) -> String {
    (try? files.readText(path, limit: 4 << 20, in: view)) ?? ""
  }

  func isInstalled(_ name: String) -> Bool { recorded[name] != nil || present.contains(name) }
  func version(of name: String) -> String? {
    recorded[name] ?? (present.contains(name) ? DebianPackage.named(name)?.version : nil)
  }
  /// All that are installed, by name.
  var installed: [DebianPackage] { DebianPackage.mirror.filter { isInstalled($0.name) } }

  /// The server that a suite's packages come from.
  var server: String { isUbuntu ? "archive.ubuntu.com" : "deb.debian.org" }
  var origin: String { "http://\(server)/\(isUbuntu ? "ubuntu" : "debian")" }

  /// What must come along, in the order of setting up, for packages that are asked for.
  func closure(_ names: [String]) -> [DebianPackage] {
    var order: [DebianPackage] = []
    var seen: Set<String> = []
    var waiting = names.map { ($0, false) }.reversed() as [(String, Bool)]
    while let (name, isReady) = waiting.popLast() {
      guard let package = DebianPackage.named(name) else { continue }
      if isReady {
        order.append(package)
        continue
      }
      guard !isInstalled(name), seen.insert(name).inserted else { continue }
      waiting.append((name, true))
      for needed in package.depends.reversed() { waiting.append((needed, false)) }
    }
    return order
  }
}

/// Changes of a file system that apt and dpkg make.
enum PackageDeeds {
  /// A paragraph of dpkg's database.
  static func paragraph(_ package: DebianPackage) -> String {
    """
    Package: \(package.name)
    Status: install ok installed
    Priority: \(package.priority.isEmpty ? "optional" : package.priority)
    Section: \(package.section)
    Installed-Size: \(package.installed)
    Architecture: \(package.architecture)
    Version: \(package.version)
    Description: \(package.synopsis)


    """
  }

  static func unpack<Host: MachineHost>(
    _ package: DebianPackage, _ host: inout Host, _ view: FileView
  ) {
    let now = host.machine.now
    let root = view.asRoot
    for path in package.programs {
      try? host.machine.files.makeDirectories(FilePaths.dirname(path), in: root, at: now)
      let size = max(16_384, package.installed * 1024 / max(1, package.programs.count) / 2)
      try? host.machine.files.write(
        path, .program(name: package.behaviour(of: path), size: size), mode: 0o755, in: root,
        at: now)
      try? host.machine.files.setMode(path, 0o755, in: root, at: now)
    }
    for (path, text) in PackageFiles.of(package.name) {
      guard !host.machine.files.exists(path, in: root) else { continue }
      try? host.machine.files.makeDirectories(FilePaths.dirname(path), in: root, at: now)
      try? host.machine.files.write(path, text: text, mode: 0o644, in: root, at: now)
    }
    try? host.machine.files.makeDirectories("/var/lib/dpkg", in: root, at: now)
    try? host.machine.files.append(
      PackageState.statusPath, Array(paragraph(package).utf8), in: root, at: now)
  }

  /// Takes a package away. Configuration stays unless it is purged.
  static func remove<Host: MachineHost>(
    _ package: DebianPackage, purges: Bool, _ host: inout Host, _ view: FileView
  ) {
    let now = host.machine.now
    let root = view.asRoot
    for path in package.programs { try? host.machine.files.unlink(path, in: root, at: now) }
    if purges {
      for (path, _) in PackageFiles.of(package.name) {
        try? host.machine.files.unlink(path, in: root, at: now)
      }
    }
    let text =
      (try? host.machine.files.readText(PackageState.statusPath, in: root)) ?? ""
    var kept = "", paragraph = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      paragraph += line + "\n"
      guard line.isEmpty else { continue }
      if paragraph.count > 1, !paragraph.hasPrefix("Package: \(package.name)\n") {
        kept += paragraph
      }
      paragraph = ""
    }
    if !text.isEmpty {
      try? host.machine.files.write(PackageState.statusPath, text: kept, in: root, at: now)
    }
  }
}

/// The files beside programs that some packages bring.
enum PackageFiles {
  static func of(_ name: String) -> [(path: String, text: String)] {
    switch name {
    case "nginx-common":
      [
        (
          "/etc/nginx/nginx.conf",
          """
          user www-data;
          worker_processes auto;
          pid /run/nginx.pid;
          events {
              worker_connections 768;
          }
          http {
              sendfile on;
              include /etc/nginx/mime.types;
              default_type application/octet-stream;
              access_log /var/log/nginx/access.log;
              error_log /var/log/nginx/error.log;
              include /etc/nginx/conf.d/*.conf;
              include /etc/nginx/sites-enabled/*;
          }

          """
        ),
        (
          "/etc/nginx/sites-enabled/default",
          """
          server {
              listen 80 default_server;
              root /var/www/html;
              index index.html index.htm index.nginx-debian.html;
              server_name _;
              location / {
                  try_files $uri $uri/ =404;
              }
          }

          """
        ),
        ("/etc/nginx/mime.types", "types {\n    text/html html htm;\n    text/css css;\n}\n"),
        ("/var/log/nginx/access.log", ""), ("/var/log/nginx/error.log", ""),
        (
          "/var/www/html/index.nginx-debian.html",
          "<!DOCTYPE html>\n<html>\n<head>\n<title>Welcome to nginx!</title>\n</head>\n<body>\n<h1>Welcome to nginx!</h1>\n</body>\n</html>\n"
        ),
      ]
    case "ca-certificates": [("/etc/ssl/certs/ca-certificates.crt", "")]
    case "tzdata": [("/usr/share/zoneinfo/tzdata.zi", "# version 2025b\n")]
    default: []
    }
  }
}
