// A numbered table against a plain dictionary.

import Kernel
import Testing

@Suite struct NumberedTableTests {
  @Test func `it holds what a dictionary holds, whatever comes and goes`() {
    var random = RandomSource(seed: 11)
    var table = NumberedTable<String>()
    var model: [Int: String] = [:]
    var last = 5000
    for _ in 0..<3_000 {
      switch random.next() % 5 {
      case 0, 1:
        last += 1
        table.append("\(last)", under: last)
        model[last] = "\(last)"
      case 2:
        // Now and then far away, and below zero.
        let number = Int(random.next() % 64) - 32 + 1000 * Int(random.next() % 3)
        table[number] = "x\(number)"
        model[number] = "x\(number)"
      default:
        guard let number = model.keys.sorted().randomElement(using: &random) else { continue }
        #expect(table.removeValue(forNumber: number) == model.removeValue(forKey: number))
      }
    }
    #expect(table.count == model.count)
    #expect(table.numbers.sorted() == model.keys.sorted())
    for number in -40...(last + 1) { #expect(table[number] == model[number]) }
    #expect(table[Int.min] == nil && table[Int.max] == nil)
  }

  @Test func `a copy is independent`() {
    var table = NumberedTable<Int>()
    for number in 1...40 { table[number] = number }
    let copy = table
    table[7] = nil
    table[9] = 90
    #expect(copy[7] == 7 && copy[9] == 9 && table[7] == nil && table[9] == 90)
  }
}
