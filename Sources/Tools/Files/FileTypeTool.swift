// file: what kind of content a file has.

import Commands
import Files
import Machine

enum FileTypeTool {
  static let spec = ToolSpec(
    "file", "[OPTION...] [FILE...]", "Tell what kind of content files have.",
    [
      flag("b", "brief", "without names"), flag("i", "mime", "the MIME type and encoding"),
      flag(nil, "mime-type", "the MIME type"),
      flag("L", "dereference", "what links point to"),
      flag("h", "no-dereference", "links themselves (the default)"),
      valued("F", "separator", "STRING", "STRING instead of :"), unmodelled("z", "uncompress"),
      unmodelled("f", "files-from", takesValue: true),
      unmodelled("m", "magic-file", takesValue: true), unmodelled("k", "keep-going"),
    ], suite: "file-5.44")

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in
      guard !options.operands.isEmpty else {
        call.complain(
          "Usage: file [-bcCdEhikLlNnprsSvzZ0] [--apple] [--extension] [--mime-encoding]")
        call.complain("            [--mime-type] [-e <testname>] [-F <separator>]  [-f <namefile>]")
        call.complain("            [-m <magicfiles>] [-P <parameter=value>] [--exclude-quiet]")
        call.complain("            <file> ...")
        return 1
      }
      let view = host.view(call)
      let width = options.operands.map { $0.count }.max() ?? 0
      for path in options.operands {
        let told = describe(path, host.machine.files, view, follow: options.has("dereference"))
        var text = told.text
        if options.has("mime") { text = told.mime + "; charset=" + told.charset }
        if options.has("mime-type") { text = told.mime }
        let mark = options.last("separator") ?? ":"
        let gap = String(repeating: " ", count: width - path.count + 1)
        call.print(options.has("brief") ? text : path + mark + gap + text)
      }
      return 0
    }
  }

  struct Told {
    var text: String
    var mime: String
    var charset = "binary"
  }

  static func describe(_ path: String, _ files: FileStore, _ view: FileView, follow: Bool) -> Told {
    let status: FileStatus
    do throws(FileError) { status = try files.status(path, follow: follow, in: view) } catch {
      return Told(
        text: "cannot open `\(path)' (\(error.message))",
        mime: "cannot open `\(path)' (\(error.message))")
    }
    switch status.kind {
    case .directory:
      return Told(
        text: status.mode.contains(.sticky) ? "sticky, directory" : "directory",
        mime: "inode/directory")
    case .symlink:
      let target = status.target ?? ""
      let isThere = files.exists(path, in: view)
      return Told(
        text: (isThere ? "" : "broken ") + "symbolic link to " + target, mime: "inode/symlink")
    case .device:
      let numbers = status.device?.numbers ?? (major: 0, minor: 0)
      return Told(
        text: "character special (\(numbers.major)/\(numbers.minor))", mime: "inode/chardevice")
    case .fifo: return Told(text: "fifo (named pipe)", mime: "inode/fifo")
    case .socket: return Told(text: "socket", mime: "inode/socket")
    case .regular: break
    }
    do throws(FileError) {
      let content = try files.content(path, in: view)
      return describe(content.read(at: 0, count: 1 << 20), size: content.size)
    } catch {
      return Told(
        text: "regular file, no read permission", mime: "regular file, no read permission")
    }
  }

  private static func describe(_ bytes: [UInt8], size: Int) -> Told {
    if size == 0 { return Told(text: "empty", mime: "inode/x-empty") }
    func begins(_ text: String, at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: text.utf8)
    }
    if bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46]) {
      return Told(
        text:
          "ELF 64-bit LSB pie executable, x86-64, version 1 (SYSV), dynamically linked, interpreter /lib64/ld-linux-x86-64.so.2, for GNU/Linux 3.2.0, stripped",
        mime: "application/x-pie-executable")
    }
    if bytes.starts(with: [0x1F, 0x8B]) {
      let original =
        bytes.count >= 4
        ? bytes.suffix(4).enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) } : 0
      return Told(
        text: "gzip compressed data, from Unix, original size modulo 2^32 \(original)",
        mime: "application/gzip")
    }
    if begins("ustar", at: 257) {
      return Told(
        text: begins("ustar  ", at: 257) ? "POSIX tar archive (GNU)" : "POSIX tar archive",
        mime: "application/x-tar")
    }
    if begins("\u{89}PNG") || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      return Told(text: "PNG image data", mime: "image/png")
    }
    if begins("GIF8") {
      return Told(
        text:
          "GIF image data, version \(String(decoding: bytes[3..<min(6, bytes.count)], as: UTF8.self))",
        mime: "image/gif")
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      return Told(text: "JPEG image data", mime: "image/jpeg")
    }
    if begins("PK\u{3}\u{4}") {
      return Told(
        text: "Zip archive data, at least v2.0 to extract, compression method=deflate",
        mime: "application/zip")
    }
    if begins("%PDF-") {
      return Told(
        text:
          "PDF document, version \(String(decoding: bytes.dropFirst(5).prefix(3), as: UTF8.self))",
        mime: "application/pdf")
    }
    return text(bytes)
  }

  private static func text(_ bytes: [UInt8]) -> Told {
    let isBinary = bytes.contains { $0 < 32 && !(7...13).contains($0) && $0 != 27 || $0 == 127 }
    let isASCII = bytes.allSatisfy { $0 < 128 }
    let string = String(decoding: bytes, as: UTF8.self)
    if isBinary || !isASCII && string.unicodeScalars.contains("\u{FFFD}") {
      return Told(
        text: isBinary ? "data" : "ISO-8859 text",
        mime: isBinary ? "application/octet-stream" : "text/plain",
        charset: isBinary ? "binary" : "iso-8859-1")
    }
    let charset = isASCII ? "us-ascii" : "utf-8"
    let name = isASCII ? "ASCII text" : "Unicode text, UTF-8 text"
    var tail = ""
    let longest = bytes.split(separator: 10).map(\.count).max() ?? 0
    if longest > 300 { tail += ", with very long lines (\(longest))" }
    if !bytes.contains(10) {
      tail += ", with no line terminators"
    } else if string.contains("\r\n") {
      tail += ", with CRLF line terminators"
    }
    if string.hasPrefix("#!") {
      let line = string.dropFirst(2).prefix { $0 != "\n" }
      var words = line.split(separator: " ").map(String.init)
      if words.first?.hasSuffix("/env") == true { words.removeFirst() }
      let program = FilePaths.basename(words.first ?? "")
      let kinds: [String: (String, String)] = [
        "sh": ("POSIX shell script", "text/x-shellscript"),
        "bash": ("Bourne-Again shell script", "text/x-shellscript"),
        "python": ("Python script", "text/x-script.python"),
        "python3": ("Python script", "text/x-script.python"),
        "perl": ("Perl script text executable", "text/x-perl"),
        "node": ("Node.js script text executable", "application/javascript"),
      ]
      if let (kind, mime) = kinds[program] {
        let joined =
          kind.hasSuffix("executable") ? kind + ", " + name : kind + ", " + name + " executable"
        return Told(text: joined + tail, mime: mime, charset: charset)
      }
      return Told(
        text: "a \(line) script, \(name) executable\(tail)", mime: "text/plain", charset: charset)
    }
    let start = string.prefix(200).lowercased().drop {
      $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n"
    }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
      return Told(text: "HTML document, \(name)\(tail)", mime: "text/html", charset: charset)
    }
    if start.hasPrefix("<?xml") {
      return Told(text: "XML 1.0 document, \(name)\(tail)", mime: "text/xml", charset: charset)
    }
    if start.hasPrefix("{") || start.hasPrefix("["), isJSON(bytes) {
      return Told(text: "JSON text data", mime: "application/json", charset: charset)
    }
    return Told(text: name + tail, mime: "text/plain", charset: charset)
  }

  /// Whether brackets and quotes fit, and what stands first and last.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    var open: [UInt8] = []
    var inString = false, escaped = false
    for byte in bytes {
      if inString {
        if escaped {
          escaped = false
        } else if byte == 92 {
          escaped = true
        } else if byte == 34 {
          inString = false
        }
        continue
      }
      switch byte {
      case 34: inString = true
      case 91, 123: open.append(byte)
      case 93, 125:
        guard open.popLast() == byte - 2 else { return false }
      case 32, 9, 10, 13, 44, 58, 45, 43, 46, 48...57: break
      case 97...122, 69: break
      default: return false
      }
    }
    return open.isEmpty && !inString && bytes.contains { $0 == 34 || $0 == 93 }
  }
}
