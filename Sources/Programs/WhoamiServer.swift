// traefik/whoami: says who answered and what was asked.

import Commands
import Kernel
import Machine
import Network
import Text

/// `/whoami` of traefik/whoami.
func whoamiServer<Host: ProgramHost>() -> Command<Host> {
  Command(
    "whoami-server", "answers with its own name and the request",
    .program { _ in
      WhoamiServer<Host>()
    })
}

struct WhoamiServer<Host: ProgramHost>: Server {
  var isListening = false

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    guard !isListening else { return .wait([]) }
    let port = host.machine.process(me)?.environment["WHOAMI_PORT_NUMBER"].flatMap { Int($0) } ?? 80
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    do throws(NetworkError) {
      try host.listen(on: port, as: "whoami", by: me)
    } catch {
      _ = host.machine.write(
        "\(TimeFormat.text("%Y/%m/%d %H:%M:%S", time)) listen tcp :\(port): bind: address already in use\n"
          .utf8, to: 2, of: me)
      return .exit(1)
    }
    isListening = true
    _ = host.machine.write(
      "\(TimeFormat.text("%Y/%m/%d %H:%M:%S", time)) Starting up on port \(port)\n".utf8, to: 2,
      of: me)
    return .wait([])
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    // Real: a Go program handles neither; as a container's first process it is only ended by KILL
    // unless the runtime installs handlers, which Go's does for TERM and INT.
    guard signal == .term || signal == .int else { return .ignored }
    host.end(me, .exited(2))
    return .handled
  }

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    let process = host.machine.process(me)
    var text = "Hostname: \(process?.namespaces.hostname ?? "")\nIP: 127.0.0.1\nIP: ::1\n"
    for endpoint in host.network.endpoints(of: process?.namespaces.network ?? 0) {
      text += "IP: \(endpoint.endpoint.address)\n"
    }
    text += "RemoteAddr: \(request.source):34512\n"
    text += "\(request.method) \(request.target) HTTP/1.1\nHost: \(request.host)\n"
    for header in request.headers.sorted(by: { $0.name < $1.name }) where header.name != "Host" {
      text += "\(header.name): \(header.value)\n"
    }
    return HTTPResponse(status: 200, type: "text/plain; charset=utf-8", text: text + "\n")
  }
}
