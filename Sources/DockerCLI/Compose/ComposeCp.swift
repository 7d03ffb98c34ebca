// docker compose cp

import Commands
import ComposeFile
import Containers
import Docker
import Files
import Kernel
import Machine

func composeCp<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "cp",
    "[OPTIONS] SERVICE:SRC_PATH DEST_PATH|-\n\tdocker compose cp [OPTIONS] SRC_PATH|- SERVICE:DEST_PATH",
    "Copy files/folders between a service container and the local filesystem",
    "Copies between a service's container and this machine. Into a service with several containers it copies to each of them, unless --index names one.",
    [
      Flag("all", nil, .bool, "Containers of run, too."),
      Flag("archive", "a", .bool, "Keep owners."),
      Flag("follow-link", "L", .bool, "Follow links of the source.", isModelled: false),
      Flag("index", nil, .int, "Which of several containers."),
    ])
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      guard flags.arguments.count == 2 else {
        throw .text("requires 2 arguments", status: 1)
      }
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let (from, to) = (place(flags.arguments[0]), place(flags.arguments[1]))
      switch (from.service, to.service) {
      case (.some, .some): throw .text("copying between services is not supported", status: 1)
      case (nil, nil): throw .text("unknown copy direction", status: 1)
      case (.some(let service), nil):
        let container = try composeContainer(
          service, project, host, index: flags.int("index"), onlyRunning: false)
        let words = " \(container.name) copy \(container.name):\(from.path) to \(to.path)"
        call.complain("\(words) Copying")
        if to.path == "-" {
          let entries = try daemon { () throws(DockerError) in
            try host.containerGetArchive(container.id, from.path)
          }
          call.write(bytes: TarArchive.bytes(of: entries))
        } else {
          try copyOut(container, from.path, to.path, &host, call)
        }
        call.complain("\(words) Copied")
      case (nil, .some(let service)):
        let index = flags.int("index")
        let all = host.docker.composeContainers(project.name, oneOff: flags.bool("all")).filter {
          $0.composeService == service && (index == 0 || $0.composeNumber == index)
        }
        guard !all.isEmpty else {
          throw .text("no container found for service \"\(service)\"", status: 1)
        }
        for container in all {
          let words = " \(container.name) copy \(from.path) to \(container.name):\(to.path)"
          call.complain("\(words) Copying")
          try copyIn(container, from.path, to.path, &host, call, keepsOwner: flags.bool("archive"))
          call.complain("\(words) Copied")
        }
      }
      return 0
    })
}

/// `web:/path`, or a path of this machine.
private func place(_ text: String) -> (service: String?, path: String) {
  if text.hasPrefix("/") || text.hasPrefix(".") { return (nil, text) }
  guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return (nil, text) }
  return (String(text[..<colon]), String(text[text.index(after: colon)...]))
}

private func copyOut<Host: DockerCLIHost>(
  _ container: Container, _ source: String, _ target: String, _ host: inout Host,
  _ call: Call<Host>
) throws(DockerFailure) {
  let entries = try daemon { () throws(DockerError) in
    try host.containerGetArchive(container.id, source)
  }
  let view = host.view(call), now = host.machine.now
  var folder = target
  var name: String?
  if !host.machine.files.isDirectory(target, in: view) {
    folder = FilePaths.dirname(FilePaths.absolute(target, from: view.cwd))
    name = FilePaths.basename(target)
  }
  let first = entries.first?.path.split(separator: "/").first.map(String.init) ?? ""
  for entry in entries {
    var path = entry.path
    if let name {
      path = path == first ? name : name + path.dropFirst(first.count)
    }
    let whole = path.isEmpty ? folder : FilePaths.join(folder, path)
    do throws(FileError) {
      switch entry.body {
      case .directory:
        try host.machine.files.makeDirectories(whole, mode: entry.mode, in: view, at: now)
      case .regular(let content):
        try host.machine.files.write(whole, content, in: view, at: now)
        try host.machine.files.setMode(whole, entry.mode, in: view, at: now)
      case .symlink(let link):
        try host.machine.files.makeSymlink(whole, to: link, in: view, at: now)
      default: continue
      }
    } catch {
      throw .text("open \(whole): \(error.message.lowercased())", status: 1)
    }
  }
}

private func copyIn<Host: DockerCLIHost>(
  _ container: Container, _ source: String, _ target: String, _ host: inout Host,
  _ call: Call<Host>, keepsOwner: Bool
) throws(DockerFailure) {
  let view = host.view(call)
  guard host.machine.files.exists(source, in: view) else {
    let whole = FilePaths.absolute(source, from: view.cwd)
    throw .text("lstat \(whole): no such file or directory", status: 1)
  }
  var folder = target
  var name = FilePaths.basename(FilePaths.absolute(source, from: view.cwd))
  let there = try? host.containerStat(container.id, target)
  if there?.isDirectory != true {
    folder = FilePaths.dirname(FilePaths.absolute(target, from: "/"))
    name = FilePaths.basename(target)
  }
  if source.hasSuffix("/.") { name = "" }
  let entries = host.gather(source, named: name, in: view) ?? []
  try daemon { () throws(DockerError) in
    try host.containerPutArchive(container.id, folder, entries, keepsOwner: keepsOwner)
  }
}
