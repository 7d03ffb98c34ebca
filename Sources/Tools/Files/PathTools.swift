// basename, dirname, realpath, readlink, pwd: paths as text and as links lead them.

import Commands
import Files
import Machine

enum PathTools {
  static func pwd<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "pwd", "[OPTION]...", "Write the working directory.",
      [flag("L", "logical", "as PWD has it, with links"), flag("P", "physical", "without links")])
    return .tool(spec) { host, call, options in
      let view = host.view(call)
      if !options.operands.isEmpty { call.fail("ignoring non-option arguments") }
      do throws(FileError) {
        let path = try host.machine.files.realPath(".", in: view)
        if options.lastOf("logical", "physical") == "logical",
          let given = host.environment(call, "PWD"), FilePaths.isAbsolute(given),
          let there = try? host.machine.files.realPath(given, in: view), there == path
        {
          call.print(given)
        } else {
          call.print(path)
        }
        return 0
      } catch {
        call.fail("couldn't find directory entry in '..' with matching i-node")
        return 1
      }
    }
  }

  static func basename<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "basename", "NAME [SUFFIX]\nOPTION... NAME...",
      "Write NAME without the directories before it.",
      [
        flag("a", "multiple", "every argument is a NAME"),
        valued("s", "suffix", "SUFFIX", "take SUFFIX off; implies -a"),
        flag("z", "zero", "end with NUL"),
      ], permutes: false)
    return .tool(spec) { host, call, options in
      let many = options.has("multiple") || options.has("suffix")
      guard let first = options.operands.first else {
        call.misuse("missing operand")
        return 1
      }
      if !many, options.operands.count > 2 {
        call.misuse("extra operand \(host.quote(call, options.operands[2]))")
        return 1
      }
      var suffix = options.last("suffix") ?? ""
      if !many, options.operands.count == 2 { suffix = options.operands[1] }
      for path in many ? options.operands : [first] {
        var name = FilePaths.basename(path)
        if !suffix.isEmpty, name != suffix, name.hasSuffix(suffix) {
          name = String(name.dropLast(suffix.count))
        }
        call.write(name + (options.has("zero") ? "\0" : "\n"))
      }
      return 0
    }
  }

  static func dirname<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "dirname", "[OPTION] NAME...", "Write NAME without its last part.",
      [flag("z", "zero", "end with NUL")])
    return .tool(spec) { _, call, options in
      guard !options.operands.isEmpty else {
        call.misuse("missing operand")
        return 1
      }
      for path in options.operands {
        call.write(FilePaths.dirname(path) + (options.has("zero") ? "\0" : "\n"))
      }
      return 0
    }
  }

  /// The whole path, where `missing` says what may not be there.
  enum Missing { case nothing, last, anything }
  static func resolve(_ path: String, _ missing: Missing, _ files: FileStore, _ view: FileView)
    throws(FileError) -> String
  {
    guard missing == .anything else {
      return try files.realPath(path, lastMayMiss: missing == .last, in: view)
    }
    guard !path.isEmpty else { throw .noEntry }
    var done = FilePaths.isAbsolute(path) ? "/" : try files.realPath(".", in: view)
    var parts = FilePaths.components(path)[...]
    while let part = parts.popFirst() {
      if let real = try? files.realPath(FilePaths.join(done, part), lastMayMiss: true, in: view) {
        done = real
      } else {
        done = FilePaths.normalize(
          FilePaths.join(done, ([part] + parts).joined(separator: "/")))
        break
      }
    }
    return done
  }

  static func realpath<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "realpath", "[OPTION]... FILE...", "Write the whole path of FILE, without links and dots.",
      [
        flag("e", "canonicalize-existing", "all of it must be there"),
        flag("m", "canonicalize-missing", "nothing of it need be there"),
        flag("s", "strip", "do not follow links"), flag("q", "quiet", "no messages"),
        flag("z", "zero", "end with NUL"),
        flag("P", "physical", "links as they come (the default)"),
        valued(nil, "relative-to", "DIR", "relative to DIR"),
        valued(nil, "relative-base", "DIR", "relative when below DIR"),
        unmodelled("L", "logical"),
      ])
    return .tool(spec) { host, call, options in
      guard !options.operands.isEmpty else {
        call.misuse("missing operand")
        return 1
      }
      let view = host.view(call)
      let files = host.machine.files
      let missing: Missing =
        options.has("canonicalize-existing")
        ? .nothing : options.has("canonicalize-missing") ? .anything : .last
      var status = 0
      for path in options.operands {
        do throws(FileError) {
          var full =
            options.has("strip")
            ? FilePaths.absolute(path, from: view.cwd) : try resolve(path, missing, files, view)
          if let base = options.last("relative-to") ?? options.last("relative-base") {
            let folder = try resolve(base, missing, files, view)
            if options.has("relative-to") || FilePaths.isInside(full, folder) {
              full = FilePaths.relative(full, from: folder)
            }
          }
          call.write(full + (options.has("zero") ? "\0" : "\n"))
        } catch {
          if !options.has("quiet") { call.fail("\(Quote.asNeeded(path)): \(error.message)") }
          status = 1
        }
      }
      return status
    }
  }

  static func readlink<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "readlink", "[OPTION]... FILE...",
      "Write what a symbolic link says, or the whole path of a file.",
      [
        flag("f", "canonicalize", "the whole path; all but the last part must be there"),
        flag("e", "canonicalize-existing", "the whole path; all of it must be there"),
        flag("m", "canonicalize-missing", "the whole path; nothing need be there"),
        flag("n", "no-newline", "no newline at the end"),
        flag("q", "quiet", "no messages (the default)"),
        flag("s", "silent", "no messages (the default)"), flag("v", "verbose", "messages"),
        flag("z", "zero", "end with NUL"),
      ])
    return .tool(spec) { host, call, options in
      guard !options.operands.isEmpty else {
        call.misuse("missing operand")
        return 1
      }
      let view = host.view(call)
      let files = host.machine.files
      var status = 0
      for path in options.operands {
        do throws(FileError) {
          let text: String
          switch options.lastOf("canonicalize", "canonicalize-existing", "canonicalize-missing") {
          case "canonicalize": text = try resolve(path, .last, files, view)
          case "canonicalize-existing": text = try resolve(path, .nothing, files, view)
          case "canonicalize-missing": text = try resolve(path, .anything, files, view)
          default: text = try files.readLink(path, in: view)
          }
          let end =
            options.has("zero")
            ? "\0" : options.has("no-newline") && options.operands.count == 1 ? "" : "\n"
          call.write(text + end)
        } catch {
          if options.has("verbose") { call.fail("\(Quote.asNeeded(path)): \(error.message)") }
          status = 1
        }
      }
      return status
    }
  }
}
