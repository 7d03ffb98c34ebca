// kubectl run

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine

func runVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "run",
    "NAME --image=image [--env=\"key=value\"] [--port=port] [--dry-run=server|client] [--overrides=inline-json] [--command] -- [COMMAND] [args...] [options]",
    "Run a particular image on the cluster")
  spec.heading = "Basic Commands (Beginner)"
  spec.description =
    "Creates one pod of an image. Nothing keeps it: once deleted it stays gone. With -it your terminal becomes that of the pod; with --rm the pod is deleted when you leave it."
  spec.examples = [
    .init("A pod of nginx", "kubectl run web --image=nginx"),
    .init(
      "One command, and done", "kubectl run hello --image=busybox --restart=Never -- echo hello"),
  ]
  spec.flags =
    KubectlFlags.printing + [
      KubectlFlags.dryRun, KubectlFlags.fieldManager("kubectl-run"), KubectlFlags.saveConfig,
      KubectlFlags.record,
      Flag("annotations", nil, .list(typeName: "stringArray"), "Annotations of the pod."),
      Flag("attach", nil, .bool, "Wait for the pod and attach to it."),
      Flag(
        "cascade", nil, .optional(without: "background", typeName: "string"),
        "With --rm: what happens to what the pod owns.", initial: "\"background\""),
      Flag("command", nil, .bool, "What follows -- is the command, not its arguments."),
      Flag(
        "env", nil, .list(typeName: "stringArray"),
        "An environment variable, name=value; repeatable."),
      Flag(
        "detach-keys", nil, .string, "Keys that leave the session.",
        initial: "\"ctrl-p,ctrl-q\"", isModelled: false),
      Flag("expose", nil, .bool, "Make a service for the pod too; --port says its port."),
      KubectlFlags.filename,
      Flag("force", nil, .bool, "With --rm: forget the pod at once."),
      Flag(
        "grace-period", nil, .int, "With --rm: seconds that the pod gets to end in.",
        initial: "-1"),
      Flag("image", nil, .string, "The image.", completes: "image"),
      Flag("image-pull-policy", nil, .string, "Always, IfNotPresent or Never."),
      KubectlFlags.kustomize,
      Flag("labels", "l", .string, "Labels: key=value,key=value."),
      Flag("leave-stdin-open", nil, .bool, "Leave standard input open after the first attach."),
      Flag(
        "override-type", nil, .string, "How --overrides is read: json, merge or strategic.",
        initial: "\"merge\""),
      Flag("overrides", nil, .string, "JSON that changes the made object."),
      Flag(
        "pod-running-timeout", nil, .duration, "How long to wait for the pod.",
        initial: "1m0s"),
      Flag("port", nil, .string, "The port that the container serves."),
      Flag("privileged", nil, .bool, "Run the container privileged."),
      Flag("quiet", "q", .bool, "Say nothing beside the pod's own output."),
      KubectlFlags.recursive,
      Flag("restart", nil, .string, "Always, OnFailure or Never.", initial: "\"Always\""),
      Flag("rm", nil, .bool, "Delete the pod when the attached session ends."),
      Flag("stdin", "i", .bool, "Keep the pod's standard input open, and attach to it."),
      Flag("timeout", nil, .duration, "With --rm: how long to wait for the end.", initial: "0s"),
      Flag("tty", "t", .bool, "Give the container a terminal."),
      Flag("wait", nil, .bool, "With --rm: wait until the pod is gone."),
    ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        return try running(&host, &call, flags)
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

private func running<Host: KubectlHost>(
  _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags
) throws(KubectlError) -> Following<Host> {
  guard flags.has("image") else { throw .required("image") }
  let image = flags.string("image")
  guard !image.isEmpty else { throw .plain("--image is required") }
  guard ImageNames.isValid(image) else {
    throw .plain("Invalid image name \"\(image)\": invalid reference format")
  }
  guard let name = flags.arguments.first else {
    throw .usage("NAME is required for run", command: "kubectl run")
  }
  if name.isEmpty { throw .plain("Parameter: name is required") }
  let stdin = flags.bool("stdin"), tty = flags.bool("tty")
  if tty, !stdin {
    throw .usage(
      "-i/--stdin is required for containers with -t/--tty=true", command: "kubectl run")
  }
  if flags.bool("expose"), flags.string("port").isEmpty {
    throw .usage("--port must be set when exposing a service", command: "kubectl run")
  }
  var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-run")
  let isReal: Bool = if case .none = changes.dryRun { true } else { false }
  let attaches = flags.has("attach") ? flags.bool("attach") : stdin
  if flags.bool("rm"), !attaches {
    throw .usage("--rm should only be used for attached containers", command: "kubectl run")
  }
  if attaches, !isReal {
    throw .usage(
      "--dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)",
      command: "kubectl run")
  }
  let made = try overridden(try pod(named: name, flags), flags)
  if flags.bool("expose") {
    try expose(name, made, flags, &changes, &host, &call)
    // Real: one line of run's own, and one of the printer's.
    if !isReal, case .yaml = changes.format { call.print("---") }
  }
  guard attaches else {
    try changes.createMade(made, &host, &call)
    return .exit(0)
  }
  var request = APIRequest(
    .create, ResourceKind.pods.resource, namespace: changes.client.namespace, body: made)
  request.fieldValidation = .strict
  let created = try changes.client.send(request, &host, &call).object ?? .null
  return .follow(RunAttached(pod: created, flags: flags, client: changes.client))
}

/// Real: with --expose the service comes first.
private func expose<Host: KubectlHost>(
  _ name: String, _ pod: Value, _ flags: ParsedFlags, _ changes: inout ObjectChanges,
  _ host: inout Host, _ call: inout Call<Host>
) throws(KubectlError) {
  guard let port = Int(flags.string("port")) else { return }
  let labels = pod.at("metadata", "labels") ?? [:]
  try changes.createMade(
    [
      "apiVersion": "v1", "kind": "Service", "metadata": ["name": .string(name)],
      "spec": [
        "ports": [
          ["port": .integer(port), "protocol": "TCP", "targetPort": .integer(port)]
        ],
        "selector": labels,
      ], "status": ["loadBalancer": [:]],
    ], &host, &call)
}

/// Whether a text names an image. Real: the grammar of distribution's references.
enum ImageNames {
  static func isValid(_ text: String) -> Bool {
    guard !text.isEmpty, text.count < 4096 else { return false }
    let allowed = text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        || "._-/:@+".utf8.contains($0)
    }
    guard allowed, !text.hasPrefix("/"), !text.hasSuffix("/"), !text.contains("//") else {
      return false
    }
    let whole = text.split(separator: "@", maxSplits: 1).first.map(String.init) ?? ""
    var path = whole.split(separator: "/").map(String.init)
    if path.count > 1, let first = path.first,
      first.contains(".") || first.contains(":") || first == "localhost"
    {
      path.removeFirst()
    }
    // Real: the path has small letters only, a tag may have any.
    guard let last = path.popLast() else { return false }
    let parts = last.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, parts.count <= 2 else { return false }
    if parts.count == 2, parts[1].isEmpty || "-.".contains(parts[1].prefix(1)) { return false }
    return (path + [name]).allSatisfy {
      !$0.isEmpty && $0 == $0.lowercased() && $0.first != "-" && !$0.contains(":")
    }
  }
}

/// What `--overrides` makes of an object.
func overridden(_ document: Value, _ flags: ParsedFlags) throws(KubectlError) -> Value {
  guard let text = flags.last("overrides"), !text.isEmpty else { return document }
  let type = flags.string("override-type", default: "merge")
  guard ["json", "merge", "strategic"].contains(type) else {
    throw .plain("invalid override type: \(type)")
  }
  let (manifests, problem) = Manifests.read(text)
  if problem != nil { throw .plain("Invalid JSON Patch") }
  let patch = manifests.first?.value ?? [:]
  switch type {
  case "json":
    do throws(Documents.PatchError) {
      return try JSONPatch.apply(patch, to: document)
    } catch { throw .plain(error.description) }
  case "strategic":
    guard let changes = patch.object, let before = document.object else { return document }
    let kind = document["kind"]?.string == "Service" ? ResourceKind.services : .pods
    do throws(KubernetesAPI.PatchError) {
      var patched = Value.object(
        try applyStrategicPatch(changes, to: before, schema: kind.schema))
      // Real: the result goes through Go's struct, where a container always has resources.
      _ = patched.changeContainers(at: ["spec"], lists: ["containers"]) { _, container in
        if container["resources"] == nil { container["resources"] = [:] }
        container = container.sortedByKey()
        return true
      }
      return patched
    } catch { throw .plain(error.message) }
  default: return MergePatch.apply(patch, to: document).sortedByKey()
  }
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
  if let policy = flags.last("image-pull-policy"), !policy.isEmpty {
    guard ["Always", "IfNotPresent", "Never"].contains(policy) else {
      throw .usage("invalid image pull policy: \(policy)", command: "kubectl run")
    }
    container["imagePullPolicy"] = .string(policy)
  }
  container["name"] = .string(name)
  if let port = flags.last("port"), !port.isEmpty {
    guard let number = Int(port) else {
      throw .plain("strconv.Atoi: parsing \"\(port)\": invalid syntax")
    }
    container["ports"] = [["containerPort": .integer(number)]]
  }
  container["resources"] = [:]
  if flags.bool("privileged") { container["securityContext"] = ["privileged": true] }
  if flags.bool("stdin") {
    container["stdin"] = true
    if !flags.bool("leave-stdin-open") { container["stdinOnce"] = true }
  }
  if flags.bool("tty") { container["tty"] = true }
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
