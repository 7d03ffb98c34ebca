// kill, pgrep, pkill, pidof, killall: signals, and finding whom to send them.

import Commands
import Files
import Kernel
import Machine
import Text

enum SignalTools {
  static let killUsage = """
    Usage:
     kill [options] <pid> [...]

    Options:
     <pid> [...]            send signal to every <pid> listed
     -<signal>, -s, --signal <signal>
                            specify the <signal> to be sent
     -q, --queue <value>    integer value to be sent with the signal
     -l, --list=[<signal>]  list all signal names, or convert one to a name
     -L, --table            list all signal names in a nice table

     -h, --help     display this help and exit
     -V, --version  output version information and exit

    For more details see kill(1).

    """

  static func kill<Host: MachineHost>() -> Command<Host> {
    Command(
      "kill", "Send signals to processes.",
      .once { host, call in
        var words = call.arguments.dropFirst()
        var signal = Signal.term
        var probes = false
        while let word = words.first, word.hasPrefix("-"), word.count > 1 {
          if word == "--" {
            words.removeFirst()
            break
          }
          if word == "-l" || word == "-L" || word == "--list" || word == "--table" {
            words.removeFirst()
            return list(Array(words), &call)
          }
          if word == "--help" {
            call.write(killUsage)
            return 0
          }
          words.removeFirst()
          var name = String(word.dropFirst())
          if name == "s" || name == "n" || word == "--signal" {
            guard let next = words.popFirst() else {
              call.complain("kill: option requires an argument -- '\(name)'")
              return 1
            }
            name = next
          } else if name.hasPrefix("s"), name.count > 1, Signal(named: name) == nil {
            name.removeFirst()
          }
          if name == "0" || name == "EXIT" {
            probes = true
          } else if let found = Signal(named: name) {
            signal = found
          } else {
            call.complain("kill: unknown signal name \(name)")
            return 1
          }
        }
        guard !words.isEmpty else {
          call.output.write("\n" + killUsage, to: 2)
          return 1
        }
        var status = 0
        for word in words {
          guard let number = Int(word) else {
            call.complain("kill: failed to parse argument: '\(word)'")
            status = 1
            continue
          }
          if !send(probes ? nil : signal, to: number, &host, &call) { status = 1 }
        }
        return status
      })
  }

  private static func list<Host: MachineHost>(_ words: [String], _ call: inout Call<Host>) -> Int {
    if words.isEmpty {
      for start in stride(from: 0, to: Signal.names.count, by: 16) {
        call.print(Signal.names[start..<min(Signal.names.count, start + 16)].joined(separator: " "))
      }
      return 0
    }
    for word in words {
      if let number = Int(word) {
        let index = number > 128 ? number - 128 : number
        guard Signal.names.indices.contains(index - 1) else {
          call.complain("kill: unknown signal name \(word)")
          return 1
        }
        call.print(Signal.names[index - 1])
      } else if let signal = Signal(named: word) {
        call.print(String(signal.rawValue))
      } else {
        call.complain("kill: unknown signal name \(word)")
        return 1
      }
    }
    return 0
  }

  /// Sends to a process, or with a negative number to a group; nil only asks whether one may.
  static func send<Host: MachineHost>(
    _ signal: Signal?, to number: Int, _ host: inout Host, _ call: inout Call<Host>
  ) -> Bool {
    let me = host.view(call).credentials
    func may(_ id: ProcessID) -> Bool {
      me.uid == 0 || host.machine.process(id)?.credentials.uid == me.uid
    }
    func fail(_ error: FileError) -> Bool {
      call.complain("kill: (\(number)): \(error.message)")
      return false
    }
    if number < 0 || number == 0 {
      let group: ProcessID
      if number == 0 {
        group = host.machine.process(call.process)?.group ?? 0
      } else if number == -1 {
        let all = host.machine.visibleProcesses(to: call.process).filter {
          $0.id != call.process && $0.localID != 1 && may($0.id)
        }
        if let signal { for process in all { host.signal(process.id, signal, from: call.process) } }
        return true
      } else {
        let (positive, overflow) = (0).subtractingReportingOverflow(number)
        guard !overflow, let id = host.machine.processID(local: positive, seenBy: call.process)
        else { return fail(.noProcess) }
        group = id
      }
      let members = host.machine.members(of: group)
      guard !members.isEmpty else { return fail(.noProcess) }
      guard members.contains(where: may) else { return fail(.notPermitted) }
      if let signal {
        for member in members where may(member) { host.signal(member, signal, from: call.process) }
      }
      return true
    }
    guard let id = host.machine.processID(local: number, seenBy: call.process),
      let process = host.machine.process(id),
      process.namespaces.processes == host.machine.process(call.process)?.namespaces.processes
    else { return fail(.noProcess) }
    guard may(id) else { return fail(.notPermitted) }
    if let signal, process.isRunning { host.signal(id, signal, from: call.process) }
    return true
  }

  // MARK: Finding

  private static let options = [
    flag("f", "full", "match the whole command line"), flag("x", "exact", "match all of it"),
    flag("i", "ignore-case", "upper and lower case alike"),
    flag("v", "inverse", "those that do not match"), flag("n", "newest", "only the newest"),
    flag("o", "oldest", "only the oldest"),
    flag("c", "count", "only how many"), valued("u", "euid", "USER,...", "of these users"),
    valued("U", "uid", "USER,...", "of these users"),
    valued("P", "parent", "PID,...", "children of these"),
    valued("g", "pgroup", "PGID,...", "of these groups"),
    unmodelled("t", "terminal", takesValue: true), unmodelled("G", "group", takesValue: true),
    unmodelled("r", "runstates", takesValue: true), unmodelled("s", "session", takesValue: true),
    unmodelled("F", "pidfile", takesValue: true), unmodelled("O", "older", takesValue: true),
  ]

  static func pgrep<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "pgrep", "[options] <pattern>", "Find processes by their name.",
      options + [
        flag("l", "list-name", "names too"), flag("a", "list-full", "command lines too"),
        valued("d", "delimiter", "STRING", "what stands between"),
      ], failure: 2, suite: "procps-ng) 4.0.2")
    return .tool(spec) { host, call, options in
      guard let found = find(options, host, &call) else { return 2 }
      if options.has("count") {
        call.print(String(found.count))
        return found.isEmpty ? 1 : 0
      }
      let words = found.map { row in
        options.has("list-full")
          ? "\(row.id) \(row.command)"
          : options.has("list-name") ? "\(row.id) \(row.name)" : String(row.id)
      }
      if !words.isEmpty { call.print(words.joined(separator: options.last("delimiter") ?? "\n")) }
      return found.isEmpty ? 1 : 0
    }
  }

  /// `-KILL`, `-9` wherever it stands, and what is left without it.
  private static func signalFlag(in words: [String]) -> (signal: Signal, rest: [String]) {
    for index in words.indices.dropFirst() where words[index].hasPrefix("-") {
      guard let signal = Signal(named: String(words[index].dropFirst())) else { continue }
      var rest = words
      rest.remove(at: index)
      return (signal, rest)
    }
    return (.term, words)
  }

  static func pkill<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "pkill", "[options] <pattern>", "Send a signal to processes by their name.",
      options + [
        flag("e", "echo", "say what is sent"), valued(nil, "signal", "SIG", "this signal (TERM)"),
      ], failure: 2,
      suite: "procps-ng) 4.0.2")
    return Command(
      spec.name, spec.summary,
      .once { host, call in
        let (given, words) = signalFlag(in: call.arguments)
        var signal = given
        var inner = Call<Host>(process: call.process, arguments: words)
        defer { call.output = inner.output }
        switch spec.read(&host, &inner) {
        case .exit(let status): return status
        case .run(let options):
          if let name = options.last("signal") {
            guard let found = Signal(named: name) else {
              inner.fail("Unknown signal \"\(name)\".")
              return 2
            }
            signal = found
          }
          guard let found = find(options, host, &inner) else { return 2 }
          var status = found.isEmpty ? 1 : 0
          let me = host.view(inner).credentials
          for row in found {
            guard me.uid == 0 || row.uid == me.uid else {
              inner.fail("killing pid \(row.id) failed: \(FileError.notPermitted.message)")
              status = 1
              continue
            }
            if options.has("echo") { inner.print("\(row.name) killed (pid \(row.id))") }
            host.signal(row.machineID, signal, from: inner.process)
          }
          if options.has("count") { inner.print(String(found.count)) }
          return status
        }
      })
  }

  private static func find<Host: MachineHost>(
    _ options: ParsedOptions, _ host: Host, _ call: inout Call<Host>
  ) -> [ProcessRow]? {
    let users = host.users(call)
    let filters = ["euid", "uid", "parent", "pgroup"].contains { options.has($0) }
    guard !options.operands.isEmpty || filters else {
      call.fail("no matching criteria specified")
      call.complain("Try `\(call.name) --help' for more information.")
      return nil
    }
    guard options.operands.count <= 1 else {
      call.fail("only one pattern can be provided")
      call.complain("Try `\(call.name) --help' for more information.")
      return nil
    }
    var pattern: Pattern?
    if let text = options.operands.first {
      var settings: PatternOptions = []
      if options.has("ignore-case") { settings.insert(.ignoreCase) }
      if options.has("exact") { settings.insert(.wholeLine) }
      do throws(PatternError) {
        pattern = try Pattern(text, syntax: .extended, options: settings)
      } catch {
        call.fail("regex error: \(error.message)")
        return nil
      }
    }
    func numbers(_ name: String) -> [Int]? {
      let values = options.all(name)
      guard !values.isEmpty else { return nil }
      return values.flatMap { $0.split(separator: ",") }.compactMap {
        Int($0) ?? users.user(named: String($0))?.uid
      }
    }
    let uids = numbers("euid") ?? numbers("uid")
    let parents = numbers("parent"), groups = numbers("pgroup")
    var steps = 1_000_000
    var found = host.processRows(call).filter { row in
      guard row.machineID != call.process, !row.isEnded else { return false }
      if let uids, !uids.contains(row.uid) { return false }
      if let parents, !parents.contains(row.parent) { return false }
      if let groups, !groups.contains(row.group) { return false }
      guard let pattern else { return true }
      let text = options.has("full") ? row.command : row.name
      let hit = (try? pattern.firstMatch(in: Array(text.utf8), steps: &steps)) != nil
      return hit != options.has("inverse")
    }
    if options.has("newest") { found = found.max { $0.started < $1.started }.map { [$0] } ?? [] }
    if options.has("oldest") { found = found.min { $0.started < $1.started }.map { [$0] } ?? [] }
    return found
  }

  static func pidof<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "pidof", "[options] [program [...]]", "Write the numbers of the processes of a program.",
      [
        flag("s", "single-shot", "only one"), flag("x", nil, "scripts too"),
        unmodelled("o", "omit-pid", takesValue: true),
      ], suite: "procps-ng) 4.0.2")
    return .tool(spec) { host, call, options in
      let names = options.operands.map { FilePaths.basename($0) }
      var found = host.processRows(call).filter {
        !$0.isEnded && names.contains($0.name) && $0.machineID != call.process
      }.map(\.id)
      found.reverse()
      if options.has("single-shot") { found = Array(found.prefix(1)) }
      if !found.isEmpty { call.print(found.map(String.init).joined(separator: " ")) }
      return found.isEmpty ? 1 : 0
    }
  }

  static func killall<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec(
      "killall", "[OPTION]... NAME...", "Send a signal to all processes of a name.",
      [
        valued("s", "signal", "SIGNAL", "this signal (TERM)"), flag("q", "quiet", "no messages"),
        flag("v", "verbose", "say what is sent"),
        flag("e", "exact", "whole names (the default here)"), unmodelled("i", "interactive"),
        unmodelled("r", "regexp"), unmodelled("u", "user", takesValue: true),
        unmodelled("w", "wait"),
      ], suite: "PSmisc) 23.6")
    return Command(
      spec.name, spec.summary,
      .once { host, call in
        let (given, words) = signalFlag(in: call.arguments)
        var signal = given
        var inner = Call<Host>(process: call.process, arguments: words)
        defer { call.output = inner.output }
        switch spec.read(&host, &inner) {
        case .exit(let status): return status
        case .run(let options):
          if let name = options.last("signal") {
            guard let found = Signal(named: name) else {
              inner.complain("\(name): unknown signal; killall -l lists signals.")
              return 1
            }
            signal = found
          }
          var status = options.operands.isEmpty ? 1 : 0
          let me = host.view(inner).credentials
          for name in options.operands {
            let found = host.processRows(inner).filter {
              $0.name == name && !$0.isEnded && $0.machineID != call.process
            }
            if found.isEmpty {
              if !options.has("quiet") { inner.complain("\(name): no process found") }
              status = 1
            }
            for row in found {
              guard me.uid == 0 || row.uid == me.uid else {
                inner.complain("\(name)(\(row.id)): \(FileError.notPermitted.message)")
                status = 1
                continue
              }
              host.signal(row.machineID, signal, from: inner.process)
              if options.has("verbose") {
                inner.complain("Killed \(name)(\(row.id)) with signal \(signal.rawValue)")
              }
            }
          }
          return status
        }
      })
  }
}
