// awk: its options, and the run from BEGIN over the records to END.

import Commands
import Files
import Kernel
import Machine
import Text

enum AwkTool {
  static let spec = ToolSpec(
    "awk", "[-F fs] [-v var=value] [-f progfile | 'prog'] [file ...]",
    "Patterns and what is to be done with the lines that match.",
    [
      valued("F", "field-separator", "FS", "what is between fields"),
      valued("v", "assign", "VAR=VALUE", "a variable's first value"),
      valued("f", "file", "FILE", "a file with the program; may be given often"),
      unmodelled("W", nil, takesValue: true), unmodelled("i", "include", takesValue: true),
      unmodelled("e", "source", takesValue: true), unmodelled("b", "characters-as-bytes"),
    ], permutes: false, failure: 2, suite: "awk as mawk 1.3.4")

  static func command<Host: MachineHost>(_ name: String) -> Command<Host> {
    Command(
      name, spec.summary,
      .follower { host, call in
        let options: ParsedOptions
        do throws(OptionError) {
          options = try spec.parser.parse(call.arguments.dropFirst())
        } catch {
          if let option = error.unmodelled {
            host.sayUnmodelled("awk \(option)", &call)
          } else {
            call.complain("\(call.name): \(complaint(error, call))")
          }
          return .exit(2)
        }
        return start(options, &host, &call)
      })
  }

  /// Real: mawk reads its options itself, and says so in its own words.
  private static func complaint<Host: MachineHost>(
    _ error: OptionError, _ call: Call<Host>
  ) -> String {
    guard !call.output.hasDialect, call.name != "gawk" else { return error.message }
    if let letter = error.message.split(separator: "'").last, error.message.contains("argument --")
    {
      return "option -\(letter) lacks argument"
    }
    let wrong = call.arguments.dropFirst().first { word in
      guard word.hasPrefix("-"), let letter = word.dropFirst().first else { return false }
      return letter == "-" ? word.count > 2 : !"FvfW".contains(letter)
    }
    return wrong.map { "not an option: \($0)" } ?? error.message
  }

  private static func start<Host: MachineHost>(
    _ options: ParsedOptions, _ host: inout Host, _ call: inout Call<Host>
  ) -> Following<Host> {
    if options.has("help") {
      call.write(spec.help)
      return .exit(0)
    }
    if options.has("version") {
      call.print("mawk 1.3.4 20200120, as swiftlab imitates it")
      return .exit(0)
    }
    let dialect = call.output.hasDialect || call.name == "gawk" ? AwkDialect.other : .mawk
    var operands = options.operands
    var source: [UInt8] = []
    if options.has("file") {
      for name in options.all("file") {
        do throws(FileError) {
          source += try host.machine.files.read(name, in: host.view(call)) + [10]
        } catch {
          call.complain("\(call.name): cannot open \(name) (\(error.message))")
          return .exit(2)
        }
      }
    } else if !operands.isEmpty {
      source = Array(operands.removeFirst().utf8)
    } else {
      call.complain("Usage: mawk [Options] [Program] [file ...]")
      return .exit(0)
    }
    let program: AwkProgram
    do throws(AwkFault) {
      program = try AwkParser.parse(source, dialect)
    } catch {
      if let what = error.unmodelled {
        host.sayUnmodelled(what, &call)
      } else {
        let place = error.line > 0 ? "line \(error.line): " : ""
        call.complain("\(call.name): \(place)\(error.message)")
        if let (line, message) = error.second {
          call.complain("\(call.name): line \(line): \(message)")
        }
      }
      return .exit(2)
    }
    var machine = AwkMachine(
      program, name: call.name, dialect: dialect, seed: host.machine.random.next(),
      now: host.machine.now)
    if let separator = options.last("field-separator") {
      machine.setVariable("FS", Array((separator == "t" ? "\\t" : separator).utf8))
    }
    for word in options.all("assign") {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let first = parts[0].utf8.first, !first.isASCIIDigit,
        parts[0].utf8.allSatisfy(\.isASCIIWord)
      else {
        call.complain("\(call.name): improper assignment: -v \(word)")
        return .exit(2)
      }
      machine.setVariable(String(parts[0]), Array(parts[1].utf8))
    }
    var arguments = AwkTable()
    arguments[[0x30]] = .string(Array(call.name.utf8))
    for (place, operand) in operands.enumerated() {
      arguments[Array(String(place + 1).utf8)] = .input(Array(operand.utf8))
    }
    machine.globals[AwkProgram.Special.argv] = .table(arguments)
    machine.globals[AwkProgram.Special.argc] = .value(.number(Double(operands.count + 1)))
    var environment = AwkTable()
    for (name, value) in host.machine.process(call.process)?.environment ?? [:] {
      environment[Array(name.utf8)] = .input(Array(value.utf8))
    }
    machine.globals[AwkProgram.Special.environ] = .table(environment)
    return .follow(AwkRun<Host>(machine, operands))
  }
}

struct AwkRun<Host: MachineHost>: Follower {
  private enum Stage: Sendable { case gathering, begin, records, end, closing }
  private var machine: AwkMachine
  /// As it was before what is being run, where that may have to be begun anew.
  private var before: AwkMachine?
  private var isAgain = false
  /// What is written to a file or a pipe is held back until the end.
  private var hasPiped = false
  /// A command that is to be run, and one that runs.
  private var pending: AwkErrand?
  private var errand: AwkErrandRun?
  private var stage = Stage.begin
  private var toGather: [String] = []
  private var gathered: [UInt8] = []
  private let readsRecords: Bool

  init(_ machine: AwkMachine, _ operands: [String]) {
    self.machine = machine
    readsRecords = machine.program.rules.contains {
      if case .begin = $0.kind { false } else { true }
    }
    guard machine.program.readsAhead else { return }
    // Limit: a program with a plain getline sees its standard input only once that has ended.
    stage = .gathering
    toGather = operands.filter { AwkMachine.descriptor($0) != nil }
    if operands.allSatisfy({ $0.contains("=") }) { toGather.append("-") }
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if case .gathering = stage { return gather(&host, &call) }
    if let errand = pending {
      pending = nil
      return start(errand, &host, &call)
    }
    if var run = errand {
      switch run.advance(&host, call.process) {
      case .wait(let waits):
        errand = run
        return .wait(waits)
      case .done(let answer):
        errand = nil
        machine.errands.answers.append(answer)
      }
    }
    machine.files = (host.machine.files, host.view(call))
    let step: FollowerStep
    do throws(AwkFault) {
      step = try work(&host, &call)
    } catch {
      if let errand = error.errand { return begin(errand, &host, &call) }
      // A call of exit inside a function unwinds as a fault without words.
      if error.line == -1 {
        machine.frames = []
        step = leave()
      } else {
        machine.files = nil
        // What is written to a file or a pipe is written at the end.
        let isSeen = host.machine.isTerminal(1, of: call.process)
        if isSeen { flush(&host, &call) }
        call.complain("\(call.name): \(error.message)")
        machine.emit(error.written, nil)
        flush(&host, &call)
        return .exit(2)
      }
    }
    machine.files = nil
    // Real: what goes to a file or a pipe is written after what the commands of `print | cmd` write.
    if !machine.errands.pipes.isEmpty { hasPiped = !host.machine.isTerminal(1, of: call.process) }
    if !hasPiped || step.isExit { flush(&host, &call) }
    return step
  }
  /// After `exit`: END once, then the end.
  private mutating func leave() -> FollowerStep {
    switch stage {
    case .end, .closing: stage = .closing
    default: stage = .end
    }
    return .again
  }

  /// A command has to be run: what was written until then is shown, and what was being run is begun
  /// anew once the command has ended.
  private mutating func begin(
    _ errand: AwkErrand, _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep {
    flush(&host, &call)
    let spent = (machine.budget, machine.errands.answers, machine.errands.pieces)
    if let before { machine = before }
    machine.files = nil
    machine.outputs = []
    machine.budget = spent.0
    machine.errands.beginUnit()
    machine.errands.answers = spent.1
    machine.errands.written = spent.2
    isAgain = true
    // What was printed first is seen first.
    pending = errand
    return .again
  }
  private mutating func start(
    _ errand: AwkErrand, _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep {
    self.errand = AwkErrandRun(errand, &host, call.process)
    if self.errand == nil { machine.errands.answers.append(AwkAnswer(status: 255)) }
    return .again
  }
  /// What comes next may have to be begun anew from here.
  private mutating func beginUnit() {
    guard !isAgain else {
      isAgain = false
      return
    }
    guard machine.program.runsCommands else { return }
    machine.errands.beginUnit()
    before = machine
    before?.files = nil
  }

  private mutating func work(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(AwkFault) -> FollowerStep {
    switch stage {
    case .gathering: return .again
    case .begin:
      beginUnit()
      try machine.runBegin()
      if machine.isExiting { return leave() }
      stage = readsRecords ? .records : .end
      return readsRecords ? .again : leave()
    case .end:
      beginUnit()
      machine.isExiting = false
      try machine.runEnd()
      stage = .closing
      return .again
    case .closing:
      // Real: mawk closes the last pipe that was opened first, and waits for each.
      guard let pipe = machine.errands.pipes.popLast() else { return .exit(machine.status) }
      if !hasPiped { flush(&host, &call) }
      return start(
        AwkErrand(command: pipe.command, purpose: .writing(pipe.bytes)), &host, &call)
    case .records:
      for _ in 0..<256 {
        if isAgain {
          if let step = try runRecord() { return step }
          continue
        }
        guard let record = try machine.nextMain() else {
          guard machine.main.waits, let descriptor = machine.main.descriptor else { return leave() }
          switch host.machine.read(descriptor, of: call.process) {
          case .bytes(let bytes):
            machine.main.reader.bytes += bytes
            guard machine.main.reader.bytes.count < 64 << 20 else {
              throw AwkFault(message: "a record is longer than the lab allows")
            }
          case .wait(let wait): return .wait([wait])
          case .end, .failed: machine.main.reader.isEnded = true
          }
          continue
        }
        machine.count()
        machine.setRecord(record)
        if let step = try runRecord() { return step }
        if machine.outputs.count > 64 { break }
      }
      return .again
    }
  }
  /// Runs the rules on the record at hand; nil: there may be more of them.
  private mutating func runRecord() throws(AwkFault) -> FollowerStep? {
    beginUnit()
    let flow = try machine.runRecord()
    if flow == .exit { return leave() }
    if flow == .nextFile { machine.skipFile() }
    return nil
  }

  private mutating func gather(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard let name = toGather.first, let descriptor = AwkMachine.descriptor(name) else {
      stage = .begin
      return .again
    }
    switch host.machine.read(descriptor, of: call.process) {
    case .wait(let wait): return .wait([wait])
    case .bytes(let bytes):
      gathered += bytes
      guard gathered.count < 64 << 20 else {
        call.complain("\(call.name): the input is longer than the lab allows")
        return .exit(2)
      }
    case .end, .failed:
      machine.input.gathered[name] = gathered
      gathered = []
      toGather.removeFirst()
    }
    return .again
  }

  private mutating func flush(_ host: inout Host, _ call: inout Call<Host>) {
    let outputs = machine.outputs
    machine.outputs = []
    for output in outputs {
      switch output.place {
      case .stream(let stream): call.output.write(bytes: output.bytes, to: stream)
      case .file(let name):
        do throws(FileError) {
          let view = host.view(call)
          if output.truncates {
            try host.machine.files.write(name, output.bytes, in: view, at: host.machine.now)
          } else {
            try host.machine.files.append(name, output.bytes, in: view, at: host.machine.now)
          }
        } catch {
          call.complain("\(call.name): cannot open \"\(name)\" for output (\(error.message))")
          machine.status = 2
          machine.isExiting = true
        }
      }
    }
  }
}
