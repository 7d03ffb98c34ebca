// As whom a pod's processes run, and whose its volumes are: what security contexts say.

import Containers
import Documents
import Files
import Kernel
import KubernetesCluster
import Machine

/// The user, groups and capabilities of a container's processes.
struct ContainerIdentity: Hashable, Sendable {
  /// As an image writes it: `1000`, `1000:3000`, `nginx`.
  var user = ""
  var groups: [String] = []
  /// nil: all that root has.
  var capabilities: FileCapabilities?

  init() {}

  /// Real: what the container says goes before what the pod says, and both before the image.
  init(_ order: ContainerOrder, imageUser: String) {
    let own = order.spec["securityContext"], shared = order.podSpec["securityContext"]
    user = imageUser
    if let number = own?["runAsUser"]?.int ?? shared?["runAsUser"]?.int { user = String(number) }
    if let group = own?["runAsGroup"]?.int ?? shared?["runAsGroup"]?.int {
      let name = user.split(separator: ":").first.map(String.init) ?? "0"
      user = "\(name):\(group)"
    }
    if let group = shared?["fsGroup"]?.int { groups.append(String(group)) }
    groups += (shared?["supplementalGroups"]?.array ?? []).compactMap { $0.int.map(String.init) }
    if own?["privileged"]?.bool != true {
      capabilities = Self.capabilities(own?["capabilities"])
    }
  }

  /// Limit: of the capabilities those that concern files are looked at.
  private static func capabilities(_ asked: Value?) -> FileCapabilities? {
    var all = FileCapabilities.all
    let known: [String: FileCapabilities] = [
      "ALL": .all, "DAC_OVERRIDE": .override, "FOWNER": .owner, "CHOWN": .chown,
    ]
    func named(_ word: String) -> FileCapabilities? {
      let upper = word.uppercased()
      return known[upper.hasPrefix("CAP_") ? String(upper.dropFirst(4)) : upper]
    }
    for word in asked?["drop"]?.strings ?? [] { if let own = named(word) { all.subtract(own) } }
    for word in asked?["add"]?.strings ?? [] { if let own = named(word) { all.formUnion(own) } }
    return all == .all ? nil : all
  }
}

extension ContainerCommand {
  init(
    arguments: [String], environment: OrderedMap<String, String>, directory: String,
    descriptors: [HandleID?], as identity: ContainerIdentity
  ) {
    self.init(
      arguments: arguments, environment: environment, directory: directory, user: identity.user,
      groups: identity.groups, descriptors: descriptors)
    capabilities = identity.capabilities
  }
}

extension World {
  /// Gives a volume to the group that `fsGroup` names. Real: folders of a node stay as they are.
  ///
  /// Limit: what lies in it already keeps its group.
  mutating func share(
    _ tree: TreeID, _ source: KubernetesCluster.ContainerMount.Source, with podSpec: Value
  ) {
    if case .hostPath = source { return }
    guard let group = podSpec.at("securityContext", "fsGroup")?.int,
      let root = machine.files.root(of: tree), let inode = machine.files.inode(root),
      inode.gid != group
    else { return }
    let view = FileView(mounts: MountTable(root: root))
    let now = machine.now
    try? machine.files.setOwner("/", uid: nil, gid: group, in: view, at: now)
    try? machine.files.setMode(
      "/", inode.mode.union(.setGroupID).union(0o070), in: view, at: now)
  }
}
