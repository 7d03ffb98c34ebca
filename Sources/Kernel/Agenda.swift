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
  /// A heap by slot, and where each one's event is. The events stand apart from it and do not move,
  /// so that the heap is plain numbers.
  @usableFromInline var slots: [AgendaSlot] = []
  @usableFromInline var places: [Int] = []
  @usableFromInline var events: [Event?] = []
  /// Places of `events` that hold nothing.
  @usableFromInline var free: [Int] = []

  @inlinable package init() {}
  @inlinable package var isEmpty: Bool { slots.isEmpty }
  @inlinable package var count: Int { slots.count }
  /// The slot of the next event.
  @inlinable package var next: AgendaSlot? { slots.isEmpty ? nil : slots[0] }

  @inlinable package mutating func add(_ event: Event, at time: Instant, clock: inout Clock) {
    let slot = AgendaSlot(time: time, booking: clock.book())
    if let place = free.popLast() {
      events[place] = event
      places.append(place)
    } else {
      places.append(events.count)
      events.append(event)
    }
    slots.append(slot)
    var child = slots.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard slots[child] < slots[parent] else { break }
      slots.swapAt(child, parent)
      places.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the next event out.
  @inlinable package mutating func popFirst() -> (slot: AgendaSlot, event: Event)? {
    guard !slots.isEmpty else { return nil }
    let last = slots.count - 1
    slots.swapAt(0, last)
    places.swapAt(0, last)
    let slot = slots.removeLast()
    let place = places.removeLast()
    var parent = 0
    while true {
      var least = parent
      let left = 2 * parent + 1, right = left + 1
      if left < last, slots[left] < slots[least] { least = left }
      if right < last, slots[right] < slots[least] { least = right }
      if least == parent { break }
      slots.swapAt(parent, least)
      places.swapAt(parent, least)
      parent = least
    }
    // NB: a slot always has its event.
    guard let event = events[place] else { return nil }
    events[place] = nil
    free.append(place)
    return (slot, event)
  }

  /// Takes out every event that `isDead` says can no longer matter.
  package mutating func removeAll(where isDead: (Event) -> Bool) {
    let kept = slots.indices.filter { events[places[$0]].map { !isDead($0) } ?? false }
      .sorted { slots[$0] < slots[$1] }
    let left = kept.map { events[places[$0]] }
    slots = kept.map { slots[$0] }
    places = Array(left.indices)
    events = left
    free = []
  }
}
