// docker login, docker logout; and the accounts that the client has stored

import Commands
import Containers
import Docker
import Documents
import Files
import Kernel
import Machine
import Text

/// The accounts in ~/.docker/config.json. Real: base64 of `user:password` under `auths`.
enum RegistryLogin {
  static func path<Host: DockerCLIHost>(_ host: Host, _ call: Call<Host>) -> String {
    let folder =
      host.environment(call, "DOCKER_CONFIG")
      ?? (host.environment(call, "HOME") ?? "/root") + "/.docker"
    return folder + "/config.json"
  }
  static func read<Host: DockerCLIHost>(_ host: Host, _ call: Call<Host>) -> Value {
    guard let text = try? host.machine.files.readText(path(host, call), in: host.view(call)),
      let value = try? JSON.parse(text)
    else { return [:] }
    return value
  }
  /// Real: Docker Hub's entry is under the address of its old index.
  static func key(_ domain: String) -> String {
    domain == "docker.io" ? "https://index.docker.io/v1/" : domain
  }
  static func account<Host: DockerCLIHost>(
    for domain: String, _ host: Host, _ call: Call<Host>
  ) -> RegistryAccount? {
    guard let text = read(host, call).at("auths")?[key(domain)]?["auth"]?.string,
      let bytes = try? Base64.decoded(text)
    else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self)
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    return RegistryAccount(name: parts[0], password: parts[1])
  }
  static func write<Host: DockerCLIHost>(
    _ value: Value, _ host: inout Host, _ call: Call<Host>
  ) {
    let path = path(host, call), view = host.view(call), now = host.machine.now
    let text = value.json(JSONStyle(indent: "\t", escapesHTML: false))
    try? host.machine.files.makeDirectories(FilePaths.dirname(path), in: view, at: now)
    try? host.machine.files.write(path, text: text, mode: 0o600, in: view, at: now)
  }
  /// The registry that an argument names.
  static func domain(_ argument: String?) -> String {
    guard let argument, !argument.isEmpty else { return "docker.io" }
    var name = argument
    for scheme in ["https://", "http://"] where name.hasPrefix(scheme) {
      name = String(name.dropFirst(scheme.count))
    }
    name = String(name.prefix { $0 != "/" })
    return ["index.docker.io", "registry-1.docker.io", "docker.io"].contains(name)
      ? "docker.io" : name
  }
}

func dockerLogin<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("login", "[OPTIONS] [SERVER]", "Authenticate to a registry")
  spec.description = "Stores an account for a registry. Without a server it is Docker Hub."
  spec.flags = [
    Flag("password", "p", .string, "The password; it stays in the shell's history."),
    Flag("password-stdin", nil, .bool, "Read the password from standard input."),
    Flag("username", "u", .string, "The user's name."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: .whole(
      needsInput: { _, _, flags in flags.bool("password-stdin") },
      run: { host, call, flags, input in
        do throws(DockerFailure) {
          return try login(declared, &host, &call, flags, input)
        } catch {
          call.complain(error.text)
          return error.status
        }
      }))
}

private func login<Host: DockerCLIHost>(
  _ spec: CommandSpec, _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags,
  _ input: [UInt8]
) throws(DockerFailure) -> Int {
  try spec.check(flags, .atMost(1), call)
  let domain = RegistryLogin.domain(flags.arguments.first)
  var password = flags.string("password")
  if flags.bool("password-stdin") {
    if flags.has("password") {
      throw .text("--password and --password-stdin are mutually exclusive", status: 1)
    }
    if !flags.has("username") {
      throw .text("Must provide --username with --password-stdin", status: 1)
    }
    password = String(decoding: input, as: UTF8.self)
    while password.last?.isNewline == true { password.removeLast() }
  } else if flags.has("password") {
    call.complain("WARNING! Using --password via the CLI is insecure. Use --password-stdin.")
  }
  var account = RegistryAccount(name: flags.string("username"), password: password)
  if account.name.isEmpty || account.password.isEmpty {
    // Real: what is stored is used before anyone is asked.
    if let stored = RegistryLogin.account(for: domain, host, call), account.name.isEmpty {
      call.print("Authenticating with existing credentials... [Username: \(stored.name)]")
      account = stored
    } else {
      if host.terminal(call, 0) != nil {
        host.sayUnmodelled("an interactive login; use -u and --password-stdin", &call)
        return 1
      }
      throw .text("Error: Cannot perform an interactive login from a non TTY device", status: 1)
    }
  }
  try daemon { () throws(DockerError) in
    try host.registryLogin(domain: domain, account: account)
  }
  var config = RegistryLogin.read(host, call)
  let auth = Base64.encoded(Array("\(account.name):\(account.password)".utf8))
  var auths = config["auths"] ?? [:]
  auths[RegistryLogin.key(domain)] = ["auth": .string(auth)]
  config["auths"] = auths
  RegistryLogin.write(config, &host, call)
  let path = RegistryLogin.path(host, call)
  call.complain(
    "\nWARNING! Your credentials are stored unencrypted in '\(path)'.\nConfigure a credential helper to remove this warning. See\nhttps://docs.docker.com/go/credential-store/\n"
  )
  call.print("Login Succeeded")
  return 0
}

func dockerLogout<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = CommandSpec("logout", "[SERVER]", "Log out from a registry")
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try spec.check(flags, .atMost(1), call)
      let key = RegistryLogin.key(RegistryLogin.domain(flags.arguments.first))
      var config = RegistryLogin.read(host, call)
      guard config.at("auths")?[key] != nil else {
        call.print("Not logged in to \(key)")
        return 0
      }
      call.print("Removing login credentials for \(key)")
      var auths = config["auths"] ?? [:]
      auths[key] = nil
      config["auths"] = auths
      RegistryLogin.write(config, &host, call)
      return 0
    })
}
