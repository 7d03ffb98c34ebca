// `jobs`, `fg`, `bg`, `wait`, `disown`.

import Machine

extension Shell {
  mutating func listJobs(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    guard
      let letters = letters(
        &words, "lnprs", name: "jobs",
        usage: "jobs [-lnprs] [jobspec ...] or jobs -x command [args]")
    else { return .done(2) }
    updateJobs(&host, me)
    var status = 0
    let jobs = self.jobs.jobs.isEmpty ? inheritedJobs : self.jobs
    var chosen = jobs.jobs
    if !words.isEmpty {
      chosen = []
      for word in words {
        guard case .job(let number) = jobs.find(word), let job = jobs[number] else {
          core.complain("jobs: \(word): no such job")
          status = 1
          continue
        }
        chosen.append(job)
      }
    }
    for job in chosen {
      if letters.contains("r"), job.state != .running { continue }
      if letters.contains("s") {
        guard case .stopped = job.state else { continue }
      }
      if letters.contains("p") {
        core.output.write("\(localID(job.processes.first ?? 0, host))\n")
      } else {
        core.output.write(
          jobs.line(job, withNumbers: letters.contains("l"), flavour: core.flavour) + "\n")
      }
    }
    forgetDone()
    return .done(status)
  }

  /// The job that a builtin's word means; complains when there is none.
  private mutating func job(_ name: String, _ words: [String]) -> Int? {
    let word = words.first ?? "%+"
    switch jobs.find(word) {
    case .job(let number): return number
    case .none:
      core.complain("\(name): \(words.first ?? "current"): no such job")
    case .ambiguous: core.complain("\(name): \(word): ambiguous job spec")
    }
    return nil
  }

  mutating func foreground(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    guard core.options.monitor else {
      core.complain("fg: no job control")
      return .done(1)
    }
    updateJobs(&host, me)
    guard let number = job("fg", words), let job = jobs[number] else { return .done(1) }
    core.output.write(job.text + "\n")
    if let step = flush(&host, me) { _ = step }
    foregroundGroup(job.group, &host, me)
    host.signal(group: job.group, .cont)
    jobs[number]?.state = .running
    jobs.makeCurrent(number)
    waiting = .foreground(
      Foreground(
        processes: job.processes, ends: job.ends, group: job.group, text: job.text, job: number))
    return .frame
  }

  mutating func background(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    guard core.options.monitor else {
      core.complain("bg: no job control")
      return .done(1)
    }
    updateJobs(&host, me)
    guard let number = job("bg", words), let job = jobs[number] else { return .done(1) }
    if job.state == .running {
      core.complain("bg: job \(number) already in background")
      return .done(0)
    }
    jobs[number]?.state = .running
    core.output.write("[\(number)]\(jobs.mark(job)) \(job.text) &\n")
    host.signal(group: job.group, .cont)
    core.lastBackground = job.processes.last.map { localID($0, host) }
    return .done(0)
  }

  mutating func disown(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    guard
      let letters = letters(
        &words, "ahr", name: "disown", usage: "disown [-h] [-ar] [jobspec ... | pid ...]")
    else { return .done(2) }
    updateJobs(&host, me)
    if letters.contains("a") || letters.contains("r") {
      jobs.jobs.removeAll { letters.contains("a") || $0.state == .running }
      jobs.settle()
      return .done(0)
    }
    var status = 0
    for word in words.isEmpty ? ["%+"] : words {
      var number: Int?
      if case .job(let found) = jobs.find(word), word.hasPrefix("%") { number = found }
      if let id = Int(word), let found = jobs.jobs.first(where: { $0.processes.contains(id) }) {
        number = found.number
      }
      guard let number else {
        core.complain("disown: \(words.isEmpty ? "current" : word): no such job")
        status = 1
        continue
      }
      if letters.contains("h") { jobs[number]?.isQuiet = true } else { jobs.remove(number) }
    }
    return .done(status)
  }

  mutating func wait(
    _ run: inout RunningBuiltin, _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    var variable: String?
    var isNext = false
    while let word = words.first, word.hasPrefix("-"), word.count > 1 {
      words.removeFirst()
      if word == "--" { break }
      switch word {
      case "-n": isNext = true
      case "-f": break
      case "-p":
        guard !words.isEmpty else {
          core.complain("wait: -p: option requires an argument")
          return .done(2)
        }
        variable = words.removeFirst()
      default: return badOption("wait", word, usage: "wait [-fn] [-p var] [id ...]")
      }
    }
    // Real: a signal with a trap ends the wait with 128 and its number.
    if let signal = core.arrived.first { return .done(128 + signal.rawValue) }
    updateJobs(&host, me)
    reapSubstitutions(&host)
    if isNext {
      guard !jobs.jobs.isEmpty else { return .done(127) }
      if let done = jobs.jobs.first(where: { $0.state == .done }) {
        if let variable, let id = done.locals.last ?? done.processes.last {
          core.set(variable, String(id))
        }
        tell(done)
        forget(done)
        return .done(done.status)
      }
      return .wait(
        jobs.jobs.flatMap { job in
          job.processes.indices.filter { job.ends[$0] == nil }.map { .child(job.processes[$0]) }
        })
    }
    guard !words.isEmpty else {
      for job in jobs.jobs where job.state == .done { tell(job) }
      forgetDone()
      let running = jobs.jobs.filter { $0.state == .running }
      guard !running.isEmpty else {
        remembered = [:]
        return .done(0)
      }
      return .wait(
        running.flatMap { job in
          job.processes.indices.filter { job.ends[$0] == nil }.map { Wait.child(job.processes[$0]) }
        })
    }
    var status = 0
    for word in words {
      if word.hasPrefix("%") {
        guard case .job(let number) = jobs.find(word), let job = jobs[number] else {
          core.complain("wait: \(word): no such job")
          status = 127
          continue
        }
        if job.state != .done { return .wait(waits(job)) }
        status = job.status
        continue
      }
      guard let number = Int(word) else {
        core.complain("wait: `\(word)': not a pid or valid job spec")
        status = 1
        continue
      }
      let id = host.machine.processID(local: number, seenBy: me) ?? number
      if let job = jobs.jobs.first(where: {
        $0.locals.contains(number) || $0.processes.contains(id)
      }) {
        if job.state != .done { return .wait(waits(job)) }
        status = job.status
      } else if let known = remembered[id] ?? remembered[number] {
        status = known
      } else {
        core.complain("wait: pid \(number) is not a child of this shell")
        status = 127
      }
    }
    forgetDone()
    return .done(status)
  }
  private func waits(_ job: Job) -> [Wait] {
    job.processes.indices.filter { job.ends[$0] == nil }.map { .child(job.processes[$0]) }
  }
  private mutating func tell(_ job: Job) {
    guard core.isInteractive, !job.isTold else { return }
    core.output.write(jobs.line(job, flavour: core.flavour) + "\n", to: 2)
    jobs[job.number]?.isTold = true
  }
  private mutating func forget(_ job: Job) {
    remember(job)
    jobs.remove(job.number)
  }
}
