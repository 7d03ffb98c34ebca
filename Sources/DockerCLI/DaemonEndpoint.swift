// Which engine a command talks to: -H, DOCKER_HOST, the context; and what is said when nobody answers.

import Commands
import Docker
import Files
import Machine
import Text

/// Where the client looks for its engine.
enum DaemonEndpoint {
  static let local = "unix:///var/run/docker.sock"

  /// Real: -H wins over DOCKER_HOST, which wins over --context, DOCKER_CONTEXT and the configuration.
  static func current<Host: DockerCLIHost>(
    _ host: Host, _ call: Call<Host>, _ flags: ParsedFlags
  ) throws(DockerFailure) -> String {
    if let given = flags.last("host"), !given.isEmpty { return try checked(whole(given)) }
    if let given = host.environment(call, "DOCKER_HOST"), !given.isEmpty,
      !flags.has("context")
    {
      return try checked(whole(given))
    }
    let name = DockerContexts.current(host, call, flags)
    if name == "default" { return local }
    guard let context = DockerContexts.find(name, host, call) else {
      throw .text(
        "Failed to initialize: unable to resolve docker endpoint: "
          + DockerContexts.missing(name, host, call), status: 1)
    }
    return context.endpoint
  }

  /// Real: an address that nobody could mean is refused before anybody is asked.
  private static func checked(_ text: String) throws(DockerFailure) -> String {
    let scheme = text.prefix { $0 != ":" }
    var problem: String?
    if !["unix", "tcp", "npipe", "fd", "http", "https", "ssh"].contains(scheme) {
      problem = "invalid bind address format: \(text)"
    } else if scheme == "tcp" {
      let port = text.dropFirst(6).prefix { $0 != "/" }.drop { $0 != ":" }
      if port.count > 1, !port.dropFirst().allSatisfy(\.isNumber) {
        problem =
          "parse \(GoQuote.quoted(text)): invalid port \(GoQuote.quoted(String(port))) after host"
      }
    }
    guard let problem else { return text }
    throw .text("Failed to initialize: unable to resolve docker endpoint: \(problem)", status: 1)
  }

  private static func whole(_ text: String) -> String {
    text.contains("://") ? text : "tcp://\(text)\(text.contains(":") ? "" : ":2375")"
  }

  /// Why the engine at an address does not answer; nil when it does.
  ///
  /// Limit: the lab has one engine, behind the local socket.
  static func refusal(_ endpoint: String, verb: String, isStopped: Bool) -> String? {
    if endpoint == local, !isStopped { return nil }
    if endpoint.hasPrefix("ssh://") {
      return "swiftlab: real docker reaches an engine over ssh; swiftlab does not model it yet."
    }
    if endpoint.hasPrefix("tcp://") {
      let address = endpoint.dropFirst(6)
      let name = address.prefix { $0 != ":" }
      if name.contains(where: \.isLetter), name != "localhost" {
        return "error during connect: Get \"http://\(address)/v1.51/\(verb)\": dial tcp: lookup "
          + "\(name) on 10.0.2.3:53: no such host"
      }
    }
    return "Cannot connect to the Docker daemon at \(endpoint). Is the docker daemon running?"
  }

  /// DOCKER_API_VERSION: what an engine of 28.5.2 says to a client of another time.
  static func versionProblem<Host: DockerCLIHost>(_ host: Host, _ call: Call<Host>) -> String? {
    guard let text = host.environment(call, "DOCKER_API_VERSION"), !text.isEmpty else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let major = parts[0], let minor = parts[1] else {
      return "Error response from daemon: page not found"
    }
    if (major, minor) < (1, 24) {
      return "Error response from daemon: client version \(text) is too old. Minimum supported API "
        + "version is \(DockerRelease.oldestAPIVersion), please upgrade your client to a newer version"
    }
    if (major, minor) > (1, 51) {
      return "Error response from daemon: client version \(text) is too new. Maximum supported API "
        + "version is \(DockerRelease.apiVersion)"
    }
    return nil
  }

  /// Real: the socket is root's and the group docker's (999 in the lab); others may not connect.
  static func denial<Host: DockerCLIHost>(
    _ host: Host, _ call: Call<Host>, need: DaemonNeed
  ) -> String? {
    guard let user = host.machine.process(call.process)?.credentials, user.uid != 0,
      !user.isMember(of: 999)
    else { return nil }
    let path =
      need == .plain ? "v1.51/" + path(of: Array(call.arguments.prefix(3))) : "_ping"
    let verb = need == .plain ? "Get" : "Head"
    return
      "permission denied while trying to connect to the Docker daemon socket at \(local): \(verb) \"http://%2Fvar%2Frun%2Fdocker.sock/\(path.replacing("v1.51/_ping", with: "_ping"))\": dial unix /var/run/docker.sock: connect: permission denied"
  }

  /// The request that a command begins with, for messages.
  static func path(of words: [String]) -> String {
    switch words.last ?? "" {
    case "ps": "containers/json"
    case "images": "images/json"
    case "info": "info"
    case "version": "version"
    default: "_ping"
    }
  }
}
