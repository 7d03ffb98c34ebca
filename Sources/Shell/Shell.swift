// The shell as a value: bash 5.2, dash and BusyBox's ash, over any world that has a machine.
//
// Invariant: a copy of it, taken in the middle of a loop, goes on alike; a fork is such a copy.
// Invariant: text is read and run command by command, and nothing runs that is not a process.

import Kernel
package import Machine
import ShellSyntax

/// A shell: the interactive one, a script, or a part of either in a process of its own.
package struct Shell<Host: MachineHost>: Program {
  var core: ShellCore
  var jobs = JobTable()
  /// The parent's, as they stood when this copy was made: `$(jobs -p)` tells of them.
  var inheritedJobs = JobTable()
  /// Ends of jobs that have left the table, for `wait PID`.
  var remembered: [ProcessID: Int] = [:]
  var input = ShellInput.none
  var waiting = Waiting.none
  /// The command line that has still to be looked at.
  var commandLine: [String]?
  /// The terminal whose foreground this shell governs.
  var terminal: TerminalID?
  /// ^C has come to a shell that goes back to its prompt.
  var isInterrupted = false
  /// A signal of the terminal came while a child had the foreground.
  var interruptedWhileWaiting = false
  /// The shell is on its way out with this status.
  var ending: Int?
  var exitTrapDone = false
  /// The builtin that runs, and the redirects and variables that are to come back after it.
  var running: RunningBuiltin?
  /// What is known of the script file that runs, and how many of its commands have been taken.
  var script: CompiledScript?
  var scriptIndex = 0
  /// How often a fork has been tried in vain.
  var forkTries = 0
  var isSubshell = false
  var warnedOfJobs = false
  /// Processes of `<(…)` and `>(…)`, and the descriptors at which their pipes stand.
  var substitutions: [ProcessID] = []
  var openSubstitutions: [Int] = []
  /// The simple command that runs, as it was written.
  var commandText = ""

  /// The descriptor from which a shell without a script reads its commands. Whoever plays commands
  /// gives one beside the standard input, so that the commands do not read each other.
  package var scriptDescriptor = 0
  /// Whether the last line read was the beginning of a command that goes on.
  package internal(set) var isIncomplete = false
  /// `$?`
  package var status: Int { core.status }

  /// A shell as it is called: `bash`, `bash -c TEXT`, `sh FILE ARGUMENT…`, `-bash` for a login one.
  ///
  /// `arguments[0]` is the name it goes by in its messages.
  ///
  /// - Parameter namesEveryLine: as BusyBox's does since 1.38, also without a script's file.
  package init(
    arguments: [String], flavour: ShellFlavour = .bash, namesEveryLine: Bool = false
  ) {
    core = ShellCore(name: arguments.first ?? "bash", flavour: flavour)
    core.namesEveryLine = namesEveryLine
    commandLine = arguments
  }

  /// Lines that were typed at this shell's prompt, oldest first.
  package var history: [String] {
    get { core.history }
    set { core.history = newValue }
  }
  /// The value of a variable, for lessons that look into the learner's shell.
  package func variable(_ name: String) -> String? { core.get(name) }
  /// The aliases and functions, for completion.
  package var aliasNames: [String] { core.aliases.keys.sorted() }
  package func alias(_ name: String) -> String? { core.aliases[name] }
  package var functionNames: [String] { core.functions.keys.sorted() }
}

/// Where a shell's text comes from.
enum ShellInput: Sendable {
  case none
  /// The whole text is here.
  case text(ShellParser)
  /// Line by line from descriptor 0.
  case lines(ShellParser)
}

/// What a shell waits for.
enum Waiting: Sendable {
  case none
  case foreground(Foreground)
  case substitution(SubstitutionRun)
  /// A line of the script or the prompt.
  case line
  /// A fork is tried again then.
  case retry(Instant)
}

/// A pipeline in the foreground.
struct Foreground: Sendable {
  var processes: [ProcessID]
  var ends: [ProcessEnd?]
  var group: ProcessID
  var text: String
  /// The job it is already known as (`fg`).
  var job: Int?
}

struct SubstitutionRun: Sendable {
  var process: ProcessID
  var read: HandleID
  /// Where it stands in the shell's table; -1 once it is closed.
  var descriptor: Int
  var bytes: [UInt8] = []
  var isQuoted: Bool
  var atEnd = false
}

/// A builtin on its way, and what comes back after it.
struct RunningBuiltin: Sendable {
  var builtin: Builtin
  var arguments: [String]
  var declared: [Int: [ArrayItem]]
  var saved: [SavedDescriptor]
  var variables: [(symbol: Int, value: Variable?)]
  var state = BuiltinState()
  /// Set when it is done and only its output is still on its way.
  var status: Int?
  var line: Int
}

/// What a builtin keeps while it waits.
struct BuiltinState: Sendable {
  var bytes: [UInt8] = []
  var deadline: Instant?
  var isStarted = false
  var count = 0
  var list: [String] = []
  var number = 0
}
