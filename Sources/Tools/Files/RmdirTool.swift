// rmdir: empty directories go.

import Commands
import Files
import Machine

enum RmdirTool {
  static let spec = ToolSpec(
    "rmdir", "[OPTION]... DIRECTORY...", "Remove directories that are empty.",
    [
      flag(nil, "ignore-fail-on-non-empty", "no error for one that is not empty"),
      flag("p", "parents", "then its parents too"), flag("v", "verbose", "say what is removed"),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in
      guard !options.operands.isEmpty else {
        call.misuse("missing operand")
        return 1
      }
      let view = host.view(call)
      var status = 0
      for operand in options.operands {
        var path = operand
        while true {
          if options.has("verbose") {
            call.print("\(call.name): removing directory, \(Quote.always(path))")
          }
          do throws(FileError) {
            try host.machine.files.removeDirectory(path, in: view, at: host.machine.now)
          } catch {
            if error == .notEmpty, options.has("ignore-fail-on-non-empty") { break }
            let what = path == operand ? "failed to remove" : "failed to remove directory"
            call.fail(what, path, error.message)
            status = 1
            break
          }
          guard options.has("parents") else { break }
          let parent = FilePaths.dirname(path)
          if parent == "." || parent == "/" || parent == path { break }
          path = parent
        }
      }
      return status
    }
  }
}
