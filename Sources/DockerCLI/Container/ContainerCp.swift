// docker cp

import Commands
import Docker
import Files
import Machine
import Text

func containerCp<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "cp",
    "[OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\n\tdocker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH",
    "Copy files/folders between a container and the local filesystem")
  spec.description =
    "Copies files and folders between a container and your machine; the container need not run.\n\nA source of - reads a tar archive from standard input and unpacks it into a folder of the\ncontainer; a destination of - writes one to standard output."
  spec.completes = ["container", "file"]
  spec.flags = [
    Flag("archive", "a", .bool, "Keep owners and groups."),
    Flag("follow-link", "L", .bool, "Copy what a symbolic link points to."),
    Flag("quiet", "q", .bool, "Say nothing of what was copied."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerWhole(
      needsInput: { _, _, flags in flags.arguments.count == 2 && flags.arguments[0] == "-" }
    ) { host, call, flags, input throws(DockerFailure) in
      try declared.check(flags, .exactly(2), call)
      for (place, name) in [(0, "source"), (1, "destination")] where flags.arguments[place].isEmpty
      {
        throw .text("\(name) can not be empty", status: 1)
      }
      let source = CopyPlace(flags.arguments[0]), target = CopyPlace(flags.arguments[1])
      var copy = FileCopy<Host>(flags: flags)
      switch (source.container, target.container) {
      case (.some, .some):
        throw .text("copying between containers is not supported", status: 1)
      case (nil, nil): throw .text("must specify at least one container source", status: 1)
      case (let container?, nil):
        try copy.fetch(container, source.path, to: target.path, &host, &call)
      case (nil, let container?):
        try copy.send(source.path, input, to: container, target.path, &host, &call)
      }
      return 0
    })
}

/// `CONTAINER:PATH`, or a path of the caller's. Real: docker/cli's splitCpArg.
struct CopyPlace: Hashable, Sendable {
  var container: String?
  var path: String

  init(_ text: String) {
    guard !text.hasPrefix("/"), !text.hasPrefix("."), let colon = text.firstIndex(of: ":") else {
      path = text
      return
    }
    container = colon == text.startIndex ? nil : String(text[..<colon])
    path = String(text[text.index(after: colon)...])
  }
}

/// One copy: what it is called where it arrives, and where that is.
private struct FileCopy<Host: DockerCLIHost> {
  let flags: ParsedFlags

  /// Renames the top of an archive; the files below it follow.
  private func renamed(_ entries: [FileEntry], _ name: String?) -> [FileEntry] {
    guard let name, let top = entries.first?.path, !top.isEmpty else { return entries }
    return entries.map { entry in
      var entry = entry
      let rest = entry.path.dropFirst(top.utf8.count)
      entry.path = name + rest
      return entry
    }
  }

  private func report(
    _ entries: [FileEntry], _ place: String, _ host: Host, _ call: inout Call<Host>
  ) {
    guard !flags.bool("quiet"), host.terminal(call, 2) != nil else { return }
    let bytes = TarArchive.bytes(of: entries).count
    call.complain("Successfully copied \(HumanSize.docker(bytes, precision: 3)) to \(place)")
  }

  /// From a container.
  mutating func fetch(
    _ container: String, _ path: String, to target: String, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(DockerFailure) {
    if path.isEmpty {
      throw .text("Error response from daemon: bad parameter: pathcannot be empty", status: 1)
    }
    // Real: a slash behind a link asks for what it points to.
    let follows = flags.bool("follow-link") || (path.hasSuffix("/") && path != "/")
    // Real: the daemon mounts the container's files alone, and not what the kernel shows in them.
    let place = FilePaths.normalize(FilePaths.absolute(path, from: "/"))
    if ["/proc/", "/sys/", "/dev/"].contains(where: place.hasPrefix) {
      throw .daemon(.noSuchPath(path, container: container))
    }
    let entries = try daemon { () throws(DockerError) in
      let real = follows ? try host.containerRealPath(container, path) : path
      return try host.containerGetArchive(container, real)
    }
    if target == "-" {
      guard host.terminal(call, 1) == nil else {
        throw .text("cowardly refusing to copy to a terminal", status: 1)
      }
      call.write(bytes: TarArchive.bytes(of: entries))
      return
    }
    let view = host.view(call), files = host.machine.files
    let whole = FilePaths.absolute(target, from: view.cwd)
    let first = entries.first
    let isFolder = first.map { if case .directory = $0.body { true } else { false } } ?? false
    let isContents = first?.path.isEmpty == true
    var folder = whole
    var name: String?
    if let status = try? files.status(whole, in: view) {
      if !status.isDirectory {
        if isFolder { throw .text("cannot copy directory", status: 1) }
        folder = FilePaths.dirname(whole)
        name = FilePaths.basename(whole)
      }
    } else {
      let parent = FilePaths.dirname(whole)
      guard files.isDirectory(parent, in: view) else {
        throw .text(
          "invalid output path: directory \"\(parent)\" does not exist", status: 1)
      }
      if target.hasSuffix("/"), !isFolder { throw .text("no such directory", status: 1) }
      if !isContents {
        folder = parent
        name = FilePaths.basename(whole)
      }
    }
    do throws(FileError) {
      try host.lay(
        // Real: the client unpacks without owners, whatever --archive says.
        renamed(entries, name), into: folder, in: view, keepsOwner: false)
    } catch {
      throw .text("open \(whole): \(error.message.lowercased())", status: 1)
    }
    report(entries, whole, host, &call)
  }

  /// To a container.
  mutating func send(
    _ source: String, _ input: [UInt8], to container: String, _ path: String, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(DockerFailure) {
    let shown = "\(container):\(path)"
    // Real: whether the container is there is not asked before what is to be copied has been seen.
    var status = path.isEmpty ? nil : try? host.containerStat(container, path)
    if status?.isSymlink == true, let real = try? host.containerRealPath(container, path) {
      status = try? host.containerStat(container, real)
    }
    if source == "-" {
      guard status?.isDirectory == true else {
        throw .text("destination \"\(shown)\" must be a directory", status: 1)
      }
      guard !input.isEmpty else { return }
      guard let entries = try? TarArchive.entries(of: input) else {
        throw .text(
          "Error response from daemon: "
            + (input.count < 512 ? "unexpected EOF" : "archive/tar: invalid tar header"), status: 1)
      }
      try daemon { () throws(DockerError) in
        try host.containerPutArchive(container, path, entries, keepsOwner: true)
      }
      return
    }
    let view = host.view(call)
    var whole = FilePaths.absolute(source, from: view.cwd)
    guard host.machine.files.exists(whole, follow: false, in: view) else {
      throw .text("lstat \(whole): no such file or directory", status: 1)
    }
    if flags.bool("follow-link"), let real = try? host.machine.files.realPath(whole, in: view) {
      whole = real
    }
    let isContents = source == "." || source.hasSuffix("/.")
    var base = FilePaths.basename(whole)
    let isFolder = host.machine.files.isDirectory(whole, in: view)
    var folder = path
    let asksFolder = path.isEmpty || path.hasSuffix("/") || path.hasSuffix("/.")
    if let status, status.isDirectory || !asksFolder || isFolder {
      if !status.isDirectory {
        if isFolder { throw .text("cannot copy directory", status: 1) }
        folder = FilePaths.dirname(FilePaths.absolute(path, from: "/"))
        base = FilePaths.basename(path)
      }
    } else {
      if asksFolder, !isFolder {
        // Real: by then the archive is on its way, and its writer complains in the client's log.
        composeLog(
          "error", "Can't add file \(whole) to tar: io: read/write on closed pipe", host, &call)
        throw .text("no such directory", status: 1)
      }
      folder = FilePaths.dirname(FilePaths.absolute(path, from: "/"))
      base = FilePaths.basename(path)
    }
    guard
      let entries = host.gather(
        whole, named: isContents && status != nil ? "" : base, in: view)
    else { throw .text("open \(whole): permission denied", status: 1) }
    try daemon { () throws(DockerError) in
      try host.containerPutArchive(
        container, folder, entries, keepsOwner: flags.bool("archive"))
    }
    report(entries, shown, host, &call)
  }
}
