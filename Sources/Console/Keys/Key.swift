// A key press, as a terminal sends it.

/// A key press. Letters after Control and Alt are ASCII; Control's are upper case, Alt's lower.
package enum Key: Hashable, Sendable {
  /// One character, as its UTF-8 (or as one byte that is none).
  case character([UInt8])
  /// `^A` is `control("A")`; also `^\`, `^]`, `^^`, `^_`, `^@`.
  case control(Unicode.Scalar)
  case alt(Unicode.Scalar)
  case enter, tab, backtab, backspace, delete, insert, escape
  case up, down, left, right, home, end, pageUp, pageDown
  case wordLeft, wordRight, textStart, textEnd, paragraphUp, paragraphDown
  case function(Int)
  /// A text that was pasted in brackets (`ESC[200~ … ESC[201~`).
  case paste([UInt8])
  /// A sequence that nobody here knows.
  case unknown([UInt8])
}
