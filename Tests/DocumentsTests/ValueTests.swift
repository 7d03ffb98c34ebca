// Documents as values: members, paths, order, equality.

import Documents
import Testing

@Suite struct ValueTests {
  @Test func `members change in place`() {
    var pod: Value = ["spec": ["replicas": 1, "list": [1, "x", nil, 2.5]]]
    pod["spec"]?["replicas"] = 7
    pod["spec"]?["list"]?[0] = 9
    pod["status"]?["phase"] = "never"
    pod["metadata", default: [:]]["name"] = "web"
    #expect(pod.at("spec", "replicas")?.int == 7)
    #expect(pod["spec"]?["list"]?[0] == 9)
    #expect(pod["status"] == nil)
    #expect(
      pod.json() == #"{"spec":{"replicas":7,"list":[9,"x",null,2.5]},"metadata":{"name":"web"}}"#)
  }
  @Test func `a path is made on the way, and nothing is made to take away`() {
    var value = Value.emptyObject
    value.set(5, at: "a", "b", "c")
    value.set(nil, at: "x", "y")
    #expect(value.json() == #"{"a":{"b":{"c":5}}}"#)
    value.set(nil, at: "a", "b", "c")
    #expect(value.json() == #"{"a":{"b":{}}}"#)
  }
  @Test func `big objects keep their order and find their members`() {
    var object = Object()
    for number in 0..<1000 { object["k\(number)"] = .integer(number) }
    object.remove("k3")
    object["k5"] = nil
    object["k0"] = "again"
    #expect(object.count == 998)
    #expect(object["k999"] == 999)
    #expect(object["k3"] == nil)
    #expect(object.keys.prefix(4) == ["k0", "k1", "k2", "k4"])
    object.insert("first", 1, at: 0)
    #expect(object.keys.first == "first")
    #expect(object["k998"] == 998)
  }
  @Test func `equality does not look at the order of members`() {
    let a: Value = ["x": 1, "y": [1, 2]]
    let b: Value = ["y": [1, 2], "x": 1]
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(a != ["x": 1, "y": [2, 1]])
  }
  @Test func `a copy is a snapshot`() {
    var value: Value = ["a": ["b": 1]]
    let before = value
    value["a"]?["b"] = 2
    #expect(before.at("a", "b") == 1)
  }
  @Test func `differences name their place`() {
    let old: Value = ["spec": ["n": 1, "list": [1, 2]], "gone": true]
    let new: Value = ["spec": ["n": 2, "list": [1, 2, 3]], "app.kubernetes.io/name": "x"]
    let changes = ValueDiff.changes(from: old, to: new)
    #expect(
      changes.map(\.pathText) == [
        ".spec.n", ".spec.list[2]", ".gone", "['app.kubernetes.io/name']",
      ])
  }
}
