// kubectl set image

import Commands
import Documents
import Kernel
import KubernetesAPI

func setImage<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "image",
    "(-f FILENAME | TYPE NAME) CONTAINER_NAME_1=CONTAINER_IMAGE_1 ... CONTAINER_NAME_N=CONTAINER_IMAGE_N [options]",
    "Update the image of a pod template")
  spec.description =
    "Gives containers another image; a deployment then rolls it out. `*` is every container."
  spec.examples = [
    .init("A new version", "kubectl set image deployment/web nginx=nginx:1.27"),
    .init("Every container", "kubectl set image deployment/web '*=nginx:1.27'"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags = Setting.flags + [KubectlFlags.selector, KubectlFlags.record]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      let (resources, words) = Setting.split(flags.arguments) {
        $0.contains("=") && !$0.hasPrefix("=")
      }
      guard !resources.isEmpty || flags.has("filename") || flags.has("kustomize") else {
        throw ObjectTargets.nothing
      }
      // Real: the resources are looked at before the images.
      if !resources.isEmpty { _ = try ResourceArguments(resources, host) }
      guard !words.isEmpty || (flags.bool("local") && !resources.isEmpty) else {
        throw .plain("at least one image update is required")
      }
      var images: [(name: String, image: String)] = []
      for word in words {
        guard let sign = word.firstIndex(of: "=") else { continue }
        images.append((String(word[..<sign]), String(word[word.index(after: sign)...])))
      }
      if images.count > 1, images.contains(where: { $0.name == "*" }) {
        throw .plain(
          "all containers are already specified by *, but saw more than one container_name=container_image pairs"
        )
      }
      var problems: [KubectlError] = []
      try Setting.run(resources, flags, input, says: "image updated", &host, &call) {
        target, _ throws(KubectlError) in
        let path = try PodTemplates.path(for: target)
        var document = target.document
        for (name, image) in images {
          let found = document.changeContainers(at: path) { own, container in
            guard name == "*" || own == name else { return false }
            container["image"] = .string(image)
            return true
          }
          if found == 0, name != "*" {
            problems.append(.plain("error: unable to find container named \"\(name)\""))
          }
        }
        // Real: the other images are set all the same.
        return document == target.document && !problems.isEmpty ? nil : document
      }
      if problems.count == 1 { throw problems[0] }
      if !problems.isEmpty { throw .several(problems) }
    })
}
