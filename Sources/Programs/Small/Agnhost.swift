// agnhost: Kubernetes' own test image, many small servers under one name.

import Commands
import Kernel
import Machine
import Network
import Text

/// `/agnhost`: `pause`, `netexec`, `serve-hostname`, `porter`.
///
/// Limit: other sub-commands of agnhost say that they are not modelled.
func agnhost<Host: ProgramHost>() -> Command<Host> {
  Command(
    "agnhost", "many small servers for tests",
    .program { arguments in
      let verb = arguments.dropFirst().first ?? "pause"
      switch verb {
      case "pause": return Pause<Host>(greeting: { _ in "Paused\n" })
      case "netexec", "serve-hostname", "porter":
        return SmallServer<Host>(model: model, arguments: Array(arguments.dropFirst()))
      default:
        return Command<Host>(
          "agnhost", "",
          .once { host, call in
            host.sayUnmodelled("agnhost \(verb)", &call)
            return 126
          }
        ).program(arguments: arguments)
      }
    })
}

private let model = SmallModel(
  name: "agnhost", summary: "many small servers for tests",
  start: { place in
    switch place.arguments.first {
    case "serve-hostname":
      let port = place.flag("port").flatMap { Int($0) } ?? 9376
      return .serve(ports: [port], errors: "Serving on port \(port).\n")
    case "porter":
      let ports = place.environment.keys.filter { $0.hasPrefix("SERVE_PORT_") }.compactMap {
        Int($0.dropFirst("SERVE_PORT_".count))
      }
      return .serve(ports: ports)
    default:
      let port = place.flag("http-port").flatMap { Int($0) } ?? 8080
      let time = TimeFormat.text("%Y/%m/%d %H:%M:%S", place.now)
      return .serve(ports: [port], errors: "\(time) Started HTTP server on port \(port)\n")
    }
  },
  answer: { request, place in
    func plain(_ text: String) -> HTTPResponse {
      HTTPResponse(status: 200, type: "text/plain; charset=utf-8", text: text)
    }
    let log = "\(TimeFormat.text("%Y/%m/%d %H:%M:%S", place.now)) GET \(request.path)\n"
    if place.arguments.first == "serve-hostname" { return (plain(place.hostname), "") }
    if place.arguments.first == "porter" {
      let value = place.environment.keys.first { $0.hasPrefix("SERVE_PORT_") }
        .flatMap { place.environment[$0] }
      return (plain(value ?? ""), "")
    }
    switch request.path {
    case "/hostname", "/hostName": return (plain(place.hostname), log)
    case "/clientip": return (plain("\(request.source):41592"), log)
    case "/echo":
      let text = request.query.split(separator: "&").first { $0.hasPrefix("msg=") }
      return (plain(text.map { String($0.dropFirst(4)) } ?? ""), log)
    case "/healthz": return (plain(""), log)
    case "/":
      return (plain("NOW: \(TimeFormat.text("%Y-%m-%d %H:%M:%S.%N +0000 UTC", place.now))"), log)
    default:
      return (HTTPResponse(status: 404, type: "text/plain", text: "404 page not found\n"), log)
    }
  })
