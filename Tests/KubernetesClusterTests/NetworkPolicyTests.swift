// Network policies as they are felt: who reaches whom. What they mean is networking.k8s.io/v1's.

import Lab
import Testing

@Suite struct NetworkPolicyTests {
  /// Three askers and a server; `ask` prints for each whether it has the page.
  private static let start = """
    kubectl create deployment web --image=nginx:1.27 --port=80; kubectl expose deployment web
    kubectl create namespace far; kubectl label namespace far team=x
    kubectl run a --image=busybox:1.36 --labels=app=a -- sleep 9000
    kubectl run b --image=busybox:1.36 --labels=app=b -- sleep 9000
    kubectl run c -n far --image=busybox:1.36 --labels=app=c -- sleep 9000
    sleep 8
    ask() {
      echo $1: $(for p in default/a default/b far/c; do
        kubectl exec -n ${p%/*} ${p#*/} -- wget -qO- -T 2 http://web.default 2>&1 |
          sed -n 's/.*<title>.*/page/p; s/wget: \\(.*\\)/\\1,/p'
      done)
    }
    policy() {
      kubectl apply -f - <<E
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: {name: $1}
    spec: $2
    E
    }

    """
  private func expect(
    _ script: String, _ lines: String..., source: SourceLocation = #_sourceLocation
  ) {
    var player = ScriptPlayer(World(seed: 1))
    let said = String(decoding: player.play([Self.start + script]).output, as: UTF8.self)
    for line in lines {
      #expect(
        said.contains("\n" + line + "\n"), "missing: \(line)\n\(said)", sourceLocation: source)
    }
  }

  @Test func `where all is denied a connection comes to nothing, and probes pass`() {
    expect(
      """
      ask before
      kubectl run probed --image=nginx:1.27 --overrides='{"spec": {"containers": [{"name": "probed",
        "image": "nginx:1.27", "readinessProbe": {"httpGet": {"port": 80}, "periodSeconds": 2}}]}}'
      policy deny '{podSelector: {}, policyTypes: [Ingress]}'
      ask denied; sleep 10
      kubectl get pod probed --no-headers -o custom-columns=R:.status.containerStatuses[0].ready
      kubectl delete networkpolicy deny; ask after
      """, "before: page page page",
      "denied: download timed out, download timed out, download timed out,", "true",
      "after: page page page")
  }

  @Test func `policies add up, by pods and by namespaces, and follow the labels`() {
    expect(
      """
      policy deny '{podSelector: {}, policyTypes: [Ingress]}'
      policy near '{podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {matchLabels: {app: a}}}], ports: [{port: 80}]}]}'
      ask near
      policy far '{podSelector: {matchLabels: {app: web}}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: x}}, podSelector: {matchLabels: {app: c}}}]}]}'
      ask far
      kubectl label pod b app=a --overwrite; ask labelled
      """, "near: page download timed out, download timed out,",
      "far: page download timed out, page", "labelled: page page page")
  }

  @Test func `a port that is not named is closed`() {
    expect(
      """
      policy other '{podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: 8080}]}]}'
      ask other
      policy range '{podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: 75, endPort: 85}]}]}'
      ask range
      """, "other: download timed out, download timed out, download timed out,",
      "range: page page page")
  }

  @Test func `who may not go out has no names either, until they are allowed`() {
    expect(
      """
      policy shut '{podSelector: {matchLabels: {app: a}}, policyTypes: [Egress]}'
      ask shut
      policy names '{podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, podSelector: {matchLabels: {k8s-app: kube-dns}}}], ports: [{port: 53, protocol: UDP}]}]}'
      ask names
      policy pods '{podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 10.244.0.0/16, except: [10.244.0.0/24]}}]}]}'
      ask pods; kubectl exec a -- wget -qO- -T 2 http://example.com 2>&1 | head -1
      """, "shut: bad address 'web.default', page page", "names: download timed out, page page",
      "pods: page page page", "wget: download timed out")
  }
}
