// Globs over files, as bash expands them.

package import Kernel

/// How a glob is expanded; the names are bash's `shopt` words.
package struct GlobOptions: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `*` also matches names that begin with a dot.
  package static let dotglob = GlobOptions(rawValue: 1)
  /// `**` as a whole part matches any number of directories.
  package static let globstar = GlobOptions(rawValue: 2)
  package static let nocaseglob = GlobOptions(rawValue: 4)
}

extension FileStore {
  /// The paths that match, in byte order; none when nothing does. A backslash takes the next
  /// character's meaning away.
  package func glob(
    _ pattern: String, options: GlobOptions = [], in view: FileView, budget: inout Budget
  ) throws(BudgetError) -> [String] {
    let parts = pattern.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
      .map { NamePattern(String($0) ?? "", ignoreCase: options.contains(.nocaseglob)) }
    var found = [FilePaths.isAbsolute(pattern) ? "/" : ""]
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      var next: [String] = []
      for base in found {
        try budget.spend(steps: 1)
        if let literal = part.literal {
          let path = base + literal
          if isLast ? exists(path, follow: false, in: view) : isDirectory(path, in: view) {
            next.append(isLast ? path : path + "/")
          }
        } else if part.isDoubleStar, options.contains(.globstar) {
          try descend(base, options, isLast: isLast, in: view, budget: &budget, into: &next)
        } else {
          let here = base.isEmpty ? "." : base
          guard let names = try? names(in: here, in: view) else { continue }
          let dots = part.beginsWithDot ? [".", ".."] : []
          for name in dots + names {
            if name.utf8.first == UInt8(ascii: "."), !part.beginsWithDot,
              !options.contains(.dotglob)
            {
              continue
            }
            // Real: bash 5.2 no longer matches `.` and `..` (globskipdots).
            if name == "." || name == ".." { continue }
            try budget.spend(steps: 1 + name.utf8.count / 8)
            guard try part.matches(name, budget: &budget) else { continue }
            let path = base + name
            if isLast {
              next.append(path)
            } else if isDirectory(path, in: view) {
              next.append(path + "/")
            }
          }
        }
      }
      for path in next { try budget.spend(bytes: path.utf8.count) }
      found = next
    }
    if parts.isEmpty { return pattern.isEmpty ? [] : ["/"] }
    if FilePaths.hasTrailingSlash(pattern) {
      found = found.filter { isDirectory($0, in: view) }
        .map { FilePaths.hasTrailingSlash($0) ? $0 : $0 + "/" }
    }
    return found.filter { !$0.isEmpty }.sorted()
  }

  /// `**`: the directory itself and all below (files too when it is the last part).
  private func descend(
    _ base: String, _ options: GlobOptions, isLast: Bool, in view: FileView,
    budget: inout Budget, into list: inout [String]
  ) throws(BudgetError) {
    if !isLast || !base.isEmpty { list.append(base) }
    var waiting = [base]
    while let here = waiting.popLast() {
      guard let entries = try? entries(in: here.isEmpty ? "." : here, in: view) else { continue }
      for entry in entries {
        try budget.spend(steps: 1)
        if entry.name.utf8.first == UInt8(ascii: "."), !options.contains(.dotglob) { continue }
        let path = here + entry.name
        if entry.status.isDirectory {
          list.append(isLast ? path : path + "/")
          waiting.append(path + "/")
        } else if isLast {
          list.append(path)
        }
      }
    }
  }
}
