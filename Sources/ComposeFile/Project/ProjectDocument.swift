// A project as `docker compose config` prints it.

package import Documents

extension ComposeProject {
  /// The whole project in config's order, without what is empty.
  package var canonical: Value {
    var out = Object([("name", .string(name))])
    out["services"] = .object(
      (document["services"]?.object ?? Object()).mapValues { .object(shown($0.object ?? Object())) }
    )
    for kind in ["networks", "volumes", "secrets", "configs", "models"] {
      guard let object = document[kind]?.object, !object.isEmpty else { continue }
      out[kind] = .object(object)
    }
    for (key, value) in document where key.hasPrefix("x-") { out[key] = value }
    return .object(out)
  }
  private func shown(_ service: Object) -> Object {
    service.filter { key, value in
      if key.hasPrefix("x-") { return true }
      switch value {
      case .null: return false
      case .string(let text): return !text.isEmpty
      // Real: an empty command is one all the same: it takes the image's away.
      case .array(let items): return !items.isEmpty || key == "command" || key == "entrypoint"
      case .bool(let flag): return flag || key == "init" || key == "attach"
      case .object(let object): return !object.isEmpty
      default: return true
      }
    }
  }

  /// - Parameter isRaw: `--no-interpolate`: as the files have it, and every key in byte order.
  package func yaml(isRaw: Bool) -> String {
    guard isRaw else { return Self.escaped(canonical).yaml(.compose) }
    var out = Object([("name", .string(name))])
    for (key, value) in (canonical.sortedByKey().object ?? Object()) { out[key] = value }
    return Value.object(out).yaml(.compose)
  }

  /// Real: what config prints can be read again: a `$` that is no variable's stands twice.
  private static func escaped(_ value: Value) -> Value {
    switch value {
    case .string(let text): .string(text.replacing("$", with: "$$"))
    case .array(let items): .array(items.map(escaped))
    case .object(let object): .object(object.mapValues(escaped))
    default: value
    }
  }

  /// Real: in JSON the keys are in byte order, and the commands are always there.
  package func json(isRaw: Bool) -> String {
    var whole = isRaw ? canonical : Self.escaped(canonical)
    for service in whole["services"]?.object?.keys ?? [] {
      for key in ["command", "entrypoint"] where whole["services"]?[service]?[key] == nil {
        whole["services"]?[service]?[key] = .null
      }
    }
    for network in whole["networks"]?.object?.keys ?? []
    where whole["networks"]?[network]?["ipam"] == nil {
      whole["networks"]?[network]?["ipam"] = [:]
    }
    return whole.sortedByKey().json(JSONStyle(indent: "  ", escapesHTML: false)) + "\n"
  }
}
