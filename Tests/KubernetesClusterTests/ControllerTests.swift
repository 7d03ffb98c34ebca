// What controllers, scheduler and admission do, told at the prompt: a script and the lines it leaves.

import Kernel
import Lab
import Machine
import Testing

@Suite struct ControllerTests {
  /// What a script prints in a fresh world.
  private func output(_ script: String) -> String {
    var player = ScriptPlayer(World(seed: 1))
    return String(decoding: player.play([script]).output, as: UTF8.self)
  }
  private func manifest(_ text: String) -> String { "kubectl apply -f - <<'E'\n\(text)\nE\n" }
  private func pod(_ name: String, _ spec: String) -> String {
    manifest("{apiVersion: v1, kind: Pod, metadata: {name: \(name)}, spec: \(spec)}")
  }
  private func expect(
    _ script: String, _ lines: String..., source: SourceLocation = #_sourceLocation
  ) {
    let said = output(script)
    for line in lines {
      #expect(said.contains(line), "missing: \(line)\n\(said)", sourceLocation: source)
    }
  }

  @Test func `a stateful set's pods come one after the other, each with its claim`() {
    expect(
      manifest(
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db}
        spec:
          serviceName: db
          replicas: 2
          selector: {matchLabels: {app: db}}
          template:
            metadata: {labels: {app: db}}
            spec: {containers: [{name: c, image: nginx}]}
          volumeClaimTemplates:
          - metadata: {name: data}
            spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
        """) + """
          sleep 1; kubectl get pods; sleep 30; kubectl get pods,pvc; kubectl get events
          """,
      "db-0   0/1     Pending", "pod/db-1   1/1     Running",
      "persistentvolumeclaim/data-db-1   Bound", "Create Pod db-1 in StatefulSet db successful",
      "waiting for first consumer to be created before binding")
  }

  @Test func `a daemon set has a pod on each node that takes it`() {
    expect(
      manifest(
        """
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: {name: agent}
        spec:
          selector: {matchLabels: {app: agent}}
          template:
            metadata: {labels: {app: agent}}
            spec: {containers: [{name: c, image: nginx}]}
        """) + "sleep 10; kubectl get ds", "agent   2         2         2       2            2")
  }

  @Test func `a job counts its completions, and gives up at its back-off limit`() {
    func job(_ name: String, _ fields: String, _ command: String) -> String {
      manifest(
        """
        {apiVersion: batch/v1, kind: Job, metadata: {name: \(name)}, spec: {\(fields), template:
        {spec: {restartPolicy: Never, containers: [{name: c, image: busybox,
        command: [sh, -c, '\(command)']}]}}}}
        """)
    }
    expect(
      job("all", "completions: 3, parallelism: 2", "true") + job("bad", "backoffLimit: 1", "exit 3")
        + "sleep 60; kubectl get jobs; kubectl get events",
      "all    Complete   3/3", "bad    Failed     0/1",
      "Job has reached the specified backoff limit", "Job completed")
  }

  @Test func `a cron job makes a job at each minute of its schedule`() {
    expect(
      manifest(
        """
        {apiVersion: batch/v1, kind: CronJob, metadata: {name: tick}, spec: {schedule: '* * * * *',
        jobTemplate: {spec: {template: {spec: {restartPolicy: Never,
        containers: [{name: c, image: busybox, command: [date]}]}}}}}}
        """) + "sleep 310; kubectl get jobs -o name | wc -l; kubectl get events",
      "3\n", "Saw completed job: tick-", "Deleted job tick-")
  }

  @Test func `a pod of higher priority drives others away`() {
    let big = "containers: [{name: c, image: nginx, resources: {requests: {cpu: 3}}}]"
    expect(
      pod("a", "{\(big)}") + pod("b", "{\(big)}")
        + manifest(
          "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high},"
            + " value: 1000}") + "sleep 5\n" + pod("c", "{priorityClassName: high, \(big)}")
        + "sleep 40; kubectl get pods; kubectl get events", "c      1/1     Running",
      "Preempted by pod")
  }

  @Test func `a pod that fits nowhere is told why in the scheduler's words`() {
    expect(
      pod("big", "{containers: [{name: c, image: nginx, resources: {requests: {cpu: 64}}}]}")
        + pod("lost", "{nodeSelector: {disk: ssd}, containers: [{name: c, image: nginx}]}")
        + "sleep 2; kubectl get events",
      "0/3 nodes are available: 1 node(s) had untolerated taint(s), 2 Insufficient cpu. no new claims"
        + " to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for"
        + " scheduling.", "2 node(s) didn't match Pod's node affinity/selector.")
  }

  @Test func `a quota refuses what is beyond it`() {
    expect(
      manifest(
        "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {hard: {pods: 1}}}")
        + "sleep 1; kubectl run a --image=nginx; kubectl run b --image=nginx; kubectl delete pod a;"
        + " sleep 1; kubectl run b --image=nginx",
      "pods \"b\" is forbidden: exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1",
      "pod/b created")
  }

  @Test func `a namespace may ask for restricted pods`() {
    expect(
      "kubectl create namespace safe >/dev/null\n"
        + manifest(
          "{apiVersion: v1, kind: Namespace, metadata: {name: safe, labels:"
            + " {pod-security.kubernetes.io/enforce: baseline}}}")
        + manifest(
          "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: safe}, spec: {containers:"
            + " [{name: c, image: nginx, securityContext: {privileged: true}}]}}"),
      "violates PodSecurity \"baseline:latest\": privileged (container \"c\" must not set"
        + " securityContext.privileged=true)")
  }

  @Test func `a definition brings a kind, and takes it along`() {
    expect(
      manifest(
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: shirts.example.com}
        spec:
          group: example.com
          names: {plural: shirts, singular: shirt, kind: Shirt}
          scope: Namespaced
          versions:
          - name: v1
            served: true
            storage: true
            additionalPrinterColumns: [{name: Color, type: string, jsonPath: .spec.color}]
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties: {color: {type: string, enum: [blue, red]}}
        """) + "sleep 1\n"
        + manifest(
          "{apiVersion: example.com/v1, kind: Shirt, metadata: {name: x}, spec: {color: green}}")
        + manifest(
          "{apiVersion: example.com/v1, kind: Shirt, metadata: {name: sky}, spec: {color: blue}}")
        + "kubectl get shirts; kubectl delete crd shirts.example.com; kubectl get shirts",
      "spec.color: Unsupported value: \"green\": supported values: \"blue\", \"red\"",
      "NAME   COLOR\nsky    blue",
      "Unable to list \"example.com/v1, Resource=shirts\": the server could not find the requested")
  }

  @Test func `the cluster is older than the lab`() {
    expect("kubectl get nodes", "worker-2        Ready    <none>          7d5h   v1.36.2")
  }
}
