// status, scale, eviction, binding, and the doors to containers.

package import Documents
package import Kernel

extension APIServer {
  mutating func answer(
    _ subresource: String, _ request: APIRequest, _ kind: ResourceKind, now: Instant,
    warnings: inout [String]
  ) throws(Status) -> APIResult {
    let name = request.name ?? ""
    let namespace = kind.isNamespaced ? request.namespace ?? "default" : ""
    guard let old = store.get(kind, namespace, name) else {
      throw .notFound(kind.resource, name)
    }
    if request.verb == .get, request.asTable,
      ["status", "scale", "resize", "ephemeralcontainers", "approval"].contains(subresource)
    {
      return .table(table(of: old, subresource, kind, now: now))
    }
    let author = Author(user: request.user.name, manager: request.manager)
    if ["eviction", "binding", "token"].contains(subresource), request.verb != .create {
      throw .methodNotAllowed(request.resource, request.verb.rawValue)
    }
    switch subresource {
    case "status":
      if request.verb == .get { return .object(old.rendered) }
      let changed = try changed(old, request, kind, &warnings)
      var draft = Draft(old)
      draft.fields["status"] = changed.fields["status"]
      draft.meta.annotations = changed.meta.annotations
      return try commit(old, draft, request, kind, now: now, warnings: &warnings)
    case "scale": return try answerScale(old, request, kind, now: now, warnings: &warnings)
    case "token": return answerToken(old, request, now: now)
    case "binding":
      let node = request.body?["target"]?["name"]?.string ?? ""
      try bind(old, to: node, by: author, now: now)
      return .status(Status(code: 201, reason: "", message: "", isSuccess: true))
    case "eviction":
      try evict(old, request, by: author, now: now)
      return .status(Status(code: 201, reason: "", message: "", isSuccess: true))
    case "finalize":
      var draft = Draft(old)
      draft.fields["spec"] = request.body?["spec"]
      return .object(try update(old, draft, by: author, now: now).rendered)
    case "ephemeralcontainers":
      if request.verb == .get { return .object(old.rendered) }
      let changed = try changed(old, request, kind, &warnings)
      return .object(try addEphemeral(changed, to: old, by: author, now: now).rendered)
    case "resize": return try resize(old, request, kind, now: now, warnings: &warnings)
    case "approval":
      if request.verb == .get { return .object(old.rendered) }
      let changed = try changed(old, request, kind, &warnings)
      let draft = try approved(old, changed, by: request.user, now: now)
      return try commit(old, draft, request, kind, now: now, warnings: &warnings)
    case "log", "exec", "attach", "portforward":
      return .connect(try connection(subresource, old, request))
    default: throw .notModelled("the subresource \(subresource)")
    }
  }

  /// Real: ephemeral containers may be added, and never changed or taken away.
  private mutating func addEphemeral(
    _ changed: Draft, to old: APIObject, by author: Author, now: Instant
  ) throws(Status) -> APIObject {
    let before = old.spec?["ephemeralContainers"]?.array ?? []
    let after = changed.fields["spec"]?["ephemeralContainers"]?.array ?? []
    guard before.allSatisfy(after.contains) else {
      throw .invalid(
        kind: "Pod", group: "", name: old.meta.name,
        [
          .forbidden(
            "spec.ephemeralContainers",
            "existing ephemeral containers may not be changed or removed")
        ])
    }
    var draft = Draft(old)
    draft.fields["spec"]?.withObject { spec in
      spec["ephemeralContainers"] = .array(after)
      spec = spec.inKeyOrder()
    }
    return try update(old, draft, by: author, now: now)
  }

  // MARK: Scale

  private mutating func answerScale(
    _ old: APIObject, _ request: APIRequest, _ kind: ResourceKind, now: Instant,
    warnings: inout [String]
  ) throws(Status) -> APIResult {
    if request.verb == .get { return .object(scale(of: old)) }
    var wanted = scale(of: old)
    if request.verb == .patch {
      wanted = MergePatch.apply(request.body ?? [:], to: wanted)
    } else {
      wanted = request.body ?? [:]
    }
    if let version = wanted["metadata"]?["resourceVersion"]?.string, !version.isEmpty,
      version != String(old.meta.resourceVersion)
    {
      throw .conflict(kind.resource, old.meta.name, Status.modified)
    }
    let replicas = wanted["spec"]?["replicas"]?.int ?? 0
    guard replicas >= 0 else {
      throw .invalid(
        kind: "Scale", group: "autoscaling", name: old.meta.name,
        [
          .invalid(
            "spec.replicas", .integer(replicas), "must be greater than or equal to 0")
        ])
    }
    var draft = Draft(old)
    if let custom = kind.custom?.scale {
      custom.set(replicas, &draft.fields)
    } else {
      draft.fields["spec", default: .emptyObject].withObject { spec in
        spec["replicas"] = .integer(replicas)
        spec = spec.inKeyOrder()
      }
    }
    _ = try commit(old, draft, request, kind, now: now, warnings: &warnings)
    return .object(scale(of: store.get(kind, old.key) ?? old))
  }
  /// Real: a subresource that is the object itself has its kind's columns, a Scale its own.
  private func table(
    of object: APIObject, _ subresource: String, _ kind: ResourceKind, now: Instant
  ) -> Table {
    let version = String(object.meta.resourceVersion)
    guard subresource == "scale" else {
      return Table(
        columns: kind.columns, rows: [row(of: object, now: now)], resourceVersion: version)
    }
    let scale = scale(of: object)
    let cells = [
      object.meta.name, String(scale["spec"]?["replicas"]?.int ?? 0),
      String(scale["status"]?["replicas"]?.int ?? 0), age(since: object.meta.creation, now: now),
    ]
    return Table(
      columns: ["Name", "Desired", "Available", "Age"].map { Table.Column($0) },
      rows: [Table.Row(cells: cells, object: object)], resourceVersion: version)
  }

  /// Real: autoscaling/v1 Scale.
  package func scale(of object: APIObject) -> Value {
    var meta = ObjectMeta(name: object.meta.name, namespace: object.meta.namespace)
    meta.uid = object.meta.uid
    meta.resourceVersion = object.meta.resourceVersion
    meta.creation = object.meta.creation
    if let custom = object.kind.custom?.scale {
      var status: Object = ["replicas": .integer(custom.current(object.fields))]
      let selector = custom.labelSelector(object.fields)
      if !selector.isEmpty { status["selector"] = .string(selector) }
      return [
        "apiVersion": "autoscaling/v1", "kind": "Scale", "metadata": meta.rendered,
        "spec": ["replicas": .integer(custom.replicas(object.fields))],
        "status": .object(status),
      ]
    }
    let selector =
      object.kind.name == "ReplicationController"
      ? StringMap(object.spec?["selector"]).joined
      : LabelSelector(object.spec?["selector"]).description
    return [
      "apiVersion": "autoscaling/v1", "kind": "Scale", "metadata": meta.rendered,
      "spec": ["replicas": object.spec?["replicas"] ?? 0],
      "status": [
        "replicas": object.status?["replicas"] ?? 0, "selector": .string(selector),
      ],
    ]
  }

  // MARK: Eviction and binding

  /// Real: an eviction is refused while a budget allows no disruption.
  mutating func evict(
    _ pod: APIObject, _ request: APIRequest, by author: Author, now: Instant
  ) throws(Status) {
    let budgets = store.objects(.podDisruptionBudgets, in: pod.meta.namespace).filter {
      LabelSelector($0.spec?["selector"]).matches(pod.meta.labels)
    }
    let phase = pod.status?["phase"]?.string ?? ""
    let isDone = phase == "Succeeded" || phase == "Failed" || phase == "Pending"
    if budgets.count > 1 {
      throw .internalError(
        "This pod has more than one PodDisruptionBudget, which the eviction"
          + " subresource does not support.")
    }
    if let budget = budgets.first, !isDone, pod.meta.deletion == nil {
      let allowed = budget.status?["disruptionsAllowed"]?.int ?? 0
      guard allowed > 0 else {
        throw .tooManyRequests(
          "Cannot evict pod as it would violate the pod's disruption budget.", retryAfter: 10)
      }
      change(.podDisruptionBudgets, budget.meta.namespace, budget.meta.name, by: author, now: now) {
        $0.fields["status", default: .emptyObject]["disruptionsAllowed"] = .integer(allowed - 1)
      }
    }
    let grace =
      request.body?["deleteOptions"]?["gracePeriodSeconds"]?.int ?? request.gracePeriodSeconds
    try delete(
      .pods, pod.meta.namespace, pod.meta.name, DeleteOptions(gracePeriodSeconds: grace),
      by: author, now: now)
  }

  /// Puts a pod on a node.
  package mutating func bind(
    _ pod: APIObject, to node: String, by author: Author, now: Instant
  ) throws(Status) {
    guard let present = store.get(.pods, pod.key) else {
      throw .notFound(ResourceKind.pods.resource, pod.meta.name)
    }
    let own = present.spec?["nodeName"]?.string ?? ""
    guard own.isEmpty else {
      throw .conflict(
        ResourceKind.pods.resource, pod.meta.name,
        "pod \(pod.meta.name) is already assigned to node \"\(own)\"")
    }
    var draft = Draft(present)
    draft.fields["spec"]?.withObject { spec in
      spec["nodeName"] = .string(node)
      spec = shapes.inKeyOrder(spec)
    }
    draft.fields["status", default: .emptyObject].withObject { status in
      var conditions = (status["conditions"]?.array ?? []).filter {
        $0["type"]?.string != "PodScheduled"
      }
      conditions.append([
        "lastProbeTime": .null, "lastTransitionTime": .string(timestamp(now)),
        "observedGeneration": .integer(present.meta.generation), "status": "True",
        "type": "PodScheduled",
      ])
      status["conditions"] = .array(conditions)
      status = status.inKeyOrder()
    }
    // Real: a binding counts no generation.
    draft.meta.resourceVersion = present.meta.resourceVersion
    finish(present, draft, by: author, now: now)
  }

  // MARK: Containers

  /// The container that logs, exec, attach or port-forward mean; refused where the kubelet would.
  private func connection(
    _ subresource: String, _ pod: APIObject, _ request: APIRequest
  ) throws(Status) -> Connection {
    let spec = pod.spec
    let node = spec?["nodeName"]?.string ?? ""
    let name = pod.meta.name
    func names(_ list: String) -> [String] {
      (spec?[list]?.array ?? []).compactMap { $0["name"]?.string }
    }
    var container = request.container ?? ""
    if subresource != "portforward" {
      let all = names("containers")
      let others = names("initContainers") + names("ephemeralContainers")
      if container.isEmpty {
        guard all.count == 1, let only = all.first else {
          let inits = names("initContainers")
          throw .badRequest(
            "a container name must be specified for pod \(name), choose one of:"
              + " [\(all.joined(separator: " "))]"
              + (inits.isEmpty
                ? "" : " or one of the init containers: [\(inits.joined(separator: " "))]"))
        }
        container = only
      } else if !(all + others).contains(container) {
        throw .badRequest("container \(container) is not valid for pod \(name)")
      }
    }
    guard !node.isEmpty else {
      throw .badRequest("pod \(name) does not have a host assigned")
    }
    var id = ""
    for list in ["containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses"] {
      for status in pod.status?[list]?.array ?? [] where status["name"]?.string == container {
        id = try containerID(status, container, pod, subresource, request)
      }
    }
    if id.isEmpty, subresource == "log" {
      throw .badRequest(
        "container \"\(container)\" in pod \"\(name)\" is waiting to start: ContainerCreating")
    }
    return Connection(
      namespace: pod.meta.namespace, pod: name, podUID: pod.meta.uid, node: node,
      container: container, containerID: id, podIP: pod.status?["podIP"]?.string ?? "")
  }

  /// Real: the kubelet's validateContainerLogStatus.
  private func containerID(
    _ status: Value, _ container: String, _ pod: APIObject, _ subresource: String,
    _ request: APIRequest
  ) throws(Status) -> String {
    func bare(_ value: Value?) -> String {
      let text = value?.string ?? ""
      guard let slashes = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return text }
      return String(text[text.index(slashes, offsetBy: 2)...])
    }
    let state = status["state"]
    let last = status["lastState"]?["terminated"]
    let name = pod.meta.name
    guard subresource == "log" else {
      guard state?["running"] != nil else {
        if subresource == "portforward" { return "" }
        throw .internalError(
          "unable to upgrade connection: container not found (\"\(container)\")")
      }
      return bare(status["containerID"])
    }
    if request.previous {
      let id = bare(last?["containerID"])
      guard !id.isEmpty else {
        throw .badRequest(
          "previous terminated container \"\(container)\" in pod \"\(name)\" not found")
      }
      return id
    }
    if state?["running"] != nil { return bare(status["containerID"]) }
    if let ended = state?["terminated"] {
      let id = bare(ended["containerID"])
      return id.isEmpty ? bare(last?["containerID"]) : id
    }
    if let last { return bare(last["containerID"]) }
    switch state?["waiting"]?["reason"]?.string ?? "" {
    case "ErrImagePull", "ImagePullBackOff":
      throw .badRequest(
        "container \"\(container)\" in pod \"\(name)\" is waiting to start: trying and failing to"
          + " pull image")
    case let reason:
      throw .badRequest(
        "container \"\(container)\" in pod \"\(name)\" is waiting to start: \(reason)")
    }
  }
}
