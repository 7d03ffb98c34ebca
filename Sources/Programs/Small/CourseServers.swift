// The servers that courses and documentation deploy: http-echo, hello-app, echoserver and their kin.

import Kernel
import Network
import Text

/// The small servers that the lab models.
enum CourseServers {
  static let all: [SmallModel] = [
    httpEcho, helloApp, bootcamp, nodeHello, echoServer, serveHostname, color, simpleWhoami,
    hpaExample, knativeHello, nodeHelloWorld,
  ]

  private static func stamp(_ place: SmallPlace) -> String {
    TimeFormat.text("%Y/%m/%d %H:%M:%S", place.now)
  }
  private static func plain(_ text: String) -> HTTPResponse {
    HTTPResponse(status: 200, type: "text/plain; charset=utf-8", text: text)
  }
  private static func port(_ place: SmallPlace, _ standard: Int) -> Int {
    place.environment["PORT"].flatMap { Int($0) } ?? standard
  }

  /// hashicorp/http-echo. Real: 1.0.0; ECHO_TEXT stands in for -text.
  private static let httpEcho = SmallModel(
    name: "http-echo", summary: "answers with one text",
    start: { place in
      let text = place.flag("text") ?? place.environment["ECHO_TEXT"] ?? ""
      guard !text.isEmpty else { return .fail("Missing -text option!\n", status: 127) }
      let listen = place.flag("listen") ?? ":5678"
      guard let port = listen.split(separator: ":").last.flatMap({ Int($0) }) else {
        return .fail("listen tcp: address \(listen): missing port in address\n", status: 1)
      }
      return .serve(
        ports: [port], out: "\(stamp(place)) [INFO] server is listening on \(listen)\n")
    },
    answer: { request, place in
      let text = (place.flag("text") ?? place.environment["ECHO_TEXT"] ?? "") + "\n"
      var response = plain(text)
      response.headers.insert(HTTPHeader("X-App-Name", "http-echo"), at: 0)
      response.headers.insert(HTTPHeader("X-App-Version", "1.0.0"), at: 1)
      let agent = request.header("User-Agent") ?? ""
      let log =
        "\(stamp(place)) \(request.host) \(request.source):41592 \"\(request.method) "
        + "\(request.target) HTTP/1.1\" 200 \(text.utf8.count) \"\(agent)\" 24.816µs\n"
      return (response, log)
    })

  /// google-samples/hello-app.
  private static let helloApp = SmallModel(
    name: "hello-app", summary: "says hello, its version and its name",
    start: { place in
      .serve(
        ports: [port(place, 8080)],
        errors: "\(stamp(place)) Server listening on port \(port(place, 8080))\n")
    },
    answer: { request, place in
      let version = place.environment["HELLO_VERSION"] ?? "1.0.0"
      return (
        plain("Hello, world!\nVersion: \(version)\nHostname: \(place.hostname)\n"),
        "\(stamp(place)) Serving request: \(request.path)\n"
      )
    })

  /// google-samples/kubernetes-bootcamp.
  private static let bootcamp = SmallModel(
    name: "kubernetes-bootcamp", summary: "says hello from a pod",
    start: { place in
      let time = TimeFormat.text("%Y-%m-%dT%H:%M:%S.000Z", place.now)
      return .serve(
        ports: [8080],
        out: "Kubernetes Bootcamp App Started At: \(time) | Running On:  \(place.hostname) \n\n")
    },
    answer: { request, place in
      let version = place.environment["BOOTCAMP_VERSION"] ?? "1"
      let time = TimeFormat.text("%Y-%m-%dT%H:%M:%S.000Z", place.now)
      let up = FloatText.fixed(place.uptime, 3)
      return (
        HTTPResponse(
          status: 200, type: "text/plain",
          text: "Hello Kubernetes bootcamp! | Running on: \(place.hostname) | v=\(version)\n"),
        "Running On: \(place.hostname) | Total Requests: \(place.requests) | App Uptime: \(up) "
          + "seconds | Log Time: \(time)\n"
      )
    }, endStatus: 143)

  private static let nodeHello = SmallModel(
    name: "node-hello", summary: "a hello of Node's",
    start: { _ in .serve(ports: [8080]) },
    answer: { request, _ in
      (
        HTTPResponse(status: 200, type: "text/plain", text: "Hello Kubernetes!"),
        "Received request for URL: \(request.target)\n"
      )
    }, endStatus: 143)

  private static let nodeHelloWorld = SmallModel(
    name: "nodejs-hello-world", summary: "a hello of Node's on port 3000",
    start: { _ in .serve(ports: [3000], out: "Magic happens on port 3000\n") },
    answer: { _, _ in
      (HTTPResponse(status: 200, type: "text/html; charset=utf-8", text: "Hello World"), "")
    }, endStatus: 143)

  private static let knativeHello = SmallModel(
    name: "helloworld-go", summary: "says hello to whoever TARGET names",
    start: { place in
      .serve(
        ports: [port(place, 8080)],
        errors: "\(stamp(place)) helloworld: starting server...\n\(stamp(place)) helloworld: "
          + "listening on port \(port(place, 8080))\n")
    },
    answer: { _, place in
      (
        plain("Hello \(place.environment["TARGET"] ?? "World")!\n"),
        "\(stamp(place)) helloworld: received a request\n"
      )
    })

  /// registry.k8s.io/echoserver.
  private static let echoServer = SmallModel(
    name: "echoserver", summary: "answers with the request",
    start: { place in .serve(ports: [port(place, 8080)], out: "Generating self-signed cert\n") },
    answer: { request, place in
      var text = "\n\nHostname: \(place.hostname)\n\nPod Information:\n"
      let pod = ["NODE_NAME", "POD_NAME", "POD_NAMESPACE", "POD_IP"]
      let known = pod.filter { place.environment[$0] != nil }
      if known.isEmpty {
        text += "\t-no pod information available-\n"
      } else {
        for name in known {
          let words = name.lowercased().replacing("_", with: " ")
          text += "\t\(words):\t\(place.environment[name] ?? "")\n"
        }
      }
      text += "\nServer values:\n\tserver_version=nginx: 1.13.3 - lua: 10008\n"
      text += "\nRequest Information:\n\tclient_address=\(request.source)\n"
      text += "\tmethod=\(request.method)\n\treal path=\(request.target)\n"
      text += "\tquery=\(request.query)\n\trequest_version=1.1\n\trequest_scheme=http\n"
      text += "\trequest_uri=http://\(request.host)\(request.target)\n\nRequest Headers:\n"
      var headers = request.headers.map { ($0.name.lowercased(), $0.value) }
      if !headers.contains(where: { $0.0 == "host" }) { headers.append(("host", request.host)) }
      for (name, value) in headers.sorted(by: { $0.0 < $1.0 }) { text += "\t\(name)=\(value)\n" }
      let body = String(decoding: request.body, as: UTF8.self)
      text += "\nRequest Body:\n\(body.isEmpty ? "\t-no body in request-" : body)\n\n"
      let time = TimeFormat.text("%d/%b/%Y:%H:%M:%S %z", place.now)
      let agent = request.header("User-Agent") ?? "-"
      return (
        HTTPResponse(status: 200, type: "text/plain", text: text),
        "\(request.source) - - [\(time)] \"\(request.method) \(request.target) HTTP/1.1\" 200 "
          + "\(text.utf8.count) \"-\" \"\(agent)\"\n"
      )
    }, endStatus: 0)

  private static let serveHostname = SmallModel(
    name: "serve-hostname", summary: "answers with its own name",
    start: { _ in .serve(ports: [9376], errors: "Serving on port 9376.\n") },
    answer: { _, place in (plain(place.hostname + "\n"), "") })

  /// jpetazzo/color: its colour is in its name.
  private static let color = SmallModel(
    name: "color", summary: "a page in the colour of its name",
    start: { place in .serve(ports: [80], errors: "\(stamp(place)) Listening on port 80.\n") },
    answer: { request, place in
      let colours = [
        ("red", "🔴"), ("orange", "🟠"), ("yellow", "🟡"), ("green", "🟢"), ("blue", "🔵"),
        ("purple", "🟣"), ("brown", "🟤"), ("black", "⚫"), ("white", "⚪"),
      ]
      let own = String(place.hostname.prefix { $0 != "-" })
      let mark = colours.first { $0.0 == own }?.1 ?? ""
      let space = place.environment["NAMESPACE"].map { $0 + "/" } ?? ""
      return (
        plain(
          "\(mark)This is pod \(space)\(place.hostname) on linux/amd64, serving \(request.target) "
            + "for \(request.source):41592.\n"), ""
      )
    })

  private static let simpleWhoami = SmallModel(
    name: "whoami-simple", summary: "answers with its own name",
    start: { place in
      .serve(ports: [port(place, 8000)], out: "Listening on :\(port(place, 8000))\n")
    },
    answer: { _, place in
      (plain("I'm \(place.hostname)\n"), "I'm \(place.hostname)\n")
    })

  /// registry.k8s.io/hpa-example. Real: each request keeps a CPU busy for a while.
  private static let hpaExample = SmallModel(
    name: "hpa-example", summary: "a page that keeps a CPU busy",
    start: { place in
      .serve(
        ports: [80],
        errors: "AH00558: apache2: Could not reliably determine the server's fully qualified "
          + "domain name, using \(place.addresses.first.map { "\($0)" } ?? "127.0.1.1"). Set the "
          + "'ServerName' directive globally to suppress this message\n")
    },
    answer: { request, place in
      var response = HTTPResponse(status: 200, type: "text/html; charset=UTF-8", text: "OK!")
      response.delay = .milliseconds(180)
      let time = TimeFormat.text("%d/%b/%Y:%H:%M:%S %z", place.now)
      return (
        response,
        "\(request.source) - - [\(time)] \"\(request.method) \(request.target) HTTP/1.1\" 200 202 "
          + "\"-\" \"\(request.header("User-Agent") ?? "-")\"\n"
      )
    }, endStatus: 0)
}
