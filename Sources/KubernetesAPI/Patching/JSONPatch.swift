// RFC 6902: a list of operations on paths.

import Documents

/// Applies a JSON patch; an operation that cannot be done stops it all.
func applyJSONPatch(_ patch: Value, to original: Value) throws(PatchError) -> Value {
  guard let operations = patch.array else {
    throw PatchError(
      message: "json: cannot unmarshal object into Go value of type jsonpatch.Patch")
  }
  guard operations.count <= 10_000 else {
    throw PatchError(
      message: "The allowed maximum operations in a JSON patch is 10000, got \(operations.count)")
  }
  var result = original
  for operation in operations {
    let path = try pointer(operation["path"]?.string)
    switch operation["op"]?.string {
    case "add": try change(&result, path[...], .add(operation["value"] ?? .null))
    case "replace": try change(&result, path[...], .replace(operation["value"] ?? .null))
    case "remove": try change(&result, path[...], .remove)
    case "test":
      guard find(result, path) ?? .null == operation["value"] ?? .null else {
        throw PatchError(
          message: "testing value \(operation["path"]?.string ?? "") failed: test failed")
      }
    case "copy", "move":
      let from = try pointer(operation["from"]?.string)
      guard let value = find(result, from) else { throw missing(operation["from"]?.string) }
      if operation["op"]?.string == "move" { try change(&result, from[...], .remove) }
      try change(&result, path[...], .add(value))
    case let other:
      throw PatchError(message: "Unexpected kind: \(other ?? "unknown")")
    }
  }
  return result
}

private enum Edit {
  case add(Value)
  case replace(Value)
  case remove
}

private func missing(_ path: String?) -> PatchError {
  PatchError(message: "error in remove for path: '\(path ?? "")': Unable to remove nonexistent key")
}

private func pointer(_ text: String?) throws(PatchError) -> [String] {
  guard let text else { throw PatchError(message: "operation has no path") }
  if text.isEmpty { return [] }
  guard text.hasPrefix("/") else { throw missing(text) }
  return text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map { part in
    var out = ""
    var isEscaped = false
    for character in part {
      if isEscaped {
        out.append(character == "1" ? "/" : character == "0" ? "~" : character)
        isEscaped = false
      } else if character == "~" {
        isEscaped = true
      } else {
        out.append(character)
      }
    }
    return out
  }
}

private func find(_ value: Value, _ path: [String]) -> Value? {
  var here = value
  for key in path {
    if case .array(let items) = here {
      guard let index = Int(key), items.indices.contains(index) else { return nil }
      here = items[index]
    } else {
      guard let next = here[key] else { return nil }
      here = next
    }
  }
  return here
}

private func change(
  _ value: inout Value, _ path: ArraySlice<String>, _ edit: Edit
) throws(PatchError) {
  guard let key = path.first else {
    switch edit {
    case .add(let new), .replace(let new): value = new
    case .remove: value = .null
    }
    return
  }
  if path.count > 1 {
    if case .array(let items) = value {
      guard let index = Int(key), items.indices.contains(index) else { throw missing(key) }
      try value.withArray { items throws(PatchError) in
        try change(&items[index], path.dropFirst(), edit)
      }
      return
    }
    guard value[key] != nil else {
      throw PatchError(message: "add operation does not apply: doc is missing path: \(key)")
    }
    try value.withObject { object throws(PatchError) in
      try change(&object[key, default: .null], path.dropFirst(), edit)
    }
    return
  }
  if case .array(let items) = value {
    let index: Int
    if key == "-", case .add = edit {
      index = items.count
    } else if let number = Int(key), number >= 0 {
      index = number
    } else {
      throw missing(key)
    }
    switch edit {
    case .add(let new):
      guard index <= items.count else { throw missing(key) }
      value.withArray { $0.insert(new, at: index) }
    case .replace(let new):
      guard index < items.count else { throw missing(key) }
      value.withArray { $0[index] = new }
    case .remove:
      guard index < items.count else { throw missing(key) }
      value.withArray { _ = $0.remove(at: index) }
    }
    return
  }
  guard value.object != nil else { throw missing(key) }
  switch edit {
  case .add(let new): value[key] = new
  case .replace(let new):
    guard value[key] != nil else {
      throw PatchError(message: "replace operation does not apply: doc is missing key: \(key)")
    }
    value[key] = new
  case .remove:
    guard value[key] != nil else { throw missing(key) }
    value[key] = nil
  }
}
