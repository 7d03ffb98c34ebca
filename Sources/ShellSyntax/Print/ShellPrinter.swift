// Commands back to text, laid out as bash lays out `declare -f` and the lines of `jobs`.

/// Writes commands as bash 5.2 prints them.
package struct ShellPrinter {
  var out = ""
  var indent = 0
  /// Within a function every command has a line of its own.
  var inFunction = false
  var documents: [HereDocument] = []
  /// A here-document was printed within the command, which then gets no semicolon. Real: bash 5.2.
  var hadDocument = false

  /// A function's definition as `declare -f` shows it, without a newline at the end.
  package static func definition(_ function: FunctionDefinition) -> String {
    var printer = ShellPrinter()
    printer.inFunction = true
    printer.function(function, isOutermost: true)
    return printer.out
  }
  /// A command as the shell names a job by it.
  package static func job(_ pipeline: Pipeline) -> String {
    var printer = ShellPrinter()
    printer.write(pipeline)
    return printer.out
  }
  package static func job(_ statement: Statement) -> String {
    var printer = ShellPrinter()
    var statement = statement
    statement.isBackground = false
    printer.write(statement)
    return printer.out
  }
  package static func command(_ command: Command) -> String {
    var printer = ShellPrinter()
    printer.write(command)
    printer.flushDocuments(after: "")
    return printer.out
  }
  package static func inline(_ script: Script) -> String {
    var printer = ShellPrinter()
    printer.write(script)
    return printer.out
  }
  package static func text(_ script: Script) -> String { inline(script) }

  // MARK: Lists

  mutating func newline() {
    out += "\n" + String(repeating: " ", count: indent * 4)
  }

  mutating func write(_ script: Script) {
    for (index, statement) in script.statements.enumerated() {
      write(statement)
      let isLast = index == script.statements.count - 1
      if statement.isBackground {
        if !isLast { out += " " }
      } else if !isLast {
        separate()
      } else if !documents.isEmpty {
        flushDocuments(after: "\n")
      }
    }
  }

  /// Between two commands of a list.
  mutating func separate() {
    if documents.isEmpty {
      if !hadDocument { out += inFunction ? ";" : "; " }
      hadDocument = false
      if inFunction { newline() }
    } else {
      flushDocuments(after: inFunction ? "" : "\n")
      if inFunction { newline() }
    }
  }

  mutating func flushDocuments(after end: String) {
    guard !documents.isEmpty else { return }
    let waiting = documents
    documents = []
    for document in waiting {
      out += "\n" + WordPrinter.quotedText(document.parts, quote: nil) + document.delimiter
    }
    out += "\n" + (end == "\n" ? "" : end)
  }

  mutating func write(_ statement: Statement) {
    write(statement.first)
    for link in statement.rest {
      out += link.isAnd ? " && " : " || "
      write(link.pipeline)
    }
    if statement.isBackground { out += " &" }
  }

  mutating func write(_ pipeline: Pipeline) {
    if pipeline.isNegated { out += "! " }
    switch pipeline.timing {
    case .standard: out += "time "
    case .posix: out += "time -p "
    case nil: break
    }
    for (index, command) in pipeline.commands.enumerated() {
      if index > 0 {
        if documents.isEmpty {
          out += " | "
        } else {
          out += " |"
          flushDocuments(after: "  ")
          hadDocument = true
        }
      }
      write(command)
      if command.pipesErrors { out += " 2>&1" }
    }
  }

  // MARK: Commands

  mutating func write(_ command: Command) {
    switch command.shape {
    case .simple(let simple): write(simple)
    case .group(let body):
      out += "{ "
      block(body)
      out += "}"
    case .subshell(let body):
      out += "( "
      write(body)
      out += " )"
    case .choice(let choice): write(choice)
    case .loop(let loop):
      out += loop.isUntil ? "until " : "while "
      write(loop.condition)
      out += "; do"
      body(loop.body)
      out += "done"
    case .each(let each): write(each)
    case .count(let count):
      let fields = [count.start, count.condition, count.step].map {
        String(WordPrinter.quotedText($0, quote: nil).drop { $0 == " " })
      }
      out += "for ((" + fields.joined(separator: "; ") + "))"
      newline()
      out += "do"
      body(count.body)
      out += "done"
    case .match(let match): write(match)
    case .function(let function): self.function(function, isOutermost: false)
    case .arithmetic(let parts): out += "((" + WordPrinter.quotedText(parts, quote: nil) + "))"
    case .conditional(let condition): out += "[[ " + text(condition) + " ]]"
    }
    var isFirst = true
    if case .simple(let simple) = command.shape, simple.arguments.isEmpty,
      simple.assignments.isEmpty
    {
      isFirst = false
      for (index, redirect) in command.redirects.enumerated() {
        if index > 0 { out += " " }
        write(redirect)
      }
    }
    if isFirst {
      for redirect in command.redirects {
        out += " "
        write(redirect)
      }
    }
  }

  /// A body between braces.
  mutating func block(_ script: Script) {
    indent += 1
    newline()
    write(script)
    ended()
    indent -= 1
    newline()
  }
  /// A here-document or `&` at the end of a body has a line break of its own.
  mutating func ended() {
    if !documents.isEmpty { flushDocuments(after: "\n") }
  }
  /// A body after `do` or `then`, up to before the closing word.
  mutating func body(_ script: Script) {
    indent += 1
    newline()
    write(script)
    if script.statements.last?.isBackground != true, !out.hasSuffix("\n") { out += ";" }
    ended()
    indent -= 1
    newline()
  }

  mutating func write(_ simple: SimpleCommand) {
    var isFirst = true
    for assignment in simple.assignments {
      if !isFirst { out += " " }
      isFirst = false
      out += text(assignment)
    }
    for argument in simple.arguments {
      if !isFirst { out += " " }
      isFirst = false
      switch argument {
      case .word(let word): out += WordPrinter.text(word)
      case .assignment(let assignment): out += text(assignment)
      }
    }
  }

  func text(_ assignment: Assignment) -> String {
    var out = assignment.name
    if let key = assignment.subscripted { out += "[" + WordPrinter.text(key) + "]" }
    out += assignment.appends ? "+=" : "="
    switch assignment.value {
    case .word(let word): return out + WordPrinter.text(word)
    case .array(let elements):
      let items = elements.map { element in
        var item = ""
        if let key = element.key {
          item = "[" + WordPrinter.text(key) + "]" + (element.appends ? "+=" : "=")
        }
        return item + WordPrinter.text(element.value)
      }
      return out + "(" + items.joined(separator: " ") + ")"
    }
  }

  mutating func write(_ choice: IfCommand) {
    for (index, branch) in choice.branches.enumerated() {
      if index > 0 {
        out += "else"
        indent += 1
        newline()
      }
      out += "if "
      write(branch.condition)
      out += "; then"
      body(branch.body)
    }
    if let otherwise = choice.otherwise {
      out += "else"
      body(otherwise)
    }
    for _ in choice.branches.dropFirst() {
      out += "fi;"
      indent -= 1
      newline()
    }
    out += "fi"
  }

  mutating func write(_ each: ForCommand) {
    out += (each.isSelect ? "select " : "for ") + each.name + " in "
    out += each.words.map { $0.map { WordPrinter.text($0) }.joined(separator: " ") } ?? "\"$@\""
    out += ";"
    newline()
    out += "do"
    body(each.body)
    out += "done"
  }

  mutating func write(_ match: CaseCommand) {
    out += "case " + WordPrinter.text(match.subject) + " in "
    indent += 1
    for item in match.items {
      newline()
      out += item.patterns.map { WordPrinter.text($0) }.joined(separator: " | ") + ")"
      indent += 1
      newline()
      if item.body.statements.isEmpty {
        out = String(out.dropLast(indent * 4))
      } else {
        write(item.body)
      }
      ended()
      indent -= 1
      newline()
      out += item.ending.rawValue
    }
    indent -= 1
    newline()
    out += "esac"
  }

  mutating func function(_ function: FunctionDefinition, isOutermost: Bool) {
    let outer = inFunction
    inFunction = true
    out += (isOutermost ? "" : "function ") + function.name + " () "
    newline()
    var command = function.body
    if case .group = command.shape {
      write(command)
    } else {
      out += "{ "
      command.redirects = function.body.redirects
      indent += 1
      newline()
      write(command)
      ended()
      indent -= 1
      newline()
      out += "}"
    }
    inFunction = outer
  }

  func text(_ condition: Conditional) -> String {
    switch condition {
    case .and(let a, let b): text(a) + " && " + text(b)
    case .or(let a, let b): text(a) + " || " + text(b)
    case .not(let inner): "! " + text(inner)
    case .group(let inner): "( " + text(inner) + " )"
    case .unary(let name, let word): name + " " + WordPrinter.text(word)
    case .binary(let name, let a, let b):
      WordPrinter.text(a) + " " + name + " " + WordPrinter.text(b)
    // Real: bash prints a lone word with the -n it stands for.
    case .word(let word): "-n " + WordPrinter.text(word)
    }
  }

  mutating func write(_ redirect: Redirect) {
    switch redirect.descriptor {
    case .standard:
      // Real: `2>&1` and `>&2` are printed with the number that is meant.
      if redirect.operation == .duplicateOutput, isNumber(redirect.target) { out += "1" }
      if redirect.operation == .duplicateInput, isNumber(redirect.target) { out += "0" }
    case .number(let number): if !isUsual(number, redirect.operation) { out += String(number) }
    case .variable(let name): out += "{" + name + "}"
    }
    out += redirect.operation.rawValue
    switch redirect.target {
    case .document(let document):
      let quotes = document.isQuoted ? "'" : ""
      out += quotes + document.delimiter + quotes
      documents.append(document)
    case .word(let word):
      switch redirect.operation {
      case .duplicateInput, .duplicateOutput: break
      default: out += " "
      }
      out += WordPrinter.text(word)
    }
  }
  func isNumber(_ target: Redirect.Target) -> Bool {
    if case .word(let word) = target, let plain = word.plain {
      return plain == "-" || Int(plain) != nil
    }
    return false
  }
  func isUsual(_ number: Int, _ operation: Redirect.Operation) -> Bool {
    switch operation {
    case .output, .append, .clobber: number == 1
    case .input, .hereString, .hereDocument, .hereDocumentStripped: number == 0
    default: false
    }
  }
}
