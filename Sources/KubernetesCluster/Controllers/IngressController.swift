// ingress-nginx as the cluster sees it: which ingresses are its own, and the address they get.

package import Documents
import Kernel
package import KubernetesAPI

extension Cluster {
  private static let component = Component.ingress
  /// Real: how often the controller writes addresses into its ingresses.
  private static let statusPeriod = 60

  /// The pod of an ingress controller that is ready; the first where there are several.
  private var ingressPod: APIObject? {
    server.list(.pods).first { pod in
      pod.meta.labels["app.kubernetes.io/component"] == "controller" && PodFacts(pod).isReady
        && IngressTable.controllerImage(pod) != nil
    }
  }

  /// Real: status.go of ingress-nginx 1.14: a new ingress is said to be noted at once, and gets its
  /// address at the next round.
  mutating func syncIngress(_ key: ObjectKey, _ clock: inout Clock) {
    let now = clock.now
    guard let ingress = server.get(.ingresses, key.namespace, key.name),
      ingress.meta.deletion == nil
    else { return }
    guard let pod = ingressPod, IngressTable.isServed(ingress, server) else { return }
    let uid = ingress.meta.uid
    if ingressNoted[uid] != ingress.meta.generation {
      ingressNoted[uid] = ingress.meta.generation
      report(
        ObjectReference(ingress), "Sync", "Scheduled for sync", by: Self.component, now: now)
    }
    let wanted = address(of: pod)
    let present = ingress.status?["loadBalancer"]?["ingress"]?.array ?? []
    guard wanted != present else { return }
    guard let due = ingressDue[uid] else {
      let second = (now.seconds / Self.statusPeriod + 1) * Self.statusPeriod
      ingressDue[uid] = Instant(seconds: second)
      later(.again(Self.component, key), Instant(seconds: second) - now, &clock)
      return
    }
    guard due <= now else { return }
    ingressDue.removeValue(forKey: uid)
    setStatus(
      ingress, ["loadBalancer": wanted.isEmpty ? [:] : ["ingress": .array(wanted)]],
      by: Self.component, now)
    report(ObjectReference(ingress), "Sync", "Scheduled for sync", by: Self.component, now: now)
  }

  private func address(of pod: APIObject) -> [Value] {
    let arguments = (pod.spec?["containers"]?.array ?? []).flatMap { $0["args"]?.strings ?? [] }
    func flag(_ name: String) -> String? {
      arguments.first { $0.hasPrefix("--\(name)=") }.map { String($0.dropFirst(name.count + 3)) }
    }
    if let fixed = flag("publish-status-address") {
      let isAddress = fixed.allSatisfy { $0.isNumber || $0 == "." }
      return [isAddress ? ["ip": .string(fixed)] : ["hostname": .string(fixed)]]
    }
    guard let name = flag("publish-service")?.split(separator: "/").last.map(String.init),
      let service = server.get(.services, pod.meta.namespace, name)
    else { return [] }
    if service.spec?["type"]?.string == "LoadBalancer" {
      return (service.status?["loadBalancer"]?["ingress"]?.array ?? []).map { entry in
        var entry = entry.object ?? Object()
        entry["ipMode"] = nil
        return .object(entry)
      }
    }
    return service.spec?["clusterIP"].map { [["ip": $0]] } ?? []
  }

  /// Every ingress is looked at again.
  mutating func wakeIngresses() {
    for ingress in server.list(.ingresses) { queues.add(ingress.key, to: Self.component) }
  }
}

/// Where ingresses lead requests to.
package enum IngressTable {
  /// What the lab's controller answers to. Real: ingress-nginx's.
  package static let controller = "k8s.io/ingress-nginx"
  private static let annotation = "nginx.ingress.kubernetes.io/"

  static func controllerImage(_ pod: APIObject) -> String? {
    (pod.spec?["containers"]?.array ?? []).compactMap { $0["image"]?.string }.first {
      $0.contains("ingress-nginx/controller")
    }
  }

  /// Whether an ingress is of a class that the controller serves; one without a class is, where it was
  /// told to watch those.
  static func isServed(_ ingress: APIObject, _ server: APIServer) -> Bool {
    let name =
      ingress.spec?["ingressClassName"]?.string
      ?? ingress.meta.annotations["kubernetes.io/ingress.class"]
    guard let name else {
      return server.list(.pods).contains { pod in
        controllerImage(pod) != nil
          && (pod.spec?["containers"]?.array ?? []).contains {
            $0["args"]?.strings?.contains("--watch-ingress-without-class=true") ?? false
          }
      }
    }
    return server.get(.ingressClasses, "", name)?.spec?["controller"]?.string == controller
  }

  /// One place of a server of nginx's.
  package struct Location: Sendable {
    package var ingress: APIObject
    package var path: String
    package var type: String
    /// `service: {name, port: {number | name}}`
    package var backend: Value
    /// Where the path is rewritten to; nil where it stays.
    package var rewrite: String? { note("rewrite-target") }
    package var isPattern: Bool { rewrite != nil || note("use-regex") == "true" }
    package func note(_ name: String) -> String? {
      ingress.meta.annotations[IngressTable.annotation + name]
    }
    /// Whether requests without TLS are sent to https.
    package func redirects(_ host: String) -> Bool {
      if note("force-ssl-redirect") == "true" { return true }
      guard note("ssl-redirect") != "false" else { return false }
      return (ingress.spec?["tls"]?.array ?? []).contains {
        ($0["hosts"]?.strings ?? []).contains(host)
      }
    }
  }

  /// The places of the server for a host: its own rules, else those of a wildcard, else those for any
  /// host; the older ingress first.
  package static func locations(for host: String, _ server: APIServer) -> [Location] {
    let all = server.list(.ingresses).filter { $0.meta.deletion == nil && isServed($0, server) }
      .sorted { ($0.meta.creation ?? .zero) < ($1.meta.creation ?? .zero) }
    let wild = host.firstIndex(of: ".").map { "*" + host[$0...] }
    for name in [host, wild, ""].compactMap({ $0 }) {
      var found: [Location] = []
      for ingress in all {
        for rule in ingress.spec?["rules"]?.array ?? [] where (rule["host"]?.string ?? "") == name {
          for path in rule["http"]?["paths"]?.array ?? [] {
            found.append(
              Location(
                ingress: ingress, path: path["path"]?.string ?? "/",
                type: path["pathType"]?.string ?? "ImplementationSpecific",
                backend: path["backend"] ?? .null))
          }
        }
        // What no path takes goes to the ingress's own default.
        if let backend = ingress.spec?["defaultBackend"],
          name.isEmpty && (ingress.spec?["rules"]?.isEmpty ?? true)
            || found.contains(where: { $0.ingress.meta.uid == ingress.meta.uid })
        {
          found.append(Location(ingress: ingress, path: "", type: "Default", backend: backend))
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }
}
