// COPY and ADD: files from the context, a stage or an image into the stage's tree.

import Containers
import Dockerfile
import Files
import Kernel
import Machine
import Network

/// One thing that a COPY takes.
struct CopySource {
  var tree: FileTree
  /// Absolute in the tree.
  var path: String
  /// The name under which it arrives.
  var name: String
}

/// Whether a source of ADD is a page or a repository.
func isRemoteSource(_ path: String) -> Bool {
  path.hasPrefix("http://") || path.hasPrefix("https://") || path.hasPrefix("git@")
}

extension DockerHost {
  /// What the sources of a COPY come to; wildcards may come to nothing.
  func sources(of copy: CopyOperation, _ job: BuildJob) throws(StepProblem) -> [CopySource] {
    let tree: FileTree
    switch copy.source {
    case .context: tree = job.request.context.tree
    case .named(let name): tree = job.request.contexts[name]?.tree ?? FileTree()
    case .stage(let index): tree = job.states[index]?.tree ?? FileTree()
    case .image(let name): tree = job.bases[name]?.image.tree ?? FileTree()
    }
    var out: [CopySource] = []
    var missing: String?
    for path in copy.paths {
      if copy.isAdd, isRemoteSource(path) {
        out.append(try remote(path))
        continue
      }
      let clean = absolute(path, from: "/")
      if clean.contains(where: { "*?[".contains($0) }) {
        out += matches(clean, in: tree)
      } else if tree.find(clean) != nil {
        out.append(CopySource(tree: tree, path: clean, name: lastPart(clean)))
      } else {
        missing = clean
      }
    }
    if let missing { throw StepProblem(missing: missing) }
    return out
  }
  private func lastPart(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
  /// Real: Go's filepath.Match, part by part.
  private func matches(_ pattern: String, in tree: FileTree) -> [CopySource] {
    var found: [String] = [""]
    for part in pattern.split(separator: "/") {
      var next: [String] = []
      for folder in found.prefix(10_000) {
        guard let id = tree.find(folder.isEmpty ? "/" : folder), let entries = tree[id]?.entries
        else { continue }
        for name in entries.keys where pathPattern(Array(part.utf8), Array(name.utf8)) {
          next.append("\(folder)/\(name)")
        }
      }
      found = next
    }
    return found.map { CopySource(tree: tree, path: $0, name: lastPart($0)) }
  }

  /// ADD of a page or a repository of the lab's web.
  private func remote(_ address: String) throws(StepProblem) -> CopySource {
    var tree = FileTree(at: machine.now)
    let now = machine.now
    let isGit = address.hasSuffix(".git") || address.hasPrefix("git@") || address.contains(".git#")
    if isGit, let repository = network.catalogue.repository(String(address.prefix { $0 != "#" })) {
      for file in repository.files {
        tree.text(
          "/repository/" + file.path, file.text, mode: file.isExecutable ? 0o755 : 0o644, at: now)
      }
      return CopySource(tree: tree, path: "/repository", name: "repository")
    }
    let rest = address.drop { $0 != "/" }.dropFirst(2)
    let host = String(rest.prefix { $0 != "/" && $0 != ":" })
    let target = String(rest.drop { $0 != "/" })
    guard network.catalogue.address(of: host) != nil else {
      // Real: the step says it bare, the end with what it was wanted for.
      let said = "Get \"\(address)\": dial tcp: lookup \(host) on 10.0.2.3:53: no such host"
      throw StepProblem(step: said, message: "failed to load cache key: " + said)
    }
    let answer = network.catalogue.answer(
      to: HTTPRequest(scheme: "https", host: host, target: target.isEmpty ? "/" : target),
      site: host)
    guard answer.status == 200 else {
      let said = "invalid response status \(answer.status)"
      throw StepProblem(step: said, message: "failed to load cache key: " + said)
    }
    let name = target.split(separator: "/").last.map(String.init) ?? "index.html"
    tree.file("/" + name, .bytes(answer.body), mode: 0o600, at: now)
    return CopySource(tree: tree, path: "/" + name, name: name)
  }

  /// Does a COPY.
  func copy(
    _ copy: CopyOperation, into tree: inout FileTree, _ job: BuildJob
  ) throws(StepProblem) {
    let sources = try sources(of: copy, job)
    var owner = (uid: 0, gid: 0)
    if let text = copy.owner {
      do throws(RuntimeFailure) {
        let user = try tree.user(text.contains(":") ? text : "\(text)")
        owner = (user.credentials.uid, user.credentials.gid)
        // Real: a user without a group gets the group of the same number.
        if !text.contains(":") { owner.gid = user.name == nil ? owner.uid : user.credentials.gid }
      } catch {
        // Real: BuildKit takes a name that the stage does not know for root's, and says nothing.
        owner = (0, 0)
      }
    }
    let mode = copy.mode.flatMap { UInt16($0, radix: 8) }.map { FileMode(rawValue: $0) }
    let target = absolute(copy.destination, from: copy.directory)
    let wantsFolder =
      copy.destination.hasSuffix("/") || copy.destination == "." || copy.destination.hasSuffix("/.")
    // Real: BuildKit copies one after the other; without a slash at its end the last one is the file.
    func isFolder(_ tree: FileTree) -> Bool {
      wantsFolder || tree.find(target).flatMap { tree[$0]?.isDirectory } == true
    }
    let now = machine.now
    for document in copy.documents {
      let path = isFolder(tree) ? join(target, document.name) : target
      try checkFolders(above: path, in: tree)
      tree.put(
        Inode(
          .regular(.text(document.text)), mode: mode ?? 0o644, uid: owner.uid, gid: owner.gid,
          at: now),
        at: path, now: now)
    }
    for source in sources {
      guard let id = source.tree.find(source.path), let inode = source.tree[id] else { continue }
      if copy.isAdd, let entries = archive(inode) {
        try checkFolders(above: join(target, "x"), in: tree)
        _ = tree.directory(target, at: now)
        for var entry in entries {
          entry.path = join(target, entry.path).dropFirst().description
          try? tree.place(entry)
        }
        continue
      }
      var base = target
      if copy.keepsParents {
        base = join(target, String(source.path.dropFirst()))
      } else if !inode.isDirectory, isFolder(tree) {
        base = join(target, source.name)
      }
      if inode.isDirectory, let there = tree.find(base), tree[there]?.isDirectory == false {
        // Real: the engine's own place for the files of a step.
        let layer = Digest(of: "\(source.path) \(base)").hex.prefix(25)
        let said =
          "cannot copy to non-directory: /var/lib/docker/overlay2/\(layer)/merged\(base)"
        throw StepProblem(step: said, message: said)
      }
      try checkFolders(above: base, in: tree)
      place(
        source.tree, id, at: base, owner: owner, mode: mode, excludes: copy.excludes, into: &tree)
    }
  }
  /// Real: `mkdir` meets a file on its way.
  func checkFolders(above path: String, in tree: FileTree) throws(StepProblem) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      guard let id = tree.find(folder) else { return }
      if tree[id]?.isDirectory == false {
        let said = "mkdir \(folder): not a directory"
        throw StepProblem(step: said, message: said)
      }
    }
  }
  private func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }

  /// Lays a file, or all that is in a folder, at a path.
  private func place(
    _ from: FileTree, _ id: InodeID, at path: String, owner: (uid: Int, gid: Int), mode: FileMode?,
    excludes: [String], into tree: inout FileTree
  ) {
    let ignore = IgnoreFile(excludes.joined(separator: "\n"))
    let now = machine.now
    for entry in from.entries(below: id) {
      if !entry.path.isEmpty, ignore.ignores(entry.path) { continue }
      let whole = entry.path.isEmpty ? path : join(path, entry.path)
      let body: Inode.Body
      switch entry.body {
      case .directory:
        if tree.find(whole).flatMap({ tree[$0]?.isDirectory }) == true { continue }
        body = .directory([:])
      case .regular(let content): body = .regular(content)
      case .symlink(let target): body = .symlink(target)
      case .hardLink(let other):
        guard let twin = from.find(joinBelow(from, id, other)), let content = from[twin]?.content
        else {
          continue
        }
        body = .regular(content)
      case .device(let device): body = .device(device)
      case .fifo: body = .fifo
      }
      let inode = Inode(
        body, mode: mode ?? entry.mode, uid: owner.uid, gid: owner.gid, at: entry.modified)
      if path == "/", entry.path.isEmpty { continue }
      tree.put(inode, at: whole, now: now)
    }
  }
  private func joinBelow(_ tree: FileTree, _ id: InodeID, _ path: String) -> String { "/" + path }

  /// The entries of a local archive. Limit: bzip2 and xz are known by their names only, and what
  /// they have packed is copied as it is.
  private func archive(_ inode: Inode) -> [FileEntry]? {
    guard case .regular(.bytes(var bytes)) = inode.body else { return nil }
    if Gzip.isGzip(bytes) {
      guard let inside = try? Gzip.expanded(bytes).bytes else { return nil }
      bytes = inside
    }
    guard bytes.count >= 512, bytes[257..<262].elementsEqual("ustar".utf8) else { return nil }
    return try? TarArchive.entries(of: bytes)
  }
}
