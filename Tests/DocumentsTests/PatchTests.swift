// Patches as kubectl applies them.

import Documents
import Testing

private let rules: @Sendable ([String]) -> MergeRule? = { path in
  switch path.joined(separator: ".") {
  case "spec.template.spec.containers", "spec.template.spec.containers.env": .list(key: "name")
  case "spec.template.spec.containers.ports": .list(key: "containerPort")
  case "metadata.finalizers": .set
  case "spec.strategy": .retainKeys
  default: nil
  }
}

@Suite struct PatchTests {
  @Test func `patches make what kubectl makes of them`() throws {
    let deployment = try YAML.parse(patchedDeployment)
    for row in try rows(patchTable) {
      var found: String
      do {
        let patch = try JSON.parse(row[1])
        let result =
          switch row[0] {
          case "json": try JSONPatch.apply(patch, to: deployment)
          case "merge": MergePatch.apply(patch, to: deployment)
          default: try StrategicMerge.apply(patch, to: deployment, rules: rules)
          }
        found = result.json(.goPlain)
      } catch { found = "error: \(error)" }
      #expect(normalized(found) == normalized(row[2]), "\(row[0]) \(row[1])")
    }
  }
  @Test func `a merge patch between two documents makes one of the other`() throws {
    let old: Value = ["a": 1, "b": ["c": 2, "d": 3], "e": [1]]
    let new: Value = ["a": 1, "b": ["c": 4], "e": [2], "f": "x"]
    let patch = MergePatch.between(old, new)
    #expect(patch == ["b": ["c": 4, "d": nil], "e": [2], "f": "x"])
    #expect(MergePatch.apply(patch, to: old) == new)
  }
  @Test func `apply takes away what was applied before and leaves what others added`() throws {
    let last: Value = [
      "metadata": ["labels": ["a": "1", "b": "2"]],
      "spec": [
        "replicas": 2,
        "template": [
          "spec": [
            "containers": [
              ["name": "c1", "image": "x", "env": [["name": "A", "value": "1"]]],
              ["name": "c2", "image": "y"],
            ]
          ]
        ],
      ],
    ]
    let wanted: Value = [
      "metadata": ["labels": ["a": "9"]],
      "spec": [
        "template": [
          "spec": [
            "containers": [
              ["name": "c1", "image": "z", "env": [["name": "B", "value": "2"]]]
            ]
          ]
        ]
      ],
    ]
    let live: Value = [
      "metadata": ["labels": ["a": "1", "b": "2", "other": "o"], "uid": "u"],
      "spec": [
        "replicas": 2,
        "template": [
          "spec": [
            "containers": [
              ["name": "c1", "image": "x", "env": [["name": "A", "value": "1"]], "added": true],
              ["name": "c2", "image": "y"], ["name": "sidecar", "image": "s"],
            ]
          ]
        ],
      ],
      "status": ["ready": 1],
    ]
    let result = try ThreeWayMerge.apply(last: last, wanted: wanted, live: live, rules: rules)
    #expect(
      result == [
        "metadata": ["labels": ["a": "9", "other": "o"], "uid": "u"],
        "spec": [
          "template": [
            "spec": [
              "containers": [
                ["name": "c1", "image": "z", "env": [["name": "B", "value": "2"]], "added": true],
                ["name": "sidecar", "image": "s"],
              ]
            ]
          ]
        ],
        "status": ["ready": 1],
      ])
  }
  @Test func `without rules lists are replaced`() throws {
    let result = try ThreeWayMerge.apply(
      last: nil, wanted: ["a": [["name": "x"]]], live: ["a": [["name": "y"]]], rules: { _ in nil })
    #expect(result == ["a": [["name": "x"]]])
  }
}
