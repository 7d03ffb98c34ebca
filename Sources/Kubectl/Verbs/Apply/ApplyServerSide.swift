// kubectl apply --server-side and --prune

import Commands
import Documents
import Kernel
import KubernetesAPI

/// Which flags of apply go together.
enum ApplyRules {
  static func check(_ flags: ParsedFlags) throws(KubectlError) {
    if flags.bool("force-conflicts"), !flags.bool("server-side") {
      throw .plain("--force-conflicts only works with --server-side")
    }
    if flags.bool("server-side"), flags.bool("force") {
      throw .plain("--force cannot be used with --server-side")
    }
    if let sub = flags.last("subresource"), !sub.isEmpty, !flags.bool("server-side") {
      throw .plain("--subresource can only be specified for --server-side")
    }
    if flags.bool("server-side"), try isClient(flags) {
      throw .plain(
        "--dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)")
    }
    guard flags.bool("prune") else {
      if flags.has("prune-allowlist") {
        throw .plain("--prune-allowlist can only be used with --prune")
      }
      return
    }
    if !flags.bool("all"), flags.string("selector").isEmpty {
      throw .plain(
        "all resources selected for prune without explicitly passing --all. To prune all resources, pass the --all flag. If you did not mean to prune all resources, specify a label selector"
      )
    }
  }

  private static func isClient(_ flags: ParsedFlags) throws(KubectlError) -> Bool {
    if case .client = try DryRun(flags) { true } else { false }
  }
}

extension ObjectChanges {
  /// Lets the server merge. Real: the whole file goes as a patch of its own type.
  mutating func applyServerSide<Host: KubectlHost>(
    _ object: ManifestObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    let space = try namespace(of: object)
    var document = object.document
    if let space { document.set(.string(space), at: "metadata", "namespace") }
    var request = APIRequest(
      .patch, object.kind.resource, namespace: space, name: object.name,
      subresource: flags.string("subresource").isEmpty ? nil : flags.string("subresource"),
      body: document)
    request.patchType = .apply
    request.force = flags.bool("force-conflicts")
    request.fieldValidation = try validation
    if case .server = dryRun { request.dryRun = true }
    do throws(KubectlError) {
      let response = try client.send(request, &host, &call)
      try tell(response.object ?? document, object.kind, "serverside-applied", &call)
    } catch {
      guard case .server(let status, _, _) = error, status.reason == "Conflict",
        !status.causes.isEmpty || status.message.hasPrefix("Apply failed")
      else { throw error }
      throw .plain(
        """
        \(status.message)
        Please review the fields above--they currently have other managers. Here
        are the ways you can resolve this warning:
        * If you intend to manage all of these fields, please re-run the apply
          command with the `--force-conflicts` flag.
        * If you do not intend to manage all of the fields, please edit your
          manifest to remove references to the fields that should keep their
          current managers.
        * You may co-own fields by updating your manifest to match the existing
          value; in this case, you'll become the manager if the other manager(s)
          stop managing the field (remove it from their configuration).
        See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts
        """)
    }
  }

  /// The kinds that --prune looks at where --prune-allowlist does not say. Real: kubectl 1.36's list.
  private static let prunable: [(ResourceKind, Bool)] = [
    (.configMaps, true), (.endpoints, true), (.persistentVolumeClaims, true), (.pods, true),
    (.replicationControllers, true), (.secrets, true), (.services, true), (.jobs, true),
    (.cronJobs, true), (.ingresses, true), (.daemonSets, true), (.deployments, true),
    (.replicaSets, true), (.statefulSets, true), (.namespaces, false), (.persistentVolumes, false),
  ]

  /// `apps/v1/Deployment`, `core/v1/ConfigMap`
  static func prunable<Host: KubectlHost>(
    _ word: String, _ host: Host
  ) throws(KubectlError) -> (ResourceKind, Bool) {
    let parts = word.split(separator: "/").map(String.init)
    guard parts.count == 3 else {
      throw .plain("invalid GroupVersionKind format: \(word), please follow <group/version/kind>")
    }
    let version = parts[0] == "core" ? parts[1] : "\(parts[0])/\(parts[1])"
    guard let kind = host.apiServer.kind(apiVersion: version, kind: parts[2]) else {
      throw .plain("no matches for kind \"\(parts[2])\" in version \"\(version)\"")
    }
    return (kind, kind.isNamespaced)
  }

  /// Deletes what was applied before, is chosen by the selector, and stands in no file any more.
  mutating func prune<Host: KubectlHost>(
    besides files: ManifestFiles, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    var kept: [String] = []
    var spaces: [String] = []
    for object in files.objects {
      let space = try namespace(of: object)
      kept.append("\(object.kind.name)/\(space ?? "")/\(object.name)")
      if let space, !spaces.contains(space) { spaces.append(space) }
    }
    var kinds = Self.prunable
    let allowed = flags.list("prune-allowlist")
    if allowed.isEmpty {
      call.complain(
        Klog.line(
          "W", "prune.go:71",
          "Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used with the --namespace flag in a future release. To preserve the current behaviour, list the resources you want to target explicitly in the --prune-allowlist flag.",
          host, call))
    } else {
      kinds = []
      for word in allowed { kinds.append(try Self.prunable(word, host)) }
    }
    for (kind, isNamespaced) in kinds {
      for space in isNamespaced ? spaces.map(Optional.some) : [nil] {
        var list = APIRequest(.list, kind.resource, namespace: space)
        list.labelSelector = flags.string("selector")
        guard case .list(let found) = try client.send(list, &host, &call).result else { continue }
        for object in found.items {
          let name = object.at("metadata", "name")?.string ?? ""
          guard object.at("metadata", "annotations")?[Self.lastApplied] != nil,
            !kept.contains("\(kind.name)/\(space ?? "")/\(name)")
          else { continue }
          if case .client = dryRun {
          } else {
            var request = APIRequest(.delete, kind.resource, namespace: space, name: name)
            request.propagation =
              flags.string("cascade") == "orphan"
              ? .orphan : flags.string("cascade") == "foreground" ? .foreground : .background
            if case .server = dryRun { request.dryRun = true }
            try client.send(request, &host, &call)
          }
          try tell(object, kind, "pruned", &call)
        }
      }
    }
  }
}
