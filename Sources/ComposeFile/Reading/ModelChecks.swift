// What the joined files must not say, whatever the schema lets pass: volumes, secrets, configs, numbers.

import Documents
import Text

/// Real: compose-go 2.9's checks of the model, before it is made a project.
enum ModelChecks {
  static func check(_ document: Object) throws(ComposeError) {
    for (name, volume) in document["volumes"]?.object ?? Object() {
      guard Canonical.isTrue(volume["external"]) else { continue }
      for (key, _) in volume.object ?? Object()
      where key != "external" && key != "name" && !key.hasPrefix("x-") {
        throw .text(
          "volumes.\(name): conflicting parameters \"external\" and \(GoQuote.quoted(key)) specified"
        )
      }
    }
    try sources(document, "configs", ["file", "environment", "content"])
    try sources(document, "secrets", ["file", "environment"])
    for (name, service) in document["services"]?.object ?? Object() {
      try self.service(service, "services.\(name)")
    }
  }

  /// Exactly one source, unless somebody else has the thing.
  private static func sources(
    _ document: Object, _ kind: String, _ keys: [String]
  ) throws(ComposeError) {
    for (name, one) in document[kind]?.object ?? Object() where !name.hasPrefix("x-") {
      let count = keys.count { one[$0] != nil }
      let list = keys.joined(separator: "|")
      if count > 1 { throw .text("\(kind).\(name): \(list) attributes are mutually exclusive") }
      if count == 0, one["driver"] == nil, one["external"] == nil {
        throw .text("\(kind).\(name): one of \(list) must be set")
      }
    }
  }

  private static func service(_ service: Value, _ place: String) throws(ComposeError) {
    for port in service["ports"]?.array ?? [] {
      guard let address = port["host_ip"]?.string, !address.isEmpty else { continue }
      if !ShortPort.isAddress(address), !address.contains(":") {
        throw .text("\(place).ports.[]: invalid ip address: \(address)")
      }
    }
    for path in [["gpus"], ["deploy", "resources", "reservations", "devices"]] {
      for request in service.at(path: path)?.array ?? []
      where request["count"] != nil && request["device_ids"] != nil {
        throw .text(
          "\(place).\(path.joined(separator: ".")).[]: \"count\" and \"device_ids\" attributes are exclusive"
        )
      }
    }
    for path in [["scale"], ["deploy", "replicas"]] {
      if let number = service.at(path: path)?.int, number < 0 {
        throw .text("\(place).\(path.joined(separator: ".")): must be greater than or equal to 0")
      }
    }
  }
}
