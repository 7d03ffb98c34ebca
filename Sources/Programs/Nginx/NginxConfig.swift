// nginx's configuration language: words, blocks, includes, and its complaints.

import Files
import Kernel
import Machine

/// A directive with its words and, where it has one, its block.
struct NginxDirective: Hashable, Sendable {
  var name: String
  var arguments: [String]
  var block: [NginxDirective]?
  var file: String
  var line: Int

  subscript(name: String) -> NginxDirective? { block?.last { $0.name == name } }
  func all(_ name: String) -> [NginxDirective] { block?.filter { $0.name == name } ?? [] }
}

/// Why nginx refuses its configuration. Real: nginx 1.27's words, before `nginx: [emerg] `.
struct NginxConfigError: Error, Hashable, Sendable {
  var message: String
}

/// What nginx read at another start, and what it meant.
private struct RememberedSite: Sendable {
  /// Files by path, the first one apart.
  var files: [(path: String, text: [UInt8])]
  /// What was in the folders of patterns.
  var folders: [(path: String, names: [String])]
  var site: NginxSite

  /// Whether a process sees the same in these places.
  func holds(in view: FileView, of files: FileStore) -> Bool {
    self.files.allSatisfy { file in
      (try? files.read(file.path, limit: 1 << 20, in: view)) == file.text
    }
      && folders.allSatisfy { folder in
        ((try? files.names(in: folder.path, in: view)) ?? []) == folder.names
      }
  }
}

/// Reads nginx configuration from the files of a process.
struct NginxConfigReader<Host: ProgramHost> {
  var process: ProcessID
  private var filesRead = 0
  /// What was read beside the first file.
  private var files: [(path: String, text: [UInt8])] = []
  private var folders: [(path: String, names: [String])] = []

  init(process: ProcessID) { self.process = process }

  /// What the configuration in a file means. One that was read before, in another container of the
  /// image, is remembered with all that it includes.
  mutating func site(_ path: String, _ host: inout Host) throws(NginxConfigError) -> NginxSite {
    let reader = "nginx site " + path
    let (text, known) = host.machine.remembered(path, reader: reader, by: process)
    if let known { return known }
    let site = try NginxSite(try read(path, &host))
    if let text {
      host.machine.scripts.keep(
        RememberedSite(files: Array(files.dropFirst()), folders: folders, site: site), for: text,
        reader: reader)
    }
    return site
  }

  mutating func read(
    _ path: String, _ host: inout Host
  ) throws(NginxConfigError) -> [NginxDirective] {
    filesRead += 1
    guard filesRead <= 200 else {
      throw NginxConfigError(message: "too many included files in \(path):1")
    }
    guard let view = host.machine.view(of: process) else { return [] }
    let text: [UInt8]
    do throws(FileError) {
      text = try host.machine.files.read(path, limit: 1 << 20, in: view)
    } catch {
      throw NginxConfigError(
        message: "open() \"\(path)\" failed (\(error.rawValue): \(error.message))")
    }
    files.append((path, text))
    // A file that was read before, in another container of the image, is remembered.
    let reader = "nginx \(path)"
    if let known = host.machine.scripts.find(text, reader: reader) as? [NginxDirective] {
      return try expanded(known, &host)
    }
    var tokens = NginxTokens(text, file: path), list: [NginxDirective] = []
    do throws(NginxConfigError) {
      try Self.readBlock(&tokens, depth: 0, into: &list)
    } catch {
      // What is included before the fault comes first.
      _ = try expanded(list, &host)
      throw error
    }
    host.machine.scripts.keep(list, for: text, reader: reader)
    return try expanded(list, &host)
  }

  /// Reads directives up to the block's end, `include` like any other; those before a fault stay.
  private static func readBlock(
    _ tokens: inout NginxTokens, depth: Int, into list: inout [NginxDirective]
  ) throws(NginxConfigError) {
    guard depth < 50 else {
      throw NginxConfigError(message: "too deep a block in \(tokens.file):\(tokens.line)")
    }
    while true {
      switch try tokens.next() {
      case .end:
        guard depth == 0 else {
          throw NginxConfigError(
            message:
              "unexpected end of file, expecting \"}\" in \(tokens.file):\(tokens.line)")
        }
        return
      case .close:
        guard depth > 0 else {
          throw NginxConfigError(message: "unexpected \"}\" in \(tokens.file):\(tokens.line)")
        }
        return
      case .open, .semicolon:
        throw NginxConfigError(message: "unexpected \";\" in \(tokens.file):\(tokens.line)")
      case .word(let name):
        try readDirective(name, &tokens, depth, into: &list)
      }
    }
  }

  private static func readDirective(
    _ name: String, _ tokens: inout NginxTokens, _ depth: Int, into list: inout [NginxDirective]
  ) throws(NginxConfigError) {
    let line = tokens.line
    var words: [String] = []
    while true {
      switch try tokens.next() {
      case .word(let word): words.append(word)
      case .semicolon:
        list.append(
          NginxDirective(name: name, arguments: words, block: nil, file: tokens.file, line: line))
        return
      case .open:
        var inner: [NginxDirective] = []
        defer {
          list.append(
            NginxDirective(
              name: name, arguments: words, block: inner, file: tokens.file, line: line))
        }
        return try readBlock(&tokens, depth: depth + 1, into: &inner)
      case .close:
        throw NginxConfigError(message: "unexpected \"}\" in \(tokens.file):\(tokens.line)")
      case .end:
        throw NginxConfigError(
          message:
            "unexpected end of file, expecting \";\" or \"}\" in \(tokens.file):\(tokens.line)")
      }
    }
  }

  /// The same list with what is included in the place of each `include`.
  private mutating func expanded(
    _ list: [NginxDirective], _ host: inout Host
  ) throws(NginxConfigError) -> [NginxDirective] {
    var whole: [NginxDirective] = []
    for var directive in list {
      if directive.name == "include", let path = directive.arguments.first {
        whole += try include(path, &host)
        continue
      }
      if let block = directive.block { directive.block = try expanded(block, &host) }
      whole.append(directive)
    }
    return whole
  }

  private mutating func include(
    _ path: String, _ host: inout Host
  ) throws(NginxConfigError) -> [NginxDirective] {
    let full = path.hasPrefix("/") ? path : "/etc/nginx/" + path
    guard full.contains("*") || full.contains("?") else { return try read(full, &host) }
    guard let view = host.machine.view(of: process) else { return [] }
    let folder = FilePaths.dirname(full), pattern = FilePaths.basename(full)
    let names = (try? host.machine.files.names(in: folder, in: view)) ?? []
    folders.append((folder, names))
    var list: [NginxDirective] = []
    let (head, tail) = pattern.halves(at: "*")
    for name in names.sorted() where name.hasPrefix(head) && name.hasSuffix(tail) {
      guard !name.hasPrefix(".") else { continue }
      list += try read(folder + "/" + name, &host)
    }
    return list
  }
}

extension Machine {
  /// The text of a process's file, and what it came to before where that still holds.
  // NB: mutating, so that the machine is asked in its place and not copied.
  fileprivate mutating func remembered(
    _ path: String, reader: String, by process: ProcessID
  ) -> (text: [UInt8]?, site: NginxSite?) {
    guard let view = view(of: process), let text = try? files.read(path, limit: 1 << 20, in: view)
    else { return (nil, nil) }
    guard let known = scripts.find(text, reader: reader) as? RememberedSite,
      known.holds(in: view, of: files)
    else { return (text, nil) }
    return (text, known.site)
  }
}

extension String {
  /// What stands before and after the first `*`.
  fileprivate func halves(at mark: Character) -> (String, String) {
    guard let index = firstIndex(of: mark) else { return (self, "") }
    return (String(self[..<index]), String(self[self.index(after: index)...]))
  }
}

/// nginx's words: bare or quoted, `;`, `{`, `}`; comments are skipped.
struct NginxTokens {
  enum Token: Hashable { case word(String), semicolon, open, close, end }
  let file: String
  private let text: [UInt8]
  private var at = 0
  private(set) var line = 1

  init(_ text: [UInt8], file: String) {
    self.text = text
    self.file = file
  }

  mutating func next() throws(NginxConfigError) -> Token {
    while at < text.count {
      let byte = text[at]
      if byte == 10 { line += 1 }
      if byte == 32 || byte == 9 || byte == 10 || byte == 13 {
        at += 1
      } else if byte == UInt8(ascii: "#") {
        while at < text.count, text[at] != 10 { at += 1 }
      } else {
        break
      }
    }
    guard at < text.count else { return .end }
    switch text[at] {
    case UInt8(ascii: ";"): at += 1; return .semicolon
    case UInt8(ascii: "{"): at += 1; return .open
    case UInt8(ascii: "}"): at += 1; return .close
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try quoted(text[at])
    default: return .word(bare())
    }
  }

  private mutating func quoted(_ quote: UInt8) throws(NginxConfigError) -> Token {
    at += 1
    var word: [UInt8] = []
    while at < text.count, text[at] != quote {
      if text[at] == UInt8(ascii: "\\"), at + 1 < text.count {
        // Real: nginx knows \n, \t and \r here; before other letters the backslash stays.
        switch text[at + 1] {
        case UInt8(ascii: "n"): word.append(10)
        case UInt8(ascii: "t"): word.append(9)
        case UInt8(ascii: "r"): word.append(13)
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"):
          word.append(text[at + 1])
        default: word += [text[at], text[at + 1]]
        }
        at += 2
        continue
      }
      if text[at] == 10 { line += 1 }
      word.append(text[at])
      at += 1
    }
    guard at < text.count else {
      throw NginxConfigError(
        message: "unexpected end of file, expecting \";\" or \"}\" in \(file):\(line)")
    }
    at += 1
    return .word(String(decoding: word, as: UTF8.self))
  }

  private mutating func bare() -> String {
    var word: [UInt8] = []
    while at < text.count {
      let byte = text[at]
      if byte == UInt8(ascii: "$"), at + 1 < text.count, text[at + 1] == UInt8(ascii: "{") {
        word += [byte, text[at + 1]]
        at += 2
        continue
      }
      if byte <= 32 || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "{") { break }
      if byte == UInt8(ascii: "}"), !word.contains(UInt8(ascii: "{")) { break }
      word.append(byte)
      at += 1
    }
    return String(decoding: word, as: UTF8.self)
  }
}
