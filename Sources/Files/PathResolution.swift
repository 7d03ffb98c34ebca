// From a path to a file: links, dots, mounts, and who may pass.

import Kernel

/// A file as reached through a view: which mount it was found in.
struct Place: Hashable {
  var mount: Int
  var file: FileReference
}

/// Where a path leads.
struct Resolution {
  /// The directories passed, root first; the last holds (or would hold) `name`.
  var trail: [(name: String, place: Place)]
  /// The last part of the path; empty when the path led to the root or to a directory by dots.
  var name: String
  /// What is there; nil when only the last part is missing.
  var found: Place?
  var hasTrailingSlash: Bool
  var endsInDots: Bool

  var parent: Place { trail[trail.count - 1].place }
  /// The path without links, dots and double slashes.
  var path: String {
    let parts = trail.dropFirst().map(\.name) + (name.isEmpty ? [] : [name])
    return "/" + parts.joined(separator: "/")
  }
}

/// What can be seen without walking a path the long way.
package enum FileGlance: Sendable {
  case found(Inode)
  case missing
  case unclear
}

extension FileStore {
  /// Real: Linux follows 40 links at most.
  private static let linkLimit = 40
  /// Limit: deeper folders are refused, so that no path grows without bound.
  private static let depthLimit = 1000

  private func covered(_ place: Place, in view: FileView) -> Place {
    var place = place
    while let mount = view.mounts.covering(place.file, in: place.mount) {
      place = Place(mount: mount, file: view.mounts.mounts[mount].file)
    }
    return place
  }

  /// Walks a path. `follow` says whether a link in the last place is followed.
  func resolve(_ path: String, follow: Bool, in view: FileView) throws(FileError) -> Resolution {
    guard !path.isEmpty else { throw .noEntry }
    guard path.utf8.count < FilePaths.pathLimit else { throw .nameTooLong }
    var resolution = try walk(path, follow: follow, in: view)
    resolution.hasTrailingSlash = FilePaths.hasTrailingSlash(path)
    if resolution.hasTrailingSlash, let found = resolution.found,
      inode(found.file)?.isDirectory != true
    {
      throw .notDirectory
    }
    return resolution
  }

  private func walk(_ path: String, follow: Bool, in view: FileView) throws(FileError) -> Resolution
  {
    let top = covered(Place(mount: 0, file: view.mounts.root.file), in: view)
    let slash = FilePaths.hasTrailingSlash(path)
    var trail: [(name: String, place: Place)] = [("", top)]
    var rest = Array(FilePaths.components(FilePaths.join(view.cwd, path)).reversed())
    let last = path.utf8.allSatisfy { $0 == UInt8(ascii: "/") } ? nil : rest.first
    var links = 0
    while let part = rest.popLast() {
      let here = trail[trail.count - 1].place
      guard let directory = inode(here.file) else { throw .noEntry }
      guard let entries = directory.entries else { throw .notDirectory }
      guard view.credentials.may(.execute, directory) else { throw .accessDenied }
      if part == "." { continue }
      if part == ".." {
        if trail.count > 1 { trail.removeLast() }
        continue
      }
      guard part.utf8.count <= FilePaths.nameLimit else { throw .nameTooLong }
      guard trail.count < Self.depthLimit, rest.count < 5000 else { throw .nameTooLong }
      guard let id = entries[part] else {
        guard rest.isEmpty else { throw .noEntry }
        return Resolution(
          trail: trail, name: part, found: nil, hasTrailingSlash: false, endsInDots: false)
      }
      let place = covered(Place(mount: here.mount, file: .init(here.file.tree, id)), in: view)
      guard let found = inode(place.file) else { throw .noEntry }
      let isLast = rest.isEmpty
      if case .symlink(let target) = found.body, !isLast || follow || slash {
        links += 1
        guard links <= Self.linkLimit else { throw .loop }
        guard !target.isEmpty else { throw .noEntry }
        rest.append(contentsOf: FilePaths.components(target).reversed())
        if FilePaths.isAbsolute(target) { trail = [("", top)] }
        continue
      }
      if isLast, !found.isDirectory {
        return Resolution(
          trail: trail, name: part, found: place, hasTrailingSlash: false, endsInDots: false)
      }
      trail.append((part, place))
    }
    // The path led to a directory: its name is the trail's last.
    let here = trail[trail.count - 1]
    guard inode(here.place.file) != nil else { throw .noEntry }
    let dots = last == "." || last == ".."
    if trail.count > 1 { trail.removeLast() }
    return Resolution(
      trail: trail, name: here.name, found: here.place, hasTrailingSlash: false, endsInDots: dots)
  }

  /// Walks a path to something that is there.
  func locate(_ path: String, follow: Bool = true, in view: FileView) throws(FileError)
    -> (place: Place, inode: Inode)
  {
    switch glance(path[...], in: view) {
    case .found(let place, let inode): return (place, inode)
    case .missing: throw .noEntry
    case .unclear: break
    }
    let resolution = try resolve(path, follow: follow, in: view)
    guard let place = resolution.found, let inode = inode(place.file) else { throw .noEntry }
    return (place, inode)
  }

  enum Glance {
    case found(Place, Inode)
    /// All but the last part is there.
    case missing
    /// Links, dots, a relative path or a refusal: the long way decides.
    case unclear
  }

  /// The short way for the common case: an absolute path of plain names, and one more `name` in the
  /// directory that it leads to.
  func glance(_ path: Substring, name: String? = nil, in view: FileView) -> Glance {
    let bytes = path.utf8, slash = UInt8(ascii: "/")
    guard bytes.first == slash,
      bytes.count + (name.map { $0.utf8.count + 1 } ?? 0) < FilePaths.pathLimit,
      name != nil || bytes.last != slash
    else { return .unclear }
    var place = covered(Place(mount: 0, file: view.mounts.root.file), in: view)
    guard var tree = self[place.file.tree], var here = tree[place.file.inode] else {
      return .unclear
    }
    var start = bytes.startIndex
    var isLast = false
    while !isLast {
      while start < bytes.endIndex, bytes[start] == slash { bytes.formIndex(after: &start) }
      let part: String
      if start == bytes.endIndex {
        guard let name else { return .unclear }
        part = name
        isLast = true
      } else {
        let end = bytes[start...].firstIndex(of: slash) ?? bytes.endIndex
        part = String(path[start..<end])
        isLast = name == nil && end == bytes.endIndex
        start = end
      }
      if part.isEmpty || part == "." || part == ".." || part.utf8.count > FilePaths.nameLimit {
        return .unclear
      }
      guard case .directory(let entries) = here.body, view.credentials.may(.execute, here) else {
        return .unclear
      }
      guard let id = entries[part] else { return isLast ? .missing : .unclear }
      let next = covered(Place(mount: place.mount, file: .init(place.file.tree, id)), in: view)
      if next.file.tree != place.file.tree {
        guard let other = self[next.file.tree] else { return .unclear }
        tree = other
      }
      guard let inode = tree[next.file.inode] else { return .unclear }
      if case .symlink = inode.body { return .unclear }
      place = next
      here = inode
    }
    return .found(place, here)
  }

  /// What a path leads to.
  package func inode(at path: String, in view: FileView) throws(FileError) -> Inode {
    try locate(path, in: view).inode
  }
  /// Whether a directory can be seen at a glance not to hold a name, and what it holds where that is
  /// seen as well. This is how a program is searched for in the directories of PATH.
  package func glance(at name: String, in folder: Substring, of view: FileView) -> FileGlance {
    switch glance(folder, name: name, in: view) {
    case .found(_, let inode): .found(inode)
    case .missing: .missing
    case .unclear: .unclear
    }
  }

  /// Whether writing to what `place` is in is allowed by its mount.
  func checkWritable(_ place: Place, in view: FileView) throws(FileError) {
    if view.mounts.mounts[place.mount].isReadOnly { throw .readOnly }
  }

  /// The directory in which a new name may be made. The name must not be there yet.
  func placeForNew(_ path: String, asDirectory: Bool = false, in view: FileView)
    throws(FileError) -> (directory: FileReference, name: String, resolution: Resolution)
  {
    let resolution = try resolve(path, follow: false, in: view)
    if resolution.found != nil { throw .exists }
    if resolution.hasTrailingSlash, !asDirectory { throw .noEntry }
    let parent = resolution.parent
    try checkWritable(parent, in: view)
    guard let inode = inode(parent.file) else { throw .noEntry }
    guard inode.links > 0 else { throw .noEntry }
    guard view.credentials.may([.write, .execute], inode) else { throw .accessDenied }
    return (parent.file, resolution.name, resolution)
  }

  /// Whether the entry that `resolution` found may be taken out of its directory.
  func checkRemovable(_ resolution: Resolution, in view: FileView) throws(FileError) {
    guard let found = resolution.found else { throw .noEntry }
    let parent = resolution.parent
    try checkWritable(parent, in: view)
    guard let directory = inode(parent.file), let inode = inode(found.file) else { throw .noEntry }
    guard view.credentials.may([.write, .execute], directory) else { throw .accessDenied }
    if directory.mode.contains(.sticky), !view.credentials.owns(directory),
      !view.credentials.owns(inode)
    {
      throw .notPermitted
    }
    // A mount point, or what is mounted there.
    if found.mount != parent.mount || view.mounts.isCovered(found.file, in: found.mount) {
      throw .busy
    }
  }
}
