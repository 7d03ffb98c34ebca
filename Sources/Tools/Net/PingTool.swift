// ping: echoes, with times drawn from the seed.

import Commands
import Files
import Kernel
import Machine
import Network

enum PingTool {
  static let spec = ToolSpec(
    "ping", "[OPTION]... DESTINATION", "See whether a host answers.",
    [
      valued("c", nil, "COUNT", "stop after COUNT echoes"),
      valued("i", nil, "SECONDS", "wait SECONDS between them (1)"),
      valued("w", nil, "SECONDS", "stop after SECONDS"),
      valued("W", nil, "SECONDS", "wait SECONDS for an answer"),
      valued("s", nil, "SIZE", "send SIZE bytes (56)"), flag("q", nil, "say only the sum"),
      flag("4", nil, "IPv4 only"), flag("n", nil, "numbers only"), unmodelled("6"), unmodelled("f"),
      unmodelled("R"), unmodelled("I", takesValue: true), unmodelled("t", takesValue: true),
    ], failure: 2, suite: "iputils 20221126")

  static func command<Host: MachineHost & NetworkHost>(_ name: String = "ping") -> Command<Host> {
    var spec = spec
    spec.name = name
    return .following(spec) { host, call, options in
      let isBusy = host.isBusyBox(call)
      guard let target = options.operands.last else {
        call.fail("usage error: Destination address required")
        return .exit(isBusy ? 1 : 2)
      }
      var run = Pinging<Host>(target: target, isBusy: isBusy)
      for option in ["c", "i", "w", "W", "s"] {
        guard let text = options.last(option) else { continue }
        guard let value = Double(text), value >= 0, value < 1e7 else {
          call.fail("invalid argument: '\(text)'")
          return .exit(isBusy ? 1 : 2)
        }
        switch option {
        case "c":
          guard value >= 1 else {
            call.fail(
              "invalid argument: '\(text)': out of range: 1 <= value <= 9223372036854775807")
            return .exit(1)
          }
          run.count = Int(value)
        case "i": run.interval = max(0.002, value)
        case "w": run.deadline = host.machine.now + .seconds(value)
        case "W": run.patience = max(0.01, value)
        default: run.size = min(65_507, Int(value))
        }
      }
      run.isQuiet = options.has("q")
      let space = host.machine.process(call.process)?.namespaces.network ?? NetworkMap.host
      switch host.network.resolve(target, from: space, hosts: host.hostEntries(call)) {
      case .addresses(let list):
        guard let first = list.first else { return .exit(2) }
        run.address = first
      case .noSuchName:
        call.fail(isBusy ? "bad address '\(target)'" : "\(target): Name or service not known")
        return .exit(isBusy ? 1 : 2)
      case .noServer:
        call.fail(
          isBusy ? "bad address '\(target)'" : "\(target): Temporary failure in name resolution")
        return .exit(isBusy ? 1 : 2)
      }
      run.space = space
      return .follow(run)
    }
  }
}

struct Pinging<Host: MachineHost & NetworkHost>: Follower {
  let target: String
  let isBusy: Bool
  var address = IPv4.loopback
  var space = NetworkMap.host
  var count: Int?
  var interval = 1.0
  var patience: Double?
  var deadline: Instant?
  var size = 56
  var isQuiet = false
  private var isInterrupted = false
  private var began: Instant?
  private var sent = 0
  private var received = 0
  private var errors = 0
  private var nextSend = Instant.zero
  private var times: [Double] = []

  init(target: String, isBusy: Bool) {
    self.target = target
    self.isBusy = isBusy
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let now = host.machine.now
    if began == nil {
      began = now
      nextSend = now
      call.print(
        isBusy
          ? "PING \(target) (\(address)): \(size) data bytes"
          : "PING \(target) (\(address)) \(size)(\(size + 28)) bytes of data.")
    }
    if isInterrupted || (deadline.map { now >= $0 } ?? false) { return finish(host, &call) }
    guard now >= nextSend else {
      return .wait([.until(min(nextSend, deadline ?? nextSend))])
    }
    if let count, sent >= count { return finish(host, &call) }
    switch host.network.pings(address, from: space) {
    case .refused, .listener, .reset:
      sent += 1
      received += 1
      let lot = Double(host.machine.random.next() % 1000) / 1000
      let far = host.network.catalogue.site(at: address) != nil
      let time = address.isLoopback ? 0.02 + lot * 0.04 : far ? 11 + lot * 6 : 0.05 + lot * 0.1
      if times.count < 100_000 { times.append(time) }
      let name = IPv4(target) == nil && !isBusy ? "\(target) (\(address))" : "\(address)"
      let ttl = far ? 55 : 64
      if !isQuiet {
        call.print(
          isBusy
            ? "\(size + 8) bytes from \(name): seq=\(sent - 1) ttl=\(ttl) time=\(Self.decimals(time, 3)) ms"
            : "\(size + 8) bytes from \(name): icmp_seq=\(sent) ttl=\(ttl) time=\(Self.short(time)) ms"
        )
      }
    case .unreachable:
      call.complain(
        isBusy ? "ping: sendto: Network is unreachable" : "ping: connect: Network is unreachable")
      return .exit(isBusy ? 1 : 2)
    case .noRoute:
      sent += 1
      errors += 1
      if !isQuiet, !isBusy {
        let own =
          host.network.endpoints(of: space).first?.endpoint.address ?? host.network.hostAddress
        call.print("From \(own) icmp_seq=\(sent) Destination Host Unreachable")
      }
    default: sent += 1
    }
    var wait = interval
    if let count, sent >= count {
      // The last answer is here already; a missing one is waited for.
      wait = received == sent ? 0 : patience ?? max(1, interval) * (isBusy ? 10 : 1)
    }
    nextSend = now + .seconds(wait)
    return .again
  }

  private func finish(_ host: Host, _ call: inout Call<Host>) -> FollowerStep {
    let lost = sent == 0 ? 0 : (sent - received) * 100 / sent
    let total = Int(((host.machine.now - (began ?? host.machine.now)).inSeconds * 1000).rounded())
    call.print("\n--- \(target) ping statistics ---")
    if isBusy {
      call.print("\(sent) packets transmitted, \(received) packets received, \(lost)% packet loss")
    } else {
      let bad = errors > 0 ? "+\(errors) errors, " : ""
      call.print(
        "\(sent) packets transmitted, \(received) received, \(bad)\(lost)% packet loss, time \(total)ms"
      )
    }
    if let low = times.min(), let high = times.max() {
      let mean = times.reduce(0, +) / Double(times.count)
      let square = times.reduce(0) { $0 + $1 * $1 } / Double(times.count)
      let deviation = max(0, square - mean * mean).squareRoot()
      let three = [low, mean, high].map { Self.decimals($0, 3) }.joined(separator: "/")
      call.print(
        isBusy
          ? "round-trip min/avg/max = \(three) ms"
          : "rtt min/avg/max/mdev = \(three)/\(Self.decimals(deviation, 3)) ms")
    } else if !isBusy {
      call.print("")
    }
    return .exit(received > 0 ? 0 : 1)
  }
  /// Real: iputils shows three digits: 0.045, 1.23, 12.3.
  private static func short(_ value: Double) -> String {
    value < 1
      ? decimals(value, 3)
      : value < 10 ? decimals(value, 2) : value < 100 ? decimals(value, 1) : decimals(value, 0)
  }
  private static func decimals(_ value: Double, _ places: Int) -> String {
    let scale = [1, 10, 100, 1000][places]
    let number = Int((min(value, 1e12) * Double(scale)).rounded())
    return places == 0 ? String(number) : "\(number / scale).\(zeros(number % scale, places))"
  }

  mutating func receive(_ signal: Signal, _ host: inout Host, _ call: Call<Host>) -> SignalAnswer {
    guard signal == .int else { return .standard }
    isInterrupted = true
    return .handled
  }
}
