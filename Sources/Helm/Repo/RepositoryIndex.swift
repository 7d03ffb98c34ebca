// A repository's index.yaml: which charts there are, in which versions.

import Crypto
import Documents
import Kernel
import Text

/// Real: helm 3.17.3's repo.IndexFile.
struct RepositoryIndex: Sendable {
  /// Each chart's versions, newest first.
  var entries: OrderedMap<String, [Value]> = [:]

  init() {}
  init(parsing text: String) throws(HelmError) {
    let document: Value
    do throws(YAMLError) { document = try YAML.parse(text) } catch {
      throw .plain("error converting YAML to JSON: \(error.message())")
    }
    guard let version = document["apiVersion"]?.string, !version.isEmpty else {
      throw .plain("no API version specified")
    }
    for (name, list) in document["entries"]?.object ?? [:] {
      entries[name] = Self.sorted(list.array ?? [])
    }
  }

  static func sorted(_ list: [Value]) -> [Value] {
    list.sorted { a, b in
      guard let x = SemVer(a["version"]?.text ?? ""), let y = SemVer(b["version"]?.text ?? "")
      else {
        return false
      }
      return y < x
    }
  }

  /// The newest version that fits; without one, the newest that is no pre-release.
  func find(_ name: String, version: String) -> Value? {
    guard let all = entries[name] else { return nil }
    if let exact = all.first(where: { $0["version"]?.text == version }) { return exact }
    guard let constraint = SemVerConstraint(version.isEmpty ? "*" : version) else { return nil }
    return all.first { entry in
      guard let own = SemVer(entry["version"]?.text ?? "") else { return false }
      return constraint.holds(for: own)
    }
  }

  mutating func add(_ chart: Chart, file: String, bytes: [UInt8], url: String, now: Instant) {
    var entry = chart.metadata
    entry["created"] = .string(CivilTime(nanoseconds: now.nanoseconds).rfc3339Nano)
    entry["digest"] = .string(Hex.encoded(Array(SHA256.hash(data: bytes))))
    let place = url.isEmpty ? file : (url.hasSuffix("/") ? url : url + "/") + file
    entry["urls"] = [.string(place)]
    entries[chart.name] = Self.sorted((entries[chart.name] ?? []) + [entry])
  }

  func text(now: Instant) -> String {
    var all: Object = [:]
    for (name, list) in entries { all[name] = .array(list) }
    let document: Value = [
      "apiVersion": "v1", "entries": .object(all),
      "generated": .string(CivilTime(nanoseconds: now.nanoseconds).rfc3339Nano),
    ]
    return document.sortedByKey().yaml()
  }
}
