// The machine with small programs: pipes, waits, signals, the law of time, copies.

import Files
import Kernel
import Machine
import Testing

/// A world of ten lines.
struct TestHost: MachineHost {
  var machine: Machine<TestHost>
  var ends: [ProcessID: ProcessEnd] = [:]

  init(seed: UInt64 = 1) {
    machine = Machine(clock: Clock(now: .zero), random: RandomSource(seed: seed))
  }
  func program(named behaviour: String, arguments: [String]) -> (any Program<TestHost>)? { nil }
  mutating func processEnded(_ process: ProcessID, _ end: ProcessEnd) { ends[process] = end }
}

/// Writes a numbered line, sleeps, and goes on.
struct Ticker: Program {
  var period: Duration
  var count = 0
  var last: Int
  mutating func resume(_ host: inout TestHost, _ me: ProcessID) -> Step<TestHost> {
    guard count < last else { return .exit(0) }
    let line = "tick \(count) \(host.machine.now.nanoseconds)\n"
    switch host.machine.write(line.utf8, to: 1, of: me) {
    case .wait(let wait): return .wait(wait)
    case .broken:
      host.end(me, .killed(.pipe))
      return .exit(141)
    default: break
    }
    count += 1
    return .wait(.until(host.machine.now + period))
  }
}

/// Copies its input to its output, at most `lines` of it.
struct Copier: Program {
  var lines = Int.max
  mutating func resume(_ host: inout TestHost, _ me: ProcessID) -> Step<TestHost> {
    guard lines > 0 else { return .exit(0) }
    switch host.machine.readLine(0, of: me) {
    case .bytes(let bytes):
      lines -= 1
      _ = host.machine.write(bytes, to: 1, of: me)
      return .again
    case .wait(let wait): return .wait(wait)
    case .end, .failed: return .exit(0)
    }
  }
}

/// Never stops by itself.
struct Spinner: Program {
  var handles = false
  mutating func resume(_ host: inout TestHost, _ me: ProcessID) -> Step<TestHost> { .again }
  mutating func receive(
    _ signal: Signal, _ host: inout TestHost, _ me: ProcessID
  ) -> SignalAnswer { handles ? .handled : .standard }
}

@Suite struct MachineTests {
  /// `ticker | copier` at a terminal that collects.
  func piped(ticks: Int = 1_000, lines: Int = .max) throws -> (TestHost, TerminalID, [ProcessID]) {
    var host = TestHost()
    let terminal = host.machine.addTerminal(Terminal(isInteractive: false))
    let screen = host.machine.open(OpenFile(.terminal(terminal)))
    let pipe = host.machine.pipe()
    var first = ProcessStart(
      Ticker(period: .milliseconds(13), last: ticks), arguments: ["tick"], parent: 0)
    first.descriptors = [nil, pipe.write, nil]
    var second = ProcessStart(Copier(lines: lines), arguments: ["copy"], parent: 0)
    second.descriptors = [pipe.read, screen, nil]
    let one = try host.machine.spawn(first), two = try host.machine.spawn(second)
    return (host, terminal, [one, two])
  }

  @Test func `advancing to a and then to b is advancing to b`() throws {
    let (start, terminal, _) = try piped()
    var once = start
    once.advance(to: Instant(seconds: 5))
    var often = start
    var time = 0
    while time < 5_000_000_000 {
      time = min(time + 7_001_003, 5_000_000_000)
      often.advance(to: Instant(nanoseconds: time))
    }
    #expect(once.machine.now == often.machine.now)
    #expect(once.machine.steps == often.machine.steps)
    let (a, b) = (once.machine.takeOutput(terminal), often.machine.takeOutput(terminal))
    #expect(a == b)
    #expect(a.count > 5_000)
  }

  @Test func `a copy taken in the middle goes on alike`() throws {
    var (host, terminal, _) = try piped()
    host.advance(to: Instant(seconds: 2))
    var copy = host
    host.advance(to: Instant(seconds: 4))
    copy.advance(to: Instant(seconds: 4))
    #expect(host.machine.takeOutput(terminal) == copy.machine.takeOutput(terminal))
  }

  @Test func `two runs from one seed are equal to the byte`() throws {
    var outputs: [[UInt8]] = []
    for _ in 0..<2 {
      var (host, terminal, _) = try piped()
      host.advance(to: Instant(seconds: 3))
      outputs.append(host.machine.takeOutput(terminal))
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test func `a writer without readers dies of SIGPIPE`() throws {
    var (host, _, ids) = try piped(lines: 3)
    host.advance(to: Instant(seconds: 1))
    #expect(host.ends[ids[1]] == .exited(0))
    #expect(host.ends[ids[0]] == .killed(.pipe))
    #expect(host.ends[ids[0]]?.status == 141)
    #expect(host.machine.processIDs.isEmpty)
  }

  @Test func `a pipe takes 64 KiB and then makes its writer wait`() throws {
    var host = TestHost()
    let pipe = host.machine.pipe()
    host.machine.retain(pipe.read)
    host.machine.retain(pipe.write)
    let block = [UInt8](repeating: 65, count: 4096)
    for _ in 0..<16 { #expect(host.machine.write(block, to: pipe.write) == .wrote(4096)) }
    #expect(host.machine.write(block, to: pipe.write) == .wait(.writable(pipe.write)))
    host.machine.release(pipe.read)
    #expect(host.machine.write(block, to: pipe.write) == .broken)
  }

  @Test func `signals end what does not handle them, and KILL ends everything`() throws {
    var host = TestHost()
    let soft = try host.machine.spawn(ProcessStart(Spinner(), arguments: ["a"], parent: 0))
    let hard = try host.machine.spawn(
      ProcessStart(Spinner(handles: true), arguments: ["b"], parent: 0))
    host.signal(soft, .term)
    host.signal(hard, .term)
    #expect(host.ends[soft] == .killed(.term))
    #expect(host.ends[hard] == nil)
    host.signal(hard, .kill)
    #expect(host.ends[hard]?.status == 137)
  }

  @Test func `a namespace has its own numbers, a limit, and dies with its first process`() throws {
    var host = TestHost()
    let space = host.machine.addProcessNamespace(limit: 3)
    var ids: [ProcessID] = []
    for _ in 0..<3 {
      var start = ProcessStart<TestHost>(Spinner(), arguments: ["x"], parent: 0)
      start.namespaces = Namespaces(processes: space, container: "c")
      ids.append(try host.machine.spawn(start))
    }
    #expect(ids.map { host.machine.process($0)?.localID } == [1, 2, 3])
    var fourth = ProcessStart<TestHost>(Spinner(), arguments: ["x"], parent: 0)
    fourth.namespaces = Namespaces(processes: space, container: "c")
    #expect(throws: SpawnError.processLimit(3)) { try host.machine.spawn(fourth) }
    // Real: the first process of a namespace is not ended by a signal it does not handle.
    host.signal(ids[0], .term)
    #expect(host.machine.process(ids[0])?.isRunning == true)
    host.signal(ids[0], .kill)
    #expect(host.machine.processIDs.isEmpty)
  }

  @Test func `a busy wait moves the world on`() throws {
    var host = TestHost()
    try host.machine.spawn(ProcessStart(Spinner(), arguments: ["a"], parent: 0))
    #expect(host.advance(to: Instant(seconds: 1)) == .reached)
    #expect(host.machine.now >= Instant(seconds: 1))
    #expect(host.advance(to: Instant(seconds: 100), fuel: 50) == .outOfFuel)
  }

  @Test func `a terminal asks for a line and gives it to its reader`() throws {
    var host = TestHost()
    var screen = Terminal(isInteractive: true)
    screen.prompt = "> "
    let terminal = host.machine.addTerminal(screen)
    let handle = host.machine.open(OpenFile(.terminal(terminal)))
    var start = ProcessStart<TestHost>(Copier(), arguments: ["cat"], parent: 0)
    start.descriptors = [handle, handle, handle]
    start.group = .new
    let cat = try host.machine.spawn(start)
    host.machine.terminals.modify(terminal) { $0.foreground = cat }
    host.advance(to: Instant(seconds: 1))
    #expect(host.machine.terminals[terminal]?.request == .line(prompt: "> "))
    host.machine.answer(.line("hello"), on: terminal)
    host.advance(to: Instant(seconds: 2))
    #expect(host.machine.takeOutput(terminal) == Array("hello\n".utf8))
    host.machine.answer(.end, on: terminal)
    host.advance(to: Instant(seconds: 3))
    #expect(host.ends[cat] == .exited(0))
  }
}
