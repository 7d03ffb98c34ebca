// From joined files to a project: names, defaults, environment, what is used, what contradicts.

import Documents
import Kernel
import Text

extension ComposeReader {
  mutating func project(
    _ merged: Object, _ read: (String) -> String?
  ) throws(ComposeError) -> ComposeProject {
    let name = try projectName(merged)
    var services = Object()
    for (key, value) in merged["services"]?.object ?? Object() where !key.hasPrefix("x-") {
      services[key] = .object(value.object ?? Object())
    }
    var enabled = Object()
    var disabled = Object()
    let all = services.sortedByKeyShallow()
    for (key, value) in all {
      let service = try normalized(key, value.object ?? Object(), read)
      if isActive(service) {
        enabled[key] = .object(service)
      } else {
        disabled[key] = .object(service)
      }
    }
    var document = Object([("name", .string(name)), ("services", .object(enabled))])
    for kind in ["networks", "volumes", "secrets", "configs"] {
      var declared = merged[kind]?.object ?? Object()
      if kind == "networks", declared["default"] == nil { declared["default"] = [:] }
      document[kind] = .object(named(declared, kind, name))
    }
    for (key, value) in merged where key.hasPrefix("x-") { document[key] = value }
    if let models = merged["models"] { document["models"] = models }
    var project = ComposeProject(
      name: name, directory: source.directory, files: source.files, document: document,
      disabled: disabled)
    project.environment = source.environment
    project.declared = all.keys
    project.unmodelled = ComposeCoverage.unmodelled(.object(document), TopFields.all, "")
    try ComposeConsistency.check(project)
    return project
  }

  private func isActive(_ service: Object) -> Bool {
    let own = service["profiles"]?.strings ?? []
    return own.isEmpty || source.takesAllProfiles || source.profiles.contains("*")
      || own.contains { source.profiles.contains($0) }
  }

  /// Real: -p and COMPOSE_PROJECT_NAME must be well formed; a folder's name is made so.
  private func projectName(_ merged: Object) throws(ComposeError) -> String {
    let given = source.name ?? merged["name"]?.string
    if let given, !given.isEmpty {
      guard given == ComposeProject.normalized(given) else {
        throw .text(
          "invalid project name \(GoQuote.quoted(given)): must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number"
        )
      }
      return given
    }
    let folder = source.directory.split(separator: "/").last.map(String.init) ?? ""
    let name = ComposeProject.normalized(folder)
    guard !name.isEmpty else { throw .text("project name must not be empty") }
    return name
  }

  private func normalized(
    _ name: String, _ service: Object, _ read: (String) -> String?
  ) throws(ComposeError) -> Object {
    var out = service
    if let files = out["env_file"]?.array {
      out["env_file"] = nil
      let own = out["environment"]?.object ?? Object()
      var all = Object()
      for file in files { try readEnvironment(file, &all, read) }
      all.merge(own)
      out["environment"] = .object(all.sortedByKeyShallow())
    }
    if let environment = out["environment"]?.object {
      out["environment"] = .object(resolved(environment))
    }
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
    if let scale = out["scale"]?.int {
      let replicas = out["deploy"]?["replicas"]?.int
      if let replicas, replicas != scale {
        throw .text(
          "services.\(name): can't set distinct values on 'scale' and 'deploy.replicas'")
      }
    }
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

  private func readEnvironment(
    _ file: Value, _ all: inout Object, _ read: (String) -> String?
  ) throws(ComposeError) {
    let path = file["path"]?.string ?? ""
    guard let text = read(path) else {
      if file["required"]?.bool == false { return }
      throw .text("env file \(path) not found: stat \(path): no such file or directory")
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
    do throws(EnvFile.Problem) {
      for (name, value) in try EnvFile.read(text, source.environment) {
        all[name] = value.map { .string($0) } ?? .null
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
  private func named(_ declared: Object, _ kind: String, _ project: String) -> Object {
    var out = Object()
    for (key, value) in declared.sortedByKeyShallow() where !key.hasPrefix("x-") {
      var one = value.object ?? Object()
      var name = one["name"]?.string
      if let external = one["external"] {
        if let old = external["name"]?.string { name = name ?? old }
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
