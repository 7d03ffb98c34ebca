// kubectl kustomize

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

func kustomizeVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "kustomize", "DIR [flags] [options]", "Build a kustomization target from a directory or URL")
  spec.heading = "Advanced Commands"
  spec.description =
    "Prints the objects that a folder's kustomization.yaml stands for; `kubectl apply -k` applies them."
  spec.examples = [.init("What would be applied", "kubectl kustomize overlays/prod")]
  spec.completes = ["file"]
  spec.flags = [
    Flag("as-current-user", nil, .bool, "Run functions as you.", isModelled: false),
    Flag("enable-alpha-plugins", nil, .bool, "Use plugins.", isModelled: false),
    Flag("enable-helm", nil, .bool, "Use Helm charts.", isModelled: false),
    Flag("env", "e", .list(typeName: "stringArray"), "For functions.", isModelled: false),
    Flag("helm-api-versions", nil, .list(typeName: "stringArray"), "For Helm.", isModelled: false),
    Flag("helm-command", nil, .string, "For Helm.", initial: "\"helm\"", isModelled: false),
    Flag("helm-debug", nil, .bool, "For Helm.", isModelled: false),
    Flag("helm-kube-version", nil, .string, "For Helm.", isModelled: false),
    Flag(
      "load-restrictor", nil, .string, "Which files may be read.",
      initial: "\"LoadRestrictionsRootOnly\"", isModelled: false),
    Flag("mount", nil, .list(typeName: "stringArray"), "For functions.", isModelled: false),
    Flag("network", nil, .bool, "For functions.", isModelled: false),
    Flag("network-name", nil, .string, "For functions.", initial: "\"bridge\"", isModelled: false),
    Flag("output", "o", .string, "Write to this file instead.", completes: "file"),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.count <= 1 else {
        throw .plain("specify one path to kustomization.yaml")
      }
      var building = Kustomization(host, call)
      let objects: [Value]
      do throws(KubectlError) {
        objects = try building.build(flags.arguments.first ?? ".")
      } catch {
        for line in building.warnings { call.complain(line) }
        host = building.host
        throw error
      }
      for line in building.warnings { call.complain(line) }
      let text = objects.map { $0.sortedByKey().yaml() }.joined(separator: "---\n")
      guard let file = flags.last("output") else { return call.write(text) }
      guard
        (try? host.machine.files.write(
          file, text: text, mode: 0o644, in: host.view(call), at: host.machine.now)) != nil
      else { throw .plain("open \(file): no such file or directory") }
    })
}
