// Where a pod's claims let it go, and the wait until they are bound.

import Documents
import Kernel
import KubernetesAPI

/// Pods that have a node in view and wait for their claims to be bound there.
struct BindingQueue: Sendable {
  private var waiting = OrderedMap<ObjectKey, (pod: APIObject, node: String)>()

  var pods: [APIObject] { waiting.values.map(\.pod) }
  func node(of key: ObjectKey) -> String? { waiting[key]?.node }
  mutating func add(_ pod: APIObject, to node: String) { waiting[pod.key] = (pod, node) }
  @discardableResult
  mutating func forget(_ key: ObjectKey) -> (pod: APIObject, node: String)? {
    waiting.removeValue(forKey: key)
  }
}

/// What a pod's claims ask of a node.
struct ClaimNeeds {
  /// Bound volumes, which may be tied to nodes.
  var volumes: [APIObject] = []
  /// Claims that wait for their first pod.
  var open: [APIObject] = []
  var isEmpty: Bool { volumes.isEmpty && open.isEmpty }
}

extension Cluster {
  /// The pod's claims; the problem in the scheduler's words when one cannot be used at all.
  func claimNeeds(of pod: APIObject) -> (needs: ClaimNeeds, problem: String?) {
    var needs = ClaimNeeds()
    for volume in pod.spec?["volumes"]?.array ?? [] {
      guard let name = volume["persistentVolumeClaim"]?["claimName"]?.string else { continue }
      guard let claim = server.get(.persistentVolumeClaims, pod.meta.namespace, name) else {
        return (needs, "persistentvolumeclaim \"\(name)\" not found")
      }
      if claim.meta.deletion != nil {
        return (needs, "persistentvolumeclaim \"\(name)\" is being deleted")
      }
      if claim.status?["phase"]?.string == "Lost" {
        return (
          needs,
          "persistentvolumeclaim \"\(name)\" bound to non-existent persistentvolume"
            + " \"\(claim.spec?["volumeName"]?.string ?? "")\""
        )
      }
      if claim.isBoundClaim {
        let name = claim.spec?["volumeName"]?.string ?? ""
        if let bound = server.get(.persistentVolumes, "", name) { needs.volumes.append(bound) }
      } else if waitsForConsumer(claim) {
        needs.open.append(claim)
      } else {
        return (needs, "pod has unbound immediate PersistentVolumeClaims")
      }
    }
    return (needs, nil)
  }

  /// Whether a volume can be used on a node.
  func isUsable(_ volume: APIObject, on node: APIObject) -> Bool {
    guard let required = volume.spec?["nodeAffinity"]?["required"] else { return true }
    return matchesTerms(required["nodeSelectorTerms"]?.array ?? [], node)
  }

  /// Why a node does not suit the pod's claims.
  func refusal(of info: NodeInfo, for needs: ClaimNeeds) -> Refusal? {
    for volume in needs.volumes where !isUsable(volume, on: info.node) {
      return Refusal(
        reasons: ["node(s) didn't match PersistentVolume's node affinity"], isResolvable: false)
    }
    for claim in needs.open {
      if bestVolume(for: claim, onlyReserved: false, on: info.node) != nil { continue }
      let provisioner = server.get(.storageClasses, "", claim.storageClass)?["provisioner"]?.string
      if provisioner == "kubernetes.io/no-provisioner" {
        return Refusal(
          reasons: ["node(s) didn't find available persistent volumes to bind"],
          isResolvable: false)
      }
      if let node = claim.meta.annotations[selectedNodeMark], node != info.node.meta.name {
        return Refusal(
          reasons: ["node(s) didn't match PersistentVolume's node affinity"], isResolvable: false)
      }
    }
    return nil
  }

  /// Tells the claims which node it is to be. The pod is bound when they are.
  mutating func bindClaims(_ needs: ClaimNeeds, of pod: APIObject, on node: String, _ now: Instant)
  {
    guard let info = nodes.infos[node] else { return }
    let author = Component.scheduler.author
    for claim in needs.open {
      if let volume = bestVolume(for: claim, onlyReserved: false, on: info.node) {
        server.change(.persistentVolumes, "", volume.meta.name, by: author, now: now) { draft in
          draft.meta.annotations[boundByControllerMark] = "yes"
          draft.fields["spec"]?.withObject { spec in
            spec["claimRef"] = [
              "apiVersion": "v1", "kind": "PersistentVolumeClaim",
              "name": .string(claim.meta.name), "namespace": .string(claim.meta.namespace),
              "resourceVersion": .string(String(claim.meta.resourceVersion)),
              "uid": .string(claim.meta.uid),
            ]
            spec = spec.inKeyOrder()
          }
        }
      } else {
        server.change(
          .persistentVolumeClaims, claim.meta.namespace, claim.meta.name, by: author, now: now
        ) { $0.meta.annotations[selectedNodeMark] = node }
      }
    }
    binding.add(pod, to: node)
    nodes.add(pod, to: node)
  }
}

/// Whether a node is one that selector terms mean; any one of them is enough.
func matchesTerms(_ terms: [Value], _ node: APIObject) -> Bool {
  terms.contains { term in
    let expressions = term["matchExpressions"]?.array ?? []
    let fields = term["matchFields"]?.array ?? []
    if expressions.isEmpty, fields.isEmpty { return false }
    return expressions.allSatisfy {
      holds($0, node.meta.labels[$0["key"]?.string ?? ""])
    } && fields.allSatisfy { holds($0, node.meta.name) }
  }
}
/// Real: the operators of a node selector's requirement.
private func holds(_ expression: Value, _ value: String?) -> Bool {
  let values = expression["values"]?.strings ?? []
  switch expression["operator"]?.string {
  case "In": return value.map(values.contains) ?? false
  case "NotIn": return value.map { !values.contains($0) } ?? true
  case "Exists": return value != nil
  case "DoesNotExist": return value == nil
  case "Gt", "Lt":
    guard let number = value.flatMap({ Int($0) }), let bound = values.first.flatMap({ Int($0) })
    else { return false }
    return expression["operator"]?.string == "Gt" ? number > bound : number < bound
  default: return false
  }
}
