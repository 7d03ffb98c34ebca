// How a mounted config map or secret that has changed comes into the pods that have it.

import Documents
import Kernel
import KubernetesAPI

/// What a volume is filled from.
struct MountedSettings: Hashable, Comparable, Sendable {
  var kind: String
  var key: ObjectKey

  static func < (one: MountedSettings, other: MountedSettings) -> Bool {
    (one.kind, one.key) < (other.kind, other.key)
  }
}

extension Cluster {
  /// The pod hears of it when what it has mounted changes.
  ///
  /// Limit: nobody hears of the cluster's own certificate, which every pod has.
  func mounted(by pod: APIObject) -> [MountedSettings] {
    var all: [MountedSettings] = []
    func add(_ kind: ResourceKind, _ name: Value?) {
      guard let name = name?.string, name != "kube-root-ca.crt" else { return }
      let key = ObjectKey(namespace: pod.meta.namespace, name: name)
      all.append(MountedSettings(kind: kind.name, key: key))
    }
    for volume in pod.spec?["volumes"]?.array ?? [] {
      if let own = volume["configMap"] { add(.configMaps, own["name"]) }
      if let own = volume["secret"] { add(.secrets, own["secretName"]) }
      for source in volume["projected"]?["sources"]?.array ?? [] {
        if let own = source["configMap"] { add(.configMaps, own["name"]) }
        if let own = source["secret"] { add(.secrets, own["name"]) }
      }
    }
    return all
  }
  mutating func watchMounted(of pod: APIObject) {
    let all = mounted(by: pod)
    guard !all.isEmpty else { return }
    kubelets.runs.modify(pod.meta.uid) { $0.mounted = all }
    for settings in all { kubelets.readers[settings, default: []].insert(pod.meta.uid) }
  }
  mutating func unwatchMounted(_ run: PodRun) {
    for settings in run.mounted {
      kubelets.readers.modify(settings) { _ = $0.remove(run.uid) }
      if kubelets.readers[settings]?.isEmpty ?? false { kubelets.readers[settings] = nil }
    }
  }

  /// Real: a kubelet looks at its volumes at each of its rounds, which for one pod are 60 to 90
  /// seconds apart; so that is how late a change may come.
  mutating func bookRefreshes(_ clock: inout Clock) {
    for uid in kubelets.takeStale() {
      guard let run = kubelets.runs[uid] else { continue }
      var random = RandomSource(seed: 0).split(uid + "round")
      let round = 60_000_000_000 + Int(random.next() % 30_000) * 1_000_000
      let age = clock.now.nanoseconds - run.started.nanoseconds
      later(
        .kubelet(KubeletTimer(pod: uid, what: .refresh)), .nanoseconds(round - age % round), &clock)
    }
  }

  mutating func refresh<Host: ContainerRuntime>(_ uid: String, host: inout Host) {
    guard let pod = pod(of: uid), let run = kubelets.runs[uid], run.isUp, !run.isGoing, !run.isDone
    else { return }
    for volume in pod.spec?["volumes"]?.array ?? [] {
      if let files = fileVolume(volume, pod) { host.refresh(files, of: uid) }
    }
  }
}
