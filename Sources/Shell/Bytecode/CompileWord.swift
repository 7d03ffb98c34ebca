// Words to code.

import ShellSyntax

extension Compiler {
  enum WordContext { case word, assignment }

  /// An argument: braces, then everything else.
  mutating func argument(_ word: Word) {
    guard braces, flavour == .bash else { return argumentParts(word) }
    switch BraceExpansion.expand(word) {
    case .tooMany(let count):
      // Real: bash tries to get the memory, says so, and leaves the word as it is.
      emit(
        .complain,
        text("brace expansion: failed to allocate memory for `\(count)' elements"), 1)
      argumentParts(word)
    case .words(let words):
      if words.count == 1 {
        argumentParts(Word(parts: words[0], line: word.line, range: word.range))
        return
      }
      var constants: [String] = []
      for parts in words {
        guard let plain = Word(parts: parts).plain, !ShellPattern.isLive(plain),
          plain.utf8.first != UInt8(ascii: "~"), !plain.isEmpty
        else {
          constants = []
          break
        }
        constants.append(plain)
      }
      if !constants.isEmpty {
        draft.lists.append(constants)
        emit(.fields, draft.lists.count - 1)
        return
      }
      for parts in words {
        argumentParts(Word(parts: parts, line: word.line, range: word.range))
      }
    }
  }
  private mutating func argumentParts(_ word: Word) {
    emit(.beginWord)
    wordParts(word, context: .word)
    emit(.endWord)
  }

  /// A word that becomes one text.
  mutating func textWord(_ word: Word, context: WordContext = .word) {
    emit(.begin, Int(WordBuilder.Mode.text.rawValue))
    wordParts(word, context: context)
    emit(.end)
  }
  mutating func patternWord(_ word: Word) {
    emit(.begin, Int(WordBuilder.Mode.pattern.rawValue))
    wordParts(word, context: .word)
    emit(.end)
  }

  /// The parts of a word outside quotes, tildes first.
  mutating func wordParts(_ word: Word, context: WordContext) {
    guard case .literal(let first)? = word.parts.first else {
      return parts(word.parts, isQuoted: false, isAssignment: context == .assignment)
    }
    var list = word.parts
    if first.utf8.first == UInt8(ascii: "~") {
      let name = first.dropFirst().prefix { $0 != "/" && !(context == .assignment && $0 == ":") }
      let rest = first.dropFirst(1 + name.count)
      // A tilde word ends at a slash or with the word, not in a quote.
      let isWhole = !rest.isEmpty || word.parts.count == 1
      if isWhole, name.allSatisfy({ $0.isLetter || $0.isNumber || "_-+.".contains($0) }) {
        emit(.tilde, text(String(name)))
        list[0] = .literal(String(rest))
        if rest.isEmpty { list.removeFirst() }
      }
    }
    parts(list, isQuoted: false, isAssignment: context == .assignment)
  }

  mutating func parts(_ list: [WordPart], isQuoted: Bool, isAssignment: Bool = false) {
    for part in list { self.part(part, isQuoted: isQuoted, isAssignment: isAssignment) }
  }

  mutating func part(_ part: WordPart, isQuoted: Bool, isAssignment: Bool = false) {
    switch part {
    case .literal(let literal):
      if isQuoted {
        emit(.quoted, text(literal))
      } else if isAssignment, literal.contains(":~") {
        colonTildes(literal)
      } else {
        emit(.literal, text(literal))
      }
    case .escaped(let character): emit(.quoted, text(character))
    case .single(let inner), .ansi(let inner): emit(.quoted, text(inner))
    case .double(let inner, _):
      // "$@" alone may come to nothing at all, so its quotes do not open a field.
      let isList = inner.contains {
        guard case .parameter(let parameter) = $0 else { return false }
        return parameter.name == "@" || parameter.subscripted == .each
          || { if case .names(true) = parameter.operation { true } else { false } }()
      }
      if !isList || inner.count > 1 && inner.contains(where: { $0.constant != nil }) {
        emit(.mark)
      }
      parts(inner, isQuoted: true)
    case .parameter(let parameter): self.parameter(parameter, isQuoted: isQuoted)
    case .command(let substitution): self.substitution(substitution, isQuoted: isQuoted)
    case .arithmetic(let inner):
      arithmetic(inner, static: .arithmetic, text: .arithmeticText, flag: isQuoted ? 1 : 0)
    case .process(let script, let reads):
      let body = nested(source: ShellPrinter.inline(script)) { $0.script(script, isLast: true) }
      emit(.process, code(body), reads ? 1 : 0)
    }
  }

  /// `PATH=a:~/b`: tildes after colons too.
  private mutating func colonTildes(_ literal: String) {
    var isFirst = true
    for piece in literal.split(separator: ":", omittingEmptySubsequences: false) {
      if !isFirst { emit(.literal, text(":")) }
      defer { isFirst = false }
      if !isFirst, piece.utf8.first == UInt8(ascii: "~") {
        let name = piece.dropFirst().prefix { $0 != "/" }
        emit(.tilde, text(String(name)))
        emit(.literal, text(String(piece.dropFirst(1 + name.count))))
      } else {
        emit(.literal, text(String(piece)))
      }
    }
  }

  mutating func substitution(_ substitution: CommandSubstitution, isQuoted: Bool) {
    for diagnostic in substitution.diagnostics where diagnostic.severity == .error {
      for message in diagnostic.messages {
        emit(.complain, text("command substitution: line \(diagnostic.line): " + message), 2)
      }
      if let source = diagnostic.sourceLine {
        emit(
          .complain, text("command substitution: line \(diagnostic.line): `" + source + "'"), 2)
      }
      return
    }
    // `$(<file)` reads the file without a process.
    if substitution.script.statements.count == 1, let only = substitution.script.statements.first,
      only.rest.isEmpty, !only.isBackground, only.first.commands.count == 1,
      let command = only.first.commands.first, case .simple(let simple) = command.shape,
      simple.arguments.isEmpty, simple.assignments.isEmpty, command.redirects.count == 1,
      let redirect = command.redirects.first, redirect.operation == .input,
      redirect.descriptor == .standard, case .word(let word) = redirect.target
    {
      textWord(word)
      emit(.substituteFile, 0, isQuoted ? 1 : 0)
      return
    }
    let body = nested(source: ShellPrinter.inline(substitution.script)) {
      $0.script(substitution.script, isLast: true)
    }
    emit(.substitute, code(body), isQuoted ? 1 : 0)
  }

  /// Arithmetic: read now where its text is known, else when it is expanded.
  mutating func arithmetic(
    _ inner: [WordPart], static: OpKind, text textKind: OpKind, flag: Int = 0
  ) {
    var source: String? = ""
    for part in inner {
      switch part {
      case .literal(let literal), .escaped(let literal): source? += literal
      case .parameter(let parameter)
      where parameter.operation == .value && parameter.subscripted == nil
        && !parameter.isIndirect:
        // Neighbours that would run together with the number are seen by the reader of the text.
        if parameter.name == "@" || parameter.name == "*"
          || parameter.name.utf8.count > 1
            && parameter.name.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true
        {
          source = nil
        } else {
          source? += "$" + parameter.name
        }
      default: source = nil
      }
      if source == nil { break }
    }
    if let source, case .success(let tree) = ArithmeticTree.parse(source, allowsDollar: true) {
      let expression = Expression(tree, &symbols)
      // Names run together in the text, as in `$a$b`, are not read apart.
      if expression.dollars.count
        == inner.count(where: {
          if case .parameter = $0 { true } else { false }
        })
      {
        draft.expressions.append(expression)
        emit(`static`, draft.expressions.count - 1, flag)
        return
      }
    }
    emit(.begin, Int(WordBuilder.Mode.text.rawValue))
    parts(inner, isQuoted: true)
    emit(.end)
    emit(textKind, 0, flag)
  }

  // MARK: Parameters

  mutating func parameter(_ parameter: Parameter, isQuoted: Bool) {
    if case .bad(let source) = parameter.operation {
      emit(.bad, text(source))
      return
    }
    if flavour.isPosix, !isKnown(parameter) {
      emit(.bad, text(""))
      return
    }
    var index = ParameterRecord.Index.none
    let kind = parameterKind(parameter.name, &symbols)
    var shown = parameter.name
    if !parameter.isBraced {
      if case .variable = kind {} else { shown = "$" + shown }
    }
    switch parameter.subscripted {
    case .each: index = .each
    case .joined: index = .joined
    case .word(let word):
      index = .value
      shown += "[" + WordPrinter.text(word) + "]"
      textWord(word)
    case nil: break
    }
    draft.parameters.append(
      ParameterRecord(
        name: parameter.name, shown: shown, kind: kind, index: index,
        isQuoted: isQuoted, isIndirect: parameter.isIndirect, operation: parameter.operation,
        line: parameter.line))
    let record = draft.parameters.count - 1
    switch parameter.operation {
    case .value, .length, .keys, .names: emit(.param, record)
    case .bad: break
    case .fallback(let kind, _, let word):
      let test = emit(.jumpIfSet, record)
      switch kind {
      case .use:
        emit(.dropSubscript, record)
        inlineWord(word, isQuoted: isQuoted)
      case .assign:
        textWord(word)
        emit(.assignParam, record)
      case .fail:
        textWord(word)
        emit(.failParam, record)
      case .other: emit(.dropSubscript, record)
      }
      let end = emit(.jump)
      draft.ops[test].b = Int32(truncatingIfNeeded: here)
      if kind == .other {
        emit(.dropSubscript, record)
        inlineWord(word, isQuoted: isQuoted)
      } else {
        emit(.param, record)
      }
      land(end)
    case .strip(_, _, let word):
      patternWord(word)
      emit(.strip, record)
    case .replace(_, let pattern, let replacement):
      patternWord(pattern)
      if let replacement {
        emit(.begin, Int(WordBuilder.Mode.replacement.rawValue))
        wordParts(replacement, context: .word)
        emit(.end)
      }
      emit(.replace, record)
    case .letters(_, _, let pattern):
      if let pattern { patternWord(pattern) }
      emit(.letters, record)
    case .slice(let offset, let length):
      textWord(offset)
      if let length { textWord(length) }
      emit(.slice, record)
    case .transform: emit(.transform, record)
    }
  }

  /// Whether dash or ash have the form. Real: Alpine's ash has slices and replacements of bash's.
  private func isKnown(_ parameter: Parameter) -> Bool {
    if parameter.isIndirect || parameter.subscripted != nil { return false }
    switch parameter.operation {
    case .value, .length, .fallback, .strip: return true
    case .slice, .replace: return flavour == .ash
    default: return false
    }
  }

  /// The word of `${x:-word}`, which stands in the word around it.
  private mutating func inlineWord(_ word: Word, isQuoted: Bool) {
    if isQuoted {
      emit(.mark)
      parts(word.parts, isQuoted: true)
      return
    }
    // Blanks in it split it, as in an expansion: `${x:-a b}` is two words.
    var run: [WordPart] = []
    var isFirst = true
    func flush(_ compiler: inout Compiler) {
      if isFirst {
        compiler.wordParts(Word(parts: run), context: .word)
      } else {
        compiler.parts(run, isQuoted: false)
      }
      if !run.isEmpty { isFirst = false }
      run = []
    }
    for part in word.parts {
      if case .literal(let literal) = part,
        literal.contains(where: { $0 == " " || $0 == "\t" || $0 == "\n" })
      {
        flush(&self)
        isFirst = false
        emit(.splitText, text(literal))
      } else {
        run.append(part)
      }
    }
    flush(&self)
  }

  // MARK: Assignments

  mutating func assign(_ assignment: Assignment, _ kind: OpKind) {
    if let key = assignment.subscripted { textWord(key) }
    let record = AssignmentRecord(
      name: assignment.name, symbol: symbols[assignment.name],
      hasKey: assignment.subscripted != nil, appends: assignment.appends)
    draft.assignments.append(record)
    let number = draft.assignments.count - 1
    switch assignment.value {
    case .word(let word):
      textWord(word, context: .assignment)
      emit(kind, number)
    case .array(let elements):
      self.elements(elements)
      emit(.assignArray, number)
    }
  }

  mutating func elements(_ elements: [Assignment.Element]) {
    emit(.arrayBegin)
    for element in elements {
      if let key = element.key {
        textWord(key)
        textWord(element.value, context: .assignment)
        emit(.arrayElement, 1, element.appends ? 1 : 0)
        continue
      }
      switch braces ? BraceExpansion.expand(element.value) : .words([element.value.parts]) {
      case .tooMany(let count):
        emit(
          .complain,
          text("brace expansion: failed to allocate memory for `\(count)' elements"), 1)
      case .words(let words):
        for parts in words {
          emit(.beginWord)
          wordParts(Word(parts: parts, line: element.value.line), context: .word)
          emit(.arrayFields, 0)
        }
      }
    }
  }

  mutating func declare(_ assignment: Assignment) {
    var head = assignment.name
    if let key = assignment.subscripted { head += "[" + WordPrinter.text(key) + "]" }
    head += assignment.appends ? "+=" : "="
    switch assignment.value {
    case .word(let word):
      emit(.begin, Int(WordBuilder.Mode.text.rawValue))
      emit(.quoted, text(head))
      wordParts(word, context: .assignment)
      emit(.end)
      emit(.declare)
    case .array(let elements):
      self.elements(elements)
      emit(.declareArray, text(head))
    }
  }
}
