// Reads partial documents: plain YAML, with a few words of the lab's own that begin with `$`.

import Documents

extension FieldReader {
  static let words = [
    "$matches", "$image", "$oneOf", "$atLeast", "$atMost", "$count", "$not", "$absent", "$present",
  ]

  mutating func expectation(_ node: Node?) -> Expectation? {
    guard let node else { return nil }
    switch node.value {
    case .object(let object):
      if object.keys.contains(where: { $0.hasPrefix("$") }) { return special(node, object) }
      var all: [Expectation.Member] = []
      let members = Members(node: node)
      for key in object.keys {
        if let one = expectation(members[key]) {
          all.append(Expectation.Member(key: key, expectation: one))
        }
      }
      return .object(all)
    case .array:
      var all: [Expectation] = []
      for item in items(node) { if let one = expectation(item) { all.append(one) } }
      return .list(all)
    default: return .equals(node.value)
    }
  }

  private mutating func special(_ node: Node, _ object: Object) -> Expectation? {
    let members = members(of: node, known: Self.words)
    guard object.count == 1, let word = object.keys.first, let inner = members[word] else {
      if object.count > 1 { note(.severalForms(object.keys), at: node.line) }
      return nil
    }
    switch word {
    case "$matches": return pattern(inner).map(Expectation.matches)
    case "$image": return string(inner).map(Expectation.image)
    case "$oneOf":
      var all: [Expectation] = []
      for item in items(inner) { if let one = expectation(item) { all.append(one) } }
      return .oneOf(all)
    case "$atLeast", "$atMost":
      guard let bound = inner.value.double else {
        note(.wrongType(field: word, wanted: "a number"), at: inner.line)
        return nil
      }
      return word == "$atLeast" ? .atLeast(bound) : .atMost(bound)
    case "$count": return int(inner).map(Expectation.count)
    case "$not": return expectation(inner).map(Expectation.not)
    case "$absent": return bool(inner).map { $0 ? .absent : .present }
    case "$present": return bool(inner).map { $0 ? .present : .absent }
    default: return nil
    }
  }
}
