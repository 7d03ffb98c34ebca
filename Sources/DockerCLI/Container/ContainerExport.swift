// docker export

import Commands
import Docker
import Files
import Machine

func containerExport<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "export", "[OPTIONS] CONTAINER", "Export a container's filesystem as a tar archive")
  spec.completes = ["container"]
  spec.flags = [
    Flag("output", "o", .string, "Write to this file.", completes: "file")
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      try ArchiveOutput.refuseTerminal(flags, host, call)
      let entries = try daemon { () throws(DockerError) in
        try host.containerExport(flags.arguments[0])
      }
      try ArchiveOutput.write(
        TarArchive.bytes(of: entries), flags, of: "export container", &host, &call)
      return 0
    })
}

/// Where `save` and `export` write.
enum ArchiveOutput {
  static func refuseTerminal<Host: DockerCLIHost>(
    _ flags: ParsedFlags, _ host: Host, _ call: Call<Host>
  ) throws(DockerFailure) {
    guard !flags.has("output") else { return }
    if host.terminal(call, 1) != nil {
      throw .text(
        "cowardly refusing to save to a terminal. Use the -o flag or redirect", status: 1)
    }
  }

  static func write<Host: DockerCLIHost>(
    _ bytes: [UInt8], _ flags: ParsedFlags, of work: String = "save image", _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(DockerFailure) {
    guard let path = flags.last("output"), !path.isEmpty else {
      call.write(bytes: bytes)
      return
    }
    let view = host.view(call), now = host.machine.now
    if host.machine.files.isDirectory(path, in: view) {
      throw .text("failed to \(work): cannot write to a directory", status: 1)
    }
    let folder = FilePaths.dirname(FilePaths.absolute(path, from: view.cwd))
    guard host.machine.files.isDirectory(folder, in: view) else {
      throw .text(
        "failed to \(work): invalid output path: stat \(FilePaths.dirname(path)): no such file or directory",
        status: 1)
    }
    do throws(FileError) {
      try host.machine.files.write(path, bytes, mode: 0o600, in: view, at: now)
    } catch {
      throw .text("open \(path): \(error.message.lowercased())", status: 1)
    }
  }
}
