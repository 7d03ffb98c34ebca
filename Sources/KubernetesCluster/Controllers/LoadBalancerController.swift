// Services of type LoadBalancer: their address, where MetalLB has a pool to take it from.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  private static let component = Component.loadBalancers

  /// Whether MetalLB's controller is there and ready.
  private var hasLoadBalancers: Bool {
    server.list(.deployments, in: "metallb-system").contains {
      $0.meta.name == "controller" && $0.status?["availableReplicas"]?.int ?? 0 > 0
    }
  }

  /// Real: MetalLB 0.15: the first free address of the pools, the older service first. Without MetalLB
  /// nothing gives an address, and the service stays `<pending>`.
  mutating func syncLoadBalancer(_ key: ObjectKey, _ now: Instant) {
    guard let service = server.get(.services, key.namespace, key.name),
      service.meta.deletion == nil, service.spec?["type"]?.string == "LoadBalancer",
      hasLoadBalancers
    else { return }
    guard service.status?["loadBalancer"]?["ingress"]?.isEmpty ?? true else { return }
    let kind = server.kind(apiVersion: "metallb.io/v1beta1", kind: "IPAddressPool")
    let pools = kind.map { server.list($0) } ?? []
    var taken = Set<String>()
    for other in server.list(.services) {
      for entry in other.status?["loadBalancer"]?["ingress"]?.array ?? [] {
        if let ip = entry["ip"]?.string { taken.insert(ip) }
      }
    }
    let wanted =
      service.meta.annotations["metallb.universe.tf/loadBalancerIPs"]
      ?? service.meta.annotations["metallb.io/loadBalancerIPs"]
      ?? service.spec?["loadBalancerIP"]?.string
    for pool in pools where pool.spec?["autoAssign"]?.bool != false || wanted != nil {
      for range in pool.spec?["addresses"]?.strings ?? [] {
        for number in LoadBalancerRange.numbers(range) {
          let ip = LoadBalancerRange.text(number)
          guard !taken.contains(ip), wanted == nil || wanted == ip else { continue }
          server.change(
            .services, key.namespace, key.name, by: Self.component.author, now: now
          ) { $0.meta.annotations["metallb.io/ip-allocated-from-pool"] = pool.meta.name }
          guard let present = server.get(.services, key.namespace, key.name) else { return }
          setStatus(
            present,
            ["loadBalancer": ["ingress": [["ip": .string(ip), "ipMode": "VIP"]]]],
            by: Self.component, now)
          report(
            ObjectReference(present), "IPAllocated", "Assigned IP [\"\(ip)\"]", by: Self.component,
            now: now)
          return
        }
      }
    }
    report(
      ObjectReference(service), "AllocationFailed",
      "Failed to allocate IP for \"\(key.namespace)/\(key.name)\": no available IPs",
      isWarning: true, by: Self.component, now: now)
  }

  mutating func wakeLoadBalancers() {
    for service in server.list(.services)
    where service.spec?["type"]?.string == "LoadBalancer" {
      queues.add(service.key, to: Self.component)
    }
  }
}

/// `172.18.255.200-172.18.255.250` or `172.18.255.0/24`.
enum LoadBalancerRange {
  static func numbers(_ text: String) -> ClosedRange<UInt32> {
    let ends = text.split(separator: "-").map { $0.filter { $0 != " " } }
    if ends.count == 2, let first = number(ends[0]), let last = number(ends[1]), first <= last {
      return first...last
    }
    let parts = text.split(separator: "/").map(String.init)
    guard let base = parts.first.flatMap(number) else { return 0...0 }
    let bits = parts.count > 1 ? Int(parts[1]) ?? 32 : 32
    guard bits > 0, bits < 32 else { return base...base }
    let mask = UInt32.max << UInt32(32 - bits)
    return (base & mask)...(base & mask | ~mask)
  }
  private static func number(_ text: String) -> UInt32? {
    let parts = text.split(separator: ".").compactMap { UInt32($0) }
    guard parts.count == 4, parts.allSatisfy({ $0 < 256 }) else { return nil }
    return parts.reduce(0) { $0 << 8 | $1 }
  }
  static func text(_ number: UInt32) -> String {
    (0..<4).map { String(number >> UInt32(24 - 8 * $0) & 255) }.joined(separator: ".")
  }
}
