// Perl's regular expressions, as PCRE2 and Go's RE2 take them, to a tree.
//
// Limit: possessive and atomic groups, recursion, conditions and callouts are not modelled; they
// are refused as an invalid group.

struct PerlParser {
  var reader: PatternReader
  /// Go's dialect: refuses what needs going back, and checks repeats more narrowly.
  let go: Bool
  private var groups = 0
  private var names: [(name: String, group: Int)] = []
  var flags: Flags
  /// The highest group that a back-reference names, and where.
  var references: [(group: Int, at: Int)] = []

  struct Flags {
    var ignoreCase: Bool
    var multiline: Bool
    var dotAll: Bool
    var free: Bool
    var lazy = false
  }

  static func parse(
    _ text: [UInt8], go: Bool, _ options: PatternOptions, groups: Int = 0
  ) throws(PatternError) -> ParsedPattern {
    var parser = PerlParser(
      reader: PatternReader(text, options), go: go, groups: groups,
      flags: Flags(
        ignoreCase: options.contains(.ignoreCase), multiline: options.contains(.multiline),
        dotAll: options.contains(.dotMatchesNewline), free: options.contains(.freeSpacing)))
    let node = try parser.choice(level: 0)
    if !parser.reader.atEnd {
      throw PatternError(.unmatchedClosing, parser.reader.text(0), at: parser.reader.index)
    }
    for reference in parser.references where reference.group > parser.groups {
      throw parser.fault(.invalidBackReference, from: reference.at)
    }
    return ParsedPattern(node: node, groups: parser.groups, names: parser.names)
  }

  private init(reader: PatternReader, go: Bool, groups: Int, flags: Flags) {
    self.reader = reader
    self.go = go
    self.groups = groups
    self.flags = flags
  }

  func fault(
    _ kind: PatternError.Kind, from start: Int? = nil, to end: Int? = nil
  ) -> PatternError {
    PatternError(kind, reader.text(start ?? reader.index, end), at: start ?? reader.index)
  }

  private mutating func skipFreeSpace() {
    guard flags.free else { return }
    while let symbol = reader.peek() {
      if symbol < 128, UInt8(symbol).isASCIISpace {
        reader.index += 1
      } else if symbol == 0x23 {
        while let next = reader.next(), next != 0x0A {}
      } else {
        return
      }
    }
  }

  private mutating func choice(level: Int) throws(PatternError) -> PatternNode {
    if level > PatternNode.deepest / 3 { throw fault(.tooDeep, from: 0) }
    let outer = flags
    var branches = [try branch(level)]
    while reader.take("|") { branches.append(try branch(level)) }
    flags = outer
    return PatternNode.choice(branches)
  }

  private mutating func branch(_ level: Int) throws(PatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    while true {
      skipFreeSpace()
      if reader.atEnd || reader.peeks("|") || reader.peeks(")") { break }
      let start = reader.index
      guard let node = try atom(level) else { continue }
      nodes.append(try repeats(of: node, from: start))
    }
    return PatternNode.sequence(nodes)
  }

  // MARK: Repeats

  private mutating func repeats(
    of first: PatternNode, from start: Int
  ) throws(PatternError) -> PatternNode {
    skipFreeSpace()
    let mark = reader.index
    guard let (least, most) = try bounds() else { return first }
    var greedy = !flags.lazy
    if reader.take("?") {
      greedy.toggle()
    } else if reader.peek() == 0x2B {
      reader.index += 1
      throw fault(go ? .nestedRepeat : .invalidGroup, from: mark, to: reader.index)
    }
    if case .repeated = first.kind, !go { throw fault(.nestedRepeat, from: mark) }
    let node = PatternNode(.repeated(first, min: least, max: most, greedy: greedy))
    if node.depth > PatternNode.deepest { throw fault(.tooBig, from: start) }
    skipFreeSpace()
    let second = reader.index
    if try bounds() != nil {
      throw fault(.nestedRepeat, from: go ? mark : second, to: reader.index)
    }
    return node
  }

  private mutating func bounds() throws(PatternError) -> (Int, Int?)? {
    if reader.take("*") { return (0, nil) }
    if reader.take("+") { return (1, nil) }
    if reader.take("?") { return (0, 1) }
    let start = reader.index
    guard reader.take("{") else { return nil }
    guard let least = reader.number() else {
      reader.index = start
      return nil
    }
    var most: Int? = least
    if reader.take(",") { most = reader.number() }
    guard reader.take("}") else {
      reader.index = start
      return nil
    }
    let limit = go ? 1000 : 65_535
    if least > limit || most ?? 0 > limit {
      throw fault(go ? .invalidInterval : .tooBig, from: start, to: reader.index)
    }
    if let most, most < least { throw fault(.invalidInterval, from: start, to: reader.index) }
    return (least, most)
  }

  // MARK: Atoms

  func literal(_ symbol: UInt32) -> PatternNode {
    PatternNode(.set(SymbolSet(symbol, ignoreCase: flags.ignoreCase)))
  }
  func set(_ set: SymbolSet, negate: Bool = false) -> PatternNode {
    var set = set
    set.finish(negate: negate, ignoreCase: flags.ignoreCase, takesBadBytes: negate)
    return PatternNode(.set(set))
  }

  /// The next atom; nil for what stands for nothing (a comment, a change of flags).
  private mutating func atom(_ level: Int) throws(PatternError) -> PatternNode? {
    let start = reader.index
    guard let symbol = reader.next() else { return nil }
    switch symbol {
    case 0x28: return try group(level, start)
    case 0x5B: return PatternNode(.set(try bracket(start)))
    case 0x2E:
      var all = SymbolSet()
      all.finish(negate: true, ignoreCase: false, takesBadBytes: true)
      if !flags.dotAll { all.remove(ascii: 0x0A) }
      return PatternNode(.set(all))
    case 0x5E: return PatternNode(.assertion(flags.multiline ? .lineStart : .textStart))
    case 0x24:
      return PatternNode(
        .assertion(flags.multiline ? .lineEnd : go ? .textEnd : .lastLineEnd))
    case 0x5C: return try escape(start)
    case 0x2A, 0x2B, 0x3F: throw fault(.nothingToRepeat, from: start, to: start + 1)
    case 0x7B:
      reader.index = start
      if try bounds() != nil { throw fault(.nothingToRepeat, from: start, to: reader.index) }
      reader.index = start + 1
      return literal(symbol)
    default: return literal(symbol)
    }
  }

  private mutating func group(_ level: Int, _ start: Int) throws(PatternError) -> PatternNode? {
    func close(_ node: PatternNode) throws(PatternError) -> PatternNode {
      guard reader.take(")") else {
        throw PatternError(.unmatchedOpening, reader.text(0), at: start)
      }
      if node.depth > PatternNode.deepest { throw fault(.tooDeep, from: start) }
      return node
    }
    func capture(_ name: String?) throws(PatternError) -> PatternNode {
      groups += 1
      let number = groups
      if number > PatternCompiler.mostGroups { throw fault(.tooBig, from: start) }
      if let name {
        if names.contains(where: { $0.name == name }) {
          throw fault(.invalidGroupName, from: start, to: reader.index)
        }
        names.append((name, number))
      }
      let inner = try choice(level: level + 1)
      return try close(PatternNode(.group(number, inner)))
    }
    func look(ahead: Bool, negative: Bool) throws(PatternError) -> PatternNode {
      if go { throw fault(.invalidGroup, from: start, to: reader.index) }
      let inner = try choice(level: level + 1)
      if !ahead, inner.most == nil { throw fault(.unboundedLookbehind, from: start) }
      return try close(PatternNode(.look(inner, ahead: ahead, negative: negative)))
    }
    guard reader.take("?") else { return try capture(nil) }
    if reader.take("#") {
      while let next = reader.next(), next != 0x29 {}
      return nil
    }
    if reader.take(":") { return try close(try choice(level: level + 1)) }
    if reader.take("=") { return try look(ahead: true, negative: false) }
    if reader.take("!") { return try look(ahead: true, negative: true) }
    if reader.take("<=") { return try look(ahead: false, negative: false) }
    if reader.take("<!") { return try look(ahead: false, negative: true) }
    if reader.take("P<") || reader.take("<") { return try capture(try name(until: 0x3E, start)) }
    if !go, reader.take("'") { return try capture(try name(until: 0x27, start)) }
    if !go, reader.take("P=") { return reference(try name(until: 0x29, start), start) }
    return try changeFlags(level, start)
  }

  mutating func name(until end: UInt32, _ start: Int) throws(PatternError) -> String {
    let from = reader.index
    while let symbol = reader.peek(), symbol < 128, UInt8(symbol).isASCIIWord { reader.index += 1 }
    let name = reader.text(from, reader.index)
    let isClosed = reader.next() == end
    guard let first = name.utf8.first, !first.isASCIIDigit, isClosed else {
      throw fault(.invalidGroupName, from: start, to: reader.index)
    }
    return name
  }

  mutating func reference(_ name: String, _ start: Int) -> PatternNode {
    let group = names.first { $0.name == name }?.group ?? .max
    references.append((group, start))
    return PatternNode(.backReference(group, ignoreCase: flags.ignoreCase))
  }

  /// `(?i)`, `(?s-m:…)`.
  private mutating func changeFlags(
    _ level: Int, _ start: Int
  ) throws(PatternError) -> PatternNode? {
    let outer = flags
    var on = true
    while let symbol = reader.next() {
      switch symbol {
      case 0x69: flags.ignoreCase = on
      case 0x6D: flags.multiline = on
      case 0x73: flags.dotAll = on
      case 0x55 where go: flags.lazy = on
      case 0x78 where !go: flags.free = on
      case 0x2D where on: on = false
      case 0x29: return nil
      case 0x3A:
        let inner = try choice(level: level + 1)
        flags = outer
        guard reader.take(")") else {
          throw PatternError(.unmatchedOpening, reader.text(0), at: start)
        }
        return inner
      default: throw fault(.invalidGroup, from: start, to: reader.index)
      }
    }
    throw PatternError(go ? .invalidGroup : .unmatchedOpening, reader.text(0), at: start)
  }
}
