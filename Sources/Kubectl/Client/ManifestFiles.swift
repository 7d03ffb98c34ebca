// Manifests from files, folders, URLs and standard input.

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

/// An object of a file, with the kind that its `apiVersion` and `kind` mean.
struct ManifestObject: Sendable {
  var kind: ResourceKind
  var document: Value
  /// The file's name as messages give it; `STDIN` for standard input.
  var source: String

  var name: String { document.at("metadata", "name")?.string ?? "" }
  var namespace: String? { document.at("metadata", "namespace")?.string }
}

/// Reads manifests, keeping what can be used and what went wrong, in order.
struct ManifestFiles: Sendable {
  var objects: [ManifestObject] = []
  var problems: [KubectlError] = []

  /// What every verb that wants manifests asks before it looks for them.
  static func mustBeNamed(_ flags: ParsedFlags) throws(KubectlError) {
    guard flags.has("filename") || flags.has("kustomize") else {
      throw .plain("must specify one of -f and -k")
    }
  }

  /// Whether kind and version are looked for before an object is read as one.
  private let isChecked: Bool

  init<Host: KubectlHost>(
    _ flags: ParsedFlags, input: [UInt8], _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    // Real: verbs without --validate do not look for kind and version of their own.
    let verb = call.arguments.dropFirst().first { !$0.hasPrefix("-") } ?? ""
    isChecked =
      ["create", "apply", "replace"].contains(verb)
      && !["false", "ignore"].contains(flags.last("validate"))
    if let folder = flags.last("kustomize"), !folder.isEmpty {
      if flags.has("filename") {
        throw .plain("only one of -f or -k can be specified")
      }
      var building = Kustomization(host, call)
      let result: Result<[Value], KubectlError>
      do throws(KubectlError) { result = .success(try building.build(folder)) } catch {
        result = .failure(error)
      }
      host.machine.notices = building.host.machine.notices
      for line in building.warnings { call.complain(line) }
      for document in try result.get() { add(document, source: folder, host) }
      return
    }
    for file in flags.slice("filename") {
      if file == "-" {
        read(input, source: "STDIN", &host)
      } else if file.hasPrefix("http://") || file.hasPrefix("https://") {
        try fetch(file, &host, call)
      } else {
        try open(file, isRecursive: flags.bool("recursive"), &host, call)
      }
    }
  }

  private mutating func fetch<Host: KubectlHost>(
    _ url: String, _ host: inout Host, _ call: Call<Host>
  ) throws(KubectlError) {
    guard let (status, body) = host.page(url, for: call.process) else {
      let name = url.split(separator: "/").dropFirst().first.map(String.init) ?? url
      throw .raw(
        "Unable to connect to the server: dial tcp: lookup \(name) on 10.0.2.3:53: no such host",
        status: 1)
    }
    guard status == 200 else {
      throw .plain(
        "unable to read URL \"\(url)\", server reported \(status), status code=\(status)")
    }
    read(body, source: url, &host)
  }

  private mutating func open<Host: KubectlHost>(
    _ file: String, isRecursive: Bool, _ host: inout Host, _ call: Call<Host>
  ) throws(KubectlError) {
    let view = host.view(call)
    do throws(FileError) {
      let status = try host.machine.files.status(file, in: view)
      guard status.isDirectory else {
        return read(try host.machine.files.read(file, in: view), source: file, &host)
      }
      var found = 0
      for name in try host.machine.files.names(in: file, in: view).sorted() {
        // Real: filepath.Join.
        let path = file == "." || file == "./" ? name : FilePaths.join(file, name)
        let suffix = FilePaths.suffix(name).drop { $0 == "." }
        if host.machine.files.isDirectory(path, in: view) {
          guard isRecursive else { continue }
          found += 1
          try? open(path, isRecursive: true, &host, call)
        } else if ["json", "yaml", "yml"].contains(suffix) {
          found += 1
          read(try host.machine.files.read(path, in: view), source: path, &host)
        }
      }
      if found == 0 {
        problems.append(
          .plain(
            "error reading [\(file)]: recognized file extensions are [.json .yaml .yml]"))
      }
    } catch {
      if error == .noEntry { throw .plain("the path \"\(file)\" does not exist") }
      throw .plain(
        "the path \"\(file)\" cannot be accessed: stat \(file): \(error.message.lowercased())")
    }
  }

  private mutating func read<Host: KubectlHost>(
    _ bytes: [UInt8], source: String, _ host: inout Host
  ) {
    var budget = Budget.document
    let (manifests, problem) = Manifests.read(bytes: bytes, budget: &budget)
    for manifest in manifests { add(manifest.value, source: source, host) }
    if let problem { problems.append(.plain("error parsing \(source): \(problem)")) }
    if manifests.isEmpty, problem == nil { isEmptyInput = true }
  }

  /// Something was read and held no object.
  private(set) var isEmptyInput = false

  private mutating func add<Host: KubectlHost>(_ given: Value, source: String, _ host: Host) {
    let document = ResourceKind.converted(given)
    if let problem = ManifestShape.problem(of: document, isChecked: isChecked, source) {
      problems.append(problem)
      return
    }
    let version = document["apiVersion"]?.string ?? ""
    let name = document["kind"]?.string ?? ""
    if name == "List", version == "v1" {
      for item in document["items"]?.array ?? [] { add(item, source: source, host) }
      return
    }
    guard let kind = Self.kind(version, name, host) else {
      let object = document.at("metadata", "name")?.string ?? ""
      let space = document.at("metadata", "namespace")?.string ?? ""
      problems.append(
        .plain(
          "resource mapping not found for name: \"\(object)\" namespace: \"\(space)\" from \"\(source)\": no matches for kind \"\(name)\" in version \"\(version)\"\nensure CRDs are installed first"
        ))
      return
    }
    objects.append(ManifestObject(kind: kind, document: document, source: source))
  }

  /// Real: the client knows a kind in small letters too, and where no version is given the first.
  private static func kind<Host: KubectlHost>(
    _ version: String, _ name: String, _ host: Host
  ) -> ResourceKind? {
    if let exact = host.apiServer.kind(apiVersion: version, kind: name) { return exact }
    return host.apiServer.kinds.first {
      version.isEmpty
        ? $0.name == name : $0.resource.groupVersion == version && $0.name.lowercased() == name
    }
  }
}
