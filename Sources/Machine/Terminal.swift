// A terminal as the world knows it: bytes out, answers in, and what it is being asked for.

import Kernel

/// What the world asks of whoever stands above it.
package enum TerminalRequest: Hashable, Sendable {
  /// A line, with this prompt before it.
  case line(prompt: String)
  /// A line that is not shown.
  case secret(prompt: String)
  /// One key press, as its bytes.
  case key
  /// A file to be edited: its path as shown, and its present bytes (nil: a new file).
  case edit(path: String, content: [UInt8]?)
}

/// An answer to a request.
package enum TerminalAnswer: Hashable, Sendable {
  case line(String)
  /// ^D at the beginning of a line.
  case end
  case key([UInt8])
  /// The edited file's new bytes; nil: left as it was.
  case edited([UInt8]?)
}

/// A terminal: the learner's own, or a capture that only collects output.
package struct Terminal: Hashable, Sendable {
  package var columns = 80
  package var rows = 24
  /// Colours and cursor movements are welcome (TERM is not `dumb`, NO_COLOR is not set).
  package var colour = true
  /// False for a capture: programs see no terminal (`isatty` is false), and reading gives the end.
  package var isInteractive: Bool
  /// The group that gets ^C, and may read.
  package var foreground: ProcessID = 0
  /// What is being asked for now.
  package internal(set) var request: TerminalRequest?
  /// The prompt that the next read for a line shows; a shell sets it before it reads.
  package var prompt = ""
  /// Whether the next read asks for a secret (stty -echo, `read -s`).
  package var hidesInput = false
  package internal(set) var output: [UInt8] = []
  /// True when output was thrown away because it passed the limit.
  package internal(set) var isOverfull = false
  /// Bytes ever written.
  package internal(set) var written = 0

  var input: [UInt8] = []
  var atEnd = false
  /// Keys and edited files that were answered and not yet taken.
  var answers: [TerminalAnswer] = []

  package init(isInteractive: Bool, columns: Int = 80, rows: Int = 24) {
    self.isInteractive = isInteractive
    self.columns = columns
    self.rows = rows
  }
}

extension Machine {
  package mutating func addTerminal(_ terminal: Terminal) -> TerminalID {
    lastTerminal += 1
    terminals[lastTerminal] = terminal
    return lastTerminal
  }

  /// Takes what the terminal was to show.
  package mutating func takeOutput(_ id: TerminalID) -> [UInt8] {
    guard let output = terminals[id]?.output, !output.isEmpty else { return [] }
    terminals[id]!.output = []
    return output
  }

  /// Asks for something other than a line read: a key, a secret, an edited file. The program then
  /// waits for `.answer(id)` and takes it with `takeAnswer`.
  package mutating func ask(_ request: TerminalRequest, on id: TerminalID) {
    terminals.modify(id) { $0.request = request }
  }
  package mutating func takeAnswer(_ id: TerminalID) -> TerminalAnswer? {
    guard let terminal = terminals[id], !terminal.answers.isEmpty else { return nil }
    return terminals.modify(id) { $0.answers.removeFirst() }
  }

  /// Answers what the terminal asks. A line that nobody asked for waits until somebody reads.
  package mutating func answer(_ answer: TerminalAnswer, on id: TerminalID) {
    guard let terminal = terminals[id] else { return }
    let request = terminal.request
    terminals.modify(id) { terminal in
      terminal.request = nil
      terminal.prompt = ""
      switch (answer, request) {
      case (.line(let text), .edit), (.line(let text), .key):
        terminal.answers.append(.key(Array(text.utf8) + [10]))
      case (.line(let text), .secret):
        terminal.hidesInput = false
        terminal.input += Array(text.utf8) + [10]
        terminal.answers.append(answer)
      case (.line(let text), _): terminal.input += Array(text.utf8) + [10]
      case (.end, .edit): terminal.answers.append(.edited(nil))
      case (.end, _): terminal.atEnd = true
      case (.key, _), (.edited, _): terminal.answers.append(answer)
      }
    }
    wake(.terminal(id))
  }

  /// ^C: the signal goes to the foreground group; what was typed and not yet read is forgotten.
  package mutating func clearInput(_ id: TerminalID) {
    terminals.modify(id) { terminal in
      terminal.input = []
      terminal.request = nil
      terminal.prompt = ""
      terminal.hidesInput = false
      terminal.answers = []
    }
  }
}
