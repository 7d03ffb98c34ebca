// The tokens of service accounts, read back.

import Documents
import Kernel
package import KubernetesAPI
import Machine
import Text

package enum AccountToken {
  /// The service account that a token of the lab's is for.
  package static func user<Host: KubectlHost>(
    of token: String, _ host: Host
  ) -> User? {
    let parts = token.split(separator: ".").map(String.init)
    guard parts.count == 3, let bytes = try? Base64.decoded(parts[1], url: true, padding: false),
      let claims = try? JSON.parse(String(decoding: bytes, as: UTF8.self)),
      let name = claims["sub"]?.string
    else { return nil }
    if let end = claims["exp"]?.int, end <= host.machine.now.seconds { return nil }
    let words = name.split(separator: ":").map(String.init)
    guard words.count == 4, words[0] == "system", words[1] == "serviceaccount",
      let account = host.apiServer.get(.serviceAccounts, words[2], words[3])
    else { return nil }
    var user = User.impersonated(name, groups: [])
    user.uid = account.meta.uid
    return user
  }
}
