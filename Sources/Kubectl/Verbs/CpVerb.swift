// kubectl cp

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

func cpVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "cp", "<file-spec-src> <file-spec-dest> [options]",
    "Copy files and directories to and from containers")
  spec.heading = "Troubleshooting and Debugging Commands"
  spec.description =
    "Copies a file or a folder between this machine and a container; the side in the pod is written POD:PATH or NAMESPACE/POD:PATH. The image must hold tar."
  spec.examples = [
    .init("Into a pod", "kubectl cp page.html web:/tmp/page.html"),
    .init("Out of one", "kubectl cp web:/etc/nginx/nginx.conf nginx.conf"),
  ]
  spec.completes = ["file"]
  spec.flags = [
    Flag("container", "c", .string, "The container.", completes: "container"),
    Flag("no-preserve", nil, .bool, "Do not keep owners and modes."),
    Flag("retries", nil, .int, "How often to try again; below 0: always.", initial: "0"),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      try copy(&host, &call, flags)
    })
}

/// One side of a copy.
private struct FileSpec: Sendable {
  var namespace: String?
  /// nil: this machine.
  var pod: String?
  var path: String

  /// Real: a colon makes it a pod's, unless the word begins with `.` or `/`.
  init(_ text: String) throws(KubectlError) {
    path = text
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return }
    let head = text[..<colon]
    guard !head.hasPrefix("."), !head.hasPrefix("/") else { return }
    let parts = head.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2 else {
      throw .plain("filespec must match the canonical format: [[namespace/]pod:]file/path")
    }
    namespace = parts.count == 2 ? parts[0] : nil
    pod = parts.last
    path = String(text[text.index(after: colon)...])
  }
}

private func copy<Host: KubectlHost>(
  _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags
) throws(KubectlError) {
  guard flags.arguments.count == 2 else { throw .plain("source and destination are required") }
  let source = try FileSpec(flags.arguments[0]), target = try FileSpec(flags.arguments[1])
  if source.pod != nil, target.pod != nil {
    throw .plain("one of src or dest must be a local file specification")
  }
  guard source.pod != nil || target.pod != nil else {
    throw .plain("one of src or dest must be a remote file specification")
  }
  guard !source.path.isEmpty, !target.path.isEmpty else {
    throw .plain("filepath can not be empty")
  }
  let own = host.view(call)
  if source.pod == nil, !host.machine.files.exists(source.path, in: own) {
    throw .plain("\(source.path) doesn't exist in local filesystem")
  }
  let remote = source.pod == nil ? target : source
  var client = try KubeClient(&host, &call, flags, manager: "kubectl-cp")
  client.looksAtNamespace = false
  if let space = remote.namespace, !space.isEmpty { client.namespace = space }
  let pod = try PodTargets.find(remote.pod ?? "", &client, &host, &call)
  let container = try PodTargets.container(
    of: pod, named: flags.last("container"), isQuiet: false, &call)
  var request = APIRequest(
    .create, ResourceKind.pods.resource, namespace: client.namespace,
    name: pod.at("metadata", "name")?.string, subresource: "exec")
  request.container = container
  guard case .connect(let connection) = try client.send(request, &host, &call).result,
    let inner = host.files(of: connection)
  else {
    throw .plain("unable to upgrade connection: container not found (\"\(container)\")")
  }
  // Real: cp runs tar in the container.
  let hasTar = ["/bin/tar", "/usr/bin/tar"].contains {
    host.machine.files.exists($0, in: inner)
  }
  guard hasTar else {
    throw .raw(
      "error: Internal error occurred: error executing command in container: failed to exec in container: failed to start exec: OCI runtime exec failed: exec failed: unable to start container process: exec: \"tar\": executable file not found in $PATH",
      status: 1)
  }
  let (from, to) = source.pod == nil ? (own, inner) : (inner, own)
  guard host.machine.files.exists(source.path, in: from) else {
    throw .raw(
      "tar: \(source.path.drop { $0 == "/" }): Cannot stat: No such file or directory\ntar: Exiting with failure status due to previous errors\nerror: \(remote.path) no such file or directory",
      status: 1)
  }
  var destination = target.path
  if source.pod != nil, source.path.hasPrefix("/") {
    call.print("tar: Removing leading `/' from member names")
  }
  if host.machine.files.isDirectory(destination, in: to), source.pod == nil || true {
    let name = FilePaths.basename(source.path)
    if source.pod == nil {
      destination = FilePaths.join(destination, name)
    } else if !host.machine.files.isDirectory(source.path, in: from) {
      // Real: kubectl writes to the path itself; a folder there is an error.
      throw .plain("open \(destination): is a directory")
    }
  }
  try copyTree(source.path, from, destination, to, depth: 0, &host)
}

private func copyTree<Host: KubectlHost>(
  _ path: String, _ from: FileView, _ target: String, _ to: FileView, depth: Int,
  _ host: inout Host
) throws(KubectlError) {
  guard depth < 64 else { throw .plain("\(path): too deep") }
  let now = host.machine.now
  do throws(FileError) {
    let status = try host.machine.files.status(path, in: from)
    if status.isDirectory {
      try host.machine.files.makeDirectories(target, in: to, at: now)
    } else {
      try host.machine.files.makeDirectories(FilePaths.dirname(target), in: to, at: now)
      let bytes = try host.machine.files.read(path, in: from)
      try host.machine.files.write(target, bytes, mode: status.mode, in: to, at: now)
      return
    }
  } catch { throw .plain("open \(target): \(error.message.lowercased())") }
  for name in ((try? host.machine.files.names(in: path, in: from)) ?? []).sorted() {
    try copyTree(
      FilePaths.join(path, name), from, FilePaths.join(target, name), to, depth: depth + 1, &host)
  }
}
