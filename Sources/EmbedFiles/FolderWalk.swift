// Finds the files of a folder that go into the table, in the order of their paths' bytes.
import Foundation

/// A file to embed, and what tells whether it has changed.
struct FileToEmbed {
  /// The path below the folder, with slashes.
  var path: String
  var url: URL
  var size: Int
  var isExecutable: Bool
  /// The time of its last change, in seconds.
  var changed: Double

  func bytes() throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: url.path) else {
      throw WalkError.unreadable(path)
    }
    return [UInt8](data)
  }
}

/// What cannot be embedded.
enum WalkError: Error, CustomStringConvertible {
  case link(String)
  case unreadable(String)

  var description: String {
    switch self {
    case .link(let path): "\(path): a symbolic link cannot be embedded"
    case .unreadable(let path): "\(path): cannot be read"
    }
  }
}

/// All files below `root`, however deep; what editors and desktops leave behind is passed over.
func filesToEmbed(in root: URL) throws -> [FileToEmbed] {
  var found: [FileToEmbed] = []
  var folders: [(url: URL, path: String)] = [(root, "")]
  let manager = FileManager.default
  while let (folder, path) = folders.popLast() {
    for name in try manager.contentsOfDirectory(atPath: folder.path) where !isLitter(name) {
      let url = folder.appending(path: name), below = path.isEmpty ? name : path + "/" + name
      let attributes = try manager.attributesOfItem(atPath: url.path)
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory?: folders.append((url, below))
      case .typeSymbolicLink?: throw WalkError.link(below)
      case .typeRegular?:
        let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
        found.append(
          FileToEmbed(
            path: below, url: url, size: (attributes[.size] as? NSNumber)?.intValue ?? 0,
            isExecutable: mode & 0o100 != 0,
            changed: (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0))
      default: throw WalkError.unreadable(below)
      }
    }
  }
  return found.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
}

/// What an editor, a desktop or git leaves in a folder. Other dot files are content (`.dockerignore`).
func isLitter(_ name: String) -> Bool {
  [".DS_Store", ".git"].contains(name) || name.hasSuffix("~") || name.hasPrefix(".#")
    || (name.hasPrefix(".") && name.hasSuffix(".swp"))
}
