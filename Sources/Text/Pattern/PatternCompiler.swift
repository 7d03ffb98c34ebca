// The tree of a pattern to a program, bounded in size.

struct PatternCompiler {
  private var program = PatternProgram()
  private var known: [SymbolSet: Int32] = [:]
  private let limit: Int
  static let mostGroups = 2000

  static func compile(
    _ parsed: ParsedPattern, longest: Bool, wordIsUnicode: Bool, limits: PatternLimits
  ) throws(PatternError) -> PatternProgram {
    var compiler = PatternCompiler(limit: max(16, min(limits.program, 1_000_000)))
    compiler.program.longest = longest
    compiler.program.wordIsUnicode = wordIsUnicode
    compiler.program.groups = parsed.groups
    compiler.program.slots = 2 * (parsed.groups + 1)
    compiler.program.moves = max(1000, limits.moves)
    compiler.program.goesBack = compiler.goesBack(parsed.node)
    try compiler.emit(parsed.node)
    try compiler.append(.match)
    // Each thread has its own slots, and there is a thread for each set at most.
    let threads = compiler.program.code.count { $0.operation == .set } + 1
    guard threads * compiler.program.slots <= 4_000_000 else { throw PatternError(.tooBig) }
    compiler.program.classes = SymbolClasses(
      compiler.program.sets, wordIsUnicode: wordIsUnicode)
    compiler.foresee(parsed.node)
    return compiler.program
  }

  private init(limit: Int) { self.limit = limit }

  private func goesBack(_ node: PatternNode) -> Bool {
    switch node.kind {
    case .backReference, .look: true
    case .group(_, let inner), .repeated(let inner, _, _, _): goesBack(inner)
    case .sequence(let nodes), .choice(let nodes): nodes.contains(where: goesBack)
    case .empty, .set, .assertion, .keep: false
    }
  }

  @discardableResult private mutating func append(
    _ operation: PatternInstruction.Operation, _ a: Int = 0, _ b: Int = 0
  ) throws(PatternError) -> Int {
    guard program.code.count < limit else { throw PatternError(.tooBig) }
    program.code.append(PatternInstruction(operation: operation, a: Int32(a), b: Int32(b)))
    return program.code.count - 1
  }
  private var here: Int32 { Int32(program.code.count) }

  private mutating func emit(_ node: PatternNode) throws(PatternError) {
    switch node.kind {
    case .empty: break
    case .set(let set): try append(.set, Int(number(of: set)))
    case .assertion(let assertion):
      if assertion == .lastLineEnd { program.looksPastNewline = true }
      try append(.check, Int(assertion.rawValue))
    case .keep: try append(.keep)
    case .group(let group, let inner):
      try append(.save, group * 2)
      try emit(inner)
      try append(.save, group * 2 + 1)
    case .sequence(let nodes):
      for node in nodes { try emit(node) }
    case .choice(let nodes):
      var jumps: [Int] = []
      for (place, node) in nodes.enumerated() {
        if place == nodes.count - 1 {
          try emit(node)
        } else {
          let split = try append(.split)
          program.code[split].a = here
          try emit(node)
          jumps.append(try append(.jump))
          program.code[split].b = here
        }
      }
      for jump in jumps { program.code[jump].a = here }
    case .backReference(let group, let ignoreCase):
      try append(.back, group, ignoreCase ? 1 : 0)
    case .look(let inner, let ahead, let negative):
      let look = try append(.look, program.looks.count)
      program.looks.append(
        PatternLook(
          ahead: ahead, negative: negative, start: here + 1, fewest: inner.fewest,
          most: inner.most ?? .max))
      let jump = try append(.jump)
      if program.looks.count > 200 { throw PatternError(.tooBig) }
      program.looks[Int(program.code[look].a)].start = here
      try emit(inner)
      try append(.match)
      program.code[jump].a = here
    case .repeated(let inner, let least, let most, let greedy):
      try emit(inner, least, most, greedy)
    }
  }

  private mutating func number(of set: SymbolSet) -> Int32 {
    // Most patterns have a few sets, which are looked through sooner than hashed.
    if program.sets.count <= 16 {
      if let place = program.sets.firstIndex(of: set) { return Int32(place) }
    } else {
      if known.isEmpty {
        for (place, own) in program.sets.enumerated() { known[own] = Int32(place) }
      }
      if let number = known[set] { return number }
      known[set] = Int32(program.sets.count)
    }
    program.sets.append(set)
    return Int32(program.sets.count - 1)
  }

  /// A split whose first way is into the loop, or out of it where it is lazy.
  private mutating func split(_ greedy: Bool) throws(PatternError) -> Int {
    let split = try append(.split)
    if greedy { program.code[split].a = here } else { program.code[split].b = here }
    return split
  }
  private mutating func leave(_ split: Int, _ greedy: Bool, to place: Int32) {
    if greedy { program.code[split].b = place } else { program.code[split].a = place }
  }

  private mutating func emit(
    _ inner: PatternNode, _ least: Int, _ most: Int?, _ greedy: Bool
  ) throws(PatternError) {
    guard inner.most != 0 || least < 2 else {
      // Nothing but places: twice is the same as once.
      return try emit(inner, 1, 1, greedy)
    }
    for _ in 0..<max(0, least - (most == nil ? 1 : 0)) { try emit(inner) }
    guard let most else {
      // The last copy repeats: `x+`, or `x*` as `(x+)?` so that an empty `x` is noted once.
      let optional = least == 0 ? try split(greedy) : nil
      var slot = -1
      let start = here
      if program.goesBack, inner.fewest == 0 {
        slot = program.slots
        program.slots += 1
        try append(.save, slot)
      }
      try emit(inner)
      let progress = slot >= 0 ? try append(.progress, slot) : nil
      let loop = try append(.split, Int(start), Int(start))
      leave(loop, greedy, to: here)
      if let progress { program.code[progress].b = here }
      if let optional { leave(optional, greedy, to: here) }
      return
    }
    var splits: [Int] = []
    for _ in 0..<max(0, most - least) {
      splits.append(try split(greedy))
      try emit(inner)
    }
    for split in splits { leave(split, greedy, to: here) }
  }

  // MARK: What is known beforehand

  private mutating func foresee(_ node: PatternNode) {
    var first = Array(repeating: false, count: 256)
    program.mayBeEmpty = false
    var seen = Set<Int32>()
    var stack: [Int32] = [0]
    while let place = stack.popLast() {
      guard seen.insert(place).inserted, Int(place) < program.code.count else { continue }
      let instruction = program.code[Int(place)]
      switch instruction.operation {
      case .set:
        let set = program.sets[Int(instruction.a)]
        for byte in 0..<128 where set.holds(UInt32(byte)) { first[byte] = true }
        if set.reachesBeyondASCII { for byte in 128..<256 { first[byte] = true } }
      case .split: stack += [instruction.b, instruction.a]
      case .jump: stack.append(instruction.a)
      case .save, .check, .keep, .progress, .look: stack.append(place + 1)
      case .match, .back: program.mayBeEmpty = true
      }
    }
    program.firstBytes = program.mayBeEmpty ? Array(repeating: true, count: 256) : first
    program.anchored = startsAnchored(node)

    var prefix: [UInt8] = []
    var whole = true
    collect(node, &prefix, &whole)
    if UTF8Reading.isValid(prefix) {
      program.prefix = prefix
      program.isLiteral = whole && !prefix.isEmpty && program.groups == 0 && !program.goesBack
    }
  }

  private func startsAnchored(_ node: PatternNode) -> Bool {
    switch node.kind {
    case .assertion(.textStart): true
    case .group(_, let inner): startsAnchored(inner)
    case .sequence(let nodes): nodes.first.map(startsAnchored) ?? false
    case .choice(let nodes): nodes.allSatisfy(startsAnchored)
    case .repeated(let inner, let least, _, _): least > 0 && startsAnchored(inner)
    default: false
    }
  }

  /// Appends the bytes every match begins with; `whole` turns false where something else follows.
  private func collect(_ node: PatternNode, _ prefix: inout [UInt8], _ whole: inout Bool) {
    switch node.kind {
    case .empty: break
    case .set(let set):
      if let symbol = set.single {
        UTF8Reading.append(symbol, to: &prefix)
      } else {
        whole = false
      }
    case .group(_, let inner): collect(inner, &prefix, &whole)
    case .sequence(let nodes):
      for node in nodes where whole { collect(node, &prefix, &whole) }
    default: whole = false
    }
    if prefix.count > 1000 { whole = false }
  }
}
