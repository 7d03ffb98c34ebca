// Paths as text: splitting, joining, shortening. Nothing here looks at a tree.

/// Functions on paths as text.
package enum FilePaths {
  /// Real: Linux's NAME_MAX and PATH_MAX.
  package static let nameLimit = 255
  package static let pathLimit = 4096

  /// The parts between slashes, without empty ones.
  package static func components(_ path: String) -> [String] {
    let bytes = path.utf8, slash = UInt8(ascii: "/")
    var parts: [String] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: slash) ?? bytes.endIndex
      if start < end { parts.append(String(path[start..<end])) }
      guard end < bytes.endIndex else { break }
      start = bytes.index(after: end)
    }
    return parts
  }
  package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }
  package static func hasTrailingSlash(_ path: String) -> Bool {
    path.utf8.last == UInt8(ascii: "/")
  }

  /// `path` as seen from `base`: itself when absolute.
  package static func join(_ base: String, _ path: String) -> String {
    if isAbsolute(path) || base.isEmpty { return path }
    if path.isEmpty { return base }
    return hasTrailingSlash(base) ? base + path : base + "/" + path
  }

  /// The path without `.`, empty parts and `..` (by the text alone, as `cd -L` does it).
  package static func normalize(_ path: String) -> String {
    let absolute = isAbsolute(path)
    var kept: [String] = []
    for part in components(path) where part != "." {
      if part == ".." {
        if let last = kept.last, last != ".." {
          kept.removeLast()
        } else if !absolute {
          kept.append(part)
        }
      } else {
        kept.append(part)
      }
    }
    if absolute { return "/" + kept.joined(separator: "/") }
    return kept.isEmpty ? "." : kept.joined(separator: "/")
  }
  /// The absolute, normalised path of `path` seen from `base`.
  package static func absolute(_ path: String, from base: String) -> String {
    normalize(join(base, path))
  }

  /// The last part, as `basename` prints it: `/` for the root, empty for an empty path.
  package static func basename(_ path: String) -> String {
    let bytes = path.utf8, slash = UInt8(ascii: "/")
    guard let last = bytes.lastIndex(where: { $0 != slash }) else {
      return bytes.isEmpty ? "" : "/"
    }
    let start = bytes[..<last].lastIndex(of: slash).map { bytes.index(after: $0) }
    return String(path[(start ?? bytes.startIndex)..<bytes.index(after: last)])
  }
  /// The path without its last part, as `dirname` prints it.
  package static func dirname(_ path: String) -> String {
    var bytes = Array(path.utf8)
    let slash = UInt8(ascii: "/")
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    guard let cut = bytes.lastIndex(of: slash) else { return "." }
    bytes.removeSubrange(cut...)
    while bytes.last == slash { bytes.removeLast() }
    return bytes.isEmpty ? "/" : String(decoding: bytes, as: UTF8.self)
  }
  /// The suffix after the last dot of the last part, without the dot.
  package static func suffix(_ path: String) -> String {
    let name = basename(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return String(name[name.index(after: dot)...])
  }
  /// How to write the absolute `path` from the absolute directory `base`.
  package static func relative(_ path: String, from base: String) -> String {
    let target = components(normalize(path)), start = components(normalize(base))
    var shared = 0
    while shared < target.count, shared < start.count, target[shared] == start[shared] {
      shared += 1
    }
    let ups = Array(repeating: "..", count: start.count - shared)
    let parts = ups + target[shared...]
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
  /// Whether `path` is `ancestor` or lies below it; both normalised.
  package static func isInside(_ path: String, _ ancestor: String) -> Bool {
    if ancestor == "/" { return isAbsolute(path) }
    return path == ancestor || path.hasPrefix(ancestor + "/")
  }
}
