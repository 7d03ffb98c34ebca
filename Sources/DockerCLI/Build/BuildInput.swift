// What a build is given: context, Dockerfile, arguments, secrets.

import Commands
import Containers
import Docker
import Dockerfile
import Files
import Kernel
import Machine

/// Collects what a build needs from the caller's files.
struct BuildInput<Host: DockerCLIHost> {
  let flags: ParsedFlags

  init(_ flags: ParsedFlags) { self.flags = flags }

  func request(
    _ host: inout Host, _ call: Call<Host>
  ) throws(DockerFailure) -> BuildRequest {
    let path = flags.arguments[0]
    let view = host.view(call)
    if path == "-" {
      throw .text(
        "swiftlab: real docker builds from standard input; swiftlab does not model it yet.",
        status: 1)
    }
    for prefix in ["http://", "https://", "git://", "git@", "github.com/"]
    where path.hasPrefix(prefix) {
      throw .text(
        "swiftlab: real docker builds from a URL; swiftlab does not model it yet.", status: 1)
    }
    guard host.machine.files.exists(path, in: view) else {
      throw .text(
        "ERROR: failed to build: unable to prepare context: path \"\(path)\" not found", status: 1)
    }
    guard host.machine.files.isDirectory(path, in: view) else {
      throw .text(
        "ERROR: failed to build: unable to prepare context: context must be a directory: \(path)",
        status: 1)
    }
    let given = flags.last("file")
    let file = given ?? FilePaths.join(path, "Dockerfile")
    let name = FilePaths.basename(file)
    let text = try? host.machine.files.readText(file, in: view)
    if text == nil, let given, given != "-" {
      _ = given
    }
    let ignore =
      (try? host.machine.files.readText(file + ".dockerignore", in: view))
      ?? (try? host.machine.files.readText(FilePaths.join(path, ".dockerignore"), in: view))
    let context = try self.context(path, ignoring: IgnoreFile(ignore ?? ""), host, view)
    var request = BuildRequest(dockerfile: text, name: name, context: context)
    request.ignoreText = ignore
    try fill(&request, &host, call, view)
    return request
  }

  private func fill(
    _ request: inout BuildRequest, _ host: inout Host, _ call: Call<Host>, _ view: FileView
  ) throws(DockerFailure) {
    for argument in flags.list("build-arg") {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if parts.count > 1 {
        request.arguments[name] = String(parts[1])
      } else if let value = host.environment(call, name) {
        request.arguments[name] = value
      }
    }
    for label in flags.list("label") {
      let parts = label.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      request.labels[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    for entry in flags.list("build-context") {
      let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw .text("ERROR: invalid build context: \(entry), expected name=path", status: 1)
      }
      request.contexts[parts[0]] = try context(parts[1], ignoring: IgnoreFile(""), host, view)
    }
    for entry in flags.list("secret") {
      var id = "", source = ""
      for field in entry.split(separator: ",") {
        let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { continue }
        if parts[0] == "id" { id = parts[1] }
        if ["src", "source"].contains(parts[0]) { source = parts[1] }
        if parts[0] == "env" {
          request.secrets[id] = Array((host.environment(call, parts[1]) ?? "").utf8)
        }
      }
      if !source.isEmpty {
        guard let bytes = try? host.machine.files.read(source, in: view) else {
          throw .text(
            "ERROR: failed to build: failed to stat \(source): stat \(source): no such file or directory",
            status: 1)
        }
        request.secrets[id] = bytes
      }
    }
    request.target = flags.last("target")
    request.ignoresCache = flags.bool("no-cache")
    request.ignoresCacheOf = flags.slice("no-cache-filter")
    request.pulls = flags.bool("pull")
    request.platform = flags.last("platform")
    request.account = RegistryLogin.account(for: "docker.io", host, call)
  }

  /// The files below a folder that no pattern leaves behind.
  private func context(
    _ path: String, ignoring ignore: IgnoreFile, _ host: Host, _ view: FileView
  ) throws(DockerFailure) -> BuildContext {
    do throws(FileError) {
      let status = try host.machine.files.status(path, in: view)
      guard let tree = host.machine.files[status.file.tree] else { throw .noEntry }
      var bytes = 0
      var kept: [FileEntry] = []
      for entry in tree.entries(below: status.file.inode) {
        guard !entry.path.isEmpty, !ignore.ignores(entry.path) else { continue }
        kept.append(entry)
        bytes += entry.size
      }
      return BuildContext(tree: try FileTree(kept, at: host.machine.now), bytes: bytes)
    } catch {
      throw .text(
        "ERROR: failed to build: error from sender: \(error.message.lowercased())", status: 1)
    }
  }
}
