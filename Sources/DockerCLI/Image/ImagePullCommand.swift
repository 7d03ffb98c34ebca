// docker pull

import Commands
import Containers
import Docker
import Kernel
import Machine

func imagePull<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "pull", "[OPTIONS] NAME[:TAG|@DIGEST]", "Download an image from a registry")
  spec.aliases = []
  spec.description =
    "Brings an image here, layer by layer; layers that are here already are not brought again."
  spec.examples = [.init("A small image", "docker pull alpine")]
  spec.completes = ["image"]
  spec.flags = [
    Flag("all-tags", "a", .bool, "All tags of the repository."),
    Flag("disable-content-trust", nil, .bool, "Do not check signatures.", initial: "true"),
    Flag("platform", nil, .string, "The platform, where the image has several."),
    Flag("quiet", "q", .bool, "Only the image's name at the end."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      let reference = try parsed(flags.arguments[0])
      let isQuiet = flags.bool("quiet")
      if flags.bool("all-tags") {
        guard reference.tag == nil, reference.digest == nil else {
          throw .text("tag can't be used with --all-tags/-a", status: 1)
        }
        let account = RegistryLogin.account(for: reference.domain, host, call)
        let tags = try daemon { () throws(DockerError) in
          try host.registryTags(reference, account: account)
        }
        return .follow(
          PullTags<Host>(reference: reference, tags: tags, account: account, isQuiet: isQuiet))
      }
      if reference.tag == nil, reference.digest == nil, !isQuiet {
        call.print("Using default tag: latest")
      }
      if let platform = flags.last("platform"), !platform.isEmpty {
        if let problem = PlatformWords.problem(platform) {
          throw .text("Error response from daemon: \(problem)", status: 1)
        }
        if let wanted = try PlatformWords.wanted(flags), wanted.architecture != "amd64" {
          throw .text(
            "swiftlab: real docker has `docker pull --platform \(platform)`; swiftlab models linux/amd64 only.",
            status: 1)
        }
      }
      let account = RegistryLogin.account(for: reference.domain, host, call)
      let transfer = try daemon { () throws(DockerError) in
        try host.imagePull(reference, account: account)
      }
      let columns = host.terminal(call)?.columns
      return .follow(
        PullRun<Host>(
          progress: PullProgress(
            transfer, at: host.machine.now, isQuiet: isQuiet, columns: columns)))
    })
}

/// A reference as typed, or docker's complaint about it.
func parsed(_ text: String) throws(DockerFailure) -> ImageReference {
  do throws(ReferenceError) {
    return try ImageReference(text)
  } catch {
    throw .text(error.message, status: 1)
  }
}

/// `docker pull` on its way.
struct PullRun<Host: DockerCLIHost>: Follower {
  var progress: PullProgress

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if let due = progress.show(host.machine.now, &call.output) { return .wait([.until(due)]) }
    host.finishPull(progress.transfer)
    call.print(progress.transfer.reference.canonical)
    return .exit(0)
  }
}

/// `docker pull -a`: one tag after the other, one status at the end.
struct PullTags<Host: DockerCLIHost>: Follower {
  let reference: ImageReference
  var tags: [String]
  let account: RegistryAccount?
  let isQuiet: Bool
  private var progress: PullProgress?
  private var isNew = false

  init(reference: ImageReference, tags: [String], account: RegistryAccount?, isQuiet: Bool) {
    self.reference = reference
    self.tags = tags
    self.account = account
    self.isQuiet = isQuiet
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if progress != nil {
      if let due = progress?.show(host.machine.now, &call.output) { return .wait([.until(due)]) }
      if let transfer = progress?.transfer { host.finishPull(transfer) }
      progress = nil
    }
    guard !tags.isEmpty else {
      let what = isNew ? "Downloaded newer image" : "Image is up to date"
      if !isQuiet { call.print("Status: \(what) for \(reference.familiarName)") }
      call.print(reference.canonical)
      return .exit(0)
    }
    let tag = tags.removeFirst()
    let one = ImageReference(domain: reference.domain, path: reference.path, tag: tag)
    do throws(DockerError) {
      var transfer = try host.imagePull(one, account: account)
      isNew = isNew || !transfer.isUpToDate
      transfer.dropStatus()
      progress = PullProgress(
        transfer, at: host.machine.now, isQuiet: isQuiet, columns: host.terminal(call)?.columns)
      return .again
    } catch {
      call.complain("Error response from daemon: \(error.message)")
      return .exit(1)
    }
  }
}
