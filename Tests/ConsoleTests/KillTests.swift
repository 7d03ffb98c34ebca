// The journal survives the program's death at any moment: it is killed at two hundred of them.

import Foundation
import Testing

@testable import Console

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// The program as it was built beside these tests.
private let program: String? = {
  let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  let path = folder.appendingPathComponent("swiftlab").path
  return FileManager.default.isExecutableFile(atPath: path) ? path : nil
}()

@Suite struct KillTests {
  /// The program at a pseudo-terminal of its own.
  private final class Child {
    let master: Int32
    private var process: pid_t = 0
    private(set) var output: [UInt8] = []

    init?(_ path: String, data: String, arguments: [String]) {
      master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      guard master >= 0, let name = PseudoTerminal.unlock(master) else { return nil }
      #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
      #else
        var actions = posix_spawn_file_actions_t()
      #endif
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR | O_NOCTTY, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
      var words: [UnsafeMutablePointer<CChar>?] = []
      for word in [path] + arguments { words.append(strdup(word)) }
      words.append(nil)
      var environment: [UnsafeMutablePointer<CChar>?] = []
      for setting in ["XDG_DATA_HOME=\(data)", "TERM=xterm-256color", "LANG=C.UTF-8"] {
        environment.append(strdup(setting))
      }
      environment.append(nil)
      defer { for word in words + environment { free(word) } }
      guard posix_spawn(&process, path, &actions, nil, &words, &environment) == 0 else {
        return nil
      }
    }
    deinit { close(master) }

    func type(_ text: String) {
      let bytes = Array(text.utf8)
      _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }
    func read(milliseconds: Int32) {
      var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, milliseconds) > 0 else { return }
      var buffer = [UInt8](repeating: 0, count: 65536)
      #if canImport(Darwin)
        let count = Darwin.read(master, &buffer, buffer.count)
      #else
        let count = Glibc.read(master, &buffer, buffer.count)
      #endif
      if count > 0 { output += buffer[..<count] } else { usleep(2000) }
    }
    func wait(for text: String, seconds: Double = 30) -> Bool {
      let wanted = Array(text.utf8)
      let deadline = Date().addingTimeInterval(seconds)
      while Date() < deadline {
        if output.contains(wanted) { return true }
        read(milliseconds: 50)
      }
      return false
    }
    func kill() {
      #if canImport(Darwin)
        Darwin.kill(process, SIGKILL)
      #else
        Glibc.kill(process, SIGKILL)
      #endif
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
  }

  /// Four sessions, fifty moments each: a short one is soon there again, so more of them is tried.
  @Test(
    .enabled(if: program != nil), .timeLimit(.minutes(10)), arguments: [1, 2, 3, 4] as [UInt64])
  func `a session that is killed at fifty moments is always there again`(seed: UInt64) throws {
    let path = try #require(program)
    let folder = ScratchFolder()
    let journal = folder.path + "/swiftlab/sessions/first-container.journal"
    var state = 20_261_122 + seed
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var kept: [JournalEntry] = []
    var typed = 0
    for round in 0..<50 {
      let child = try #require(
        Child(
          path, data: folder.path,
          arguments: ["learn", "first-container", "--lang", "en"]))
      // Some die while they start, the others while they are typed at.
      if round % 5 != 0 {
        #expect(
          child.wait(for: "\u{1B}[?2004h"), "\(String(decoding: child.output, as: UTF8.self))")
        for _ in 0..<1 + random(6) {
          child.type("echo \(typed) >> file\r")
          typed += 1
          child.read(milliseconds: Int32(random(15)))
        }
        child.read(milliseconds: Int32(random(60)))
      } else {
        child.read(milliseconds: Int32(random(100)))
      }
      child.kill()
      guard HostFile.exists(journal) else { continue }
      let content = try #require(try Journal.read(journal))
      #expect(content.lostLines == 0)
      #expect(Array(content.entries.prefix(kept.count)) == kept, "round \(round)")
      kept = content.entries
    }
    #expect(kept.count > 20)

    let lines = kept.compactMap { entry -> String? in
      guard case .line(let line) = entry.input, line.hasPrefix("echo ") else { return nil }
      return String(line.dropFirst(5).prefix { $0 != " " })
    }
    let child = try #require(
      Child(path, data: folder.path, arguments: ["learn", "first-container", "--lang", "en"]))
    #expect(child.wait(for: "Welcome back"))
    #expect(child.wait(for: "\u{1B}[?2004h"))
    child.type("wc -l < file; tail -n 1 file\r")
    #expect(
      child.wait(for: "\(lines.count)\r\n\(lines.last ?? "")\r\n"),
      "\(lines) \(String(decoding: child.output.suffix(1500), as: UTF8.self))")
    child.type(":quit\r")
    #expect(child.wait(for: "See you"))
    child.kill()
  }
}
