// Tests of what is kept: journal, progress, history, lock.

import Foundation
import Kernel
import Lessons
import Machine
import Testing
import Text

@testable import Console

/// A folder that goes away with the test.
final class ScratchFolder {
  let path: String
  init() {
    path = NSTemporaryDirectory() + "/console-tests-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct KeepingTests {
  private let header = JournalHeader(
    version: "1.0", seed: .max, lesson: "first-container", lessonDigest: "abc", start: .zero,
    columns: 20, files: [.init(path: "a", content: [0, 255], mode: 0o755)])

  private let inputs: [JournalInput] = [
    .line("echo \"hi\" 你好\u{1B}"), .secret(nil, isEmpty: false), .secret("s3cret", isEmpty: false),
    .secret(nil, isEmpty: true), .end, .key([0x1B, 0x5B, 0xFF]), .edited(nil),
    .edited([0, 10, 255]), .interrupt, .suspend, .quit, .resize(columns: 20, rows: 5),
    .word(.hint, argument: ""), .word(.time, argument: "5m"), .pass(nanoseconds: 5),
  ]

  @Test func `every input comes back from the journal as it went in`() throws {
    let folder = ScratchFolder()
    let path = folder.path + "/j"
    let journal = try Journal.begin(path, header)
    var entries: [JournalEntry] = []
    for (number, input) in inputs.enumerated() {
      let entry = JournalEntry(
        time: Instant(nanoseconds: number * 7), input: input, seen: OutputDigest.of([1, 2]))
      entries.append(entry)
      journal.append(entry)
    }
    journal.close()
    let content = try #require(try Journal.read(path))
    #expect(content.header == header)
    #expect(content.entries == entries)
    #expect(content.lostLines == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `a journal cut at any byte gives the entries before the cut, and can go on`() throws {
    let folder = ScratchFolder()
    let path = folder.path + "/j"
    let journal = try Journal.begin(path, header)
    for input in inputs { journal.append(JournalEntry(time: .zero, input: input, seen: "0")) }
    journal.close()
    let bytes = try HostFile.read(path, limit: 1 << 20)
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    for cut in 0...bytes.count {
      let content = JournalContent(Array(bytes[..<cut]))
      let whole = ends.filter { $0 < cut }.count
      guard whole > 0 else {
        #expect(content == nil)
        continue
      }
      #expect(content?.entries.count == whole - 1)
      #expect(content?.lostLines == 0)
    }
    for cut in [bytes.count - 1, ends[2] + 5, ends[0] + 1] {
      try HostFile.replace(path, with: Array(bytes[..<cut]))
      let content = try #require(try Journal.read(path))
      let more = try Journal.goOn(path, after: content)
      more.append(JournalEntry(time: .zero, input: .line("again"), seen: "0"))
      more.close()
      let read = try #require(try Journal.read(path))
      #expect(read.entries.count == content.entries.count + 1)
      #expect(read.entries.last?.input == .line("again"))
    }
  }

  @Test func `after a bad line in the middle nothing is played, and nothing is thrown away`() throws
  {
    let folder = ScratchFolder()
    let path = folder.path + "/j"
    let journal = try Journal.begin(path, header)
    for input in inputs { journal.append(JournalEntry(time: .zero, input: input, seen: "0")) }
    journal.close()
    var lines = String(lenient: try HostFile.read(path, limit: 1 << 20)).textLines
    lines[3] = "garbage"
    try HostFile.replace(path, with: Array((lines.joined(separator: "\n") + "\n").utf8))
    let content = try #require(try Journal.read(path))
    #expect(content.entries.count == 2)
    #expect(content.lostLines == inputs.count - 2)
    try Journal.goOn(path, after: content).close()
    #expect(HostFile.exists(path + ".damaged"))
  }

  @Test func `what is no journal is none, and what is missing is none`() throws {
    #expect(JournalContent([]) == nil)
    #expect(JournalContent(Array("hello\n".utf8)) == nil)
    #expect(JournalContent(Array("{\"journal\":99}\n".utf8)) == nil)
    #expect(try Journal.read("/nonexistent/j") == nil)
  }

  @Test func `a full or read-only home is an error once, and the lab goes on`() {
    #expect(throws: HostFileError.self) { try Journal.begin("/proc/nope/j", header) }
    #expect(throws: HostFileError.self) { try DataHome(path: "/proc/nope").prepare() }
    let progress = ProgressFile(path: "/proc/nope/progress")
    progress.append(ProgressFact(time: 1, lesson: "a", .started))
    #expect(progress.failure != nil)
    #expect(progress.progress.latest == "a")
  }

  @Test func `progress is appended and survives a torn line`() throws {
    let folder = ScratchFolder()
    let path = folder.path + "/progress"
    ProgressFile(path: path).append(ProgressFact(time: 1, lesson: "a", .started))
    try HostFile.append(Array("{\"time\":2,\"les".utf8), to: path)
    let second = ProgressFile(path: path)
    #expect(second.progress.latest == "a")
    second.append(ProgressFact(time: 3, lesson: "b", .lessonDone(points: 3, of: 4)))
    let third = ProgressFile(path: path)
    #expect(third.progress["b"]?.bestPoints == 3)
  }

  @Test func `history keeps entries of several lines, and no more than its limit`() throws {
    let folder = ScratchFolder()
    let path = folder.path + "/history"
    let history = HistoryFile(path: path)
    let entry = "cat <<EOF\n\\n 你好\nEOF"
    history.append(entry)
    history.append(entry)
    history.append("ls")
    #expect(HistoryFile(path: path).entries == [entry, "ls"])
    for number in 0..<HistoryFile.limit * 2 { history.append("line \(number)") }
    #expect(HistoryFile(path: path).entries.count == HistoryFile.limit)
    #expect(try HostFile.read(path, limit: 1 << 20).lineRanges.count == HistoryFile.limit)
  }

  @Test func `a lock is held by one at a time`() {
    let folder = ScratchFolder()
    let path = folder.path + "/lock"
    guard case .held(let lock) = LockFile.take(path) else {
      Issue.record("no lock")
      return
    }
    withExtendedLifetime(lock) {
      guard case .taken(let owner) = LockFile.take(path) else {
        Issue.record("taken twice")
        return
      }
      #expect(owner == Int(getpid()))
    }
  }

  @Test func `the data's home follows the environment`() {
    #expect(DataHome(environment: ["XDG_DATA_HOME": "/x"])?.path == "/x/swiftlab")
    #expect(
      DataHome(environment: ["HOME": "/h", "XDG_DATA_HOME": "rel"])?.path.hasPrefix("/h/") == true)
    #expect(DataHome(environment: [:]) == nil)
    #expect(DataHome(path: "/d").journalPath("a/../b").hasSuffix("/sessions/a____b.journal"))
  }
}

@Suite struct ReplayTests {
  /// Plays a session as the loop does, and gives its journal and its output.
  private func play(
    _ lines: [(after: Duration, input: JournalInput)]
  ) -> (entries: [JournalEntry], output: String, player: Player<FakeStage>) {
    var player = Player(FakeStage())
    var entries: [JournalEntry] = []
    var output: [UInt8] = []
    var target = player.reached
    for (after, input) in lines {
      target += after
      // Time comes in uneven pieces.
      var here = player.reached
      while here < target {
        here = min(target, here + .milliseconds(37))
        _ = player.advance(to: here, fuel: 1000)
      }
      player.settle(before: target)
      output += player.takeOutput()
      entries.append(player.entry(input))
      _ = player.apply(input)
      output += player.takeOutput()
    }
    return (entries, String(lenient: output), player)
  }

  private let session: [(after: Duration, input: JournalInput)] = [
    (.seconds(1), .line("echo one")), (.seconds(1), .line("job")),
    (.milliseconds(200), .line("sleep 500")), (.milliseconds(100), .interrupt),
    (.seconds(3), .line("spin")), (.milliseconds(50), .interrupt), (.seconds(1), .line("secret")),
    (.zero, .secret("hello", isEmpty: false)), (.seconds(1), .line("nano f")),
    (.seconds(9), .edited([1, 2, 3])), (.zero, .pass(nanoseconds: 5_000_000_000)),
    (.seconds(6), .resize(columns: 20, rows: 10)), (.zero, .line("size")),
  ]

  @Test func `a session played again gives the same output and the same state`() {
    let (entries, _, original) = play(session)
    var again = Player(FakeStage())
    #expect(again.replay(entries) == entries.count)
    #expect(again.reached == original.reached)
    #expect(again.stage.files == original.stage.files)
    #expect(again.stage.columns == 20)
    #expect(again.stage.request == original.stage.request)
  }

  @Test func `where the output parts the replay stops before that input`() {
    var (entries, _, _) = play(session)
    entries[4].seen = "0000000000000000"
    var again = Player(FakeStage())
    #expect(again.replay(entries) == 4)
    #expect(again.stage.request == .line(prompt: "\u{1B}[32mlearner@lab\u{1B}[0m:~$ "))
  }

  @Test func `a secret that is not the lab's own is not needed to play it again`() {
    var (entries, _, _) = play(session)
    let place = entries.firstIndex { $0.input == .secret("hello", isEmpty: false) }
    entries[place ?? 0].input = .secret(nil, isEmpty: false)
    var again = Player(FakeStage())
    #expect(again.replay(entries) == entries.count)
  }
}
