// The way to the API server: where it is, whether somebody is there, whether it can be trusted.

import Certificates
import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

/// Real: client-go's dialling and its words, asked of kubectl 1.36.4.
struct ServerWay: Sendable {
  /// `https://127.0.0.1:6443`
  let server: String
  private let cluster: Value?
  private let name: String
  private let flags: ParsedFlags

  init(cluster: Value?, name: String, _ flags: ParsedFlags) {
    var server = flags.last("server") ?? cluster?["server"]?.string ?? "http://localhost:8080"
    if !server.contains("://") { server = "http://" + server }
    while server.hasSuffix("/") { server.removeLast() }
    self.server = server
    self.cluster = cluster
    self.name = name
    self.flags = flags
  }

  /// `127.0.0.1:6443`
  private var address: String {
    let text = server.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
    let host = text.map(String.init) ?? server
    return host.contains(":") ? host : host + (server.hasPrefix("https:") ? ":443" : ":80")
  }

  func check<Host: KubectlHost>(
    patience: Duration?, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    let address = self.address
    let parts = address.split(separator: ":").map(String.init)
    let machine = parts.first ?? ""
    let isHere = machine == "localhost" || machine.hasPrefix("127.")
    if ["127.0.0.1:6443", "localhost:6443"].contains(address) {
      guard server.hasPrefix("https:") else {
        let words = "the server rejected our request for an unknown reason"
        grumble(words, patience, host, &call)
        throw .raw("Error from server (BadRequest): \(words)", status: 1)
      }
      return try checkTrust(patience, host, &call)
    }
    if isHere {
      let dialled = machine == "localhost" ? "127.0.0.1:" + parts.dropFirst().joined() : address
      grumble(asking("dial tcp \(dialled): connect: connection refused"), patience, host, &call)
      throw .raw(
        "The connection to the server \(address) was refused - did you specify the right host or port?",
        status: 1)
    }
    let isNumber = machine.allSatisfy { $0.isNumber || $0 == "." }
    if !isNumber {
      let resolver = Self.resolver(host, call)
      let words = "dial tcp: lookup \(machine) on \(resolver):53: no such host"
      grumble(asking(words), patience, host, &call)
      throw .raw("Unable to connect to the server: \(words)", status: 1)
    }
    // Nobody answers: Go gives up dialling after 30 s, or when the request's own time is over.
    let limit = patience.map { min($0, .seconds(30)) } ?? .seconds(30)
    let words =
      limit < .seconds(30)
      ? "context deadline exceeded (Client.Timeout exceeded while awaiting headers)"
      : "dial tcp \(address): i/o timeout"
    for _ in 0..<5 {
      call.pause(limit)
      call.complain(unhandled(asking(words), host, call))
    }
    throw .raw("Unable to connect to the server: \(words)", status: 1)
  }

  /// Real: client-go asks for the API's groups five times before kubectl gives up.
  private func grumble<Host: KubectlHost>(
    _ words: String, _ patience: Duration?, _ host: Host, _ call: inout Call<Host>
  ) {
    for _ in 0..<5 { call.complain(unhandled(words, host, call)) }
  }
  private func unhandled<Host: KubectlHost>(
    _ words: String, _ host: Host, _ call: Call<Host>
  ) -> String {
    let quoted = goQuoted("couldn't get current server API group list: " + words)
    return Klog.line("E", "memcache.go:265", "\"Unhandled Error\" err=\(quoted)", host, call)
  }
  private func asking(_ words: String) -> String {
    let timeout = flags.last("request-timeout").map { Int($0) == nil ? $0 : $0 + "s" }
    let own = timeout.map { $0 == "0s" || $0 == "0" ? "32s" : $0 } ?? "32s"
    return "Get \"\(server)/api?timeout=\(own)\": \(words)"
  }
  private static func resolver<Host: KubectlHost>(_ host: Host, _ call: Call<Host>) -> String {
    let text = try? host.machine.files.readText("/etc/resolv.conf", in: host.view(call))
    for line in (text ?? "").split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count > 1, words[0] == "nameserver" { return String(words[1]) }
    }
    return "127.0.0.11"
  }

  // MARK: Trust

  private func checkTrust<Host: KubectlHost>(
    _ patience: Duration?, _ host: Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    let file = flags.last("certificate-authority") ?? cluster?["certificate-authority"]?.string
    if let file, !file.isEmpty, !host.machine.files.exists(file, in: host.view(call)) {
      throw .plain(
        "unable to read certificate-authority \(file) for \(name) due to open \(file): no such file or directory"
      )
    }
    if flags.bool("insecure-skip-tls-verify") { return }
    let data = cluster?["certificate-authority-data"]?.string ?? ""
    var known = file == nil && data == ClusterAuthority.certificateData
    if cluster?["insecure-skip-tls-verify"]?.bool ?? false {
      guard data.isEmpty, file == nil else {
        throw .plain("specifying a root certificates file with the insecure flag is not allowed")
      }
      return
    }
    var words: String?
    if let other = flags.last("tls-server-name") ?? cluster?["tls-server-name"]?.string,
      !Self.names.contains(other)
    {
      words =
        "certificate is valid for \(Self.names.dropLast().joined(separator: ", ")), not \(other)"
    }
    if !known, let text = try authorities(file, data, host, call) {
      known = PEM.blocks(text).contains { block in
        block.label == "CERTIFICATE" && Self.authority == block.bytes
      }
    }
    if !known {
      words = "certificate signed by unknown authority"
    }
    guard let words else { return }
    let all = "tls: failed to verify certificate: x509: \(words)"
    grumble(asking(all), patience, host, &call)
    throw .raw("Unable to connect to the server: \(all)", status: 1)
  }

  private static let authority = ClusterAuthority.certificate?.encoded ?? []

  /// The authorities that the server's certificate may come from, as text; nil where only the
  /// system's count.
  private func authorities<Host: KubectlHost>(
    _ file: String?, _ data: String, _ host: Host, _ call: Call<Host>
  ) throws(KubectlError) -> String? {
    var bytes: [UInt8]
    if let file, !file.isEmpty {
      bytes = (try? host.machine.files.read(file, in: host.view(call))) ?? []
    } else if !data.isEmpty {
      bytes = try Credentials.decoded(data)
    } else {
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard PEM.blocks(text).contains(where: { $0.label == "CERTIFICATE" }) else {
      throw .plain("unable to load root certificates: unable to parse bytes as PEM block")
    }
    return text
  }

  /// For whom the server's certificate is; the last is an address.
  private static let names = [
    "control-plane", "kubernetes", "kubernetes.default", "kubernetes.default.svc",
    "kubernetes.default.svc.cluster.local", "localhost", "127.0.0.1",
  ]
}
