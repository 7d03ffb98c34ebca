// Agendas: the soonest first, then the earlier booked.

import Kernel
import Testing

@Suite struct AgendaTests {
  @Test func `the soonest event leaves first, ties in the order of booking`() {
    var clock = Clock(now: .zero)
    var agenda = Agenda<Int>()
    var random = RandomSource(seed: 7)
    var booked: [(Int, Int)] = []
    for number in 0..<2_000 {
      let time = Int(random.next() % 50)
      agenda.add(number, at: Instant(seconds: time), clock: &clock)
      booked.append((time, number))
    }
    var left: [(Int, Int)] = []
    while let (slot, event) = agenda.popFirst() { left.append((slot.time.seconds, event)) }
    let expected = booked.sorted { $0 < $1 }
    #expect(left.map(\.1) == expected.map(\.1))
  }

  @Test func `moments past the end of time stay at its end`() {
    let late = Instant.distantFuture + .seconds(10)
    #expect(late == .distantFuture)
    #expect(Instant(seconds: 5) - Instant(seconds: 3) == .seconds(2))
    #expect(Instant(nanoseconds: -1).seconds == -1)
  }
}
