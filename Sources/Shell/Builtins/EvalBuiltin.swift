// `eval`, `source`, `.`: text that is read and run here.

import Files
import Machine
import ShellSyntax

extension Shell {
  static var deepestText: Int { 200 }

  mutating func eval(_ words: [String]) -> BuiltinAnswer<Host> {
    var words = words
    if words.first == "--" { words.removeFirst() }
    let text = words.joined(separator: " ")
    if text.isEmpty { return .done(0) }
    guard core.frames.count < 1200, core.frames.count(where: { $0.kind == .eval }) < Self.deepestText
    else {
      core.discard("eval: maximum eval nesting level exceeded (\(Self.deepestText))")
      return .done(1)
    }
    core.status = 0
    push(
      Frame(
        code: Code(CodeDraft(), source: ""), kind: .eval,
        parser: ShellParser(text, startLine: core.line, options: parserOptions)))
    return .frame
  }

  mutating func source(
    _ words: [String], name: String, _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    if words.first == "--" { words.removeFirst() }
    guard let file = words.first else {
      if core.flavour != .bash {
        core.complain("\(name): filename argument required")
        return .done(2)
      }
      core.complain("\(name): filename argument required")
      return usage(name, "\(name) filename [arguments]")
    }
    guard core.sourceDepth < Self.deepestText else {
      core.discard("\(name): maximum source nesting level exceeded (\(Self.deepestText))")
      return .done(1)
    }
    guard let view = host.machine.view(of: me) else { return .done(1) }
    var path = file
    if !file.contains("/") {
      for folder in (core.get(Symbols.path) ?? "").split(separator: ":") {
        let candidate = String(folder) + "/" + file
        if host.machine.files.exists(candidate, in: view),
          !host.machine.files.isDirectory(candidate, in: view)
        {
          path = candidate
          break
        }
      }
    }
    do throws(FileError) {
      guard !host.machine.files.isDirectory(path, in: view) else {
        core.complain("\(name): \(file): is a directory")
        return .done(1)
      }
      let bytes = try readAll(path, view, &host, me)
      var frame = Frame(
        code: Code(CodeDraft(), source: ""), kind: .source, name: file,
        parser: ShellParser(bytes, isFinished: true, options: parserOptions),
        savedName: core.sourcedName)
      if words.count > 1 {
        frame.savedPositional = core.positional
        core.positional = Array(words.dropFirst())
      }
      frame.callLine = core.line
      core.status = 0
      push(frame)
      core.sourceDepth += 1
      core.sourcedName = file
      return .frame
    } catch {
      switch core.flavour {
      case .bash: core.complain("\(file): \(error.message)")
      case .dash: core.fail("\(name): cannot open \(file): No such file", status: 2)
      case .ash: core.complain("\(name): can't open '\(file)': \(error.message)")
      }
      return .done(core.flavour == .bash ? 1 : 2)
    }
  }

  /// A file's bytes; what stands at a descriptor (`source <(…)`) is read there.
  private func readAll(
    _ path: String, _ view: FileView, _ host: inout Host, _ me: ProcessID
  ) throws(FileError) -> [UInt8] {
    guard path.hasPrefix("/dev/") else { return try host.machine.files.read(path, in: view) }
    let handle = try host.machine.open(path, .read, for: me)
    var bytes: [UInt8] = []
    // Limit: a pipe is read as far as it has been filled.
    while case .bytes(let more) = host.machine.read(handle, by: me, limit: 1 << 20),
      bytes.count < 16 << 20
    {
      bytes += more
    }
    return bytes
  }
}
