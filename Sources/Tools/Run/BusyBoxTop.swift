// BusyBox's top: the processes again and again, on a terminal or into a log.

import Commands
import Kernel
import Machine
import Text

enum BusyBoxTop {
  /// Real: BusyBox 1.37 and 1.38: without a terminal it goes on as with one, which is why
  /// `docker run -d busybox top` stays.
  static func command<Host: MachineHost>() -> Command<Host> {
    Command(
      "busybox-top", "Tell what runs, again and again, as BusyBox does.",
      .follower { host, call in
        var top = BusyBoxTopRun<Host>()
        var words = call.arguments.dropFirst()[...]
        while let word = words.popFirst() {
          guard word.hasPrefix("-"), word.count > 1 else { continue }
          var letters = word.dropFirst()
          while let letter = letters.popFirst() {
            switch letter {
            case "b": top.isBatch = true
            case "n", "d":
              let text = letters.isEmpty ? words.popFirst() ?? "" : String(letters)
              letters = ""
              guard let number = Int(text), number >= 0 else {
                call.fail("invalid number '\(text)'")
                return .exit(1)
              }
              if letter == "n" { top.left = number } else { top.delay = max(1, number) }
            case "m", "H":
              host.sayUnmodelled("BusyBox top -\(letter)", &call)
              return .exit(1)
            default:
              call.fail("invalid option -- '\(letter)'")
              return .exit(1)
            }
          }
        }
        return .follow(top)
      })
  }
}

struct BusyBoxTopRun<Host: MachineHost>: Follower {
  var isBatch = false
  var left: Int?
  var delay = 5
  private var due: Instant?
  private var hasShown = false

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let terminal =
      isBatch || host.terminal(call, 1) == nil
      ? nil : host.machine.terminal(of: call.process)
    if let terminal, case .key(let key)? = host.machine.takeAnswer(terminal) {
      if key.first == UInt8(ascii: "q") || key.first == 3 {
        call.write("\n")
        return .exit(0)
      }
      due = nil
    }
    if let due, host.machine.now < due {
      guard let terminal else { return .wait([.until(due)]) }
      if host.machine.terminals[terminal]?.request == nil { host.machine.ask(.key, on: terminal) }
      return .wait([.until(due), .answer(terminal)])
    }
    if left == 0 {
      if !isBatch { call.write("\n") }
      return .exit(0)
    }
    left = left.map { $0 - 1 }
    show(&host, &call)
    due = host.machine.now + .seconds(delay)
    return .again
  }

  private mutating func show(_ host: inout Host, _ call: inout Call<Host>) {
    let width = host.terminal(call, 1)?.columns ?? 80, height = host.terminal(call, 1)?.rows ?? 24
    let rows = host.processRows(call)
    let total = LabMachine.memory / 1024
    let used = 412_000 + host.machine.processIDs.count * 3_400, cached = 1_310_000
    var lines = [
      "Mem: \(used)K used, \(total - used)K free, 2048K shrd, 61440K buff, \(cached)K cached",
      "CPU:   1% usr   0% sys   0% nic  98% idle   0% io   0% irq   0% sirq",
      "Load average: 0.08 0.03 0.01 \(rows.count { $0.state.hasPrefix("R") })/\(rows.count + 90) "
        + "\(rows.map(\.id).max() ?? 1)",
    ]
    let head = "  PID  PPID USER     STAT   VSZ %VSZ %CPU COMMAND"
    lines.append(isBatch ? head : "\u{1B}[7m\(head)\u{1B}[m")
    for row in rows.prefix(isBatch ? rows.count : max(1, height - lines.count)) {
      let share = row.virtualKiB * 100 / max(1, total)
      let line =
        String(row.id).paddedLeft(5) + " " + String(row.parent).paddedLeft(5) + " "
        + String(row.user.prefix(8)).paddedRight(8) + " "
        + String(row.state.prefix(1)).paddedRight(4)
        + " " + String(row.virtualKiB).paddedLeft(6) + " " + "\(share)%".paddedLeft(4)
        + "   0% " + row.command
      lines.append(line.truncated(to: max(20, width - 1), mark: ""))
    }
    if isBatch {
      call.write(lines.joined(separator: "\n") + "\n")
    } else {
      call.write(
        (hasShown ? "\r" : "") + "\u{1B}[H" + lines.joined(separator: "\u{1B}[K\n")
          + "\u{1B}[K\u{1B}[J")
    }
    hasShown = true
  }
}
