// Namespaces: what each new one gets, and how one goes with all that is in it.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Every namespace has a service account called default.
  mutating func makeAccount(in namespace: String, _ now: Instant) {
    guard let place = server.get(.namespaces, "", namespace), place.meta.deletion == nil,
      server.get(.serviceAccounts, namespace, "default") == nil
    else { return }
    _ = try? server.create(
      .serviceAccounts,
      Draft(meta: ObjectMeta(name: "default", namespace: namespace), fields: [:]),
      by: Component.serviceAccounts.author, now: now)
  }

  /// Every namespace has the certificate with which pods know the API server.
  mutating func makeCertificate(in namespace: String, _ now: Instant) {
    guard let place = server.get(.namespaces, "", namespace), place.meta.deletion == nil,
      server.get(.configMaps, namespace, "kube-root-ca.crt") == nil
    else { return }
    var meta = ObjectMeta(name: "kube-root-ca.crt", namespace: namespace)
    meta.annotations["kubernetes.io/description"] =
      "Contains a CA bundle that can be used to verify the kube-apiserver when using internal"
      + " endpoints such as the internal service IP or kubernetes.default.svc. No other usage is"
      + " guaranteed across distributions of Kubernetes clusters."
    _ = try? server.create(
      .configMaps,
      Draft(meta: meta, fields: ["data": ["ca.crt": .string(ClusterAuthority.certificateText)]]),
      by: Component.rootCertificates.author, now: now)
  }

  /// Empties a namespace that was deleted, then lets it go.
  mutating func syncNamespace(_ key: ObjectKey, _ clock: inout Clock) {
    guard let namespace = server.get(.namespaces, "", key.name), namespace.meta.deletion != nil
    else { return }
    let now = clock.now
    let author = Component.namespaces.author
    var left = 0
    server.takeDeferred()
    for kind in server.kinds where kind.isNamespaced && kind.verbs.contains(.delete) {
      for object in server.list(kind, in: key.name) {
        if object.meta.deletion == nil {
          _ = try? server.delete(
            kind, key.name, object.meta.name, DeleteOptions(propagation: .background), by: author,
            now: now)
        }
        if server.get(kind, key.name, object.meta.name) != nil { left += 1 }
      }
    }
    guard left == 0 else { return }
    var draft = Draft(namespace)
    draft.fields["spec"] = [:]
    _ = try? server.update(namespace, draft, by: author, now: now)
  }
}
