// The world that the options ask for.

import ArgumentParser
import Foundation
import Lab
import Lessons

extension WorldOptions {
  /// A fresh world with the home folder's files in it.
  func world() throws -> World {
    var world = World(seed: seed ?? 1, scenario: try chosenScenario())
    world.place(try homeFiles())
    return world
  }

  func chosenScenario() throws -> Scenario {
    guard let found = Scenario(named: scenario) else {
      let names = Scenario.names.joined(separator: ", ")
      throw ValidationError("there is no scenario named '\(scenario)'; the lab has: \(names)")
    }
    return found
  }

  func homeFiles() throws -> [LessonFile] {
    guard let home else { return [] }
    return try HostFolder(path: home, option: "--home").files()
  }
}

/// A real folder's files; reads only.
struct HostFolder {
  let path: String
  /// What asked for it, for messages.
  let option: String
  static let sizeLimit = 64 << 20
  static let countLimit = 10_000

  /// The regular files below it, sorted by path. Links are not followed.
  func files() throws -> [LessonFile] {
    let base = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: base.path, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw ValidationError("\(option): '\(path)' is not a folder") }
    let keys: [URLResourceKey] = [.isRegularFileKey, .fileSizeKey]
    guard
      let walk = FileManager.default.enumerator(
        at: base, includingPropertiesForKeys: keys, options: [])
    else { throw ValidationError("\(option): '\(path)' cannot be read") }
    var files: [LessonFile] = []
    var size = 0
    for case let url as URL in walk {
      let values = try url.resourceValues(forKeys: Set(keys))
      guard values.isRegularFile == true else { continue }
      let relative = String(
        url.resolvingSymlinksInPath().path.dropFirst(base.path.count).drop { $0 == "/" })
      size += values.fileSize ?? 0
      guard size <= Self.sizeLimit else {
        throw ValidationError("\(option): '\(path)' holds more than \(Self.sizeLimit >> 20) MiB")
      }
      guard files.count < Self.countLimit else {
        throw ValidationError("\(option): '\(path)' holds more than \(Self.countLimit) files")
      }
      files.append(
        LessonFile(
          path: relative, bytes: Array(try Data(contentsOf: url)),
          isExecutable: FileManager.default.isExecutableFile(atPath: url.path)))
    }
    return files.sorted { $0.path < $1.path }
  }
}
