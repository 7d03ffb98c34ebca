// From joined files to a project: names, defaults, environment, what is used, what contradicts.

import Documents
import Kernel
import Text

extension ComposeReader {
  mutating func project(
    _ merged: Object, _ name: String, _ read: (String) -> String?
  ) throws(ComposeError) -> ComposeProject {
    var services = Object()
    for (key, value) in merged["services"]?.object ?? Object() where !key.hasPrefix("x-") {
      services[key] = .object(value.object ?? Object())
    }
    var enabled = Object()
    var disabled = Object()
    let all = services.sortedByKeyShallow()
    for (key, value) in all {
      let isEnabled = isActive(value.object ?? Object())
      // Real: files of variables are read for the services that take part.
      let before = warnings
      let service = try normalized(key, value.object ?? Object(), isEnabled: isEnabled, read)
      if !isEnabled { warnings = before }
      if isEnabled {
        enabled[key] = .object(service)
      } else {
        disabled[key] = .object(service)
      }
    }
    var document = Object([("name", .string(name)), ("services", .object(enabled))])
    for kind in ["networks", "volumes", "secrets", "configs"] {
      var declared = merged[kind]?.object ?? Object()
      // Real: the default network is there when somebody uses it.
      let isUsed = (enabled.values + disabled.values).contains { $0["networks"]?["default"] != nil }
      if kind == "networks", source.normalizes, declared["default"] == nil, isUsed {
        declared["default"] = [:]
      }
      document[kind] = .object(source.normalizes ? named(declared, kind, name) : declared)
    }
    for (key, value) in merged where key.hasPrefix("x-") { document[key] = value.sortedByKey() }
    if let models = merged["models"] { document["models"] = models }
    var project = ComposeProject(
      name: name, directory: source.directory, files: source.files, document: document,
      disabled: disabled)
    project.environment = source.environment
    project.declared = all.keys
    project.unmodelled = ComposeCoverage.unmodelled(.object(document), TopFields.all, "")
    try ComposeConsistency.check(project, isRaw: !source.interpolates)
    return project
  }

  private func isActive(_ service: Object) -> Bool {
    let own = service["profiles"]?.strings ?? []
    return own.isEmpty || source.takesAllProfiles || source.profiles.contains("*")
      || own.contains { source.profiles.contains($0) }
  }

  private mutating func normalized(
    _ name: String, _ service: Object, isEnabled: Bool, _ read: (String) -> String?
  ) throws(ComposeError) -> Object {
    var out = service
    // Real: what is shown as it is written keeps the names of its files.
    if !source.interpolates { return try normalizedRaw(out) }
    if let files = out["env_file"]?.array {
      out["env_file"] = nil
      let own = out["environment"]?.object ?? Object()
      var all = Object()
      for var file in files {
        if !isEnabled, case .object(var object) = file {
          object["required"] = false
          file = .object(object)
        }
        try readEnvironment(file, &all, read, knowing: own)
      }
      all.merge(own)
      out["environment"] = .object(all.sortedByKeyShallow())
    }
    if let environment = out["environment"]?.object {
      out["environment"] = .object(resolved(environment))
    }
    if let files = out["label_file"]?.strings {
      out["label_file"] = nil
      var all = Object()
      for file in files { try readEnvironment(["path": .string(file)], &all, read, "label") }
      all.merge(out["labels"]?.object ?? Object())
      out["labels"] = .object(all.sortedByKeyShallow())
    }
    guard source.normalizes else { return out }
    if var build = out["build"]?.object {
      if build["dockerfile"] == nil, build["dockerfile_inline"] == nil {
        build["dockerfile"] = "Dockerfile"
      }
      if let arguments = build["args"]?.object {
        // Real: an argument whose value nobody gives is left out.
        build["args"] = .object(resolved(arguments).filter { !$1.isNull })
      }
      out["build"] = .object(build)
    }
    if out["networks"] == nil || out["networks"]?.isEmpty == true, out["network_mode"] == nil {
      out["networks"] = ["default": nil]
    }
    inferDependencies(&out)
    if out["pull_policy"] == "if_not_present" { out["pull_policy"] = "missing" }
    return try Canonical(
      paths: PathResolver(directory: source.directory, home: "")
    ).ordered(orderedBuild(out), ServiceFields.all)
  }
  /// The same of a service in which variables still stand.
  private func normalizedRaw(_ service: Object) throws(ComposeError) -> Object {
    var out = service
    if let files = out["env_file"]?.array {
      out["env_file"] = .array(
        files.map { file in
          guard case .object(var object) = file, object["required"] == nil else { return file }
          object["required"] = true
          return .object(object)
        })
    }
    guard source.normalizes else { return out }
    if var build = out["build"]?.object {
      if build["dockerfile"] == nil, build["dockerfile_inline"] == nil {
        build["dockerfile"] = "Dockerfile"
      }
      out["build"] = .object(build)
    }
    if out["networks"] == nil || out["networks"]?.isEmpty == true, out["network_mode"] == nil {
      out["networks"] = ["default": nil]
    }
    inferDependencies(&out)
    return try Canonical(
      paths: PathResolver(directory: source.directory, home: "")
    ).ordered(orderedBuild(out), ServiceFields.all)
  }
  private func orderedBuild(_ service: Object) -> Object {
    guard let build = service["build"]?.object else { return service }
    var out = service
    var ordered = Object()
    for field in BuildFields.all {
      if let value = build[field.name] { ordered[field.name] = value }
    }
    out["build"] = .object(ordered)
    return out
  }

  /// A name alone takes the value of compose's own environment.
  private func resolved(_ mapping: Object) -> Object {
    var out = Object()
    for (name, value) in mapping {
      out[name] = value.isNull ? source.environment[name].map { .string($0) } ?? .null : value
    }
    return out
  }

  /// - Parameter kind: what the file is called when it is missed.
  private mutating func readEnvironment(
    _ file: Value, _ all: inout Object, _ read: (String) -> String?, _ kind: String = "env",
    knowing own: Object = Object()
  ) throws(ComposeError) {
    let path = file["path"]?.string ?? ""
    guard let text = read(path) else {
      if file["required"]?.bool == false { return }
      throw .text("\(kind) file \(path) not found: stat \(path): no such file or directory")
    }
    if file["format"]?.string == "raw" {
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if let name = parts.first {
          all[String(name)] = parts.count > 1 ? .string(String(parts[1])) : .null
        }
      }
      return
    }
    var unset: [String] = []
    defer { warnings += unset.map(VariableTemplate.unsetWarning) }
    // Real: what the service's own environment says is known, after the client's.
    var known = source.environment
    for (name, value) in resolved(own) where known[name] == nil {
      if let text = value.string { known[name] = text }
    }
    do throws(EnvFile.Problem) {
      for (name, value) in try EnvFile.read(text, known, unset: &unset) {
        // Real: a name alone stands for the client's own value, and for nothing where it has none.
        if let value = value ?? source.environment[name] { all[name] = .string(value) }
      }
    } catch {
      throw .text("failed to read \(path): \(error.message)")
    }
  }

  /// Links, shared namespaces and volumes make a service depend on another.
  private func inferDependencies(_ service: inout Object) {
    var names: [(String, Bool)] = []
    for link in service["links"]?.strings ?? [] {
      names.append((String(link.prefix { $0 != ":" }), true))
    }
    for key in ["network_mode", "ipc", "pid", "uts"] {
      if let mode = service[key]?.string, mode.hasPrefix("service:") {
        names.append((String(mode.dropFirst(8)), true))
      }
    }
    for from in service["volumes_from"]?.strings ?? [] where !from.hasPrefix("container:") {
      names.append((String(from.prefix { $0 != ":" }), false))
    }
    guard !names.isEmpty else { return }
    var depends = service["depends_on"]?.object ?? Object()
    for (name, restarts) in names where depends[name] == nil {
      var whole: Value = ["condition": "service_started"]
      if restarts { whole["restart"] = true }
      whole["required"] = true
      depends[name] = whole
    }
    service["depends_on"] = .object(depends.sortedByKeyShallow())
  }

  /// Networks, volumes and files get their names: the project's before their own.
  private mutating func named(_ declared: Object, _ kind: String, _ project: String) -> Object {
    var out = Object()
    for (key, value) in declared.sortedByKeyShallow() where !key.hasPrefix("x-") {
      var one = value.object ?? Object()
      var name = one["name"]?.string
      if let external = one["external"] {
        if let old = external["name"]?.string {
          name = name ?? old
          warnings.append(
            "\(kind).\(key): external.name is deprecated. Please set name and external: true")
        }
        let isExternal = external.object != nil || Canonical.isTrue(external)
        one["external"] = isExternal ? true : nil
      }
      let isExternal = one["external"] != nil
      one["name"] = nil
      let whole = name ?? (isExternal ? key : "\(project)_\(key)")
      one.insert("name", .string(whole), at: 0)
      out[key] = .object(one)
    }
    return out
  }
}
