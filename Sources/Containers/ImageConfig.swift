// What an image says about the containers made from it, and the document that its ID is the digest of.

package import Documents
package import Kernel
import Text

package struct HealthCheck: Hashable, Sendable {
  /// `["NONE"]`, `["CMD", …]`, `["CMD-SHELL", text]`; empty inherits.
  package var test: [String] = []
  /// Nanoseconds; 0 is the default (30 s, 30 s, 0 s, 5 s, 3).
  package var interval = 0
  package var timeout = 0
  package var startPeriod = 0
  package var startInterval = 0
  package var retries = 0
  package init(test: [String] = []) { self.test = test }

  package var document: Value {
    var out = Object()
    if !test.isEmpty { out["Test"] = Value(test) }
    if interval != 0 { out["Interval"] = .integer(interval) }
    if timeout != 0 { out["Timeout"] = .integer(timeout) }
    if startPeriod != 0 { out["StartPeriod"] = .integer(startPeriod) }
    if startInterval != 0 { out["StartInterval"] = .integer(startInterval) }
    if retries != 0 { out["Retries"] = .integer(retries) }
    return .object(out)
  }
}

/// The part of an image's configuration that containers take over.
package struct ContainerConfig: Hashable, Sendable {
  package var user = ""
  /// `80/tcp`, sorted.
  package var exposedPorts: [String] = []
  /// `NAME=value`, in order.
  package var environment: [String] = []
  package var entrypoint: [String]?
  package var command: [String]?
  package var volumes: [String] = []
  package var workingDirectory = ""
  package var labels: OrderedMap<String, String> = [:]
  package var stopSignal = ""
  /// Triggers for images built from this one.
  package var onBuild: [String] = []
  package var shell: [String]?
  package var healthcheck: HealthCheck?
  /// Whether Docker Engine wrote it in the legacy way (BuildKit always says so).
  package var argumentsEscaped = false
  package init() {}

  /// The environment's entries that give a value.
  package var variables: [(name: String, value: String)] {
    environment.compactMap { entry in
      entry.utf8.firstIndex(of: UInt8(ascii: "=")).map {
        (String(entry[..<$0]), String(entry[entry.utf8.index(after: $0)...]))
      }
    }
  }
  package func environmentValue(_ name: String) -> String? {
    environment.last { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }
  package mutating func setEnvironment(_ name: String, _ value: String) {
    let entry = "\(name)=\(value)"
    if let place = environment.firstIndex(where: { $0.hasPrefix(name + "=") }) {
      environment[place] = entry
    } else {
      environment.append(entry)
    }
  }
  /// Real: Go's order of the fields, empty ones left out.
  package var document: Value {
    var out = Object()
    if !user.isEmpty { out["User"] = .string(user) }
    if !exposedPorts.isEmpty { out["ExposedPorts"] = keySet(exposedPorts) }
    if !environment.isEmpty { out["Env"] = Value(environment) }
    if let entrypoint { out["Entrypoint"] = Value(entrypoint) }
    if let command { out["Cmd"] = Value(command) }
    if !volumes.isEmpty { out["Volumes"] = keySet(volumes) }
    if !workingDirectory.isEmpty { out["WorkingDir"] = .string(workingDirectory) }
    if !labels.isEmpty { out["Labels"] = stringMap(labels) }
    if !stopSignal.isEmpty { out["StopSignal"] = .string(stopSignal) }
    if argumentsEscaped { out["ArgsEscaped"] = true }
    if let healthcheck { out["Healthcheck"] = healthcheck.document }
    if !onBuild.isEmpty { out["OnBuild"] = Value(onBuild) }
    if let shell { out["Shell"] = Value(shell) }
    return .object(out)
  }
}

package func keySet(_ keys: [String]) -> Value {
  var out = Object()
  for key in keys.sorted() { out[key] = .emptyObject }
  return .object(out)
}
package func stringMap(_ map: OrderedMap<String, String>) -> Value {
  var out = Object()
  for (key, value) in map { out[key] = .string(value) }
  return .object(out)
}

/// One line of an image's history.
package struct HistoryEntry: Hashable, Sendable {
  package var created: Instant
  package var createdBy: String
  package var comment: String
  package var author = ""
  /// No layer belongs to it.
  package var isEmptyLayer: Bool
  package init(
    created: Instant, createdBy: String, comment: String = "buildkit.dockerfile.v0",
    isEmptyLayer: Bool
  ) {
    self.created = created
    self.createdBy = createdBy
    self.comment = comment
    self.isEmptyLayer = isEmptyLayer
  }
}

/// An image's whole configuration.
package struct ImageConfig: Hashable, Sendable {
  package var architecture = "amd64"
  package var os = "linux"
  package var variant = ""
  package var created: Instant
  package var author = ""
  package var comment = ""
  package var config = ContainerConfig()
  package var diffs: [Digest] = []
  package var history: [HistoryEntry] = []
  package init(created: Instant = .zero) { self.created = created }

  /// The document whose digest is the image's ID.
  package var document: Value {
    var out = Object()
    out["architecture"] = .string(architecture)
    if !author.isEmpty { out["author"] = .string(author) }
    out["config"] = config.document
    out["created"] = .string(timestamp(created))
    out["history"] = .array(
      history.map { entry in
        var line = Object()
        line["created"] = .string(timestamp(entry.created))
        line["created_by"] = .string(entry.createdBy)
        if !entry.author.isEmpty { line["author"] = .string(entry.author) }
        if !entry.comment.isEmpty { line["comment"] = .string(entry.comment) }
        if entry.isEmptyLayer { line["empty_layer"] = true }
        return .object(line)
      })
    out["os"] = .string(os)
    out["rootfs"] = ["type": "layers", "diff_ids": Value(diffs.map(\.description))]
    return .object(out)
  }
  package var text: String { document.json(.go) }
  package var id: Digest { Digest(of: text) }
}

/// RFC 3339 with nanoseconds, zeros at the end dropped, in UTC: how Go prints a time.
package func timestamp(_ instant: Instant) -> String {
  CivilTime(nanoseconds: instant.nanoseconds).rfc3339Nano
}
