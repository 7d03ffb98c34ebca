// docker run, docker create

import Commands
import Containers
import Docker
import Files
import Kernel
import Machine

func containerRun<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "run", "[OPTIONS] IMAGE [COMMAND] [ARG...]", "Create and run a new container from an image")
  spec.description =
    "Makes a container of an image and starts it. The image is pulled when it is not here.\n\nWithout -d you see the container's output until it ends; ^C stops it. With -it you are at its terminal."
  spec.examples = [
    .init("Greet, and be gone", "docker run --rm hello-world"),
    .init(
      "A web server in the background, on port 8080", "docker run -d --name web -p 8080:80 nginx"),
  ]
  spec.completes = ["image"]
  spec.isInterspersed = false
  spec.flags =
    RunFlags.all + [
      Flag("detach", "d", .bool, "Run in the background and print the container's ID."),
      detachKeysFlag,
      Flag("sig-proxy", nil, .bool, "Pass signals on to the process.", initial: "true"),
    ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower(.run) { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      if flags.bool("tty"), flags.bool("interactive"), !flags.bool("detach"),
        host.terminal(call, 0) == nil
      {
        throw .text("the input device is not a TTY", status: 1)
      }
      if flags.bool("detach"), !flags.list("attach").isEmpty {
        throw .text(
          "conflicting options: cannot specify both --attach and --detach", status: 1)
      }
      let request = try created(&host, call, flags, command: "run")
      return .follow(RunProcess<Host>(request: request, flags: flags, isCreate: false))
    })
}

func containerCreate<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("create", "[OPTIONS] IMAGE [COMMAND] [ARG...]", "Create a new container")
  spec.description = "Makes a container as `docker run` does, and does not start it."
  spec.isInterspersed = false
  spec.flags = RunFlags.all
  spec.completes = ["image"]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      let request = try created(&host, call, flags, command: "create")
      return .follow(RunProcess<Host>(request: request, flags: flags, isCreate: true))
    })
}

/// The request that flags make, with what they need of the caller's files and environment.
private func created<Host: DockerCLIHost>(
  _ host: inout Host, _ call: Call<Host>, _ flags: ParsedFlags, command: String
) throws(DockerFailure) -> ContainerRequest {
  let view = host.view(call), files = host.machine.files
  let request = try RunRequest(
    flags: flags, verb: command,
    environment: host.machine.process(call.process)?.environment ?? [:],
    readFile: { try? files.readText($0, in: view) }, directory: view.cwd
  ).request()
  do throws(ReferenceError) {
    _ = try ImageReference(request.image)
  } catch {
    throw .text(
      "docker: \(error.message)\n\nRun 'docker \(command) --help' for more information", status: 125
    )
  }
  return request
}

/// `docker run` on its way: pull, create, start, follow.
struct RunProcess<Host: DockerCLIHost>: Follower {
  private enum Stage: Sendable {
    case begin
    case pulling(PullProgress)
    /// The image is here; what was printed is out before the container speaks.
    case starting
    case running(Attachment<Host>)
  }
  let request: ContainerRequest
  let flags: ParsedFlags
  let isCreate: Bool
  private var stage = Stage.begin

  init(request: ContainerRequest, flags: ParsedFlags, isCreate: Bool) {
    self.request = request
    self.flags = flags
    self.isCreate = isCreate
  }

  private var verb: String { isCreate ? "create" : "run" }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    switch stage {
    case .begin: return begin(&host, &call)
    case .pulling(var progress):
      if let due = progress.show(host.machine.now, &call.output) {
        stage = .pulling(progress)
        return .wait([.until(due)])
      }
      host.finishPull(progress.transfer)
      stage = .starting
      return .again
    case .starting: return start(&host, &call)
    case .running(var attachment):
      let step = attachment.next(&host, &call)
      stage = .running(attachment)
      if case .go(let step) = step { return step }
      return .exit(0)
    }
  }

  private mutating func begin(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let policy = flags.string("pull", default: "missing")
    guard ["always", "missing", "never", ""].contains(policy) else {
      call.complain(
        "docker: invalid pull option: '\(policy)': must be one of \"always\", \"missing\" or \"never\"\n\nRun 'docker \(verb) --help' for more information"
      )
      return .exit(125)
    }
    if let path = flags.last("cidfile") {
      if let words = emptied(path, &host, call) { return refused(words, 125, &call) }
    }
    let isHere = (try? host.image(request.image)) != nil
    var pullsAnew = false
    if isHere, policy == "missing", request.asksElsewhere {
      // Real: whatever is not found makes the client pull the image and ask again.
      var trial = host
      do throws(DockerError) {
        _ = try trial.containerCreate(request)
      } catch {
        switch error {
        case .noSuchImage, .noSuchVolumeDriver: pullsAnew = true
        default: break
        }
      }
    }
    if !isHere, policy != "always", policy != "never" {
      // Real: the engine is asked first; what it refuses is told before anything is pulled.
      var trial = host
      do throws(DockerError) {
        _ = try trial.containerCreate(request)
      } catch {
        guard case .noSuchImage = error else {
          return refused("Error response from daemon: \(error.message)", 125, &call)
        }
      }
    }
    if policy == "always" || pullsAnew || (!isHere && policy != "never") {
      do throws(DockerFailure) {
        let reference = try parsed(request.image)
        if policy != "always" {
          call.complain(
            "Unable to find image '\(reference.withDefaultTag.familiar)' locally")
        }
        let account = RegistryLogin.account(for: reference.domain, host, call)
        let transfer = try daemon { () throws(DockerError) in
          try host.imagePull(reference, account: account)
        }
        let columns = host.terminal(call, 2)?.columns
        stage = .pulling(
          PullProgress(
            transfer, at: host.machine.now, isQuiet: flags.bool("quiet"), columns: columns,
            descriptor: 2))
        return .again
      } catch {
        call.pause(error.patience)
        return refused(error.text, 125, &call)
      }
    }
    stage = .starting
    call.pause(.milliseconds(80))
    return .again
  }

  /// Makes the file for the container's ID; what is wrong with it, or nil.
  private func emptied(_ path: String, _ host: inout Host, _ call: Call<Host>) -> String? {
    let view = host.view(call), now = host.machine.now
    if host.machine.files.exists(path, in: view) {
      return
        "container ID file found, make sure the other container isn't running or delete \(path)"
    }
    do throws(FileError) {
      try host.machine.files.write(path, text: "", in: view, at: now)
    } catch {
      return
        "failed to create the container ID file: open \(path): \(error.message.lowercased())"
    }
    return nil
  }

  private func refused(_ text: String, _ status: Int, _ call: inout Call<Host>) -> FollowerStep {
    // Real: docker 28 puts the program's name before, and a hint behind, what the daemon says.
    call.complain(
      isCreate ? text : "docker: \(text)\n\nRun 'docker run --help' for more information")
    return .exit(isCreate ? 1 : status)
  }

  private mutating func start(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let id: String
    do throws(DockerError) {
      let made = try host.containerCreate(request)
      for warning in made.warnings { call.complain("WARNING: \(warning)") }
      id = made.id
    } catch {
      return refused("Error response from daemon: \(error.message)", 125, &call)
    }
    if let path = flags.last("cidfile") {
      let view = host.view(call), now = host.machine.now
      try? host.machine.files.write(path, text: id, in: view, at: now)
    }
    if isCreate {
      call.print(id)
      return .exit(0)
    }
    let isDetached = flags.bool("detach")
    let asked = flags.list("attach").map { $0.lowercased() }
    let streams = Set(
      asked.isEmpty
        ? [0, 1, 2]
        : asked.map { $0 == "stdin" ? 0 : $0 == "stdout" ? 1 : 2 } as [UInt8])
    // Real: who is shown no output gets the ID.
    if !isDetached, streams == [0] { call.print(id) }
    var attachment: Attachment<Host>?
    if !isDetached {
      let keys: [UInt8]
      do throws(DockerFailure) {
        keys = try DetachKeys.asked(flags)
      } catch {
        call.complain(error.text)
        return .exit(1)
      }
      attachment = Attachment(
        container: id, host: host, call: call, streams: streams, keys: keys)
      attachment?.mirror(&host, call)
      host.noteAttach(id)
    }
    do throws(DockerError) {
      try host.containerStart(
        id, terminal: attachment?.terminal, isShown: attachment?.isShownElsewhere != true)
    } catch {
      attachment?.letGo(&host)
      let status: Int
      if case .start(let failure) = error {
        status = failure.status
      } else {
        // Real: the client looks for these words.
        status = error.message.contains("no such file or directory") ? 127 : 125
      }
      if isDetached { call.print(id) }
      return refused("Error response from daemon: \(error.message)", status, &call)
    }
    guard !isDetached else {
      // Real: the engine tells of the start when the process runs; others go on meanwhile.
      call.pause(.milliseconds(150))
      call.print(id)
      return .exit(0)
    }
    attachment?.begin(&host, call)
    stage = .running(attachment!)
    return .again
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    guard case .running(var attachment) = stage, flags.bool("sig-proxy", default: true) else {
      return .standard
    }
    let answer = attachment.receive(signal, &host)
    stage = .running(attachment)
    return answer
  }
}

extension ContainerRequest {
  /// Whether a create looks for more than the container's own image.
  fileprivate var asksElsewhere: Bool {
    !host.volumeDriver.isEmpty
      || host.mounts.contains { $0.type == "image" || !$0.volumeDriver.isEmpty }
  }
}
