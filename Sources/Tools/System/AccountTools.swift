// useradd, usermod, userdel, groupadd, groupdel, gpasswd, passwd, chpasswd.
//
// Real: shadow 4.13. Limit: there are no passwords; what sets one says nothing and keeps nothing.

import Commands
import Files
import Kernel
import Machine
import Text

enum AccountTools {
  static func commands<Host: MachineHost>() -> [Command<Host>] {
    [
      useradd(), usermod(), userdel(), groupadd(), groupdel(), gpasswd(), passwd(), chpasswd(),
    ] + DebianAccountTools.commands()
  }

  private static let suite = "shadow) 4.13"

  /// Whether the caller may change the files; says so where not.
  static func mayChange<Host: MachineHost>(
    _ file: String, _ host: Host, _ call: inout Call<Host>
  ) -> Bool {
    guard host.view(call).credentials.uid != 0 else { return true }
    call.fail("Permission denied.")
    call.fail("cannot lock \(file); try again later.")
    return false
  }

  private static func useradd<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "useradd", "[options] LOGIN\n-D", "Make a user.",
      [
        flag("m", "create-home", "make the home folder"), flag("M", "no-create-home", "do not"),
        flag("r", "system", "a user for a service"), flag("N", "no-user-group", "no own group"),
        flag("U", "user-group", "a group of the same name"), flag("o", "non-unique", "any number"),
        flag("l", "no-log-init", "accepted"), valued("s", "shell", "SHELL", "the login shell"),
        valued("d", "home-dir", "DIR", "the home folder"), valued("u", "uid", "UID", "the number"),
        valued("g", "gid", "GROUP", "the first group"), valued("c", "comment", "TEXT", "the name"),
        valued("G", "groups", "GROUPS", "further groups"),
        valued("p", "password", "PASSWORD", "accepted"), valued("b", "base-dir", "DIR", "of homes"),
        valued("k", "skel", "DIR", "accepted"), valued("e", "expiredate", "DATE", "accepted"),
      ], failure: 2, suite: suite)
    return .tool(spec) { host, call, options in
      guard options.operands.count == 1, let name = options.operands.first else {
        call.output.write(spec.help, to: 2)
        return 2
      }
      guard mayChange("/etc/passwd", host, &call) else { return 1 }
      let view = host.view(call)
      var files = AccountFiles(host, view)
      guard AccountFiles.isName(name) else {
        call.fail("invalid user name '\(name)': use --badname to ignore")
        return 3
      }
      guard files.user(name) == nil else {
        call.fail("user '\(name)' already exists")
        return 9
      }
      let isSystem = options.has("system")
      var uid = files.freeNumber(system: isSystem)
      if let text = options.last("uid") {
        guard let number = Int(text), number >= 0 else {
          call.fail("invalid user ID '\(text)'")
          return 3
        }
        if !options.has("non-unique"), files.users.contains(where: { $0[2] == text }) {
          call.fail("UID \(number) is not unique")
          return 4
        }
        uid = number
      }
      var gid = uid
      if let text = options.last("gid") {
        guard let number = files.groupNumber(text) else {
          call.fail("group '\(text)' does not exist")
          return 6
        }
        gid = number
      } else if options.has("no-user-group") {
        gid = 100
      } else {
        guard files.group(name) == nil else {
          call.fail(
            "group \(name) exists - if you want to add this user to that group, use -g.")
          return 9
        }
        if files.groups.contains(where: { $0[2] == "\(uid)" }) {
          gid = files.freeNumber(system: isSystem)
        }
        files.addGroup(name, gid: gid)
      }
      let groups = (options.last("groups") ?? "").split(separator: ",").map(String.init)
      for group in groups where files.group(group) == nil {
        call.fail("group '\(group)' does not exist")
        return 6
      }
      let home = options.last("home-dir") ?? (options.last("base-dir") ?? "/home") + "/" + name
      let shell = options.last("shell") ?? "/bin/sh"
      files.users.append([
        name, "x", "\(uid)", "\(gid)", options.last("comment") ?? "", home, shell,
      ])
      for group in groups { files.join(name, group) }
      files.save(&host, view)
      if options.has("create-home"), !options.has("no-create-home") {
        AccountFiles.makeHome(home, uid: uid, gid: gid, &host, view)
      }
      return 0
    }
  }

  private static func usermod<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "usermod", "[options] LOGIN", "Change a user.",
      [
        flag("a", "append", "with -G: keep the other groups"),
        valued("G", "groups", "GROUPS", "further groups"),
        valued("g", "gid", "GROUP", "the first group"), valued("s", "shell", "SHELL", "the shell"),
        valued("d", "home", "DIR", "the home folder"), flag("m", "move-home", "move what is there"),
        valued("c", "comment", "TEXT", "the name"), valued("u", "uid", "UID", "the number"),
        valued("l", "login", "NAME", "the login name"), flag("L", "lock", "accepted"),
        flag("U", "unlock", "accepted"), valued("p", "password", "PASSWORD", "accepted"),
        flag("o", "non-unique", "any number"), flag("r", "remove", "with -G: leave these groups"),
      ], failure: 2, suite: suite)
    return .tool(spec) { host, call, options in
      guard options.operands.count == 1, let name = options.operands.first,
        !options.given.isEmpty
      else {
        call.output.write(spec.help, to: 2)
        return 2
      }
      let view = host.view(call)
      var files = AccountFiles(host, view)
      guard let index = files.user(name) else {
        call.fail("user '\(name)' does not exist")
        return 6
      }
      guard mayChange("/etc/passwd", host, &call) else { return 1 }
      let groups = (options.last("groups") ?? "").split(separator: ",").map(String.init)
      for group in groups where files.group(group) == nil {
        call.fail("group '\(group)' does not exist")
        return 6
      }
      if options.has("groups") {
        if options.has("remove") {
          for group in groups { files.leave(name, group: group) }
        } else {
          if !options.has("append") { files.leave(name) }
          for group in groups { files.join(name, group) }
        }
      }
      if let text = options.last("gid") {
        guard let gid = files.groupNumber(text) else {
          call.fail("group '\(text)' does not exist")
          return 6
        }
        files.users[index][3] = "\(gid)"
      }
      if let text = options.last("uid") {
        guard Int(text) != nil else {
          call.fail("invalid user ID '\(text)'")
          return 3
        }
        files.users[index][2] = text
      }
      if let shell = options.last("shell") { files.users[index][6] = shell }
      if let comment = options.last("comment") { files.users[index][4] = comment }
      if let home = options.last("home") {
        if options.has("move-home") {
          try? host.machine.files.rename(
            files.users[index][5], to: home, in: view, at: host.machine.now)
        }
        files.users[index][5] = home
      }
      if let login = options.last("login") {
        for group in files.groups.map({ $0[0] }) where files.isMember(name, group) {
          files.leave(name, group: group)
          files.join(login, group)
        }
        files.users[index][0] = login
      }
      files.save(&host, view)
      return 0
    }
  }

  private static func userdel<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "userdel", "[options] LOGIN", "Remove a user.",
      [flag("r", "remove", "with the home folder"), flag("f", "force", "in any case")],
      failure: 2, suite: suite)
    return .tool(spec) { host, call, options in
      guard let name = options.operands.first else {
        call.output.write(spec.help, to: 2)
        return 2
      }
      let view = host.view(call)
      var files = AccountFiles(host, view)
      guard let index = files.user(name) else {
        call.fail("user '\(name)' does not exist")
        return 6
      }
      guard mayChange("/etc/passwd", host, &call) else { return 1 }
      let row = files.users.remove(at: index)
      files.leave(name)
      if let group = files.group(name), files.groups[group][3].isEmpty {
        files.groups.remove(at: group)
      }
      files.save(&host, view)
      if options.has("remove") {
        call.fail("\(name) mail spool (/var/mail/\(name)) not found")
        try? host.machine.files.removeAll(row[5], in: view, at: host.machine.now)
      }
      return 0
    }
  }

  private static func groupadd<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "groupadd", "[options] GROUP", "Make a group.",
      [
        valued("g", "gid", "GID", "the number"), flag("r", "system", "a group for a service"),
        flag("f", "force", "a group that is there is no error"),
        flag("o", "non-unique", "any number"),
      ], failure: 2, suite: suite)
    return .tool(spec) { host, call, options in
      guard options.operands.count == 1, let name = options.operands.first else {
        call.output.write(spec.help, to: 2)
        return 2
      }
      let view = host.view(call)
      var files = AccountFiles(host, view)
      guard mayChange("/etc/group", host, &call) else { return 10 }
      guard AccountFiles.isName(name) else {
        call.fail("'\(name)' is not a valid group name")
        return 3
      }
      guard files.group(name) == nil else {
        if options.has("force") { return 0 }
        call.fail("group '\(name)' already exists")
        return 9
      }
      var gid = files.freeNumber(system: options.has("system"))
      if let text = options.last("gid") {
        guard let number = Int(text), number >= 0 else {
          call.fail("invalid group ID '\(text)'")
          return 3
        }
        if !options.has("non-unique"), files.groups.contains(where: { $0[2] == text }) {
          call.fail("GID '\(text)' already exists")
          return 4
        }
        gid = number
      }
      files.addGroup(name, gid: gid)
      files.save(&host, view)
      return 0
    }
  }

  private static func groupdel<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "groupdel", "[options] GROUP", "Remove a group.", [flag("f", "force", "in any case")],
      failure: 2, suite: suite)
    return .tool(spec) { host, call, options in
      guard let name = options.operands.first else {
        call.output.write(spec.help, to: 2)
        return 2
      }
      let view = host.view(call)
      var files = AccountFiles(host, view)
      guard let index = files.group(name) else {
        call.fail("group '\(name)' does not exist")
        return 6
      }
      guard mayChange("/etc/group", host, &call) else { return 10 }
      if let user = files.users.first(where: { $0[3] == files.groups[index][2] }) {
        call.fail("cannot remove the primary group of user '\(user[0])'")
        return 8
      }
      files.groups.remove(at: index)
      files.save(&host, view)
      return 0
    }
  }

  private static func gpasswd<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "gpasswd", "[option] GROUP", "Change who is in a group.",
      [valued("a", "add", "USER", "add a user"), valued("d", "delete", "USER", "take one out")],
      failure: 2, suite: suite)
    return .tool(spec) { host, call, options in
      guard let group = options.operands.first else {
        call.output.write(spec.help, to: 2)
        return 2
      }
      let view = host.view(call)
      var files = AccountFiles(host, view)
      guard files.group(group) != nil else {
        call.fail("group '\(group)' does not exist in /etc/group")
        return 3
      }
      guard let user = options.last("add") ?? options.last("delete") else {
        host.sayUnmodelled("a group's password", &call)
        return 1
      }
      guard files.user(user) != nil else {
        call.fail("user '\(user)' does not exist")
        return 3
      }
      guard view.credentials.uid == 0 else {
        call.fail("Permission denied.")
        return 1
      }
      if options.has("add") {
        call.print("Adding user \(user) to group \(group)")
        files.join(user, group)
      } else {
        guard files.isMember(user, group) else {
          call.fail("user '\(user)' is not a member of '\(group)'")
          return 3
        }
        call.print("Removing user \(user) from group \(group)")
        files.leave(user, group: group)
      }
      files.save(&host, view)
      return 0
    }
  }

  private static func passwd<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "passwd", "[options] [LOGIN]", "Change a password.",
      [
        flag("S", "status", "say how an account stands"), flag("d", "delete", "no password"),
        flag("l", "lock", "lock"), flag("u", "unlock", "unlock"), flag("e", "expire", "accepted"),
        flag(nil, "stdin", "accepted"),
      ], failure: 2, suite: suite)
    return .following(spec) { host, call, options in
      let view = host.view(call)
      let files = AccountFiles(host, view)
      let users = host.users(call)
      let me = users.shown(user: view.credentials.uid)
      let name = options.operands.first ?? me
      guard files.user(name) != nil else {
        call.fail("user '\(name)' does not exist")
        return .exit(1)
      }
      guard view.credentials.uid == 0 || name == me else {
        call.fail("You may not view or modify password information for \(name).")
        return .exit(1)
      }
      if options.has("status") {
        call.print("\(name) L \(CivilTime(host.machine.now).formatted("%Y-%m-%d")) 0 99999 7 -1")
        return .exit(0)
      }
      if options.has("delete") || options.has("lock") || options.has("unlock")
        || options.has("expire")
      {
        call.complain("passwd: password changed.")
        return .exit(0)
      }
      // Limit: nobody has a password in the lab, so there is none to change.
      host.sayUnmodelled("a password for an account", &call)
      return .exit(10)
    }
  }

  private static func chpasswd<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "chpasswd", "[options]", "Set passwords from NAME:PASSWORD lines.",
      [flag("e", "encrypted", "accepted"), flag("m", "md5", "accepted")], suite: suite)
    return .gathering(spec, names: { _ in ["-"] }) { host, call, _, inputs in
      guard host.view(call).credentials.uid == 0 else {
        call.fail("cannot lock /etc/passwd; try again later.")
        return 1
      }
      let files = AccountFiles(host, host.view(call))
      var status = 0
      for (number, line) in (inputs.first?.lines ?? []).enumerated() {
        let parts = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else {
          call.fail("line \(number + 1): missing new password")
          status = 1
          continue
        }
        if files.user(String(parts[0])) == nil {
          call.fail("line \(number + 1): user '\(parts[0])' does not exist")
          status = 1
        }
      }
      if status != 0 { call.fail("error detected, changes ignored") }
      return status
    }
  }
}
