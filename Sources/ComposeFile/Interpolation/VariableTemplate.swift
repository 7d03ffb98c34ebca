// `${VAR:-default}` and its kin in one string.

package import Kernel
import Text

/// A text with variables. Real: compose-go's template package, all its forms.
package enum VariableTemplate {
  package enum Failure: Error, Hashable, Sendable {
    /// The whole text is not well formed.
    case malformed(String)
    case required(name: String, reason: String)
  }

  /// A variable as a text mentions it.
  package struct Mention: Hashable, Sendable {
    package var name: String
    package var isRequired = false
    package var initial = ""
    package var alternate = ""
  }

  /// The text with its variables replaced; `unset` collects names that stand for nothing.
  package static func expand(
    _ text: String, _ environment: OrderedMap<String, String>, unset: inout [String]
  ) throws(Failure) -> String {
    guard text.utf8.contains(0x24) else { return text }
    var reader = TemplateReader(whole: text, environment: environment)
    let out = try reader.expand(text[...], depth: 0)
    unset += reader.unset
    return out
  }

  /// What variables a text mentions, for `config --variables`.
  package static func mentions(_ text: String) -> [Mention] {
    var reader = TemplateReader(whole: text, environment: [:], onlyLooks: true)
    _ = try? reader.expand(text[...], depth: 0)
    return reader.mentions
  }

  package static func unsetWarning(_ name: String) -> String {
    "The \(GoQuote.quoted(name)) variable is not set. Defaulting to a blank string."
  }
}

private struct TemplateReader {
  let whole: String
  let environment: OrderedMap<String, String>
  /// Variables are noted; none is missed.
  var onlyLooks = false
  var unset: [String] = []
  var mentions: [VariableTemplate.Mention] = []

  mutating func expand(
    _ text: Substring, depth: Int
  ) throws(VariableTemplate.Failure) -> String {
    guard depth < 32 else { throw .malformed(whole) }
    var out = ""
    var rest = text
    while let mark = rest.firstIndex(of: "$") {
      out += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      // Real: a dollar sign that begins no variable stands for itself.
      guard let next = rest.first else { return out + "$" }
      if next == "$" {
        out += "$"
        rest = rest.dropFirst()
      } else if next == "{" {
        guard let end = closing(rest) else { throw .malformed(whole) }
        out += try braced(rest[rest.index(after: rest.startIndex)..<end], depth: depth)
        rest = rest[rest.index(after: end)...]
      } else {
        let name = Self.name(rest)
        out += name.isEmpty ? "$" : value(String(name))
        rest = rest.dropFirst(name.count)
      }
    }
    return out + rest
  }

  /// Where the brace is closed that `text` begins with.
  private func closing(_ text: Substring) -> Substring.Index? {
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" {
        depth -= 1
        if depth == 0 { return index }
      }
      index = text.index(after: index)
    }
    return nil
  }

  private static func name(_ text: Substring) -> Substring {
    guard let first = text.utf8.first, first == 0x5f || isLetter(first) else { return "" }
    return text.prefix { character in
      guard let byte = character.asciiValue else { return false }
      return byte == 0x5f || isLetter(byte) || (0x30...0x39).contains(byte)
    }
  }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

  private mutating func value(_ name: String) -> String {
    mentions.append(.init(name: name))
    if let value = environment[name] { return value }
    unset.append(name)
    return ""
  }

  private mutating func braced(
    _ body: Substring, depth: Int
  ) throws(VariableTemplate.Failure) -> String {
    let name = String(Self.name(body))
    guard !name.isEmpty else { throw .malformed(whole) }
    var rest = body.dropFirst(name.count)
    if rest.isEmpty { return value(name) }
    let countsEmpty = rest.first == ":"
    if countsEmpty { rest = rest.dropFirst() }
    guard let operation = rest.first else { throw .malformed(whole) }
    let word = rest.dropFirst()
    let own = environment[name]
    let isThere = own != nil && !(countsEmpty && own == "")
    var mention = VariableTemplate.Mention(name: name)
    switch operation {
    case "-":
      mention.initial = String(word)
      mentions.append(mention)
      return isThere ? own ?? "" : try expand(word, depth: depth + 1)
    case "+":
      mention.alternate = String(word)
      mentions.append(mention)
      return isThere ? try expand(word, depth: depth + 1) : ""
    case "?":
      mention.isRequired = true
      mentions.append(mention)
      if isThere || onlyLooks { return own ?? "" }
      throw .required(name: name, reason: try expand(word, depth: depth + 1))
    default: throw .malformed(whole)
    }
  }
}
