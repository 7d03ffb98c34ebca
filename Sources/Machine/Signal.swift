// Signals, by their Linux numbers.

/// A signal. Real: the numbers are those of Linux on x86-64 and arm64.
package struct Signal: Hashable, Sendable, RawRepresentable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }
  init(_ number: Int) { rawValue = number }

  package static let hup = Signal(1)
  package static let int = Signal(2)
  package static let quit = Signal(3)
  package static let abrt = Signal(6)
  package static let kill = Signal(9)
  package static let usr1 = Signal(10)
  package static let segv = Signal(11)
  package static let usr2 = Signal(12)
  package static let pipe = Signal(13)
  package static let alrm = Signal(14)
  package static let term = Signal(15)
  package static let chld = Signal(17)
  package static let cont = Signal(18)
  package static let stop = Signal(19)
  package static let tstp = Signal(20)
  package static let ttin = Signal(21)
  package static let ttou = Signal(22)
  package static let winch = Signal(28)

  /// Names without SIG, in the order of their numbers from 1. Real: `kill -l` of bash 5.2.
  package static let names = [
    "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
    "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG",
    "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS",
  ]
  /// `TERM`, or the number where there is no name.
  package var name: String {
    rawValue >= 1 && rawValue <= Self.names.count ? Self.names[rawValue - 1] : String(rawValue)
  }
  /// Reads `9`, `KILL`, `SIGKILL`, `kill`. Nil when there is no such signal (0 is not one here).
  package init?(named text: String) {
    if let number = Int(text) {
      guard (1...64).contains(number) else { return nil }
      self.init(number)
      return
    }
    var upper = text.uppercased()
    if upper.hasPrefix("SIG") { upper.removeFirst(3) }
    guard let index = Self.names.firstIndex(of: upper) else { return nil }
    self.init(index + 1)
  }

  /// What the kernel does when nobody handles it.
  var standard: Standard {
    switch self {
    case .chld, .winch, Signal(23): .nothing
    case .stop, .tstp, .ttin, .ttou: .stop
    case .cont: .goOn
    default: .end
    }
  }
  /// Whether it ends a process that does not handle it.
  package var endsByDefault: Bool { standard == .end }
  enum Standard { case end, nothing, stop, goOn }

  /// What the shell says of a job that died of it. Real: bash 5.2 in C.UTF-8.
  package var description: String {
    switch self {
    case .hup: "Hangup"
    case .int: "Interrupt"
    case .quit: "Quit"
    case .abrt: "Aborted"
    case .kill: "Killed"
    case .usr1: "User defined signal 1"
    case .segv: "Segmentation fault"
    case .usr2: "User defined signal 2"
    case .pipe: "Broken pipe"
    case .alrm: "Alarm clock"
    case .term: "Terminated"
    default: "Signal \(rawValue)"
    }
  }
}

/// How a process ended.
package enum ProcessEnd: Hashable, Sendable {
  case exited(Int)
  case killed(Signal)

  /// The status as `$?` shows it: the exit status, or 128 + the signal's number.
  package var status: Int {
    switch self {
    case .exited(let status): status
    case .killed(let signal): 128 + signal.rawValue
    }
  }
}
