// The kubeconfig file: clusters, users, contexts, and which of them is meant.

import Commands
package import Documents
import Files
import Kernel
import Machine

/// A kubeconfig file as it stands. Real: `v1` `Config` of client-go's clientcmd.
package struct KubeConfig: Sendable {
  package var document: Value
  package var path: String

  /// What stands in the lab's own kubeconfig at the beginning.
  package static let initial = """
    apiVersion: v1
    clusters:
    - cluster:
        certificate-authority-data: DATA+OMITTED
        server: https://127.0.0.1:6443
      name: kind-kind
    contexts:
    - context:
        cluster: kind-kind
        user: kind-kind
      name: kind-kind
    current-context: kind-kind
    kind: Config
    preferences: {}
    users:
    - name: kind-kind
      user:
        client-certificate-data: DATA+OMITTED
        client-key-data: DATA+OMITTED

    """

  static let empty: Value = [
    "apiVersion": "v1", "clusters": [], "contexts": [], "current-context": "", "kind": "Config",
    "preferences": [:], "users": [],
  ]

  /// Reads the file that `--kubeconfig`, KUBECONFIG or the home folder names.
  static func read<Host: KubectlHost>(
    _ host: Host, _ call: Call<Host>, _ flags: ParsedFlags
  ) throws(KubectlError) -> KubeConfig {
    let view = host.view(call)
    if let given = flags.last("kubeconfig") {
      guard let text = try? host.machine.files.readText(given, in: view) else {
        throw .plain("stat \(given): no such file or directory")
      }
      return KubeConfig(document: try parse(text, given), path: given)
    }
    let home = host.environment(call, "HOME") ?? "/"
    let list = (host.environment(call, "KUBECONFIG") ?? "").split(separator: ":").map(String.init)
    let paths = list.isEmpty ? [home + "/.kube/config"] : list
    // Limit: of several files in KUBECONFIG the lab reads the first that is there.
    for path in paths {
      if let text = try? host.machine.files.readText(path, in: view) {
        return KubeConfig(document: try parse(text, path), path: path)
      }
    }
    return KubeConfig(document: empty, path: paths[0])
  }

  /// `initial` as a document: nearly every kubectl of the lab reads that very text.
  private static let initialDocument = Manifests.read(initial).manifests.first?.value

  private static func parse(_ text: String, _ path: String) throws(KubectlError) -> Value {
    if text == initial, let initialDocument { return initialDocument }
    let (manifests, problem) = Manifests.read(text)
    if let problem {
      throw .plain("error loading config file \"\(path)\": \(problem)")
    }
    let document = manifests.first?.value ?? empty
    guard document.object != nil else {
      throw .plain(
        "error loading config file \"\(path)\": couldn't get version/kind; json parse error: json: cannot unmarshal \(document.kindName) into Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }"
      )
    }
    return document
  }

  package var currentContext: String { document["current-context"]?.string ?? "" }

  /// The entry of that name in `clusters`, `contexts` or `users`.
  package func entry(_ list: String, _ name: String) -> Value? {
    document[list]?.array?.first { $0["name"]?.string == name }
  }
  package func names(_ list: String) -> [String] {
    (document[list]?.array ?? []).compactMap { $0["name"]?.string }.sorted()
  }

  /// Sets a field of an entry, which is made when it is missing; nil takes the field away.
  mutating func set(
    _ list: String, _ name: String, member: String, _ field: String, _ value: Value?
  ) {
    var entries = document[list]?.array ?? []
    let index =
      entries.firstIndex { $0["name"]?.string == name }
      ?? {
        entries.append([member: [:], "name": .string(name)])
        return entries.count - 1
      }()
    var entry = entries[index]
    var inner = entry[member] ?? [:]
    inner[field] = value
    entry[member] = inner
    entries[index] = entry
    document[list] = .array(
      entries.sorted { ($0["name"]?.string ?? "") < ($1["name"]?.string ?? "") })
  }

  /// Writes the file back; its folder is made when it is missing.
  func write<Host: KubectlHost>(_ host: inout Host, _ call: Call<Host>) throws(KubectlError) {
    let view = host.view(call), now = host.machine.now
    do throws(FileError) {
      try host.machine.files.makeDirectories(FilePaths.dirname(path), in: view, at: now)
      try host.machine.files.write(path, text: document.yaml(), mode: 0o600, in: view, at: now)
    } catch {
      throw .plain("open \(path): \(error.message.lowercased())")
    }
  }
}

extension Value {
  /// What JSON calls a value of this form.
  var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    default: "number"
    }
  }
}
