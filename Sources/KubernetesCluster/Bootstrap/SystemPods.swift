// The pods of the control plane itself, for lessons that look at them.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// One pod for each part of the control plane, and a proxy on each node.
  ///
  /// Limit: they are there to be looked at; the lab's components do their work, not these.
  mutating func addSystemPods(_ plan: ClusterPlan, _ now: Instant) {
    for (index, machine) in plan.machines.enumerated() {
      if machine.isControlPlane {
        for (name, image) in [
          ("etcd", "registry.k8s.io/etcd:3.6.8-0"),
          ("kube-apiserver", "registry.k8s.io/kube-apiserver:\(APIServer.version)"),
          (
            "kube-controller-manager",
            "registry.k8s.io/kube-controller-manager:\(APIServer.version)"
          ),
          ("kube-scheduler", "registry.k8s.io/kube-scheduler:\(APIServer.version)"),
        ] {
          addSystemPod(
            "\(name)-\(machine.name)", name, image, machine,
            labels: StringMap(["component": name, "tier": "control-plane"]), now)
        }
      }
      _ = index
      addSystemPod(
        "kube-proxy-" + random.suffix(), "kube-proxy",
        "registry.k8s.io/kube-proxy:\(APIServer.version)", machine,
        labels: StringMap(["k8s-app": "kube-proxy"]), now)
    }
    let home = plan.machines.first { $0.isControlPlane } ?? plan.machines.first
    if let home {
      let hash = random.suffix(10)
      for _ in 0..<2 {
        addSystemPod(
          "coredns-\(hash)-" + random.suffix(), "coredns",
          "registry.k8s.io/coredns/coredns:v1.14.2", home,
          labels: StringMap(["k8s-app": "kube-dns", "pod-template-hash": hash]), now)
      }
    }
  }

  private mutating func addSystemPod(
    _ name: String, _ container: String, _ image: String, _ machine: ClusterPlan.Machine,
    labels: StringMap, _ now: Instant
  ) {
    var meta = ObjectMeta(name: name, namespace: "kube-system")
    meta.labels = labels
    meta.annotations["kubernetes.io/config.mirror"] = random.hex(32)
    let time = Value.string(timestamp(now))
    let spec: Object = [
      "containers": [
        [
          "image": .string(image), "imagePullPolicy": "IfNotPresent", "name": .string(container),
          "resources": [:], "terminationMessagePath": "/dev/termination-log",
          "terminationMessagePolicy": "File",
        ]
      ],
      "dnsPolicy": "ClusterFirst", "hostNetwork": true, "nodeName": .string(machine.name),
      "priorityClassName": "system-node-critical", "restartPolicy": "Always",
      "schedulerName": "default-scheduler", "securityContext": [:],
      "terminationGracePeriodSeconds": 30,
      "tolerations": [["operator": "Exists"]],
    ]
    guard
      let pod = try? server.create(
        .pods, Draft(meta: meta, fields: ["spec": .object(spec)]),
        by: Component.kubelet(machine.name).author, now: now)
    else { return }
    let conditions: [Value] = [
      "PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled",
    ].map {
      [
        "lastProbeTime": .null, "lastTransitionTime": time, "status": "True", "type": .string($0),
      ]
    }
    let status: Value = [
      "conditions": .array(conditions),
      "containerStatuses": [
        [
          "containerID": .string("containerd://" + random.hex(64)), "image": .string(image),
          "imageID": .string(image + "@sha256:" + random.hex(64)), "lastState": [:],
          "name": .string(container), "ready": true, "restartCount": 0, "started": true,
          "state": ["running": ["startedAt": time]],
        ]
      ],
      "hostIP": .string(machine.address), "phase": "Running",
      "podIP": .string(machine.address), "podIPs": [["ip": .string(machine.address)]],
      "qosClass": "BestEffort", "startTime": time,
    ]
    _ = try? server.updateStatus(
      pod, status, by: Component.kubelet(machine.name).author, now: now)
  }
}
