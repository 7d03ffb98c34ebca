// The process that a command of one of the simple shapes becomes.

import Files
import Kernel
import Machine

/// Runs a command: starts it, feeds it, flushes what it writes, obeys SIGPIPE.
struct CommandProgram<Host: MachineHost>: Program {
  let command: Command<Host>
  let arguments: [String]
  var call: Call<Host>?
  var stage = Stage.start

  enum Stage: Sendable {
    case start
    case reading([UInt8])
    case filtering(FilterRun)
    case following(any Follower<Host>)
    case ending(Int)
  }

  init(command: Command<Host>, arguments: [String]) {
    self.command = command
    self.arguments = arguments
  }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    if call == nil {
      var call = Call<Host>(process: me, arguments: arguments)
      call.output.dialect = command.dialect
      self.call = call
    }
    for _ in 0..<64 {
      switch call!.output.flush(&host, me) {
      case .done: break
      case .wait(let wait): return .wait(wait)
      case .broken:
        host.end(me, .killed(.pipe))
        return .exit(141)
      case .failed(let reason):
        stopWriting(reason)
        continue
      }
      switch stage {
      case .ending(let status):
        return .exit(status == 2 ? call?.output.dialect?.failure ?? 2 : status)
      case .start: start(&host, me)
      case .reading(var input):
        stage = .ending(0)
        switch host.machine.read(0, of: me) {
        case .bytes(let bytes):
          // Limit: what a command keeps of its input is bounded.
          guard input.count + bytes.count <= 64 << 20 else {
            call!.complain("\(call!.name): memory exhausted")
            stage = .ending(1)
            continue
          }
          input += bytes
          if let step = killed(holding: input.count, &host, me) { return step }
          stage = .reading(input)
        case .wait(let wait):
          stage = .reading(input)
          return .wait(wait)
        case .end, .failed: finish(&host, input)
        }
      case .filtering(var run):
        stage = .ending(0)
        switch run.feed(&host, &call!) {
        case .more:
          if let step = killed(holding: run.rest.count, &host, me) { return step }
          stage = .filtering(run)
        case .wait(let wait):
          stage = .filtering(run)
          return .wait(wait)
        case .done(let status): stage = .ending(status)
        }
      case .following(var follower):
        stage = .ending(0)
        let step = follower.next(&host, &call!)
        stage = .following(follower)
        switch step {
        case .again: return .again
        case .exit(let status): stage = .ending(status)
        case .wait(let list):
          guard call!.output.isEmpty else {
            stage = .following(follower)
            continueWaiting = list
            break
          }
          return .wait(list)
        }
        if let list = continueWaiting {
          continueWaiting = nil
          switch call!.output.flush(&host, me) {
          case .done: return .wait(list)
          case .wait(let wait): return .wait(wait)
          case .broken:
            host.end(me, .killed(.pipe))
            return .exit(141)
          case .failed(let reason): stopWriting(reason)
          }
        }
      }
    }
    return .again
  }

  /// Real: the kernel kills what wants more memory than its container may have (`tail /dev/zero`).
  private func killed(holding bytes: Int, _ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    guard bytes > 1 << 20, let limit = host.machine.memoryLimit(of: me), bytes > limit else {
      return nil
    }
    host.machine.noteOutOfMemory(me)
    host.end(me, .killed(.kill))
    return .exit(137)
  }

  /// Real: coreutils 9.1 say why they cannot write, and end with 1.
  private mutating func stopWriting(_ reason: String) {
    call!.output = OutputBuffer()
    call!.complain("\(call!.name): write error: \(reason)")
    stage = .ending(1)
  }

  var continueWaiting: [Wait]?

  private mutating func start(_ host: inout Host, _ me: ProcessID) {
    switch command.shape {
    case .once(let run):
      stage = .ending(1)
      stage = .ending(run(&host, &call!))
    case .filter(let begin):
      switch begin(&host, &call!) {
      case .exit(let status): stage = .ending(status)
      case .read(let files, let filter, let failure):
        stage = .filtering(
          FilterRun(filter: filter, files: files.isEmpty ? ["-"] : files, failure: failure))
      }
    case .whole(let needsInput, let run):
      if needsInput(&host, call!) {
        stage = .reading([])
      } else {
        stage = .ending(run(&host, &call!, []))
      }
    case .follower(let begin):
      switch begin(&host, &call!) {
      case .exit(let status): stage = .ending(status)
      case .follow(let follower): stage = .following(follower)
      }
    case .program: stage = .ending(126)
    }
  }

  private mutating func finish(_ host: inout Host, _ input: [UInt8]) {
    guard case .whole(_, let run) = command.shape else { return }
    stage = .ending(run(&host, &call!, input))
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard case .following(var follower) = stage, let call else { return .standard }
    defer { stage = .following(follower) }
    return follower.receive(signal, &host, call)
  }
}

/// Feeds a filter with the lines of its files.
struct FilterRun: Sendable {
  var filter: any LineFilter
  var files: [String]
  let failure: Int
  var index = 0
  var isOpen = false
  /// The descriptor that is being read: 0, or the one at which a file was opened.
  var descriptor = 0
  var rest: [UInt8] = []
  var failed = false

  enum Fed { case more, wait(Wait), done(Int) }

  mutating func feed<Host: MachineHost>(_ host: inout Host, _ call: inout Call<Host>) -> Fed {
    guard index < files.count else {
      let status = filter.finish(failed: failed, &call.output)
      return .done(failed && status == 0 ? failure : status)
    }
    let name = files[index]
    if !isOpen {
      if name == "-" {
        descriptor = 0
      } else {
        do throws(FileError) {
          descriptor = try host.openDescriptor(name, for: call.process)
        } catch {
          call.complain("\(call.name): \(name): \(error.message)")
          failed = true
          index += 1
          return .more
        }
      }
      isOpen = true
      rest = []
      filter.begin(name, &call.output)
    }
    switch host.machine.read(descriptor, of: call.process) {
    case .wait(let wait): return .wait(wait)
    case .failed(let error):
      call.complain("\(call.name): \(name): \(error.message)")
      failed = true
      close(&host, &call)
      return .more
    case .end:
      if !rest.isEmpty {
        let line = rest
        rest = []
        if filter.line(line[...], isWhole: false, &call.output) == .stop { index = files.count }
      }
      filter.end(name, &call.output)
      close(&host, &call)
      return .more
    case .bytes(let bytes):
      return take(bytes, name, &host, &call)
    }
  }

  private mutating func take<Host: MachineHost>(
    _ bytes: [UInt8], _ name: String, _ host: inout Host, _ call: inout Call<Host>
  ) -> Fed {
    var start = bytes.startIndex
    while let newline = bytes[start...].firstIndex(of: 10) {
      let flow: FilterFlow
      if rest.isEmpty {
        flow = filter.line(bytes[start..<newline], isWhole: true, &call.output)
      } else {
        rest += bytes[start..<newline]
        let line = rest
        rest = []
        flow = filter.line(line[...], isWhole: true, &call.output)
      }
      start = newline + 1
      guard flow != .more else { continue }
      rest = []
      if flow == .stop { index = files.count } else { filter.end(name, &call.output) }
      close(&host, &call)
      return .more
    }
    rest += bytes[start...]
    guard rest.count <= 64 << 20 else {
      call.complain("\(call.name): \(name): line too long for the lab (64 MiB)")
      return .done(failure)
    }
    return .more
  }

  private mutating func close<Host: MachineHost>(_ host: inout Host, _ call: inout Call<Host>) {
    if descriptor != 0 { host.machine.close(descriptor, of: call.process) }
    isOpen = false
    index += 1
  }
}
