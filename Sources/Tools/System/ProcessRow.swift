// A process as the tools of procps see it.

import Commands
import Files
import Kernel
import Machine
import Text

/// What the tools of procps show of a process.
struct ProcessRow: Sendable {
  var id: ProcessID
  var machineID: ProcessID
  var parent: ProcessID
  var group: ProcessID
  var uid: Int
  var gid: Int
  var user: String
  var groupName: String
  var terminal: String
  var state: String
  var started: Instant
  /// Virtual processor time, seconds.
  var seconds: Int
  var arguments: [String]
  var isEnded: Bool

  /// The name without its folder, 15 characters at most.
  var name: String {
    let first = arguments.first ?? "?"
    let base = FilePaths.basename(first.hasPrefix("-") ? String(first.dropFirst()) : first)
    return String(base.prefix(15))
  }
  var command: String {
    isEnded ? "[\(name)] <defunct>" : arguments.joined(separator: " ")
  }
  /// Limit: sizes are drawn from the name; the lab's processes have no memory of their own.
  var residentKiB: Int {
    if isEnded { return 0 }
    return 1_600 + Int(FNVHash(name.utf8).value >> 20 & 0xFFF)
  }
  var virtualKiB: Int { isEnded ? 0 : residentKiB * 2 + 2_400 }
}

extension MachineHost {
  /// The processes that the caller sees, in order of their numbers.
  func processRows(_ call: Call<Self>) -> [ProcessRow] {
    let users = users(call)
    return machine.visibleProcesses(to: call.process).map { process in
      let terminal = machine.terminal(of: process.id)
      let isForeground = terminal.flatMap { machine.terminals[$0] }?.foreground == process.group
      var state: String
      var isEnded = false
      switch process.state {
      case .runnable: state = "R"
      case .waiting: state = "S"
      case .stopped: state = "T"
      case .ended:
        state = "Z"
        isEnded = true
      }
      if process.id == call.process { state = "R" }
      if process.localID == 1 || process.parent == 0 { state += "s" }
      if isForeground { state += "+" }
      func local(_ id: ProcessID) -> ProcessID {
        machine.process(id).flatMap {
          $0.namespaces.processes == process.namespaces.processes ? $0.localID : nil
        } ?? 0
      }
      return ProcessRow(
        id: process.localID, machineID: process.id, parent: local(process.parent),
        group: local(process.group), uid: process.credentials.uid, gid: process.credentials.gid,
        user: users.shown(user: process.credentials.uid),
        groupName: users.shown(group: process.credentials.gid),
        terminal: terminal == nil ? "?" : "pts/0", state: state, started: process.started,
        seconds: process.slices * machine.latency.slice / 1_000_000_000,
        arguments: process.arguments, isEnded: isEnded)
    }
  }
}
