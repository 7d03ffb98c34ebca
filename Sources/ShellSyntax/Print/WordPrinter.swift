// Words back to text.

/// Writes words as they could be typed again.
package enum WordPrinter {
  package static func text(_ word: Word) -> String { text(word.parts) }
  package static func text(_ parts: [WordPart]) -> String {
    var out = ""
    for part in parts { write(part, to: &out, inDouble: false) }
    return out
  }
  /// Parts that stand within double quotes, or in a here-document where `quote` is nil.
  package static func quotedText(_ parts: [WordPart], quote: Character?) -> String {
    var out = ""
    for part in parts { write(part, to: &out, inDouble: true) }
    return out
  }
  /// The text with quotes taken away and nothing expanded, as a here-document's delimiter is read.
  package static func unquoted(_ parts: [WordPart]) -> String {
    var out = ""
    for part in parts {
      switch part {
      case .literal(let text), .escaped(let text), .single(let text), .ansi(let text): out += text
      case .double(let inner, _): out += unquoted(inner)
      default: write(part, to: &out, inDouble: false)
      }
    }
    return out
  }

  /// Text in single quotes, with the quotes inside it written as bash writes them.
  package static func quoted(_ text: String) -> String {
    var out = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { out += "'\\''" } else { out.unicodeScalars.append(scalar) }
    }
    return out + "'"
  }

  static func write(_ part: WordPart, to out: inout String, inDouble: Bool) {
    switch part {
    case .literal(let text): out += text
    case .escaped(let text): out += "\\" + text
    // Real: bash 5.2 decodes `$'…'` when it reads it, and prints plain quotes.
    case .single(let text): out += "'" + text + "'"
    case .ansi(let text): out += quoted(text)
    case .double(let parts, _):
      out += "\""
      for inner in parts { write(inner, to: &out, inDouble: true) }
      out += "\""
    case .parameter(let parameter): write(parameter, to: &out)
    case .command(let substitution):
      if substitution.isBackquoted {
        out += "`" + substitution.source + "`"
      } else {
        out += "$(" + ShellPrinter.inline(substitution.script) + ")"
      }
    case .arithmetic(let parts): out += "$((" + quotedText(parts, quote: nil) + "))"
    case .process(let script, let reads):
      out += (reads ? "<(" : ">(") + ShellPrinter.inline(script) + ")"
    }
  }

  static func write(_ parameter: Parameter, to out: inout String) {
    guard parameter.isBraced else {
      out += "$" + parameter.name
      return
    }
    out += "${"
    switch parameter.operation {
    case .length: out += "#"
    case .keys, .names: out += "!"
    default: if parameter.isIndirect { out += "!" }
    }
    out += parameter.name
    switch parameter.subscripted {
    case .each: out += "[@]"
    case .joined: out += "[*]"
    case .word(let word): out += "[" + text(word) + "]"
    case nil: break
    }
    switch parameter.operation {
    case .value, .length, .keys: break
    case .names(let each): out += each ? "@" : "*"
    case .fallback(let kind, let colon, let word):
      out += (colon ? ":" : "") + kind.rawValue + text(word)
    case .strip(let suffix, let longest, let word):
      let mark = suffix ? "%" : "#"
      out += mark + (longest ? mark : "") + text(word)
    case .replace(let kind, let pattern, let replacement):
      out += kind.rawValue + text(pattern)
      if let replacement { out += "/" + text(replacement) }
    case .letters(let casing, let all, let pattern):
      out += casing.rawValue + (all ? casing.rawValue : "")
      if let pattern { out += text(pattern) }
    case .slice(let offset, let length):
      out += ":" + text(offset)
      if let length { out += ":" + text(length) }
    case .transform(let letter): out += "@" + letter
    case .bad(let source): out += source
    }
    out += "}"
  }
}
