// What a running program of a language may ask of the lab: Python's, Node's.

import Files
import Kernel
import Machine
import Network

/// The lab as a program sees it: files, descriptors, clock, network.
protocol PythonWorld: Sendable {
  var now: Instant { get }
  var process: PyProcessFacts { get }
  func files<R>(
    _ body: (inout FileStore, FileView) throws(FileError) -> R
  ) throws(FileError) -> R
  func open(_ path: String, _ flags: OpenFlags) throws(FileError) -> Int
  func read(_ descriptor: Int, line: Bool) -> ReadResult
  func write(_ bytes: [UInt8], to descriptor: Int) -> WriteResult
  func close(_ descriptor: Int)
  func isTerminal(_ descriptor: Int) -> Bool
  func setPrompt(_ text: String)
  func changeDirectory(_ path: String) throws(FileError)
  func random() -> UInt64
  func elapse(_ duration: Duration)
  func listen(on port: Int, address: IPv4) throws(NetworkError)
  func isListening(on port: Int) -> Bool
  func stopListening(on port: Int)
  func fetch(_ request: HTTPRequest, host: String, port: Int) -> FetchOutcome
  func converse(_ bytes: [UInt8], host: String, port: Int) -> PyConversation
  func resolve(_ name: String) -> NameAnswer
  func addresses() -> [IPv4]
  func send(_ signal: Signal, to local: Int) -> Bool
  func note(_ notice: LabNotice)
}

/// What a process is told of itself.
struct PyProcessFacts: Sendable {
  var id = 1
  var parent = 0
  var directory = "/"
  var hostname = "lab"
  var credentials = Credentials.root
  var environment: OrderedMap<String, String> = [:]
}

/// What came of talking to a server in its own protocol.
enum PyConversation: Sendable {
  case answer([UInt8])
  case unknownHost
  case refused
  case timeout
  case closed
}

/// The door of one slice: it holds the world only while the slice runs.
///
/// NB: the pointer is to the `inout` host of the slice, which nobody else can reach meanwhile; the
/// interpreter drops the door before the slice ends. A generic interpreter would not need it, and
/// would run nine times slower.
struct HostDoor<Host: ProgramHost>: PythonWorld, @unchecked Sendable {
  let host: UnsafeMutablePointer<Host>
  let me: ProcessID
  /// What its listeners are called.
  var handler = "python"

  var now: Instant { host.pointee.machine.now }

  var process: PyProcessFacts {
    var facts = PyProcessFacts()
    guard let process = host.pointee.machine.process(me) else { return facts }
    facts.id = process.localID
    facts.parent = host.pointee.machine.process(process.parent)?.localID ?? 0
    facts.directory = process.directory
    facts.hostname = process.namespaces.hostname
    facts.credentials = process.credentials
    facts.environment = process.environment
    return facts
  }

  func files<R>(
    _ body: (inout FileStore, FileView) throws(FileError) -> R
  ) throws(FileError) -> R {
    guard let view = host.pointee.machine.view(of: me) else { throw .noEntry }
    return try body(&host.pointee.machine.files, view)
  }
  func open(_ path: String, _ flags: OpenFlags) throws(FileError) -> Int {
    try host.pointee.openDescriptor(path, flags, for: me)
  }
  func read(_ descriptor: Int, line: Bool) -> ReadResult {
    line
      ? host.pointee.machine.readLine(descriptor, of: me)
      : host.pointee.machine.read(descriptor, of: me)
  }
  func write(_ bytes: [UInt8], to descriptor: Int) -> WriteResult {
    host.pointee.machine.write(bytes, to: descriptor, of: me)
  }
  func close(_ descriptor: Int) { host.pointee.machine.close(descriptor, of: me) }
  func isTerminal(_ descriptor: Int) -> Bool {
    host.pointee.machine.isTerminal(descriptor, of: me)
  }
  func setPrompt(_ text: String) {
    guard let terminal = host.pointee.machine.terminal(of: me) else { return }
    host.pointee.machine.terminals.modify(terminal) { $0.prompt = text }
  }
  func changeDirectory(_ path: String) throws(FileError) {
    let directory = try files { (store, view) throws(FileError) in
      try store.directory(path, in: view)
    }
    host.pointee.machine.modify(me) { $0.directory = directory }
  }
  func random() -> UInt64 { host.pointee.machine.random.next() }
  func elapse(_ duration: Duration) {
    host.pointee.machine.clock.elapse(nanoseconds: min(duration.inNanoseconds, 3_600_000_000_000))
  }
  func listen(on port: Int, address: IPv4) throws(NetworkError) {
    try host.pointee.listen(on: port, address: address, as: handler, by: me)
  }
  private var namespace: Int { host.pointee.machine.process(me)?.namespaces.network ?? 0 }
  func isListening(on port: Int) -> Bool {
    host.pointee.network.listeners(in: namespace).contains { $0.port == port && $0.owner == me }
  }
  func stopListening(on port: Int) { host.pointee.network.closeListener(of: me, port: port) }

  private var hosts: [HostEntry] {
    let text = try? files { (store, view) throws(FileError) in
      try store.readText("/etc/hosts", in: view)
    }
    return HostEntry.entries(inFile: text ?? "")
  }
  func fetch(_ request: HTTPRequest, host name: String, port: Int) -> FetchOutcome {
    let entries = hosts
    return host.pointee.fetch(request, host: name, port: port, from: namespace, hosts: entries)
  }
  func resolve(_ name: String) -> NameAnswer {
    host.pointee.network.resolve(name, from: namespace, hosts: hosts)
  }
  func converse(_ bytes: [UInt8], host name: String, port: Int) -> PyConversation {
    guard case .addresses(let found) = resolve(name) else { return .unknownHost }
    var outcome = PyConversation.unknownHost
    for address in found {
      switch host.pointee.connect(to: address, port: port, from: namespace) {
      case .listener(let listener, _):
        guard let answer = host.pointee.converse(bytes, at: listener) else { return .closed }
        return .answer(answer)
      case .refused: outcome = .refused
      case .reset, .closed, .site: outcome = .closed
      default: outcome = .timeout
      }
    }
    return outcome
  }
  func addresses() -> [IPv4] {
    host.pointee.network.endpoints(of: namespace).map(\.endpoint.address)
  }
  func send(_ signal: Signal, to local: Int) -> Bool {
    guard let id = host.pointee.machine.processID(local: local, seenBy: me) else { return false }
    host.pointee.signal(id, signal, from: me)
    return true
  }
  func note(_ notice: LabNotice) { host.pointee.machine.notices.append(notice) }
}
