// kubectl explain

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func explainVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "explain",
    "TYPE [--recursive=FALSE|TRUE] [--api-version=api-version-group] [-o|--output=plaintext|plaintext-openapiv2] [options]",
    "Get documentation for a resource")
  spec.heading = "Basic Commands (Intermediate)"
  spec.description =
    "Tells what a kind, or one of its fields, is for, and which fields stand under it. A field is named by its path: TYPE.field.field.\n\nUse \"kubectl api-resources\" for a complete list of supported resources."
  spec.examples = [
    .init("What a pod has", "kubectl explain pods"),
    .init("All fields under it", "kubectl explain deployment.spec --recursive"),
    .init("One field", "kubectl explain pods.spec.containers.image"),
  ]
  spec.completes = ["resource"]
  spec.flags = [
    Flag("api-version", nil, .string, "The group and version to look the kind up in."),
    Flag(
      "output", "o", .string, "plaintext, or plaintext-openapiv2.", initial: "\"plaintext\""),
    Flag("recursive", "R", .bool, "Show all fields under it, without their sentences."),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard let word = flags.arguments.first else {
        throw .plain(
          "You must specify the type of resource to explain. Use \"kubectl api-resources\" for a complete list of supported resources."
        )
      }
      guard flags.arguments.count == 1 else {
        throw .plain("We accept only this format: explain RESOURCE")
      }
      _ = try KubeClient(&host, &call, flags, manager: "kubectl")
      let form = flags.string("output", default: "plaintext")
      guard ["plaintext", "plaintext-openapiv2"].contains(form) else {
        throw .plain("unrecognized format: \(form)")
      }
      let (kind, path) = try explained(word, host)
      var other: (version: String, schema: Schema)?
      if let version = flags.last("api-version"), !version.isEmpty,
        version != kind.resource.groupVersion
      {
        if version == "autoscaling/v1", kind == .horizontalPodAutoscalers {
          other = ("v1", Schema.horizontalPodAutoscalerV1)
        }
      }
      if let version = flags.last("api-version"), !version.isEmpty, other == nil,
        version != kind.resource.groupVersion
      {
        throw .plain(
          "GVR (\(version), Resource=\(kind.resource.resource)) not found in OpenAPI schema")
      }
      // Of a kind that is only stored the lab knows what every kind has, and says so.
      let limit =
        kind.isExplained
        ? nil
        : "swiftlab: real kubectl explains the fields of \(kind.name); swiftlab does not model them yet."
      if let limit, let first = path.first, !["apiVersion", "kind", "metadata"].contains(first) {
        throw .raw(limit, status: 1)
      }
      defer { if let limit { call.complain(limit) } }
      if form == "plaintext-openapiv2" {
        var page = OldExplanation(kind: kind, isRecursive: flags.bool("recursive"), other: other)
        let problem = page.write(path)
        if let problem { throw .plain(problem) }
        return call.write(page.text)
      }
      var explanation = Explanation(
        kind: kind, isRecursive: flags.bool("recursive"), other: other)
      let problem = explanation.write(path)
      call.write(explanation.text)
      if let problem { throw .plain(problem) }
    })
}

/// `deploy.spec.strategy` is a kind and a path in it; a group may stand between: `deploy.apps.spec`.
private func explained<Host: KubectlHost>(
  _ word: String, _ host: Host
) throws(KubectlError) -> (ResourceKind, [String]) {
  let parts = word.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
  for count in stride(from: min(parts.count, 6), through: 1, by: -1) {
    let head = parts.prefix(count).joined(separator: ".")
    if let kind = host.apiServer.kinds(named: head).first {
      return (kind, Array(parts.dropFirst(count)))
    }
  }
  throw .raw("the server doesn't have a resource type \"\(parts.first ?? word)\"", status: 1)
}
