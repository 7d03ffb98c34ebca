// How time passes: due events first, then whoever can run, then on to the next event.

package import Kernel

/// Why `advance` came back.
package enum AdvanceEnd: Hashable, Sendable {
  /// The time that was asked for has come.
  case reached
  /// The condition holds.
  case done
  /// The work that was allowed is done.
  case outOfFuel
}

extension MachineHost {
  /// Lets the world run until `time`, or until `done` holds, for at most `fuel` of work.
  ///
  /// Law: `advance(to: a)` and then `advance(to: b)` is `advance(to: b)`, for all a ≤ b.
  @discardableResult
  package mutating func advance(
    to time: Instant, fuel: Int = .max, until done: (inout Self) -> Bool = { _ in false }
  ) -> AdvanceEnd {
    let start = machine.standing().work
    while true {
      if done(&self) { return .done }
      let other = nextEvent
      let standing = machine.standing()
      guard standing.work - start < fuel else { return .outOfFuel }
      let now = standing.now
      let next = standing.due(beside: other)
      if let next, next.slot.time <= now, next.slot.time <= time {
        fire(next)
      } else if standing.canRun {
        guard now <= time else { return .reached }
        runOne()
      } else if let next, next.slot.time <= time {
        machine.clock.advance(to: next.slot.time)
        fire(next)
      } else {
        if time < .distantFuture { machine.clock.advance(to: time) }
        return .reached
      }
    }
  }

  /// Whether nothing can happen any more without an answer from above.
  package var isIdle: Bool { machine.head >= machine.runnable.count && nextDue == nil }
  /// Whether nothing can run right now.
  package var isWaiting: Bool {
    guard machine.head >= machine.runnable.count else { return false }
    return nextDue.map { $0.slot.time > machine.clock.now } ?? true
  }
  /// The moment of the next event of any agenda.
  package var nextMoment: Instant? { nextDue?.slot.time }

  private var nextDue: Due? {
    Standing(now: machine.clock.now, timer: machine.timers.next, canRun: false, work: 0)
      .due(beside: nextEvent)
  }

  private mutating func fire(_ due: Due) {
    machine.charge(1)
    guard due.isTimer else { return fireNextEvent() }
    machine.fireTimer()
  }

  private mutating func runOne() {
    guard let id = machine.nextRunnable() else { return }
    guard var program = machine.takeProgram(id) else { return }
    let step = program.resume(&self, id)
    switch step {
    case .again:
      // It did not wait: it has used the whole of its slice.
      machine.charge(Work.wholeSlice)
      machine.giveBack(program, to: id, isRunnable: true)
    case .wait(let list):
      if machine.giveBack(program, to: id, isRunnable: false) { machine.wait(id, for: list) }
    case .exit(let status): end(id, .exited(status & 0xff))
    case .exec(let next):
      machine.giveBack(next, to: id, isRunnable: true)
      machine.tellWords(of: id)
    }
  }
}

extension Machine {
  // NB: these are mutating, so that generic code asks them of the machine in its place; a look at
  // `host.machine` from there copies all of it.

  /// The machine's part in what comes next.
  fileprivate mutating func standing() -> Standing {
    Standing(now: clock.now, timer: timers.next, canRun: head < runnable.count, work: steps)
  }

  fileprivate mutating func charge(_ work: Int) { steps += work }

  fileprivate mutating func fireTimer() {
    guard let timer = timers.popFirst()?.event else { return }
    guard let slot = processes.slot(of: timer.process), processes[slot].serial == timer.serial
    else { return }
    makeRunnable(timer.process)
  }

  /// Takes the process whose turn it is off the queue.
  fileprivate mutating func nextRunnable() -> ProcessID? {
    guard head < runnable.count else { return nil }
    let id = runnable[head]
    head += 1
    if head > 1024 || head == runnable.count {
      runnable.removeFirst(head)
      head = 0
    }
    return id
  }

  /// Takes the program of a runnable process out of the table, for one slice.
  fileprivate mutating func takeProgram(_ id: ProcessID) -> (any Program<Host>)? {
    guard let slot = processes.slot(of: id), processes[slot].state == .runnable else {
      return nil
    }
    processes[slot].slices += 1
    steps += 1
    clock.elapse(nanoseconds: latency.slice)
    return processes.takeProgram(at: slot)
  }

  /// Puts a program back after its slice, unless its process has ended meanwhile. Answers whether
  /// the process may go on: it is not stopped.
  @discardableResult
  fileprivate mutating func giveBack(
    _ program: any Program<Host>, to id: ProcessID, isRunnable: Bool
  ) -> Bool {
    guard let slot = processes.slot(of: id), processes[slot].isRunning else { return false }
    processes.setProgram(program, at: slot)
    guard processes[slot].state == .runnable else { return false }
    if isRunnable { runnable.append(id) }
    return true
  }
}

private struct Due {
  var slot: AgendaSlot
  var isTimer: Bool
}

private struct Standing {
  var now: Instant
  /// The soonest of the machine's own timers.
  var timer: AgendaSlot?
  /// Whether a process can run right now.
  var canRun: Bool
  /// The work done so far.
  var work: Int

  /// The sooner of the machine's timer and the other agendas' event.
  func due(beside other: AgendaSlot?) -> Due? {
    guard let other else { return timer.map { Due(slot: $0, isTimer: true) } }
    guard let timer else { return Due(slot: other, isTimer: false) }
    return timer < other ? Due(slot: timer, isTimer: true) : Due(slot: other, isTimer: false)
  }
}
