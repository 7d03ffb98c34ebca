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
  @usableFromInline var heap: [(slot: AgendaSlot, event: Event)] = []

  @inlinable package init() {}
  @inlinable package var isEmpty: Bool { heap.isEmpty }
  @inlinable package var count: Int { heap.count }
  /// The slot of the next event.
  @inlinable package var next: AgendaSlot? { heap.first?.slot }

  @inlinable package mutating func add(_ event: Event, at time: Instant, clock: inout Clock) {
    heap.append((AgendaSlot(time: time, booking: clock.book()), event))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].slot < heap[parent].slot else { break }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the next event out.
  @inlinable package mutating func popFirst() -> (slot: AgendaSlot, event: Event)? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      let left = 2 * parent + 1, right = left + 1
      if left < heap.count, heap[left].slot < heap[least].slot { least = left }
      if right < heap.count, heap[right].slot < heap[least].slot { least = right }
      guard least != parent else { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }

  /// Takes out every event that `isDead` says can no longer matter.
  package mutating func removeAll(where isDead: (Event) -> Bool) {
    let kept = heap.filter { !isDead($0.event) }.sorted { $0.slot < $1.slot }
    heap = kept
  }
}
