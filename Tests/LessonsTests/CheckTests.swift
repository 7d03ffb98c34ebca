// Every form of check, with what it says when it fails.

import Documents
import Lessons
import Testing

@Suite struct CheckTests {
  private func feedback(
    _ yaml: String, in world: FakeWorld, outputs: [String] = []
  ) throws -> String {
    let verdict = try check(yaml).verdict(for: Witness(world: world, outputs: outputs))
    return verdict.holds ? "holds" : verdict.lines(in: .english).joined(separator: "\n")
  }
  private let web = """
    docker: {container: web, image: nginx, is: {State: {Running: true}, \
    HostConfig: {PortBindings: {80/tcp: [{HostPort: "8080"}]}}}}
    """

  @Test func `a container that is right passes, whatever way its image is spelt`() throws {
    for image in ["nginx", "nginx:latest", "nginx:alpine", "docker.io/library/nginx"] {
      var world = FakeWorld()
      world.addContainer("web", image: image, port: "8080")
      #expect(try feedback(web, in: world) == "holds")
    }
  }

  @Test func `a file in an image is looked at, and the image is named as it was asked for`() throws
  {
    let yaml = """
      docker: {image: "me/site:v2", file: {path: /index.html, contains: two}}
      """
    var world = FakeWorld()
    world.docker[.image] = [
      ["RepoTags": ["me/site:v1", "me/site:v2"], "Files": ["/index.html": "version one"]]
    ]
    #expect(
      try feedback(yaml, in: world)
        == "The file me/site:v2:/index.html has no “two”; it begins: version one")
    world.docker[.image]?[0]["Files"] = ["/index.html": "version two"]
    #expect(try feedback(yaml, in: world) == "holds")
    world.docker[.image]?[0]["Files"] = [:]
    #expect(try feedback(yaml, in: world) == "There is no file me/site:v2:/index.html.")
  }

  @Test func `a container of another name is told of, and renaming mends it`() throws {
    var world = FakeWorld()
    world.addContainer("db", image: "redis")
    world.addContainer("wbe", image: "nginx", port: "8080")
    #expect(
      try feedback(web, in: world) == """
        No container is called web. There is: wbe (nginx, running); db (redis, running).
        What would mend it: docker rename wbe web
        """)
    let chinese = try check(web).verdict(for: Witness(world: world)).lines(in: .chinese)
    #expect(
      chinese == [
        "没有叫 web 的容器。现有：wbe（nginx, running）；db（redis, running）。", "这样就好了：docker rename wbe web",
      ])
  }

  @Test func `a container without its port is told how it must be made`() throws {
    var world = FakeWorld()
    world.addContainer("web", image: "nginx")
    #expect(
      try feedback(web, in: world) == """
        The container web publishes no port. Wanted: 8080:80 (outside:inside).
        What would mend it: docker rm -f web, then docker run … -p 8080:80 …
        """)
    world.remove("web")
    world.addContainer("web", image: "nginx", port: "80", inside: "8080")
    #expect(
      try feedback(web, in: world).hasPrefix("The container web publishes 80:8080. Wanted: 8080:80")
    )
  }

  @Test func `a container that has ended says with which code`() throws {
    var world = FakeWorld()
    world.addContainer("web", image: "nginx", port: "8080", running: false)
    #expect(
      try feedback(web, in: world) == """
        The container web is not running: it ended with exit code 0.
        See more with: docker logs web
        """)
  }

  @Test
  func `a container that somebody stopped is started again, by its service where Compose made it`()
    throws
  {
    var world = FakeWorld()
    world.addContainer("web", image: "nginx", port: "8080", running: false)
    world.stopped = ["web"]
    #expect(
      try feedback(web, in: world) == """
        The container web is not running: it ended with exit code 0.
        What would mend it: docker start web
        """)
    world.remove("web")
    world.addContainer("web", image: "nginx", port: "8080", running: false, service: "front")
    #expect(try feedback(web, in: world).hasSuffix("docker compose start front"))
    world.remove("web")
    world.addContainer("web", image: "nginx", service: "front")
    #expect(
      try feedback("docker: {container: web, is: {State: {Status: exited}}}", in: world)
        .hasSuffix("docker compose stop front"))
  }

  @Test func `an inspection that names its kind is an inspection`() throws {
    var world = FakeWorld()
    let yaml = "asked: {command: docker inspect}"
    world.requests = [AskedRequest(path: ["docker", "container", "inspect"], arguments: ["web"])]
    #expect(try feedback(yaml, in: world) == "holds")
    world.requests = [AskedRequest(path: ["docker", "container", "ls"])]
    #expect(try feedback(yaml, in: world) != "holds")
  }

  @Test func `an absent container is one that is nowhere, stopped or not`() throws {
    var world = FakeWorld()
    let yaml = "absent: {docker: {container: web}}"
    #expect(try feedback(yaml, in: world) == "holds")
    world.addContainer("web", image: "nginx", running: false)
    #expect(
      try feedback(yaml, in: world) == """
        The container web is still there (exited).
        What would mend it: docker rm web
        """)
  }

  @Test func `an object is found by its name, and its fields are compared`() throws {
    var world = FakeWorld()
    let yaml = "object: {kind: Deployment, metadata: {name: web}, spec: {replicas: 3}}"
    #expect(
      try feedback(yaml, in: world) == """
        No Deployment is called web.
        What would mend it: kubectl create deployment web --image=…
        """)
    world.objects = [
      [
        "apiVersion": "apps/v1", "kind": "Deployment", "metadata": ["name": "web"],
        "spec": ["replicas": 2],
      ]
    ]
    #expect(
      try feedback(yaml, in: world) == """
        spec.replicas of the Deployment web is 2. Wanted: 3.
        What would mend it: kubectl scale deployment web --replicas=3
        """)
    world.objects[0].set(3, at: "spec", "replicas")
    #expect(try feedback(yaml, in: world) == "holds")
    world.objects[0].set("other", at: "metadata", "namespace")
    #expect(try feedback(yaml, in: world) != "holds")
  }

  @Test func `a file must hold what is wanted`() throws {
    var world = FakeWorld()
    world.files = ["site/dockerfile.txt": "FROM nginx\n"]
    let yaml = "file: {path: site/Dockerfile, matches: '^FROM nginx$'}"
    #expect(try feedback(yaml, in: world).contains("Beside it there is: site/dockerfile.txt."))
    world.files["site/Dockerfile"] = "FROM httpd\n"
    #expect(try feedback(yaml, in: world).contains("it begins: FROM httpd"))
    world.files["site/Dockerfile"] = "# mine\nFROM nginx\n"
    #expect(try feedback(yaml, in: world) == "holds")
  }

  @Test func `a page is told without its tags`() throws {
    var world = FakeWorld()
    let url = "http://localhost:8080/"
    let yaml = "http: {url: '\(url)', status: 200, body: {contains: Hello}}"
    #expect(
      try feedback(yaml, in: world).hasPrefix("Nobody answers at \(url) (connection refused)."))
    world.pages[url] = .answered(status: 404, body: "")
    #expect(try feedback(yaml, in: world) == "\(url) answers with the status 404. Wanted: 200.")
    world.pages[url] = .answered(
      status: 200,
      body: "<html><style>a > b {c}</style><title>Welcome to nginx!</title>\n<h1>Hi</h1>")
    #expect(
      try feedback(yaml, in: world).hasPrefix(
        "\(url) answers, but has no “Hello”. It says: Welcome to nginx! Hi\n"))
    world.pages[url] = .answered(status: 200, body: "<h1>Hello</h1>")
    #expect(try feedback(yaml, in: world) == "holds")
  }

  @Test(arguments: [
    (["docker", "logs"], ["web"], true), (["docker", "container", "logs"], ["0123"], true),
    (["docker", "logs"], ["db"], false), (["docker", "logs"], ["99"], false),
    (["docker", "ps"], ["web"], false),
  ])
  func `a request is known by what it was about`(
    _ path: [String], _ arguments: [String], _ holds: Bool
  ) throws {
    var world = FakeWorld()
    world.addContainer("web", image: "nginx")
    world.requests = [AskedRequest(path: path, arguments: arguments)]
    let yaml = "asked: {command: docker logs, container: web}"
    #expect(try (feedback(yaml, in: world) == "holds") == holds)
  }

  @Test func `a request that failed proves nothing, unless failing was wanted`() throws {
    var world = FakeWorld()
    world.requests = [AskedRequest(path: ["kubectl", "apply"], status: 1)]
    #expect(
      try feedback("asked: {command: kubectl apply}", in: world)
        == "kubectl apply was tried, and it failed (exit status 1).")
    #expect(try feedback("asked: {command: kubectl apply, fails: true}", in: world) == "holds")
    world.requests[0].status = 0
    #expect(
      try feedback("asked: {command: kubectl apply, fails: true}", in: world)
        == "kubectl apply succeeded, and here it is meant to fail.")
  }

  @Test(arguments: ["pods", "po", "pod/web-1", "deploy,pods", "Pods", "all", "pods.v1"])
  func `a kind may be spelt in every way`(_ word: String) throws {
    var world = FakeWorld()
    world.requests = [AskedRequest(path: ["kubectl", "get"], arguments: [word])]
    #expect(try feedback("asked: {command: kubectl get, resource: pods}", in: world) == "holds")
    world.requests[0].arguments = ["nodes"]
    #expect(try feedback("asked: {command: kubectl get, resource: pods}", in: world) != "holds")
  }

  @Test func `output counts only when it came after the request`() throws {
    var world = FakeWorld()
    world.requests = [
      AskedRequest(path: ["docker", "build"]), AskedRequest(path: ["docker", "ps"]),
    ]
    let yaml = "{asked: {command: docker build}, output: {matches: CACHED}}"
    #expect(try feedback(yaml, in: world, outputs: ["#5 CACHED", ""]) == "holds")
    #expect(try feedback(yaml, in: world, outputs: ["done", "CACHED"]) != "holds")
  }

  @Test func `of several ways the nearest is told of`() throws {
    var world = FakeWorld()
    let yaml = """
      any: [{docker: {container: "*", image: hello-world}}, {asked: {command: docker run, arguments: [{$image: hello-world}]}}]
      """
    #expect(
      try feedback(yaml, in: world) == """
        No container has been made from the image hello-world yet.
        What would mend it: docker run hello-world
        """)
    world.requests = [
      AskedRequest(path: ["docker", "run"], arguments: ["hello-world:latest", "x"])
    ]
    #expect(try feedback(yaml, in: world) == "holds")
  }
}
