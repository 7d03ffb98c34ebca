// Random verbs from a seed at the cluster's one door: its invariants hold after each, and a second run
// is alike to the byte.

import Documents
import Kernel
import KubernetesAPI
import KubernetesCluster
import Lab
import Machine
import Testing

@Suite struct ClusterSimulation {
  @Test(arguments: [1, 2] as [UInt64])
  func `the invariants hold whatever is asked, and the same seed does the same`(seed: UInt64) {
    let first = play(seed)
    #expect(first == play(seed))
    #expect(first.count > 2000)
  }

  /// What the cluster has come to, as text.
  private func play(_ seed: UInt64) -> String {
    var player = ScriptPlayer(World(seed: seed))
    var random = RandomSource(seed: seed)
    func pick(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }
    func one(_ words: [String]) -> String { words[pick(words.count)] }
    var said = ""
    for step in 0..<60 {
      let name = one(["web", "shop", "api"])
      let pod = Self.objects("pods", in: player.world).map(\.meta.name)
      let line =
        switch pick(18) {
        case 0, 1:
          "kubectl create deployment \(name) --image=\(one(["nginx", "busybox", "nosuch:1"]))"
            + " --replicas=\(pick(5))"
        case 2, 3: "kubectl scale deployment \(name) --replicas=\(pick(6))"
        case 4: "kubectl delete deployment \(name)"
        case 5: "kubectl expose deployment \(name) --port=80"
        case 6: "kubectl delete service \(name)"
        case 7: "kubectl delete pod \(pod.isEmpty ? "none" : one(pod)) --wait=false"
        case 8: "kubectl run \(name) --image=busybox --restart=Never -- sleep \(pick(20))"
        case 9: "kubectl run \(name) --image=busybox -- sh -c 'sleep 1; exit \(pick(2))'"
        case 10: "kubectl delete pod \(name) --force --grace-period=0"
        case 11: "kubectl create namespace \(name)"
        case 12: "kubectl delete namespace \(name)"
        case 13: Self.request(for: name)
        case 14: "kubectl certificate \(one(["approve", "deny"])) \(name)"
        case 15: "kubectl delete csr \(name)"
        case 16:
          "kubectl replace --raw /api/v1/namespaces/default/configmaps/nosuch -f /dev/null; echo y |"
            + " kubectl delete deployment \(name) --interactive"
        default:
          "kubectl get deployment \(name) -o yaml | sed 's/image: .*/image: httpd/'"
            + " | kubectl apply -f - 2>&1"
        }
      said += text(player.play([line]))
      if pick(3) == 0 {
        player.session.advance(to: player.session.now + .milliseconds(pick(20_000)))
      }
      Self.check(player.world, "seed \(seed), step \(step): \(line)")
    }
    // At rest: what is wanted is there, and nothing is left over.
    player.session.advance(to: player.session.now + .seconds(120))
    Self.check(player.world, "seed \(seed), at rest")
    for set in Self.objects("replicasets", in: player.world, group: "apps") {
      #expect(
        set.status?["replicas"]?.int ?? 0 == set.spec?["replicas"]?.int ?? 1, "\(set.meta.name)")
    }
    return said + text(player.play(["kubectl get all,events,endpointslices -A -o yaml"]))
  }

  /// Asks for a certificate; the key is made once.
  private static func request(for name: String) -> String {
    """
    [ -e k.key ] || openssl genrsa -out k.key 1024 2>/dev/null
    openssl req -new -key k.key -out k.csr -subj /CN=\(name)
    kubectl apply -f - <<EOF
    apiVersion: certificates.k8s.io/v1
    kind: CertificateSigningRequest
    metadata: {name: \(name)}
    spec:
      request: $(base64 -w0 < k.csr)
      signerName: kubernetes.io/kube-apiserver-client
      usages: [client auth]
    EOF
    """
  }

  private func text(_ outcome: ScriptPlayer.Outcome) -> String {
    String(decoding: outcome.output, as: UTF8.self)
  }

  private static func objects(_ resource: String, in world: World, group: String = "")
    -> [APIObject]
  {
    let server = world.apiServer
    guard let kind = server.kind(of: ResourceName(group: group, resource: resource)) else {
      return []
    }
    return server.store.objects(kind)
  }

  private static func check(_ world: World, _ place: String) {
    let nodes = Set(objects("nodes", in: world).map(\.meta.name))
    let namespaces = Set(objects("namespaces", in: world).map(\.meta.name))
    var addresses: [String: String] = [:]
    var uids: Set<String> = []
    for pod in objects("pods", in: world) {
      #expect(uids.insert(pod.meta.uid).inserted, "\(place): a uid twice")
      #expect(
        namespaces.contains(pod.meta.namespace), "\(place): no namespace \(pod.meta.namespace)")
      if let node = pod.spec?["nodeName"]?.string {
        #expect(nodes.contains(node), "\(place): no node \(node)")
      } else {
        #expect(
          pod.status?["phase"]?.string == "Pending", "\(place): \(pod.meta.name) runs nowhere")
      }
      let phase = pod.status?["phase"]?.string ?? ""
      #expect(
        ["Pending", "Running", "Succeeded", "Failed"].contains(phase), "\(place): phase \(phase)")
      if phase == "Running", let address = pod.status?["podIP"]?.string {
        #expect(addresses[address] == nil, "\(place): \(address) has two pods")
        addresses[address] = pod.meta.name
      }
      for state in pod.status?["containerStatuses"]?.array ?? [] where state["ready"]?.bool == true
      {
        #expect(state.at("state", "running") != nil, "\(place): ready and not running")
      }
      #expect(pod.meta.generation >= 0 && pod.meta.resourceVersion > 0, "\(place)")
    }
    for asked in objects("certificatesigningrequests", in: world, group: "certificates.k8s.io") {
      let types = (asked.status?["conditions"]?.array ?? []).compactMap { $0["type"]?.string }
      #expect(!(types.contains("Approved") && types.contains("Denied")), "\(place)")
      if asked.status?["certificate"] != nil {
        #expect(types.contains("Approved"), "\(place): a certificate that nobody approved")
      }
    }
    for set in objects("replicasets", in: world, group: "apps") {
      #expect(
        (set.status?["readyReplicas"]?.int ?? 0) <= (set.status?["replicas"]?.int ?? 0), "\(place)")
    }
  }
}
