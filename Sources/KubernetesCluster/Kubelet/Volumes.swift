// A pod's volumes: what must be there, and what is in them.

import Documents
import Kernel
import KubernetesAPI
import Text

extension Cluster {
  /// Whether all volumes can be mounted; if not, says so and comes again.
  mutating func mountVolumes<Host: ContainerRuntime>(
    _ pod: APIObject, host: inout Host
  ) -> Bool {
    let uid = pod.meta.uid
    guard let (volume, problem) = volumeProblem(pod) ?? folderProblem(pod, host) else {
      kubelets.runs.modify(uid) { $0.mountsAreReady = true }
      watchMounted(of: pod)
      return true
    }
    let tries = kubelets.runs[uid]?.mountTries ?? 0
    kubelets.runs.modify(uid) { $0.mountTries += 1 }
    say(
      pod, nil, "FailedMount", "MountVolume.SetUp failed for volume \"\(volume)\" : \(problem)",
      isWarning: true, host.clock.now)
    // Real: half a second, doubled up to two minutes.
    let wait = min(Duration.milliseconds(500) * (1 << min(tries, 8)), .seconds(122))
    timer(uid, .sync, wait, &host)
    return false
  }

  /// A folder or file of the node that is not there and that nobody shall make.
  private func folderProblem<Host: ContainerRuntime>(
    _ pod: APIObject, _ host: Host
  ) -> (volume: String, problem: String)? {
    let node = pod.spec?["nodeName"]?.string ?? ""
    for volume in pod.spec?["volumes"]?.array ?? [] {
      guard let own = volume["hostPath"], let path = own["path"]?.string,
        let wanted = own["type"]?.string,
        let problem = NodePaths.problem(
          path, wanted: wanted, isMade: host.hasFolder(path, on: node))
      else { continue }
      return (volume["name"]?.string ?? "", "hostPath type check failed: \(problem)")
    }
    return nil
  }

  private func volumeProblem(_ pod: APIObject) -> (volume: String, problem: String)? {
    let namespace = pod.meta.namespace
    for volume in pod.spec?["volumes"]?.array ?? [] {
      let name = volume["name"]?.string ?? ""
      if let source = volume["configMap"],
        let problem = problem(.configMaps, source["name"], source, namespace)
      {
        return (name, problem)
      }
      if let source = volume["secret"],
        let problem = problem(.secrets, source["secretName"], source, namespace)
      {
        return (name, problem)
      }
      for source in volume["projected"]?["sources"]?.array ?? [] {
        if let own = source["configMap"],
          let problem = problem(.configMaps, own["name"], own, namespace)
        {
          return (name, problem)
        }
        if let own = source["secret"], let problem = problem(.secrets, own["name"], own, namespace)
        {
          return (name, problem)
        }
      }
    }
    return nil
  }
  private func problem(
    _ kind: ResourceKind, _ name: Value?, _ source: Value, _ namespace: String
  ) -> String? {
    let isOptional = source["optional"]?.bool ?? false
    let wanted = name?.string ?? ""
    guard let object = server.get(kind, namespace, wanted) else {
      return isOptional ? nil : "\(kind.singular) \"\(wanted)\" not found"
    }
    for item in source["items"]?.array ?? [] {
      let key = item["key"]?.string ?? ""
      if object["data"]?[key] == nil, object["binaryData"]?[key] == nil, !isOptional {
        return "references non-existent \(kind.singular) key: \(key)"
      }
    }
    return nil
  }

  // MARK: Mounts

  /// - Parameter environment: the container's variables, for `subPathExpr`.
  func mounts(
    _ pod: APIObject, _ spec: Value, _ environment: [(name: String, value: String)]
  ) -> [ContainerMount] {
    var all: [ContainerMount] = []
    for mount in spec["volumeMounts"]?.array ?? [] {
      let name = mount["name"]?.string ?? ""
      guard let volume = pod.spec?["volumes"]?.array?.first(where: { $0["name"]?.string == name }),
        let source = source(of: volume, pod)
      else { continue }
      all.append(
        ContainerMount(
          path: mount["mountPath"]?.string ?? "/",
          subPath: mount["subPathExpr"]?.string.map { expand($0, environment) }
            ?? mount["subPath"]?.string ?? "",
          isReadOnly: mount["readOnly"]?.bool ?? false, source: source))
    }
    return all
  }

  private func source(of volume: Value, _ pod: APIObject) -> ContainerMount.Source? {
    let name = volume["name"]?.string ?? ""
    if let path = volume["hostPath"]?["path"]?.string { return .hostPath(path) }
    if let claim = volume["persistentVolumeClaim"]?["claimName"]?.string {
      let bound = server.get(.persistentVolumeClaims, pod.meta.namespace, claim)
      return .claim(
        bound?.spec?["volumeName"]?.string ?? "\(pod.meta.namespace)/\(claim)")
    }
    if let files = fileVolume(volume, pod) { return .files(files) }
    // Limit: whatever else a volume may be is an empty folder here.
    return .emptyDir("\(pod.meta.uid)/\(name)")
  }

  /// A volume that consists of files; nil where it is another kind.
  func fileVolume(_ volume: Value, _ pod: APIObject) -> FileVolume? {
    var made = FileVolume(
      name: volume["name"]?.string ?? "", files: [], isInMemory: volume["configMap"] == nil)
    if let own = volume["configMap"] {
      made.files = files(.configMaps, own["name"], own, own["defaultMode"]?.int ?? 420, pod)
    } else if let own = volume["secret"] {
      made.files = files(.secrets, own["secretName"], own, own["defaultMode"]?.int ?? 420, pod)
    } else if let own = volume["downwardAPI"] {
      made.files = downward(own, own["defaultMode"]?.int ?? 420, pod)
    } else if let own = volume["projected"] {
      let mode = own["defaultMode"]?.int ?? 420
      var all: [FileVolume.File] = []
      for source in own["sources"]?.array ?? [] {
        if let map = source["configMap"] {
          all += files(.configMaps, map["name"], map, mode, pod)
        } else if let secret = source["secret"] {
          all += files(.secrets, secret["name"], secret, mode, pod)
        } else if let fields = source["downwardAPI"] {
          all += downward(fields, mode, pod)
        } else if let token = source["serviceAccountToken"] {
          all.append(
            .init(
              path: token["path"]?.string ?? "token",
              .token(
                PodToken(
                  namespace: pod.meta.namespace, pod: pod.meta.name, uid: pod.meta.uid,
                  account: pod.spec?["serviceAccountName"]?.string ?? "default")), mode: mode))
        }
      }
      made.files = all
    } else {
      return nil
    }
    return made
  }

  private func files(
    _ kind: ResourceKind, _ name: Value?, _ source: Value, _ mode: Int, _ pod: APIObject
  ) -> [FileVolume.File] {
    guard let object = server.get(kind, pod.meta.namespace, name?.string ?? "") else { return [] }
    func content(_ key: String) -> FileVolume.File.Content? {
      let text = object["data"]?[key]?.string
      if let text, kind != .secrets { return .text(text) }
      let encoded = kind == .secrets ? text : object["binaryData"]?[key]?.string
      return encoded.flatMap { try? Base64.decoded($0) }.map { .bytes($0) }
    }
    if let items = source["items"]?.array, !items.isEmpty {
      return items.compactMap { item in
        guard let key = item["key"]?.string, let content = content(key) else { return nil }
        return .init(
          path: item["path"]?.string ?? key, content, mode: item["mode"]?.int ?? mode)
      }
    }
    let keys =
      (object["data"]?.object?.keys ?? []) + (object["binaryData"]?.object?.keys ?? [])
    return keys.compactMap { key in
      content(key).map { .init(path: key, $0, mode: mode) }
    }
  }

  private func downward(_ source: Value, _ mode: Int, _ pod: APIObject) -> [FileVolume.File] {
    guard let run = kubelets.runs[pod.meta.uid] else { return [] }
    return (source["items"]?.array ?? []).map { item in
      let text = item["fieldRef"]?["fieldPath"]?.string.map { field($0, pod, run) } ?? ""
      return .init(
        path: item["path"]?.string ?? "", .text(text), mode: item["mode"]?.int ?? mode)
    }
  }
}
