// A filter that changes lines one by one.

import Commands

/// A filter that changes lines, and keeps a last one without its end as it is.
struct WholeLines: ByteFilter {
  let tool: String
  private var cutter = LineCutter()
  let map: @Sendable (ArraySlice<UInt8>) -> [UInt8]

  init(tool: String, _ map: @escaping @Sendable (ArraySlice<UInt8>) -> [UInt8]) {
    self.tool = tool
    self.map = map
  }
  mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    var out: [UInt8] = []
    _ = cutter.cut(data) { line in
      out += map(line)
      out.append(10)
      return .more
    }
    output.write(bytes: out, to: 1)
    return .more
  }
  mutating func end(_ name: String, _ output: inout OutputBuffer) {
    if let rest = cutter.takeRest() { output.write(bytes: map(rest[...]), to: 1) }
  }
}

/// A filter that makes one line of one, or none.
struct LineMapper: ByteFilter {
  let tool: String
  var separator: UInt8 = 10
  private var cutter = LineCutter()
  /// The line without its end; nil leaves it out.
  let map: @Sendable (ArraySlice<UInt8>) -> [UInt8]?

  init(
    tool: String, separator: UInt8 = 10,
    _ map: @escaping @Sendable (ArraySlice<UInt8>) -> [UInt8]?
  ) {
    self.tool = tool
    self.separator = separator
    self.map = map
    cutter.separator = separator
  }
  mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    var out: [UInt8] = []
    let flow = cutter.cut(data) { line in
      if let mapped = map(line) {
        out += mapped
        out.append(separator)
      }
      return .more
    }
    output.write(bytes: out, to: 1)
    return flow
  }
  mutating func end(_ name: String, _ output: inout OutputBuffer) {
    guard let rest = cutter.takeRest(), let mapped = map(rest[...]) else { return }
    output.write(bytes: mapped + [separator], to: 1)
  }
}
