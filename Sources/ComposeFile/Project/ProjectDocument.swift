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
      case .array(let items): return !items.isEmpty
      case .bool(let flag): return flag || key == "init" || key == "attach"
      case .object(let object): return !object.isEmpty
      default: return true
      }
    }
  }

  package var yaml: String { canonical.yaml(.compose) }

  /// Real: in JSON the keys are in byte order, `$` is doubled in neither, and the commands are always there.
  package var json: String {
    var whole = canonical
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
