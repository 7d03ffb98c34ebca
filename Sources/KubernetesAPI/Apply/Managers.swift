// Who owns the fields of an object that only its maker and the cluster's parts have touched.

package import Documents

extension APIServer {
  /// `metadata.managedFields` of an object, as `--show-managed-fields` shows it.
  package func managedFields(
    _ kind: ResourceKind, _ namespace: String, _ name: String
  ) -> Value? {
    store.get(kind, namespace, name).flatMap { ManagedEntry.rendered(managers(of: $0)) }
  }

  /// All who own something of an object.
  ///
  /// Limit: of what the cluster's parts write, the status and a deployment's revision are told; the
  /// time is that of the last condition.
  func managers(of object: APIObject) -> [ManagedEntry] {
    let entries = makers(of: object)
    guard !entries.contains(where: { $0.subresource == "status" }),
      let status = statusEntry(object)
    else { return entries }
    return entries + [status]
  }

  /// The maker of an object and those who changed it by request.
  func makers(of object: APIObject) -> [ManagedEntry] {
    guard let maker = object.meta.managedFields?.string else {
      return ManagedEntry.read(object.meta.managedFields)
    }
    let fields = FieldOwnership.set(of: Self.asMade(object), object.kind, marks: true)
    guard !fields.isEmpty else { return [] }
    return [
      ManagedEntry(
        manager: maker, isApply: false, subresource: "",
        apiVersion: object.kind.resource.groupVersion,
        time: object.meta.creation.map(timestamp) ?? "", fields: fields)
    ]
  }

  private static let statusWriters: [String: String] = [
    "Pod": "kubelet", "Node": "kubelet", "Deployment": "kube-controller-manager",
    "ReplicaSet": "kube-controller-manager", "StatefulSet": "kube-controller-manager",
    "DaemonSet": "kube-controller-manager", "ReplicationController": "kube-controller-manager",
    "Job": "kube-controller-manager", "CronJob": "kube-controller-manager",
    "PersistentVolumeClaim": "kube-controller-manager",
    "PersistentVolume": "kube-controller-manager", "ResourceQuota": "kube-controller-manager",
    "PodDisruptionBudget": "kube-controller-manager",
    "HorizontalPodAutoscaler": "kube-controller-manager",
  ]
  private func statusEntry(_ object: APIObject) -> ManagedEntry? {
    guard let manager = Self.statusWriters[object.kind.name], var status = object.status?.object
    else { return nil }
    // Real: the API server itself writes this one.
    status["qosClass"] = nil
    var fields = FieldOwnership.set(ofStatus: .object(status), object.kind)
    guard !fields.isEmpty else { return nil }
    if object.meta.annotations[Self.revision] != nil {
      fields["f:metadata"] = ["f:annotations": [".": [:], "f:\(Self.revision)": [:]]]
      fields = fields.inKeyOrder()
    }
    let last = (status["conditions"]?.array ?? []).compactMap {
      $0["lastUpdateTime"]?.string ?? $0["lastTransitionTime"]?.string
    }.max()
    return ManagedEntry(
      manager: manager, isApply: false, subresource: "status",
      apiVersion: object.kind.resource.groupVersion,
      time: last ?? object.meta.creation.map(timestamp) ?? "", fields: fields)
  }
  private static let revision = "deployment.kubernetes.io/revision"

  /// An object without what admission, allocation and controllers put into it. Real: fields are
  /// counted before these have their turn.
  private static func asMade(_ object: APIObject) -> Value {
    var meta = object.meta
    meta.annotations[revision] = nil
    var fields = object.fields
    switch object.kind.name {
    case "Pod": fields["spec"]?.withObject(podAsMade)
    case "Service":
      fields["spec"]?.withObject { spec in
        if spec["clusterIP"]?.string != "None" {
          spec["clusterIP"] = nil
          spec["clusterIPs"] = nil
        }
        spec["ipFamilies"] = nil
        spec["ipFamilyPolicy"] = nil
        if let ports = spec["ports"]?.array {
          spec["ports"] = .array(ports.map { without(["nodePort"], $0) })
        }
      }
    case "PersistentVolumeClaim":
      fields["spec"] = fields["spec"].map { without(["volumeName"], $0) }
      meta.finalizers = []
      for key in meta.annotations.pairs.map(\.key)
      where key.hasPrefix("pv.kubernetes.io/") || key.hasPrefix("volume.") {
        meta.annotations[key] = nil
      }
    case "PersistentVolume": meta.finalizers = []
    case "Namespace":
      fields["spec"] = nil
    case "Job":
      let drawn = ["controller-uid", "job-name"].flatMap { [$0, "batch.kubernetes.io/" + $0] }
      for key in drawn { meta.labels[key] = nil }
      fields["spec"]?.withObject { spec in
        spec["selector"] = nil
        guard var labels = spec["template"]?["metadata"]?["labels"]?.object else { return }
        for key in drawn { labels[key] = nil }
        spec["template"]?["metadata"]?["labels"] = labels.isEmpty ? nil : .object(labels)
      }
    default: break
    }
    return APIObject(kind: object.kind, meta: meta, fields: fields, author: object.author).rendered
  }

  private static func podAsMade(_ spec: inout Object) {
    for key in ["nodeName", "serviceAccount", "priority", "preemptionPolicy"] { spec[key] = nil }
    if spec["serviceAccountName"]?.string == "default" { spec["serviceAccountName"] = nil }
    func filter(_ value: Value?, _ isOwn: (Value) -> Bool) -> Value? {
      let left = (value?.array ?? []).filter(isOwn)
      return left.isEmpty ? nil : .array(left)
    }
    spec["volumes"] = filter(spec["volumes"]) {
      $0["name"]?.string?.hasPrefix("kube-api-access-") != true
    }
    spec["tolerations"] = filter(spec["tolerations"]) {
      !["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"]
        .contains($0["key"]?.string ?? "")
    }
    for list in ["containers", "initContainers"] {
      guard let all = spec[list]?.array else { continue }
      spec[list] = .array(
        all.map { container in
          var container = container
          container["volumeMounts"] = filter(container["volumeMounts"]) {
            $0["mountPath"]?.string != "/var/run/secrets/kubernetes.io/serviceaccount"
          }
          return container
        })
    }
  }
  private static func without(_ keys: [String], _ value: Value) -> Value {
    var value = value
    for key in keys { value[key] = nil }
    return value
  }
}
