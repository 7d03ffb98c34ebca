// minikube, kind, kubectx and kubens, as far as they mean something on the lab's one cluster.
//
// The lab's cluster is there from the beginning, made as kind makes one. What asks of it or works on
// the kubeconfig is done; what would make, stop or delete a cluster says so, and what to do instead.

package import Commands
import Documents
package import Kubectl
import KubernetesAPI
import Machine

/// What these tools ask of their world beside the API.
package protocol LocalClusterHost: KubectlHost {
  /// Puts one of Docker's images on a node; the image's ID, or nil where Docker has no such image.
  /// The second is whether the node had it already.
  mutating func loadImage(_ reference: String, on node: String) -> (id: String, wasThere: Bool)?
}

package func localClusterTools<Host: LocalClusterHost>(
  _ host: Host.Type = Host.self
) -> [Command<Host>] {
  [
    Command("kind", "makes clusters in containers; the lab's is one of its", .once(Kind.run)),
    Command(
      "minikube", "makes a cluster on this machine; the lab has one already", Minikube.shape()),
    Command("kubectx", "switches between the kubeconfig's contexts", .once(Kubectx.run)),
    Command("kubens", "switches the namespace of the current context", .once(Kubens.run)),
  ]
}

/// Questions to the API as the learner's kubeconfig allows them.
enum ClusterQuestions {
  static func names<Host: KubectlHost>(
    of resource: String, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> [String] {
    var client = try KubeClient(&host, &call, ParsedFlags(), manager: "kubectl")
    let answer = try client.send(
      APIRequest(.list, ResourceName(resource: resource)), &host, &call)
    return (answer.object?["items"]?.array ?? []).compactMap {
      $0.at("metadata", "name")?.string
    }
  }
  /// The address of the first node.
  static func address<Host: KubectlHost>(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> String {
    var client = try KubeClient(&host, &call, ParsedFlags(), manager: "kubectl")
    let answer = try client.send(APIRequest(.list, ResourceName(resource: "nodes")), &host, &call)
    let node = answer.object?["items"]?[0]
    let addresses = node?.at("status", "addresses")?.array ?? []
    return addresses.first { $0["type"]?.string == "InternalIP" }?["address"]?.string ?? ""
  }
}

extension Call where Host: AskedHost {
  /// What would be done to a cluster, and what to do instead.
  mutating func unmodelled(_ what: String, _ advice: String, _ host: inout Host) -> Int {
    complain("swiftlab: the lab does not model `\(what)`: \(advice).")
    host.machine.notices.append(.unmodelled(name: what))
    return 1
  }
}
