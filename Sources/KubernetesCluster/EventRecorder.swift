// Events: what components say about objects.

import Kernel
import KubernetesAPI

/// Remembers what was said, so that the same again is counted and not repeated.
struct EventRecorder: Sendable {
  /// Stands for who said what of which part of what. NB: two that differ may have one hash; what
  /// was said is compared.
  static func hash(of event: EventRecord) -> UInt64 {
    var hash = FNVHash()
    for text in [
      event.about.uid, event.component, event.about.fieldPath, event.reason, event.message,
    ] {
      hash.combine(text)
      hash.combine(0)
    }
    return hash.value
  }
  /// The event that said it last, by its hash.
  var said = OrderedMap<UInt64, ObjectKey>()
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
    let event = EventRecord(
      about: about, reason: reason, message: message, type: isWarning ? "Warning" : "Normal",
      component: component.name, host: node, first: now, last: now, count: 1,
      isNewStyle: component == .scheduler, action: action)
    let key = EventRecorder.hash(of: event)
    if let place = recorder.said[key], let old = server.store.get(.events, place),
      let known = old.event, known.says(event)
    {
      server.update(event: old, known.again(at: now), by: component.author)
      return
    }
    recorder.count += 1
    // Real: the name ends in the moment's nanoseconds; a count keeps two of one moment apart.
    let moment = String(now.nanoseconds + recorder.count % 1_000, radix: 16)
    let name = about.name + "." + moment
    let object = server.report(
      event, namespace: namespace, name: name, by: component.author, now: now)
    recorder.said[key] = object.key
  }
}
