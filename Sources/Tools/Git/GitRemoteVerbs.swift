// git remote, fetch, pull, push: other repositories.
//
// Real: who is not logged in cannot push to a server; a repository on the same files takes it.

import Commands
import Files
import Kernel
import Text

extension GitSession {
  private var remotes: [(name: String, url: String)] {
    var list: [(String, String)] = []
    for pair in GitConfigFile(readText("config") ?? "").all
    where pair.key.hasPrefix("remote.") && pair.key.hasSuffix(".url") {
      list.append((String(pair.key.dropFirst(7).dropLast(4)), pair.value))
    }
    return list.sorted { $0.0 < $1.0 }
  }
  private func url(_ remote: String) -> String? { remotes.first { $0.name == remote }?.url }

  mutating func remote(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words, [Option("v", "verbose"), Option("n", nil)],
      usage: "remote [-v | --verbose]")
    var operands = options.operands[...]
    guard let verb = operands.popFirst() else {
      for (name, url) in remotes {
        guard options.has("verbose") else {
          say(name)
          continue
        }
        say("\(name)\t\(url) (fetch)\n\(name)\t\(url) (push)")
      }
      return 0
    }
    let names = Array(operands)
    func known(_ name: String) throws(GitFailure) {
      guard url(name) != nil else { throw .error("No such remote: '\(name)'", status: 2) }
    }
    switch verb {
    case "add":
      guard names.count == 2 else {
        throw GitFailure(text: "usage: git remote add [<options>] <name> <url>\n", status: 129)
      }
      guard url(names[0]) == nil else {
        throw .error("remote \(names[0]) already exists.", status: 3)
      }
      try addRemote(names[0], names[1])
    case "remove", "rm":
      guard let name = names.first else {
        throw GitFailure(text: "usage: git remote remove <name>\n", status: 129)
      }
      try known(name)
      var config = GitConfigFile(readText("config") ?? "")
      config.removeSection("remote." + name)
      for (branch, _) in branches where upstream(of: branch)?.remote == name {
        config.removeSection("branch." + branch)
      }
      try writeText("config", config.text)
      try? files.removeAll(FilePaths.join(folder, "refs/remotes/" + name), in: view, at: now)
    case "rename":
      guard names.count == 2, let old = url(names[0]) else {
        throw .error("No such remote: '\(names.first ?? "")'", status: 2)
      }
      var config = GitConfigFile(readText("config") ?? "")
      config.removeSection("remote." + names[0])
      try writeText("config", config.text)
      try addRemote(names[1], old)
      try? files.rename(
        FilePaths.join(folder, "refs/remotes/" + names[0]),
        to: FilePaths.join(folder, "refs/remotes/" + names[1]), in: view, at: now)
    case "set-url":
      guard names.count == 2 else {
        throw GitFailure(
          text: "usage: git remote set-url [--push] <name> <newurl> [<oldurl>]\n", status: 129)
      }
      try known(names[0])
      var config = GitConfigFile(readText("config") ?? "")
      config.set("remote.\(names[0]).url", names[1])
      try writeText("config", config.text)
    case "get-url":
      guard let name = names.first, let found = url(name) else {
        throw .error("No such remote '\(names.first ?? "")'", status: 2)
      }
      say(found)
    case "show", "prune", "update", "set-branches", "set-head":
      throw GitFailure(text: "\u{0}git remote \(verb)", status: 1)
    default:
      throw .error("Unknown subcommand: \(verb)\nusage: git remote [-v | --verbose]\n", status: 129)
    }
    return 0
  }

  /// Brings a remote's objects and branches, and says what is new.
  ///
  /// - Returns: the branches of the remote.
  private mutating func bring(_ name: String, isQuiet: Bool) throws(GitFailure) -> GitSource {
    guard let address = url(name) ?? (name.contains("/") ? name : nil) else {
      throw GitFailure(
        text:
          "fatal: '\(name)' does not appear to be a git repository\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.",
        status: 128)
    }
    let isLocal = !address.contains("://") && !address.hasPrefix("git@")
    let source = try GitSource.open(
      address, local: isLocal ? FilePaths.absolute(address, from: top) : nil, self)
    for (id, bytes) in source.objects {
      let path = FilePaths.join(folder, "objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))")
      if !files.exists(path, in: view) { try writeFile(path, bytes, mode: 0o444) }
    }
    var isTold = false
    for (branch, id) in source.heads {
      let old = ref("refs/remotes/\(name)/\(branch)")
      guard old != id else { continue }
      try setRef("refs/remotes/\(name)/\(branch)", id)
      if isQuiet { continue }
      if !isTold {
        complain(
          "From \(address.hasSuffix(".git") && !isLocal ? String(address.dropLast(4)) : address)")
      }
      isTold = true
      let width = max(10, branch.count)
      if let old {
        complain("   \(old.short)..\(id.short)  \(branch.paddedRight(width)) -> \(name)/\(branch)")
      } else {
        complain(" * [new branch]      \(branch.paddedRight(width)) -> \(name)/\(branch)")
      }
    }
    for (tag, id) in source.tags where ref("refs/tags/" + tag) == nil {
      try setRef("refs/tags/" + tag, id)
      if !isQuiet { complain(" * [new tag]         \(tag.paddedRight(10)) -> \(tag)") }
    }
    return source
  }

  mutating func fetch(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("q", "quiet"), Option(nil, "all"), Option("p", "prune"), Option("t", "tags"),
        Option("v", "verbose"), Option(nil, "depth", .required), Option(nil, "unshallow"),
      ], usage: "fetch [<options>] [<repository> [<refspec>...]]")
    let name = options.operands.first ?? upstream()?.remote ?? "origin"
    if options.operands.isEmpty, remotes.isEmpty { return 0 }
    let source = try bring(name, isQuiet: options.has("quiet"))
    if options.operands.count > 1, !source.heads.contains(where: { $0.name == options.operands[1] })
    {
      throw .fatal("couldn't find remote ref \(options.operands[1])")
    }
    return 0
  }

  mutating func pull(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("q", "quiet"), Option("r", "rebase", .optional), Option(nil, "no-rebase"),
        Option(nil, "ff-only"), Option(nil, "ff"), Option(nil, "no-ff"), Option("v", "verbose"),
        Option(nil, "no-edit"), Option(nil, "tags"), Option(nil, "allow-unrelated-histories"),
      ], usage: "pull [<options>] [<repository> [<refspec>...]]")
    let operands = options.operands
    guard let branch else {
      throw GitFailure(
        text:
          "You are not currently on a branch.\nPlease specify which branch you want to merge with.\nSee git-pull(1) for details.\n\n    git pull <remote> <branch>\n",
        status: 1)
    }
    let followed = upstream()
    guard let remote = operands.first ?? followed?.remote ?? remotes.first?.name else {
      throw GitFailure(
        text:
          "There is no tracking information for the current branch.\nPlease specify which branch you want to merge with.\nSee git-pull(1) for details.\n\n    git pull <remote> <branch>\n\nIf you wish to set tracking information for this branch you can do so with:\n\n    git branch --set-upstream-to=<remote>/<branch> \(branch)\n",
        status: 1)
    }
    let source: GitSource
    do throws(GitFailure) { source = try bring(remote, isQuiet: options.has("quiet")) } catch {
      throw GitFailure(text: error.text, status: 1)
    }
    guard let there = operands.count > 1 ? operands[1] : followed?.branch else {
      throw GitFailure(
        text:
          "There is no tracking information for the current branch.\nPlease specify which branch you want to merge with.\nSee git-pull(1) for details.\n\n    git pull <remote> <branch>\n\nIf you wish to set tracking information for this branch you can do so with:\n\n    git branch --set-upstream-to=\(remote)/<branch> \(branch)\n",
        status: 1)
    }
    guard let theirs = source.heads.first(where: { $0.name == there })?.id else {
      if operands.count > 1 { throw .fatal("couldn't find remote ref \(there)") }
      throw GitFailure(
        text:
          "Your configuration specifies to merge with the ref 'refs/heads/\(there)'\nfrom the remote, but no such ref was fetched.",
        status: 1)
    }
    if let head, !isAncestor(theirs, of: head), !isAncestor(head, of: theirs) {
      if options.has("rebase") { throw GitFailure(text: "\u{0}git pull --rebase", status: 1) }
      if !options.has("no-rebase"), !options.has("no-ff"), !options.has("ff-only"),
        setting("pull.rebase") != "false", setting("pull.ff") == nil
      {
        throw GitFailure(
          text:
            "hint: You have divergent branches and need to specify how to reconcile them.\nhint: You can do so by running one of the following commands sometime before\nhint: your next pull:\nhint: \nhint:   git config pull.rebase false  # merge\nhint:   git config pull.rebase true   # rebase\nhint:   git config pull.ff only       # fast-forward only\nhint: \nhint: You can replace \"git config\" with \"git config --global\" to set a default\nhint: preference for all repositories. You can also pass --rebase, --no-rebase,\nhint: or --ff-only on the command line to override the configured default per\nhint: invocation.\nfatal: Need to specify how to reconcile divergent branches.",
          status: 128)
      }
    }
    let address = url(remote) ?? remote
    return try merge(
      theirs, named: theirs.hex, title: "branch '\(there)' of \(address)", message: nil,
      fastForward: !options.has("no-ff"), onlyForward: options.has("ff-only"))
  }

  mutating func push(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("u", "set-upstream"), Option("f", "force"), Option("q", "quiet"),
        Option(nil, "tags"), Option(nil, "all"), Option("d", "delete"), Option("n", "dry-run"),
        Option(nil, "force-with-lease", .optional, name: "force"), Option("v", "verbose"),
        Option(nil, "follow-tags"), Option(nil, "mirror", isModelled: false),
      ], usage: "push [<options>] [<repository> [<refspec>...]]")
    let operands = options.operands
    guard let remote = operands.first ?? upstream()?.remote ?? remotes.first?.name else {
      throw .fatal(
        "No configured push destination.\nEither specify the URL from the command-line or configure a remote repository using\n\n    git remote add <name> <url>\n\nand then push using the remote name\n\n    git push <name>\n"
      )
    }
    var specs = Array(operands.dropFirst())
    if specs.isEmpty, !options.has("all"), !options.has("tags") {
      guard let branch else {
        throw .fatal(
          "You are not currently on a branch.\nTo push the history leading to the current (detached HEAD)\nstate now, use\n\n    git push \(remote) HEAD:<name-of-remote-branch>\n"
        )
      }
      guard upstream() != nil || options.has("set-upstream") else {
        throw .fatal(
          "The current branch \(branch) has no upstream branch.\nTo push the current branch and set the remote as upstream, use\n\n    git push --set-upstream \(remote) \(branch)\n\nTo have this happen automatically for branches without a tracking\nupstream, see 'push.autoSetupRemote' in 'git help config'.\n"
        )
      }
      specs = [branch]
    }
    if options.has("all") { specs += branches.map(\.name) }
    if options.has("tags") { specs += tags.map { "refs/tags/" + $0.name } }
    var pairs: [(local: String, there: String, id: GitID?)] = []
    for spec in specs {
      let parts = spec.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      var local = parts[0]
      if local.hasPrefix("+") { local.removeFirst() }
      var there = parts.count == 2 ? parts[1] : local == "HEAD" ? branch ?? "HEAD" : local
      if there.hasPrefix("refs/heads/") { there = String(there.dropFirst(11)) }
      if options.has("delete") || local.isEmpty {
        pairs.append(("", there, nil))
        continue
      }
      guard let id = ref("refs/tags/" + local) ?? revision(local) else {
        throw GitFailure(
          text:
            "error: src refspec \(local) does not match any\nerror: failed to push some refs to '\(url(remote) ?? remote)'",
          status: 1)
      }
      if ref("refs/tags/" + local) != nil, ref("refs/heads/" + local) == nil {
        there = "refs/tags/" + there
      }
      pairs.append((local, there, id))
    }
    guard let address = url(remote) ?? (remote.contains("/") ? remote : nil) else {
      throw GitFailure(
        text:
          "fatal: '\(remote)' does not appear to be a git repository\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.",
        status: 128)
    }
    let isLocal = !address.contains("://") && !address.hasPrefix("git@")
    guard isLocal || address.hasPrefix("file://") else {
      // A server of the world: nobody here has an account on it.
      _ = try GitSource.open(address, local: nil, self)
      let host = address.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      throw .fatal("could not read Username for 'https://\(host)': No such device or address")
    }
    let path = isLocal ? FilePaths.absolute(address, from: top) : String(address.dropFirst(7))
    let source = try GitSource.open(address, local: path, self)
    return try send(pairs, to: source, address: address, remote: remote, options)
  }

  private mutating func send(
    _ pairs: [(local: String, there: String, id: GitID?)], to source: GitSource, address: String,
    remote: String, _ options: GitWords
  ) throws(GitFailure) -> Int {
    var other = self
    other.folder = source.folder ?? ""
    other.out = OutputBuffer()
    var lines: [String] = []
    var rejected = false
    for pair in pairs {
      let name = pair.there.hasPrefix("refs/") ? pair.there : "refs/heads/" + pair.there
      let short = pair.there.hasPrefix("refs/tags/") ? String(pair.there.dropFirst(10)) : pair.there
      let old = other.ref(name)
      guard let id = pair.id else {
        guard old != nil else {
          complain("error: unable to delete '\(short)': remote ref does not exist")
          rejected = true
          continue
        }
        other.removeFile(name)
        removeFile("refs/remotes/\(remote)/\(short)")
        lines.append(" - [deleted]         \(short)")
        continue
      }
      guard old != id else { continue }
      if let old, !options.has("force"), object(old) == nil || !isAncestor(old, of: peeled(id)) {
        rejected = true
        lines.append(
          " ! [rejected]        \(pair.local) -> \(short) (\(object(old) == nil ? "fetch first" : "non-fast-forward"))"
        )
        continue
      }
      if other.branch == short, !other.folder.hasSuffix(".git") == false,
        GitConfigFile(other.readText("config") ?? "").values("core.bare").last != "true",
        name.hasPrefix("refs/heads/")
      {
        rejected = true
        lines.append(
          " ! [remote rejected] \(pair.local) -> \(short) (branch is currently checked out)")
        continue
      }
      for reached in try objects(below: peeled(id)) + [id] {
        guard let found = object(reached) else { continue }
        _ = try other.store(found.kind, found.body)
      }
      try other.setRef(name, id)
      files = other.files
      if name.hasPrefix("refs/heads/") { try setRef("refs/remotes/\(remote)/\(short)", id) }
      other.files = files
      if let old {
        let isForced = !isAncestor(old, of: peeled(id))
        lines.append(
          "\(isForced ? " +" : "  ") \(old.short)\(isForced ? "..." : "..")\(id.short) \(isForced ? "" : " ")\(pair.local) -> \(short)\(isForced ? " (forced update)" : "")"
        )
      } else {
        let what = name.hasPrefix("refs/tags/") ? "[new tag]    " : "[new branch] "
        lines.append(
          " * \(what)     \(pair.local.hasPrefix("refs/tags/") ? short : pair.local) -> \(short)")
      }
    }
    files = other.files
    if lines.isEmpty, !rejected {
      complain("Everything up-to-date")
    } else if !options.has("quiet") {
      complain("To \(address)")
      for line in lines { complain(line) }
    }
    if rejected {
      complain("error: failed to push some refs to '\(address)'")
      if lines.contains(where: { $0.contains("rejected]  ") }) {
        complain(
          "hint: Updates were rejected because the remote contains work that you do\nhint: not have locally. This is usually caused by another repository pushing\nhint: to the same ref. You may want to first integrate the remote changes\nhint: (e.g., 'git pull ...') before pushing again.\nhint: See the 'Note about fast-forwards' in 'git push --help' for details."
        )
      }
      return 1
    }
    if options.has("set-upstream") {
      for pair in pairs where ref("refs/heads/" + pair.local) != nil {
        try follow(pair.local, remote, pair.there)
        say("branch '\(pair.local)' set up to track '\(remote)/\(pair.there)'.")
      }
    }
    return 0
  }

  /// Every object that a commit needs.
  private func objects(below id: GitID) throws(GitFailure) -> [GitID] {
    var all: [GitID] = []
    var seen: Set<GitID> = []
    for commit in history([id]) {
      guard seen.insert(commit).inserted, let tree = self.commit(commit)?.tree else { continue }
      all.append(commit)
      var waiting = [tree]
      while let next = waiting.popLast() {
        guard seen.insert(next).inserted else { continue }
        all.append(next)
        for entry in GitTrees.entries(of: object(next)?.body ?? []) {
          if entry.isTree {
            waiting.append(entry.id)
          } else if seen.insert(entry.id).inserted {
            all.append(entry.id)
          }
        }
      }
    }
    return all
  }
}
