// Searching by many threads in step (Pike's machine): linear in text times program, with groups.

/// The state of a search by threads, kept from text to text.
struct ThreadSearch: Sendable {
  /// Threads by priority: a place in the code and its own slots.
  private struct Threads: Sendable {
    var places: [Int32] = []
    var slots: [Int] = []
  }
  private var current = Threads()
  private var coming = Threads()
  /// When a place was last visited.
  private var marks: [Int] = []
  private var mark = 0
  private var stack: [(place: Int32, slot: Int32, old: Int)] = []
  private var work: [Int] = []
  private var best: [Int] = []
  /// Moves not yet charged.
  private var moves = 0

  init() {}

  /// The slots of the leftmost match from `from` on (start and end of the match first), nil if there
  /// is none. `slotCount` is 2 where groups are not wanted.
  mutating func search(
    _ program: PatternProgram, _ classes: inout SymbolClasses, _ text: UnsafeBufferPointer<UInt8>,
    from: Int, slotCount: Int, steps: inout Int
  ) throws(PatternError) -> [Int]? {
    if marks.count != program.code.count {
      marks = Array(repeating: 0, count: program.code.count)
      mark = 0
    }
    // One slot more for `\K`.
    let width = slotCount + 1
    work = Array(repeating: -1, count: width)
    best = []
    current.places.removeAll(keepingCapacity: true)
    current.slots.removeAll(keepingCapacity: true)
    var position = from
    var place = PatternPlace(before: PatternPlace.edge, behind: PatternPlace.edge)
    if from > 0 {
      place.before =
        classes.flags(of: UTF8Reading.symbol(in: text, before: from).value)
    }
    var symbol: Int32 = -1
    var length = 0
    func read(_ at: Int) {
      guard at < text.count else {
        symbol = -1
        length = 0
        place.behind = PatternPlace.edge
        return
      }
      let (value, size) = UTF8Reading.symbol(in: text, at: at)
      symbol = classes.of(value)
      length = size
      place.behind = classes.flags[Int(symbol)]
      if value == 0x0A, at + 1 == text.count { place.behind |= PatternPlace.lastNewline }
    }
    read(position)
    mark += 1
    while true {
      if best.isEmpty {
        if current.places.isEmpty {
          if program.anchored, position > 0 { break }
          // Nothing is under way: go to where a match can begin.
          if !program.mayBeEmpty {
            let start = position
            while position < text.count, !program.firstBytes[Int(text[position])] { position += 1 }
            if position >= text.count { break }
            if position > start {
              mark += 1
              moves += (position - start) >> 3
              place.before =
                classes.flags(of: UTF8Reading.symbol(in: text, before: position).value)
              read(position)
            }
          }
        }
        if !(program.anchored && position > 0) {
          for slot in 0..<width { work[slot] = -1 }
          work[0] = position
          swap(&current, &coming)
          add(program, 0, position, place, width)
          swap(&current, &coming)
        }
      } else if current.places.isEmpty {
        break
      }
      try charge(&steps)
      if current.places.isEmpty, symbol < 0 { break }

      // Matches first: a thread on `match` ends here.
      let next = position + length
      let here = symbol
      let after = place.behind & (SymbolClasses.word | SymbolClasses.newline)
      mark += 1
      coming.places.removeAll(keepingCapacity: true)
      coming.slots.removeAll(keepingCapacity: true)
      if here >= 0 {
        place.before = after
        read(next)
      }
      for index in current.places.indices {
        let instruction = program.code[Int(current.places[index])]
        let base = index * width
        if instruction.operation == .match {
          let start = current.slots[base]
          // Threads from further left, or in Perl's way of more right, take the match over.
          if best.isEmpty || !program.longest || start < best[0]
            || (start == best[0] && position > best[1])
          {
            best = Array(current.slots[base..<base + width])
            best[1] = position
          }
          if !program.longest { break }
          continue
        }
        if !best.isEmpty, program.longest, current.slots[base] > best[0] { continue }
        guard here >= 0, classes.holds(instruction.a, here) else { continue }
        for slot in 0..<width { work[slot] = current.slots[base + slot] }
        add(program, current.places[index] + 1, next, place, width)
      }
      moves += current.places.count + 1
      if here < 0 { break }
      swap(&current, &coming)
      position = next
    }
    guard !best.isEmpty else { return nil }
    let kept = best.removeLast()
    if kept >= 0 { best[0] = kept }
    return best
  }

  private mutating func charge(_ steps: inout Int) throws(PatternError) {
    guard moves >= 64 else { return }
    steps -= moves >> 6
    moves &= 63
    if steps < 0 { throw PatternError(.outOfSteps) }
  }

  /// Follows all ways from a place that take no symbol; where they end, threads begin in `coming`.
  private mutating func add(
    _ program: PatternProgram, _ start: Int32, _ position: Int, _ around: PatternPlace,
    _ width: Int
  ) {
    stack.removeAll(keepingCapacity: true)
    stack.append((start, -1, 0))
    while let top = stack.popLast() {
      if top.slot >= 0 {
        work[Int(top.slot)] = top.old
        continue
      }
      var place = top.place
      walk: while true {
        if marks[Int(place)] == mark { break }
        marks[Int(place)] = mark
        moves += 1
        let instruction = program.code[Int(place)]
        switch instruction.operation {
        case .set, .match:
          coming.places.append(place)
          coming.slots.append(contentsOf: work)
          break walk
        case .split:
          stack.append((instruction.b, -1, 0))
          place = instruction.a
        case .jump: place = instruction.a
        case .save:
          if Int(instruction.a) < width - 1 {
            stack.append((0, instruction.a, work[Int(instruction.a)]))
            work[Int(instruction.a)] = position
          }
          place += 1
        case .keep:
          stack.append((0, Int32(width - 1), work[width - 1]))
          work[width - 1] = position
          place += 1
        case .check:
          guard around.holds(instruction.a) else { break walk }
          place += 1
        case .back, .look, .progress: break walk
        }
      }
    }
  }
}
