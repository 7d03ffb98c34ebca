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
    guard isRaw else { return Self.ordered(Self.escaped(canonical)).yaml(.compose) }
    var out = Object([("name", .string(name))])
    for (key, value) in (canonical.sortedNaturally().object ?? Object()) { out[key] = value }
    return Value.object(out).yaml(.compose)
  }

  /// The fields that are maps in compose-go's types: YAML orders what is in them.
  private static let maps: Set<String> = [
    "services", "networks", "volumes", "secrets", "configs", "models", "environment", "labels",
    "args", "depends_on", "sysctls", "options", "driver_opts", "annotations", "ulimits",
    "extra_hosts", "additional_contexts",
  ]
  private static func ordered(_ value: Value, isMap: Bool = false) -> Value {
    switch value {
    case .array(let items): return .array(items.map { ordered($0) })
    case .object(let object):
      var out = Object()
      for (key, value) in isMap ? object.sortedNaturally() : object {
        out[key] =
          key.hasPrefix("x-")
          ? value.sortedNaturally() : ordered(value, isMap: maps.contains(key))
      }
      return .object(out)
    default: return value
    }
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

  /// Real: in JSON the project's own keys are in byte order, those below it as its types have them,
  /// and the commands are always there. What was not put together is a map all through.
  package func json(isRaw: Bool) -> String {
    var whole = isRaw ? canonical : Self.escaped(canonical)
    for (key, kind) in [("command", "services"), ("entrypoint", "services"), ("ipam", "networks")]
    where !isRaw {
      for (name, value) in whole[kind]?.object ?? Object() {
        guard let fields = value.object, fields[key] == nil else { continue }
        whole[kind]?[name] = .object(
          fields.inserting(key, key == "ipam" ? [:] : .null, behind: Self.before[key] ?? []))
      }
    }
    let style = JSONStyle(indent: "  ", escapesHTML: false)
    if isRaw { return whole.sortedByKey().json(style) + "\n" }
    return Value.object((whole.object ?? Object()).sortedByKeyShallow()).json(style) + "\n"
  }
  /// The fields that stand before one in compose-go's types. Real: compose-go 2.9.
  private static let before: [String: Set<String>] = {
    let command: Set<String> = [
      "profiles", "annotations", "attach", "build", "develop", "blkio_config", "cap_add",
      "cap_drop", "cgroup_parent", "cgroup", "cpu_count", "cpu_percent", "cpu_period", "cpu_quota",
      "cpu_rt_period", "cpu_rt_runtime", "cpus", "cpuset", "cpu_shares",
    ]
    return [
      "command": command,
      "entrypoint": command.union([
        "command", "configs", "container_name", "credential_spec", "depends_on", "deploy",
        "device_cgroup_rules", "devices", "dns", "dns_opt", "dns_search", "domainname",
      ]),
      "ipam": ["name", "driver", "driver_opts"],
    ]
  }()
}

extension Object {
  /// The object with one more field, behind the last of those that stand before it.
  fileprivate func inserting(_ key: String, _ value: Value, behind before: Set<String>) -> Object {
    var pairs = map { ($0.key, $0.value) }
    let place = pairs.lastIndex { before.contains($0.0) }.map { $0 + 1 } ?? 0
    pairs.insert((key, value), at: place)
    return Object(pairs)
  }
}
