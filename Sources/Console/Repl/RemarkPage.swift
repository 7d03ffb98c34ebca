// What the lab itself says, laid out for the terminal.

import Text

/// Remarks as rows: wrapped, coloured by their tone, told apart from what the tools print.
struct RemarkPage: Hashable, Sendable {
  var columns: Int
  var colour: Bool

  func text(_ remarks: [Remark]) -> String {
    var result = ""
    let width = min(max(1, columns - 1), 100)
    for (index, remark) in remarks.enumerated() {
      // A new task, and what was achieved, stand apart from what is above.
      if remark.tone == .heading || (remark.tone == .good && index == 0) { result += "\n" }
      switch remark.tone {
      case .prose: result += Prose(columns: width, colour: colour).text(remark.text)
      case .verbatim:
        result += remark.text.hasSuffix("\n") ? remark.text : remark.text + "\n"
      default:
        for line in Wrapping(width: width).lines(remark.text) {
          result += style(of: remark.tone).apply(to: line, enabled: colour) + "\n"
        }
      }
    }
    return result
  }

  private func style(of tone: Remark.Tone) -> Style {
    switch tone {
    case .plain, .verbatim, .prose: .plain
    case .heading: .bold
    case .good: Style(.green)
    case .bad: Style(.yellow)
    case .aside: Style(.cyan)
    }
  }
}
