// ssh to a node of the cluster: where a kubelet is stopped, and a static pod's manifest moved away.

import Commands
import Kernel
import KubernetesAPI
import KubernetesCluster
import Machine
import Network

/// What `ssh NODE COMMAND` does in the lab.
///
/// Limit: a node has no shell and no files but the manifests of its static pods. What it knows is
/// `systemctl start|stop|restart|is-active kubelet`, and `ls` and `mv` of these manifests.
enum NodeShell {
  /// Real: where kubeadm has its kubelets look for static pods.
  static let folder = "/etc/kubernetes/manifests"
  static let manifests = [
    "etcd.yaml", "kube-apiserver.yaml", "kube-controller-manager.yaml", "kube-scheduler.yaml",
  ]
  /// What a manifest runs; nil for what the lab cannot do without.
  static func parts(of manifest: String) -> [Component]? {
    switch manifest {
    case "kube-scheduler.yaml": [.scheduler]
    case "kube-controller-manager.yaml":
      Component.controlPlane.filter {
        ![
          .scheduler, .provisioner, .definitions, .apiServices, .ingress, .loadBalancers,
        ].contains($0)
      }
    default: nil
    }
  }

  static func command() -> Command<World> {
    Command(
      "ssh", "runs a command on a node of the cluster",
      .once { host, call in run(&host, &call) })
  }

  private static func run(_ host: inout World, _ call: inout Call<World>) -> Int {
    let words = call.arguments.dropFirst().joined(separator: " ").split(separator: " ")
      .map(String.init)
    let space = host.machine.process(call.process)?.namespaces.network
    guard space == NetworkMap.host else { return unmodelled("ssh in a container", &host, &call) }
    guard let place = words.first else {
      call.complain("usage: ssh destination command [argument ...]")
      return 255
    }
    guard !place.hasPrefix("-") else { return unmodelled("ssh \(place)", &host, &call) }
    host.startCluster()
    let node = place.split(separator: "@").last.map(String.init) ?? place
    guard host.apiServer.get(.nodes, "", node) != nil else {
      call.complain("ssh: Could not resolve hostname \(node): Name or service not known")
      return 255
    }
    var command = Array(words.dropFirst())
    guard !command.isEmpty else { return unmodelled("a shell on a node", &host, &call) }
    // On a node the learner is a user like any other: what belongs to root needs sudo.
    let isRoot = command.first == "sudo" || place.hasPrefix("root@")
    if command.first == "sudo" { command.removeFirst() }
    switch command.first {
    case "systemctl" where command.count == 3:
      guard isRoot || command[1] == "is-active" else {
        call.complain(
          "Failed to \(command[1]) \(command[2]): Interactive authentication required.\n"
            + "See system logs and 'systemctl status \(command[2])' for details.")
        return 1
      }
      return systemctl(command[1], command[2], on: node, &host, &call)
    case "ls" where command.count == 2: return list(command[1], on: node, &host, &call)
    case "mv" where command.count == 3:
      return move(command[1], command[2], asRoot: isRoot, on: node, &host, &call)
    default: return unmodelled("`\(command.joined(separator: " "))` on a node", &host, &call)
    }
  }

  private static func unmodelled(
    _ what: String, _ host: inout World, _ call: inout Call<World>
  ) -> Int {
    call.complain(
      "swiftlab: \(what) is not modelled; a node knows `systemctl start|stop|restart|is-active kubelet`,"
        + " and `ls` and `mv` of the files in \(folder).")
    host.machine.notices.append(.unmodelled(name: "ssh"))
    return 1
  }

  private static func systemctl(
    _ verb: String, _ unit: String, on node: String, _ host: inout World,
    _ call: inout Call<World>
  ) -> Int {
    guard ["kubelet", "kubelet.service"].contains(unit) else {
      return unmodelled("systemctl of \(unit)", &host, &call)
    }
    let kubelet = Component.kubelet(node)
    switch verb {
    case "stop": host.pause([kubelet], true)
    case "start": host.pause([kubelet], false)
    case "restart":
      host.pause([kubelet], true)
      host.pause([kubelet], false)
    case "is-active":
      let isActive = host.cluster?.paused.contains(kubelet) == false
      call.print(isActive ? "active" : "inactive")
      // Real: systemd's status for a unit that does not run.
      return isActive ? 0 : 3
    default: return unmodelled("systemctl \(verb)", &host, &call)
    }
    host.followManifests()
    return 0
  }

  private static func list(
    _ path: String, on node: String, _ host: inout World, _ call: inout Call<World>
  ) -> Int {
    guard [folder, folder + "/"].contains(path) else {
      return unmodelled("`ls \(path)` on a node", &host, &call)
    }
    guard host.runsStaticPods(node) else { return 0 }
    for name in manifests where host.nodes.movedManifests[name] == nil { call.print(name) }
    return 0
  }

  /// The folders of a node that a manifest can be moved to.
  private static let rooms = [
    "/root", "/tmp", "/etc", "/etc/kubernetes", "/var/tmp", "/home", "/opt",
  ]

  private static func move(
    _ source: String, _ target: String, asRoot isRoot: Bool, on node: String,
    _ host: inout World, _ call: inout Call<World>
  ) -> Int {
    let name = source.split(separator: "/").last.map(String.init) ?? ""
    if source.hasPrefix("/root"), !isRoot {
      call.complain("mv: cannot stat '\(source)': Permission denied")
      return 1
    }
    let isThere =
      host.runsStaticPods(node)
      && (host.nodes.movedManifests[name].map { $0 == source }
        ?? (manifests.contains(name) && source == "\(folder)/\(name)"))
    guard isThere else {
      call.complain("mv: cannot stat '\(source)': No such file or directory")
      return 1
    }
    let stem = target.count > 1 && target.hasSuffix("/") ? String(target.dropLast()) : target
    guard isRoot else {
      let place = rooms.contains(stem) ? "\(stem)/\(name)" : target
      call.complain("mv: cannot move '\(source)' to '\(place)': Permission denied")
      return 1
    }
    guard parts(of: name) != nil else {
      return unmodelled("a cluster without \(name)", &host, &call)
    }
    if [folder, folder + "/", "\(folder)/\(name)"].contains(target) {
      host.nodes.movedManifests[name] = nil
    } else if target.hasPrefix(folder) || !target.hasPrefix("/") {
      return unmodelled("a manifest at \(target)", &host, &call)
    } else {
      let isFolder = rooms.contains(stem)
      let parent = stem.split(separator: "/").dropLast().map { "/" + $0 }.joined()
      // Real: what no folder leads to is not there; a name with a slash behind it must be a folder.
      guard isFolder || rooms.contains(parent) || parent == folder else {
        call.complain(
          "mv: cannot move '\(source)' to '\(target)': No such file or directory")
        return 1
      }
      guard isFolder || !target.hasSuffix("/") else {
        call.complain("mv: cannot move '\(source)' to '\(target)': Not a directory")
        return 1
      }
      guard isFolder || stem.hasSuffix("/" + name) else {
        return unmodelled("a manifest under another name", &host, &call)
      }
      host.nodes.movedManifests[name] = isFolder ? "\(stem)/\(name)" : target
    }
    host.followManifests()
    return 0
  }
}

extension World {
  fileprivate func runsStaticPods(_ node: String) -> Bool {
    apiServer.get(.nodes, "", node)?.meta.labels["node-role.kubernetes.io/control-plane"] != nil
  }

  /// Pauses parts of the cluster, or lets them go on.
  fileprivate mutating func pause(_ parts: [Component], _ isPaused: Bool) {
    var clock = machine.clock
    for part in parts { cluster?.pause(part, isPaused, clock: &clock) }
    machine.clock = clock
    clusterChanged()
  }

  /// What the manifests on the control plane say is what runs, unless the kubelet there is stopped.
  fileprivate mutating func followManifests() {
    let home = apiServer.list(.nodes).map(\.meta.name).first { runsStaticPods($0) }
    guard let home, cluster?.paused.contains(.kubelet(home)) == false else { return }
    for name in NodeShell.manifests {
      guard let parts = NodeShell.parts(of: name) else { continue }
      pause(parts, nodes.movedManifests[name] != nil)
    }
  }
}
