// A text cut into visible characters and terminal escape sequences.

/// The parts of a text as a terminal reads it.
package enum TerminalPiece: Hashable, Sendable {
  case character(Character)
  /// A whole sequence, from ESC to its last byte.
  case escape(String)
}

/// Cuts a text into characters and escape sequences (CSI, OSC and the short ones).
package struct TerminalPieces: Sequence, IteratorProtocol, Sendable {
  private var rest: Substring

  package init(_ text: some StringProtocol) { rest = Substring(text) }

  package mutating func next() -> TerminalPiece? {
    guard let first = rest.popFirst() else { return nil }
    guard first == "\u{1B}" else { return .character(first) }
    var sequence = "\u{1B}"
    guard let kind = rest.popFirst() else { return .escape(sequence) }
    sequence.append(kind)
    switch kind {
    case "[":
      while let next = rest.popFirst() {
        sequence.append(next)
        let value = next.unicodeScalars.first?.value ?? 0
        if value >= 0x40 && value <= 0x7E { break }
      }
    case "]", "P", "_", "^":
      while let next = rest.popFirst() {
        sequence.append(next)
        if next == "\u{07}" { break }
        if next == "\u{1B}" {
          if let close = rest.popFirst() { sequence.append(close) }
          break
        }
      }
    case "(", ")", "#", "%":
      if let next = rest.popFirst() { sequence.append(next) }
    default:
      break
    }
    return .escape(sequence)
  }
}

extension StringProtocol {
  /// The text without terminal escape sequences.
  package var withoutEscapes: String {
    let text = String(self)
    guard text.utf8.contains(0x1B) else { return text }
    var plain = ""
    for piece in TerminalPieces(text) {
      if case .character(let character) = piece { plain.append(character) }
    }
    return plain
  }
}
