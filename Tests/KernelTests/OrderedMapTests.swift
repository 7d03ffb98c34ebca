// OrderedMap against a plain dictionary, with snapshots kept on the way.

import Kernel
import Testing

@Suite struct OrderedMapTests {
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `it does what a dictionary does, in key order`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    var map = OrderedMap<Int, String>()
    var model: [Int: String] = [:]
    var snapshots: [(OrderedMap<Int, String>, [Int: String])] = []
    for turn in 0..<4_000 {
      let key = Int(random.next() % 500)
      switch random.next() % 6 {
      case 0, 1, 2:
        map[key] = "v\(turn)"
        model[key] = "v\(turn)"
      case 3:
        #expect(map.removeValue(forKey: key) == model.removeValue(forKey: key))
      case 4:
        map.modify(key) { $0 += "!" }
        if model[key] != nil { model[key]! += "!" }
      default:
        map[key, default: "new"] += "+"
        model[key, default: "new"] += "+"
      }
      if turn % 500 == 0 { snapshots.append((map, model)) }
    }
    snapshots.append((map, model))
    for (map, model) in snapshots {
      #expect(map.count == model.count)
      #expect(map.keys == model.keys.sorted())
      for (key, value) in map { #expect(model[key] == value) }
      #expect(
        map.range(100, 200).map(\.key) == model.keys.filter { (100..<200).contains($0) }.sorted())
      #expect(map.from(450).map(\.key) == model.keys.filter { $0 >= 450 }.sorted())
    }
  }

  @Test func `nil takes a key out`() {
    var map: OrderedMap<String, Int> = ["a": 1, "b": 2]
    map["a"] = nil
    #expect(map.keys == ["b"])
    #expect(map["a"] == nil)
  }
}
