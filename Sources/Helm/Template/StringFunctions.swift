// sprig's functions of texts.

import Documents
import Text

extension HelmFunctions {
  static let strings: Functions = [
    "trim": ofText { trimmed($0, where: \.isWhitespace) },
    "upper": ofText { $0.uppercased() },
    "lower": ofText { $0.lowercased() },
    "title": ofText(TemplateFunctions.title),
    "untitle": ofText { text in
      text.split(separator: " ", omittingEmptySubsequences: false).map {
        $0.prefix(1).lowercased() + $0.dropFirst()
      }.joined(separator: " ")
    },
    "nospace": ofText { $0.filter { !$0.isWhitespace } },
    "swapcase": ofText { text in
      var out = ""
      var afterSpace = true
      for character in text {
        if character.isUppercase {
          out += character.lowercased()
        } else if character.isLowercase {
          out += afterSpace ? character.uppercased() : character.uppercased()
        } else {
          out.append(character)
        }
        afterSpace = character.isWhitespace
      }
      return out
    },
    "snakecase": ofText { words($0).map { $0.lowercased() }.joined(separator: "_") },
    "kebabcase": ofText { words($0).map { $0.lowercased() }.joined(separator: "-") },
    "camelcase": ofText { text in
      text.split(whereSeparator: { $0 == "_" || $0 == "-" || $0 == " " }).map {
        $0.prefix(1).uppercased() + $0.dropFirst()
      }.joined()
    },
    "initials": ofText { text in
      text.split(whereSeparator: \.isWhitespace).map { String($0.prefix(1)) }.joined()
    },
    "trimAll": ofTexts { cut, text in value(trimmed(text) { cut.contains($0) }) },
    "trimall": ofTexts { cut, text in value(trimmed(text) { cut.contains($0) }) },
    "trimPrefix": ofTexts { cut, text in
      value(!cut.isEmpty && text.hasPrefix(cut) ? String(text.dropFirst(cut.count)) : text)
    },
    "trimSuffix": ofTexts { cut, text in
      value(!cut.isEmpty && text.hasSuffix(cut) ? String(text.dropLast(cut.count)) : text)
    },
    "contains": ofTexts { part, text in value(part.isEmpty || text.contains(part)) },
    "hasPrefix": ofTexts { part, text in value(text.hasPrefix(part) || part.isEmpty) },
    "hasSuffix": ofTexts { part, text in value(text.hasSuffix(part) || part.isEmpty) },
    "repeat": ofCount { count, text throws(TemplateFailure) in
      guard count >= 0, count * max(1, text.utf8.count) <= 4 << 20 else {
        throw TemplateFailure("strings: negative Repeat count")
      }
      return String(repeating: text, count: count)
    },
    "trunc": ofCount { count, text in
      let bytes = Array(text.utf8)
      if count < 0 {
        return bytes.count + count > 0
          ? String(decoding: bytes.suffix(-count), as: UTF8.self) : text
      }
      return bytes.count > count ? String(decoding: bytes.prefix(count), as: UTF8.self) : text
    },
    "indent": ofCount { count, text in indented(text, count) },
    "nindent": ofCount { count, text in "\n" + indented(text, count) },
    "abbrev": ofCount { width, text in
      width < 4 || text.count <= width ? text : text.prefix(width - 3) + "..."
    },
    "wrap": ofCount { width, text in wrapped(text, width, "\n", breaksLongWords: false) },
    "wrapWith": TemplateFunction(.int, .string, .string) { values throws(TemplateFailure) in
      value(
        wrapped(
          values[2].string ?? "", values[0].int ?? 0, values[1].string ?? "", breaksLongWords: true)
      )
    },
    "substr": TemplateFunction(.int, .int, .string) { values throws(TemplateFailure) in
      let bytes = Array((values[2].string ?? "").utf8)
      let start = values[0].int ?? 0, end = values[1].int ?? 0
      if start < 0 {
        return value(String(decoding: bytes[..<min(max(0, end), bytes.count)], as: UTF8.self))
      }
      let stop = end < 0 || end > bytes.count ? bytes.count : end
      guard start <= stop else {
        throw TemplateFailure("slice bounds out of range [\(start):\(stop)]")
      }
      return value(String(decoding: bytes[start..<stop], as: UTF8.self))
    },
    "replace": TemplateFunction(.string, .string, .string) { values throws(TemplateFailure) in
      value(
        (values[2].string ?? "").replacing(values[0].string ?? "", with: values[1].string ?? ""))
    },
    "plural": TemplateFunction(.string, .string, .int) { values throws(TemplateFailure) in
      values[2].int == 1 ? values[0] : values[1]
    },
    "cat": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      value(values.filter { !$0.document.isNull }.map(\.strval).joined(separator: " "))
    },
    "quote": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      value(
        values.filter { !$0.document.isNull }.map { GoQuote.quoted($0.strval) }
          .joined(separator: " "))
    },
    "squote": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      value(values.filter { !$0.document.isNull }.map { "'\($0.strval)'" }.joined(separator: " "))
    },
    "toString": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(values[0].document.isNull ? "<nil>" : values[0].text)
    },
    "splitList": ofTexts { separator, text in value(TemplateFunctions.split(text, separator)) },
    "split": ofTexts { separator, text in .value(numbered(TemplateFunctions.split(text, separator)))
    },
    "splitn": TemplateFunction(.string, .int, .string) { values throws(TemplateFailure) in
      let separator = values[0].string ?? "", count = values[1].int ?? 0
      var parts = TemplateFunctions.split(values[2].string ?? "", separator)
      if count > 0, parts.count > count {
        parts = Array(parts[..<(count - 1)]) + [parts[(count - 1)...].joined(separator: separator)]
      }
      return .value(numbered(parts))
    },
    "join": TemplateFunction(.string, .any) { values throws(TemplateFailure) in
      value(texts(values[1]).joined(separator: values[0].string ?? ""))
    },
    "toStrings": TemplateFunction(.any) { values throws(TemplateFailure) in value(texts(values[0]))
    },
    "sortAlpha": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(texts(values[0]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    },
    "atoi": TemplateFunction(.string) { values throws(TemplateFailure) in
      value(Int(values[0].string ?? "") ?? 0)
    },
    "urlParse": TemplateFunction(.string) { values throws(TemplateFailure) in
      .value(URLParts.parse(values[0].string ?? ""))
    },
    "urlJoin": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(URLParts.joined(values[0].document))
    },
    "base": ofText { pathBase($0) }, "osBase": ofText { pathBase($0) },
    "dir": ofText { pathDir($0) }, "osDir": ofText { pathDir($0) },
    "clean": ofText { pathClean($0) }, "osClean": ofText { pathClean($0) },
    "ext": ofText { pathExtension($0) }, "osExt": ofText { pathExtension($0) },
    "isAbs": TemplateFunction(.string) { values throws(TemplateFailure) in
      value((values[0].string ?? "").hasPrefix("/"))
    },
    "osIsAbs": TemplateFunction(.string) { values throws(TemplateFailure) in
      value((values[0].string ?? "").hasPrefix("/"))
    },
  ]

  static func trimmed(_ text: String, where isCut: (Character) -> Bool) -> String {
    var rest = text.drop(while: isCut)
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return String(rest)
  }
  /// `FirstName` and `first name` as words.
  static func words(_ text: String) -> [String] {
    var all: [String] = [""]
    let letters = Array(text)
    for (place, letter) in letters.enumerated() {
      if letter == "_" || letter == "-" || letter.isWhitespace {
        all.append("")
        continue
      }
      if letter.isUppercase, place > 0 {
        let before = letters[place - 1]
        let nextIsSmall = place + 1 < letters.count && letters[place + 1].isLowercase
        if before.isLowercase || before.isNumber || (before.isUppercase && nextIsSmall) {
          all.append("")
        }
      }
      all[all.count - 1].append(letter)
    }
    return all.filter { !$0.isEmpty }
  }
  static func indented(_ text: String, _ count: Int) -> String {
    let pad = String(repeating: " ", count: max(0, min(count, 10_000)))
    return pad + text.replacing("\n", with: "\n" + pad)
  }
  private static func numbered(_ parts: [String]) -> Value {
    .object(Object(parts.enumerated().map { ("_\($0)", Value.string($1)) }))
  }
  /// Real: sprig's strslice: nil is left out of a list, and a single value is a list of one.
  static func texts(_ list: TemplateValue) -> [String] {
    if let items = list.items {
      return items.filter { !$0.isNull }.map { TemplateValue.value($0).strval }
    }
    return list.document.isNull ? [] : [list.strval]
  }
  /// Real: goutils.WrapCustom.
  static func wrapped(
    _ text: String, _ width: Int, _ separator: String, breaksLongWords: Bool
  ) -> String {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
        continue
      } else {
        lines.append(line)
        line = word
      }
      while breaksLongWords, line.count > width {
        lines.append(String(line.prefix(width)))
        line = String(line.dropFirst(width))
        word = line
      }
    }
    return (lines + [line]).joined(separator: separator)
  }
  static func pathClean(_ path: String) -> String {
    if path.isEmpty { return "." }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
  }
  static func pathBase(_ path: String) -> String {
    if path.isEmpty { return "." }
    return path.split(separator: "/").last.map(String.init) ?? "/"
  }
  static func pathDir(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return pathClean(String(path[...slash]))
  }
  static func pathExtension(_ path: String) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
  }
}

/// A URL as sprig takes it apart.
enum URLParts {
  static func parse(_ text: String) -> Value {
    var rest = text[...]
    var scheme = "", fragment = "", query = "", host = "", userinfo = ""
    if let range = rest.firstRange(of: "#") {
      fragment = String(rest[range.upperBound...])
      rest = rest[..<range.lowerBound]
    }
    if let range = rest.firstRange(of: "?") {
      query = String(rest[range.upperBound...])
      rest = rest[..<range.lowerBound]
    }
    if let range = rest.firstRange(of: "://") {
      scheme = String(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
      host = String(rest.prefix { $0 != "/" })
      rest = rest.dropFirst(host.count)
    }
    if let at = host.lastIndex(of: "@") {
      userinfo = String(host[..<at])
      host = String(host[host.index(after: at)...])
    }
    let name = host.split(separator: ":").first.map(String.init) ?? ""
    return [
      "scheme": .string(scheme), "host": .string(host), "hostname": .string(name),
      "path": .string(String(rest)), "query": .string(query), "opaque": "",
      "fragment": .string(fragment), "userinfo": .string(userinfo),
    ]
  }
  static func joined(_ parts: Value) -> String {
    func part(_ key: String) -> String { parts[key]?.string ?? "" }
    let user = part("userinfo").isEmpty ? "" : part("userinfo") + "@"
    return (part("scheme").isEmpty ? "" : part("scheme") + "://") + user + part("host")
      + part("path") + (part("query").isEmpty ? "" : "?" + part("query"))
      + (part("fragment").isEmpty ? "" : "#" + part("fragment"))
  }
}
