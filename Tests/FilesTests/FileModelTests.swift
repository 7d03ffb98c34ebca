// Random verbs against a naive model: a dictionary from path to content.

import Files
import Kernel
import Testing

@Suite struct FileModelTests {
  /// What the model knows of a path: a directory or the bytes of a file.
  enum Thing: Equatable { case directory, file(String) }

  struct Model {
    var things: [String: Thing] = ["": .directory]

    func parent(_ path: String) -> String {
      FilePaths.dirname(path) == "/" ? "" : FilePaths.dirname(path)
    }
    func children(_ path: String) -> [String] { things.keys.filter { $0.hasPrefix(path + "/") } }
    /// The error of reaching the parent of a path.
    func obstacle(_ path: String) -> FileError? {
      var up = ""
      for part in FilePaths.components(path).dropLast() {
        up += "/" + part
        guard let thing = things[up] else { return .noEntry }
        if thing != .directory { return .notDirectory }
      }
      return nil
    }
    mutating func write(_ path: String, _ text: String, adding: Bool) -> FileError? {
      if let obstacle = obstacle(path) { return obstacle }
      switch things[path] {
      case .directory: return .isDirectory
      case .file(let old): things[path] = .file(adding ? old + text : text)
      case nil: things[path] = .file(text)
      }
      return nil
    }
    mutating func mkdir(_ path: String) -> FileError? {
      if let obstacle = obstacle(path) { return obstacle }
      if things[path] != nil { return .exists }
      things[path] = .directory
      return nil
    }
    mutating func unlink(_ path: String) -> FileError? {
      if let obstacle = obstacle(path) { return obstacle }
      switch things[path] {
      case nil: return .noEntry
      case .directory: return .isDirectory
      case .file: things[path] = nil
      }
      return nil
    }
    mutating func rmdir(_ path: String) -> FileError? {
      if let obstacle = obstacle(path) { return obstacle }
      guard let thing = things[path] else { return .noEntry }
      if thing != .directory { return .notDirectory }
      if !children(path).isEmpty { return .notEmpty }
      things[path] = nil
      return nil
    }
    mutating func rename(_ old: String, _ new: String) -> FileError? {
      if let obstacle = obstacle(old) { return obstacle }
      if let obstacle = obstacle(new) { return obstacle }
      guard let thing = things[old] else { return .noEntry }
      if thing == .directory, new.hasPrefix(old + "/") { return .invalid }
      if old == new { return nil }
      if let there = things[new] {
        if there == .directory {
          if thing != .directory { return .isDirectory }
          if !children(new).isEmpty { return .notEmpty }
        } else if thing == .directory {
          return .notDirectory
        }
      }
      let moved = children(old)
      for path in moved {
        things[new + path.dropFirst(old.count)] = things[path]
        things[path] = nil
      }
      things[new] = thing
      things[old] = nil
      return nil
    }
    mutating func removeAll(_ path: String) -> FileError? {
      if let obstacle = obstacle(path) { return obstacle }
      guard things[path] != nil else { return .noEntry }
      for below in children(path) { things[below] = nil }
      things[path] = nil
      return nil
    }
  }

  @Test(arguments: 1...12) func `random verbs agree with the model`(seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    var disk = Disk()
    var model = Model()
    var snapshots: [(Disk, Model)] = []
    func path() -> String {
      let depth = Int.random(in: 1...4, using: &random)
      return (0..<depth).map { _ in "/" + random.text(1, from: "abc") }.joined()
    }
    for step in 0..<1500 {
      let a = path(), b = path()
      let view = disk.view, now = disk.now
      let expected: FileError?
      let got: FileError?
      switch Int.random(in: 0..<7, using: &random) {
      case 0:
        expected = model.write(a, "w\(step)", adding: false)
        got = failure { try disk.store.write(a, text: "w\(step)", in: view, at: now) }
      case 1:
        expected = model.write(a, "a\(step)", adding: true)
        got = failure { try disk.store.append(a, Array("a\(step)".utf8), in: view, at: now) }
      case 2, 3:
        expected = model.mkdir(a)
        got = failure { try disk.store.makeDirectory(a, in: view, at: now) }
      case 4:
        expected = model.unlink(a)
        got = failure { try disk.store.unlink(a, in: view, at: now) }
      case 5:
        if step % 5 == 0 {
          expected = model.removeAll(a)
          got = failure { try disk.store.removeAll(a, in: view, at: now) }
        } else {
          expected = model.rmdir(a)
          got = failure { try disk.store.removeDirectory(a, in: view, at: now) }
        }
      default:
        expected = model.rename(a, b)
        got = failure { try disk.store.rename(a, to: b, in: view, at: now) }
      }
      #expect(got == expected, "step \(step): \(a) \(b)")
      if got != expected { return }
      if step % 300 == 0 { snapshots.append((disk, model)) }
    }
    snapshots.append((disk, model))
    for (disk, model) in snapshots { try compare(disk, model) }
  }

  private func compare(_ disk: Disk, _ model: Model) throws {
    var seen: [String: Thing] = [:]
    var bytes = 0
    for entry in disk.tree.entries() {
      let path = entry.path.isEmpty ? "" : "/" + entry.path
      if case .regular(let content) = entry.body {
        seen[path] = .file(
          String(decoding: content.read(at: 0, count: content.size), as: UTF8.self))
        bytes += content.size
      } else {
        seen[path] = .directory
      }
    }
    #expect(seen == model.things)
    #expect(disk.tree.usedBytes == bytes)
    #expect(disk.tree.fileCount == seen.count)
    for id in disk.tree.inodes.map({ InodeID($0.key) }) {
      guard let inode = disk.tree[id], let entries = inode.entries else { continue }
      let folders = entries.values.filter { disk.tree[$0]?.isDirectory == true }.count
      #expect(inode.links == 2 + folders)
    }
  }
}
