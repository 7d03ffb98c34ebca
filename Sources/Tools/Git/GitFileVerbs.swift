// git add, rm, mv, restore, reset, clean: the index and the work tree.

import Commands
import Files
import Kernel

extension GitSession {
  mutating func add(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("A", "all"), Option("u", "update"), Option("f", "force"), Option("v", "verbose"),
        Option("n", "dry-run"), Option(nil, "ignore-errors"),
        Option("p", "patch", isModelled: false), Option("i", "interactive", isModelled: false),
        Option("N", "intent-to-add", isModelled: false), Option(nil, "chmod", .required),
      ], usage: "add [<options>] [--] <pathspec>...")
    var operands = options.operands + (options.paths ?? [])
    if operands.isEmpty {
      guard options.has("all") || options.has("update") else {
        complain("Nothing specified, nothing added.\nhint: Maybe you wanted to say 'git add .'?")
        complain("hint: Turn this message off by running")
        complain("hint: \"git config advice.addEmptyPathspec false\"")
        return 0
      }
      operands = [top]
    }
    var index = index()
    let known = index.entries.keys + index.unmerged.keys
    let unknown = options.has("update") ? [] : untracked(index, collapses: false)
    var refused: [String] = []
    var paths: [String] = []
    for operand in operands {
      guard let path = inside(operand) else {
        throw .fatal("\(operand): '\(operand)' is outside repository at '\(top)'")
      }
      let found = matches(operand, among: known + unknown)
      paths += found
      guard found.isEmpty else { continue }
      let isThere = files.exists(absolute(path), follow: false, in: view)
      guard isThere else { throw .fatal("pathspec '\(operand)' did not match any files") }
      if options.has("force") {
        if files.isDirectory(absolute(path), in: view) {
          var budget = Budget.document
          let start = absolute(path)
          let top = top
          _ = try? files.walk(start, in: view, budget: &budget) {
            if $0.status.isRegular { paths.append(FilePaths.relative($0.path, from: top)) }
            return .onward
          }
        } else {
          paths.append(path)
        }
      } else if isIgnored(path), path != "" {
        refused.append(operand)
      }
    }
    for path in paths {
      guard let here = workFile(path) else {
        if index.entries[path] != nil || index.unmerged[path] != nil {
          if options.has("verbose") || options.has("dry-run") { say("remove '\(path)'") }
          if !options.has("dry-run") {
            index.entries[path] = nil
            index.unmerged[path] = nil
          }
        }
        continue
      }
      let isNew = index.entries[path]?.file != here.file || index.unmerged[path] != nil
      if isNew, options.has("verbose") || options.has("dry-run") { say("add '\(path)'") }
      guard isNew, !options.has("dry-run") else { continue }
      var file = here.file
      if options.last("chmod") == "+x" { file.mode = 0o100755 }
      _ = try store(.blob, here.bytes)
      index.entries[path] = entry(path, file)
      index.unmerged[path] = nil
    }
    if !options.has("dry-run") { try save(index) }
    if !refused.isEmpty {
      complain("The following paths are ignored by one of your .gitignore files:")
      for path in refused { complain(path) }
      complain(
        "hint: Use -f if you really want to add them.\nhint: Turn this message off by running")
      complain("hint: \"git config advice.addIgnoredFile false\"")
      return 1
    }
    return 0
  }

  mutating func remove(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("r", nil), Option("f", "force"), Option(nil, "cached"), Option("q", "quiet"),
        Option("n", "dry-run"), Option(nil, "ignore-unmatch"),
      ],
      usage:
        "rm [-f | --force] [-n] [-r] [--cached] [--ignore-unmatch]\n              [--quiet] [--pathspec-from-file=<file> [--pathspec-file-nul]]\n              [--] [<pathspec>...]"
    )
    let operands = options.operands + (options.paths ?? [])
    guard !operands.isEmpty else {
      throw .fatal("No pathspec was given. Which files should I remove?")
    }
    var index = index()
    var paths: [String] = []
    for operand in operands {
      let found = matches(operand, among: index.entries.keys + index.unmerged.keys)
      if found.isEmpty, !options.has("ignore-unmatch") {
        throw .fatal("pathspec '\(operand)' did not match any files")
      }
      if let path = inside(operand), !found.contains(path), !found.isEmpty, !options.has("r"),
        !operand.contains("*")
      {
        throw .fatal("not removing '\(operand)' recursively without -r")
      }
      paths += found.filter { !paths.contains($0) }
    }
    if !options.has("force") {
      let committed = treeOfCommit(head)
      let changed = paths.filter { path in
        guard let here = workFile(path) else { return false }
        return here.file != index.entries[path]?.file
      }
      let staged = paths.filter { committed[$0] != index.entries[$0]?.file }
      func list(_ paths: [String]) -> String { paths.map { "    " + $0 }.joined(separator: "\n") }
      let both = changed.filter { staged.contains($0) }
      if !both.isEmpty {
        throw .error(
          "the following file\(both.count == 1 ? " has" : "s have") staged content different from both the\nfile and the HEAD:\n\(list(both))\n(use -f to force removal)"
        )
      }
      if !staged.isEmpty, !options.has("cached") {
        throw .error(
          "the following file\(staged.count == 1 ? " has" : "s have") changes staged in the index:\n\(list(staged))\n(use --cached to keep the file, or -f to force removal)"
        )
      }
      if !changed.isEmpty, !options.has("cached") {
        throw .error(
          "the following file\(changed.count == 1 ? " has" : "s have") local modifications:\n\(list(changed))\n(use --cached to keep the file, or -f to force removal)"
        )
      }
    }
    for path in paths {
      if !options.has("quiet") { say("rm '\(path)'") }
      guard !options.has("dry-run") else { continue }
      index.entries[path] = nil
      index.unmerged[path] = nil
      if !options.has("cached") { removeWork(path) }
    }
    if !options.has("dry-run") { try save(index) }
    return 0
  }

  mutating func move(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [Option("f", "force"), Option("v", "verbose"), Option("n", "dry-run"), Option("k", nil)],
      usage: "mv [<options>] <source>... <destination>")
    var operands = options.operands + (options.paths ?? [])
    guard operands.count >= 2, let target = operands.popLast() else {
      throw GitFailure(text: "usage: git mv [<options>] <source>... <destination>\n", status: 129)
    }
    var index = index()
    let isFolder = files.isDirectory(FilePaths.absolute(target, from: view.cwd), in: view)
    guard isFolder || operands.count == 1 else {
      throw .fatal("destination '\(target)' is not a directory")
    }
    for operand in operands {
      guard let old = inside(operand), let base = inside(target) else {
        throw .fatal("'\(operand)' is outside repository at '\(top)'")
      }
      let new =
        isFolder ? (base.isEmpty ? "" : base + "/") + FilePaths.basename(old) : base
      func refuse(_ why: String) -> GitFailure {
        .fatal("\(why), source=\(old), destination=\(new)")
      }
      guard files.exists(absolute(old), follow: false, in: view) else { throw refuse("bad source") }
      let moved = index.entries.keys.filter { $0 == old || $0.hasPrefix(old + "/") }
      guard !moved.isEmpty else { throw refuse("not under version control") }
      if files.exists(absolute(new), follow: false, in: view), !options.has("force") {
        throw refuse("destination exists")
      }
      if options.has("verbose") || options.has("dry-run") { say("Renaming \(old) to \(new)") }
      guard !options.has("dry-run") else { continue }
      do throws(FileError) {
        try files.rename(absolute(old), to: absolute(new), in: view, at: now)
      } catch {
        throw .fatal("renaming '\(old)' failed: \(error.message)")
      }
      for path in moved {
        let entry = index.entries[path]
        index.entries[path] = nil
        index.entries[new + path.dropFirst(old.count)] = entry
      }
    }
    try save(index)
    return 0
  }

  mutating func restore(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("S", "staged"), Option("W", "worktree"), Option("s", "source", .required),
        Option("q", "quiet"), Option("p", "patch", isModelled: false), Option(nil, "ours"),
        Option(nil, "theirs"),
      ], usage: "restore [<options>] [--source=<branch>] <file>...")
    let operands = options.operands + (options.paths ?? [])
    guard !operands.isEmpty else { throw .fatal("you must specify path(s) to restore") }
    var index = index()
    let toIndex = options.has("staged")
    let toWork = options.has("worktree") || !toIndex
    var source = index.files
    if let name = options.last("source") ?? (toIndex ? "HEAD" : nil) {
      if name == "HEAD", head == nil {
        source = [:]
      } else {
        guard let id = revision(name) else { throw .fatal("could not resolve \(name)") }
        source = treeOfCommit(id)
      }
    }
    let paths = try select(operands, among: Array(Set(source.keys + index.entries.keys)).sorted())
    try put(paths, from: source, index: &index, toIndex: toIndex, toWork: toWork)
    return 0
  }
  /// Puts files of a list back, into the index, the work tree or both.
  mutating func put(
    _ paths: [String], from source: OrderedMap<String, GitFile>, index: inout GitIndex,
    toIndex: Bool, toWork: Bool
  ) throws(GitFailure) {
    for path in paths {
      let file = source[path]
      if toWork {
        if let file { try writeWork(path, file) } else { removeWork(path) }
      }
      if toIndex {
        index.unmerged[path] = nil
        index.entries[path] = file.map { entry(path, $0) }
      }
    }
    try save(index)
  }

  mutating func reset(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option(nil, "soft"), Option(nil, "mixed"), Option(nil, "hard"), Option("q", "quiet"),
        Option(nil, "merge", isModelled: false), Option(nil, "keep", isModelled: false),
        Option("p", "patch", isModelled: false), Option("N", "intent-to-add", isModelled: false),
      ], usage: "reset [--mixed | --soft | --hard | --merge | --keep] [-q] [<commit>]")
    var operands = options.operands
    var target = head
    var name = "HEAD"
    if let first = operands.first {
      if let id = revision(first) {
        target = id
        name = first
        operands.removeFirst()
      } else if options.paths == nil,
        !files.exists(FilePaths.absolute(first, from: view.cwd), in: view),
        index().entries[inside(first) ?? ""] == nil
      {
        throw ambiguous(first)
      }
    }
    let paths = operands + (options.paths ?? [])
    var index = index()
    if !paths.isEmpty {
      guard !options.has("hard"), !options.has("soft") else {
        throw .fatal("Cannot do \(options.has("hard") ? "hard" : "soft") reset with paths.")
      }
      let source = treeOfCommit(target)
      let all = Array(Set(source.keys + index.entries.keys)).sorted()
      let found = try select(paths, among: all)
      try put(found, from: source, index: &index, toIndex: true, toWork: false)
      if !options.has("quiet") { listUnstaged() }
      return 0
    }
    guard let target else {
      if options.has("soft") || options.has("hard") || operands.isEmpty {
        try save(GitIndex())
        return 0
      }
      throw ambiguous("HEAD")
    }
    if let old = head { try writeText("ORIG_HEAD", old.hex + "\n") }
    if options.has("hard") {
      var old = index.files
      for (path, file) in treeOfCommit(head) where old[path] == nil { old[path] = file }
      for (path, _) in index.unmerged { old[path] = GitFile(mode: 0, id: .zero) }
      try checkOut(treeOfCommit(target), from: old)
    } else if !options.has("soft") {
      index = GitIndex(treeOfCommit(target))
      try save(index)
    }
    try moveHead(to: target, "reset: moving to \(name)")
    removeFile("MERGE_HEAD")
    removeFile("MERGE_MSG")
    if options.has("hard") {
      if !options.has("quiet") {
        say("HEAD is now at \(target.short) \(commit(target)?.subject ?? "")")
      }
    } else if !options.has("soft"), !options.has("quiet") {
      listUnstaged()
    }
    return 0
  }
  private mutating func listUnstaged() {
    let changed = unstaged(index())
    guard !changed.isEmpty else { return }
    say("Unstaged changes after reset:")
    for change in changed { say("\(change.letter)\t\(change.path)") }
  }
  func ambiguous(_ name: String) -> GitFailure {
    .fatal(
      "ambiguous argument '\(name)': unknown revision or path not in the working tree.\nUse '--' to separate paths from revisions, like this:\n'git <command> [<revision>...] -- [<file>...]'"
    )
  }

  mutating func clean(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("n", "dry-run"), Option("f", "force"), Option("d", nil), Option("x", nil),
        Option("X", nil), Option("q", "quiet"), Option("i", "interactive", isModelled: false),
      ],
      usage:
        "clean [-d] [-f] [-i] [-n] [-q] [-e <pattern>] [-x | -X] [--] [<pathspec>...]")
    guard options.has("force") || options.has("dry-run") else {
      throw .fatal(
        "clean.requireForce defaults to true and neither -i, -n, nor -f given; refusing to clean")
    }
    let index = index()
    var paths = options.has("X") ? [] : untracked(index)
    if options.has("x") || options.has("X") { paths += untracked(index, ignored: true) }
    for path in paths.sorted() where options.has("d") || !path.hasSuffix("/") {
      let isDry = options.has("dry-run")
      if !options.has("quiet") { say("\(isDry ? "Would remove" : "Removing") \(shown(path))") }
      guard !isDry else { continue }
      let plain = path.hasSuffix("/") ? String(path.dropLast()) : path
      try? files.removeAll(absolute(plain), in: view, at: now)
    }
    return 0
  }
}
