// Writes the table: text as it is, other bytes each as the scalar of the same number.

/// The most bytes that one literal holds; the compiler's time grows faster than a literal does.
let chunkSize = 16 << 10

/// Who sees a table.
enum Access: String {
  case package, `internal`

  var modifier: String { self == .package ? "package " : "" }
}

/// A table to write.
struct Table {
  var name: String
  var access: Access
  var files: [FileToEmbed]
}

/// The Swift source of some tables, and of the type of their entries.
func swiftSource(of tables: [Table]) throws -> String {
  var out = "// Made by EmbedFiles when the program is built; never edited by hand.\n\n"
  out.reserveCapacity(tables.reduce(4096) { $0 + $1.files.reduce(0) { $0 + $1.size + 256 } })
  for table in tables { try write(table, to: &out) }
  let isShared = tables.contains { $0.access == .package }
  out += embeddedFileType((isShared ? Access.package : .internal).modifier)
  return out
}

func write(_ table: Table, to out: inout String) throws {
  out += "/// The files of the folder, in the order of their paths.\n"
  out += "\(table.access.modifier)let \(table.name): [EmbeddedFile] = [\n"
  for file in table.files {
    let bytes = try file.bytes()
    let isText = String(validating: bytes, as: UTF8.self) != nil
    out += "  EmbeddedFile(\n    path: \(literal(of: file.path.utf8, isText: true)), "
    out += "count: \(bytes.count), isText: \(isText), isExecutable: \(file.isExecutable),\n"
    out += "    parts: ["
    for part in chunks(of: bytes, isText: isText) {
      out += "\n      " + literal(of: part, isText: isText) + ","
    }
    out += "]),\n"
  }
  out += "]\n\n"
}

/// Cuts bytes into chunks; text only between scalars.
func chunks(of bytes: [UInt8], isText: Bool) -> [ArraySlice<UInt8>] {
  var out: [ArraySlice<UInt8>] = []
  var start = 0
  while start < bytes.count {
    var end = min(start + chunkSize, bytes.count)
    while isText, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    out.append(bytes[start..<end])
    start = end
  }
  return out
}

/// A string literal on one line. Bytes that are no text become the scalars U+0000 ... U+00FF.
func literal(of bytes: some Collection<UInt8>, isText: Bool) -> String {
  var out = "\""
  let text = isText ? String(decoding: bytes, as: UTF8.self) : ""
  let scalars = isText ? Array(text.unicodeScalars) : bytes.map { Unicode.Scalar($0) }
  for scalar in scalars {
    switch scalar {
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case " "..."~": out.unicodeScalars.append(scalar)
    default:
      if isText, isPlain(scalar) {
        out.unicodeScalars.append(scalar)
      } else {
        out += "\\u{" + String(scalar.value, radix: 16) + "}"
      }
    }
  }
  return out + "\""
}

/// The type of an entry. Each module has one of its own, so that modules can be imported together.
func embeddedFileType(_ modifier: String) -> String {
  """
  /// A file that was put into the program when it was built.
  \(modifier)struct EmbeddedFile: Sendable {
    /// The path below the embedded folder, with slashes.
    \(modifier)let path: StaticString
    /// The length of the file in bytes.
    \(modifier)let count: Int
    /// Whether the file is valid UTF-8; its parts are then its very bytes.
    \(modifier)let isText: Bool
    /// Whether its owner may run the file.
    \(modifier)let isExecutable: Bool
    let parts: [StaticString]

    /// Gives the file's bytes part by part. Text is not copied.
    \(modifier)func forEachPart(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
      for part in parts {
        let bytes = UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
        if isText {
          body(bytes)
        } else {
          // Each byte was written as the scalar of the same number.
          let plain = String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
            UInt8(truncatingIfNeeded: $0.value)
          }
          plain.withUnsafeBufferPointer(body)
        }
      }
    }
    /// A copy of the file's bytes.
    \(modifier)var bytes: [UInt8] {
      var out: [UInt8] = []
      out.reserveCapacity(count)
      forEachPart { out += $0 }
      return out
    }
    /// The file as text; bytes that are no UTF-8 become U+FFFD.
    \(modifier)var text: String {
      if parts.count == 1, isText { return parts[0].description }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  """
}

/// Whether a scalar beyond ASCII may stand in a literal as it is: letters and punctuation may;
/// marks, spaces and signs that an editor or a compiler could take amiss are escaped.
func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .otherLetter, .lowercaseLetter, .uppercaseLetter, .otherPunctuation: true
  default: false
  }
}
