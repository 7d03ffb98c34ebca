// PagedTable against a plain dictionary, with snapshots kept on the way.

@testable import Kernel
import Testing

@Suite struct PagedTableTests {
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `it does what a dictionary does, in the order of the numbers`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    var table = PagedTable<String>()
    var model: [Int: String] = [:]
    var snapshots: [(PagedTable<String>, [Int: String])] = []
    var last = 5
    for turn in 0..<4_000 {
      let number = last - Int(random.next() % 200)
      switch random.next() % 8 {
      case 0, 1, 2, 3:
        last += Int(random.next() % 3)
        table[last] = "v\(turn)"
        model[last] = "v\(turn)"
      case 4:
        #expect(table.removeValue(forNumber: number) == model.removeValue(forKey: number))
      case 5:
        #expect(table.modify(number) { $0 += "!" } == nil || model[number] != nil)
        if model[number] != nil { model[number]! += "!" }
      case 6:
        #expect(table[number] == model[number])
      default:
        #expect(table.first?.key == model.keys.min())
        if let first = table.first { table[first.key] = nil }
        if let first = model.keys.min() { model[first] = nil }
      }
      if turn % 500 == 0 { snapshots.append((table, model)) }
    }
    snapshots.append((table, model))
    for (table, model) in snapshots {
      #expect(table.count == model.count)
      #expect(table.map(\.key) == model.keys.sorted())
      for (number, value) in table { #expect(model[number] == value) }
      let middle = model.keys.sorted().dropFirst(model.count / 2).first ?? last
      #expect(table.from(middle).map(\.key) == model.keys.filter { $0 >= middle }.sorted())
      var filled = PagedTable<String>()
      for number in model.keys.sorted() { filled[number] = model[number] }
      #expect(filled == table)
      #expect(filled.hashValue == table.hashValue)
    }
  }

  @Test(arguments: [0, 1, 2, 31, 32, 33, 200])
  func `a sequence's values stand under neighbouring numbers`(first: Int) {
    let table = PagedTable((0..<100).map { $0 }, from: first)
    #expect(table.count == 100)
    #expect(table.first?.key == first)
    #expect(table[first + 99] == 99)
    #expect(table[first + 100] == nil)
    #expect(table[first - 1] == nil)
    #expect(table[-1] == nil)
  }

  @Test func `numbers go on after all before them are gone`() {
    var table = PagedTable<Int>()
    for number in 0..<1_000 { table[number] = number }
    for number in 0..<1_000 { table[number] = nil }
    #expect(table.isEmpty)
    table[1_000] = 7
    #expect(table.first?.key == 1_000)
    #expect(table.pages.count <= 2)
  }

  @Test func `a table holds what it was copied from until one of that is changed or gone`() {
    let base = PagedTable((0..<100).map { $0 }, from: 2)
    func holds(_ change: (inout PagedTable<Int>) -> Void, but number: Int? = nil) -> Bool {
      var table = base
      change(&table)
      return table.holds(all: base) { $0 == number || $1 == $2 }
    }
    #expect(holds { _ in })
    #expect(holds { $0[50] = 48 })
    #expect(holds { $0[102] = 7 })
    #expect(!holds { $0[50] = 1 })
    #expect(holds({ $0[50] = 1 }, but: 50))
    #expect(!holds { $0[101] = nil })
    #expect(!holds { $0[50] = nil })
    #expect(!PagedTable<Int>().holds(all: base) { _, _, _ in true })
  }
}
