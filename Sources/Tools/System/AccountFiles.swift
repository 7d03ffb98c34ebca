// /etc/passwd and /etc/group as they are changed: users and groups come and go.

import Files
import Kernel
import Machine

/// The lines of the two files, in their order.
struct AccountFiles {
  var users: [[String]]
  var groups: [[String]]

  init<Host: MachineHost>(_ host: Host, _ view: FileView) {
    func lines(_ path: String) -> [[String]] {
      let text = (try? host.machine.files.readText(path, limit: 1 << 20, in: view.asRoot)) ?? ""
      return text.split(separator: "\n").map {
        $0.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      }
    }
    users = lines("/etc/passwd").filter { $0.count >= 7 }
    groups = lines("/etc/group").filter { $0.count >= 4 }
  }

  func save<Host: MachineHost>(_ host: inout Host, _ view: FileView) {
    let root = view.asRoot
    for (path, lines) in [("/etc/passwd", users), ("/etc/group", groups)] {
      let text = lines.map { $0.joined(separator: ":") + "\n" }.joined()
      try? host.machine.files.write(path, text: text, in: root, at: host.machine.now)
    }
  }

  func user(_ name: String) -> Int? { users.firstIndex { $0[0] == name } }
  func group(_ name: String) -> Int? { groups.firstIndex { $0[0] == name } }
  /// By name or number.
  func groupNumber(_ text: String) -> Int? {
    if let index = group(text) { return Int(groups[index][2]) }
    guard let number = Int(text), groups.contains(where: { $0[2] == text }) else { return nil }
    return number
  }

  /// Real: login.defs: people from 1000 on, the system from 999 down.
  func freeNumber(system: Bool) -> Int {
    let taken = Set((users + groups).compactMap { Int($0[2]) })
    if system { return (100...999).reversed().first { !taken.contains($0) } ?? 999 }
    return (1000...59_999).first { !taken.contains($0) } ?? 59_999
  }

  mutating func addGroup(_ name: String, gid: Int) { groups.append([name, "x", "\(gid)", ""]) }
  mutating func join(_ user: String, _ group: String) {
    guard let index = self.group(group) else { return }
    var members = groups[index][3].split(separator: ",").map(String.init)
    if !members.contains(user) { members.append(user) }
    groups[index][3] = members.joined(separator: ",")
  }
  mutating func leave(_ user: String, group: String? = nil) {
    for index in groups.indices where group == nil || groups[index][0] == group {
      groups[index][3] = groups[index][3].split(separator: ",").filter { $0 != user }
        .joined(separator: ",")
    }
  }
  func isMember(_ user: String, _ group: String) -> Bool {
    guard let index = self.group(group) else { return false }
    return groups[index][3].split(separator: ",").contains { $0 == user }
  }

  /// A home folder with what /etc/skel has.
  static func makeHome<Host: MachineHost>(
    _ home: String, uid: Int, gid: Int, _ host: inout Host, _ view: FileView
  ) {
    let root = view.asRoot
    let now = host.machine.now
    guard !host.machine.files.exists(home, in: root) else { return }
    try? host.machine.files.makeDirectories(home, in: root, at: now)
    var budget = Budget.document
    if host.machine.files.isDirectory("/etc/skel", in: root) {
      try? host.machine.files.copyAll(
        "/etc/skel", in: root, to: home, in: root, owner: (uid, gid), budget: &budget, at: now)
    }
    try? host.machine.files.setOwner(home, uid: uid, gid: gid, in: root, at: now)
    try? host.machine.files.setMode(home, 0o755, in: root, at: now)
  }

  /// Real: a letter or _ first, then letters, digits, _ and -, and a $ at the end.
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 32 else { return false }
    guard (97...122).contains(first) || (65...90).contains(first) || first == 95 else {
      return false
    }
    return name.utf8.allSatisfy {
      (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
        || [95, 45, 46, 36].contains($0)
    }
  }
}
