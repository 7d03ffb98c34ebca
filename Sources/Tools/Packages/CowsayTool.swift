// cowsay: what a learner installs first, to see that installing has an effect.

import Commands
import Machine

enum CowsayTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "cowsay", "[WORD...]", "A cow says something.", [flag("n", nil, "keep the lines")],
      suite: "cowsay) 3.03")
    return .gathering(spec, names: { $0.operands.isEmpty ? ["-"] : [] }) {
      _, call, options, inputs in
      let text =
        inputs.first.map { String(decoding: $0.bytes, as: UTF8.self) }
        ?? options.operands.joined(separator: " ")
      let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" })
      var lines: [String] = []
      for word in words {
        if let last = lines.last, last.count + word.count < 39 {
          lines[lines.count - 1] = last + " " + word
        } else {
          lines.append(String(word))
        }
      }
      if lines.isEmpty { lines = [""] }
      let width = lines.map(\.count).max() ?? 0
      call.print(" " + String(repeating: "_", count: width + 2))
      for (index, line) in lines.enumerated() {
        let sides: (String, String)
        if lines.count == 1 {
          sides = ("<", ">")
        } else if index == 0 {
          sides = ("/", "\\")
        } else {
          sides = index == lines.count - 1 ? ("\\", "/") : ("|", "|")
        }
        call.print("\(sides.0) \(line.paddedRight(width)) \(sides.1)")
      }
      call.print(" " + String(repeating: "-", count: width + 2))
      call.write(
        #"""
                \   ^__^
                 \  (oo)\_______
                    (__)\       )\/\
                        ||----w |
                        ||     ||

        """#)
      return 0
    }
  }
}
