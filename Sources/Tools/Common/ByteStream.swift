// Input that comes in pieces: files in order, read as they have something.

import Commands
import Files
import Machine

/// Sees the bytes of each input as they come.
protocol ByteFilter: Sendable {
  mutating func begin(_ name: String, _ output: inout OutputBuffer)
  mutating func take(_ bytes: [UInt8], _ output: inout OutputBuffer) -> FilterFlow
  mutating func end(_ name: String, _ output: inout OutputBuffer)
  /// An input that cannot be opened or (`isOpen`) read.
  mutating func fail(_ name: String, _ error: FileError, isOpen: Bool, _ output: inout OutputBuffer)
  /// All has been read; says the exit status. `failed`: some input could not be read.
  mutating func finish(failed: Bool, _ output: inout OutputBuffer) -> Int
  /// Which tool it is, for messages.
  var tool: String { get }
}

extension ByteFilter {
  mutating func begin(_ name: String, _ output: inout OutputBuffer) {}
  mutating func end(_ name: String, _ output: inout OutputBuffer) {}
  mutating func fail(
    _ name: String, _ error: FileError, isOpen: Bool, _ output: inout OutputBuffer
  ) {
    output.write("\(tool): \(Quote.asNeeded(name)): \(error.message)\n", to: 2)
  }
  mutating func finish(failed: Bool, _ output: inout OutputBuffer) -> Int { failed ? 1 : 0 }
}

/// Feeds a filter with its inputs, piece by piece; `-` is the standard input.
struct ByteStream<Host: MachineHost>: Follower {
  var filter: any ByteFilter
  var names: [String]
  var index = 0
  var descriptor: Int?
  var failed = false

  init(_ filter: any ByteFilter, _ names: [String]) {
    self.filter = filter
    self.names = names.isEmpty ? ["-"] : names
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard index < names.count else {
      return .exit(filter.finish(failed: failed, &call.output))
    }
    let name = names[index]
    guard let open = descriptor else {
      if name == "-" {
        descriptor = 0
      } else {
        do throws(FileError) {
          descriptor = try host.openDescriptor(name, for: call.process)
        } catch {
          failed = true
          index += 1
          filter.fail(name, error, isOpen: false, &call.output)
          return .again
        }
      }
      filter.begin(name, &call.output)
      return .again
    }
    switch host.machine.read(open, of: call.process) {
    case .wait(let wait): return .wait([wait])
    case .failed(let error):
      failed = true
      filter.fail(name, error, isOpen: true, &call.output)
      close(&host, call)
    case .end:
      filter.end(name, &call.output)
      close(&host, call)
    case .bytes(let bytes):
      switch filter.take(bytes, &call.output) {
      case .more: break
      case .nextFile:
        filter.end(name, &call.output)
        close(&host, call)
      case .stop:
        close(&host, call)
        index = names.count
      }
    }
    return .again
  }
  private mutating func close(_ host: inout Host, _ call: Call<Host>) {
    if let descriptor, descriptor != 0 { host.machine.close(descriptor, of: call.process) }
    descriptor = nil
    index += 1
  }
}

/// Cuts pieces into lines.
struct LineCutter: Sendable {
  var rest: [UInt8] = []
  var separator: UInt8 = 10

  /// The whole lines that are now there, without their newline.
  mutating func cut(_ bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> FilterFlow) -> FilterFlow {
    var start = bytes.startIndex
    while let newline = bytes[start...].firstIndex(of: separator) {
      let flow: FilterFlow
      if rest.isEmpty {
        flow = body(bytes[start..<newline])
      } else {
        rest += bytes[start..<newline]
        let line = rest
        rest = []
        flow = body(line[...])
      }
      start = newline + 1
      if flow != .more {
        rest = []
        return flow
      }
    }
    // Limit: a line without end is cut at 64 MiB.
    if rest.count < 64 << 20 { rest += bytes[start...] }
    return .more
  }
  /// A last line without a newline.
  mutating func takeRest() -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    defer { rest = [] }
    return rest
  }
}
