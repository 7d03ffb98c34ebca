// sprig's functions of dictionaries.

import Documents
import Text

extension HelmFunctions {
  static let dictionaries: Functions = [
    "dict": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      var object: Object = [:]
      for place in stride(from: 0, to: values.count, by: 2) {
        object[values[place].strval] = place + 1 < values.count ? values[place + 1].document : ""
      }
      return .value(.object(object))
    },
    "get": TemplateFunction(.any, .string) { values throws(TemplateFailure) in
      .value(try map(values[0])[values[1].string ?? ""] ?? "")
    },
    "hasKey": TemplateFunction(.any, .string) { values throws(TemplateFailure) in
      value(try map(values[0])[values[1].string ?? ""] != nil)
    },
    "keys": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      var all: [String] = []
      for one in values { all += try map(one).keys }
      // Real: Go's order of a map is any; templates that want one sort.
      return value(all.sorted())
    },
    "values": TemplateFunction(.any) { values throws(TemplateFailure) in
      value(try map(values[0]).inKeyOrder().map(\.value))
    },
    "pick": TemplateFunction(.any, rest: .any) { values throws(TemplateFailure) in
      let names = Set(values.dropFirst().map(\.strval))
      return .value(.object(try map(values[0]).filter { key, _ in names.contains(key) }))
    },
    "omit": TemplateFunction(.any, rest: .any) { values throws(TemplateFailure) in
      let names = Set(values.dropFirst().map(\.strval))
      return .value(.object(try map(values[0]).filter { key, _ in !names.contains(key) }))
    },
    "pluck": TemplateFunction(.string, rest: .any) { values throws(TemplateFailure) in
      var all: [Value] = []
      for one in values.dropFirst() {
        if let found = try map(one)[values[0].string ?? ""] { all.append(found) }
      }
      return value(all)
    },
    "dig": TemplateFunction(rest: .any) { values throws(TemplateFailure) in
      guard values.count >= 3 else {
        throw TemplateFailure("dig needs at least three arguments")
      }
      var here = values[values.count - 1].document
      guard here.object != nil else {
        throw TemplateFailure(
          "interface conversion: interface {} is \(here.goType), not map[string]interface {}")
      }
      for name in values.dropLast(2) {
        guard let next = here[name.strval] else { return values[values.count - 2] }
        here = next
      }
      return .value(here)
    },
    "deepCopy": TemplateFunction(.any) { values throws(TemplateFailure) in values[0] },
    "mustDeepCopy": TemplateFunction(.any) { values throws(TemplateFailure) in values[0] },
    "set": .changing(.any, .string, .any) { target, values throws(TemplateFailure) in
      _ = try map(.value(target))
      target[values[1].string ?? ""] = values[2].document
      return .value(target)
    },
    "unset": .changing(.any, .string) { target, values throws(TemplateFailure) in
      _ = try map(.value(target))
      target[values[1].string ?? ""] = nil
      return .value(target)
    },
  ].merging(
    [
      "merge": .changing(.any, rest: .any) { target, values throws(TemplateFailure) in
        for other in values.dropFirst() {
          target = merged(target, other.document, overwrites: false)
        }
        return .value(target)
      },
      "mergeOverwrite": .changing(.any, rest: .any) { target, values throws(TemplateFailure) in
        for other in values.dropFirst() {
          target = merged(target, other.document, overwrites: true)
        }
        return .value(target)
      },
    ].withMust()
  ) { $1 }

  static func map(_ argument: TemplateValue) throws(TemplateFailure) -> Object {
    if let object = argument.document.object { return object }
    let type = argument.document.isNull ? "invalid value" : argument.document.goType
    throw TemplateFailure("wrong type for value; expected map[string]interface {}; got \(type)")
  }

  /// Real: mergo: an empty value counts as one that is missing.
  static func merged(_ target: Value, _ other: Value, overwrites: Bool) -> Value {
    guard var object = target.object, let source = other.object else { return target }
    for (key, value) in source {
      let there = object[key]
      if there?.object != nil, value.object != nil {
        object[key] = merged(there ?? .null, value, overwrites: overwrites)
      } else if there == nil || !TemplateValue.value(there ?? .null).isTrue {
        object[key] = there == nil || TemplateValue.value(value).isTrue ? value : there
      } else if overwrites, TemplateValue.value(value).isTrue {
        object[key] = value
      }
    }
    return .object(object)
  }
}
