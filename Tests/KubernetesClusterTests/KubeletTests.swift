// What kubelets do, told at the prompt: how containers end, what is mounted, which names pods know.

import Kernel
import Lab
import Machine
import Testing

@Suite struct KubeletTests {
  /// What a script prints in a fresh world.
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
  private let stubborn = "kubectl run x --image=busybox:1.36 -- sleep 1000; sleep 10\n"

  @Test(arguments: [
    ("", 30...32), ("--now", 2...3), ("--grace-period=5", 5...7),
    ("--force --grace-period=0", 0...1),
  ])
  func `a process that does not heed the stop signal is killed when the grace is over`(
    _ flags: String, _ seconds: ClosedRange<Int>
  ) throws {
    let said = output(
      stubborn + "kubectl get pod x --no-headers; A=$(date +%s); kubectl delete pod x \(flags)\n"
        + "echo took $(( $(date +%s) - A )); kubectl get pod x")
    #expect(said.contains("x     1/1   Running"), "\(said)")
    #expect(said.contains("pods \"x\" not found"), "\(said)")
    let took = said.split(separator: "\n").first { $0.hasPrefix("took ") }?.dropFirst(5)
    #expect(took.flatMap { Int($0) }.map(seconds.contains) == true, "\(said)")
  }

  @Test func `a second, shorter deletion shortens the grace`() {
    expect(
      stubborn + """
        kubectl delete pod x --wait=false; sleep 3; kubectl get pod x --no-headers
        kubectl delete pod x --grace-period=4 --wait=false; sleep 6; kubectl get pod x
        """, "x     1/1   Terminating", "pods \"x\" not found")
  }

  @Test func `a pod sets its own grace`() {
    expect(
      """
      kubectl run x --image=busybox:1.36 --overrides='{"spec": {"terminationGracePeriodSeconds": 3}}' \
        --restart=Never -- sleep 1000
      sleep 5; kubectl delete pod x --wait=false; sleep 2; kubectl get pod x --no-headers
      sleep 3; kubectl get pod x
      """, "x     1/1   Terminating", "pods \"x\" not found")
  }

  @Test func `what a liveness probe condemns is killed once, and starts again`() {
    expect(
      """
      kubectl apply -f - <<'E'
      apiVersion: v1
      kind: Pod
      metadata: {name: sick}
      spec:
        containers:
        - name: c
          image: busybox:1.36
          command: [sh, -c, 'sleep 1000']
          livenessProbe: {exec: {command: [cat, /nosuch]}, periodSeconds: 2, failureThreshold: 1}
      E
      sleep 10; kubectl get pod sick --no-headers; sleep 30
      kubectl get pod sick --no-headers -o custom-columns=N:.status.containerStatuses[0].restartCount,E:.status.containerStatuses[0].lastState.terminated.exitCode
      kubectl get events
      """, "sick   1/1   Running   0", "1     137",
      "Container c failed liveness probe, will be restarted")
  }

  @Test func `following a log ends with its container`() {
    expect(
      """
      kubectl run y --image=busybox:1.36 --restart=Never -- sh -c 'echo once'
      kubectl run z --image=busybox:1.36 --restart=Never -- sh -c 'echo a; sleep 20; echo b'
      sleep 8; kubectl logs -f y; echo first $?; kubectl logs -f z; echo second $?
      """, "once\nfirst 0\na\nb\nsecond 0")
  }

  @Test func `a service is found by its short names, and nslookup of BusyBox is particular`() {
    expect(
      """
      kubectl create deployment web --image=nginx:1.27; kubectl expose deployment web --port=80
      kubectl run box --image=busybox:1.36 -- sleep 900; sleep 12
      for name in web web.default web.default.svc web.default.svc.cluster.local; do
        kubectl exec box -- wget -qO- -T 2 http://$name | grep -c 'Welcome to nginx!'
      done
      kubectl create namespace far; kubectl run box -n far --image=busybox:1.36 -- sleep 900; sleep 5
      kubectl exec -n far box -- wget -qO- -T 2 http://web
      kubectl exec -n far box -- wget -qO- -T 2 http://web.default | grep -c 'Welcome to nginx!'
      kubectl exec box -- nslookup web.default; kubectl exec box -- nslookup web | grep -c NXDOMAIN
      kubectl exec box -- cat /etc/resolv.conf
      """, "2\n2\n2\n2\n", "wget: bad address 'web'\ncommand terminated with exit code 1\n2\n",
      "** server can't find web.default: NXDOMAIN\n", "\n4\n",
      "search default.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5"
    )
  }

  @Test func `a pod may bring its own resolver settings`() {
    expect(
      """
      kubectl run d --image=busybox:1.36 --restart=Never --overrides='{"spec": {"dnsPolicy": "None",
        "dnsConfig": {"nameservers": ["10.96.0.10"], "searches": ["svc.cluster.local"],
        "options": [{"name": "ndots", "value": "2"}, {"name": "edns0"}]}}}' -- sh -c \
        'cat /etc/resolv.conf; nslookup kubernetes'
      sleep 8; kubectl logs d
      """,
      "search svc.cluster.local\nnameserver 10.96.0.10\noptions ndots:2 edns0",
      "server can't find kubernetes.svc.cluster.local: NXDOMAIN")
  }

  @Test func `a pull secret serves the start as well as the pull`() {
    expect(
      """
      docker login 127.0.0.1:5002 -u alice -p s3cret >/dev/null 2>&1
      docker pull -q nginx:1.27; docker tag nginx:1.27 127.0.0.1:5002/web:v1
      docker push -q 127.0.0.1:5002/web:v1
      kubectl create secret docker-registry reg --docker-server=127.0.0.1:5002 \
        --docker-username=alice --docker-password=s3cret
      kubectl run web --image=127.0.0.1:5002/web:v1 --overrides='{"spec": {"imagePullSecrets": [{"name": "reg"}]}}'
      kubectl run bare --image=127.0.0.1:5002/web:v1
      sleep 10; kubectl get pods
      """, "web    1/1     Running", "bare   0/1     ")
  }

  @Test func `a mounted config map is renewed all at once, and a part of one stays`() {
    expect(
      """
      kubectl create configmap app --from-literal=mode=one --from-literal=old=x
      kubectl apply -f - <<'E'
      apiVersion: v1
      kind: Pod
      metadata: {name: p}
      spec:
        containers:
        - name: c
          image: busybox:1.36
          command: [sleep, "9000"]
          volumeMounts:
          - {name: conf, mountPath: /etc/app}
          - {name: conf, mountPath: /etc/mode, subPath: mode}
        volumes: [{name: conf, configMap: {name: app}}]
      E
      sleep 10; kubectl exec p -- ls -A /etc/app; kubectl exec p -- readlink /etc/app/mode /etc/app/..data
      kubectl create configmap app --from-literal=mode=two --from-literal=new=y -o yaml --dry-run=client | kubectl replace -f -
      kubectl exec p -- cat /etc/app/mode; echo; sleep 90
      kubectl exec p -- cat /etc/app/mode /etc/app/new /etc/mode; echo; kubectl exec p -- ls /etc/app
      """, "..data\nmode\nold\n..data/mode\n..20", "one\ntwoyone\nmode\nnew\n")
  }
}
