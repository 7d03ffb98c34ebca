// chown and chgrp: who owns a file.

import Commands
import Files
import Machine

enum ChownTool {
  private static let options = [
    flag("c", "changes", "say what was changed"), flag("f", "silent", "no messages for what fails"),
    flag("v", "verbose", "say what was done to every file"),
    flag("h", "no-dereference", "links themselves, not what they point to"),
    flag(nil, "dereference", "what links point to (the default)"),
    flag("R", "recursive", "directories with all in them"),
    valued(nil, "reference", "RFILE", "the owner of another file"),
    flag(nil, "preserve-root", "refuse to work on / recursively"),
    flag(nil, "no-preserve-root", "treat / as any other (the default)"),
    unmodelled("H"), unmodelled("L"), unmodelled("P"), unmodelled(nil, "from", takesValue: true),
  ]
  static let spec = ToolSpec(
    "chown", "[OPTION]... [OWNER][:[GROUP]] FILE...\n[OPTION]... --reference=RFILE FILE...",
    "Change the owner and the group of files.", options)
  static let groupSpec = ToolSpec(
    "chgrp", "[OPTION]... GROUP FILE...\n[OPTION]... --reference=RFILE FILE...",
    "Change the group of files.", options)

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in run(&host, &call, options, isGroup: false) }
  }
  static func groupCommand<Host: MachineHost>() -> Command<Host> {
    .tool(groupSpec) { host, call, options in run(&host, &call, options, isGroup: true) }
  }

  private static func run<Host: MachineHost>(
    _ host: inout Host, _ call: inout Call<Host>, _ options: ParsedOptions, isGroup: Bool
  ) -> Int {
    let view = host.view(call)
    let users = host.users(call)
    var operands = options.operands
    var owner: (uid: Int?, gid: Int?) = (nil, nil)
    if let reference = options.last("reference") {
      do throws(FileError) {
        let found = try host.machine.files.status(reference, in: view)
        owner = (isGroup ? nil : found.uid, found.gid)
      } catch {
        call.fail("failed to get attributes of", reference, error.message)
        return 1
      }
    } else {
      guard let text = operands.first else {
        call.misuse("missing operand")
        return 1
      }
      operands.removeFirst()
      guard !operands.isEmpty else {
        call.misuse("missing operand after \(host.quote(call, text))")
        return 1
      }
      if isGroup {
        guard let gid = users.groupID(text) else {
          call.fail("invalid group: \(host.quote(call, text))")
          return 1
        }
        owner = (nil, gid)
      } else {
        do throws(UserNames.Wrong) { owner = try users.owner(text) } catch {
          let what =
            switch error {
            case .user: "user";
            case .group: "group";
            case .spec: "spec"
            }
          call.fail("invalid \(what): \(host.quote(call, text))")
          return 1
        }
      }
    }
    var status = 0
    let follow = !options.has("no-dereference")
    for path in operands {
      for (path, found) in FileTargets.list(
        path, recursive: options.has("recursive"), follow: follow, host, view, &call, &status)
      {
        do throws(FileError) {
          try host.machine.files.setOwner(
            path, uid: owner.uid, gid: owner.gid, follow: follow, in: view, at: host.machine.now)
          let changed =
            (owner.uid ?? found.uid) != found.uid || (owner.gid ?? found.gid) != found.gid
          let before = shown(found.uid, found.gid, users, owner, isGroup)
          let after = shown(owner.uid ?? found.uid, owner.gid ?? found.gid, users, owner, isGroup)
          let what = isGroup ? "group" : "ownership"
          if changed, options.has("verbose") || options.has("changes") {
            call.print(
              (isGroup ? "changed group of " : "changed ownership of ")
                + "\(Quote.always(path)) from \(before) to \(after)")
          } else if options.has("verbose") {
            call.print("\(what) of \(Quote.always(path)) retained as \(after)")
          }
        } catch {
          if !options.has("silent") {
            call.fail("changing \(isGroup ? "group" : "ownership") of", path, error.message)
          }
          status = 1
        }
      }
    }
    return status
  }

  private static func shown(
    _ uid: Int, _ gid: Int, _ users: UserNames, _ owner: (uid: Int?, gid: Int?), _ isGroup: Bool
  ) -> String {
    if isGroup { return users.shown(group: gid) }
    if owner.gid == nil { return users.shown(user: uid) }
    if owner.uid == nil { return ":" + users.shown(group: gid) }
    return users.shown(user: uid) + ":" + users.shown(group: gid)
  }
}
