// which: where a program is found.

import Commands
import Machine

enum WhichTool {
  static let spec = ToolSpec(
    "which", "[-a] args", "Write the files that a name runs.",
    [flag("a", nil, "all of them"), flag("s", nil, "only the exit status")], failure: 2,
    suite: "debianutils) 5.7")

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in
      let path = host.environment(call, "PATH") ?? ""
      var status = options.operands.isEmpty ? 1 : 0
      for name in options.operands {
        let folders =
          name.contains("/")
          ? [""]
          : path.split(separator: ":", omittingEmptySubsequences: false).map {
            $0.isEmpty ? "./" : $0 + "/"
          }
        var found = false
        for folder in folders {
          let file = folder + name
          switch host.machine.executable(
            named: file.contains("/") ? file : "./" + file, path: nil, of: call.process)
          {
          case .program, .script, .text: break
          default: continue
          }
          found = true
          if !options.has("s") { call.print(file) }
          if !options.has("a") { break }
        }
        if !found { status = 1 }
      }
      return status
    }
  }
}
