// `trap`, `kill`: signals, caught and sent.

import Files
import Machine

extension Shell {
  /// The event that a name stands for.
  private func trapName(_ text: String) -> TrapName? {
    switch text.uppercased() {
    case "0", "EXIT", "SIGEXIT": return .exit
    case "ERR": return core.flavour == .bash ? .error : nil
    case "DEBUG": return core.flavour == .bash ? .debug : nil
    case "RETURN": return core.flavour == .bash ? .returning : nil
    default: return Signal(named: text).map { .signal($0.rawValue) }
    }
  }

  mutating func trap(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    var prints = false
    if words.first == "-l" { return listSignals() }
    if words.first == "-p" {
      prints = true
      words.removeFirst()
    }
    if words.first == "--" { words.removeFirst() }
    if prints || words.isEmpty {
      let wanted = words.compactMap { trapName($0) }
      for name in core.traps.keys.sorted() where wanted.isEmpty || wanted.contains(name) {
        let shown = core.flavour == .bash ? name.name : String(name.name.drop { _ in false })
        let text =
          "'"
          + (core.traps[name] ?? "").split(
            separator: "'", omittingEmptySubsequences: false
          ).joined(separator: "'\\''") + "'"
        let short =
          core.flavour == .bash
          ? shown : (shown.hasPrefix("SIG") ? String(shown.dropFirst(3)) : shown)
        core.output.write("trap -- \(text) \(short)\n")
      }
      return .done(0)
    }
    var action: String? = words.removeFirst()
    if words.isEmpty {
      // `trap INT`: back to the default.
      guard let only = action, trapName(only) != nil else {
        return usage("trap", "trap [-lp] [[arg] signal_spec ...]")
      }
      words = [only]
      action = "-"
    }
    if action == "-" || (action.flatMap { Int($0) } ?? -1) >= 0 {
      if let number = action, number != "-" { words.insert(number, at: 0) }
      action = nil
    }
    var status = 0
    for word in words {
      guard let name = trapName(word) else {
        core.complain(
          core.flavour == .dash
            ? "trap: \(word): bad trap" : "trap: \(word): invalid signal specification")
        status = 1
        continue
      }
      if name == .debug || name == .returning, action != nil {
        core.complain("trap: swiftlab does not model \(name.name) traps")
        host.machine.notices.append(.unmodelled(name: "bash trap \(name.name)"))
        status = 1
        continue
      }
      core.traps[name] = action
      if case .signal(let number) = name {
        let signal = Signal(rawValue: number)
        let ignores = action?.isEmpty == true
        host.machine.modify(me) {
          if ignores { $0.ignored.insert(signal) } else { $0.ignored.remove(signal) }
        }
      }
    }
    return .done(status)
  }

  private mutating func listSignals() -> BuiltinAnswer<Host> {
    var line = ""
    for number in 1...64 where number != 32 && number != 33 {
      let name: String =
        switch number {
        case 34: "RTMIN"
        case 35...49: "RTMIN+\(number - 34)"
        case 50...63: "RTMAX-\(64 - number)"
        case 64: "RTMAX"
        default: Signal(rawValue: number).name
        }
      line += (number < 10 ? " " : "") + "\(number)) SIG\(name)"
      let place = number > 33 ? number - 2 : number
      line += place % 5 == 0 || number == 64 ? "\n" : "\t"
    }
    core.output.write(line)
    return .done(0)
  }

  mutating func kill(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    let help =
      "kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]"
    var words = words
    var signal: Signal? = .term
    var isTest = false
    guard let first = words.first else { return usage("kill", help) }
    func read(_ text: String) -> Bool {
      if text == "0" {
        isTest = true
        signal = nil
        return true
      }
      guard let found = Signal(named: text) else { return false }
      signal = found
      return true
    }
    if first == "-l" || first == "-L" {
      words.removeFirst()
      if words.isEmpty { return listSignals() }
      var status = 0
      for word in words {
        if let number = Int(word) {
          let signal = Signal(rawValue: number > 128 ? number - 128 : number)
          core.output.write((signal.rawValue == 0 ? "EXIT" : signal.name) + "\n")
        } else if let signal = Signal(named: word) {
          core.output.write("\(signal.rawValue)\n")
        } else {
          core.complain("kill: \(word): invalid signal specification")
          status = 1
        }
      }
      return .done(status)
    }
    if first == "-s" || first == "-n" {
      words.removeFirst()
      guard let name = words.first else {
        core.complain("kill: \(first): option requires an argument")
        return .done(1)
      }
      words.removeFirst()
      guard read(name) else {
        core.complain("kill: \(name): invalid signal specification")
        return .done(1)
      }
    } else if first.hasPrefix("-"), first.count > 1, first != "--" {
      words.removeFirst()
      guard read(String(first.dropFirst())) else {
        core.complain("kill: \(first.dropFirst()): invalid signal specification")
        return .done(1)
      }
    }
    if words.first == "--" { words.removeFirst() }
    guard !words.isEmpty else { return usage("kill", help) }
    var status = 0
    for word in words {
      if word.hasPrefix("%") {
        guard case .job(let number) = jobs.find(word), let job = jobs[number] else {
          core.complain("kill: \(word): no such job")
          status = 1
          continue
        }
        if let signal {
          if core.options.monitor {
            send(signal, toGroup: job.group, &host)
          } else {
            for process in job.processes { host.signal(process, signal) }
          }
        }
        continue
      }
      guard let number = Int(word) else {
        core.complain("kill: \(word): arguments must be process or job IDs")
        status = 1
        continue
      }
      if number <= 0 {
        let group =
          number == 0
          ? host.machine.process(me)?.group ?? me
          : host.machine.processID(local: -number, seenBy: me) ?? 0
        if group == 0 || host.machine.members(of: group).isEmpty {
          core.complain("kill: (\(number)) - No such process")
          status = 1
        } else if let signal {
          send(signal, toGroup: group, &host)
        }
        continue
      }
      guard let id = host.machine.processID(local: number, seenBy: me),
        let process = host.machine.process(id), process.isRunning || isTest
      else {
        if host.machine.processID(local: number, seenBy: me) == nil || remembered[number] == nil {
          core.complain(
            core.flavour == .bash
              ? "kill: (\(number)) - No such process"
              : core.flavour == .dash
                ? "kill: No such process" : "can't kill pid \(number): No such process")
          status = 1
        }
        continue
      }
      let mine = host.machine.process(me)?.credentials.uid ?? 0
      if mine != 0, process.credentials.uid != mine {
        core.complain("kill: (\(number)) - Operation not permitted")
        status = 1
        continue
      }
      guard let signal else { continue }
      if id == me {
        sendToMyself(signal, &host, me)
      } else {
        host.signal(id, signal, from: me)
      }
    }
    return .done(status)
  }

  private mutating func send(_ signal: Signal, toGroup group: ProcessID, _ host: inout Host) {
    host.signal(group: group, signal)
    if signal == .term || signal == .hup { host.signal(group: group, .cont) }
  }

  /// While the shell runs, its place in the table is empty, so a signal to itself is taken here.
  private mutating func sendToMyself(_ signal: Signal, _ host: inout Host, _ me: ProcessID) {
    if signal != .kill, signal != .stop {
      switch receive(signal, &host, me) {
      case .handled, .ignored: return
      case .standard: break
      }
      if host.machine.process(me)?.ignored.contains(signal) == true { return }
      if signal == .chld || signal == .cont || signal == .winch { return }
    }
    // Real: a shell that is a container's first process survives `kill -9 $$`.
    if host.machine.isShelteredFrom(me, me) { return }
    _ = flush(&host, me)
    host.end(me, .killed(signal))
  }
}
