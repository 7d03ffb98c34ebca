// A terminal made of a pseudo-terminal's master, a loop on its slave, and a screen of our own.

import Foundation
import Kernel
import Lessons
import Screens

@testable import Console

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Runs a loop on the slave of a pseudo-terminal, in a thread, and reads its screen at the master.
///
/// The loop's terminal is the process's own state, so one at a time.
final class PseudoTerminal: @unchecked Sendable {
  private let master: Int32
  private let slave: Int32
  private(set) var screen: ScreenModel
  private(set) var raw: [UInt8] = []
  private let lock = NSLock()
  private var ended: ReplEnd?
  private var canonicalAfter: Bool?
  let folder = ScratchFolder()

  init?(columns: Int = 60, rows: Int = 16, language: Language = .english) {
    setenv("TERM", "xterm-256color", 1)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard master >= 0, let name = Self.unlock(master) else { return nil }
    slave = open(name, O_RDWR | O_NOCTTY)
    guard slave >= 0 else { return nil }
    screen = ScreenModel(columns: columns, rows: rows)
    resize(columns: columns, rows: rows, tells: false)
    let path = folder.path
    let descriptor = slave
    let thread = Thread { [weak self] in
      guard let terminal = RealTerminal(input: descriptor, output: descriptor),
        let reader = EditlineReader(
          terminal: terminal, history: HistoryFile(path: path + "/history"))
      else { return }
      let journal = try? Journal.begin(
        path + "/journal", JournalHeader(version: "test", seed: 1, start: .zero))
      let repl = Repl(
        player: Player(FakeStage()), terminal: terminal, reader: reader, journal: journal,
        options: ReplOptions(language: language, temporary: path), output: descriptor)
      let end = repl.run()
      var modes = termios()
      tcgetattr(descriptor, &modes)
      self?.finish(end, canonical: modes.c_lflag & tcflag_t(ICANON) != 0)
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// The slave's path. NB: Linux's `unlockpt` is not in Swift's Glibc module; these are its ioctls.
  static func unlock(_ master: Int32) -> String? {
    #if canImport(Darwin)
      guard grantpt(master) == 0, unlockpt(master) == 0 else { return nil }
      return ptsname(master).map { String(cString: $0) }
    #else
      var locked: Int32 = 0
      var number: Int32 = 0
      guard ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0
      else { return nil }
      return "/dev/pts/\(number)"
    #endif
  }

  /// Closes the window.
  func hangUp() {
    close(master)
    isHungUp = true
  }
  private var isHungUp = false

  deinit {
    if !isHungUp { close(master) }
    close(slave)
  }

  private func finish(_ end: ReplEnd, canonical: Bool) {
    lock.withLock { (ended, canonicalAfter) = (end, canonical) }
  }
  var end: ReplEnd? { lock.withLock { ended } }
  /// Whether the terminal's modes came back.
  var isRestored: Bool { lock.withLock { canonicalAfter == true } }

  func resize(columns: Int, rows: Int, tells: Bool = true) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    if tells {
      screen = ScreenModel(columns: columns, rows: rows)
      kill(getpid(), SIGWINCH)
    }
  }

  /// Types, as a keyboard or a paste would.
  func type(_ text: String) { type(Array(text.utf8)) }
  func type(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        write(master, $0.baseAddress, min($0.count, 512))
      }
      if count > 0 { sent += count }
      read(milliseconds: 1)
    }
  }
  func paste(_ text: String) { type("\u{1B}[200~\(text)\u{1B}[201~") }

  private func read(milliseconds: Int32) {
    guard !isHungUp else {
      usleep(1000)
      return
    }
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, milliseconds) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65536)
    #if canImport(Darwin)
      let count = Darwin.read(master, &buffer, buffer.count)
    #else
      let count = Glibc.read(master, &buffer, buffer.count)
    #endif
    if count > 0 {
      raw += buffer[..<count]
      screen.feed(Array(buffer[..<count]))
    } else {
      usleep(1000)
    }
  }

  /// Reads until the screen is as wanted; false after a while.
  func wait(
    seconds: Double = 8, until isWanted: (PseudoTerminal) -> Bool
  ) -> Bool {
    let deadline = Date().addingTimeInterval(seconds)
    while Date() < deadline {
      if isWanted(self) { return true }
      read(milliseconds: 20)
    }
    return isWanted(self)
  }
  func waitForRow(_ text: String, seconds: Double = 8) -> Bool {
    wait(seconds: seconds) { $0.rows.contains(text) }
  }
  /// Waits until a prompt stands alone on the last row.
  func waitForPrompt(_ prompt: String = "learner@lab:~$") -> Bool {
    wait { $0.rows.last == prompt }
  }
  func waitForEnd() -> Bool { wait { $0.end != nil } }

  var rows: [String] { screen.rows }
}
