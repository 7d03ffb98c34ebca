// The world that the options ask for.

import ArgumentParser
import Files
import Foundation
import Kernel
import Lab
import Machine

extension WorldOptions {
  /// A fresh world with the home folder's files in it.
  func world() throws -> World {
    guard scenario == "default" else {
      throw ValidationError("there is no scenario named '\(scenario)'; the lab has: default")
    }
    var world = World(seed: seed)
    if let home { try HomeFolder(path: home).copy(into: &world) }
    return world
  }
}

/// Copies a real folder into the sandbox's home; reads only.
struct HomeFolder {
  let path: String
  static let sizeLimit = 64 << 20
  static let countLimit = 10_000

  func copy(into world: inout World) throws {
    let base = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: base.path, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw ValidationError("--home: '\(path)' is not a folder") }
    let keys: [URLResourceKey] = [.isDirectoryKey, .isSymbolicLinkKey, .fileSizeKey]
    guard
      let walk = FileManager.default.enumerator(
        at: base, includingPropertiesForKeys: keys, options: [])
    else { throw ValidationError("--home: '\(path)' cannot be read") }
    var size = 0, count = 0
    guard let mounts = world.machine.mountTables[0] else { return }
    let view = FileView(mounts: mounts, cwd: Sandbox.home, credentials: Sandbox.credentials)
    let now = world.machine.now
    for case let url as URL in walk {
      let relative = String(url.path.dropFirst(base.path.count).drop { $0 == "/" })
      guard !relative.isEmpty else { continue }
      let values = try url.resourceValues(forKeys: Set(keys))
      count += 1
      guard count <= Self.countLimit else {
        throw ValidationError("--home: '\(path)' holds more than \(Self.countLimit) files")
      }
      let target = Sandbox.home + "/" + relative
      if values.isSymbolicLink == true {
        let to = try FileManager.default.destinationOfSymbolicLink(atPath: url.path)
        try? world.machine.files.makeSymlink(target, to: to, in: view, at: now)
      } else if values.isDirectory == true {
        try? world.machine.files.makeDirectory(target, in: view, at: now)
      } else {
        size += values.fileSize ?? 0
        guard size <= Self.sizeLimit else {
          throw ValidationError("--home: '\(path)' holds more than \(Self.sizeLimit >> 20) MiB")
        }
        let data = try Data(contentsOf: url)
        let executable = FileManager.default.isExecutableFile(atPath: url.path)
        try? world.machine.files.write(
          target, Array(data), mode: executable ? 0o755 : 0o644, in: view, at: now)
      }
    }
  }
}
