// The server's word on a request that failed, or that has nothing else to give.

package import Documents

/// Real: meta/v1 Status, kubernetes 1.36.
package struct Status: Error, Hashable, Sendable {
  package struct Cause: Hashable, Sendable {
    package var reason: String
    package var message: String
    package var field: String
    package init(reason: String, message: String, field: String) {
      self.reason = reason
      self.message = message
      self.field = field
    }
  }
  package var isSuccess: Bool
  package var code: Int
  /// `NotFound`, `AlreadyExists`, `Invalid`, …; empty when there is none.
  package var reason: String
  package var message: String
  /// Of the object: its name, group and kind (for `NotFound` the plural), its uid.
  package var name: String
  package var group: String
  package var kind: String
  package var uid: String
  package var causes: [Cause]
  package var retryAfterSeconds: Int

  package init(
    code: Int, reason: String, message: String, name: String = "", group: String = "",
    kind: String = "", uid: String = "", causes: [Cause] = [], retryAfterSeconds: Int = 0,
    isSuccess: Bool = false
  ) {
    self.isSuccess = isSuccess
    self.code = code
    self.reason = reason
    self.message = message
    self.name = name
    self.group = group
    self.kind = kind
    self.uid = uid
    self.causes = causes
    self.retryAfterSeconds = retryAfterSeconds
  }
}

extension Status {
  /// As it goes over the wire, fields in the server's order.
  package var document: Value {
    var details: Object = [:]
    if !name.isEmpty { details["name"] = .string(name) }
    if !group.isEmpty { details["group"] = .string(group) }
    if !kind.isEmpty { details["kind"] = .string(kind) }
    if !uid.isEmpty { details["uid"] = .string(uid) }
    if !causes.isEmpty {
      details["causes"] = .array(
        causes.map { cause in
          var item: Object = [:]
          if !cause.reason.isEmpty { item["reason"] = .string(cause.reason) }
          if !cause.message.isEmpty { item["message"] = .string(cause.message) }
          if !cause.field.isEmpty { item["field"] = .string(cause.field) }
          return .object(item)
        })
    }
    if retryAfterSeconds > 0 { details["retryAfterSeconds"] = .integer(retryAfterSeconds) }
    var result: Object = [
      "kind": "Status", "apiVersion": "v1", "metadata": [:],
      "status": .string(isSuccess ? "Success" : "Failure"),
    ]
    if !message.isEmpty { result["message"] = .string(message) }
    if !reason.isEmpty { result["reason"] = .string(reason) }
    if !details.isEmpty { result["details"] = .object(details) }
    // Real: of what went well only what was made has its code here, not what was deleted.
    if !isSuccess || code == 201 { result["code"] = .integer(code) }
    return .object(result)
  }

  package static func notFound(_ resource: ResourceName, _ name: String) -> Status {
    Status(
      code: 404, reason: "NotFound", message: "\(resource.qualified) \"\(name)\" not found",
      name: name, group: resource.group, kind: resource.resource)
  }
  package static func alreadyExists(_ resource: ResourceName, _ name: String) -> Status {
    Status(
      code: 409, reason: "AlreadyExists",
      message: "\(resource.qualified) \"\(name)\" already exists",
      name: name, group: resource.group, kind: resource.resource)
  }
  package static func conflict(_ resource: ResourceName, _ name: String, _ why: String) -> Status {
    Status(
      code: 409, reason: "Conflict",
      message: "Operation cannot be fulfilled on \(resource.qualified) \"\(name)\": \(why)",
      name: name, group: resource.group, kind: resource.resource)
  }
  /// Real: registry's OptimisticLockErrorMsg.
  package static let modified =
    "the object has been modified; please apply your changes to the latest version and try again"

  package static func forbidden(_ resource: ResourceName, _ name: String, _ why: String) -> Status {
    let what = name.isEmpty ? resource.qualified : "\(resource.qualified) \"\(name)\""
    return Status(
      code: 403, reason: "Forbidden", message: "\(what) is forbidden: \(why)",
      name: name, group: resource.group, kind: resource.resource)
  }
  package static func badRequest(_ message: String) -> Status {
    Status(code: 400, reason: "BadRequest", message: message)
  }
  package static func internalError(_ message: String) -> Status {
    Status(code: 500, reason: "InternalError", message: "Internal error occurred: \(message)")
  }
  package static func methodNotAllowed(_ resource: ResourceName, _ verb: String) -> Status {
    Status(
      code: 405, reason: "MethodNotAllowed",
      message: "the server does not allow this method on the requested resource",
      group: resource.group, kind: resource.resource)
  }
  /// The path is none of the server's.
  package static func noSuchResource(_ resource: ResourceName) -> Status {
    Status(
      code: 404, reason: "NotFound", message: "the server could not find the requested resource",
      group: resource.group, kind: resource.resource)
  }
  /// Real: the client library's word for a path that the server does not know.
  static func notServed(_ resource: ResourceName, _ verb: Verb, _ name: String?) -> Status {
    var status = noSuchResource(resource)
    let word: String =
      switch verb {
      case .list, .get, .watch: "get"
      case .create: "post"
      case .update: "put"
      case .patch: "patch"
      case .delete, .deletecollection: "delete"
      }
    let group = resource.group.isEmpty ? "" : "." + resource.group
    let own = name.map { $0.isEmpty ? "" : " " + $0 } ?? ""
    status.message += " (\(word) \(resource.resource)\(group)\(own))"
    return status
  }
  /// Real: the client library's word for a 410 is the server's message.
  package static func expired(_ message: String) -> Status {
    Status(code: 410, reason: "Expired", message: message)
  }
  package static func tooManyRequests(_ message: String, retryAfter: Int) -> Status {
    Status(
      code: 429, reason: "TooManyRequests", message: message, retryAfterSeconds: retryAfter)
  }
  /// What the lab leaves out; the reason is the lab's own, so that graders can tell.
  package static func notModelled(_ what: String) -> Status {
    Status(
      code: 501, reason: "NotModelled",
      message: "swiftlab does not model \(what) yet; a real cluster does")
  }
  /// `Deployment.apps "web" is invalid: …` with one cause per error.
  package static func invalid(
    kind: String, group: String, name: String, _ errors: [FieldError]
  ) -> Status {
    let qualified = group.isEmpty ? kind : kind + "." + group
    let all =
      errors.count == 1
      ? errors[0].description : "[" + errors.map(\.description).joined(separator: ", ") + "]"
    return Status(
      code: 422, reason: "Invalid", message: "\(qualified) \"\(name)\" is invalid: \(all)",
      name: name, group: group, kind: kind,
      causes: errors.map {
        Cause(reason: $0.type.rawValue, message: $0.body, field: $0.field)
      })
  }

  /// The status as a document, for `-o json` and `-v=8`.
  package var rendered: Value {
    var object: Object = ["apiVersion": "v1", "code": .integer(code)]
    var details: Object = [:]
    if !causes.isEmpty {
      details["causes"] = .array(
        causes.map {
          [
            "field": .string($0.field), "message": .string($0.message),
            "reason": .string($0.reason),
          ]
        })
    }
    if !group.isEmpty { details["group"] = .string(group) }
    if !kind.isEmpty { details["kind"] = .string(kind) }
    if !name.isEmpty { details["name"] = .string(name) }
    if retryAfterSeconds > 0 { details["retryAfterSeconds"] = .integer(retryAfterSeconds) }
    if !uid.isEmpty { details["uid"] = .string(uid) }
    if !details.isEmpty { object["details"] = .object(details) }
    object["kind"] = "Status"
    object["message"] = .string(message)
    object["metadata"] = [:]
    if !reason.isEmpty { object["reason"] = .string(reason) }
    object["status"] = isSuccess ? "Success" : "Failure"
    return .object(object)
  }
}
