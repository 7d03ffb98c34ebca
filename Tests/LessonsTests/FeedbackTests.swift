// What a failed check says: the nearest thing and the difference, in words that a beginner can read, and
// never the answer.

import Documents
import Lessons
import Testing

@Suite struct FeedbackTests {
  private func feedback(
    _ yaml: String, in world: FakeWorld, outputs: [String] = [], own: Bilingual? = nil
  ) throws -> String {
    var verdict = try check(yaml).verdict(for: Witness(world: world, outputs: outputs))
    verdict.say = own
    return verdict.holds ? "holds" : verdict.lines(in: .english).joined(separator: "\n")
  }
  private func node(_ name: String, labels: Value) -> Value {
    ["apiVersion": "v1", "kind": "Node", "metadata": ["name": .string(name), "labels": labels]]
  }
  private func asked(_ words: String..., arguments: [String], status: Int) -> AskedRequest {
    AskedRequest(path: words, arguments: arguments, status: status)
  }

  @Test func `the word that an output lacks is not named, since it may be the answer`() throws {
    var world = FakeWorld()
    world.requests = [asked("kubectl", "logs", arguments: ["db"], status: 0)]
    let yaml = "asked: {command: kubectl logs}, output: {contains: POSTGRES_PASSWORD}"
    let said = try feedback("{\(yaml)}", in: world, outputs: ["nothing"])
    #expect(said == "What kubectl logs db showed is not yet what this step looks for.")
    #expect(
      try feedback(
        "{asked: {command: kubectl logs}, output: {lacks: Error}}", in: world,
        outputs: ["Error: no"]) == "What kubectl logs db showed still has “Error” in it.")
  }

  @Test func `the lesson's own words stand for a pattern, and for the mend`() throws {
    var world = FakeWorld()
    world.files["a.yaml"] = "replicas: 2"
    let own = Bilingual("The file must say 3.", "文件里要写 3。")
    #expect(
      try feedback("file: {path: a.yaml, matches: '^ *replicas: *3 *$'}", in: world, own: own)
        == """
        The file a.yaml is not yet as it should be; it begins: replicas: 2
        The file must say 3.
        """)
  }

  @Test func `a command line that lacks a word is no answer`() throws {
    var world = FakeWorld()
    world.addContainer("web", image: "nginx")
    world.requests = [asked("docker", "exec", arguments: ["web"], status: 1)]
    let yaml = "asked: {command: docker exec, container: web, answered: true}"
    #expect(try feedback(yaml, in: world) != "holds")
    world.requests = [asked("docker", "exec", arguments: ["web", "false"], status: 1)]
    #expect(try feedback(yaml, in: world) == "holds")
  }

  @Test func `a label that should not be there is taken off, and what wears it stays`() throws {
    var world = FakeWorld()
    world.objects = [node("worker-1", labels: ["disk": "ssd"])]
    let yaml = """
      absent: {object: {kind: Node, metadata: {name: worker-1, namespace: "*", labels: {disk: ssd}}}}
      """
    #expect(
      try feedback(yaml, in: world) == """
        metadata.labels.disk of the Node worker-1 is still ssd.
        What would mend it: kubectl label node worker-1 disk-
        """)
  }

  @Test func `what is there in another namespace is told of with both`() throws {
    var world = FakeWorld()
    world.objects = [
      ["apiVersion": "apps/v1", "kind": "Deployment", "metadata": ["name": "site"]]
    ]
    world.objects[0].set("default", at: "metadata", "namespace")
    let yaml = "object: {kind: Deployment, metadata: {name: site, namespace: prod}}"
    #expect(
      try feedback(yaml, in: world) == """
        There is a Deployment site, but in the namespace default. Wanted: in prod.
        What would mend it: kubectl create deployment site -n prod --image=…
        """)
  }

  @Test
  func `a container that is not on a network, and one that should be stopped, are told of so`()
    throws
  {
    var world = FakeWorld()
    world.addContainer("api", image: "nginx")
    #expect(
      try feedback(
        "docker: {container: api, is: {NetworkSettings: {Networks: {back: {NetworkID: {$present: true}}}}}}",
        in: world) == """
          The container api is not on the network back.
          What would mend it: docker network connect back api
          """)
    #expect(
      try feedback("docker: {container: api, is: {State: {Status: exited}}}", in: world) == """
        The container api is still running.
        What would mend it: docker stop api
        """)
  }

  @Test func `an item of a list that is missing is named, and one that is misspelt is compared`()
    throws
  {
    var world = FakeWorld()
    let yaml = """
      object: {kind: Pod, metadata: {name: pair}, spec: {volumes: [{name: pages, emptyDir: {$present: true}}]}}
      """
    func volumes(_ name: String) throws -> String {
      world.objects = [["apiVersion": "v1", "kind": "Pod", "metadata": ["name": "pair"]]]
      world.objects[0].set([["name": .string(name), "emptyDir": [:]]], at: "spec", "volumes")
      return try feedback(yaml, in: world)
    }
    #expect(try volumes("kube-api-access-x").hasPrefix("The Pod pair has no spec.volumes[pages]."))
    #expect(
      try volumes("page").hasPrefix(
        "spec.volumes[pages].name of the Pod pair is page. Wanted: pages."))
    #expect(try volumes("pages") == "holds")
  }

  @Test func `where nobody answers, the doors that are there are named`() throws {
    var world = FakeWorld()
    world.addContainer("site", image: "nginx", port: "80", inside: "8080")
    #expect(
      try feedback("http: {url: \"http://localhost:8080/\", status: 200}", in: world) == """
        Nobody answers at http://localhost:8080/ (connection refused). What is published (outside:inside): 80:8080.
        See more with: docker ps
        """)
    #expect(
      try feedback("http: {url: \"http://172.18.0.3:30080/\", status: 200}", in: world)
        .hasSuffix("See more with: kubectl get services,endpoints"))
  }
}
