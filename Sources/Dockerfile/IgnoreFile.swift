// .dockerignore: which files of a context are left behind.

/// The patterns of a .dockerignore file.
package struct IgnoreFile: Hashable, Sendable {
  package struct Pattern: Hashable, Sendable {
    package var text: String
    /// `!`: what it matches comes along after all.
    package var isException: Bool
    var bytes: [UInt8]
    var isPlain: Bool
  }
  package private(set) var patterns: [Pattern] = []

  package init(_ text: String = "") {
    var body = text[...]
    if body.hasPrefix("\u{FEFF}") { body = body.dropFirst() }
    for line in body.utf8.split(separator: UInt8(ascii: "\n")) {
      var bytes = Array(trimmed(Array(line)[...]))
      if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { continue }
      let isException = bytes.first == UInt8(ascii: "!")
      if isException { bytes = Array(trimmed(bytes[1...])) }
      bytes = cleaned(bytes)
      // Limit: longer patterns, and more than 5000 of them, are left out.
      if bytes.isEmpty || bytes.count > 1024 || patterns.count >= 5000 { continue }
      patterns.append(
        Pattern(
          text: String(decoding: bytes, as: UTF8.self), isException: isException, bytes: bytes,
          isPlain: !bytes.contains { "*?[\\".utf8.contains($0) }))
    }
  }
  package var isEmpty: Bool { patterns.isEmpty }
  package var hasExceptions: Bool { patterns.contains { $0.isException } }

  /// Whether a path of the context (no slash in front) is left behind.
  ///
  /// Real: BuildKit walks from the top. What matched a folder holds below it; a pattern that could
  /// not change the folder's own fate was not asked there, so `!sub` does not bring back a file of
  /// `sub` that a pattern of its own leaves behind.
  package func ignores(_ path: String) -> Bool {
    var ignored = false
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    guard parts.count <= 1000 else { return false }
    var above = [Bool](repeating: false, count: patterns.count)
    var prefix: [UInt8] = []
    for part in parts {
      if !prefix.isEmpty { prefix.append(UInt8(ascii: "/")) }
      prefix += part
      ignored = false
      for (place, pattern) in patterns.enumerated() {
        if !above[place] {
          guard pattern.isException == ignored else { continue }
          above[place] =
            pattern.isPlain ? pattern.bytes == prefix : pathPattern(pattern.bytes, prefix)
        }
        if above[place] { ignored = !pattern.isException }
      }
    }
    return ignored
  }

  /// Whether Go's matcher refuses a pattern: a class without its end, a lone backslash at the end.
  package var hasBadPattern: Bool {
    patterns.contains { pattern in
      var isOpen = false
      var isEscaped = false
      for byte in pattern.bytes {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "[") {
          isOpen = true
        } else if byte == UInt8(ascii: "]") {
          isOpen = false
        }
      }
      return isOpen || isEscaped
    }
  }

  /// Without a slash at either end, `.` and `..` worked out, as Go's filepath.Clean does.
  private func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [ArraySlice<UInt8>] = []
    for part in bytes.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8), !kept.isEmpty {
        kept.removeLast()
        continue
      }
      kept.append(part)
    }
    return Array(kept.joined(separator: [UInt8(ascii: "/")]))
  }
}

/// Whether a pattern with `*`, `?`, `**` and classes matches a whole path.
package func pathPattern(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
  guard pattern.count <= 4096, path.count <= 4096 else { return false }
  // Which places of the path can be reached by the pattern so far.
  var reached = [Bool](repeating: false, count: path.count + 1)
  reached[0] = true
  var place = 0
  let slash = UInt8(ascii: "/")
  while place < pattern.count {
    let byte = pattern[place]
    var next = [Bool](repeating: false, count: path.count + 1)
    if byte == UInt8(ascii: "*"), place + 1 < pattern.count, pattern[place + 1] == byte {
      place += 2
      let withSlash = place < pattern.count && pattern[place] == slash
      if withSlash { place += 1 }
      var open = false
      for index in 0...path.count {
        if reached[index] { open = true }
        // `**/` also stands for nothing, and else ends after a slash.
        if withSlash {
          next[index] = reached[index] || (open && index > 0 && path[index - 1] == slash)
        } else {
          next[index] = open
        }
      }
    } else if byte == UInt8(ascii: "*") {
      place += 1
      var open = false
      for index in 0...path.count {
        if index > 0, path[index - 1] == slash { open = false }
        if reached[index] { open = true }
        next[index] = open
      }
    } else if byte == UInt8(ascii: "[") {
      var end = place + 1
      while end < pattern.count, pattern[end] != UInt8(ascii: "]") || end == place + 1 { end += 1 }
      guard end < pattern.count else { return false }
      var members = pattern[(place + 1)..<end]
      let negated = members.first == UInt8(ascii: "^") || members.first == UInt8(ascii: "!")
      if negated { members = members.dropFirst() }
      for index in 0..<path.count where reached[index] && path[index] != slash {
        if contains(members, path[index]) != negated { next[index + 1] = true }
      }
      place = end + 1
    } else {
      var literal = byte
      if byte == UInt8(ascii: "\\"), place + 1 < pattern.count {
        place += 1
        literal = pattern[place]
      }
      let isAny = byte == UInt8(ascii: "?")
      for index in 0..<path.count where reached[index] {
        if isAny ? path[index] != slash : path[index] == literal { next[index + 1] = true }
      }
      place += 1
    }
    reached = next
  }
  return reached[path.count]
}

private func contains(_ members: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
  var place = members.startIndex
  while place < members.endIndex {
    if place + 2 < members.endIndex, members[place + 1] == UInt8(ascii: "-") {
      if members[place] <= byte, byte <= members[place + 2] { return true }
      place += 3
    } else {
      if members[place] == byte { return true }
      place += 1
    }
  }
  return false
}
