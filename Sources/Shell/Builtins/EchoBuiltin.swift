// `echo`

import Text

extension Shell {
  mutating func echo(_ words: [String]) -> BuiltinAnswer<Host> {
    var words = words[...]
    var newline = true
    var escapes = core.shopts["xpg_echo"] || core.flavour == .dash
    if core.flavour == .dash {
      if words.first == "-n" {
        newline = false
        words = words.dropFirst()
      }
    } else {
      while let word = words.first, word.count > 1, word.hasPrefix("-"),
        word.dropFirst().allSatisfy({ $0 == "n" || $0 == "e" || $0 == "E" })
      {
        for letter in word.dropFirst() {
          switch letter {
          case "n": newline = false
          case "e": escapes = true
          default: escapes = false
          }
        }
        words = words.dropFirst()
      }
    }
    var bytes: [UInt8] = []
    for (index, word) in words.enumerated() {
      if index > 0 { bytes.append(32) }
      if escapes, word.utf8.contains(0x5c) {
        let (decoded, stopped) = CEscapes.echo.decoded(Array(word.utf8))
        bytes += decoded
        if stopped {
          newline = false
          break
        }
      } else {
        bytes += word.utf8
      }
    }
    if newline { bytes.append(10) }
    core.output.write(bytes)
    return .done(0)
  }
}
