// The control plane's parts as `kubectl get componentstatuses` shows them: asked, never stored.

import Documents

extension APIServer {
  /// Real: 1.36 asks each part for its health when the list is asked for. The lab's parts are always
  /// there to answer.
  var componentStatuses: [APIObject] {
    guard let kind = kinds.first(where: { $0.name == "ComponentStatus" }) else { return [] }
    return ["etcd-0", "controller-manager", "scheduler"].map { name in
      let conditions: Value = [["message": "ok", "status": "True", "type": "Healthy"]]
      return APIObject(
        kind: kind, meta: ObjectMeta(name: name), fields: ["conditions": conditions],
        author: Author(user: "", manager: ""))
    }
  }
}

extension ResourceKind {
  func componentCells(_ object: APIObject) -> [String] {
    let health = object["conditions"]?.array?.first
    let isHealthy = health?["status"]?.string == "True"
    return [
      object.meta.name, isHealthy ? "Healthy" : "Unhealthy", health?["message"]?.string ?? "",
      health?["error"]?.string ?? "",
    ]
  }
}
