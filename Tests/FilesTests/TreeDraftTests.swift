// A tree made of a list at once, against one into which every entry is placed.

import Files
import Kernel
import Testing

@Suite struct TreeDraftTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `a list makes the tree that its entries make one by one`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let names = ["a", "b", "c", "bin", "usr"]
    func path() -> String {
      (0...random.next() % 4).map { _ in names[Int(random.next() % 5)] }.joined(separator: "/")
    }
    var entries: [FileEntry] = []
    for turn in 0..<Int(random.next() % 40) {
      let time = Instant(seconds: turn), place = path()
      switch random.next() % 12 {
      case 0...4: entries.append(.file(place, "text \(turn)", modified: time))
      case 5...8: entries.append(.directory(place, mode: 0o700, uid: turn, modified: time))
      case 9: entries.append(.program(place, "ls", modified: time))
      case 10: entries.append(.symlink(place, to: path(), modified: time))
      default:
        entries.append(FileEntry(place, .hardLink(path()), mode: 0o644, modified: time))
      }
    }
    let limits = FileLimits(bytes: 200_000, files: 30)
    var placed = FileTree(limits: limits, at: Instant(seconds: 7))
    var failure: FileError?
    for entry in entries where failure == nil {
      do throws(FileError) { try placed.place(entry) } catch { failure = error }
    }
    do throws(FileError) {
      let made = try FileTree(entries, limits: limits, at: Instant(seconds: 7))
      #expect(failure == nil)
      #expect(made == placed)
      #expect(made.entries() == placed.entries())
      #expect(made.usedBytes == placed.usedBytes)
    } catch {
      #expect(error == failure)
    }
  }

  @Test(arguments: [
    ("a", true), ("a/b", true), (".a/b..", true), ("...", true), ("", false), ("/a", false),
    ("a/", false), ("a//b", false), (".", false), ("a/..", false), ("./a", false), ("a/./b", false),
  ])
  func `a plain path needs no shortening`(path: String, isPlain: Bool) {
    #expect(FilePaths.isPlain(path) == isPlain)
    if isPlain { #expect(FilePaths.normalize(path) == path) }
  }
}
