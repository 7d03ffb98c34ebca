// One call of a command: who runs it, with which arguments, and what it has written so far.

import Files
import Kernel
package import Machine

/// A call of a command.
package struct Call<Host: MachineHost>: Sendable {
  package let process: ProcessID
  /// The called name first.
  package let arguments: [String]
  package var output = OutputBuffer()

  package init(process: ProcessID, arguments: [String]) {
    self.process = process
    self.arguments = arguments
  }

  /// The name it was called by, without its folder.
  package var name: String { FilePaths.basename(arguments.first ?? "") }

  /// A line to standard output.
  package mutating func print(_ text: String) { output.write(text + "\n", to: 1) }
  /// Text to standard output as it is.
  package mutating func write(_ text: String) { output.write(text, to: 1) }
  package mutating func write(bytes: [UInt8]) { output.write(bytes: bytes, to: 1) }
  /// A line to standard error.
  package mutating func complain(_ text: String) { output.write(text + "\n", to: 2) }
  /// Virtual time that passes at this point of the output.
  package mutating func pause(_ duration: Duration) { output.pause(duration) }
}

/// What is to be written, in order, to standard output (1) and standard error (2).
package struct OutputBuffer: Sendable {
  enum Piece: Sendable {
    case bytes(Int, [UInt8])
    case pause(Duration)
  }
  var pieces: [Piece] = []
  var next = 0
  /// Bytes of the next piece that are already written.
  private var taken = 0
  /// Bytes not yet written.
  package private(set) var count = 0
  /// How complaints are worded, where it is not in the tool's own way.
  var dialect: Dialect?
  private var lastReworded = ""

  package init() {}
  /// A family of tools with words of its own speaks (BusyBox).
  package var hasDialect: Bool { dialect != nil }
  package var isEmpty: Bool { next == pieces.count }

  package mutating func write(_ text: String, to descriptor: Int) {
    guard !text.isEmpty else { return }
    if descriptor == 2, let dialect {
      self.dialect = nil
      defer { self.dialect = dialect }
      for line in text.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast(text.hasSuffix("\n") ? 1 : 0)
      {
        guard let reworded = dialect.reword(String(line)) else { continue }
        // A family that ends every complaint with its usage says it once.
        if reworded.contains("\n"), lastReworded.hasSuffix(reworded) { continue }
        lastReworded = reworded
        write(reworded + "\n", to: 2)
      }
      return
    }
    count += text.utf8.count
    if case .bytes(descriptor, var bytes)? = pieces.last, next < pieces.count {
      pieces.removeLast()
      bytes.append(contentsOf: text.utf8)
      pieces.append(.bytes(descriptor, bytes))
    } else {
      pieces.append(.bytes(descriptor, Array(text.utf8)))
    }
  }
  package mutating func write(bytes more: some Collection<UInt8>, to descriptor: Int) {
    guard !more.isEmpty else { return }
    count += more.count
    if case .bytes(descriptor, var bytes)? = pieces.last, next < pieces.count {
      pieces.removeLast()
      bytes.append(contentsOf: more)
      pieces.append(.bytes(descriptor, bytes))
    } else {
      pieces.append(.bytes(descriptor, Array(more)))
    }
  }
  package mutating func pause(_ duration: Duration) { pieces.append(.pause(duration)) }

  /// Everything written so far, both streams together; for tests and for wrapping commands.
  package var text: String {
    var all: [UInt8] = []
    for case .bytes(_, let bytes) in pieces[next...] { all += bytes }
    all.removeFirst(min(taken, all.count))
    return String(decoding: all, as: UTF8.self)
  }

  /// What was written to one of them, for a command that wraps another.
  package func text(to descriptor: Int) -> String {
    var all: [UInt8] = []
    for case .bytes(descriptor, let bytes) in pieces[next...] { all += bytes }
    return String(decoding: all, as: UTF8.self)
  }

  enum Flush {
    case done
    case wait(Wait)
    /// Nobody reads any more, and the process does not ignore SIGPIPE.
    case broken
    /// Standard output takes nothing; the reason in the tool's words.
    case failed(String)
  }

  /// Writes as much as the descriptors take.
  mutating func flush<Host: MachineHost>(_ host: inout Host, _ process: ProcessID) -> Flush {
    while next < pieces.count {
      switch pieces[next] {
      case .pause(let duration):
        next += 1
        if duration > .zero { return .wait(.until(host.machine.now + duration)) }
      case .bytes(let descriptor, let bytes):
        switch host.machine.write(bytes[taken...], to: descriptor, of: process) {
        case .wrote(let written):
          count -= written
          taken += written
          if taken >= bytes.count { skip(bytes) }
        case .wait(let wait): return .wait(wait)
        case .broken:
          guard host.machine.process(process)?.ignored.contains(.pipe) == true else {
            return .broken
          }
          if descriptor != 2 { return .failed("Broken pipe") }
          skip(bytes)
        case .failed(let error):
          // Real: a standard output that was closed is nobody's fault; a full disk is told.
          if descriptor != 2, error != .badDescriptor { return .failed(error.message) }
          skip(bytes)
        }
      }
    }
    pieces.removeAll(keepingCapacity: true)
    next = 0
    return .done
  }
  private mutating func skip(_ bytes: [UInt8]) {
    count -= bytes.count - taken
    taken = 0
    next += 1
  }
}
