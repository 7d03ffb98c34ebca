// Where releases are kept: Secrets of the release's namespace.

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

/// Real: helm 3.17.3's secrets driver: `sh.helm.release.v1.NAME.vN`, type `helm.sh/release.v1`.
struct ReleaseStore {
  static let secrets = ResourceName(resource: "secrets")

  static func key(_ name: String, _ version: Int) -> String {
    "sh.helm.release.v1.\(name).v\(version)"
  }

  /// All revisions of one release, oldest first, or of all; nil is every namespace.
  static func list<Host: KubectlHost>(
    _ name: String? = nil, in namespace: String?, _ cluster: inout ClusterAccess,
    _ host: inout Host, _ call: inout Call<Host>, selector: String = ""
  ) throws(HelmError) -> [Release] {
    var request = APIRequest(.list, secrets, namespace: namespace)
    request.labelSelector =
      (name.map { "name=\($0)," } ?? "") + "owner=helm" + (selector.isEmpty ? "" : "," + selector)
    let items: [Value]
    do throws(Status) {
      items = try cluster.send(request, &host, &call).object?["items"]?.array ?? []
    } catch {
      throw .plain(
        (name == nil ? "list: failed to list: " : "query: failed to query with labels: ")
          + error.message)
    }
    let found = items.compactMap { item -> Release? in
      var release = Release(payload: item.at("data", "release")?.string ?? "")
      release?.labels = (item.at("metadata", "labels")?.object ?? [:]).filter { key, _ in
        !["name", "owner", "status", "version", "createdAt", "modifiedAt"].contains(key)
      }
      return release
    }
    return found.sorted { ($0.name, $0.version) < ($1.name, $1.version) }
  }

  /// A revision, or the newest where it is 0.
  static func get<Host: KubectlHost>(
    _ name: String, _ revision: Int = 0, _ cluster: inout ClusterAccess, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(HelmError) -> Release {
    try checkName(name)
    let all = try list(name, in: cluster.namespace, &cluster, &host, &call)
    guard let found = revision == 0 ? all.last : all.first(where: { $0.version == revision }) else {
      throw .plain("release: not found")
    }
    return found
  }

  static func create<Host: KubectlHost>(
    _ release: Release, _ cluster: inout ClusterAccess, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(HelmError) {
    let request = APIRequest(
      .create, secrets, namespace: release.namespace,
      body: secret(release, stamp: "createdAt", host.machine.now))
    do throws(Status) { try cluster.send(request, &host, &call) } catch {
      if error.reason == "AlreadyExists" { throw .plain("release: already exists") }
      throw .plain("create: failed to create: \(error.message)")
    }
  }

  static func update<Host: KubectlHost>(
    _ release: Release, _ cluster: inout ClusterAccess, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(HelmError) {
    let request = APIRequest(
      .update, secrets, namespace: release.namespace, name: key(release.name, release.version),
      body: secret(release, stamp: "modifiedAt", host.machine.now))
    do throws(Status) { try cluster.send(request, &host, &call) } catch {
      throw .plain("update: failed to update: \(error.message)")
    }
  }

  static func delete<Host: KubectlHost>(
    _ release: Release, _ cluster: inout ClusterAccess, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(HelmError) {
    let request = APIRequest(
      .delete, secrets, namespace: release.namespace, name: key(release.name, release.version))
    do throws(Status) { try cluster.send(request, &host, &call) } catch {
      throw .plain(error.reason == "NotFound" ? "release: not found" : error.message)
    }
  }

  private static func secret(_ release: Release, stamp: String, _ now: Instant) -> Value {
    var labels = release.labels
    labels[stamp] = .string(String(now.seconds))
    labels["name"] = .string(release.name)
    labels["owner"] = "helm"
    labels["status"] = .string(release.status)
    labels["version"] = .string(String(release.version))
    return [
      "apiVersion": "v1", "kind": "Secret", "type": "helm.sh/release.v1",
      "metadata": [
        "name": .string(key(release.name, release.version)),
        "namespace": .string(release.namespace), "labels": .object(labels),
      ],
      "data": ["release": .string(release.payload)],
    ]
  }

  /// Real: chartutil.ValidateReleaseName.
  static func checkName(_ name: String) throws(HelmError) {
    let expression = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"
    let fits = (try? Pattern(expression, syntax: .go))?.isMatch(name) ?? false
    if fits, name.utf8.count <= 53 { return }
    if name.isEmpty { throw .plain("no name provided") }
    throw .plain(
      "release name \(GoQuote.quoted(name)): invalid release name, must match regex \(expression) and the length must not be longer than 53"
    )
  }
}
