// The kubeconfig file: clusters, users, contexts, and which of them is meant.

package import Commands
package import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

/// The kubeconfig that is in force: one file, or those of KUBECONFIG as one. Real: `v1` `Config` of
/// client-go's clientcmd.
package struct KubeConfig: Sendable {
  package var document: Value
  /// The file that messages name, and that takes what is in none yet.
  package var path: String
  /// The files it was put together from, each as it stands.
  private var files: [(path: String, document: Value)] = []
  /// The whole as it was read.
  private var original: Value

  init(document: Value, path: String) {
    self.document = document
    self.path = path
    original = document
  }

  /// What stands in the lab's own kubeconfig at the beginning.
  package static let initial = """
    apiVersion: v1
    clusters:
    - cluster:
        certificate-authority-data: \(ClusterAuthority.certificateData)
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
        client-certificate-data: \(ClusterAuthority.adminCertificateData)
        client-key-data: \(ClusterAuthority.adminKeyData)

    """

  static let empty: Value = [
    "apiVersion": "v1", "clusters": [], "contexts": [], "current-context": "", "kind": "Config",
    "preferences": [:], "users": [],
  ]

  static let lists = ["clusters", "contexts", "users"]

  /// Reads the file that `--kubeconfig` or the home folder names, or all that KUBECONFIG names.
  ///
  /// - Parameter mustExist: whether `--kubeconfig` has to name a file that is there, as it has to
  ///   for all but `kubectl config`, which may make one.
  package static func read<Host: KubectlHost>(
    _ host: Host, _ call: Call<Host>, _ flags: ParsedFlags, mustExist: Bool = false
  ) throws(KubectlError) -> KubeConfig {
    if let given = flags.last("kubeconfig") {
      let document = try load(given, host, call)
      if document == nil, mustExist {
        throw .plain("stat \(given): no such file or directory")
      }
      return KubeConfig(document: sorted(document ?? empty), path: given)
    }
    let home = host.environment(call, "HOME") ?? "/"
    let list = (host.environment(call, "KUBECONFIG") ?? "").split(separator: ":").map(String.init)
    let paths = list.isEmpty ? [home + "/.kube/config"] : list
    var found: [(path: String, document: Value)] = []
    var problems: [String] = []
    for path in paths {
      do throws(KubectlError) {
        if let document = try load(path, host, call) { found.append((path, document)) }
      } catch { problems.append(error.text.replacing("error: ", with: "", maxReplacements: 1)) }
    }
    if let first = problems.first {
      throw .plain(problems.count == 1 ? first : "[\(problems.joined(separator: ", "))]")
    }
    // Real: what is in no file yet goes into the first that is there, or else into the last named.
    var config = KubeConfig(
      document: sorted(merged(found.map(\.document))),
      path: found.first?.path ?? paths[paths.count - 1])
    config.files = found
    return config
  }

  /// nil where there is no such file.
  private static func load<Host: KubectlHost>(
    _ path: String, _ host: Host, _ call: Call<Host>
  ) throws(KubectlError) -> Value? {
    let text: String
    do throws(FileError) {
      text = try host.machine.files.readText(path, in: host.view(call))
    } catch {
      if error == .noEntry { return nil }
      // Real: Go opens a folder too, and fails in reading it.
      let verb = error == .isDirectory ? "read" : "open"
      throw .plain(
        "error loading config file \"\(path)\": \(verb) \(path): \(error.message.lowercased())")
    }
    return try parse(text, path)
  }

  /// Of two entries of one name, and of two values, the first file's counts, and all of it.
  private static func merged(_ documents: [Value]) -> Value {
    guard var whole = documents.first else { return empty }
    for document in documents.dropFirst() {
      for (key, value) in document.object ?? [:] {
        if lists.contains(key) {
          let names = Set((whole[key]?.array ?? []).compactMap { $0["name"]?.string })
          let more = (value.array ?? []).filter { !names.contains($0["name"]?.string ?? "") }
          whole[key] = .array((whole[key]?.array ?? []) + more)
        } else if whole[key] == nil || whole[key] == "" || whole[key] == .null {
          whole[key] = value
        }
      }
    }
    return whole
  }
  private static func byName(_ entries: [Value]) -> [Value] {
    entries.sorted { ($0["name"]?.string ?? "") < ($1["name"]?.string ?? "") }
  }
  private static func sorted(_ document: Value) -> Value {
    var document = document
    for list in lists {
      guard let entries = document[list]?.array else { continue }
      document[list] = .array(byName(entries))
    }
    return document
  }

  /// `initial` as a document: nearly every kubectl of the lab reads that very text.
  package static let initialDocument: Value = [
    "apiVersion": "v1",
    "clusters": [
      [
        "cluster": [
          "certificate-authority-data": .string(ClusterAuthority.certificateData),
          "server": "https://127.0.0.1:6443",
        ],
        "name": "kind-kind",
      ]
    ],
    "contexts": [
      ["context": ["cluster": "kind-kind", "user": "kind-kind"], "name": "kind-kind"]
    ],
    "current-context": "kind-kind",
    "kind": "Config",
    "preferences": [:],
    "users": [
      [
        "name": "kind-kind",
        "user": [
          "client-certificate-data": .string(ClusterAuthority.adminCertificateData),
          "client-key-data": .string(ClusterAuthority.adminKeyData),
        ],
      ]
    ],
  ]

  private static func parse(_ text: String, _ path: String) throws(KubectlError) -> Value {
    if text == initial { return initialDocument }
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

  /// Writes the file back; its folder is made when it is missing. Of several files each gets what
  /// changed of its own, and the others stay untouched.
  package func write<Host: KubectlHost>(_ host: inout Host, _ call: Call<Host>) throws(KubectlError)
  {
    guard files.count > 1 else { return try Self.write(document, path, &host, call) }
    for (path, old) in files {
      let new = changed(old, in: path)
      if new != old { try Self.write(new, path, &host, call) }
    }
  }

  private static func write<Host: KubectlHost>(
    _ document: Value, _ path: String, _ host: inout Host, _ call: Call<Host>
  ) throws(KubectlError) {
    let view = host.view(call), now = host.machine.now
    do throws(FileError) {
      try host.machine.files.makeDirectories(FilePaths.dirname(path), in: view, at: now)
      try host.machine.files.write(path, text: document.yaml(), mode: 0o600, in: view, at: now)
    } catch {
      throw .plain("open \(path): \(error.message.lowercased())")
    }
  }

  /// One of the files, with what changed since it was read.
  private func changed(_ file: Value, in path: String) -> Value {
    var file = file
    for list in Self.lists {
      var entries = file[list]?.array ?? []
      let own = Set(
        entries.compactMap { $0["name"]?.string }.filter { origin(of: $0, in: list) == path })
      let before = named(original, list), after = named(document, list)
      let gone = own.filter { after[$0] == nil }
      entries.removeAll { gone.contains($0["name"]?.string ?? "") }
      for (name, entry) in after where entry != before[name] {
        if own.contains(name) {
          for index in entries.indices where entries[index]["name"]?.string == name {
            entries[index] = entry
          }
        } else if before[name] == nil, home(of: entry, in: list, before, after) == path {
          entries.append(entry)
        }
      }
      if entries != file[list]?.array ?? [] {
        file[list] = .array(Self.byName(entries))
      }
    }
    guard path == self.path else { return file }
    for key in Set(Array((document.object ?? [:]).keys) + Array((original.object ?? [:]).keys))
      .sorted() where !Self.lists.contains(key) && document[key] != original[key]
    {
      file[key] = document[key]
    }
    return file
  }
  private func named(_ document: Value, _ list: String) -> OrderedMap<String, Value> {
    var all: OrderedMap<String, Value> = [:]
    for entry in document[list]?.array ?? [] { all[entry["name"]?.string ?? ""] = entry }
    return all
  }
  /// The file whose entry of that name counts.
  private func origin(of name: String, in list: String) -> String? {
    files.first { file in
      file.document[list]?.array?.contains { $0["name"]?.string == name } ?? false
    }?.path
  }
  /// Where a new entry goes: a renamed one stays where it was.
  private func home(
    of entry: Value, in list: String, _ before: OrderedMap<String, Value>,
    _ after: OrderedMap<String, Value>
  ) -> String {
    let member = String(list.dropLast())
    for (name, old) in before where after[name] == nil && old[member] == entry[member] {
      return origin(of: name, in: list) ?? path
    }
    return path
  }
}
