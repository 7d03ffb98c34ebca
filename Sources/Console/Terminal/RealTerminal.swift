// The host's terminal: bytes in, bytes out, its modes, its size, what has happened to it.

import CEditline

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What waiting at a terminal came to.
package struct TerminalNews: OptionSet, Hashable, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }
  /// Bytes have come.
  package static let input = TerminalNews(rawValue: 1)
  package static let resized = TerminalNews(rawValue: 2)
  /// The program was stopped, and goes on.
  package static let resumed = TerminalNews(rawValue: 4)
  /// Somebody outside asks the program to stop.
  package static let stop = TerminalNews(rawValue: 8)
  /// Somebody outside sent SIGINT.
  package static let interrupt = TerminalNews(rawValue: 16)
}

/// The terminal that the program was started at. One per program.
package final class RealTerminal {
  package let input: Int32
  package let output: Int32
  /// It knows no escape sequences.
  package let isDumb: Bool
  /// What has come and nobody has taken.
  package var keys = KeyReader()
  /// No more input will come.
  package private(set) var atEnd = false
  /// Bytes read since the beginning; when it grows, somebody is at the keyboard.
  package private(set) var received = 0
  private var usesAlternate = false
  private var usesPaste = false

  /// The most bytes that are taken before somebody asks for them.
  private static let mostWaiting = 16 << 20

  /// Nil where the descriptors are no terminal.
  package init?(input: Int32 = 0, output: Int32 = 1) {
    guard isatty(input) == 1, isatty(output) == 1, lab_terminal_open(input, output) == 0 else {
      return nil
    }
    self.input = input
    self.output = output
    isDumb = (HostEnvironment["TERM"] ?? "dumb") == "dumb"
  }

  /// Keys arrive at once and unechoed, ^C among them.
  package func enterRaw() { lab_terminal_raw() }
  /// The modes from before the program.
  package func leaveRaw() {
    setPaste(false)
    setAlternate(false)
    lab_terminal_restore()
  }
  package func renew() { lab_terminal_renew() }
  /// Stops the program as the kernel would; comes back when it goes on.
  package func stop() { lab_terminal_stop() }

  package func setAlternate(_ on: Bool) {
    guard on != usesAlternate, !isDumb else { return }
    usesAlternate = on
    lab_terminal_note(usesAlternate ? 1 : 0, usesPaste ? 1 : 0)
    write(on ? "\u{1B}[?1049h" : "\u{1B}[?1049l\u{1B}[?25h\u{1B}[0m")
  }
  package func setPaste(_ on: Bool) {
    guard on != usesPaste, !isDumb else { return }
    usesPaste = on
    lab_terminal_note(usesAlternate ? 1 : 0, usesPaste ? 1 : 0)
    write(on ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }

  /// Columns and rows; what COLUMNS and LINES said, or 80 by 24, where the terminal does not know.
  package var size: (columns: Int, rows: Int) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    lab_terminal_size(output, &columns, &rows)
    return (columns > 0 ? Int(columns) : 80, rows > 0 ? Int(rows) : 24)
  }

  package func write(_ text: String) { write(Array(text.utf8)) }
  package func write(_ bytes: [UInt8]) {
    if !writeAll(bytes, to: output) { atEnd = true }
  }

  /// Waits for input or a signal, and takes what has come.
  package func wait(milliseconds: Int) -> TerminalNews {
    guard !atEnd else { return .input }
    guard keys.count < Self.mostWaiting else { return .input }
    let bits = lab_terminal_wait(input, Int32(clamping: milliseconds))
    if bits & Int32(LAB_READY) != 0 { take() }
    return TerminalNews(rawValue: Int(bits))
  }

  private func take() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(input, &buffer, buffer.count)
    if count > 0 {
      received += count
      keys.feed(buffer[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      atEnd = true
    }
  }
}

/// Writes everything; false when nobody reads any more.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var sent = 0
  while sent < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      write(descriptor, buffer.baseAddress! + sent, buffer.count - sent)
    }
    if count > 0 {
      sent += count
    } else if errno == EAGAIN || errno == EWOULDBLOCK {
      var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&wait, 1, 1000)
    } else if errno != EINTR {
      return false
    }
  }
  return true
}
