// nano, vi, vim, edit: a file goes to the learner's editor and comes back.

import Commands
import Files
import Machine

enum EditorTool {
  static func command<Host: MachineHost>(_ name: String) -> Command<Host> {
    Command(
      name, "edit a file: \(name) FILE",
      .follower { host, call in
        var paths: [String] = []
        var endsOptions = false
        for word in call.arguments.dropFirst() {
          if !endsOptions, word == "--" {
            endsOptions = true
          } else if !endsOptions, word == "--version" {
            call.print("\(name) (swiftlab's editor)")
            return .exit(0)
          } else if !endsOptions, word == "--help" || word == "-h" {
            call.print("Usage: \(name) FILE...")
            call.print("Opens each FILE in the lab's editor; its keys are shown in it.")
            return .exit(0)
          } else if !endsOptions, word.count > 1, word.hasPrefix("-") || word.hasPrefix("+") {
            host.sayUnmodelled("\(name) \(word)", &call)
            return .exit(1)
          } else {
            paths.append(word)
          }
        }
        guard let terminal = host.machine.terminal(of: call.process),
          host.machine.isTerminal(0, of: call.process)
        else {
          complain(name, &call)
          return .exit(1)
        }
        guard !paths.isEmpty else {
          call.complain("swiftlab: give \(name) a file to edit: \(name) FILE")
          return .exit(1)
        }
        return .follow(Editing<Host>(paths: paths, terminal: terminal))
      })
  }
  private static func complain<Host: MachineHost>(_ name: String, _ call: inout Call<Host>) {
    if name.hasPrefix("vi") {
      // Real: Vim 9.
      call.complain("Vim: Warning: Input is not from a terminal")
      call.complain("Vim: Error reading input, exiting...")
      call.complain("Vim: Finished.")
    } else {
      // Real: nano 7.2.
      call.complain("Standard input is not a terminal")
    }
  }
}

/// One file after the other in the editor.
struct Editing<Host: MachineHost>: Follower {
  let paths: [String]
  let terminal: TerminalID
  private var index = 0
  private var isAsking = false
  private var status = 0

  init(paths: [String], terminal: TerminalID) {
    self.paths = paths
    self.terminal = terminal
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard index < paths.count else { return .exit(status) }
    let path = paths[index]
    let view = host.view(call)
    guard isAsking else {
      var content: [UInt8]?
      do throws(FileError) {
        content = try host.machine.files.read(path, limit: 4 << 20, in: view)
      } catch {
        guard error == .noEntry else {
          call.fail("\(path): \(error.message)")
          status = 1
          index += 1
          return .again
        }
      }
      host.machine.ask(.edit(path: path, content: content), on: terminal)
      isAsking = true
      return .wait([.answer(terminal)])
    }
    guard let answer = host.machine.takeAnswer(terminal) else { return .wait([.answer(terminal)]) }
    switch answer {
    case .edited(let bytes?):
      do throws(FileError) {
        try host.machine.files.write(path, bytes, in: view, at: host.machine.now)
      } catch {
        call.complain("Error writing \(path): \(error.message)")
        status = 1
      }
    case .edited(nil), .end: break
    default: return .wait([.answer(terminal)])
    }
    isAsking = false
    index += 1
    return .again
  }
}
