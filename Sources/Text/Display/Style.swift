// Colours and weights of a terminal, which can be switched off.

/// A terminal's colour.
package enum TerminalColor: Hashable, Sendable {
  /// One of the eight named colours, 0 black to 7 white, plain or bright.
  case named(UInt8, bright: Bool)
  /// One of 256.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)

  package static let black = TerminalColor.named(0, bright: false)
  package static let red = TerminalColor.named(1, bright: false)
  package static let green = TerminalColor.named(2, bright: false)
  package static let yellow = TerminalColor.named(3, bright: false)
  package static let blue = TerminalColor.named(4, bright: false)
  package static let magenta = TerminalColor.named(5, bright: false)
  package static let cyan = TerminalColor.named(6, bright: false)
  package static let white = TerminalColor.named(7, bright: false)
  package static let gray = TerminalColor.named(0, bright: true)

  fileprivate func codes(background: Bool) -> String {
    switch self {
    case .named(let number, let bright):
      String(Int(number & 7) + (bright ? 90 : 30) + (background ? 10 : 0))
    case .indexed(let number): "\(background ? 48 : 38);5;\(number)"
    case .rgb(let r, let g, let b): "\(background ? 48 : 38);2;\(r);\(g);\(b)"
    }
  }
}

/// How a text is shown: weight and colours, as SGR writes them.
package struct Style: Hashable, Sendable {
  package var foreground: TerminalColor?
  package var background: TerminalColor?
  package var bold = false
  package var dim = false
  package var italic = false
  package var underline = false
  package var inverse = false

  package init(
    _ foreground: TerminalColor? = nil, background: TerminalColor? = nil, bold: Bool = false,
    dim: Bool = false, italic: Bool = false, underline: Bool = false, inverse: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.italic = italic
    self.underline = underline
    self.inverse = inverse
  }

  package static let plain = Style()
  package static let bold = Style(bold: true)
  package static let dim = Style(dim: true)

  /// The sequence that switches the style on; empty for `plain`.
  package var opening: String {
    var codes: [String] = []
    if bold { codes.append("1") }
    if dim { codes.append("2") }
    if italic { codes.append("3") }
    if underline { codes.append("4") }
    if inverse { codes.append("7") }
    if let foreground { codes.append(foreground.codes(background: false)) }
    if let background { codes.append(background.codes(background: true)) }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }
  package static let closing = "\u{1B}[0m"

  /// The text in this style; as it is if `enabled` is false, the style plain or the text empty.
  package func apply(to text: String, enabled: Bool = true) -> String {
    let opening = enabled && !text.isEmpty ? opening : ""
    return opening.isEmpty ? text : opening + text + Style.closing
  }
}

/// Hands out styled text, or plain text where colours are off (`NO_COLOR`, no terminal).
package struct Stylist: Hashable, Sendable {
  package var enabled: Bool
  package init(enabled: Bool) { self.enabled = enabled }
  package func callAsFunction(_ text: String, _ style: Style) -> String {
    style.apply(to: text, enabled: enabled)
  }
}
