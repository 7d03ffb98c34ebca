// Who waits for what, and waking.

import Kernel

/// What a list of waiters is kept under, where it does not stand with what is waited for.
enum WaitKey: Hashable, Sendable {
  case terminal(TerminalID)
  case topic(Topic)
}

/// A process that waits; stale once the process's serial has moved on.
struct Waiter: Hashable, Sendable {
  var process: ProcessID
  var serial: Int
}

/// A moment at which a process is to be woken.
struct Timer: Hashable, Sendable {
  var process: ProcessID
  var serial: Int
}

extension Machine {
  /// Wakes whoever waits for a topic.
  package mutating func wake(_ topic: Topic) { wake(.topic(topic)) }

  mutating func wake(_ key: WaitKey) {
    guard !waiters.isEmpty, let list = waiters.removeValue(forKey: key) else { return }
    wake(list)
  }
  private mutating func wake(_ list: [Waiter]) {
    for waiter in list {
      guard let slot = processes.slot(of: waiter.process), processes[slot].serial == waiter.serial
      else { continue }
      makeRunnable(waiter.process, at: slot)
    }
  }
  mutating func wakeReaders(of pipe: Int) {
    wake(Self.take(&pipes.values[pipe].readWaiters))
  }
  mutating func wakeWriters(of pipe: Int) {
    wake(Self.take(&pipes.values[pipe].writeWaiters))
  }
  /// A process has ended or was stopped: whoever waits for it hears, then its parent.
  mutating func wakeFamily(of slot: Int) {
    let parent = processes[slot].parent
    wake(Self.take(&processes[slot].endWaiters))
    guard let parent = processes.slot(of: parent) else { return }
    wake(Self.take(&processes[parent].childWaiters))
  }
  /// Empties a list before its waiters are woken: they may come to wait anew.
  private static func take(_ list: inout [Waiter]) -> [Waiter] {
    guard !list.isEmpty else { return [] }
    var taken: [Waiter] = []
    swap(&taken, &list)
    return taken
  }

  mutating func makeRunnable(_ id: ProcessID) {
    guard let slot = processes.slot(of: id) else { return }
    makeRunnable(id, at: slot)
  }
  private mutating func makeRunnable(_ id: ProcessID, at slot: Int) {
    guard processes[slot].state == .waiting else { return }
    processes[slot].state = .runnable
    processes[slot].serial += 1
    runnable.append(id)
  }

  /// Books a waiting process under everything it waits for; at once runnable when one holds already.
  mutating func wait(_ id: ProcessID, for list: [Wait]) {
    guard let slot = processes.slot(of: id) else { return }
    processes[slot].state = .waiting
    processes[slot].waits = list
    processes[slot].serial += 1
    let me = Waiter(process: id, serial: processes[slot].serial)
    for wait in list {
      switch wait {
      case .readable(let handle):
        switch handles[handle]?.kind {
        case .pipe(let number):
          if let pipe = pipes.slot(of: number), pipes.values[pipe].count == 0,
            pipes.values[pipe].writers > 0
          {
            if Self.add(me, to: &pipes.values[pipe].readWaiters) {
              pipes.values[pipe].readWaiters = live(pipes.values[pipe].readWaiters)
            }
          } else {
            return makeRunnable(id)
          }
        case .terminal(let terminal), .console(_, .some(let terminal)), .stream(let terminal, _):
          add(me, under: .terminal(terminal))
        default: return makeRunnable(id)
        }
      case .writable(let handle):
        guard case .pipe(let number) = handles[handle]?.kind,
          let pipe = pipes.slot(of: number), pipes.values[pipe].readers > 0,
          limits.pipeBytes - pipes.values[pipe].count < 4096
        else { return makeRunnable(id) }
        if Self.add(me, to: &pipes.values[pipe].writeWaiters) {
          pipes.values[pipe].writeWaiters = live(pipes.values[pipe].writeWaiters)
        }
      case .child(let child):
        guard let other = processes.slot(of: child), processes[other].isRunning else {
          return makeRunnable(id)
        }
        if processes[other].state == .stopped, stopsToTell.contains(child) {
          return makeRunnable(id)
        }
        if Self.add(me, to: &processes[other].endWaiters) {
          processes[other].endWaiters = live(processes[other].endWaiters)
        }
      case .anyChild:
        if Self.add(me, to: &processes[slot].childWaiters) {
          processes[slot].childWaiters = live(processes[slot].childWaiters)
        }
      case .until(let time):
        guard time > clock.now else { return makeRunnable(id) }
        guard time < .distantFuture else { continue }
        timers.add(Timer(process: id, serial: me.serial), at: time, clock: &clock)
      case .topic(let topic): add(me, under: .topic(topic))
      case .answer(let terminal):
        if terminals[terminal]?.answers.isEmpty == false { return makeRunnable(id) }
        add(me, under: .terminal(terminal))
      }
    }
  }

  private mutating func add(_ waiter: Waiter, under key: WaitKey) {
    guard Self.add(waiter, to: &waiters[key, default: []]), let list = waiters[key] else { return }
    waiters[key] = live(list)
  }
  /// Adds to a list. True when it has become so long that it should be rid of stale entries.
  ///
  /// A list grows by them when a process waits for several things.
  private static func add(_ waiter: Waiter, to list: inout [Waiter]) -> Bool {
    if list.last?.process == waiter.process { list.removeLast() }
    let count = list.count
    list.append(waiter)
    return count >= 64 && count & (count - 1) == 0
  }
  private func live(_ list: [Waiter]) -> [Waiter] {
    list.filter { waiter in
      processes.slot(of: waiter.process).map { processes[$0].serial } == waiter.serial
    }
  }
}
