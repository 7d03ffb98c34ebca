// kubectl config: the kubeconfig file, looked at and changed

import Commands
import Documents
import Files
import Kernel
import Machine
import Text

func configVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("config", "SUBCOMMAND [options]", "Modify kubeconfig files")
  spec.heading = "Other Commands"
  spec.description =
    "Looks at and changes the kubeconfig file: which clusters there are, who you are there, and which context (cluster, user and namespace together) is used.\n\nThe file is --kubeconfig, else $KUBECONFIG, else ~/.kube/config."
  return CommandNode(
    spec,
    children: [
      configCurrentContext(), configDelete("context", list: "contexts"),
      configDelete("cluster", list: "clusters"), configDelete("user", list: "users"),
      configNames("get-clusters", "Display clusters defined in the kubeconfig", "clusters"),
      configGetContexts(),
      configNames("get-users", "Display users defined in the kubeconfig", "users"),
      configRenameContext(), configSetContext(), configUnset(), configUseContext(), configView(),
      configSet(), configSetCluster(), configSetCredentials(),
    ])
}

func configCurrentContext<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("current-context", "[flags] [options]", "Display the current-context")
  spec.examples = [.init("Which context is used", "kubectl config current-context")]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      let config = try KubeConfig.read(host, call, flags)
      guard !config.currentContext.isEmpty else { throw .plain("current-context is not set") }
      call.print(config.currentContext)
    })
}

private func configDelete<Host: KubectlHost>(
  _ what: String, list: String
) -> CommandNode<Host> {
  let spec = CommandSpec(
    "delete-\(what)", "NAME [options]", "Delete the specified \(what) from the kubeconfig")
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard let name = flags.arguments.first, flags.arguments.count == 1 else {
        guard what == "user" else {
          // Real: the help, and a status of 0.
          call.write(configHelp("delete-\(what)", Host.self))
          throw .raw("", status: 0)
        }
        throw .usage("user to delete is required", command: "kubectl config delete-user")
      }
      var config = try KubeConfig.read(host, call, flags)
      guard config.entry(list, name) != nil else {
        throw .plain("cannot delete \(what) \(name), not in \(config.path)")
      }
      if list == "contexts", config.currentContext == name {
        call.complain(
          "warning: this removed your active context, use \"kubectl config use-context\" to select a different one"
        )
      }
      config.document[list] = .array(
        (config.document[list]?.array ?? []).filter { $0["name"]?.string != name })
      try config.write(&host, call)
      call.print("deleted \(what) \(name) from \(config.path)")
    })
}

private func configNames<Host: KubectlHost>(
  _ verb: String, _ summary: String, _ list: String
) -> CommandNode<Host> {
  CommandNode(
    CommandSpec(verb, "", summary),
    action: kubectlAction { host, call, flags throws(KubectlError) in
      let config = try KubeConfig.read(host, call, flags)
      call.print("NAME")
      for name in config.names(list) { call.print(name) }
    })
}

func configGetContexts<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "get-contexts", "[(-o|--output=)name)] [options]", "Describe one or many contexts")
  spec.flags = [
    Flag("output", "o", .string, "name: only the names."),
    Flag("no-headers", nil, .bool, "No column heads."),
  ]
  spec.examples = [.init("All contexts, the used one with a star", "kubectl config get-contexts")]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      let config = try KubeConfig.read(host, call, flags)
      let wanted = flags.arguments
      let form = flags.string("output")
      guard ["", "name"].contains(form) else {
        throw .plain(
          "--output \(form) is not available in kubectl config get-contexts; resetting to default output format"
        )
      }
      for name in wanted where config.entry("contexts", name) == nil {
        // Real: the heads stand there before the complaint.
        if form.isEmpty, !flags.bool("no-headers") {
          call.print("CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE")
        }
        throw .plain("context \(name) not found")
      }
      let names = config.names("contexts").filter { wanted.isEmpty || wanted.contains($0) }
      if form == "name" { return names.forEach { call.print($0) } }
      let rows = names.map { name -> [String] in
        let context = config.entry("contexts", name)?["context"]
        return [
          name == config.currentContext ? "*" : "", name, context?["cluster"]?.string ?? "",
          context?["user"]?.string ?? "", context?["namespace"]?.string ?? "",
        ]
      }
      let heads = ["CURRENT", "NAME", "CLUSTER", "AUTHINFO", "NAMESPACE"]
      call.write(
        TextTable(heads: flags.bool("no-headers") ? [] : heads, rows: rows).kubectl())
    })
}

func configRenameContext<Host: KubectlHost>() -> CommandNode<Host> {
  let spec = CommandSpec(
    "rename-context", "CONTEXT_NAME NEW_NAME [options]", "Rename a context from the kubeconfig file"
  )
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.count == 2 else {
        throw unexpectedWords(flags, "rename-context", &call)
      }
      let (old, new) = (flags.arguments[0], flags.arguments[1])
      var config = try KubeConfig.read(host, call, flags)
      guard config.entry("contexts", old) != nil else {
        throw .plain("cannot rename the context \"\(old)\", it's not in \(config.path)")
      }
      guard config.entry("contexts", new) == nil else {
        throw .plain(
          "cannot rename the context \"\(old)\", the context \"\(new)\" already exists in \(config.path)"
        )
      }
      var list = config.document["contexts"]?.array ?? []
      for index in list.indices where list[index]["name"]?.string == old {
        list[index]["name"] = .string(new)
      }
      config.document["contexts"] = .array(list)
      if config.currentContext == old { config.document["current-context"] = .string(new) }
      try config.write(&host, call)
      call.print("Context \"\(old)\" renamed to \"\(new)\".")
    })
}

func configSetContext<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "set-context",
    "[NAME | --current] [--cluster=cluster_nickname] [--user=user_nickname] [--namespace=namespace] [options]",
    "Set a context entry in kubeconfig")
  spec.description =
    "Sets the cluster, the user or the namespace of a context; a context that is not there is made."
  spec.examples = [
    .init(
      "Work in another namespace from now on",
      "kubectl config set-context --current --namespace=kube-system")
  ]
  spec.flags = [
    Flag("cluster", nil, .string, "The context's cluster."),
    Flag("current", nil, .bool, "Change the context that is used now."),
    Flag("namespace", "n", .string, "The context's namespace."),
    Flag("user", nil, .string, "The context's user."),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      var config = try KubeConfig.read(host, call, flags)
      let name: String
      if flags.bool("current") {
        guard flags.arguments.isEmpty else {
          throw .usage(
            "you cannot specify both a context name and --current",
            command: "kubectl config set-context")
        }
        guard !config.currentContext.isEmpty else { throw .plain("no current context is set") }
        name = config.currentContext
      } else {
        guard flags.arguments.count < 2 else {
          throw unexpectedWords(flags, "set-context", &call)
        }
        guard let given = flags.arguments.first, !given.isEmpty else {
          throw .plain("you must specify a non-empty context name or --current")
        }
        name = flags.arguments[0]
      }
      let isThere = config.entry("contexts", name) != nil
      if !isThere {
        config.set("contexts", name, member: "context", "cluster", "")
        config.set("contexts", name, member: "context", "user", "")
      }
      for field in ["cluster", "user", "namespace"] {
        guard let value = flags.last(field) else { continue }
        config.set(
          "contexts", name, member: "context", field,
          value.isEmpty && field == "namespace" ? Value?.none : .string(value))
      }
      try config.write(&host, call)
      call.print("Context \"\(name)\" \(isThere ? "modified" : "created").")
    })
}

func configUnset<Host: KubectlHost>() -> CommandNode<Host> {
  CommandNode(
    CommandSpec(
      "unset", "PROPERTY_NAME [options]", "Unset an individual value in a kubeconfig file"),
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard let name = flags.arguments.first, flags.arguments.count == 1 else {
        throw unexpectedWords(flags, "unset", &call)
      }
      var config = try KubeConfig.read(host, call, flags)
      var parts = name.split(separator: ".").map(String.init)
      if parts.count > 1, ["contexts", "clusters", "users"].contains(parts[0]) {
        let list = parts.removeFirst(), entry = parts.removeFirst()
        if parts.isEmpty {
          config.document[list] = .array(
            (config.document[list]?.array ?? []).filter { $0["name"]?.string != entry })
        } else {
          config.set(list, entry, member: String(list.dropLast()), parts[0], nil)
        }
      } else if ["current-context", "contexts", "clusters", "users"].contains(name) {
        config.document[name] = name == "current-context" ? "" : []
      } else {
        throw .plain("unable to parse \(name) after [] at api.Config")
      }
      try config.write(&host, call)
      call.print("Property \"\(name)\" unset.")
    })
}

func configUseContext<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "use-context", "CONTEXT_NAME [options]", "Set the current-context in a kubeconfig file")
  spec.aliases = ["use"]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.count == 1 else {
        throw unexpectedWords(flags, "use-context", &call)
      }
      var config = try KubeConfig.read(host, call, flags)
      let name = flags.arguments[0]
      guard config.entry("contexts", name) != nil else {
        throw .plain("no context exists with the name: \"\(name)\"")
      }
      config.document["current-context"] = .string(name)
      try config.write(&host, call)
      call.print("Switched to context \"\(name)\".")
    })
}

func configView<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "view", "[flags] [options]", "Display merged kubeconfig settings or a specified kubeconfig file"
  )
  var output = KubectlFlags.output
  output.initial = "\"yaml\""
  spec.flags =
    [output, KubectlFlags.template, KubectlFlags.showManagedFields, KubectlFlags.allowMissing] + [
      Flag("flatten", nil, .bool, "Put the contents of named files in."),
      Flag(
        "merge", nil, .optional(without: "true", typeName: "string"),
        "Merge the files of KUBECONFIG.", initial: "true"),
      Flag("minify", nil, .bool, "Only what the current context uses."),
      Flag("raw", nil, .bool, "Show certificates and secrets too."),
    ]
  spec.examples = [.init("What the current context is", "kubectl config view --minify")]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.isEmpty else {
        throw .usage(
          "unexpected arguments: [\(flags.arguments.joined(separator: " "))]",
          command: "kubectl config view")
      }
      let config = try KubeConfig.read(host, call, flags)
      if flags.last("merge") == "false", !flags.has("kubeconfig") {
        throw .plain("if merge==false a precise file must be specified")
      }
      var document = config.document
      document["preferences"] = nil
      if flags.bool("flatten") { document = try flattened(document, config.path, host, call) }
      if flags.bool("minify") {
        let name = flags.last("context") ?? config.currentContext
        guard let context = config.entry("contexts", name) else {
          throw .plain("cannot locate context \(name)")
        }
        let inner = context["context"]
        document["contexts"] = [context]
        document["current-context"] = .string(name)
        document["clusters"] = .array(
          config.entry("clusters", inner?["cluster"]?.string ?? "").map { [$0] } ?? [])
        document["users"] = .array(
          config.entry("users", inner?["user"]?.string ?? "").map { [$0] } ?? [])
      }
      if !flags.bool("raw") { document = withoutSecrets(document) }
      // Real: an empty list is none at all in Go, and is shown so.
      for list in KubeConfig.lists where document[list]?.array?.isEmpty ?? true {
        document[list] = .null
      }
      var format = try OutputFormat(flags, hasTables: false)
      if format.isTable { format = .yaml }
      if case .json = format { document = inStructOrder(document) }
      call.write(try ResourcePrinter(format: format).text(document, kinds: []))
    })
}

/// Real: as JSON the fields stand in the order of client-go's structs, as YAML in that of the alphabet.
private func inStructOrder(_ value: Value, depth: Int = 0) -> Value {
  let order = [
    "kind", "apiVersion", "name", "clusters", "users", "contexts", "current-context", "server",
    "tls-server-name", "insecure-skip-tls-verify", "certificate-authority",
    "certificate-authority-data", "proxy-url", "client-certificate", "client-certificate-data",
    "client-key", "client-key-data", "token", "tokenFile", "as", "username", "password", "exec",
    "cluster", "user", "namespace",
  ]
  guard depth < 8 else { return value }
  if let items = value.array { return .array(items.map { inStructOrder($0, depth: depth + 1) }) }
  guard let object = value.object else { return value }
  var result = Object()
  for key in order {
    if let inner = object[key] { result[key] = inStructOrder(inner, depth: depth + 1) }
  }
  for (key, inner) in object where result[key] == nil {
    result[key] = inStructOrder(inner, depth: depth + 1)
  }
  return .object(result)
}

/// The contents of the files that entries name, in their place.
private func flattened<Host: KubectlHost>(
  _ config: Value, _ path: String, _ host: Host, _ call: Call<Host>
) throws(KubectlError) -> Value {
  var config = config
  let folder = FilePaths.dirname(path)
  for (list, member, keys) in [
    ("clusters", "cluster", ["certificate-authority"]),
    ("users", "user", ["client-certificate", "client-key"]),
  ] {
    guard var entries = config[list]?.array else { continue }
    for index in entries.indices {
      for key in keys {
        guard let file = entries[index].at(member, key)?.string else { continue }
        let full = FilePaths.join(folder, file)
        guard let bytes = try? host.machine.files.read(full, in: host.view(call)) else {
          throw .plain("open \(full): no such file or directory")
        }
        entries[index].set(.string(Base64.encoded(bytes)), at: member, key + "-data")
        entries[index].set(nil, at: member, key)
        entries[index][member] = entries[index][member]?.sortedByKey()
      }
    }
    config[list] = .array(entries)
  }
  return config
}

/// Real: certificates and keys are left out of sight, tokens and passwords are made unreadable.
private func withoutSecrets(_ config: Value) -> Value {
  var config = config
  for (list, member) in [("clusters", "cluster"), ("users", "user")] {
    guard var entries = config[list]?.array else { continue }
    for index in entries.indices {
      for key in ["certificate-authority-data", "client-certificate-data", "client-key-data"]
      where entries[index].at(member, key) != nil {
        entries[index].set("DATA+OMITTED", at: member, key)
      }
      for key in ["token", "password"] where entries[index].at(member, key) != nil {
        entries[index].set("REDACTED", at: member, key)
      }
    }
    config[list] = .array(entries)
  }
  return config
}
