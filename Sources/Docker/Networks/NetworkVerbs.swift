// Networks: making, joining, leaving, listing, removing.

import Containers
import Files
package import Kernel
import Machine
import Network
import Text

package struct NetworkRequest: Hashable, Sendable {
  package var name: String
  package var driver = "bridge"
  package var subnet: String?
  package var gateway: String?
  package var range: String?
  /// Addresses of the subnet that are given to nobody, by their names.
  package var auxiliary: OrderedMap<String, String> = [:]
  package var isInternal = false
  package var isAttachable = false
  package var isIPv6 = false
  package var labels: OrderedMap<String, String> = [:]
  package var options: OrderedMap<String, String> = [:]
  package init(name: String) { self.name = name }
}

extension DockerHost {
  package mutating func networkCreate(_ request: NetworkRequest) throws(DockerError) -> String {
    if request.name.isEmpty { throw .other("invalid name: name is empty", status: 400) }
    if ["bridge", "host", "none", "default"].contains(request.name) {
      throw .predefinedCreate(request.name)
    }
    if docker.networks.values.contains(where: { $0.name == request.name }) {
      throw .networkExists(request.name)
    }
    // Limit: macvlan, ipvlan and overlay networks carry traffic as a bridge does.
    guard ["bridge", "macvlan", "ipvlan", "overlay"].contains(request.driver) else {
      if request.driver == "host" || request.driver == "null" {
        throw .other("only one instance of \"\(request.driver)\" network is allowed", status: 403)
      }
      throw .noSuchNetworkDriver(request.driver)
    }
    if request.driver == "overlay" {
      throw .other(
        "This node is not a swarm manager. Use \"docker swarm init\" or \"docker swarm join\" to "
          + "connect this node to swarm and try again.", status: 503)
    }
    var virtual = VirtualNetwork(
      id: docker.random.hex(64), name: request.name, kind: .bridge,
      isInternal: request.isInternal)
    if let text = request.subnet {
      guard let subnet = Subnet(text) else { throw .badSubnet(text) }
      // Real: the bits behind the prefix must be none.
      if !text.hasPrefix("\(subnet.base)/") {
        throw .other(
          "invalid network config:\ninvalid subnet \(text): it should be \(subnet)", status: 400)
      }
      virtual.subnet = subnet
    }
    if let text = request.gateway {
      guard let gateway = IPv4(text) else { throw .badGateway(text) }
      virtual.gateway = gateway
    }
    virtual.range = request.range.flatMap { Subnet($0) }
    virtual.reserved = Set(request.auxiliary.values.compactMap { IPv4($0) })
    do throws(NetworkError) {
      try network.add(virtual)
    } catch {
      throw error == .noFreePool
        ? .other(
          "could not find an available, non-overlapping IPv4 address pool among the defaults to "
            + "assign to the network", status: 500) : .poolOverlap
    }
    var record = DockerNetwork(
      id: virtual.id, name: request.name, driver: request.driver, created: machine.now)
    record.isInternal = request.isInternal
    record.hasOwnSubnet = request.subnet != nil
    record.hasOwnGateway = request.gateway != nil
    record.isAttachable = request.isAttachable
    record.auxiliary = request.auxiliary
    record.isIPv6 = request.isIPv6
    record.labels = request.labels
    record.options = request.options
    docker.networks[virtual.id] = record
    note("network", "create", virtual.id, ["name": request.name, "type": request.driver])
    return virtual.id
  }

  package mutating func networkRemove(_ text: String) throws(DockerError) {
    guard let record = docker.network(text) else { throw .noSuchNetwork(text) }
    if record.isPredefined { throw .predefinedRemove(record.name) }
    let ends = network.networks[record.id]?.endpoints ?? []
    guard ends.isEmpty else {
      throw .networkActive(
        record.name,
        endpoints: ends.map { "name:\"\($0.names.first ?? "")\" id:\"\($0.id.prefix(12))\"" })
    }
    try? network.removeNetwork(record.id)
    docker.networks.removeValue(forKey: record.id)
    note("network", "destroy", record.id, ["name": record.name, "type": record.driver])
  }

  package mutating func networkConnect(
    _ text: String, container name: String, _ request: EndpointRequest? = nil
  ) throws(DockerError) {
    guard let record = docker.network(text) else { throw .noSuchNetwork(text) }
    let container = try docker.container(name)
    if record.name == "host" { throw .hostNetworkConnect }
    let mode = container.host.networkMode
    if mode == "host" || mode.hasPrefix("container:") {
      throw .other(
        "container sharing network namespace with another container or host cannot be connected to any other network",
        status: 400)
    }
    if container.endpoints.contains(where: { $0.networkName == "none" }), record.name != "none" {
      throw .other(
        "container cannot be connected to multiple networks with one of the networks in private (none) mode",
        status: 400)
    }
    if record.name == "none", !container.endpoints.isEmpty {
      throw .other(
        "container cannot be connected to multiple networks with one of the networks in private (none) mode",
        status: 400)
    }
    if container.endpoints.contains(where: { $0.network == record.id }) {
      throw .endpointExists(container.name, network: record.name)
    }
    if let text = request?.address {
      // Real: here the network is not named once more.
      try check(address: text, on: record, isNamed: false)
    }
    let settings = EndpointSettings(
      network: record.id, networkName: record.name,
      request: request ?? EndpointRequest(network: record.name))
    docker.containers.modify(container.id) { $0.endpoints.append(settings) }
    guard let namespace = container.namespace, container.state.isRunning else { return }
    do throws(DockerError) {
      try join(namespace, container.id, container.endpoints.count)
    } catch {
      docker.containers.modify(container.id) { _ = $0.endpoints.popLast() }
      throw error
    }
    configureNames(namespace, container.id)
    refreshFiles(container.id)
  }

  package mutating func networkDisconnect(
    _ text: String, container name: String, force: Bool = false
  ) throws(DockerError) {
    guard let record = docker.network(text) else { throw .noSuchNetwork(text) }
    // Real: with --force the engine looks for the endpoint alone.
    if force, (try? docker.container(name)) == nil {
      throw .other("endpoint \(name) not found", status: 404)
    }
    let container = try docker.container(name)
    guard let index = container.endpoints.firstIndex(where: { $0.network == record.id }) else {
      throw .notConnected(container.id, network: record.name)
    }
    docker.containers.modify(container.id) { $0.endpoints.remove(at: index) }
    if let namespace = container.namespace {
      try? network.disconnect(namespace, from: record.id)
      configureNames(namespace, container.id)
      refreshFiles(container.id)
    }
    note(
      "network", "disconnect", record.id,
      ["container": container.id, "name": record.name, "type": record.driver])
  }

  /// Writes hosts and resolv.conf anew after a change of networks.
  private mutating func refreshFiles(_ id: String) {
    guard let container = docker.containers[id], let tree = container.sandbox?.files else { return }
    let text = containerFiles(container)
    let now = machine.now
    machine.files.modify(tree) { files in
      for (name, content) in [("/hosts", text.hosts), ("/resolv.conf", text.resolv)] {
        if let inode = files.find(name) { try? files.setContent(inode, .text(content), at: now) }
      }
    }
  }

  package func networkList(
    _ filters: FilterSet = FilterSet()
  ) throws(DockerError) -> [DockerNetwork] {
    try filters.check(["dangling", "driver", "id", "label", "name", "scope", "type"])
    for type in filters["type"] where type != "builtin" && type != "custom" {
      throw .other("invalid filter: 'type'='\(type)'", status: 400)
    }
    if let text = filters["dangling"].last, !["true", "1", "false", "0"].contains(text) {
      throw .other(
        "invalid value for filter 'dangling', must be \"true\" (or \"1\"), or \"false\" (or \"0\")",
        status: 400)
    }
    let dangling = try filters.flag("dangling")
    return docker.networks.values.filter { record in
      // Real: a list does not know who is connected, so what is in use is dangling as well.
      if let dangling, dangling == record.isPredefined { return false }
      if let type = filters["type"].last, (type == "builtin") != record.isPredefined {
        return false
      }
      return filters.allows("driver", record.driver) && filters.allowsPart("name", [record.name])
        && filters.allowsPart("id", [record.id]) && filters.allows("scope", "local")
        && filters.allowsLabels(record.labels)
    }.sorted { $0.name != $1.name ? NaturalOrder.isBefore($0.name, $1.name) : $0.id < $1.id }
  }

  package mutating func networksPrune(
    _ filters: FilterSet = FilterSet()
  ) throws(DockerError) -> [String] {
    try filters.check(["until", "label", "label!"])
    _ = try filters.allowsUntil(machine.now, now: machine.now)
    var names: [String] = []
    for record in docker.networks.values.sorted(by: { $0.created < $1.created }) {
      guard !record.isPredefined, network.networks[record.id]?.endpoints.isEmpty ?? true,
        !docker.containers.values.contains(where: { container in
          container.state.isRunning && container.endpoints.contains { $0.network == record.id }
        }), filters.allowsLabels(record.labels),
        try filters.allowsUntil(record.created, now: machine.now)
      else { continue }
      try? networkRemove(record.id)
      names.append(record.name)
    }
    return names
  }
}
