// A tree to flat code.

import ShellSyntax

/// Compiles a script. One compiler makes one piece of code; bodies that run in processes of their
/// own have compilers of their own.
struct Compiler {
  var draft = CodeDraft()
  var symbols: Symbols
  /// Brace expansion is on.
  var braces = true
  let flavour: ShellFlavour
  private var lastLine: Int32 = -1
  private var textNumbers: [String: Int32] = [:]

  init(symbols: Symbols, flavour: ShellFlavour) {
    self.symbols = symbols
    self.flavour = flavour
  }

  static func compile(
    _ script: Script, symbols: inout Symbols, flavour: ShellFlavour, braces: Bool,
    isProcess: Bool = false, source: String = ""
  ) -> Code {
    var compiler = Compiler(symbols: symbols, flavour: flavour)
    compiler.braces = braces
    compiler.script(script, isLast: isProcess)
    symbols = compiler.symbols
    return Code(compiler.draft, source: source)
  }

  /// Code of its own for a body.
  mutating func nested(
    source: String = "", _ body: (inout Compiler) -> Void
  ) -> Code {
    var inner = Compiler(symbols: symbols, flavour: flavour)
    inner.braces = braces
    body(&inner)
    symbols = inner.symbols
    return Code(inner.draft, source: source)
  }

  // MARK: Tables

  @discardableResult
  mutating func emit(_ kind: OpKind, _ a: Int = 0, _ b: Int = 0) -> Int {
    draft.ops.append(
      Op(kind: kind, a: Int32(truncatingIfNeeded: a), b: Int32(truncatingIfNeeded: b)))
    return draft.ops.count - 1
  }
  var here: Int { draft.ops.count }
  /// Lets the jump at `place` go to here.
  mutating func land(_ place: Int) { draft.ops[place].a = Int32(truncatingIfNeeded: here) }
  mutating func text(_ text: String) -> Int {
    if let number = textNumbers[text] { return Int(number) }
    draft.texts.append(text)
    textNumbers[text] = Int32(truncatingIfNeeded: draft.texts.count - 1)
    return draft.texts.count - 1
  }
  mutating func code(_ code: Code) -> Int {
    draft.codes.append(code)
    return draft.codes.count - 1
  }
  mutating func line(_ line: Int) {
    guard Int32(truncatingIfNeeded: line) != lastLine else { return }
    lastLine = Int32(truncatingIfNeeded: line)
    emit(.line, line)
  }

  // MARK: Lists

  /// `isLast`: nothing runs after this in the process, so its last command may take its place.
  mutating func script(_ script: Script, isLast: Bool = false) {
    for (index, statement) in script.statements.enumerated() {
      self.statement(statement, isLast: isLast && index == script.statements.count - 1)
    }
  }

  mutating func statement(_ statement: Statement, isLast: Bool) {
    if statement.isBackground {
      line(statement.line)
      var inner = statement
      inner.isBackground = false
      let body = nested(source: ShellPrinter.job(statement)) { compiler in
        compiler.line(statement.line)
        compiler.statement(inner, isLast: true)
      }
      emit(.background, code(body))
      return
    }
    guard !statement.rest.isEmpty else {
      pipeline(statement.first, isLast: isLast, isChecked: true)
      return
    }
    emit(.guardOn)
    pipeline(statement.first, isLast: false, isChecked: false)
    var jumps: [Int] = []
    for (index, link) in statement.rest.enumerated() {
      let isFinal = index == statement.rest.count - 1
      if isFinal {
        // The guard ends before the last part, on both ways.
        let skip = emit(link.isAnd ? .jumpIfFailed : .jumpIfOK)
        emit(.guardOff)
        pipeline(link.pipeline, isLast: isLast, isChecked: true)
        let end = emit(.jump)
        land(skip)
        emit(.guardOff)
        land(end)
      } else {
        jumps.append(emit(link.isAnd ? .jumpIfFailed : .jumpIfOK))
        pipeline(link.pipeline, isLast: false, isChecked: false)
        land(jumps.removeLast())
      }
    }
  }

  mutating func pipeline(_ pipeline: Pipeline, isLast: Bool, isChecked: Bool) {
    line(pipeline.line)
    if pipeline.timing != nil { emit(.timeBegin) }
    let isPlain = !pipeline.isNegated && pipeline.timing == nil
    if pipeline.isNegated { emit(.guardOn) }
    switch pipeline.commands.count {
    case 0: emit(.setStatus)
    case 1:
      command(
        pipeline.commands[0], isLast: isLast && isPlain,
        isChecked: isChecked && !pipeline.isNegated)
    default:
      let codes = pipeline.commands.map { part in
        nested(source: ShellPrinter.command(part)) { compiler in
          compiler.line(part.line)
          compiler.command(part, isLast: true, isChecked: true)
        }
      }
      draft.pipelines.append(
        PipelineRecord(
          codes: codes, pipesErrors: pipeline.commands.map(\.pipesErrors),
          source: ShellPrinter.job(pipeline)))
      emit(.pipeline, draft.pipelines.count - 1)
      if isChecked, !pipeline.isNegated { emit(.check) }
    }
    if pipeline.isNegated {
      emit(.guardOff)
      emit(.not)
    }
    if let timing = pipeline.timing { emit(.timeEnd, timing == .posix ? 1 : 0) }
  }

  // MARK: Commands

  mutating func command(_ command: Command, isLast: Bool, isChecked: Bool) {
    line(command.line)
    if case .simple(let simple) = command.shape {
      self.simple(simple, command, isLast: isLast)
      if isChecked { emit(.check) }
      return
    }
    if case .function(let function) = command.shape {
      define(function, line: command.line)
      return
    }
    let hasRedirects = !command.redirects.isEmpty
    if hasRedirects {
      redirects(command.redirects)
      emit(.pushRedirects)
    }
    let jumpOver = hasRedirects ? emit(.jumpIfFailed) : nil
    switch command.shape {
    case .simple, .function: break
    case .group(let body): script(body, isLast: isLast && !hasRedirects)
    // Real: BusyBox's ash makes no process for what is in brackets where nothing comes after it.
    case .subshell(let body) where isLast && !hasRedirects && flavour == .ash:
      script(body, isLast: true)
    case .subshell(let body):
      let inner = nested(source: ShellPrinter.command(command)) { compiler in
        compiler.script(body, isLast: true)
      }
      emit(.subshell, code(inner))
      if isChecked { emit(.check) }
    case .choice(let choice):
      self.choice(choice, isLast: isLast && !hasRedirects && flavour != .bash)
    case .loop(let loop): self.loop(loop)
    case .each(let each): self.each(each)
    case .count(let count): self.count(count)
    case .match(let match): self.match(match)
    case .arithmetic(let parts):
      arithmetic(parts, static: .arithmeticCommand, text: .arithmeticCommandText)
      if isChecked { emit(.check) }
    case .conditional(let condition):
      conditional(condition)
      if isChecked { emit(.check) }
    }
    if hasRedirects {
      emit(.popRedirects)
      if let jumpOver { land(jumpOver) }
      if isChecked { emit(.check) }
    }
  }

  mutating func define(_ function: FunctionDefinition, line: Int) {
    let body = nested(source: function.name) { compiler in
      compiler.command(function.body, isLast: false, isChecked: true)
    }
    draft.functions.append(
      ShellFunction(name: function.name, code: body, definition: function, line: line))
    emit(.define, draft.functions.count - 1)
  }

  mutating func simple(_ simple: SimpleCommand, _ command: Command, isLast: Bool) {
    let redirects = command.redirects
    if simple.arguments.isEmpty, simple.assignments.isEmpty {
      self.redirects(redirects)
      emit(.execute)
      return
    }
    if simple.arguments.isEmpty {
      emit(.clearSubstitution)
      if redirects.isEmpty {
        for assignment in simple.assignments { assign(assignment, .assign) }
        emit(.assigned, text(ShellPrinter.command(command)))
      } else {
        for assignment in simple.assignments { assign(assignment, .assign) }
        self.redirects(redirects)
        emit(.execute, 0, 1)
      }
      return
    }
    // Substitutions in the words set `$?` of a command that turns out empty.
    emit(.clearSubstitution)
    for argument in simple.arguments {
      switch argument {
      case .word(let word): self.argument(word)
      case .assignment(let assignment): declare(assignment)
      }
    }
    self.redirects(redirects)
    for assignment in simple.assignments { assign(assignment, .pend) }
    var source = ""
    if !simple.arguments.isEmpty { source = ShellPrinter.command(command) }
    // From 1: 0 is a command without words.
    emit(.execute, (text(source) + 1) << 1 | (isLast ? 1 : 0))
  }

  mutating func redirects(_ list: [Redirect]) {
    for redirect in list {
      let source: String
      switch redirect.target {
      case .document(let document):
        source = document.delimiter
        emit(.begin, Int(WordBuilder.Mode.text.rawValue))
        parts(document.parts, isQuoted: true)
        emit(.end)
      case .word(let word):
        source = WordPrinter.text(word)
        switch redirect.operation {
        case .hereString: textWord(word)
        default:
          emit(.beginWord)
          wordParts(word, context: .word)
          emit(.arrayFields, 1)
        }
      }
      draft.redirects.append(
        RedirectRecord(
          descriptor: redirect.descriptor, operation: redirect.operation, source: source,
          line: redirect.line))
      emit(.redirect, draft.redirects.count - 1)
    }
  }

  // MARK: Compound commands

  mutating func condition(_ body: Script) {
    emit(.guardOn)
    script(body)
    emit(.guardOff)
  }

  mutating func choice(_ choice: IfCommand, isLast: Bool) {
    var ends: [Int] = []
    for branch in choice.branches {
      condition(branch.condition)
      let next = emit(.jumpIfFailed)
      script(branch.body, isLast: isLast)
      ends.append(emit(.jump))
      land(next)
    }
    // What stands behind `else` sees the status of the condition that failed.
    if let otherwise = choice.otherwise {
      script(otherwise, isLast: isLast)
    } else {
      emit(.setStatus)
    }
    for end in ends { land(end) }
  }

  mutating func loop(_ loop: LoopCommand) {
    let enter = emit(.enterLoop)
    let top = here
    draft.ops[enter].b = Int32(truncatingIfNeeded: top)
    // The status of the last body run is the loop's; the condition's is not.
    emit(.saveLoop)
    condition(loop.condition)
    let exit = emit(loop.isUntil ? .jumpIfOK : .jumpIfFailed)
    script(loop.body)
    emit(.jump, top)
    land(exit)
    emit(.restoreLoop)
    emit(.leaveLoop)
    land(enter)
  }

  mutating func each(_ each: ForCommand) {
    let isName = isName(each.name)
    if let words = each.words {
      for word in words { argument(word) }
      emit(.forBegin, text(each.name), isName ? 0 : 1)
    } else {
      emit(.forBegin, text(each.name), isName ? 2 : 3)
    }
    let enter = emit(.enterLoop)
    let top = here
    draft.ops[enter].b = Int32(truncatingIfNeeded: top)
    let next = emit(each.isSelect ? .selectNext : .forNext, 0, symbols[each.name])
    draft.heads[next] = .each(each.name, words: each.words, isSelect: each.isSelect)
    script(each.body)
    emit(.jump, top)
    land(next)
    emit(.leaveLoop)
    land(enter)
  }
  mutating func count(_ count: CountingFor) {
    test(count.start, whenEmpty: 1)
    emit(.setStatus)
    let enter = emit(.enterLoop)
    let first = emit(.jump)
    let top = here
    draft.ops[enter].b = Int32(truncatingIfNeeded: top)
    test(count.step, whenEmpty: 1)
    land(first)
    test(count.condition, whenEmpty: 1)
    // The test leaves its answer as a value; zero ends the loop.
    let exit = emit(.arithmeticTest)
    script(count.body)
    emit(.jump, top)
    land(exit)
    emit(.leaveLoop)
    land(enter)
  }
  /// Reckons an expression of `for ((…))` for its value.
  mutating func test(_ parts: [WordPart], whenEmpty: Int) {
    let isEmpty = parts.allSatisfy {
      if case .literal(let text) = $0 {
        text.allSatisfy { $0 == " " || $0 == "\n" || $0 == "\t" }
      } else {
        false
      }
    }
    if isEmpty {
      draft.expressions.append(constant(whenEmpty))
      emit(.arithmeticCommand, draft.expressions.count - 1, 1)
      return
    }
    arithmetic(parts, static: .arithmeticCommand, text: .arithmeticCommandText, flag: 1)
  }
  mutating func constant(_ value: Int) -> Expression {
    guard case .success(let tree) = ArithmeticTree.parse(String(value)) else {
      preconditionFailure("a number is an expression")
    }
    return Expression(tree, &symbols)
  }

  mutating func match(_ match: CaseCommand) {
    textWord(match.subject)
    draft.heads[emit(.caseBegin)] = .match(match.subject)
    var ends: [Int] = []
    var intoNext: Int?
    for (index, item) in match.items.enumerated() {
      var matches: [Int] = []
      for pattern in item.patterns {
        patternWord(pattern)
        matches.append(emit(.caseMatch))
      }
      let miss = emit(.jump)
      for match in matches { land(match) }
      if let intoNext { land(intoNext) }
      intoNext = nil
      script(item.body)
      if item.body.statements.isEmpty { emit(.setStatus) }
      let isFinal = index == match.items.count - 1
      switch item.ending {
      case .stop: ends.append(emit(.jump))
      case .fall: if isFinal { ends.append(emit(.jump)) } else { intoNext = emit(.jump) }
      // The patterns that follow are tried too.
      case .test: break
      }
      land(miss)
    }
    emit(.setStatus)
    for end in ends { land(end) }
    emit(.caseEnd)
  }

  mutating func conditional(_ condition: Conditional) {
    switch condition {
    case .and(let a, let b):
      conditional(a)
      let skip = emit(.jumpIfFailed)
      conditional(b)
      land(skip)
    case .or(let a, let b):
      conditional(a)
      let skip = emit(.jumpIfOK)
      conditional(b)
      land(skip)
    case .not(let inner):
      conditional(inner)
      emit(.not)
    case .group(let inner): conditional(inner)
    case .word(let word):
      textWord(word)
      emit(.conditionalWord)
    case .unary(let name, let word):
      textWord(word)
      emit(.conditionalUnary, text(name))
    case .binary(let name, let left, let right):
      textWord(left)
      switch name {
      case "=~":
        emit(.begin, Int(WordBuilder.Mode.regex.rawValue))
        parts(right.parts, isQuoted: false)
        emit(.end)
      case "=", "==", "!=": patternWord(right)
      default: textWord(right)
      }
      emit(.conditionalBinary, text(name))
    }
  }
}

func isName(_ text: String) -> Bool {
  guard let first = text.utf8.first else { return false }
  func isStart(_ b: UInt8) -> Bool { b == 0x5f || (b | 0x20) >= 0x61 && (b | 0x20) <= 0x7a }
  return isStart(first) && text.utf8.allSatisfy { isStart($0) || ($0 >= 0x30 && $0 <= 0x39) }
}
