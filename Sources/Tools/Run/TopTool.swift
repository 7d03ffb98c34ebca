// top: the processes, told again and again.

import Commands
import Kernel
import Machine
import Text

enum TopTool {
  static let spec = ToolSpec(
    "top", "-hv | -bcHiOSs -d secs -n max -u user -p pids", "Tell what runs, again and again.",
    [
      flag("b", nil, "one screen after the other, for files and pipes"),
      valued("n", nil, "MAX", "MAX times"), valued("d", nil, "SECS", "every SECS seconds"),
      valued("u", nil, "USER", "only of USER"), valued("p", nil, "PIDS", "only these"),
      flag("c", nil, "whole command lines"),
      unmodelled("H"), unmodelled("i"), unmodelled("o", takesValue: true), unmodelled("s"),
      unmodelled("S"), unmodelled("w"), unmodelled("E", takesValue: true),
    ], suite: "procps-ng) 4.0.2")

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      let isBatch = options.has("b")
      if !isBatch, host.terminal(call) == nil {
        call.fail("failed tty get")
        return .exit(1)
      }
      var top = Top<Host>(options: options, isBatch: isBatch)
      if let text = options.last("n") {
        guard let count = Int(text), count > 0 else {
          call.fail("bad iterations argument '\(text)'")
          return .exit(1)
        }
        top.left = count
      }
      if let text = options.last("d") {
        guard let seconds = Double(text), seconds >= 0, seconds < 1e9 else {
          call.fail("bad delay interval '\(text)'")
          return .exit(1)
        }
        top.delay = max(0.1, seconds)
      }
      return .follow(top)
    }
  }
}

struct Top<Host: MachineHost>: Follower {
  let options: ParsedOptions
  let isBatch: Bool
  var left: Int?
  var delay = 3.0
  private var due: Instant?
  private var isFirst = true

  init(options: ParsedOptions, isBatch: Bool) {
    self.options = options
    self.isBatch = isBatch
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let terminal = isBatch ? nil : host.machine.terminal(of: call.process)
    if let terminal, case .key(let key)? = host.machine.takeAnswer(terminal) {
      if key.first == UInt8(ascii: "q") || key.first == 3 {
        call.write("\r\n")
        return .exit(0)
      }
      due = nil
    }
    if let due, host.machine.now < due { return .wait(waits(due, terminal, &host)) }
    if left == 0 { return .exit(0) }
    left = left.map { $0 - 1 }
    show(&host, &call)
    due = host.machine.now + .seconds(delay)
    if left == 0 {
      if !isBatch { call.write("\r\n") }
      return .exit(0)
    }
    return .again
  }
  private func waits(_ due: Instant, _ terminal: TerminalID?, _ host: inout Host) -> [Wait] {
    guard let terminal else { return [.until(due)] }
    if host.machine.terminals[terminal]?.request == nil { host.machine.ask(.key, on: terminal) }
    return [.until(due), .answer(terminal)]
  }

  private mutating func show(_ host: inout Host, _ call: inout Call<Host>) {
    let now = CivilTime(host.machine.now)
    let up = host.machine.now.seconds - ClockTools.boot(host).seconds
    var rows = host.processRows(call)
    if let user = options.last("u") {
      rows = rows.filter { $0.user == user || String($0.uid) == user }
    }
    if let ids = options.last("p") {
      let wanted = ids.split(separator: ",").compactMap { Int($0) }
      rows = rows.filter { wanted.contains($0.id) }
    }
    let states = rows.map { $0.state.prefix(1) }
    let summary = ClockTools.summary(
      days: up / 86_400, hours: up / 3600 % 24, minutes: up / 60 % 60, now: now)
    var lines = ["top -" + summary]
    func count(_ state: String, _ width: Int) -> String {
      String(states.count { $0 == state }).paddedLeft(width)
    }
    lines.append(
      "Tasks: \(String(rows.count).paddedLeft(3)) total, \(count("R", 3)) running, \(count("S", 3)) sleeping, \(count("T", 3)) stopped, \(count("Z", 3)) zombie"
    )
    lines.append("%Cpu(s):  0.7 us,  0.3 sy,  0.0 ni, 99.0 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st ")
    let total = LabMachine.memory, used = 412_000_000 + host.machine.processIDs.count * 3_400_000,
      cache = 1_310_000_000
    func mib(_ bytes: Int) -> String {
      FloatText.fixed(Double(bytes) / 1_048_576, 1).paddedLeft(8)
    }
    lines.append(
      "MiB Mem :\(mib(total)) total,\(mib(total - used - cache)) free,\(mib(used)) used,\(mib(cache)) buff/cache     "
    )
    lines.append(
      "MiB Swap:\(mib(0)) total,\(mib(0)) free,\(mib(0)) used.\(mib(total - used - cache / 10)) avail Mem "
    )
    lines.append("")
    lines.append("    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND")
    for row in rows {
      let user = row.user.count > 8 ? String(row.user.prefix(7)) + "+" : row.user
      let memory = FloatText.fixed(Double(row.residentKiB) * 102_400 / Double(total), 1)
      var line = String(row.id).paddedLeft(7) + " " + user.paddedRight(8) + "  20   0 "
      line +=
        String(row.virtualKiB).paddedLeft(7) + " " + String(row.residentKiB).paddedLeft(6) + " "
      line +=
        String(row.residentKiB / 2).paddedLeft(6) + " " + row.state.prefix(1) + "   0.0 "
        + memory.paddedLeft(5) + " "
      line += "\(String(row.seconds / 60).paddedLeft(3)):\(zeros(row.seconds % 60, 2)).00 "
      lines.append(line + (options.has("c") ? row.command : row.name))
    }
    if isBatch {
      if !isFirst { call.print("") }
      for line in lines { call.print(line) }
    } else {
      let height = host.terminal(call)?.rows ?? 24, width = host.terminal(call)?.columns ?? 80
      let cut = lines.prefix(max(8, height - 1)).map { $0.truncated(to: width, mark: "") }
      call.write("\u{1B}[H\u{1B}[2J" + cut.joined(separator: "\r\n"))
    }
    isFirst = false
  }
}
