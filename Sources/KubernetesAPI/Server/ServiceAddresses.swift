// IPAddress objects: which service each address of the service range belongs to.

import Documents
import Kernel

extension APIServer {
  /// Keeps an IPAddress for each address that a service got. Real: the allocator of 1.36 makes it
  /// before the service itself is stored.
  mutating func recordAddresses(of service: Draft, now: Instant) {
    for address in service.fields["spec"]?["clusterIPs"]?.strings ?? []
    where address != "None" && store.get(.ipAddresses, "", address) == nil {
      var meta = ObjectMeta(name: address)
      // Its uid is drawn aside, so that all else is drawn as it was without.
      var own = RandomSource(seed: 0).split("ip \(service.meta.uid) \(address)")
      meta.uid = own.uuid()
      meta.creation = Instant(seconds: now.seconds)
      meta.labels = StringMap([
        "ipaddress.kubernetes.io/ip-family": "IPv4",
        "ipaddress.kubernetes.io/managed-by": "ipallocator.k8s.io",
      ])
      meta.resourceVersion = store.nextRevision
      let parent: Value = [
        "group": "", "name": .string(service.meta.name),
        "namespace": .string(service.meta.namespace), "resource": "services",
      ]
      store.put(
        APIObject(
          kind: .ipAddresses, meta: meta, fields: ["spec": ["parentRef": parent]],
          author: Author(user: "system:apiserver", manager: "kube-apiserver")),
        replacing: nil)
    }
  }

  /// Lets the address of a service go.
  mutating func forgetAddress(_ address: String) {
    guard let old = store.get(.ipAddresses, "", address) else { return }
    var meta = old.meta
    meta.resourceVersion = store.nextRevision
    store.remove(
      APIObject(kind: old.kind, meta: meta, fields: old.fields, author: old.author), old)
  }
}
