// Users and groups inside an image: adduser, addgroup, useradd, groupadd and their kin.

import Commands
import Files
import Kernel
import Machine

/// The tools that write /etc/passwd and /etc/group.
func userTools<Host: ProgramHost>() -> [Command<Host>] {
  [
    Command("adduser", "adds a user", .once { AddUser.run(&$0, &$1) }),
    Command("useradd", "adds a user", .once { AddUser.run(&$0, &$1) }),
    Command("addgroup", "adds a group", .once { AddGroup.run(&$0, &$1) }),
    Command("groupadd", "adds a group", .once { AddGroup.run(&$0, &$1) }),
    Command("deluser", "takes a user away", .once { DeleteUser.run(&$0, &$1) }),
    Command("userdel", "takes a user away", .once { DeleteUser.run(&$0, &$1) }),
    Command("usermod", "changes a user", .once { AddGroup.modify(&$0, &$1) }),
  ]
}

/// /etc/passwd and /etc/group of a process's system, as lines of fields.
struct UserTables<Host: ProgramHost> {
  let view: FileView
  var users: [[String]]
  var groups: [[String]]

  init(_ host: Host, _ call: Call<Host>) {
    view = host.view(call)
    users = Self.lines("/etc/passwd", host, view)
    groups = Self.lines("/etc/group", host, view)
  }
  private static func lines(_ path: String, _ host: Host, _ view: FileView) -> [[String]] {
    ((try? host.machine.files.readText(path, in: view)) ?? "").split(separator: "\n").map {
      $0.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    }
  }
  func save(_ host: inout Host) -> Bool {
    let now = host.machine.now
    do throws(FileError) {
      for (path, rows) in [("/etc/passwd", users), ("/etc/group", groups)] {
        try host.machine.files.write(
          path, text: rows.map { $0.joined(separator: ":") + "\n" }.joined(), in: view, at: now)
      }
      return true
    } catch { return false }
  }
  func group(_ name: String) -> [String]? {
    groups.first { $0.count > 2 && ($0[0] == name || $0[2] == name) }
  }
  func free(_ rows: [[String]], from start: Int, upward: Bool) -> Int {
    let taken = Set(rows.compactMap { $0.count > 2 ? Int($0[2]) : nil })
    var number = start
    while taken.contains(number), number > 0, number < 60_000 { number += upward ? 1 : -1 }
    return number
  }
}

enum AddUser {
  /// Options of BusyBox's and Debian's adduser and of useradd, where they mean the same.
  static func run<Host: ProgramHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    var tables = UserTables(host, call)
    let isUserAdd = call.name == "useradd"
    let isBusyBox = host.machine.files.exists("/bin/busybox", in: tables.view)
    var words = call.arguments.dropFirst()
    var names: [String] = []
    var uid: Int?, home: String?, shell: String?, group: String?
    var comment = "", more: [String] = []
    var isSystem = false, makesHome = !isUserAdd, ownGroup = true
    while let word = words.popFirst() {
      switch word {
      case "-u", "--uid": uid = words.popFirst().flatMap { Int($0) }
      case "-h" where isBusyBox, "-d", "--home", "--home-dir": home = words.popFirst()
      case "-s", "--shell": shell = words.popFirst()
      case "-G" where isBusyBox && !isUserAdd, "-g" where isUserAdd, "--gid", "--ingroup":
        group = words.popFirst()
      case "-G", "--groups": more = words.popFirst()?.split(separator: ",").map(String.init) ?? []
      case "-g", "-c", "--gecos", "--comment": comment = words.popFirst() ?? ""
      case "-S", "-r", "--system": isSystem = true
      case "-H" where isBusyBox, "-M", "--no-create-home": makesHome = false
      case "-m", "--create-home": makesHome = true
      case "-D", "-q", "--quiet", "--disabled-password", "--disabled-login", "-l", "--no-log-init",
        "--force-badname", "--allow-bad-names":
        continue
      case "-N", "--no-user-group": ownGroup = false
      case "-U", "--user-group", "--group": ownGroup = true
      case "-p", "--password", "-k", "-K", "-e", "-f": _ = words.popFirst()
      case _ where word.hasPrefix("--") && word.contains("="):
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        words = ([parts[0]] + parts.dropFirst() + words)[...]
      case _ where word.hasPrefix("-"):
        host.sayUnmodelled("\(call.name) \(word)", &call)
        return 2
      default: names.append(word)
      }
    }
    guard let name = names.first else {
      call.complain(
        isUserAdd
          ? "Usage: useradd [options] LOGIN" : "\(call.name): Only one or two names allowed.")
      return isUserAdd ? 2 : 1
    }
    guard tables.view.credentials.uid == 0 else {
      call.complain(
        isUserAdd
          ? "useradd: Permission denied.\nuseradd: cannot lock /etc/passwd; try again later."
          : isBusyBox
            ? "adduser: permission denied (are you root?)"
            : "adduser: Only root may add a user or group to the system.")
      return 1
    }
    // Real: `adduser USER GROUP` puts a user into a group.
    if names.count == 2, !isUserAdd {
      return AddGroup.join(names[0], names[1], &tables, &host, &call)
    }
    if tables.users.contains(where: { $0.first == name }) {
      call.complain(
        isUserAdd
          ? "useradd: user '\(name)' already exists"
          : isBusyBox
            ? "adduser: user '\(name)' in use" : "adduser: The user `\(name)' already exists.")
      return isUserAdd ? 9 : 1
    }
    let start = isSystem ? (isBusyBox ? 100 : 999) : 1000
    let number = uid ?? tables.free(tables.users, from: start, upward: isBusyBox || !isSystem)
    var gid = isUserAdd || isBusyBox || !isSystem ? number : 65534
    if let group {
      guard let found = tables.group(group), let id = Int(found[2]) else {
        call.complain(
          isUserAdd
            ? "useradd: group '\(group)' does not exist" : "adduser: unknown group \(group)")
        return isUserAdd ? 6 : 1
      }
      gid = id
    } else if isBusyBox, isSystem, !isUserAdd {
      gid = 65533
    } else if ownGroup {
      if tables.group(name) == nil {
        gid = tables.free(tables.groups, from: gid == 65534 ? 999 : gid, upward: true)
        tables.groups.append([name, "x", String(gid), ""])
      } else if let id = tables.group(name).flatMap({ Int($0[2]) }) {
        gid = id
      }
    } else {
      gid = 100
    }
    let folder = home ?? "/home/\(name)"
    let standard =
      isSystem && !isUserAdd ? (isBusyBox ? "/sbin/nologin" : "/usr/sbin/nologin") : nil
    let its = shell ?? standard ?? (isUserAdd || isBusyBox ? "/bin/sh" : "/bin/bash")
    if isBusyBox, comment.isEmpty { comment = "Linux User,,," }
    tables.users.append([name, "x", String(number), String(gid), comment, folder, its])
    for extra in more {
      guard let index = tables.groups.firstIndex(where: { $0.first == extra }) else {
        call.complain("useradd: group '\(extra)' does not exist")
        return 6
      }
      AddGroup.add(name, to: &tables.groups[index])
    }
    guard tables.save(&host) else { return 1 }
    if makesHome, folder != "/nonexistent" {
      let now = host.machine.now
      try? host.machine.files.makeDirectories(folder, in: tables.view, at: now)
      try? host.machine.files.setOwner(folder, uid: number, gid: gid, in: tables.view, at: now)
    }
    if !isUserAdd, !isBusyBox {
      call.print("Adding \(isSystem ? "system " : "")user `\(name)' ...")
    }
    return 0
  }
}

enum AddGroup {
  static func run<Host: ProgramHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    var tables = UserTables(host, call)
    let isBusyBox = host.machine.files.exists("/bin/busybox", in: tables.view)
    var words = call.arguments.dropFirst()
    var names: [String] = []
    var gid: Int?
    var isSystem = false
    while let word = words.popFirst() {
      switch word {
      case "-g", "--gid": gid = words.popFirst().flatMap { Int($0) }
      case "-S", "-r", "--system": isSystem = true
      case "-f", "--force", "-q", "--quiet": continue
      case _ where word.hasPrefix("--gid="): gid = Int(word.dropFirst(6))
      case _ where word.hasPrefix("-"):
        host.sayUnmodelled("\(call.name) \(word)", &call)
        return 2
      default: names.append(word)
      }
    }
    guard let name = names.first else { return 1 }
    guard tables.view.credentials.uid == 0 else {
      call.complain("\(call.name): permission denied (are you root?)")
      return 1
    }
    if names.count == 2 { return join(names[0], names[1], &tables, &host, &call) }
    if tables.groups.contains(where: { $0.first == name }) {
      call.complain(
        call.name == "groupadd"
          ? "groupadd: group '\(name)' already exists"
          : isBusyBox
            ? "addgroup: group '\(name)' in use"
            : "addgroup: The group `\(name)' already exists.")
      return call.name == "groupadd" ? 9 : 1
    }
    let start = isSystem ? (isBusyBox ? 101 : 999) : 1000
    let number = gid ?? tables.free(tables.groups, from: start, upward: isBusyBox || !isSystem)
    tables.groups.append([name, "x", String(number), ""])
    return tables.save(&host) ? 0 : 1
  }

  static func add(_ user: String, to group: inout [String]) {
    while group.count < 4 { group.append("") }
    var members = group[3].split(separator: ",").map(String.init)
    if !members.contains(user) { members.append(user) }
    group[3] = members.joined(separator: ",")
  }
  static func join<Host: ProgramHost>(
    _ user: String, _ group: String, _ tables: inout UserTables<Host>, _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Int {
    guard tables.users.contains(where: { $0.first == user }) else {
      call.complain("\(call.name): unknown user \(user)")
      return 1
    }
    guard let index = tables.groups.firstIndex(where: { $0.first == group }) else {
      call.complain("\(call.name): unknown group \(group)")
      return 1
    }
    add(user, to: &tables.groups[index])
    return tables.save(&host) ? 0 : 1
  }
  /// `usermod -aG GROUP USER`.
  static func modify<Host: ProgramHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    var tables = UserTables(host, call)
    let words = Array(call.arguments.dropFirst())
    guard words.count >= 3, let user = words.last, ["-aG", "-a", "-G"].contains(words[0]) else {
      host.sayUnmodelled("usermod \(words.first ?? "")", &call)
      return 2
    }
    let list = words[words.count - 2]
    for group in list.split(separator: ",").map(String.init) {
      let status = join(user, group, &tables, &host, &call)
      if status != 0 { return 6 }
    }
    return 0
  }
}

enum DeleteUser {
  static func run<Host: ProgramHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    var tables = UserTables(host, call)
    let names = call.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    guard let name = names.first, tables.users.contains(where: { $0.first == name }) else {
      call.complain(
        call.name == "userdel"
          ? "userdel: user '\(names.first ?? "")' does not exist"
          : "deluser: unknown user \(names.first ?? "")")
      return call.name == "userdel" ? 6 : 1
    }
    tables.users.removeAll { $0.first == name }
    tables.groups.removeAll { $0.first == name }
    return tables.save(&host) ? 0 : 1
  }
}
