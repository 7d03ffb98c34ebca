// swarm, service, node, stack, secret, config, plugin, trust: known by name. The lab has no swarm.

import Commands
import Docker
import Machine

/// A command of docker's that the lab does not have.
func unmodelled<Host: DockerCLIHost>(
  _ name: String, _ usage: String, _ summary: String
) -> CommandNode<Host> {
  var spec = CommandSpec(name, usage, summary)
  spec.isModelled = false
  return CommandNode(spec)
}

/// A verb that asks a manager. Real: an engine that is in no swarm refuses each in these words, so
/// nothing is pretended here.
private func managers<Host: DockerCLIHost>(
  _ name: String, _ usage: String, _ summary: String, _ rule: ArgumentRule = .none,
  refusal: String =
    "This node is not a swarm manager. Use \"docker swarm init\" or \"docker swarm join\" to connect this node to swarm and try again."
) -> CommandNode<Host> {
  let spec = CommandSpec(name, usage, summary)
  return CommandNode(
    spec,
    action: dockerAction { _, call, flags throws(DockerFailure) in
      try spec.check(flags, rule, call)
      throw .text("Error response from daemon: \(refusal)", status: 1)
    })
}

private func group<Host: DockerCLIHost>(
  _ name: String, _ summary: String, _ children: [CommandNode<Host>]
) -> CommandNode<Host> {
  CommandNode(CommandSpec(name, "COMMAND", summary), children: children)
}

/// Limit: no swarm can be made, so what works on one is refused as on an engine without.
func swarmGroups<Host: DockerCLIHost>() -> [CommandNode<Host>] {
  [
    group(
      "swarm", "Manage Swarm",
      [
        unmodelled("init", "[OPTIONS]", "Initialize a swarm"),
        unmodelled("join", "[OPTIONS] HOST:PORT", "Join a swarm as a node and/or manager"),
        hidden(
          managers(
            "leave", "[OPTIONS]", "Leave the swarm",
            refusal: "This node is not part of a swarm")),
        hidden(
          managers("join-token", "[OPTIONS] (worker|manager)", "Manage join tokens", .exactly(1))),
        hidden(managers("update", "[OPTIONS]", "Update the swarm")),
      ]),
    group(
      "service", "Manage Swarm services",
      [
        managers(
          "create", "[OPTIONS] IMAGE [COMMAND] [ARG...]", "Create a new service", .atLeast(1)),
        managers(
          "inspect", "[OPTIONS] SERVICE [SERVICE...]",
          "Display detailed information on one or more services", .atLeast(1)),
        managers(
          "logs", "[OPTIONS] SERVICE|TASK", "Fetch the logs of a service or task", .exactly(1)),
        managers("ls", "[OPTIONS]", "List services"),
        managers(
          "ps", "[OPTIONS] SERVICE [SERVICE...]", "List the tasks of one or more services",
          .atLeast(1)),
        managers("rm", "SERVICE [SERVICE...]", "Remove one or more services", .atLeast(1)),
        managers(
          "rollback", "[OPTIONS] SERVICE", "Revert changes to a service's configuration",
          .exactly(1)),
        managers(
          "scale", "SERVICE=REPLICAS [SERVICE=REPLICAS...]",
          "Scale one or multiple replicated services", .atLeast(1)),
        managers("update", "[OPTIONS] SERVICE", "Update a service", .exactly(1)),
      ]),
    group(
      "node", "Manage Swarm nodes",
      [
        managers(
          "demote", "NODE [NODE...]", "Demote one or more nodes from manager in the swarm",
          .atLeast(1)),
        managers(
          "inspect", "[OPTIONS] self|NODE [NODE...]",
          "Display detailed information on one or more nodes", .atLeast(1)),
        managers("ls", "[OPTIONS]", "List nodes in the swarm"),
        managers(
          "promote", "NODE [NODE...]", "Promote one or more nodes to manager in the swarm",
          .atLeast(1)),
        managers(
          "ps", "[OPTIONS] [NODE...]",
          "List tasks running on one or more nodes, defaults to current node", .atLeast(0)),
        managers(
          "rm", "[OPTIONS] NODE [NODE...]", "Remove one or more nodes from the swarm", .atLeast(1)),
        managers("update", "[OPTIONS] NODE", "Update a node", .exactly(1)),
      ]),
    group(
      "stack", "Manage Swarm stacks",
      [
        unmodelled(
          "config", "[OPTIONS]",
          "Outputs the final config file, after doing merges and interpolations"),
        managers(
          "deploy", "[OPTIONS] STACK", "Deploy a new stack or update an existing stack",
          .exactly(1)),
        managers("ls", "[OPTIONS]", "List stacks"),
        managers("ps", "[OPTIONS] STACK", "List the tasks in the stack", .exactly(1)),
        managers("rm", "[OPTIONS] STACK [STACK...]", "Remove one or more stacks", .atLeast(1)),
        managers("services", "[OPTIONS] STACK", "List the services in the stack", .exactly(1)),
      ]),
    group(
      "secret", "Manage Swarm secrets",
      [
        managers(
          "create", "[OPTIONS] SECRET [file|-]", "Create a secret from a file or STDIN as content",
          .between(1, 2)),
        managers(
          "inspect", "[OPTIONS] SECRET [SECRET...]",
          "Display detailed information on one or more secrets", .atLeast(1)),
        managers("ls", "[OPTIONS]", "List secrets"),
        managers("rm", "SECRET [SECRET...]", "Remove one or more secrets", .atLeast(1)),
      ]),
    group(
      "config", "Manage Swarm configs",
      [
        managers(
          "create", "[OPTIONS] CONFIG file|-", "Create a config from a file or STDIN", .exactly(2)),
        managers(
          "inspect", "[OPTIONS] CONFIG [CONFIG...]",
          "Display detailed information on one or more configs", .atLeast(1)),
        managers("ls", "[OPTIONS]", "List configs"),
        managers("rm", "CONFIG [CONFIG...]", "Remove one or more configs", .atLeast(1)),
      ]),
  ]
}

private func hidden<Host: DockerCLIHost>(_ node: CommandNode<Host>) -> CommandNode<Host> {
  var node = node
  node.spec.isHidden = true
  return node
}

/// `docker plugin`: the lab's engine has none, and installs none.
func pluginGroup<Host: DockerCLIHost>() -> CommandNode<Host> {
  group(
    "plugin", "Manage plugins",
    [
      unmodelled(
        "create", "[OPTIONS] PLUGIN PLUGIN-DATA-DIR",
        "Create a plugin from a rootfs and configuration. Plugin data directory must contain config.json and rootfs directory."
      ),
      unmodelled("disable", "[OPTIONS] PLUGIN", "Disable a plugin"),
      unmodelled("enable", "[OPTIONS] PLUGIN", "Enable a plugin"),
      unmodelled(
        "inspect", "[OPTIONS] PLUGIN [PLUGIN...]",
        "Display detailed information on one or more plugins"),
      unmodelled("install", "[OPTIONS] PLUGIN [KEY=VALUE...]", "Install a plugin"),
      pluginList(),
      unmodelled("push", "[OPTIONS] PLUGIN[:TAG]", "Push a plugin to a registry"),
      unmodelled("rm", "[OPTIONS] PLUGIN [PLUGIN...]", "Remove one or more plugins"),
      unmodelled(
        "set", "PLUGIN KEY=VALUE [KEY=VALUE...]", "Change settings for a plugin"),
      unmodelled("upgrade", "[OPTIONS] PLUGIN [REMOTE]", "Upgrade an existing plugin"),
    ])
}

private func pluginList<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = CommandSpec("ls", "[OPTIONS]", "List plugins")
  return CommandNode(
    spec,
    action: dockerAction { _, call, flags throws(DockerFailure) in
      try spec.check(flags, .none, call)
      call.print("ID        NAME      DESCRIPTION   ENABLED")
      return 0
    })
}

func trustGroup<Host: DockerCLIHost>() -> CommandNode<Host> {
  group(
    "trust", "Manage trust on Docker images",
    [
      trustInspect(),
      unmodelled("key", "COMMAND", "Manage keys for signing Docker images"),
      unmodelled("revoke", "[OPTIONS] IMAGE[:TAG]", "Remove trust for an image"),
      unmodelled("sign", "IMAGE:TAG", "Sign an image"),
      unmodelled("signer", "COMMAND", "Manage entities who can sign Docker images"),
    ])
}

/// Limit: no image of the lab's registries is signed.
private func trustInspect<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = CommandSpec(
    "inspect", "IMAGE[:TAG] [IMAGE[:TAG]...]",
    "Return low-level information about keys and signatures")
  return CommandNode(
    spec,
    action: dockerAction(.none) { _, call, flags throws(DockerFailure) in
      try spec.check(flags, .atLeast(1), call)
      call.complain(
        "WARNING: Docker is retiring DCT for Docker Official Images (DOI).\nFor details, refer to https://docs.docker.com/go/dct-deprecation/\n"
      )
      call.print("[]")
      for name in flags.arguments { call.complain("no signatures or cannot access \(name)") }
      return 1
    })
}

/// Real: an engine without experimental features refuses checkpoints so.
func checkpointGroup<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("checkpoint", "COMMAND", "Manage checkpoints")
  spec.isInterspersed = false
  spec.isHidden = true
  return CommandNode(
    spec,
    action: dockerAction { _, call, flags throws(DockerFailure) in
      let verb = flags.arguments.first.map { " \($0)" } ?? ""
      throw .text(
        "docker checkpoint\(verb) is only supported on a Docker daemon with experimental features enabled",
        status: 1)
    })
}
