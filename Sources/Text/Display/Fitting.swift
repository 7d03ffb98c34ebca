// Text made to fit a number of cells: padded, or cut with an ellipsis.

/// On which side of its cell a text stands.
package enum Alignment: Hashable, Sendable {
  case left
  case right
  case center
}

/// Padding is bounded, so that a width read from input cannot eat the memory.
private let widestPadding = 1 << 20

extension StringProtocol {
  /// Filled with spaces to `width` cells; a longer text is left as it is.
  package func padded(to width: Int, align: Alignment = .left) -> String {
    let missing = Swift.min(width, widestPadding) - displayWidth
    guard missing > 0 else { return String(self) }
    switch align {
    case .left: return String(self) + String(repeating: " ", count: missing)
    case .right: return String(repeating: " ", count: missing) + String(self)
    case .center:
      return String(repeating: " ", count: missing / 2) + String(self)
        + String(repeating: " ", count: missing - missing / 2)
    }
  }

  /// At most `width` cells; what is cut off is told by `mark`. Escape sequences are all kept, so a
  /// colour that was switched on is also switched off.
  package func truncated(to width: Int, mark: String = "…") -> String {
    guard displayWidth > width else { return String(self) }
    let room = width - mark.displayWidth
    guard room >= 0 else { return "" }
    var result = ""
    var used = 0
    var open = true
    for piece in TerminalPieces(self) {
      switch piece {
      case .escape(let sequence): result += sequence
      case .character(let character) where open:
        let cells = DisplayWidth.of(character)
        if used + cells > room {
          open = false
          result += mark
        } else {
          used += cells
          result.append(character)
        }
      case .character: break
      }
    }
    return result
  }

  /// Cut as docker cuts a COMMAND column.
  ///
  /// Real: docker 28: below 2 no ellipsis; a text of ASCII is cut at `width - 1` characters,
  /// another at `width - 1` East Asian cells.
  package func dockerEllipsis(_ width: Int) -> String {
    guard width > 0 else { return "" }
    let scalars = String(self).unicodeScalars
    if width == 1 { return scalars.first.map { String(Character($0)) } ?? "" }
    var cells = 0
    var kept = scalars.startIndex
    var index = scalars.startIndex
    while index != scalars.endIndex {
      cells += DisplayWidth.inDocker(scalars[index].value)
      index = scalars.index(after: index)
      if cells <= width - 1 { kept = index }
      if cells > width { return String(scalars[..<kept]) + "…" }
    }
    return String(self)
  }
}
