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
    let accounts = self.accounts
    let groups = AccountLines(accounts.groups)
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    let wanted = parts.first ?? ""
    var uid = 0
    var gid = 0
    var home = "/"
    var name: String?
    let sought = Array((wanted.isEmpty ? "0" : wanted).utf8)
    let entry = AccountLines(accounts.users).first { line -> [String]? in
      guard line.count >= 7,
        line[2].elementsEqual(sought) || !wanted.isEmpty && line[0].elementsEqual(sought)
      else { return nil }
      return line.map(AccountLines.text)
    }
    if let entry {
      uid = Int(entry[2]) ?? 0
      gid = Int(entry[3]) ?? 0
      home = entry[5].isEmpty ? "/" : entry[5]
      name = entry[0]
    } else if let number = Int(wanted), number >= 0, number < 1 << 31 {
      uid = number
    } else if Int(wanted) != nil {
      throw .badNumber
    } else if !wanted.isEmpty {
      throw .noSuchUser(wanted)
    } else {
      home = "/root"
    }
    var more: [Int] = []
    if parts.count == 2, !parts[1].isEmpty {
      gid = try group(parts[1], groups)
    } else if let name {
      let own = Array(name.utf8)
      groups.forEach { line in
        guard line.count >= 4, let id = AccountLines.number(line[2]) else { return }
        let members = line[3].split(separator: UInt8(ascii: ","))
        if members.contains(where: { $0.elementsEqual(own) }) { more.append(id) }
      }
    }
    for extra in extraGroups { more.append(try group(extra, groups)) }
    return ContainerUser(
      credentials: Credentials(uid: uid, gid: gid, groups: more), home: home, name: name)
  }

  /// The bytes of /etc/passwd and /etc/group.
  var accounts: (users: [UInt8], groups: [UInt8]) {
    (bytes(of: "/etc/passwd"), bytes(of: "/etc/group"))
  }
  private func group(_ text: String, _ groups: AccountLines) throws(RuntimeFailure) -> Int {
    let sought = Array(text.utf8)
    let found = groups.first { line in
      line.count >= 3 && line[0].elementsEqual(sought) ? AccountLines.number(line[2]) : nil
    }
    if let found { return found }
    if let id = Int(text), id >= 0 { return id }
    throw .noSuchGroup(text)
  }
  private func bytes(of path: String) -> [UInt8] {
    guard let content = self[path: path]?.content, content.size <= 1 << 20 else { return [] }
    return content.read(at: 0, count: content.size)
  }
}
