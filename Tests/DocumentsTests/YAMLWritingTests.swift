// YAML written as kubectl and docker compose write it.

import Documents
import Testing

@Suite struct YAMLWritingTests {
  @Test func `odd strings are written as kubectl writes them`() throws {
    let value = try JSON.parse(oddStringsJSON)
    let table = oddStringsAsValues + "\n" + oddStringsInLists
    let wanted = try table.split(separator: "\n").map {
      try JSON.parse(String($0)).string ?? ""
    }
    let found = value.yaml(.kubernetes).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(found.count == wanted.count + 1)
    for (number, pair) in zip(wanted, found).enumerated() where pair.0 != pair.1 {
      Issue.record("line \(number + 1): wanted \(pair.0), have \(pair.1)")
    }
  }
  @Test func `what was written is read again`() throws {
    let strings = try JSON.parse(oddStringsJSON)["list"]?.strings ?? []
    for text in strings {
      let value: Value = ["a": [.string(text)], "b": ["c": .string(text)]]
      #expect(try YAML.parse(value.yaml(.kubernetes)) == value)
      // NB: go-yaml v3 writes a block that begins with a tab and cannot read it.
      if text.hasPrefix("\t"), text.contains("\n") { continue }
      #expect(try YAML.parse(value.yaml(.compose), dialect: .compose) == value)
    }
  }
  // Recorded: kubectl create deployment x --image=nginx --dry-run=client -o yaml.
  @Test func `a deployment as kubectl prints it`() {
    let deployment: Value = [
      "apiVersion": "apps/v1", "kind": "Deployment",
      "metadata": ["creationTimestamp": nil, "labels": ["app": "x"], "name": "x"],
      "spec": [
        "replicas": 1, "selector": ["matchLabels": ["app": "x"]], "strategy": [:],
        "template": [
          "metadata": ["creationTimestamp": nil, "labels": ["app": "x"]],
          "spec": ["containers": [["name": "nginx", "image": "nginx", "resources": [:]]]],
        ],
      ],
      "status": [:],
    ]
    #expect(
      deployment.yaml() == """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          creationTimestamp: null
          labels:
            app: x
          name: x
        spec:
          replicas: 1
          selector:
            matchLabels:
              app: x
          strategy: {}
          template:
            metadata:
              creationTimestamp: null
              labels:
                app: x
            spec:
              containers:
              - image: nginx
                name: nginx
                resources: {}
        status: {}

        """)
  }
  // The form of docker compose config, as in the oracle's compose.t.
  @Test func `compose indents lists and keeps the order`() {
    let project: Value = [
      "name": "x",
      "services": [
        "web": [
          "image": "nginx",
          "ports": [["mode": "ingress", "target": 80, "published": "8080"]],
          "command": nil, "environment": ["YES": "yes", "N": "1"],
        ]
      ],
      "networks": ["default": ["name": "x_default"]],
    ]
    #expect(
      project.yaml(.compose) == """
        name: x
        services:
          web:
            image: nginx
            ports:
              - mode: ingress
                target: 80
                published: "8080"
            command: null
            environment:
              "YES": "yes"
              "N": "1"
        networks:
          default:
            name: x_default

        """)
  }
  @Test func `keys sort with numbers as numbers`() {
    // Recorded: the order of kubectl 1.33.
    let keys = [
      "-x", "_a", "ABC", "Aa", "B", "a", "a-b", "a.b", "a_b", "b-2", "b.2", "b1", "b2", "b10",
      "x-1", "x-2", "x-10", "x1y2", "x1y10",
    ]
    var object = Object()
    for key in keys.reversed() { object[key] = 1 }
    let lines = Value.object(object).yaml().split(separator: "\n")
    #expect(lines.map { String($0.dropLast(3)) } == keys)
  }
}
