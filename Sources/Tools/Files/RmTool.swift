// rm: files go, and with -r directories.

import Commands
import Files
import Kernel
import Machine

enum RmTool {
  static let spec = ToolSpec(
    "rm", "[OPTION]... [FILE]...", "Remove files.",
    [
      flag("f", "force", "no question, and no error for what is not there"),
      flag("i", nil, "ask before every one"), flag("I", nil, "ask once before many"),
      optional(nil, "interactive", "WHEN", "never, once, always"),
      flag("r", "recursive", "directories with all in them"),
      ToolOption(option: Option("R", nil, name: "recursive"), value: "", help: "as -r"),
      flag("d", "dir", "directories that are empty"), flag("v", "verbose", "say what is removed"),
      flag(nil, "one-file-system", "stay on one file system"),
      flag(nil, "preserve-root", "refuse to remove / (the default)"),
      flag(nil, "no-preserve-root", "treat / as any other"),
    ])

  struct Settings: Sendable {
    var force = false, asks = false, once = false, recursive = false, empties = false
    var verbose = false, staysOnTree = false
  }

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      var settings = Settings()
      for (name, value) in options.given {
        switch name {
        case "force":
          settings.force = true
          settings.asks = false
          settings.once = false
        case "i":
          settings.asks = true
          settings.force = false
        case "I": settings.once = true
        case "interactive":
          settings.asks = value.isEmpty || value == "always" || value == "yes"
          settings.once = value == "once"
        case "recursive": settings.recursive = true
        case "dir": settings.empties = true
        case "verbose": settings.verbose = true
        case "one-file-system": settings.staysOnTree = true
        default: break
        }
      }
      guard !options.operands.isEmpty else {
        if settings.force { return .exit(0) }
        call.misuse("missing operand")
        return .exit(1)
      }
      let known = settings
      var deeds = options.operands.map { path in
        Deed<Host> { host, call in start(path, known, options, &host, &call) }
      }
      let count = options.operands.count
      if settings.once, count > 3 || settings.recursive {
        let all = deeds
        let words = "remove \(count) argument\(count == 1 ? "" : "s")"
        deeds = [
          Deed(question: words + (settings.recursive ? " recursively" : "")) { _, _ in .more(all) }
        ]
      }
      return .follow(Deeds(deeds))
    }
  }

  private static func start<Host: MachineHost>(
    _ path: String, _ settings: Settings, _ options: ParsedOptions, _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Deed<Host>.Outcome {
    let view = host.view(call)
    let last = FilePaths.components(path).last
    if settings.recursive, last == "." || last == ".." {
      call.fail("refusing to remove '.' or '..' directory: skipping \(Quote.always(path))")
      return .failed
    }
    do throws(FileError) {
      let status = try host.machine.files.status(path, follow: false, in: view)
      if status.isDirectory, settings.recursive, !options.has("no-preserve-root"),
        (try? host.machine.files.realPath(path, in: view)) == "/"
      {
        let same = path == "/" ? "" : " (same as '/')"
        call.fail("it is dangerous to operate recursively on \(Quote.always(path))\(same)")
        call.fail("use --no-preserve-root to override this failsafe")
        return .failed
      }
      if status.isDirectory, !settings.recursive {
        guard settings.empties else { throw .isDirectory }
      }
      return .more([remove(path, status, settings, host, view, call)])
    } catch {
      if settings.force, error == .noEntry || error == .notDirectory { return .done }
      call.fail("cannot remove", path, error.message)
      return .failed
    }
  }

  /// The deed that removes one entry, with its question where one is due.
  private static func remove<Host: MachineHost>(
    _ path: String, _ status: FileStatus, _ settings: Settings, _ host: Host, _ view: FileView,
    _ call: Call<Host>
  ) -> Deed<Host> {
    var isProtected = false
    if !settings.force, !settings.asks, !status.isSymlink,
      host.machine.isTerminal(0, of: call.process)
    {
      do throws(FileError) {
        try host.machine.files.check(path, .write, in: view)
      } catch { isProtected = error == .accessDenied }
    }
    let asks = settings.asks || isProtected
    let kind = (isProtected ? "write-protected " : "") + status.kindName
    let isEmpty =
      !status.isDirectory
      || (try? host.machine.files.names(in: path, in: view))?.isEmpty == true
    if status.isDirectory, settings.recursive, !isEmpty {
      let question =
        asks
        ? "descend into \(isProtected ? "write-protected " : "")directory \(Quote.always(path))"
        : nil
      return Deed(question: question) { host, call in
        descend(path, settings, asks: asks, &host, &call)
      }
    }
    return Deed(question: asks ? "remove \(kind) \(Quote.always(path))" : nil) { host, call in
      take(path, settings, &host, &call)
    }
  }

  private static func descend<Host: MachineHost>(
    _ path: String, _ settings: Settings, asks: Bool, _ host: inout Host, _ call: inout Call<Host>
  ) -> Deed<Host>.Outcome {
    let view = host.view(call)
    do throws(FileError) {
      let tree = try host.machine.files.status(path, in: view).file.tree
      let entries = try host.machine.files.entries(in: path, in: view)
      var deeds: [Deed<Host>] = []
      for entry in entries {
        if settings.staysOnTree, entry.status.isDirectory, entry.status.file.tree != tree {
          call.fail(
            "skipping \(Quote.always(FilePaths.join(path, entry.name))), since it's on a different device"
          )
          continue
        }
        deeds.append(
          remove(FilePaths.join(path, entry.name), entry.status, settings, host, view, call))
      }
      let question = asks ? "remove directory \(Quote.always(path))" : nil
      deeds.append(Deed(question: question) { host, call in take(path, settings, &host, &call) })
      return .more(deeds)
    } catch {
      call.fail("cannot remove", path, error.message)
      return .failed
    }
  }

  private static func take<Host: MachineHost>(
    _ path: String, _ settings: Settings, _ host: inout Host, _ call: inout Call<Host>
  ) -> Deed<Host>.Outcome {
    let view = host.view(call)
    do throws(FileError) {
      let status = try host.machine.files.status(path, follow: false, in: view)
      if status.isDirectory {
        try host.machine.files.removeDirectory(path, in: view, at: host.machine.now)
      } else {
        try host.machine.files.unlink(path, in: view, at: host.machine.now)
      }
      if settings.verbose {
        call.print("removed \(status.isDirectory ? "directory " : "")\(Quote.always(path))")
      }
      return .done
    } catch {
      if settings.force, error == .noEntry { return .done }
      // A directory that could not be emptied was told already.
      if error == .notEmpty, settings.recursive { return .failed }
      call.fail("cannot remove", path, error.message)
      return .failed
    }
  }
}
