// A pattern as a program for the machines that search.

/// One instruction; `a` and `b` are places in the code, a set, a slot or a group.
struct PatternInstruction: Hashable, Sendable {
  enum Operation: UInt8, Hashable, Sendable {
    /// Take a symbol of set `a`.
    case set
    /// Go on at `a`, and with less right at `b`.
    case split
    case jump
    /// Note the place in slot `a`.
    case save
    /// Go on if assertion `a` holds.
    case check
    case match
    /// The match is told to begin here.
    case keep
    /// Take what group `a` took; `b` is 1 where case is ignored.
    case back
    /// Go on if the code of `looks[a]` does (or does not) match here.
    case look
    /// Leave the loop for `b` if no symbol was taken since slot `a` was noted.
    case progress
  }
  var operation: Operation
  var a: Int32
  var b: Int32
}

struct PatternLook: Hashable, Sendable {
  var ahead: Bool
  var negative: Bool
  var start: Int32
  var fewest: Int
  var most: Int
}

/// Code, sets, and what can be known of a match beforehand.
struct PatternProgram: Sendable {
  var code: [PatternInstruction] = []
  var sets: [SymbolSet] = []
  var looks: [PatternLook] = []
  /// Two for the match and each group; then those of loops, which are told to nobody.
  var slots = 2
  var groups = 0
  /// Back-references or look-around: only going back finds a match.
  var goesBack = false
  /// Something of the end must be known in advance, which the automaton cannot.
  var looksPastNewline = false
  /// The longest of the leftmost matches is wanted.
  var longest = false
  var wordIsUnicode = true
  /// The bytes a match can begin with; all if it may be empty.
  var firstBytes: [Bool] = []
  var mayBeEmpty = true
  /// Every match begins with these bytes; if `isLiteral`, is nothing else.
  var prefix: [UInt8] = []
  var isLiteral = false
  /// Matches begin at the text's start alone.
  var anchored = false
  var classes = SymbolClasses()
  /// Room in a search's stack, and moves.
  var moves = 0
}
