// `.env` files: names and values, quotes, comments, variables.

package import Kernel
import Text

/// Real: compose-go's dotenv package, 2.9.
package enum EnvFile {
  package struct Problem: Error, Hashable, Sendable {
    package var line: Int
    package var words: String
    package var message: String { "line \(line): \(words)" }
  }

  /// The variables of a file, in its order. Variables inside of values are looked up among those
  /// before them and in `environment`; `unset` collects those that stand for nothing.
  package static func read(
    _ text: String, _ environment: OrderedMap<String, String>, unset: inout [String]
  ) throws(Problem) -> [(name: String, value: String?)] {
    var out: [(name: String, value: String?)] = []
    var known = environment
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var number = 0
    while let raw = lines.popFirst() {
      number += 1
      var line = raw.hasSuffix("\r") ? raw.dropLast() : raw
      line = trimmed(line)
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("export ") { line = trimmed(line.dropFirst(7)) }
      let mark = line.firstIndex { $0 == "=" || $0 == ":" }
      // Real: a key with a blank in it is told before anything else.
      if trimmed(line[..<(mark ?? line.endIndex)]).contains(" ") {
        throw Problem(line: number, words: "key cannot contain a space")
      }
      guard let mark else {
        if let odd = line.first(where: { !isNamePart($0) }) {
          throw Problem(
            line: number,
            words:
              "unexpected character \(GoQuote.quoted(String(odd))) in variable name \(GoQuote.quoted(String(line)))"
          )
        }
        out.append((String(line), nil))
        continue
      }
      let name = trimmed(line[..<mark])
      if let odd = name.first(where: { !isNamePart($0) }) {
        throw Problem(
          line: number,
          words:
            "unexpected character \(GoQuote.quoted(String(odd))) in variable name \(GoQuote.quoted(String(line)))"
        )
      }
      var rest = trimmed(line[line.index(after: mark)...])
      let value: String
      if let quote = rest.first, quote == "\"" || quote == "'" {
        // A quoted value may go on over several lines.
        var body = rest.dropFirst()
        var whole = ""
        var isClosed = false
        while true {
          if let end = closing(body, quote) {
            whole += body[..<end]
            isClosed = true
            break
          }
          whole += body + "\n"
          guard let next = lines.popFirst() else { break }
          number += 1
          body = next
        }
        guard isClosed else {
          throw Problem(line: number, words: "unterminated quoted value \(rest)")
        }
        value = quote == "'" ? whole : try expanded(unescaped(whole), known, number, &unset)
      } else {
        if let comment = commentStart(rest) { rest = trimmed(rest[..<comment]) }
        value = try expanded(String(rest), known, number, &unset)
      }
      known[String(name)] = value
      out.append((String(name), value))
    }
    return out
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return text
  }
  private static func isNamePart(_ character: Character) -> Bool {
    character == "_" || character == "." || character == "-" || character == "["
      || character == "]" || (character.isASCII && (character.isLetter || character.isNumber))
  }
  private static func closing(_ text: Substring, _ quote: Character) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "\\", quote == "\"" {
        index = text.index(after: index)
        if index == text.endIndex { return nil }
      } else if text[index] == quote {
        return index
      }
      index = text.index(after: index)
    }
    return nil
  }
  private static func commentStart(_ text: Substring) -> Substring.Index? {
    if text.hasPrefix("#") { return text.startIndex }
    var before: Character = "x"
    for index in text.indices {
      if text[index] == "#", before == " " || before == "\t" { return index }
      before = text[index]
    }
    return nil
  }
  private static func unescaped(_ text: String) -> String {
    var out = ""
    var isEscape = false
    for character in text {
      if isEscape {
        switch character {
        case "n": out += "\n"
        case "r": out += "\r"
        case "t": out += "\t"
        case "$": out += "$$"
        case "\"", "\\", "'": out.append(character)
        default: out += "\\\(character)"
        }
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        out.append(character)
      }
    }
    return isEscape ? out + "\\" : out
  }
  private static func expanded(
    _ text: String, _ known: OrderedMap<String, String>, _ line: Int,
    _ unset: inout [String]
  ) throws(Problem) -> String {
    do throws(VariableTemplate.Failure) {
      return try VariableTemplate.expand(text, known, unset: &unset)
    } catch {
      switch error {
      case .malformed(let template):
        throw Problem(line: line, words: "Invalid template: \(GoQuote.quoted(template))")
      case .required(let name, let reason):
        throw Problem(
          line: line, words: "required variable \(name) is missing a value: \(reason)")
      }
    }
  }
}
