// Hooks, memory limits, and a node whose kubelet does not answer: the words are the kubelet's and
// the API server's of 1.36 (handlers.go, kuberuntime_container.go).

import Lab
import Testing

@Suite struct HookTests {
  private func expect(
    _ script: String, _ lines: String..., source: SourceLocation = #_sourceLocation
  ) {
    var player = ScriptPlayer(World(seed: 1))
    let said = String(decoding: player.play([script]).output, as: UTF8.self)
    for line in lines {
      #expect(said.contains(line), "missing: \(line)\n\(said)", sourceLocation: source)
    }
  }
  /// A pod with one container.
  private func pod(
    _ name: String, grace: Int = 30, command: String = "sleep 1000", _ more: String
  ) -> String {
    """
    kubectl apply -f - <<'E'
    apiVersion: v1
    kind: Pod
    metadata: {name: \(name)}
    spec:
      terminationGracePeriodSeconds: \(grace)
      containers:
      - name: c
        image: busybox:1.36
        command: [sh, -c, '\(command)']
        \(more)
    E

    """
  }

  @Test func `a container counts as running when its postStart hook is done`() {
    expect(
      pod(
        "p", "lifecycle: {postStart: {exec: {command: [sh, -c, 'sleep 6; echo hi > /greeting']}}}")
          + """
          sleep 4; kubectl get pod p --no-headers; sleep 6; kubectl get pod p --no-headers
          kubectl exec p -- cat /greeting
          """, "p     0/1   ContainerCreating", "p     1/1   Running", "\nhi\n")
  }

  @Test func `a container whose postStart hook fails is killed, and its event keeps the secret`() {
    expect(
      pod(
        "p", grace: 2,
        "lifecycle: {postStart: {exec: {command: [sh, -c, 'echo secret; exit 3']}}}")
          + """
          sleep 5; kubectl get pod p -o jsonpath='{..waiting}{"\\n"}'; kubectl get events; sleep 9
          kubectl get pod p --no-headers
          """, "\"reason\":\"PostStartHookError\"",
      "Exec lifecycle hook ([sh -c echo secret; exit 3]) for Container \\\"c\\\" in Pod \\\"p_default(",
      "failed - error: command 'sh -c echo secret; exit 3' exited with 3: , message: \\\"secret\\\\n\\\"",
      "Warning   FailedPostStartHook   pod/p    PostStartHook failed",
      "Normal    Killing               pod/p    FailedPostStartHook", "0/1   CrashLoopBackOff")
  }

  @Test func `a request is a hook too, and nobody there is a failure`() {
    expect(
      pod("p", grace: 2, "lifecycle: {postStart: {httpGet: {path: /x, port: 81}}}")
        + "sleep 5; kubectl get pod p -o jsonpath='{..message}'",
      "HTTP lifecycle hook (/x) for Container \"c\" in Pod \"p_default(",
      "connect: connection refused")
  }

  @Test(arguments: [
    // The hook's seconds are taken off the grace; two are given at the least.
    (12, "trap \"exit 0\" TERM; while true; do sleep 1; done", "sleep: {seconds: 5}", 5...7),
    (6, "sleep 1000", "exec: {command: [sleep, \"100\"]}", 8...9),
    (10, "sleep 1000", "exec: {command: [sleep, \"4\"]}", 10...11),
  ])
  func `the stop signal waits for the preStop hook, and the grace does not`(
    _ grace: Int, _ command: String, _ hook: String, _ seconds: ClosedRange<Int>
  ) {
    var player = ScriptPlayer(World(seed: 1))
    let script =
      pod("p", grace: grace, command: command, "lifecycle: {preStop: {\(hook)}}")
      + "sleep 5; A=$(date +%s); kubectl delete pod p; echo took $(( $(date +%s) - A ))"
    let said = String(decoding: player.play([script]).output, as: UTF8.self)
    let took = said.split(separator: "\n").first { $0.hasPrefix("took ") }?.dropFirst(5)
    #expect(took.flatMap { Int($0) }.map(seconds.contains) == true, "\(said)")
  }

  @Test func `a preStop hook that fails says so`() {
    expect(
      pod("p", grace: 2, "lifecycle: {preStop: {exec: {command: [nosuch]}}}")
        + "sleep 5; kubectl delete pod p; kubectl get events",
      "Warning   FailedPreStopHook   pod/p    PreStopHook failed")
  }

  @Test func `a container that takes more memory than its limit is killed`() {
    expect(
      """
      kubectl run m --image=polinux/stress --overrides='{"spec": {"containers": [{"name": "m",
        "image": "polinux/stress", "command": ["stress", "--vm", "1", "--vm-bytes", "250M"],
        "resources": {"limits": {"memory": "100Mi"}}}]}}'
      sleep 12; kubectl get pod m --no-headers
      kubectl get pod m -o jsonpath='{..lastState.terminated.reason} {..lastState.terminated.exitCode}{"\\n"}'
      """, "0/1   CrashLoopBackOff", "OOMKilled 137\n")
  }

  @Test func `a node whose kubelet is stopped gives no logs and runs no commands`() {
    expect(
      """
      kubectl run x --image=nginx:1.27; sleep 5
      ssh $(kubectl get pod x -o jsonpath='{.spec.nodeName}') sudo systemctl stop kubelet
      kubectl logs x; kubectl exec x -- ls
      """,
      "Error from server: Get \"https://172.18.0.3:10250/containerLogs/default/x/x\": dial tcp 172.18.0.3:10250: connect: connection refused\n",
      "Error from server: error dialing backend: dial tcp 172.18.0.3:10250: connect: connection refused\n"
    )
  }
}
