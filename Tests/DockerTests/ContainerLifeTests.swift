// The life of a container: create, start, end, stop, remove; and what stands in the way.

import Containers
import Docker
import Documents
import Kernel
import Machine
import Network
import Testing

@Suite struct ContainerLifeTests {
  @Test func `hello-world says hello and ends with 0`() throws {
    var world = SmallWorld()
    try world.pull("hello-world")
    let id = try world.run(nil, "hello-world")
    world.pass(1)
    #expect(try world.log(id).contains("Hello from Docker!"))
    let container = try world.docker.container(id)
    #expect(container.state.status == .exited)
    #expect(container.state.exitCode == 0)
    #expect(world.statusSentence(container).hasPrefix("Exited (0)"))
  }

  @Test func `nginx answers on its published port and a second one is refused`() throws {
    var world = SmallWorld()
    try world.pull("nginx")
    var request = ContainerRequest(image: "nginx")
    request.name = "web"
    request.host.portBindings["80/tcp"] = [PortBinding(hostPort: "8080")]
    let web = try world.containerCreate(request).id
    try world.containerStart(web)
    world.pass(1)
    let outcome = world.fetch(
      HTTPRequest(), host: "localhost", port: 8080, from: NetworkMap.host)
    guard case .response(let answer, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(answer.status == 200)
    let ports = world.portEntries(try world.docker.container("web"))
    #expect(ports.map(\.address) == ["0.0.0.0", "::"])
    request.name = "web2"
    let other = try world.containerCreate(request).id
    #expect(throws: DockerError.self) { try world.containerStart(other) }
    let message = try world.docker.container("web2").state.error
    #expect(message.hasSuffix("Bind for 0.0.0.0:8080 failed: port is already allocated"))
    #expect(
      throws: DockerError.nameInUse("web", by: web)
    ) {
      request.name = "web"
      _ = try world.containerCreate(request)
    }
  }

  @Test func `what cannot be started gives the runtime's errors`() throws {
    var world = SmallWorld()
    try world.pull("busybox")
    let rows: [(String, Int, String)] = [
      ("nosuchcmd", 127, "exec: \"nosuchcmd\": executable file not found in $PATH"),
      ("/etc/passwd", 126, "exec: \"/etc/passwd\": permission denied"),
      ("/bin/nosuch", 127, "exec: \"/bin/nosuch\": stat /bin/nosuch: no such file or directory"),
    ]
    for (command, status, text) in rows {
      do throws(DockerError) {
        var request = ContainerRequest(image: "busybox")
        request.command = [command]
        let id = try world.containerCreate(request).id
        do throws(DockerError) {
          try world.containerStart(id)
          Issue.record("\(command) started")
        } catch {
          #expect(error.message.hasSuffix(text))
          #expect(try! world.docker.container(id).state.exitCode == status)
        }
      } catch {
        Issue.record("\(error)")
      }
    }
  }

  @Test func `a stop that is not heard ends with a kill after its patience`() throws {
    var world = SmallWorld()
    try world.pull("busybox")
    let id = try world.run("made", "busybox", "sleep", "100")
    world.pass(1)
    try world.containerStop("made", timeout: 2)
    world.pass(1)
    #expect(try world.docker.container(id).state.isRunning)
    world.pass(2)
    let ended = try world.docker.container(id)
    #expect(ended.state.status == .exited)
    #expect(ended.state.exitCode == 137)
    #expect(throws: DockerError.cannotKillNotRunning("made", id: id)) {
      try world.containerKill("made")
    }
  }

  @Test func `on-failure restarts so many times with growing delays`() throws {
    var world = SmallWorld()
    try world.pull("busybox")
    var request = ContainerRequest(image: "busybox")
    request.name = "looper"
    request.command = ["false"]
    request.host.restartPolicy = RestartPolicy(name: "on-failure", maximumRetries: 2)
    let id = try world.containerCreate(request).id
    try world.containerStart(id)
    world.pass(0.05)
    #expect(try world.docker.container(id).state.status == .restarting)
    world.pass(5)
    let ended = try world.docker.container(id)
    #expect(ended.state.status == .exited)
    #expect(ended.restartCount == 2)
  }

  @Test func `an exec writes where its caller wants and has a status`() throws {
    var world = SmallWorld()
    try world.pull("busybox")
    _ = try world.run("box", "busybox", "sleep", "100")
    let id = try world.execCreate("box", ExecRequest(command: ["sh", "-c", "exit 7"]))
    _ = try world.execStart(id)
    world.pass(1)
    #expect(world.execEnd(id)?.status == 7)
    #expect(throws: DockerError.exec(.notInPath("nosuchcmd"))) {
      let id = try world.execCreate("box", ExecRequest(command: ["nosuchcmd"]))
      _ = try world.execStart(id)
    }
  }

  @Test func `a volume outlives its container and is filled from the image`() throws {
    var world = SmallWorld()
    try world.pull("nginx")
    var request = ContainerRequest(image: "nginx")
    request.host.binds = ["site:/usr/share/nginx/html"]
    request.entrypoint = ["cat"]
    request.command = ["/usr/share/nginx/html/index.html"]
    let id = try world.containerCreate(request).id
    try world.containerStart(id)
    world.pass(1)
    let page = try world.log(id)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.utf8.count == 615)
    #expect(throws: DockerError.volumeInUse("site", by: [id])) { try world.volumeRemove("site") }
    try world.containerRemove(id)
    #expect(try world.volumeList().map(\.name) == ["site"])
  }

  @Test func `names resolve on a network of one's own, and not on the default bridge`() throws {
    var world = SmallWorld()
    try world.pull("nginx")
    try world.pull("busybox")
    _ = try world.networkCreate(NetworkRequest(name: "mynet"))
    var request = ContainerRequest(image: "nginx")
    request.name = "web"
    request.host.networkMode = "mynet"
    try world.containerStart(try world.containerCreate(request).id)
    var client = ContainerRequest(image: "busybox")
    client.command = ["sleep", "100"]
    client.name = "near"
    client.host.networkMode = "mynet"
    try world.containerStart(try world.containerCreate(client).id)
    client.name = "far"
    client.host.networkMode = "default"
    try world.containerStart(try world.containerCreate(client).id)
    world.pass(1)
    let near = try world.docker.container("near").namespace ?? -1
    let far = try world.docker.container("far").namespace ?? -1
    #expect(
      world.network.resolve("web", from: near) == .addresses([IPv4(172, 18, 0, 2)]))
    #expect(world.network.resolve("web", from: far) == .noSuchName)
    #expect(world.network.reach(IPv4(172, 18, 0, 2), port: 80, from: far) == .timeout)
    #expect(world.network.reach(IPv4(172, 18, 0, 2), port: 81, from: near) == .refused)
  }

  @Test func `inspect has the keys of the real document in their order`() throws {
    var world = SmallWorld()
    try world.pull("nginx")
    _ = try world.run("site", "nginx")
    let document = try world.containerInspect("site")
    #expect(
      document.object?.keys == [
        "Id", "Created", "Path", "Args", "State", "Image", "ResolvConfPath", "HostnamePath",
        "HostsPath", "LogPath", "Name", "RestartCount", "Driver", "Platform", "MountLabel",
        "ProcessLabel", "AppArmorProfile", "ExecIDs", "HostConfig", "GraphDriver", "Mounts",
        "Config",
        "NetworkSettings",
      ])
    #expect(document.at("NetworkSettings", "IPAddress")?.string == "172.17.0.2")
  }
}
