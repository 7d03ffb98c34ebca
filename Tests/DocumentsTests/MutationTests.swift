// Mutated texts: whatever comes, reading ends in a value or an error.

import Documents
import Kernel
import Testing

@Suite struct MutationTests {
  static let marks = Array("{}[]:,-?&*!|>'\"%@` \n\t#.0aé\\$()<=~+/".utf8)

  func mutated(_ text: String, _ random: inout RandomSource) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<(1 + random.next() % 4) {
      let place = Int(random.next() % UInt64(bytes.count + 1))
      let mark = Self.marks[Int(random.next() % UInt64(Self.marks.count))]
      switch random.next() % 4 {
      case 0: bytes.insert(mark, at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2 where place < bytes.count: bytes[place] = mark
      default:
        let end = min(bytes.count, place + Int(random.next() % 8))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `mutated YAML and JSON`() throws {
    var random = RandomSource(seed: 1)
    let texts =
      try rows(yamlReadingTable).map { $0[0] } + rows(jsonComplaintTable).map { $0[0] }
      + [recordedObject, patchedDeployment]
    for text in texts where text.utf8.count < 900 {
      for _ in 0..<8 {
        let odd = mutated(text, &random)
        for dialect in [YAMLDialect.kubernetes, .compose] {
          if let value = try? YAML.parse(odd, dialect: dialect) {
            _ = value.yaml(dialect == .compose ? .compose : .kubernetes)
          }
        }
        _ = try? JSON.parse(odd)
        _ = Manifests.read(odd)
      }
    }
  }
  @Test func `mutated paths, templates and patches`() throws {
    var random = RandomSource(seed: 2)
    let object = try YAML.parse(recordedObject)
    for row in try rows(jsonPathTable) {
      for _ in 0..<8 {
        let odd = mutated(row[0], &random)
        _ = try? JSONPath(odd).print(object)
      }
    }
    for row in try rows(templateTable) {
      for _ in 0..<8 {
        let odd = mutated(row[0], &random)
        _ = try? Template(odd, functions: TemplateFunctions.docker).render(object)
      }
    }
    for row in try rows(patchTable) {
      for _ in 0..<8 {
        guard let patch = try? JSON.parse(mutated(row[1], &random)) else { continue }
        _ = try? JSONPatch.apply(patch, to: object)
        _ = try? StrategicMerge.apply(patch, to: object) { _ in .list(key: "name") }
      }
    }
  }
}
