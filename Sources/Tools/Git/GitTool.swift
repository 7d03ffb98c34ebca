// git: what is typed, and where it goes. Each verb is in a file of its group.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

enum GitTool {
  /// Verbs that need no repository.
  static let outside: Set<String> = ["init", "clone", "config", "version", "help", "ls-remote"]
  static let verbs = [
    "add", "blame", "branch", "checkout", "cherry-pick", "clean", "clone", "commit", "config",
    "diff", "fetch", "init", "log", "ls-files", "merge", "mv", "pull", "push", "rebase", "reflog",
    "remote", "reset", "restore", "revert", "rm", "show", "stash", "status", "switch", "tag",
  ]
  /// Real verbs that the lab does not model.
  static let unmodelled: Set<String> = [
    "am", "apply", "archive", "bisect", "blame", "bundle", "cherry-pick", "difftool", "fsck", "gc",
    "grep", "mergetool", "notes", "pack-refs", "prune", "range-diff", "rebase", "repack", "revert",
    "show-branch", "submodule", "worktree", "describe", "shortlog", "format-patch", "ls-remote",
    "update-index", "write-tree", "commit-tree", "read-tree", "lfs", "gui", "citool", "stage",
  ]

  static func command<Host: MachineHost & NetworkHost>() -> Command<Host> {
    Command(
      "git", "keep versions of files; clone repositories",
      .follower { host, call in
        var session = session(host, call)
        let status = run(&session, Array(call.arguments.dropFirst()))
        return take(session, status, &host, &call)
      })
  }

  static func session<Host: MachineHost & NetworkHost>(_ host: Host, _ call: Call<Host>)
    -> GitSession
  {
    let process = host.machine.process(call.process)
    let space = process?.namespaces.network ?? NetworkMap.host
    let network = host.network
    let terminal = host.terminal(call)
    let isTerminal = host.machine.isTerminal(1, of: call.process)
    return GitSession(
      files: host.machine.files, view: host.view(call), now: host.machine.now,
      environment: process?.environment ?? [:], catalogue: host.network.catalogue,
      resolves: { name in
        if case .addresses = network.resolve(name, from: space) { return true }
        return false
      }, hostname: process?.namespaces.hostname ?? "localhost",
      isTerminal: isTerminal,
      colours: isTerminal && terminal?.colour == true && process?.environment["NO_COLOR"] == nil)
  }

  /// Takes over what a call did, and goes on with the editor where it wants one.
  static func take<Host: MachineHost & NetworkHost>(
    _ session: GitSession, _ status: Int, _ host: inout Host, _ call: inout Call<Host>
  ) -> Following<Host> {
    host.machine.files = session.files
    call.output = session.out
    if let name = session.unmodelled {
      host.sayUnmodelled(name, &call)
      return .exit(1)
    }
    if let path = session.wantsEditor { return .follow(GitEditing<Host>(path: path)) }
    return .exit(status)
  }

  static func run(_ session: inout GitSession, _ words: [String]) -> Int {
    var words = words[...]
    while let word = words.first, word.hasPrefix("-") {
      words.removeFirst()
      switch word {
      case "--version", "-v":
        session.say("git version 2.39.5")
        return 0
      case "--help", "-h":
        session.say(usage)
        return 0
      case "-C":
        let path = words.popFirst() ?? ""
        do throws(FileError) {
          session.view.cwd = try session.files.directory(path, in: session.view)
        } catch {
          session.complain("fatal: cannot change to '\(path)': \(error.message)")
          return 128
        }
      case "-c": _ = words.popFirst()
      case "--no-pager", "-p", "--paginate", "--no-optional-locks": break
      default:
        session.complain("unknown option: \(word)\n\(usage)")
        return 129
      }
    }
    guard let verb = words.popFirst() else {
      session.say(usage)
      return 1
    }
    do throws(GitFailure) {
      return try run(&session, verb, Array(words))
    } catch {
      if error.text.hasPrefix("\u{0}") {
        session.unmodelled = String(error.text.dropFirst())
      } else if !error.text.isEmpty {
        session.complain(error.text)
      }
      return error.status
    }
  }

  private static func run(_ git: inout GitSession, _ verb: String, _ words: [String])
    throws(GitFailure) -> Int
  {
    if words == ["--help"] || words == ["-h"] {
      git.say("usage: git \(verb) ...\n\nThe lab's git follows git 2.39; see git help.")
      return words == ["-h"] ? 129 : 0
    }
    if unmodelled.contains(verb) {
      git.unmodelled = "git \(verb)"
      return 1
    }
    if !outside.contains(verb), verbs.contains(verb) || plumbing.contains(verb) { try git.open() }
    switch verb {
    case "version":
      git.say("git version 2.39.5")
      return 0
    case "help":
      git.say(usage)
      return 0
    case "init": return try git.initialise(words)
    case "clone": return try git.clone(words)
    case "config":
      try? git.open()
      return try git.configure(words)
    case "add": return try git.add(words)
    case "rm": return try git.remove(words)
    case "mv": return try git.move(words)
    case "restore": return try git.restore(words)
    case "reset": return try git.reset(words)
    case "clean": return try git.clean(words)
    case "commit": return try git.makeCommit(words)
    case "status": return try git.status(words)
    case "log": return try git.showLog(words)
    case "show": return try git.showObject(words)
    case "diff": return try git.diff(words)
    case "reflog": return try git.showReflog(words)
    case "branch": return try git.branch(words)
    case "checkout": return try git.checkout(words)
    case "switch": return try git.switchBranch(words)
    case "merge": return try git.merge(words)
    case "tag": return try git.tag(words)
    case "stash": return try git.stash(words)
    case "remote": return try git.remote(words)
    case "fetch": return try git.fetch(words)
    case "pull": return try git.pull(words)
    case "push": return try git.push(words)
    case "rev-parse": return try git.parseRevision(words)
    case "ls-files": return try git.listFiles(words)
    case "cat-file": return try git.catFile(words)
    case "hash-object": return try git.hashObject(words)
    case "symbolic-ref":
      git.say("refs/heads/" + (git.branch ?? ""))
      return 0
    default: break
    }
    var text = "git: '\(verb)' is not a git command. See 'git --help'."
    let best = near(verb)
    if !best.isEmpty {
      text += "\n\nThe most similar command\(best.count == 1 ? " is" : "s are")\n"
      text += best.map { "\t\($0)" }.joined(separator: "\n")
    }
    throw GitFailure(text: text, status: 1)
  }
  /// Real: help.c: a beginning costs nothing; a swap 0, a change 2, a letter too few 1, one too many 3.
  private static func near(_ typed: String) -> [String] {
    var rows: [(cost: Int, name: String)] = []
    for name in Set(verbs + plumbing + unmodelled + ["hook", "rev-list"]).sorted() {
      rows.append((name.hasPrefix(typed) && verbs.contains(name) ? 0 : cost(typed, name) + 1, name))
    }
    rows.sort { ($0.cost, $0.name) < ($1.cost, $1.name) }
    let begun = rows.prefix { $0.cost == 0 }.map(\.name)
    let rest = rows.dropFirst(begun.count)
    guard let best = rest.first?.cost, best <= 7 else { return begun }
    return begun + rest.prefix { $0.cost == best }.map(\.name)
  }
  private static func cost(_ a: String, _ b: String) -> Int {
    let a = Array(a.utf8.prefix(60)), b = Array(b.utf8)
    var before: [Int] = [], above = (0...b.count).map { $0 }
    for i in a.indices {
      var row = [(i + 1) * 3]
      for j in b.indices {
        var best = above[j] + (a[i] == b[j] ? 0 : 2)
        if i > 0, j > 0, a[i - 1] == b[j], a[i] == b[j - 1] { best = min(best, before[j - 1]) }
        best = min(best, above[j + 1] + 3, row[j] + 1)
        row.append(best)
      }
      before = above
      above = row
    }
    return above[b.count]
  }

  static let plumbing = ["rev-parse", "ls-files", "cat-file", "hash-object", "symbolic-ref"]

  static let usage = """
    usage: git [--version] [--help] [-C <path>] [-c <name>=<value>]
               [-p | --paginate | -P | --no-pager] <command> [<args>]

    Commands that the lab models:

    begin a repository
       clone     copy a repository into a new folder
       init      make a repository, empty or again

    work on the next commit
       add       put files into the index
       mv        move or rename a file
       restore   put files back
       rm        remove files, also from the index
       stash     put changes aside
       clean     remove what git does not know

    look at what is there and what was
       diff      show changes
       log       show commits
       show      show one object
       status    show how the work tree stands
       reflog    show where HEAD has been

    grow and change the history
       branch    list, make or delete branches
       checkout  go to a branch, or put files back
       commit    record the index
       merge     join histories
       reset     move HEAD
       switch    go to a branch
       tag       list, make or delete tags

    work with others
       fetch     get objects and refs
       pull      fetch, then merge
       push      send objects and refs
       remote    list and change the repositories one follows

    and: config, rev-parse, ls-files, cat-file, hash-object
    """
}

/// The message of a commit in the learner's editor, and the commit after it.
struct GitEditing<Host: MachineHost & NetworkHost>: Follower {
  let path: String
  private var child: ProcessID?

  init(path: String) { self.path = path }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard let child else {
      let named =
        host.environment(call, "GIT_EDITOR") ?? host.environment(call, "VISUAL")
        ?? host.environment(call, "EDITOR")
      let editor = (named ?? "nano").split(separator: " ").map(String.init)
      do throws(StartFailure) {
        let started = try host.startChild(editor + [path], of: call.process)
        self.child = started
        return .wait([.child(started)])
      } catch {
        call.complain("error: cannot run \(editor.first ?? ""): \(error.message)")
        call.complain("error: unable to start editor '\(named ?? "nano")'")
        call.complain("Please supply the message using either -m or -F option.")
        return .exit(1)
      }
    }
    guard let end = host.machine.reap(child) else { return .wait([.child(child)]) }
    guard end.status == 0 else {
      call.complain(
        "error: There was a problem with the editor '\(host.environment(call, "EDITOR") ?? "editor")'."
      )
      call.complain("Please supply the message using either -m or -F option.")
      return .exit(1)
    }
    var session = GitTool.session(host, call)
    let words = call.arguments.dropFirst().filter { $0 != "-e" && $0 != "--edit" }
    let status = GitTool.run(&session, words + ["--edited-file", path])
    host.machine.files = session.files
    call.output = session.out
    return .exit(status)
  }
}
