// Where a clone or a fetch comes from: a repository of the catalogue, or one on the same files.

import Files
import Kernel
import Network

/// The branches, tags and objects of a repository that one can fetch from.
struct GitSource: Sendable {
  var branch = "main"
  var heads: [(name: String, id: GitID)] = []
  var tags: [(name: String, id: GitID)] = []
  /// The files of the objects, as they lie in .git/objects.
  var objects: [(id: GitID, bytes: [UInt8])] = []
  /// A repository in the caller's own files, which can be pushed to.
  var folder: String?

  /// Finds what a URL or a path names, from where a session stands.
  static func open(_ url: String, local: String?, _ session: GitSession) throws(GitFailure)
    -> GitSource
  {
    if let local { return try here(local, session) }
    if url.hasPrefix("file://") { return try here(String(url.dropFirst(7)), session) }
    let isSSH = url.hasPrefix("git@") || url.hasPrefix("ssh://")
    var rest = url[...]
    if let scheme = url.firstRange(of: "://") { rest = url[scheme...].dropFirst(3) }
    if rest.hasPrefix("git@") { rest = rest.dropFirst(4) }
    let host = String(rest.prefix { $0 != "/" && $0 != ":" })
    guard session.resolves(host) else {
      if isSSH {
        throw GitFailure(
          text:
            "ssh: Could not resolve hostname \(host): Temporary failure in name resolution\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.",
          status: 128)
      }
      throw .fatal("unable to access '\(slashed(url))': Could not resolve host: \(host)")
    }
    if isSSH {
      throw GitFailure(
        text:
          "git@\(host): Permission denied (publickey).\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.",
        status: 128)
    }
    guard let found = session.catalogue.repository(url) else {
      // Real: a server of repositories asks for a name before it says that there is none.
      if ["github.com", "gitlab.com", "gitee.com", "bitbucket.org"].contains(host) {
        throw .fatal("could not read Username for 'https://\(host)': No such device or address")
      }
      throw .fatal("repository '\(slashed(url))' not found")
    }
    var source = GitSource()
    source.build(found)
    return source
  }
  private static func slashed(_ url: String) -> String { url.hasSuffix("/") ? url : url + "/" }

  private static func here(_ local: String, _ session: GitSession) throws(GitFailure) -> GitSource {
    var other = session
    let inner = FilePaths.join(local, ".git")
    other.folder = session.files.isDirectory(inner, in: session.view) ? inner : local
    guard other.readText("HEAD") != nil else {
      throw GitFailure(
        text:
          "fatal: '\(local)' does not appear to be a git repository\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.",
        status: 128)
    }
    var source = GitSource()
    source.folder = other.folder
    source.branch = other.branch ?? "main"
    source.heads = other.branches
    source.tags = other.tags
    var budget = Budget.document
    let start = FilePaths.join(other.folder, "objects")
    var paths: [String] = []
    _ = try? session.files.walk(start, in: session.view, budget: &budget) {
      if $0.status.isRegular { paths.append($0.path) }
      return .onward
    }
    for path in paths {
      let hex = FilePaths.relative(path, from: start).filter { $0 != "/" }
      guard hex.utf8.count == 40, let bytes = try? session.files.read(path, in: session.view) else {
        continue
      }
      source.objects.append((GitID(hex: hex), bytes))
    }
    return source
  }

  /// The history of a repository of the catalogue: each commit has all files up to its own share.
  private mutating func build(_ repository: Repository) {
    branch = repository.branch
    var seen: Set<GitID> = []
    func keep(_ kind: GitKind, _ body: [UInt8], _ into: inout [(id: GitID, bytes: [UInt8])])
      -> GitID
    {
      let id = GitID(kind, body)
      if seen.insert(id).inserted {
        let head = Array("\(kind.rawValue) \(body.count)\u{0}".utf8)
        into.append((id, Zlib.compressed(head + body)))
      }
      return id
    }
    var parent: GitID?
    for (number, entry) in repository.commits.enumerated() {
      // The last commit has every file; those before it a growing part.
      let count =
        number == repository.commits.count - 1
        ? repository.files.count
        : max(1, repository.files.count * (number + 1) / repository.commits.count)
      var folders: [String: [GitTrees.Entry]] = ["": []]
      for file in repository.files.prefix(count) {
        let id = keep(.blob, Array(file.text.utf8), &objects)
        let parts = file.path.split(separator: "/").map(String.init)
        var above = ""
        for part in parts.dropLast() {
          above = above.isEmpty ? part : above + "/" + part
          if folders[above] == nil { folders[above] = [] }
        }
        folders[above, default: []].append(
          GitTrees.Entry(
            mode: file.isExecutable ? 0o100755 : 0o100644, name: parts.last ?? "", id: id))
      }
      var root = GitID.zero
      let order = folders.keys.sorted {
        let a = $0.split(separator: "/").count, b = $1.split(separator: "/").count
        return a == b ? $0 < $1 : a > b
      }
      for path in order {
        let id = keep(.tree, GitTrees.encoded(folders[path] ?? []), &objects)
        if path.isEmpty {
          root = id
        } else {
          let above = path.contains("/") ? FilePaths.dirname(path) : ""
          folders[above, default: []].append(
            GitTrees.Entry(mode: 0o40000, name: FilePaths.basename(path), id: id))
        }
      }
      let person = GitPerson(name: entry.author, email: entry.email, seconds: entry.time)
      let commit = GitCommit(
        tree: root, parents: parent.map { [$0] } ?? [], author: person, committer: person,
        message: entry.message.hasSuffix("\n") ? entry.message : entry.message + "\n")
      parent = keep(.commit, commit.encoded, &objects)
    }
    if let parent { heads = [(branch, parent)] }
  }
}
