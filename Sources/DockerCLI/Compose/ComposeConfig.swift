// docker compose config

import Commands
import ComposeFile
import Containers
import Docker
import Documents
import Files
import Kernel
import Machine
import Text

func composeConfig<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "config", "[OPTIONS] [SERVICE...]",
    "Parse, resolve and render compose file in canonical format",
    "Reads the files, puts variables in, joins overrides, makes short forms long, and prints the whole. It shows what compose has understood.",
    [
      Flag("environment", nil, .bool, "Print the variables that may be used."),
      Flag("format", nil, .string, "yaml or json."),
      Flag("hash", nil, .string, "Print the services' hashes: a name, or *."),
      Flag("images", nil, .bool, "Print the images' names."),
      Flag(
        "lock-image-digests", nil, .bool, "Print an override that pins images."),
      Flag("models", nil, .bool, "Print the models' names."),
      Flag("networks", nil, .bool, "Print the networks' names."),
      Flag("no-consistency", nil, .bool, "Do not check the whole."),
      Flag(
        "no-env-resolution", nil, .bool,
        "Do not read env files (compose 2.40 reads them all the same)."),
      Flag("no-interpolate", nil, .bool, "Leave variables as they are."),
      Flag("no-normalize", nil, .bool, "Do not fill defaults in."),
      Flag("no-path-resolution", nil, .bool, "Leave paths as they are."),
      Flag("output", "o", .string, "Write to this file."),
      Flag("profiles", nil, .bool, "Print the profiles' names."),
      Flag("quiet", "q", .bool, "Only check; print nothing."),
      Flag("resolve-image-digests", nil, .bool, "Pin images to digests."),
      Flag("services", nil, .bool, "Print the services' names."),
      Flag("variables", nil, .bool, "Print the variables that the files mention."),
      Flag("volumes", nil, .bool, "Print the volumes' names."),
    ])
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      let files = ComposeFiles(host, call, flags)
      let whole = try files.load(&host, &call) { source in
        // Real: --no-interpolate shows the model as it is, with the services of all profiles.
        source.takesAllProfiles = source.takesAllProfiles || flags.bool("no-interpolate")
        source.interpolates = !flags.bool("no-interpolate") && !flags.bool("variables")
        source.resolvesPaths = !flags.bool("no-path-resolution")
        source.normalizes = !flags.bool("no-normalize")
      }
      // Real: the services that are named count for the whole alone, not for its lists.
      var project =
        flags.bool("services") || flags.bool("no-interpolate") && flags.string("hash").isEmpty
        ? whole : try whole.choosing(flags.arguments)
      if flags.bool("no-interpolate") { _ = try whole.checked(flags.arguments) }
      if flags.bool("all-resources") {
        for kind in ["networks", "volumes", "secrets", "configs"] {
          project.document[kind] = whole.document[kind]
        }
      }
      let isLock = flags.bool("lock-image-digests")
      if isLock || flags.bool("resolve-image-digests") {
        try resolveImages(of: &project, &host, call)
        if isLock {
          project.document = Object([
            (
              "services",
              .object(
                (project.document["services"]?.object ?? Object()).mapValues {
                  ["image": $0["image"] ?? .null]
                })
            )
          ])
          project.name = ""
        }
      }
      if flags.bool("quiet") { return 0 }
      let text = try output(project, flags)
      if let path = flags.last("output"), !path.isEmpty {
        let now = host.machine.now
        do throws(FileError) {
          try host.machine.files.write(path, text: text, in: files.view, at: now)
        } catch {
          throw .text("open \(path): \(error.message.lowercased())", status: 1)
        }
        return 0
      }
      call.write(text)
      return 0
    })
}

/// Real: each image is looked up in its registry, and named in full with what was found.
private func resolveImages<Host: DockerCLIHost>(
  of project: inout ComposeProject, _ host: inout Host, _ call: Call<Host>
) throws(DockerFailure) {
  for service in project.services {
    guard let image = service.image else { continue }
    let reference = try parsed(image).withDefaultTag
    var name = reference.canonical
    if reference.digest == nil {
      do throws(DockerError) {
        let found = try host.imagePull(
          reference, account: RegistryLogin.account(for: reference.domain, host, call))
        name += "@\(found.manifest)"
      } catch {
        throw .text(
          "failed to resolve digest for \(name): Error response from daemon: \(error.message)",
          status: 1)
      }
    }
    project.document["services"]?[service.name]?["image"] = .string(name)
  }
}

private func output(
  _ project: ComposeProject, _ flags: ParsedFlags
) throws(DockerFailure) -> String {
  func lines(_ names: [String]) -> String { names.map { $0 + "\n" }.joined() }
  if flags.bool("services") { return lines(dependenciesFirst(project)) }
  if flags.bool("volumes") { return lines(project.resources("volumes").map(\.key)) }
  if flags.bool("networks") { return lines(project.resources("networks").map(\.key)) }
  if flags.bool("images") {
    return lines(project.services.map { $0.imageName(in: project.name) })
  }
  if flags.bool("models") { return lines(project.resources("models").map(\.key)) }
  if flags.bool("profiles") {
    let hidden = project.disabled.map { ComposeService(name: $0.key, value: $0.value) }
    return lines(Set((project.services + hidden).flatMap { $0.texts("profiles") }).sorted())
  }
  if flags.bool("environment") {
    return lines(project.environment.map { "\($0.key)=\($0.value)" })
  }
  if flags.bool("variables") { return variables(project) }
  if let wanted = flags.last("hash") {
    let names = wanted.split(separator: ",").map(String.init)
    return try hashes(project, names)
  }
  switch flags.string("format") {
  case "", "yaml": return project.yaml(isRaw: flags.bool("no-interpolate"))
  case "json": return project.json(isRaw: flags.bool("no-interpolate"))
  case let other:
    throw .text("unsupported format \(GoQuote.quoted(other))", status: 1)
  }
}

/// Real: compose 2.40 goes through the services by what they depend on, and by name among equals.
private func dependenciesFirst(_ project: ComposeProject) -> [String] {
  var out: [String] = []
  var begun: Set<String> = []
  func visit(_ name: String, _ depth: Int) {
    guard depth < 200, begun.insert(name).inserted, let service = project.service(name) else {
      return
    }
    for other in service.dependencies.map(\.name).sorted() { visit(other, depth + 1) }
    out.append(name)
  }
  for service in project.services { visit(service.name, 0) }
  return out
}

private func hashes(
  _ project: ComposeProject, _ names: [String]
) throws(DockerFailure) -> String {
  var out = ""
  let isAll = names.contains("*")
  for name in names where !isAll && project.service(name) == nil {
    throw .text("no such service: \(name): not found", status: 1)
  }
  for service in project.services where isAll || names.contains(service.name) {
    out += "\(service.name) \(service.configHash)\n"
  }
  return out
}

/// Real: `NAME  REQUIRED  DEFAULT VALUE  ALTERNATE VALUE`, by name.
private func variables(_ project: ComposeProject) -> String {
  var found: OrderedMap<String, VariableTemplate.Mention> = [:]
  func walk(_ value: Value, _ depth: Int) {
    guard depth < 64 else { return }
    switch value {
    case .string(let text):
      for mention in VariableTemplate.mentions(text) where found[mention.name] == nil {
        found[mention.name] = mention
      }
    case .array(let items): for item in items { walk(item, depth + 1) }
    case .object(let object): for (_, item) in object { walk(item, depth + 1) }
    default: return
    }
  }
  walk(.object(project.document), 0)
  return TextTable(
    heads: ["NAME", "REQUIRED", "DEFAULT VALUE", "ALTERNATE VALUE"],
    rows: found.values.map { [$0.name, String($0.isRequired), $0.initial, $0.alternate] }
  ).docker(.wideDocker)
}
