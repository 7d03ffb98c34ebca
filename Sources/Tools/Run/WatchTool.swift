// watch: a command again and again, on the whole screen.

import Commands
import Kernel
import Machine
import Text

enum WatchTool {
  static let spec = ToolSpec(
    "watch", "[options] command", "Run a command every 2 seconds and show what it writes.",
    [
      valued("n", "interval", "SECS", "every SECS seconds"), flag("t", "no-title", "no head"),
      flag("g", "chgexit", "end when the output changes"),
      flag("e", "errexit", "end when the command fails"), flag("x", "exec", "without a shell"),
      flag("c", "color", "keep colours"),
      flag("d", "differences", "mark the lines that changed"),
      flag("b", "beep", "beep when the command fails"),
      flag("p", "precise", "no effect: the lab's clock is exact"),
      unmodelled("w", "no-wrap"), unmodelled("q", "equexit", takesValue: true),
    ], permutes: false, suite: "procps-ng) 4.0.2")

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      guard !options.operands.isEmpty else {
        call.output.write(spec.help, to: 2)
        return .exit(1)
      }
      var interval = 2.0
      if let text = options.last("interval") {
        guard let seconds = Double(text), seconds >= 0, seconds < 4e9 else {
          call.fail("failed to parse argument: '\(text)'")
          return .exit(1)
        }
        interval = max(0.1, seconds)
      }
      guard host.terminal(call) != nil else {
        // Real: ncurses cannot begin without a terminal.
        call.complain("Error opening terminal: \(host.environment(call, "TERM") ?? "unknown").")
        return .exit(1)
      }
      let words =
        options.has("exec")
        ? options.operands : ["sh", "-c", options.operands.joined(separator: " ")]
      return .follow(
        Watch<Host>(
          words: words, title: options.operands.joined(separator: " "), interval: interval,
          options: options))
    }
  }
}

struct Watch<Host: MachineHost>: Follower {
  let words: [String]
  let title: String
  let interval: Double
  let options: ParsedOptions
  private var child: ProcessID?
  private var pipe: Int?
  private var output: [UInt8] = []
  private var last: [UInt8]?
  private var end: ProcessEnd?
  private var due: Instant?

  init(words: [String], title: String, interval: Double, options: ParsedOptions) {
    self.words = words
    self.title = title
    self.interval = interval
    self.options = options
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if let pipe {
      switch host.machine.read(pipe, of: call.process) {
      case .wait(let wait): return .wait([wait])
      case .bytes(let bytes):
        // What does not fit on a screen is read and forgotten.
        if output.count < 1 << 20 { output += bytes }
        return .again
      case .end, .failed:
        host.machine.close(pipe, of: call.process)
        self.pipe = nil
      }
    }
    if let child {
      guard let end = host.machine.reap(child) else { return .wait([.child(child)]) }
      self.child = nil
      return shown(end, &host, &call)
    }
    if let due, host.machine.now < due { return .wait([.until(due)]) }
    let ends = host.machine.pipe()
    guard let descriptor = host.machine.addDescriptor(ends.read, to: call.process, from: 3) else {
      return .exit(1)
    }
    do throws(StartFailure) {
      let loaded = try host.loadProgram(words, of: call.process)
      var start = ProcessStart<Host>(
        loaded.program, arguments: loaded.arguments, parent: call.process)
      start.descriptors = [host.nullHandle(), ends.write, ends.write]
      do throws(SpawnError) { child = try host.machine.spawn(start) } catch {
        throw StartFailure(message: "fork", status: 1)
      }
    } catch {
      host.machine.close(descriptor, of: call.process)
      call.fail("unable to execute '\(words[0])': \(error.message)")
      return .exit(error.status)
    }
    pipe = descriptor
    output = []
    return .again
  }

  private mutating func shown(
    _ end: ProcessEnd, _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep {
    let terminal = host.terminal(call)
    let columns = max(20, terminal?.columns ?? 80), rows = max(3, terminal?.rows ?? 24)
    var lines: [String] = []
    if !options.has("no-title") {
      let hostname = host.machine.process(call.process)?.namespaces.hostname ?? ""
      let stamp = CivilTime(host.machine.now).formatted("%a %b %e %H:%M:%S %Y")
      let right = "\(hostname): \(stamp)"
      let left = "Every \(FloatText.fixed(interval, 1))s: \(title)"
      let room = columns - right.displayWidth - 1
      let cut = left.displayWidth > room ? left.truncated(to: max(0, room), mark: "...") : left
      lines.append(
        cut + String(repeating: " ", count: max(1, columns - cut.displayWidth - right.displayWidth))
          + right)
      lines.append("")
    }
    var text = String(decoding: output, as: UTF8.self)
    if !options.has("color") { text = text.withoutEscapes }
    let old =
      last.map {
        String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      } ?? []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard lines.count < rows else { break }
      let cut = options.has("color") ? String(line) : String(line).truncated(to: columns, mark: "")
      let isNew =
        options.has("differences") && last != nil && (index >= old.count || old[index] != line)
      lines.append(isNew && !cut.isEmpty ? "\u{1B}[7m\(cut)\u{1B}[27m" : cut)
    }
    if lines.last == "" { lines.removeLast() }
    call.write("\u{1B}[H\u{1B}[2J" + lines.joined(separator: "\r\n"))
    if end.status != 0, options.has("beep") { call.write("\u{7}") }
    if end.status != 0, options.has("errexit") {
      call.write("\r\n")
      return .exit(8)
    }
    if options.has("chgexit"), let last, last != output {
      call.write("\r\n")
      return .exit(0)
    }
    last = output
    due = host.machine.now + .seconds(interval)
    return .again
  }
}
