// Secrets that hold a service account's token.

import Documents
import Kernel
import KubernetesAPI
import Text

extension Cluster {
  /// Fills a secret of the type kubernetes.io/service-account-token, or deletes it when its
  /// account is gone. Real: tokens_controller.go of 1.36.
  mutating func syncToken(_ key: ObjectKey, _ now: Instant) {
    let author = Component.serviceAccountTokens.author
    guard let secret = server.get(.secrets, key.namespace, key.name),
      let name = secret.meta.annotations["kubernetes.io/service-account.name"]
    else { return }
    guard let account = server.get(.serviceAccounts, key.namespace, name) else {
      _ = try? server.delete(.secrets, key.namespace, key.name, by: author, now: now)
      return
    }
    guard secret["data"]?["token"] == nil else { return }
    let token = webToken(
      [
        "iss": "kubernetes/serviceaccount",
        "kubernetes.io/serviceaccount/namespace": .string(key.namespace),
        "kubernetes.io/serviceaccount/secret.name": .string(key.name),
        "kubernetes.io/serviceaccount/service-account.name": .string(name),
        "kubernetes.io/serviceaccount/service-account.uid": .string(account.meta.uid),
        "sub": .string("system:serviceaccount:\(key.namespace):\(name)"),
      ], drawing: secret.meta.uid)
    let root = server.get(.configMaps, key.namespace, "kube-root-ca.crt")
    func encoded(_ text: String) -> Value { .string(Base64.encoded(Array(text.utf8))) }
    server.change(.secrets, key.namespace, key.name, by: author, now: now) { draft in
      draft.meta.annotations["kubernetes.io/service-account.uid"] = account.meta.uid
      var data = draft.fields["data"]?.object ?? Object()
      data["ca.crt"] = encoded(root?["data"]?["ca.crt"]?.string ?? "")
      data["namespace"] = encoded(key.namespace)
      data["token"] = encoded(token)
      draft.fields["data"] = .object(data.inKeyOrder())
      draft.fields = draft.fields.inKeyOrder()
    }
  }
}
