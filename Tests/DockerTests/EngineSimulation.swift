// Random but valid verbs from a seed: the engine's invariants hold after each, and a second run is alike.

import Containers
import Docker
import Files
import Kernel
import Machine
import Network
import Testing

@Suite struct EngineSimulation {
  @Test(arguments: [1, 2] as [UInt64])
  func `the invariants hold whatever is done, and the same seed does the same`(seed: UInt64) throws
  {
    let first = try play(seed)
    #expect(first == (try play(seed)))
  }

  /// What the engine has come to, as text.
  private func play(_ seed: UInt64) throws -> String {
    var world = SmallWorld()
    var random = RandomSource(seed: seed)
    for name in ["busybox", "nginx", "alpine"] { try world.pull(name) }
    func pick(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }
    for step in 0..<160 {
      let ids = world.docker.containers.keys
      let some = ids.isEmpty ? "nosuch" : ids[pick(ids.count)]
      do throws(DockerError) {
        switch pick(16) {
        case 0, 1, 2:
          var request = ContainerRequest(image: ["busybox", "nginx", "alpine"][pick(3)])
          if pick(2) == 0 { request.name = "c\(pick(12))x" }
          if request.image != "nginx" {
            request.command = [["sleep", "20"], ["false"], ["echo", "hi"], ["nosuch"]][pick(4)]
          } else if pick(2) == 0 {
            request.host.portBindings["80/tcp"] = [
              PortBinding(hostPort: ["", "8080", "9000-9003"][pick(3)])
            ]
          }
          request.host.autoRemove = pick(4) == 0
          if !request.host.autoRemove, pick(4) == 0 {
            request.host.restartPolicy = RestartPolicy(name: ["always", "on-failure"][pick(2)])
          }
          if pick(3) == 0 { request.host.binds = ["v\(pick(4))1:/data"] }
          if pick(3) == 0 { request.volumes = ["/anon"] }
          if pick(4) == 0 { request.host.networkMode = "n\(pick(3))1" }
          let id = try world.containerCreate(request).id
          if pick(5) > 0 { try world.containerStart(id) }
        case 3: try world.containerStart(some)
        case 4: try world.containerStop(some, timeout: pick(3))
        case 5: try world.containerKill(some)
        case 6: try world.containerRemove(some, force: pick(2) == 0, volumes: pick(2) == 0)
        case 7: try world.containerRestart(some, timeout: 1)
        case 8: try world.containerPause(some)
        case 9: try world.containerUnpause(some)
        case 10: try world.containerRename(some, to: "c\(pick(12))x")
        case 11:
          let id = try world.execCreate(some, ExecRequest(command: ["sh", "-c", "exit 3"]))
          _ = try world.execStart(id)
        case 12: _ = try world.networkCreate(NetworkRequest(name: "n\(pick(3))1"))
        case 13: try world.networkRemove("n\(pick(3))1")
        case 14:
          if pick(2) == 0 {
            try world.networkConnect("n\(pick(3))1", container: some)
          } else {
            try world.networkDisconnect("n\(pick(3))1", container: some)
          }
        default:
          switch pick(4) {
          case 0: _ = try world.containersPrune()
          case 1: _ = try world.volumesPrune()
          case 2: _ = try world.imagesPrune(all: false)
          default: _ = try world.containerCommit(some, as: nil)
          }
        }
      } catch {
        #expect(!error.message.isEmpty)
      }
      if pick(3) == 0 { world.pass(Double(pick(40)) / 10) }
      check(world, step)
    }
    world.pass(120)
    check(world, 1000)
    var text = "\(world.machine.now.nanoseconds) \(world.docker.eventCount)\n"
    for container in world.docker.containers.byAge.map(\.wrappedValue) {
      text += "\(container.id) \(container.name) \(world.statusSentence(container))\n"
    }
    for event in world.docker.events { text += "\(event.time.nanoseconds) \(event.action)\n" }
    return text
  }

  private func check(_ world: SmallWorld, _ step: Int) {
    let docker = world.docker
    #expect(docker.names.count == docker.containers.count, "step \(step)")
    var addresses: Set<String> = []
    for container in docker.containers.values {
      #expect(docker.names[container.name] == container.id, "step \(step)")
      let runs = container.state.isRunning && !container.state.isRestarting
      #expect((container.process != nil) == runs, "step \(step): \(container.state.status)")
      #expect((container.sandbox != nil) == runs, "step \(step)")
      if let process = container.process?.process {
        #expect(world.machine.process(process)?.isRunning == true, "step \(step)")
      }
      #expect(world.machine.files[container.root] != nil, "step \(step)")
      #expect(docker.images[container.image] != nil, "step \(step)")
      for point in container.mounts where point.type == "volume" {
        #expect(docker.volumes[point.name] != nil, "step \(step): lost volume")
      }
      for settings in container.endpoints {
        guard let address = settings.endpoint?.address, address != .any else { continue }
        #expect(addresses.insert("\(settings.network) \(address)").inserted, "step \(step)")
      }
      if !container.state.isRunning { #expect(container.ports.isEmpty, "step \(step)") }
    }
    let ends = world.network.networks.values.reduce(0) { $0 + $1.endpoints.count }
    let wanted = docker.containers.values.filter { $0.process != nil }.reduce(0) { sum, container in
      sum + container.endpoints.count { $0.endpoint != nil }
    }
    #expect(ends == wanted, "step \(step): endpoints")
  }
}
