// Requests from outside: found, allowed, decoded, and handed to their verb.

import Documents
package import Kernel

extension APIServer {
  /// One request, answered at once.
  ///
  /// A dry run is carried out on a copy of the server that is then forgotten.
  package mutating func handle(_ request: APIRequest, now: Instant) -> APIResponse {
    var warnings: [String] = []
    do throws(Status) {
      guard let kind = kind(of: request.resource) else {
        throw .notServed(request.resource, request.verb, request.name)
      }
      if kind.custom != nil { asked.insert(kind.index) }
      // Whoever may do all things, and asks for nothing of it, needs no roles to be there.
      if !isAdministrator(request.user)
        || kind.resource.group.hasSuffix("authorization.k8s.io")
      {
        takeDeferred()
      }
      if let warning = deprecation(kind) { warnings.append(warning) }
      try check(request, kind)
      if request.dryRun {
        var copy = self
        let result = try copy.answer(request, kind, now: now, warnings: &warnings)
        return APIResponse(result, warnings: warnings)
      }
      return APIResponse(
        try answer(request, kind, now: now, warnings: &warnings), warnings: warnings)
    } catch {
      return APIResponse(.status(error), warnings: warnings)
    }
  }

  /// Real: the warning headers of 1.36.
  private func deprecation(_ kind: ResourceKind) -> String? {
    switch kind.name {
    case "Endpoints": "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice"
    case "ComponentStatus": "v1 ComponentStatus is deprecated in v1.19+"
    default: nil
    }
  }

  private func check(_ request: APIRequest, _ kind: ResourceKind) throws(Status) {
    if let name = request.subresource {
      guard kind.has(subresource: name) else { throw .noSuchResource(request.resource) }
    } else if !kind.verbs.contains(request.verb) {
      throw .methodNotAllowed(request.resource, request.verb.rawValue)
    }
    try authorize(request, kind)
  }

  private mutating func answer(
    _ request: APIRequest, _ kind: ResourceKind, now: Instant, warnings: inout [String]
  ) throws(Status) -> APIResult {
    if let subresource = request.subresource {
      return try answer(subresource, request, kind, now: now, warnings: &warnings)
    }
    if let review = try answerReview(request, kind) { return review }
    switch request.verb {
    case .get: return try answerGet(request, kind, now: now)
    case .list: return try answerList(request, kind, now: now)
    case .watch: return .watch(try answerWatch(request, kind))
    case .create: return try answerCreate(request, kind, now: now, warnings: &warnings)
    case .update, .patch: return try answerChange(request, kind, now: now, warnings: &warnings)
    case .delete: return try answerDelete(request, kind, now: now)
    case .deletecollection: return try answerDeleteAll(request, kind, now: now)
    }
  }

  // MARK: Creation

  mutating func answerCreate(
    _ request: APIRequest, _ kind: ResourceKind, now: Instant, warnings: inout [String]
  ) throws(Status) -> APIResult {
    guard let body = request.body?.object else {
      throw .badRequest("the request body is not an object")
    }
    var draft = try decode(body, kind, .json, request, &warnings)
    try place(&draft, request, kind)
    applyDefaults(kind, &draft)
    if kind.hasStatus { draft.fields["status"] = initialStatus(kind, draft) }
    if kind == .certificateSigningRequests {
      try prepareSigning(&draft, by: request.user)
    }
    draft.meta.generation = 0
    draft.meta.resourceVersion = 0
    draft.meta.uid = ""
    let author = Author(user: request.user.name, manager: request.manager)
    try checkEscalation(kind, draft, old: nil, by: request.user)
    draft = try admitted(kind, draft, isCreation: true, now: now)
    var named = draft
    if named.meta.name.isEmpty, !named.meta.generateName.isEmpty {
      named.meta.name = named.meta.generateName + "x"
    }
    let wrong = problems(kind, named, old: nil)
    guard wrong.isEmpty else {
      throw .invalid(
        kind: kind.name, group: kind.resource.group, name: draft.meta.name, wrong)
    }
    warnings += remarks(kind, draft)
    if let warning = securityWarning(kind, draft) { warnings.append(warning) }
    if kind.isNamespaced == false { draft.meta.namespace = "" }
    warnings += try askPolicies(creating: kind, &draft, by: request.user, request.dryRun)
    let object = try insert(kind, draft, by: author, now: now)
    return .object(rendered(object, isDryRun: request.dryRun))
  }

  /// Real: what a kind's strategy puts in place of the status that came.
  private func initialStatus(_ kind: ResourceKind, _ draft: Draft) -> Value? {
    switch kind.name {
    case "Pod", "Namespace": draft.fields["status"]
    case "Service": ["loadBalancer": [:]]
    case "PersistentVolumeClaim", "PersistentVolume": ["phase": "Pending"]
    case "Ingress": ["loadBalancer": [:]]
    case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController":
      emptyStatus(kind)
    default: emptyStatus(kind)
    }
  }
  private func emptyStatus(_ kind: ResourceKind) -> Value? {
    guard let field = kind.schema?["status"], let schema = field.type.objectSchema else {
      return nil
    }
    var decoder = Decoder(.json)
    return (try? decoder.decode([:], as: schema, isRoot: false)).map(Value.object)
  }

  private func place(
    _ draft: inout Draft, _ request: APIRequest, _ kind: ResourceKind
  ) throws(Status) {
    if kind.isNamespaced {
      let wanted = request.namespace ?? "default"
      if draft.meta.namespace.isEmpty {
        draft.meta.namespace = wanted
      } else if draft.meta.namespace != wanted {
        throw .badRequest(
          "the namespace of the provided object does not match the namespace sent on the request")
      }
    } else {
      draft.meta.namespace = ""
    }
  }

  /// Decodes a document as an object of the kind, and says what it does not have.
  func decode(
    _ body: Object, _ kind: ResourceKind, _ source: DecodeSource, _ request: APIRequest,
    _ warnings: inout [String]
  ) throws(Status) -> Draft {
    if let custom = kind.custom {
      return try decode(body, kind, custom, request, &warnings)
    }
    guard let schema = kind.schema else {
      return Draft(document: body.inKeyOrder())
    }
    if let given = body["kind"]?.string, given != kind.name, given == kind.name.lowercased() {
      let version = kind.resource.groupVersion
      throw .badRequest(
        "\(given) in version \"\(kind.resource.version)\" cannot be handled as a \(kind.name): no kind"
          + " \"\(given)\" is registered for version \"\(version)\" in scheme"
          + " \"k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go:30\"")
    }
    var decoder = Decoder(source)
    let object: Object
    do throws(DecodeError) {
      object = try decoder.decode(body, as: schema)
    } catch {
      throw unreadable(error.message, kind, source, request)
    }
    if !decoder.unknownFields.isEmpty {
      switch request.fieldValidation {
      case .ignore: break
      case .warn, .unsaid: warnings += decoder.unknownFields
      case .strict:
        let all = decoder.unknownFields.joined(separator: ", ")
        throw unreadable("strict decoding error: " + all, kind, source, request)
      }
    }
    return Draft(document: object)
  }
  private func unreadable(
    _ message: String, _ kind: ResourceKind, _ source: DecodeSource, _ request: APIRequest
  ) -> Status {
    switch source {
    case .json:
      .badRequest(
        "\(kind.name) in version \"\(kind.resource.version)\" cannot be handled as a"
          + " \(kind.name): \(message)")
    case .patched:
      .invalid(
        kind: "", group: "", name: "",
        [.invalid("patch", .string(goDescription(merged(request.body ?? .null))), message)])
    }
  }
  /// A patch as the server's errors show it. Real: the merge takes the lists that come with an
  /// order, and its own directives, out of the patch.
  private func merged(_ patch: Value) -> Value {
    guard let object = patch.object else { return patch }
    var left = Object()
    for (key, value) in object
    where !key.hasPrefix("$setElementOrder/") && object["$setElementOrder/\(key)"] == nil
      && key != "$retainKeys"
    {
      left[key] = merged(value)
    }
    return .object(left)
  }

  /// The object as it is sent back.
  func rendered(_ object: APIObject, isDryRun: Bool = false) -> Value {
    guard isDryRun else { return object.rendered }
    var meta = object.meta
    if meta.generation <= 1, store.get(object.kind, object.key) === object {
      meta.resourceVersion = 0
    }
    return APIObject(kind: object.kind, meta: meta, fields: object.fields, author: object.author)
      .rendered
  }

  // MARK: Change

  private mutating func answerChange(
    _ request: APIRequest, _ kind: ResourceKind, now: Instant, warnings: inout [String]
  ) throws(Status) -> APIResult {
    let name = request.name ?? request.body?["metadata"]?["name"]?.string ?? ""
    let namespace = kind.isNamespaced ? request.namespace ?? "default" : ""
    let present = store.get(kind, namespace, name)
    if request.verb == .patch, request.patchType == .apply {
      return try answerApply(present, request, kind, now: now, warnings: &warnings)
    }
    guard let old = present else {
      throw .notFound(kind.resource, name)
    }
    var draft = try changed(old, request, kind, &warnings)
    if kind.hasStatus { draft.fields["status"] = old.status }
    return try commit(old, draft, request, kind, now: now, warnings: &warnings)
  }

  /// What an object would be after an update or a patch.
  func changed(
    _ old: APIObject, _ request: APIRequest, _ kind: ResourceKind, _ warnings: inout [String]
  ) throws(Status) -> Draft {
    guard let body = request.body else { throw .badRequest("the request has no body") }
    var draft: Draft
    if request.verb == .update {
      guard let object = body.object else {
        throw .badRequest("the request body is not an object")
      }
      draft = try decode(object, kind, .json, request, &warnings)
      if draft.meta.namespace.isEmpty { draft.meta.namespace = old.meta.namespace }
    } else {
      let patched = try patch(old, body, request, kind)
      guard let object = patched.object else {
        throw .badRequest("the patch makes no object")
      }
      draft = try decode(object, kind, .patched, request, &warnings)
    }
    let named = draft.meta.name
    if !named.isEmpty, named != old.meta.name {
      throw .badRequest(
        "the name of the object (\(named)) does not match the name on the URL (\(old.meta.name))")
    }
    draft.meta.name = old.meta.name
    if draft.meta.namespace != old.meta.namespace, kind.isNamespaced {
      throw .badRequest(
        "the namespace of the provided object does not match the namespace sent on the request")
    }
    if draft.meta.resourceVersion != 0, draft.meta.resourceVersion != old.meta.resourceVersion {
      throw .conflict(kind.resource, old.meta.name, Status.modified)
    }
    if !draft.meta.uid.isEmpty, draft.meta.uid != old.meta.uid {
      throw .conflict(
        kind.resource, old.meta.name,
        "Precondition failed: UID in precondition: \(draft.meta.uid), UID in object meta:"
          + " \(old.meta.uid)")
    }
    applyDefaults(kind, &draft)
    return draft
  }

  /// What Go's decoder calls a value that it cannot take.
  private static func goWord(_ value: Value) -> String {
    switch value {
    case .object: "object"
    case .array: "array"
    case .string: "string"
    case .bool: "bool"
    default: "number"
    }
  }

  private func patch(
    _ old: APIObject, _ body: Value, _ request: APIRequest, _ kind: ResourceKind
  ) throws(Status) -> Value {
    switch request.patchType ?? .strategic {
    case .merge:
      if body.object == nil {
        throw .badRequest(
          "error decoding patch: json: cannot unmarshal \(Self.goWord(body)) into Go value of type map[string]interface {}"
        )
      }
      return MergePatch.apply(body, to: old.rendered)
    case .json:
      if body.array == nil {
        throw .badRequest(
          "error decoding patch: json: cannot unmarshal \(Self.goWord(body)) into Go value of type []handlers.jsonPatchOp"
        )
      }
      do throws(Documents.PatchError) {
        return try JSONPatch.apply(body, to: old.rendered)
      } catch {
        // Real: kubectl shows only this much of it.
        throw Status(
          code: 422, reason: "Invalid",
          message: "the server rejected our request due to an error in our request")
      }
    case .strategic:
      guard body.object != nil else {
        throw .badRequest(
          "json: cannot unmarshal \(Self.goWord(body)) into Go value of type map[string]interface {}"
        )
      }
      guard let schema = kind.schema else {
        throw Status(
          code: 415, reason: "UnsupportedMediaType",
          message: "the body of the request was in an unknown format - accepted media types"
            + " include: application/json-patch+json, application/merge-patch+json,"
            + " application/apply-patch+yaml")
      }
      do throws(Documents.PatchError) {
        return try StrategicMerge.apply(body, to: old.rendered, rules: schema.mergeRule)
      } catch {
        throw .invalid(
          kind: "", group: "", name: "",
          [.invalid("patch", .string(goDescription(body)), error.description)])
      }
    case .apply: return body
    }
  }

  /// Checks and stores what a request made of an object; nothing happens when it is the same.
  mutating func commit(
    _ old: APIObject, _ changed: Draft, _ request: APIRequest, _ kind: ResourceKind, now: Instant,
    warnings: inout [String]
  ) throws(Status) -> APIResult {
    var draft = changed
    draft.meta.uid = old.meta.uid
    draft.meta.creation = old.meta.creation
    draft.meta.deletion = old.meta.deletion
    draft.meta.deletionGracePeriodSeconds = old.meta.deletionGracePeriodSeconds
    draft.meta.generation = old.meta.generation
    draft.meta.resourceVersion = old.meta.resourceVersion
    draft.meta.generateName = old.meta.generateName
    let isApply = request.patchType == .apply
    if !isApply { draft.meta.managedFields = old.meta.managedFields }
    if kind.name == "Service" { keepAddresses(&draft, old) }
    if draft.meta == old.meta, draft.fields == old.fields { return .object(old.rendered) }
    try checkEscalation(kind, draft, old: old, by: request.user)
    if kind.isPod { try admitChangedPod(&draft) }
    if kind == .daemonSets, draft.fields["spec"]?["template"] != old.spec?["template"] {
      let count = old.meta.annotations[templateGenerationMark].flatMap { Int($0) } ?? 0
      draft.meta.annotations[templateGenerationMark] = String(count &+ 1)
    }
    let wrong = problems(kind, draft, old: old)
    guard wrong.isEmpty else {
      throw .invalid(kind: kind.name, group: kind.resource.group, name: old.meta.name, wrong)
    }
    if kind == .persistentVolumeClaims { try checkExpansion(draft, old) }
    if !isApply { recordChange(old, &draft, request, now) }
    if kind.name == "Service" {
      let before = addresses
      do throws(Status) { try allocate(&draft, old: old) } catch {
        addresses = before
        throw error
      }
    }
    warnings += remarks(kind, draft)
    if let warning = securityWarning(kind, draft) { warnings.append(warning) }
    warnings += try askPolicies(changing: old, to: draft, request)
    let author = Author(user: request.user.name, manager: request.manager)
    let object = try update(old, draft, by: author, now: now)
    guard request.dryRun else { return .object(object.rendered) }
    // Real: a dry run counts the generation, and leaves the version as it was.
    var meta = object.meta
    meta.resourceVersion = old.meta.resourceVersion
    return .object(
      APIObject(kind: object.kind, meta: meta, fields: object.fields, author: object.author)
        .rendered)
  }
  /// Real: an update that leaves the address out keeps it.
  private func keepAddresses(_ draft: inout Draft, _ old: APIObject) {
    guard draft.fields["spec"]?["type"]?.string != "ExternalName" else { return }
    draft.fields["spec"]?.withObject { spec in
      for key in ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy", "healthCheckNodePort"]
      where spec[key] == nil {
        spec[key] = old.spec?[key]
      }
      spec = spec.inKeyOrder()
    }
    let olds = old.spec?["ports"]?.array ?? []
    let type = draft.fields["spec"]?["type"]?.string
    guard type == "NodePort" || type == "LoadBalancer" else { return }
    draft.fields["spec"]?["ports"]?.withArray { ports in
      for index in ports.indices where ports[index]["nodePort"] == nil {
        let same = olds.first {
          $0["port"] == ports[index]["port"] && $0["protocol"] == ports[index]["protocol"]
        }
        if let own = same?["nodePort"] {
          ports[index].withObject { port in
            port["nodePort"] = own
            port = port.inKeyOrder()
          }
        }
      }
    }
  }

  // MARK: Deletion

  private mutating func answerDelete(
    _ request: APIRequest, _ kind: ResourceKind, now: Instant
  ) throws(Status) -> APIResult {
    let name = request.name ?? ""
    let namespace = kind.isNamespaced ? request.namespace ?? "default" : ""
    let uid = store.get(kind, namespace, name)?.meta.uid ?? ""
    try askPolicies(deleting: kind, namespace, name, request)
    let left = try delete(
      kind, namespace, name, deleteOptions(request),
      by: Author(user: request.user.name, manager: request.manager), now: now)
    if let left { return .object(left.rendered) }
    return .status(
      Status(
        code: 200, reason: "", message: "", name: name, group: kind.resource.group,
        kind: kind.resource.resource, uid: uid, isSuccess: true))
  }
  private func deleteOptions(_ request: APIRequest) -> DeleteOptions {
    DeleteOptions(
      gracePeriodSeconds: request.gracePeriodSeconds, propagation: request.propagation,
      uid: request.preconditionUID, resourceVersion: request.preconditionResourceVersion)
  }

  private mutating func answerDeleteAll(
    _ request: APIRequest, _ kind: ResourceKind, now: Instant
  ) throws(Status) -> APIResult {
    let (labels, fields) = try selectors(request, kind)
    var gone: [Value] = []
    for object in store.objects(kind, in: kind.isNamespaced ? request.namespace : "")
    where labels.matches(object.meta.labels) && fields.matches(object) {
      try askPolicies(deleting: kind, object.meta.namespace, object.meta.name, request)
      gone.append(object.rendered)
      _ = try? delete(
        kind, object.meta.namespace, object.meta.name, deleteOptions(request),
        by: Author(user: request.user.name, manager: request.manager), now: now)
    }
    return .list(
      ObjectList(
        apiVersion: kind.resource.groupVersion, kind: kind.listName, items: gone,
        resourceVersion: String(store.revision), continue: ""))
  }
}
