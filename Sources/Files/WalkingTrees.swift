// Walks over a view's files, and copies of whole folders.

package import Kernel

/// One stop of a walk.
package struct WalkStop: Sendable {
  /// The start path as given, and the names below it joined with slashes.
  package var path: String
  package var name: String
  /// 0 for the start.
  package var depth: Int
  package var status: FileStatus
  /// Whether this is the way back out of a directory.
  package var isLeaving: Bool
  /// Why the names in the directory cannot be had, told on the way in.
  package var failure: FileError?
}

/// What a walk does next.
package enum WalkStep: Hashable, Sendable {
  case onward
  /// Not into this directory.
  case skip
  case stop
}

extension FileStore {
  /// Visits a file and all below it in byte order: directories on the way in and again on the way out.
  ///
  /// `follow` follows symbolic links (never into a directory that is being walked). Each stop costs one step.
  package func walk(
    _ path: String, follow: Bool = false, followStart: Bool = true, in view: FileView,
    budget: inout Budget, visit: (WalkStop) -> WalkStep
  ) throws(BudgetError) -> FileError? {
    let start: FileStatus
    do throws(FileError) {
      start = try status(path, follow: follow || followStart, in: view)
    } catch {
      // A dangling link is itself when links are followed.
      guard follow || followStart, let link = try? status(path, follow: false, in: view) else {
        return error
      }
      return try walk(path, link, follow: follow, in: view, budget: &budget, visit: visit)
    }
    return try walk(path, start, follow: follow, in: view, budget: &budget, visit: visit)
  }

  private func walk(
    _ path: String, _ start: FileStatus, follow: Bool, in view: FileView, budget: inout Budget,
    visit: (WalkStop) -> WalkStep
  ) throws(BudgetError) -> FileError? {
    var waiting = [
      WalkStop(
        path: path, name: FilePaths.basename(path), depth: 0, status: start, isLeaving: false)
    ]
    var inside: [FileReference] = []
    while var stop = waiting.popLast() {
      try budget.spend(steps: 1)
      if stop.isLeaving {
        inside.removeLast()
        if visit(stop) == .stop { return nil }
        continue
      }
      var children: [DirectoryEntry] = []
      if stop.status.isDirectory {
        if inside.contains(stop.status.file) {
          stop.failure = .loop
        } else {
          do throws(FileError) {
            children = try entries(in: stop.path, in: view)
          } catch { stop.failure = error }
        }
      }
      switch visit(stop) {
      case .stop: return nil
      case .skip: continue
      case .onward: break
      }
      guard stop.status.isDirectory, stop.failure != .loop else { continue }
      inside.append(stop.status.file)
      var leaving = stop
      leaving.isLeaving = true
      waiting.append(leaving)
      for child in children.reversed() {
        let below = FilePaths.join(stop.path, child.name)
        var status = child.status
        if follow, status.isSymlink, let target = try? self.status(below, in: view) {
          status = target
        }
        waiting.append(
          WalkStop(
            path: below, name: child.name, depth: stop.depth + 1, status: status, isLeaving: false)
        )
      }
    }
    return nil
  }

  /// Copies a file or folder from one view to another, as `docker cp` and `COPY` do: links stay
  /// links, modes stay, the owner is `owner` or the source's own. A folder is laid over a folder that is there.
  package mutating func copyAll(
    _ source: String, in from: FileView, to target: String, in to: FileView,
    owner: (uid: Int, gid: Int)? = nil, keepTimes: Bool = true, budget: inout Budget,
    at now: Instant
  ) throws(FileError) {
    let stops = try gather(source, in: from, budget: &budget)
    for stop in stops {
      if let failure = stop.failure { throw failure }
      let path = Self.counterpart(stop, of: source, under: target)
      try copyOne(stop, in: from, to: path, in: to, at: now)
      let status = stop.status
      try? setOwner(
        path, uid: owner?.uid ?? status.uid, gid: owner?.gid ?? status.gid, follow: false, in: to,
        at: now)
      if !status.isSymlink { try setMode(path, status.mode, in: to, at: now) }
    }
    guard keepTimes else { return }
    for stop in stops.reversed() {
      try setTimes(
        Self.counterpart(stop, of: source, under: target), modified: stop.status.modified,
        accessed: stop.status.accessed, follow: false, in: to, at: now)
    }
  }

  private static func counterpart(_ stop: WalkStop, of source: String, under target: String)
    -> String
  {
    if stop.depth == 0 { return target }
    let rest = FilePaths.components(stop.path).suffix(stop.depth)
    return FilePaths.join(target, rest.joined(separator: "/"))
  }

  /// Every stop on the way in; a spent budget is "no space left".
  private func gather(_ source: String, in view: FileView, budget: inout Budget)
    throws(FileError) -> [WalkStop]
  {
    var stops: [WalkStop] = []
    let failure: FileError?
    do throws(BudgetError) {
      failure = try walk(source, in: view, budget: &budget) {
        if !$0.isLeaving { stops.append($0) }
        return .onward
      }
    } catch { throw .noSpace }
    if let failure { throw failure }
    return stops
  }

  private mutating func copyOne(
    _ stop: WalkStop, in from: FileView, to path: String, in view: FileView, at now: Instant
  ) throws(FileError) {
    guard let inode = inode(stop.status.file) else { throw .noEntry }
    let there = try? status(path, follow: false, in: view)
    switch inode.body {
    case .directory:
      if let there, there.isDirectory || isDirectory(path, in: view) { return }
      if there != nil { throw .notDirectory }
      try makeDirectory(path, mode: 0o755, in: view, at: now)
    case .regular(let content):
      guard from.credentials.may(.read, inode) else { throw .accessDenied }
      if let there {
        if there.isDirectory { throw .isDirectory }
        try unlink(path, in: view, at: now)
      }
      try write(path, content, in: view, at: now)
    case .symlink(let target):
      if let there {
        if there.isDirectory { throw .isDirectory }
        try unlink(path, in: view, at: now)
      }
      try makeSymlink(path, to: target, in: view, at: now)
    case .device, .fifo, .socket:
      if there == nil { try makeNode(path, inode.body, in: view, at: now) }
    }
  }

  /// Bytes on disk below a path, a hard-linked file once: what `du -s` counts, in units of 512 bytes.
  package func blocks(below path: String, in view: FileView, budget: inout Budget)
    throws(BudgetError) -> Int
  {
    var seen: Set<FileReference> = []
    var sum = 0
    _ = try walk(path, followStart: false, in: view, budget: &budget) {
      if !$0.isLeaving,
        $0.status.links < 2 || $0.status.isDirectory || seen.insert($0.status.file).inserted
      {
        sum += $0.status.blocks
      }
      return .onward
    }
    return sum
  }
}
