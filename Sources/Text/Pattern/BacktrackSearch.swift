// Searching by trying and going back: for back-references and look-around alone, with a hard limit.

struct BacktrackSearch {
  private let program: PatternProgram
  private let text: UnsafeBufferPointer<UInt8>
  private var slots: [Int]
  private var keep = -1
  private var moves: Int

  /// A way not yet tried, or (slot ≥ 0) a slot's old value.
  private struct Frame {
    var place: Int32
    var slot: Int32
    var position: Int
  }

  /// The slots of the leftmost match from `from` on, nil if there is none.
  static func search(
    _ program: PatternProgram, _ text: UnsafeBufferPointer<UInt8>, from: Int, steps: inout Int
  ) throws(PatternError) -> [Int]? {
    var search = BacktrackSearch(program, text, moves: min(program.moves, min(steps, 1 << 50) << 6))
    let before = search.moves
    defer { steps -= (before - search.moves) >> 6 }
    var start = from
    while true {
      if program.mayBeEmpty || (start < text.count && program.firstBytes[Int(text[start])]) {
        if let found = try search.match(at: start) { return found }
      }
      search.moves -= 1
      if start >= text.count || program.anchored { return nil }
      start += UTF8Reading.symbol(in: text, at: start).length
    }
  }

  private init(_ program: PatternProgram, _ text: UnsafeBufferPointer<UInt8>, moves: Int) {
    self.program = program
    self.text = text
    self.moves = moves
    slots = Array(repeating: -1, count: program.slots)
  }

  private mutating func match(at start: Int) throws(PatternError) -> [Int]? {
    for index in slots.indices { slots[index] = -1 }
    keep = -1
    guard let end = try run(0, start, end: nil, depth: 0) else { return nil }
    slots[0] = keep >= 0 ? keep : start
    slots[1] = end
    return Array(slots[..<(2 * (program.groups + 1))])
  }

  private func flags(_ symbol: UInt32) -> UInt8 {
    var flags: UInt8 = symbol == 0x0A ? SymbolClasses.newline : 0
    if symbol < 128 {
      if UInt8(symbol).isASCIIWord { flags |= SymbolClasses.word }
    } else if program.wordIsUnicode, let scalar = Unicode.Scalar(symbol),
      UnicodeClasses(of: scalar).contains(.alpha)
    {
      flags |= SymbolClasses.word
    }
    return flags
  }

  private func around(_ position: Int) -> PatternPlace {
    var place = PatternPlace(before: PatternPlace.edge, behind: PatternPlace.edge)
    if position > 0 { place.before = flags(UTF8Reading.symbol(in: text, before: position).value) }
    if position < text.count {
      place.behind = flags(UTF8Reading.symbol(in: text, at: position).value)
      if text[position] == 0x0A, position + 1 == text.count {
        place.behind |= PatternPlace.lastNewline
      }
    }
    return place
  }

  /// The end of a match of the code from `start`, which must end at `end` if that is given. The
  /// slots hold its groups then; without a match they are as before.
  private mutating func run(
    _ start: Int32, _ from: Int, end wanted: Int?, depth: Int
  ) throws(PatternError) -> Int? {
    if depth > 20 { throw PatternError(.tooDeep) }
    var stack = [Frame(place: start, slot: -1, position: from)]
    var best: Int?
    var bestSlots: [Int] = []
    while let top = stack.popLast() {
      if top.slot >= 0 {
        slots[Int(top.slot)] = top.position
        continue
      }
      if top.slot == -2 {
        keep = top.position
        continue
      }
      var place = top.place
      var position = top.position
      walk: while true {
        moves -= 1
        if moves < 0 || stack.count > 1 << 20 { throw PatternError(.outOfSteps) }
        let instruction = program.code[Int(place)]
        switch instruction.operation {
        case .match:
          if let wanted, position != wanted { break walk }
          if best.map({ position > $0 }) ?? true {
            best = position
            bestSlots = slots
          }
          if !program.longest || depth > 0 || position == text.count {
            slots = bestSlots
            return best
          }
          break walk
        case .set:
          guard position < text.count else { break walk }
          let (symbol, length) = UTF8Reading.symbol(in: text, at: position)
          guard program.sets[Int(instruction.a)].holds(symbol) else { break walk }
          position += length
          place += 1
        case .split:
          stack.append(Frame(place: instruction.b, slot: -1, position: position))
          place = instruction.a
        case .jump: place = instruction.a
        case .save:
          stack.append(Frame(place: 0, slot: instruction.a, position: slots[Int(instruction.a)]))
          slots[Int(instruction.a)] = position
          place += 1
        case .keep:
          stack.append(Frame(place: 0, slot: -2, position: keep))
          keep = position
          place += 1
        case .check:
          guard around(position).holds(instruction.a) else { break walk }
          place += 1
        case .back:
          guard let next = behindReference(instruction, position) else { break walk }
          position = next
          place += 1
        case .progress:
          place = slots[Int(instruction.a)] == position ? instruction.b : place + 1
        case .look:
          guard try holds(program.looks[Int(instruction.a)], position, depth) else { break walk }
          place += 1
        }
      }
    }
    if best != nil { slots = bestSlots }
    return best
  }

  private mutating func holds(
    _ look: PatternLook, _ position: Int, _ depth: Int
  ) throws(PatternError) -> Bool {
    let saved = slots
    var found = false
    if look.ahead {
      found = try run(look.start, position, end: nil, depth: depth + 1) != nil
    } else {
      var start = position
      var count = 0
      while !found, count <= look.most {
        if count >= look.fewest {
          found = try run(look.start, start, end: position, depth: depth + 1) != nil
        }
        guard start > 0 else { break }
        start -= UTF8Reading.symbol(in: text, before: start).length
        count += 1
      }
    }
    if !found || look.negative { slots = saved }
    return found != look.negative
  }

  /// The place behind a repetition of what the group took; nil if something else stands there.
  private mutating func behindReference(
    _ instruction: PatternInstruction, _ position: Int
  ) -> Int? {
    let group = Int(instruction.a)
    guard group <= program.groups else { return nil }
    let start = slots[group * 2]
    let end = slots[group * 2 + 1]
    guard start >= 0, end >= start else { return nil }
    let length = end - start
    guard position + length <= text.count else { return nil }
    moves -= length >> 3
    for offset in 0..<length {
      let a = text[start + offset]
      let b = text[position + offset]
      // Limit: case is ignored for ASCII alone in a back-reference.
      if a != b, instruction.b == 0 || a.asciiLowercased != b.asciiLowercased { return nil }
    }
    return position + length
  }
}
