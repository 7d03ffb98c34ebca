// Which files a project is loaded from, and with which variables.

import Commands
import ComposeFile
import Docker
import Documents
import Files
import Kernel
import Machine
import Text

/// Finds and loads the project that a compose command means.
struct ComposeFiles<Host: DockerCLIHost> {
  let flags: ParsedFlags
  let view: FileView
  private let processEnvironment: OrderedMap<String, String>

  init(_ host: Host, _ call: Call<Host>, _ flags: ParsedFlags) {
    self.flags = flags
    view = host.view(call)
    processEnvironment = host.machine.process(call.process)?.environment ?? [:]
  }

  static var names: [String] {
    ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"]
  }
  static var overrides: [String] {
    [
      "compose.override.yml", "compose.override.yaml", "docker-compose.override.yml",
      "docker-compose.override.yaml",
    ]
  }

  /// The project; its warnings are logged.
  func load(
    _ host: inout Host, _ call: inout Call<Host>,
    _ change: (inout ComposeSource) -> Void = { _ in }
  ) throws(DockerFailure) -> ComposeProject {
    try ComposePrinter.check(flags, host, call)
    var warnings: [String] = []
    let source = try source(host, &warnings)
    guard var source else { throw .text("no configuration file provided: not found", status: 1) }
    change(&source)
    for warning in warnings { composeWarning(warning, host, &call) }
    let input = source.files.contains("-") ? ComposeInput.text(&host, call) : nil
    let files = host.machine.files
    let view = view
    let loaded: ComposeLoaded
    do throws(ComposeError) {
      for file in source.files where files.isDirectory(file, in: view) {
        throw ComposeError.text("read \(file): is a directory")
      }
      loaded = try source.load { $0 == "-" ? input : try? files.readText($0, in: view) }
    } catch {
      throw .text(error.message, status: 1)
    }
    for warning in loaded.warnings { composeWarning(warning, host, &call) }
    return loaded.project
  }

  /// The project, or where there is no file and -p names one, what its containers tell of it.
  func loadOrNamed(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(DockerFailure) -> ComposeProject {
    try ComposePrinter.check(flags, host, call)
    // Real: a project that is named needs no files, and then none is read.
    if let name = flags.last("project-name"), !name.isEmpty, flags.list("file").isEmpty {
      return ComposeProject(known: ComposeProject.normalized(name), host.docker)
    }
    return try load(&host, &call)
  }

  /// nil: there is no file.
  private func source(
    _ host: Host, _ warnings: inout [String]
  ) throws(DockerFailure) -> ComposeSource? {
    var files = flags.list("file").flatMap { $0.isEmpty ? [] : [$0] }
    var directory: String?
    if files.isEmpty, let text = processEnvironment["COMPOSE_FILE"], !text.isEmpty {
      let mark = processEnvironment["COMPOSE_PATH_SEPARATOR"]?.first ?? ":"
      files = text.split(separator: mark).map(String.init)
      // Real: compose looks at these itself before compose-go opens them.
      for file in files where file != "-" && !host.machine.files.exists(file, in: view) {
        let path = FilePaths.absolute(file, from: view.cwd)
        throw .text("stat \(path): no such file or directory", status: 1)
      }
    }
    let readsInput = files.contains("-")
    files = files.map { $0 == "-" ? $0 : FilePaths.absolute($0, from: view.cwd) }
    if files.isEmpty {
      guard let found = found(host, &warnings) else { return nil }
      files = found
    }
    directory =
      flags.last("project-directory").map { FilePaths.absolute($0, from: view.cwd) }
      ?? (readsInput ? view.cwd : files.first.map { FilePaths.dirname($0) })
    let folder = directory ?? view.cwd
    let environment = try environment(host, folder, &warnings)
    var source = ComposeSource(files: files, directory: folder, environment: environment)
    source.name = flags.last("project-name") ?? environment["COMPOSE_PROJECT_NAME"]
    if source.name?.isEmpty == true { source.name = nil }
    source.profiles = flags.list("profile")
    if source.profiles.isEmpty {
      source.profiles = (environment["COMPOSE_PROFILES"] ?? "").split(separator: ",").map(
        String.init)
    }
    return source
  }

  /// Real: this folder and those above are searched; an override beside the file is taken too.
  private func found(_ host: Host, _ warnings: inout [String]) -> [String]? {
    var folder =
      flags.last("project-directory").map { FilePaths.absolute($0, from: view.cwd) } ?? view.cwd
    for _ in 0..<64 {
      let here = Self.names.map { FilePaths.join(folder, $0) }.filter { isFile($0, host) }
      if let first = here.first {
        note(here, "config", &warnings)
        let more = Self.overrides.map { FilePaths.join(folder, $0) }.filter { isFile($0, host) }
        note(more, "override", &warnings)
        return [first] + more.prefix(1)
      }
      if folder == "/" { return nil }
      folder = FilePaths.dirname(folder)
    }
    return nil
  }
  private func note(_ files: [String], _ kind: String, _ warnings: inout [String]) {
    guard files.count > 1, let first = files.first else { return }
    warnings.append(
      "Found multiple \(kind) files with supported names: \(files.joined(separator: ", "))")
    warnings.append("Using \(first)")
  }
  private func isFile(_ path: String, _ host: Host) -> Bool {
    host.machine.files.exists(path, in: view) && !host.machine.files.isDirectory(path, in: view)
  }

  /// Real: compose's own environment wins over `.env`; of several --env-file the later wins.
  private func environment(
    _ host: Host, _ folder: String, _ warnings: inout [String]
  ) throws(DockerFailure) -> OrderedMap<String, String> {
    var names = flags.list("env-file")
    if names.isEmpty {
      names = (processEnvironment["COMPOSE_ENV_FILES"] ?? "").split(separator: ",").map(String.init)
    }
    var files = names.map { FilePaths.absolute($0, from: view.cwd) }
    let isGiven = !files.isEmpty
    if files.isEmpty { files = [FilePaths.join(folder, ".env")] }
    var fromFiles: OrderedMap<String, String> = [:]
    for file in files {
      guard let text = try? host.machine.files.readText(file, in: view) else {
        if isGiven { throw .text("couldn't find env file: \(file)", status: 1) }
        continue
      }
      var known = fromFiles
      for (name, value) in processEnvironment { known[name] = value }
      var unset: [String] = []
      defer { warnings += unset.map(VariableTemplate.unsetWarning) }
      do throws(EnvFile.Problem) {
        for (name, value) in try EnvFile.read(text, known, unset: &unset) {
          if let value { fromFiles[name] = value }
        }
      } catch {
        throw .text("failed to read \(file): \(error.message)", status: 1)
      }
    }
    for (name, value) in processEnvironment { fromFiles[name] = value }
    return fromFiles
  }
}

extension ComposeProject {
  /// A project that is only known by its containers.
  init(known name: String, _ docker: DockerEngine) {
    self.init(name: name, directory: "", files: [], document: ["services": [:]])
    for container in docker.composeContainers(name) {
      document["services"]?[container.composeService] = [
        "image": .string(container.request.image)
      ]
      declared.append(container.composeService)
    }
  }

  /// The project with these services, or compose's complaint.
  func choosing(
    _ names: [String], withDependencies: Bool = true
  ) throws(DockerFailure) -> ComposeProject {
    do throws(ComposeError) {
      return try selecting(names, withDependencies: withDependencies)
    } catch {
      throw .text(error.message, status: 1)
    }
  }
  /// The names, each of which must be a service; nil where none was given.
  func checked(_ names: [String]) throws(DockerFailure) -> [String]? {
    for name in names where service(name) == nil && disabled[name] == nil {
      throw .text("no such service: \(name)", status: 1)
    }
    return names.isEmpty ? nil : names
  }
}

/// A warning in the form of compose's log: at a terminal short, else with its time.
func composeWarning<Host: DockerCLIHost>(
  _ text: String, _ host: Host, _ call: inout Call<Host>
) {
  composeLog("warning", text, host, &call)
}
/// One line of a client's log: logrus's two forms.
func composeLog<Host: DockerCLIHost>(
  _ level: String, _ text: String, _ host: Host, _ call: inout Call<Host>
) {
  if host.terminal(call, 2) != nil {
    let (colour, word) = level == "error" ? (31, "ERRO") : (33, "WARN")
    call.complain("\u{1b}[\(colour)m\(word)\u{1b}[0m[0000] \(text) ")
  } else {
    let time = CivilTime(seconds: host.machine.now.seconds).rfc3339
    call.complain("time=\(GoQuote.quoted(time)) level=\(level) msg=\(GoQuote.quoted(text))")
  }
}

/// Says which keys of the files the lab does not model.
func sayUnmodelledKeys<Host: DockerCLIHost>(
  _ project: ComposeProject, _ host: inout Host, _ call: inout Call<Host>
) {
  for path in project.unmodelled {
    call.complain(
      "swiftlab: real docker compose acts on `\(path)`; swiftlab does not model it yet.")
    host.machine.notices.append(.unmodelled(name: "compose \(path)"))
  }
}
