// Pods whose containers get other requests and limits while they run: the subresource `resize`.

import Documents
import Kernel

extension APIServer {
  /// Real: ValidatePodResize of kubernetes 1.36: CPU and memory of containers, and never the class of
  /// service. NB: the kubelet of a real cluster takes a moment to make it so.
  mutating func resize(
    _ old: APIObject, _ request: APIRequest, _ kind: ResourceKind, now: Instant,
    warnings: inout [String]
  ) throws(Status) -> APIResult {
    if request.verb == .get { return .object(old.rendered) }
    let changed = try changed(old, request, kind, &warnings)
    var draft = Draft(old)
    let wanted = changed.fields["spec"]?.object ?? Object()
    var spec = old.spec?.object ?? Object()
    for list in ["containers", "initContainers"] {
      let news = wanted[list]?.array ?? []
      guard news.count == spec[list]?.array?.count ?? 0 else {
        throw invalid(old, "containers may not be added or removed on resize")
      }
      spec[list]?.withArray { containers in
        for index in containers.indices {
          containers[index].withObject { container in
            container["resources"] = news[index]["resources"]
            container["resizePolicy"] = news[index]["resizePolicy"] ?? container["resizePolicy"]
            container = container.inKeyOrder()
          }
        }
      }
    }
    guard Value.object(spec) == Value.object(wanted) else {
      throw invalid(old, "only cpu and memory resources are mutable")
    }
    let before = qosClass(old.spec?.object ?? Object()), after = qosClass(spec)
    guard before == after else {
      throw .invalid(
        kind: "Pod", group: "", name: old.meta.name,
        [
          .invalid(
            "spec", .string(after), "Pod QOS Class may not change as a result of resizing")
        ])
    }
    draft.fields["spec"] = .object(spec)
    var check = Checker()
    check.podSpec(draft.fields["spec"], "spec")
    guard check.errors.isEmpty else {
      throw .invalid(kind: "Pod", group: "", name: old.meta.name, check.errors)
    }
    let author = Author(user: request.user.name, manager: request.manager)
    return .object(try update(old, draft, by: author, now: now).rendered)
  }

  private func invalid(_ old: APIObject, _ words: String) -> Status {
    .invalid(kind: "Pod", group: "", name: old.meta.name, [.forbidden("spec", words)])
  }
}
