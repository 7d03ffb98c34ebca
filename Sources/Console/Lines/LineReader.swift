// Reading a line: what a reader gives, and what it asks of its owner meanwhile.

/// What reading a line came to.
package enum LineReading: Hashable, Sendable {
  /// A line, or several that were pasted. `isShown`: all of it stands on the screen already.
  case line(String, isShown: Bool)
  /// ^D at the beginning of a line.
  case end
  /// ^C.
  case interrupted
  /// ^Z, where a program reads and not a shell.
  case suspended
  /// ^\, likewise.
  case quit
  /// The keys that leave a container's terminal.
  case detached
  /// The owner said that nobody waits for the line any more.
  case abandoned
  /// There is no more input, or the terminal has gone.
  case closed
}

/// What the owner of a reader wants at a tick.
package enum LineTick: Hashable, Sendable {
  /// Come again after so many milliseconds at the latest.
  case wait(milliseconds: Int)
  /// Show this above the line, and go on under a new prompt.
  case show([UInt8], prompt: String)
  /// Nobody waits for the line any more.
  case abandon
}

/// Whoever asks for a line; called while the learner thinks.
package protocol LineOwner: AnyObject {
  /// Lets the world go on.
  func tick() -> LineTick
  func completions(for line: String, cursor: Int) -> LineCompletions
  func resized(columns: Int, rows: Int)
  /// The program was stopped and goes on.
  func resumed()
  /// The keys that leave what reads the line; none: nothing can be left.
  var detachKeys: [UInt8] { get }
}

extension LineOwner {
  package func completions(for line: String, cursor: Int) -> LineCompletions { LineCompletions() }
  package func resized(columns: Int, rows: Int) {}
  package func resumed() {}
  package var detachKeys: [UInt8] { [] }
}

/// A source of lines: the line editor at a terminal, or plain standard input.
package protocol LineReader: AnyObject {
  /// Reads a line. The prompt is one row, and may hold colours. `isProgram`: a program asks, not a
  /// shell, so ^Z and ^\ are for it.
  func readLine(prompt: String, isProgram: Bool, owner: any LineOwner) -> LineReading
  /// Reads a line that is not shown.
  func readSecret(prompt: String, owner: any LineOwner) -> LineReading
  /// Keeps a line for the arrow keys and ^R; `isKept`: for later sessions too.
  func remember(_ line: String, isKept: Bool)
}
