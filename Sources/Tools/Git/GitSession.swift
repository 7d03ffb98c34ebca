// One call of git: the repository on the caller's files, its objects, refs and settings.
//
// Real: git 2.39. Objects are loose and zlib-compressed, the index is git's own, so the real git can
// read what is made here. Limit: no packs; what a clone brings is loose too.

import Commands
import Files
import Kernel
import Network
import Text

/// Why a git command stops: its own words, and the exit status.
struct GitFailure: Error {
  var text: String
  var status: Int
  static func fatal(_ text: String) -> GitFailure {
    GitFailure(text: "fatal: " + text, status: 128)
  }
  static func error(_ text: String, status: Int = 1) -> GitFailure {
    GitFailure(text: "error: " + text, status: status)
  }
}

struct GitSession: Sendable {
  var files: FileStore
  var view: FileView
  let now: Instant
  let environment: OrderedMap<String, String>
  let catalogue: Catalogue
  /// Whether a name of the outside world can be resolved from here.
  let resolves: @Sendable (String) -> Bool
  let hostname: String
  let isTerminal: Bool
  let colours: Bool
  var out = OutputBuffer()
  /// The work tree and its .git, absolute; empty outside of a repository.
  var top = ""
  var folder = ""
  /// A file that the learner must edit before the command can go on.
  var wantsEditor: String?
  /// A real feature that was asked for and is not modelled.
  var unmodelled: String?

  mutating func say(_ text: String) { out.write(text + "\n", to: 1) }
  mutating func complain(_ text: String) { out.write(text + "\n", to: 2) }
  func paint(_ text: String, _ code: String) -> String {
    colours && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[m" : text
  }

  // MARK: The repository

  /// Finds the repository that the working directory lies in.
  mutating func open() throws(GitFailure) {
    var directory = view.cwd
    while true {
      let candidate = FilePaths.join(directory, ".git")
      if files.isDirectory(candidate, in: view) {
        top = directory
        folder = candidate
        // Real: safe.directory guards against other people's repositories.
        if let status = try? files.status(directory, in: view),
          status.uid != view.credentials.uid, view.credentials.uid != 0,
          environment["SUDO_UID"] == nil
        {
          throw .fatal(
            "detected dubious ownership in repository at '\(directory)'\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory \(directory)"
          )
        }
        return
      }
      if directory == "/" { break }
      directory = FilePaths.dirname(directory)
    }
    throw .fatal("not a git repository (or any of the parent directories): .git")
  }

  /// Where the caller stands below the work tree: empty, or `src/`.
  var prefix: String {
    guard view.cwd != top else { return "" }
    return FilePaths.relative(view.cwd, from: top) + "/"
  }
  /// A path of the repository as seen from where the caller stands.
  func shown(_ path: String) -> String {
    let isFolder = path.hasSuffix("/")
    let text = FilePaths.relative(FilePaths.join(top, path), from: view.cwd)
    return isFolder ? (text == "." ? "./" : text + "/") : text
  }
  /// An operand as a path of the repository; nil outside of it.
  func inside(_ operand: String) -> String? {
    let path = FilePaths.absolute(operand, from: view.cwd)
    guard FilePaths.isInside(path, top) else { return nil }
    return path == top ? "" : FilePaths.relative(path, from: top)
  }
  func absolute(_ path: String) -> String { FilePaths.join(top, path) }

  func readText(_ name: String) -> String? {
    try? files.readText(FilePaths.join(folder, name), in: view)
  }
  mutating func writeText(_ name: String, _ text: String) throws(GitFailure) {
    try writeFile(FilePaths.join(folder, name), Array(text.utf8))
  }
  mutating func writeFile(_ path: String, _ bytes: [UInt8], mode: FileMode = 0o666)
    throws(GitFailure)
  {
    do throws(FileError) {
      try files.makeDirectories(FilePaths.dirname(path), in: view, at: now)
      try files.write(path, bytes, mode: mode, in: view, at: now)
    } catch {
      throw .fatal("could not open '\(path)' for writing: \(error.message)")
    }
  }
  mutating func removeFile(_ name: String) {
    try? files.unlink(FilePaths.join(folder, name), in: view, at: now)
  }

  // MARK: Objects

  private func objectPath(_ id: GitID) -> String {
    FilePaths.join(folder, "objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))")
  }
  mutating func store(_ kind: GitKind, _ body: [UInt8]) throws(GitFailure) -> GitID {
    let id = GitID(kind, body)
    let path = objectPath(id)
    guard !files.exists(path, in: view) else { return id }
    let bytes = Array("\(kind.rawValue) \(body.count)\u{0}".utf8) + body
    do throws(FileError) {
      try files.makeDirectories(FilePaths.dirname(path), in: view, at: now)
      try files.write(path, Zlib.compressed(bytes), mode: 0o444, in: view, at: now)
    } catch {
      throw .error(
        "insufficient permission for adding an object to repository database .git/objects",
        status: 128)
    }
    return id
  }
  func object(_ id: GitID) -> (kind: GitKind, body: [UInt8])? {
    guard let raw = try? files.read(objectPath(id), in: view),
      let bytes = Zlib.expanded(raw), let zero = bytes.firstIndex(of: 0)
    else { return nil }
    let word = String(decoding: bytes[..<zero].prefix { $0 != 32 }, as: UTF8.self)
    guard let kind = GitKind(rawValue: word) else { return nil }
    return (kind, Array(bytes[(zero + 1)...]))
  }
  func commit(_ id: GitID) -> GitCommit? {
    guard let found = object(id), found.kind == .commit else { return nil }
    return GitCommit(found.body)
  }
  func blob(_ id: GitID) -> [UInt8] { object(id)?.body ?? [] }

  /// All files of a tree, by path.
  func tree(_ id: GitID?) -> OrderedMap<String, GitFile> {
    var all: OrderedMap<String, GitFile> = [:]
    guard let id else { return all }
    var waiting = [("", id)]
    var seen = 0
    while let (path, tree) = waiting.popLast(), seen < 100_000 {
      seen += 1
      for entry in GitTrees.entries(of: object(tree)?.body ?? []) {
        let below = path.isEmpty ? entry.name : path + "/" + entry.name
        if entry.isTree {
          waiting.append((below, entry.id))
        } else {
          all[below] = GitFile(mode: entry.mode, id: entry.id)
        }
      }
    }
    return all
  }
  func treeOfCommit(_ id: GitID?) -> OrderedMap<String, GitFile> {
    tree(id.flatMap { commit($0)?.tree })
  }

  /// Writes the folders of a list of files, and gives the root's ID.
  mutating func storeTree(_ all: OrderedMap<String, GitFile>) throws(GitFailure) -> GitID {
    // Folders from the deepest up, so that each knows its own folders' IDs.
    var folders: [String: [GitTrees.Entry]] = ["": []]
    for (path, file) in all {
      let parts = path.split(separator: "/").map(String.init)
      guard let name = parts.last else { continue }
      var parent = ""
      for part in parts.dropLast() {
        parent = parent.isEmpty ? part : parent + "/" + part
        if folders[parent] == nil { folders[parent] = [] }
      }
      folders[parent, default: []].append(GitTrees.Entry(mode: file.mode, name: name, id: file.id))
    }
    let order = folders.keys.sorted {
      let a = $0.split(separator: "/").count, b = $1.split(separator: "/").count
      return a == b ? $0 < $1 : a > b
    }
    var root = GitID.zero
    for path in order {
      let id = try store(.tree, GitTrees.encoded(folders[path] ?? []))
      if path.isEmpty {
        root = id
      } else {
        let parent = path.contains("/") ? FilePaths.dirname(path) : ""
        folders[parent, default: []].append(
          GitTrees.Entry(mode: 0o40000, name: FilePaths.basename(path), id: id))
      }
    }
    return root
  }

  // MARK: The index

  func index() -> GitIndex {
    guard let bytes = try? files.read(FilePaths.join(folder, "index"), in: view) else {
      return GitIndex()
    }
    return GitIndex(bytes) ?? GitIndex()
  }
  mutating func save(_ index: GitIndex) throws(GitFailure) {
    try writeFile(FilePaths.join(folder, "index"), index.encoded)
  }
}
