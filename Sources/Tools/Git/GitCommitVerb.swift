// git commit: the index becomes a commit.

import Commands
import Files
import Kernel
import Text

extension GitSession {
  mutating func makeCommit(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("m", "message", .required), Option("a", "all"), Option(nil, "amend"),
        Option("F", "file", .required), Option(nil, "no-edit"), Option(nil, "allow-empty"),
        Option(nil, "allow-empty-message"), Option("q", "quiet"), Option("s", "signoff"),
        Option("v", "verbose"), Option(nil, "author", .required), Option("n", "no-verify"),
        Option("e", "edit"), Option(nil, "date", .required, isModelled: false),
        Option("p", "patch", isModelled: false), Option(nil, "fixup", .required, isModelled: false),
        Option("C", "reuse-message", .required),
        Option("S", "gpg-sign", .optional, isModelled: false),
        Option(nil, "no-gpg-sign"), Option(nil, "edited-file", .required),
        Option(nil, "dry-run", isModelled: false),
      ],
      usage:
        "commit [-a | --interactive | --patch] [-s] [-v] [-u<mode>] [--amend]\n                  [--dry-run] [(-c | -C | --squash) <commit> | --fixup [(amend|reword):]<commit>)]\n                  [-F <file> | -m <msg>] [--reset-author] [--allow-empty]\n                  [--allow-empty-message] [--no-verify] [-e] [--author=<author>]\n                  [--date=<date>] [--cleanup=<mode>] [--[no-]status]\n                  [-i | -o] [--pathspec-from-file=<file> [--pathspec-file-nul]]\n                  [(--trailer <token>[(=|:)<value>])...] [-S[<keyid>]]\n                  [--] [<pathspec>...]"
    )
    var index = index()
    let named = options.operands + (options.paths ?? [])
    if options.has("all") {
      guard named.isEmpty else {
        throw .fatal("paths '\(named[0]) ...' with -a does not make sense")
      }
      for (path, _) in index.entries { try take(path, &index) }
    } else if !named.isEmpty {
      // Only these paths: what else is staged stays for the next commit.
      for path in try select(named, among: index.entries.keys) { try take(path, &index) }
    }
    if options.has("all") {
      for (path, _) in index.unmerged where workFile(path) != nil {
        index.unmerged[path] = nil
        try take(path, &index)
      }
    }
    guard index.unmerged.isEmpty else {
      for (path, _) in index.unmerged { say("U\t\(path)") }
      throw GitFailure(
        text:
          "error: Committing is not possible because you have unmerged files.\nhint: Fix them up in the work tree, and then use 'git add/rm <file>'\nhint: as appropriate to mark resolution and make a commit.\nfatal: Exiting because of an unresolved conflict.",
        status: 128)
    }
    try save(index)
    let amends = options.has("amend")
    let last = head
    if amends, last == nil { throw .fatal("You have nothing yet to amend.") }
    let merged = readText("MERGE_HEAD").map { GitID(hex: $0.trimmed) }
    let base = amends ? last.flatMap { commit($0)?.parents.first } : last
    let changed = changes(treeOfCommit(base), index.files)
    if changed.isEmpty, merged == nil, !amends, !options.has("allow-empty") {
      _ = longStatus(first: "Initial commit")
      return 1
    }
    let author = try authorOf(options, amends ? last : nil)
    let committer = try person("COMMITTER")
    guard let message = try message(options, amends: amends, last: last, index) else {
      return 1
    }
    let tree = try storeTree(index.files)
    var parents = amends ? last.flatMap { commit($0)?.parents } ?? [] : last.map { [$0] } ?? []
    if let merged, !amends { parents.append(merged) }
    let made = GitCommit(
      tree: tree, parents: parents, author: author, committer: committer, message: message)
    let id = try store(.commit, made.encoded)
    try moveHead(
      to: id,
      (amends
        ? "commit (amend): "
        : last == nil ? "commit (initial): " : merged == nil ? "commit: " : "commit (merge): ")
        + made.subject)
    removeFile("MERGE_HEAD")
    removeFile("MERGE_MSG")
    guard !options.has("quiet") else { return 0 }
    let place = branch ?? "detached HEAD"
    say("[\(place)\(last == nil ? " (root-commit)" : "") \(id.short)] \(made.subject)")
    if author.name != committer.name || author.email != committer.email {
      say(" Author: \(author.name) <\(author.email)>")
    }
    if amends { say(" Date: \(author.date)") }
    if !changed.isEmpty, parents.count < 2 { summarise(changed, withStat: false) }
    return 0
  }

  private mutating func take(_ path: String, _ index: inout GitIndex) throws(GitFailure) {
    guard let here = workFile(path) else {
      index.entries[path] = nil
      return
    }
    guard index.entries[path]?.file != here.file else { return }
    _ = try store(.blob, here.bytes)
    index.entries[path] = entry(path, here.file)
  }

  private func authorOf(_ options: GitWords, _ amended: GitID?) throws(GitFailure) -> GitPerson {
    if let text = options.last("author") {
      guard text.contains("<"), text.contains(">") else {
        throw .fatal("--author '\(text)' is not 'Name <email>' and matches no existing author")
      }
      var person = GitPerson(text)
      person.seconds = now.seconds
      return person
    }
    if let amended, let old = commit(amended) { return old.author }
    return try person("AUTHOR")
  }

  /// Nil where the commit stops here: it is aborted, or the editor must come first.
  private mutating func message(
    _ options: GitWords, amends: Bool, last: GitID?, _ index: GitIndex
  ) throws(GitFailure) -> String? {
    var text: String?
    if let file = options.last("edited-file") {
      text =
        ((try? files.readText(file, in: view)) ?? "").split(
          separator: "\n", omittingEmptySubsequences: false
        ).filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    } else if options.has("message") {
      text = options.parsed.all("message").joined(separator: "\n\n")
    } else if let file = options.last("file") {
      guard let read = try? files.readText(file, in: view) else {
        throw .fatal("could not read log file '\(file)': No such file or directory")
      }
      text = read
    } else if let name = options.last("reuse-message") {
      guard let id = revision(name), let old = commit(id) else {
        throw .fatal("could not lookup commit \(name)")
      }
      text = old.message
    } else if options.has("no-edit"), amends || readText("MERGE_MSG") != nil {
      text = amends ? last.flatMap { commit($0)?.message } : readText("MERGE_MSG")
    }
    guard var text else {
      try askForMessage(
        amends ? last.flatMap { commit($0)?.message } : readText("MERGE_MSG"), index)
      return nil
    }
    // Real: blanks at the ends of lines and empty lines around the text go.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
    }
    var kept: [String] = []
    for line in lines where !(line.isEmpty && (kept.isEmpty || kept.last?.isEmpty == true)) {
      kept.append(line)
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    text = kept.joined(separator: "\n")
    guard !text.isEmpty || options.has("allow-empty-message") else {
      complain("Aborting commit due to empty commit message.")
      return nil
    }
    text += "\n"
    if options.has("signoff") {
      let who = try person("COMMITTER")
      text += "\nSigned-off-by: \(who.name) <\(who.email)>\n"
    }
    return text
  }

  private mutating func askForMessage(_ start: String?, _ index: GitIndex) throws(GitFailure) {
    var text =
      (start ?? "") + "\n# Please enter the commit message for your changes. Lines starting\n"
    text += "# with '#' will be ignored, and an empty message aborts the commit.\n#\n"
    text += "# On branch \(branch ?? "HEAD")\n"
    if head == nil { text += "#\n# Initial commit\n#\n" }
    text += "# Changes to be committed:\n"
    for change in staged(index) {
      let word =
        change.letter == "A"
        ? "new file:   " : change.letter == "D" ? "deleted:    " : "modified:   "
      text += "#\t\(word)\(change.path)\n"
    }
    try writeText("COMMIT_EDITMSG", text + "#\n")
    wantsEditor = FilePaths.join(folder, "COMMIT_EDITMSG")
  }
}
