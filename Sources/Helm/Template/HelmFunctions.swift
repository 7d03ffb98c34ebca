// The functions of a chart's templates: sprig's and helm's own.

import Documents
import Kernel
import Text

/// Real: helm 3.17.3's engine funcs over Masterminds/sprig 3.3, without `env` and `expandenv`.
enum HelmFunctions {
  /// Marks what `required` and `fail` say, so that only that is told.
  static let mark = "HELM_ERR_START"
  static let markEnd = "HELM_ERR_END"

  /// - Parameters:
  ///   - isLinting: `required` and `fail` pass, as `helm lint` wants it.
  ///   - now: the moment of `now` and `date`.
  ///   - lookup: asks the cluster; gives `{}` where there is none.
  static func all(
    isLinting: Bool, now: Instant,
    lookup: @escaping @Sendable (String, String, String, String) -> Value
  ) -> Functions {
    var all = base
    all.merge(dates(now)) { $1 }
    all["lookup"] = TemplateFunction(.string, .string, .string, .string) {
      values throws(TemplateFailure) in
      .value(
        lookup(
          values[0].string ?? "", values[1].string ?? "", values[2].string ?? "",
          values[3].string ?? ""))
    }
    all["required"] = TemplateFunction(.string, .any) { values throws(TemplateFailure) in
      let isMissing = values[1].document.isNull || values[1].document == ""
      if isMissing, !isLinting { throw TemplateFailure(mark + (values[0].string ?? "") + markEnd) }
      return isMissing ? value("") : values[1]
    }
    all["fail"] = TemplateFunction(.string) { values throws(TemplateFailure) in
      if isLinting { return value("") }
      throw TemplateFailure(mark + (values[0].string ?? "") + markEnd)
    }
    return all
  }

  private static let base: Functions = {
    var all = strings
    for more in [lists, dictionaries, numbers, documents, patterns, logic, random, files, absent] {
      all.merge(more) { $1 }
    }
    all["include"] = .include
    all["tpl"] = .parse
    all["typeOf"] = .type
    all["kindOf"] = .kind
    return all
  }()

  private static let logic: Functions = [
    "default": TemplateFunction(.any, rest: .any) { values throws(TemplateFailure) in
      values.count > 1 && values[1].isTrue ? values[1] : values[0]
    },
    "empty": TemplateFunction(.any) { values throws(TemplateFailure) in value(!values[0].isTrue) },
    "coalesce": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      values.first { $0.isTrue } ?? .value(.null)
    },
    "all": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      value(values.allSatisfy(\.isTrue))
    },
    "any": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      value(values.contains(where: \.isTrue))
    },
    "ternary": TemplateFunction(.any, .any, .any) { values throws(TemplateFailure) in
      guard let flag = values[2].document.bool else {
        throw TemplateFailure(
          "wrong type for value; expected bool; got \(values[2].document.goType)")
      }
      return flag ? values[0] : values[1]
    },
    "kindIs": TemplateFunction(.string, .any) { values throws(TemplateFailure) in
      let kind = Value.kindName(values[1].document)
      return value(values[0].string == kind || (kind == "int" && values[0].string == "int64"))
    },
    "typeIs": TemplateFunction(.string, .any) { values throws(TemplateFailure) in
      value(values[0].string == values[1].document.goType)
    },
    "typeIsLike": TemplateFunction(.string, .any) { values throws(TemplateFailure) in
      let type = values[1].document.goType
      return value(values[0].string == type || values[0].string == "*" + type)
    },
    "deepEqual": TemplateFunction(.any, .any) { values throws(TemplateFailure) in
      value(values[0].document == values[1].document)
    },
    "hello": TemplateFunction { _ throws(TemplateFailure) in value("Hello!") },
    "getHostByName": TemplateFunction(.string) { _ throws(TemplateFailure) in value("") },
  ]

  private static let random: Functions = {
    func letters(_ alphabet: String) -> TemplateFunction {
      .drawing(.int) { random, values throws(TemplateFailure) in
        let count = values[0].int ?? 0
        guard count >= 0, count <= 100_000 else {
          throw TemplateFailure("the lab draws no more than this")
        }
        return value(random.text(count, from: alphabet))
      }
    }
    let small = "abcdefghijklmnopqrstuvwxyz", digits = "0123456789"
    return [
      "randAlphaNum": letters(small + small.uppercased() + digits),
      "randAlpha": letters(small + small.uppercased()),
      "randNumeric": letters(digits),
      "randAscii": letters(String(decoding: Array(UInt8(32)...UInt8(126)), as: UTF8.self)),
      "randBytes": .drawing(.int) { random, values throws(TemplateFailure) in
        let count = min(100_000, max(0, values[0].int ?? 0))
        return value(
          Base64.encoded((0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }))
      },
      "randInt": .drawing(.int, .int) { random, values throws(TemplateFailure) in
        let low = values[0].int ?? 0, high = values[1].int ?? 0
        guard low < high else { throw TemplateFailure("invalid argument to Intn") }
        return value(Int.random(in: low..<high, using: &random))
      },
      "uuidv4": .drawing { random, _ throws(TemplateFailure) in value(random.uuid()) },
      "shuffle": .drawing(.string) { random, values throws(TemplateFailure) in
        value(String((values[0].string ?? "").shuffled(using: &random)))
      },
    ]
  }()

  /// What sprig has and the lab has not: keys, certificates, password hashes.
  private static let absent: Functions = {
    var all: Functions = [:]
    for name in [
      "genPrivateKey", "genCA", "genCAWithKey", "genSelfSignedCert", "genSelfSignedCertWithKey",
      "genSignedCert", "genSignedCertWithKey", "buildCustomCert", "derivePassword", "htpasswd",
      "bcrypt", "encryptAES", "decryptAES", "toToml", "fromToml", "b32dec",
    ] {
      all[name] = TemplateFunction(rest: .any) { _ throws(TemplateFailure) in
        throw TemplateFailure("swiftlab does not model the template function \(name)")
      }
    }
    return all
  }()

  // MARK: .Files and .Capabilities.APIVersions

  private static func names(_ files: TemplateValue) -> [(key: String, value: Value)] {
    (TemplateMark.removed(from: files.document).object ?? [:]).inKeyOrder().map { $0 }
  }
  private static let files: Functions = [
    "engine.files.Get": TemplateFunction(.any, .string) { values throws(TemplateFailure) in
      .value(values[0].document[values[1].string ?? ""] ?? "")
    },
    "engine.files.GetBytes": TemplateFunction(.any, .string) { values throws(TemplateFailure) in
      .value(values[0].document[values[1].string ?? ""] ?? "")
    },
    "engine.files.Lines": TemplateFunction(.any, .string) { values throws(TemplateFailure) in
      var text = values[0].document[values[1].string ?? ""]?.string ?? ""
      if text.isEmpty { return value([String]()) }
      if text.hasSuffix("\n") { text.removeLast() }
      return value(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    },
    "engine.files.Glob": TemplateFunction(.any, .string) { values throws(TemplateFailure) in
      let pattern = values[1].string ?? ""
      let found = names(values[0]).filter {
        Glob.matches(pattern: pattern, name: $0.key, [.pathName, .doubleStar])
      }
      return .value(
        TemplateMark.marked(Object(found.map { ($0.key, $0.value) }), as: "engine.files"))
    },
    "engine.files.AsConfig": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(asYAML(names(values[0]).map { (pathBase($0.key), $0.value) }))
    },
    "engine.files.AsSecrets": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(
        asYAML(
          names(values[0]).map {
            (pathBase($0.key), .string(Base64.encoded(Array(($0.value.string ?? "").utf8))))
          }))
    },
    "chartutil.VersionSet.Has": TemplateFunction(.any, .string) { values throws(TemplateFailure) in
      value(values[0].document[values[1].string ?? ""] != nil)
    },
  ]
  private static func asYAML(_ members: [(String, Value)]) -> String {
    members.isEmpty ? "" : yaml(.object(Object(members)))
  }
}

/// RFC 4648's base 32.
enum Base32 {
  static func encoded(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var out = ""
    var buffer = 0, bits = 0
    for byte in bytes {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(letters[buffer >> bits & 31])
      }
    }
    if bits > 0 { out.append(letters[buffer << (5 - bits) & 31]) }
    while out.count % 8 != 0 { out += "=" }
    return out
  }
}
