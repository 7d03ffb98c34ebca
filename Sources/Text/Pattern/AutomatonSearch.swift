// Whether a text matches at all: the program as an automaton, its states built when reached.

/// States and transitions met so far, kept from text to text.
///
/// A state is the set of places in the code behind the last symbol, before assertions are looked
/// at, and what that symbol was; so an assertion is decided when the next symbol is known. When
/// there are too many states all are dropped, and the search goes on with none.
struct AutomatonSearch: Sendable {
  private static let unknown: Int32 = -1
  private static let accepts: Int32 = -2
  private static let dead: Int32 = -3
  private static let mostCells = 200_000

  /// The state's number by its places, and the flags of the symbol before last.
  private var numbers: [[Int32]: Int32] = [:]
  private var keys: [[Int32]] = []
  private var table: [Int32] = []
  /// What the end of the text makes of a state: 0 not known, 1 refused, 2 accepted.
  private var ends: [UInt8] = []
  private var stride = 0
  private var marks: [Int] = []
  private var mark = 0
  private var stack: [Int32] = []

  init() {}

  /// Whether a match lies in the text from `from` on.
  mutating func matches(
    _ program: PatternProgram, _ classes: inout SymbolClasses, _ text: UnsafeBufferPointer<UInt8>,
    from: Int, steps: inout Int
  ) throws(PatternError) -> Bool {
    if marks.count != program.code.count {
      marks = Array(repeating: 0, count: program.code.count)
      drop(classes)
    }
    var flags = PatternPlace.edge
    if from > 0 {
      flags = classes.flags(of: UTF8Reading.symbol(in: text, before: from).value)
    }
    if classes.count > stride { drop(classes) }
    var state = number(of: [Int32(flags)])
    var position = from
    var built = 0
    while position < text.count {
      let byte = text[position]
      var symbol: Int32
      if byte < 128 {
        symbol = classes.ascii[Int(byte)]
        position += 1
      } else {
        let (value, length) = UTF8Reading.symbol(in: text, at: position)
        symbol = classes.of(value)
        position += length
        if classes.count > stride {
          let key = keys[Int(state)]
          drop(classes)
          state = number(of: key)
        }
      }
      var next = table[Int(state) * stride + Int(symbol)]
      if next == Self.unknown {
        next = step(program, classes, state, symbol, &built)
        if table.count > Self.mostCells, next >= 0 {
          let key = keys[Int(next)]
          drop(classes)
          next = number(of: key)
        } else {
          table[Int(state) * stride + Int(symbol)] = next
        }
        if built >= 64 {
          steps -= built >> 6
          built &= 63
          if steps < 0 { throw PatternError(.outOfSteps) }
        }
      }
      if next < 0 {
        steps -= (position - from) >> 8
        return next == Self.accepts
      }
      state = next
    }
    steps -= (position - from) >> 8
    if steps < 0 { throw PatternError(.outOfSteps) }
    if ends[Int(state)] == 0 {
      let place = PatternPlace(before: UInt8(keys[Int(state)][0]), behind: PatternPlace.edge)
      var reached: [Int32] = []
      ends[Int(state)] = close(program, state, place, &reached, &built) ? 2 : 1
    }
    return ends[Int(state)] == 2
  }

  private mutating func drop(_ classes: SymbolClasses) {
    numbers.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    table.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    stride = classes.count + 8
  }

  /// A key's first element are the flags, the others places in order.
  private mutating func number(of key: [Int32]) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(keys.count)
    numbers[key] = number
    keys.append(key)
    ends.append(0)
    table.append(contentsOf: repeatElement(Self.unknown, count: stride))
    return number
  }

  /// Collects the places that take a symbol; true if a match is among what is reached.
  private mutating func close(
    _ program: PatternProgram, _ state: Int32, _ around: PatternPlace, _ reached: inout [Int32],
    _ moves: inout Int
  ) -> Bool {
    mark += 1
    stack.removeAll(keepingCapacity: true)
    stack.append(0)
    stack.append(contentsOf: keys[Int(state)].dropFirst())
    while var place = stack.popLast() {
      walk: while marks[Int(place)] != mark {
        marks[Int(place)] = mark
        moves += 1
        let instruction = program.code[Int(place)]
        switch instruction.operation {
        case .match: return true
        case .set:
          reached.append(place)
          break walk
        case .split:
          stack.append(instruction.b)
          place = instruction.a
        case .jump: place = instruction.a
        case .save, .keep: place += 1
        case .check:
          guard around.holds(instruction.a) else { break walk }
          place += 1
        case .back, .look, .progress: break walk
        }
      }
    }
    return false
  }

  private mutating func step(
    _ program: PatternProgram, _ classes: SymbolClasses, _ state: Int32, _ symbol: Int32,
    _ moves: inout Int
  ) -> Int32 {
    let flags = classes.flags[Int(symbol)]
    let place = PatternPlace(before: UInt8(keys[Int(state)][0]), behind: flags)
    var reached: [Int32] = []
    if close(program, state, place, &reached, &moves) { return Self.accepts }
    var key: [Int32] = []
    for from in reached where classes.holds(program.code[Int(from)].a, symbol) {
      key.append(from + 1)
    }
    moves += reached.count
    if key.isEmpty, program.anchored { return Self.dead }
    key.sort()
    key.insert(Int32(flags), at: 0)
    return number(of: key)
  }
}
