// A cluster as it stands when the learner comes to it.

import Documents
import Kernel
import KubernetesAPI

private let bootAuthor = Author(user: "system:apiserver", manager: "kube-apiserver")

extension Cluster {
  /// Makes what every cluster has: namespaces, nodes, the service of the API server, classes,
  /// roles. Real: as kubeadm and kind leave it, in the recordings' form.
  mutating func boot(_ plan: ClusterPlan, now: Instant) {
    for name in ["default", "kube-node-lease", "kube-public", "kube-system"] {
      add(.namespaces, ObjectMeta(name: name), [:], now)
    }
    for name in ["default", "kube-node-lease", "kube-public", "kube-system"] {
      makeAccount(in: name, now)
      makeCertificate(in: name, now)
    }
    for (index, machine) in plan.machines.enumerated() {
      addNode(machine, index, age: plan.age, now)
    }
    addService(plan.machines.first { $0.isControlPlane }?.address, now)
    // NB: it draws from a stream of its own, so that all else has the names and times it had without.
    let random = server.random
    server.random = random.split("kube-dns")
    addNameService(now)
    server.random = random
    addClasses(now)
    addRoles(now)
    if plan.hasSystemPods { addSystemPods(plan, now) }
  }

  mutating func add(
    _ kind: ResourceKind, _ meta: ObjectMeta, _ fields: Object, _ now: Instant
  ) {
    _ = try? server.create(kind, Draft(meta: meta, fields: fields), by: bootAuthor, now: now)
  }

  private mutating func addNode(
    _ machine: ClusterPlan.Machine, _ index: Int, age: Duration, _ now: Instant
  ) {
    var meta = ObjectMeta(name: machine.name)
    meta.labels = StringMap([
      "beta.kubernetes.io/arch": "amd64", "beta.kubernetes.io/os": "linux",
      "kubernetes.io/arch": "amd64", "kubernetes.io/hostname": machine.name,
      "kubernetes.io/os": "linux",
    ])
    if machine.isControlPlane {
      meta.labels["node-role.kubernetes.io/control-plane"] = ""
      meta.labels["node.kubernetes.io/exclude-from-external-load-balancers"] = ""
    }
    meta.annotations = StringMap([
      "node.alpha.kubernetes.io/ttl": "0",
      "volumes.kubernetes.io/controller-managed-attach-detach": "true",
    ])
    let range = "10.\(244 + index / 256).\(index % 256).0/24"
    var spec: Object = [
      "podCIDR": .string(range), "podCIDRs": [.string(range)],
      "providerID": .string("kind://docker/kind/" + machine.name),
    ]
    if machine.isControlPlane {
      spec["taints"] = [
        ["effect": "NoSchedule", "key": "node-role.kubernetes.io/control-plane"]
      ]
    }
    let amounts: Value = [
      "cpu": "4", "ephemeral-storage": "102107096Ki", "hugepages-1Gi": "0", "hugepages-2Mi": "0",
      "memory": "8139640Ki", "pods": "110",
    ]
    let time = Value.string(timestamp(now))
    // A kubelet was heard of just now, however old its node is.
    let heard = Value.string(timestamp(now + age))
    let conditions = ["MemoryPressure", "DiskPressure", "PIDPressure", "Ready"].map {
      type -> Value in
      let (status, reason, message) = kubeletCondition(type)
      return [
        "lastHeartbeatTime": heard, "lastTransitionTime": time, "message": .string(message),
        "reason": .string(reason), "status": .string(status), "type": .string(type),
      ]
    }
    let status: Object = [
      "addresses": [
        ["address": .string(machine.address), "type": "InternalIP"],
        ["address": .string(machine.name), "type": "Hostname"],
      ],
      "allocatable": amounts, "capacity": amounts,
      "conditions": .array(conditions),
      "daemonEndpoints": ["kubeletEndpoint": ["Port": 10250]],
      "nodeInfo": [
        "architecture": "amd64", "bootID": "3f1d5e0c-6a52-4d1b-9c55-0d6a7c6f3b10",
        "containerRuntimeVersion": "containerd://2.2.1",
        "kernelVersion": "6.12.43+deb13-amd64", "kubeProxyVersion": "",
        "kubeletVersion": .string(APIServer.version), "machineID": .string(random.hex(32)),
        "operatingSystem": "linux", "osImage": "Debian GNU/Linux 12 (bookworm)",
        "systemUUID": .string(random.uuid()),
      ],
    ]
    add(.nodes, meta, ["spec": .object(spec), "status": .object(status)], now)
    var lease = ObjectMeta(name: machine.name, namespace: "kube-node-lease")
    if let node = server.get(.nodes, "", machine.name) {
      lease.owners = [
        OwnerReference(
          apiVersion: "v1", kind: "Node", name: machine.name, uid: node.meta.uid,
          controller: false, blockOwnerDeletion: false)
      ]
    }
    add(
      .leases, lease,
      [
        "spec": [
          "holderIdentity": .string(machine.name), "leaseDurationSeconds": 40,
          "renewTime": .string(microTimestamp(now + age)),
        ]
      ], now)
  }

  /// The service of the API server, which comes back when somebody deletes it.
  static let ownService = ObjectKey(namespace: "default", name: "kubernetes")

  /// Makes the service of the API server, with its endpoints.
  mutating func addService(_ machine: String?, _ now: Instant) {
    var meta = ObjectMeta(name: "kubernetes", namespace: "default")
    meta.labels = StringMap(["component": "apiserver", "provider": "kubernetes"])
    add(
      .services, meta,
      [
        "spec": [
          "clusterIP": "10.96.0.1", "clusterIPs": ["10.96.0.1"],
          "internalTrafficPolicy": "Cluster", "ipFamilies": ["IPv4"],
          "ipFamilyPolicy": "SingleStack",
          "ports": [["name": "https", "port": 443, "protocol": "TCP", "targetPort": 6443]],
          "sessionAffinity": "None", "type": "ClusterIP",
        ],
        "status": ["loadBalancer": [:]],
      ], now)
    let address = machine ?? "172.18.0.2"
    var own = ObjectMeta(name: "kubernetes", namespace: "default")
    own.labels = StringMap(["endpointslice.kubernetes.io/skip-mirror": "true"])
    add(
      .endpoints, own,
      [
        "subsets": [
          [
            "addresses": [["ip": .string(address)]],
            "ports": [["name": "https", "port": 6443, "protocol": "TCP"]],
          ]
        ]
      ], now)
    var slice = ObjectMeta(name: "kubernetes", namespace: "default")
    slice.labels = StringMap(["kubernetes.io/service-name": "kubernetes"])
    add(
      .endpointSlices, slice,
      [
        "addressType": "IPv4",
        "endpoints": [["addresses": [.string(address)], "conditions": ["ready": true]]],
        "ports": [["name": "https", "port": 6443, "protocol": "TCP"]],
      ], now)
  }

  /// The service of the cluster's name server, which `cluster-info` names. Real: kubeadm's.
  ///
  /// Limit: it chooses no pods, since kube-system has none in the recordings; its endpoint is fixed.
  private mutating func addNameService(_ now: Instant) {
    let address: Value = "10.244.0.2"
    let ports: [Value] = [
      ["name": "dns", "port": 53, "protocol": "UDP"],
      ["name": "dns-tcp", "port": 53, "protocol": "TCP"],
      ["name": "metrics", "port": 9153, "protocol": "TCP"],
    ]
    var meta = ObjectMeta(name: "kube-dns", namespace: "kube-system")
    meta.labels = StringMap([
      "k8s-app": "kube-dns", "kubernetes.io/cluster-service": "true",
      "kubernetes.io/name": "CoreDNS",
    ])
    add(
      .services, meta,
      [
        "spec": [
          "clusterIP": "10.96.0.10", "clusterIPs": ["10.96.0.10"],
          "internalTrafficPolicy": "Cluster", "ipFamilies": ["IPv4"],
          "ipFamilyPolicy": "SingleStack",
          "ports": .array(
            ports.map { port in
              var port = port.object ?? Object()
              port["targetPort"] = port["port"]
              return .object(port)
            }),
          "sessionAffinity": "None", "type": "ClusterIP",
        ],
        "status": ["loadBalancer": [:]],
      ], now)
    var own = ObjectMeta(name: "kube-dns", namespace: "kube-system")
    own.labels = StringMap(["endpointslice.kubernetes.io/skip-mirror": "true"])
    add(
      .endpoints, own,
      ["subsets": [["addresses": [["ip": address]], "ports": .array(ports)]]], now)
    var slice = ObjectMeta(name: "kube-dns-x7q2v", namespace: "kube-system")
    slice.labels = StringMap(["kubernetes.io/service-name": "kube-dns"])
    add(
      .endpointSlices, slice,
      [
        "addressType": "IPv4",
        "endpoints": [["addresses": [address], "conditions": ["ready": true]]],
        "ports": .array(ports),
      ], now)
  }

  private mutating func addClasses(_ now: Instant) {
    for (name, value, text) in [
      (
        "system-cluster-critical", 2_000_000_000,
        "Used for system critical pods that must run in the cluster, but can be moved to another"
          + " node if necessary."
      ),
      (
        "system-node-critical", 2_000_001_000,
        "Used for system critical pods that must not be moved from their current node."
      ),
    ] {
      add(
        .priorityClasses, ObjectMeta(name: name),
        [
          "description": .string(text), "preemptionPolicy": "PreemptLowerPriority",
          "value": .integer(value),
        ], now)
    }
    // Its uid comes from a branch of its own, so that all others stay as they were.
    let random = server.random
    server.random = random.split("service-cidr")
    add(
      .serviceCIDRs, ObjectMeta(name: "kubernetes"),
      [
        "spec": ["cidrs": ["10.96.0.0/16"]],
        "status": [
          "conditions": [
            [
              "lastTransitionTime": .string(timestamp(now)),
              "message": "Kubernetes Service CIDR is ready", "reason": "", "status": "True",
              "type": "Ready",
            ]
          ]
        ],
      ], now)
    server.random = random
    var meta = ObjectMeta(name: "standard")
    meta.annotations["storageclass.kubernetes.io/is-default-class"] = "true"
    add(
      .storageClasses, meta,
      [
        "provisioner": "rancher.io/local-path", "reclaimPolicy": "Delete",
        "volumeBindingMode": "WaitForFirstConsumer",
      ], now)
  }
}
