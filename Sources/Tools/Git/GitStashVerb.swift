// git stash: changes put aside and taken back.

import Commands
import Files
import Kernel
import Text

extension GitSession {
  /// The newest first: a commit whose tree is the work tree, and what it says.
  func stashList() -> [(id: GitID, why: String)] {
    (readText("logs/refs/stash") ?? "").split(separator: "\n").reversed().compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1), words = line.split(separator: " ")
      guard words.count > 1, parts.count == 2 else { return nil }
      return (GitID(hex: String(words[1])), String(parts[1]))
    }
  }
  private mutating func keepStashes(_ list: [(id: GitID, why: String)]) throws(GitFailure) {
    guard let newest = list.first else {
      removeFile("refs/stash")
      removeFile("logs/refs/stash")
      return
    }
    try setRef("refs/stash", newest.id)
    let who = (try? person("COMMITTER"))?.line ?? "unknown <> 0 +0000"
    let lines = list.reversed().map { "\(GitID.zero.hex) \($0.id.hex) \(who)\t\($0.why)\n" }
    try writeText("logs/refs/stash", lines.joined())
  }

  mutating func stash(_ words: [String]) throws(GitFailure) -> Int {
    var rest = words[...]
    var verb = "push"
    if let first = rest.first, !first.hasPrefix("-") {
      verb = first
      rest.removeFirst()
    }
    let options = try read(
      Array(rest),
      [
        Option("m", "message", .required), Option("u", "include-untracked"), Option("q", "quiet"),
        Option("p", "patch"), Option("k", "keep-index", isModelled: false), Option(nil, "index"),
        Option(nil, "stat"), Option("a", "all", isModelled: false),
      ], usage: "stash list [<log-options>]")
    let list = stashList()
    let number =
      options.operands.first.flatMap { Int($0.filter { $0.isASCII && $0.isNumber }) } ?? 0
    func chosen() throws(GitFailure) -> (id: GitID, why: String) {
      guard !list.isEmpty else { throw GitFailure(text: "No stash entries found.", status: 1) }
      guard list.indices.contains(number) else {
        throw .error("stash@{\(number)} is not a valid reference")
      }
      return list[number]
    }
    switch verb {
    case "list":
      for (index, entry) in list.enumerated() { say("stash@{\(index)}: \(entry.why)") }
    case "push", "save":
      return try push(
        options.last("message") ?? (verb == "save" ? options.operands.first : nil),
        withUnknown: options.has("include-untracked"), list)
    case "show":
      let entry = try chosen()
      let base = commit(entry.id)?.parents.first
      var style = GitDiffStyle()
      style.stat = !options.has("patch")
      style.patch = options.has("patch")
      show(changes(treeOfCommit(base), treeOfCommit(entry.id)), style)
    case "pop", "apply":
      let entry = try chosen()
      let base = treeOfCommit(commit(entry.id)?.parents.first), kept = treeOfCommit(entry.id)
      var index = index()
      let list2 = changes(base, kept, findsMoves: false)
      let dirty = Set(unstaged(index).map(\.path))
      let refused = list2.map(\.path).filter { dirty.contains($0) }
      guard refused.isEmpty else {
        throw GitFailure(
          text:
            "error: Your local changes to the following files would be overwritten by merge:\n\(refused.map { "\t" + $0 }.joined(separator: "\n"))\nPlease commit your changes or stash them before you merge.\nAborting",
          status: 1)
      }
      var hasConflict = false
      for change in list2 {
        guard let new = change.new else {
          removeWork(change.path)
          continue
        }
        let here = index.entries[change.path]?.file
        if here == change.old || here == nil {
          try writeWork(change.path, new)
          if change.old == nil { index.entries[change.path] = self.entry(change.path, new) }
        } else if let here {
          say("Auto-merging \(change.path)")
          let joined = LineMerge.merge(
            base: change.old.map { blob($0.id) } ?? [], ours: blob(here.id), theirs: blob(new.id),
            name: "Stashed changes")
          try writeFile(absolute(change.path), joined.bytes)
          if joined.conflicts > 0 {
            say("CONFLICT (content): Merge conflict in \(change.path)")
            index.entries[change.path] = nil
            index.unmerged[change.path] = [change.old, here, new]
            hasConflict = true
          }
        }
      }
      try save(index)
      if hasConflict {
        complain("The stash entry is kept in case you need it again.")
        return 1
      }
      if !options.has("quiet") { _ = longStatus() }
      if verb == "pop" {
        try drop(number, list, isQuiet: options.has("quiet"), name: "refs/stash@{\(number)}")
      }
    case "drop":
      _ = try chosen()
      try drop(
        number, list, isQuiet: options.has("quiet"),
        name: options.operands.first ?? "refs/stash@{\(number)}")
    case "clear": try keepStashes([])
    case "branch", "create", "store": throw GitFailure(text: "\u{0}git stash \(verb)", status: 1)
    default:
      throw .fatal(
        "subcommand wasn't specified; 'push' can't be assumed due to unexpected token '\(verb)'")
    }
    return 0
  }
  private mutating func drop(
    _ number: Int, _ list: [(id: GitID, why: String)], isQuiet: Bool, name: String
  ) throws(GitFailure) {
    var rest = list
    let gone = rest.remove(at: number)
    try keepStashes(rest)
    if !isQuiet { say("Dropped \(name) (\(gone.id.hex))") }
  }

  private mutating func push(
    _ message: String?, withUnknown: Bool, _ list: [(id: GitID, why: String)]
  ) throws(GitFailure) -> Int {
    guard let head, let last = commit(head) else {
      throw GitFailure(text: "You do not have the initial commit yet", status: 1)
    }
    let index = index()
    var kept = index.files
    var isChanged = !staged(index).isEmpty
    let unknown = withUnknown ? untracked(index, collapses: false) : []
    for path in index.entries.keys + unknown {
      let here = workFile(path)
      if here?.file != kept[path] { isChanged = true }
      kept[path] = here?.file
      if let here { _ = try store(.blob, here.bytes) }
    }
    guard isChanged else {
      say("No local changes to save")
      return 0
    }
    let who = try person("COMMITTER")
    let place = branch ?? "(no branch)"
    let base = "\(place): \(head.short) \(last.subject)"
    let inner = GitCommit(
      tree: try storeTree(index.files), parents: [head], author: who, committer: who,
      message: "index on \(base)\n")
    let innerID = try store(.commit, inner.encoded)
    let why = message.map { "On \(place): \($0)" } ?? "WIP on \(base)"
    let made = GitCommit(
      tree: try storeTree(kept), parents: [head, innerID], author: who, committer: who,
      message: why + "\n")
    try keepStashes([(try store(.commit, made.encoded), why)] + list)
    var old = kept
    for (path, entry) in index.entries { old[path] = entry.file }
    try checkOut(tree(last.tree), from: old)
    say("Saved working directory and index state \(why)")
    return 0
  }
}
