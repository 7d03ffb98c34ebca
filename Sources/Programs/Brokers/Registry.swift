// registry: the program of the registry image. Pushing and pulling is the engine's; this answers.

import Commands
import Kernel
import Machine
import Network
import Text

/// `registry serve /etc/docker/registry/config.yml`.
func registryServer<Host: ProgramHost>() -> Command<Host> {
  Command("registry", "a registry of images", .program { RegistryServer<Host>($0) })
}

struct RegistryServer<Host: ProgramHost>: Server {
  let arguments: [String]
  private var isListening = false
  private var port = 5000

  init(_ arguments: [String]) { self.arguments = arguments }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    guard !isListening else { return .wait([]) }
    if arguments.contains("--version") || arguments.contains("-v") {
      _ = host.machine.write(
        "registry github.com/docker/distribution 2.8.3\n".utf8, to: 1, of: me)
      return .exit(0)
    }
    let address = host.machine.process(me)?.environment["REGISTRY_HTTP_ADDR"] ?? ":5000"
    port = address.split(separator: ":").last.flatMap { Int($0) } ?? 5000
    log(
      "warning",
      "No HTTP secret provided - generated random secret. This may cause problems with uploads if multiple registries are behind a load-balancer. To provide a shared secret, fill in http.secret in the configuration file or set the REGISTRY_HTTP_SECRET environment variable.",
      &host, me)
    log("info", "redis not configured", &host, me)
    log("info", "Starting upload purge in 26m0s", &host, me)
    log("info", "using inmemory blob descriptor cache", &host, me)
    do throws(NetworkError) {
      try host.listen(on: port, as: "registry", by: me)
    } catch {
      log("fatal", "listen tcp :\(port): bind: address already in use", &host, me)
      return .exit(1)
    }
    isListening = true
    log("info", "listening on [::]:\(port)", &host, me)
    return .wait([])
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard signal == .term || signal == .int else { return .ignored }
    log("info", "stopping server gracefully. Draining connections for 0s", &host, me)
    host.end(me, .exited(signal == .int ? 0 : 2))
    return .handled
  }

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    let namespace = host.machine.process(me)?.namespaces.network ?? 0
    let held = host.heldRepositories(inRegistryAt: namespace)
    var response = body(request.path, held)
    response.headers.insert(
      HTTPHeader("Docker-Distribution-Api-Version", "registry/2.0"), at: 0)
    let time = TimeFormat.text(
      "%d/%b/%Y:%H:%M:%S %z", CivilTime(nanoseconds: host.machine.now.nanoseconds))
    let line =
      "\(request.source) - - [\(time)] \"\(request.method) \(request.target) HTTP/1.1\" "
      + "\(response.status) \(response.body.count) \"\" \"\(request.header("User-Agent") ?? "")\"\n"
    _ = host.machine.write(line.utf8, to: 1, of: me)
    return response
  }

  private func body(
    _ path: String, _ held: [(name: String, tags: [String])]
  ) -> HTTPResponse {
    func json(_ text: String, _ status: Int = 200) -> HTTPResponse {
      HTTPResponse(status: status, type: "application/json; charset=utf-8", text: text)
    }
    func list(_ names: [String]) -> String {
      "[" + names.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
    if path == "/v2/" || path == "/v2" { return json("{}") }
    if path == "/" { return HTTPResponse(status: 200) }
    if path == "/v2/_catalog" { return json("{\"repositories\":\(list(held.map(\.name)))}\n") }
    if path.hasPrefix("/v2/"), path.hasSuffix("/tags/list") {
      let name = String(path.dropFirst(4).dropLast("/tags/list".count))
      guard let found = held.first(where: { $0.name == name }) else {
        return json(
          "{\"errors\":[{\"code\":\"NAME_UNKNOWN\",\"message\":\"repository name not known to registry\",\"detail\":{\"name\":\"\(name)\"}}]}\n",
          404)
      }
      return json("{\"name\":\"\(name)\",\"tags\":\(list(found.tags))}\n")
    }
    return HTTPResponse(
      status: 404, type: "text/plain; charset=utf-8", text: "404 page not found\n")
  }

  private func log(_ level: String, _ text: String, _ host: inout Host, _ me: ProcessID) {
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let stamp = TimeFormat.text("%Y-%m-%dT%H:%M:%S.%NZ", time)
    let line =
      "time=\"\(stamp)\" level=\(level) msg=\"\(text)\" go.version=go1.20.8 "
      + "instance.id=6f8e7a0c-6a3b-4f7e-9f0e-3f4d7b9a2c11 service=registry version=2.8.3 \n"
    _ = host.machine.write(line.utf8, to: 2, of: me)
  }
}
