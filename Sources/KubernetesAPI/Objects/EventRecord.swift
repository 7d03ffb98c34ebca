// An Event as the component that reported it knows it; rendered when someone reads it.

package import Documents
package import Kernel

/// What an event is about.
package struct ObjectReference: Hashable, Sendable {
  package var apiVersion: String
  package var kind: String
  package var namespace: String
  package var name: String
  package var uid: String
  package var resourceVersion: Int
  /// `spec.containers{web}`; empty for the whole object.
  package var fieldPath: String

  package init(
    apiVersion: String, kind: String, namespace: String, name: String, uid: String,
    resourceVersion: Int = 0, fieldPath: String = ""
  ) {
    self.apiVersion = apiVersion
    self.kind = kind
    self.namespace = namespace
    self.name = name
    self.uid = uid
    self.resourceVersion = resourceVersion
    self.fieldPath = fieldPath
  }
  package init(_ object: APIObject, fieldPath: String = "") {
    self.init(
      apiVersion: object.kind.resource.groupVersion, kind: object.kind.name,
      namespace: object.meta.namespace, name: object.meta.name, uid: object.meta.uid,
      resourceVersion: object.meta.resourceVersion, fieldPath: fieldPath)
  }
}

package final class EventRecord: Sendable {
  package let about: ObjectReference
  package let reason: String
  package let message: String
  /// `Normal` or `Warning`.
  package let type: String
  package let component: String
  /// The node of a kubelet's event; empty otherwise.
  package let host: String
  package let first: Instant
  package let last: Instant
  package let count: Int
  /// Reported through the newer events API, as the scheduler does.
  package let isNewStyle: Bool
  /// What the newer API says was done: `Binding`.
  package let action: String

  package init(
    about: ObjectReference, reason: String, message: String, type: String, component: String,
    host: String, first: Instant, last: Instant, count: Int, isNewStyle: Bool = false,
    action: String = ""
  ) {
    self.about = about
    self.reason = reason
    self.message = message
    self.type = type
    self.component = component
    self.host = host
    self.first = first
    self.last = last
    self.count = count
    self.isNewStyle = isNewStyle
    self.action = action
  }

  /// Whether this and another say the same of the same part, whenever that was.
  package func says(_ other: EventRecord) -> Bool {
    about.uid == other.about.uid && about.fieldPath == other.about.fieldPath
      && component == other.component && reason == other.reason && message == other.message
  }
  /// This event, said once more.
  package func again(at time: Instant) -> EventRecord {
    EventRecord(
      about: about, reason: reason, message: message, type: type, component: component, host: host,
      first: first, last: time, count: count + 1, isNewStyle: isNewStyle, action: action)
  }

  /// Real: core/v1 Event as the event recorders of 1.36 write it.
  package var fields: Object {
    var all = Object()
    if !action.isEmpty { all["action"] = .string(action) }
    if !isNewStyle { all["count"] = .integer(count) }
    all["eventTime"] = isNewStyle ? .string(microTimestamp(first)) : .null
    all["firstTimestamp"] = isNewStyle ? .null : .string(timestamp(first))
    var reference: Object = ["apiVersion": .string(about.apiVersion)]
    if !about.fieldPath.isEmpty { reference["fieldPath"] = .string(about.fieldPath) }
    reference["kind"] = .string(about.kind)
    reference["name"] = .string(about.name)
    if !about.namespace.isEmpty { reference["namespace"] = .string(about.namespace) }
    if about.resourceVersion > 0 {
      reference["resourceVersion"] = .string(String(about.resourceVersion))
    }
    reference["uid"] = .string(about.uid)
    all["involvedObject"] = .object(reference)
    all["lastTimestamp"] = isNewStyle ? .null : .string(timestamp(last))
    all["message"] = .string(message)
    all["reason"] = .string(reason)
    all["reportingComponent"] = .string(component)
    all["reportingInstance"] = .string(isNewStyle ? component + "-control-plane" : host)
    if isNewStyle, count > 1 {
      all["series"] = ["count": .integer(count), "lastObservedTime": .string(microTimestamp(last))]
    }
    if isNewStyle {
      all["source"] = [:]
    } else {
      var source: Object = ["component": .string(component)]
      if !host.isEmpty { source["host"] = .string(host) }
      all["source"] = .object(source)
    }
    all["type"] = .string(type)
    return all
  }
}
