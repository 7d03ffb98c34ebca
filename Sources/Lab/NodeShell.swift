// ssh to a node of the cluster: where a kubelet is stopped, and a static pod's manifest moved away.

import Commands
import Files
import Kernel
import KubernetesAPI
import KubernetesCluster
import Machine
import Network

/// What `ssh NODE COMMAND` does in the lab.
///
/// Limit: a node has no shell and no files but the manifests of its static pods. What it knows is
/// `systemctl start|stop|restart|enable|disable|is-active kubelet`, and `pwd`, `whoami`, `hostname`, `ls`, `mv`, and `cp` with `rm` of
/// these manifests, one after the other behind `&&` and `;`, in a folder that `cd` names.
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
    let words = Array(call.arguments.dropFirst())
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
    let text = words.dropFirst().joined(separator: " ")
    guard !text.isEmpty else { return unmodelled("a shell on a node", &host, &call) }
    var seat = Seat(node: node, isRoot: place.hasPrefix("root@"))
    return run(text, &seat, &host, &call)
  }

  /// Who sits where on a node. There the learner is a user like any other: what belongs to root needs
  /// sudo.
  private struct Seat {
    let node: String
    var isRoot: Bool
    /// What `~` stands for: sudo does not change it, since the shell reads it first.
    let home: String
    var folder: String

    init(node: String, isRoot: Bool) {
      self.node = node
      self.isRoot = isRoot
      home = isRoot ? "/root" : "/home/learner"
      folder = home
    }
    func path(_ text: String) -> String { FilePaths.absolute(text, from: folder) }
  }

  /// Runs what the node's shell was given: commands behind `&&` and `;`.
  private static func run(
    _ text: String, _ seat: inout Seat, _ host: inout World, _ call: inout Call<World>
  ) -> Int {
    guard let commands = NodeLine.commands(in: text, home: seat.home) else {
      return unmodelled("`\(text)` on a node", &host, &call)
    }
    var status = 0
    for (words, needsSuccess) in commands where status == 0 || !needsSuccess {
      status = perform(words, &seat, &host, &call)
    }
    return status
  }

  private static func perform(
    _ words: [String], _ seat: inout Seat, _ host: inout World, _ call: inout Call<World>
  ) -> Int {
    var command = words
    let was = seat
    if command.first == "sudo" {
      command.removeFirst()
      seat.isRoot = true
    }
    // What a program did to its own folder and rights is gone with it.
    defer { if words.first != "cd" { seat = was } }
    switch command.first {
    case "sh" where command.count == 3 && command[1] == "-c",
      "bash" where command.count == 3 && command[1] == "-c":
      return run(command[2], &seat, &host, &call)
    case "cd" where command.count <= 2:
      let path = command.count == 2 ? seat.path(command[1]) : seat.home
      guard isFolder(path) else {
        call.complain("bash: line 1: cd: \(command[1]): No such file or directory")
        return 1
      }
      guard path != "/root" || seat.isRoot else {
        call.complain("bash: line 1: cd: \(command[1]): Permission denied")
        return 1
      }
      seat.folder = path
      return 0
    case "pwd" where command.count == 1:
      call.print(seat.folder)
      return 0
    case "hostname" where command.count == 1:
      call.print(seat.node)
      return 0
    case "whoami" where command.count == 1:
      call.print(seat.isRoot ? "root" : "learner")
      return 0
    case "systemctl" where command.count >= 3:
      return systemctl(Array(command.dropFirst()), seat, &host, &call)
    case "service" where command.count == 3:
      return systemctl([command[2], command[1]], seat, &host, &call)
    case "ls" where command.count <= 2:
      return list(command.count == 2 ? command[1] : ".", seat, &host, &call)
    case "mv" where command.count == 3, "cp" where command.count == 3:
      return place(command[1], at: command[2], by: command[0], seat, &host, &call)
    case "rm" where command.count == 2, "rm" where command.count == 3 && command[1] == "-f":
      return remove(command[command.count - 1], seat, &host, &call)
    default:
      return unmodelled("`\(command.joined(separator: " "))` on a node", &host, &call)
    }
  }

  private static func unmodelled(
    _ what: String, _ host: inout World, _ call: inout Call<World>
  ) -> Int {
    call.complain(
      "swiftlab: \(what) is not modelled; a node knows `systemctl start|stop|restart|is-active kubelet`,"
        + " and `ls`, `mv`, `cp` and `rm` of the files in \(folder).")
    host.machine.notices.append(.unmodelled(name: "ssh"))
    return 1
  }

  private static func systemctl(
    _ words: [String], _ seat: Seat, _ host: inout World, _ call: inout Call<World>
  ) -> Int {
    let verb = words[0], unit = words[words.count - 1]
    let isNow = words.contains("--now")
    guard words.filter({ $0 != "--now" }).count == 2, ["kubelet", "kubelet.service"].contains(unit)
    else { return unmodelled("`systemctl \(words.joined(separator: " "))`", &host, &call) }
    guard seat.isRoot || verb == "is-active" else {
      call.complain(
        "Failed to \(verb) \(unit): Interactive authentication required.\n"
          + "See system logs and 'systemctl status \(unit)' for details.")
      return 1
    }
    let kubelet = Component.kubelet(seat.node)
    let link = "/etc/systemd/system/multi-user.target.wants/kubelet.service"
    switch verb {
    case "stop": host.pause([kubelet], true)
    case "start": host.pause([kubelet], false)
    case "restart":
      host.pause([kubelet], true)
      host.pause([kubelet], false)
    case "disable":
      if host.nodes.disabledKubelets[seat.node] == nil { call.complain("Removed \"\(link)\".") }
      host.nodes.disabledKubelets[seat.node] = true
      if isNow { host.pause([kubelet], true) }
    case "enable":
      if host.nodes.disabledKubelets[seat.node] != nil {
        call.complain("Created symlink \(link) \u{2192} /lib/systemd/system/kubelet.service.")
      }
      host.nodes.disabledKubelets[seat.node] = nil
      if isNow { host.pause([kubelet], false) }
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

  // MARK: Manifests

  /// The folders of a node that a manifest can be moved to.
  private static let rooms = [
    "/", "/root", "/tmp", "/etc", "/etc/kubernetes", "/var/tmp", "/home", "/home/learner", "/opt",
  ]
  /// Those of them in which nothing lies but what was moved there.
  private static let emptyRooms = ["/root", "/tmp", "/var/tmp", "/home/learner", "/opt"]
  private static func isFolder(_ path: String) -> Bool { path == folder || rooms.contains(path) }

  private static func list(
    _ text: String, _ seat: Seat, _ host: inout World, _ call: inout Call<World>
  ) -> Int {
    let path = seat.path(text)
    guard path == folder || emptyRooms.contains(path) else {
      return unmodelled("`ls \(text)` on a node", &host, &call)
    }
    guard path != "/root" || seat.isRoot else {
      call.complain("ls: cannot open directory '\(text)': Permission denied")
      return 2
    }
    guard host.runsStaticPods(seat.node) else { return 0 }
    for file in host.nodes.manifestFiles.keys where FilePaths.dirname(file) == path {
      call.print(FilePaths.basename(file))
    }
    return 0
  }

  /// `mv` and `cp`.
  private static func place(
    _ from: String, at to: String, by verb: String, _ seat: Seat, _ host: inout World,
    _ call: inout Call<World>
  ) -> Int {
    let said = verb == "mv" ? "cannot move" : "cannot create regular file"
    let source = seat.path(from), target = seat.path(to)
    if source.hasPrefix("/root"), !seat.isRoot {
      call.complain("\(verb): cannot stat '\(from)': Permission denied")
      return 1
    }
    guard host.runsStaticPods(seat.node), let name = host.nodes.manifestFiles[source] else {
      call.complain("\(verb): cannot stat '\(from)': No such file or directory")
      return 1
    }
    let place =
      isFolder(target) ? FilePaths.absolute(FilePaths.basename(source), from: target) : target
    let shown =
      !isFolder(target) ? to : (to.hasSuffix("/") ? to : to + "/") + FilePaths.basename(source)
    func refuse(_ shown: String, _ why: String) -> Int {
      call.complain(
        verb == "mv"
          ? "mv: \(said) '\(from)' to '\(shown)': \(why)" : "cp: \(said) '\(shown)': \(why)")
      return 1
    }
    guard seat.isRoot || verb == "cp" && ["/tmp", "/var/tmp"].contains(FilePaths.dirname(place))
    else { return refuse(shown, "Permission denied") }
    guard verb == "cp" || parts(of: name) != nil else {
      return unmodelled("a cluster without \(name)", &host, &call)
    }
    // Real: what no folder leads to is not there; a name with a slash behind it must be a folder.
    guard isFolder(FilePaths.dirname(place)) else {
      return refuse(shown, "No such file or directory")
    }
    guard isFolder(target) || !to.hasSuffix("/") else { return refuse(to, "Not a directory") }
    if verb == "mv" { host.nodes.manifestFiles[source] = nil }
    host.nodes.manifestFiles[place] = name
    host.followManifests()
    return 0
  }

  private static func remove(
    _ text: String, _ seat: Seat, _ host: inout World, _ call: inout Call<World>
  ) -> Int {
    let path = seat.path(text)
    guard let name = host.nodes.manifestFiles[path], host.runsStaticPods(seat.node) else {
      call.complain("rm: cannot remove '\(text)': No such file or directory")
      return 1
    }
    guard seat.isRoot else {
      call.complain("rm: cannot remove '\(text)': Permission denied")
      return 1
    }
    guard parts(of: name) != nil || FilePaths.dirname(path) != folder else {
      return unmodelled("a cluster without \(name)", &host, &call)
    }
    host.nodes.manifestFiles[path] = nil
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
      // Real: a kubelet takes every file there, whatever it is called, but those that begin with a dot.
      let isThere = nodes.manifestFiles.contains { path, manifest in
        manifest == name && FilePaths.dirname(path) == NodeShell.folder
          && !FilePaths.basename(path).hasPrefix(".")
      }
      pause(parts, !isThere)
    }
  }
}
