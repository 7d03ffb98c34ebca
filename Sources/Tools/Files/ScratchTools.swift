// mktemp, truncate, mkfifo, link, unlink, fallocate: small makers and breakers of files.

import Commands
import Files
import Kernel
import Machine

enum ScratchTools {
  static func mktemp<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "mktemp", "[OPTION]... [TEMPLATE]",
      "Make a file or directory with a name of its own, and write the name.",
      [
        flag("d", "directory", "a directory"), flag("u", "dry-run", "only a name"),
        flag("q", "quiet", "no messages"),
        optional("p", "tmpdir", "DIR", "below DIR, or TMPDIR, or /tmp"),
        valued(nil, "suffix", "SUFF", "behind the random letters"),
        flag("t", nil, "below TMPDIR or /tmp"),
      ])
    return .tool(spec) { host, call, options in
      var operands = options.operands
      // Real: -p takes the next word, --tmpdir does not.
      var folder: String?
      if let given = options.last("tmpdir") {
        folder = given
        if given.isEmpty {
          let short = call.arguments.firstIndex(of: "-p")
          if short != nil, let word = operands.first {
            folder = word
            operands.removeFirst()
          } else {
            folder = host.environment(call, "TMPDIR") ?? "/tmp"
          }
        }
      }
      if operands.count > 1 {
        call.misuse("too many templates")
        return 1
      }
      var template = operands.first ?? "tmp.XXXXXXXXXX"
      if operands.isEmpty || options.has("t") {
        folder =
          folder ?? host.environment(call, "TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
      }
      var suffix = options.last("suffix") ?? ""
      if options.last("suffix") == nil, let last = template.lastIndex(of: "X") {
        suffix = String(template[template.index(after: last)...])
        template = String(template[...last])
      }
      let count = template.reversed().prefix { $0 == "X" }.count
      guard count >= 3 else {
        call.fail("too few X's in template \(host.quote(call, operands.first ?? template))")
        return 1
      }
      let view = host.view(call)
      let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
      for _ in 0..<100 {
        let name =
          template.dropLast(count) + host.machine.random.text(count, from: letters) + suffix
        let path = folder.map { FilePaths.join($0, String(name)) } ?? String(name)
        if options.has("dry-run") {
          call.print(path)
          return 0
        }
        do throws(FileError) {
          if options.has("directory") {
            try host.machine.files.makeDirectory(path, mode: 0o700, in: view, at: host.machine.now)
          } else {
            let opened = try host.machine.files.open(
              path, [.write, .create, .exclusive], mode: 0o600, in: view, at: host.machine.now)
            host.machine.files.release(opened.file)
          }
          call.print(path)
          return 0
        } catch {
          if error == .exists { continue }
          if !options.has("quiet") {
            let what = options.has("directory") ? "directory" : "file"
            let shown = folder.map { FilePaths.join($0, template + suffix) } ?? template + suffix
            call.fail(
              "failed to create \(what) via template \(host.quote(call, shown)): \(error.message)")
          }
          return 1
        }
      }
      return 1
    }
  }

  static func truncate<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "truncate", "OPTION... FILE...", "Make files shorter or longer.",
      [
        valued("s", "size", "SIZE", "the size; + - < > / % before it change the present one"),
        flag("c", "no-create", "make no files"),
        valued("r", "reference", "RFILE", "the size of another file"),
        flag("o", "io-blocks", "SIZE in blocks of 4096"),
      ])
    return .tool(spec) { host, call, options in
      let view = host.view(call)
      guard options.has("size") || options.has("reference") else {
        call.misuse(
          "you must specify either \(host.quote(call, "--size")) or \(host.quote(call, "--reference"))"
        )
        return 1
      }
      guard !options.operands.isEmpty else {
        call.misuse("missing file operand")
        return 1
      }
      var text = options.last("size") ?? ""
      var sign: Character?
      if let first = text.first, "+-<>/%".contains(first) {
        sign = first
        text.removeFirst()
      }
      var amount = 0
      if options.has("size") {
        guard let size = Sizes.parse(text), !text.isEmpty else {
          call.fail("Invalid number: \(host.quote(call, options.last("size") ?? ""))")
          return 1
        }
        amount =
          options.has("io-blocks") ? size.multipliedReportingOverflow(by: 4096).partialValue : size
      }
      if let reference = options.last("reference") {
        do throws(FileError) {
          amount = try host.machine.files.status(reference, in: view).size
        } catch {
          call.fail("cannot stat", reference, error.message)
          return 1
        }
      }
      var status = 0
      for path in options.operands {
        do throws(FileError) {
          if options.has("no-create"), !host.machine.files.exists(path, in: view) { continue }
          let opened = try host.machine.files.open(
            path, [.write, .create], in: view, at: host.machine.now)
          defer { host.machine.files.release(opened.file) }
          let present = host.machine.files.status(opened.file)?.size ?? 0
          var size = amount
          switch sign {
          case "+": size = present.addingReportingOverflow(amount).partialValue
          case "-": size = max(0, present - amount)
          case "<": size = min(present, amount)
          case ">": size = max(present, amount)
          case "/": size = amount == 0 ? present : present / amount * amount
          case "%": size = amount == 0 ? present : Sizes.ceiling(present, amount) * amount
          default: break
          }
          do throws(FileError) {
            try host.machine.files.truncate(opened.file, to: size, now: host.machine.now)
          } catch {
            call.fail(
              "failed to truncate \(Quote.always(path)) at \(size) bytes: \(error == .noSpace ? FileError.tooLarge.message : error.message)"
            )
            status = 1
          }
        } catch {
          call.fail("cannot open \(Quote.always(path)) for writing: \(error.message)")
          status = 1
        }
      }
      return status
    }
  }

  static func mkfifo<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "mkfifo", "[OPTION]... NAME...", "Make named pipes.",
      [valued("m", "mode", "MODE", "the mode, as for chmod")])
    return .tool(spec) { host, call, options in
      guard !options.operands.isEmpty else {
        call.misuse("missing operand")
        return 1
      }
      let view = host.view(call)
      var status = 0
      for path in options.operands {
        do throws(FileError) {
          try host.machine.files.makeNode(path, .fifo, in: view, at: host.machine.now)
          if let text = options.last("mode"), let change = ModeChange(text) {
            try host.machine.files.setMode(
              path, change.applied(to: 0o666, isDirectory: false, umask: view.umask), in: view,
              at: host.machine.now)
          }
        } catch {
          call.fail("cannot create fifo", path, error.message)
          status = 1
        }
      }
      return status
    }
  }

  static func unlink<Host: MachineHost>() -> Command<Host> {
    .tool(ToolSpec("unlink", "FILE", "Remove one name of a file.")) { host, call, options in
      guard let path = options.operands.first else {
        call.misuse("missing operand")
        return 1
      }
      do throws(FileError) {
        try host.machine.files.unlink(path, in: host.view(call), at: host.machine.now)
        return 0
      } catch {
        call.fail("cannot unlink", path, error.message)
        return 1
      }
    }
  }

  static func fallocate<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "fallocate", "[options] <filename>", "Reserve room for a file.",
      [
        valued("l", "length", "NUM", "how much"), unmodelled("d", "dig-holes"),
        unmodelled("p", "punch-hole"),
      ],
      suite: "util-linux) 2.38.1")
    return .tool(spec) { host, call, options in
      guard let path = options.operands.first else {
        call.fail("no filename specified")
        return 1
      }
      guard let text = options.last("length"), let size = Sizes.parse(text), size > 0 else {
        call.fail(
          options.has("length")
            ? "invalid length value specified" : "required length was not specified")
        return 1
      }
      let view = host.view(call)
      do throws(FileError) {
        let opened = try host.machine.files.open(
          path, [.write, .create], in: view, at: host.machine.now)
        defer { host.machine.files.release(opened.file) }
        if host.machine.files.status(opened.file)?.size ?? 0 < size {
          try host.machine.files.truncate(opened.file, to: size, now: host.machine.now)
        }
        return 0
      } catch {
        call.fail(
          error == .noSpace
            ? "fallocate failed: \(error.message)" : "cannot open \(path): \(error.message)")
        return 1
      }
    }
  }
}
