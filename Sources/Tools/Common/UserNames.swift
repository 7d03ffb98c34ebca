// Users and groups, as a file system's /etc/passwd and /etc/group name them.

import Commands
import Files
import Machine

/// The users and groups that a process's own files know.
struct UserNames: Sendable {
  struct User: Sendable {
    var name: String
    var uid: Int
    var gid: Int
    var home: String
    var shell: String
  }
  struct Group: Sendable {
    var name: String
    var gid: Int
    var members: [String]
  }
  var users: [User] = []
  var groups: [Group] = []

  init(_ files: FileStore, _ view: FileView) {
    Self.lines("/etc/passwd", files, view).forEach { line in
      guard line.count >= 7, let uid = AccountLines.number(line[2]),
        let gid = AccountLines.number(line[3])
      else { return }
      users.append(
        User(
          name: AccountLines.text(line[0]), uid: uid, gid: gid, home: AccountLines.text(line[5]),
          shell: AccountLines.text(line[6])))
    }
    Self.lines("/etc/group", files, view).forEach { line in
      guard line.count >= 3, let gid = AccountLines.number(line[2]) else { return }
      let members = line.count > 3 ? line[3].split(separator: UInt8(ascii: ",")) : []
      groups.append(
        Group(
          name: AccountLines.text(line[0]), gid: gid, members: members.map(AccountLines.text)))
    }
  }
  private static func lines(
    _ path: String, _ files: FileStore, _ view: FileView
  ) -> AccountLines {
    AccountLines((try? files.read(path, limit: 1 << 20, in: view.asRoot)) ?? [])
  }

  func user(_ uid: Int) -> User? { users.first { $0.uid == uid } }
  func user(named name: String) -> User? { users.first { $0.name == name } }
  func group(_ gid: Int) -> Group? { groups.first { $0.gid == gid } }
  func group(named name: String) -> Group? { groups.first { $0.name == name } }
  /// The name, or the number where there is none.
  func shown(user uid: Int) -> String { user(uid)?.name ?? String(uid) }
  func shown(group gid: Int) -> String { group(gid)?.name ?? String(gid) }
  /// The further groups that /etc/group gives a user.
  func groups(of name: String) -> [Int] {
    groups.filter { $0.members.contains(name) }.map(\.gid)
  }

  enum Wrong: Error { case user, group, spec }
  /// `ann`, `ann:staff`, `:staff`, `ann:`, `1000:1000`; nil leaves that part as it is.
  func owner(_ text: String) throws(Wrong) -> (uid: Int?, gid: Int?) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var uid: Int?
    var gid: Int?
    if !parts[0].isEmpty {
      if let user = user(named: String(parts[0])) {
        uid = user.uid
        if parts.count == 2, parts[1].isEmpty { gid = user.gid }
      } else if let number = Int(parts[0]), number >= 0 {
        uid = number
        if parts.count == 2, parts[1].isEmpty { throw .spec }
      } else {
        throw .user
      }
    }
    if parts.count == 2, !parts[1].isEmpty {
      guard let found = groupID(String(parts[1])) else { throw .group }
      gid = found
    }
    return (uid, gid)
  }
  func groupID(_ text: String) -> Int? {
    if let group = group(named: text) { return group.gid }
    return Int(text).flatMap { $0 >= 0 ? $0 : nil }
  }
}

extension MachineHost {
  func users(_ call: Call<Self>) -> UserNames { UserNames(machine.files, view(call)) }
}
