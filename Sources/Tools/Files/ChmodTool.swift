// chmod: permission bits.

import Commands
import Files
import Kernel
import Machine

enum ChmodTool {
  static let spec = ToolSpec(
    "chmod",
    "[OPTION]... MODE[,MODE]... FILE...\n[OPTION]... OCTAL-MODE FILE...\n[OPTION]... --reference=RFILE FILE...",
    "Change the mode of files.",
    [
      flag("c", "changes", "say what was changed"),
      flag("f", "silent", "no messages for what fails"),
      flag("v", "verbose", "say what was done to every file"),
      flag("R", "recursive", "directories with all in them"),
      valued(nil, "reference", "RFILE", "the mode of another file"),
      flag(nil, "preserve-root", "refuse to work on / recursively"),
      flag(nil, "no-preserve-root", "treat / as any other (the default)"),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    Command(
      spec.name, spec.summary,
      .once { host, call in
        // Real: `-x` and `-rw` are modes, not options.
        var arguments = call.arguments
        var dashed: String?
        for index in arguments.indices.dropFirst() {
          let word = arguments[index]
          if word == "--" { break }
          if word.hasPrefix("-"), word.count > 1, let second = word.dropFirst().first,
            "rwxXstugoa,+=".contains(second), ModeChange(word) != nil
          {
            dashed = word
            arguments.remove(at: index)
            break
          }
        }
        do throws(OptionError) {
          let options = try spec.parser.parse(arguments.dropFirst())
          if options.has("help") || options.has("version") {
            _ = spec.read(&host, &call)
            return 0
          }
          return run(&host, &call, options, dashed)
        } catch {
          call.misuse(error.message)
          return 1
        }
      })
  }

  private static func run<Host: MachineHost>(
    _ host: inout Host, _ call: inout Call<Host>, _ options: ParsedOptions, _ dashed: String?
  ) -> Int {
    let view = host.view(call)
    var operands = options.operands
    var change: ModeChange?
    var fixed: FileMode?
    if let reference = options.last("reference") {
      do throws(FileError) {
        fixed = try host.machine.files.status(reference, in: view).mode
      } catch {
        call.fail("failed to get attributes of", reference, error.message)
        return 1
      }
    } else {
      guard let text = dashed ?? operands.first else {
        call.misuse("missing operand")
        return 1
      }
      if dashed == nil { operands.removeFirst() }
      guard let parsed = ModeChange(text) else {
        if operands.isEmpty {
          call.misuse("missing operand after \(host.quote(call, text))")
        } else {
          call.misuse("invalid mode: \(host.quote(call, text))")
        }
        return 1
      }
      guard !operands.isEmpty else {
        call.misuse("missing operand after \(host.quote(call, text))")
        return 1
      }
      change = parsed
    }
    guard !operands.isEmpty else {
      call.misuse("missing operand")
      return 1
    }
    var status = 0
    for path in operands {
      for (path, found) in FileTargets.list(
        path, recursive: options.has("recursive"), host, view, &call, &status)
      {
        let new =
          fixed ?? change?.applied(
            to: found.mode, isDirectory: found.isDirectory, umask: view.umask) ?? found.mode
        do throws(FileError) {
          try host.machine.files.setMode(path, new, in: view, at: host.machine.now)
          if new != found.mode {
            if options.has("verbose") || options.has("changes") {
              call.print(
                "mode of \(Quote.always(path)) changed from \(told(found.mode)) to \(told(new))")
            }
          } else if options.has("verbose") {
            call.print("mode of \(Quote.always(path)) retained as \(told(new))")
          }
        } catch {
          if !options.has("silent") { call.fail("changing permissions of", path, error.message) }
          status = 1
        }
      }
    }
    return status
  }
  private static func told(_ mode: FileMode) -> String {
    "\(zeros(Int(mode.rawValue) == 0 ? 0 : Int(mode.octal) ?? 0, 4)) (\(mode.letters))"
  }
}

/// The files that chmod and chown work on: what is named, and with -R all below it.
enum FileTargets {
  static func list<Host: MachineHost>(
    _ path: String, recursive: Bool, follow: Bool = true, _ host: Host, _ view: FileView,
    _ call: inout Call<Host>,
    _ status: inout Int
  ) -> [(path: String, status: FileStatus)] {
    do throws(FileError) {
      let found = try host.machine.files.status(path, follow: follow, in: view)
      guard recursive, found.isDirectory else { return [(path, found)] }
    } catch {
      if error == .noEntry, follow,
        (try? host.machine.files.status(path, follow: false, in: view)) != nil
      {
        call.fail("cannot operate on dangling symlink \(Quote.always(path))")
      } else {
        call.fail("cannot access", path, error.message)
      }
      status = 1
      return []
    }
    var list: [(path: String, status: FileStatus)] = []
    var failures: [(String, FileError)] = []
    var budget = Budget(steps: 500_000, bytes: 0)
    _ = try? host.machine.files.walk(path, in: view, budget: &budget) { stop in
      if stop.isLeaving { return .onward }
      if let failure = stop.failure { failures.append((stop.path, failure)) }
      // Real: links met on the way are left alone.
      if stop.status.isSymlink, follow { return .onward }
      list.append((stop.path, stop.status))
      return .onward
    }
    for (path, failure) in failures {
      call.fail("cannot read directory", path, failure.message)
      status = 1
    }
    return list
  }
}
