// Small servers of courses and tutorials: a port, a line in the log, an answer.

import Commands
import Kernel
import Machine
import Network
import Text

/// What a small server needs to know of the process that it is.
struct SmallPlace: Sendable {
  var arguments: [String]
  var environment: OrderedMap<String, String>
  var hostname: String
  var addresses: [IPv4]
  var now: CivilTime
  /// Requests answered so far, and seconds since the start.
  var requests: Int
  var uptime: Double

  /// The value of `-name=value`, `--name value` and their kin.
  func flag(_ name: String) -> String? {
    for (index, word) in arguments.enumerated() where word.hasPrefix("-") {
      let bare = word.drop { $0 == "-" }
      if bare.hasPrefix(name + "=") { return String(bare.dropFirst(name.count + 1)) }
      if bare == name {
        return index + 1 < arguments.count ? arguments[index + 1] : ""
      }
    }
    return nil
  }
}

/// How a small server starts.
enum SmallStart: Sendable {
  /// Ports, and what it logs to standard output and standard error.
  case serve(ports: [Int], out: String = "", errors: String = "")
  case fail(String, status: Int)
}

/// A small server as a value.
struct SmallModel: Sendable {
  var name: String
  var summary: String
  var start: @Sendable (SmallPlace) -> SmallStart
  /// The answer, and what is logged for the request.
  var answer: @Sendable (HTTPRequest, SmallPlace) -> (HTTPResponse, log: String)
  /// What TERM and INT do. Real: Go programs end with 2, those that handle them with 0.
  var endStatus = 2
}

func smallServer<Host: ProgramHost>(_ model: SmallModel) -> Command<Host> {
  Command(
    model.name, model.summary,
    .program { SmallServer<Host>(model: model, arguments: $0) })
}

struct SmallServer<Host: ProgramHost>: Server {
  let model: SmallModel
  let arguments: [String]
  var started: Instant?
  var requests = 0

  init(model: SmallModel, arguments: [String]) {
    self.model = model
    self.arguments = arguments
  }

  private func place(_ host: Host, _ me: ProcessID) -> SmallPlace {
    let process = host.machine.process(me)
    let start = started ?? host.machine.now
    return SmallPlace(
      arguments: arguments, environment: process?.environment ?? [:],
      hostname: process?.environment["HOSTNAME"] ?? process?.namespaces.hostname ?? "",
      addresses: host.network.endpoints(of: process?.namespaces.network ?? 0)
        .map(\.endpoint.address),
      now: CivilTime(nanoseconds: host.machine.now.nanoseconds), requests: requests,
      uptime: Double(host.machine.now.nanoseconds - start.nanoseconds) / 1e9)
  }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    guard started == nil else { return .wait([]) }
    switch model.start(place(host, me)) {
    case .fail(let text, let status):
      _ = host.machine.write(text.utf8, to: 2, of: me)
      return .exit(status)
    case .serve(let ports, let out, let errors):
      for port in ports {
        do throws(NetworkError) {
          try host.listen(on: port, as: model.name, by: me)
        } catch {
          _ = host.machine.write(
            "listen tcp :\(port): bind: address already in use\n".utf8, to: 2, of: me)
          return .exit(1)
        }
      }
      started = host.machine.now
      if !out.isEmpty { _ = host.machine.write(out.utf8, to: 1, of: me) }
      if !errors.isEmpty { _ = host.machine.write(errors.utf8, to: 2, of: me) }
      return .wait([])
    }
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard signal == .term || signal == .int || signal == .quit else { return .ignored }
    host.end(me, .exited(model.endStatus))
    return .handled
  }

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    requests += 1
    var place = place(host, me)
    place.requests = requests
    let (response, log) = model.answer(request, place)
    if !log.isEmpty { _ = host.machine.write(log.utf8, to: 1, of: me) }
    // What takes long keeps a CPU busy.
    let slices = response.delay.inNanoseconds / max(1, host.machine.latency.slice)
    if slices > 0 { host.machine.modify(me) { $0.slices += slices } }
    return response
  }
}
