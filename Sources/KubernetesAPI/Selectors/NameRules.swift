// What names, labels and the like may be, and what the server says when they are not.

private func isLowerAlnum(_ b: UInt8) -> Bool { (97...122).contains(b) || (48...57).contains(b) }
private func isAlnum(_ b: UInt8) -> Bool { isLowerAlnum(b) || (65...90).contains(b) }

/// Letters or digits at both ends, `inner` too between them.
private func hasShape(
  _ text: some StringProtocol, _ outer: (UInt8) -> Bool, _ inner: Set<UInt8>
) -> Bool {
  let bytes = Array(text.utf8)
  guard let first = bytes.first, let last = bytes.last, outer(first), outer(last) else {
    return false
  }
  return bytes.allSatisfy { outer($0) || inner.contains($0) }
}

private let labelPattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?"
private let dash = Set("-".utf8)

/// Real: validation.IsDNS1123Label.
package func dns1123LabelProblems(_ text: String) -> [String] {
  var all: [String] = []
  if text.utf8.count > 63 { all.append("must be no more than 63 bytes") }
  if !hasShape(text, isLowerAlnum, dash) {
    if hasShape(text, isLowerAlnum, Set("-.".utf8)), isSubdomain(text) {
      all.append("must not contain dots")
    } else {
      all.append(
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-',"
          + " and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc',"
          + " regex used for validation is '\(labelPattern)')")
    }
  }
  return all
}
private func isSubdomain(_ text: String) -> Bool {
  text.split(separator: ".", omittingEmptySubsequences: false)
    .allSatisfy { hasShape($0, isLowerAlnum, dash) }
}
/// Real: validation.IsDNS1123Subdomain.
package func dns1123SubdomainProblems(_ text: String) -> [String] {
  var all: [String] = []
  if text.utf8.count > 253 { all.append("must be no more than 253 bytes") }
  if !isSubdomain(text) {
    all.append(
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
        + " '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
        + " used for validation is '\(labelPattern)(\\.\(labelPattern))*')")
  }
  return all
}
/// Real: validation.IsDNS1035Label.
package func dns1035LabelProblems(_ text: String) -> [String] {
  var all: [String] = []
  if text.utf8.count > 63 { all.append("must be no more than 63 bytes") }
  let startsWithLetter = text.utf8.first.map { (97...122).contains($0) } ?? false
  if !startsWithLetter || !hasShape(text, isLowerAlnum, dash) {
    all.append(
      "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
        + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or"
        + " 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')")
  }
  return all
}
private let qualifiedInner = Set("-_.".utf8)

/// Real: validation.IsQualifiedName.
package func qualifiedNameProblems(_ text: String) -> [String] {
  var all: [String] = []
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  let name: Substring
  switch parts.count {
  case 1: name = parts[0]
  case 2:
    name = parts[1]
    if parts[0].isEmpty {
      all.append("prefix part must be non-empty")
    } else {
      all += dns1123SubdomainProblems(String(parts[0])).map { "prefix part " + $0 }
    }
  default:
    return [
      "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start"
        + " and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc',"
        + " regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an"
        + " optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"
    ]
  }
  if name.isEmpty {
    all.append("name part must be non-empty")
  } else if name.utf8.count > 63 {
    all.append("name part must be no more than 63 bytes")
  }
  if !hasShape(name, isAlnum, qualifiedInner) {
    all.append(
      "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end"
        + " with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used"
        + " for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')")
  }
  return all
}
/// Real: validation.IsValidLabelValue.
package func labelValueProblems(_ text: String) -> [String] {
  var all: [String] = []
  if text.utf8.count > 63 { all.append("must be no more than 63 bytes") }
  if !text.isEmpty, !hasShape(text, isAlnum, qualifiedInner) {
    all.append(
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
        + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
        + " 'my_value',  or '12345', regex used for validation is"
        + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')")
  }
  return all
}
func labelKeyProblem(_ text: String) -> String? {
  let all = qualifiedNameProblems(text)
  return all.isEmpty ? nil : all.joined(separator: "; ")
}
func labelValueProblem(_ text: String) -> String? {
  let all = labelValueProblems(text)
  return all.isEmpty ? nil : all.joined(separator: "; ")
}
/// Real: validation.IsConfigMapKey.
package func configMapKeyProblems(_ text: String) -> [String] {
  var all: [String] = []
  if text.utf8.count > 253 { all.append("must be no more than 253 bytes") }
  if text.isEmpty || !text.utf8.allSatisfy({ isAlnum($0) || qualifiedInner.contains($0) }) {
    all.append(
      "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g."
        + " 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is"
        + " '[-._a-zA-Z0-9]+')")
  } else if text == "." {
    all.append("must not be '.'")
  } else if text == ".." {
    all.append("must not be '..'")
  } else if text.hasPrefix("..") {
    all.append("must not start with '..'")
  }
  return all
}
/// Real: validation.IsEnvVarName, relaxed since 1.30: any printable ASCII but `=`.
package func envNameProblems(_ text: String) -> [String] {
  if !text.isEmpty, text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 && $0 != 61 }) { return [] }
  return [
    "a valid environment variable name must consist only of printable ASCII characters other than"
      + " '='"
  ]
}
/// Real: validation.IsValidPortName.
package func portNameProblems(_ text: String) -> [String] {
  var all: [String] = []
  let bytes = Array(text.utf8)
  if bytes.count > 15 { all.append("must be no more than 15 characters") }
  if !bytes.allSatisfy({ isLowerAlnum($0) || $0 == 45 }) {
    all.append("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)")
  }
  if !bytes.contains(where: { (97...122).contains($0) }) {
    all.append("must contain at least one letter (a-z)")
  }
  if text.contains("--") { all.append("must not contain consecutive hyphens") }
  if bytes.isEmpty || bytes.first == 45 || bytes.last == 45 {
    all.append("must not begin or end with a hyphen")
  }
  return all
}
