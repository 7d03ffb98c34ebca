// What a chart's templates printed, cut into objects, hooks apart, in the order of installing.

package import Documents
import Text

/// One object of a release as text.
package struct ReleaseManifest: Hashable, Sendable {
  /// The template that it comes from: `web/templates/service.yaml`.
  package var path: String
  package var text: String
  package var kind: String
  package var document: Value
}

/// An object that is made at a moment of a release's life, and is no part of the release.
package struct ReleaseHook: Hashable, Sendable {
  package var name: String
  package var kind: String
  package var path: String
  package var text: String
  package var document: Value
  /// `pre-install`, `test`, …
  package var events: [String]
  package var weight: Int
  package var deletePolicies: [String]
  package var lastRun: HookRun?
}

/// When a hook ran last, and how that ended.
package struct HookRun: Hashable, Sendable {
  package var started: String
  package var completed: String
  package var phase: String
}

/// Real: helm 3.17.3's releaseutil.
struct RenderedManifests {
  var manifests: [ReleaseManifest] = []
  var hooks: [ReleaseHook] = []
  var notes = ""

  static let events: [String: String] = [
    "pre-install": "pre-install", "post-install": "post-install", "pre-delete": "pre-delete",
    "post-delete": "post-delete", "pre-upgrade": "pre-upgrade", "post-upgrade": "post-upgrade",
    "pre-rollback": "pre-rollback", "post-rollback": "post-rollback", "test": "test",
    "test-success": "test",
  ]

  /// - Parameter rendered: what the templates printed, partials left out.
  init(
    _ rendered: [(name: String, text: String)], chart: Chart, subNotes: Bool = false
  ) throws(HelmError) {
    let own = chart.name + "/templates/NOTES.txt"
    var parts: [String] = []
    for file in rendered where file.name.hasSuffix("NOTES.txt") {
      if file.name == own {
        parts.insert(file.text, at: 0)
      } else if subNotes {
        parts.append(file.text)
      }
    }
    notes = parts.joined(separator: "\n")
    for file in rendered where !file.name.hasSuffix("NOTES.txt") {
      let base = HelmFunctions.pathBase(file.name)
      if base.hasPrefix("_") { continue }
      try add(file.text, path: file.name)
    }
    manifests = Self.sorted(manifests, by: KindOrder.install, kind: \.kind)
    hooks = Self.sorted(hooks, by: KindOrder.install, kind: \.kind)
  }

  /// What parts documents. Real: releaseutil's own expression.
  private static let separator = try? Pattern("(?:^|\\s*\\n)---\\s*", syntax: .go)

  /// The documents of a text, cut at its `---` lines.
  static func documents(of text: String) -> [String] {
    let bytes = Array(HelmFunctions.trimmed(text, where: \.isWhitespace).utf8)
    var steps = 10_000_000
    let cuts = (try? separator?.matches(in: bytes, steps: &steps)) ?? []
    var parts: [String] = []
    var at = 0
    for cut in cuts {
      parts.append(String(decoding: bytes[at..<cut.range.lowerBound], as: UTF8.self))
      at = cut.range.upperBound
    }
    parts.append(String(decoding: bytes[at...], as: UTF8.self))
    return parts.map { HelmFunctions.trimmed($0, where: \.isWhitespace) }.filter { !$0.isEmpty }
  }

  private mutating func add(_ text: String, path: String) throws(HelmError) {
    for part in Self.documents(of: text) {
      let document: Value
      do throws(YAMLError) { document = try YAML.parse(part) } catch {
        throw .plain(
          "YAML parse error on \(path): error converting YAML to JSON: \(error.message())")
      }
      guard document.object != nil || document.isNull else {
        throw .plain(
          "YAML parse error on \(path): error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(document.kindName) into Go value of type releaseutil.SimpleHead"
        )
      }
      let kind = document["kind"]?.string ?? ""
      let annotations = document.at("metadata", "annotations")?.object ?? [:]
      guard let word = annotations["helm.sh/hook"]?.text, !annotations.isEmpty else {
        manifests.append(ReleaseManifest(path: path, text: part, kind: kind, document: document))
        continue
      }
      func list(_ key: String) -> [String] {
        (annotations[key]?.text ?? "").split(separator: ",").map {
          HelmFunctions.trimmed($0.lowercased(), where: \.isWhitespace)
        }
      }
      let events = word.split(separator: ",").compactMap {
        Self.events[HelmFunctions.trimmed($0.lowercased(), where: \.isWhitespace)]
      }
      if events.isEmpty { continue }
      hooks.append(
        ReleaseHook(
          name: document.at("metadata", "name")?.string ?? "", kind: kind, path: path, text: part,
          document: document, events: events,
          weight: Int(annotations["helm.sh/hook-weight"]?.text ?? "") ?? 0,
          deletePolicies: list("helm.sh/hook-delete-policy")))
    }
  }

  /// The manifests as one text, as a release keeps it.
  var text: String {
    manifests.map { "---\n# Source: \($0.path)\n\($0.text)\n" }.joined()
  }

  static func sorted<T>(_ items: [T], by order: [String], kind: (T) -> String) -> [T] {
    let ranked = items.enumerated().map { place, item in
      (rank: order.firstIndex(of: kind(item)), kind: kind(item), place: place, item: item)
    }
    return ranked.sorted { a, b in
      switch (a.rank, b.rank) {
      case (let x?, let y?): x != y ? x < y : a.place < b.place
      case (_?, nil): true
      case (nil, _?): false
      default: a.kind != b.kind ? a.kind < b.kind : a.place < b.place
      }
    }.map(\.item)
  }
}

/// In which order kinds are made and taken away. Real: helm 3.17.3's kind_sorter.
enum KindOrder {
  static let install = [
    "PriorityClass", "Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange",
    "PodSecurityPolicy", "PodDisruptionBudget", "ServiceAccount", "Secret", "SecretList",
    "ConfigMap", "StorageClass", "PersistentVolume", "PersistentVolumeClaim",
    "CustomResourceDefinition", "ClusterRole", "ClusterRoleList", "ClusterRoleBinding",
    "ClusterRoleBindingList", "Role", "RoleList", "RoleBinding", "RoleBindingList", "Service",
    "DaemonSet", "Pod", "ReplicationController", "ReplicaSet", "Deployment",
    "HorizontalPodAutoscaler", "StatefulSet", "Job", "CronJob", "IngressClass", "Ingress",
    "APIService",
  ]
  static let uninstall = [
    "APIService", "Ingress", "IngressClass", "Service", "CronJob", "Job", "StatefulSet",
    "HorizontalPodAutoscaler", "Deployment", "ReplicaSet", "ReplicationController", "Pod",
    "DaemonSet", "RoleBindingList", "RoleBinding", "RoleList", "Role", "ClusterRoleBindingList",
    "ClusterRoleBinding", "ClusterRoleList", "ClusterRole", "CustomResourceDefinition",
    "PersistentVolumeClaim", "PersistentVolume", "StorageClass", "ConfigMap", "SecretList",
    "Secret", "ServiceAccount", "PodDisruptionBudget", "PodSecurityPolicy", "LimitRange",
    "ResourceQuota", "NetworkPolicy", "Namespace", "PriorityClass",
  ]
}
