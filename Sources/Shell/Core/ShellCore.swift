// The shell's state, all of it a value: a copy is a fork.

import Kernel
import Machine
import ShellSyntax

struct ShellCore: Sendable {
  // MARK: What scripts see
  var symbols = Symbols.initial
  /// By symbol; nil where there is no such variable.
  var variables: [Variable?] = []
  var functions: [String: ShellFunction] = [:]
  var aliases: [String: String] = [:]
  var positional: [String] = []
  /// `$0`
  var name: String
  var status = 0
  var pipeStatus: [Int] = [0]
  var lastBackground: ProcessID?
  var options = SetOptions()
  var shopts = Shopts()
  let flavour: ShellFlavour
  /// BusyBox since 1.38: complaints name the line wherever it stands.
  var namesEveryLine = false

  // MARK: What it is
  /// `$$`: the number that the first shell of the family has in its own namespace.
  var shellID: ProcessID = 0
  var processID: ProcessID = 0
  var parentID: ProcessID = 0
  var isInteractive = false
  var isLogin = false
  /// Text comes from `-c`, from standard input or from a file: what an error message begins with.
  var source = TextSource.input
  var subshellDepth = 0
  var random = RandomSource(seed: 0)
  var randomSeed: UInt32 = 1
  var lastRandom = -1
  var lastSecureRandom: UInt32 = 0
  /// The generators are still those of the shell that this one was split off from.
  var randomIsParents = false
  var started = Instant.zero
  var secondsOffset = 0
  var now = Instant.zero
  var directoryStack: [String] = []
  var history: [String] = []
  var hashed: OrderedMap<String, Hashed> = [:]
  /// What PATH was when they were found. Real: another PATH, and bash forgets them all.
  var hashedPath = ""
  struct Hashed: Sendable {
    var path: String
    var hits: Int
    /// By `hash -p`: PATH is not asked.
    var isGiven = false
  }

  // MARK: What it is doing
  var frames: [Frame] = []
  var line = 1
  var builders: [WordBuilder] = []
  var values: [String] = []
  var arguments: [String] = []
  var declared: [Int: [ArrayItem]] = [:]
  var arrayItems: [ArrayItem] = []
  var pending: [PendingAssignment] = []
  var redirects: [PreparedRedirect] = []
  var caseSubjects: [String] = []
  /// Fields that wait to be matched against file names.
  var globbing: [Field] = []
  /// What the words of a redirect's target came to.
  var redirectTarget: [String] = []
  /// Items of the `for` that begins.
  var loopItems: [String] = []
  /// How deep in command substitutions `set -x` shows the shell to be.
  var subshellTrace = 0
  /// The file that is being sourced, for messages.
  var sourcedName: String?
  /// What the last arithmetic of a `for ((…))` came to.
  var number = 0
  /// Status of the last command substitution of this command.
  var substitutionStatus = 0
  /// Above 0, a failing command ends nothing (`set -e`) and traps nothing.
  var guards = 0
  var functionDepth = 0
  var sourceDepth = 0
  /// Subscript of the arithmetic that is being reckoned: how deep names have led into names.
  var arithmeticDepth = 0
  /// What stands before the message of the calculation that runs: `((: `, `let: `.
  var arithmeticPrefix = ""
  /// Why the present command cannot go on.
  var abort: Abort?
  /// Bytes to be written, in order.
  var output = OutputQueue()
  var separators = Separators(nil)
  var environmentIsStale = true
  /// Bytes of values that were set since all were weighed.
  var unweighed = 0
  var environment: OrderedMap<String, String> = [:]
  var traps: [TrapName: String] = [:]
  /// The last command before the shell's end, for the EXIT trap.
  var exitCommand = ""
  /// Signals that have come and whose traps have not run yet, in order.
  var arrived: [Signal] = []
  var timings: [Instant] = []
  var optionCursor = 0

  mutating func forgetHashed(outside path: String) {
    guard hashedPath != path else { return }
    hashedPath = path
    hashed = [:]
  }

  init(name: String, flavour: ShellFlavour) {
    self.name = name
    self.flavour = flavour
    variables = Array(repeating: nil, count: symbols.names.count)
  }
}

enum TextSource: Sendable, Equatable {
  case input
  case command
  case file
}

/// A piece of code that runs.
struct Frame: Sendable {
  enum Kind: Sendable, Equatable {
    /// A line of the script or the prompt, or a subshell's body.
    case top
    case function
    case source
    case eval
    /// A trap; the status before it comes back after it.
    case trap(status: Int)
  }
  var code: Code
  var pc = 0
  var kind: Kind
  var name = ""
  /// Parameters of the caller, given back at the end.
  var savedPositional: [String]?
  /// Variables that are local here, and what they were before.
  var locals: [(symbol: Int, value: Variable?)] = []
  var loops: [Loop] = []
  var savedGuards = 0
  var callLine = 0
  /// Redirects that a command of this frame has put in place, to be undone.
  var redirects: [[SavedDescriptor]] = []
  var caseDepth = 0
  /// Text that has still to be read and run, for `eval`, `source` and traps.
  var parser: ShellParser?
  /// A handle to close when the frame ends: the pipes of process substitutions.
  var openPipes: [Int] = []
  /// The last command of a function that has just come back here, and where that was.
  var inner: (command: String, pc: Int)?
  /// `getopts`' place, which a function has of its own in spirit only.
  var savedName: String?
}

struct Loop: Sendable {
  var breakTo: Int
  var continueTo: Int
  var status = 0
  var isFirst = true
  /// Items of a `for`, and the next one's place.
  var items: [String] = []
  var next = 0
  var redirectDepth: Int
  var guards: Int
  var caseDepth: Int
}

struct SavedDescriptor: Sendable {
  var descriptor: Int
  var handle: HandleID?
}

/// An element of `a=(…)`.
struct ArrayItem: Sendable {
  var key: String?
  var value: String
  var appends = false
}

struct PendingAssignment: Sendable {
  var symbol: Int
  var key: String?
  var value: String
  var appends: Bool
  var items: [ArrayItem]?
}

/// A redirect whose words are expanded.
struct PreparedRedirect: Sendable {
  var record: RedirectRecord
  /// The words that the target came to; a document's text is one.
  var target: [String]
}

/// Why a command cannot go on.
enum Abort: Sendable {
  /// The rest of the line is dropped.
  case discard(status: Int)
  /// A shell that is not interactive ends.
  case exit(status: Int)
}

/// A trap: a signal, or one of the shell's own events.
enum TrapName: Hashable, Sendable, Comparable {
  case exit
  case signal(Int)
  case debug
  case error
  case returning

  var order: Int {
    switch self {
    case .exit: 0
    case .signal(let number): number
    case .debug: 65
    case .error: 66
    case .returning: 67
    }
  }
  static func < (a: TrapName, b: TrapName) -> Bool { a.order < b.order }
  /// As `trap -p` prints it.
  var name: String {
    switch self {
    case .exit: "EXIT"
    case .signal(let number): "SIG" + Signal(rawValue: number).name
    case .debug: "DEBUG"
    case .error: "ERR"
    case .returning: "RETURN"
    }
  }
}

/// What is to be written, and where.
struct OutputQueue: Sendable {
  struct Piece: Sendable {
    var descriptor: Int
    var bytes: [UInt8]
    var start = 0
  }
  private(set) var pieces: [Piece] = []
  /// Who is writing, for the message when it fails.
  var writer = ""
  var failed = false
  var isEmpty: Bool { pieces.isEmpty }

  mutating func write(_ text: String, to descriptor: Int = 1) {
    write(Array(text.utf8), to: descriptor)
  }
  mutating func write(_ bytes: [UInt8], to descriptor: Int = 1) {
    guard !bytes.isEmpty else { return }
    if let last = pieces.indices.last, pieces[last].descriptor == descriptor {
      pieces[last].bytes += bytes
    } else {
      pieces.append(Piece(descriptor: descriptor, bytes: bytes))
    }
  }
  mutating func took(_ count: Int) {
    guard let first = pieces.indices.first else { return }
    pieces[first].start += count
    if pieces[first].start >= pieces[first].bytes.count { pieces.removeFirst() }
  }
  mutating func dropFirst() { if !pieces.isEmpty { pieces.removeFirst() } }
  mutating func removeAll() { pieces = [] }
}
