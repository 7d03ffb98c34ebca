// Making, changing and taking away a release's objects.

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

extension ReleaseRun {
  mutating func create(
    _ object: ReleaseObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(Status) {
    try cluster.send(
      APIRequest(
        .create, object.kind.resource, namespace: object.namespace, body: object.document),
      &host, &call)
  }
  mutating func delete(
    _ object: ReleaseObject, _ host: inout Host, _ call: inout Call<Host>,
    _ propagation: DeletePropagation = .background
  ) throws(Status) {
    var request = APIRequest(
      .delete, object.kind.resource, namespace: object.namespace, name: object.name)
    request.propagation = propagation
    try cluster.send(request, &host, &call)
  }

  /// Makes all objects; one that fails does not keep the others of its kind from being tried.
  mutating func createAll(
    _ objects: [ReleaseObject], _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) {
    var errors: [String] = []
    var kind = ""
    for object in objects {
      if object.kind.name != kind, !errors.isEmpty { break }
      kind = object.kind.name
      do throws(Status) { try create(object, &host, &call) } catch { errors.append(error.message) }
    }
    if !errors.isEmpty { throw .plain(SeveralErrors.text(errors)) }
  }

  /// From what the last revision wanted to what this one wants: three ways, as kubectl apply's.
  /// Real: kube.Client.Update of helm 3.17.3.
  mutating func update(
    from old: [ReleaseObject], to new: [ReleaseObject], force: Bool, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(HelmError) {
    for object in new {
      do throws(Status) {
        guard let there = try cluster.get(object, &host, &call) else {
          try create(object, &host, &call)
          continue
        }
        let before = old.first { $0.isSame(object) }?.document ?? there
        if force {
          var document = object.document
          document.set(there.at("metadata", "resourceVersion"), at: "metadata", "resourceVersion")
          try cluster.send(
            APIRequest(
              .update, object.kind.resource, namespace: object.namespace, name: object.name,
              body: document), &host, &call)
          continue
        }
        let patch = ThreeWay(schema: object.kind.schema).patch(
          before: before, current: there, modified: object.document)
        if patch.isEmpty { continue }
        var request = APIRequest(
          .patch, object.kind.resource, namespace: object.namespace, name: object.name, body: patch)
        request.patchType = object.kind.schema == nil ? .merge : .strategic
        try cluster.send(request, &host, &call)
      } catch {
        let verb =
          error.reason == "AlreadyExists" || error.code == 404
          ? "failed to create resource: "
          : force
            ? "failed to replace object: "
            : "cannot patch \(GoQuote.quoted(object.name)) with kind \(object.kind.name): "
        throw .plain(verb + error.message)
      }
    }
    for object in old where !new.contains(where: { $0.isSame(object) }) {
      if object.isKept { continue }
      guard let there = (try? cluster.get(object, &host, &call)) ?? nil else { continue }
      if there.at("metadata", "annotations")?["helm.sh/resource-policy"]?.string == "keep" {
        continue
      }
      try? delete(object, &host, &call)
    }
  }

  /// Objects that are there and are not this release's. Real: action.existingResourceConflict.
  func conflict(
    _ objects: [ReleaseObject], doing verb: String, takesOver: Bool, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(HelmError) -> [ReleaseObject] {
    var there: [ReleaseObject] = []
    for object in objects {
      let found: Value?
      do throws(Status) { found = try cluster.get(object, &host, &call) } catch {
        throw .plain(
          "Unable to continue with \(verb): could not get information about the resource \(object.words): \(error.message)"
        )
      }
      guard let found else { continue }
      if !takesOver, let why = ownershipProblem(found) {
        throw .plain(
          "Unable to continue with \(verb): \(object.words) exists and cannot be imported into the current release: invalid ownership metadata; \(why)"
        )
      }
      there.append(object)
    }
    return there
  }
  private func ownershipProblem(_ object: Value) -> String? {
    var problems: [String] = []
    func check(_ part: String, _ key: String, _ wanted: String, _ kind: String) {
      let value = object.at("metadata", part)?[key]?.string
      if value == nil || value == "" {
        problems.append(
          "\(kind) validation error: missing key \"\(key)\": must be set to \"\(wanted)\"")
      } else if value != wanted {
        problems.append(
          "\(kind) validation error: key \"\(key)\" must equal \"\(wanted)\": current value is \"\(value ?? "")\""
        )
      }
    }
    check("labels", "app.kubernetes.io/managed-by", "Helm", "label")
    check("annotations", "meta.helm.sh/release-name", release.name, "annotation")
    check("annotations", "meta.helm.sh/release-namespace", release.namespace, "annotation")
    return problems.isEmpty ? nil : problems.joined(separator: "; ")
  }

  // MARK: Readiness

  /// Whether all of the objects are ready. Real: kube.ReadyChecker of helm 3.17.3.
  func areReady(
    _ objects: [ReleaseObject], withJobs: Bool, _ host: inout Host, _ call: inout Call<Host>
  ) -> Bool {
    for object in objects {
      guard let there = (try? cluster.get(object, &host, &call)) ?? nil else { return false }
      guard isReady(there, object, withJobs: withJobs, &host, &call) else { return false }
    }
    return true
  }

  private func isReady(
    _ object: Value, _ what: ReleaseObject, withJobs: Bool, _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Bool {
    let spec = object["spec"], status = object["status"]
    func count(_ key: String) -> Int { status?[key]?.int ?? 0 }
    func condition(_ type: String) -> Bool {
      (status?["conditions"]?.array ?? []).contains {
        $0["type"]?.string == type && $0["status"]?.string == "True"
      }
    }
    let isObserved = count("observedGeneration") >= object.at("metadata", "generation")?.int ?? 0
    switch what.kind.name {
    case "Pod": return condition("Ready")
    case "PersistentVolumeClaim": return status?["phase"]?.string == "Bound"
    case "CustomResourceDefinition": return condition("Established")
    case "Service":
      if spec?["type"]?.string == "ExternalName" { return true }
      if (spec?["clusterIP"]?.string ?? "").isEmpty { return false }
      guard spec?["type"]?.string == "LoadBalancer" else { return true }
      return !(spec?["externalIPs"]?.isEmpty ?? true)
        || !(status?.at("loadBalancer", "ingress")?.isEmpty ?? true)
    case "Job":
      guard withJobs else { return true }
      return condition("Complete")
    case "Deployment":
      if spec?["paused"]?.bool ?? false { return true }
      let wanted = spec?["replicas"]?.int ?? 1
      let most = share(spec?.at("strategy", "rollingUpdate", "maxUnavailable"), of: wanted)
      return isObserved && readyOfNewest(object, what, &host, &call) >= wanted - most
    case "StatefulSet":
      let wanted = spec?["replicas"]?.int ?? 1
      guard isObserved else { return false }
      if spec?.at("updateStrategy", "type")?.string == "RollingUpdate" {
        let partition = spec?.at("updateStrategy", "rollingUpdate", "partition")?.int ?? 0
        if count("updatedReplicas") < wanted - partition { return false }
      }
      return count("readyReplicas") == wanted
    case "DaemonSet":
      let wanted = count("desiredNumberScheduled")
      guard isObserved, count("updatedNumberScheduled") == wanted else { return false }
      let most = share(spec?.at("updateStrategy", "rollingUpdate", "maxUnavailable"), of: wanted)
      return count("numberReady") >= wanted - most
    case "ReplicaSet", "ReplicationController":
      return isObserved && count("readyReplicas") >= spec?["replicas"]?.int ?? 1
    default: return true
    }
  }
  private func share(_ value: Value?, of whole: Int) -> Int {
    if let number = value?.int { return number }
    guard let text = value?.string, text.hasSuffix("%"), let part = Int(text.dropLast()) else {
      return 0
    }
    return whole * part / 100
  }
  private func readyOfNewest(
    _ deployment: Value, _ what: ReleaseObject, _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    var copy = cluster
    let key = "deployment.kubernetes.io/revision"
    let revision = deployment.at("metadata", "annotations")?[key]?.string
    let uid = deployment.at("metadata", "uid")?.string
    let request = APIRequest(
      .list, ResourceName(group: "apps", resource: "replicasets"), namespace: what.namespace)
    let sets = (try? copy.send(request, &host, &call).object?["items"]?.array) ?? []
    let newest = sets.first { set in
      set.at("metadata", "annotations")?[key]?.string == revision
        && (set.at("metadata", "ownerReferences")?.array ?? []).contains {
          $0["uid"]?.string == uid
        }
    }
    return newest?.at("status", "readyReplicas")?.int ?? 0
  }
}
