// Events waiting for their moment.

/// When an event is due; earlier first, then the earlier booked.
package struct AgendaSlot: Comparable, Hashable, Sendable {
  package let time: Instant
  package let booking: Int
  @inlinable package init(time: Instant, booking: Int) {
    self.time = time
    self.booking = booking
  }
  @inlinable package static func < (a: AgendaSlot, b: AgendaSlot) -> Bool {
    a.time != b.time ? a.time < b.time : a.booking < b.booking
  }
}

/// Events waiting for their moment, soonest first.
///
/// Two events due at the same instant leave in the order in which they were booked, so a run of
/// the lab depends on nothing but its seed and what the learner typed. The booking number comes
/// from `Clock.book()`, so the order holds across all agendas of a world.
package struct Agenda<Event: Sendable>: Sendable {
  /// A heap by slot. The events stand apart from it, so that who only looks at the next moment meets
  /// plain numbers.
  @usableFromInline var slots: [AgendaSlot] = []
  @usableFromInline var events: [Event] = []

  @inlinable package init() {}
  @inlinable package var isEmpty: Bool { slots.isEmpty }
  @inlinable package var count: Int { slots.count }
  /// The slot of the next event.
  @inlinable package var next: AgendaSlot? { slots.isEmpty ? nil : slots[0] }

  @inlinable package mutating func add(_ event: Event, at time: Instant, clock: inout Clock) {
    slots.append(AgendaSlot(time: time, booking: clock.book()))
    events.append(event)
    var child = slots.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard slots[child] < slots[parent] else { break }
      slots.swapAt(child, parent)
      events.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the next event out.
  @inlinable package mutating func popFirst() -> (slot: AgendaSlot, event: Event)? {
    guard !slots.isEmpty else { return nil }
    let last = slots.count - 1
    slots.swapAt(0, last)
    events.swapAt(0, last)
    let first = (slots.removeLast(), events.removeLast())
    var parent = 0
    while true {
      var least = parent
      let left = 2 * parent + 1, right = left + 1
      if left < last, slots[left] < slots[least] { least = left }
      if right < last, slots[right] < slots[least] { least = right }
      guard least != parent else { return first }
      slots.swapAt(parent, least)
      events.swapAt(parent, least)
      parent = least
    }
  }

  /// Takes out every event that `isDead` says can no longer matter.
  package mutating func removeAll(where isDead: (Event) -> Bool) {
    let kept = slots.indices.filter { !isDead(events[$0]) }.sorted { slots[$0] < slots[$1] }
    slots = kept.map { slots[$0] }
    events = kept.map { events[$0] }
  }
}
