// The functions that docker and kubectl add to templates.

import Text

package enum TemplateFunctions {
  /// Real: docker's `templates.basicFunctions`.
  package static let docker: [String: TemplateFunction] = [
    "json": TemplateFunction(.any) { values throws(TemplateFailure) in
      // NB: docker does not escape HTML here.
      .value(.string(values[0].document.json(.goPlain)))
    },
    "split": TemplateFunction(.string, .string) { values throws(TemplateFailure) in
      .value(Value(Self.split(values[0].string ?? "", values[1].string ?? "")))
    },
    "join": TemplateFunction(.strings, .string) { values throws(TemplateFailure) in
      .value(
        .string((values[0].document.strings ?? []).joined(separator: values[1].string ?? "")))
    },
    "title": TemplateFunction(.string) { values throws(TemplateFailure) in
      .value(.string(Self.title(values[0].string ?? "")))
    },
    "lower": TemplateFunction(.string) { values throws(TemplateFailure) in
      .value(.string((values[0].string ?? "").lowercased()))
    },
    "upper": TemplateFunction(.string) { values throws(TemplateFailure) in
      .value(.string((values[0].string ?? "").uppercased()))
    },
    "pad": TemplateFunction(.string, .int, .int) { values throws(TemplateFailure) in
      let text = values[0].string ?? ""
      // Real: an empty string is not padded.
      guard !text.isEmpty else { return .value(.string(text)) }
      let left = values[1].int ?? 0
      let right = values[2].int ?? 0
      guard left >= 0, right >= 0, left < 100_000, right < 100_000 else {
        throw TemplateFailure("strings: negative Repeat count")
      }
      return .value(
        .string(
          String(repeating: " ", count: left) + text + String(repeating: " ", count: right)))
    },
    "truncate": TemplateFunction(.string, .int) { values throws(TemplateFailure) in
      let text = values[0].string ?? ""
      let bytes = Array(text.utf8)
      let length = values[1].int ?? 0
      guard length >= 0 else { throw TemplateFailure("slice bounds out of range [:\(length)]") }
      return .value(
        .string(length < bytes.count ? String(decoding: bytes[..<length], as: UTF8.self) : text))
    },
  ]

  /// Real: kubectl's go-template printer.
  package static let kubectl: [String: TemplateFunction] = [
    "exists": TemplateFunction(.any, rest: .any) { values throws(TemplateFailure) in
      var here = values[0].document
      for step in values.dropFirst() {
        if let place = step.int, case .array(let items) = here {
          guard items.indices.contains(place) else { return .value(.bool(false)) }
          here = items[place]
        } else if let key = step.string, let next = here[key] {
          here = next
        } else {
          return .value(.bool(false))
        }
      }
      return .value(.bool(true))
    },
    "base64decode": TemplateFunction(.string) { values throws(TemplateFailure) in
      do throws(Base64Error) {
        return .value(.string(String(lenient: try Base64.decoded(values[0].string ?? ""))))
      } catch { throw TemplateFailure("base64 decode failed: \(error.message)") }
    },
  ]

  package static func split(_ text: String, _ separator: String) -> [String] {
    guard !separator.isEmpty else { return text.unicodeScalars.map { String($0) } }
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    var parts: [String] = []
    var start = 0
    var at = 0
    while at + mark.count <= bytes.count {
      if bytes[at..<(at + mark.count)].elementsEqual(mark) {
        parts.append(String(decoding: bytes[start..<at], as: UTF8.self))
        at += mark.count
        start = at
      } else {
        at += 1
      }
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }
  /// The first letter of each word in upper case.
  package static func title(_ text: String) -> String {
    var out = ""
    var isStart = true
    for character in text {
      out += isStart ? character.uppercased() : String(character)
      isStart = !(character.isLetter || character.isNumber || character == "_" || character == "'")
    }
    return out
  }
}
