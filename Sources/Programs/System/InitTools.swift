// Small programs that run another: tini, dumb-init, gosu, su-exec.

import Commands
import Files
import Kernel
import Machine

/// Programs that images put before their own.
func initTools<Host: ProgramHost>() -> [Command<Host>] {
  [
    Command("tini", "runs one program and reaps", .program { RunOther<Host>($0, options: true) }),
    Command("dumb-init", "runs one program", .program { RunOther<Host>($0, options: true) }),
    Command("gosu", "runs a program as another user", .program { RunAsUser<Host>(arguments: $0) }),
    Command(
      "docker-php-entrypoint", "runs what it is given",
      .program { RunOther<Host>($0, options: false) }),
    Command(
      "run-given", "runs what it is given", .program { RunOther<Host>($0, options: false) }),
  ]
}

/// Becomes the program that its arguments name.
struct RunOther<Host: ProgramHost>: Program {
  let called: String
  let rest: [String]

  init(_ arguments: [String], options: Bool) {
    called = FilePaths.basename(arguments.first ?? "tini")
    var words = arguments.dropFirst()
    while options, let word = words.first, word.hasPrefix("-") {
      words = words.dropFirst()
      if word == "--" { break }
    }
    rest = Array(words)
  }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    let path = host.machine.process(me)?.environment["PATH"]
    switch host.load(rest, path: path, of: me) {
    case .program(let program, let arguments, _):
      host.machine.modify(me) { $0.arguments = arguments }
      return .exec(program)
    case .unmodelled(let name):
      let text = "swiftlab: the real image runs \(name) here; swiftlab does not model it.\n"
      _ = host.machine.write(text.utf8, to: 2, of: me)
      host.machine.notices.append(.unmodelled(name: name))
      return .exit(126)
    case .failed:
      let name = rest.first ?? ""
      _ = host.machine.write(
        "[FATAL \(called) (7)] exec \(name) failed: No such file or directory\n".utf8, to: 2, of: me
      )
      return .exit(127)
    }
  }
}

/// `gosu USER PROGRAM…`.
struct RunAsUser<Host: ProgramHost>: Program {
  let arguments: [String]

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    guard arguments.count > 2, let view = host.machine.view(of: me) else {
      _ = host.machine.write("Usage: gosu user-spec command [args]\n".utf8, to: 2, of: me)
      return .exit(1)
    }
    let name = String(arguments[1].prefix { $0 != ":" })
    let text = (try? host.machine.files.readText("/etc/passwd", in: view)) ?? ""
    var row: [String]?
    for line in text.split(separator: "\n") where row == nil {
      let fields = line.split(separator: ":").map(String.init)
      if fields.first == name || fields.count > 2 && fields[2] == name { row = fields }
    }
    guard let row, row.count > 3, let uid = Int(row[2]), let gid = Int(row[3]) else {
      _ = host.machine.write(
        "error: failed switching to \"\(arguments[1])\": unable to find user \(name): no matching entries in passwd file\n"
          .utf8, to: 2, of: me)
      return .exit(1)
    }
    host.machine.modify(me) { $0.credentials = Credentials(uid: uid, gid: gid) }
    return .exec(RunOther<Host>(["gosu"] + arguments.dropFirst(2), options: false))
  }
}
