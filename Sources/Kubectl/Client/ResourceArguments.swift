// `pods`, `pod web db`, `pod/web svc/web`, `pods,services`: what the arguments name.

import Commands
import KubernetesAPI

/// One thing that arguments name: a kind, and a name or all of them.
struct ResourceArgument: Sendable {
  var kind: ResourceKind
  var name: String?
  /// Where a file says that it is; nil: where the command looks.
  var namespace: String?
}

/// What a verb's arguments name.
struct ResourceArguments: Sendable {
  var items: [ResourceArgument]
  /// Several kinds were named, so a table says which (`pod/web`).
  var namesKinds: Bool

  /// Reads them. Real: the builder of kubectl 1.36.
  init<Host: KubectlHost>(_ words: [String], _ host: Host) throws(KubectlError) {
    items = []
    namesKinds = false
    guard !words.isEmpty else { return }
    if words.contains(where: { $0.contains("/") }) {
      try slashed(words, host)
      return
    }
    var kinds: [ResourceKind] = []
    for word in words[0].split(separator: ",", omittingEmptySubsequences: false) {
      if word == "all" {
        kinds += host.apiServer.kinds.filter { $0.categories.contains("all") }
        namesKinds = true
      } else {
        kinds.append(try Kubectl.kind(named: String(word), host))
      }
    }
    if kinds.count > 1 { namesKinds = true }
    let names = Array(words.dropFirst())
    for kind in kinds {
      if names.isEmpty {
        items.append(ResourceArgument(kind: kind))
      } else {
        items += names.map { ResourceArgument(kind: kind, name: $0) }
      }
    }
  }

  /// What files hold, each object where its file says.
  init(_ files: ManifestFiles, _ client: KubeClient, problems: inout [KubectlError]) {
    items = []
    for object in files.objects {
      do throws(KubectlError) {
        items.append(
          ResourceArgument(
            kind: object.kind, name: object.name, namespace: try client.namespace(of: object)))
      } catch { problems.append(error) }
    }
    problems += files.problems
    namesKinds = Set(items.map(\.kind)).count > 1
  }

  private mutating func slashed<Host: KubectlHost>(
    _ words: [String], _ host: Host
  ) throws(KubectlError) {
    for word in words {
      let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count > 1 else {
        throw .plain(
          "there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'"
        )
      }
      guard parts.count == 2 else {
        throw .plain("arguments in resource/name form may not have more than one slash")
      }
      guard !parts[0].isEmpty, !parts[1].isEmpty else {
        throw .plain("arguments in resource/name form must have a single resource and name")
      }
      items.append(
        ResourceArgument(kind: try Kubectl.kind(named: parts[0], host), name: parts[1]))
    }
    namesKinds = Set(items.map(\.kind)).count > 1
  }
}
