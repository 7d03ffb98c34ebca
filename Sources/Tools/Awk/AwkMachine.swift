// awk at work: names, fields, and the statements of a program.

import Files
import Kernel
import Text

enum AwkFlow: Sendable { case onward, leave, again, next, nextFile, exit, result }

/// What a run writes, in order: to a file, or to a stream of its own.
struct AwkOutput: Sendable {
  enum Place: Hashable, Sendable { case stream(Int), file(String) }
  var place: Place
  /// The first piece to a file says whether it begins it anew.
  var truncates: Bool
  var bytes: [UInt8]
}

struct AwkMachine: Sendable {
  typealias Special = AwkProgram.Special
  let program: AwkProgram
  let name: String
  let dialect: AwkDialect
  var patterns: [PatternSearch]
  var dynamic: [[UInt8]: PatternSearch] = [:]
  var globals: [AwkCell]
  var frames: [[AwkCell]] = []
  var returned = AwkValue.none
  var status = 0
  var isExiting = false
  var ranges: [Bool]
  var outputs: [AwkOutput] = []
  var budget = Budget(steps: 20_000_000, bytes: 256 << 20)
  var seed: UInt64
  var oldSeed = 0.0
  let now: Instant
  var input = AwkInput()
  var main = AwkMain()
  var errands = AwkErrands()
  /// The files as they are while the machine runs.
  var files: (store: FileStore, view: FileView)?

  var record: [UInt8] = []
  var fields: [AwkValue] = []
  /// Whether the fields are those of the record, and whether the record is that of the fields.
  var fieldsHold = true, recordHolds = true

  init(
    _ program: AwkProgram, name: String, dialect: AwkDialect, seed: UInt64, now: Instant
  ) {
    self.program = program
    self.dialect = dialect
    self.name = name
    self.seed = seed
    self.now = now
    patterns = program.patterns
    globals = Array(repeating: .none, count: program.globals.count)
    ranges = Array(repeating: false, count: program.rules.count)
    func set(_ place: Int, _ text: String) { globals[place] = .value(.string(Array(text.utf8))) }
    set(Special.fs, " ")
    set(Special.ofs, " ")
    set(Special.ors, "\n")
    set(Special.rs, "\n")
    set(Special.subsep, "\u{1C}")
    set(Special.convfmt, "%.6g")
    set(Special.ofmt, "%.6g")
    for place in [Special.nr, Special.fnr, Special.rstart] { globals[place] = .value(.number(0)) }
    globals[Special.rlength] = .value(.number(-1))
  }

  // MARK: Names

  func fault(_ message: String) -> AwkFault { AwkFault(message: message) }

  mutating func spend(_ count: Int = 1) throws(AwkFault) {
    budget.steps -= count
    if budget.steps < 0 || budget.bytes < 0 {
      throw fault("the program ran longer than the lab allows")
    }
  }

  func special(_ place: Int) -> AwkValue {
    if case .value(let value) = globals[place] { value } else { .none }
  }
  func specialText(_ place: Int) -> [UInt8] { special(place).text(AwkValue.sixDigits) }
  var convert: [UInt8] {
    if case .value(.string(let text)) = globals[Special.convfmt] {
      text
    } else {
      AwkValue.sixDigits
    }
  }
  func text(_ value: AwkValue) -> [UInt8] { value.text(convert, dialect.largestWhole) }

  private func resolve(_ array: AwkArray) -> (frame: Int, place: Int) {
    var frame: Int, place: Int
    switch array {
    case .global(let index): return (-1, index)
    case .local(let index): (frame, place) = (frames.count - 1, index)
    }
    while frame >= 0, case .reference(let up, let other) = frames[frame][place] {
      (frame, place) = (up, other)
    }
    return (frame, place)
  }
  func table(_ array: AwkArray) -> AwkTable {
    let (frame, place) = resolve(array)
    let cell = frame < 0 ? globals[place] : frames[frame][place]
    if case .table(let table) = cell { return table }
    return AwkTable()
  }
  func element(_ array: AwkArray, _ key: [UInt8]) -> AwkValue? {
    let (frame, place) = resolve(array)
    if frame < 0 {
      if case .table(let table) = globals[place] { return table[key] }
    } else if case .table(let table) = frames[frame][place] {
      return table[key]
    }
    return nil
  }
  mutating func withTable(_ array: AwkArray, _ body: (inout AwkTable) -> Void) throws(AwkFault) {
    let (frame, place) = resolve(array)
    var cell = AwkCell.none
    if frame < 0 { swap(&cell, &globals[place]) } else { swap(&cell, &frames[frame][place]) }
    var table = AwkTable()
    var isScalar = false
    switch cell {
    case .table(let own): table = own
    case .value: isScalar = true
    default: break
    }
    cell = .none
    if isScalar { throw fault("can't use a scalar as an array") }
    body(&table)
    if frame < 0 { globals[place] = .table(table) } else { frames[frame][place] = .table(table) }
  }

  func global(_ place: Int) throws(AwkFault) -> AwkValue {
    switch globals[place] {
    case .value(let value): return value
    case .table: throw fault("can't use array \(program.globals[place]) as a scalar")
    default: return .none
    }
  }
  func local(_ place: Int) throws(AwkFault) -> AwkValue {
    guard let cell = frames.last?[place] else { return .none }
    switch cell {
    case .value(let value): return value
    case .table: throw fault("can't use an array as a scalar")
    default: return .none
    }
  }

  mutating func assign(_ target: AwkExpression, _ value: AwkValue) throws(AwkFault) {
    switch target {
    case .global(let place):
      if case .table = globals[place] {
        throw fault("can't assign to \(program.globals[place]); it's an array name.")
      }
      if place == Special.nf {
        let count = AwkFormat.clamping(value.number)
        guard count >= 0, count <= 1 << 20 else { throw fault("negative or large value of NF") }
        split()
        if count < fields.count { fields.removeSubrange(count...) }
        while fields.count < count { fields.append(.none) }
        recordHolds = false
        return
      }
      globals[place] = .value(value)
    case .local(let place):
      guard !frames.isEmpty else { return }
      frames[frames.count - 1][place] = .value(value)
    case .field(let index): try setField(try evaluate(index), value)
    case .element(let array, let keys):
      let key = try key(keys)
      budget.bytes -= 64
      try withTable(array) { $0[key] = value }
    case .group(let inner): try assign(inner, value)
    default: throw fault("assignment to what is no variable")
    }
  }

  mutating func key(_ keys: [AwkExpression]) throws(AwkFault) -> [UInt8] {
    if keys.count == 1 { return text(try evaluate(keys[0])) }
    var key: [UInt8] = []
    for (place, part) in keys.enumerated() {
      if place > 0 { key += specialText(Special.subsep) }
      key += text(try evaluate(part))
    }
    return key
  }

  // MARK: Fields

  mutating func setRecord(_ bytes: [UInt8]) {
    record = bytes
    recordHolds = true
    fieldsHold = false
  }
  mutating func split() {
    guard !fieldsHold else { return }
    fieldsHold = true
    fields = split(record, specialText(Special.fs)).map { .input($0) }
  }
  mutating func wholeRecord() -> [UInt8] {
    if !recordHolds {
      let separator = specialText(Special.ofs)
      var joined: [UInt8] = []
      for (place, field) in fields.enumerated() {
        if place > 0 { joined += separator }
        joined += text(field)
      }
      record = joined
      recordHolds = true
      budget.bytes -= record.count / 8
    }
    return record
  }
  mutating func field(_ index: AwkValue) throws(AwkFault) -> AwkValue {
    let place = try fieldPlace(index)
    if place == 0 { return .input(wholeRecord()) }
    split()
    return place <= fields.count ? fields[place - 1] : .none
  }
  private func fieldPlace(_ index: AwkValue) throws(AwkFault) -> Int {
    let place = AwkFormat.clamping(index.number)
    guard place >= 0 else { throw fault("negative field index $\(place)") }
    guard place <= 1 << 20 else { throw fault("field index $\(place) is beyond the lab's limit") }
    return place
  }
  private mutating func setField(_ index: AwkValue, _ value: AwkValue) throws(AwkFault) {
    let place = try fieldPlace(index)
    if place == 0 {
      setRecord(text(value))
      return
    }
    split()
    while fields.count < place { fields.append(.none) }
    fields[place - 1] = value
    recordHolds = false
  }

  /// The parts of a text between separators, as FS says.
  mutating func split(_ text: [UInt8], _ separator: [UInt8]) -> [[UInt8]] {
    budget.steps -= text.count >> 6
    if separator == [0x20] {
      return text.split(whereSeparator: { $0 == 0x20 || $0 == 9 || $0 == 10 }).map(Array.init)
    }
    if text.isEmpty { return [] }
    let isParagraph = specialText(Special.rs).isEmpty
    if separator.isEmpty { return text.map { [$0] } }
    if separator.count == 1, !isParagraph, separator[0] != 0x5C {
      return text.split(separator: separator[0], omittingEmptySubsequences: false).map(Array.init)
    }
    var pattern = separator.count == 1 ? [0x5B] + separator + [0x5D] : separator
    if separator == [0x5C] { pattern = [0x5C, 0x5C] }
    if isParagraph { pattern = [0x28] + pattern + Array(")|\n".utf8) }
    return splitByPattern(text, pattern)
  }
  mutating func splitByPattern(_ text: [UInt8], _ pattern: [UInt8]) -> [[UInt8]] {
    guard let matches = try? matches(pattern, text) else { return [text] }
    return parts(text, matches)
  }
  func parts(_ text: [UInt8], _ matches: [PatternMatch]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var last = 0
    for match in matches where !match.range.isEmpty {
      parts.append(Array(text[last..<match.range.lowerBound]))
      last = match.range.upperBound
    }
    parts.append(Array(text[last...]))
    return parts
  }

  // MARK: Patterns

  mutating func prepare(_ pattern: [UInt8]) throws(AwkFault) {
    guard dynamic[pattern] == nil else { return }
    if dynamic.count > 200 { dynamic = [:] }
    do throws(PatternError) {
      dynamic[pattern] = PatternSearch(
        try Pattern(dialect.pattern(pattern), syntax: .extended, options: .awk))
    } catch {
      throw fault(
        "regular expression compile failed (\(error.message.asciiLowercased))\n\(String(lenient: pattern))"
      )
    }
  }
  mutating func matches(_ pattern: [UInt8], _ text: [UInt8]) throws(AwkFault) -> [PatternMatch] {
    try prepare(pattern)
    do throws(PatternError) {
      return try dynamic[pattern]?.matches(in: text, steps: &budget.steps) ?? []
    } catch {
      throw fault("the program ran longer than the lab allows")
    }
  }
  /// Searches a text for an expression that stands for a pattern.
  mutating func search<R>(
    _ expression: AwkExpression, _ body: (inout PatternSearch, inout Int) throws(PatternError) -> R
  ) throws(AwkFault) -> R {
    do {
      if case .pattern(let place) = expression { return try body(&patterns[place], &budget.steps) }
    } catch {
      throw fault("the program ran longer than the lab allows")
    }
    let pattern = text(try evaluate(expression))
    try prepare(pattern)
    guard var search = dynamic[pattern] else { throw fault("no pattern") }
    dynamic[pattern] = nil
    defer { dynamic[pattern] = search }
    do throws(PatternError) {
      return try body(&search, &budget.steps)
    } catch {
      throw fault("the program ran longer than the lab allows")
    }
  }

  // MARK: Rules

  mutating func runBegin() throws(AwkFault) {
    for rule in program.rules {
      guard case .begin = rule.kind, let body = rule.body else { continue }
      if try run(body) == .exit { return }
    }
  }
  /// Runs the rules on the record at hand; what it wants next.
  mutating func runRecord() throws(AwkFault) -> AwkFlow {
    for (place, rule) in program.rules.enumerated() {
      switch rule.kind {
      case .begin, .end: continue
      case .always: break
      case .when(let test): guard try evaluate(test).isTrue else { continue }
      case .range(let first, let last):
        if !ranges[place] {
          guard try evaluate(first).isTrue else { continue }
          ranges[place] = true
        }
        if try evaluate(last).isTrue { ranges[place] = false }
      }
      try spend()
      guard let body = rule.body else {
        emit(wholeRecord() + specialText(Special.ors), nil)
        continue
      }
      switch try run(body) {
      case .next: return .next
      case .nextFile: return .nextFile
      case .exit: return .exit
      default: break
      }
    }
    return .onward
  }
  mutating func runEnd() throws(AwkFault) {
    for rule in program.rules {
      guard case .end = rule.kind, let body = rule.body else { continue }
      if try run(body) == .exit { return }
    }
  }

  /// Real: mawk ends where a file cannot be opened.
  private func open(_ name: String) throws(AwkFault) {
    guard input.written[name] == nil, let files else { return }
    var store = files.store
    do throws(FileError) {
      try store.append(name, [], in: files.view, at: now)
    } catch {
      throw fault("cannot open \"\(name)\" for output (\(error.message))")
    }
  }

  mutating func emit(_ bytes: [UInt8], _ place: (name: String, appends: Bool)?) {
    budget.bytes -= bytes.count
    errands.pieces += 1
    let isWritten = errands.pieces <= errands.written
    var target = AwkOutput.Place.stream(1)
    var truncates = false
    if let place {
      switch place.name {
      case "/dev/stdout", "-": break
      case "/dev/stderr": target = .stream(2)
      default:
        target = .file(place.name)
        if input.written[place.name] == nil {
          truncates = !place.appends
          let old =
            place.appends
            ? (files.flatMap { try? $0.store.read(place.name, in: $0.view) } ?? []) : []
          input.written[place.name] = old
          input.open.insert(place.name)
        } else if !input.open.contains(place.name) {
          truncates = !place.appends
          if truncates { input.written[place.name] = [] }
          input.open.insert(place.name)
        }
        input.written[place.name, default: []] += bytes
      }
    }
    if isWritten { return }
    if !truncates, let last = outputs.last, last.place == target {
      outputs[outputs.count - 1].bytes += bytes
    } else {
      outputs.append(AwkOutput(place: target, truncates: truncates, bytes: bytes))
    }
  }

  // MARK: Statements

  mutating func run(_ statement: AwkStatement) throws(AwkFault) -> AwkFlow {
    try spend()
    switch statement {
    case .expression(let expression):
      _ = try evaluate(expression)
      return .onward
    case .block(let list):
      for inner in list {
        let flow = try run(inner)
        if flow != .onward { return flow }
      }
      return .onward
    case .conditional(let test, let yes, let no):
      if try evaluate(test).isTrue { return try run(yes) }
      if let no { return try run(no) }
      return .onward
    case .print, .printf: return try output(statement)
    case .loop, .doLoop, .each: return try loop(statement)
    case .next: return .next
    case .nextFile: return .nextFile
    case .leave: return .leave
    case .again: return .again
    case .exit(let code):
      if let code { status = AwkFormat.clamping(try evaluate(code).number) & 255 }
      isExiting = true
      return .exit
    case .result(let value):
      returned = .none
      if let value { returned = try evaluate(value) }
      return .result
    case .delete(let array, let keys):
      guard let keys else {
        try withTable(array) { $0 = AwkTable() }
        return .onward
      }
      let key = try key(keys)
      try withTable(array) { $0[key] = nil }
      return .onward
    }
  }

  private mutating func loop(_ statement: AwkStatement) throws(AwkFault) -> AwkFlow {
    switch statement {
    case .loop(let first, let test, let after, let body):
      if let first { _ = try run(first) }
      while true {
        try spend()
        if let test, !(try evaluate(test).isTrue) { return .onward }
        let flow = try run(body)
        if flow == .leave { return .onward }
        if flow != .onward, flow != .again { return flow }
        if let after { _ = try run(after) }
      }
    case .doLoop(let body, let test):
      repeat {
        try spend()
        let flow = try run(body)
        if flow == .leave { return .onward }
        if flow != .onward, flow != .again { return flow }
      } while try evaluate(test).isTrue
      return .onward
    case .each(let variable, let array, let body):
      let keys = table(array).keys
      try spend(keys.count / 16)
      for key in keys {
        guard element(array, key) != nil else { continue }
        try assign(variable, .input(key))
        let flow = try run(body)
        if flow == .leave { return .onward }
        if flow != .onward, flow != .again { return flow }
      }
      return .onward
    default: return .onward
    }
  }

  private mutating func output(_ statement: AwkStatement) throws(AwkFault) -> AwkFlow {
    var bytes: [UInt8] = []
    let target: AwkTarget?
    switch statement {
    case .print(let items, let place):
      target = place
      let format = specialText(Special.ofmt)
      if items.isEmpty { bytes = wholeRecord() }
      for (count, item) in items.enumerated() {
        if count > 0 { bytes += specialText(Special.ofs) }
        bytes += try evaluate(item).text(format, dialect.largestWhole)
      }
      bytes += specialText(Special.ors)
    case .printf(let items, let place):
      target = place
      bytes = try format(items, "printf")
    default: return .onward
    }
    if let target {
      let name = String(lenient: text(try evaluate(target.name)))
      if target.kind == .command {
        emit(bytes, toCommand: name)
      } else {
        if !["/dev/stdout", "-", "/dev/stderr"].contains(name) { try open(name) }
        emit(bytes, (name, target.kind == .end))
      }
    } else {
      emit(bytes, nil)
    }
    return .onward
  }
  mutating func format(
    _ items: [AwkExpression], _ caller: String
  ) throws(AwkFault) -> [UInt8] {
    guard let first = items.first else { throw fault("not enough arguments passed to \(caller)") }
    let format = text(try evaluate(first))
    var values: [AwkValue] = []
    for item in items.dropFirst() { values.append(try evaluate(item)) }
    let (bytes, problem) = AwkFormat.format(format, values, convert, dialect)
    budget.bytes -= bytes.count
    let call = "\(caller)(\"\(String(lenient: format))\")"
    switch problem {
    case nil: return bytes
    case .tooLarge?: throw fault("a width or precision is beyond the lab's limit")
    case .tooFewValues?:
      throw running("not enough arguments passed to \(call)", caller == "printf" ? bytes : [])
    case .improper(let number)?:
      throw running("improper conversion(number \(number)) in \(call)", [])
    }
  }
  /// Real: mawk says where it was, and what printf had made until then is still written.
  private func running(_ message: String, _ written: [UInt8]) -> AwkFault {
    let name = String(lenient: specialText(Special.filename))
    let (here, all) = (specialText(Special.fnr), specialText(Special.nr))
    return AwkFault(
      message: "run time error: \(message)\n\tFILENAME=\"\(name)\""
        + " FNR=\(String(lenient: here)) NR=\(String(lenient: all))",
      written: written)
  }
}
