// What stands in a list once only: of two items that mean the same, the later takes the earlier's place.

import Documents

/// Real: compose-go does this before the schema is asked, and so complains of some things that the schema would have.
enum ComposeUnicity {
  /// Lists of texts in which `A=b` is found by `A`, as paths under a service.
  private static let keyed: [[String]] = [
    ["annotations"], ["build", "args"], ["build", "additional_contexts"], ["build", "tags"],
    ["build", "labels"], ["cap_add"], ["cap_drop"], ["deploy", "labels"], ["dns"], ["dns_opt"],
    ["dns_search"], ["environment"], ["labels"], ["links"], ["profiles"], ["sysctls"], ["tmpfs"],
  ]

  static func apply(_ document: inout Object) throws(ComposeError) {
    for (name, service) in document["services"]?.object ?? Object() {
      guard case .object(var object) = service else { continue }
      let place = "services.\(name)"
      for path in keyed { try keyed(&object, path[...], place) }
      try list(&object, "expose", place) { item, _ in .string(Canonical.text(item)) }
      try list(&object, "volumes", place, volume)
      try list(&object, "ports", place, port)
      try list(&object, "env_file", place) { item, place throws(ComposeError) in
        guard let path = item.string ?? item["path"]?.string else {
          throw .text("environment path attribute \(place) is missing")
        }
        return .string(path)
      }
      for (network, value) in object["networks"]?.object ?? Object() {
        guard case .object(var attachment) = value else { continue }
        let inner = "\(place).networks.\(network)"
        for key in ["aliases", "link_local_ips"] { try keyed(&attachment, [key], inner) }
        object["networks"]?[network] = .object(attachment)
      }
      document["services"]?[name] = .object(object)
    }
  }

  private static func keyed(
    _ object: inout Object, _ path: ArraySlice<String>, _ place: String
  ) throws(ComposeError) {
    guard let first = path.first else { return }
    guard path.count == 1 else {
      guard case .object(var inner)? = object[first] else { return }
      try keyed(&inner, path.dropFirst(), "\(place).\(first)")
      object[first] = .object(inner)
      return
    }
    try list(&object, first, place) { item, place throws(ComposeError) in
      guard let text = item.string else {
        throw .text("\(place): unexpected type \(goType(item))")
      }
      return .string(String(text.prefix { $0 != "=" }))
    }
  }

  private static func list(
    _ object: inout Object, _ name: String, _ place: String,
    _ key: (Value, String) throws(ComposeError) -> Value
  ) throws(ComposeError) {
    guard let items = object[name]?.array else { return }
    var keys: [Value] = []
    var out: [Value] = []
    for (index, item) in items.enumerated() {
      let own = try key(item, "\(place).\(name).[\(index)]")
      if let before = keys.firstIndex(of: own) {
        out[before] = item
      } else {
        keys.append(own)
        out.append(item)
      }
    }
    object[name] = .array(out)
  }

  private static func volume(_ item: Value, _ place: String) throws(ComposeError) -> Value {
    if let text = item.string {
      let paths = PathResolver(directory: "/", home: "/")
      return try ShortVolume.read(text, paths)["target"] ?? .null
    }
    guard item.object != nil else { return item }
    guard let target = item["target"] else {
      throw .text("service volume \(place) is missing a mount target")
    }
    return target
  }
  private static func port(_ item: Value, _ place: String) throws(ComposeError) -> Value {
    if item.int == nil, item.double != nil {
      throw .text("\(place.prefix { $0 != "[" }.dropLast()): invalid type float64 for port")
    }
    guard item.object != nil else { return item }
    guard let target = item["target"] else {
      throw .text("service ports \(place) is missing a target port")
    }
    return [
      "target": target, "published": item["published"] ?? .null, "host": item["host_ip"] ?? .null,
      "protocol": item["protocol"] ?? "tcp",
    ]
  }

  /// The name of a value's type in Go.
  static func goType(_ value: Value) -> String {
    switch value {
    case .null: "<nil>"
    case .bool: "bool"
    case .integer: "int"
    case .string: "string"
    case .array: "[]interface {}"
    case .object: "map[string]interface {}"
    default: "float64"
    }
  }
}
