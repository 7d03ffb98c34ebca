// Commands: the tree of a shell script.

/// A list of statements: a whole script, a body, what stands in `$(…)`.
package struct Script: Hashable, Sendable {
  package var statements: [Statement]
  package init(_ statements: [Statement] = []) { self.statements = statements }
}

/// Pipelines joined by `&&` and `||`, up to `;`, `&` or a newline.
package struct Statement: Hashable, Sendable {
  package var first: Pipeline
  package var rest: [Link] = []
  package var isBackground = false
  package var line: Int

  package struct Link: Hashable, Sendable {
    package var isAnd: Bool
    package var pipeline: Pipeline
  }
}

/// Commands joined by `|` and `|&`.
package struct Pipeline: Hashable, Sendable {
  package var isNegated = false
  package var timing: Timing?
  /// Empty only after a lone `!` or `time`.
  package var commands: [Command] = []
  package var line: Int

  package enum Timing: Hashable, Sendable { case standard, posix }
}

package struct Command: Hashable, Sendable {
  package var shape: Shape
  package var redirects: [Redirect] = []
  package var line: Int
  /// `|&` follows: standard error goes into the pipe too.
  package var pipesErrors = false

  package indirect enum Shape: Hashable, Sendable {
    case simple(SimpleCommand)
    case group(Script)
    case subshell(Script)
    case choice(IfCommand)
    case loop(LoopCommand)
    case each(ForCommand)
    case count(CountingFor)
    case match(CaseCommand)
    case function(FunctionDefinition)
    case arithmetic([WordPart])
    case conditional(Conditional)
  }
}

/// Assignments, a name and its arguments; any of them may be missing.
package struct SimpleCommand: Hashable, Sendable {
  package var assignments: [Assignment] = []
  package var arguments: [Argument] = []

  package enum Argument: Hashable, Sendable {
    case word(Word)
    /// `a=b` or `a=(…)` after `declare` and its like: it is neither split nor globbed.
    case assignment(Assignment)
  }
}

package struct Assignment: Hashable, Sendable {
  package var name: String
  package var subscripted: Word?
  package var appends: Bool
  package var value: Value
  package var range: Range<Int>

  package indirect enum Value: Hashable, Sendable {
    case word(Word)
    case array([Element])
  }
  package struct Element: Hashable, Sendable {
    /// `[key]=`, where it is there.
    package var key: Word?
    package var appends: Bool
    package var value: Word
  }
}

package struct IfCommand: Hashable, Sendable {
  package var branches: [Branch]
  package var otherwise: Script?

  package struct Branch: Hashable, Sendable {
    package var condition: Script
    package var body: Script
  }
}

/// `while` and `until`.
package struct LoopCommand: Hashable, Sendable {
  package var isUntil: Bool
  package var condition: Script
  package var body: Script
}

/// `for x in …` and `select x in …`.
package struct ForCommand: Hashable, Sendable {
  package var isSelect: Bool
  package var name: String
  /// Nil where `in` is left out: the positional parameters.
  package var words: [Word]?
  package var body: Script
}

/// `for ((…; …; …))`.
package struct CountingFor: Hashable, Sendable {
  package var start: [WordPart]
  package var condition: [WordPart]
  package var step: [WordPart]
  package var body: Script
}

package struct CaseCommand: Hashable, Sendable {
  package var subject: Word
  package var items: [Item]

  package struct Item: Hashable, Sendable {
    package var patterns: [Word]
    package var body: Script
    package var ending: Ending
  }
  /// What ends an item: `;;`, `;&` (the next body too), `;;&` (the next patterns too).
  package enum Ending: String, Sendable { case stop = ";;", fall = ";&", test = ";;&" }
}

package struct FunctionDefinition: Hashable, Sendable {
  package var name: String
  package var body: Command
}

/// What stands in `[[ … ]]`.
package indirect enum Conditional: Hashable, Sendable {
  case and(Conditional, Conditional)
  case or(Conditional, Conditional)
  case not(Conditional)
  /// A pair of parentheses, kept for printing.
  case group(Conditional)
  /// `-f`, `-z` and their like.
  case unary(String, Word)
  case binary(String, Word, Word)
  /// One word alone: true when it is not empty.
  case word(Word)
}

package struct Redirect: Hashable, Sendable {
  package var descriptor: Descriptor
  package var operation: Operation
  package var target: Target
  package var line: Int

  package enum Descriptor: Hashable, Sendable {
    /// 0 or 1, as the operation says.
    case standard
    case number(Int)
    /// `{name}>`: a free one is taken, and its number kept in the variable.
    case variable(String)
  }
  package enum Operation: String, Sendable {
    case output = ">", append = ">>", clobber = ">|", input = "<", readWrite = "<>"
    case duplicateOutput = ">&", duplicateInput = "<&", both = "&>", bothAppend = "&>>"
    case hereString = "<<<", hereDocument = "<<", hereDocumentStripped = "<<-"
  }
  package indirect enum Target: Hashable, Sendable {
    case word(Word)
    case document(HereDocument)
  }
}

/// A here-document: its delimiter and, once its lines have been read, its body.
///
/// NB: a class, since the tree around it is made before the lines that follow are read. The parser
/// writes it once, before it hands the tree out; nobody else can.
package final class HereDocument: @unchecked Sendable, Hashable {
  package let delimiter: String
  /// The delimiter was quoted, so the body is not expanded.
  package let isQuoted: Bool
  package let stripsTabs: Bool
  package let line: Int
  package internal(set) var parts: [WordPart] = []

  init(delimiter: String, isQuoted: Bool, stripsTabs: Bool, line: Int) {
    self.delimiter = delimiter
    self.isQuoted = isQuoted
    self.stripsTabs = stripsTabs
    self.line = line
  }
  package static func == (a: HereDocument, b: HereDocument) -> Bool {
    a.delimiter == b.delimiter && a.isQuoted == b.isQuoted && a.stripsTabs == b.stripsTabs
      && a.parts == b.parts
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(delimiter) }
}
