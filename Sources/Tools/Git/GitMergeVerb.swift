// git merge: two histories become one, with conflicts where both changed the same lines.

import Commands
import Files
import Kernel
import Text

extension GitSession {
  mutating func merge(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option(nil, "abort"), Option(nil, "continue"), Option(nil, "no-ff"), Option(nil, "ff-only"),
        Option("m", "message", .required), Option("q", "quiet"), Option(nil, "no-commit"),
        Option(nil, "no-edit"), Option(nil, "edit"), Option(nil, "squash", isModelled: false),
        Option("s", "strategy", .required), Option("X", nil, .required, isModelled: false),
        Option(nil, "allow-unrelated-histories"), Option(nil, "stat"), Option("n", "no-stat"),
      ], usage: "merge [<options>] [<commit>...]")
    if options.has("abort") {
      guard readText("MERGE_HEAD") != nil else {
        throw .fatal("There is no merge to abort (MERGE_HEAD missing).")
      }
      return try reset(["--hard", "-q"])
    }
    if options.has("continue") {
      guard readText("MERGE_HEAD") != nil else {
        throw .fatal("There is no merge in progress (MERGE_HEAD missing).")
      }
      return try makeCommit(["--no-edit"])
    }
    let name: String
    if let first = options.operands.first {
      name = first
    } else if let followed = upstream() {
      name = followed.short
    } else {
      throw .fatal("No remote for the current branch.")
    }
    guard let theirs = revision(name) else {
      throw GitFailure(text: "merge: \(name) - not something we can merge", status: 1)
    }
    let title =
      ref("refs/heads/" + name) != nil
      ? "branch '\(name)'"
      : ref("refs/remotes/" + name) != nil ? "remote-tracking branch '\(name)'" : "commit '\(name)'"
    return try merge(
      theirs, named: name, title: title,
      message: options.last("message"), fastForward: !options.has("no-ff"),
      onlyForward: options.has("ff-only"), commits: !options.has("no-commit"))
  }

  mutating func merge(
    _ theirs: GitID, named name: String, title: String, message: String?, fastForward: Bool = true,
    onlyForward: Bool = false, commits: Bool = true
  ) throws(GitFailure) -> Int {
    if readText("MERGE_HEAD") != nil {
      throw GitFailure(
        text:
          "fatal: You have not concluded your merge (MERGE_HEAD exists).\nPlease, commit your changes before you merge.",
        status: 128)
    }
    guard let ours = head else {
      try checkOut(treeOfCommit(theirs), from: index().files)
      try moveHead(to: theirs, "initial pull")
      return 0
    }
    if isAncestor(theirs, of: ours) {
      say("Already up to date.")
      return 0
    }
    let index = index()
    let old = treeOfCommit(ours), new = treeOfCommit(theirs)
    let dirty = Set(unstaged(index).map(\.path) + changes(old, index.files).map(\.path))
    let touched = changes(
      mergeBase(ours, theirs).map { treeOfCommit($0) } ?? [:], new, findsMoves: false)
    let refused = touched.map(\.path).filter { dirty.contains($0) }
    guard refused.isEmpty else {
      throw GitFailure(
        text:
          "error: Your local changes to the following files would be overwritten by merge:\n\(refused.map { "\t" + $0 }.joined(separator: "\n"))\nPlease commit your changes or stash them before you merge.\nAborting",
        status: 1)
    }
    if isAncestor(ours, of: theirs), fastForward {
      say("Updating \(ours.short)..\(theirs.short)")
      say("Fast-forward")
      let list = changes(old, new)
      var current = old
      for (path, entry) in index.entries where !dirty.contains(path) { current[path] = entry.file }
      try checkOut(new, from: current, keeps: dirty)
      try writeText("ORIG_HEAD", ours.hex + "\n")
      try moveHead(to: theirs, "merge \(name): Fast-forward")
      summarise(list, withStat: true)
      return 0
    }
    if onlyForward {
      throw GitFailure(
        text:
          "hint: Diverging branches can't be fast-forwarded, you need to either:\nhint: \nhint: \tgit merge --no-ff\nhint: \nhint: or:\nhint: \nhint: \tgit rebase\nhint: \nhint: Disable this message with \"git config advice.diverging false\"\nfatal: Not possible to fast-forward, aborting.",
        status: 128)
    }
    guard let base = mergeBase(ours, theirs) else {
      throw .fatal("refusing to merge unrelated histories")
    }
    let into = branch.map { $0 == "master" ? "" : " into \($0)" } ?? ""
    let text = message ?? "Merge \(title)\(into)"
    return try join(
      base: treeOfCommit(base), ours: (ours, old), theirs: (theirs, new), name: name, text: text,
      commits: commits)
  }

  private mutating func join(
    base: OrderedMap<String, GitFile>, ours: (id: GitID, files: OrderedMap<String, GitFile>),
    theirs: (id: GitID, files: OrderedMap<String, GitFile>), name: String, text: String,
    commits: Bool
  ) throws(GitFailure) -> Int {
    var result = ours.files
    var conflicts: OrderedMap<String, [GitFile?]> = [:]
    var conflicted: [(path: String, bytes: [UInt8], mode: Int)] = []
    for path in Set(base.keys + ours.files.keys + theirs.files.keys).sorted() {
      let (a, b, c) = (base[path], ours.files[path], theirs.files[path])
      if b == c || a == c { continue }
      if a == b {
        result[path] = c
        continue
      }
      guard let b, let c else {
        let gone = b == nil ? "HEAD" : name, kept = b == nil ? name : "HEAD"
        say(
          "CONFLICT (modify/delete): \(path) deleted in \(gone) and modified in \(kept).  Version \(kept) of \(path) left in tree."
        )
        conflicts[path] = [a, b, c]
        if let file = b ?? c { conflicted.append((path, blob(file.id), file.mode)) }
        continue
      }
      say("Auto-merging \(path)")
      let joined = LineMerge.merge(
        base: a.map { blob($0.id) } ?? [], ours: blob(b.id), theirs: blob(c.id), name: name)
      if joined.conflicts > 0 {
        say("CONFLICT (\(a == nil ? "add/add" : "content")): Merge conflict in \(path)")
        conflicts[path] = [a, b, c]
        conflicted.append((path, joined.bytes, b.mode))
      } else {
        result[path] = GitFile(mode: b.mode, id: try store(.blob, joined.bytes))
      }
    }
    try checkOut(result, from: index().files)
    try writeText("ORIG_HEAD", ours.id.hex + "\n")
    guard conflicts.isEmpty else {
      var index = self.index()
      for (path, three) in conflicts {
        index.entries[path] = nil
        index.unmerged[path] = three
      }
      try save(index)
      for file in conflicted { try writeFile(absolute(file.path), file.bytes) }
      try writeText("MERGE_HEAD", theirs.id.hex + "\n")
      try writeText("MERGE_MSG", text + "\n")
      throw GitFailure(
        text: "",
        status: printed(
          "Automatic merge failed; fix conflicts and then commit the result."))
    }
    if !commits {
      try writeText("MERGE_HEAD", theirs.id.hex + "\n")
      try writeText("MERGE_MSG", text + "\n")
      say("Automatic merge went well; stopped before committing as requested")
      return 0
    }
    let who = try person("AUTHOR")
    let made = GitCommit(
      tree: try storeTree(result), parents: [ours.id, theirs.id], author: who,
      committer: try person("COMMITTER"), message: text + "\n")
    try moveHead(
      to: try store(.commit, made.encoded), "merge \(name): Merge made by the 'ort' strategy.")
    say("Merge made by the 'ort' strategy.")
    summarise(changes(ours.files, result), withStat: true)
    return 0
  }
  private mutating func printed(_ text: String) -> Int {
    say(text)
    return 1
  }
}

/// Two versions of a text laid over the one that both come from.
enum LineMerge {
  static func merge(base: [UInt8], ours: [UInt8], theirs: [UInt8], name: String) -> (
    bytes: [UInt8], conflicts: Int
  ) {
    func lines(_ bytes: [UInt8]) -> [[UInt8]] {
      var list = bytes.split(separator: 10, omittingEmptySubsequences: false).map {
        Array($0) + [10]
      }
      if bytes.isEmpty || bytes.last == 10 {
        list.removeLast()
      } else {
        list[list.count - 1].removeLast()
      }
      return list
    }
    let a = lines(base), b = lines(ours), c = lines(theirs)
    var budget = Budget(steps: 20_000_000, bytes: 64 << 20)
    guard let left = try? LineDiff.changes(a, b, budget: &budget),
      let right = try? LineDiff.changes(a, c, budget: &budget)
    else { return (ours, 1) }
    var out: [UInt8] = []
    var conflicts = 0
    var i = 0, j = 0, at = 0
    // How far the other texts are ahead of the old one.
    var leftShift = 0, rightShift = 0
    while i < left.count || j < right.count {
      let start = min(
        i < left.count ? left[i].old.lowerBound : .max,
        j < right.count ? right[j].old.lowerBound : .max)
      while at < start {
        out += a[at]
        at += 1
      }
      // All changes that touch each other are one place.
      var end = start
      let (firstLeft, firstRight) = (i, j)
      var grew = true
      while grew {
        grew = false
        if i < left.count, left[i].old.lowerBound <= end {
          end = max(end, left[i].old.upperBound)
          i += 1
          grew = true
        }
        if j < right.count, right[j].old.lowerBound <= end {
          end = max(end, right[j].old.upperBound)
          j += 1
          grew = true
        }
      }
      func shifted(_ list: ArraySlice<LineChange>) -> Int {
        list.reduce(0) { $0 + $1.new.count - $1.old.count }
      }
      let leftMore = shifted(left[firstLeft..<i]), rightMore = shifted(right[firstRight..<j])
      let mine = Array(b[(start + leftShift)..<(end + leftShift + leftMore)])
      let other = Array(c[(start + rightShift)..<(end + rightShift + rightMore)])
      if firstLeft == i {
        out += other.joined()
      } else if firstRight == j || mine == other {
        out += mine.joined()
      } else {
        conflicts += 1
        func closed(_ lines: [[UInt8]]) -> [UInt8] {
          var bytes = Array(lines.joined())
          if let last = bytes.last, last != 10 { bytes.append(10) }
          return bytes
        }
        out += Array("<<<<<<< HEAD\n".utf8) + closed(mine) + Array("=======\n".utf8)
        out += closed(other) + Array(">>>>>>> \(name)\n".utf8)
      }
      leftShift += leftMore
      rightShift += rightMore
      at = end
    }
    while at < a.count {
      out += a[at]
      at += 1
    }
    return (out, conflicts)
  }
}
