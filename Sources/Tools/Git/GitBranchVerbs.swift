// git branch, switch, checkout, tag: names for commits, and going to them.

import Commands
import Files
import Kernel
import Text

extension GitSession {
  /// Real: git-check-ref-format, the parts that people meet.
  private func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-") && !name.hasPrefix("/") && !name.hasSuffix("/")
      && !name.hasSuffix(".lock") && !name.contains("..") && !name.hasSuffix(".") && name != "HEAD"
      && !name.contains("//") && !name.contains("@{")
      && !name.unicodeScalars.contains { $0.value <= 32 || "~^:?*[\\".unicodeScalars.contains($0) }
  }

  mutating func branch(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("d", "delete"), Option("D", nil), Option("m", "move"), Option("M", nil),
        Option("a", "all"), Option("r", "remotes"), Option("v", "verbose"), Option("l", "list"),
        Option(nil, "show-current"), Option("f", "force"), Option("q", "quiet"),
        Option("u", "set-upstream-to", .required), Option(nil, "unset-upstream"),
        Option("t", "track"), Option(nil, "merged"), Option(nil, "no-merged"),
        Option("c", "copy", isModelled: false),
        Option(nil, "contains", .optional, isModelled: false),
        Option(nil, "sort", .required), Option(nil, "no-color"),
        Option(nil, "format", .required, isModelled: false),
      ],
      usage: "branch [<options>] [-r | -a] [--merged] [--no-merged]")
    let operands = options.operands
    if options.has("show-current") {
      if let branch { say(branch) }
      return 0
    }
    if options.has("delete") || options.has("D") {
      guard !operands.isEmpty else { throw .fatal("branch name required") }
      var status = 0
      for name in operands {
        let folder = options.has("remotes") ? "refs/remotes/" : "refs/heads/"
        guard let id = ref(folder + name) else {
          complain("error: branch '\(name)' not found.")
          status = 1
          continue
        }
        if name == branch {
          complain("error: Cannot delete branch '\(name)' checked out at '\(top)'")
          status = 1
          continue
        }
        let base = upstream(of: name).flatMap { ref("refs/remotes/" + $0.short) } ?? head
        if !options.has("D"), !options.has("force"), let base, !isAncestor(id, of: base) {
          complain("error: The branch '\(name)' is not fully merged.")
          complain("If you are sure you want to delete it, run 'git branch -D \(name)'.")
          status = 1
          continue
        }
        removeFile(folder + name)
        say(
          "Deleted \(options.has("remotes") ? "remote-tracking branch" : "branch") \(name) (was \(id.short))."
        )
      }
      return status
    }
    if options.has("move") || options.has("M") {
      guard let new = operands.last else { throw .fatal("branch name required") }
      guard let old = operands.count > 1 ? operands[0] : branch else {
        throw .fatal("cannot rename the current branch while not on any.")
      }
      guard isName(new) else { throw .fatal("'\(new)' is not a valid branch name") }
      if ref("refs/heads/" + new) != nil, new != old, !options.has("M") {
        throw .fatal("a branch named '\(new)' already exists")
      }
      let id = ref("refs/heads/" + old)
      guard id != nil || old == branch else {
        throw .fatal("no branch named '\(old)'")
      }
      if old == branch { try writeText("HEAD", "ref: refs/heads/\(new)\n") }
      if let id {
        removeFile("refs/heads/" + old)
        try setRef("refs/heads/" + new, id)
      }
      if let followed = upstream(of: old) {
        var config = GitConfigFile(readText("config") ?? "")
        config.removeSection("branch." + old)
        try writeText("config", config.text)
        try follow(new, followed.remote, followed.branch)
      }
      return 0
    }
    if let name = options.last("set-upstream-to") {
      guard let mine = operands.first ?? branch else {
        throw .fatal(
          "could not set upstream of HEAD to \(name) when it does not point to any branch.")
      }
      guard ref("refs/remotes/" + name) != nil, let slash = name.firstIndex(of: "/") else {
        throw GitFailure(
          text:
            "fatal: the requested upstream branch '\(name)' does not exist\nhint: \nhint: If you are planning on basing your work on an upstream\nhint: branch that already exists at the remote, you may need to\nhint: run \"git fetch\" to retrieve it.\nhint: \nhint: If you are planning to push out a new local branch that\nhint: will track its remote counterpart, you may want to use\nhint: \"git push -u\" to set the upstream config as you push.\nhint: Disable this message with \"git config advice.setUpstreamFailure false\"",
          status: 128)
      }
      try follow(mine, String(name[..<slash]), String(name[name.index(after: slash)...]))
      say("branch '\(mine)' set up to track '\(name)'.")
      return 0
    }
    if options.has("unset-upstream") {
      guard let branch else { throw .fatal("could not unset upstream of HEAD") }
      var config = GitConfigFile(readText("config") ?? "")
      config.removeSection("branch." + branch)
      try writeText("config", config.text)
      return 0
    }
    if operands.isEmpty || options.has("list") {
      listBranches(options)
      return 0
    }
    try makeBranch(
      operands[0], from: operands.count > 1 ? operands[1] : nil, force: options.has("force"))
    return 0
  }

  private mutating func makeBranch(_ name: String, from start: String?, force: Bool)
    throws(GitFailure)
  {
    guard isName(name) else { throw .fatal("'\(name)' is not a valid branch name") }
    if ref("refs/heads/" + name) != nil, !force {
      throw .fatal("a branch named '\(name)' already exists")
    }
    guard let id = revision(start ?? "HEAD") else {
      throw .fatal("not a valid object name: '\(start ?? branch ?? "HEAD")'")
    }
    try setRef("refs/heads/" + name, id)
    if let start { try followIfRemote(name, start) }
  }
  private mutating func followIfRemote(_ name: String, _ start: String) throws(GitFailure) {
    guard ref("refs/remotes/" + start) != nil, let slash = start.firstIndex(of: "/") else { return }
    try follow(name, String(start[..<slash]), String(start[start.index(after: slash)...]))
    say("branch '\(name)' set up to track '\(start)'.")
  }

  private mutating func listBranches(_ options: GitWords) {
    var rows: [(mark: String, name: String, id: GitID, isRemote: Bool, target: String?)] = []
    if !options.has("remotes") {
      if branch == nil, let head {
        rows.append(("* ", "(HEAD detached at \(detachedName(head)))", head, false, nil))
      }
      for (name, id) in branches {
        if options.has("merged"), let head, !isAncestor(id, of: head) { continue }
        if options.has("no-merged"), let head, isAncestor(id, of: head) { continue }
        rows.append((name == branch ? "* " : "  ", name, id, false, nil))
      }
    }
    if options.has("remotes") || options.has("all") {
      for (name, id) in refs(under: "refs/remotes") {
        let shown = options.has("all") ? "remotes/" + name : name
        let target = readText("refs/remotes/" + name).flatMap { text in
          text.hasPrefix("ref: refs/remotes/") ? text.dropFirst(18).trimmed : nil
        }
        rows.append(("  ", shown, id, true, target))
      }
    }
    let verbosity = options.parsed.all("verbose").count
    let width = rows.map(\.name.count).max() ?? 0
    for row in rows {
      let colour = row.mark == "* " ? "32" : row.isRemote ? "31" : ""
      let name = colour.isEmpty ? row.name : paint(row.name, colour)
      if let target = row.target {
        say("\(row.mark)\(name) -> \(target)")
        continue
      }
      guard verbosity > 0 else {
        say(row.mark + name)
        continue
      }
      var note = ""
      if let followed = upstream(of: row.name), !row.isRemote {
        let there = ref("refs/remotes/" + followed.short)
        let ahead = there.map { history([row.id], without: [$0]).count } ?? 0
        let behind = there.map { history([$0], without: [row.id]).count } ?? 0
        var parts: [String] = []
        if ahead > 0 { parts.append("ahead \(ahead)") }
        if behind > 0 { parts.append("behind \(behind)") }
        let tail = parts.joined(separator: ", ")
        if verbosity > 1 {
          note = " [\(followed.short)\(tail.isEmpty ? "" : ": " + tail)]"
        } else if !tail.isEmpty {
          note = " [\(tail)]"
        }
      }
      let gap = String(repeating: " ", count: width - row.name.count)
      say("\(row.mark)\(name)\(gap) \(row.id.short)\(note) \(commit(row.id)?.subject ?? "")")
    }
  }

  // MARK: Going there

  mutating func switchBranch(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("c", "create", .required), Option("C", "force-create", .required),
        Option("d", "detach"), Option("q", "quiet"), Option("f", "force"),
        Option(nil, "discard-changes", name: "force"), Option("t", "track"),
        Option(nil, "orphan", .required), Option("m", "merge", isModelled: false),
      ], usage: "switch [<options>] [<branch>]")
    if let name = options.last("orphan") {
      try writeText("HEAD", "ref: refs/heads/\(name)\n")
      complain("Switched to a new branch '\(name)'")
      return 0
    }
    if let name = options.last("create") ?? options.last("force-create") {
      return try create(
        name, from: options.operands.first, force: options.has("force-create"),
        isQuiet: options.has("quiet"))
    }
    guard let name = options.operands.first else {
      throw .fatal("missing branch or commit argument")
    }
    if name != "-", ref("refs/heads/" + name) == nil, remoteBranch(name) == nil,
      !options.has("detach")
    {
      guard let id = revision(name) else { throw .fatal("invalid reference: \(name)") }
      _ = id
      throw GitFailure(
        text:
          "fatal: a branch is expected, got commit '\(name)'\nhint: If you want to detach HEAD at the commit, try again with the --detach option.",
        status: 128)
    }
    return try go(
      to: name, isQuiet: options.has("quiet"), force: options.has("force"),
      detaches: options.has("detach"))
  }

  mutating func checkout(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("b", nil, .required), Option("B", nil, .required), Option("f", "force"),
        Option("q", "quiet"), Option("t", "track"), Option(nil, "detach"), Option(nil, "ours"),
        Option(nil, "theirs"), Option(nil, "orphan", .required),
        Option("p", "patch", isModelled: false),
        Option("m", "merge", isModelled: false),
      ], usage: "checkout [<options>] <branch>")
    if let name = options.last("b") ?? options.last("B") {
      return try create(
        name, from: options.operands.first, force: options.has("B"), isQuiet: options.has("quiet"))
    }
    if let name = options.last("orphan") {
      try writeText("HEAD", "ref: refs/heads/\(name)\n")
      complain("Switched to a new branch '\(name)'")
      return 0
    }
    var index = index()
    if let paths = options.paths, !paths.isEmpty || options.operands.isEmpty {
      var source = index.files
      if let first = options.operands.first {
        guard let id = revision(first) else { throw .fatal("invalid reference: \(first)") }
        source = treeOfCommit(id)
      }
      let found = try select(paths, among: source.keys)
      try put(found, from: source, index: &index, toIndex: !options.operands.isEmpty, toWork: true)
      return 0
    }
    guard let name = options.operands.first else {
      for change in unstaged(index) { say("\(change.letter)\t\(change.path)") }
      return 0
    }
    if name == "-" || revision(name) != nil || remoteBranch(name) != nil {
      let rest = Array(options.operands.dropFirst())
      guard rest.isEmpty else {
        let source = treeOfCommit(revision(name))
        let found = try select(rest, among: source.keys)
        try put(found, from: source, index: &index, toIndex: true, toWork: true)
        complain(
          "Updated \(found.count) path\(found.count == 1 ? "" : "s") from \(revision(name)?.short ?? name)"
        )
        return 0
      }
      return try go(
        to: name, isQuiet: options.has("quiet"), force: options.has("force"),
        detaches: options.has("detach"))
    }
    let found = try select(options.operands, among: index.entries.keys)
    try put(found, from: index.files, index: &index, toIndex: false, toWork: true)
    complain("Updated \(found.count) path\(found.count == 1 ? "" : "s") from the index")
    return 0
  }

  /// The one remote branch of that name, for `git checkout NAME` to follow.
  private func remoteBranch(_ name: String) -> String? {
    let found = refs(under: "refs/remotes").filter {
      $0.name.split(separator: "/", maxSplits: 1).last.map(String.init) == name && name != "HEAD"
    }
    return found.count == 1 ? found[0].name : nil
  }

  private mutating func create(_ name: String, from start: String?, force: Bool, isQuiet: Bool)
    throws(GitFailure) -> Int
  {
    guard isName(name) else { throw .fatal("'\(name)' is not a valid branch name") }
    if head == nil, start == nil {
      try writeText("HEAD", "ref: refs/heads/\(name)\n")
      if !isQuiet { complain("Switched to a new branch '\(name)'") }
      return 0
    }
    if ref("refs/heads/" + name) != nil, !force {
      throw .fatal("a branch named '\(name)' already exists")
    }
    guard let id = revision(start ?? "HEAD") else {
      throw .fatal(
        "'\(start ?? "HEAD")' is not a commit and a branch '\(name)' cannot be created from it")
    }
    try carry(to: id, force: false)
    let old = branch ?? head?.hex ?? ""
    try setRef("refs/heads/" + name, id)
    try writeText("HEAD", "ref: refs/heads/\(name)\n")
    log(id, id, "checkout: moving from \(old) to \(name)")
    if !isQuiet { complain("Switched to a new branch '\(name)'") }
    if let start { try followIfRemote(name, start) }
    return 0
  }

  /// Moves the work tree to a commit, and keeps what was changed where both have the same file.
  private mutating func carry(to id: GitID, force: Bool) throws(GitFailure) {
    guard id != head || force else { return }
    let old = treeOfCommit(head), new = treeOfCommit(id)
    let index = index()
    var kept: Set<String> = []
    var keptEntries: [(String, GitIndex.Entry?)] = []
    if !force {
      var refused: [String] = []
      let dirty =
        unstaged(index).map(\.path) + changes(old, index.files, findsMoves: false).map(\.path)
      for path in dirty.sorted() {
        if old[path] == new[path] {
          kept.insert(path)
          keptEntries.append((path, index.entries[path]))
        } else if !refused.contains(path) {
          refused.append(path)
        }
      }
      let verb = "checkout"
      guard refused.isEmpty else {
        throw .error(
          "Your local changes to the following files would be overwritten by \(verb):\n\(refused.map { "\t" + $0 }.joined(separator: "\n"))\nPlease commit your changes or stash them before you switch branches.\nAborting"
        )
      }
      let lost = untracked(index, collapses: false).filter { new[$0] != nil && old[$0] == nil }
      guard lost.isEmpty else {
        throw .error(
          "The following untracked working tree files would be overwritten by \(verb):\n\(lost.map { "\t" + $0 }.joined(separator: "\n"))\nPlease move or remove them before you switch branches.\nAborting"
        )
      }
    }
    var current = old
    for (path, entry) in index.entries where !kept.contains(path) { current[path] = entry.file }
    try checkOut(new, from: current, keeps: kept)
    guard !keptEntries.isEmpty else { return }
    var now = self.index()
    for (path, entry) in keptEntries { now.entries[path] = entry }
    try save(now)
  }

  private mutating func go(to given: String, isQuiet: Bool, force: Bool, detaches: Bool)
    throws(GitFailure) -> Int
  {
    var name = given
    if name == "-" {
      let moves = reflog().compactMap { entry -> String? in
        guard entry.why.hasPrefix("checkout: moving from ") else { return nil }
        return entry.why.dropFirst(22).split(separator: " ").first.map(String.init)
      }
      guard let last = moves.first else { throw .fatal("invalid reference: @{-1}") }
      name = last
    }
    let oldBranch = branch, oldHead = head
    if ref("refs/heads/" + name) == nil, !detaches, let there = remoteBranch(name),
      revision(name) == nil, let id = ref("refs/remotes/" + there)
    {
      try carry(to: id, force: force)
      try setRef("refs/heads/" + name, id)
      try writeText("HEAD", "ref: refs/heads/\(name)\n")
      log(oldHead, id, "checkout: moving from \(oldBranch ?? oldHead?.hex ?? "") to \(name)")
      let slash = there.firstIndex(of: "/") ?? there.endIndex
      try follow(name, String(there[..<slash]), name)
      if !isQuiet { complain("Switched to a new branch '\(name)'") }
      say("branch '\(name)' set up to track '\(there)'.")
      return 0
    }
    let isBranch = ref("refs/heads/" + name) != nil && !detaches
    guard let id = isBranch ? ref("refs/heads/" + name) : revision(name) else {
      throw .fatal("invalid reference: \(name)")
    }
    try carry(to: id, force: force)
    if isBranch {
      try writeText("HEAD", "ref: refs/heads/\(name)\n")
    } else {
      try writeText("HEAD", id.hex + "\n")
    }
    log(oldHead, id, "checkout: moving from \(oldBranch ?? oldHead?.hex ?? "") to \(name)")
    let index = index()
    let dirty = changes(treeOfCommit(id), index.files, findsMoves: false) + unstaged(index)
    var told: Set<String> = []
    for change in dirty where told.insert(change.path).inserted {
      say("\(change.letter)\t\(change.path)")
    }
    guard !isQuiet else { return 0 }
    if oldBranch == nil, let oldHead, oldHead != id {
      complain("Previous HEAD position was \(oldHead.short) \(commit(oldHead)?.subject ?? "")")
    }
    if isBranch {
      complain(oldBranch == name ? "Already on '\(name)'" : "Switched to branch '\(name)'")
      trackingNote()
      return 0
    }
    if oldBranch != nil, !detaches {
      complain(
        "Note: switching to '\(given)'.\n\nYou are in 'detached HEAD' state. You can look around, make experimental\nchanges and commit them, and you can discard any commits you make in this\nstate without impacting any branches by switching back to a branch.\n\nIf you want to create a new branch to retain commits you create, you may\ndo so (now or later) by using -c with the switch command. Example:\n\n  git switch -c <new-branch-name>\n\nOr undo this operation with:\n\n  git switch -\n\nTurn off this advice by setting config variable advice.detachedHead to false\n"
      )
    }
    complain("HEAD is now at \(id.short) \(commit(id)?.subject ?? "")")
    return 0
  }
  /// Real: after a switch the line on the upstream comes without the empty line of status.
  private mutating func trackingNote() {
    var copy = self
    copy.out = OutputBuffer()
    copy.trackingLines()
    let text = copy.out.text
    guard !text.isEmpty else { return }
    out.write(text.hasSuffix("\n\n") ? String(text.dropLast()) : text, to: 1)
  }

  // MARK: tag

  mutating func tag(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("a", "annotate"), Option("m", "message", .required), Option("d", "delete"),
        Option("l", "list"), Option("n", nil, .optional), Option("f", "force"),
        Option("s", "sign", isModelled: false),
        Option(nil, "contains", .optional, isModelled: false),
        Option(nil, "sort", .required),
      ],
      usage:
        "tag [-a | -s | -u <key-id>] [-f] [-m <msg> | -F <file>] [-e]\n               <tagname> [<commit> | <object>]"
    )
    let operands = options.operands
    if options.has("delete") {
      var status = 0
      for name in operands {
        guard let id = ref("refs/tags/" + name) else {
          complain("error: tag '\(name)' not found.")
          status = 1
          continue
        }
        removeFile("refs/tags/" + name)
        say("Deleted tag '\(name)' (was \(id.short))")
      }
      return status
    }
    if operands.isEmpty || options.has("list") {
      let pattern = operands.first.map { NamePattern($0) }
      for (name, id) in tags where pattern?.matches(name) ?? true {
        guard options.has("n") else {
          say(name)
          continue
        }
        let text = object(id).map { String(decoding: $0.body, as: UTF8.self) } ?? ""
        let subject =
          text.split(separator: "\n\n", maxSplits: 1).dropFirst().first?
          .split(separator: "\n").first.map(String.init) ?? ""
        say(name.paddedRight(15) + " " + subject)
      }
      return 0
    }
    let name = operands[0]
    guard isName(name) else { throw .fatal("'\(name)' is not a valid tag name.") }
    if ref("refs/tags/" + name) != nil, !options.has("force") {
      throw .fatal("tag '\(name)' already exists")
    }
    guard let target = revision(operands.count > 1 ? operands[1] : "HEAD") else {
      throw .fatal(
        "Failed to resolve '\(operands.count > 1 ? operands[1] : "HEAD")' as a valid ref.")
    }
    guard options.has("annotate") || options.has("message") else {
      try setRef("refs/tags/" + name, target)
      return 0
    }
    guard let message = options.last("message") else { throw .fatal("no tag message?") }
    let who = try person("COMMITTER")
    let body = "object \(target.hex)\ntype commit\ntag \(name)\ntagger \(who.line)\n\n\(message)\n"
    try setRef("refs/tags/" + name, try store(.tag, Array(body.utf8)))
    return 0
  }
}
