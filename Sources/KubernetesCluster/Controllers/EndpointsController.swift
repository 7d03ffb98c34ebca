// Who stands behind a service: Endpoints, and the newer EndpointSlices.

import Documents
import Kernel
import KubernetesAPI

/// One pod behind a service.
private struct Backend {
  var pod: APIObject
  var ip: String
  var isReady: Bool
  var isTerminating: Bool
}

extension Cluster {
  private func backends(of service: APIObject) -> [Backend] {
    let selector = StringMap(service.spec?["selector"])
    guard !selector.isEmpty else { return [] }
    let publishesAll = service.spec?["publishNotReadyAddresses"]?.bool ?? false
    var all: [Backend] = []
    for pod in server.list(.pods, in: service.meta.namespace)
    where pod.meta.labels.contains(all: selector) {
      let facts = PodFacts(pod)
      if facts.isDone || facts.ip.isEmpty { continue }
      all.append(
        Backend(
          pod: pod, ip: facts.ip, isReady: publishesAll || (facts.isReady && !facts.isGoing),
          isTerminating: facts.isGoing))
    }
    return all
  }

  /// The number that a service's port means in a pod; nil when the pod has no port of that name.
  private func target(_ port: Value, in pod: APIObject?) -> Int? {
    guard let name = port["targetPort"]?.string else {
      return port["targetPort"]?.int ?? port["port"]?.int
    }
    for container in pod?.spec?["containers"]?.array ?? [] {
      for own in container["ports"]?.array ?? []
      where own["name"]?.string == name
        && own["protocol"]?.string ?? "TCP" == port["protocol"]?.string ?? "TCP"
      {
        return own["containerPort"]?.int
      }
    }
    return nil
  }
  private func targetReference(_ pod: APIObject) -> Value {
    [
      "kind": "Pod", "name": .string(pod.meta.name), "namespace": .string(pod.meta.namespace),
      "uid": .string(pod.meta.uid),
    ]
  }

  /// The ports as one set of pods has them; empty for a headless service without ports.
  private func ports(_ service: APIObject, for pod: APIObject) -> [Value]? {
    let all = service.spec?["ports"]?.array ?? []
    var result: [Value] = []
    for port in all {
      guard let number = target(port, in: pod) else { continue }
      var own = Object()
      if let layer = port["appProtocol"] { own["appProtocol"] = layer }
      if let name = port["name"] { own["name"] = name }
      own["port"] = .integer(number)
      own["protocol"] = port["protocol"] ?? "TCP"
      result.append(.object(own))
    }
    return result.isEmpty && !all.isEmpty ? nil : result
  }

  /// When the latest of the pods changed its readiness, or the service came.
  private func trigger(_ service: APIObject, _ backends: [Backend]) -> String {
    var latest = service.meta.creation ?? .zero
    for backend in backends {
      if let since = readySince(backend.pod), since > latest { latest = since }
    }
    return timestamp(latest)
  }

  // MARK: Endpoints

  /// Real: the endpoints controller of 1.36.
  mutating func syncEndpoints(_ key: ObjectKey, _ now: Instant) {
    let author = Component.endpoints.author
    guard let service = server.get(.services, key.namespace, key.name) else {
      if server.get(.endpoints, key.namespace, key.name) != nil {
        _ = try? server.delete(.endpoints, key.namespace, key.name, by: author, now: now)
      }
      return
    }
    guard service.spec?["selector"].map({ !$0.isEmpty }) ?? false,
      service.spec?["type"]?.string != "ExternalName"
    else { return }
    let backends = backends(of: service)
    // Pods with the same port numbers share a subset.
    var groups: [(ports: [Value], ready: [Backend], waiting: [Backend])] = []
    for backend in backends where !backend.isTerminating {
      guard let ports = ports(service, for: backend.pod) else { continue }
      let index = groups.firstIndex { $0.ports == ports } ?? groups.count
      if index == groups.count { groups.append((ports, [], [])) }
      if backend.isReady {
        groups[index].ready.append(backend)
      } else {
        groups[index].waiting.append(backend)
      }
    }
    let subsets = groups.map { group -> Value in
      var subset = Object()
      if !group.ready.isEmpty { subset["addresses"] = addresses(group.ready) }
      if !group.waiting.isEmpty { subset["notReadyAddresses"] = addresses(group.waiting) }
      if !group.ports.isEmpty { subset["ports"] = .array(group.ports) }
      return .object(subset)
    }
    var meta = ObjectMeta(name: key.name, namespace: key.namespace)
    meta.labels = service.meta.labels
    meta.labels["endpoints.kubernetes.io/managed-by"] = "endpoint-controller"
    if service.spec?["clusterIP"]?.string == "None" {
      meta.labels["service.kubernetes.io/headless"] = ""
    }
    if !backends.isEmpty {
      meta.annotations["endpoints.kubernetes.io/last-change-trigger-time"] =
        trigger(service, backends)
    }
    let fields: Object = subsets.isEmpty ? [:] : ["subsets": .array(subsets)]
    guard let old = server.get(.endpoints, key.namespace, key.name) else {
      _ = try? server.create(
        .endpoints, Draft(meta: meta, fields: fields), by: author, now: now)
      return
    }
    guard old.fields != fields || old.meta.labels != meta.labels else { return }
    server.change(.endpoints, key.namespace, key.name, by: author, now: now) { draft in
      draft.meta.labels = meta.labels
      draft.meta.annotations = meta.annotations
      draft.fields = fields
    }
  }
  private func addresses(_ backends: [Backend]) -> Value {
    let sorted = backends.sorted { addressOrder($0.ip) < addressOrder($1.ip) }
    return .array(
      sorted.map { backend in
        var address = Object()
        if let name = backend.pod.spec?["hostname"]?.string,
          backend.pod.spec?["subdomain"] != nil
        {
          address["hostname"] = .string(name)
        }
        address["ip"] = .string(backend.ip)
        address["nodeName"] = backend.pod.spec?["nodeName"] ?? ""
        address["targetRef"] = targetReference(backend.pod)
        return .object(address)
      })
  }
  /// Real: addresses are sorted as texts of 16 bytes; for IPv4 that is by number.
  private func addressOrder(_ ip: String) -> Int { AddressPool.number(ip) ?? .max }

  // MARK: Slices

  /// Real: the endpoint slice controller of 1.36. Limit: one slice for each set of ports, however
  /// many endpoints it has (a real one holds 100).
  mutating func syncSlices(_ key: ObjectKey, _ now: Instant) {
    let author = Component.endpointSlices.author
    let mine = server.list(.endpointSlices, in: key.namespace).filter {
      $0.meta.labels["kubernetes.io/service-name"] == key.name
        && $0.meta.labels["endpointslice.kubernetes.io/managed-by"]
          == "endpointslice-controller.k8s.io"
    }
    guard let service = server.get(.services, key.namespace, key.name),
      service.spec?["selector"].map({ !$0.isEmpty }) ?? false,
      service.spec?["type"]?.string != "ExternalName"
    else {
      for slice in mine {
        _ = try? server.delete(
          .endpointSlices, slice.meta.namespace, slice.meta.name, by: author, now: now)
      }
      return
    }
    let backends = backends(of: service)
    var groups: [(ports: [Value], endpoints: [Value])] = []
    for backend in backends {
      guard let ports = ports(service, for: backend.pod) else { continue }
      let shown = ports.map { port -> Value in
        var port = port
        port.withObject { object in
          object["name"] = object["name"] ?? ""
          object = object.inKeyOrder()
        }
        return port
      }
      let index = groups.firstIndex { $0.ports == shown } ?? groups.count
      if index == groups.count { groups.append((shown, [])) }
      groups[index].endpoints.append(endpoint(backend, service))
    }
    if groups.isEmpty { groups.append(([], [])) }
    var left = mine
    for group in groups {
      let index =
        left.firstIndex { $0["ports"] == .array(group.ports) }
        ?? (groups.count == 1 ? left.indices.first : nil)
      var labels = service.meta.labels
      labels["endpointslice.kubernetes.io/managed-by"] = "endpointslice-controller.k8s.io"
      labels["kubernetes.io/service-name"] = key.name
      if service.spec?["clusterIP"]?.string == "None" {
        labels["service.kubernetes.io/headless"] = ""
      }
      let fields: Object = [
        "addressType": "IPv4",
        "endpoints": group.endpoints.isEmpty ? .null : .array(group.endpoints),
        "ports": group.ports.isEmpty ? .null : .array(group.ports),
      ]
      let stamp = trigger(service, backends)
      if let index {
        let old = left.remove(at: index)
        if old.fields == fields, old.meta.labels == labels { continue }
        server.change(
          .endpointSlices, old.meta.namespace, old.meta.name, by: author, now: now
        ) { draft in
          draft.meta.labels = labels
          draft.meta.generation += old.fields == fields ? 0 : 1
          draft.meta.annotations["endpoints.kubernetes.io/last-change-trigger-time"] = stamp
          draft.fields = fields
        }
      } else {
        var meta = ObjectMeta(name: "", namespace: key.namespace)
        meta.generateName = key.name + "-"
        meta.labels = labels
        meta.annotations["endpoints.kubernetes.io/last-change-trigger-time"] = stamp
        meta.owners = [
          OwnerReference(
            apiVersion: "v1", kind: "Service", name: key.name, uid: service.meta.uid)
        ]
        _ = try? server.create(
          .endpointSlices, Draft(meta: meta, fields: fields), by: author, now: now)
      }
    }
    for slice in left {
      _ = try? server.delete(
        .endpointSlices, slice.meta.namespace, slice.meta.name, by: author, now: now)
    }
  }
  private func endpoint(_ backend: Backend, _ service: APIObject) -> Value {
    var all = Object()
    all["addresses"] = [.string(backend.ip)]
    let serves = isReady(backend.pod)
    all["conditions"] = [
      "ready": .bool(backend.isReady && !backend.isTerminating), "serving": .bool(serves),
      "terminating": .bool(backend.isTerminating),
    ]
    if let name = backend.pod.spec?["hostname"]?.string, backend.pod.spec?["subdomain"] != nil {
      all["hostname"] = .string(name)
    }
    all["nodeName"] = backend.pod.spec?["nodeName"] ?? ""
    all["targetRef"] = targetReference(backend.pod)
    return .object(all)
  }
}
