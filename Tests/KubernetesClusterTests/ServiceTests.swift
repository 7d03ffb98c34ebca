// Services beside the plain ones: the name server's own, aliases, who always meets the same pod.

import Lab
import Testing

@Suite struct ServiceTests {
  private func output(_ script: String) -> String {
    var player = ScriptPlayer(World(seed: 1))
    return String(decoding: player.play([script]).output, as: UTF8.self)
  }
  private func expect(
    _ script: String, _ lines: String..., source: SourceLocation = #_sourceLocation
  ) {
    let said = output(script)
    for line in lines {
      #expect(said.contains(line), "missing: \(line)\n\(said)", sourceLocation: source)
    }
  }

  @Test func `the name server has the service that cluster-info names`() {
    expect(
      """
      kubectl get services -n kube-system --no-headers
      kubectl run box --image=busybox:1.36 -- sleep 900; sleep 5
      kubectl exec box -- nslookup kube-dns.kube-system.svc.cluster.local
      kubectl run dns --image=nginx:1.27 --port=80; kubectl expose pod dns --cluster-ip=10.96.0.10
      """, "kube-dns   ClusterIP   10.96.0.10   <none>   53/UDP,53/TCP,9153/TCP   7d5h",
      "Name:\tkube-dns.kube-system.svc.cluster.local\nAddress: 10.96.0.10",
      "provided IP is already allocated")
  }

  @Test func `an alias leads to a name outside, or to another service`() {
    expect(
      """
      kubectl create deployment web --image=nginx:1.27; kubectl expose deployment web --port=80
      kubectl create service externalname out --external-name example.com
      kubectl create service externalname in --external-name web.default.svc.cluster.local
      kubectl run box --image=busybox:1.36 -- sleep 900; sleep 6
      kubectl exec box -- wget -qO- http://in | grep -c 'Welcome to nginx!'
      kubectl exec box -- wget -qO- --header 'Host: example.com' http://out | grep -c 'Example Domain'
      """, "\n2\n2\n")
  }

  @Test func `a client with affinity always meets the same pod`() {
    let said = output(
      """
      kubectl create deployment web --image=registry.k8s.io/serve_hostname --replicas=3
      kubectl expose deployment web --port=80 --target-port=9376 --session-affinity=ClientIP
      kubectl run box --image=busybox:1.36 -- sleep 900; sleep 6
      for i in 1 2 3 4 5 6 7 8; do kubectl exec box -- wget -qO- http://web; echo; done | sort -u | grep -c web
      kubectl patch service web -p '{"spec": {"sessionAffinity": "None"}}'
      for i in 1 2 3 4 5 6 7 8; do kubectl exec box -- wget -qO- http://web; echo; done | sort -u | grep -c web
      """)
    #expect(said.contains("\n1\nservice/web patched\n3\n"), "\(said)")
  }

  @Test func `what need not hold spreads and parts pods all the same`() {
    expect(
      """
      kubectl apply -f - <<'E'
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: lean}
      spec:
        replicas: 1
        selector: {matchLabels: {app: lean}}
        template:
          metadata: {labels: {app: lean}}
          spec: {nodeName: worker-1, containers: [{name: c, image: 'nginx:1.27'}]}
      E
      sleep 2
      for way in podAffinity podAntiAffinity; do kubectl apply -f - <<E
      apiVersion: v1
      kind: Pod
      metadata: {name: $(echo $way | tr A-Z a-z)}
      spec:
        affinity:
          $way:
            preferredDuringSchedulingIgnoredDuringExecution:
            - {weight: 1, podAffinityTerm: {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: lean}}}}
        containers: [{name: c, image: 'nginx:1.27', resources: {requests: {cpu: 100m}}}]
      E
      done
      kubectl apply -f - <<E
      apiVersion: v1
      kind: Pod
      metadata: {name: spread, labels: {app: lean}}
      spec:
        topologySpreadConstraints:
        - {maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway, labelSelector: {matchLabels: {app: lean}}}
        containers: [{name: c, image: 'nginx:1.27'}]
      E
      sleep 3; kubectl get pods --no-headers -o custom-columns=N:.metadata.name,W:.spec.nodeName
      """, "podaffinity             worker-1\n", "podantiaffinity         worker-2\n",
      "spread                  worker-2\n")
  }
}
