// yes: a word again and again.

import Commands
import Machine

enum YesTool {
  static let spec = ToolSpec("yes", "[STRING]...", "Write STRING, or y, again and again.")

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { _, _, options in
      let words = options.operands.isEmpty ? ["y"] : options.operands
      return .follow(Run<Host>(line: Array((words.joined(separator: " ") + "\n").utf8)))
    }
  }
  struct Run<Host: MachineHost>: Follower {
    let line: [UInt8]
    mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
      var out: [UInt8] = []
      repeat { out += line } while out.count + line.count <= 4096
      call.write(bytes: out)
      return .again
    }
  }
}
