// Jobs: what runs in the background or was stopped.

import Machine

/// A pipeline that the shell has started and may be asked about.
struct Job: Sendable {
  enum State: Sendable, Equatable { case running, stopped(Signal), done }
  var number: Int
  var group: ProcessID
  var processes: [ProcessID]
  var ends: [ProcessEnd?]
  var state = State.running
  var text: String
  /// Their numbers as the shell sees them: what `$!` tells, and still good when a process has been
  /// reaped and its number in a container is nobody's.
  var locals: [ProcessID] = []
  /// The change of state has been told.
  var isTold = true
  /// `disown`ed with -h, or started where no notices are given.
  var isQuiet = false

  var status: Int { (ends.last ?? nil)?.status ?? 0 }
  /// What `jobs` shows. Real: bash 5.2's words.
  var description: String {
    switch state {
    case .running: return "Running"
    case .stopped(let signal):
      switch signal {
      case .stop: return "Stopped(SIGSTOP)"
      case .ttin: return "Stopped(SIGTTIN)"
      case .ttou: return "Stopped(SIGTTOU)"
      default: return "Stopped"
      }
    case .done:
      switch ends.last ?? nil {
      case .exited(0), nil: return "Done"
      case .exited(let status): return "Exit \(status)"
      case .killed(let signal): return signal.description
      }
    }
  }
}

/// The jobs of one shell, and which of them are meant by `%+` and `%-`.
struct JobTable: Sendable {
  var jobs: [Job] = []
  var current: Int?
  var previous: Int?

  mutating func add(_ job: Job) -> Int {
    var job = job
    job.number = (jobs.map(\.number).max() ?? 0) + 1
    jobs.append(job)
    makeCurrent(job.number)
    return job.number
  }
  mutating func makeCurrent(_ number: Int) {
    guard current != number else { return }
    previous = current
    current = number
  }
  mutating func remove(_ number: Int) {
    jobs.removeAll { $0.number == number }
    settle()
  }
  mutating func settle() {
    if !jobs.contains(where: { $0.number == current }) {
      current = previous
      previous = nil
    }
    if !jobs.contains(where: { $0.number == current }) {
      current =
        (jobs.last { if case .stopped = $0.state { true } else { false } } ?? jobs.last)?.number
    }
    if !jobs.contains(where: { $0.number == previous }) || previous == current {
      previous = jobs.last { $0.number != current }?.number
    }
  }
  func mark(_ job: Job) -> String {
    job.number == current ? "+" : job.number == previous ? "-" : " "
  }
  /// The line that tells of a job.
  func line(_ job: Job, withNumbers: Bool = false, flavour: ShellFlavour = .bash) -> String {
    let state = job.description
    var text = job.text
    if job.state == .running { text += " &" }
    if flavour != .bash {
      // Real: dash 0.5 and BusyBox 1.36 begin the command at the same column.
      let place = flavour == .dash ? " \(mark(job)) " : "\(mark(job))  "
      let head =
        "[\(job.number)]" + place + (withNumbers ? "\(job.processes.first ?? 0) " : "") + state
      return head + String(repeating: " ", count: max(1, 33 - head.utf8.count)) + job.text
    }
    let numbers = withNumbers ? "\(job.processes.first ?? 0) " : ""
    return "[\(job.number)]\(mark(job))  " + numbers + state
      + String(repeating: " ", count: max(1, 24 - state.utf8.count)) + text
  }

  /// Finds a job by `%1`, `%+`, `%-`, `%%`, `%name`, `%?part`.
  enum Found { case job(Int), none, ambiguous }
  func find(_ text: String) -> Found {
    var name = text
    if name.hasPrefix("%") { name.removeFirst() }
    switch name {
    case "", "%", "+": return current.map { .job($0) } ?? .none
    case "-": return (previous ?? current).map { .job($0) } ?? .none
    default: break
    }
    if let number = Int(name) {
      return jobs.contains { $0.number == number } ? .job(number) : .none
    }
    let isPart = name.hasPrefix("?")
    if isPart { name.removeFirst() }
    let fits = jobs.filter { isPart ? $0.text.contains(name) : $0.text.hasPrefix(name) }
    switch fits.count {
    case 0: return .none
    case 1: return .job(fits[0].number)
    default: return .ambiguous
    }
  }
  subscript(number: Int) -> Job? {
    get { jobs.first { $0.number == number } }
    set {
      guard let index = jobs.firstIndex(where: { $0.number == number }), let newValue else {
        return
      }
      jobs[index] = newValue
    }
  }
}

extension Shell {
  /// Looks which processes of the jobs have ended or stopped.
  mutating func updateJobs(_ host: inout Host, _ me: ProcessID) {
    for index in jobs.jobs.indices { updateJob(index, &host) }
  }
  mutating func updateJob(_ index: Int, _ host: inout Host) {
    guard jobs.jobs[index].state != .done else { return }
    for k in jobs.jobs[index].processes.indices where jobs.jobs[index].ends[k] == nil {
      let process = jobs.jobs[index].processes[k]
      if host.machine.takeStop(process) {
        if case .stopped = jobs.jobs[index].state { continue }
        jobs.jobs[index].state = .stopped(.tstp)
        jobs.jobs[index].isTold = false
        jobs.makeCurrent(jobs.jobs[index].number)
      } else if host.machine.process(process)?.state == .stopped {
        jobs.jobs[index].state = .stopped(.tstp)
      } else if case .stopped = jobs.jobs[index].state,
        host.machine.isRunning(process)
      {
        jobs.jobs[index].state = .running
      }
      if let end = host.machine.reap(process) { jobs.jobs[index].ends[k] = end }
    }
    if jobs.jobs[index].ends.allSatisfy({ $0 != nil }) {
      jobs.jobs[index].state = .done
      jobs.jobs[index].isTold = false
    }
  }

  /// Tells of jobs whose state has changed, as before a prompt, and forgets those that are done.
  mutating func tellJobs(_ host: inout Host, _ me: ProcessID) {
    updateJobs(&host, me)
    guard core.isInteractive else {
      tellDeaths()
      return
    }
    for job in jobs.jobs where !job.isTold && !job.isQuiet {
      core.output.write(jobs.line(job, flavour: core.flavour) + "\n", to: 2)
    }
    for index in jobs.jobs.indices { jobs.jobs[index].isTold = true }
    forgetDone()
  }
  /// What a script is told of its jobs in the background: which of them a signal has killed.
  ///
  /// Real: bash 5.2 says nothing of INT, TERM and PIPE, nor of signals that have a trap.
  mutating func tellDeaths() {
    guard core.flavour == .bash, !core.isInteractive, !isSubshell else { return }
    var told: [Int] = []
    for index in jobs.jobs.indices where jobs.jobs[index].state == .done {
      let job = jobs.jobs[index]
      guard !job.isTold else { continue }
      jobs.jobs[index].isTold = true
      guard case .killed(let signal)?? = job.ends.last, ![.int, .term, .pipe].contains(signal),
        core.traps[.signal(signal.rawValue)] == nil
      else { continue }
      sayDeath(of: job.locals.last ?? job.processes.last ?? 0, by: signal, job.text)
      told.append(job.number)
    }
    // Real: of such a job no more is heard, and its number is free; one that ended is still listed.
    guard !told.isEmpty else { return }
    for job in jobs.jobs where told.contains(job.number) { remember(job) }
    jobs.jobs.removeAll { told.contains($0.number) }
    jobs.settle()
  }
  mutating func remember(_ job: Job) {
    for (k, process) in job.processes.enumerated() {
      remembered[job.locals.indices.contains(k) ? job.locals[k] : process] =
        job.ends[k]?.status ?? 0
    }
  }
  /// Real: bash 5.2.
  mutating func sayDeath(of process: ProcessID, by signal: Signal, _ text: String) {
    let number = String(process), said = signal.description
    core.complain(
      String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number + " " + said
        + String(repeating: " ", count: max(1, 24 - said.utf8.count)) + text)
  }

  mutating func forgetDone() {
    tellDeaths()
    for job in jobs.jobs where job.state == .done { remember(job) }
    jobs.jobs.removeAll { $0.state == .done }
    jobs.settle()
  }
}
