// docker compose create, docker compose scale

import Commands
import ComposeFile
import Docker
import Documents
import Text

/// What up, create, run and scale share: the phases that make containers.
struct ComposeMaking<Host: DockerCLIHost> {
  var flags: ParsedFlags
  /// The services that were named; nil for all.
  var names: [String]?

  /// The project with `--scale` taken into account.
  func scaled(_ project: ComposeProject) throws(DockerFailure) -> ComposeProject {
    var out = project
    for text in flags.list("scale") { try Self.scale(&out, text) }
    return out
  }
  static func scale(_ project: inout ComposeProject, _ text: String) throws(DockerFailure) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw .text("invalid --scale option \"\(text)\". Should be SERVICE=NUM", status: 1)
    }
    let number: Int
    do throws(GoNumberError) {
      number = try GoNumber.integer(parts[1], function: "Atoi")
    } catch { throw .text(error.message, status: 1) }
    // NB: compose 2.40.3 ends in a panic of its own here.
    guard number >= 0 else {
      throw .text("invalid --scale option \"\(text)\". Should be SERVICE=NUM", status: 1)
    }
    guard let service = project.service(parts[0]) else {
      throw .text("no such service: \(parts[0]): not found", status: 1)
    }
    if number > 1, let name = service.text("container_name") {
      throw .text(
        "WARNING: The \"\(service.name)\" service is using the custom container name \"\(name)\". Docker requires each container to have a unique name. Remove the custom name to scale the service",
        status: 1)
    }
    project.modify(parts[0]) { $0["scale"] = .integer(number) }
  }

  /// Pull, build, networks, volumes, orphans, containers.
  func phases(
    _ project: ComposeProject, _ host: Host, _ call: Call<Host>
  ) throws(DockerFailure) -> [ComposePhase] {
    var policy = flags.string("pull")
    if policy == "policy" { policy = "" }
    guard ["", "always", "missing", "never", "build"].contains(policy) else {
      throw .text("invalid --pull option \"\(policy)\"", status: 1)
    }
    if flags.bool("build"), flags.bool("no-build") {
      throw .text("--build and --no-build are incompatible", status: 1)
    }
    if flags.bool("force-recreate"), flags.bool("no-recreate") {
      throw .text("--force-recreate and --no-recreate are incompatible", status: 1)
    }
    if flags.bool("always-recreate-deps"), flags.bool("no-recreate") {
      throw .text("--always-recreate-deps and --no-recreate are incompatible", status: 1)
    }
    let plan = ComposeImagesPlan<Host>(project: project, host: host, call: call)
    var phases: [ComposePhase] = []
    let pulls = try plan.pulls(policy, isQuiet: flags.bool("quiet-pull"))
    if !pulls.isEmpty { phases.append(.pull(pulls)) }
    if !flags.bool("no-build") {
      let builds = try plan.builds(all: flags.bool("build") || policy == "build", flags)
      if !builds.isEmpty { phases.append(.build(builds)) }
    }
    var converge = ComposeConverge()
    converge.names = names
    if flags.bool("force-recreate") { converge.named = .always }
    if flags.bool("always-recreate-deps") { converge.others = .always }
    if flags.bool("no-recreate") { (converge.named, converge.others) = (.never, .never) }
    converge.renewsVolumes = flags.bool("renew-anon-volumes")
    // Real: compose 2.40 makes the containers anew for it, whether they have such volumes or not.
    if converge.renewsVolumes, !flags.bool("no-recreate") { converge.named = .always }
    converge.timeout = flags.has("timeout") ? flags.int("timeout") : nil
    phases += [
      .networks, .volumes, .orphans(removes: flags.bool("remove-orphans")), .converge(converge),
    ]
    return phases
  }

  static var common: [Flag] {
    [
      Flag("build", nil, .bool, "Build images first."),
      Flag("force-recreate", nil, .bool, "Make containers anew even if nothing has changed."),
      Flag("no-build", nil, .bool, "Do not build an image, even if it is missing."),
      Flag("no-recreate", nil, .bool, "Leave containers that are there as they are."),
      Flag(
        "pull", nil, .string, "When to pull images: always, missing, never.",
        initial: "\"policy\""),
      Flag("quiet-pull", nil, .bool, "Pull without showing the layers."),
      Flag(
        "remove-orphans", nil, .bool, "Remove containers of services that are not in the file."),
      Flag(
        "scale", nil, .list(typeName: "scale"), "How many containers of a service: SERVICE=NUM."),
      Flag("yes", "y", .bool, "Take every question as answered with yes."),
    ]
  }
}

func composeCreate<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "create", "[OPTIONS] [SERVICE...]", "Creates containers for a service",
    "Makes networks, volumes and containers as `up` does, and starts nothing.",
    ComposeMaking<Host>.common)
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let whole = try ComposeFiles(host, call, flags).load(&host, &call)
      let making = ComposeMaking<Host>(
        flags: flags, names: flags.arguments.isEmpty ? nil : flags.arguments)
      let project = try making.scaled(try whole.choosing(flags.arguments))
      sayUnmodelledKeys(project, &host, &call)
      return try composeFollowing(
        project, try making.phases(project, host, call), title: "Creating", host, call, flags)
    })
}

func composeScale<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "scale", "[SERVICE=REPLICAS...]", "Scale services",
    "Makes or removes containers until a service has the number asked for.",
    [Flag("no-deps", nil, .bool, "Leave services that they depend on alone.")])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try composeArguments(flags, atLeast: 1)
      var names: [String] = []
      for text in flags.arguments {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
          throw .text("invalid scale specifier: \(text)", status: 1)
        }
        guard Int(parts[1]) != nil else {
          throw .text(
            "invalid scale specifier: can't parse replica value as int: \(text)", status: 1)
        }
        names.append(String(parts[0]))
      }
      let whole = try ComposeFiles(host, call, flags).load(&host, &call)
      var project = try whole.choosing(names, withDependencies: !flags.bool("no-deps"))
      for text in flags.arguments { try ComposeMaking<Host>.scale(&project, text) }
      let making = ComposeMaking<Host>(flags: ParsedFlags(), names: names)
      let phases = try making.phases(project, host, call) + [.start(nil)]
      return try composeFollowing(project, phases, title: "Running", host, call, flags)
    })
}
