// tee: a copy into files on the way.

import Commands
import Files
import Machine

enum TeeTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "tee", "[OPTION]... [FILE]...", "Copy standard input to files and to standard output.",
      [
        flag("a", "append", "add to the files"), flag("i", "ignore-interrupts", "go on after ^C"),
        unmodelled("p"), unmodelled(nil, "output-error"),
      ])
    return .following(spec) { host, call, options in
      var descriptors: [Int] = []
      var failed = false
      if options.has("ignore-interrupts") {
        host.machine.modify(call.process) { _ = $0.ignored.insert(.int) }
      }
      for path in options.operands {
        do throws(FileError) {
          let flags: OpenFlags = options.has("append") ? [.write, .create, .append] : .output
          descriptors.append(try host.openDescriptor(path, flags, for: call.process))
        } catch {
          call.fail("\(Quote.asNeeded(path)): \(error.message)")
          failed = true
        }
      }
      return .follow(
        ByteStream<Host>(TeeFilter(tool: call.name, descriptors: descriptors, failed: failed), []))
    }
  }
}

struct TeeFilter: ByteFilter {
  let tool: String
  let descriptors: [Int]
  let failed: Bool
  mutating func take(_ data: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    output.write(bytes: data, to: 1)
    for descriptor in descriptors { output.write(bytes: data, to: descriptor) }
    return .more
  }
  mutating func finish(failed: Bool, _ output: inout OutputBuffer) -> Int {
    failed || self.failed ? 1 : 0
  }
}
