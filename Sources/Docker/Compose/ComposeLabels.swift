// By which labels compose knows its own: containers, networks, volumes of a project.

package import ComposeFile
import Containers
import Documents
package import Kernel

/// Real: compose 2.40.3.
package enum ComposeLabel {
  package static let version = DockerRelease.compose
  package static let project = "com.docker.compose.project"
  package static let service = "com.docker.compose.service"
  package static let number = "com.docker.compose.container-number"
  package static let oneOff = "com.docker.compose.oneoff"
  package static let slug = "com.docker.compose.slug"
  package static let files = "com.docker.compose.project.config_files"
  package static let directory = "com.docker.compose.project.working_dir"
  package static let hash = "com.docker.compose.config-hash"
  package static let image = "com.docker.compose.image"
  package static let dependsOn = "com.docker.compose.depends_on"
  package static let replace = "com.docker.compose.replace"
  package static let network = "com.docker.compose.network"
  package static let volume = "com.docker.compose.volume"
  package static let versionKey = "com.docker.compose.version"
}

extension Container {
  package var composeProject: String? { config.labels[ComposeLabel.project] }
  package var composeService: String { config.labels[ComposeLabel.service] ?? "" }
  package var composeNumber: Int { config.labels[ComposeLabel.number].flatMap { Int($0) } ?? 0 }
  package var isOneOff: Bool { config.labels[ComposeLabel.oneOff] == "True" }
  /// Names of the services that it was made to depend on.
  package var composeDependencies: [String] {
    (config.labels[ComposeLabel.dependsOn] ?? "").split(separator: ",").compactMap {
      $0.split(separator: ":").first.map(String.init)
    }
  }
}

extension DockerEngine {
  /// The containers of a project, by service and number; those of `run` only when they are wanted.
  package func composeContainers(_ project: String, oneOff: Bool = false) -> [Container] {
    containers.values.filter {
      $0.composeProject == project && (oneOff || !$0.isOneOff)
    }.sorted { a, b in
      if a.composeService != b.composeService { return a.composeService < b.composeService }
      if a.composeNumber != b.composeNumber { return a.composeNumber < b.composeNumber }
      return a.sequence < b.sequence
    }
  }
}

extension ComposeService {
  /// Changes with everything that a container depends on; not with how often it runs or is built.
  package var configHash: String {
    var plain = value
    for key in ["build", "pull_policy", "scale", "depends_on", "profiles", "develop"] {
      plain[key] = nil
    }
    if plain["deploy"] != nil {
      plain["deploy"]?["replicas"] = nil
      if plain["deploy"]?.isEmpty == true { plain["deploy"] = nil }
    }
    return Digest(of: plain.sortedByKey().json(.goPlain)).hex
  }
}

extension ComposeResource {
  package var configHash: String { Digest(of: value.sortedByKey().json(.goPlain)).hex }
}

extension ComposeProject {
  /// The labels of a container of a service.
  package func labels(
    _ service: ComposeService, number: Int, image: String, oneOff: Bool = false
  ) -> OrderedMap<String, String> {
    var labels = service.map("labels")
    labels[ComposeLabel.project] = name
    labels[ComposeLabel.service] = service.name
    labels[ComposeLabel.number] = String(number)
    labels[ComposeLabel.oneOff] = oneOff ? "True" : "False"
    labels[ComposeLabel.files] = files.joined(separator: ",")
    labels[ComposeLabel.directory] = directory
    labels[ComposeLabel.hash] = service.configHash
    labels[ComposeLabel.image] = image
    labels[ComposeLabel.versionKey] = ComposeLabel.version
    labels[ComposeLabel.dependsOn] = service.dependencies.map {
      "\($0.name):\($0.condition):\($0.restarts)"
    }.joined(separator: ",")
    return labels
  }
}
