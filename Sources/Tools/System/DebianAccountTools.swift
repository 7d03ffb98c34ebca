// adduser, addgroup, deluser, delgroup: Debian's friendlier way to users and groups.
//
// Real: adduser 3.134.

import Commands
import Files
import Kernel
import Machine

enum DebianAccountTools {
  static func commands<Host: MachineHost>() -> [Command<Host>] {
    [adding("adduser"), adding("addgroup"), removing("deluser"), removing("delgroup")]
  }

  private static let options = [
    flag(nil, "system", "for a service"), flag(nil, "group", "a group"),
    flag(nil, "ingroup", "accepted"), flag(nil, "disabled-password", "no password"),
    flag(nil, "disabled-login", "no login"), flag(nil, "no-create-home", "no home folder"),
    flag(nil, "quiet", "fewer words"), flag(nil, "allow-bad-names", "accepted"),
    valued(nil, "gecos", "TEXT", "the name"), valued(nil, "comment", "TEXT", "the name"),
    valued(nil, "home", "DIR", "the home folder"), valued(nil, "shell", "SHELL", "the shell"),
    valued(nil, "uid", "UID", "the user's number"), valued(nil, "gid", "GID", "the group's number"),
    flag("f", "force-badname", "accepted"), flag(nil, "remove-home", "with the home folder"),
  ]

  /// BusyBox's own letters (`adduser -D -u 1000 app`), which alpine's Dockerfiles use.
  private static let busyBox = [
    flag("D", nil, "no password"), flag("S", nil, "for a service"), flag("H", nil, "no home"),
    valued("u", nil, "UID", "the user's number"), valued("g", nil, "TEXT", "the name, or the GID"),
    valued("G", nil, "GROUP", "the first group"), valued("s", nil, "SHELL", "the shell"),
    valued("h", nil, "DIR", "the home folder"),
  ]

  private static func adding<Host: MachineHost>(_ name: String) -> Command<Host> {
    let spec = ToolSpec(
      name, "[options] USER [GROUP]", "Add a user or a group.", options + busyBox,
      suite: "adduser) 3.134")
    return .tool(spec) { host, call, options in
      let view = host.view(call)
      var files = AccountFiles(host, view)
      guard (1...2).contains(options.operands.count), let who = options.operands.first else {
        call.fail("Only one or two names allowed.")
        return 1
      }
      guard view.credentials.uid == 0 else {
        call.fail("Only root may add a user or group to the system.")
        return 1
      }
      let isQuiet =
        options.has("quiet") || options.has("D") || options.has("S")
        || !host.machine.files.exists("/usr/bin/dpkg", in: view)
      func say(_ text: String) { if !isQuiet { call.print(text) } }
      if options.operands.count == 2 {
        return join(who, options.operands[1], &files, &host, &call)
      }
      let isSystem = options.has("system") || options.has("S")
      if name == "addgroup" || (options.has("group") && !isSystem) {
        guard files.group(who) == nil else {
          call.fail("The group `\(who)' already exists.")
          return 1
        }
        let gid =
          (options.last("gid") ?? options.last("g")).flatMap { Int($0) }
          ?? files.freeNumber(system: isSystem)
        say("Adding group `\(who)' (GID \(gid)) ...")
        files.addGroup(who, gid: gid)
        files.save(&host, view)
        say("Done.")
        return 0
      }
      guard files.user(who) == nil else {
        call.fail(
          isSystem && !options.has("S")
            ? "The system user `\(who)' already exists." : "The user `\(who)' already exists.")
        return isSystem && !options.has("S") ? 0 : 1
      }
      let uid =
        (options.last("uid") ?? options.last("u")).flatMap { Int($0) }
        ?? files.freeNumber(system: isSystem)
      var gid = uid
      let first = options.last("G")
      if let first {
        guard let number = files.groupNumber(first) else {
          call.fail("unknown group \(first)")
          return 1
        }
        gid = number
      } else if isSystem, !options.has("group"), !options.has("S") {
        gid = 65_534
      } else {
        if files.groups.contains(where: { $0[2] == "\(uid)" }) {
          gid = files.freeNumber(system: isSystem)
        }
        files.addGroup(who, gid: gid)
      }
      let makesHome =
        !(options.has("no-create-home") || options.has("H")
        || (isSystem && !options.has("home") && !options.has("h")))
      let home =
        options.last("home") ?? options.last("h")
        ?? (isSystem && !options.has("S") ? "/nonexistent" : "/home/\(who)")
      let shell =
        options.last("shell") ?? options.last("s")
        ?? (isSystem
          ? "/usr/sbin/nologin"
          : host.machine.files.exists("/bin/bash", in: view) ? "/bin/bash" : "/bin/ash")
      say(isSystem ? "Adding system user `\(who)' (UID \(uid)) ..." : "Adding user `\(who)' ...")
      if first == nil, gid != 65_534 { say("Adding new group `\(who)' (\(gid)) ...") }
      say(
        "Adding new user `\(who)' (\(uid)) with group `\(first ?? (gid == 65_534 ? "nogroup" : who)) (\(gid))' ..."
      )
      let comment = options.last("gecos") ?? options.last("comment") ?? ",,,"
      files.users.append([who, "x", "\(uid)", "\(gid)", comment, home, shell])
      if !isSystem, files.group("users") != nil,
        host.machine.files.exists("/usr/bin/dpkg", in: view)
      {
        files.join(who, "users")
      }
      files.save(&host, view)
      if makesHome {
        say("Creating home directory `\(home)' ...")
        say("Copying files from `/etc/skel' ...")
        AccountFiles.makeHome(home, uid: uid, gid: gid, &host, view)
      } else {
        say("Not creating home directory `\(home)'.")
      }
      if files.isMember(who, "users") {
        say("Adding new user `\(who)' to supplemental / extra groups `users' ...")
        say("Adding user `\(who)' to group `users' ...")
      }
      return 0
    }
  }

  private static func join<Host: MachineHost>(
    _ who: String, _ group: String, _ files: inout AccountFiles, _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Int {
    guard files.user(who) != nil else {
      call.fail("The user `\(who)' does not exist.")
      return 1
    }
    guard files.group(group) != nil else {
      call.fail("The group `\(group)' does not exist.")
      return 1
    }
    if files.isMember(who, group) {
      call.fail("The user `\(who)' is already a member of `\(group)'.")
      return 0
    }
    call.print("Adding user `\(who)' to group `\(group)' ...")
    files.join(who, group)
    files.save(&host, host.view(call))
    call.print("Done.")
    return 0
  }

  private static func removing<Host: MachineHost>(_ name: String) -> Command<Host> {
    let spec = ToolSpec(
      name, "[options] USER [GROUP]", "Remove a user or a group.", options, suite: "adduser) 3.134")
    return .tool(spec) { host, call, options in
      let view = host.view(call)
      var files = AccountFiles(host, view)
      guard let who = options.operands.first else {
        call.fail("Only one or two names allowed.")
        return 1
      }
      guard view.credentials.uid == 0 else {
        call.fail("Only root may remove a user or group from the system.")
        return 1
      }
      if name == "delgroup" {
        guard let index = files.group(who) else {
          call.fail("The group `\(who)' does not exist.")
          return 3
        }
        call.print("Removing group `\(who)' ...")
        files.groups.remove(at: index)
        files.save(&host, view)
        call.print("Done.")
        return 0
      }
      guard let index = files.user(who) else {
        call.fail("The user `\(who)' does not exist.")
        return 2
      }
      if options.operands.count == 2 {
        let group = options.operands[1]
        guard files.isMember(who, group) else {
          call.fail("The user `\(who)' is not a member of group `\(group)'.")
          return 6
        }
        call.print("Removing user `\(who)' from group `\(group)' ...")
        files.leave(who, group: group)
        files.save(&host, view)
        call.print("Done.")
        return 0
      }
      call.print("Removing user `\(who)' ...")
      let row = files.users.remove(at: index)
      files.leave(who)
      if let group = files.group(who), files.groups[group][3].isEmpty {
        files.groups.remove(at: group)
      }
      files.save(&host, view)
      if options.has("remove-home") {
        try? host.machine.files.removeAll(row[5], in: view, at: host.machine.now)
      }
      call.print("Done.")
      return 0
    }
  }
}
