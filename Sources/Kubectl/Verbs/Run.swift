// kubectl run

import Commands
import Documents
import Kernel
import KubernetesAPI

func runVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "run",
    "NAME --image=image [--env=\"key=value\"] [--port=port] [--dry-run=server|client] [--overrides=inline-json] [--command] -- [COMMAND] [args...] [options]",
    "Run a particular image on the cluster")
  spec.heading = "Basic Commands (Beginner)"
  spec.description = "Creates one pod of an image. Nothing keeps it: once deleted it stays gone."
  spec.examples = [
    .init("A pod of nginx", "kubectl run web --image=nginx"),
    .init(
      "One command, and done", "kubectl run hello --image=busybox --restart=Never -- echo hello"),
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag("annotations", nil, .list(typeName: "stringArray"), "Annotations of the pod."),
      Flag("attach", nil, .bool, "Wait for the pod and attach to it.", isModelled: false),
      Flag("command", nil, .bool, "What follows -- is the command, not its arguments."),
      Flag(
        "env", nil, .list(typeName: "stringArray"),
        "An environment variable, name=value; repeatable."),
      Flag("expose", nil, .bool, "Make a service for the pod too.", isModelled: false),
      Flag("image", nil, .string, "The image.", completes: "image"),
      Flag("image-pull-policy", nil, .string, "Always, IfNotPresent or Never."),
      Flag("labels", "l", .string, "Labels: key=value,key=value."),
      Flag("override-type", nil, .string, "How --overrides is read.", isModelled: false),
      Flag("overrides", nil, .string, "JSON that changes the made object.", isModelled: false),
      Flag(
        "pod-running-timeout", nil, .duration, "How long to wait for the pod.", isModelled: false),
      Flag("port", nil, .string, "The port that the container serves."),
      Flag("privileged", nil, .bool, "Run the container privileged."),
      Flag("quiet", "q", .bool, "Say nothing beside the pod's own output."),
      Flag("restart", nil, .string, "Always, OnFailure or Never.", initial: "\"Always\""),
      Flag("rm", nil, .bool, "Delete the pod when the attached session ends.", isModelled: false),
      Flag("stdin", "i", .bool, "Keep the pod's standard input open.", isModelled: false),
      Flag("tty", "t", .bool, "Give the container a terminal.", isModelled: false),
    ]
  spec.isInterspersed = true
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.has("image") else { throw .required("image") }
      guard let name = flags.arguments.first, flags.dashIndex != 0 else {
        throw .usage("NAME is required for run", command: "kubectl run")
      }
      let document = try pod(named: name, flags)
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-run")
      try changes.createMade(document, &host, &call)
    })
}

/// The Pod that the flags describe. Real: kubectl 1.36's run.
private func pod(named name: String, _ flags: ParsedFlags) throws(KubectlError) -> Value {
  let restart = flags.string("restart", default: "Always")
  guard ["Always", "OnFailure", "Never"].contains(restart) else {
    throw .usage("invalid restart policy: \(restart)", command: "kubectl run")
  }
  let arguments = Array(flags.arguments.dropFirst())
  var container = Object()
  if !arguments.isEmpty {
    container[flags.bool("command") ? "command" : "args"] = Value(arguments)
  }
  var environment: [Value] = []
  for variable in flags.list("env") {
    let parts = variable.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { throw .plain("invalid env: \(variable)") }
    environment.append(["name": .string(String(parts[0])), "value": .string(String(parts[1]))])
  }
  if !environment.isEmpty { container["env"] = .array(environment) }
  container["image"] = .string(flags.string("image"))
  if let policy = flags.last("image-pull-policy") {
    guard ["Always", "IfNotPresent", "Never"].contains(policy) else {
      throw .plain("invalid image pull policy: \(policy)")
    }
    container["imagePullPolicy"] = .string(policy)
  }
  container["name"] = .string(name)
  if let port = flags.last("port") {
    guard let number = Int(port) else {
      throw .plain("strconv.ParseInt: parsing \"\(port)\": invalid syntax")
    }
    container["ports"] = [["containerPort": .integer(number)]]
  }
  container["resources"] = [:]
  if flags.bool("privileged") { container["securityContext"] = ["privileged": true] }
  var meta = Object()
  let notes = flags.list("annotations")
  if !notes.isEmpty { meta["annotations"] = try pairs(notes.joined(separator: ",")) }
  meta["labels"] = flags.has("labels") ? try pairs(flags.string("labels")) : ["run": .string(name)]
  meta["name"] = .string(name)
  return [
    "apiVersion": "v1", "kind": "Pod", "metadata": .object(meta),
    "spec": [
      "containers": [.object(container.sortedByKey())], "dnsPolicy": "ClusterFirst",
      "restartPolicy": .string(restart),
    ],
    "status": [:],
  ]
}
