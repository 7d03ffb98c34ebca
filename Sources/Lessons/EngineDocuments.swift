// What the engines hold, as the documents that checks compare.

import Containers
import Docker
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine
import Network

extension DockerHost {
  /// Everything of a kind that may bear the name, as `docker inspect` prints it, in the engine's
  /// order.
  func documents(of kind: DockerKind, _ query: DockerQuery) -> [Value] {
    switch kind {
    case .container:
      docker.containers.values.compactMap { container in
        guard query.name == nil || query.name == container.name else { return nil }
        return try? containerInspect(container.id, only: query.members)
      }
    case .image: docker.images.images.keys.compactMap { try? imageInspect($0.description) }
    case .volume: docker.volumes.keys.compactMap { try? volumeInspect($0) }
    case .network: docker.networks.keys.compactMap { try? networkInspect($0) }
    }
  }

  func image(_ id: String) -> Image? { Digest(id).flatMap { docker.images[$0] } }
  /// The tags that an image has among those of a repository.
  func tags(of id: String, in repository: String) -> [String] {
    guard let document = try? imageInspect(id) else { return [] }
    return (document["RepoTags"]?.strings ?? []).map(ImageName.init)
      .filter { $0.repository == repository }.map { $0.tag.isEmpty ? "latest" : $0.tag }
  }

  /// The files of a container, an image or a volume, as root sees them.
  func root(of kind: DockerKind, _ document: Value) -> (FileStore, FileView)? {
    switch kind {
    case .container:
      guard let container = try? docker.container(document["Id"]?.string ?? "") else { return nil }
      if let sandbox = container.sandbox, let view = view(inside: sandbox) {
        return (machine.files, view.asRoot)
      }
      // Limit: of a container that is not running its own files are seen, not what is mounted there.
      guard let root = machine.files.root(of: container.root) else { return nil }
      return (machine.files, FileView(mounts: MountTable(root: root)))
    case .image:
      guard let id = Digest(document["Id"]?.string ?? ""), let image = docker.images[id] else {
        return nil
      }
      var store = FileStore()
      let tree = store.add(image.tree)
      return store.root(of: tree).map { (store, FileView(mounts: MountTable(root: $0))) }
    case .volume:
      guard let volume = docker.volumes[document["Name"]?.string ?? ""],
        let root = machine.files.root(of: volume.tree)
      else { return nil }
      return (machine.files, FileView(mounts: MountTable(root: root)))
    case .network: return nil
    }
  }

  /// What a container has written; an unfinished line is not seen yet.
  func writing(of container: String) -> String? {
    guard let (entries, _, _) = try? containerLogs(container) else { return nil }
    var bytes: [UInt8] = []
    for entry in entries { bytes += entry.text }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension APIServer {
  /// The objects of a kind, in key order. Without an `apiVersion`, of every version that has it.
  func documents(apiVersion: String?, kind: String, namespace: String?) -> [Value] {
    kinds.filter {
      $0.name == kind && (apiVersion == nil || $0.resource.groupVersion == apiVersion)
    }.flatMap { found in
      // Cluster-wide objects have no namespace, and a check that names none means them too.
      list(found, in: found.isNamespaced ? namespace : nil).map(\.rendered)
    }
  }
}

extension NetworkHost {
  /// The answer to a request. It changes the world, so it is asked of a copy.
  mutating func fetched(_ check: HTTPCheck, from client: NamespaceID) -> CheckedAnswer {
    var rest = check.url.dropFirst("http://".count)
    let end = rest.firstIndex(of: "/") ?? rest.endIndex
    let target = end == rest.endIndex ? "/" : String(rest[end...])
    rest = rest[..<end]
    let whole = String(rest)
    var port = 80
    if let colon = rest.lastIndex(of: ":"), let number = Int(rest[rest.index(after: colon)...]) {
      port = number
      rest = rest[..<colon]
    }
    let request = HTTPRequest(method: check.method, host: whole, target: target)
    switch fetch(request, host: String(rest), port: port, from: client) {
    case .response(let response, _):
      return .answered(
        status: response.status, body: String(decoding: response.body, as: UTF8.self))
    case .unknownHost, .noNameServer: return .failed(.unknownHost)
    case .refused: return .failed(.refused)
    case .timeout, .unreachable, .noRoute: return .failed(.noAnswer)
    case .emptyReply, .reset: return .failed(.reset)
    }
  }
}
