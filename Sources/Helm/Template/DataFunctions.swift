// Functions of documents, encodings, sums, patterns and versions.

import Crypto
import Documents
import Files
import Kernel
import Text

extension HelmFunctions {
  /// A value as it is written out: no marks, whole numbers without a point.
  static func plain(_ argument: TemplateValue) -> Value {
    TemplateMark.removed(from: argument.document).unfloated
  }
  static func yaml(_ value: Value) -> String {
    var text = value.sortedByKey().yaml(
      .kubernetes)
    if text.hasSuffix("\n") { text.removeLast() }
    return text
  }
  /// The text as a document, or an object whose `Error` says why not.
  private static func parsed(_ text: String, wantsList: Bool, isJSON: Bool) -> Value {
    let result: Result<Value, HelmError>
    if isJSON {
      do throws(JSONError) { result = .success(try JSON.parse(text)) } catch {
        result = .failure(.plain("\(error)"))
      }
    } else {
      do throws(YAMLError) { result = .success(try YAML.parse(text)) } catch {
        result = .failure(.plain("error converting YAML to JSON: \(error.message())"))
      }
    }
    switch result {
    case .success(let found):
      if found.isNull { return wantsList ? .emptyArray : [:] }
      if wantsList ? found.array != nil : found.object != nil { return found.floated }
      let type = wantsList ? "[]interface {}" : "map[string]interface {}"
      let words =
        "\(isJSON ? "" : "error unmarshaling JSON: while decoding JSON: ")json: cannot unmarshal \(found.kindName) into Go value of type \(type)"
      return wantsList ? .array([.string(words)]) : ["Error": .string(words)]
    case .failure(let error):
      return wantsList ? .array([.string(error.text)]) : ["Error": .string(error.text)]
    }
  }

  static let documents: Functions = [
    "toYaml": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(yaml(plain(values[0])))
    },
    "mustToYaml": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(yaml(plain(values[0])))
    },
    "toYamlPretty": TemplateFunction(.any) { values throws(TemplateFailure) in
      var text = plain(values[0]).sortedByKey().yaml(
        YAMLStyle(dialect: .kubernetes, indentsSequences: true))
      if text.hasSuffix("\n") { text.removeLast() }
      return value(text)
    },
    "fromYaml": TemplateFunction(.string) { values throws(TemplateFailure) in
      .value(parsed(values[0].string ?? "", wantsList: false, isJSON: false))
    },
    "fromYamlArray": TemplateFunction(.string) { values throws(TemplateFailure) in
      .value(parsed(values[0].string ?? "", wantsList: true, isJSON: false))
    },
    "fromJson": TemplateFunction(.string) { values throws(TemplateFailure) in
      .value(parsed(values[0].string ?? "", wantsList: false, isJSON: true))
    },
    "fromJsonArray": TemplateFunction(.string) { values throws(TemplateFailure) in
      .value(parsed(values[0].string ?? "", wantsList: true, isJSON: true))
    },
    "toJson": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(plain(values[0]).sortedByKey().json(.go))
    },
    "mustToJson": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(plain(values[0]).sortedByKey().json(.go))
    },
    "toRawJson": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(plain(values[0]).sortedByKey().json(.goPlain))
    },
    "mustToRawJson": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(plain(values[0]).sortedByKey().json(.goPlain))
    },
    "toPrettyJson": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(plain(values[0]).sortedByKey().json(JSONStyle(indent: "  ")))
    },
    "mustToPrettyJson": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(plain(values[0]).sortedByKey().json(JSONStyle(indent: "  ")))
    },
    "b64enc": ofText { Base64.encoded(Array($0.utf8)) },
    "b64dec": ofText { text in
      do throws(Base64Error) { return String(lenient: try Base64.decoded(text)) } catch {
        return error.message
      }
    },
    "b32enc": ofText { Base32.encoded(Array($0.utf8)) },
    "sha256sum": ofText { hex(SHA256.hash(data: Array($0.utf8))) },
    "sha512sum": ofText { hex(SHA512.hash(data: Array($0.utf8))) },
    "sha1sum": ofText { hex(Insecure.SHA1.hash(data: Array($0.utf8))) },
    "adler32sum": ofText { String(Checksum.adler32(Array($0.utf8))) },
  ]
  private static func hex(_ digest: some Sequence<UInt8>) -> String { Hex.encoded(Array(digest)) }

  // MARK: Patterns

  private static func pattern(_ text: String) throws(TemplateFailure) -> Pattern {
    do throws(PatternError) { return try Pattern(text, syntax: .go) } catch {
      throw TemplateFailure("error parsing regexp: \(error.goMessage)")
    }
  }
  private static func matches(
    _ pattern: Pattern, _ bytes: [UInt8], limit: Int = .max
  ) throws(TemplateFailure) -> [PatternMatch] {
    var steps = 2_000_000
    do throws(PatternError) {
      return try pattern.matches(in: bytes, limit: limit, steps: &steps)
    } catch { throw TemplateFailure(error.goMessage) }
  }
  private static func replaced(
    _ values: [TemplateValue], isLiteral: Bool
  ) throws(TemplateFailure) -> TemplateValue {
    let pattern = try pattern(values[0].string ?? "")
    let bytes = Array((values[1].string ?? "").utf8)
    var out: [UInt8] = []
    var at = 0
    for match in try matches(pattern, bytes) {
      out += bytes[at..<match.range.lowerBound]
      let text = values[2].string ?? ""
      out += isLiteral ? Array(text.utf8) : expanded(text, match, bytes, pattern)
      at = match.range.upperBound
    }
    return value(String(decoding: out + bytes[at...], as: UTF8.self))
  }
  /// `$1`, `${1}`, `${name}`, `$$`.
  private static func expanded(
    _ template: String, _ match: PatternMatch, _ bytes: [UInt8], _ pattern: Pattern
  ) -> [UInt8] {
    let letters = Array(template.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < letters.count {
      guard letters[at] == UInt8(ascii: "$"), at + 1 < letters.count else {
        out.append(letters[at])
        at += 1
        continue
      }
      if letters[at + 1] == UInt8(ascii: "$") {
        out.append(UInt8(ascii: "$"))
        at += 2
        continue
      }
      var start = at + 1
      let isBraced = letters[start] == UInt8(ascii: "{")
      if isBraced { start += 1 }
      var end = start
      while end < letters.count,
        Character(Unicode.Scalar(letters[end])).isLetter
          || Character(Unicode.Scalar(letters[end])).isNumber || letters[end] == UInt8(ascii: "_")
      { end += 1 }
      let name = String(decoding: letters[start..<end], as: UTF8.self)
      let group = Int(name) ?? pattern.groupNames.first { $0.name == name }?.group
      if name.isEmpty {
        out.append(UInt8(ascii: "$"))
        at += 1
        continue
      }
      if let group, group <= pattern.groupCount, let range = match[group] { out += bytes[range] }
      at = isBraced && end < letters.count ? end + 1 : end
    }
    return out
  }

  static let patterns: Functions = [
    "regexMatch": ofTexts { pattern, text throws(TemplateFailure) in
      value(try HelmFunctions.pattern(pattern).isMatch(text))
    },
    "regexFind": ofTexts { pattern, text throws(TemplateFailure) in
      let bytes = Array(text.utf8)
      let found = try matches(try HelmFunctions.pattern(pattern), bytes, limit: 1).first
      return value(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } ?? "")
    },
    "regexFindAll": TemplateFunction(.string, .string, .int) { values throws(TemplateFailure) in
      let bytes = Array((values[1].string ?? "").utf8)
      let count = values[2].int ?? -1
      let all = try matches(
        try pattern(values[0].string ?? ""), bytes, limit: count < 0 ? .max : count)
      return value(all.map { String(decoding: bytes[$0.range], as: UTF8.self) })
    },
    "regexReplaceAll": TemplateFunction(.string, .string, .string) {
      values throws(TemplateFailure) in
      try replaced(values, isLiteral: false)
    },
    "regexReplaceAllLiteral": TemplateFunction(.string, .string, .string) {
      values throws(TemplateFailure) in
      try replaced(values, isLiteral: true)
    },
    "regexSplit": TemplateFunction(.string, .string, .int) { values throws(TemplateFailure) in
      let bytes = Array((values[1].string ?? "").utf8)
      let count = values[2].int ?? -1
      if count == 0 { return value([String]()) }
      var parts: [String] = []
      var at = 0
      for match in try matches(try pattern(values[0].string ?? ""), bytes) {
        if count > 0, parts.count == count - 1 { break }
        if match.range.upperBound == 0 { continue }
        parts.append(String(decoding: bytes[at..<match.range.lowerBound], as: UTF8.self))
        at = match.range.upperBound
      }
      return value(parts + [String(decoding: bytes[at...], as: UTF8.self)])
    },
  ].withMust().merging([
    "regexQuoteMeta": ofText { text in
      text.map { "\\.+*?()|[]{}^$".contains($0) ? "\\\($0)" : String($0) }.joined()
    },
    "semver": TemplateFunction(.string) { values throws(TemplateFailure) in
      guard let version = SemVer(values[0].string ?? "") else {
        throw TemplateFailure("Invalid Semantic Version")
      }
      return .value(
        TemplateMark.marked(
          [
            "Major": .integer(version.major), "Minor": .integer(version.minor),
            "Patch": .integer(version.patch),
            "Prerelease": .string(version.prerelease.joined(separator: ".")),
            "Metadata": .string(version.build), "Original": .string(version.original),
          ], as: "semver.Version", text: version.text))
    },
    "semverCompare": ofTexts { constraint, text throws(TemplateFailure) in
      guard let parsed = SemVerConstraint(constraint) else {
        throw TemplateFailure("improper constraint: \(constraint)")
      }
      guard let version = SemVer(text) else { throw TemplateFailure("Invalid Semantic Version") }
      return value(parsed.holds(for: version))
    },
  ]) { $1 }
}
