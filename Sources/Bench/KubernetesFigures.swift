// The cluster's figures: many pods, and the commands that look at them.

import Documents
import Foundation
import Kernel
import KubernetesAPI
import KubernetesCluster
import Lab
import Machine

/// A world whose cluster has so many workers, with deployments of pause containers that all run.
@MainActor private func crowd(pods: Int, nodes: Int) -> (world: World, time: Double, bytes: Int) {
  let before = residentBytes()
  var world = World()
  var plan = ClusterPlan(objects: 2 * pods + 1000)
  plan.machines = [.init(name: "control-plane", address: "172.18.0.2", isControlPlane: true)]
  for number in 0..<nodes {
    plan.machines.append(
      .init(name: "node-\(number)", address: "172.18.\(1 + number / 250).\(1 + number % 250)"))
  }
  world.startCluster(plan)
  // Each pod's container is a process; a lab's own limit stands far below these.
  world.machine.limits.allProcesses = pods + 1000
  var player = ScriptPlayer(
    world, limits: SessionLimits(time: .seconds(100_000), slices: 500_000_000, output: 64 << 20))
  _ = player.play(["true"])
  let time = milliseconds {
    for number in 0..<(pods / 1000) {
      _ = player.play([
        "kubectl create deployment web-\(number) --image=registry.k8s.io/pause:3.10 --replicas=1000"
      ])
    }
    _ = player.session.advance(to: player.session.now + .seconds(120))
  }
  return (player.world, time, residentBytes() - before)
}

@MainActor private func running(_ world: World) -> Int {
  world.apiServer.list(.pods).count { $0.status?["phase"]?.string == "Running" }
}

/// Made once, for the figures that look at it.
@MainActor private let tenThousand = crowd(pods: 10_000, nodes: 100)
@MainActor private let hundredThousand = crowd(pods: 100_000, nodes: 1000)

/// The time of one command of many, in a session that is there already.
@MainActor private func each(_ count: Int, _ command: String, in world: World) -> Outcome {
  var player = ScriptPlayer(
    world, limits: SessionLimits(time: .seconds(100_000), slices: 500_000_000, output: 256 << 20))
  var status = player.play([command]).status
  let time = milliseconds {
    for _ in 0..<count { status = player.play([command]).status }
  }
  return Outcome(value: time / Double(count), isRight: status == 0)
}

@MainActor let kubernetesFigures: [Figure] = [
  Figure(
    name: "pods-1000", what: "1,000 pods of a deployment on 10 nodes, all Running", unit: "ms",
    aim: 150, bound: 5000
  ) {
    let crowd = crowd(pods: 1000, nodes: 10)
    return Outcome(value: crowd.time, isRight: running(crowd.world) == 1000)
  },
  Figure(
    name: "pods-10000", what: "10,000 pods of 10 deployments on 100 nodes, all Running", unit: "ms",
    aim: 1500, bound: 20_000, isOnRequest: true
  ) {
    Outcome(
      value: tenThousand.time, isRight: running(tenThousand.world) == 10_000,
      note: "pause containers, every one a process")
  },
  Figure(
    name: "memory-10000", what: "what they take", unit: "MB", aim: 300, bound: 1200,
    isOnRequest: true
  ) {
    Outcome(value: Double(tenThousand.bytes) / 1e6, isRight: true)
  },
  Figure(
    name: "get-pods-10000", what: "kubectl get pods -A with 10,000", unit: "ms", aim: 60,
    bound: 600, isOnRequest: true
  ) {
    each(3, "kubectl get pods -A", in: tenThousand.world)
  },
  Figure(
    name: "get-pod-10000", what: "kubectl get pod NAME among 10,000", unit: "ms", aim: 0.3,
    bound: 3, isOnRequest: true
  ) {
    let name = tenThousand.world.apiServer.list(.pods)[5000].meta.name
    return each(50, "kubectl get pod \(name)", in: tenThousand.world)
  },
  Figure(
    name: "apply-20", what: "kubectl apply of a manifest of 20 objects", unit: "ms", aim: 3,
    bound: 30
  ) {
    var player = ScriptPlayer(World())
    let manifest = (0..<20).map { number in
      """
      ---
      apiVersion: \(number % 2 == 0 ? "apps/v1" : "v1")
      kind: \(number % 2 == 0 ? "Deployment" : "Service")
      metadata: {name: web-\(number / 2), labels: {app: web-\(number / 2)}}
      spec:
        \(number % 2 == 0
          ? "{replicas: 2, selector: {matchLabels: {app: web-\(number / 2)}}, template: {metadata: {labels: {app: web-\(number / 2)}}, spec: {containers: [{name: web, image: 'nginx:1.27', ports: [{containerPort: 80}]}]}}}"
          : "{selector: {app: web-\(number / 2)}, ports: [{port: 80}]}")
      """
    }.joined(separator: "\n")
    _ = player.play(
      (["cat > all.yaml <<'E'"] + manifest.split(separator: "\n").map(String.init) + ["E"]))
    _ = player.play(["kubectl get nodes"])
    var output = ""
    let time = milliseconds {
      output = String(decoding: player.play(["kubectl apply -f all.yaml"]).output, as: UTF8.self)
    }
    return Outcome(
      value: time, isRight: output.components(separatedBy: " created").count == 21,
      note: "the first time")
  },
  Figure(
    name: "kubectl-median",
    what: "a kubectl command on the default cluster, the median of 20 kinds",
    unit: "ms", aim: 0.3, bound: 3
  ) {
    var world = play("kubectl create deployment web --image=nginx --replicas=3\nsleep 10").world
    world.settle()
    let commands = [
      "get pods", "get pods -o wide", "get nodes", "get deployments", "get services", "get all",
      "get pods -o yaml", "get pods -o json", "describe deployment web", "describe nodes worker-1",
      "get events", "get namespaces", "get deployment web -o jsonpath={.spec.replicas}",
      "rollout status deployment web", "rollout history deployment web", "get configmaps",
      "explain pod", "api-resources", "config view", "logs deploy/web",
    ]
    let times = commands.map { each(10, "kubectl " + $0, in: world).value }.sorted()
    return Outcome(
      value: times[times.count / 2], isRight: true,
      note: "from \(Bench.format(times[0])) to \(Bench.format(times[times.count - 1])) ms")
  },
  Figure(
    name: "idle-day", what: "a virtual day on the idle default cluster", unit: "ms", aim: 50,
    bound: 500
  ) {
    var player = ScriptPlayer(
      World(), limits: SessionLimits(time: .seconds(100_000), slices: 50_000_000, output: 1 << 20))
    _ = player.play(["kubectl get nodes"])
    let end = player.session.now + .seconds(86_400)
    let time = milliseconds { _ = player.session.advance(to: end) }
    return Outcome(value: time, isRight: player.session.now >= end)
  },
  Figure(
    name: "pods-100000", what: "100,000 pods on 1,000 nodes, all Running", unit: "ms", aim: 20_000,
    bound: 400_000, isOnRequest: true
  ) {
    Outcome(
      value: hundredThousand.time, isRight: running(hundredThousand.world) == 100_000,
      note: "\(hundredThousand.bytes / 1_000_000) MB of 3000")
  },
  Figure(
    name: "get-pod-100000", what: "kubectl get pod NAME among 100,000", unit: "ms", aim: 0.3,
    bound: 3, isOnRequest: true
  ) {
    let name = hundredThousand.world.apiServer.list(.pods)[50_000].meta.name
    return each(50, "kubectl get pod \(name)", in: hundredThousand.world)
  },
]
