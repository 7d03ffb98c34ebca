// Network policies: which connections they leave, kept as gates of the pods' network namespaces.

import Documents
import Kernel
import KubernetesAPI
import Network

/// A pod as policies see it.
private struct PolicyPod {
  var namespace: String
  var labels: StringMap
  var network: NamespaceID
  var ports: [Value]

  /// The number of a port by name.
  func port(named name: String, _ transport: TransportProtocol) -> Int? {
    ports.first {
      $0["name"]?.string == name && World.transport($0["protocol"]) == transport
    }?["containerPort"]?.int
  }
}

extension World {
  /// Works out anew what may pass into and out of each pod.
  ///
  /// Real: networking.k8s.io/v1. Policies add up; a pod that no policy chooses for a direction is open
  /// in it. What a node sends its own pods is never held up, so probes pass.
  mutating func syncPolicies(_ server: APIServer) {
    nodes.gatesAreStale = false
    let policies = server.list(.networkPolicies)
    nodes.hasPolicies = !policies.isEmpty
    network.gates = [:]
    guard !policies.isEmpty else { return }
    let pods = policyPods(server)
    var labels: [String: StringMap] = [:]
    for namespace in server.list(.namespaces) {
      labels[namespace.meta.name] = namespace.meta.labels
    }
    for policy in policies {
      let chosen = pods.filter {
        $0.namespace == policy.meta.namespace
          && World.matches(policy.spec?["podSelector"], $0.labels)
      }
      let types = policy.spec?["policyTypes"]?.strings ?? ["Ingress"]
      for pod in chosen {
        var gate = network.gates[pod.network] ?? TrafficGate()
        if types.contains("Ingress") {
          gate.ingress = gate.ingress ?? []
          for rule in policy.spec?["ingress"]?.array ?? [] {
            gate.ingress? += rules(rule, "from", of: policy, pods, labels, receiver: pod)
          }
        }
        if types.contains("Egress") {
          gate.egress = gate.egress ?? []
          for rule in policy.spec?["egress"]?.array ?? [] {
            gate.egress? += rules(rule, "to", of: policy, pods, labels, receiver: nil)
          }
        }
        network.gates[pod.network] = gate
      }
    }
  }

  private func policyPods(_ server: APIServer) -> [PolicyPod] {
    var all: [PolicyPod] = []
    for pod in server.list(.pods) where pod.spec?["hostNetwork"]?.bool != true {
      guard let own = nodes.pods[pod.meta.uid] else { continue }
      all.append(
        PolicyPod(
          namespace: pod.meta.namespace, labels: pod.meta.labels, network: own.network,
          ports: (pod.spec?["containers"]?.array ?? []).flatMap { $0["ports"]?.array ?? [] }))
    }
    // The name server is a pod like others to a policy.
    let names = network.networks[World.podNetwork]?.endpoints.first {
      $0.address == World.nameServerPod
    }
    if let names {
      all.append(
        PolicyPod(
          namespace: "kube-system", labels: StringMap(["k8s-app": "kube-dns"]),
          network: names.namespace,
          ports: [
            ["containerPort": 53, "name": "dns", "protocol": "UDP"],
            ["containerPort": 53, "name": "dns-tcp", "protocol": "TCP"],
          ]))
    }
    return all
  }

  /// One rule of a policy; several where a port's name is another number in each pod.
  /// - Parameter receiver: the pod that is entered; nil where that is the other side.
  private func rules(
    _ rule: Value, _ side: String, of policy: APIObject, _ pods: [PolicyPod],
    _ labels: [String: StringMap], receiver: PolicyPod?
  ) -> [TrafficGate.Rule] {
    let peers = rule[side]?.array ?? []
    let ports = rule["ports"]?.array ?? []
    var chosen: [PolicyPod] = []
    var blocks: [TrafficGate.Block] = []
    for peer in peers {
      if let block = peer["ipBlock"] {
        guard let subnet = block["cidr"]?.string.flatMap({ Subnet($0) }) else { continue }
        let holes = (block["except"]?.strings ?? []).compactMap { Subnet($0) }
        blocks.append(TrafficGate.Block(subnet, except: holes))
        continue
      }
      chosen += pods.filter { pod in
        let isNear =
          peer["namespaceSelector"].map { World.matches($0, labels[pod.namespace] ?? StringMap()) }
          ?? (pod.namespace == policy.meta.namespace)
        return isNear && (peer["podSelector"].map { World.matches($0, pod.labels) } ?? true)
      }
    }
    let isNamed = ports.contains { $0["port"].map { $0.int == nil } ?? false }
    guard isNamed, receiver == nil else {
      guard let numbers = World.ranges(ports, in: receiver) else { return [] }
      return [
        TrafficGate.Rule(
          peers: peers.isEmpty ? nil : Set(chosen.map(\.network)), blocks: blocks, ports: numbers)
      ]
    }
    return (peers.isEmpty ? pods : chosen).compactMap { pod in
      World.ranges(ports, in: pod).map {
        TrafficGate.Rule(peers: [pod.network], ports: $0)
      }
    }
  }

  /// The numbers that a rule's ports come to in a pod; nil where ports are named and it has none.
  private static func ranges(_ ports: [Value], in pod: PolicyPod?) -> [TrafficGate.Ports]? {
    guard !ports.isEmpty else { return [] }
    let all = ports.compactMap { port -> TrafficGate.Ports? in
      let transport = transport(port["protocol"])
      guard let wanted = port["port"] else { return TrafficGate.Ports(0...65535, transport) }
      let number = wanted.int ?? pod?.port(named: wanted.string ?? "", transport)
      guard let number else { return nil }
      return TrafficGate.Ports(number...max(number, port["endPort"]?.int ?? number), transport)
    }
    return all.isEmpty ? nil : all
  }

  static func transport(_ name: Value?) -> TransportProtocol {
    TransportProtocol(rawValue: (name?.string ?? "TCP").lowercased()) ?? .tcp
  }
  private static func matches(_ selector: Value?, _ labels: StringMap) -> Bool {
    guard let selector, !selector.isEmpty else { return true }
    return LabelSelector(selector).matches(labels)
  }
}
