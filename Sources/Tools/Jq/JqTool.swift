// jq: its options, its input, and the values that it prints.

import Commands
import Documents
import Files
import Kernel
import Machine
import Text

struct JqOptions: Sendable {
  var style = JSONStyle.jq
  var raw = false, joined = false, slurps = false, nullInput = false, rawInput = false
  var exitStatus = false, ascii = false
}

enum JqTool {
  static let usage = """
    Usage:\tjq [OPTIONS] FILTER [FILES...]
    \tjq [OPTIONS] --args FILTER [ARGUMENTS...]
    \tjq [OPTIONS] --jsonargs FILTER [JSON_VALUES...]

    Modelled options: -c -r -j -a -s -n -e -S -C -M -R -f --tab --indent N --arg A V
    --argjson A V --slurpfile A F --rawfile A F --args --jsonargs

    """

  static func command<Host: MachineHost>() -> Command<Host> {
    Command("jq", "Filter and change JSON.", .follower { host, call in start(&host, &call) })
  }

  private enum Rest { case files, strings, values }

  private struct Wrong: Error {
    var message: String
    var status = 2
    var unmodelled: String?
    /// Whether the line about --help follows.
    var tellsOfHelp = false
  }

  private static func start<Host: MachineHost>(
    _ host: inout Host, _ call: inout Call<Host>
  ) -> Following<Host> {
    do throws(Wrong) {
      return try begin(&host, &call)
    } catch {
      if let what = error.unmodelled {
        host.sayUnmodelled(what, &call)
      } else {
        call.complain("jq: \(error.message)")
        if error.tellsOfHelp {
          call.complain("Use jq --help for help with command-line options,")
          call.complain("or see the jq manpage, or online docs  at https://stedolan.github.io/jq")
        }
      }
      return .exit(error.status)
    }
  }

  private static func begin<Host: MachineHost>(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(Wrong) -> Following<Host> {
    var options = JqOptions()
    var colour = host.terminal(call)?.colour == true
    var program: String?
    var programFile: String?
    var files: [String] = []
    var named = Object()
    var positional: [Value] = []
    var rest = Rest.files
    var optionsEnd = false
    var words = call.arguments.dropFirst()[...]
    func take(_ count: Int, _ name: String) throws(Wrong) -> [String] {
      guard words.count >= count else {
        throw Wrong(
          message:
            "\(name) takes \(count == 2 ? "two parameters (e.g. \(name) varname value)" : "one parameter")",
          tellsOfHelp: true)
      }
      defer { words = words.dropFirst(count) }
      return Array(words.prefix(count))
    }
    func read(_ path: String) throws(Wrong) -> [UInt8] {
      do throws(FileError) {
        return try host.machine.files.read(path, in: host.view(call))
      } catch {
        throw Wrong(message: "Could not open \(path): \(error.message)")
      }
    }
    while let word = words.popFirst() {
      if optionsEnd || !word.hasPrefix("-") || word == "-" {
        if program == nil, programFile == nil {
          program = word
        } else {
          switch rest {
          case .files: files.append(word)
          case .strings: positional.append(.string(word))
          case .values:
            guard case .success(let value) = JqReader.read(word) else {
              throw Wrong(message: "Invalid JSON text passed to --jsonargs")
            }
            positional.append(value)
          }
        }
        continue
      }
      if word == "--" {
        optionsEnd = true
        continue
      }
      var letters: [String] = []
      if word.hasPrefix("--") {
        letters = [word]
      } else {
        letters = word.dropFirst().map { "-\($0)" }
      }
      for letter in letters {
        switch letter {
        case "-c", "--compact-output": options.style.indent = nil
        case "-r", "--raw-output": options.raw = true
        case "-j", "--join-output": (options.raw, options.joined) = (true, true)
        case "-a", "--ascii-output": options.style.escapesNonASCII = true
        case "-s", "--slurp": options.slurps = true
        case "-n", "--null-input": options.nullInput = true
        case "-R", "--raw-input": options.rawInput = true
        case "-e", "--exit-status": options.exitStatus = true
        case "-S", "--sort-keys": options.style.sortsKeys = true
        case "-C", "--color-output": colour = true
        case "-M", "--monochrome-output": colour = false
        case "--tab": options.style.indent = "\t"
        case "--unbuffered": break
        case "--indent":
          let text = try take(1, "--indent")[0]
          guard let count = parseDecimal(text.utf8), (0...7).contains(count) else {
            throw Wrong(
              message: "--indent takes a number between -1 and 7", tellsOfHelp: true)
          }
          options.style.indent = count == 0 ? nil : String(repeating: " ", count: count)
        case "-f", "--from-file":
          if let given = program {
            programFile = given
            program = nil
          } else {
            programFile = try take(1, "-f")[0]
          }
        case "--arg":
          let pair = try take(2, letter)
          if !named.contains(pair[0]) { named[pair[0]] = .string(pair[1]) }
        case "--argjson":
          let pair = try take(2, letter)
          guard case .success(let value) = JqReader.read(pair[1]) else {
            throw Wrong(message: "Invalid JSON text passed to --argjson")
          }
          if !named.contains(pair[0]) { named[pair[0]] = value }
        case "--slurpfile", "--rawfile":
          let pair = try take(2, letter)
          let bytes: [UInt8]
          do throws(Wrong) {
            bytes = try read(pair[1])
          } catch {
            throw Wrong(
              message:
                "Bad JSON in --\(letter.dropFirst(2)) \(pair[0]) \(pair[1]): \(error.message)"
            )
          }
          if letter == "--rawfile" {
            named[pair[0]] = .string(String(lenient: bytes))
          } else {
            named[pair[0]] = .array(try values(bytes, pair))
          }
        case "--args": rest = .strings
        case "--jsonargs": rest = .values
        case "-h", "--help":
          call.write(usage)
          return .exit(0)
        case "-V", "--version":
          call.print("jq-1.6")
          return .exit(0)
        case "--stream", "--seq", "-L", "--stream-errors":
          throw Wrong(message: "", unmodelled: "jq \(letter)")
        default:
          throw Wrong(message: "Unknown option \(word)", tellsOfHelp: true)
        }
      }
    }
    if let programFile { program = String(lenient: try read(programFile)) }
    // Real: without a filter `.` is meant, unless there is nothing to read and nowhere to write to
    // but the terminal.
    if program == nil,
      !host.machine.isTerminal(0, of: call.process)
        || !host.machine.isTerminal(1, of: call.process)
    {
      program = "."
    }
    guard let program else {
      call.output.write(usage, to: 2)
      return .exit(2)
    }
    if colour { options.style.colors = .jq }
    let node: JqNode
    do throws(JqFault) {
      node = try JqParser.parse(program)
      try JqCheck.check(node, named.keys, program)
    } catch {
      for line in error.lines(program) { call.complain(line) }
      return .exit(3)
    }
    let arguments = Value.object(
      Object([("positional", .array(positional)), ("named", .object(named))]))
    var machine = JqMachine(now: host.machine.now, arguments: arguments)
    for (name, value) in host.machine.process(call.process)?.environment ?? [:] {
      machine.environment[name] = .string(value)
    }
    var scope = JqScope.empty
    for (name, value) in named { scope = .variable(name, value, scope) }
    return .follow(JqRun<Host>(machine, node, scope, options, files))
  }

  private static func values(_ bytes: [UInt8], _ pair: [String]) throws(Wrong) -> [Value] {
    var reader = JqReader()
    var values: [Value] = []
    do throws(JqReader.Fault) {
      for byte in bytes { if let value = try reader.feed(byte) { values.append(value) } }
      if let value = try reader.finish() { values.append(value) }
    } catch {
      throw Wrong(message: "Bad JSON in --slurpfile \(pair[0]) \(pair[1]): \(error.message)")
    }
    return values
  }
}

struct JqRun<Host: MachineHost>: Follower {
  private var machine: JqMachine
  private let node: JqNode
  private let scope: JqScope
  private let options: JqOptions
  private let files: [String]
  private var reader = JqReader()
  private var nextFile = 0
  private var descriptor: Int?
  private var isEnded = false
  private var lines = 0
  private var text: [UInt8] = []
  private var status = 0
  private var lastOutput: Value?
  private var pending: [UInt8] = []
  /// Programs that ask for input themselves, and -n and -s, start when all has been read.
  private let gathers: Bool
  private var fault: String?

  init(
    _ machine: JqMachine, _ node: JqNode, _ scope: JqScope, _ options: JqOptions, _ files: [String]
  ) {
    self.machine = machine
    self.node = node
    self.scope = scope
    self.options = options
    self.files = files.isEmpty ? ["-"] : files
    gathers = options.nullInput || options.slurps || JqCheck.readsInput(node)
  }

  /// The file that is being read, as `input_filename` tells it.
  private var source: String?

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    // -n without `input` reads nothing at all.
    if options.nullInput, !JqCheck.readsInput(node) { isEnded = true }
    if isEnded || fault != nil { return finish(&call) }
    if !gathers, machine.nextInput < machine.inputs.count { return runNext(&call) }
    guard let open = descriptor else {
      guard nextFile < files.count else {
        end()
        return .again
      }
      let name = files[nextFile]
      nextFile += 1
      source = name == "-" ? "<stdin>" : name
      if name == "-" {
        descriptor = 0
        return .again
      }
      do throws(FileError) {
        descriptor = try host.openDescriptor(name, for: call.process)
        lines = 0
      } catch {
        call.complain("jq: error: Could not open file \(name): \(error.message)")
        status = 2
      }
      return .again
    }
    switch host.machine.read(open, of: call.process) {
    case .wait(let wait): return .wait([wait])
    case .bytes(let bytes): feed(bytes)
    case .end: close(&host, call)
    case .failed(let error):
      call.complain("jq: error: Could not open file \(files[nextFile - 1]): \(error.message)")
      status = 2
      close(&host, call)
    }
    return .again
  }
  private mutating func close(_ host: inout Host, _ call: Call<Host>) {
    if let descriptor, descriptor != 0 { host.machine.close(descriptor, of: call.process) }
    descriptor = nil
  }

  private mutating func feed(_ bytes: [UInt8]) {
    if options.rawInput {
      for byte in bytes {
        if byte == 10, !options.slurps {
          lines += 1
          machine.inputs.append((.string(String(lenient: text)), lines, source))
          text = []
        } else {
          text.append(byte)
        }
      }
      return
    }
    // The line that a message names is the last one whose end has been read.
    var first = machine.inputs.count
    do throws(JqReader.Fault) {
      for byte in bytes {
        let value = try reader.feed(byte)
        if let value { machine.inputs.append((value, lines, source)) }
        if byte == 10 {
          lines += 1
          while first < machine.inputs.count {
            machine.inputs[first].line = lines
            first += 1
          }
        }
      }
    } catch {
      fault = error.message
    }
  }
  private mutating func end() {
    isEnded = true
    if options.rawInput {
      if options.slurps {
        machine.inputs = [(.string(String(lenient: text)), lines, source)]
      } else if !text.isEmpty {
        machine.inputs.append((.string(String(lenient: text)), lines, source))
      }
      return
    }
    do throws(JqReader.Fault) {
      if let value = try reader.finish() { machine.inputs.append((value, lines, source)) }
    } catch {
      fault = error.message
    }
    if options.slurps, fault == nil {
      machine.inputs = [(.array(machine.inputs.map(\.value)), lines, source)]
    }
  }

  private mutating func finish(_ call: inout Call<Host>) -> FollowerStep {
    if options.nullInput, machine.nextInput == 0, fault == nil {
      if let end = run(.null, at: nil, &call) { return end }
    } else if !(options.slurps && fault != nil) {
      while machine.nextInput < machine.inputs.count {
        let step = runNext(&call)
        if case .exit = step { return step }
      }
    }
    if let fault {
      call.complain("parse error: \(fault)")
      return .exit(4)
    }
    if status != 0 { return .exit(status) }
    guard options.exitStatus else { return .exit(0) }
    guard let lastOutput else { return .exit(4) }
    return .exit(lastOutput.isTruth ? 0 : 1)
  }

  private mutating func runNext(_ call: inout Call<Host>) -> FollowerStep {
    let (value, line, file) = machine.inputs[machine.nextInput]
    machine.current = (value, line, file)
    machine.nextInput += 1
    if !gathers {
      machine.inputs.removeFirst()
      machine.nextInput = 0
    }
    return run(value, at: line, &call) ?? .again
  }

  /// Runs the program on one input; an exit where one is called for.
  private mutating func run(
    _ value: Value, at line: Int?, _ call: inout Call<Host>
  ) -> FollowerStep? {
    let place = line.map { "\(machine.current?.file ?? "<stdin>"):\($0)" } ?? "<unknown>"
    var out: [UInt8] = []
    var last = lastOutput
    let options = options
    var copy = machine
    machine.inputs = []
    defer {
      lastOutput = last
      machine = copy
    }
    copy.depth = 0
    func flush() {
      for message in copy.messages { call.output.write(message, to: 2) }
      copy.messages = []
      call.write(bytes: out)
      out = []
    }
    do throws(JqStop) {
      try copy.run(node, JqItem(value: value), scope) { machine, item throws(JqStop) in
        last = item.value
        if options.raw, case .string(let text) = item.value {
          out += text.utf8
        } else {
          out += item.value.json(options.style).utf8
        }
        if !options.joined { out.append(10) }
        if out.count > 32 << 20 { throw .limit("the output is longer than the lab allows") }
      }
      flush()
      return nil
    } catch {
      flush()
      switch error {
      case .error(let value):
        if case .string(let text) = value {
          call.complain("jq: error (at \(place)): \(text)")
        } else {
          call.complain("jq: error (at \(place)) (not a string): \(value.json(.jqCompact))")
        }
        status = 5
        return nil
      case .leave:
        call.complain("jq: error (at \(place)): break")
        status = 5
        return nil
      case .limit(let message):
        call.complain("jq: \(message)")
        return .exit(message.hasPrefix("error: ") ? 3 : 5)
      case .halt(let code, let message):
        switch message {
        case nil: break
        case .string(let text)?: call.output.write(text, to: 2)
        case let other?: call.output.write(other.json(.jqCompact) + "\n", to: 2)
        }
        return .exit(code)
      }
    }
  }
}
