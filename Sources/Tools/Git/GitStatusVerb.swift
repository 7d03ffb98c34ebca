// git status, long and short.

import Commands
import Files
import Kernel

extension GitSession {
  mutating func status(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("s", "short"), Option("b", "branch"), Option(nil, "porcelain", .optional),
        Option(nil, "long"), Option("u", "untracked-files", .optional), Option("v", "verbose"),
        Option(nil, "ignored", .optional), Option("z", nil, isModelled: false),
      ], usage: "status [<options>] [--] <pathspec>...")
    let isPorcelain = options.has("porcelain")
    let unknown = options.last("untracked-files")
    if options.has("short") || isPorcelain {
      shortStatus(
        withBranch: options.has("branch"), absolute: isPorcelain, unknown: unknown,
        ignored: options.has("ignored"))
    } else {
      longStatus(unknown: unknown, ignored: options.has("ignored"))
    }
    return 0
  }

  private mutating func shortStatus(
    withBranch: Bool, absolute isAbsolute: Bool, unknown: String?, ignored: Bool
  ) {
    let index = index()
    if withBranch { print("## " + branchLine()) }
    var rows: OrderedMap<String, (Character, Character, String?)> = [:]
    for change in staged(index) { rows[change.path] = (Character(change.letter), " ", change.from) }
    for change in unstaged(index) {
      let old = rows[change.path]
      rows[change.path] = (old?.0 ?? " ", Character(change.letter), old?.2)
    }
    for (path, three) in index.unmerged { rows[path] = conflictLetters(three) }
    func name(_ path: String) -> String { isAbsolute ? path : shown(path) }
    for (path, row) in rows {
      let first = row.0 == " " ? " " : paint(String(row.0), "32")
      let second = row.1 == " " ? " " : paint(String(row.1), "31")
      let text = row.2.map { name($0) + " -> " + name(path) } ?? name(path)
      print("\(first)\(second) \(text)")
    }
    if unknown != "no" {
      for path in untracked(index, collapses: unknown != "all") {
        print(paint("??", "31") + " " + name(path))
      }
    }
    if ignored {
      for path in untracked(index, ignored: true) { print(paint("!!", "31") + " " + name(path)) }
    }
  }
  private func conflictLetters(_ three: [GitFile?]) -> (Character, Character, String?) {
    switch (three[0] != nil, three[1] != nil, three[2] != nil) {
    case (true, true, true): ("U", "U", nil)
    case (false, true, true): ("A", "A", nil)
    case (true, true, false): ("U", "D", nil)
    case (true, false, true): ("D", "U", nil)
    case (false, true, false): ("A", "U", nil)
    case (false, false, true): ("U", "A", nil)
    default: ("D", "D", nil)
    }
  }

  private func branchLine() -> String {
    guard let branch else { return "HEAD (no branch)" }
    guard head != nil else { return "No commits yet on \(branch)" }
    guard let upstream = upstream() else { return branch }
    let line = "\(branch)...\(upstream.short)"
    guard let (ahead, behind) = distance() else { return line + " [gone]" }
    var parts: [String] = []
    if ahead > 0 { parts.append("ahead \(ahead)") }
    if behind > 0 { parts.append("behind \(behind)") }
    return parts.isEmpty ? line : line + " [\(parts.joined(separator: ", "))]"
  }
  /// How far HEAD and its upstream are apart.
  func distance() -> (ahead: Int, behind: Int)? {
    guard let upstream = upstream(), let head,
      let there = ref("refs/remotes/" + upstream.short)
    else { return nil }
    return (
      history([head], without: [there]).count, history([there], without: [head]).count
    )
  }

  /// What the long form, and commit with nothing to do, say.
  ///
  /// - Returns: whether anything is staged.
  @discardableResult
  mutating func longStatus(unknown: String? = nil, ignored: Bool = false) -> Bool {
    let index = index()
    if let branch {
      print("On branch \(branch)")
    } else if let head {
      print("\(paint("HEAD detached at ", "31"))\(detachedName(head))")
    }
    trackingLines()
    let isFirst = head == nil
    if isFirst { print("\nNo commits yet\n") }
    if readText("MERGE_HEAD") != nil {
      if index.unmerged.isEmpty {
        print("All conflicts fixed but you are still merging.")
        print("  (use \"git commit\" to conclude merge)\n")
      } else {
        print("You have unmerged paths.\n  (fix conflicts and run \"git commit\")")
        print("  (use \"git merge --abort\" to abort the merge)\n")
      }
    }
    let staged = staged(index), changed = unstaged(index)
    let others = unknown == "no" ? [] : untracked(index, collapses: unknown != "all")
    if !staged.isEmpty {
      print("Changes to be committed:")
      if readText("MERGE_HEAD") == nil {
        print(
          isFirst
            ? "  (use \"git rm --cached <file>...\" to unstage)"
            : "  (use \"git restore --staged <file>...\" to unstage)")
      }
      for change in staged { print("\t" + paint(label(change), "32")) }
      print("")
    }
    if !index.unmerged.isEmpty {
      print("Unmerged paths:\n  (use \"git add <file>...\" to mark resolution)")
      for (path, three) in index.unmerged {
        let word: String
        switch conflictLetters(three) {
        case ("U", "U", _): word = "both modified:   "
        case ("A", "A", _): word = "both added:      "
        case ("U", "D", _): word = "deleted by them: "
        case ("D", "U", _): word = "deleted by us:   "
        default: word = "unmerged:        "
        }
        print("\t" + paint(word + shown(path), "31"))
      }
      print("")
    }
    if !changed.isEmpty {
      print("Changes not staged for commit:")
      let isGone = changed.contains { $0.new == nil }
      print("  (use \"git add\(isGone ? "/rm" : "") <file>...\" to update what will be committed)")
      print("  (use \"git restore <file>...\" to discard changes in working directory)")
      for change in changed { print("\t" + paint(label(change), "31")) }
      print("")
    }
    if !others.isEmpty {
      print("Untracked files:")
      print("  (use \"git add <file>...\" to include in what will be committed)")
      for path in others { print("\t" + paint(shown(path), "31")) }
      print("")
    }
    if ignored {
      let out = untracked(index, ignored: true)
      if !out.isEmpty {
        print("Ignored files:")
        print("  (use \"git add -f <file>...\" to include in what will be committed)")
        for path in out { print("\t" + paint(shown(path), "31")) }
        print("")
      }
    }
    guard staged.isEmpty else { return true }
    if !changed.isEmpty || !index.unmerged.isEmpty {
      print("no changes added to commit (use \"git add\" and/or \"git commit -a\")")
    } else if !others.isEmpty {
      print("nothing added to commit but untracked files present (use \"git add\" to track)")
    } else if isFirst {
      print("nothing to commit (create/copy files and use \"git add\" to track)")
    } else {
      print("nothing to commit, working tree clean")
    }
    return false
  }

  func detachedName(_ id: GitID) -> String {
    tags.first { peeled($0.id) == id }?.name ?? id.short
  }
  mutating func trackingLines() {
    guard let upstream = upstream(), head != nil else { return }
    guard let (ahead, behind) = distance() else {
      print("Your branch is based on '\(upstream.short)', but the upstream is gone.")
      print("  (use \"git branch --unset-upstream\" to fixup)\n")
      return
    }
    func commits(_ count: Int) -> String { "\(count) commit\(count == 1 ? "" : "s")" }
    if ahead == 0, behind == 0 {
      print("Your branch is up to date with '\(upstream.short)'.\n")
    } else if behind == 0 {
      print("Your branch is ahead of '\(upstream.short)' by \(commits(ahead)).")
      print("  (use \"git push\" to publish your local commits)\n")
    } else if ahead == 0 {
      print(
        "Your branch is behind '\(upstream.short)' by \(commits(behind)), and can be fast-forwarded."
      )
      print("  (use \"git pull\" to update your local branch)\n")
    } else {
      print("Your branch and '\(upstream.short)' have diverged,")
      print("and have \(ahead) and \(behind) different commits each, respectively.")
      print("  (use \"git pull\" to merge the remote branch into yours)\n")
    }
  }
  private func label(_ change: GitChange) -> String {
    if let from = change.from { return "renamed:    \(shown(from)) -> \(shown(change.path))" }
    switch change.letter {
    case "A": return "new file:   \(shown(change.path))"
    case "D": return "deleted:    \(shown(change.path))"
    case "T": return "typechange: \(shown(change.path))"
    default: return "modified:   \(shown(change.path))"
    }
  }
}
