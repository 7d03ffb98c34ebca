// What a well-formed project must still not say.

import Documents
import Text

/// Real: compose-go's checks in its order, service by service.
enum ComposeConsistency {
  ///
  /// - Parameter isRaw: variables stand in it, so what is said in two places is not compared.
  static func check(_ project: ComposeProject, isRaw: Bool = false) throws(ComposeError) {
    for service in project.services { try check(service, project, isRaw) }
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
    _ service: ComposeService, _ project: ComposeProject, _ isRaw: Bool
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
        if !dependency.isRequired, project.disabled[dependency.name] != nil { continue }
        throw .inconsistent(
          "service \(name) depends on undefined service \(GoQuote.quoted(dependency.name))")
      }
    }
    let start = service.value["healthcheck"]?["test"]?.array?.first?.string
    if let start, !["CMD", "CMD-SHELL", "NONE"].contains(start) {
      throw .text(#"healthcheck.test must start either by "CMD", "CMD-SHELL" or "NONE""#)
    }
    for volume in service.mounts where volume.type == "bind" && volume.source.isEmpty {
      throw .text("invalid mount config for type \"bind\": field Source must not be empty")
    }
    for secret in service.buildSecrets where project.document["secrets"]?[secret] == nil {
      throw .inconsistent("service \(name) refers to undefined build secret \(secret)")
    }
    for (model, _) in service.value["models"]?.object ?? Object()
    where project.document["models"]?[model] == nil {
      throw .inconsistent("service \(name) refers to undefined model \(model)")
    }
    for volume in service.mounts where volume.type == "volume" && !volume.source.isEmpty {
      guard project.document["volumes"]?[volume.source] == nil else { continue }
      throw .inconsistent("service \(name) refers to undefined volume \(volume.source)")
    }
    for config in service.files("configs") where project.document["configs"]?[config.source] == nil
    {
      throw .inconsistent("service \(name) refers to undefined config \(config.source)")
    }
    for secret in service.files("secrets") where project.document["secrets"]?[secret.source] == nil
    {
      throw .inconsistent("service \(name) refers to undefined secret \(secret.source)")
    }
    if !isRaw { try checkTwice(service) }
    for rule in service.value["develop"]?["watch"]?.array ?? [] {
      let action = rule["action"]?.string ?? ""
      if rule["target"] == nil, action != "rebuild", action != "restart" {
        throw .inconsistent(
          "services.\(service.name).develop.watch: target is required for non-rebuild actions")
      }
    }
    if service.value["container_name"] != nil, service.scale > 1 {
      let what = service.value["scale"] != nil ? "scale" : "deploy.replicas"
      throw .inconsistent(
        "services.\(what): can't set container_name and \(service.name) as container name must be unique"
      )
    }
  }

  /// What can be said in two places must be said alike.
  private static func checkTwice(_ service: ComposeService) throws(ComposeError) {
    let pairs = [
      ("scale", ["deploy", "replicas"]), ("cpus", ["deploy", "resources", "limits", "cpus"]),
      ("mem_limit", ["deploy", "resources", "limits", "memory"]),
      ("mem_reservation", ["deploy", "resources", "reservations", "memory"]),
      ("pids_limit", ["deploy", "resources", "limits", "pids"]),
    ]
    for (short, long) in pairs {
      guard let one = service.value[short], let other = service.value.at(path: long), one != other
      else { continue }
      throw .inconsistent(
        "services.\(service.name): can't set distinct values on '\(short)' and '\(long.joined(separator: "."))'"
      )
    }
  }
}
