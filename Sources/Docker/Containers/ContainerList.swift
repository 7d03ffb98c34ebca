// GET /containers/json: what `docker ps` shows.

import Containers
package import Kernel
import Machine
import Network
import Text

/// A published or exposed port in a list.
package struct PortEntry: Hashable, Sendable {
  package var address: String
  package var hostPort: Int?
  package var port: Int
  package var transport: String
}

extension DockerHost {
  /// Containers, the youngest first.
  ///
  /// - Parameters:
  ///   - all: also those that do not run.
  ///   - last: at most so many, of any state; 0 for no limit.
  package func containerList(
    all: Bool = false, last: Int = 0, filters: FilterSet = FilterSet()
  ) throws(DockerError) -> [Kept<Container>] {
    try filters.check([
      "ancestor", "before", "expose", "exited", "health", "id", "isolation", "is-task", "label",
      "name", "network", "publish", "since", "status", "volume",
    ])
    for status in filters["status"] where ContainerState.Status(rawValue: status) == nil {
      throw .invalidFilterValue(
        "status=\(status)",
        reason: "invalid value for state (\(status)): must be one of created, running, paused, "
          + "restarting, removing, exited, dead")
    }
    for health in filters["health"]
    where !["none", "starting", "healthy", "unhealthy"].contains(health) {
      throw .invalidFilterValue(
        "health=\(health)",
        reason:
          "invalid value for health (\(health)): must be one of none, starting, healthy, unhealthy")
    }
    for code in filters["exited"] where Int(code) == nil {
      throw .invalidFilterValue(
        "exited=\(code)", reason: "strconv.Atoi: parsing \"\(code)\": invalid syntax")
    }
    // Real: a task is what swarm runs, and here nothing is.
    if try filters.flag("is-task") == true { return [] }
    let ports = try PortFilter(filters)
    var before: Container?
    var since: Container?
    if let text = filters["before"].last { before = try docker.container(text) }
    if let text = filters["since"].last { since = try docker.container(text) }
    let everything = all || last > 0 || !filters["status"].isEmpty || !filters["exited"].isEmpty
    // The usual question, without a copy more.
    if everything, last == 0, filters.isEmpty { return docker.containers.byAge }
    var out: [Kept<Container>] = []
    for kept in docker.containers.byAge {
      let container = kept.wrappedValue
      guard everything || container.state.isRunning else { continue }
      if let before, container.sequence >= before.sequence { continue }
      if let since, container.sequence <= since.sequence { continue }
      guard allows(container, filters), ports.allows(portEntries(container)) else { continue }
      out.append(kept)
      if last > 0, out.count == last { break }
    }
    return out
  }

  private func allows(_ container: Container, _ filters: FilterSet) -> Bool {
    guard filters.allowsPart("name", [container.name, "/" + container.name]),
      filters.allowsPart("id", [container.id]), filters.allowsLabels(container.config.labels),
      filters.allows("status", container.state.status.rawValue)
    else { return false }
    let exited = filters["exited"]
    if !exited.isEmpty {
      guard container.state.status == .exited,
        exited.contains(String(container.state.exitCode))
      else { return false }
    }
    guard filters.allows("health", container.state.health?.status.rawValue ?? "none") else {
      return false
    }
    let ancestors = filters["ancestor"]
    if !ancestors.isEmpty {
      let found = ancestors.contains { text in
        if case .found(let id) = docker.images.find(text), isAncestor(id, of: container.image) {
          return true
        }
        return container.imageName == text
      }
      guard found else { return false }
    }
    let volumes = filters["volume"]
    if !volumes.isEmpty {
      guard
        container.mounts.contains(where: {
          volumes.contains($0.name) || volumes.contains($0.destination)
        })
      else { return false }
    }
    let networks = filters["network"]
    if !networks.isEmpty {
      guard
        container.endpoints.contains(where: { settings in
          networks.contains { $0 == settings.networkName || settings.network.hasPrefix($0) }
        })
      else { return false }
    }
    return true
  }
  /// Whether an image holds all layers of another.
  private func isAncestor(_ id: Digest, of other: Digest) -> Bool {
    if id == other { return true }
    guard let old = docker.images[id], let new = docker.images[other] else { return false }
    return !old.layers.isEmpty && new.layers.count >= old.layers.count
      && zip(new.layers, old.layers).allSatisfy { $0.diff == $1.diff }
      && new.config.history.count >= old.config.history.count
  }

  /// The ports of a list's row: published ones, and exposed ones of a running container.
  package func portEntries(_ container: Container) -> [PortEntry] {
    guard container.state.isRunning else { return [] }
    var out: [PortEntry] = []
    for port in container.config.exposedPorts {
      guard let (number, transport) = exposedPort(port) else { continue }
      let published = container.ports.filter {
        $0.port == number && $0.transport.rawValue == transport
      }
      if published.isEmpty {
        out.append(PortEntry(address: "", hostPort: nil, port: number, transport: transport))
      }
      for one in published {
        out.append(
          PortEntry(
            address: "\(one.hostAddress)", hostPort: one.hostPort, port: number,
            transport: transport))
        if one.onIPv6 {
          out.append(
            PortEntry(address: "::", hostPort: one.hostPort, port: number, transport: transport))
        }
      }
    }
    return out
  }

  /// The IMAGE column: the name that was asked for, or the ID once that name means another image.
  package func imageName(of container: Container) -> String {
    if case .found(let id) = docker.images.find(container.imageName), id == container.image {
      return container.imageName
    }
    return container.image.short
  }

  /// The STATUS column.
  package func statusSentence(_ container: Container) -> String {
    container.state.sentence(at: machine.now)
  }
}

extension ContainerState {
  /// The STATUS column at a moment.
  package func sentence(at now: Instant) -> String {
    func since(_ moment: Instant?) -> String {
      HumanAge.docker(now - (moment ?? now))
    }
    switch status {
    case .created: return "Created"
    case .dead: return "Dead"
    case .removing: return "Removal In Progress"
    case .restarting: return "Restarting (\(exitCode)) \(since(finished)) ago"
    case .paused: return "Up \(since(started)) (Paused)"
    case .exited: return "Exited (\(exitCode)) \(since(finished)) ago"
    case .running:
      guard let health else { return "Up \(since(started))" }
      let word = health.status == .starting ? "health: starting" : health.status.rawValue
      return "Up \(since(started)) (\(word))"
    }
  }
}
