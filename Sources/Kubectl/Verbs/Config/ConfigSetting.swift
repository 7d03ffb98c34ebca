// kubectl config set, set-cluster, set-credentials

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine
import Text

func configSet<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "set", "PROPERTY_NAME PROPERTY_VALUE [options]", "Set an individual value in a kubeconfig file")
  spec.description =
    "Sets one value of the kubeconfig file, named by its path: current-context, or contexts.NAME.namespace and the like."
  spec.examples = [
    .init("Another server", "kubectl config set clusters.kind-kind.server https://1.2.3.4")
  ]
  spec.flags = [
    Flag("set-raw-bytes", nil, .bool, "Do not decode base64 for certificates and keys.")
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.count == 2 else {
        throw unexpectedWords(flags, "set", &call)
      }
      let name = flags.arguments[0], value = flags.arguments[1]
      var config = try KubeConfig.read(host, call, flags)
      let parts = name.split(separator: ".").map(String.init)
      if parts.count >= 3, ["contexts", "clusters", "users"].contains(parts[0]) {
        var stored: Value = .string(value)
        if parts.last == "insecure-skip-tls-verify" {
          guard let flag = ParsedFlags.bool(value) else {
            throw .plain("strconv.ParseBool: parsing \(goQuoted(value)): invalid syntax")
          }
          stored = .bool(flag)
        }
        config.set(
          parts[0], parts[1..<(parts.count - 1)].joined(separator: "."),
          member: String(parts[0].dropLast()), parts[parts.count - 1], stored)
      } else if parts.count == 1, ["current-context", "kind", "apiVersion"].contains(name) {
        config.document[name] = .string(value)
      } else {
        throw .plain("unable to parse \(name) after [] at api.Config")
      }
      try config.write(&host, call)
      call.print("Property \"\(name)\" set.")
    })
}

func configSetCluster<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "set-cluster",
    "NAME [--server=server] [--certificate-authority=path/to/certificate/authority] [--insecure-skip-tls-verify=true] [--tls-server-name=example.com] [options]",
    "Set a cluster entry in kubeconfig")
  spec.description = "Sets where a cluster is, and how its certificate is checked."
  spec.examples = [
    .init("Where it is", "kubectl config set-cluster e2e --server=https://1.2.3.4")
  ]
  spec.flags = [
    Flag("certificate-authority", nil, .string, "File of the authority.", completes: "file"),
    Flag(
      "embed-certs", nil, .optional(without: "true", typeName: "tristate"),
      "Put the file's content into the kubeconfig.", initial: "false"),
    Flag(
      "insecure-skip-tls-verify", nil, .optional(without: "true", typeName: "tristate"),
      "Do not check the certificate.", initial: "false"),
    Flag("proxy-url", nil, .string, "A proxy on the way."),
    Flag("server", nil, .string, "Address and port."),
    Flag("tls-server-name", nil, .string, "The name that the certificate is for."),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.count == 1, let name = flags.arguments.first, !name.isEmpty else {
        throw unexpectedWords(flags, "set-cluster", &call)
      }
      if flags.string("insecure-skip-tls-verify") == "true", flags.has("certificate-authority") {
        throw .plain(
          "you cannot specify a certificate authority and insecure mode at the same time")
      }
      var config = try KubeConfig.read(host, call, flags)
      let edit = ConfigEdit(list: "clusters", member: "cluster", name: name)
      if config.entry("clusters", name)?["cluster"]?["server"] == nil {
        edit.put("", "server", &config)
      }
      for field in ["server", "tls-server-name", "proxy-url"] {
        edit.put(flags.last(field).map(Value.string), field, &config)
      }
      if let text = flags.last("insecure-skip-tls-verify") {
        let skips = ParsedFlags.bool(text) ?? false
        edit.put(skips ? true : Value?.none, "insecure-skip-tls-verify", &config, clears: true)
      }
      try edit.file(
        "certificate-authority", flags, host, call, &config)
      edit.touch(&config)
      try config.write(&host, call)
      call.print("Cluster \"\(name)\" set.")
    })
}

func configSetCredentials<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "set-credentials",
    "NAME [--client-certificate=path/to/certfile] [--client-key=path/to/keyfile] [--token=bearer_token] [--username=basic_user] [--password=basic_password] [--auth-provider=provider_name] [--auth-provider-arg=key=value] [--exec-command=exec_command] [--exec-api-version=exec_api_version] [--exec-arg=arg] [--exec-env=key=value] [options]",
    "Set a user entry in kubeconfig")
  spec.description = "Sets how a user proves who they are: a certificate, a token, a password."
  spec.examples = [
    .init(
      "A certificate",
      "kubectl config set-credentials jane --client-certificate=jane.crt --client-key=jane.key")
  ]
  spec.flags = [
    Flag("auth-provider", nil, .string, "A provider of logins."),
    Flag(
      "auth-provider-arg", nil, .slice(typeName: "strings"), "For it."),
    Flag("client-certificate", nil, .string, "The certificate's file.", completes: "file"),
    Flag("client-key", nil, .string, "The key's file.", completes: "file"),
    Flag(
      "embed-certs", nil, .optional(without: "true", typeName: "tristate"),
      "Put the files' content into the kubeconfig.", initial: "false"),
    Flag("exec-api-version", nil, .string, "For a program that logs in."),
    Flag("exec-arg", nil, .slice(typeName: "strings"), "Its arguments."),
    Flag("exec-command", nil, .string, "A program that logs in."),
    Flag("exec-env", nil, .list(typeName: "stringArray"), "Its environment."),
    Flag("exec-interactive-mode", nil, .string, "Whether it may ask."),
    Flag(
      "exec-provide-cluster-info", nil, .optional(without: "true", typeName: "tristate"),
      "Whether it is told of the cluster.", initial: "false"),
    Flag("password", nil, .string, "Password."),
    Flag("token", nil, .string, "Bearer token."),
    Flag("username", nil, .string, "User name."),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.count == 1, let name = flags.arguments.first, !name.isEmpty else {
        throw unexpectedWords(flags, "set-credentials", &call)
      }
      if flags.has("token"), flags.has("username") || flags.has("password") {
        throw .plain(
          "you cannot specify more than one authentication method at the same time: --token, --username/--password"
        )
      }
      var config = try KubeConfig.read(host, call, flags)
      let edit = ConfigEdit(list: "users", member: "user", name: name)
      for field in ["token", "username", "password"] {
        edit.put(flags.last(field).map(Value.string), field, &config)
      }
      for field in ["client-certificate", "client-key"] {
        try edit.file(field, flags, host, call, &config)
      }
      edit.login(flags, &config)
      edit.touch(&config)
      try config.write(&host, call)
      call.print("User \"\(name)\" set.")
    })
}

/// Real: these verbs show their help before they complain.
/// Real: the command's help, and then what is wrong with its arguments.
func unexpectedWords<Host: KubectlHost>(
  _ flags: ParsedFlags, _ command: String, _ call: inout Call<Host>
) -> KubectlError {
  call.write(configHelp(command, Host.self))
  let word = command == "set-credentials" ? "unexpected" : "Unexpected"
  return .plain("\(word) args: [\(flags.arguments.joined(separator: " "))]")
}

func configHelp<Host: KubectlHost>(_ command: String, _: Host.Type) -> String {
  let tree = kubectlTree(Host.self)
  let path = tree.resolve(["config", command]).path.map(\.spec)
  return tree.style.help(path: path, children: [], inherited: tree.inherited)
}

/// One entry of the kubeconfig that is being set.
private struct ConfigEdit {
  let list: String
  let member: String
  let name: String

  func put(_ value: Value?, _ field: String, _ config: inout KubeConfig, clears: Bool = false) {
    guard value != nil || clears else { return }
    config.set(list, name, member: member, field, value)
  }
  /// The entry is there even when nothing was set in it.
  func touch(_ config: inout KubeConfig) {
    guard config.entry(list, name) == nil else { return }
    config.set(list, name, member: member, "x", nil)
  }

  /// The program or the provider that logs in. Real: what is there stays, what is given is set.
  func login(_ flags: ParsedFlags, _ config: inout KubeConfig) {
    let present = config.entry(list, name)?[member]
    let words = ["exec-command", "exec-api-version", "exec-arg", "exec-env"]
    if words.contains(where: flags.has) || present?["exec"] != nil {
      var exec = present?["exec"] ?? [:]
      if let text = flags.last("exec-api-version") { exec["apiVersion"] = .string(text) }
      if flags.has("exec-arg") { exec["args"] = Value(flags.slice("exec-arg")) }
      if exec["args"] == nil { exec["args"] = .null }
      if let text = flags.last("exec-command") { exec["command"] = .string(text) }
      var variables = exec["env"]?.array ?? []
      for pair in flags.list("exec-env") {
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        variables.removeAll { $0["name"]?.string == parts.first }
        guard parts.count == 2 else { continue }
        variables.append(["name": .string(parts[0]), "value": .string(parts[1])])
      }
      exec["env"] = variables.isEmpty ? .null : .array(variables)
      exec["interactiveMode"] = .string(flags.last("exec-interactive-mode") ?? "IfAvailable")
      exec["provideClusterInfo"] = .bool(flags.last("exec-provide-cluster-info") == "true")
      put(exec.sortedByKey(), "exec", &config)
    }
    guard flags.has("auth-provider") || flags.has("auth-provider-arg") else { return }
    var provider = present?["auth-provider"] ?? [:]
    if let text = flags.last("auth-provider") { provider["name"] = .string(text) }
    var settings = provider["config"] ?? [:]
    for word in flags.slice("auth-provider-arg") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 {
        settings[parts[0]] = .string(parts[1])
      } else if word.hasSuffix("-") {
        settings[String(word.dropLast())] = nil
      }
    }
    provider["config"] = settings.sortedByKey()
    put(provider.sortedByKey(), "auth-provider", &config)
  }

  /// A file's path, or (with --embed-certs) its content.
  func file<Host: KubectlHost>(
    _ field: String, _ flags: ParsedFlags, _ host: Host, _ call: Call<Host>,
    _ config: inout KubeConfig
  ) throws(KubectlError) {
    guard let path = flags.last(field), !path.isEmpty else { return }
    guard ParsedFlags.bool(flags.string("embed-certs", default: "false")) == true else {
      let home = host.machine.process(call.process)?.directory ?? "/"
      // Real: a file beside the kubeconfig or below it is named from there.
      let full = FilePaths.join(home, path)
      let folder = FilePaths.dirname(FilePaths.join(home, config.path)) + "/"
      let text = full.hasPrefix(folder) ? String(full.dropFirst(folder.count)) : full
      config.set(list, name, member: member, field, .string(text))
      config.set(list, name, member: member, field + "-data", nil)
      return
    }
    guard let bytes = try? host.machine.files.read(path, in: host.view(call)) else {
      throw .plain("could not stat \(field) file \(path): stat \(path): no such file or directory")
    }
    config.set(list, name, member: member, field + "-data", .string(Base64.encoded(bytes)))
    config.set(list, name, member: member, field, nil)
  }
}
