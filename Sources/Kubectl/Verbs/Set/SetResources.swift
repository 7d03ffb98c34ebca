// kubectl set resources

import Commands
import Documents
import Kernel
import KubernetesAPI

func setResources<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "resources",
    "(-f FILENAME | TYPE NAME)  ([--limits=LIMITS & --requests=REQUESTS] [options]",
    "Update resource requests/limits on objects with pod templates")
  spec.description =
    "Says how much CPU and memory containers ask for (requests) and may use at most (limits)."
  spec.examples = [
    .init(
      "Both of both",
      "kubectl set resources deployment web --limits=cpu=200m,memory=512Mi --requests=cpu=100m,memory=256Mi"
    )
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    Setting.flags + [
      KubectlFlags.selector, KubectlFlags.record,
      Flag("containers", "c", .string, "Which containers; * is every one.", initial: "\"*\""),
      Flag("limits", nil, .string, "At most: cpu=100m,memory=256Mi."),
      Flag("requests", nil, .string, "Asked for: cpu=100m,memory=256Mi."),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      guard !flags.arguments.isEmpty || flags.has("filename") || flags.has("kustomize") else {
        throw ObjectTargets.nothing
      }
      let limits = try amounts(flags.string("limits"))
      let requests = try amounts(flags.string("requests"))
      guard !limits.isEmpty || !requests.isEmpty else {
        throw .plain(
          "you must specify an update to requests or limits (in the form of --requests/--limits)")
      }
      let choice = ContainerChoice(pattern: flags.string("containers", default: "*"))
      try Setting.run(
        flags.arguments, flags, input, says: "resource requirements updated", &host, &call
      ) { target, _ throws(KubectlError) in
        let path = try PodTemplates.path(for: target)
        var document = target.document
        let found = document.changeContainers(at: path) { name, container in
          guard choice.matches(name) else { return false }
          for (key, value) in limits { container.set(value, at: "resources", "limits", key) }
          for (key, value) in requests { container.set(value, at: "resources", "requests", key) }
          return true
        }
        if found == 0 {
          throw .plain("error: unable to find container named \(choice.pattern)")
        }
        return document
      }
    })
}

/// `cpu=100m,memory=1Gi`
private func amounts(_ text: String) throws(KubectlError) -> [(String, Value)] {
  var all: [(String, Value)] = []
  for part in text.split(separator: ",") {
    let words = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2 else {
      throw .plain("Invalid argument syntax \(part), expected <resource>=<value>")
    }
    guard Quantity(words[1]) != nil else {
      throw .plain(
        "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
      )
    }
    all.append((words[0], .string(words[1])))
  }
  return all
}
