// Lines from a standard input that is no terminal: a pipe or a file.

import Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads lines as they come; shows no prompt and echoes nothing unless it is told to.
package final class PlainReader: LineReader {
  /// A line is cut here.
  package static let longestLine = 16 << 20

  private let input: Int32
  /// Where prompts and lines are shown; nil: nowhere.
  private let echo: Int32?
  private var bytes: [UInt8] = []
  private var head = 0
  private var searched = 0
  private var atEnd = false

  package init(input: Int32 = 0, echo: Int32? = nil) {
    self.input = input
    self.echo = echo
  }

  package func readLine(
    prompt: String, isProgram: Bool, owner: any LineOwner
  ) -> LineReading {
    show(prompt)
    let reading = next(owner)
    if case .line(let text, _) = reading { show(text + "\n") }
    return reading
  }

  package func readSecret(prompt: String, owner: any LineOwner) -> LineReading {
    show(prompt)
    return next(owner)
  }

  package func remember(_ line: String, isKept: Bool) {}

  private func show(_ text: String) {
    if let echo { _ = writeAll(Array(text.utf8), to: echo) }
  }

  private func next(_ owner: any LineOwner) -> LineReading {
    while true {
      if let line = takeLine() { return .line(line, isShown: echo == nil) }
      if atEnd { return .closed }
      switch owner.tick() {
      case .abandon: return .abandoned
      case .show(let output, _): _ = writeAll(output, to: echo ?? 1)
      case .wait(let milliseconds):
        var wait = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        if poll(&wait, 1, Int32(clamping: milliseconds)) > 0 { fill() }
      }
    }
  }

  private func takeLine() -> String? {
    var place = searched
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
    searched = place
    let isWhole = place < bytes.count
    guard isWhole || (atEnd && place > head) || place - head >= Self.longestLine else { return nil }
    var line = bytes[head..<place]
    if line.last == 0x0D { line.removeLast() }
    let text = String(lenient: line.lazy.filter { $0 != 0 })
    head = isWhole ? place + 1 : place
    searched = head
    if head == bytes.count {
      bytes = []
      (head, searched) = (0, 0)
    }
    return text
  }

  private func fill() {
    if head > 1 << 16 {
      bytes.removeFirst(head)
      searched -= head
      head = 0
    }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(input, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      atEnd = true
    }
  }
}
