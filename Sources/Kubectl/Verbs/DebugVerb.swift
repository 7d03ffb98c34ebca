// kubectl debug

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func debugVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "debug", "(POD | TYPE[[.VERSION].GROUP]/NAME) [ -- COMMAND [args...] ] [options]",
    "Create debugging sessions for troubleshooting workloads and nodes")
  spec.heading = "Troubleshooting and Debugging Commands"
  spec.description =
    "Looks for faults: puts one more container into a running pod, makes a changed copy of a pod (--copy-to), or a pod that sees a node's files (node/NAME)."
  spec.examples = [
    .init(
      "A copy that does not end", "kubectl debug web --copy-to=web-debug --set-image=web=busybox")
  ]
  spec.completes = ["pod"]
  spec.flags = [
    Flag("arguments-only", nil, .bool, "What follows -- are arguments, not the command."),
    Flag("attach", nil, .bool, "Attach to the new container."),
    Flag("container", "c", .string, "The new container's name."),
    Flag("copy-to", nil, .string, "Make a copy of the pod under this name."),
    Flag(
      "custom", nil, .string, "A file with fields of the new container, as JSON or YAML.",
      completes: "file"),
    Flag("env", nil, .list(typeName: "stringArray"), "NAME=VALUE for the new container."),
    KubectlFlags.filename,
    Flag("image", nil, .string, "The new container's image.", completes: "image"),
    Flag("image-pull-policy", nil, .string, "Always, IfNotPresent or Never."),
    Flag("keep-annotations", nil, .bool, "The copy keeps the annotations."),
    Flag("keep-init-containers", nil, .bool, "The copy keeps init containers.", initial: "true"),
    Flag("keep-labels", nil, .bool, "The copy keeps the labels."),
    Flag("keep-liveness", nil, .bool, "The copy keeps liveness probes."),
    Flag("keep-readiness", nil, .bool, "The copy keeps readiness probes."),
    Flag("keep-startup", nil, .bool, "The copy keeps startup probes."),
    Flag(
      "profile", nil, .string, "legacy, general, baseline, netadmin, restricted, sysadmin.",
      initial: "\"general\""),
    Flag("quiet", "q", .bool, "Say less."),
    Flag("replace", nil, .bool, "Delete the pod that is copied."),
    Flag("same-node", nil, .bool, "The copy runs on the same node."),
    Flag(
      "set-image", nil, .slice(typeName: "stringToString"), "The copy's images: NAME=IMAGE."),
    Flag("share-processes", nil, .bool, "The copy's containers see each other.", initial: "true"),
    Flag("stdin", "i", .bool, "Keep the new container's standard input open."),
    Flag("target", nil, .string, "See the processes of this container."),
    Flag("tty", "t", .bool, "Give the new container a terminal."),
  ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        return try debugging(&host, &call, flags)
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

private func debugging<Host: KubectlHost>(
  _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags
) throws(KubectlError) -> Following<Host> {
  let image = flags.string("image")
  let isNameless = image.isEmpty && flags.string("container").isEmpty
  if flags.bool("attach"), isNameless {
    throw .plain(
      "you must specify --container or create a new container using --image in order to attach.")
  }
  if flags.string("copy-to").isEmpty {
    for flag in ["replace", "same-node"] where flags.bool(flag) {
      throw .plain("--\(flag) may only be used with --copy-to.")
    }
    if flags.has("set-image") {
      throw .plain("--set-image may only be used with --copy-to.")
    }
    if image.isEmpty { throw .plain("you must specify --image when not using --copy-to.") }
  } else {
    if image.isEmpty, !flags.has("set-image"), flags.commandAfterDash.isEmpty {
      throw .plain("you must specify --image, --set-image or command arguments.")
    }
    if isNameless, !flags.commandAfterDash.isEmpty {
      throw .plain(
        "you must specify an existing container or a new image when specifying args.")
    }
  }
  let words = Array(flags.arguments.prefix(flags.dashIndex ?? flags.arguments.count))
  guard let word = words.first else {
    throw .plain("NAME or filename is required for debug")
  }
  if flags.has("target"), flags.has("copy-to") {
    throw .plain("--target is incompatible with --copy-to. Use --share-processes instead.")
  }
  let profile = try DebugProfile(flags, &host, call)
  if flags.bool("tty"), !flags.bool("stdin") {
    throw .plain("-i/--stdin is required for containers with -t/--tty=true")
  }
  if !image.isEmpty, !ImageNames.isValid(image) {
    throw .plain("invalid image name \"\(image)\": invalid reference format")
  }
  for (flag, values) in [("set-image", flags.slice("set-image")), ("env", flags.list("env"))] {
    for value in values where !value.contains("=") {
      throw .raw(
        "error: invalid argument \"\(value)\" for \"--\(flag)\" flag: \(value) must be formatted as key=value\nSee 'kubectl debug --help' for usage.",
        status: 1)
    }
  }
  var client = try KubeClient(&host, &call, flags, manager: "kubectl-debug")
  let parts = word.split(separator: "/", maxSplits: 1).map(String.init)
  var isNode = false
  if parts.count == 2 {
    let kind = try Kubectl.kind(named: parts[0], host)
    isNode = kind.name == "Node"
    if !isNode, kind.name != "Pod" {
      throw .plain("\"\(kind.resource.goGroupVersion), Kind=\(kind.name)\" not supported by debug")
    }
  }
  let command = flags.commandAfterDash
  let made: Value
  var container: String?
  var replaced: String?
  if isNode {
    let node =
      try client.send(
        APIRequest(.get, ResourceKind.nodes.resource, name: parts[1]), &host, &call
      ).object ?? .null
    let plain = nodeDebugger(node, command, flags, &host)
    let own = flags.last("container") ?? "debugger"
    container = own
    made = profile.applied(to: plain, own, .node)
    if !flags.bool("quiet") {
      call.print(
        "Creating debugging pod \(made.at("metadata", "name")?.string ?? "") with container \(own) on node \(parts[1])."
      )
    }
  } else {
    let pod = try PodTargets.find(word, &client, &host, &call)
    guard flags.has("copy-to") else {
      return try ephemeral(pod, command, flags, profile, &client, &host, &call)
    }
    var copy = try podCopy(pod, command, flags, &host, &call)
    container = copy.container
    if let container { copy.pod = profile.applied(to: copy.pod, container, .copy) }
    made = copy.pod
    if flags.bool("replace") { replaced = pod.at("metadata", "name")?.string }
  }
  let created =
    try client.send(
      APIRequest(
        .create, ResourceKind.pods.resource, namespace: client.namespace, body: made), &host, &call
    ).object ?? .null
  if let replaced {
    var request = APIRequest(
      .delete, ResourceKind.pods.resource, namespace: client.namespace, name: replaced)
    request.gracePeriodSeconds = 0
    try client.send(request, &host, &call)
  }
  let attaches = flags.has("attach") ? flags.bool("attach") : flags.bool("stdin")
  guard attaches, let container else { return .exit(0) }
  return .follow(RunAttached(pod: created, flags: flags, client: client, container: container))
}

private func debugger(
  _ name: String, _ command: [String], _ flags: ParsedFlags
) -> Object {
  var container = Object()
  if !command.isEmpty {
    container[flags.bool("arguments-only") ? "args" : "command"] = Value(command)
  }
  let variables = flags.list("env").compactMap { text -> Value? in
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return ["name": .string(String(parts[0])), "value": .string(String(parts[1]))]
  }
  if !variables.isEmpty { container["env"] = .array(variables) }
  container["image"] = .string(flags.string("image"))
  if let policy = flags.last("image-pull-policy"), !policy.isEmpty {
    container["imagePullPolicy"] = .string(policy)
  }
  container["name"] = .string(name)
  if flags.bool("stdin") { container["stdin"] = true }
  container["terminationMessagePolicy"] = "File"
  if flags.bool("tty") { container["tty"] = true }
  return container
}

private func suffix<Host: KubectlHost>(_ host: inout Host, _ seed: String) -> String {
  var random = host.machine.random.split("debug-\(seed)-\(host.machine.now.nanoseconds)")
  let letters = Array("bcdfghjklmnpqrstvwxz2456789")
  return String((0..<5).map { _ in letters[Int(random.next() % UInt64(letters.count))] })
}

/// A container in the pod that runs. Real: the pod's `ephemeralcontainers`.
private func ephemeral<Host: KubectlHost>(
  _ pod: Value, _ command: [String], _ flags: ParsedFlags, _ profile: DebugProfile,
  _ client: inout KubeClient, _ host: inout Host, _ call: inout Call<Host>
) throws(KubectlError) -> Following<Host> {
  let name = flags.last("container") ?? "debugger-\(suffix(&host, "container"))"
  var container = debugger(name, command, flags)
  if flags.has("target") {
    if !flags.bool("quiet") {
      call.print(
        "Targeting container \"\(flags.string("target"))\". If you don't see processes from this container it may be because the container runtime doesn't support this feature."
      )
    }
    container["targetContainerName"] = .string(flags.string("target"))
  }
  if !flags.has("container"), !flags.bool("quiet") {
    call.print("Defaulting debug container name to \(name).")
  }
  var list = pod.at("spec", "ephemeralContainers")?.array ?? []
  list.append(profile.container(.object(container), .ephemeral).sortedByKey())
  var request = APIRequest(
    .patch, ResourceKind.pods.resource, namespace: client.namespace,
    name: pod.at("metadata", "name")?.string, subresource: "ephemeralcontainers",
    body: ["spec": ["ephemeralContainers": .array(list)]])
  request.patchType = .strategic
  let changed = try client.send(request, &host, &call).object ?? .null
  let attaches = flags.has("attach") ? flags.bool("attach") : flags.bool("stdin")
  guard attaches else { return .exit(0) }
  return .follow(
    RunAttached(pod: changed, flags: flags, client: client, container: name))
}

/// The copy, and the container of it that is debugged; nil where only images change.
///
/// Real: generatePodCopyWithDebugContainer of kubectl 1.36.
private func podCopy<Host: KubectlHost>(
  _ pod: Value, _ command: [String], _ flags: ParsedFlags, _ host: inout Host,
  _ call: inout Call<Host>
) throws(KubectlError) -> (pod: Value, container: String?) {
  var spec = pod["spec"] ?? [:]
  for key in ["nodeName", "ephemeralContainers", "serviceAccount"] { spec[key] = nil }
  if flags.bool("same-node") { spec["nodeName"] = pod.at("spec", "nodeName") }
  var containers = spec["containers"]?.array ?? []
  let images = (try? pairs(flags.slice("set-image").joined(separator: ","))) ?? [:]
  for index in containers.indices {
    let name = containers[index]["name"]?.string ?? ""
    if let image = images[name] ?? images["*"] { containers[index]["image"] = image }
  }
  var chosen: String?
  let image = flags.string("image")
  if let index = containers.firstIndex(where: { $0["name"]?.string == flags.last("container") }) {
    // A container of the pod's own is changed.
    chosen = flags.last("container")
    if !command.isEmpty {
      containers[index][flags.bool("arguments-only") ? "args" : "command"] = Value(command)
      if !flags.bool("arguments-only") { containers[index]["args"] = nil }
    }
    let wanted = debugger(chosen ?? "", [], flags)
    for key in ["env", "imagePullPolicy"] where wanted[key] != nil {
      containers[index][key] = wanted[key]
    }
    if !image.isEmpty { containers[index]["image"] = .string(image) }
    containers[index]["stdin"] = flags.bool("stdin") ? true : nil
    containers[index]["tty"] = flags.bool("tty") ? true : nil
  } else if !image.isEmpty {
    let name = flags.last("container") ?? "debugger-\(suffix(&host, "copy"))"
    if !flags.has("container"), !flags.bool("quiet") {
      call.print("Defaulting debug container name to \(name).")
    }
    chosen = name
    containers.append(.object(debugger(name, command, flags).sortedByKey()))
  } else if !flags.has("set-image") {
    throw .plain("you must specify image when creating new container")
  }
  if chosen != nil {
    for index in containers.indices {
      for (key, flag) in [
        ("livenessProbe", "keep-liveness"), ("readinessProbe", "keep-readiness"),
        ("startupProbe", "keep-startup"),
      ] where !flags.bool(flag) { containers[index][key] = nil }
    }
    if !flags.bool("keep-init-containers", default: true) { spec["initContainers"] = nil }
    if spec["shareProcessNamespace"] == nil { spec["shareProcessNamespace"] = true }
  }
  if flags.has("share-processes") {
    spec["shareProcessNamespace"] = .bool(flags.bool("share-processes"))
  }
  spec["containers"] = .array(containers)
  var meta: Object = [:]
  // Real: where only images change, the copy keeps its labels and notes.
  if flags.bool("keep-annotations") || chosen == nil {
    meta["annotations"] = pod.at("metadata", "annotations")
  }
  if flags.bool("keep-labels") || chosen == nil { meta["labels"] = pod.at("metadata", "labels") }
  meta["name"] = .string(flags.string("copy-to"))
  return (
    ["apiVersion": "v1", "kind": "Pod", "metadata": .object(meta), "spec": spec], chosen
  )
}

private func nodeDebugger<Host: KubectlHost>(
  _ node: Value, _ command: [String], _ flags: ParsedFlags, _ host: inout Host
) -> Value {
  let name = node.at("metadata", "name")?.string ?? ""
  let container = debugger(flags.last("container") ?? "debugger", command, flags)
  return [
    "apiVersion": "v1", "kind": "Pod",
    "metadata": [
      "labels": ["app.kubernetes.io/managed-by": "kubectl-debug"],
      "name": .string("node-debugger-\(name)-\(suffix(&host, name))"),
    ],
    "spec": [
      "containers": [.object(container.sortedByKey())], "nodeName": .string(name),
      "restartPolicy": "Never",
      "tolerations": [["operator": "Exists"]],
    ],
  ]
}
