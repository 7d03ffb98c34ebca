// Joins two files, or a service and what it extends: the later one wins.

import Documents

enum ComposeMerge {
  /// Whole documents in canonical form.
  static func documents(_ base: Object, _ over: Object) -> Object {
    object(base, over, TopFields.all)
  }
  static func services(_ base: Object, _ over: Object) -> Object {
    object(base, over, ServiceFields.all)
  }

  private static func object(_ base: Object, _ over: Object, _ fields: [Field]) -> Object {
    var out = base
    for (key, value) in over {
      guard let own = base[key] else {
        out[key] = value
        continue
      }
      let field = fields.first { $0.name == key }
      out[key] = merge(own, value, field?.shape ?? .any, field?.merge ?? .standard)
    }
    return out
  }

  private static func merge(
    _ base: Value, _ over: Value, _ shape: Shape, _ rule: MergeRule
  ) -> Value {
    if rule == .replace { return over }
    switch (base, over) {
    case (.object(let a), .object(let b)):
      switch mapping(shape) {
      case .object(let fields), .optional(let fields): return .object(object(a, b, fields))
      case .map(let item), .named(let item):
        var out = a
        for (key, value) in b {
          out[key] = a[key].map { merge($0, value, item, .standard) } ?? value
        }
        return .object(out)
      default:
        var out = a
        out.merge(b)
        return .object(out)
      }
    case (.array(let a), .array(let b)):
      if case .unique(let names) = rule { return .array(unique(a, b, names)) }
      return .array(a + b.filter { !a.contains($0) })
    case (.object, .null): return base
    default: return over
    }
  }
  /// The shape that a mapping has among several.
  private static func mapping(_ shape: Shape) -> Shape {
    guard case .either(let shapes) = shape else { return shape }
    return shapes.first { shape in
      switch shape {
      case .object, .map, .named, .optional: true
      default: false
      }
    } ?? shape
  }

  private static func unique(_ a: [Value], _ b: [Value], _ names: [String]) -> [Value] {
    var out = a
    for item in b {
      let key = names.map { item[$0] ?? .null }
      if let place = out.firstIndex(where: { have in names.map { have[$0] ?? .null } == key }) {
        out[place] = item
      } else {
        out.append(item)
      }
    }
    return out
  }
}
