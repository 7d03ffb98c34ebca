// What every new pod gets: a service account with its token, tolerations, a priority, a QoS class.

package import Documents
import Kernel

private let tokenPath = "/var/run/secrets/kubernetes.io/serviceaccount"

/// Real: the projected volume of ServiceAccount admission, 1.36.
private let tokenProjection: Value = [
  "defaultMode": 420,
  "sources": [
    ["serviceAccountToken": ["expirationSeconds": 3607, "path": "token"]],
    [
      "configMap": [
        "items": [["key": "ca.crt", "path": "ca.crt"]], "name": "kube-root-ca.crt",
      ]
    ],
    [
      "downwardAPI": [
        "items": [
          [
            "fieldRef": ["apiVersion": "v1", "fieldPath": "metadata.namespace"],
            "path": "namespace",
          ]
        ]
      ]
    ],
  ],
]

private let defaultTolerations: [(key: String, value: Value)] = [
  "node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable",
].map { key in
  (
    key,
    [
      "effect": "NoExecute", "key": .string(key), "operator": "Exists", "tolerationSeconds": 300,
    ]
  )
}

extension APIServer {
  func admitPod(
    _ draft: inout Draft, random: inout RandomSource, mold: inout PodMold?
  ) throws(Status) {
    var spec = draft.fields["spec"]?.object ?? Object()
    let conditions = PodMold.Conditions(draft.meta, store)
    if let mold, mold.conditions == conditions, mold.template.isSame(as: spec) {
      draft.fields["spec"] = .object(mold.cast(random: &random))
      draft.fields["status"] = mold.status
      return
    }
    let template = spec
    draft.fields["spec"] = .null
    let volume = try admitServiceAccount(draft.meta, &spec, random: &random)
    try admitPriority(draft.meta, &spec)
    try admitRuntimeClass(draft.meta, &spec)
    admitTolerations(&spec)
    if spec["enableServiceLinks"] == nil { spec["enableServiceLinks"] = true }
    let qos = qosClass(spec)
    spec = spec.inKeyOrder()
    let status: Value = ["phase": "Pending", "qosClass": .string(qos)]
    draft.fields["spec"] = .object(spec)
    draft.fields["status"] = status
    mold = PodMold(
      template: template, conditions: conditions, spec: spec, volume: volume, status: status)
  }

  /// Real: RuntimeClass admission, 1.36. A class may bring an overhead and where it can run.
  private func admitRuntimeClass(_ meta: ObjectMeta, _ spec: inout Object) throws(Status) {
    guard let name = spec["runtimeClassName"]?.string, !name.isEmpty else { return }
    guard let found = store.get(.runtimeClasses, "", name) else {
      throw .forbidden(
        ResourceKind.pods.resource, meta.name,
        "pod rejected: RuntimeClass \"\(name)\" not found")
    }
    if spec["overhead"] == nil, let overhead = found["overhead"]?["podFixed"] {
      spec["overhead"] = overhead
    }
    for (key, value) in found["scheduling"]?["nodeSelector"]?.object ?? Object() {
      var selector = spec["nodeSelector"]?.object ?? Object()
      if let own = selector[key], own != value {
        throw .forbidden(
          ResourceKind.pods.resource, meta.name,
          "conflict: runtimeClass.scheduling.nodeSelector[\(key)] = \(value.string ?? "");"
            + " pod.spec.nodeSelector[\(key)] = \(own.string ?? "")")
      }
      selector[key] = value
      spec["nodeSelector"] = .object(selector.inKeyOrder())
    }
  }

  /// What a pod that is sent anew gets. Real: defaults, tolerations and priority are filled in at
  /// every update, the service account only at the creation.
  func admitChangedPod(_ draft: inout Draft) throws(Status) {
    var spec = draft.fields["spec"]?.object ?? Object()
    if spec["priority"] == nil { try admitPriority(draft.meta, &spec) }
    admitTolerations(&spec)
    if spec["enableServiceLinks"] == nil { spec["enableServiceLinks"] = true }
    draft.fields["spec"] = .object(spec.inKeyOrder())
  }

  /// Returns the name of the token's volume where one was put in.
  private func admitServiceAccount(
    _ meta: ObjectMeta, _ spec: inout Object, random: inout RandomSource
  ) throws(Status) -> String? {
    // Real: mirror pods have no service account of their own.
    if meta.annotations["kubernetes.io/config.mirror"] != nil { return nil }
    let name = spec["serviceAccountName"]?.string ?? ""
    let account = name.isEmpty ? "default" : name
    spec["serviceAccountName"] = .string(account)
    spec["serviceAccount"] = .string(account)
    guard let object = store.get(.serviceAccounts, meta.namespace, account) else {
      throw .forbidden(
        ResourceKind.pods.resource, meta.name,
        "error looking up service account \(meta.namespace)/\(account): serviceaccount"
          + " \"\(account)\" not found")
    }
    if spec["imagePullSecrets"] == nil, let secrets = object["imagePullSecrets"],
      !secrets.isEmpty
    {
      spec["imagePullSecrets"] = secrets
    }
    let wantsToken =
      spec["automountServiceAccountToken"]?.bool
      ?? object["automountServiceAccountToken"]?.bool ?? true
    guard wantsToken else { return nil }
    var volume = ""
    for item in spec["volumes"]?.array ?? [] {
      if let own = item["name"]?.string, own.hasPrefix(PodMold.tokenVolume) { volume = own }
    }
    let isNew = volume.isEmpty
    if isNew { volume = PodMold.tokenVolume + random.suffix() }
    var isUsed = false
    let mount: Value = [
      "mountPath": .string(tokenPath), "name": .string(volume), "readOnly": true,
    ]
    for list in ["initContainers", "containers"] where spec[list] != nil {
      spec[list]?.withArray { containers in
        for index in containers.indices {
          let mounts = containers[index]["volumeMounts"]?.array ?? []
          if mounts.contains(where: { $0["mountPath"]?.string == tokenPath }) { continue }
          isUsed = true
          containers[index].withObject { container in
            container["volumeMounts"] = .array(mounts + [mount])
            container = container.inKeyOrder()
          }
        }
      }
    }
    guard isUsed, isNew else { return nil }
    spec["volumes", default: .emptyArray].append([
      "name": .string(volume),
      "projected": tokenProjection,
    ])
    return volume
  }

  private func admitPriority(_ meta: ObjectMeta, _ spec: inout Object) throws(Status) {
    var priority = 0
    var policy = "PreemptLowerPriority"
    let wanted = spec["priorityClassName"]?.string ?? ""
    if !wanted.isEmpty {
      guard let found = store.get(.priorityClasses, "", wanted) else {
        throw .forbidden(
          ResourceKind.pods.resource, meta.name,
          "no PriorityClass with name \(wanted) was found")
      }
      priority = found["value"]?.int ?? 0
      policy = found["preemptionPolicy"]?.string ?? policy
    } else if let global = store.objects(.priorityClasses).first(where: {
      $0["globalDefault"]?.bool ?? false
    }) {
      priority = global["value"]?.int ?? 0
      policy = global["preemptionPolicy"]?.string ?? policy
      spec["priorityClassName"] = .string(global.meta.name)
    }
    if let own = spec["priority"]?.int, own != priority {
      throw .forbidden(
        ResourceKind.pods.resource, meta.name,
        "the integer value of priority (\(own)) must not be provided in pod spec; priority"
          + " admission controller computed \(priority) from the given PriorityClass name")
    }
    spec["priority"] = .integer(priority)
    if spec["preemptionPolicy"] == nil { spec["preemptionPolicy"] = .string(policy) }
  }

  private func admitTolerations(_ spec: inout Object) {
    let own = spec["tolerations"]?.array ?? []
    var all = own
    for (key, toleration) in defaultTolerations {
      let isTolerated = own.contains {
        let effect = $0["effect"]?.string ?? ""
        let tolerated = $0["key"]?.string ?? ""
        return (tolerated == key || tolerated.isEmpty) && (effect == "NoExecute" || effect.isEmpty)
      }
      if !isTolerated { all.append(toleration) }
    }
    spec["tolerations"] = .array(all)
  }
}

/// What admission made of a pod's spec: of the next one of its template it makes the same, but for the
/// name of the token's volume.
struct PodMold: Sendable {
  static let tokenVolume = "kube-api-access-"

  /// What it depends on beside the spec.
  struct Conditions: Equatable, Sendable {
    var namespace: String
    var annotations: StringMap
    var changes: [Int]

    init(_ meta: ObjectMeta, _ store: Store) {
      namespace = meta.namespace
      annotations = meta.annotations
      changes = [ResourceKind.serviceAccounts, .priorityClasses, .runtimeClasses].map {
        store.lastChange(of: $0)
      }
    }
  }
  /// The spec as it came.
  var template: Object
  var conditions: Conditions
  var spec: Object
  /// The volume's name in that spec; nil where none was put in.
  var volume: String?
  var status: Value

  /// The spec of another pod.
  func cast(random: inout RandomSource) -> Object {
    guard let volume else { return spec }
    let name = Value.string(Self.tokenVolume + random.suffix()), old = Value.string(volume)
    var made = spec
    for list in ["initContainers", "containers"] where made.contains(list) {
      made[list]?.withArray { containers in
        for index in containers.indices {
          containers[index]["volumeMounts"]?.rename(from: old, to: name)
        }
      }
    }
    made["volumes"]?.rename(from: old, to: name)
    return made
  }
}

extension Value {
  /// Gives the last item of a list another name, if it has the old one.
  fileprivate mutating func rename(from old: Value, to new: Value) {
    withArray { list in
      guard let last = list.indices.last, list[last]["name"] == old else { return }
      list[last]["name"] = new
    }
  }
}

/// Real: the QoS rules of 1.36: all limits equal requests, some request, or none.
package func qosClass(_ spec: Object) -> String {
  var requests = false
  var isGuaranteed = true
  for list in ["initContainers", "containers"] {
    for container in spec[list]?.array ?? [] {
      let resources = container["resources"]
      let wanted = resources?["requests"]
      let limits = resources?["limits"]
      for name in ["cpu", "memory"] {
        let request = wanted?[name]?.string.flatMap { Quantity($0) }
        let limit = limits?[name]?.string.flatMap { Quantity($0) }
        if !(request?.isZero ?? true) || !(limit?.isZero ?? true) { requests = true }
        guard let limit, !limit.isZero, (request ?? limit) == limit else {
          isGuaranteed = false
          continue
        }
      }
    }
  }
  if !requests { return "BestEffort" }
  return isGuaranteed ? "Guaranteed" : "Burstable"
}
