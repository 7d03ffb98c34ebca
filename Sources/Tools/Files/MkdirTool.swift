// mkdir: new directories.

import Commands
import Files
import Machine

enum MkdirTool {
  static let spec = ToolSpec(
    "mkdir", "[OPTION]... DIRECTORY...", "Make directories that are not there yet.",
    [
      valued("m", "mode", "MODE", "the mode, as for chmod"),
      flag("p", "parents", "make parents too; no error when it is there"),
      flag("v", "verbose", "say what is made"), unmodelled("Z"), unmodelled(nil, "context"),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in
      guard !options.operands.isEmpty else {
        call.misuse("missing operand")
        return 1
      }
      let view = host.view(call)
      var mode: FileMode?
      if let text = options.last("mode") {
        guard let change = ModeChange(text) else {
          call.fail("invalid mode \(host.quote(call, text))")
          return 1
        }
        mode = change.applied(to: 0o777, isDirectory: true, umask: view.umask)
      }
      var status = 0
      for path in options.operands {
        do throws(FileError) {
          if options.has("parents") {
            try parents(path, options, &host, &call)
          } else {
            try host.machine.files.makeDirectory(path, in: view, at: host.machine.now)
            if options.has("verbose") {
              call.print("\(call.name): created directory \(Quote.always(path))")
            }
          }
          if let mode {
            try host.machine.files.setMode(path, mode, in: view, at: host.machine.now)
          }
        } catch {
          let shown = options.has("parents") ? obstacle(path, host, view) : path
          call.fail("cannot create directory \(host.quote(call, shown)): \(error.message)")
          status = 1
        }
      }
      return status
    }
  }

  /// The part of a path that stands in the way of `mkdir -p`.
  private static func obstacle<Host: MachineHost>(_ path: String, _ host: Host, _ view: FileView)
    -> String
  {
    var current = FilePaths.isAbsolute(path) ? "/" : ""
    for part in FilePaths.components(path) {
      current += current.isEmpty || current == "/" ? part : "/" + part
      if let found = try? host.machine.files.status(current, in: view), !found.isDirectory {
        return current
      }
    }
    return path
  }

  private static func parents<Host: MachineHost>(
    _ path: String, _ options: ParsedOptions, _ host: inout Host, _ call: inout Call<Host>
  ) throws(FileError) {
    guard !path.isEmpty else { throw .noEntry }
    let view = host.view(call)
    var current = FilePaths.isAbsolute(path) ? "/" : ""
    for part in FilePaths.components(path) {
      current += current.isEmpty || current == "/" ? part : "/" + part
      if let found = try? host.machine.files.status(current, in: view) {
        guard found.isDirectory else {
          // Real: EEXIST when it is the last part.
          throw FilePaths.components(current).count == FilePaths.components(path).count
            ? .exists : .notDirectory
        }
        continue
      }
      try host.machine.files.makeDirectory(current, in: view, at: host.machine.now)
      if options.has("verbose") {
        call.print("\(call.name): created directory \(Quote.always(current))")
      }
    }
  }
}
