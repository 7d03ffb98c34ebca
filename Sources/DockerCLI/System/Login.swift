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
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atMost(1), call)
      if flags.has("password") {
        if flags.bool("password-stdin") {
          throw .text(
            "conflicting options: cannot specify both --password and --password-stdin", status: 1)
        }
        call.complain("WARNING! Using --password via the CLI is insecure. Use --password-stdin.")
      }
      if flags.bool("password-stdin"), flags.string("username").isEmpty {
        throw .text("the --password-stdin option requires --username to be set", status: 1)
      }
      return .follow(LoginProcess<Host>(flags: flags))
    })
}

/// `docker login` on its way: what is given or stored, what is asked for, what the registry says.
struct LoginProcess<Host: DockerCLIHost>: Follower {
  private enum Stage: Sendable { case begin, input([UInt8]), browser, name, password, login }
  let flags: ParsedFlags
  private let domain: String
  private var stage = Stage.begin
  private var account: RegistryAccount
  private var asker = LineAsker<Host>()
  private var isStored = false
  private var isCanceled = false

  init(flags: ParsedFlags) {
    self.flags = flags
    domain = RegistryLogin.domain(flags.arguments.first)
    account = RegistryAccount(
      name: flags.string("username"), password: flags.string("password"))
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    while true {
      switch stage {
      case .begin:
        if flags.bool("password-stdin") {
          stage = .input([])
        } else if !account.name.isEmpty, !account.password.isEmpty {
          stage = .login
        } else if account.name.isEmpty, account.password.isEmpty,
          let stored = RegistryLogin.account(for: domain, host, call)
        {
          // Real: what is stored is used before anyone is asked.
          call.print("Authenticating with existing credentials... [Username: \(stored.name)]")
          call.write(
            info(
              "To login with a different account, run 'docker logout' followed by 'docker login'",
              host, call))
          account = stored
          isStored = true
          stage = .login
        } else {
          guard host.terminal(call, 0) != nil else {
            return fail("Error: Cannot perform an interactive login from a non TTY device", &call)
          }
          if domain == "docker.io", account.name.isEmpty {
            let letters = host.docker.random.hex(16).utf8.map { digit in
              Character(UnicodeScalar(0x41 + UInt8(digit % 26)))
            }
            let code = String(letters[..<4]) + "-" + String(letters[4..<8])
            call.write("\nUSING WEB-BASED LOGIN\n")
            call.write(
              info(
                "To sign in with credentials on the command line, use 'docker login -u <username>'",
                host, call))
            call.print("Your one-time device confirmation code is: \(code)")
            call.print(
              "Press ENTER to open your browser or submit your device code here: https://login.docker.com/activate"
            )
            call.print("\nWaiting for authentication in the browser\u{2026}")
            stage = .browser
            continue
          }
          if domain == "docker.io" {
            call.write(
              info(
                "A Personal Access Token (PAT) can be used instead.\n         To create a PAT, visit https://app.docker.com/settings",
                host, call))
          }
          stage = account.name.isEmpty ? .name : .password
        }
      case .input(let bytes):
        switch host.machine.read(0, of: call.process) {
        case .bytes(let more): stage = .input(bytes + more)
        case .wait(let wait): return .wait([wait])
        case .end, .failed:
          account.password = String(decoding: bytes, as: UTF8.self)
          while account.password.last?.isNewline == true { account.password.removeLast() }
          guard !account.password.isEmpty else {
            return fail("Error: Cannot perform an interactive login from a non TTY device", &call)
          }
          stage = .login
        }
      case .browser:
        if isCanceled { return fail("login canceled", &call) }
        // Limit: nobody sits before a browser here, so the code is never confirmed.
        switch host.machine.read(0, of: call.process) {
        case .bytes:
          call.complain(
            "swiftlab: there is no browser in the lab; ^C, and then docker login -u NAME.")
        case .wait(let wait): return .wait([wait])
        case .end, .failed: return fail("login canceled", &call)
        }
      case .name:
        switch asker.ask("Username: ", &host, &call) {
        case .wait(let wait): return .wait([wait])
        case .none: return fail("Error: Non-null Username Required", &call)
        case .line(let text):
          account.name = text.filter { !$0.isWhitespace }
          guard !account.name.isEmpty else {
            return fail("Error: Non-null Username Required", &call)
          }
          stage = account.password.isEmpty ? .password : .login
        }
      case .password:
        switch asker.ask("Password: ", isSecret: true, &host, &call) {
        case .wait(let wait): return .wait([wait])
        case .none: return fail("Error: Password Required", &call)
        case .line(let text):
          // Real: what was typed was not shown, its newline neither.
          call.print("")
          guard !text.isEmpty else { return fail("Error: Password Required", &call) }
          account.password = text
          stage = .login
        }
      case .login: return login(&host, &call)
      }
    }
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    guard case .browser = stage, signal == .int else { return .standard }
    isCanceled = true
    return .handled
  }

  private func fail(_ text: String, _ call: inout Call<Host>) -> FollowerStep {
    call.complain(text)
    return .exit(1)
  }

  /// Real: docker 28's notes: a badge at a terminal, plain words elsewhere.
  private func info(_ text: String, _ host: Host, _ call: Call<Host>) -> String {
    host.terminal(call) != nil
      ? "\n\u{1b}[44m\u{1b}[37mi\u{1b}[0m\u{1b}[34m Info \u{2192} \u{1b}[0m\(text)\n\n\n"
      : "\n Info -> \(text)\n\n\n"
  }

  private func login(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    do throws(DockerError) {
      try host.registryLogin(domain: domain, account: account)
    } catch {
      call.pause(error.patience)
      return fail("Error response from daemon: \(error.message)", &call)
    }
    var config = RegistryLogin.read(host, call)
    let auth = Base64.encoded(Array("\(account.name):\(account.password)".utf8))
    var auths = config["auths"] ?? [:]
    auths[RegistryLogin.key(domain)] = ["auth": .string(auth)]
    config["auths"] = auths
    RegistryLogin.write(config, &host, call)
    if !isStored {
      let path = RegistryLogin.path(host, call)
      call.complain(
        "\nWARNING! Your credentials are stored unencrypted in '\(path)'.\nConfigure a credential helper to remove this warning. See\nhttps://docs.docker.com/go/credential-store/\n"
      )
    }
    call.print("Login Succeeded")
    return .exit(0)
  }
}

func dockerLogout<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = CommandSpec("logout", "[SERVER]", "Log out from a registry")
  return CommandNode(
    spec,
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      try spec.check(flags, .atMost(1), call)
      let key = RegistryLogin.key(RegistryLogin.domain(flags.arguments.first))
      var config = RegistryLogin.read(host, call)
      call.print("Removing login credentials for \(key)")
      var auths = config["auths"] ?? [:]
      auths[key] = nil
      config["auths"] = auths
      RegistryLogin.write(config, &host, call)
      return 0
    })
}
