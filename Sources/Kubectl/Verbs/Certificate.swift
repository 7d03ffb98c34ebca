// kubectl certificate: approve and deny

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine

func certificateVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("certificate", "SUBCOMMAND [options]", "Modify certificate resources")
  spec.heading = "Cluster Management Commands"
  return CommandNode(
    spec,
    children: [
      decision("approve", "Approve a certificate signing request", type: "Approved"),
      decision("deny", "Deny a certificate signing request", type: "Denied"),
    ])
}

private func decision<Host: KubectlHost>(
  _ word: String, _ summary: String, type: String
) -> CommandNode<Host> {
  var spec = CommandSpec(word, "(-f FILENAME | NAME) [options]", summary)
  spec.description =
    word == "approve"
    ? "Lets the signer give the certificate that was asked for."
    : "Refuses the certificate that was asked for."
  spec.examples = [.init("A decision", "kubectl certificate \(word) csr-sqgzp")]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      Flag("force", nil, .bool, "Decide again on what was decided.")
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      guard !flags.arguments.isEmpty || flags.has("filename") || flags.has("kustomize") else {
        throw .plain("one or more CSRs must be specified as <name> or -f <filename>")
      }
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl")
      let words = flags.arguments.isEmpty ? [] : ["csr"] + flags.arguments
      let targets = try ObjectTargets(
        words, flags, input: input, &changes.client, &host, &call)
      try targets.each { target throws(KubectlError) in
        var document = target.document
        let opposite = type == "Approved" ? "Denied" : "Approved"
        var conditions = document.at("status", "conditions")?.array ?? []
        if conditions.contains(where: { $0["type"]?.string == opposite }) {
          throw .plain("certificate signing request \"\(target.name)\" is already \(opposite)")
        }
        if !conditions.contains(where: { $0["type"]?.string == type }) || flags.bool("force") {
          let now = timestamp(host.machine.now)
          conditions.append([
            "lastTransitionTime": .null, "lastUpdateTime": .string(now),
            "message": .string("This CSR was \(type.lowercased()) by kubectl certificate \(word)."),
            "reason": .string("Kubectl\(type == "Approved" ? "Approve" : "Deny")"),
            "status": "True", "type": .string(type),
          ])
          document.set(.array(conditions), at: "status", "conditions")
          let request = target.request(.update, subresource: "approval", body: document)
          try changes.client.send(request, &host, &call)
        }
        try changes.tell(document, target.kind, type.lowercased(), &call)
      }
    })
}
