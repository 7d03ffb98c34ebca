// GET /images/{name}/json, and the documents of networks and volumes.

import Containers
package import Documents
import Kernel
import Machine
import Network

extension DockerHost {
  /// - Parameter isTyped: the document as the client's own types have it, which `--format` works on:
  ///   the configuration in the order of its fields, empty ones left out.
  package func imageInspect(
    _ text: String, isTyped: Bool = false
  ) throws(DockerError) -> Value {
    let image = try image(text)
    let config = image.config.config
    var out = Object()
    out["Id"] = .string(image.id.description)
    out["RepoTags"] = Value(docker.images.tags(of: image.id).map(\.familiar))
    out["RepoDigests"] = Value(docker.images.digests(of: image.id).map(\.familiar))
    out["Parent"] = .string(image.parent?.description ?? "")
    out["Comment"] = .string(image.config.history.last?.comment ?? image.config.comment)
    out["Created"] = .string(timestamp(image.config.created))
    out["DockerVersion"] = ""
    out["Author"] = .string(image.config.author)
    out["Architecture"] = .string(image.config.architecture)
    out["Os"] = .string(image.config.os)
    out["Size"] = .integer(image.size)
    let own = image.layers.last.map { Digest(of: "overlay \($0.diff)").hex } ?? ""
    var data = Object()
    if image.layers.count > 1 {
      data["LowerDir"] = .string(
        image.layers.dropLast().reversed().map {
          "/var/lib/docker/overlay2/\(Digest(of: "overlay \($0.diff)").hex)/diff"
        }.joined(separator: ":"))
    }
    if !own.isEmpty {
      data["MergedDir"] = .string("/var/lib/docker/overlay2/\(own)/merged")
      data["UpperDir"] = .string("/var/lib/docker/overlay2/\(own)/diff")
      data["WorkDir"] = .string("/var/lib/docker/overlay2/\(own)/work")
    }
    out["GraphDriver"] = [
      "Data": own.isEmpty ? .null : .object(data), "Name": "overlay2",
    ]
    out["RootFS"] = [
      "Type": "layers", "Layers": Value(image.layers.map(\.diff.description)),
    ]
    out["Metadata"] = ["LastTagTime": .string(image.tagged.map { timestamp($0) } ?? zeroTime)]
    var fields = config.document.object ?? Object()
    // Real: these keys stand in the document even when they are empty.
    for name in ["Cmd", "Entrypoint", "Env", "Labels", "OnBuild", "Volumes"]
    where fields[name] == nil { fields[name] = .null }
    for name in ["User", "WorkingDir"] where fields[name] == nil { fields[name] = "" }
    out["Config"] = isTyped ? config.document : .object(fields.sortedByKey())
    return .object(out)
  }

  package func networkInspect(_ text: String) throws(DockerError) -> Value {
    guard let record = docker.network(text) else { throw .noSuchNetwork(text) }
    let virtual = network.networks[record.id]
    var out = Object()
    out["Name"] = .string(record.name)
    out["Id"] = .string(record.id)
    out["Created"] = .string(timestamp(record.created))
    out["Scope"] = "local"
    out["Driver"] = .string(record.driver)
    out["EnableIPv4"] = true
    out["EnableIPv6"] = .bool(record.isIPv6)
    var pools: [Value] = []
    if let subnet = virtual?.subnet {
      var pool = Object()
      pool["Subnet"] = .string("\(subnet)")
      if let range = virtual?.range { pool["IPRange"] = .string("\(range)") }
      // Real: 28.5.2 tells what was asked for; the gateway that it took by itself from a subnet of
      // one's own is not among that.
      if !record.hasOwnSubnet || record.hasOwnGateway {
        pool["Gateway"] = .string(virtual?.gateway.map { "\($0)" } ?? "")
      }
      if !record.auxiliary.isEmpty {
        pool["AuxiliaryAddresses"] = stringMap(record.auxiliary)
      }
      pools.append(.object(pool))
    }
    out["IPAM"] = [
      "Driver": "default", "Options": record.isPredefined ? .null : .emptyObject,
      "Config": record.driver == "host" || record.driver == "null" ? .null : .array(pools),
    ]
    out["Internal"] = .bool(record.isInternal)
    out["Attachable"] = .bool(record.isAttachable)
    out["Ingress"] = false
    out["ConfigFrom"] = ["Network": ""]
    out["ConfigOnly"] = false
    var containers = Object()
    for container in docker.containers.values where container.state.isRunning {
      guard let settings = container.endpoints.first(where: { $0.network == record.id }),
        let end = settings.endpoint
      else { continue }
      let prefix = virtual?.subnet?.prefix ?? 0
      containers[container.id] = [
        "Name": .string(container.name), "EndpointID": .string(end.id),
        "MacAddress": .string(end.mac),
        "IPv4Address": .string(virtual?.subnet == nil ? "" : "\(end.address)/\(prefix)"),
        "IPv6Address": "",
      ]
    }
    out["Containers"] = .object(containers)
    out["Options"] = stringMap(record.options)
    out["Labels"] = stringMap(record.labels)
    return .object(out)
  }

  package func volumeInspect(_ name: String) throws(DockerError) -> Value {
    let volume = try volume(name)
    let created = timestamp(Instant(seconds: volume.created.seconds))
    return [
      "CreatedAt": .string(created), "Driver": .string(volume.driver),
      "Labels": volume.hasLabels ? stringMap(volume.labels) : .null,
      "Mountpoint": .string(volume.mountpoint), "Name": .string(volume.name),
      "Options": volume.options.isEmpty ? .null : stringMap(volume.options), "Scope": "local",
    ]
  }
}
