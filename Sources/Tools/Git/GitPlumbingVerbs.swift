// git rev-parse, ls-files, cat-file, hash-object: what scripts ask.

import Commands
import Files
import Kernel

extension GitSession {
  mutating func parseRevision(_ words: [String]) throws(GitFailure) -> Int {
    var isShort = false, length = 7, abbreviates = false, isQuiet = false
    for word in words {
      switch word {
      case "--short": isShort = true
      case "--abbrev-ref": abbreviates = true
      case "--verify", "--revs-only": break
      case "-q", "--quiet": isQuiet = true
      case "--show-toplevel": say(top)
      case "--git-dir": say(view.cwd == top ? ".git" : folder)
      case "--is-inside-work-tree": say("true")
      case "--is-bare-repository": say("false")
      case "--show-prefix": say(prefix)
      case "--absolute-git-dir": say(folder)
      case _ where word.hasPrefix("--short="):
        isShort = true
        length = min(40, max(4, Int(word.dropFirst(8)) ?? 7))
      default:
        guard let id = revision(word) else {
          if isQuiet { return 1 }
          say(word)
          throw ambiguous(word)
        }
        if abbreviates {
          say(word == "HEAD" || word == "@" ? branch ?? "HEAD" : word)
        } else {
          say(isShort ? String(id.hex.prefix(length)) : id.hex)
        }
      }
    }
    return 0
  }

  mutating func listFiles(_ words: [String]) throws(GitFailure) -> Int {
    let options = try read(
      words,
      [
        Option("s", "stage"), Option("o", "others"), Option("m", "modified"),
        Option("d", "deleted"), Option("c", "cached"), Option("i", "ignored"),
        Option(nil, "exclude-standard"),
      ], usage: "ls-files [<options>] [<file>...]")
    let index = index()
    var paths = index.entries.keys
    if options.has("others") { paths = untracked(index, collapses: false) }
    if options.has("modified") { paths = unstaged(index).map(\.path) }
    if options.has("deleted") { paths = unstaged(index).filter { $0.new == nil }.map(\.path) }
    let operands = options.operands + (options.paths ?? [])
    if !operands.isEmpty {
      let all = paths
      let wanted = Set(operands.flatMap { matches($0, among: all) })
      paths = paths.filter { wanted.contains($0) }
    } else if !prefix.isEmpty {
      paths = paths.filter { $0.hasPrefix(prefix) }
    }
    for path in paths {
      if options.has("stage"), let entry = index.entries[path] {
        say("\(entry.file.modeText) \(entry.file.id.hex) 0\t\(path)")
      } else {
        say(shown(path))
      }
    }
    return 0
  }

  mutating func catFile(_ words: [String]) throws(GitFailure) -> Int {
    guard words.count == 2, ["-p", "-t", "-s", "-e"].contains(words[0]) else {
      throw GitFailure(
        text:
          "usage: git cat-file <type> <object>\n   or: git cat-file (-e | -p) <object>\n   or: git cat-file (-t | -s) [--allow-unknown-type] <object>\n",
        status: 129)
    }
    var id = revision(words[1])
    if let colon = words[1].firstIndex(of: ":") {
      let tree = treeOfCommit(revision(String(words[1][..<colon])))
      id = tree[String(words[1][words[1].index(after: colon)...])]?.id
    }
    if words[1].hasSuffix("^{tree}") {
      id = revision(String(words[1].dropLast(7))).flatMap { commit($0)?.tree }
    }
    guard let id, let found = object(id) else {
      throw .fatal("Not a valid object name \(words[1])")
    }
    switch words[0] {
    case "-t": say(found.kind.rawValue)
    case "-s": say(String(found.body.count))
    case "-p":
      if found.kind == .tree {
        for entry in GitTrees.entries(of: found.body) {
          let mode = String(entry.mode, radix: 8)
          let zeros = String(repeating: "0", count: max(0, 6 - mode.count))
          say("\(zeros)\(mode) \(entry.isTree ? "tree" : "blob") \(entry.id.hex)\t\(entry.name)")
        }
      } else {
        out.write(bytes: found.body, to: 1)
      }
    default: break
    }
    return 0
  }

  mutating func hashObject(_ words: [String]) throws(GitFailure) -> Int {
    let keeps = words.contains("-w")
    for word in words where !word.hasPrefix("-") {
      do throws(FileError) {
        let bytes = try files.read(word, in: view)
        if keeps { _ = try? store(.blob, bytes) }
        say(GitID(.blob, bytes).hex)
      } catch {
        throw .fatal("could not open '\(word)' for reading: \(error.message)")
      }
    }
    return 0
  }
}
