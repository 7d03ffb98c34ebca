// The inner loop's short ways: what loops do most, in one go.
//
// Invariant: a short way takes the fuel that its instructions would take one by one, so that virtual
// time does not know of it.

import ShellSyntax

/// A parameter that is a variable's plain value.
struct PlainParameter: Sendable {
  /// -1 when it is anything else.
  var symbol = -1
  var isQuoted: Bool

  init(_ record: ParameterRecord) {
    isQuoted = record.isQuoted
    if record.index == .none, !record.isIndirect, case .value = record.operation,
      case .variable(let symbol) = record.kind, symbol >= Symbols.dynamic
    {
      self.symbol = symbol
    }
  }
}

/// Whether a text of the word itself, outside quotes, makes one word as it is.
enum PlainLiteral {
  case no, yes
  /// A lone `[`, which is a pattern that matches nothing.
  case bracket

  init(_ text: String) {
    self = text == "[" ? .bracket : ShellPattern.isLive(text) ? .no : .yes
  }
}

/// An expression that is a variable and a number: `i+1`, `$i - 1`.
struct Increment: Sendable {
  var symbol: Int
  var by: Int
  /// The variable is written with a dollar: its value is read as text.
  var isText: Bool

  init?(_ expression: Expression) {
    let nodes = expression.nodes
    guard nodes.count == 3, case .binary(let operation, 0, 1) = nodes[2],
      case .number(let number) = nodes[1]
    else { return nil }
    switch operation {
    case .add: by = number
    case .subtract: by = 0 &- number
    default: return nil
    }
    switch nodes[0] {
    case .variable(let symbol):
      self.symbol = symbol
      isText = false
    case .dollar(.variable(let symbol)):
      self.symbol = symbol
      isText = true
    default: return nil
    }
    guard symbol >= Symbols.dynamic else { return nil }
  }
}

/// What became of a word that might go the short way.
enum ShortWord {
  case no
  case made
  /// The word `[`: the long way looks whether it matches file names, and finds that it cannot.
  case bracket
}

extension ShellCore {
  /// A word of one variable or one text, whose instructions begin before `pc`.
  mutating func shortWord(_ code: Code, _ pc: Int, _ fuel: Int) -> ShortWord {
    guard pc + 1 < code.ops.count, fuel >= 2, code.ops[pc + 1].kind == .endWord,
      arguments.count <= ShellLimits.words
    else { return .no }
    let op = code.ops[pc]
    switch op.kind {
    case .param:
      let plain = code.plainParameters[Int(op.a)]
      guard plain.symbol >= 0, plain.symbol < variables.count,
        let text = shortText(plain.symbol, isQuoted: plain.isQuoted)
      else { return .no }
      arguments.append(text)
      return .made
    case .literal:
      let literal = code.plainLiterals[Int(op.a)]
      guard literal != .no else { return .no }
      arguments.append(code.texts[Int(op.a)])
      return literal == .yes || options.noGlob ? .made : .bracket
    case .quoted:
      arguments.append(code.texts[Int(op.a)])
      return .made
    default: return .no
    }
  }
  /// A variable's value, where it makes one word that is no pattern.
  private func shortText(_ symbol: Int, isQuoted: Bool) -> String? {
    guard variables[symbol]?.attributes.contains(.reference) == false else { return nil }
    switch variables[symbol]?.value {
    case .number(let number)?:
      return isQuoted || !separators.splitsNumbers ? String(number) : nil
    case .text(let text)?:
      guard text.utf8.count <= 64 else { return nil }
      if isQuoted { return text }
      if text.isEmpty || separators.isNothing { return nil }
      for byte in text.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d...0x2f, 0x5f:
          if separators.kind(byte) != .none { return nil }
        default: return nil
        }
      }
      return text
    default: return nil
    }
  }

  /// `name=$((other+1))`, whose instructions begin before `pc`.
  mutating func shortAssignment(_ code: Code, _ pc: Int, _ fuel: Int, mode: Int32) -> Bool {
    guard mode == WordBuilder.Mode.text.rawValue, pc + 2 < code.ops.count, fuel >= 3,
      code.ops[pc].kind == .arithmetic, code.ops[pc + 1].kind == .end,
      code.ops[pc + 2].kind == .assign, !options.trace,
      let increment = code.increments[Int(code.ops[pc].a)], increment.symbol < variables.count,
      let old = plainNumber(increment.symbol)
    else { return false }
    // Written with a dollar, a negative or huge number is put into the text and read anew.
    if increment.isText, old < 0 || old >= 1_000_000_000_000_000_000 { return false }
    let place = Int(code.ops[pc + 2].a)
    guard !code.assignments[place].hasKey, !code.assignments[place].appends else { return false }
    return set(code.assignments[place].symbol, plainNumber: old &+ increment.by)
  }

  /// A variable's value where it is a number written plainly.
  private func plainNumber(_ symbol: Int) -> Int? {
    guard variables[symbol]?.attributes.contains(.reference) == false else { return nil }
    switch variables[symbol]?.value {
    case .number(let number)?: return number
    case .text(let text)?:
      guard let first = text.utf8.first, first != UInt8(ascii: "+"),
        first != UInt8(ascii: "0") || text.utf8.count == 1
      else { return nil }
      return Int(text)
    default: return nil
    }
  }

  /// What comes between two runs of the inner loop when nothing has happened: a step of the slice.
  /// False when the slice is at its end, or there is something to be done first.
  func lap(_ fuel: inout Int, _ slice: inout Int) -> Bool {
    slice -= Self.runLength - fuel
    fuel = Self.runLength
    guard slice > 0, output.isEmpty, arrived.isEmpty else { return false }
    slice -= 1
    return true
  }
  /// Instructions of one run at most.
  static var runLength: Int { 1000 }
}
