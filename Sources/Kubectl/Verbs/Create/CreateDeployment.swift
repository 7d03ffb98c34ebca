// kubectl create deployment

import Commands
import Documents
import Kernel
import KubernetesAPI

func createDeploymentVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "deployment", "NAME --image=image -- [COMMAND] [args...] [options]",
    "Create a deployment with the specified name")
  spec.aliases = ["deploy"]
  spec.description =
    "Creates a deployment: a number of equal pods of an image, which the cluster keeps running."
  spec.examples = [
    .init("One pod of nginx", "kubectl create deployment web --image=nginx"),
    .init(
      "Three pods, and the port they serve",
      "kubectl create deployment shop --image=nginx --replicas=3 --port=80"),
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag(
        "image", nil, .slice(typeName: "strings"),
        "Image of the pods; repeatable for more containers.", completes: "image"),
      Flag("replicas", "r", .int, "How many pods.", initial: "1"),
      Flag("port", nil, .int, "The port that the container serves.", initial: "-1"),
    ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.has("image") else { throw .required("image") }
      let before = flags.dashIndex ?? flags.arguments.count
      guard before == 1 || (flags.dashIndex == nil && flags.arguments.count == 1) else {
        throw .usage(
          "exactly one NAME is required, got \(before)", command: "kubectl create deployment")
      }
      let command = flags.dashIndex.map { Array(flags.arguments[$0...]) } ?? []
      let document = try deployment(named: flags.arguments[0], flags, command: command)
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-create")
      try changes.createMade(
        document, failing: "failed to create deployment:", &host, &call)
    })
}

/// The Deployment that the flags describe. Real: kubectl 1.36's `create deployment`.
func deployment(
  named name: String, _ flags: ParsedFlags, command: [String]
) throws(KubectlError) -> Value {
  let images = flags.slice("image")
  if !command.isEmpty, images.count > 1 {
    throw .plain("cannot specify multiple --image options and command")
  }
  let replicas = flags.int("replicas", default: 1)
  let port = flags.int("port", default: -1)
  if flags.has("port"), port != 0, !(1...65535).contains(port) {
    throw .plain("port \(port) is out of range")
  }
  let labels: Value = ["app": .string(name)]
  let containers = images.enumerated().map { index, image -> Value in
    var container: Object = ["image": .string(image)]
    if !command.isEmpty { container["command"] = Value(command) }
    container["name"] = .string(containerName(of: image, among: images))
    // Real: the port is the first container's.
    if port >= 0, index == 0 { container["ports"] = [["containerPort": .integer(port)]] }
    container["resources"] = [:]
    return .object(container.sortedByKey())
  }
  return [
    "apiVersion": "apps/v1", "kind": "Deployment",
    "metadata": ["labels": labels, "name": .string(name)],
    "spec": [
      "replicas": .integer(replicas), "selector": ["matchLabels": labels], "strategy": [:],
      "template": [
        "metadata": ["labels": labels],
        "spec": ["containers": .array(containers)],
      ],
    ],
    "status": [:],
  ]
}

/// Real: the image's last part without tag or digest; a second one of the same name gets a number.
private func containerName(of image: String, among images: [String]) -> String {
  var name = image.split(separator: "/").last.map(String.init) ?? image
  name = String(name.prefix { $0 != ":" && $0 != "@" })
  guard name.contains(where: { $0 == "_" || $0 == "." }) else { return name }
  // Real: a name that was changed gets five letters behind it.
  var random = RandomSource(seed: 0).split(image)
  return String(name.map { $0 == "_" || $0 == "." ? "-" : $0 }) + "-" + random.suffix()
}
