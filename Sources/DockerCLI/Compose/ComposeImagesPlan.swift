// Which images a project needs pulled, and which built.

import Commands
import ComposeFile
import Containers
import Docker
import Dockerfile
import Documents
import Files
import Kernel
import Machine

/// Decides from services and flags what happens to images before containers are made.
struct ComposeImagesPlan<Host: DockerCLIHost> {
  let project: ComposeProject
  let host: Host
  let call: Call<Host>

  private func isHere(_ name: String) -> Bool { (try? host.image(name)) != nil }
  private func account(_ image: String) -> RegistryAccount? {
    guard let reference = try? ImageReference(image) else { return nil }
    return RegistryLogin.account(for: reference.domain, host, call)
  }

  /// What is pulled before containers are made.
  ///
  /// - Parameter policy: `--pull`; empty leaves it to the services.
  func pulls(_ policy: String, isQuiet: Bool) throws(DockerFailure) -> [ComposePull] {
    var out: [ComposePull] = []
    try checkNames()
    for service in project.services where service.scale > 0 || !service.hasBuild {
      guard let image = service.image else { continue }
      let wanted = policy.isEmpty ? service.text("pull_policy") ?? "missing" : policy
      switch wanted {
      case "never":
        if !isHere(image), !service.hasBuild {
          throw .text("Error response from daemon: No such image: \(familiar(image))", status: 1)
        }
        continue
      case "always":
        if service.hasBuild { continue }
      case "build": continue
      case "missing", "if_not_present", "policy":
        if service.hasBuild || isHere(image) { continue }
      default:
        throw .text("invalid pull policy: \(wanted)", status: 1)
      }
      out.append(
        ComposePull(
          service: service.name, image: image, account: account(image), isQuiet: isQuiet))
    }
    return out
  }
  private func familiar(_ image: String) -> String {
    (try? ImageReference(image))?.withDefaultTag.familiar ?? image
  }

  /// Real: compose 2.40 asks the engine for every image before anything else.
  private func checkNames() throws(DockerFailure) {
    for service in project.services {
      guard let image = service.image else { continue }
      do throws(ReferenceError) {
        _ = try ImageReference(image)
      } catch {
        throw .text(
          "unable to get image '\(image)': Error response from daemon: \(error.message)", status: 1)
      }
    }
  }

  /// What `docker compose pull` pulls.
  func pullsAsked(
    _ flags: ParsedFlags, _ names: [String]?
  ) throws(DockerFailure) -> [ComposePull] {
    // Real: compose 2.40 takes any word, and acts on `missing` alone.
    let policy = flags.string("policy")
    try checkNames()
    var pulling: [String: String] = [:]
    return project.services.map { service in
      let image = service.imageName(in: project.name)
      var pull = ComposePull(
        service: service.name, image: image, account: account(image),
        isQuiet: flags.bool("quiet"), ignoresFailure: flags.bool("ignore-pull-failures"))
      if service.image == nil {
        pull.skipped = "- No image to be pulled"
      } else if service.hasBuild, flags.bool("ignore-buildable") {
        pull.skipped = "- Image can be built"
      } else if policy == "missing", isHere(image) {
        pull.skipped = "- Image is already present locally"
      }
      if pull.skipped.isEmpty, let other = pulling[image] {
        pull.skipped = "- Image is already being pulled by \(other)"
      }
      if pull.skipped.isEmpty { pulling[image] = service.name }
      if service.hasBuild { pull.ignoresFailure = true }
      return pull
    }
  }

  /// Builds of services; without `all` only those whose image is missing.
  func builds(
    all: Bool, _ flags: ParsedFlags, names: [String]? = nil
  ) throws(DockerFailure) -> [ComposeBuild] {
    var out: [ComposeBuild] = []
    for service in project.services where service.hasBuild {
      if let names, !names.contains(service.name) { continue }
      let image = service.imageName(in: project.name)
      let isAsked = all || service.text("pull_policy") == "build" || !isHere(image)
      guard isAsked else { continue }
      out.append(try build(service, image, flags))
    }
    return out
  }

  private func build(
    _ service: ComposeService, _ image: String, _ flags: ParsedFlags
  ) throws(DockerFailure) -> ComposeBuild {
    let value = service.value["build"] ?? .null
    let path = value["context"]?.string ?? project.directory
    let view = host.view(call), files = host.machine.files
    if path.contains("://") || path.hasPrefix("git@") {
      throw .text(
        "swiftlab: real docker compose builds from a URL; swiftlab does not model it yet.",
        status: 1)
    }
    guard files.exists(path, in: view) else {
      return ComposeBuild(
        service: service.name, image: image, request: nil,
        problem: "unable to prepare context: path \"\(path)\" not found")
    }
    let inline = value["dockerfile_inline"]?.string
    let name = value["dockerfile"]?.string ?? "Dockerfile"
    let file = FilePaths.absolute(name, from: path)
    let text = inline ?? (try? files.readText(file, in: view))
    let ignore =
      (try? files.readText(file + ".dockerignore", in: view))
      ?? (try? files.readText(FilePaths.join(path, ".dockerignore"), in: view))
    let context = try self.context(path, ignore, view)
    var request = BuildRequest(
      dockerfile: text, name: FilePaths.basename(name), context: context)
    request.ignoreText = ignore
    request.target = value["target"]?.string
    request.hosts = (value["extra_hosts"]?.strings ?? []).map {
      $0.replacing("=", with: ":", maxReplacements: 1)
    }
    request.network = value["network"]?.string.flatMap { $0 == "default" ? nil : $0 }
    for (key, item) in value["args"]?.object ?? Object() { request.arguments[key] = item.string }
    for (key, item) in value["labels"]?.object ?? Object() {
      request.labels[key] = item.string ?? ""
    }
    request.labels[ComposeLabel.project] = project.name
    request.labels[ComposeLabel.service] = service.name
    request.labels[ComposeLabel.versionKey] = ComposeLabel.version
    for argument in flags.list("build-arg") {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(parts[0])
      request.arguments[key] =
        parts.count > 1 ? String(parts[1]) : project.environment[key] ?? request.arguments[key]
    }
    for (key, item) in value["additional_contexts"]?.object ?? Object() {
      guard let folder = item.string, folder.hasPrefix("/") else {
        throw .text(
          "swiftlab: real docker compose has the context `\(key)`; swiftlab models folders only.",
          status: 1)
      }
      request.contexts[key] = try self.context(folder, nil, view)
    }
    for id in service.buildSecrets {
      guard let secret = project.resource("secrets", id) else { continue }
      if let path = secret.value["file"]?.string {
        request.secrets[id] = (try? files.read(path, in: view)) ?? []
      } else if let name = secret.value["environment"]?.string {
        request.secrets[id] = Array((project.environment[name] ?? "").utf8)
      }
    }
    request.ignoresCache = flags.bool("no-cache") || value["no_cache"]?.bool == true
    request.pulls = flags.bool("pull") || value["pull"]?.bool == true
    request.platform = service.text("platform")
    request.account = RegistryLogin.account(for: "docker.io", host, call)
    for tag in [image] + (value["tags"]?.strings ?? []) {
      do throws(ReferenceError) {
        request.tags.append(try ImageReference(tag))
      } catch {
        throw .text("invalid tag \"\(tag)\": \(BuildWords.badTag(tag))\n", status: 1)
      }
    }
    return ComposeBuild(service: service.name, image: image, request: request)
  }

  private func context(
    _ path: String, _ ignore: String?, _ view: FileView
  ) throws(DockerFailure) -> BuildContext {
    do throws(FileError) {
      return try host.buildContext(folder: path, in: view, ignoring: IgnoreFile(ignore ?? ""))
    } catch {
      throw .text("error from sender: \(error.message.lowercased())", status: 1)
    }
  }
}
