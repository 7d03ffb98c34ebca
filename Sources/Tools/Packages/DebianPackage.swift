// A package as a Debian mirror has it, and the small mirror of the lab.

package import Files

/// What a mirror says of a package.
struct DebianPackage: Hashable, Sendable {
  var name: String
  var version: String
  var architecture: String
  var section: String
  /// Bytes to fetch.
  var size: Int
  /// KiB on the disk.
  var installed: Int
  /// Paths below /usr.
  var programs: [String]
  var depends: [String]
  var priority: String
  var synopsis: String

  /// `name|version|architecture|section|size|installed|programs|depends|priority|synopsis`
  init?(_ row: Substring) {
    let parts = row.split(
      separator: "|" as Character, maxSplits: 9, omittingEmptySubsequences: false
    )
    .map(String.init)
    guard parts.count == 10, let size = Int(parts[4]), let installed = Int(parts[5]) else {
      return nil
    }
    name = parts[0]
    version = parts[1]
    architecture = parts[2]
    section = parts[3]
    self.size = size
    self.installed = installed
    programs = parts[6].split(separator: " ").map { "/usr/\($0)" }
    depends = parts[7].split(separator: " ").map(String.init)
    priority = parts[8]
    synopsis = parts[9]
  }

  /// `tree_2.1.0-1_amd64.deb`: an epoch is left out.
  var archive: String {
    let short = version.split(separator: ":", maxSplits: 1).last.map(String.init) ?? version
    return "\(name)_\(short)_\(architecture).deb"
  }
  /// The behaviour that a program's file stands for.
  func behaviour(of path: String) -> String {
    switch path.split(separator: "/").last ?? "" {
    case "nodejs": "node"
    case "python": "python3"
    case "pip3": "pip"
    case let name: String(name)
    }
  }

  /// What a mirror's list says of it.
  var paragraph: String {
    let folder = name.hasPrefix("lib") ? String(name.prefix(4)) : String(name.prefix(1))
    let needs = depends.isEmpty ? "" : "Depends: \(depends.joined(separator: ", "))\n"
    return "Package: \(name)\nVersion: \(version)\nInstalled-Size: \(installed)\n"
      + "Architecture: \(architecture)\n\(needs)Description: \(synopsis)\nSection: \(section)\n"
      + "Priority: \(priority)\nFilename: pool/main/\(folder)/\(name)/\(archive)\nSize: \(size)\n"
  }
  /// The mirror's whole list, as `apt-get update` writes it down.
  static let lists = mirror.map { $0.paragraph + "\n" }.joined()

  static func named(_ name: String) -> DebianPackage? { mirror.first { $0.name == name } }
  static let mirror: [DebianPackage] =
    DebianMirror.rows.split(separator: "\n").compactMap { DebianPackage($0) }
    .sorted { $0.name < $1.name }
}

/// What the learner's own machine begins with: the lists, as if `apt update` had been run.
package enum SandboxPackages {
  /// Programs that are not there until a package brings them.
  package static let absent: Set<String> = ["bc", "cowsay"]

  /// What the mirror says of all its packages. A test measures both texts.
  package static let lists = ComposedText("apt-lists", size: 36_007) { DebianPackage.lists }
  package static let status = ComposedText("dpkg-status", size: 414) {
    ["ca-certificates", "git-man"].compactMap {
      DebianPackage.named($0).map { PackageDeeds.paragraph($0) }
    }.joined()
  }

  package static let files: [FileEntry] = [
    FileEntry(
      "var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_main_binary-amd64_Packages",
      .regular(.composed(lists)), mode: 0o644),
    .directory("var/lib/dpkg"), .directory("var/cache/apt/archives"),
    FileEntry("var/lib/dpkg/status", .regular(.composed(status)), mode: 0o644),
    .file(
      "etc/apt/sources.list",
      """
      deb http://deb.debian.org/debian bookworm main
      deb http://deb.debian.org/debian bookworm-updates main
      deb http://deb.debian.org/debian-security bookworm-security main

      """),
  ]
}
