// Tools that need their inputs whole: they are read to the end first, pipes among them.

import Commands
import Files
import Machine

/// One input, read to its end.
struct ToolInput: Sendable {
  var name: String
  var bytes: [UInt8] = []
  /// Why it could not be had; `isOpen`: it could be opened and not read.
  var error: FileError?
  var isOpen = false

  /// Lines without their newline; a last one may have lacked it.
  var lines: [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
  var endsMidLine: Bool { bytes.last.map { $0 != 10 } ?? false }
}

/// Reads every input to its end, then runs once.
struct GatheredInputs<Host: MachineHost>: Follower {
  var inputs: [ToolInput] = []
  var names: [String]
  var descriptor: Int?
  var current = ToolInput(name: "")
  var size = 0
  let run: @Sendable (inout Host, inout Call<Host>, [ToolInput]) -> Int

  /// Limit: a tool that needs its input whole takes 64 MiB in all.
  static var limit: Int { 64 << 20 }

  init(
    _ names: [String],
    _ run: @escaping @Sendable (inout Host, inout Call<Host>, [ToolInput]) -> Int
  ) {
    self.names = names.reversed()
    self.run = run
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard let open = descriptor else {
      guard let name = names.popLast() else { return .exit(run(&host, &call, inputs)) }
      current = ToolInput(name: name)
      if name == "-" {
        descriptor = 0
        return .again
      }
      do throws(FileError) {
        descriptor = try host.openDescriptor(name, for: call.process)
      } catch {
        current.error = error
        inputs.append(current)
      }
      return .again
    }
    switch host.machine.read(open, of: call.process, limit: 1 << 20) {
    case .wait(let wait): return .wait([wait])
    case .failed(let error):
      current.error = error
      current.isOpen = true
    case .end: break
    case .bytes(let bytes):
      size += bytes.count
      guard size <= Self.limit else {
        call.fail("memory exhausted")
        return .exit(1)
      }
      current.bytes += bytes
      return .again
    }
    inputs.append(current)
    if open != 0 { host.machine.close(open, of: call.process) }
    descriptor = nil
    return .again
  }
}

extension Command {
  /// A tool that wants its inputs whole: `names` says which.
  static func gathering(
    _ spec: ToolSpec, names: @escaping @Sendable (ParsedOptions) -> [String],
    _ run:
      @escaping @Sendable (inout Host, inout Call<Host>, ParsedOptions, [ToolInput]) -> Int
  ) -> Command {
    .following(spec) { host, call, options in
      .follow(
        GatheredInputs<Host>(names(options)) { host, call, inputs in
          run(&host, &call, options, inputs)
        })
    }
  }
}
