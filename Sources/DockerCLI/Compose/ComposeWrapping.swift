// What holds for every verb of compose: `-f -` reads standard input first, `--dry-run` changes nothing.

import Commands
import Docker
import Kernel
import Machine

/// A verb with both of them.
func composeWrapped<Host: DockerCLIHost>(_ node: CommandNode<Host>) -> CommandNode<Host> {
  var node = node
  let begin: @Sendable (inout Host, inout Call<Host>, ParsedFlags) -> Following<Host>
  switch node.action {
  case .once(let run): begin = { host, call, flags in .exit(run(&host, &call, flags)) }
  case .follower(let run): begin = run
  case .whole, nil: return node
  }
  let verb = node.spec.name
  node.action = .follower { host, call, flags in
    let isRehearsal = flags.bool("dry-run")
    let start: @Sendable (inout Host, inout Call<Host>) -> Following<Host> = { host, call in
      isRehearsal
        ? .exit(ComposeRehearsal(verb: verb).run(host, &call, flags, begin))
        : begin(&host, &call, flags)
    }
    guard flags.list("file").contains("-") else { return start(&host, &call) }
    return .follow(ComposeInputReader<Host>(start: start))
  }
  return node
}

/// Reads standard input to its end, then begins; the text lies ready in standard input again.
private struct ComposeInputReader<Host: DockerCLIHost>: Follower {
  let start: @Sendable (inout Host, inout Call<Host>) -> Following<Host>
  private var input: [UInt8] = []
  private var following: Following<Host>?

  init(start: @escaping @Sendable (inout Host, inout Call<Host>) -> Following<Host>) {
    self.start = start
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    while following == nil {
      switch host.machine.read(0, of: call.process) {
      case .bytes(let bytes): input += bytes
      case .wait(let wait): return .wait([wait])
      case .end, .failed:
        ComposeInput.put(input, &host, call)
        following = start(&host, &call)
      }
    }
    guard case .follow(var follower)? = following else {
      if case .exit(let status)? = following { return .exit(status) }
      return .exit(1)
    }
    let step = follower.next(&host, &call)
    following = .follow(follower)
    return step
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    guard case .follow(var follower)? = following else { return .standard }
    let answer = follower.receive(signal, &host, call)
    following = .follow(follower)
    return answer
  }
}

/// The compose file that stands in standard input.
enum ComposeInput {
  /// Limit: what is longer than a pipe holds (64 KiB) is cut.
  static func put<Host: DockerCLIHost>(
    _ bytes: [UInt8], _ host: inout Host, _ call: Call<Host>
  ) {
    let (read, write) = host.machine.pipe()
    host.machine.retain(write)
    _ = host.machine.write(bytes, to: write)
    host.machine.setDescriptor(0, of: call.process, to: read)
    host.machine.release(write)
  }

  /// The text; it lies there again afterwards.
  static func text<Host: DockerCLIHost>(_ host: inout Host, _ call: Call<Host>) -> String {
    var all: [UInt8] = []
    while case .bytes(let bytes) = host.machine.read(0, of: call.process) { all += bytes }
    put(all, &host, call)
    return String(decoding: all, as: UTF8.self)
  }
}

/// `--dry-run`: the verb is done in a copy of the world, and only what it tells is kept.
private struct ComposeRehearsal {
  let verb: String

  /// Real: compose 2.40 marks each line of its progress; `up` attaches to nothing.
  private static let mark = " DRY-RUN MODE - "

  func run<Host: DockerCLIHost>(
    _ host: Host, _ call: inout Call<Host>, _ flags: ParsedFlags,
    _ begin: (inout Host, inout Call<Host>, ParsedFlags) -> Following<Host>
  ) -> Int {
    var copy = host
    var flags = flags
    let isAttached = verb == "up" && !flags.bool("detach") && !flags.bool("wait")
    if isAttached { flags.given.append(.init(name: "detach", value: "true")) }
    var inner = call
    inner.output = OutputBuffer()
    var status = 1
    switch begin(&copy, &inner, flags) {
    case .exit(let code): status = code
    case .follow(var follower): status = play(&follower, &copy, &inner)
    }
    call.output.write(inner.output.text(to: 1), to: 1)
    for line in inner.output.text(to: 2).split(separator: "\n", omittingEmptySubsequences: true) {
      call.complain(line.hasPrefix(" ") ? Self.mark + line : String(line))
    }
    if isAttached, status == 0 {
      call.print(
        "end of 'compose up' output, interactive run is not supported in dry-run mode")
    }
    return status
  }

  /// Limit: ten virtual minutes, and a thousand turns.
  private func play<Host: DockerCLIHost>(
    _ follower: inout any Follower<Host>, _ copy: inout Host, _ call: inout Call<Host>
  ) -> Int {
    let end = copy.machine.now + .seconds(600)
    for _ in 0..<1000 {
      switch follower.next(&copy, &call) {
      case .exit(let status): return status
      case .again: continue
      case .wait(let waits):
        var due = copy.machine.now + .milliseconds(100)
        for case .until(let moment) in waits { due = min(due, max(moment, copy.machine.now)) }
        guard due < end else { return 1 }
        copy.advance(to: due, fuel: 100_000)
      }
    }
    return 1
  }
}
