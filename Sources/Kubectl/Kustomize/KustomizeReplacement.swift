// kustomize's replacements: a field of one object copied into fields of others.

import Documents

/// Real: kustomize 5's replacements, as far as source, targets, `delimiter`, `index` and `create` go.
struct KustomizeReplacement {
  private(set) var objects: [Value]

  init(objects: [Value]) { self.objects = objects }

  mutating func apply(_ entry: Value) throws(KubectlError) {
    var value = entry["sourceValue"] ?? .null
    if let source = entry["source"] {
      let found = objects.filter { KustomizePatch.matches(Self.selector(source), $0) }
      guard let object = found.first else {
        throw .plain("nothing selected by \(Self.text(source))")
      }
      guard found.count == 1 else {
        throw .plain("multiple matches for selector \(Self.text(source))")
      }
      let path = source["fieldPath"]?.string ?? "metadata.name"
      guard let own = Self.read(object, Self.steps(path)[...]) else {
        throw .plain(
          "fieldPath `\(path)` is missing for replacement source \(Self.text(source))")
      }
      value = own
      if let delimiter = source["options"]?["delimiter"]?.string, let text = own.string {
        let parts = text.components(delimiter)
        let index = source["options"]?["index"]?.int ?? 0
        guard parts.indices.contains(index) else {
          throw .plain("options.index \(index) is out of bounds for value \(text)")
        }
        value = .string(parts[index])
      }
    }
    for target in entry["targets"]?.array ?? [] {
      try set(value, target)
    }
  }

  private mutating func set(_ value: Value, _ target: Value) throws(KubectlError) {
    let rejected = target["reject"]?.array ?? []
    for index in objects.indices
    where KustomizePatch.matches(target["select"], objects[index])
      && !rejected.contains(where: { KustomizePatch.matches($0, objects[index]) })
    {
      for path in target["fieldPaths"]?.strings ?? ["metadata.name"] {
        let creates = target["options"]?["create"]?.bool ?? false
        let options = target["options"]
        guard
          Self.change(
            &objects[index], Self.steps(path)[...], creates: creates,
            { old in Self.placed(value, in: old, options) })
        else {
          throw .plain(
            "unable to find field \"\(path)\" in replacement target")
        }
      }
    }
  }

  /// The value in the place of one part of a text, or as it is.
  private static func placed(_ value: Value, in old: Value?, _ options: Value?) -> Value {
    guard let delimiter = options?["delimiter"]?.string, let text = old?.string else {
      return value
    }
    var parts = text.components(delimiter)
    let index = options?["index"]?.int ?? 0
    let new = value.string ?? value.json()
    if index < 0 {
      parts.insert(new, at: 0)
    } else if index >= parts.count {
      parts.append(new)
    } else {
      parts[index] = new
    }
    return .string(parts.joined(separator: delimiter))
  }

  private static func selector(_ source: Value) -> Value {
    var selector = source
    selector["fieldPath"] = nil
    selector["options"] = nil
    return selector
  }
  private static func text(_ source: Value) -> String {
    let parts = [source["kind"]?.string ?? "", source["name"]?.string ?? ""].filter { !$0.isEmpty }
    return parts.joined(separator: "/")
  }

  // MARK: Paths

  /// `spec.containers.[name=c].image`, `metadata.annotations.[a.b/c]`
  private static func steps(_ path: String) -> [String] {
    var all: [String] = []
    var current = ""
    var depth = 0
    for letter in path {
      if letter == "[" { depth += 1 }
      if letter == "]" { depth -= 1 }
      if letter == ".", depth == 0 {
        all.append(current)
        current = ""
      } else {
        current.append(letter)
      }
    }
    all.append(current)
    return all.filter { !$0.isEmpty }
  }

  private static func read(_ value: Value, _ steps: ArraySlice<String>) -> Value? {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    if let items = value.array {
      return places(of: step, in: items).first.flatMap { read(items[$0], rest) }
    }
    return value[key(step)].flatMap { read($0, rest) }
  }

  private static func change(
    _ value: inout Value, _ steps: ArraySlice<String>, creates: Bool, _ new: (Value?) -> Value
  ) -> Bool {
    guard let step = steps.first else {
      value = new(value)
      return true
    }
    let rest = steps.dropFirst()
    if var items = value.array {
      var isDone = false
      for place in places(of: step, in: items) {
        if change(&items[place], rest, creates: creates, new) { isDone = true }
      }
      value = .array(items)
      return isDone
    }
    let name = key(step)
    guard var inner = value[name] else {
      guard creates else { return false }
      var made: Value = rest.isEmpty ? .null : [:]
      guard change(&made, rest, creates: true, rest.isEmpty ? { _ in new(nil) } : new) else {
        return false
      }
      value[name] = made
      return true
    }
    guard change(&inner, rest, creates: creates, new) else { return false }
    value[name] = inner
    return true
  }

  private static func key(_ step: String) -> String {
    step.hasPrefix("[") && step.hasSuffix("]") && !step.contains("=")
      ? String(step.dropFirst().dropLast()) : step
  }
  private static func places(of step: String, in items: [Value]) -> [Int] {
    if step == "*" { return Array(items.indices) }
    if let index = Int(step) { return items.indices.contains(index) ? [index] : [] }
    let words = key(step).drop { $0 == "[" }.split(separator: "=", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return [] }
    let wanted = words[1].hasSuffix("]") ? String(words[1].dropLast()) : words[1]
    return items.indices.filter { items[$0][words[0]]?.string == wanted }
  }
}

extension String {
  fileprivate func components(_ delimiter: String) -> [String] {
    guard !delimiter.isEmpty else { return [self] }
    return split(separator: delimiter, omittingEmptySubsequences: false).map(String.init)
  }
}
