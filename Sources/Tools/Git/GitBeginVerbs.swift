// git init, clone, config: how a repository begins.

import Commands
import Files
import Kernel
import Network

extension GitSession {
  private mutating func layOut(_ top: String, branch: String, bare: Bool = false) throws(GitFailure)
  {
    self.top = top
    folder = bare ? top : FilePaths.join(top, ".git")
    do throws(FileError) {
      for name in [
        "", "/objects/info", "/objects/pack", "/refs/heads", "/refs/tags", "/info", "/hooks",
      ] {
        try files.makeDirectories(folder + name, in: view, at: now)
      }
    } catch {
      throw .fatal("cannot mkdir \(top): \(error.message)")
    }
    if readText("HEAD") == nil { try writeText("HEAD", "ref: refs/heads/\(branch)\n") }
    if readText("config") == nil {
      try writeText(
        "config",
        "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = \(bare)\n\(bare ? "" : "\tlogallrefupdates = true\n")"
      )
      try writeText(
        "description", "Unnamed repository; edit this file 'description' to name the repository.\n")
      try writeText("info/exclude", "# Patterns that are left out, for this copy only.\n")
    }
  }

  mutating func initialise(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("q", "quiet"), Option("b", "initial-branch", .required), Option(nil, "bare"),
        Option(nil, "shared", .optional), Option(nil, "template", .required),
      ],
      usage:
        "init [-q | --quiet] [--bare] [--template=<template-directory>]\n                [-b <branch-name> | --initial-branch=<branch-name>] [<directory>]"
    )
    let path = FilePaths.absolute(options.operands.first ?? ".", from: view.cwd)
    let isBare = options.has("bare")
    let there = isBare ? path : FilePaths.join(path, ".git")
    let isAgain = files.exists(FilePaths.join(there, "HEAD"), in: view)
    let wanted = options.last("initial-branch") ?? setting("init.defaultBranch")
    if wanted == nil, !isAgain, !options.has("quiet") {
      for line in [
        "Using 'master' as the name for the initial branch. This default branch name",
        "is subject to change. To configure the initial branch name to use in all",
        "of your new repositories, which will suppress this warning, call:", "",
        "\tgit config --global init.defaultBranch <name>", "",
        "Names commonly chosen instead of 'master' are 'main', 'trunk' and",
        "'development'. The just-created branch can be renamed via this command:", "",
        "\tgit branch -m <name>",
      ] { complain("hint: " + line) }
    }
    try layOut(path, branch: wanted ?? "master", bare: isBare)
    if !options.has("quiet") {
      say(
        isAgain
          ? "Reinitialized existing Git repository in \(folder)/"
          : "Initialized empty Git repository in \(folder)/")
    }
    return 0
  }

  // MARK: clone

  mutating func clone(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("b", "branch", .required), Option(nil, "depth", .required), Option("q", "quiet"),
        Option("v", "verbose"), Option(nil, "progress"), Option(nil, "recursive"),
        Option(nil, "recurse-submodules", .optional), Option(nil, "single-branch"),
        Option("o", "origin", .required), Option("n", "no-checkout"), Option(nil, "no-tags"),
        Option("j", "jobs", .required), Option("c", "config", .required),
        Option(nil, "shallow-submodules"), Option(nil, "bare", isModelled: false),
        Option(nil, "mirror", isModelled: false), Option(nil, "filter", .required),
        Option(nil, "sparse", isModelled: false),
      ], usage: "clone [<options>] [--] <repo> [<dir>]")
    let operands = options.operands + (options.paths ?? [])
    guard let url = operands.first else {
      throw GitFailure(
        text:
          "fatal: You must specify a repository to clone.\n\nusage: git clone [<options>] [--] <repo> [<dir>]\n",
        status: 129)
    }
    guard operands.count <= 2 else {
      throw GitFailure(
        text: "fatal: Too many arguments.\n\nusage: git clone [<options>] [--] <repo> [<dir>]\n",
        status: 129)
    }
    var plain = url
    while plain.hasSuffix("/") { plain.removeLast() }
    if plain.hasSuffix("/.git") { plain.removeLast(5) }
    var name = plain.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? ""
    if name.hasSuffix(".git") { name.removeLast(4) }
    let target = operands.count > 1 ? operands[1] : name
    let path = FilePaths.absolute(target, from: view.cwd)
    let isLocal = !url.contains("://") && !url.hasPrefix("git@") && !url.contains(":")
    let local = FilePaths.absolute(url, from: view.cwd)
    if isLocal, !files.isDirectory(local, in: view) {
      throw .fatal("repository '\(url)' does not exist")
    }
    if let names = try? files.names(in: path, in: view), !names.isEmpty {
      throw .fatal("destination path '\(target)' already exists and is not an empty directory.")
    }
    if !options.has("quiet") { complain("Cloning into '\(target)'...") }
    let origin = options.last("origin") ?? "origin"
    let source = try GitSource.open(url, local: isLocal ? local : nil, self)
    try layOut(path, branch: source.branch)
    for (id, bytes) in source.objects {
      try? writeFile(
        FilePaths.join(folder, "objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"), bytes,
        mode: 0o444)
    }
    try addRemote(origin, isLocal ? local : url)
    for (branch, id) in source.heads { try setRef("refs/remotes/\(origin)/\(branch)", id) }
    for (tag, id) in source.tags { try setRef("refs/tags/\(tag)", id) }
    if isTerminal, !options.has("quiet"), !isLocal { progress(source.objects.count) }
    guard let first = source.heads.first else {
      complain("warning: You appear to have cloned an empty repository.")
      return 0
    }
    if isLocal, !options.has("quiet") { complain("done.") }
    let wanted = options.last("branch") ?? source.branch
    guard
      let id = source.heads.first(where: { $0.name == wanted })?.id
        ?? source.tags.first(where: { $0.name == wanted })?.id
        ?? (options.has("branch") ? nil : first.id)
    else {
      try? files.removeAll(path, in: view, at: now)
      throw .fatal("Remote branch \(wanted) not found in upstream \(origin)")
    }
    try writeText("refs/remotes/\(origin)/HEAD", "ref: refs/remotes/\(origin)/\(source.branch)\n")
    if source.heads.contains(where: { $0.name == wanted }) || !options.has("branch") {
      try writeText("HEAD", "ref: refs/heads/\(wanted)\n")
      try setRef("refs/heads/\(wanted)", id)
      try follow(wanted, origin, wanted)
    } else {
      try writeText("HEAD", peeled(id).hex + "\n")
    }
    log(nil, peeled(id), "clone: from \(url)")
    if !options.has("no-checkout") { try checkOut(treeOfCommit(peeled(id)), from: [:]) }
    return 0
  }

  private mutating func progress(_ count: Int) {
    complain("remote: Enumerating objects: \(count), done.")
    complain("remote: Counting objects: 100% (\(count)/\(count)), done.")
    complain("remote: Compressing objects: 100% (\(count)/\(count)), done.")
    complain("remote: Total \(count) (delta 0), reused \(count) (delta 0), pack-reused 0")
    complain("Receiving objects: 100% (\(count)/\(count)), done.")
  }

  mutating func addRemote(_ name: String, _ url: String) throws(GitFailure) {
    var config = GitConfigFile(readText("config") ?? "")
    config.set("remote.\(name).url", url)
    config.set("remote.\(name).fetch", "+refs/heads/*:refs/remotes/\(name)/*")
    try writeText("config", config.text)
  }
  /// The branch follows one of a remote.
  mutating func follow(_ branch: String, _ remote: String, _ there: String) throws(GitFailure) {
    var config = GitConfigFile(readText("config") ?? "")
    config.set("branch.\(branch).remote", remote)
    config.set("branch.\(branch).merge", "refs/heads/\(there)")
    try writeText("config", config.text)
  }

  // MARK: config

  mutating func configure(_ words: [String]) throws(GitFailure) -> Int {
    let usage = "config [<options>]"
    let options = try read(
      words,
      [
        Option(nil, "global"), Option(nil, "local"), Option(nil, "system"), Option("l", "list"),
        Option(nil, "get"), Option(nil, "get-all"), Option(nil, "unset"), Option(nil, "unset-all"),
        Option(nil, "add"), Option(nil, "replace-all"), Option(nil, "show-origin"),
        Option(nil, "bool"), Option(nil, "int"), Option(nil, "type", .required),
        Option("f", "file", .required), Option("e", "edit", isModelled: false),
        Option(nil, "remove-section", .required), Option("z", "null", isModelled: false),
        Option(nil, "default", .required), Option(nil, "name-only"),
      ], usage: usage)
    let operands = options.operands
    let chosen: String?
    if let file = options.last("file") {
      chosen = FilePaths.absolute(file, from: view.cwd)
    } else if options.has("global") {
      chosen = globalSettings
    } else if options.has("system") {
      chosen = "/etc/gitconfig"
    } else if options.has("local") {
      guard !folder.isEmpty else {
        throw .fatal("--local can only be used inside a git repository")
      }
      chosen = FilePaths.join(folder, "config")
    } else {
      chosen = nil
    }
    let sources = chosen.map { [$0] } ?? settingFiles
    if options.has("list") {
      if let chosen, !files.exists(chosen, in: view) {
        throw .fatal("unable to read config file '\(chosen)': No such file or directory")
      }
      for file in sources {
        for pair in GitConfigFile(text(of: file)).all {
          let place = options.has("show-origin") ? "file:\(file)\t" : ""
          say(place + (options.has("name-only") ? pair.key : "\(pair.key)=\(pair.value)"))
        }
      }
      return 0
    }
    guard let key = operands.first else {
      throw GitFailure(text: "usage: git \(usage)\n", status: 129)
    }
    guard let dot = key.lastIndex(of: ".") else {
      throw .error("key does not contain a section: \(key)", status: operands.count > 1 ? 2 : 1)
    }
    guard dot != key.startIndex, key.index(after: dot) < key.endIndex else {
      throw .error("key does not contain variable name: \(key)", status: operands.count > 1 ? 2 : 1)
    }
    let target = chosen ?? FilePaths.join(folder, "config")
    if options.has("unset") || options.has("unset-all") {
      var config = GitConfigFile(text(of: target))
      guard config.unset(key) else { return 5 }
      try writeFile(target, Array(config.text.utf8))
      return 0
    }
    if operands.count > 1, !options.has("get") {
      if chosen == nil, folder.isEmpty { throw .fatal("not in a git directory") }
      var config = GitConfigFile(text(of: target))
      config.set(key, operands[1], adds: options.has("add"))
      try writeFile(target, Array(config.text.utf8))
      return 0
    }
    let values = sources.flatMap { GitConfigFile(text(of: $0)).values(key) }
    guard let last = values.last ?? options.last("default") else { return 1 }
    for value in options.has("get-all") ? values : [last] { say(value) }
    return 0
  }
}
