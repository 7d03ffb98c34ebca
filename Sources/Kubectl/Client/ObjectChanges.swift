// Creating and applying objects, and saying what was done to each.

import Commands
import Documents
import Kernel
import KubernetesAPI

/// What create and apply share: dry runs, validation, how a done thing is told.
struct ObjectChanges: Sendable {
  /// Whether a line says that it is of a dry run. Real: those of taint and patch do not.
  var tellsDryRuns = true
  var client: KubeClient
  let dryRun: DryRun
  let format: OutputFormat
  let flags: ParsedFlags
  /// What --record notes.
  let cause: String?
  /// How many documents -o has written.
  private var printed = 0
  /// One printer serves all documents: lines stand between them.
  var separates = true

  static let createFlags = [
    KubectlFlags.dryRun, KubectlFlags.fieldManager("kubectl-create"), KubectlFlags.saveConfig,
    KubectlFlags.validate,
  ]
  static let lastApplied = "kubectl.kubernetes.io/last-applied-configuration"

  init<Host: KubectlHost>(
    _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags, manager: String
  ) throws(KubectlError) {
    self.flags = flags
    dryRun = try DryRun(flags)
    cause = ChangeCause.text(flags, call)
    if let word = flags.last("dry-run"), word == "true" || word == "false" {
      let new = word == "true" ? "client" : "none"
      call.complain(
        Klog.line(
          "W", "helpers.go:733",
          "--dry-run=\(word) is deprecated (boolean value) and can be replaced with --dry-run=\(new).",
          host, call))
    }
    if flags.last("dry-run") == "unchanged" {
      call.complain(
        Klog.line(
          "W", "helpers.go:719",
          "--dry-run is deprecated and can be replaced with --dry-run=client.", host, call))
    }
    format = try OutputFormat(flags, hasTables: false, host, call)
    client = try KubeClient(&host, &call, flags, manager: manager)
  }

  /// The document with the command's note, where --record asks for it.
  func noted(_ document: Value) -> Value {
    guard let cause else { return document }
    var result = document
    result.set(.string(cause), at: "metadata", "annotations", ChangeCause.key)
    return result
  }

  /// Notes the command on an object that is there.
  mutating func note<Host: KubectlHost>(
    _ kind: ResourceKind, _ space: String?, _ name: String, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(KubectlError) {
    guard cause != nil, case .none = dryRun else { return }
    var request = APIRequest(
      .patch, kind.resource, namespace: space, name: name, body: noted([:]))
    request.patchType = .merge
    try client.send(request, &host, &call)
  }

  var validation: FieldValidation {
    get throws(KubectlError) {
      switch flags.last("validate") {
      case nil, "strict", "true", "": .strict
      case "warn": .warn
      case "ignore", "false": .ignore
      case let other?:
        throw .plain(
          "invalid - validate option \"\(other)\"; must be one of: strict (or true), warn, ignore (or false)"
        )
      }
    }
  }

  /// Does `body` to each object; goes on after an error and tells all of them at the end.
  mutating func each<Host: KubectlHost>(
    of files: ManifestFiles, _ host: inout Host, _ call: inout Call<Host>,
    _ body: (ManifestObject, inout ObjectChanges, inout Host, inout Call<Host>)
      throws(KubectlError) -> Void
  ) throws(KubectlError) {
    var problems: [KubectlError] = []
    for object in files.objects {
      if let selector = flags.last("selector"), !Self.matches(selector, object) { continue }
      do throws(KubectlError) {
        try body(object, &self, &host, &call)
      } catch { problems.append(error) }
    }
    problems += files.problems
    // Real: replace does not mind that there is nothing.
    if problems.isEmpty, files.objects.isEmpty, call.arguments.dropFirst().first != "replace" {
      throw .plain("no objects passed to \(call.arguments.dropFirst().first ?? "create")")
    }
    if !problems.isEmpty { throw .several(problems) }
  }

  private static func matches(_ selector: String, _ object: ManifestObject) -> Bool {
    guard let parsed = try? LabelSelector(parsing: selector) else { return false }
    return parsed.matches(StringMap(object.document.at("metadata", "labels")))
  }

  /// The namespace an object goes to; refused where file and flag differ.
  func namespace(of object: ManifestObject) throws(KubectlError) -> String? {
    try client.namespace(of: object)
  }

  // MARK: Create

  mutating func create<Host: KubectlHost>(
    _ object: ManifestObject, saveConfig: Bool, saying verb: String = "created",
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    var document = noted(object.document)
    let space = try namespace(of: object)
    if saveConfig { document = Self.annotated(document, space: space) }
    if case .client = dryRun {
      if let space { document.set(.string(space), at: "metadata", "namespace") }
      return try tell(document, object.kind, verb, &call)
    }
    var request = APIRequest(.create, object.kind.resource, namespace: space, body: document)
    request.fieldValidation = try validation
    if case .server = dryRun { request.dryRun = true }
    let response = try client.send(
      request, &host, &call, doing: "creating", source: object.source)
    try tell(response.object ?? document, object.kind, verb, &call)
  }

  /// Creates an object that flags describe. Real: with client dry-run no namespace is written unless
  /// it was given. With `failing` the server's word becomes `failed to create configmap: …`.
  mutating func createMade<Host: KubectlHost>(
    _ document: Value, says verb: String = "created", failing: String? = nil,
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    var document = noted(document)
    guard
      let kind = host.apiServer.kind(
        apiVersion: document["apiVersion"]?.string ?? "", kind: document["kind"]?.string ?? "")
    else { throw .plain("the server could not find the requested resource") }
    let space = kind.isNamespaced ? client.namespace : nil
    if client.isNamespaceGiven, let space {
      document.set(.string(space), at: "metadata", "namespace")
    }
    if flags.bool("save-config") {
      // Real: what was made is kept as Go writes it.
      let text = kind.schema?.inGoOrder(document) ?? document
      document.set(.string(text.json() + "\n"), at: "metadata", "annotations", Self.lastApplied)
    }
    if case .client = dryRun {
      return try tell(document.sortedByKey(), kind, verb, isTyped: true, &call)
    }
    var request = APIRequest(.create, kind.resource, namespace: space, body: document)
    request.fieldValidation = try validation
    if case .server = dryRun { request.dryRun = true }
    let response: APIResponse
    do throws(KubectlError) {
      response = try client.send(request, &host, &call, doing: nil)
    } catch {
      guard let failing, case .server(let status, _, _) = error else { throw error }
      throw .plain("\(failing) \(status.message)")
    }
    try tell(response.object ?? document, kind, verb, isTyped: true, &call)
  }

  // MARK: Apply

  mutating func apply<Host: KubectlHost>(
    _ object: ManifestObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    let space = try namespace(of: object)
    let modified = Self.annotated(noted(object.document), space: space)
    guard !object.name.isEmpty else {
      if let prefix = object.document.at("metadata", "generateName")?.string, !prefix.isEmpty {
        throw .plain("from \(prefix): cannot use generate name with apply")
      }
      throw .plain(
        "error when retrieving current configuration of:\nResource: \"\(object.kind.resource.goGroupVersion), Resource=\(object.kind.resource.resource)\", GroupVersionKind: \"\(object.kind.resource.goGroupVersion), Kind=\(object.kind.name)\"\nName: \"\", Namespace: \"\(space ?? "")\"\nfrom server for: \"\(object.source)\": resource name may not be empty"
      )
    }
    let get = APIRequest(.get, object.kind.resource, namespace: space, name: object.name)
    let current: Value
    do throws(KubectlError) {
      let response = try client.send(get, &host, &call)
      current = response.object ?? .null
    } catch {
      guard case .server(let status, _, _) = error, status.reason == "NotFound" else { throw error }
      return try createApplied(modified, object, space, &host, &call)
    }
    if current.at("metadata", "annotations")?[Self.lastApplied] == nil {
      call.complain(
        "Warning: resource \(object.kind.resource.resource)/\(object.name) is missing the \(Self.lastApplied) annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically."
      )
    }
    let patch = try patch(from: current, to: modified, kind: object.kind, host)
    if patch.isEmpty { return try tell(current, object.kind, "unchanged", &call) }
    if case .client = dryRun {
      return try tell(modified, object.kind, "configured", &call)
    }
    var request = APIRequest(
      .patch, object.kind.resource, namespace: space, name: object.name, body: patch)
    request.patchType = object.kind.schema == nil ? .merge : .strategic
    request.fieldValidation = try validation
    if case .server = dryRun { request.dryRun = true }
    let response: APIResponse
    do throws(KubectlError) {
      response = try client.send(
        request, &host, &call,
        doing:
          "applying patch:\n\(patch.json())\nto:\nResource: \"\(object.kind.resource.goGroupVersion), Resource=\(object.kind.resource.resource)\", GroupVersionKind: \"\(object.kind.resource.goGroupVersion), Kind=\(object.kind.name)\"\nName: \"\(object.name)\", Namespace: \"\(space ?? "")\"\nfor:",
        source: object.source)
    } catch {
      guard flags.bool("force"), case .server(let status, _, _) = error,
        status.reason == "Invalid" || status.reason == "Conflict"
      else { throw error }
      response = try recreate(modified, object, space, &host, &call)
    }
    // Real: a patch that says anything is told as a change, whatever the server made of it.
    try tell(response.object ?? modified, object.kind, "configured", &call)
  }

  /// What --force does where a change is refused. Real: the object goes at once; where the new one
  /// is refused too the old one comes back.
  private mutating func recreate<Host: KubectlHost>(
    _ document: Value, _ object: ManifestObject, _ space: String?, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(KubectlError) -> APIResponse {
    let resource = object.kind.resource
    let old = try client.send(
      APIRequest(.get, resource, namespace: space, name: object.name), &host, &call
    ).object
    var delete = APIRequest(.delete, resource, namespace: space, name: object.name)
    delete.propagation = .background
    delete.gracePeriodSeconds = max(0, flags.int("grace-period", default: 0))
    try client.send(delete, &host, &call)
    var create = APIRequest(.create, resource, namespace: space, body: document)
    create.fieldValidation = try validation
    do throws(KubectlError) {
      return try client.send(create, &host, &call, doing: "creating", source: object.source)
    } catch {
      if var old {
        for key in ["uid", "resourceVersion", "creationTimestamp"] {
          old.set(nil, at: "metadata", key)
        }
        _ = try? client.send(
          APIRequest(.create, resource, namespace: space, body: old), &host, &call)
      }
      throw error
    }
  }

  private mutating func createApplied<Host: KubectlHost>(
    _ document: Value, _ object: ManifestObject, _ space: String?, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(KubectlError) {
    if case .client = dryRun { return try tell(document, object.kind, "created", &call) }
    var request = APIRequest(.create, object.kind.resource, namespace: space, body: document)
    request.fieldValidation = try validation
    if case .server = dryRun { request.dryRun = true }
    let response = try client.send(
      request, &host, &call, doing: "creating", source: object.source)
    try tell(response.object ?? document, object.kind, "created", &call)
  }

  /// The three-way merge between what was applied before, what is there, and what the file says.
  private func patch<Host: KubectlHost>(
    from current: Value, to modified: Value, kind: ResourceKind, _ host: Host
  ) throws(KubectlError) -> Value {
    let text = current.at("metadata", "annotations")?[Self.lastApplied]?.string ?? ""
    let before = (try? JSON.parse(text)) ?? .object([:])
    return ThreeWay(schema: kind.schema).patch(
      before: before, current: current, modified: modified)
  }

  /// The document with its own text in the annotation that apply reads the next time.
  static func annotated(_ document: Value, space: String?) -> Value {
    var plain = document
    if var annotations = plain.at("metadata", "annotations") {
      annotations[lastApplied] = nil
      plain.set(annotations, at: "metadata", "annotations")
    } else {
      plain.set(.object([:]), at: "metadata", "annotations")
    }
    if let space { plain.set(.string(space), at: "metadata", "namespace") }
    var result = plain
    var annotations = plain.at("metadata", "annotations") ?? [:]
    annotations[lastApplied] = .string(plain.sortedByKey().json() + "\n")
    result.set(annotations, at: "metadata", "annotations")
    return result
  }

  // MARK: What was done

  /// `deployment.apps/web created`, or the object in the form that -o asks for.
  mutating func tell<Host: KubectlHost>(
    _ document: Value, _ kind: ResourceKind, _ verb: String, isTyped: Bool = false,
    _ call: inout Call<Host>
  ) throws(KubectlError) {
    // Real: NamePrinter's word for an object that has no name yet.
    let own = document.at("metadata", "name")?.string ?? ""
    let name = "\(kind.qualifiedSingular)/\(own.isEmpty ? "<unknown>" : own)"
    guard !format.isTable else {
      let suffix =
        switch dryRun {
        case _ where !tellsDryRuns: ""
        case .none: ""
        case .client: " (dry run)"
        case .server: " (server dry run)"
        }
      return call.print("\(name) \(verb)\(suffix)")
    }
    // Real: from the second document on a line stands between them.
    if separates, case .yaml = format, printed > 0 { call.print("---") }
    printed += 1
    var shown = document
    if !flags.bool("show-managed-fields"), document.at("metadata", "managedFields") != nil {
      shown.set(nil, at: "metadata", "managedFields")
    }
    call.write(
      try ResourcePrinter(format: format, isTyped: isTyped)
        .text(shown.sortedByKey(), kinds: [kind]))
  }
}
