// less and more: a text page by page.

import Commands
import Files
import Kernel
import Machine
import Text

enum PagerTool {
  static func command<Host: MachineHost>(_ name: String) -> Command<Host> {
    let spec = ToolSpec(
      name, "[option]... [file]...", "Show a text page by page.",
      [
        flag("N", "LINE-NUMBERS", "number lines"), flag("R", "RAW-CONTROL-CHARS", "keep colours"),
        flag("F", "quit-if-one-screen", "end at once where one page is enough"),
        flag("X", "no-init", "leave the text on the screen"),
        flag("S", "chop-long-lines", "cut long lines"), flag("E", "QUIT-AT-EOF", "end at the end"),
        flag("e", "quit-at-eof", "end at the end"),
        flag("i", "ignore-case", "no effect: there is no search"),
        flag("r", "raw-control-chars", "keep control characters"),
        unmodelled("p", "pattern", takesValue: true), unmodelled("n"), unmodelled("s"),
        unmodelled("d"),
      ], suite: name == "less" ? "less 590" : "util-linux) 2.38.1")
    return .following(spec) { host, call, options in
      let isTerminal = host.terminal(call) != nil
      if options.operands.isEmpty, host.machine.isTerminal(0, of: call.process) {
        call.complain(
          name == "less"
            ? "Missing filename (\"less --help\" for help)"
            : "more: bad usage\nTry 'more --help' for more information.")
        return .exit(1)
      }
      guard isTerminal else {
        // Real: on no terminal a pager is cat.
        return .follow(ByteStream<Host>(Plain(tool: name), options.operands))
      }
      return .follow(Pager<Host>(name: name, options: options))
    }
  }

  struct Plain: ByteFilter {
    let tool: String
    mutating func begin(_ name: String, _ output: inout OutputBuffer) {
      // Real: util-linux's more puts the name above each file, even in a pipe.
      let line = String(repeating: ":", count: 14)
      if tool == "more", name != "-" { output.write("\(line)\n\(name)\n\(line)\n", to: 1) }
    }
    mutating func finish(failed: Bool, _ output: inout OutputBuffer) -> Int {
      failed && tool == "more" ? 1 : 0
    }
    mutating func take(_ bytes: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
      output.write(bytes: bytes, to: 1)
      return .more
    }
    mutating func fail(
      _ name: String, _ error: FileError, isOpen: Bool, _ output: inout OutputBuffer
    ) {
      if tool == "less" {
        output.write(
          error == .isDirectory ? "\(name) is a directory\n" : "\(name): \(error.message)\n", to: 2)
      } else {
        output.write("more: cannot open \(name): \(error.message)\n", to: 2)
      }
    }
  }
}

/// A pager at a terminal: the lines, and the place in them.
struct Pager<Host: MachineHost>: Follower {
  private var gather: GatheredInputs<Host>
  private var lines: [String]?
  private var top = 0
  private let name: String
  private let options: ParsedOptions
  private var prompt = ":"
  private var isDrawn = false

  init(name: String, options: ParsedOptions) {
    self.name = name
    self.options = options
    gather = GatheredInputs<Host>(options.operands.isEmpty ? ["-"] : options.operands) { _, _, _ in
      0
    }
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard let lines else {
      let step = gather.next(&host, &call)
      guard case .exit = step else { return step }
      return begin(&host, &call)
    }
    guard let id = host.machine.terminal(of: call.process),
      let terminal = host.machine.terminals[id]
    else {
      return .exit(0)
    }
    let page = max(1, terminal.rows - 1)
    let last = max(0, lines.count - page)
    if !isDrawn {
      draw(lines, page, terminal.columns, &call)
      isDrawn = true
      if options.has("quit-at-eof") || options.has("QUIT-AT-EOF") || name == "more", top >= last {
        return finish(&call)
      }
      return .again
    }
    guard let answer = host.machine.takeAnswer(id) else {
      if terminal.request == nil { host.machine.ask(.key, on: id) }
      return .wait([.answer(id)])
    }
    guard case .key(let key) = answer else { return finish(&call) }
    isDrawn = false
    prompt = ":"
    switch String(decoding: key, as: UTF8.self) {
    case "q", "Q", "\u{3}", "ZZ": return finish(&call)
    case " ", "f", "\u{6}", "\u{1B}[6~": top = min(last, top + page)
    case "b", "\u{2}", "\u{1B}[5~": top = max(0, top - page)
    case "j", "\n", "\r", "e", "\u{1B}[B", "\u{1B}OB": top = min(last, top + 1)
    case "k", "y", "\u{1B}[A", "\u{1B}OA": top = max(0, top - 1)
    case "d": top = min(last, top + page / 2)
    case "u": top = max(0, top - page / 2)
    case "g", "<", "\u{1B}[H": top = 0
    case "G", ">", "\u{1B}[F": top = last
    case "/", "?", "n", "h":
      host.machine.notices.append(
        .unmodelled(
          name: "\(name) \(key.first.map { String(Character(Unicode.Scalar($0))) } ?? "")"))
      prompt = "swiftlab's \(name) has no search or help; q ends it"
    default: break
    }
    return .again
  }

  private mutating func begin(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    var text: [String] = []
    for input in gather.inputs {
      if let error = input.error {
        call.complain(
          error == .isDirectory ? "\(input.name) is a directory" : "\(input.name): \(error.message)"
        )
        continue
      }
      text += input.lines.map { String(decoding: $0, as: UTF8.self) }
    }
    if gather.inputs.allSatisfy({ $0.error != nil }) { return .exit(1) }
    let columns = host.terminal(call)?.columns ?? 80, rows = host.terminal(call)?.rows ?? 24
    var shown: [String] = []
    for (index, line) in text.enumerated() {
      let number = options.has("LINE-NUMBERS") ? String(index + 1).paddedLeft(7) + " " : ""
      let keeps = options.has("RAW-CONTROL-CHARS") || options.has("raw-control-chars")
      let plain = number + (keeps ? line : line.withoutEscapes)
      if options.has("chop-long-lines") || keeps {
        shown.append(keeps ? plain : plain.truncated(to: columns, mark: ""))
      } else {
        shown += Self.folded(plain, columns)
      }
    }
    if shown.count < rows, options.has("quit-if-one-screen") || name == "more" {
      for line in shown { call.print(line) }
      return .exit(0)
    }
    lines = shown
    return .again
  }
  private static func folded(_ line: String, _ columns: Int) -> [String] {
    guard line.displayWidth > columns else { return [line] }
    var rows: [String] = []
    var row = ""
    var width = 0
    for character in line {
      let step = String(character).displayWidth
      if width + step > columns {
        rows.append(row)
        row = ""
        width = 0
      }
      row.append(character)
      width += step
    }
    return rows + [row]
  }

  private func draw(_ lines: [String], _ page: Int, _ columns: Int, _ call: inout Call<Host>) {
    let end = min(lines.count, top + page)
    var text = "\u{1B}[H\u{1B}[2J" + lines[top..<end].joined(separator: "\r\n") + "\r\n"
    let isEnd = end == lines.count
    if name == "more" {
      text += "\u{1B}[7m--More--(\(end * 100 / max(1, lines.count))%)\u{1B}[0m"
    } else {
      text +=
        prompt != ":" || isEnd ? "\u{1B}[7m\(prompt != ":" ? prompt : "(END)")\u{1B}[27m" : ":"
    }
    call.write(text)
  }
  private func finish(_ call: inout Call<Host>) -> FollowerStep {
    call.write("\r\u{1B}[K")
    return .exit(0)
  }
}
