// A partial document: what a document must hold, in the manner of kuttl and chainsaw.

package import Documents
import Text

/// What a value must be like. What is not spoken of may be anything.
package indirect enum Expectation: Hashable, Sendable {
  /// This very value; whole numbers and floating-point numbers are told apart by value only.
  case equals(Value)
  /// Each of these members.
  case object([Member])
  /// For each of these items one of the list's own, no two the same one; their order is free.
  case list([Expectation])
  case matches(LinePattern)
  /// The name of this image, whatever way it is spelt; without a tag, any tag will do.
  case image(String)
  case oneOf([Expectation])
  case atLeast(Double)
  case atMost(Double)
  /// The list has so many items.
  case count(Int)
  case not(Expectation)
  /// Not there, null, or empty.
  case absent
  /// There, and not null.
  case present

  package struct Member: Hashable, Sendable {
    package var key: String
    package var expectation: Expectation
  }
}

/// A part of a document that is not as it should be.
package struct Mismatch: Hashable, Sendable {
  package var path: [String]
  package var found: Value?
  package var wanted: Expectation
}

extension Expectation {
  package func holds(for value: Value?) -> Bool { mismatches(in: value).isEmpty }

  /// What is not as it should be, in the order in which the lesson names it.
  package func mismatches(in value: Value?, at path: [String] = []) -> [Mismatch] {
    switch self {
    case .object(let members):
      guard case .object(let object)? = value else {
        // Tell of the innermost fields, so that the reader learns what was wanted.
        return members.flatMap { $0.expectation.mismatches(in: nil, at: path + [$0.key]) }
      }
      return members.flatMap {
        $0.expectation.mismatches(in: object[$0.key], at: path + [$0.key])
      }
    case .list(let wanted):
      guard case .array(let items)? = value else {
        return [Mismatch(path: path, found: value, wanted: self)]
      }
      return mismatches(of: wanted, in: items, at: path)
    default:
      return isMet(by: value) ? [] : [Mismatch(path: path, found: value, wanted: self)]
    }
  }

  private func isMet(by value: Value?) -> Bool {
    switch self {
    case .equals(let wanted):
      if let value, let a = wanted.double, let b = value.double { return a == b }
      return value == wanted || (value == nil && wanted == .null)
    case .object, .list: return mismatches(in: value).isEmpty
    case .matches(let pattern):
      guard let value, let text = value.string ?? value.int.map(String.init) else { return false }
      return pattern.matches(text)
    case .image(let name):
      guard let text = value?.string else { return false }
      return ImageName(name).isMet(by: [text])
    case .oneOf(let all): return all.contains { $0.holds(for: value) }
    case .atLeast(let bound): return (value?.double ?? -.infinity) >= bound
    case .atMost(let bound): return (value?.double ?? .infinity) <= bound
    case .count(let count): return (value?.array?.count ?? 0) == count
    case .not(let other): return !other.holds(for: value)
    case .absent: return value == nil || value?.isEmpty == true
    case .present: return value != nil && value != .null
    }
  }

  /// Finds an item for each wanted one. Where two could take the same item, they are arranged so
  /// that as many as possible get one.
  private func mismatches(
    of wanted: [Expectation], in items: [Value], at path: [String]
  ) -> [Mismatch] {
    var holder: [Int?] = Array(repeating: nil, count: items.count)
    var unmet: [Int] = []
    let fits = wanted.map { one in items.map { one.holds(for: $0) } }
    for index in wanted.indices {
      var tried = Set<Int>()
      if !place(index, fits, &holder, &tried) { unmet.append(index) }
    }
    return unmet.flatMap { index -> [Mismatch] in
      let one = wanted[index]
      // The item that was most likely meant: the one with the same key, else the least wrong one.
      let free = items.indices.filter { holder[$0] == nil }
      let same = free.first { one.sharesKey(with: items[$0]) }
      let near =
        same ?? one.misspelt(among: free, of: items)
        ?? free.min { a, b in
          one.mismatches(in: items[a]).count < one.mismatches(in: items[b]).count
        }
      // One that bears another name altogether is not the one that was meant.
      if same == nil, let name = one.ownName, near.map({ !one.isNearly(items[$0]) }) ?? true {
        return [Mismatch(path: path + ["[\(name)]"], found: nil, wanted: .present)]
      }
      guard let near, case .object = one, items.count <= 64 else {
        let found = near.map { items[$0] } ?? .array(items)
        return [Mismatch(path: path, found: found, wanted: one)]
      }
      let place = one.ownKey.map { "[\($0)]" } ?? "[\(near)]"
      return one.mismatches(in: items[near], at: path + [place])
    }
  }

  private func place(
    _ index: Int, _ fits: [[Bool]], _ holder: inout [Int?], _ tried: inout Set<Int>
  ) -> Bool {
    for item in fits[index].indices where fits[index][item] && !tried.contains(item) {
      tried.insert(item)
      if let other = holder[item] {
        guard place(other, fits, &holder, &tried) else { continue }
      }
      holder[item] = index
      return true
    }
    return false
  }

  /// The name that an item of a list must have, where it is told by it.
  private var ownName: String? { at("name")?.exactText }
  /// The same, or its type: what a reader knows the item by.
  private var ownKey: String? { ownName ?? at("type")?.exactText }
  private var exactText: String? {
    if case .equals(.string(let text)) = self { text } else { nil }
  }
  private func isNearly(_ item: Value) -> Bool {
    guard let name = ownName, let found = item["name"]?.string else { return false }
    return Suggestions.distance(found, name, swaps: true) <= 2
  }
  private func misspelt(among free: [Int], of items: [Value]) -> Int? {
    free.first { isNearly(items[$0]) }
  }

  /// Whether an item of a list has the key under which Kubernetes would merge it with the wanted one.
  private func sharesKey(with value: Value) -> Bool {
    guard case .object(let members) = self else { return false }
    for key in ["name", "type", "key", "mountPath", "containerPort", "port", "ip", "host"] {
      if let member = members.first(where: { $0.key == key }) {
        return member.expectation.holds(for: value[key])
      }
    }
    return false
  }
}

extension [String] {
  /// A path as it is told: `status.conditions[Ready].status`.
  var joinedPath: String { joined(separator: ".").replacing(".[", with: "[") }
}

extension Expectation {
  /// The first field of an object, beside its name, of which a check says how it is.
  func firstPart(of object: Value) -> (path: [String], found: Value)? {
    leaves().first { !["name", "namespace"].contains($0.last ?? "") && $0.first != "kind" }
      .flatMap { path in
        var here: Value? = object
        for key in path { here = here?[key] }
        return here.map { (path, $0) }
      }
  }
  private func leaves(at path: [String] = []) -> [[String]] {
    guard case .object(let members) = self else { return [path] }
    return members.flatMap { $0.expectation.leaves(at: path + [$0.key]) }
  }

  /// The value that would satisfy it, where there is just one.
  package var example: Value? {
    switch self {
    case .equals(let value): value
    case .image(let name): .string(name)
    case .oneOf(let all): all.first?.example
    default: nil
    }
  }
  /// A flag of that name that would satisfy it; nil where it is not to be given.
  func asFlag(_ name: String) -> String? {
    switch self {
    case .absent: nil
    case .equals(.bool(let isOn)): isOn ? "--\(name)" : nil
    case .equals(let value): "--\(name)=\(value.shown)"
    case .not: nil
    default: "--\(name)=…"
    }
  }
  /// The expectation at the end of a path of members.
  package func at(_ path: String...) -> Expectation? {
    var here = self
    for key in path {
      guard case .object(let members) = here,
        let member = members.first(where: { $0.key == key })
      else { return nil }
      here = member.expectation
    }
    return here
  }
}

extension Expectation {
  /// Whether a field of that name is asked about anywhere in it.
  func names(_ field: String) -> Bool {
    switch self {
    case .object(let members):
      members.contains { $0.key == field || $0.expectation.names(field) }
    case .list(let all), .oneOf(let all): all.contains { $0.names(field) }
    case .not(let inner): inner.names(field)
    default: false
    }
  }
}
