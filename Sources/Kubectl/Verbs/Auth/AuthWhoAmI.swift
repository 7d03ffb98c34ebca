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
      var client = try KubeClient(&host, &call, flags, manager: "kubectl")
      let format = try OutputFormat(flags, hasTables: false)
      let version = "authentication.k8s.io/v1"
      guard let kind = host.apiServer.kind(apiVersion: version, kind: "SelfSubjectReview") else {
        throw .plain("the server could not find the requested resource")
      }
      let body: Value = [
        "apiVersion": .string(version), "kind": .string(kind.name), "metadata": [:],
      ]
      let response = try client.send(APIRequest(.create, kind.resource, body: body), &host, &call)
      let info = response.object?["status"]?["userInfo"] ?? [:]
      guard format.isTable else {
        let document: Value = [
          "apiVersion": .string(version), "kind": .string(kind.name),
          "metadata": ["creationTimestamp": .string(timestamp(host.machine.now))],
          "status": ["userInfo": info],
        ]
        return call.write(try ResourcePrinter(format: format).text(document, kinds: []))
      }
      func list(_ value: Value?) -> String {
        "[\((value?.strings ?? []).joined(separator: " "))]"
      }
      var rows = [["Username", info["username"]?.string ?? ""]]
      if let uid = info["uid"]?.string, !uid.isEmpty { rows.append(["UID", uid]) }
      if let groups = info["groups"], !groups.isEmpty { rows.append(["Groups", list(groups)]) }
      for (key, values) in info["extra"]?.object ?? Object() {
        rows.append(["Extra: \(key)", list(values)])
      }
      call.write(TextTable(heads: ["ATTRIBUTE", "VALUE"], rows: rows).kubectl())
    })
}
