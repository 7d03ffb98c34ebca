// A service of a project, as the engine's side reads it.

package import Documents
package import Kernel
import Text

package struct ComposeService: Sendable {
  package var name: String
  /// In canonical form.
  package var value: Value

  package init(name: String, value: Value) {
    self.name = name
    self.value = value
  }

  package var image: String? { text("image") }
  package var hasBuild: Bool { value["build"] != nil }
  package func text(_ key: String) -> String? {
    value[key]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }
  package func flag(_ key: String) -> Bool { value[key]?.bool ?? false }
  package func texts(_ key: String) -> [String] { value[key]?.strings ?? [] }
  package func map(_ key: String) -> OrderedMap<String, String> {
    OrderedMap((value[key]?.object ?? Object()).map { ($0.key, $0.value.string ?? "") })
  }
  package func nanoseconds(_ key: String...) -> Int? {
    value.at(path: key)?.string.flatMap { try? GoDuration.nanoseconds($0) }
  }
  package func bytes(_ key: String...) -> Int? {
    value.at(path: key)?.string.flatMap { Int($0) } ?? value.at(path: key)?.int
  }
  package func number(_ key: String...) -> Double? {
    value.at(path: key)?.double ?? value.at(path: key)?.string.flatMap { Double($0) }
  }

  /// The image that a build makes, or that is pulled. Real: `project-service` where none is named.
  package func imageName(in project: String) -> String { image ?? "\(project)-\(name)" }

  /// How many containers there are to be.
  package var scale: Int {
    let wanted = value["scale"]?.int ?? value["deploy"]?["replicas"]?.int ?? 1
    return min(max(wanted, 0), 1000)
  }

  /// `A=b`; names without a value are left out.
  package var environment: [String] {
    (value["environment"]?.object ?? Object()).compactMap { pair in
      pair.value.string.map { "\(pair.key)=\($0)" }
    }
  }

  package struct Dependency: Hashable, Sendable {
    package var name: String
    package var condition: String
    package var restarts: Bool
    package var isRequired: Bool
    package init(name: String, condition: String, restarts: Bool = false, isRequired: Bool = true) {
      self.name = name
      self.condition = condition
      self.restarts = restarts
      self.isRequired = isRequired
    }
  }
  package var dependencies: [Dependency] {
    (value["depends_on"]?.object ?? Object()).map { pair in
      Dependency(
        name: pair.key, condition: pair.value["condition"]?.string ?? "service_started",
        restarts: pair.value["restart"]?.bool ?? false,
        isRequired: pair.value["required"]?.bool ?? true)
    }
  }

  package struct Attachment: Hashable, Sendable {
    package var network: String
    package var aliases: [String]
    package var address: String?
    package var priority: Double
  }
  /// Networks, the one with the highest priority first, then by name.
  package var attachments: [Attachment] {
    (value["networks"]?.object ?? Object()).map { pair in
      Attachment(
        network: pair.key, aliases: pair.value["aliases"]?.strings ?? [],
        address: pair.value["ipv4_address"]?.string, priority: pair.value["priority"]?.double ?? 0)
    }.sorted { $0.priority != $1.priority ? $0.priority > $1.priority : $0.network < $1.network }
  }
  package var networkKeys: [String] { value["networks"]?.object?.keys ?? [] }

  package struct Port: Hashable, Sendable {
    package var target: Int
    /// Empty for any; `8000-8010` for the first free of them.
    package var published: String
    package var address: String
    package var transport: String
  }
  package var ports: [Port] {
    (value["ports"]?.array ?? []).map { port in
      Port(
        target: port["target"]?.int ?? 0, published: port["published"]?.string ?? "",
        address: port["host_ip"]?.string ?? "", transport: port["protocol"]?.string ?? "tcp")
    }
  }

  package struct Mount: Hashable, Sendable {
    package var type: String
    package var source: String
    package var target: String
    package var isReadOnly: Bool
    package var createsSource: Bool
    package var noCopy: Bool
    package var subpath: String
    package var size: Int
  }
  package var mounts: [Mount] {
    (value["volumes"]?.array ?? []).map { item in
      Mount(
        type: item["type"]?.string ?? "volume", source: item["source"]?.string ?? "",
        target: item["target"]?.string ?? "", isReadOnly: item["read_only"]?.bool ?? false,
        // Real: the short form says that the folder is to be made; the long one without it says no.
        createsSource: item["bind"]?["create_host_path"]?.bool ?? (item["bind"] == nil),
        noCopy: item["volume"]?["nocopy"]?.bool ?? false,
        subpath: item["volume"]?["subpath"]?.string ?? "",
        size: item["tmpfs"]?["size"]?.string.flatMap { Int($0) } ?? 0)
    }
  }

  /// A secret or config that is put into the container.
  package struct FileMount: Hashable, Sendable {
    package var source: String
    package var target: String
    package var mode: Int?
    /// `uid` or `gid` is given.
    package var hasOwner = false
  }
  package func files(_ kind: String) -> [FileMount] {
    (value[kind]?.array ?? []).map { item in
      FileMount(
        source: item["source"]?.string ?? "",
        target: item["target"]?.string ?? "/" + (item["source"]?.string ?? ""),
        mode: item["mode"]?.string.flatMap { Int($0, radix: 8) } ?? item["mode"]?.int,
        hasOwner: item["uid"] != nil || item["gid"] != nil)
    }
  }
  package var buildSecrets: [String] {
    (value["build"]?["secrets"]?.array ?? []).compactMap { $0["source"]?.string }
  }

  /// The name of container `number`.
  package func containerName(in project: String, _ number: Int) -> String {
    text("container_name") ?? "\(project)-\(name)-\(number)"
  }
}
