// What an image says about the containers made from it, and the document that its ID is the digest of.

package import Documents
package import Kernel

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
  let (year, month, day) = civilDate(daysSince1970: floorDiv(instant.seconds, 86_400))
  let second = instant.seconds - floorDiv(instant.seconds, 86_400) * 86_400
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  var fraction = ""
  if instant.fraction != 0 {
    let digits = String(instant.fraction)
    fraction = String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    while fraction.hasSuffix("0") { fraction.removeLast() }
    fraction = "." + fraction
  }
  let padded = String(year).count < 4 ? String(repeating: "0", count: 4 - String(year).count) : ""
  return padded + "\(year)-\(two(month))-\(two(day))T\(two(second / 3600)):"
    + "\(two(second / 60 % 60)):\(two(second % 60))\(fraction)Z"
}

private func floorDiv(_ a: Int, _ b: Int) -> Int {
  let q = a / b
  return a % b < 0 ? q - 1 : q
}

/// The Gregorian date of a day counted from 1970-01-01.
package func civilDate(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = days + 719_468
  let era = floorDiv(shifted, 146_097)
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let monthIndex = (5 * dayOfYear + 2) / 153
  let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
  let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}
/// The day, counted from 1970-01-01, of a Gregorian date.
package func days(year: Int, month: Int, day: Int) -> Int {
  let y = month <= 2 ? year - 1 : year
  let era = floorDiv(y, 400)
  let yearOfEra = y - era * 400
  let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}
