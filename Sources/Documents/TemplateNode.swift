// What a Go template is made of.

/// The text that nodes come from: what errors name, and where they count lines.
struct TemplateOrigin: Sendable {
  var name: String
  var source: [UInt8]
}

/// A template by its name: its nodes, and where they stand.
struct TemplateBody: Sendable {
  var nodes: [TemplateNode]
  var origin: TemplateOrigin

  /// Nothing but white space: Go lets such a body not replace another.
  var isBlank: Bool {
    nodes.allSatisfy {
      if case .text(let text) = $0 {
        text.utf8.allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
      } else {
        false
      }
    }
  }
}

/// A part of a template, with the offset at which errors point.
indirect enum TemplateNode: Sendable {
  case text(String)
  case action(TemplatePipe)
  case branch(TemplateBranch)
  case template(name: String, TemplatePipe?, offset: Int)
  case loopExit(isBreak: Bool)
}

struct TemplateBranch: Sendable {
  enum Kind: String, Sendable { case `if`, range, with }
  var kind: Kind
  var pipe: TemplatePipe
  var body: [TemplateNode]
  var otherwise: [TemplateNode]
  var offset: Int
}

struct TemplatePipe: Sendable {
  var variables: [String] = []
  var isAssignment = false
  var commands: [TemplateCommand] = []
  var offset: Int

  var shown: String {
    (variables.isEmpty
      ? "" : variables.joined(separator: ", ") + (isAssignment ? " = " : " := "))
      + commands.map(\.shown).joined(separator: " | ")
  }
}

struct TemplateCommand: Sendable {
  var words: [TemplateOperand] = []
  var offset: Int

  var shown: String {
    words.map { word in
      if case .pipe(let pipe) = word.kind { "(" + pipe.shown + ")" } else { word.shown }
    }.joined(separator: " ")
  }
}

struct TemplateOperand: Sendable {
  indirect enum Kind: Sendable {
    case dot, null
    case boolean(Bool)
    /// A number with the text it was written in.
    case number(Value, String)
    case string(String, quoted: String)
    case field([String])
    case variable([String])
    case function(String)
    case pipe(TemplatePipe)
    case chain(TemplateOperand, [String])
  }
  var kind: Kind
  var offset: Int

  var shown: String {
    switch kind {
    case .dot: "."
    case .null: "nil"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(_, let text): text
    case .string(_, let quoted): quoted
    case .field(let names): names.map { "." + $0 }.joined()
    case .variable(let names): names.joined(separator: ".")
    case .function(let name): name
    case .pipe(let pipe): pipe.shown
    case .chain(let inner, let names):
      (inner.isPipe ? "(" + inner.shown + ")" : inner.shown) + names.map { "." + $0 }.joined()
    }
  }
  var isPipe: Bool { if case .pipe = kind { true } else { false } }
}
