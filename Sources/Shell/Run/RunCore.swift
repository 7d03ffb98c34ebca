// The inner loop: instructions that need nothing but the shell's own state.

import ShellSyntax

/// Why the inner loop came back.
enum RunStop: Sendable {
  case outOfFuel
  /// The code of the innermost frame is at its end.
  case ended
  /// An instruction that needs the machine.
  case needs(Op)
  /// A word that matches file names: the fields wait in `globbing`.
  case glob(Op)
  case aborted
}

extension ShellCore {
  /// Runs until something else is needed, `fuel` is spent, or the whole slice is.
  mutating func run(_ fuel: inout Int, within span: inout Int) -> RunStop {
    guard let f = frames.indices.last else { return .ended }
    let code = frames[f].code
    let ops = code.ops
    var pc = frames[f].pc
    defer { frames[f].pc = pc }
    while fuel > 0 {
      fuel -= 1
      guard pc < ops.count else { return .ended }
      let op = ops[pc]
      pc += 1
      let a = Int(op.a)
      switch op.kind {
      case .line: line = a
      case .beginWord:
        switch shortWord(code, pc, fuel) {
        case .no: builders.append(WordBuilder(.fields))
        case .made:
          pc += 2
          fuel -= 2
        case .bracket:
          pc += 2
          fuel -= 2
          guard lap(&fuel, &span) else { return .outOfFuel }
        }
      case .begin where shortAssignment(code, pc, fuel, mode: op.a):
        pc += 3
        fuel -= 3
      case .begin: builders.append(WordBuilder(WordBuilder.Mode(rawValue: op.a) ?? .text))
      case .end:
        let text = builders.popLast()?.text ?? ""
        if text.utf8.count > ShellLimits.bytes { tooMuch() }
        values.append(text)
      case .endWord, .arrayFields:
        guard var builder = builders.popLast() else { continue }
        if op.kind == .arrayFields, a == 1 {
          builder.endField()
          redirectTarget = builder.fields.map(\.text)
          continue
        }
        builder.endField()
        if builder.fields.count > ShellLimits.words || arguments.count > ShellLimits.words
          || arrayItems.count > ShellLimits.words
          || builder.fields.contains(where: { $0.text.utf8.count > ShellLimits.bytes })
        {
          tooMuch()
          break
        }
        if !options.noGlob, builder.fields.contains(where: { $0.pattern != nil }) {
          globbing = builder.fields
          return .glob(op)
        }
        if op.kind == .endWord {
          for field in builder.fields { arguments.append(field.text) }
        } else {
          for field in builder.fields { arrayItems.append(ArrayItem(value: field.text)) }
        }
      case .literal: builders[builders.count - 1].unquoted(code.texts[a])
      case .quoted: builders[builders.count - 1].quoted(code.texts[a])
      case .splitText: builders[builders.count - 1].split(code.texts[a], separators)
      case .mark: builders[builders.count - 1].isOpen = true
      case .fields: arguments += code.lists[a]
      case .param:
        let record = code.parameters[a]
        if record.index == .none, !record.isIndirect, case .value = record.operation,
          case .variable(let symbol) = record.kind, symbol >= Symbols.dynamic,
          let text = variable(symbol)?.scalar
        {
          if record.isQuoted {
            builders[builders.count - 1].quoted(text)
          } else {
            builders[builders.count - 1].split(text, separators)
          }
        } else {
          if case .variable(Symbols.command) = record.kind { frames[f].pc = pc }
          expand(record)
        }
      case .jumpIfSet: if isSet(code.parameters[a]) { pc = Int(op.b) }
      case .dropSubscript: if code.parameters[a].index == .value { _ = values.popLast() }
      case .assignParam: assignFallback(code.parameters[a])
      case .failParam: failFallback(code.parameters[a])
      case .strip: strip(code.parameters[a])
      case .replace: replace(code.parameters[a])
      case .letters: letters(code.parameters[a])
      case .slice: slice(code.parameters[a])
      case .transform: transform(code.parameters[a])
      case .bad:
        switch flavour {
        case .bash: discard("${" + code.texts[a] + "}: bad substitution")
        case .dash: discard("Bad substitution")
        case .ash: discard("syntax error: bad substitution")
        }
      case .arithmetic:
        guard let number = evaluate(code.expressions[a]) else { break }
        append(.one(String(number)), isQuoted: op.b == 1)
      case .arithmeticText:
        guard let number = evaluate(values.popLast() ?? "") else { break }
        append(.one(String(number)), isQuoted: op.b == 1)
      case .arithmeticCommand, .arithmeticCommandText:
        traceArithmetic(op, code)
        let number: Int?
        if op.kind == .arithmeticCommand {
          number = evaluate(code.expressions[a], prefix: "((: ")
        } else {
          number = evaluate(values.popLast() ?? "", prefix: "((: ")
        }
        // Real: a wrong expression in ((…)) fails the command, and the line goes on.
        if case .discard? = abort { abort = nil }
        if op.b == 1 {
          self.number = number ?? 0
          if number == nil { status = 1 }
        } else {
          status = (number ?? 0) != 0 ? 0 : 1
          pipeStatus = [status]
        }
      case .arithmeticTest: if number == 0 { pc = a }
      case .assign: assign(code.assignments[a])
      case .pend: pend(code.assignments[a])
      case .declare: arguments.append(values.popLast() ?? "")
      case .arrayBegin: arrayItems = []
      case .arrayElement:
        let value = values.popLast() ?? ""
        let key = values.popLast() ?? ""
        arrayItems.append(ArrayItem(key: key, value: value, appends: op.b == 1))
      case .assignArray:
        let record = code.assignments[a]
        if record.hasKey { _ = values.popLast() }
        if record.hasKey {
          discard("\(record.name): cannot assign list to array member")
        } else {
          setArray(record.symbol, arrayItems, appending: record.appends)
        }
        arrayItems = []
      case .declareArray:
        declared[arguments.count] = arrayItems
        arguments.append(code.texts[a])
        arrayItems = []
      case .redirect:
        let record = code.redirects[a]
        switch record.operation {
        case .hereDocument, .hereDocumentStripped, .hereString:
          redirects.append(PreparedRedirect(record: record, target: [values.popLast() ?? ""]))
        default: redirects.append(PreparedRedirect(record: record, target: redirectTarget))
        }
      case .clearSubstitution: substitutionStatus = -1
      case .assigned: leave(max(substitutionStatus, 0))
      case .jump: pc = a
      case .jumpIfOK: if status == 0 { pc = a }
      case .jumpIfFailed: if status != 0 { pc = a }
      case .not: status = status == 0 ? 1 : 0
      case .setStatus: status = 0
      case .enterLoop:
        frames[f].loops.append(
          Loop(
            breakTo: a, continueTo: Int(op.b), items: loopItems,
            redirectDepth: frames[f].redirects.count, guards: guards,
            caseDepth: caseSubjects.count))
        loopItems = []
      case .leaveLoop: frames[f].loops.removeLast()
      case .saveLoop:
        let last = frames[f].loops.count - 1
        if frames[f].loops[last].isFirst {
          frames[f].loops[last].isFirst = false
        } else {
          frames[f].loops[last].status = status
        }
      case .restoreLoop: status = frames[f].loops[frames[f].loops.count - 1].status
      case .forBegin:
        if op.b & 1 == 1 {
          complain("`\(code.texts[a])': not a valid identifier")
          arguments = []
          status = 1
          // The loop is skipped: its first test finds no items.
          loopItems = []
          break
        }
        loopItems = op.b & 2 == 2 ? positional : arguments
        arguments = []
      case .forNext:
        let last = frames[f].loops.count - 1
        let next = frames[f].loops[last].next
        if next < frames[f].loops[last].items.count {
          frames[f].loops[last].next += 1
          if options.trace { traceHead(code, pc) }
          set(Int(op.b), frames[f].loops[last].items[next])
        } else {
          if next == 0 { status = 0 }
          pc = a
        }
      case .caseBegin:
        if options.trace { traceHead(code, pc) }
        caseSubjects.append(values.popLast() ?? "")
      case .caseMatch:
        let pattern = ShellPattern(
          values.popLast() ?? "", extended: shopts["extglob"],
          ignoresCase: shopts["nocasematch"])
        if pattern.matches(caseSubjects.last ?? "") { pc = a }
      case .caseEnd: _ = caseSubjects.popLast()
      case .define:
        let function = code.functions[a]
        functions[function.name] = function
        if sourcedName != nil { functions[function.name]?.file = sourcedName }
        status = 0
      case .guardOn: guards += 1
      case .guardOff: guards -= 1
      case .check:
        if status != 0, guards == 0, options.errorExit || traps[.error] != nil { return .needs(op) }
      case .conditionalWord:
        if options.trace { trace("[[ -n \(Quoting.whereNeeded(values.last ?? "")) ]]") }
        status = (values.popLast() ?? "").isEmpty ? 1 : 0
      case .conditionalUnary:
        let name = code.texts[a]
        if options.trace { trace("[[ \(name) \(Quoting.whereNeeded(values.last ?? "")) ]]") }
        switch name {
        case "-n": status = (values.popLast() ?? "").isEmpty ? 1 : 0
        case "-z": status = (values.popLast() ?? "").isEmpty ? 0 : 1
        case "-v": status = isSet(named: values.popLast() ?? "") ? 0 : 1
        case "-o": status = options[name: values.popLast() ?? ""] == true ? 0 : 1
        default: return .needs(op)
        }
      case .conditionalBinary:
        let name = code.texts[a]
        switch name {
        case "-nt", "-ot", "-ef": return .needs(op)
        default:
          let right = values.popLast() ?? "", left = values.popLast() ?? ""
          compare(name, left, right)
        }
      case .timeBegin: timings.append(now)
      case .complain:
        if op.b == 2 { status = 2 }
        if op.b == 2, !isInteractive {
          output.write("\(shortName): " + code.texts[a] + "\n", to: 2)
        } else {
          complain(code.texts[a])
        }
      case .execute:
        if op.b == 0, redirects.isEmpty, pending.isEmpty, !options.trace, runPure() { break }
        return .needs(op)
      case .tilde, .substitute, .substituteFile, .process, .pipeline, .background, .subshell,
        .pushRedirects, .popRedirects, .selectNext, .timeEnd, .unmodelled:
        return .needs(op)
      }
      if abort != nil { return .aborted }
    }
    return .outOfFuel
  }

  /// Commands that need no machine and come often in loops. False: run it the long way.
  private mutating func runPure() -> Bool {
    guard let name = arguments.first else { return false }
    let result: Int
    switch name {
    case ":", "true": result = 0
    case "false": result = 1
    case "[", "test":
      guard let found = pureTest(isBracket: name == "[") else { return false }
      result = found
    default: return false
    }
    guard functions.isEmpty || functions[name] == nil else { return false }
    leave(result)
    arguments.removeAll(keepingCapacity: true)
    return true
  }
  /// The status of a command that is no pipeline.
  private mutating func leave(_ result: Int) {
    status = result
    if pipeStatus.count == 1 { pipeStatus[0] = result } else { pipeStatus = [result] }
  }

  private func pureTest(isBracket: Bool) -> Int? {
    var count = arguments.count - 1
    if isBracket {
      guard count > 0, arguments[count] == "]" else { return nil }
      count -= 1
    }
    switch count {
    case 0: return 1
    case 1: return arguments[1].isEmpty ? 1 : 0
    case 2:
      switch arguments[1] {
      case "-n": return arguments[2].isEmpty ? 1 : 0
      case "-z": return arguments[2].isEmpty ? 0 : 1
      default: return nil
      }
    case 3:
      let operation = arguments[2]
      switch operation {
      case "=", "==": return arguments[1].utf8.elementsEqual(arguments[3].utf8) ? 0 : 1
      case "!=": return arguments[1].utf8.elementsEqual(arguments[3].utf8) ? 1 : 0
      case "-eq", "-ne", "-lt", "-le", "-gt", "-ge":
        guard let a = Int(arguments[1]), let b = Int(arguments[3]) else { return nil }
        return Self.holds(operation, a, b) ? 0 : 1
      default: return nil
      }
    default: return nil
    }
  }
  static func holds(_ name: String, _ a: Int, _ b: Int) -> Bool {
    switch name {
    case "-eq": a == b
    case "-ne": a != b
    case "-lt": a < b
    case "-le": a <= b
    case "-gt": a > b
    default: a >= b
    }
  }

  private mutating func assign(_ record: AssignmentRecord) {
    let value = values.popLast() ?? ""
    if options.trace {
      trace("\(record.name)\(record.appends ? "+" : "")=\(Quoting.assigned(value))")
    }
    if record.hasKey {
      setElement(record.symbol, values.popLast() ?? "", value, appending: record.appends)
    } else {
      set(record.symbol, value, appending: record.appends)
    }
  }
  /// A value or a list has grown past the lab's bounds; the shell ends, as it would without memory.
  mutating func tooMuch() {
    fail("xmalloc: cannot allocate memory (the lab keeps 16 MiB for a value)", status: 2)
  }
  /// Keeps all variables together under the lab's limit. They are weighed only after much was set.
  mutating func weigh(_ bytes: Int) {
    unweighed += bytes
    guard unweighed > ShellLimits.allBytes / 4 else { return }
    unweighed = bytes
    let all = variables.reduce(0) { $0 + ($1?.weight ?? 0) }
    guard all > ShellLimits.allBytes else { return }
    fail("xmalloc: cannot allocate memory (the lab keeps 128 MiB for all values)", status: 2)
  }
  private mutating func pend(_ record: AssignmentRecord) {
    let value = values.popLast() ?? ""
    let key = record.hasKey ? values.popLast() : nil
    pending.append(
      PendingAssignment(symbol: record.symbol, key: key, value: value, appends: record.appends))
  }

  func isSet(named text: String) -> Bool {
    var core = self
    if isName(text) { return core.get(text) != nil }
    switch core.named(text) {
    case .unset: return false
    case .one: return true
    case .many(let list, _): return !list.isEmpty
    }
  }

  /// `[[ a op b ]]`.
  private mutating func compare(_ name: String, _ left: String, _ right: String) {
    if options.trace {
      trace("[[ \(Quoting.whereNeeded(left)) \(name) \(right) ]]")
    }
    switch name {
    case "=", "==", "!=":
      let pattern = ShellPattern(right, extended: true, ignoresCase: shopts["nocasematch"])
      status = pattern.matches(left) == (name != "!=") ? 0 : 1
    case "<": status = left.utf8.lexicographicallyPrecedes(right.utf8) ? 0 : 1
    case ">": status = right.utf8.lexicographicallyPrecedes(left.utf8) ? 0 : 1
    case "=~": match(left, right)
    default:
      guard let a = evaluate(left.isEmpty ? "0" : left, prefix: "[[: "),
        let b = evaluate(right.isEmpty ? "0" : right, prefix: "[[: ")
      else {
        abort = nil
        status = 1
        return
      }
      status = Self.holds(name, a, b) ? 0 : 1
    }
  }

  // MARK: set -x

  /// A prompt with `$NAME` and `${NAME}` put in.
  ///
  /// Limit: other expansions stand in PS4 as they were written.
  private mutating func withVariables(_ prompt: String) -> String {
    guard prompt.utf8.contains(UInt8(ascii: "$")) else { return prompt }
    var out = "", rest = prompt[...]
    while let dollar = rest.firstIndex(of: "$") {
      out += rest[..<dollar]
      rest = rest[dollar...].dropFirst()
      let isBraced = rest.first == "{"
      let name = (isBraced ? rest.dropFirst() : rest).prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")
      }
      let after = rest[name.endIndex...]
      guard !name.isEmpty, !isBraced || after.first == "}" else {
        out += "$"
        continue
      }
      out += get(String(name)) ?? ""
      rest = isBraced ? after.dropFirst() : after
    }
    return out + rest
  }

  mutating func trace(_ text: String) {
    guard options.trace else { return }
    let prompt = get(Symbols.prompt4) ?? "+ "
    let first = prompt.unicodeScalars.first.map { String(Character($0)) } ?? ""
    let depth = flavour == .bash ? subshellTrace : 0
    output.write(
      String(repeating: first, count: depth) + promptText(withVariables(prompt)) + text + "\n",
      to: 2)
  }
  private mutating func traceHead(_ code: Code, _ pc: Int) {
    if let head = code.heads[pc - 1] { trace(head.text) }
  }
  private mutating func traceArithmetic(_ op: Op, _ code: Code) {
    guard options.trace else { return }
    if op.kind == .arithmeticCommand {
      trace("(( \(code.expressions[Int(op.a)].source) ))")
    } else {
      trace("(( \(values.last ?? "") ))")
    }
  }
}
