// docker context ls, show, inspect, use, create, update, rm

import Commands
import Docker
import Documents
import Files
import Machine

func contextGroup<Host: DockerCLIHost>() -> CommandNode<Host> {
  CommandNode(
    CommandSpec("context", "COMMAND", "Manage contexts"),
    children: [
      contextCreate(),
      unmodelled(
        "export", "[OPTIONS] CONTEXT [FILE|-]",
        "Export a context to a tar archive FILE or a tar stream on STDOUT."),
      unmodelled(
        "import", "CONTEXT FILE|-", "Import a context from a tar or zip file"),
      contextInspect(), contextList(), contextRm(), contextShow(), contextUpdate(), contextUse(),
    ])
}

func contextList<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("ls", "[OPTIONS]", "List contexts")
  spec.aliases = ["list"]
  spec.flags = [
    Flag("format", nil, .string, "table, json, or a Go template."),
    Flag("quiet", "q", .bool, "Only names."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let current = DockerContexts.current(host, call, flags)
      let rows = DockerContexts.all(host, call)
      if flags.bool("quiet") {
        for row in rows { call.print(row.name) }
        return 0
      }
      let isTable = flags.string("format").isEmpty || flags.string("format") == "table"
      let columns: [RowColumn<DockerContext>] = [
        RowColumn("NAME", "Name") { isTable && $0.name == current ? $0.name + " *" : $0.name },
        RowColumn("DESCRIPTION", "Description") { $0.description },
        RowColumn("DOCKER ENDPOINT", "DockerEndpoint") { $0.endpoint },
        RowColumn("ERROR", "Error") { _ in "" },
        RowColumn("CURRENT", "Current", isShown: false) { $0.name == current ? "true" : "false" },
      ]
      call.write(
        try RowFormat(columns: columns, typeName: "*formatter.clientContextContext").text(
          rows, format: flags.string("format")))
      if host.environment(call, "DOCKER_HOST")?.isEmpty == false {
        call.complain(
          "Warning: DOCKER_HOST environment variable overrides the active context. To use a context, either set the global --context flag, or unset DOCKER_HOST environment variable."
        )
      }
      return 0
    })
}

func contextShow<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = CommandSpec("show", "", "Print the name of the current context")
  return CommandNode(
    spec,
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      try spec.check(flags, .none, call)
      call.print(DockerContexts.current(host, call, flags))
      return 0
    })
}

func contextInspect<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "inspect", "[OPTIONS] [CONTEXT] [CONTEXT...]",
    "Display detailed information on one or more contexts")
  spec.flags = [Flag("format", "f", .string, "json, or a Go template.")]
  return CommandNode(
    spec,
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      var names = flags.arguments
      if names.isEmpty { names = [DockerContexts.current(host, call, flags)] }
      var found: [Value] = [], failures: [String] = []
      for name in names {
        guard let context = DockerContexts.find(name, host, call) else {
          failures.append(DockerContexts.missing(name, host, call))
          continue
        }
        let path = DockerContexts.path(name, host, call)
        let isStandard = name == "default"
        var metadata: Value = [:]
        if !isStandard, !context.description.isEmpty {
          metadata["Description"] = .string(context.description)
        }
        found.append([
          "Name": .string(name), "Metadata": metadata,
          "Endpoints": [
            "docker": ["Host": .string(context.endpoint), "SkipTLSVerify": false]
          ],
          "TLSMaterial": [:],
          "Storage": [
            "MetadataPath": .string(isStandard ? "<IN MEMORY>" : FilePaths.dirname(path)),
            "TLSPath": .string(
              isStandard
                ? "<IN MEMORY>"
                : FilePaths.dirname(path).replacing("/meta/", with: "/tls/")),
          ],
        ])
      }
      try InspectText.write(
        found.map { Inspected($0) }, format: flags.string("format"), escapesHTML: true, &call)
      for failure in failures { call.complain(failure) }
      return failures.isEmpty ? 0 : 1
    })
}

func contextUse<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = CommandSpec("use", "CONTEXT", "Set the current docker context")
  return CommandNode(
    spec,
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      // Real: docker 28.5.2 counts these arguments in cobra's own words.
      guard flags.arguments.count == 1 else {
        throw .text("accepts 1 arg(s), received \(flags.arguments.count)", status: 1)
      }
      let name = flags.arguments[0]
      guard DockerContexts.find(name, host, call) != nil else {
        throw .text(DockerContexts.missing(name, host, call), status: 1)
      }
      DockerContexts.use(name, &host, call)
      call.print(name)
      call.complain("Current context is now \"\(name)\"")
      if name != "default", host.environment(call, "DOCKER_HOST")?.isEmpty == false {
        call.complain(
          "Warning: DOCKER_HOST environment variable overrides the active context. To use \"\(name)\", either set the global --context flag, or unset DOCKER_HOST environment variable."
        )
      }
      return 0
    })
}

/// The address in `--docker host=tcp://…`.
private func endpoint(_ flags: ParsedFlags) throws(DockerFailure) -> String? {
  var address: String?
  for pair in flags.slice("docker") {
    let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw .text("invalid argument \"\(pair)\": \(pair) must be formatted as key=value", status: 1)
    }
    switch parts[0] {
    case "host": address = parts[1]
    case "from", "ca", "cert", "key", "skip-tls-verify":
      throw .text(
        "swiftlab: real docker has `--docker \(parts[0])=…`; swiftlab does not model it yet.",
        status: 1)
    default:
      throw .text(
        "unable to create docker endpoint config: unrecognized config key: \(parts[0])", status: 1)
    }
  }
  if let text = address {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasPrefix("//"), parts[1].count > 2 else {
      throw .text(
        "unable to create docker endpoint config: unable to apply docker endpoint options: unable to parse docker host `\(text)`",
        status: 1)
    }
  }
  return address
}

func contextCreate<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("create", "[OPTIONS] CONTEXT", "Create a context")
  spec.flags = [
    Flag("description", nil, .string, "What it is for."),
    Flag("docker", nil, .slice(typeName: "stringToString"), "The engine: host=….", initial: "[]"),
    Flag("from", nil, .string, "Begin with a copy of this context."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      let name = flags.arguments[0]
      guard name != "default" else {
        throw .text("\"default\" is a reserved context name", status: 1)
      }
      let isName =
        name.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } == true
        && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.+-".contains($0)) }
      guard isName, name.count > 1 else {
        throw .text(
          "context name \"\(name)\" is invalid, names are validated against regexp \"^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$\"",
          status: 1)
      }
      if DockerContexts.find(name, host, call) != nil {
        throw .text("context \"\(name)\" already exists", status: 1)
      }
      let from = flags.last("from") ?? DockerContexts.current(host, call, flags)
      guard let base = DockerContexts.find(from, host, call) else {
        throw .text(DockerContexts.missing(from, host, call), status: 1)
      }
      // Real: what is copied is copied with its description; an engine of one's own begins without.
      let own = flags.has("from") ? nil : try endpoint(flags)
      let given = flags.string("description")
      let context = DockerContext(
        name: name, description: given.isEmpty && own == nil ? base.description : given,
        endpoint: own ?? base.endpoint)
      DockerContexts.store(context, &host, call)
      call.print(name)
      call.complain("Successfully created context \"\(name)\"")
      return 0
    })
}

func contextUpdate<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("update", "[OPTIONS] CONTEXT", "Update a context")
  spec.flags = [
    Flag("description", nil, .string, "What it is for."),
    Flag("docker", nil, .slice(typeName: "stringToString"), "The engine: host=….", initial: "[]"),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      let name = flags.arguments[0]
      guard name != "default" else {
        throw .text("context name \"default\" is reserved", status: 1)
      }
      guard var context = DockerContexts.find(name, host, call) else {
        throw .text(DockerContexts.missing(name, host, call), status: 1)
      }
      if let text = flags.last("description") { context.description = text }
      if let address = try endpoint(flags) { context.endpoint = address }
      DockerContexts.store(context, &host, call)
      call.print(name)
      call.complain("Successfully updated context \"\(name)\"")
      return 0
    })
}

func contextRm<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("rm", "CONTEXT [CONTEXT...]", "Remove one or more contexts")
  spec.aliases = ["remove"]
  spec.flags = [Flag("force", "f", .bool, "Even the one in use.")]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      var failures: [String] = []
      let current = DockerContexts.current(host, call, flags)
      for name in flags.arguments {
        if name == "default" {
          failures.append("context \"default\" cannot be removed")
        } else if DockerContexts.find(name, host, call) == nil {
          if !flags.bool("force") {
            failures.append("context \"\(name)\" does not exist")
          }
        } else if name == current, !flags.bool("force") {
          failures.append(
            "context \"\(name)\" is in use, set -f flag to force remove")
        } else {
          if name == current { DockerContexts.use("default", &host, call) }
          let path = FilePaths.dirname(DockerContexts.path(name, host, call))
          let view = host.view(call), now = host.machine.now
          try? host.machine.files.removeAll(path, in: view, at: now)
          call.print(name)
        }
      }
      for failure in failures { call.complain(failure) }
      return failures.isEmpty ? 0 : 1
    })
}
