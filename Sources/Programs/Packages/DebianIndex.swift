// The lab's Debian archive, read when somebody asks for it.

import Kernel
import Text

/// A package of the archive.
struct DebianPackage: Sendable {
  var name: String
  var version: String
  /// Bytes of the file.
  var size: Int
  /// KiB on the disk.
  var installed: Int
  var architecture: String
  var depends: [String]
  var recommends: [String]

  var fileName: String {
    "\(name)_\(version.replacing(":", with: "%3a"))_\(architecture).deb"
  }
}

/// The archive of a release.
///
/// Limit: a small choice of packages, with bookworm's versions for all releases but where
/// `DebianIndex.others` says another.
struct DebianIndex: Sendable {
  let codename: String
  private let rows: [String: DebianPackage]

  private static let bookworm: [String: DebianPackage] = {
    var rows: [String: DebianPackage] = [:]
    for line in DebianRows.packages.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 7, let size = Int(words[2]), let installed = Int(words[3]) else {
        continue
      }
      let list = { (text: String) in
        text == "-" ? [] : text.split(separator: ",").map(String.init)
      }
      rows[words[0]] = DebianPackage(
        name: words[0], version: words[1], size: size, installed: installed,
        architecture: words[4], depends: list(words[5]), recommends: list(words[6]))
    }
    return rows
  }()
  /// Real: versions of other releases, for what learners install most.
  private static let others: [String: [String: String]] = [
    "trixie": [
      "curl": "8.14.1-2+deb13u2", "git": "1:2.47.3-0+deb13u1", "vim": "2:9.1.1230-2",
      "nginx": "1.26.3-3+deb13u1", "wget": "1.25.0-2", "python3": "3.13.5-1",
      "iputils-ping": "3:20240905-3", "procps": "2:4.0.4-9", "jq": "1.7.1-6+deb13u1",
    ],
    "noble": [
      "curl": "8.5.0-2ubuntu10.6", "git": "1:2.43.0-1ubuntu7.3", "vim": "2:9.1.0016-1ubuntu7.9",
      "nginx": "1.24.0-2ubuntu7.5", "wget": "1.21.4-1ubuntu4.1", "python3": "3.12.3-0ubuntu2",
      "iputils-ping": "3:20240117-1ubuntu0.1", "jq": "1.7.1-3ubuntu0.24.04.1",
      "figlet": "2.2.5-3", "nano": "7.2-2ubuntu0.1", "net-tools": "2.10-0.1ubuntu4.4",
    ],
    "jammy": [
      "curl": "7.81.0-1ubuntu1.21", "git": "1:2.34.1-1ubuntu1.15", "nginx": "1.18.0-6ubuntu14.7",
      "wget": "1.21.2-2ubuntu1.1", "python3": "3.10.6-1~22.04.1", "iputils-ping": "3:20211215-1",
    ],
  ]
  /// What each package's programs are: paths and behaviours.
  private static let programs: [String: [(path: String, behaviour: String?)]] = {
    var all: [String: [(String, String?)]] = [:]
    for line in DebianRows.programs.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      all[words[0]] = words.dropFirst().map { word in
        let parts = word.split(separator: "=").map(String.init)
        return (parts[0], parts.count > 1 ? parts[1] : nil)
      }
    }
    return all
  }()
  /// What an image of this release holds from the start.
  static let base: [(name: String, version: String)] =
    DebianBase.packages.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      return words.count == 2 ? (words[0], words[1]) : nil
    }

  init(codename: String) {
    self.codename = codename
    var rows = Self.bookworm
    for (name, version) in Self.others[codename] ?? [:] { rows[name]?.version = version }
    self.rows = rows
  }

  subscript(name: String) -> DebianPackage? { rows[name] }
  var names: [String] { rows.keys.sorted() }
  func programs(of name: String) -> [(path: String, behaviour: String?)] {
    Self.programs[name] ?? []
  }

  /// Everything that a package needs and `has` does not have, what is needed before what needs it.
  func closure(
    of wanted: [String], withRecommends: Bool, has: (String) -> Bool
  ) -> [DebianPackage] {
    var order: [DebianPackage] = []
    var seen: Set<String> = []
    var stack: [(name: String, isDone: Bool)] = wanted.reversed().map { ($0, false) }
    while let (name, isDone) = stack.popLast() {
      guard let package = rows[name] else { continue }
      if isDone {
        order.append(package)
        continue
      }
      guard !has(name), seen.insert(name).inserted else { continue }
      stack.append((name, true))
      let needs = package.depends + (withRecommends ? package.recommends : [])
      for need in needs.reversed() { stack.append((need, false)) }
    }
    return order
  }
}
