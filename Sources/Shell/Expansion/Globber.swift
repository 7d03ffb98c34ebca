// Matches patterns against the names in directories.

import Files

struct Globber {
  let view: FileView
  let extended: Bool
  let dots: Bool
  let stars: Bool
  let ignoresCase: Bool
  /// Names looked at so far; beyond the bound nothing more is found.
  private var seen = 0

  init(view: FileView, extended: Bool, dots: Bool, stars: Bool, ignoresCase: Bool) {
    self.view = view
    self.extended = extended
    self.dots = dots
    self.stars = stars
    self.ignoresCase = ignoresCase
  }

  /// Whether anything in the pattern can match more than itself.
  func isLive(_ pattern: String) -> Bool {
    pattern.split(separator: "/").contains {
      !ShellPattern(String($0), extended: extended).isLiteral
    }
  }

  /// Paths that match, in the order of their bytes.
  mutating func expand(_ pattern: String, in files: FileStore) -> [String] {
    var parts = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var roots = [""]
    if parts.count > 1, parts[0].isEmpty {
      roots = ["/"]
      while parts.first?.isEmpty == true { parts.removeFirst() }
    }
    var wantsDirectory = false
    while parts.last?.isEmpty == true {
      parts.removeLast()
      wantsDirectory = true
    }
    parts.removeAll(where: \.isEmpty)
    guard !parts.isEmpty else { return [] }
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let compiled = ShellPattern(part, extended: extended, ignoresCase: ignoresCase)
      var next: [String] = []
      if stars, part == "**" {
        for root in roots {
          if !isLast { next.append(root) }
          descend(root, files, includesFiles: isLast && !wantsDirectory, into: &next, depth: 0)
          if isLast, !root.isEmpty { next.insert(root, at: 0) }
        }
      } else if compiled.isLiteral {
        let name = ShellPattern.unescaped(part)
        for root in roots where files.exists(root + name, follow: false, in: view) {
          next.append(root + name + (isLast ? "" : "/"))
        }
      } else {
        let wantsDot = part.utf8.first == UInt8(ascii: ".")
          || (part.utf8.first == UInt8(ascii: "\\")
            && part.utf8.dropFirst().first == UInt8(ascii: "."))
        for root in roots {
          for name in names(in: root, files) {
            let isHidden = name.utf8.first == UInt8(ascii: ".")
            if isHidden, !wantsDot, !dots { continue }
            guard compiled.matches(name) else { continue }
            if !isLast || wantsDirectory {
              guard files.isDirectory(root + name, in: view) else { continue }
            }
            next.append(root + name + (isLast ? "" : "/"))
          }
        }
      }
      roots = next
      if roots.isEmpty { return [] }
    }
    if wantsDirectory { roots = roots.map { $0.hasSuffix("/") ? $0 : $0 + "/" } }
    return roots.sorted { Self.precedes($0, $1) }
  }

  /// Real: bash sorts by the locale's order, which in C.UTF-8 is that of the bytes.
  static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private mutating func names(in root: String, _ files: FileStore) -> [String] {
    guard seen < 1_000_000 else { return [] }
    let all = (try? files.names(in: root.isEmpty ? "." : root, in: view)) ?? []
    seen += all.count
    return all.filter { $0 != "." && $0 != ".." }
  }
  private mutating func descend(
    _ root: String, _ files: FileStore, includesFiles: Bool, into list: inout [String], depth: Int
  ) {
    guard depth < 64 else { return }
    for name in names(in: root, files) {
      if name.utf8.first == UInt8(ascii: "."), !dots { continue }
      let path = root + name
      let status = try? files.status(path, follow: false, in: view)
      if status?.isDirectory == true {
        list.append(includesFiles ? path : path + "/")
        descend(path + "/", files, includesFiles: includesFiles, into: &list, depth: depth + 1)
      } else if includesFiles {
        list.append(path)
      }
    }
  }
}
