// touch: the times of files; empty files.

import Commands
import Files
import Kernel
import Machine
import Text

enum TouchTool {
  static let spec = ToolSpec(
    "touch", "[OPTION]... FILE...",
    "Set the times of files to now, and make those that are not there.",
    [
      flag("a", nil, "only the time of access"), flag("m", nil, "only the time of change"),
      flag("c", "no-create", "make no files"),
      valued("d", "date", "STRING", "this time instead of now"),
      valued("t", nil, "STAMP", "[[CC]YY]MMDDhhmm[.ss] instead of now"),
      valued("r", "reference", "FILE", "the times of another file"),
      valued(nil, "time", "WORD", "access, atime, use: as -a; modify, mtime: as -m"),
      flag("h", "no-dereference", "links themselves"), flag("f", nil, "no effect"),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in
      let view = host.view(call)
      let now = host.machine.now
      let zone = host.zone(call)
      var modified = now, accessed = now
      if let reference = options.last("reference") {
        do throws(FileError) {
          let found = try host.machine.files.status(reference, in: view)
          modified = found.modified
          accessed = found.accessed
        } catch {
          call.fail("failed to get attributes of", reference, error.message)
          return 1
        }
      }
      if let text = options.last("date") {
        guard let time = DateReading.read(text, now: now, zone: zone) else {
          call.fail("invalid date format \(host.quote(call, text))")
          return 1
        }
        modified = time
        accessed = time
      }
      if let text = options.last("t") {
        guard let time = Instant(stamp: text, now: now, zone: zone) else {
          call.fail("invalid date format \(host.quote(call, text))")
          return 1
        }
        modified = time
        accessed = time
      }
      guard !options.operands.isEmpty else {
        call.misuse("missing file operand")
        return 1
      }
      var onlyAccess = options.has("a"), onlyModified = options.has("m")
      for word in options.all("time") {
        if ["access", "atime", "use"].contains(word) {
          onlyAccess = true
        } else {
          onlyModified = true
        }
      }
      let both = onlyAccess == onlyModified
      let follow = !options.has("no-dereference")
      var status = 0
      for path in options.operands where path != "-" {
        do throws(FileError) {
          let files = host.machine.files
          if !files.exists(path, follow: follow, in: view) {
            if options.has("no-create") || !follow { continue }
            let opened = try host.machine.files.open(path, [.write, .create], in: view, at: now)
            host.machine.files.release(opened.file)
          }
          try host.machine.files.setTimes(
            path, modified: both || onlyModified ? modified : nil,
            accessed: both || onlyAccess ? accessed : nil, follow: follow, in: view, at: now)
        } catch {
          let what = host.machine.files.exists(path, in: view) ? "setting times of" : "cannot touch"
          call.fail(error == .accessDenied ? "cannot touch" : what, path, error.message)
          status = 1
        }
      }
      return status
    }
  }
}
