// Searching by many threads in step (Pike's machine): linear in text times program, with groups.

/// A list of threads in the order of their rights: a place in the code each, and its own slots.
///
/// NB: bare memory, since the arrays' checks took half of a search's time. A list never holds more
/// threads than the code has places, so `places` needs no growth.
private struct ThreadList {
  let places: UnsafeMutablePointer<Int32>
  var slots: UnsafeMutablePointer<Int>
  private var room: Int
  var count = 0
  let width: Int

  init(code: Int, width: Int) {
    self.width = width
    places = .allocate(capacity: code)
    room = min(code, 16)
    slots = .allocate(capacity: room * width)
  }

  mutating func append(_ place: Int32, _ work: UnsafeMutablePointer<Int>) {
    if count == room {
      let larger = UnsafeMutablePointer<Int>.allocate(capacity: room * 2 * width)
      larger.moveInitialize(from: slots, count: room * width)
      slots.deallocate()
      slots = larger
      room *= 2
    }
    places[count] = place
    let base = slots + count * width
    for slot in 0..<width { base[slot] = work[slot] }
    count += 1
  }

  func deallocate() {
    places.deallocate()
    slots.deallocate()
  }
}

/// One search by threads.
struct ThreadSearch {
  /// A way not yet followed, or (slot ≥ 0) a slot's old value.
  private struct Frame {
    var place: Int32
    var slot: Int32
    var old: Int
  }

  private let code: UnsafeBufferPointer<PatternInstruction>
  private var current: ThreadList
  private var coming: ThreadList
  /// When a place was last visited.
  private let marks: UnsafeMutablePointer<Int32>
  private var mark: Int32 = 0
  /// Each visited place puts one frame on the stack at most.
  private let stack: UnsafeMutablePointer<Frame>
  private let work: UnsafeMutablePointer<Int>
  private let width: Int
  /// Moves not yet charged.
  private var moves = 0

  private init(_ code: UnsafeBufferPointer<PatternInstruction>, width: Int) {
    self.code = code
    self.width = width
    current = ThreadList(code: code.count, width: width)
    coming = ThreadList(code: code.count, width: width)
    marks = .allocate(capacity: code.count)
    marks.initialize(repeating: 0, count: code.count)
    stack = .allocate(capacity: code.count + 2)
    work = .allocate(capacity: width)
    work.initialize(repeating: -1, count: width)
  }

  private func deallocate() {
    current.deallocate()
    coming.deallocate()
    marks.deallocate()
    stack.deallocate()
    work.deallocate()
  }

  /// The slots of the leftmost match from `from` on (start and end of the match first), nil if
  /// there is none. `slotCount` is 2 where groups are not wanted.
  static func search(
    _ program: PatternProgram, _ classes: inout SymbolClasses, _ text: UnsafeBufferPointer<UInt8>,
    from: Int, slotCount: Int, steps: inout Int
  ) throws(PatternError) -> [Int]? {
    var found: [Int]?
    let isSpent = program.code.withUnsafeBufferPointer { code in
      // One slot more for `\K`.
      var search = ThreadSearch(code, width: slotCount + 1)
      defer { search.deallocate() }
      return search.run(program, &classes, text, from, &steps, &found)
    }
    if isSpent { throw PatternError(.outOfSteps) }
    return found
  }

  /// What stands at a position: its class (-1 at the end), its length, and its flags.
  private struct Symbol {
    var number: Int32
    var length: Int
    var flags: UInt8
  }

  @inline(__always) private static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ classes: inout SymbolClasses
  ) -> Symbol {
    guard position < text.count else {
      return Symbol(number: -1, length: 0, flags: PatternPlace.edge)
    }
    let (value, length) = UTF8Reading.symbol(in: text, at: position)
    let number = classes.of(value)
    var flags = classes.flags[Int(number)]
    if value == 0x0A, position + 1 == text.count { flags |= PatternPlace.lastNewline }
    return Symbol(number: number, length: length, flags: flags)
  }

  private static func before(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ classes: inout SymbolClasses
  ) -> UInt8 {
    position == 0
      ? PatternPlace.edge
      : classes.flags(of: UTF8Reading.symbol(in: text, before: position).value)
  }

  /// Searches; true if the steps ran out.
  private mutating func run(
    _ program: PatternProgram, _ classes: inout SymbolClasses, _ text: UnsafeBufferPointer<UInt8>,
    _ from: Int, _ steps: inout Int, _ found: inout [Int]?
  ) -> Bool {
    var best: [Int] = []
    var position = from
    var here = Self.read(text, position, &classes)
    var place = PatternPlace(before: Self.before(text, from, &classes), behind: here.flags)
    mark = 1
    while true {
      if best.isEmpty {
        if current.count == 0 {
          if program.anchored, position > 0 { break }
          // Nothing is under way: go to where a match can begin.
          if !program.mayBeEmpty {
            let start = position
            while position < text.count, !program.firstBytes[Int(text[position])] { position += 1 }
            if position >= text.count { break }
            if position > start {
              mark &+= 1
              moves += (position - start) >> 3
              here = Self.read(text, position, &classes)
              place.before = Self.before(text, position, &classes)
              place.behind = here.flags
            }
          }
        }
        if !(program.anchored && position > 0) {
          for slot in 0..<width { work[slot] = -1 }
          work[0] = position
          swap(&current, &coming)
          add(0, position, place)
          swap(&current, &coming)
        }
      } else if current.count == 0 {
        break
      }
      if moves >= 64 {
        steps -= moves >> 6
        moves &= 63
        if steps < 0 { return true }
      }
      if current.count == 0, here.number < 0 { break }

      mark &+= 1
      // NB: after two thousand million symbols the marks begin anew.
      if mark == .max {
        marks.update(repeating: 0, count: code.count)
        mark = 1
      }
      coming.count = 0
      let next = position + here.length
      let symbol = here.number
      if symbol >= 0 {
        place.before = here.flags & (SymbolClasses.word | SymbolClasses.newline)
        here = Self.read(text, next, &classes)
        place.behind = here.flags
      }
      for index in 0..<current.count {
        let at = current.places[index]
        let instruction = code[Int(at)]
        let slots = current.slots + index * width
        if instruction.operation == .match {
          // Threads from further left, or in Perl's way of more right, take the match over.
          if best.isEmpty || !program.longest || slots[0] < best[0]
            || (slots[0] == best[0] && position > best[1])
          {
            best = Array(UnsafeBufferPointer(start: slots, count: width))
            best[1] = position
          }
          if !program.longest { break }
          continue
        }
        if program.longest, !best.isEmpty, slots[0] > best[0] { continue }
        guard symbol >= 0, classes.holds(instruction.a, symbol) else { continue }
        for slot in 0..<width { work[slot] = slots[slot] }
        add(at + 1, next, place)
      }
      moves += current.count + 1
      if symbol < 0 { break }
      swap(&current, &coming)
      position = next
    }
    if !best.isEmpty {
      let kept = best.removeLast()
      if kept >= 0 { best[0] = kept }
      found = best
    }
    return false
  }

  /// Follows all ways from a place that take no symbol; where they end, threads begin in `coming`.
  private mutating func add(_ start: Int32, _ position: Int, _ around: PatternPlace) {
    stack[0] = Frame(place: start, slot: -1, old: 0)
    var depth = 1
    while depth > 0 {
      depth -= 1
      let top = stack[depth]
      if top.slot >= 0 {
        work[Int(top.slot)] = top.old
        continue
      }
      var place = top.place
      walk: while marks[Int(place)] != mark {
        marks[Int(place)] = mark
        moves += 1
        let instruction = code[Int(place)]
        switch instruction.operation {
        case .set, .match:
          coming.append(place, work)
          break walk
        case .split:
          stack[depth] = Frame(place: instruction.b, slot: -1, old: 0)
          depth += 1
          place = instruction.a
        case .jump: place = instruction.a
        case .save, .keep:
          let slot = instruction.operation == .keep ? width - 1 : Int(instruction.a)
          if slot < width - 1 || instruction.operation == .keep {
            stack[depth] = Frame(place: 0, slot: Int32(slot), old: work[slot])
            depth += 1
            work[slot] = position
          }
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
