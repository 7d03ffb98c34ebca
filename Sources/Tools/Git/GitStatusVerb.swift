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
    if withBranch { say("## " + branchLine()) }
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
      say("\(first)\(second) \(text)")
    }
    if unknown != "no" {
      for path in untracked(index, collapses: unknown != "all") {
        say(paint("??", "31") + " " + name(path))
      }
    }
    if ignored {
      for path in untracked(index, ignored: true) { say(paint("!!", "31") + " " + name(path)) }
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
  mutating func longStatus(
    unknown: String? = nil, ignored: Bool = false, first: String = "No commits yet"
  ) -> Bool {
    let index = index()
    if let branch {
      say("On branch \(branch)")
    } else if let head {
      say("\(paint("HEAD detached at ", "31"))\(detachedName(head))")
    }
    trackingLines()
    let isFirst = head == nil
    if isFirst { say("\n\(first)\n") }
    if readText("MERGE_HEAD") != nil {
      if index.unmerged.isEmpty {
        say("All conflicts fixed but you are still merging.")
        say("  (use \"git commit\" to conclude merge)\n")
      } else {
        say("You have unmerged paths.\n  (fix conflicts and run \"git commit\")")
        say("  (use \"git merge --abort\" to abort the merge)\n")
      }
    }
    let staged = staged(index), changed = unstaged(index)
    let others = unknown == "no" ? [] : untracked(index, collapses: unknown != "all")
    if !staged.isEmpty {
      say("Changes to be committed:")
      if readText("MERGE_HEAD") == nil {
        say(
          isFirst
            ? "  (use \"git rm --cached <file>...\" to unstage)"
            : "  (use \"git restore --staged <file>...\" to unstage)")
      }
      for change in staged { say("\t" + paint(label(change), "32")) }
      say("")
    }
    if !index.unmerged.isEmpty {
      say("Unmerged paths:\n  (use \"git add <file>...\" to mark resolution)")
      for (path, three) in index.unmerged {
        let word: String
        switch conflictLetters(three) {
        case ("U", "U", _): word = "both modified:   "
        case ("A", "A", _): word = "both added:      "
        case ("U", "D", _): word = "deleted by them: "
        case ("D", "U", _): word = "deleted by us:   "
        default: word = "unmerged:        "
        }
        say("\t" + paint(word + shown(path), "31"))
      }
      say("")
    }
    if !changed.isEmpty {
      say("Changes not staged for commit:")
      let isGone = changed.contains { $0.new == nil }
      say("  (use \"git add\(isGone ? "/rm" : "") <file>...\" to update what will be committed)")
      say("  (use \"git restore <file>...\" to discard changes in working directory)")
      for change in changed { say("\t" + paint(label(change), "31")) }
      say("")
    }
    if !others.isEmpty {
      say("Untracked files:")
      say("  (use \"git add <file>...\" to include in what will be committed)")
      for path in others { say("\t" + paint(shown(path), "31")) }
      say("")
    }
    if ignored {
      let out = untracked(index, ignored: true)
      if !out.isEmpty {
        say("Ignored files:")
        say("  (use \"git add -f <file>...\" to include in what will be committed)")
        for path in out { say("\t" + paint(shown(path), "31")) }
        say("")
      }
    }
    guard staged.isEmpty else { return true }
    if !changed.isEmpty || !index.unmerged.isEmpty {
      say("no changes added to commit (use \"git add\" and/or \"git commit -a\")")
    } else if !others.isEmpty {
      say("nothing added to commit but untracked files present (use \"git add\" to track)")
    } else if isFirst {
      say("nothing to commit (create/copy files and use \"git add\" to track)")
    } else {
      say("nothing to commit, working tree clean")
    }
    return false
  }

  func detachedName(_ id: GitID) -> String {
    tags.first { peeled($0.id) == id }?.name ?? id.short
  }
  mutating func trackingLines() {
    guard let upstream = upstream(), head != nil else { return }
    guard let (ahead, behind) = distance() else {
      say("Your branch is based on '\(upstream.short)', but the upstream is gone.")
      say("  (use \"git branch --unset-upstream\" to fixup)\n")
      return
    }
    func commits(_ count: Int) -> String { "\(count) commit\(count == 1 ? "" : "s")" }
    if ahead == 0, behind == 0 {
      say("Your branch is up to date with '\(upstream.short)'.\n")
    } else if behind == 0 {
      say("Your branch is ahead of '\(upstream.short)' by \(commits(ahead)).")
      say("  (use \"git push\" to publish your local commits)\n")
    } else if ahead == 0 {
      say(
        "Your branch is behind '\(upstream.short)' by \(commits(behind)), and can be fast-forwarded."
      )
      say("  (use \"git pull\" to update your local branch)\n")
    } else {
      say("Your branch and '\(upstream.short)' have diverged,")
      say("and have \(ahead) and \(behind) different commits each, respectively.")
      say("  (use \"git pull\" to merge the remote branch into yours)\n")
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
