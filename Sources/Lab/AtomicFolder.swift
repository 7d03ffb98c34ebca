// A folder whose files change all at once: a dated folder of files, and links that lead into it.

import Files
import Kernel
import KubernetesCluster
import Text

/// How a kubelet lays out the files of a config map or a secret. Real: its AtomicWriter, 1.36.
///
///     ..2026_11_28_09_16_41.1298498081/app.conf
///     ..data -> ..2026_11_28_09_16_41.1298498081
///     app.conf -> ..data/app.conf
enum AtomicFolder {
  private static let link = "..data"

  /// Gives the folder these files; where it has them already, nothing is touched.
  static func fill(
    _ tree: inout FileTree, with volume: FileVolume, _ random: RandomSource, at now: Instant
  ) {
    var old: String?
    if let id = tree.child(link, of: tree.root), case .symlink(let target)? = tree[id]?.body {
      old = target
    }
    if let old, holds(tree, old, volume.files) { return }
    var random = random
    let folder = date(now) + String(random.next() % 4_294_967_296)
    var entries: [FileEntry] = [FileEntry.directory(folder, modified: now)]
    for file in volume.files {
      entries.append(
        FileEntry(
          folder + "/" + file.path, .regular(.bytes(file.bytes)),
          mode: FileMode(rawValue: UInt16(file.mode & 0o7777)), modified: now))
    }
    entries.append(.symlink(link, to: folder, modified: now))
    var names: [String] = []
    for file in volume.files {
      let name = String(file.path.drop { $0 == "/" }.prefix { $0 != "/" })
      if !names.contains(name) { names.append(name) }
    }
    for name in names where tree.child(name, of: tree.root) == nil {
      entries.append(.symlink(name, to: link + "/" + name, modified: now))
    }
    for entry in entries { try? tree.place(entry) }
    for name in tree[tree.root]?.entries?.keys ?? []
    where name != link && name != folder && !names.contains(name) {
      tree.remove(name, from: tree.root, at: now)
    }
    tree.setAttributes(tree.root) {
      $0.mode = FileMode(rawValue: volume.isInMemory ? 0o1777 : 0o777)
      $0.modified = now
    }
  }

  /// `..2026_11_28_09_16_41.`
  private static func date(_ now: Instant) -> String {
    let time = CivilTime(seconds: now.seconds)
    let parts = [time.month, time.day, time.hour, time.minute, time.second].map {
      ($0 < 10 ? "_0" : "_") + String($0)
    }
    return "..\(time.year)" + parts.joined() + "."
  }

  private static func holds(
    _ tree: FileTree, _ folder: String, _ files: [FileVolume.File]
  ) -> Bool {
    guard let id = tree.child(folder, of: tree.root) else { return false }
    let there = tree.entries(below: id).filter {
      if case .regular = $0.body { true } else { false }
    }
    guard there.count == files.count else { return false }
    return files.allSatisfy { file in
      there.contains {
        $0.path == file.path && $0.body == .regular(.bytes(file.bytes))
          && $0.mode.rawValue == UInt16(file.mode & 0o7777)
      }
    }
  }
}

/// A pod's volume of files, laid out when somebody looks into it.
struct VolumeFiles: TreeRecipe {
  var volume: FileVolume
  var podUID: String
  /// The machine's.
  var random: RandomSource
  var made: Instant

  var tree: FileTree {
    var tree = FileTree(at: made)
    fill(&tree)
    return tree
  }
  /// Puts the files into the volume's tree, which may hold older ones.
  func fill(_ tree: inout FileTree) {
    let own = random.split("volume-\(podUID)-\(volume.name)-\(made.nanoseconds)")
    AtomicFolder.fill(&tree, with: volume, own, at: made)
  }
}
