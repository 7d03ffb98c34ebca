// Names for commits: HEAD, branches, tags, remotes, and what people write with ~ and ^.

import Commands
import Files
import Kernel
import Text

extension GitSession {
  // MARK: Refs

  /// The branch that HEAD names, without refs/heads/; nil when it is detached.
  var branch: String? {
    guard let text = readText("HEAD"), text.hasPrefix("ref: refs/heads/") else { return nil }
    return text.dropFirst(16).trimmed
  }
  var head: GitID? {
    if let branch { return ref("refs/heads/" + branch) }
    return readText("HEAD").map { GitID(hex: $0.trimmed) }.flatMap { $0.hex.count == 40 ? $0 : nil }
  }
  func ref(_ name: String) -> GitID? {
    guard let text = readText(name)?.trimmed else { return nil }
    if text.hasPrefix("ref: ") { return ref(String(text.dropFirst(5)), depth: 1) }
    return text.utf8.count == 40 ? GitID(hex: text) : nil
  }
  private func ref(_ name: String, depth: Int) -> GitID? {
    guard depth < 5, let text = readText(name)?.trimmed else { return nil }
    if text.hasPrefix("ref: ") { return ref(String(text.dropFirst(5)), depth: depth + 1) }
    return text.utf8.count == 40 ? GitID(hex: text) : nil
  }
  mutating func setRef(_ name: String, _ id: GitID) throws(GitFailure) {
    try writeText(name, id.hex + "\n")
  }
  /// All refs under a folder, without it, by name.
  func refs(under folder: String) -> [(name: String, id: GitID)] {
    var names: [String] = []
    var budget = Budget.document
    let start = FilePaths.join(self.folder, folder)
    _ = try? files.walk(start, in: view, budget: &budget) {
      if $0.status.isRegular { names.append(FilePaths.relative($0.path, from: start)) }
      return .onward
    }
    return names.sorted().compactMap { name in ref(folder + "/" + name).map { (name, $0) } }
  }
  var branches: [(name: String, id: GitID)] { refs(under: "refs/heads") }
  var tags: [(name: String, id: GitID)] { refs(under: "refs/tags") }

  /// Moves HEAD (or the branch that it names) and writes the reflog.
  mutating func moveHead(to id: GitID, _ why: String) throws(GitFailure) {
    let old = head
    if let branch {
      try setRef("refs/heads/" + branch, id)
    } else {
      try writeText("HEAD", id.hex + "\n")
    }
    log(old, id, why)
  }
  mutating func log(_ old: GitID?, _ new: GitID, _ why: String) {
    let who =
      (try? person("COMMITTER")) ?? GitPerson(name: "unknown", email: "", seconds: now.seconds)
    let line = "\((old ?? .zero).hex) \(new.hex) \(who.line)\t\(why)\n"
    let path = FilePaths.join(folder, "logs/HEAD")
    try? files.makeDirectories(FilePaths.dirname(path), in: view, at: now)
    try? files.append(path, Array(line.utf8), in: view, at: now)
  }
  /// The newest first.
  func reflog() -> [(id: GitID, why: String)] {
    (readText("logs/HEAD") ?? "").split(separator: "\n").reversed().compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      let words = line.split(separator: " ")
      guard words.count > 1, parts.count == 2 else { return nil }
      return (GitID(hex: String(words[1])), String(parts[1]))
    }
  }

  // MARK: Revisions

  /// What a revision names: `HEAD~2`, `main^`, `v1.0`, `1a2b3c4`, `@{u}`.
  func revision(_ text: String) -> GitID? {
    var base = text[...]
    var steps: [(mark: Character, count: Int)] = []
    while let place = base.lastIndex(where: { $0 == "~" || $0 == "^" }) {
      let digits = base[base.index(after: place)...]
      guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), digits.count < 6 else { break }
      steps.insert((base[place], digits.isEmpty ? 1 : Int(digits) ?? 1), at: 0)
      base = base[..<place]
    }
    guard var id = name(base.isEmpty ? "HEAD" : String(base)) else { return nil }
    id = peeled(id)
    for step in steps {
      if step.mark == "^" {
        if step.count == 0 { continue }
        guard let parents = commit(id)?.parents, parents.count >= step.count else { return nil }
        id = parents[step.count - 1]
      } else {
        for _ in 0..<step.count {
          guard let parent = commit(id)?.parents.first else { return nil }
          id = parent
        }
      }
    }
    return id
  }
  private func name(_ text: String) -> GitID? {
    if text == "HEAD" || text == "@" { return head }
    if text == "@{u}" || text == "@{upstream}" {
      return upstream().flatMap { ref("refs/remotes/" + $0.short) }
    }
    if text.hasPrefix("HEAD@{") || text.hasPrefix("@{"), text.hasSuffix("}") {
      let digits = text.drop { $0 != "{" }.dropFirst().dropLast()
      let log = reflog()
      guard let number = Int(digits), log.indices.contains(number) else { return nil }
      return log[number].id
    }
    if text.hasPrefix("stash@{") || text == "stash" { return stashes(text) }
    guard !text.contains(".."), !text.hasPrefix("-") else { return nil }
    for folder in ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"] {
      if let id = ref(folder + text) { return id }
    }
    if let id = ref("refs/remotes/\(text)/HEAD") { return id }
    guard (4...40).contains(text.utf8.count),
      text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    let start = FilePaths.join(folder, "objects/\(text.prefix(2))")
    let found = ((try? files.names(in: start, in: view)) ?? []).filter {
      $0.hasPrefix(text.dropFirst(2))
    }
    return found.count == 1 ? GitID(hex: text.prefix(2) + found[0]) : nil
  }
  private func stashes(_ text: String) -> GitID? {
    let number = Int(text.filter { $0.isASCII && $0.isNumber }) ?? 0
    let all = stashList()
    return all.indices.contains(number) ? all[number].id : nil
  }
  /// The commit behind an annotated tag.
  func peeled(_ id: GitID) -> GitID {
    guard let found = object(id), found.kind == .tag else { return id }
    let text = String(decoding: found.body, as: UTF8.self)
    guard text.hasPrefix("object ") else { return id }
    return GitID(hex: String(text.dropFirst(7).prefix(40)))
  }

  /// All that can be reached from commits, newest first; parents never before their children.
  func history(_ starts: [GitID], without stops: [GitID] = [], limit: Int = 100_000) -> [GitID] {
    let hidden = stops.isEmpty ? [] : Set(history(stops))
    var order: [GitID] = []
    var seen: Set<GitID> = []
    var waiting: [(id: GitID, seconds: Int)] = []
    func add(_ id: GitID) {
      guard !hidden.contains(id), seen.insert(id).inserted, let commit = commit(id) else { return }
      let entry = (id: id, seconds: commit.committer.seconds)
      let place = waiting.firstIndex { $0.seconds < entry.seconds } ?? waiting.count
      waiting.insert(entry, at: place)
    }
    for start in starts { add(start) }
    while !waiting.isEmpty, order.count < limit {
      let next = waiting.removeFirst()
      order.append(next.id)
      for parent in commit(next.id)?.parents ?? [] { add(parent) }
    }
    return order
  }
  func isAncestor(_ old: GitID, of new: GitID) -> Bool { history([new]).contains(old) }
  func mergeBase(_ a: GitID, _ b: GitID) -> GitID? {
    let ours = Set(history([a]))
    return history([b]).first { ours.contains($0) }
  }

  // MARK: Settings

  /// `section.key` or `section.name.key`, the repository's own before the user's.
  func setting(_ key: String) -> String? {
    for file in settingFiles.reversed() {
      if let value = GitConfigFile(text(of: file)).values(key).last { return value }
    }
    return nil
  }
  func text(of path: String) -> String { (try? files.readText(path, in: view)) ?? "" }
  var globalSettings: String { FilePaths.join(environment["HOME"] ?? "/root", ".gitconfig") }
  var settingFiles: [String] {
    ["/etc/gitconfig", globalSettings] + (folder.isEmpty ? [] : [FilePaths.join(folder, "config")])
  }

  /// The branch on a remote that the current one follows.
  func upstream(of name: String? = nil) -> (remote: String, branch: String, short: String)? {
    guard let name = name ?? branch, let remote = setting("branch.\(name).remote"),
      let merge = setting("branch.\(name).merge")
    else { return nil }
    let short = merge.hasPrefix("refs/heads/") ? String(merge.dropFirst(11)) : merge
    return (remote, short, remote + "/" + short)
  }

  /// Who commits. Real: the environment before the settings.
  func person(_ role: String) throws(GitFailure) -> GitPerson {
    let name = environment["GIT_\(role)_NAME"] ?? setting("user.name")
    let email = environment["GIT_\(role)_EMAIL"] ?? setting("user.email") ?? environment["EMAIL"]
    guard let email, !email.isEmpty else {
      let user = environment["USER"] ?? environment["LOGNAME"] ?? "root"
      let title = role == "AUTHOR" ? "Author" : "Committer"
      throw GitFailure(
        text:
          "\(title) identity unknown\n\n*** Please tell me who you are.\n\nRun\n\n  git config --global user.email \"you@example.com\"\n  git config --global user.name \"Your Name\"\n\nto set your account's default identity.\nOmit --global to set the identity only in this repository.\n\nfatal: unable to auto-detect email address (got '\(user)@\(hostname).(none)')",
        status: 128)
    }
    let user = environment["USER"] ?? "root"
    return GitPerson(name: name ?? user, email: email, seconds: now.seconds)
  }
}

/// A settings file: sections, and keys below them.
struct GitConfigFile {
  var lines: [String]
  init(_ text: String) { lines = text.split(separator: "\n").map(String.init) }

  var text: String { lines.map { $0 + "\n" }.joined() }

  private static func split(_ key: String) -> (section: String, name: String) {
    guard let dot = key.lastIndex(of: ".") else { return ("", key.lowercased()) }
    return (String(key[..<dot]), key[key.index(after: dot)...].lowercased())
  }
  /// `core`, or `remote "origin"` as `remote.origin`.
  private static func section(_ line: String) -> String? {
    let text = line.trimmed
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    let inner = text.dropFirst().dropLast()
    guard let space = inner.firstIndex(of: " ") else { return inner.lowercased() }
    return inner[..<space].lowercased() + "."
      + inner[inner.index(after: space)...].trimmed.filter { $0 != "\"" }
  }
  private static func pair(_ line: String) -> (String, String)? {
    let text = line.trimmed
    guard let first = text.first, first != "[", first != "#", first != ";" else { return nil }
    let parts = text.split(separator: "=", maxSplits: 1)
    let value = parts.count == 2 ? parts[1].trimmed : "true"
    let plain =
      value.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
      ? String(value.dropFirst().dropLast()) : value
    return (parts[0].trimmed.lowercased(), plain)
  }

  /// All pairs in order, keys in full.
  var all: [(key: String, value: String)] {
    var section = ""
    var list: [(String, String)] = []
    for line in lines {
      if let found = Self.section(line) {
        section = found
      } else if let (name, value) = Self.pair(line) {
        list.append((section + "." + name, value))
      }
    }
    return list
  }
  private static func normal(_ key: String) -> String {
    let parts = split(key)
    let section = parts.section
    guard let dot = section.firstIndex(of: ".") else {
      return section.lowercased() + "." + parts.name
    }
    return section[..<dot].lowercased() + section[dot...] + "." + parts.name
  }
  func values(_ key: String) -> [String] {
    let wanted = Self.normal(key)
    return all.filter { $0.key == wanted }.map(\.value)
  }

  mutating func set(_ key: String, _ value: String, adds: Bool = false) {
    let wanted = Self.normal(key)
    let (section, name) = Self.split(key)
    var here = ""
    var lastOfSection: Int?
    for (index, line) in lines.enumerated() {
      if let found = Self.section(line) {
        here = found
        if wanted == here + "." + name { lastOfSection = index }
      } else if let (found, _) = Self.pair(line), here + "." + name == wanted {
        lastOfSection = index
        if found == name, !adds {
          lines[index] = "\t\(Self.leaf(key)) = \(value)"
          return
        }
      }
    }
    if let lastOfSection {
      lines.insert("\t\(Self.leaf(key)) = \(value)", at: lastOfSection + 1)
    } else {
      let head: String
      if let dot = section.firstIndex(of: ".") {
        head = "[\(section[..<dot]) \"\(section[section.index(after: dot)...])\"]"
      } else {
        head = "[\(section)]"
      }
      lines += [head, "\t\(Self.leaf(key)) = \(value)"]
    }
  }
  private static func leaf(_ key: String) -> String {
    String(key[(key.lastIndex(of: ".").map { key.index(after: $0) } ?? key.startIndex)...])
  }
  /// False where there was none.
  mutating func unset(_ key: String) -> Bool {
    let wanted = Self.normal(key)
    var here = ""
    var kept: [String] = []
    var found = false
    for line in lines {
      if let section = Self.section(line) { here = section }
      if let (name, _) = Self.pair(line), here + "." + name == wanted {
        found = true
      } else {
        kept.append(line)
      }
    }
    lines = kept
    return found
  }
  mutating func removeSection(_ name: String) {
    var skips = false
    lines = lines.filter { line in
      if let section = Self.section(line) { skips = section == name }
      return !skips
    }
  }
}
