// ln: links.

import Commands
import Files
import Machine

enum LnTool {
  static let spec = ToolSpec(
    "ln",
    "[OPTION]... [-T] TARGET LINK_NAME\n[OPTION]... TARGET\n[OPTION]... TARGET... DIRECTORY\n[OPTION]... -t DIRECTORY TARGET...",
    "Make links to files; hard ones unless -s is given.",
    [
      flag("s", "symbolic", "symbolic links"), flag("f", "force", "over what is there"),
      flag("n", "no-dereference", "a link to a directory as LINK_NAME is a plain file"),
      flag("v", "verbose", "say what is made"),
      flag("r", "relative", "with -s: relative to the link"),
      valued("t", "target-directory", "DIRECTORY", "where the links are made"),
      flag("T", "no-target-directory", "LINK_NAME is always the link itself"),
      flag("L", "logical", "follow TARGETs that are links"),
      flag("P", "physical", "hard links to links themselves"),
      unmodelled("b"), unmodelled(nil, "backup"), unmodelled("i", "interactive"),
      unmodelled("d", "directory"),
      unmodelled("F"), unmodelled("S", "suffix", takesValue: true),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in
      let view = host.view(call)
      var operands = options.operands
      guard let first = operands.first else {
        call.misuse("missing file operand")
        return 1
      }
      func isFolder(_ path: String) -> Bool {
        if options.has("no-dereference") {
          return (try? host.machine.files.status(path, follow: false, in: view))?.isDirectory
            == true
        }
        return host.machine.files.isDirectory(path, in: view)
      }
      var pairs: [(target: String, link: String)] = []
      if let folder = options.last("target-directory") {
        guard isFolder(folder) else {
          call.fail("target directory", folder, FileError.notDirectory.message)
          return 1
        }
        pairs = operands.map { ($0, FilePaths.join(folder, FilePaths.basename($0))) }
      } else if options.has("no-target-directory") {
        guard operands.count == 2 else {
          if operands.count < 2 {
            call.misuse("missing destination file operand after \(Quote.always(first))")
          } else {
            call.misuse("extra operand \(Quote.always(operands[2]))")
          }
          return 1
        }
        pairs = [(operands[0], operands[1])]
      } else if operands.count == 1 {
        pairs = [(first, FilePaths.join(".", FilePaths.basename(first)))]
      } else {
        let last = operands.removeLast()
        if isFolder(last) {
          pairs = operands.map { ($0, FilePaths.join(last, FilePaths.basename($0))) }
        } else if operands.count > 1 {
          call.fail(
            "target \(Quote.always(last)): \(host.machine.files.exists(last, in: view) ? FileError.notDirectory.message : FileError.noEntry.message)"
          )
          return 1
        } else {
          pairs = [(first, last)]
        }
      }
      var status = 0
      for (target, link) in pairs {
        if !make(target, link, options, view, &host, &call) { status = 1 }
      }
      return status
    }
  }

  private static func make<Host: MachineHost>(
    _ given: String, _ link: String, _ options: ParsedOptions, _ view: FileView,
    _ host: inout Host, _ call: inout Call<Host>
  ) -> Bool {
    let now = host.machine.now
    let symbolic = options.has("symbolic")
    let kind = symbolic ? "symbolic" : "hard"
    var target = given
    if options.has("relative"), symbolic {
      let full =
        (try? host.machine.files.realPath(given, lastMayMiss: true, in: view))
        ?? FilePaths.absolute(given, from: view.cwd)
      let folder = (try? host.machine.files.realPath(FilePaths.dirname(link), in: view)) ?? view.cwd
      target = FilePaths.relative(full, from: folder)
    }
    if !symbolic {
      do throws(FileError) {
        let source = try host.machine.files.status(target, follow: options.has("logical"), in: view)
        if source.isDirectory {
          call.fail("\(Quote.asNeeded(target)): hard link not allowed for directory")
          return false
        }
        if let there = try? host.machine.files.status(link, follow: false, in: view),
          there.file == source.file, options.has("force")
        {
          call.fail("\(Quote.always(target)) and \(Quote.always(link)) are the same file")
          return false
        }
      } catch {
        call.fail("failed to access", target, error.message)
        return false
      }
    }
    do throws(FileError) {
      if options.has("force"),
        let there = try? host.machine.files.status(link, follow: false, in: view)
      {
        if there.isDirectory {
          call.fail("\(Quote.asNeeded(link)): cannot overwrite directory")
          return false
        }
        try host.machine.files.unlink(link, in: view, at: now)
      }
      if symbolic {
        try host.machine.files.makeSymlink(link, to: target, in: view, at: now)
      } else {
        try host.machine.files.makeLink(
          link, to: target, follow: options.has("logical"), in: view, at: now)
      }
      if options.has("verbose") {
        call.print("\(Quote.always(link)) \(symbolic ? "->" : "=>") \(Quote.always(target))")
      }
      return true
    } catch {
      if symbolic || error == .exists {
        call.fail("failed to create \(kind) link \(Quote.always(link)): \(error.message)")
      } else {
        call.fail(
          "failed to create \(kind) link \(Quote.always(link)) => \(Quote.always(target)): \(error.message)"
        )
      }
      return false
    }
  }
}
