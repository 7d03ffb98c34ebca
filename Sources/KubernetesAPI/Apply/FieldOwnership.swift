// Sets of fields, as managedFields writes them, and what can be done with them.

import Documents

/// A place in a kind's schema: the type there, and how its list is told apart.
private struct Spot {
  var type: FieldType
  var list = ListKind.atomic
  /// Whether the field is there or not: a Go map, a pointer, a list that may be left out.
  var mayMiss = false

  init(_ type: FieldType, _ list: ListKind = .atomic, _ presence: Presence = .always) {
    self.type = type
    self.list = list
    switch type {
    case .map: mayMiss = true
    case .list: mayMiss = presence != .always
    default: mayMiss = presence == .optional
    }
  }
  init(_ kind: ResourceKind) { type = kind.schema.map { .object($0) } ?? .any }

  private var schema: Schema? {
    switch type {
    case .object(let schema): schema
    case .later(let maker): maker()
    default: nil
    }
  }
  func member(_ key: String) -> Spot {
    if let field = schema?[key] {
      var spot = Spot(field.type, field.list, field.presence)
      if case .map = field.type { spot.isWholeMap = Self.wholeMaps.contains(key) }
      return spot
    }
    if case .map(let element) = type { return Spot(element) }
    return Spot(.any)
  }
  var element: Spot {
    if case .list(let element) = type { return Spot(element) }
    return Spot(.any)
  }
  /// Real: types that are owned as a whole.
  private static let wholes: Set<String> = [
    "LabelSelector", "ConfigMapKeySelector", "SecretKeySelector", "ObjectFieldSelector",
    "ResourceFieldSelector", "LocalObjectReference", "ObjectReference", "NodeSelector",
    "OwnerReference",
  ]
  /// Real: so are these maps.
  private static let wholeMaps: Set<String> = ["selector", "nodeSelector"]
  private var isWholeMap = false
  var isWhole: Bool { isWholeMap || schema.map { Self.wholes.contains($0.name) } ?? false }

  /// `k:{"name":"web"}`; a key that is missing has its default.
  func place(of item: Value, _ keys: [String]) -> String {
    var all = Object()
    for key in keys.sorted() {
      if let value = item[key] ?? schema?[key]?.fallback { all[key] = value }
    }
    return "k:" + compactJSON(.object(all))
  }
}

/// Sets are trees: `f:` a field, `k:` a list item by its keys, `v:` a member of a set of scalars;
/// a leaf is empty.
enum FieldOwnership {
  private static let depthLimit = 64
  /// What nobody owns.
  private static let unowned = [
    "name", "namespace", "uid", "resourceVersion", "generation", "generateName",
    "creationTimestamp", "managedFields", "selfLink", "deletionTimestamp",
    "deletionGracePeriodSeconds",
  ]

  /// The fields of a document. With `marks` those that are there as a whole have a `.` of their own,
  /// as what somebody makes has it; what somebody applies has none.
  static func set(of document: Value, _ kind: ResourceKind, marks: Bool = false) -> Object {
    var content = document.object ?? Object()
    for key in ["apiVersion", "kind", "status"] { content[key] = nil }
    var meta = content["metadata"]?.object ?? Object()
    for key in unowned { meta[key] = nil }
    content["metadata"] = meta.isEmpty ? nil : .object(meta)
    return tree(.object(content), Spot(kind), 0, marks)
  }
  /// The fields of a status.
  static func set(ofStatus status: Value, _ kind: ResourceKind) -> Object {
    tree(.object(["status": status]), Spot(kind), 0, true)
  }
  private static func tree(
    _ value: Value, _ spot: Spot, _ depth: Int, _ marks: Bool
  ) -> Object {
    guard depth < depthLimit, !spot.isWhole else { return [:] }
    var result = Object()
    switch value {
    case .object(let object):
      for (key, item) in object {
        let below = spot.member(key)
        var own = tree(item, below, depth + 1, marks)
        if marks, below.mayMiss, !own.isEmpty { own["."] = [:] }
        result["f:" + key] = .object(own.inKeyOrder())
      }
    case .array(let items):
      switch spot.list {
      case .atomic: return [:]
      case .set: for item in items { result["v:" + compactJSON(item)] = [:] }
      case .map(let keys):
        let element = spot.element
        for item in items {
          var own = tree(item, element, depth + 1, marks)
          if !element.isWhole { own["."] = [:] }
          result[element.place(of: item, keys)] = .object(own.inKeyOrder())
        }
      }
    default: return [:]
    }
    return result.inKeyOrder()
  }

  // MARK: Sets

  static func difference(_ a: Object, _ b: Object) -> Object {
    var result = Object()
    for (key, own) in a {
      guard let other = b[key]?.object else {
        result[key] = own
        continue
      }
      guard let inner = own.object, !inner.isEmpty else { continue }
      let left = difference(inner, other)
      if !left.isEmpty { result[key] = .object(left) }
    }
    return result
  }
  static func intersection(_ a: Object, _ b: Object) -> Object {
    var result = Object()
    for (key, own) in a {
      guard key != ".", let other = b[key]?.object, let inner = own.object else { continue }
      if inner.isEmpty, other.isEmpty {
        result[key] = [:]
      } else {
        let common = intersection(inner, other)
        if !common.isEmpty { result[key] = .object(common) }
      }
    }
    return result
  }
  /// What of a set is still there in another.
  static func kept(_ a: Object, in b: Object) -> Object {
    var result = Object()
    for (key, own) in a {
      if key == "." {
        result[key] = own
        continue
      }
      guard let other = b[key]?.object else { continue }
      let inner = own.object ?? Object()
      if inner.isEmpty || other.isEmpty {
        result[key] = own
      } else {
        let left = kept(inner, in: other)
        if !left.isEmpty { result[key] = .object(left) }
      }
    }
    return result
  }
  static func union(_ a: Object, _ b: Object) -> Object {
    var result = a
    for (key, own) in b {
      result[key] = .object(union(result[key]?.object ?? Object(), own.object ?? Object()))
    }
    return result.inKeyOrder()
  }

  /// `.spec.replicas`, `.spec.containers[name="web"].image`
  static func paths(_ set: Object) -> [String] {
    var all: [String] = []
    gather(set, "", &all)
    return all
  }
  private static func gather(_ set: Object, _ path: String, _ all: inout [String]) {
    for (key, inner) in set {
      guard key != "." else {
        all.append(path)
        continue
      }
      let here = path + step(key)
      if inner.isEmpty { all.append(here) } else { gather(inner.object ?? Object(), here, &all) }
    }
  }
  private static func step(_ key: String) -> String {
    let rest = String(key.dropFirst(2))
    switch key.prefix(2) {
    case "k:":
      let keys = (try? JSON.parse(rest))?.object ?? Object()
      return "[" + keys.map { "\($0)=\(compactJSON($1))" }.joined(separator: ",") + "]"
    case "v:": return "[=\(rest)]"
    default: return "." + rest
    }
  }

  // MARK: Documents

  /// Those of a set's leaves whose values differ between two documents.
  static func changes(
    _ set: Object, _ kind: ResourceKind, _ new: Value?, _ old: Value?
  ) -> Object {
    changes(set, Spot(kind), new, old)
  }
  private static func changes(
    _ set: Object, _ spot: Spot, _ new: Value?, _ old: Value?
  ) -> Object {
    var result = Object()
    for (key, inner) in set where key != "." {
      let rest = String(key.dropFirst(2))
      let (a, b, below): (Value?, Value?, Spot)
      switch key.prefix(2) {
      case "k:": (a, b, below) = (item(key, new, spot), item(key, old, spot), spot.element)
      case "v:":
        let wanted = try? JSON.parse(rest)
        a = new?.array?.first { $0 == wanted }
        b = old?.array?.first { $0 == wanted }
        below = spot.element
      default: (a, b, below) = (new?[rest], old?[rest], spot.member(rest))
      }
      if let tree = inner.object, !tree.isEmpty {
        var own = changes(tree, below, a, b)
        if a != nil, b == nil, tree.contains(".") { own["."] = [:] }
        own = own.inKeyOrder()
        if !own.isEmpty { result[key] = .object(own) }
      } else if a != b {
        result[key] = [:]
      }
    }
    return result
  }
  private static func item(_ key: String, _ list: Value?, _ spot: Spot) -> Value? {
    guard case .map(let keys) = spot.list else { return nil }
    return list?.array?.first { spot.element.place(of: $0, keys) == key }
  }

  /// What a manager declares, merged into what is there.
  static func merge(_ declared: Value, into live: Value, _ kind: ResourceKind) -> Value {
    merge(declared, live, Spot(kind), 0)
  }
  private static func merge(_ declared: Value, _ live: Value, _ spot: Spot, _ depth: Int) -> Value {
    guard depth < depthLimit, !spot.isWhole else { return declared }
    switch (declared, live) {
    case (.object(let new), .object(var result)):
      for (key, value) in new {
        result[key] = result[key].map { merge(value, $0, spot.member(key), depth + 1) } ?? value
      }
      return .object(result)
    case (.array(let new), .array(let old)):
      switch spot.list {
      case .atomic: return declared
      case .set: return .array(old + new.filter { !old.contains($0) })
      case .map(let keys):
        var result = old
        let element = spot.element
        for item in new {
          let key = element.place(of: item, keys)
          if let place = result.firstIndex(where: { element.place(of: $0, keys) == key }) {
            result[place] = merge(item, result[place], element, depth + 1)
          } else {
            result.append(item)
          }
        }
        return .array(result)
      }
    default: return declared
    }
  }

  /// A document without the fields of a set.
  static func remove(_ set: Object, from document: Value, _ kind: ResourceKind) -> Value {
    remove(set, document, Spot(kind))
  }
  private static func remove(_ set: Object, _ value: Value, _ spot: Spot) -> Value {
    var value = value
    for (key, inner) in set where key != "." {
      let rest = String(key.dropFirst(2))
      let tree = inner.object ?? Object()
      switch key.prefix(2) {
      case "k:":
        guard case .map(let keys) = spot.list else { continue }
        let element = spot.element
        value.withArray { items in
          guard let place = items.firstIndex(where: { element.place(of: $0, keys) == key })
          else { return }
          if tree.contains(".") {
            items.remove(at: place)
          } else {
            items[place] = remove(tree, items[place], element)
          }
        }
      case "v:":
        let gone = try? JSON.parse(rest)
        value.withArray { $0.removeAll { $0 == gone } }
      default:
        if tree.isEmpty {
          value[rest] = nil
        } else if let own = value[rest] {
          value[rest] = remove(tree, own, spot.member(rest))
        }
      }
    }
    return value
  }
}
