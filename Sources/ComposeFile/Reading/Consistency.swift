// What a well-formed project must still not say.

import Documents
import Text

/// Real: compose-go's checks in its order, service by service.
enum ComposeConsistency {
  static func check(_ project: ComposeProject) throws(ComposeError) {
    for service in project.services { try check(service, project) }
    for (name, secret) in project.document["secrets"]?.object ?? Object() {
      guard secret["external"] == nil, secret["file"] == nil, secret["environment"] == nil,
        secret["content"] == nil, secret["driver"] == nil
      else { continue }
      throw .inconsistent(
        "secret \(GoQuote.quoted(name)) must declare either `file` or `environment`")
    }
    if let circle = DependencyOrder.circle(project.services) { throw .cycle(circle) }
  }

  private static func check(
    _ service: ComposeService, _ project: ComposeProject
  ) throws(ComposeError) {
    let name = GoQuote.quoted(service.name)
    if service.value["build"] == nil, service.image == nil, service.value["provider"] == nil {
      throw .inconsistent(
        "service \(name) has neither an image nor a build context specified")
    }
    if let build = service.value["build"], build["dockerfile_inline"] != nil,
      let file = build["dockerfile"]?.string, file != "Dockerfile" || build["dockerfile"] != nil
    {
      throw .inconsistent(
        "service \(name) declares mutualy exclusive dockerfile and dockerfile_inline")
    }
    let hasNetworks = service.value["networks"]?.isEmpty == false
    if service.value["network_mode"] != nil, hasNetworks {
      throw .inconsistent(
        "service \(service.name) declares mutually exclusive `network_mode` and `networks`")
    }
    for network in service.networkKeys where project.document["networks"]?[network] == nil {
      throw .inconsistent("service \(name) refers to undefined network \(network)")
    }
    for dependency in service.dependencies {
      if project.service(dependency.name) == nil {
        if !dependency.isRequired { continue }
        throw .inconsistent(
          "service \(name) depends on undefined service \(GoQuote.quoted(dependency.name))")
      }
    }
    for volume in service.mounts where volume.type == "volume" && !volume.source.isEmpty {
      guard project.document["volumes"]?[volume.source] == nil else { continue }
      throw .inconsistent("service \(name) refers to undefined volume \(volume.source)")
    }
    for secret in service.files("secrets") where project.document["secrets"]?[secret.source] == nil
    {
      throw .inconsistent("service \(name) refers to undefined secret \(secret.source)")
    }
    for config in service.files("configs") where project.document["configs"]?[config.source] == nil
    {
      throw .inconsistent("service \(name) refers to undefined config \(config.source)")
    }
    if service.value["container_name"] != nil, service.scale > 1 {
      let what = service.value["scale"] != nil ? "scale" : "deploy.replicas"
      throw .inconsistent(
        "services.\(what): can't set container_name and \(service.name) as container name must be unique"
      )
    }
  }
}
