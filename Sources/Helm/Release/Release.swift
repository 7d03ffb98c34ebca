// A release: a chart that was installed, as helm keeps it in a Secret.

import Documents
import Files
import Kernel
import Text

/// Real: helm 3.17.3's release.Release.
struct Release: Sendable {
  var name: String
  var namespace: String
  var version: Int
  /// `deployed`, `superseded`, `failed`, `uninstalled`, `uninstalling`, `pending-install`, …
  var status: String
  var description = ""
  /// Nanoseconds since 1970.
  var firstDeployed: Int
  var lastDeployed: Int
  var deleted: Int?
  var notes = ""
  var chart: Chart
  /// What the user gave.
  var config: Value
  var manifest = ""
  var hooks: [ReleaseHook] = []
  var labels: Object = [:]

  /// `web-0.1.0`
  var chartName: String { chart.name + "-" + chart.version }

  // MARK: As a document

  private static func time(_ nanoseconds: Int?) -> Value {
    .string(nanoseconds.map { CivilTime(nanoseconds: $0).rfc3339Nano } ?? "")
  }
  private static func files(_ list: [ChartFile]) -> Value {
    .array(list.map { ["name": .string($0.name), "data": .string(Base64.encoded($0.data))] })
  }

  /// As JSON has it: in the Secret, and what `-o json` prints.
  var document: Value {
    var info: Object = [
      "first_deployed": Self.time(firstDeployed), "last_deployed": Self.time(lastDeployed),
      "deleted": Self.time(deleted), "description": .string(description),
      "status": .string(status),
    ]
    if !notes.isEmpty { info["notes"] = .string(notes) }
    var result: Object = [
      "name": .string(name), "info": .object(info),
      "chart": [
        "metadata": chart.metadata.sortedByKey(), "lock": chart.lock ?? .null,
        "templates": Self.files(chart.templates), "values": chart.values.sortedByKey(),
        "schema": chart.schema.map { .string(Base64.encoded($0)) } ?? .null,
        "files": Self.files(chart.files),
      ],
    ]
    if !config.isEmpty { result["config"] = config.sortedByKey() }
    result["manifest"] = .string(manifest)
    if !hooks.isEmpty { result["hooks"] = .array(hooks.map(Self.hook)) }
    result["version"] = .integer(version)
    result["namespace"] = .string(namespace)
    return .object(result)
  }
  private static func hook(_ hook: ReleaseHook) -> Value {
    var result: Object = [
      "name": .string(hook.name), "kind": .string(hook.kind), "path": .string(hook.path),
      "manifest": .string(hook.text), "events": Value(hook.events),
      "last_run": [
        "started_at": .string(hook.lastRun?.started ?? ""),
        "completed_at": .string(hook.lastRun?.completed ?? ""),
        "phase": .string(hook.lastRun?.phase ?? ""),
      ],
    ]
    if hook.weight != 0 { result["weight"] = .integer(hook.weight) }
    if !hook.deletePolicies.isEmpty { result["delete_policies"] = Value(hook.deletePolicies) }
    return .object(result)
  }

  init(
    name: String, namespace: String, version: Int, status: String, chart: Chart, config: Value,
    now: Int
  ) {
    self.name = name
    self.namespace = namespace
    self.version = version
    self.status = status
    self.chart = chart
    self.config = config
    firstDeployed = now
    lastDeployed = now
  }

  init?(_ document: Value) {
    guard let name = document["name"]?.string, let info = document["info"] else { return nil }
    func time(_ key: String) -> Int? {
      guard let text = info[key]?.string, !text.isEmpty else { return nil }
      return (try? GoLayout.parse(text, layout: GoLayout.rfc3339))?.nanoseconds
    }
    func files(_ key: String) -> [ChartFile] {
      (document.at("chart", key)?.array ?? []).map {
        ChartFile(
          $0["name"]?.string ?? "", (try? Base64.decoded($0["data"]?.string ?? "")) ?? [])
      }
    }
    self.name = name
    namespace = document["namespace"]?.string ?? ""
    version = document["version"]?.int ?? 1
    status = info["status"]?.string ?? "unknown"
    description = info["description"]?.string ?? ""
    notes = info["notes"]?.string ?? ""
    firstDeployed = time("first_deployed") ?? 0
    lastDeployed = time("last_deployed") ?? 0
    deleted = time("deleted")
    chart = Chart()
    chart.metadata = document.at("chart", "metadata") ?? [:]
    chart.values = (document.at("chart", "values") ?? [:]).floated
    chart.templates = files("templates")
    chart.files = files("files")
    config = (document["config"] ?? [:]).floated
    manifest = document["manifest"]?.string ?? ""
    hooks = (document["hooks"]?.array ?? []).map { hook in
      let text = hook["manifest"]?.string ?? ""
      let run = hook["last_run"]
      let started = run?["started_at"]?.string ?? ""
      return ReleaseHook(
        name: hook["name"]?.string ?? "", kind: hook["kind"]?.string ?? "",
        path: hook["path"]?.string ?? "", text: text,
        document: (try? YAML.parse(text)) ?? .null, events: hook["events"]?.strings ?? [],
        weight: hook["weight"]?.int ?? 0,
        deletePolicies: hook["delete_policies"]?.strings ?? [],
        lastRun: started.isEmpty
          ? nil
          : HookRun(
            started: started, completed: run?["completed_at"]?.string ?? "",
            phase: run?["phase"]?.string ?? ""))
    }
  }

  // MARK: In a Secret

  /// Real: driver.encodeRelease: JSON, gzip, base 64; the Secret encodes it once more.
  var payload: String {
    let packed = Gzip.compressed(Array(document.json(.go).utf8))
    return Base64.encoded(Array(Base64.encoded(packed).utf8))
  }
  init?(payload: String) {
    guard let outer = try? Base64.decoded(payload),
      let packed = try? Base64.decoded(String(decoding: outer, as: UTF8.self)),
      let bytes = try? Gzip.expanded(packed).bytes,
      let document = try? JSON.parse(bytes: bytes)
    else { return nil }
    self.init(document)
  }
}
