// docker compose run

import Commands
import ComposeFile
import Containers
import Docker
import Documents
import Files
import Kernel
import Machine
import Text

func composeRun<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = composeSpec(
    "run", "[OPTIONS] SERVICE [COMMAND] [ARGS...]", "Run a one-off command on a service",
    "Makes one more container of a service and runs a command in it. What the service depends on is started; its own ports are not published unless -P is given.",
    [
      Flag("build", nil, .bool, "Build the image first."),
      Flag("cap-add", nil, .list(typeName: "list"), "Give a Linux capability."),
      Flag("cap-drop", nil, .list(typeName: "list"), "Take a Linux capability away."),
      Flag("detach", "d", .bool, "Run in the background and print the container's ID."),
      Flag("entrypoint", nil, .string, "Run this instead of the entry point."),
      Flag("env", "e", .list(typeName: "stringArray"), "An environment variable."),
      Flag(
        "env-from-file", nil, .list(typeName: "stringArray"), "A file of environment variables."),
      Flag("interactive", "i", .bool, "Keep standard input open.", initial: "true"),
      Flag("label", "l", .list(typeName: "stringArray"), "A label."),
      Flag("name", nil, .string, "The container's name."),
      Flag("no-TTY", "T", .bool, "No terminal.", initial: "true"),
      Flag("no-deps", nil, .bool, "Leave services that it depends on alone."),
      Flag("publish", "p", .list(typeName: "stringArray"), "Publish a port: host:container."),
      Flag("pull", nil, .string, "When to pull the image.", initial: "\"policy\""),
      Flag("quiet", "q", .bool, "Do not show what is made."),
      Flag("quiet-build", nil, .bool, "Do not show the build."),
      Flag("quiet-pull", nil, .bool, "Pull without showing the layers."),
      Flag(
        "remove-orphans", nil, .bool, "Remove containers of services that are not in the file."),
      Flag("rm", nil, .bool, "Remove the container when it ends."),
      Flag("service-ports", "P", .bool, "Publish the service's ports."),
      Flag("tty", "t", .bool, "A terminal.", initial: "true", isHidden: true),
      Flag("use-aliases", nil, .bool, "Be known by the service's names."),
      Flag("user", "u", .string, "The user: name or uid[:gid]."),
      Flag("volume", "v", .list(typeName: "stringArray"), "Mount a folder or a volume."),
      Flag("workdir", "w", .string, "Its working directory."),
    ])
  spec.isInterspersed = false
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try composeArguments(flags, atLeast: 1)
      let name = flags.arguments[0]
      let whole = try ComposeFiles(host, call, flags).load(&host, &call)
      let project = try whole.choosing([name], withDependencies: !flags.bool("no-deps"))
      sayUnmodelledKeys(project, &host, &call)
      var others = project
      let hasOthers = project.services.count > 1
      others.document["services"] = .object(
        (project.document["services"]?.object ?? Object()).filter { key, _ in key != name })
      let making = ComposeMaking<Host>(flags: flags, names: nil)
      var phases: [ComposePhase] = []
      let plan = ComposeImagesPlan<Host>(project: project, host: host, call: call)
      var policy = flags.string("pull")
      if policy == "policy" { policy = "" }
      let pulls = try plan.pulls(policy, isQuiet: flags.bool("quiet-pull"))
      if !pulls.isEmpty { phases.append(.pull(pulls)) }
      let builds = try plan.builds(all: flags.bool("build"), flags)
      if !builds.isEmpty { phases.append(.build(builds)) }
      phases += [.networks, .volumes, .orphans(removes: flags.bool("remove-orphans"))]
      if hasOthers { phases.append(.converge(ComposeConverge())) }
      _ = making
      let mode =
        flags.bool("quiet") ? .quiet : try ComposePrinter.mode(host, call, flags)
      return .follow(
        try ComposeRunProcess<Host>(
          project: project, others: others, service: name, flags: flags, phases: phases,
          printer: ComposePrinter(mode, quietBuild: flags.bool("quiet-build")), host: host,
          call: call))
    })
}

/// `docker compose run` on its way: what it needs, then the container, then its end.
struct ComposeRunProcess<Host: DockerCLIHost>: Follower {
  private enum Stage: Sendable {
    case making(ComposeRun)
    case starting(ComposeRun)
    case running(Attachment<Host>)
  }
  private let project: ComposeProject
  private let others: ComposeProject
  private let service: String
  private let flags: ParsedFlags
  private var printer: ComposePrinter
  private var stage: Stage
  private let environmentFiles: [String]

  init(
    project: ComposeProject, others: ComposeProject, service: String, flags: ParsedFlags,
    phases: [ComposePhase], printer: ComposePrinter, host: Host, call: Call<Host>
  ) throws(DockerFailure) {
    self.project = project
    self.others = others
    self.service = service
    self.flags = flags
    self.printer = printer
    var making = phases
    // Networks and volumes are the whole project's; containers are the others' only.
    var converges = false
    if case .converge? = phases.last {
      making.removeLast()
      converges = true
    }
    stage = .making(ComposeRun(project, making))
    if !converges { startPhases = [] }
    var variables: [String] = []
    var unset: [String] = []
    for file in flags.list("env-from-file") {
      guard let text = try? host.machine.files.readText(file, in: host.view(call)) else {
        throw .text("open \(file): no such file or directory", status: 1)
      }
      for (name, value) in (try? EnvFile.read(text, project.environment, unset: &unset)) ?? [] {
        if let value { variables.append("\(name)=\(value)") }
      }
    }
    environmentFiles = variables
  }
  private var startPhases: [ComposePhase] = [.converge(ComposeConverge()), .start(nil)]

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    switch stage {
    case .making(var run):
      let advance = composeAdvance(&run, &printer, &host, &call)
      stage = .making(run)
      return step(advance, &call) { stage = .starting(ComposeRun(others, startPhases)) }
    case .starting(var run):
      let advance = composeAdvance(&run, &printer, &host, &call)
      stage = .starting(run)
      if case .finished = advance { return start(&host, &call) }
      return step(advance, &call) {}
    case .running(var attachment):
      let next = attachment.next(&host, &call)
      stage = .running(attachment)
      guard case .go(let step) = next else { return .exit(0) }
      return step
    }
  }

  private func step(
    _ advance: ComposeAdvance, _ call: inout Call<Host>, _ then: () -> Void
  ) -> FollowerStep {
    switch advance {
    case .again: return .again
    case .wait(let list): return .wait(list)
    case .finished:
      then()
      return .again
    case .failed(let message):
      call.complain(message)
      return .exit(1)
    }
  }

  private mutating func start(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard let own = project.service(service) else { return .exit(1) }
    let isDetached = flags.bool("detach")
    var attachment: Attachment<Host>?
    let id: String
    do throws(DockerFailure) {
      let request = try request(own, &host, call)
      id = try daemon { () throws(DockerError) in try host.containerCreate(request) }.id
    } catch {
      call.complain(error.text)
      return .exit(1)
    }
    do throws(ComposeFailure) {
      try host.composeInject(id, own, project)
    } catch {
      call.complain(error.message)
      return .exit(1)
    }
    if !isDetached {
      attachment = Attachment(
        container: id, host: host, call: call, keys: DetachKeys.standard)
      attachment?.mirror(&host, call)
    }
    do throws(DockerError) {
      try host.containerStart(id, terminal: attachment?.terminal)
    } catch {
      attachment?.letGo(&host)
      call.complain("Error response from daemon: \(error.message)")
      return .exit(1)
    }
    guard var attachment else {
      call.print(id)
      return .exit(0)
    }
    attachment.begin(&host, call)
    stage = .running(attachment)
    return .again
  }

  /// The service's request with what the flags change.
  private func request(
    _ own: ComposeService, _ host: inout Host, _ call: Call<Host>
  ) throws(DockerFailure) -> ContainerRequest {
    let slug = host.docker.random.hex(64)
    let name = flags.last("name") ?? "\(project.name)-\(service)-run-\(slug.prefix(12))"
    var request: ContainerRequest
    do throws(ComposeFailure) {
      request = try host.composeRequest(own, project, number: 1, name: name, oneOff: true)
    } catch {
      throw .text(error.message, status: 1)
    }
    request.labels[ComposeLabel.slug] = slug
    request.labels[ComposeLabel.number] = nil
    let command = Array(flags.arguments.dropFirst())
    if !command.isEmpty { request.command = command }
    if let entry = flags.last("entrypoint") {
      request.entrypoint = entry.isEmpty ? [] : ShellWords.split(entry) ?? [entry]
      if command.isEmpty { request.command = [] }
    }
    for variable in environmentFiles + flags.list("env") {
      let key = variable.prefix { $0 != "=" }
      request.environment.removeAll { $0.prefix { $0 != "=" } == key }
      if variable.contains("=") {
        request.environment.append(variable)
      } else if let value = project.environment[variable] {
        request.environment.append("\(variable)=\(value)")
      }
    }
    for label in flags.list("label") {
      let parts = label.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      request.labels[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    if let user = flags.last("user") { request.user = user }
    if let folder = flags.last("workdir") { request.workingDirectory = folder }
    request.host.capabilitiesAdded += flags.list("cap-add")
    request.host.capabilitiesDropped += flags.list("cap-drop")
    request.host.restartPolicy = RestartPolicy()
    request.host.autoRemove = flags.bool("rm")
    let hasTerminal = host.terminal(call, 0) != nil && host.terminal(call, 1) != nil
    request.tty = hasTerminal && !flags.bool("no-TTY") && !flags.bool("detach")
    request.openInput = flags.bool("interactive", default: true) && !flags.bool("detach")
    request.inputOnce = request.openInput
    try publish(&request, own, call, host)
    if flags.bool("use-aliases") {
      for index in request.endpoints.indices { request.endpoints[index].aliases.append(service) }
    }
    return request
  }

  private func publish(
    _ request: inout ContainerRequest, _ own: ComposeService, _ call: Call<Host>, _ host: Host
  ) throws(DockerFailure) {
    if flags.bool("service-ports") {
      for port in own.ports {
        request.host.portBindings["\(port.target)/\(port.transport)", default: []].append(
          PortBinding(hostIP: port.address, hostPort: port.published))
      }
    }
    for text in flags.list("publish") {
      let refuse = { (text: String) in DockerFailure.text(text, status: 1) }
      for (port, binding) in try PortSpec.parse(text, refuse) {
        request.host.portBindings[port, default: []].append(binding)
      }
    }
    for text in flags.list("volume") {
      guard text.contains(":") else {
        request.volumes.append(text)
        continue
      }
      let source = text.prefix { $0 != ":" }
      let rest = text.dropFirst(source.count)
      if source.hasPrefix(".") || source.hasPrefix("~") {
        request.host.binds.append(
          FilePaths.absolute(String(source), from: host.view(call).cwd) + rest)
      } else {
        let named = project.resource("volumes", String(source))?.name ?? String(source)
        request.host.binds.append(named + rest)
      }
    }
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    guard case .running(var attachment) = stage else { return .standard }
    let answer = attachment.receive(signal, &host)
    stage = .running(attachment)
    return answer
  }
}
