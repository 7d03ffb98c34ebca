// The instructions of compiled shell code.

import ShellSyntax

/// What an instruction does. `a` and `b` are its operands.
enum OpKind: UInt8, Sendable {
  // Words.
  /// Begins an argument word.
  case beginWord
  /// Ends it: its fields become arguments, globbed unless that is off.
  case endWord
  /// Begins a text; a: the builder's mode.
  case begin
  /// Ends it and leaves it as a value.
  case end
  /// a: text outside quotes.
  case literal
  /// a: text inside quotes.
  case quoted
  /// a: text that is split like an expansion's result.
  case splitText
  /// Quotes with nothing in them.
  case mark
  /// a: many finished arguments at once.
  case fields
  /// a: user name after the tilde, b: 1 in quotes' stead.
  case tilde
  /// a: the parameter whose value comes here.
  case param
  /// a: parameter, b: where to go when it is set (`:` in its record).
  case jumpIfSet
  /// Takes the subscript that `jumpIfSet` left.
  case dropSubscript
  case assignParam
  case failParam
  case strip
  case replace
  case letters
  case slice
  case transform
  case bad
  /// a: arithmetic that was read before; b: 1 in quotes.
  case arithmetic
  /// The text to be reckoned is the last value.
  case arithmeticText
  /// a: code, b: 1 in quotes.
  case substitute
  /// The value names the file; b: 1 in quotes.
  case substituteFile
  /// a: code, b: 1 when it is read from.
  case process
  // Commands.
  case line
  /// Assigns at once, in a command that has no words.
  case assign
  /// Keeps it for the command to come.
  case pend
  /// `declare a=b`: the last value becomes part of an argument.
  case declare
  case arrayBegin
  /// a: 1 when a key is there, b: 1 for `+=`.
  case arrayElement
  /// Fields of an element without a key.
  case arrayFields
  case assignArray
  case declareArray
  case redirect
  /// Runs the command; a: 1 when nothing of the code is left after it.
  case execute
  /// The end of a command that only assigns.
  case assigned
  case clearSubstitution
  case jump
  case jumpIfOK
  case jumpIfFailed
  case not
  case pipeline
  case background
  case subshell
  case pushRedirects
  case popRedirects
  case enterLoop
  case leaveLoop
  case forBegin
  case forNext
  case selectNext
  case caseBegin
  case caseMatch
  case caseEnd
  case define
  case guardOn
  case guardOff
  case check
  case arithmeticCommand
  case arithmeticTest
  case arithmeticCommandText
  case conditionalUnary
  case conditionalBinary
  case conditionalWord
  case timeBegin
  case timeEnd
  /// Leaves status 0.
  case setStatus
  /// Keeps the status of a loop's last body, and gives it back at the end.
  case saveLoop
  case restoreLoop
  /// Says what was wrong with backticks and leaves status 2.
  case complain
  case unmodelled
}

struct Op: Sendable {
  var kind: OpKind
  var a: Int32 = 0
  var b: Int32 = 0
}

/// Compiled code. It is shared by every copy of the shell, and never changes.
final class Code: Sendable {
  let ops: [Op]
  let texts: [String]
  let lists: [[String]]
  let parameters: [ParameterRecord]
  let assignments: [AssignmentRecord]
  let redirects: [RedirectRecord]
  let codes: [Code]
  let expressions: [Expression]
  let functions: [ShellFunction]
  let pipelines: [PipelineRecord]
  let heads: [Int: CommandHead]
  /// The command as text, for `jobs`.
  let source: String
  /// By parameter, text and expression: what the inner loop does the short way.
  let plainParameters: [PlainParameter]
  let plainLiterals: [PlainLiteral]
  let increments: [Increment?]

  init(_ draft: CodeDraft, source: String) {
    ops = draft.ops
    texts = draft.texts
    heads = draft.heads
    lists = draft.lists
    parameters = draft.parameters
    assignments = draft.assignments
    redirects = draft.redirects
    codes = draft.codes
    expressions = draft.expressions
    functions = draft.functions
    pipelines = draft.pipelines
    self.source = source
    plainParameters = parameters.map { PlainParameter($0) }
    plainLiterals = texts.map { PlainLiteral($0) }
    increments = expressions.map { Increment($0) }
  }
}

extension Code {
  /// The command that an instruction ends, as text; nil for other instructions.
  ///
  /// Limit: bash tells of `[[ … ]]`, `((…))` and the heads of loops too.
  func command(of op: Op) -> String? {
    switch op.kind {
    case .execute: op.a >= 2 ? texts[Int(op.a >> 1) - 1] : nil
    case .subshell: codes[Int(op.a)].source
    case .assigned: texts[Int(op.a)]
    default: nil
    }
  }
}

/// Code while it is being made.
struct CodeDraft: Sendable {
  var ops: [Op] = []
  var texts: [String] = []
  var lists: [[String]] = []
  var parameters: [ParameterRecord] = []
  var assignments: [AssignmentRecord] = []
  var redirects: [RedirectRecord] = []
  var codes: [Code] = []
  var expressions: [Expression] = []
  var functions: [ShellFunction] = []
  var pipelines: [PipelineRecord] = []
  /// What `set -x` shows of the commands that begin at these places: their text, nothing expanded.
  var heads: [Int: CommandHead] = [:]
}

/// The beginning of a command of several parts.
enum CommandHead: Sendable {
  /// `for` or `select`; nil where it goes over the positional parameters.
  case each(String, words: [Word]?, isSelect: Bool)
  case match(Word)

  /// Real: bash 5.2.
  var text: String {
    switch self {
    case .each(let name, let words, let isSelect):
      let list = words.map { $0.map(WordPrinter.text).joined(separator: " ") } ?? "\"$@\""
      return "\(isSelect ? "select" : "for") \(name) in \(list)"
    case .match(let word): return "case \(WordPrinter.text(word)) in"
    }
  }
}

struct ParameterRecord: Sendable {
  enum Kind: Sendable {
    case variable(Int)
    case positional(Int)
    case special(UInt8)
  }
  enum Index: Sendable { case none, each, joined, value }
  var name: String
  /// What bash calls it where it has no value: `x`, `x[2]`, `$1`.
  var shown: String
  var kind: Kind
  var index: Index
  var isQuoted: Bool
  var isIndirect: Bool
  var operation: ParameterOperation
  /// A value may be split here.
  var line: Int
}

struct AssignmentRecord: Sendable {
  var name: String
  var symbol: Int
  var hasKey: Bool
  var appends: Bool
}

struct RedirectRecord: Sendable {
  var descriptor: Redirect.Descriptor
  var operation: Redirect.Operation
  /// The target as it was written, for messages.
  var source: String
  var line: Int
}

struct PipelineRecord: Sendable {
  var codes: [Code]
  /// Whether a part's standard error goes into the pipe too.
  var pipesErrors: [Bool]
  var source: String
}

/// A function: its code, and the tree it is printed from.
struct ShellFunction: Sendable {
  var name: String
  var code: Code
  var definition: FunctionDefinition
  var line: Int
  /// The sourced file in which it stands; nil in the script itself.
  var file: String?
  var isExported = false
}
