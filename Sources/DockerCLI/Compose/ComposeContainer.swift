// The container of a service that a verb means.

import Commands
import ComposeFile
import Containers
import Docker
import Text

/// A running container of a service: number `index`, or the first.
///
/// Real: compose asks the engine for containers with the service's label, so an unknown service is
/// one that does not run.
func composeContainer<Host: DockerCLIHost>(
  _ service: String, _ project: ComposeProject, _ host: Host, index: Int = 0,
  onlyRunning: Bool = true
) throws(DockerFailure) -> Container {
  let all = host.docker.composeContainers(project.name).filter {
    $0.composeService == service && (!onlyRunning || $0.state.isRunning)
  }
  if index > 0 {
    guard let found = all.first(where: { $0.composeNumber == index }) else {
      throw .text("service \"\(service)\" is not running container #\(index)", status: 1)
    }
    return found
  }
  guard let first = all.first else {
    throw .text(
      onlyRunning
        ? "service \"\(service)\" is not running"
        : "no container found for service \"\(service)\"", status: 1)
  }
  return first
}

/// How `images` and `ls` show their rows.
enum ComposeRows { case table, json }

/// Real: compose's own tables know no templates.
func composeFormat(_ flags: ParsedFlags) throws(DockerFailure) -> ComposeRows {
  switch flags.string("format") {
  case "", "table": return .table
  case "json": return .json
  case let other:
    throw .text(
      "format value \(GoQuote.quoted(other)) could not be parsed: parsing failed", status: 1)
  }
}
