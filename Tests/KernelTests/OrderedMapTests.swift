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

  @Test(arguments: [0, 1, 2, 15, 16, 17, 249, 250, 251, 1_000, 20_000])
  func `pairs in order make the map that they make one by one`(count: Int) {
    let pairs = (0..<count).map { (key: $0 * 2, value: "v\($0)") }
    var map = OrderedMap(inOrder: pairs)
    var other = OrderedMap<Int, String>()
    for (key, value) in pairs { other[key] = value }
    #expect(map == other)
    for key in stride(from: 0, to: count * 2, by: max(1, count / 50)) {
      #expect(map.removeValue(forKey: key) == other.removeValue(forKey: key))
      map[key + 1] = "new"
      other[key + 1] = "new"
    }
    #expect(map == other)
    #expect(map.keys == other.keys)
    #expect(map.from(count).map(\.key) == other.from(count).map(\.key))
  }

  @Test func `a map that was emptied is as one that was never filled`() {
    let fresh = OrderedMap<Int, Int>()
    var emptied: OrderedMap<Int, Int> = [1: 1]
    emptied[1] = nil
    #expect(emptied == fresh)
    #expect(Set([emptied, fresh]).count == 1)
    #expect(fresh.isEmpty && fresh.first == nil && fresh.last == nil && fresh.keys.isEmpty)
    #expect(fresh.from(0).isEmpty && fresh.range(0, 9).count == 0 && fresh[0] == nil)
    emptied[2, default: 5] += 1
    #expect(emptied.values == [6])
  }

  @Test func `nil takes a key out`() {
    var map: OrderedMap<String, Int> = ["a": 1, "b": 2]
    map["a"] = nil
    #expect(map.keys == ["b"])
    #expect(map["a"] == nil)
  }
}
