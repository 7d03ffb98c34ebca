// Events: what components say about objects.

import Kernel
import KubernetesAPI

/// Remembers what was said, so that the same again is counted and not repeated.
struct EventRecorder: Sendable {
  struct Key: Comparable, Sendable {
    var uid: String
    var what: String
    static func < (a: Key, b: Key) -> Bool {
      a.uid != b.uid ? a.uid < b.uid : a.what < b.what
    }
  }
  /// The event that said it last.
  var said = OrderedMap<Key, ObjectKey>()
  var count = 0
  /// When something was last heard or said.
  var latest = Instant.zero
}

extension Cluster {
  /// Reports an event. Real: the event recorders of 1.36, which count what is said again.
  mutating func report(
    _ about: ObjectReference, _ reason: String, _ message: String, isWarning: Bool = false,
    by component: Component, node: String = "", action: String = "", now: Instant
  ) {
    let namespace = about.namespace.isEmpty ? "default" : about.namespace
    let key = EventRecorder.Key(
      uid: about.uid, what: "\(component.name)|\(about.fieldPath)|\(reason)|\(message)")
    if let place = recorder.said[key], let old = server.store.get(.events, place),
      let event = old.event
    {
      server.update(
        event: old,
        EventRecord(
          about: event.about, reason: reason, message: message, type: event.type,
          component: event.component, host: event.host, first: event.first, last: now,
          count: event.count + 1, isNewStyle: event.isNewStyle, action: event.action),
        by: component.author)
      return
    }
    recorder.count += 1
    let event = EventRecord(
      about: about, reason: reason, message: message, type: isWarning ? "Warning" : "Normal",
      component: component.name, host: node, first: now, last: now, count: 1,
      isNewStyle: component == .scheduler, action: action)
    // Real: the name ends in the moment's nanoseconds; a count keeps two of one moment apart.
    let moment = String(now.nanoseconds + recorder.count % 1_000, radix: 16)
    let name = about.name + "." + moment
    let object = server.report(
      event, namespace: namespace, name: name, by: component.author, now: now)
    recorder.said[key] = object.key
  }
}
