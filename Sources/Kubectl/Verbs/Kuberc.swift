// kubectl kuberc: view and set

import Commands
import Documents
import Files
import Kernel
import Machine

func kubercVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("kuberc", "SUBCOMMAND [options]", "Manage kuberc configuration files")
  spec.heading = "Other Commands"
  spec.description =
    "Looks at and changes the file of your own preferences: defaults for flags, and aliases.\n\nIt is ~/.kube/kuberc; every kubectl reads it."
  spec.examples = [.init("What is set", "kubectl kuberc view")]
  return CommandNode(spec, children: [kubercSet(), kubercView()])
}

private let starter: Value = [
  "aliases": .null, "apiVersion": "kubectl.config.k8s.io/v1beta1",
  "defaults": [
    ["command": "apply", "options": [["default": "true", "name": "server-side"]]],
    ["command": "delete", "options": [["default": "true", "name": "interactive"]]],
  ], "kind": "Preference",
]

private func kubercView<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "view", "[options]", "Display the current kuberc configuration")
  spec.description = "Shows the file of preferences as it stands."
  spec.examples = [.init("As JSON", "kubectl kuberc view -o json")]
  spec.flags = [
    Flag("output", "o", .string, KubectlFlags.output.help, initial: "\"yaml\""),
    KubectlFlags.template, KubectlFlags.showManagedFields, KubectlFlags.allowMissing,
    Flag("kuberc", nil, .string, "The file of kubectl preferences to use.", completes: "file"),
  ]
  return CommandNode(
    spec,
    action: .whole(
      needsInput: { host, call, _ in !isThere(host, call) },
      run: { host, call, flags, input in
        do throws(KubectlError) {
          return try view(&host, &call, flags, input)
        } catch {
          call.complain(error.text)
          return error.status
        }
      }))
}

private func place<Host: KubectlHost>(_ host: Host, _ call: Call<Host>) -> String {
  Preferences.path(call.arguments, for: call.process, host)?.path
    ?? (host.environment(call, "HOME") ?? "/") + "/.kube/kuberc"
}
private func isThere<Host: KubectlHost>(_ host: Host, _ call: Call<Host>) -> Bool {
  host.machine.files.exists(place(host, call), in: host.view(call))
}

private func view<Host: KubectlHost>(
  _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags, _ input: [UInt8]
) throws(KubectlError) -> Int {
  let path = place(host, call)
  guard isThere(host, call) else {
    call.write(
      "kuberc file not found at \(path)\nWould you like to generate a default kuberc file with recommended options? (y/N): "
    )
    let answer = String(decoding: input.prefix { $0 != 10 }, as: UTF8.self).lowercased()
    if answer == "y" || answer == "yes" { try write(starter, path, &host, &call) }
    return 0
  }
  let text = (try? host.machine.files.readText(path, in: host.view(call))) ?? ""
  var document = Manifests.read(text).manifests.first?.value ?? [:]
  if document["aliases"] == nil || document["aliases"] == .null { document["aliases"] = [] }
  var format = try OutputFormat(flags, hasTables: false)
  if format.isTable { format = .yaml }
  if case .json = format {
    document = ordered(document, ["kind", "apiVersion", "defaults", "aliases"])
  } else {
    document = document.sortedByKey()
  }
  if case .json = format {
    call.write(document.json(.kubectl) + "\n")
  } else {
    call.write(try ResourcePrinter(format: format).text(document, kinds: []))
  }
  return 0
}

/// Real: JSON has the fields in the order of their declaration.
private func ordered(_ document: Value, _ first: [String]) -> Value {
  var object = Object()
  for key in first { object[key] = document[key].map(entries) }
  for (key, value) in document.object ?? Object() where object[key] == nil { object[key] = value }
  return .object(object)
}
private func entries(_ value: Value) -> Value {
  guard let list = value.array else { return value }
  return .array(
    list.map { entry in
      var object = Object()
      for key in ["name", "command", "prependArgs", "appendArgs", "options"] {
        object[key] = entry[key]
      }
      if let options = entry["options"]?.array {
        object["options"] = .array(
          options.map { ["name": $0["name"] ?? "", "default": $0["default"] ?? ""] })
      }
      return .object(object)
    })
}

private func write<Host: KubectlHost>(
  _ document: Value, _ path: String, _ host: inout Host, _ call: inout Call<Host>
) throws(KubectlError) {
  let files = host.view(call), now = host.machine.now
  do throws(FileError) {
    try host.machine.files.makeDirectories(FilePaths.dirname(path), in: files, at: now)
    try host.machine.files.write(
      path, text: document.sortedByKey().yaml(), mode: 0o644, in: files, at: now)
  } catch {
    throw .plain("open \(path): \(error.message.lowercased())")
  }
  call.print("Updated \(path)")
}

private func kubercSet<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "set", "--section (defaults|aliases) --command COMMAND [options]",
    "Set values in the kuberc configuration")
  spec.description =
    "Sets the defaults of a command's flags, or makes an alias: a word of your own for a command with flags and arguments."
  spec.examples = [
    .init(
      "Wide tables", "kubectl kuberc set --section defaults --command get --option output=wide")
  ]
  spec.flags = [
    Flag(
      "allowlist-entry", nil, .list(typeName: "stringArray"),
      "For credentialplugin: a program that may log in."),
    Flag("appendarg", nil, .list(typeName: "stringArray"), "For aliases: an argument at the end."),
    Flag("command", nil, .string, "The command: get, create, set env…"),
    Flag("kuberc", nil, .string, "The file of kubectl preferences to use.", completes: "file"),
    Flag("name", nil, .string, "The alias's name."),
    Flag("option", nil, .list(typeName: "stringArray"), "A flag and its value: flag=value."),
    Flag("overwrite", nil, .bool, "Also where there is such an entry."),
    Flag("policy", nil, .string, "For credentialplugin: AllowAll, DenyAll or Allowlist."),
    Flag(
      "prependarg", nil, .list(typeName: "stringArray"), "For aliases: an argument at the front."),
    Flag("section", nil, .string, "What to set: defaults, aliases or credentialplugin."),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.has("section") else { throw .required("section") }
      let section = flags.string("section")
      let path = place(host, call)
      let text = (try? host.machine.files.readText(path, in: host.view(call))) ?? ""
      var document: Value =
        Manifests.read(text).manifests.first?.value
        ?? [
          "aliases": .null, "apiVersion": "kubectl.config.k8s.io/v1beta1", "defaults": .null,
          "kind": "Preference",
        ]
      switch section {
      case "defaults", "aliases": try setEntry(section, flags, &document)
      case "credentialplugin":
        let policy = flags.string("policy")
        guard ["AllowAll", "DenyAll", "Allowlist"].contains(policy) else {
          throw .plain(
            "--policy must be one of \"AllowAll\", \"DenyAll\", or \"Allowlist\", got: \(policy)")
        }
        document["credentialPluginPolicy"] = .string(policy)
        let allowed = flags.list("allowlist-entry").map { entry -> Value in
          let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
          return [parts[0]: .string(parts.count > 1 ? parts[1] : "")]
        }
        if !allowed.isEmpty { document["credentialPluginAllowlist"] = .array(allowed) }
      default:
        throw .plain(
          "--section must be \"defaults\", \"aliases\", or \"credentialplugin\", got: \(section)")
      }
      try write(document, path, &host, &call)
    })
}

private func setEntry(
  _ section: String, _ flags: ParsedFlags, _ document: inout Value
) throws(KubectlError) {
  let command = flags.string("command"), name = flags.string("name")
  guard !command.isEmpty else {
    throw .plain("--command is required when --section=aliases or --section=defaults")
  }
  if section == "aliases", name.isEmpty {
    throw .plain("--name is required when --section=aliases")
  }
  if section == "defaults" {
    for flag in ["name", "prependarg", "appendarg"] where flags.has(flag) {
      throw .plain("--\(flag) should not be specified when --section=defaults")
    }
  }
  var options: [Value] = []
  for option in flags.list("option") {
    let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw .plain("invalid option format \"\(option)\", expected flag=value")
    }
    options.append(["default": .string(String(parts[1])), "name": .string(String(parts[0]))])
  }
  var entry: Object = ["command": .string(command)]
  if section == "aliases" { entry["name"] = .string(name) }
  if !options.isEmpty { entry["options"] = .array(options) }
  if flags.has("prependarg") { entry["prependArgs"] = Value(flags.list("prependarg")) }
  if flags.has("appendarg") { entry["appendArgs"] = Value(flags.list("appendarg")) }
  let key = section == "aliases" ? "name" : "command"
  let own = section == "aliases" ? name : command
  var entries = document[section]?.array ?? []
  if let place = entries.firstIndex(where: { $0[key]?.string == own }) {
    guard flags.bool("overwrite") else {
      throw .plain(
        section == "aliases"
          ? "alias \"\(own)\" already exists, use --overwrite to replace"
          : "defaults for command \"\(own)\" already exist, use --overwrite to replace")
    }
    entries[place] = .object(entry)
  } else {
    entries.append(.object(entry))
  }
  document[section] = .array(entries)
}
