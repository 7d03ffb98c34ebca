// Starting other programs from a tool: `xargs`, `find -exec`, `timeout`, `env`, `sudo`.

import Commands
import Files
import Kernel
import Machine

/// Why another program could not be started, with what the shell would see.
struct StartFailure: Error {
  var message: String
  /// 127: not found; 126: found, and not to be run.
  var status: Int
  /// A behaviour that the lab does not model.
  var unmodelled: String?
}

extension MachineHost {
  /// The program that a command line runs in a process, looked up along its PATH.
  mutating func loadProgram(_ arguments: [String], of process: ProcessID) throws(StartFailure)
    -> (program: any Program<Self>, arguments: [String])
  {
    let path = machine.process(process)?.environment["PATH"] ?? "/bin:/usr/bin"
    switch load(arguments, path: path, of: process) {
    case .program(let program, let full, _): return (program, full)
    case .unmodelled(let name):
      throw StartFailure(message: "not modelled", status: 126, unmodelled: name)
    case .failed(.text(let path)):
      // Real: execvp gives a file that the kernel does not know to /bin/sh.
      let again = load(["/bin/sh", path] + arguments.dropFirst(), path: path, of: process)
      if case .program(let program, let full, _) = again { return (program, full) }
      throw StartFailure(message: FileError.badExecutable.message, status: 126)
    case .failed(.notExecutable), .failed(.isDirectory):
      throw StartFailure(message: FileError.accessDenied.message, status: 126)
    case .failed:
      throw StartFailure(message: FileError.noEntry.message, status: 127)
    }
  }

  /// Starts a child with the caller's descriptors.
  mutating func startChild(
    _ arguments: [String], of process: ProcessID, input: HandleID? = nil,
    group: GroupChoice = .inherit, directory: String? = nil
  ) throws(StartFailure) -> ProcessID {
    let loaded = try loadProgram(arguments, of: process)
    var start = ProcessStart<Self>(loaded.program, arguments: loaded.arguments, parent: process)
    start.group = group
    start.directory = directory
    if let input, var descriptors = machine.process(process)?.descriptors {
      if descriptors.isEmpty { descriptors = [nil] }
      descriptors[0] = input
      start.descriptors = descriptors
    }
    do throws(SpawnError) {
      return try machine.spawn(start)
    } catch {
      throw StartFailure(
        message: "fork: " + FileError.tryAgain.message, status: 126)
    }
  }
  /// A handle on /dev/null.
  mutating func nullHandle() -> HandleID { machine.open(OpenFile(.null)) }
}

/// What a tool that becomes another program decides: `env`, `nohup`, `sudo`.
enum Becoming {
  case exit(Int)
  case run([String])
}

/// A process that prepares itself and then goes on as another program.
struct BecomingProgram<Host: MachineHost>: Program {
  let spec: ToolSpec
  let arguments: [String]
  let prepare: @Sendable (inout Host, inout Call<Host>, ParsedOptions) -> Becoming
  /// How a program that cannot be run is told.
  let complaint: @Sendable (_ name: String, StartFailure) -> String
  /// The status of every such failure, where it is the tool's own.
  var failure: Int?

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    var call = Call<Host>(process: me, arguments: arguments)
    switch spec.read(&host, &call) {
    case .exit(let status): return say(call, status)
    case .run(let options):
      switch prepare(&host, &call, options) {
      case .exit(let status): return say(call, status)
      case .run(let words):
        do throws(StartFailure) {
          let loaded = try host.loadProgram(words, of: me)
          host.machine.modify(me) { $0.arguments = loaded.arguments }
          if call.output.isEmpty { return .exec(loaded.program) }
          return .exec(
            Saying(output: call.output, arguments: arguments, then: .run(loaded.program)))
        } catch {
          if let name = error.unmodelled {
            host.sayUnmodelled(name, &call)
          } else {
            call.complain(complaint(words.first ?? "", error))
          }
          return say(call, failure ?? error.status)
        }
      }
    }
  }
  private func say(_ call: Call<Host>, _ status: Int) -> Step<Host> {
    .exec(Saying(output: call.output, arguments: arguments, then: .exit(status)))
  }
}

/// Writes what is to be said, then ends or goes on as another program.
struct Saying<Host: MachineHost>: Program {
  enum Then: Sendable {
    case exit(Int)
    case run(any Program<Host>)
  }
  var output: OutputBuffer
  let arguments: [String]
  let then: Then
  private var inner: (any Program<Host>)?

  init(output: OutputBuffer, arguments: [String], then: Then) {
    self.output = output
    self.arguments = arguments
    self.then = then
  }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    var program: any Program<Host>
    if let inner {
      program = inner
    } else {
      let said = output
      let command = Command<Host>(
        "say", "",
        .once { _, call in
          call.output = said
          return 0
        })
      program = command.program(arguments: arguments)
    }
    let step = program.resume(&host, me)
    inner = program
    guard case .exit(let status) = step else { return step }
    if status != 0 { return .exit(status) }
    switch then {
    case .exit(let status): return .exit(status)
    case .run(let next): return .exec(next)
    }
  }
}

extension Command {
  /// A tool that becomes another program.
  static func becoming(
    _ spec: ToolSpec,
    complaint: @escaping @Sendable (String, StartFailure) -> String, failure: Int? = nil,
    _ prepare: @escaping @Sendable (inout Host, inout Call<Host>, ParsedOptions) -> Becoming
  ) -> Command {
    Command(
      spec.name, spec.summary,
      .program { arguments in
        BecomingProgram<Host>(
          spec: spec, arguments: arguments, prepare: prepare, complaint: complaint,
          failure: failure)
      })
  }
}
