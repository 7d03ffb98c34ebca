// Who a context's user is for the server.

import Certificates
import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine
import Text

/// What the kubeconfig and the flags give to log in with.
///
/// Real: client-go's checks, and the server's authenticators: a client certificate first, then a
/// token. The tokens that the lab made itself are good as long as their account is there.
struct Credentials: Sendable {
  let token: String
  private let isAdministrator: Bool
  /// The certificate's text; nil where there is none.
  private let shown: String?
  private let hasPassword: Bool
  private let login: String?

  var hasToken: Bool { !token.isEmpty && !isAdministrator }

  init<Host: KubectlHost>(
    _ name: String, _ config: KubeConfig, _ flags: ParsedFlags, _ host: Host, _ call: Call<Host>
  ) throws(KubectlError) {
    let entry = config.entry("users", name)?["user"]
    if let wanted = Self.user(flags, call), entry == nil {
      throw .plain("auth info \"\(wanted)\" does not exist")
    }
    func value(_ key: String) -> String { flags.last(key) ?? entry?[key]?.string ?? "" }
    token = value("token")
    hasPassword = !value("username").isEmpty
    if hasPassword, !token.isEmpty {
      throw .plain(
        "more than one authentication method found for \(name); found [token basicAuth], only one is allowed"
      )
    }
    let certificate = value("client-certificate"), key = value("client-key")
    var unread: [String] = []
    let view = host.view(call)
    // Real: paths of the kubeconfig count from its folder.
    func place(_ path: String, _ flag: String) -> String {
      flags.has(flag) ? path : FilePaths.join(FilePaths.dirname(config.path), path)
    }
    for (what, given, flag) in [
      ("client-cert", certificate, "client-certificate"), ("client-key", key, "client-key"),
    ] where !given.isEmpty {
      let path = place(given, flag)
      if host.machine.files.exists(path, in: view) { continue }
      unread.append(
        "unable to read \(what) \(path) for \(name) due to open \(path): no such file or directory")
    }
    if unread.count == 1 { throw .plain(unread[0]) }
    if unread.count > 1 {
      throw .raw(
        "Error in configuration: \n" + unread.map { "* \($0)" }.joined(separator: "\n"), status: 1)
    }
    let data = entry?["client-certificate-data"]?.string ?? ""
    if !certificate.isEmpty || !data.isEmpty, key.isEmpty, entry?["client-key-data"] == nil {
      throw .plain(
        "client-key-data or client-key must be specified for \(name) to use the clientCert authentication method."
      )
    }
    let keyData = entry?["client-key-data"]?.string ?? ""
    isAdministrator =
      certificate.isEmpty && key.isEmpty && data == ClusterAuthority.adminCertificateData
      && keyData == ClusterAuthority.adminKeyData
    func text(_ file: String, _ flag: String, _ data: String) throws(KubectlError) -> String {
      // Real: what stands in the kubeconfig itself goes before a file.
      guard data.isEmpty || flags.has(flag) else {
        return String(decoding: try Self.decoded(data), as: UTF8.self)
      }
      return (try? host.machine.files.readText(place(file, flag), in: view)) ?? ""
    }
    if !isAdministrator, !certificate.isEmpty || !data.isEmpty {
      let own = try text(certificate, "client-certificate", data)
      try Self.check(own, key: try text(key, "client-key", keyData))
      shown = own
    } else {
      shown = nil
    }
    login = ["exec", "auth-provider"].first { entry?[$0] != nil }
  }

  /// What stands in a kubeconfig in base64.
  static func decoded(_ data: String) throws(KubectlError) -> [UInt8] {
    guard let bytes = try? Base64.decoded(data) else {
      let count = data.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+/".contains($0)) }
        .count
      throw .plain("illegal base64 data at input byte \(count)")
    }
    return bytes
  }

  /// Real: Go's tls.X509KeyPair.
  static func check(_ certificate: String, key: String) throws(KubectlError) {
    let blocks = PEM.blocks(certificate).map(\.label)
    guard blocks.contains("CERTIFICATE") else {
      if blocks.isEmpty {
        throw .plain("tls: failed to find any PEM data in certificate input")
      }
      throw .plain(
        blocks.count == 1 && blocks[0].hasSuffix("PRIVATE KEY")
          ? "tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched"
          : "tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping PEM blocks of the following types: [\(blocks.joined(separator: " "))]"
      )
    }
    let keys = PEM.blocks(key).map(\.label)
    guard keys.contains(where: { $0 == "PRIVATE KEY" || $0.hasSuffix(" PRIVATE KEY") }) else {
      if keys.isEmpty { throw .plain("tls: failed to find any PEM data in key input") }
      throw .plain(
        keys == ["CERTIFICATE"]
          ? "tls: found a certificate rather than a key in the PEM for the private key"
          : "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after skipping PEM blocks of the following types: [\(keys.joined(separator: " "))]"
      )
    }
    guard let own = RSAKey(pem: key), let made = Certificate(pem: certificate) else { return }
    if own.modulus != made.key.modulus {
      throw .plain("tls: private key does not match public key")
    }
  }

  /// The user that `--user` names. Real: what makes a binding has a flag of its own by that name.
  static func user<Host: KubectlHost>(_ flags: ParsedFlags, _ call: Call<Host>) -> String? {
    let own = ["rolebinding", "clusterrolebinding", "subject"]
    return call.arguments.contains(where: own.contains) ? nil : flags.last("user")
  }

  func user<Host: KubectlHost>(
    _ way: ServerWay, _ host: Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> User {
    if isAdministrator { return User.admin }
    if let login {
      throw .raw(
        "swiftlab: real kubectl logs in by the user's `\(login)`; swiftlab does not model it yet.",
        status: 1)
    }
    if let shown, let user = ClusterAuthority.user(shown, now: host.machine.now) { return user }
    if let account = AccountToken.user(of: token, host) { return account }
    guard token.isEmpty, shown == nil, !hasPassword else {
      throw .raw("error: You must be logged in to the server (Unauthorized)", status: 1)
    }
    // Real: who has nothing to show is asked; a command that reads no terminal gets no answer.
    call.write("Please enter Username: ")
    throw .plain("EOF")
  }
}
