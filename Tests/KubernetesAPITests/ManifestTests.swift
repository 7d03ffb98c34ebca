// What the server says to manifests: decoding, validation, patches, dry runs, in its own words.

import Documents
import Kernel
import KubernetesAPI
import Testing

@Suite struct ManifestTests {
  static let cases: [(manifest: String, answer: String)] =
    manifestTable.split(separator: "\n---\n").map { part in
      let lines = part.split(separator: "\n")
      return (String(lines[0]), String(lines[1].dropFirst(3)))
    }

  @Test func `a manifest is answered in the server's words`() throws {
    for (manifest, answer) in Self.cases {
      var bench = try ServerBench()
      let said = try bench.create(manifest)
      #expect(said.hasPrefix(answer), "\(manifest)\n\(said)")
    }
  }

  @Test func `an unknown field is a warning where fields are not strict`() throws {
    var bench = try ServerBench()
    let said = try bench.create(
      "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, dat: {k: v}}", strict: false)
    #expect(said == "Warning: unknown field \"dat\"\ncreated")
  }

  @Test func `a name is taken once, and a dry run takes none`() throws {
    var bench = try ServerBench()
    let document = try YAML.parse("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}")
    var request = APIRequest(
      .create, ResourceName(resource: "configmaps"), namespace: "default", body: document)
    request.dryRun = true
    #expect(bench.server.handle(request, now: bench.now).failure == nil)
    request.dryRun = false
    #expect(bench.server.handle(request, now: bench.now).failure == nil)
    #expect(
      bench.server.handle(request, now: bench.now).failure?.message
        == "configmaps \"a\" already exists")
  }

  static let web = """
    {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {selector: {matchLabels:
    {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: a, image: x},
    {name: b, image: z}]}}}}
    """

  @Test func `patches change what they name`() throws {
    let deployments = ResourceName(group: "apps", resource: "deployments")
    var bench = try ServerBench()
    #expect(try bench.create(Self.web) == "created")
    func images(_ text: String) throws -> [String] {
      let spec = try JSON.parse(text)
      return (spec.at("template", "spec", "containers")?.array ?? []).map {
        "\($0["name"]?.string ?? "")=\($0["image"]?.string ?? "")"
      }
    }
    let strategic = try bench.patch(
      deployments, "web", .strategic,
      "{spec: {template: {spec: {containers: [{name: b, image: z}]}}}}")
    #expect(try images(strategic) == ["a=x", "b=z"])
    let json = try bench.patch(
      deployments, "web", .json,
      "[{op: replace, path: /spec/template/spec/containers/0/image, value: w}]")
    #expect(try images(json) == ["a=w", "b=z"])
    let merge = try bench.patch(
      deployments, "web", .merge, "{spec: {template: {spec: {containers: [{name: c, image: v}]}}}}")
    #expect(try images(merge) == ["c=v"])
    #expect(
      try bench.patch(deployments, "web", .merge, "{spec: {selector: {matchLabels: {app: other}}}}")
        .contains("field is immutable"))
    #expect(
      try bench.patch(deployments, "nosuch", .merge, "{}")
        == "deployments.apps \"nosuch\" not found")
  }

  @Test func `a list has a table's columns, and a selector chooses its rows`() throws {
    var bench = try ServerBench()
    for index in 1...3 {
      #expect(
        try bench.create(
          "{apiVersion: v1, kind: ConfigMap, metadata: {name: c\(index), labels: {num: '\(index)'}}}"
        )
          == "created")
    }
    var request = APIRequest(
      .list, ResourceName(resource: "configmaps"), namespace: "default")
    request.asTable = true
    request.labelSelector = "num in (1,3)"
    guard case .table(let table) = bench.server.handle(request, now: bench.now).result else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map(\.name) == ["Name", "Data", "Age"])
    #expect(table.rows.map(\.cells) == [["c1", "0", "0s"], ["c3", "0", "0s"]])
  }

  /// Manifests cut at every byte, and each byte left out: an answer comes, whatever it is.
  @Test func `a manifest cut anywhere is answered`() throws {
    for (manifest, _) in Self.cases.prefix(8) {
      let bytes = Array(manifest.utf8)
      for cut in bytes.indices {
        let short = String(decoding: bytes[..<cut], as: UTF8.self)
        let without = String(decoding: bytes[..<cut] + bytes[(cut + 1)...], as: UTF8.self)
        for text in [short, without] {
          guard let document = try? YAML.parse(text) else { continue }
          var bench = try ServerBench()
          for resource in ["configmaps", "pods"] {
            _ = bench.server.handle(
              APIRequest(
                .create, ResourceName(resource: resource), namespace: "default", body: document),
              now: bench.now)
          }
        }
      }
    }
  }
}
