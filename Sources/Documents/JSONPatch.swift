// RFC 6902: a list of operations on a document.

import Text

package enum JSONPatch {
  /// Applies the operations of a patch, one after the other; all or none.
  ///
  /// Real: this follows evanphx/json-patch v4 as kubectl 1.32 and the API server use it: a replace
  /// may make a new key, `-1` is the last place of a list, a path's first segment is not looked at.
  package static func apply(_ patch: Value, to document: Value) throws(PatchError) -> Value {
    guard case .array(let operations) = patch else {
      throw .notAPatch(
        "json: cannot unmarshal \(patch.kindName) into Go value of type jsonpatch.Patch")
    }
    var result = document
    for operation in operations {
      guard case .object(let operation) = operation else {
        throw .notAPatch(
          "json: cannot unmarshal \(operation.kindName) into Go value of type "
            + "jsonpatch.Operation")
      }
      try apply(operation, to: &result)
    }
    return result
  }

  private static func apply(
    _ operation: Object, to document: inout Value
  ) throws(PatchError) {
    let kind = operation["op"]?.string ?? "unknown"
    guard ["add", "remove", "replace", "move", "copy", "test"].contains(kind) else {
      throw .doesNotApply("Unexpected kind: \(kind)")
    }
    let value = operation["value"] ?? .null
    var from = ""
    if kind == "move" || kind == "copy" {
      guard let own = operation["from"]?.string else {
        throw .doesNotApply(
          "\(kind) operation failed to decode from: operation, missing from field: missing value")
      }
      from = own
    }
    guard let path = operation["path"]?.string else {
      let why = kind == "test" ? "operation missing path field: " : ""
      throw .doesNotApply("\(kind) operation failed to decode path: \(why)missing value")
    }
    switch kind {
    case "add":
      try change(
        &document, path, missing: #"add operation does not apply: doc is missing path: "\#(path)""#
      ) { holder, key throws(PatchError) in
        try add(value, key, to: &holder, "error in add for path: '\(path)'")
      }
    case "remove":
      try change(
        &document, path,
        missing: #"remove operation does not apply: doc is missing path: "\#(path)""#
      ) { holder, key throws(PatchError) in
        try remove(key, from: &holder, "error in remove for path: '\(path)'")
      }
    case "replace":
      if path.isEmpty {
        document = value
        return
      }
      try change(
        &document, path, missing: "replace operation does not apply: doc is missing path: \(path)"
      ) { holder, key throws(PatchError) in
        if case .array(var items) = holder {
          guard let place = try? index(key, count: items.count, ""), place < items.count else {
            throw .doesNotApply(
              "replace operation does not apply: doc is missing key: \(path): missing value")
          }
          items[place] = value
          holder = .array(items)
        } else {
          holder[key] = value
        }
      }
    case "test":
      let found: Value?
      if path.isEmpty {
        found = document
      } else {
        guard let holder = holder(of: path, in: document) else {
          throw .doesNotApply(
            "test operation does not apply: is missing path: \(path): missing value")
        }
        found = try get(holder.key, from: holder.value, "error in test for path: '\(path)'")
      }
      guard (found ?? .null) == value else {
        throw .doesNotApply("testing value \(path) failed: test failed")
      }
    default:
      guard let source = holder(of: from, in: document) else {
        throw .doesNotApply(
          "\(kind) operation does not apply: doc is missing from path: \(from): missing value")
      }
      let moved = try get(
        source.key, from: source.value, "error in \(kind) for path: '\(source.key)'")
      if kind == "move" {
        try change(&document, from, missing: "") { holder, key throws(PatchError) in
          try remove(key, from: &holder, "error in move for path: '\(key)'")
        }
      }
      try change(
        &document, path,
        missing: "\(kind) operation does not apply: doc is missing destination path: \(path)"
      ) { holder, key throws(PatchError) in
        try add(moved ?? .null, key, to: &holder, "error in \(kind) for path: '\(path)'")
      }
    }
  }

  // MARK: Places

  /// The keys of a pointer.
  static func keys(_ pointer: String) -> [String] {
    pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { part in
      var key = ""
      var wasTilde = false
      for scalar in part.unicodeScalars {
        if wasTilde {
          key += scalar == "1" ? "/" : scalar == "0" ? "~" : "~" + String(scalar)
          wasTilde = false
        } else if scalar == "~" {
          wasTilde = true
        } else {
          key.unicodeScalars.append(scalar)
        }
      }
      return wasTilde ? key + "~" : key
    }
  }
  /// The object or array that holds what a pointer points at, and the last key.
  private static func holder(of pointer: String, in document: Value) -> (value: Value, key: String)?
  {
    let keys = keys(pointer)
    guard let last = keys.last else { return nil }
    var here = document
    for key in keys.dropLast() {
      guard let next = (try? get(key, from: here, "")) ?? nil else { return nil }
      here = next
    }
    switch here {
    case .array, .object: return (here, last)
    default: return nil
    }
  }
  private static func change(
    _ document: inout Value, _ pointer: String, missing: String,
    _ body: (inout Value, String) throws(PatchError) -> Void
  ) throws(PatchError) {
    let keys = keys(pointer)
    guard let last = keys.last, keys.count <= maximumDepth, holder(of: pointer, in: document) != nil
    else { throw .doesNotApply(missing + ": missing value") }
    try change(&document, keys.dropLast()[...], last, body)
  }
  private static func change(
    _ here: inout Value, _ path: ArraySlice<String>, _ last: String,
    _ body: (inout Value, String) throws(PatchError) -> Void
  ) throws(PatchError) {
    guard let key = path.first else { return try body(&here, last) }
    if case .array(var items) = here {
      let place = try index(key, count: items.count, "")
      guard items.indices.contains(place) else { return }
      here = .null
      defer { here = .array(items) }
      try change(&items[place], path.dropFirst(), last, body)
    } else if case .object(var object) = here, object.contains(key) {
      here = .null
      defer { here = .object(object) }
      try change(&object[key, default: .null], path.dropFirst(), last, body)
    }
  }

  /// A place in a list, counted from its end when negative.
  private static func index(
    _ key: String, count: Int, _ doing: String
  ) throws(PatchError) -> Int {
    guard let number = Int(key) else {
      throw .doesNotApply(
        "\(doing): value was not a proper array index: '\(key)': strconv.Atoi: parsing "
          + "\(GoQuote.quoted(key)): invalid syntax")
    }
    guard number < count, number >= -count else {
      throw .doesNotApply(
        "\(doing): Unable to access invalid index: \(number): invalid index referenced")
    }
    return number < 0 ? number + count : number
  }
  private static func get(
    _ key: String, from holder: Value, _ doing: String
  ) throws(PatchError) -> Value? {
    switch holder {
    case .object(let object): return object[key]
    case .array(let items): return items[try index(key, count: items.count, doing)]
    default: return nil
    }
  }
  private static func add(
    _ value: Value, _ key: String, to holder: inout Value, _ doing: String
  ) throws(PatchError) {
    guard case .array(let items) = holder else {
      holder[key] = value
      return
    }
    let place = key == "-" ? items.count : try index(key, count: items.count + 1, doing)
    holder.withArray { $0.insert(value, at: place) }
  }
  private static func remove(
    _ key: String, from holder: inout Value, _ doing: String
  ) throws(PatchError) {
    switch holder {
    case .object(let object):
      guard object.contains(key) else {
        throw .doesNotApply("\(doing): Unable to remove nonexistent key: \(key): missing value")
      }
      holder.withObject { _ = $0.remove(key) }
    case .array(let items):
      let place = try index(key, count: items.count, doing)
      holder.withArray { _ = $0.remove(at: place) }
    default: break
    }
  }
}
