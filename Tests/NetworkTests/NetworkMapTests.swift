// Who may reach whom, by which name, and who has which port.

import Documents
import Files
import Kernel
import Network
import Testing

@Suite struct NetworkMapTests {
  struct Two {
    var map = NetworkMap()
    var a = 0
    var b = 0
    init(isInternal: Bool = false) throws {
      try map.add(
        VirtualNetwork(id: "n1", name: "one", kind: .bridge, isInternal: isInternal))
      a = map.addNamespace(hostname: "a", nameServer: .embedded)
      b = map.addNamespace(hostname: "b", nameServer: .embedded)
      try map.connect(a, to: "n1", names: ["web"])
      try map.connect(b, to: "n1", names: ["client"])
      try map.listen(Listener(namespace: a, port: 80, owner: 5, handler: "nginx"))
    }
  }

  @Test func `addresses are handed out from the lowest, and freed ones again`() throws {
    var two = try Two()
    #expect(two.map.endpoints(of: two.a).map(\.endpoint.address) == [IPv4(172, 17, 0, 2)])
    #expect(two.map.endpoints(of: two.b).map(\.endpoint.address) == [IPv4(172, 17, 0, 3)])
    two.map.removeNamespace(two.a)
    let c = two.map.addNamespace(hostname: "c")
    #expect(try two.map.connect(c, to: "n1").address == IPv4(172, 17, 0, 2))
    #expect(throws: NetworkError.addressOutside(network: "one", IPv4(10, 0, 0, 1))) {
      let d = two.map.addNamespace(hostname: "d")
      try two.map.connect(d, to: "n1", address: IPv4(10, 0, 0, 1))
    }
  }

  @Test func `neighbours meet; a closed port is refused; an empty address has no route`() throws {
    var two = try Two()
    guard
      case .listener(let found, let source) = two.map.reach(
        IPv4(172, 17, 0, 2), port: 80, from: two.b)
    else {
      Issue.record("not reached")
      return
    }
    #expect(found.owner == 5)
    #expect(source == IPv4(172, 17, 0, 3))
    #expect(two.map.reach(IPv4(172, 17, 0, 2), port: 81, from: two.b) == .refused)
    #expect(two.map.reach(IPv4(172, 17, 0, 9), port: 80, from: two.b) == .noRoute)
    #expect(two.map.reach(.loopback, port: 80, from: two.b) == .refused)
    #expect(two.map.resolve("web", from: two.b) == .addresses([IPv4(172, 17, 0, 2)]))
    #expect(two.map.resolve("web.one", from: two.b) == .addresses([IPv4(172, 17, 0, 2)]))
    #expect(two.map.resolve("nosuch", from: two.b) == .noSuchName)
  }

  @Test func `an internal network has no way out`() throws {
    var two = try Two(isInternal: true)
    #expect(two.map.reach(IPv4(10, 0, 2, 3), port: 80, from: two.b) == .unreachable)
    #expect(two.map.resolve("example.com", from: two.b) == .noSuchName)
    var open = try Two()
    guard case .addresses(let found) = open.map.resolve("example.com", from: open.b),
      let address = found.first
    else {
      Issue.record("example.com does not resolve")
      return
    }
    #expect(open.map.reach(address, port: 443, from: open.b) == .site("example.com"))
  }

  @Test func `a server on loopback is not reached through a published port`() throws {
    var map = NetworkMap()
    try map.add(VirtualNetwork(id: "n", name: "bridge", kind: .bridge, hasNames: false))
    let a = map.addNamespace(hostname: "a")
    try map.connect(a, to: "n")
    try map.publish(PublishedPort(hostPort: 5000, namespace: a, port: 5000))
    #expect(map.reach(.loopback, port: 5000, from: NetworkMap.host) == .reset)
    try map.listen(
      Listener(namespace: a, address: .loopback, port: 5000, owner: 9, handler: "flask"))
    #expect(map.reach(.loopback, port: 5000, from: NetworkMap.host) == .reset)
    map.closeListeners(of: 9)
    try map.listen(Listener(namespace: a, port: 5000, owner: 9, handler: "flask"))
    guard case .listener = map.reach(.loopback, port: 5000, from: NetworkMap.host) else {
      Issue.record("not reached")
      return
    }
    #expect(throws: NetworkError.portAllocated(.any, 5000)) {
      try map.publish(PublishedPort(hostPort: 5000, namespace: a, port: 80))
    }
    #expect(try map.publish(PublishedPort(hostPort: 0, namespace: a, port: 80)).hostPort == 32768)
  }

  @Test func `a machine without a listener refuses; a container at its address comes first`()
    throws
  {
    var two = try Two()
    let node = IPv4(172, 18, 0, 3)
    let container = IPv4(172, 17, 0, 2)
    #expect(two.map.reach(node, port: 30080, from: two.b) == .timeout)
    two.map.services[.init(machine: node)] = VirtualService(backends: [])
    two.map.services[.init(machine: container)] = VirtualService(backends: [])
    #expect(two.map.reach(node, port: 30080, from: two.b) == .refused)
    #expect(two.map.pings(node, from: two.b) == .refused)
    guard case .listener = two.map.reach(container, port: 80, from: two.b) else {
      Issue.record("not reached")
      return
    }
  }

  @Test func `a service leads to its backends, and is refused without any`() throws {
    var two = try Two()
    let key = VirtualService.Key(address: IPv4(10, 96, 0, 10), port: 8080)
    two.map.services[key] = VirtualService(
      backends: [.init(address: IPv4(172, 17, 0, 2), port: 80)])
    guard case .listener(let found, _) = two.map.reach(IPv4(10, 96, 0, 10), port: 8080, from: two.b)
    else {
      Issue.record("not reached")
      return
    }
    #expect(found.port == 80)
    two.map.services[key] = VirtualService(backends: [])
    #expect(two.map.reach(IPv4(10, 96, 0, 10), port: 8080, from: two.b) == .refused)
    two.map.services[key] = VirtualService(
      backends: [.init(address: IPv4(172, 17, 0, 2), port: 80)])
    two.map.gates[two.a] = TrafficGate(ingress: [])
    #expect(two.map.reach(IPv4(10, 96, 0, 10), port: 8080, from: two.b) == .timeout)
    two.map.gates[two.a] = TrafficGate(ingress: [.init(peers: [two.b], ports: [.init(80...80)])])
    guard case .listener = two.map.reach(IPv4(10, 96, 0, 10), port: 8080, from: two.b) else {
      Issue.record("not reached")
      return
    }
  }

  @Test(arguments: [
    ("1.2.3.4", true), ("1.2.3", false), ("256.1.1.1", false), ("01.2.3.4", false), ("", false),
    ("1.2.3.4.5", false), ("a.b.c.d", false),
  ])
  func `addresses are four numbers`(text: String, isOne: Bool) {
    #expect((IPv4(text) != nil) == isOne)
  }

  @Test func `repositories are found in every form of their address`() {
    let catalogue = Catalogue.standard
    for text in [
      "https://github.com/yourusername/yourappname",
      "https://github.com/yourusername/yourappname.git",
      "git@github.com:yourusername/yourappname.git", "github.com/yourusername/yourappname/",
    ] { #expect(catalogue.repository(text)?.files.count == 4) }
    #expect(catalogue.repository("https://github.com/no/such") == nil)
  }
}
