// envsubst: $NAME and ${NAME} in a text replaced by the environment's values.
//
// Real: GNU gettext 0.21.

import Commands
import Kernel
import Machine
import Text

enum EnvsubstTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "envsubst", "[OPTION] [SHELL-FORMAT]",
      "Put the values of environment variables into a text.",
      [
        flag("v", "variables", "print the variables of SHELL-FORMAT"),
        flag("V", nil, "the version"),
      ],
      suite: "GNU gettext-runtime) 0.21")
    return .following(spec) { host, call, options in
      guard options.operands.count <= 1 else {
        call.fail("too many arguments")
        return .exit(1)
      }
      let format = options.operands.first.map { names(in: Array($0.utf8)) }
      if options.has("variables") {
        guard let format else {
          call.fail("missing arguments")
          return .exit(1)
        }
        for name in format { call.print(name) }
        return .exit(0)
      }
      let wanted = format.map { Set($0) }
      return .follow(
        GatheredInputs<Host>(["-"]) { host, call, inputs in
          let environment = host.machine.process(call.process)?.environment ?? [:]
          var out: [UInt8] = []
          walk(inputs.first?.bytes ?? []) { piece, name in
            if let name, wanted?.contains(name) ?? true {
              out += Array((environment[name] ?? "").utf8)
            } else {
              out += piece
            }
          }
          call.write(bytes: out)
          return 0
        })
    }
  }

  private static func names(in text: [UInt8]) -> [String] {
    var names: [String] = []
    walk(text) { _, name in
      if let name { names.append(name) }
    }
    return names
  }

  /// Pieces of a text: plain ones, and references with the name they ask for.
  private static func walk(_ text: [UInt8], _ visit: (ArraySlice<UInt8>, String?) -> Void) {
    var start = 0, place = 0
    while place < text.count {
      guard text[place] == UInt8(ascii: "$"), place + 1 < text.count else {
        place += 1
        continue
      }
      let isBraced = text[place + 1] == UInt8(ascii: "{")
      let from = place + (isBraced ? 2 : 1)
      var end = from
      while end < text.count, isLetter(text[end]) || (end > from && isDigit(text[end])) { end += 1 }
      guard end > from, !isBraced || (end < text.count && text[end] == UInt8(ascii: "}")) else {
        place += 1
        continue
      }
      if start < place { visit(text[start..<place], nil) }
      let next = isBraced ? end + 1 : end
      visit(text[place..<next], String(decoding: text[from..<end], as: UTF8.self))
      place = next
      start = next
    }
    if start < text.count { visit(text[start...], nil) }
  }
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == 95 || (65...90).contains(byte) || (97...122).contains(byte)
  }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
