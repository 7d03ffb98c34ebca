// docker save, docker load, docker import

import Commands
import Containers
import Docker
import Files
import Machine

func imageSave<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "save", "[OPTIONS] IMAGE [IMAGE...]",
    "Save one or more images to a tar archive (streamed to STDOUT by default)")
  spec.completes = ["image"]
  spec.flags = [
    Flag("output", "o", .string, "Write to this file.", completes: "file"),
    Flag("platform", nil, .string, "Only this platform, as linux/amd64."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      try ArchiveOutput.refuseTerminal(flags, host, call)
      let platform = try PlatformWords.wanted(flags)
      let entries = try daemon { () throws(DockerError) in
        try host.imageSave(flags.arguments, platform: platform)
      }
      try ArchiveOutput.write(TarArchive.bytes(of: entries), flags, &host, &call)
      return 0
    })
}

func imageLoad<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("load", "[OPTIONS]", "Load an image from a tar archive or STDIN")
  spec.flags = [
    Flag("input", "i", .string, "Read this file.", completes: "file"),
    Flag("platform", nil, .string, "Only this platform, as linux/amd64."),
    Flag("quiet", "q", .bool, "Say less."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerWhole(
      needsInput: { host, call, flags in
        !flags.has("input") && flags.arguments.isEmpty && host.terminal(call, 0) == nil
      }
    ) { host, call, flags, input throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let platform = try PlatformWords.wanted(flags)
      var bytes = input
      if let path = flags.last("input"), !path.isEmpty {
        bytes = try archive(path, request: "images/load?quiet=1", &host, call)
      } else if host.terminal(call, 0) != nil {
        throw .text("requested load from stdin, but stdin is empty", status: 1)
      }
      let loaded: [LoadedImage]
      do throws(DockerError) {
        loaded = try host.imageLoad(bytes, platform: platform)
      } catch {
        // Real: it comes at the end of a stream, without the daemon's name.
        throw .text(error.message, status: 1)
      }
      for image in loaded {
        if image.names.isEmpty { call.print("Loaded image ID: \(image.id)") }
        for name in image.names { call.print("Loaded image: \(name)") }
      }
      return 0
    })
}

/// A file of the caller's, or Go's complaint about it.
///
/// - Parameter request: what is asked of the daemon; a folder is found out when it is sent there.
private func archive<Host: DockerCLIHost>(
  _ path: String, request: String, _ host: inout Host, _ call: Call<Host>
) throws(DockerFailure) -> [UInt8] {
  if host.machine.files.isDirectory(path, in: host.view(call)) {
    throw .text(
      "error during connect: Post \"http://%2Fvar%2Frun%2Fdocker.sock/v1.51/\(request)\": read \(path): is a directory",
      status: 1)
  }
  do throws(FileError) {
    return try host.machine.files.read(path, in: host.view(call))
  } catch {
    throw .text("open \(path): \(error.message.lowercased())", status: 1)
  }
}

func imageImport<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "import", "[OPTIONS] file|URL|- [REPOSITORY[:TAG]]",
    "Import the contents from a tarball to create a filesystem image")
  spec.flags = [
    Flag("change", "c", .list(typeName: "list"), "A Dockerfile instruction for the image."),
    Flag("message", "m", .string, "What it is."),
    Flag("platform", nil, .string, "The image's platform."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerWhole(
      needsInput: { _, _, flags in flags.arguments.first == "-" }
    ) { host, call, flags, input throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      let source = flags.arguments[0]
      let platform = try PlatformWords.wanted(flags)
      let reference = try flags.arguments.dropFirst().first.map {
        text throws(DockerFailure) in try parsed(text).withDefaultTag
      }
      let isAddress = source.hasPrefix("http://") || source.hasPrefix("https://")
      var bytes = input
      if isAddress {
        bytes = try daemon { () throws(DockerError) in try host.download(source) }
        // Real: bars are not drawn where the output is no terminal.
        call.print("Downloading from \(source)")
      } else if source != "-" {
        let name = flags.arguments.dropFirst().first.map {
          "&repo=" + $0.replacing(":", with: "%3A")
        }
        bytes = try archive(
          source, request: "images/create?fromSrc=-\(name ?? "")", &host, call)
      }
      let digest = try daemon { () throws(DockerError) in
        try host.imageImport(
          bytes, as: reference, message: flags.string("message"), changes: flags.list("change"),
          from: isAddress ? source : "-", platform: platform)
      }
      call.print(digest.description)
      return 0
    })
}
