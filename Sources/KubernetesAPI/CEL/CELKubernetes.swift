// Functions on what Kubernetes adds to the language: amounts, addresses, versions, permissions.

import Text

/// A step of a question about permissions: `authorizer.group('apps').resource('deployments')`.
struct CELAuthorizerStep: Sendable {
  enum Stage: Sendable { case authorizer, path, group, resource, decision }
  var stage = Stage.authorizer
  var path = ""
  var group = ""
  var resource = ""
  var subresource = ""
  var namespace = ""
  var name = ""
  /// `namespace/name` of the service account that is asked about in place of the user.
  var serviceAccount: String?
  var isAllowed = false

  var typeName: String {
    let word =
      switch stage {
      case .authorizer: "Authorizer"
      case .path: "PathCheck"
      case .group: "GroupCheck"
      case .resource: "ResourceCheck"
      case .decision: "Decision"
      }
    return "kubernetes.authorization." + word
  }
}

extension CELEvaluator {
  /// Real: the libraries of apiserver 1.36.
  func kubernetes(_ name: String, _ v: [CELValue]) throws(CELFailure) -> CELValue? {
    switch v.first {
    case .string(let text)?: return try made(name, text, v)
    case .quantity(let amount)?: return try quantity(name, amount, v)
    case .url(let address)?: return address.part(name)
    case .address(let bytes)?: return self.address(name, bytes)
    case .network(let bytes, let bits)?: return try network(name, bytes, bits, v)
    case .semver(let version)?: return try semver(name, version, v)
    case .authorizer(let step)?: return authorizer(name, step, v)
    case .format(let format)?:
      guard name == "validate", v.count == 2, case .string(let text) = v[1] else { return nil }
      let problems = celFormatProblems(format, text)
      return .optional(problems.isEmpty ? nil : .list(problems.map(CELValue.string)))
    case nil where name.hasPrefix("format."): return .format(String(name.dropFirst(7)))
    default: return nil
    }
  }

  private func made(
    _ name: String, _ text: String, _ v: [CELValue]
  ) throws(CELFailure) -> CELValue? {
    switch name {
    case "quantity":
      guard let amount = Quantity(text) else { throw CELFailure(Quantity.formatError) }
      return .quantity(amount)
    case "isQuantity": return .bool(Quantity(text) != nil)
    case "url":
      guard let address = CELAddress(text) else {
        throw CELFailure(
          "URL parse error during conversion from string: parse \(goQuoted(text)):"
            + " invalid URI for request")
      }
      return .url(address)
    case "isURL": return .bool(CELAddress(text) != nil)
    case "ip":
      guard let bytes = celAddress(text) else {
        throw CELFailure(
          "IP Address \(goQuoted(text)) parse error during conversion from string:"
            + " ParseAddr(\(goQuoted(text))): unable to parse IP")
      }
      return .address(bytes)
    case "isIP": return .bool(celAddress(text) != nil)
    case "ip.isCanonical":
      guard let bytes = celAddress(text) else {
        throw CELFailure(
          "IP Address \(goQuoted(text)) parse error during conversion from string:"
            + " ParseAddr(\(goQuoted(text))): unable to parse IP")
      }
      return .bool(celAddressText(bytes) == text)
    case "cidr":
      guard let (bytes, bits) = celNetwork(text) else {
        let words = "network address parse error during conversion from string: "
        throw CELFailure(words + words + "netip.ParsePrefix(\(goQuoted(text))): no '/'")
      }
      return .network(bytes, bits)
    case "isCIDR": return .bool(celNetwork(text) != nil)
    case "semver", "isSemver":
      var normalizes = false
      if v.count > 1, case .bool(let flag) = v[1] { normalizes = flag }
      let version = CELSemver(text, normalizes: normalizes)
      if name == "isSemver" { return .bool(version != nil) }
      guard let version else { throw CELFailure("No Major.Minor.Patch elements found") }
      return .semver(version)
    case "format.named":
      return .optional(celFormats.contains(text) ? .format(text) : nil)
    default: return nil
    }
  }

  private func quantity(
    _ name: String, _ amount: Quantity, _ v: [CELValue]
  ) throws(CELFailure) -> CELValue? {
    var other: Quantity?
    if v.count > 1 {
      if case .quantity(let own) = v[1] { other = own }
      if case .int(let number) = v[1], name == "add" || name == "sub" {
        other = Quantity(whole: number)
      }
      if other == nil { throw .noOverload }
    }
    switch (name, other) {
    case ("sign", _): return .int(amount.isZero ? 0 : amount < .zero ? -1 : 1)
    case ("isGreaterThan", let other?): return .bool(other < amount)
    case ("isLessThan", let other?): return .bool(amount < other)
    case ("compareTo", let other?): return .int(amount < other ? -1 : amount == other ? 0 : 1)
    case ("add", let other?): return .quantity(amount + other)
    case ("sub", let other?): return .quantity(amount - other)
    case ("isInteger", _): return .bool(amount.nanos == 0)
    case ("asInteger", _):
      guard amount.nanos == 0 else { throw CELFailure("cannot convert value to integer") }
      return .int(amount.whole)
    case ("asApproximateFloat", _):
      return .double(Double(amount.whole) + Double(amount.nanos) / 1e9)
    default: return nil
    }
  }

  private func address(_ name: String, _ bytes: [UInt8]) -> CELValue? {
    let isFourth = bytes.count == 4
    switch name {
    case "family": return .int(isFourth ? 4 : 6)
    case "isUnspecified": return .bool(bytes.allSatisfy { $0 == 0 })
    case "isLoopback":
      return .bool(
        isFourth
          ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1)
    case "isLinkLocalMulticast":
      return .bool(
        isFourth
          ? bytes.prefix(3).elementsEqual([224, 0, 0])
          : bytes[0] == 0xff && bytes[1] & 0x0f == 2)
    case "isLinkLocalUnicast":
      return .bool(
        isFourth ? bytes[0] == 169 && bytes[1] == 254 : bytes[0] == 0xfe && bytes[1] & 0xc0 == 0x80)
    case "isGlobalUnicast":
      let isMulticast = isFourth ? bytes[0] & 0xf0 == 0xe0 : bytes[0] == 0xff
      let others = ["isUnspecified", "isLoopback", "isLinkLocalUnicast"].contains {
        if case .bool(true)? = address($0, bytes) { true } else { false }
      }
      return .bool(!isMulticast && !others && bytes != [255, 255, 255, 255])
    default: return nil
    }
  }
  private func network(
    _ name: String, _ bytes: [UInt8], _ bits: Int, _ v: [CELValue]
  ) throws(CELFailure) -> CELValue? {
    switch name {
    case "ip": return .address(bytes)
    case "prefixLength": return .int(bits)
    case "masked": return .network(celMasked(bytes, bits), bits)
    case "containsIP", "containsCIDR":
      var inner: [UInt8]?
      var least = bits
      switch v.last {
      case .address(let own)?: inner = own
      case .network(let own, let count)?: (inner, least) = (own, count)
      case .string(let text)?:
        if name == "containsIP" {
          inner = celAddress(text)
        } else if let own = celNetwork(text) {
          (inner, least) = own
        }
        if inner == nil { _ = try made(name == "containsIP" ? "ip" : "cidr", text, []) }
      default: throw .noOverload
      }
      guard let inner else { throw .noOverload }
      return .bool(
        inner.count == bytes.count && least >= bits
          && celMasked(inner, bits) == celMasked(bytes, bits))
    default: return nil
    }
  }
  private func semver(
    _ name: String, _ version: CELSemver, _ v: [CELValue]
  ) throws(CELFailure) -> CELValue? {
    switch name {
    case "major": return .int(version.numbers[0])
    case "minor": return .int(version.numbers[1])
    case "patch": return .int(version.numbers[2])
    case "isGreaterThan", "isLessThan", "compareTo":
      guard v.count == 2, case .semver(let other) = v[1] else { throw .noOverload }
      let order = version.order(other)
      return name == "compareTo"
        ? .int(order) : .bool(name == "isLessThan" ? order < 0 : order > 0)
    default: return nil
    }
  }

  private func authorizer(
    _ name: String, _ step: CELAuthorizerStep, _ v: [CELValue]
  ) -> CELValue? {
    var next = step
    var words = v.dropFirst().map(\.text)
    let first = words.isEmpty ? "" : words.removeFirst()
    switch name {
    case "path": (next.stage, next.path) = (.path, first)
    case "group": (next.stage, next.group) = (.group, first)
    case "serviceAccount": next.serviceAccount = first + "/" + (words.first ?? "")
    case "resource": (next.stage, next.resource) = (.resource, first)
    case "subresource": next.subresource = first
    case "namespace": next.namespace = first
    case "name": next.name = first
    case "allowed": return .bool(step.isAllowed)
    case "errored": return .bool(false)
    case "reason", "error": return .string("")
    default: return nil
    }
    return .authorizer(next)
  }
}

// MARK: Addresses

/// A URL, in its parts. Real: Go's url.ParseRequestURI.
struct CELAddress: Sendable {
  let text: String
  private let scheme: String
  private let host: String
  private let path: String
  private let query: String

  init?(_ text: String) {
    guard !text.utf8.contains(where: { $0 <= 32 || $0 == 127 }) else { return nil }
    self.text = text
    var rest = Substring(text)
    let word = rest.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    if rest.dropFirst(word.count).hasPrefix(":"), word.first?.isLetter ?? false {
      scheme = word.lowercased()
      rest = rest.dropFirst(word.count + 1)
    } else {
      scheme = ""
    }
    guard rest.hasPrefix("/") else { return nil }
    if rest.hasPrefix("//"), !scheme.isEmpty || !rest.hasPrefix("///") {
      rest = rest.dropFirst(2)
      let own = rest.prefix { $0 != "/" && $0 != "?" }
      rest = rest.dropFirst(own.count)
      host = String(own.split(separator: "@", omittingEmptySubsequences: false).last ?? "")
    } else {
      host = ""
    }
    let own = rest.prefix { $0 != "?" }
    path = String(own)
    query = String(rest.dropFirst(own.count).dropFirst())
  }

  private var hostname: Substring {
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
      return host[host.index(after: host.startIndex)..<end]
    }
    return host.prefix { $0 != ":" }
  }
  private var port: String {
    let rest = host.split(separator: "]", omittingEmptySubsequences: false).last ?? ""
    guard let colon = rest.lastIndex(of: ":") else { return "" }
    return String(rest[rest.index(after: colon)...])
  }

  func part(_ name: String) -> CELValue? {
    switch name {
    case "getScheme": return .string(scheme)
    case "getHost": return .string(host)
    case "getHostname": return .string(String(hostname))
    case "getPort": return .string(port)
    case "getEscapedPath": return .string(path)
    case "getQuery":
      var keys: [String] = []
      var values: [String: [CELValue]] = [:]
      for pair in query.split(separator: "&") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let key = String(parts[0])
        if values[key] == nil { keys.append(key) }
        values[key, default: []].append(.string(parts.count > 1 ? String(parts[1]) : ""))
      }
      var map = CELMap()
      for key in keys { map.add(.string(key), .list(values[key] ?? [])) }
      return .map(map)
    default: return nil
    }
  }
}

/// The bytes of an address of the fourth or sixth version; nil where the text is none.
func celAddress(_ text: String) -> [UInt8]? {
  if !text.contains(":") {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { part -> UInt8? in
      part.utf8.allSatisfy { (48...57).contains($0) } && (part.count == 1 || part.first != "0")
        ? UInt8(part) : nil
    }
    return parts.count == 4 && bytes.count == 4 ? bytes : nil
  }
  let halves = text.split(separator: "::", omittingEmptySubsequences: false)
  guard halves.count <= 2 else { return nil }
  func groups(_ half: Substring) -> [UInt8]? {
    if half.isEmpty { return [] }
    var bytes: [UInt8] = []
    for group in half.split(separator: ":", omittingEmptySubsequences: false) {
      guard (1...4).contains(group.count), let value = UInt16(group, radix: 16) else { return nil }
      bytes += [UInt8(value >> 8), UInt8(value & 255)]
    }
    return bytes
  }
  guard let head = groups(halves[0]) else { return nil }
  guard halves.count == 2 else { return head.count == 16 ? head : nil }
  guard let tail = groups(halves[1]), head.count + tail.count <= 14 else { return nil }
  return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
}

/// An address as netip writes it: the longest run of zeros as `::`.
func celAddressText(_ bytes: [UInt8]) -> String {
  if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
  let groups = stride(from: 0, to: 16, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
  var best = 0..<0
  var start = 0
  while start < 8 {
    var end = start
    while end < 8, groups[end] == 0 { end += 1 }
    if end - start > max(best.count, 1) { best = start..<end }
    start = max(end, start + 1)
  }
  let words = groups.map { String($0, radix: 16) }
  guard !best.isEmpty else { return words.joined(separator: ":") }
  return words[..<best.lowerBound].joined(separator: ":") + "::"
    + words[best.upperBound...].joined(separator: ":")
}

/// `10.0.0.0/8`: the address and how many bits count.
func celNetwork(_ text: String) -> ([UInt8], Int)? {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  guard parts.count == 2, let bytes = celAddress(String(parts[0])), let bits = Int(parts[1]),
    (0...bytes.count * 8).contains(bits)
  else { return nil }
  return (bytes, bits)
}
private func celMasked(_ bytes: [UInt8], _ bits: Int) -> [UInt8] {
  bytes.enumerated().map { place, byte in
    let left = max(0, min(8, bits - place * 8))
    return byte & UInt8(truncatingIfNeeded: 0xff00 >> left)
  }
}

// MARK: Versions and formats

/// `1.2.3-rc.1`. Real: blang/semver.
struct CELSemver: Sendable {
  let text: String
  let numbers: [Int]
  private let release: [String]

  init?(_ given: String, normalizes: Bool) {
    var text = given
    if normalizes, text.hasPrefix("v") { text.removeFirst() }
    let plain = text.prefix { $0 != "+" }
    let core = plain.prefix { $0 != "-" }
    release = plain.dropFirst(core.count + 1).split(separator: ".").map(String.init)
    var parts = core.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    while normalizes, parts.count < 3 { parts.append("0") }
    guard parts.count == 3 else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(part),
        normalizes || part.count == 1 || part.first != "0"
      else { return nil }
      numbers.append(number)
    }
    self.numbers = numbers
    self.text = text
  }
  func order(_ other: CELSemver) -> Int {
    for (a, b) in zip(numbers, other.numbers) where a != b { return a < b ? -1 : 1 }
    return SemanticVersion.order(ofPrereleases: release, other.release)
  }
}

private let celFormats: Set<String> = [
  "dns1123Label", "dns1123Subdomain", "dns1035Label", "qualifiedName", "dns1123LabelPrefix",
  "dns1123SubdomainPrefix", "dns1035LabelPrefix", "labelValue", "uri", "uuid", "byte", "date",
  "datetime",
]

/// What keeps a text from being of a format; empty when nothing does.
func celFormatProblems(_ format: String, _ text: String) -> [String] {
  let stem = text.hasSuffix("-") ? text + "a" : text
  switch format {
  case "dns1123Label": return dns1123LabelProblems(text)
  case "dns1123Subdomain": return dns1123SubdomainProblems(text)
  case "dns1035Label": return dns1035LabelProblems(text)
  case "dns1123LabelPrefix": return dns1123LabelProblems(stem)
  case "dns1123SubdomainPrefix": return dns1123SubdomainProblems(stem)
  case "dns1035LabelPrefix": return dns1035LabelProblems(stem)
  case "qualifiedName": return qualifiedNameProblems(text)
  case "labelValue": return labelValueProblems(text)
  case "uri": return CELAddress(text) != nil ? [] : ["invalid URI"]
  case "byte": return (try? Base64.decoded(text)) != nil ? [] : ["invalid base64"]
  case "date": return parseTimestamp(text + "T00:00:00Z") != nil ? [] : ["invalid date"]
  case "datetime": return parseTimestamp(text) != nil ? [] : ["invalid datetime"]
  case "uuid":
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isOne =
      parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy(\.isHexDigit)
    return isOne ? [] : ["does not match the UUID format"]
  default: return []
  }
}
