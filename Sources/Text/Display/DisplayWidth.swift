// How many cells of a terminal a text takes.

/// Cells of a terminal: 2 for a Chinese character or an emoji, 0 for a combining mark.
package enum DisplayWidth {
  /// The cells of one scalar alone; control characters take none.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 {
      return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0xAD ? 0 : 1
    }
    if DisplayWidthTable.holds(DisplayWidthTable.zero, value) { return 0 }
    return DisplayWidthTable.holds(DisplayWidthTable.wide, value) ? 2 : 1
  }

  /// The cells of one character: its first visible scalar decides; an emoji selector, a flag's two
  /// letters and a keycap make it two cells wide.
  package static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    var width = 0
    var letters = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F, width > 0 { return 2 }
      if scalar.value >= 0x1F1E6, scalar.value <= 0x1F1FF {
        letters += 1
        if letters == 2 { return 2 }
      }
      if width == 0 { width = of(scalar) }
    }
    return width
  }

  /// The cells of a text; colour sequences and other terminal escapes take none.
  package static func of(_ text: some StringProtocol) -> Int {
    var plain = 0
    var simple = true
    for byte in text.utf8 {
      if byte.isASCIIPrintable {
        plain += 1
      } else {
        simple = false
        break
      }
    }
    if simple { return plain }
    var width = 0
    for piece in TerminalPieces(text) {
      if case .character(let character) = piece { width += of(character) }
    }
    return width
  }

  /// Real: docker 28 measures its tables by East Asian width: wide 2, all others, marks too, 1.
  package static func inDocker(_ value: UInt32) -> Int {
    value >= 0x1100 && DisplayWidthTable.holds(DisplayWidthTable.wide, value) ? 2 : 1
  }
}

extension StringProtocol {
  /// The cells of a terminal that the text takes; escapes take none.
  package var displayWidth: Int { DisplayWidth.of(self) }
}
