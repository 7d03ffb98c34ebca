// The contexts that the client has stored in ~/.docker/contexts, and the one in use.

import Commands
import Containers
import Documents
import Files
import Machine

/// One context: a name for an engine's address.
struct DockerContext: Hashable, Sendable {
  var name: String
  var description: String
  var endpoint: String
}

/// Real: docker/cli's context store, 28.5.2: a folder per context, named by the name's SHA-256.
enum DockerContexts {
  static let standard = DockerContext(
    name: "default", description: "Current DOCKER_HOST based configuration",
    endpoint: DaemonEndpoint.local)

  static func folder<Host: DockerCLIHost>(_ host: Host, _ call: Call<Host>) -> String {
    FilePaths.dirname(RegistryLogin.path(host, call)) + "/contexts/meta"
  }
  static func path<Host: DockerCLIHost>(
    _ name: String, _ host: Host, _ call: Call<Host>
  ) -> String {
    "\(folder(host, call))/\(Digest(of: name).hex)/meta.json"
  }
  static func missing<Host: DockerCLIHost>(
    _ name: String, _ host: Host, _ call: Call<Host>
  ) -> String {
    "context \"\(name)\": context not found: open \(path(name, host, call)): "
      + "no such file or directory"
  }

  static func current<Host: DockerCLIHost>(
    _ host: Host, _ call: Call<Host>, _ flags: ParsedFlags
  ) -> String {
    if let given = flags.last("context"), !given.isEmpty { return given }
    if host.environment(call, "DOCKER_HOST")?.isEmpty == false { return "default" }
    if let given = host.environment(call, "DOCKER_CONTEXT"), !given.isEmpty { return given }
    let stored = RegistryLogin.read(host, call)["currentContext"]?.string ?? ""
    return stored.isEmpty ? "default" : stored
  }

  static func find<Host: DockerCLIHost>(
    _ name: String, _ host: Host, _ call: Call<Host>
  ) -> DockerContext? {
    if name == "default" { return standard }
    return read(path(name, host, call), host, call)
  }

  /// All of them by name, the standard one first among equals.
  static func all<Host: DockerCLIHost>(_ host: Host, _ call: Call<Host>) -> [DockerContext] {
    let folder = folder(host, call)
    let names = (try? host.machine.files.names(in: folder, in: host.view(call))) ?? []
    let stored = names.filter { !$0.hasPrefix(".") }.compactMap {
      read("\(folder)/\($0)/meta.json", host, call)
    }
    return ([standard] + stored).sorted { $0.name < $1.name }
  }

  private static func read<Host: DockerCLIHost>(
    _ path: String, _ host: Host, _ call: Call<Host>
  ) -> DockerContext? {
    guard let text = try? host.machine.files.readText(path, in: host.view(call)),
      let value = try? JSON.parse(text), let name = value["Name"]?.string
    else { return nil }
    return DockerContext(
      name: name, description: value.at("Metadata", "Description")?.string ?? "",
      endpoint: value.at("Endpoints", "docker", "Host")?.string ?? DaemonEndpoint.local)
  }

  static func store<Host: DockerCLIHost>(
    _ context: DockerContext, _ host: inout Host, _ call: Call<Host>
  ) {
    let path = path(context.name, host, call), view = host.view(call), now = host.machine.now
    var metadata: Value = [:]
    if !context.description.isEmpty { metadata["Description"] = .string(context.description) }
    let value: Value = [
      "Name": .string(context.name), "Metadata": metadata,
      "Endpoints": [
        "docker": ["Host": .string(context.endpoint), "SkipTLSVerify": false]
      ],
    ]
    try? host.machine.files.makeDirectories(FilePaths.dirname(path), in: view, at: now)
    try? host.machine.files.write(path, text: value.json(.go), in: view, at: now)
  }

  static func use<Host: DockerCLIHost>(
    _ name: String, _ host: inout Host, _ call: Call<Host>
  ) {
    var config = RegistryLogin.read(host, call)
    config["currentContext"] = name == "default" ? nil : .string(name)
    RegistryLogin.write(config, &host, call)
  }
}
