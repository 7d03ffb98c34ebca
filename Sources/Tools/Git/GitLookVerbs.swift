// git log, show, diff, reflog: what is there, and what was.

import Commands
import Files
import Kernel
import Text

extension GitSession {
  private static let diffOptions = [
    Option(nil, "stat", .optional), Option(nil, "shortstat"), Option(nil, "numstat"),
    Option(nil, "name-only"), Option(nil, "name-status"), Option("p", "patch"),
    Option("u", nil, name: "patch"), Option("s", "no-patch"), Option("U", "unified", .required),
    Option(nil, "color", .optional), Option(nil, "no-color"),
    Option("M", "find-renames", .optional),
    Option("w", "ignore-all-space", isModelled: false), Option(nil, "word-diff", isModelled: false),
    Option("b", "ignore-space-change", isModelled: false), Option(nil, "no-renames"),
    Option(nil, "summary", isModelled: false), Option(nil, "minimal"),
  ]
  private func style(_ options: GitWords, patch: Bool) -> GitDiffStyle {
    var style = GitDiffStyle()
    style.stat = options.has("stat")
    style.shortStat = options.has("shortstat")
    style.numStat = options.has("numstat")
    style.nameOnly = options.has("name-only")
    style.nameStatus = options.has("name-status")
    let isShort =
      style.stat || style.shortStat || style.numStat || style.nameOnly || style.nameStatus
    style.patch = options.has("patch") || (patch && !isShort && !options.has("no-patch"))
    style.context = options.last("unified").flatMap { Int($0) }.map { min(max(0, $0), 10_000) } ?? 3
    return style
  }

  mutating func diff(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      Self.diffOptions + [
        Option(nil, "staged"), Option(nil, "cached", name: "staged"), Option(nil, "quiet"),
        Option(nil, "exit-code"), Option(nil, "no-index", isModelled: false),
        Option(nil, "check", isModelled: false),
      ], usage: "diff [<options>] [<commit>] [--] [<path>...]")
    var revisions: [GitID] = []
    var paths = options.paths ?? []
    for operand in options.operands {
      if let range = operand.firstRange(of: "..") {
        let dots = operand.contains("...") ? 3 : 2
        let left = String(operand[..<range])
        let right = String(operand[range...].dropFirst(dots))
        guard var a = revision(left.isEmpty ? "HEAD" : left),
          let b = revision(right.isEmpty ? "HEAD" : right)
        else { throw ambiguous(operand) }
        if dots == 3 { a = mergeBase(a, b) ?? a }
        revisions += [a, b]
      } else if paths.isEmpty, let id = revision(operand) {
        revisions.append(id)
      } else if options.paths == nil,
        files.exists(FilePaths.absolute(operand, from: view.cwd), follow: false, in: view)
          || !matches(operand, among: index().entries.keys).isEmpty
      {
        paths.append(operand)
      } else {
        throw ambiguous(operand)
      }
    }
    let index = index()
    var list: [GitChange]
    var fromWork = false
    if revisions.count > 1 {
      list = changes(treeOfCommit(revisions[0]), treeOfCommit(revisions[1]))
    } else if options.has("staged") {
      list = changes(treeOfCommit(revisions.first ?? head), index.files)
    } else if let id = revisions.first {
      var work = index.files
      for change in unstaged(index) { work[change.path] = change.new }
      list = changes(treeOfCommit(id), work)
      fromWork = true
    } else {
      list = unstaged(index)
      fromWork = true
      for (path, _) in index.unmerged {
        say(options.has("name-only") ? path : "* Unmerged path \(path)")
        if options.has("name-only"), workFile(path) != nil { say(path) }
      }
    }
    if !paths.isEmpty {
      let wanted = Set(paths.flatMap { matches($0, among: list.map(\.path)) })
      list = list.filter { wanted.contains($0.path) }
    }
    if !options.has("quiet") { show(list, style(options, patch: true), fromWork: fromWork) }
    return (options.has("quiet") || options.has("exit-code")) && !list.isEmpty ? 1 : 0
  }

  // MARK: log and show

  mutating func showLog(_ words: [String]) throws(GitFailure) -> Int {
    let options: GitWords
    do throws(GitFailure) {
      options = try read(
        words,
        Self.diffOptions + [
          Option(nil, "oneline"), Option("n", "max-count", .required), Option(nil, "graph"),
          Option(nil, "all"), Option(nil, "decorate", .optional), Option(nil, "no-decorate"),
          Option(nil, "pretty", .optional), Option(nil, "format", .required),
          Option(nil, "author", .required), Option(nil, "grep", .required), Option(nil, "reverse"),
          Option(nil, "abbrev-commit"), Option(nil, "merges"), Option(nil, "no-merges"),
          Option(nil, "skip", .required), Option(nil, "date", .required), Option(nil, "follow"),
          Option(nil, "first-parent", isModelled: false), Option(nil, "branches"),
          Option(nil, "tags"), Option("i", nil), Option("S", nil, .required, isModelled: false),
          Option(nil, "since", .required, isModelled: false),
          Option(nil, "until", .required, isModelled: false),
          Option("L", nil, .required, isModelled: false),
        ], usage: "log [<options>] [<revision-range>] [[--] <path>...]", number: "max-count")
    } catch {
      guard error.status == 129,
        let word = words.first(where: {
          $0.hasPrefix("-") && error.text.contains($0.drop { $0 == "-" })
        })
      else { throw error }
      throw .fatal("unrecognized argument: \(word)")
    }
    var starts: [GitID] = [], stops: [GitID] = []
    var paths = options.paths ?? []
    for operand in options.operands {
      if operand.hasPrefix("^"), let id = revision(String(operand.dropFirst())) {
        stops.append(id)
      } else if let range = operand.firstRange(of: "..") {
        let left = String(operand[..<range]), right = String(operand[range...].drop { $0 == "." })
        guard let a = revision(left.isEmpty ? "HEAD" : left),
          let b = revision(right.isEmpty ? "HEAD" : right)
        else { throw ambiguous(operand) }
        stops.append(a)
        starts.append(b)
      } else if let id = revision(operand) {
        starts.append(id)
      } else if options.paths == nil,
        files.exists(FilePaths.absolute(operand, from: view.cwd), follow: false, in: view)
      {
        paths.append(operand)
      } else {
        throw ambiguous(operand)
      }
    }
    if options.has("all") || options.has("branches") || options.has("tags") {
      starts +=
        branches.map(\.id) + refs(under: "refs/remotes").map(\.id) + tags.map { peeled($0.id) }
      if let head { starts.append(head) }
    }
    if starts.isEmpty {
      guard let head else {
        throw .fatal("your current branch '\(branch ?? "HEAD")' does not have any commits yet")
      }
      starts = [head]
    }
    var limit = Int.max
    if let text = options.last("max-count") {
      guard let number = Int(text) else { throw .fatal("'\(text)': not an integer") }
      limit = number < 0 ? .max : number
    }
    var list = history(starts, without: stops).filter { id in
      guard let commit = commit(id) else { return false }
      if options.has("merges"), commit.parents.count < 2 { return false }
      if options.has("no-merges"), commit.parents.count > 1 { return false }
      if let who = options.last("author"), !commit.author.line.contains(who) { return false }
      if let words = options.last("grep"), !commit.message.contains(words) { return false }
      guard !paths.isEmpty else { return true }
      let changed = changes(treeOfCommit(commit.parents.first), tree(commit.tree))
      let all = changed.map(\.path) + changed.compactMap(\.from)
      return paths.contains { !matches($0, among: all).isEmpty }
    }
    list = Array(
      list.dropFirst(max(0, options.last("skip").flatMap { Int($0) } ?? 0)).prefix(limit))
    if options.has("reverse") { list.reverse() }
    var form = GitLogForm(
      oneline: options.has("oneline"), style: style(options, patch: false),
      format: options.last("format") ?? options.last("pretty"),
      decorates: options.has("decorate") || (isTerminal && !options.has("no-decorate")),
      abbreviates: options.has("abbrev-commit"))
    form.date = options.last("date")
    form.resolve()
    if options.has("graph") {
      graph(list, form)
      return 0
    }
    for (number, id) in list.enumerated() {
      if number > 0, form.separates { say("") }
      for line in title(id, form) { say(line) }
      details(id, form)
    }
    return 0
  }

  /// The patch or the stat below a commit.
  private mutating func details(_ id: GitID, _ form: GitLogForm) {
    guard form.hasDetails, let commit = commit(id), commit.parents.count < 2 else { return }
    let list = changes(treeOfCommit(commit.parents.first), tree(commit.tree))
    guard !list.isEmpty else { return }
    if !form.oneline, form.isWhole || form.template == nil { say("") }
    show(list, form.style)
  }

  /// Names that stand at a commit: ` (HEAD -> main, tag: v1, origin/main)`.
  func decoration(_ id: GitID) -> String {
    var names: [String] = []
    if head == id { names.append(branch.map { "HEAD -> \($0)" } ?? "HEAD") }
    for (name, there) in tags.reversed() where peeled(there) == id { names.append("tag: \(name)") }
    for (name, there) in refs(under: "refs/remotes").reversed() where there == id {
      names.append(name)
    }
    for (name, there) in branches.reversed() where there == id && name != branch {
      names.append(name)
    }
    guard !names.isEmpty else { return "" }
    let shown = names.map { name in
      name.hasPrefix("HEAD -> ")
        ? paint("HEAD -> ", "1;36") + paint(String(name.dropFirst(8)), "1;32")
        : paint(name, name.hasPrefix("tag: ") ? "1;33" : name.contains("/") ? "1;31" : "1;32")
    }
    return paint(" (", "33") + shown.joined(separator: paint(", ", "33")) + paint(")", "33")
  }

  func title(_ id: GitID, _ form: GitLogForm) -> [String] {
    guard let commit = commit(id) else { return [] }
    let names = form.decorates ? decoration(id) : ""
    let shownID = form.oneline || form.abbreviates ? id.short : id.hex
    if let template = form.template {
      return filled(template, id, commit).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    if form.oneline { return [paint(shownID, "33") + names + " " + commit.subject] }
    var lines = [paint("commit \(shownID)", "33") + names]
    if commit.parents.count > 1 {
      lines.append("Merge: " + commit.parents.map(\.short).joined(separator: " "))
    }
    lines.append("Author: \(commit.author.name) <\(commit.author.email)>")
    if form.date == "short" {
      lines.append("Date:   \(commit.author.shortDate)")
    } else if form.date == "iso" {
      lines.append("Date:   \(iso(commit.author))")
    } else {
      lines.append("Date:   \(commit.author.date)")
    }
    lines.append("")
    var text = commit.message
    while text.hasSuffix("\n") { text.removeLast() }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append("    " + line)
    }
    return lines
  }
  private func iso(_ person: GitPerson) -> String {
    let bounded = min(max(person.seconds, -9_000_000_000), 9_000_000_000)
    return CivilTime(Instant(seconds: bounded)).formatted("%Y-%m-%d %H:%M:%S ") + person.zone
  }

  /// `--pretty=format:` with its placeholders.
  private func filled(_ template: String, _ id: GitID, _ commit: GitCommit) -> String {
    var out = ""
    var rest = template[...]
    func ago(_ person: GitPerson) -> String {
      let seconds = max(0, now.seconds - person.seconds)
      func unit(_ count: Int, _ word: String) -> String {
        "\(count) \(word)\(count == 1 ? "" : "s") ago"
      }
      if seconds < 90 { return unit(seconds, "second") }
      if seconds < 90 * 60 { return unit((seconds + 30) / 60, "minute") }
      if seconds < 36 * 3600 { return unit((seconds + 1800) / 3600, "hour") }
      if seconds < 14 * 86_400 { return unit((seconds + 43_200) / 86_400, "day") }
      if seconds < 70 * 86_400 { return unit((seconds / 86_400 + 3) / 7, "week") }
      return unit((seconds / 86_400 + 15) / 30, "month")
    }
    while let letter = rest.popFirst() {
      guard letter == "%", let next = rest.popFirst() else {
        out.append(letter)
        continue
      }
      switch next {
      case "H": out += id.hex
      case "h": out += id.short
      case "T": out += commit.tree.hex
      case "P": out += commit.parents.map(\.hex).joined(separator: " ")
      case "p": out += commit.parents.map(\.short).joined(separator: " ")
      case "s": out += commit.subject
      case "B": out += commit.message
      case "b": out += commit.message.split(separator: "\n\n", maxSplits: 1).dropFirst().joined()
      case "d": out += decoration(id)
      case "D": out += String(decoration(id).dropFirst(2).dropLast())
      case "n": out += "\n"
      case "%": out += "%"
      case "a", "c":
        let person = next == "a" ? commit.author : commit.committer
        switch rest.popFirst() {
        case "n": out += person.name
        case "e": out += person.email
        case "d": out += person.date
        case "r": out += ago(person)
        case "s": out += person.shortDate
        case "i", "I": out += iso(person)
        case "t": out += String(person.seconds)
        case let other: out += "%\(next)" + (other.map(String.init) ?? "")
        }
      case "C":
        if rest.first == "(" {
          rest = rest.drop { $0 != ")" }.dropFirst()
        } else {
          for name in ["reset", "red", "green", "yellow", "blue", "magenta", "cyan"]
          where rest.hasPrefix(name) {
            rest = rest.dropFirst(name.count)
            break
          }
        }
      default: out += "%\(next)"
      }
    }
    return out
  }

  mutating func showObject(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      Self.diffOptions + [
        Option(nil, "oneline"), Option(nil, "pretty", .optional), Option(nil, "format", .required),
        Option(nil, "abbrev-commit"), Option(nil, "decorate", .optional),
      ], usage: "show [<options>] [<object>...]")
    var form = GitLogForm(
      oneline: options.has("oneline"), style: style(options, patch: true),
      format: options.last("format") ?? options.last("pretty"),
      decorates: isTerminal || options.has("decorate"), abbreviates: options.has("abbrev-commit"))
    form.resolve()
    for name in options.operands.isEmpty ? ["HEAD"] : options.operands {
      if let colon = name.firstIndex(of: ":") {
        let (base, path) = (String(name[..<colon]), String(name[name.index(after: colon)...]))
        guard let id = revision(base.isEmpty ? "HEAD" : base) else {
          throw .fatal("invalid object name '\(base)'.")
        }
        let all = base.isEmpty ? index().files : treeOfCommit(id)
        if let file = all[path] {
          out.write(bytes: blob(file.id), to: 1)
        } else if all.keys.contains(where: { $0.hasPrefix(path.isEmpty ? "" : path + "/") }) {
          say("tree \(name)\n")
          var seen: [String] = []
          for key in all.keys where path.isEmpty || key.hasPrefix(path + "/") {
            let rest = path.isEmpty ? key[...] : key.dropFirst(path.count + 1)
            let first = String(rest.prefix { $0 != "/" })
            let shown = first.count < rest.count ? first + "/" : first
            if !seen.contains(shown) { seen.append(shown) }
          }
          for entry in seen { say(entry) }
        } else {
          throw .fatal("path '\(path)' does not exist in '\(base)'")
        }
        continue
      }
      guard let id = revision(name) else {
        if head == nil, name == "HEAD" {
          throw .fatal("your current branch '\(branch ?? "HEAD")' does not have any commits yet")
        }
        throw ambiguous(name)
      }
      if let tag = ref("refs/tags/" + name), tag != id, let found = object(tag) {
        let text = String(decoding: found.body, as: UTF8.self)
        say("tag \(name)")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if let line = lines.first(where: { $0.hasPrefix("tagger ") }) {
          let person = GitPerson(line.dropFirst(7))
          say("Tagger: \(person.name) <\(person.email)>\nDate:   \(person.date)\n")
        }
        say(lines.drop { !$0.isEmpty }.dropFirst().dropLast().joined(separator: "\n") + "\n")
      }
      if let found = object(id), found.kind == .blob {
        out.write(bytes: found.body, to: 1)
        continue
      }
      for line in title(id, form) { say(line) }
      details(id, form)
    }
    return 0
  }

  mutating func showReflog(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words.filter { $0 != "show" }, [Option("n", "max-count", .required), Option(nil, "all")],
      usage: "reflog [show] [<log-options>] [<ref>]", number: "max-count")
    let limit = options.last("max-count").flatMap { Int($0) } ?? .max
    for (number, entry) in reflog().enumerated() where number < limit {
      let names = isTerminal ? decoration(entry.id) : ""
      say("\(paint(entry.id.short, "33"))\(names) HEAD@{\(number)}: \(entry.why)")
    }
    return 0
  }
}

/// How commits are shown.
struct GitLogForm: Sendable {
  var oneline: Bool
  var style: GitDiffStyle
  var format: String?
  var decorates: Bool
  var abbreviates: Bool
  var date: String?
  /// A template of placeholders; nil for the named forms.
  private(set) var template: String?
  private(set) var isWhole = false

  init(oneline: Bool, style: GitDiffStyle, format: String?, decorates: Bool, abbreviates: Bool) {
    self.oneline = oneline
    self.style = style
    self.format = format
    self.decorates = decorates
    self.abbreviates = abbreviates
  }
  mutating func resolve() {
    guard let format, !format.isEmpty else { return }
    if format == "oneline" {
      oneline = true
    } else if format.hasPrefix("format:") {
      template = String(format.dropFirst(7))
    } else if format.hasPrefix("tformat:") {
      template = String(format.dropFirst(8))
    } else if format.contains("%") {
      template = format
    }
  }
  var separates: Bool { !oneline && template == nil }
  var hasDetails: Bool {
    style.patch || style.stat || style.shortStat || style.nameOnly || style.nameStatus
      || style.numStat
  }
}

extension String {
  func firstRange(of piece: String) -> Index? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(piece) { return place }
      place = index(after: place)
    }
    return nil
  }
}
