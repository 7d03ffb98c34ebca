// A project: what the files say, with every short form made long.

package import Documents
package import Kernel

package struct ComposeProject: Sendable {
  package var name: String
  package var directory: String
  package var files: [String]
  /// The whole in canonical form; `services` holds the active ones.
  package var document: Object
  /// Services whose profile is not active.
  package var disabled: Object
  package var environment: OrderedMap<String, String> = [:]
  /// The names of all services in the files, active or not, chosen or not.
  package var declared: [String] = []
  /// Paths of keys that the lab does not model.
  package var unmodelled: [String] = []

  package init(
    name: String, directory: String, files: [String], document: Object, disabled: Object = Object()
  ) {
    self.name = name
    self.directory = directory
    self.files = files
    self.document = document
    self.disabled = disabled
  }

  /// Active services, by name.
  package var services: [ComposeService] {
    (document["services"]?.object ?? Object()).map { ComposeService(name: $0.key, value: $0.value) }
  }
  package func service(_ name: String) -> ComposeService? {
    document["services"]?[name].map { ComposeService(name: name, value: $0) }
  }
  /// Declared networks, volumes, secrets or configs, by key.
  package func resources(_ kind: String) -> [ComposeResource] {
    (document[kind]?.object ?? Object()).map { ComposeResource(key: $0.key, value: $0.value) }
  }
  package func resource(_ kind: String, _ key: String) -> ComposeResource? {
    document[kind]?[key].map { ComposeResource(key: key, value: $0) }
  }

  /// Changes a service.
  package mutating func modify(_ name: String, _ body: (inout Value) -> Void) {
    guard var value = document["services"]?[name] else { return }
    body(&value)
    document["services"]?[name] = value
  }

  /// The project with these services only, and with what they depend on; then without networks and
  /// volumes that nobody uses.
  ///
  /// A service that is named comes along even when its profile is not active.
  package func selecting(
    _ names: [String], withDependencies: Bool = true
  ) throws(ComposeError) -> ComposeProject {
    var out = self
    for name in names where service(name) == nil {
      guard let hidden = disabled[name] else { throw .text("no such service: \(name)") }
      out.document["services"]?[name] = hidden
    }
    guard !names.isEmpty else { return out.withoutUnused() }
    let wanted = withDependencies ? out.withDependencies(names) : names
    let kept = (out.document["services"]?.object ?? Object()).filter { key, _ in
      wanted.contains(key)
    }
    out.document["services"] = .object(kept.sortedByKeyShallow())
    return out.withoutUnused()
  }

  /// Services and all that they depend on.
  package func withDependencies(_ names: [String]) -> [String] {
    var wanted: [String] = []
    var queue = names
    while let next = queue.popLast() {
      guard !wanted.contains(next), let service = service(next) else { continue }
      wanted.append(next)
      queue += service.dependencies.map(\.name)
    }
    return wanted
  }

  /// Without networks, volumes, secrets and configs that no active service uses.
  package func withoutUnused() -> ComposeProject {
    var out = self
    let services = services
    let used: [String: [String]] = [
      "networks": services.flatMap(\.networkKeys),
      "volumes": services.flatMap { $0.mounts.filter { $0.type == "volume" }.map(\.source) },
      "secrets": services.flatMap { $0.files("secrets").map(\.source) + $0.buildSecrets },
      "configs": services.flatMap { $0.files("configs").map(\.source) },
    ]
    for kind in ["networks", "volumes", "secrets", "configs"] {
      let kept = (document[kind]?.object ?? Object()).filter { key, _ in
        used[kind]?.contains(key) ?? false
      }
      out.document[kind] = .object(kept)
    }
    return out
  }

  /// Real: lower case, only letters, digits, - and _, beginning with a letter or digit.
  package static func normalized(_ name: String) -> String {
    let kept = name.lowercased().unicodeScalars.filter {
      $0 == "-" || $0 == "_" || ("a"..."z").contains($0) || ("0"..."9").contains($0)
    }
    return String(String.UnicodeScalarView(kept.drop { $0 == "-" || $0 == "_" }))
  }
}

/// A network, volume, secret or config of a project.
package struct ComposeResource: Sendable {
  /// What the file calls it.
  package var key: String
  package var value: Value
  package var name: String { value["name"]?.string ?? key }
  package var isExternal: Bool { value["external"]?.bool ?? false }
  package func map(_ key: String) -> OrderedMap<String, String> {
    OrderedMap((value[key]?.object ?? Object()).map { ($0.key, $0.value.string ?? "") })
  }
}
