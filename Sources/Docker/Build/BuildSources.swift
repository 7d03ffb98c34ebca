// Build contexts: a folder of the learner's machine, an archive, a repository, or nothing.

import Containers
package import Dockerfile
package import Files
import Kernel
import Machine
import Network

extension BuildContext {
  /// No files at all: `docker build -` with a Dockerfile.
  package static let empty = BuildContext(tree: FileTree(), bytes: 2)

  /// The files of an archive.
  package init?(archive bytes: [UInt8]) {
    guard let entries = try? TarArchive.entries(of: bytes), let tree = try? FileTree(entries) else {
      return nil
    }
    self.init(tree: tree, bytes: bytes.count)
  }
}

extension DockerHost {
  /// Gathers a folder, without what .dockerignore leaves behind.
  ///
  /// - Parameter view: whose eyes see the folder: the client's own.
  package func buildContext(
    folder path: String, in view: FileView, ignoring ignore: IgnoreFile
  ) throws(FileError) -> BuildContext {
    var tree = FileTree(at: machine.now)
    var bytes = 2
    var budget = Budget(steps: 200_000, bytes: 0)
    var failure: FileError?
    let start = FilePaths.components(path).count
    let absolute = FilePaths.isAbsolute(path)
    func relative(_ stop: WalkStop) -> String {
      if stop.depth == 0 { return "" }
      let parts = FilePaths.components(stop.path)
      _ = (start, absolute)
      return parts.suffix(stop.depth).joined(separator: "/")
    }
    do throws(BudgetError) {
      failure = try machine.files.walk(path, in: view, budget: &budget) { stop in
        if stop.isLeaving { return .onward }
        let name = relative(stop)
        if !name.isEmpty, ignore.ignores(name) {
          // An exception below may still bring something along.
          return stop.status.isDirectory && !ignore.hasExceptions ? .skip : .onward
        }
        guard let inode = machine.files.inode(stop.status.file) else { return .onward }
        let body: FileEntry.Body
        switch inode.body {
        case .directory: body = .directory
        case .regular(let content): body = .regular(content)
        case .symlink(let target): body = .symlink(target)
        default: return .onward
        }
        if !name.isEmpty {
          try? tree.place(
            FileEntry(name, body, mode: inode.mode, modified: inode.modified))
          bytes += name.utf8.count + 20 + (inode.content?.size ?? 0)
        }
        return .onward
      }
    } catch {
      throw .noSpace
    }
    if let failure { throw failure }
    return BuildContext(tree: tree, bytes: bytes)
  }

  /// A repository of the lab's web as a context; nil when there is none at the address.
  package func buildContext(repository address: String) -> BuildContext? {
    guard let found = network.catalogue.repository(String(address.prefix { $0 != "#" })) else {
      return nil
    }
    var tree = FileTree(at: machine.now)
    let now = machine.now
    var bytes = 2
    for file in found.files {
      tree.text("/" + file.path, file.text, mode: file.isExecutable ? 0o755 : 0o644, at: now)
      bytes += file.text.utf8.count + file.path.utf8.count + 20
    }
    return BuildContext(tree: tree, bytes: bytes)
  }
}
