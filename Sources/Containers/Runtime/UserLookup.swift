// From `--user` to numbers, by the container's own /etc/passwd and /etc/group.

package import Files

/// Who a container's process runs as.
package struct ContainerUser: Hashable, Sendable {
  package var credentials: Credentials
  package var home: String
  package var name: String?
}

extension FileTree {
  /// `name`, `uid`, `name:group`, `uid:gid`; empty is root.
  package func user(
    _ text: String, extraGroups: [String] = []
  ) throws(RuntimeFailure) -> ContainerUser {
    let passwd = lines("/etc/passwd"), groups = lines("/etc/group")
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    let wanted = parts.first ?? ""
    var uid = 0
    var gid = 0
    var home = "/"
    var name: String?
    let entry =
      wanted.isEmpty
      ? passwd.first { $0.count >= 7 && $0[2] == "0" }
      : passwd.first { $0.count >= 7 && ($0[0] == wanted || $0[2] == wanted) }
    if let entry {
      uid = Int(entry[2]) ?? 0
      gid = Int(entry[3]) ?? 0
      home = entry[5].isEmpty ? "/" : entry[5]
      name = entry[0]
    } else if let number = Int(wanted), number >= 0, number < 1 << 31 {
      uid = number
    } else if !wanted.isEmpty {
      throw .noSuchUser(wanted)
    } else {
      home = "/root"
    }
    var more: [Int] = []
    if parts.count == 2, !parts[1].isEmpty {
      gid = try group(parts[1], groups)
    } else if let name {
      for line in groups where line.count >= 4 {
        if line[3].split(separator: ",").contains(where: { $0 == name }), let id = Int(line[2]) {
          more.append(id)
        }
      }
    }
    for extra in extraGroups { more.append(try group(extra, groups)) }
    return ContainerUser(
      credentials: Credentials(uid: uid, gid: gid, groups: more), home: home, name: name)
  }

  private func group(_ text: String, _ groups: [[String]]) throws(RuntimeFailure) -> Int {
    if let line = groups.first(where: { $0.count >= 3 && $0[0] == text }), let id = Int(line[2]) {
      return id
    }
    if let id = Int(text), id >= 0 { return id }
    throw .noSuchGroup(text)
  }
  private func lines(_ path: String) -> [[String]] {
    (text(path) ?? "").split(separator: "\n").map {
      $0.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
