// Who waits for what, and waking.

import Kernel

/// What a list of waiters is kept under.
enum WaitKey: Hashable, Sendable {
  case readable(PipeID)
  case writable(PipeID)
  case terminal(TerminalID)
  case child(ProcessID)
  case anyChild(of: ProcessID)
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
    guard let list = waiters.removeValue(forKey: key) else { return }
    for waiter in list where processes[waiter.process]?.serial == waiter.serial {
      makeRunnable(waiter.process)
    }
  }

  mutating func makeRunnable(_ id: ProcessID) {
    guard processes[id]?.state == .waiting else { return }
    processes[id]!.state = .runnable
    processes[id]!.serial += 1
    runnable.append(id)
  }

  /// Books a waiting process under everything it waits for; at once runnable when one holds already.
  mutating func wait(_ id: ProcessID, for list: [Wait]) {
    guard processes[id] != nil else { return }
    processes[id]!.state = .waiting
    processes[id]!.waits = list
    processes[id]!.serial += 1
    let me = Waiter(process: id, serial: processes[id]!.serial)
    for wait in list {
      switch wait {
      case .readable(let handle):
        switch handles[handle]?.kind {
        case .pipe(let pipe):
          if let p = pipes[pipe], p.count == 0, p.writers > 0 {
            add(me, under: .readable(pipe))
          } else {
            return makeRunnable(id)
          }
        case .terminal(let terminal), .console(_, .some(let terminal)):
          add(me, under: .terminal(terminal))
        default: return makeRunnable(id)
        }
      case .writable(let handle):
        guard case .pipe(let pipe) = handles[handle]?.kind, let p = pipes[pipe], p.readers > 0,
          limits.pipeBytes - p.count < 4096
        else { return makeRunnable(id) }
        add(me, under: .writable(pipe))
      case .child(let child):
        guard let process = processes[child], process.isRunning else { return makeRunnable(id) }
        if process.state == .stopped, stopsToTell.contains(child) { return makeRunnable(id) }
        add(me, under: .child(child))
      case .anyChild: add(me, under: .anyChild(of: id))
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
    guard waiters[key] != nil else {
      waiters[key] = [waiter]
      return
    }
    // A list grows by stale entries when a process waits for several things; keep it short.
    if waiters[key]!.last?.process == waiter.process { waiters[key]!.removeLast() }
    let count = waiters[key]!.count
    if count >= 64, count & (count - 1) == 0 {
      let live = waiters[key]!.filter { processes[$0.process]?.serial == $0.serial }
      waiters[key] = live
    }
    waiters[key]!.append(waiter)
  }
}
