// The door of a running session, at which second terminals come in: a socket that its owner alone opens.

import CEditline
import Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A connection that never blocks: whole lines in, bytes out.
final class SideLine {
  private let file: Int32
  private var inbox: [UInt8] = []
  private var outbox: [UInt8] = []
  private(set) var isClosed = false
  /// Who takes nothing for so long is given up: nobody waits for a stopped terminal.
  private static let mostWaiting = 4 << 20

  init(_ file: Int32) { self.file = file }
  deinit { close(file) }

  func send(_ message: SideMessage) {
    guard !isClosed else { return }
    outbox += message.line
    flush()
    if outbox.count > Self.mostWaiting { isClosed = true }
  }

  func flush() {
    while !outbox.isEmpty, !isClosed {
      let sent = outbox.withUnsafeBytes { lab_door_send(file, $0.baseAddress, UInt($0.count)) }
      if sent > 0 {
        outbox.removeFirst(sent)
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        return
      } else if errno != EINTR {
        isClosed = true
      }
    }
  }

  /// The next message that has come as a whole; what is no message is left out.
  func next() -> SideMessage? {
    flush()
    receive()
    while let end = inbox.firstIndex(of: 0x0A) {
      let line = inbox[..<end]
      let message = SideMessage(line)
      inbox.removeFirst(end + 1)
      if let message { return message }
    }
    return nil
  }

  private func receive() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while !isClosed, inbox.count < Self.mostWaiting {
      let count = read(file, &buffer, buffer.count)
      if count > 0 {
        inbox += buffer[..<count]
      } else if count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) {
        isClosed = true
      } else {
        return
      }
    }
  }

  /// Waits until something may have come.
  func wait(milliseconds: Int) {
    var wait = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    _ = poll(&wait, 1, Int32(clamping: milliseconds))
  }
}

/// Somebody at a second terminal.
final class SideGuest {
  /// The terminal's number in the session; 0 until it has said who it is.
  var number = 0
  /// What it was last asked for.
  var asked: SideAsk?
  private let line: SideLine
  fileprivate var hasLeft = false

  init(_ line: SideLine) { self.line = line }

  /// What it said when it came; nil: nothing yet.
  var hello: SideHello? {
    if case .enter(let hello)? = line.next() { return hello }
    return nil
  }
  func next() -> SideMessage? { line.next() }
  func send(_ message: SideMessage) { line.send(message) }
  func leave(saying reason: String) {
    line.send(.bye(reason))
    hasLeft = true
  }
  fileprivate var isGone: Bool { hasLeft || line.isClosed }
}

/// Where second terminals come in.
package final class SideDoor {
  package let path: String
  private let title: String
  private let version: String
  private var file: Int32
  private var inside: [SideGuest] = []

  /// Nil where there is no place for a socket.
  package init?(path: String, title: String, version: String) {
    file = lab_door_open(path)
    guard file >= 0 else { return nil }
    self.path = path
    self.title = title
    self.version = version
  }
  deinit { shut() }

  /// Everybody who is there, those who have just come among them.
  var guests: [SideGuest] {
    guard file >= 0 else { return [] }
    while inside.count < 8 {
      let new = lab_door_answer(file)
      guard new >= 0 else { break }
      let guest = SideGuest(SideLine(new))
      guest.send(.welcome(title: title, version: version))
      inside.append(guest)
    }
    return inside
  }

  /// The terminals of those who have gone since the last time.
  func takeLeavers() -> [Int] {
    let gone = inside.filter(\.isGone)
    inside.removeAll { $0.isGone }
    return gone.map(\.number).filter { $0 > 0 }
  }

  func close(saying reason: String) {
    for guest in inside { guest.leave(saying: reason) }
    inside = []
    shut()
  }

  private func shut() {
    guard file >= 0 else { return }
    unlink(path)
    #if canImport(Darwin)
      _ = Darwin.close(file)
    #elseif canImport(Glibc)
      _ = Glibc.close(file)
    #else
      _ = Musl.close(file)
    #endif
    file = -1
  }
}
