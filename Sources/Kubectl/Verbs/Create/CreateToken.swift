// kubectl create token

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func createTokenVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "token", "SERVICE_ACCOUNT_NAME [options]", "Request a service account token")
  spec.description =
    "Asks for a token with which a service account proves itself to the API; it is valid for an hour or as --duration says."
  spec.examples = [.init("A token", "kubectl create token default")]
  spec.flags =
    KubectlFlags.printing + [
      Flag("audience", nil, .list(typeName: "stringArray"), "For whom it is valid; repeatable."),
      Flag("bound-object-kind", nil, .string, "Valid while this object is: Pod, Secret or Node."),
      Flag("bound-object-name", nil, .string, "That object's name."),
      Flag("bound-object-uid", nil, .string, "That object's UID.", isModelled: false),
      Flag("duration", nil, .duration, "How long it is valid.", initial: "0s"),
    ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      let name = try oneName(flags, "kubectl create token")
      if name.isEmpty { throw .plain("service account name is required") }
      if let kind = flags.last("bound-object-kind"), !kind.isEmpty {
        guard ["Pod", "Secret", "Node"].contains(kind) else {
          throw .plain("supported --bound-object-kind values are Node, Pod, Secret")
        }
        if flags.string("bound-object-name").isEmpty {
          throw .plain("--bound-object-name is required if --bound-object-kind is specified")
        }
      } else if !flags.string("bound-object-name").isEmpty {
        throw .plain("--bound-object-name can only be set if --bound-object-kind is provided")
      }
      let format = try OutputFormat(flags, hasTables: false, host, call)
      var client = try KubeClient(&host, &call, flags, manager: "kubectl-create")
      let seconds =
        (flags.last("duration").flatMap { try? GoDuration.nanoseconds($0) } ?? 0) / 1_000_000_000
      if seconds < 0 { throw .plain("--duration must be greater than or equal to 0") }
      if flags.has("duration"), seconds < 600 {
        throw .plain(
          "failed to create token: TokenRequest.authentication.k8s.io \"\" is invalid: spec.expirationSeconds: Invalid value: \(seconds): may not specify a duration less than 10 minutes"
        )
      }
      let account: Value
      do throws(KubectlError) {
        account =
          try client.send(
            APIRequest(
              .get, ResourceKind.serviceAccounts.resource, namespace: client.namespace, name: name),
            &host, &call
          ).object ?? .null
      } catch {
        guard case .server(let status, _, _) = error else { throw error }
        throw .plain("failed to create token: \(status.message)")
      }
      let now = host.machine.now.seconds
      let life = seconds > 0 ? Int(seconds) : 3600
      let audiences =
        flags.has("audience")
        ? flags.list("audience") : ["https://kubernetes.default.svc.cluster.local"]
      let token = accountToken(
        account, from: Int(now), for: life, audiences: audiences, client.namespace)
      guard !format.isTable else { return call.print(token) }
      let request: Value = [
        "apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest",
        "metadata": ["name": .string(name), "namespace": .string(client.namespace)],
        "spec": [
          "audiences": Value(audiences), "boundObjectRef": .null,
          "expirationSeconds": .integer(life),
        ],
        "status": [
          "expirationTimestamp": .string(
            timestamp(host.machine.now + .seconds(life))), "token": .string(token),
        ],
      ]
      call.write(try ResourcePrinter(format: format).text(request, kinds: []))
    })
}

/// A token in a JWT's form. Limit: its signature is made up; the lab's server knows accounts by
/// their names.
private func accountToken(
  _ account: Value, from now: Int, for life: Int, audiences: [String], _ namespace: String
) -> String {
  func part(_ value: Value) -> String {
    let text = Base64.encoded(Array(value.json().utf8))
    return String(
      text.compactMap { $0 == "=" ? nil : $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
  }
  let name = account.at("metadata", "name")?.string ?? ""
  let uid = account.at("metadata", "uid")?.string ?? ""
  let head = part(["alg": "RS256", "kid": "swiftlab"])
  let body = part([
    "aud": Value(audiences), "exp": .integer(now + life), "iat": .integer(now),
    "iss": "https://kubernetes.default.svc.cluster.local",
    "kubernetes.io": [
      "namespace": .string(namespace),
      "serviceaccount": ["name": .string(name), "uid": .string(uid)],
    ],
    "nbf": .integer(now), "sub": .string("system:serviceaccount:\(namespace):\(name)"),
  ])
  return "\(head).\(body).\(part(.string("signed by swiftlab for " + uid)))"
}
