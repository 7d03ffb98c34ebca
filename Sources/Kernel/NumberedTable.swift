// A table under numbers that are given out in order: processes, handles, pipes.

/// Values under numbers, in one dense array, with an index that costs one multiplication.
///
/// NB: the values stand in no order that means anything; who needs one asks for `numbers.sorted()`.
/// A slot is good until something is taken out.
@usableFromInline
package struct NumberedTable<Value> {
  /// Slots by `home(of: number)`, probed upwards; -1 where there is none.
  @usableFromInline var index: [Int32] = [-1, -1, -1, -1, -1, -1, -1, -1]
  /// The numbers by slot.
  @usableFromInline package internal(set) var numbers: [Int] = []
  /// The values by slot.
  @usableFromInline package var values: [Value] = []

  @inlinable package init() {}

  /// Where a number's search begins. Numbers that follow each other are kept apart: side by side they
  /// would be one long run for all that come after the index has gone round.
  @inlinable func home(of number: Int) -> Int {
    let spread = UInt(bitPattern: number) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: spread >> UInt(64 - index.count.trailingZeroBitCount))
  }

  @inlinable package var count: Int { numbers.count }
  @inlinable package var isEmpty: Bool { numbers.isEmpty }

  /// Where a number's value is in `values`.
  @inlinable package func slot(of number: Int) -> Int? {
    let mask = index.count - 1
    var place = home(of: number)
    while true {
      let slot = Int(index[place])
      if slot < 0 { return nil }
      if numbers[slot] == number { return slot }
      place = (place + 1) & mask
    }
  }
  @inlinable package func contains(_ number: Int) -> Bool { slot(of: number) != nil }

  /// A value, or nil. To change one in place, ask for its slot.
  @inlinable package subscript(number: Int) -> Value? {
    get {
      guard let slot = slot(of: number) else { return nil }
      return values[slot]
    }
    set {
      guard let newValue else {
        removeValue(forNumber: number)
        return
      }
      if let slot = slot(of: number) {
        values[slot] = newValue
      } else {
        append(newValue, under: number)
      }
    }
  }

  /// Adds a value under a number that is not there yet, in the slot after the last.
  @inlinable package mutating func append(_ value: Value, under number: Int) {
    if (numbers.count + 1) * 2 > index.count { grow() }
    numbers.append(number)
    values.append(value)
    enter(number, numbers.count - 1)
  }

  @inlinable @discardableResult
  package mutating func removeValue(forNumber number: Int) -> Value? {
    guard let slot = slot(of: number) else { return nil }
    return remove(at: slot)
  }
  /// Takes a value out; the last one moves into its slot.
  @inlinable @discardableResult
  package mutating func remove(at slot: Int) -> Value {
    erase(place(of: numbers[slot]))
    let last = numbers.count - 1
    if slot != last {
      index[place(of: numbers[last])] = Int32(truncatingIfNeeded: slot)
      numbers.swapAt(slot, last)
      values.swapAt(slot, last)
    }
    numbers.removeLast()
    return values.removeLast()
  }

  /// Where in the index a number that is there stands.
  @inlinable func place(of number: Int) -> Int {
    let mask = index.count - 1
    var place = home(of: number)
    while numbers[Int(index[place])] != number { place = (place + 1) & mask }
    return place
  }
  @inlinable mutating func enter(_ number: Int, _ slot: Int) {
    let mask = index.count - 1
    var place = home(of: number)
    while index[place] >= 0 { place = (place + 1) & mask }
    index[place] = Int32(truncatingIfNeeded: slot)
  }
  /// Empties a place of the index; those behind it that were pushed past it move up.
  @inlinable mutating func erase(_ place: Int) {
    let mask = index.count - 1
    var hole = place
    var next = (place + 1) & mask
    while index[next] >= 0 {
      let home = home(of: numbers[Int(index[next])])
      if (next &- home) & mask >= (next &- hole) & mask {
        index[hole] = index[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    index[hole] = -1
  }
  @inlinable mutating func grow() {
    index = Array(repeating: -1, count: index.count * 2)
    for slot in numbers.indices { enter(numbers[slot], slot) }
  }
}

extension NumberedTable: Sendable where Value: Sendable {}
