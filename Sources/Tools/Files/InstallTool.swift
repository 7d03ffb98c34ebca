// install: copies with a mode and an owner.

import Commands
import Files
import Machine

enum InstallTool {
  static let spec = ToolSpec(
    "install",
    "[OPTION]... [-T] SOURCE DEST\n[OPTION]... SOURCE... DIRECTORY\n[OPTION]... -t DIRECTORY SOURCE...\n[OPTION]... -d DIRECTORY...",
    "Copy files and set their mode, or make directories.",
    [
      flag("d", "directory", "make directories"), flag("D", nil, "make what leads to DEST first"),
      valued("m", "mode", "MODE", "the mode (default: rwxr-xr-x)"),
      valued("o", "owner", "OWNER", "the owner"),
      valued("g", "group", "GROUP", "the group"), flag("p", "preserve-timestamps", "keep times"),
      flag("v", "verbose", "say what is made"),
      valued("t", "target-directory", "DIRECTORY", "where the copies go"),
      flag("T", "no-target-directory", "DEST is always the copy itself"),
      flag("c", nil, "no effect"),
      flag("C", "compare", "leave alone what is the same"),
      unmodelled("s", "strip"), unmodelled("b"), unmodelled(nil, "backup"),
      unmodelled("S", "suffix", takesValue: true),
    ])

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      let view = host.view(call)
      let users = host.users(call)
      var mode: FileMode = 0o755
      if let text = options.last("mode") {
        guard let change = ModeChange(text) else {
          call.fail("invalid mode \(host.quote(call, text))")
          return .exit(1)
        }
        mode = change.applied(to: 0, isDirectory: options.has("directory"), umask: 0)
      }
      var uid: Int?
      var gid: Int?
      if let owner = options.last("owner") {
        uid = users.user(named: owner)?.uid ?? Int(owner)
        if uid == nil {
          call.fail("invalid user \(host.quote(call, owner))")
          return .exit(1)
        }
      }
      if let group = options.last("group") {
        gid = users.groupID(group)
        if gid == nil {
          call.fail("invalid group \(host.quote(call, group))")
          return .exit(1)
        }
      }
      let bits = mode, user = uid, group = gid
      @Sendable func finish(_ path: String, _ host: inout Host, _ call: inout Call<Host>) -> Bool {
        do throws(FileError) {
          let view = host.view(call), now = host.machine.now
          if user != nil || group != nil {
            try host.machine.files.setOwner(path, uid: user, gid: group, in: view, at: now)
          }
          try host.machine.files.setMode(path, bits, in: view, at: now)
          return true
        } catch {
          call.fail("cannot change ownership of", path, error.message)
          return false
        }
      }
      if options.has("directory") {
        guard !options.operands.isEmpty else {
          call.misuse("missing file operand")
          return .exit(1)
        }
        var status = 0
        for path in options.operands {
          let isThere = host.machine.files.isDirectory(path, in: view)
          do throws(FileError) {
            try host.machine.files.makeDirectories(path, in: view, at: host.machine.now)
            if !isThere, options.has("verbose") {
              call.print("\(call.name): creating directory \(Quote.always(path))")
            }
            if !finish(path, &host, &call) { status = 1 }
          } catch {
            call.fail("cannot create directory", path, error.message)
            status = 1
          }
        }
        return .exit(status)
      }
      if options.has("D"), let last = options.operands.last {
        let folder = options.last("target-directory") ?? FilePaths.dirname(last)
        try? host.machine.files.makeDirectories(folder, in: view, at: host.machine.now)
      }
      guard let pairs = Destinations.pairs(options, host, &call) else { return .exit(1) }
      var base = CopySettings()
      base.removesFirst = true
      base.keepsTimes = options.has("preserve-timestamps")
      base.verbose = options.has("verbose")
      let settings = base
      return .follow(
        AfterStreams(Copying.streams(options)) { streams in
          var settings = settings
          settings.streams = streams
          let settled = settings
          return pairs.flatMap { source, target in
            [
              Deed<Host> { host, call in
                let view = host.view(call)
                if host.machine.files.isDirectory(source, in: view) {
                  call.fail("omitting directory \(Quote.always(source))")
                  return .failed
                }
                if options.has("compare"),
                  let new = try? host.machine.files.content(source, in: view),
                  let old = try? host.machine.files.content(target, in: view), old == new
                {
                  return .done
                }
                return .more([
                  Copying.deed(source, target, settled),
                  Deed { host, call in
                    guard host.machine.files.exists(target, in: host.view(call)) else {
                      return .done
                    }
                    return finish(target, &host, &call) ? .done : .failed
                  },
                ])
              }
            ]
          }
        })
    }
  }
}
