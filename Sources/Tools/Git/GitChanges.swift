// What differs: between two trees, between the index and the work tree, and what git does not know.

import Files
import Kernel

/// A path that differs, with what it was and is.
struct GitChange: Hashable, Sendable {
  var path: String
  var old: GitFile?
  var new: GitFile?
  /// The path that it was moved from.
  var from: String?

  var letter: String {
    if from != nil { return "R" }
    if old == nil { return "A" }
    if new == nil { return "D" }
    return old.map { $0.mode >> 12 } == new.map { $0.mode >> 12 } ? "M" : "T"
  }
}

extension GitSession {
  /// The changes from one list of files to another, by path; a file that only moved is one change.
  func changes(
    _ old: OrderedMap<String, GitFile>, _ new: OrderedMap<String, GitFile>, findsMoves: Bool = true
  ) -> [GitChange] {
    var list: [GitChange] = []
    for (path, file) in new where old[path] != file {
      list.append(GitChange(path: path, old: old[path], new: file))
    }
    for (path, file) in old where new[path] == nil {
      list.append(GitChange(path: path, old: file, new: nil))
    }
    if findsMoves {
      // Limit: a file that moved and changed at once is a removal and an addition here.
      for gone in list where gone.new == nil {
        guard let old = gone.old, !blob(old.id).isEmpty,
          let place = list.firstIndex(where: {
            $0.old == nil && $0.new?.id == old.id && $0.from == nil
          })
        else { continue }
        list[place].old = old
        list[place].from = gone.path
        list.removeAll { $0 == gone }
      }
    }
    return list.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
  }

  /// A file of the work tree as git would keep it; nil where there is none.
  func workFile(_ path: String) -> (file: GitFile, bytes: [UInt8], status: FileStatus)? {
    guard let status = try? files.status(absolute(path), follow: false, in: view) else {
      return nil
    }
    switch status.kind {
    case .symlink:
      let bytes = Array((status.target ?? "").utf8)
      return (GitFile(mode: 0o120000, id: GitID(.blob, bytes)), bytes, status)
    case .regular:
      guard let bytes = try? files.read(absolute(path), in: view) else { return nil }
      // Real: git keeps nothing of a mode but whether its owner may execute.
      let mode = status.mode.rawValue & 0o100 != 0 ? 0o100755 : 0o100644
      return (GitFile(mode: mode, id: GitID(.blob, bytes)), bytes, status)
    default: return nil
    }
  }
  /// From the index to the work tree: what was changed or removed and not added.
  func unstaged(_ index: GitIndex) -> [GitChange] {
    var list: [GitChange] = []
    for (path, entry) in index.entries {
      let here = workFile(path)?.file
      if here != entry.file { list.append(GitChange(path: path, old: entry.file, new: here)) }
    }
    return list
  }
  func staged(_ index: GitIndex) -> [GitChange] {
    changes(treeOfCommit(head), index.files).filter { index.unmerged[$0.path] == nil }
  }

  /// What the work tree has and the index has not.
  ///
  /// - Parameters:
  ///   - collapses: a folder with nothing known in it is one line.
  ///   - ignored: those that .gitignore leaves out, instead of the others.
  func untracked(_ index: GitIndex, collapses: Bool = true, ignored: Bool = false) -> [String] {
    var known: Set<String> = []
    for path in index.entries.keys + index.unmerged.keys {
      var part = ""
      for name in path.split(separator: "/") {
        part += part.isEmpty ? String(name) : "/" + name
        known.insert(part)
      }
    }
    var rules = GitIgnore()
    rules.add(readText("info/exclude") ?? "", base: "")
    var found: [String] = []
    var waiting = [""]
    var seen = 0
    while let folder = waiting.popLast(), seen < 100_000 {
      seen += 1
      let base = folder.isEmpty ? "" : folder + "/"
      let entries = (try? files.entries(in: absolute(folder), in: view)) ?? []
      if entries.contains(where: { $0.name == ".gitignore" }),
        let text = try? files.readText(absolute(base + ".gitignore"), in: view)
      {
        rules.add(text, base: base)
      }
      for entry in entries where entry.name != ".git" {
        let path = base + entry.name
        let isFolder = entry.status.isDirectory
        let isOut = rules.leavesOut(path, isFolder: isFolder)
        if isOut, !known.contains(path) {
          if ignored { found.append(isFolder ? path + "/" : path) }
          continue
        }
        if isFolder {
          if files.isDirectory(absolute(path + "/.git"), in: view) {
            if !ignored, !known.contains(path) { found.append(path + "/") }
          } else if known.contains(path) || !collapses || ignored {
            waiting.append(path)
          } else if holdsSomething(path, rules) {
            found.append(path + "/")
          }
        } else if !ignored, !known.contains(path),
          entry.status.isRegular || entry.status.isSymlink
        {
          found.append(path)
        }
      }
    }
    return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
  /// Whether an unknown folder has any file in it that is not left out.
  private func holdsSomething(_ folder: String, _ rules: GitIgnore) -> Bool {
    var rules = rules
    var waiting = [folder]
    var seen = 0
    while let here = waiting.popLast(), seen < 10_000 {
      seen += 1
      if let text = try? files.readText(absolute(here + "/.gitignore"), in: view) {
        rules.add(text, base: here + "/")
      }
      for entry in (try? files.entries(in: absolute(here), in: view)) ?? [] {
        let path = here + "/" + entry.name
        guard !rules.leavesOut(path, isFolder: entry.status.isDirectory) else { continue }
        if entry.status.isDirectory {
          waiting.append(path)
        } else if entry.status.isRegular || entry.status.isSymlink {
          return true
        }
      }
    }
    return false
  }
  /// Whether .gitignore leaves a path out, itself or by a folder above it.
  func isIgnored(_ path: String) -> Bool {
    var rules = GitIgnore()
    rules.add(readText("info/exclude") ?? "", base: "")
    var base = ""
    let parts = path.split(separator: "/").map(String.init)
    for (number, name) in parts.enumerated() {
      if let text = try? files.readText(absolute(base + ".gitignore"), in: view) {
        rules.add(text, base: base)
      }
      let here = base + name
      let isFolder =
        number < parts.count - 1
        || (try? files.status(absolute(here), follow: false, in: view))?.isDirectory == true
      if rules.leavesOut(here, isFolder: isFolder) { return true }
      base = here + "/"
    }
    return false
  }

  // MARK: The work tree

  mutating func writeWork(_ path: String, _ file: GitFile) throws(GitFailure) {
    let target = absolute(path)
    do throws(FileError) {
      try files.makeDirectories(FilePaths.dirname(target), in: view, at: now)
      if let there = try? files.status(target, follow: false, in: view), !there.isRegular {
        try files.removeAll(target, in: view, at: now)
      }
      if file.mode == 0o120000 {
        try? files.unlink(target, in: view, at: now)
        try files.makeSymlink(
          target, to: String(decoding: blob(file.id), as: UTF8.self), in: view, at: now)
        return
      }
      try files.write(target, blob(file.id), in: view, at: now)
      let mode: FileMode = file.mode == 0o100755 ? 0o777 : 0o666
      try files.setMode(target, mode.subtracting(view.umask), in: view, at: now)
    } catch {
      throw .error("unable to create file \(path): \(error.message)")
    }
  }
  /// Removes a file, and the folders above it that are empty then.
  mutating func removeWork(_ path: String) {
    try? files.unlink(absolute(path), in: view, at: now)
    var parent = FilePaths.dirname(path)
    while parent != "." {
      do throws(FileError) {
        try files.removeDirectory(absolute(parent), in: view, at: now)
      } catch { return }
      parent = FilePaths.dirname(parent)
    }
  }
  func entry(_ path: String, _ file: GitFile) -> GitIndex.Entry {
    let status = try? files.status(absolute(path), follow: false, in: view)
    return GitIndex.Entry(
      file: file, size: status?.size ?? 0, seconds: status?.modified.seconds ?? 0)
  }
  /// Puts another list of files in the place of the one that is checked out.
  mutating func checkOut(
    _ new: OrderedMap<String, GitFile>, from old: OrderedMap<String, GitFile>,
    keeps kept: Set<String> = []
  ) throws(GitFailure) {
    var index = GitIndex()
    for (path, _) in old where new[path] == nil && !kept.contains(path) { removeWork(path) }
    for (path, file) in new {
      if !kept.contains(path), old[path] != file || workFile(path)?.file != file {
        try writeWork(path, file)
      }
      index.entries[path] = entry(path, file)
    }
    try save(index)
  }
}
