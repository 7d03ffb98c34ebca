// Reading and setting variables.

import Kernel

extension ShellCore {
  mutating func symbol(_ name: String) -> Int {
    let number = symbols[name]
    while variables.count <= number { variables.append(nil) }
    return number
  }
  /// The variable that a name comes to, through `declare -n`.
  func resolved(_ symbol: Int) -> Int {
    var symbol = symbol
    for _ in 0..<8 {
      guard symbol < variables.count, let variable = variables[symbol],
        variable.attributes.contains(.reference), let name = variable.scalar,
        let next = symbols.find(name)
      else { return symbol }
      symbol = next
    }
    return symbol
  }
  func variable(_ symbol: Int) -> Variable? {
    guard symbol < variables.count else { return nil }
    guard let variable = variables[symbol] else { return nil }
    if variable.attributes.contains(.reference) {
      let other = resolved(symbol)
      return other == symbol ? variable : variables[other]
    }
    return variable
  }

  /// The value of a name, as `$name` shows it.
  func get(_ symbol: Int) -> String? {
    if symbol < Symbols.dynamic, flavour != .dash { return dynamicValue(symbol) }
    return variable(symbol)?.scalar
  }
  func get(_ name: String) -> String? { symbols.find(name).flatMap { get($0) } }

  private func dynamicValue(_ symbol: Int) -> String? {
    // One that was unset has lost its meaning.
    switch symbol {
    case Symbols.random: return String(lastRandom)
    case Symbols.secureRandom: return String(lastSecureRandom)
    case Symbols.seconds: return String(now.seconds - started.seconds + secondsOffset)
    case Symbols.lineNumber: return String(line)
    case Symbols.processID: return String(processID)
    case Symbols.epoch: return String(now.seconds)
    case Symbols.epochReal:
      let micro = String(now.fraction / 1000)
      return "\(now.seconds)." + String(repeating: "0", count: 6 - micro.utf8.count) + micro
    case Symbols.functionNames: return functionStack.first
    case Symbols.functionLines: return callLines.first
    case Symbols.functionSources: return callSources.first
    case Symbols.directoryStack: return get(Symbols.directory)
    case Symbols.subshellDepth: return String(subshellDepth)
    case Symbols.command: return currentCommand
    case Symbols.setOptions:
      return SetOptions.all.filter { options[keyPath: $0.path] }.map(\.name)
        .joined(separator: ":")
    case Symbols.shoptOptions:
      return shopts.values.filter(\.value).map(\.key).sorted().joined(separator: ":")
    default: return nil
    }
  }
  /// The command that runs, or is about to; in a trap the one that it came at.
  var currentCommand: String {
    if let trap = frames.first(where: { if case .trap = $0.kind { true } else { false } }) {
      return trap.name
    }
    guard let frame = frames.last else { return "" }
    // Its words are being expanded: where it is executed is still to come.
    let rest = frame.code.ops[min(frame.pc, frame.code.ops.count)...]
    return rest.lazy.compactMap { frame.code.command(of: $0) }.first ?? ""
  }
  /// The command that was executed last.
  var lastCommand: String {
    guard let frame = frames.last else { return "" }
    if let inner = frame.inner, (inner.pc...inner.pc + 1).contains(frame.pc) {
      return inner.command
    }
    let past = frame.code.ops[..<min(frame.pc, frame.code.ops.count)]
    return past.reversed().lazy.compactMap { frame.code.command(of: $0) }.first ?? ""
  }

  /// Draws the next `$RANDOM` or `$SRANDOM`; other variables stay as they are.
  @inline(__always) mutating func draw(_ symbol: Int) {
    guard symbol == Symbols.random || symbol == Symbols.secureRandom else { return }
    haveOwnRandom()
    if symbol == Symbols.random {
      drawRandom()
    } else {
      lastSecureRandom = UInt32(truncatingIfNeeded: random.next())
    }
  }
  /// Real: a subshell begins a sequence of its own, whatever its parent's was begun with.
  private mutating func haveOwnRandom() {
    guard randomIsParents else { return }
    randomIsParents = false
    random = random.split("subshell \(processID)")
    randomSeed = UInt32(truncatingIfNeeded: random.next() | 1)
    lastRandom = -1
  }

  /// Real: bash 5.2's generator, so a seeded sequence is bash's own.
  private mutating func drawRandom() {
    let before = lastRandom
    repeat {
      let value = Int64(randomSeed == 0 ? 123_459_876 : randomSeed)
      let high = value / 127_773, low = value - 127_773 * high
      var next = 16_807 * low - 2_836 * high
      if next < 0 { next += 0x7fff_ffff }
      randomSeed = UInt32(truncatingIfNeeded: next)
      lastRandom = Int((randomSeed >> 16) ^ (randomSeed & 0xffff)) & 0x7fff
    } while lastRandom == before
  }
  /// Names of the functions that run, the innermost first.
  var functionStack: [String] {
    var names: [String] = []
    for frame in frames.reversed() {
      if frame.kind == .function { names.append(frame.name) }
      if frame.kind == .source { names.append("source") }
    }
    if !names.isEmpty, source == .file { names.append("main") }
    return names
  }

  /// The lines from which they were called; the script itself from line 0.
  var callLines: [String] {
    let lines = calls.map { String($0.callLine) }
    return source == .file ? lines + ["0"] : lines
  }
  /// The files in which they stand.
  var callSources: [String] {
    var files = calls.map { frame in
      if frame.kind == .source { return frame.name }
      return functions[frame.name]?.file
        ?? (source == .file ? name : source == .command ? "environment" : "main")
    }
    if source == .file { files.append(name) }
    return files
  }
  /// Functions and sourced files that run, the innermost first.
  private var calls: [Frame] {
    frames.reversed().filter { $0.kind == .function && !$0.name.isEmpty || $0.kind == .source }
  }

  /// The words of an array, or the one value of a plain variable.
  func elements(_ symbol: Int) -> [(key: String, value: String)]? {
    if symbol < Symbols.dynamic {
      if symbol == Symbols.functionNames {
        return functionStack.enumerated().map { (String($0), $1) }
      }
      if symbol == Symbols.functionLines || symbol == Symbols.functionSources {
        let all = symbol == Symbols.functionLines ? callLines : callSources
        return all.enumerated().map { (String($0), $1) }
      }
      if symbol == Symbols.directoryStack {
        let all = [get(Symbols.directory) ?? ""] + directoryStack
        return all.enumerated().map { (String($0), $1) }
      }
      return dynamicValue(symbol).map { [("0", $0)] }
    }
    if symbol == Symbols.pipeStatus {
      return pipeStatus.enumerated().map { (String($0), String($1)) }
    }
    switch variable(symbol)?.value {
    case nil, .unset: return nil
    case .text(let text): return [("0", text)]
    case .number(let number): return [("0", String(number))]
    case .indexed(let map): return map.map { (String($0.key), $0.value) }
    case .keyed(let map): return map.pairs
    }
  }

  /// Reads an element. `key` is an expression where the array is indexed.
  mutating func element(_ symbol: Int, _ key: String) -> String? {
    let symbol = resolved(symbol)
    if case .keyed(let map)? = variable(symbol)?.value { return map[key] }
    guard var index = index(key, of: symbol) else { return nil }
    if symbol < Symbols.dynamic || symbol == Symbols.pipeStatus {
      let all = elements(symbol) ?? []
      if index < 0 { index += all.count }
      return all.indices.contains(index) ? all[index].value : nil
    }
    switch variable(symbol)?.value {
    case .indexed(let map):
      if index < 0 { index &+= (map.last?.key ?? -1) &+ 1 }
      return map[index]
    default: return index == 0 || index == -1 ? variable(symbol)?.scalar : nil
    }
  }
  /// A subscript as a number.
  mutating func index(_ key: String, of symbol: Int) -> Int? {
    if let plain = Int(key), key.utf8.first != UInt8(ascii: "+") { return plain }
    return evaluate(key)
  }

  // MARK: Setting

  /// Sets a plain value, with the variable's own attributes. False, and a complaint, when it may not.
  @discardableResult
  mutating func set(_ symbol: Int, _ value: String, appending: Bool = false) -> Bool {
    let symbol = resolved(symbol)
    weigh(value.utf8.count)
    if symbol >= variables.count { grow() }
    if symbol < Symbols.dynamic && flavour != .dash || symbol == Symbols.fieldSeparators {
      guard setSpecial(symbol, value) else { return true }
    }
    guard let old = variables[symbol] else {
      variables[symbol] = Variable(
        value: .text(value), attributes: options.allExport ? .exported : [])
      if options.allExport { environmentIsStale = true }
      return true
    }
    if old.attributes.isEmpty, !appending, !old.isArray {
      variables[symbol]!.value = .text(value)
      return true
    }
    guard !old.attributes.contains(.readonly) else {
      discard(
        "\(symbols.names[symbol]): \(flavour == .bash ? "readonly variable" : "is read only")")
      return false
    }
    var value = value
    if old.attributes.contains(.integer) {
      guard let number = evaluate(value) else { return false }
      let base = appending ? (evaluate(old.scalar ?? "0") ?? 0) : 0
      value = String(number &+ base)
    } else if appending {
      value = (old.scalar ?? "") + value
      if value.utf8.count > ShellLimits.bytes { tooMuch() }
    }
    if old.attributes.contains(.lower) { value = value.lowercased() }
    if old.attributes.contains(.upper) { value = value.uppercased() }
    switch old.value {
    case .indexed(var map):
      variables[symbol]!.value = .unset
      map[0] = value
      variables[symbol]!.value = .indexed(map)
    case .keyed(var map):
      variables[symbol]!.value = .unset
      map["0"] = value
      variables[symbol]!.value = .keyed(map)
    default: variables[symbol]!.value = .text(value)
    }
    if options.allExport { variables[symbol]!.attributes.insert(.exported) }
    if old.attributes.contains(.exported) || options.allExport { environmentIsStale = true }
    return true
  }
  @discardableResult
  mutating func set(_ name: String, _ value: String) -> Bool { set(symbol(name), value) }

  /// Sets a number, the fast way where nothing stands against it.
  @inline(__always)
  mutating func set(_ symbol: Int, number: Int) -> Bool {
    set(symbol, plainNumber: number) || set(symbol, String(number))
  }
  /// Sets a number where nothing stands against it; false when something does.
  @inline(__always)
  mutating func set(_ symbol: Int, plainNumber number: Int) -> Bool {
    if symbol >= Symbols.dynamic, symbol != Symbols.fieldSeparators, symbol < variables.count,
      let old = variables[symbol]
    {
      let mayReplace = old.attributes.isEmpty || old.attributes == .integer
      if mayReplace, !old.isArray {
        variables[symbol]!.value = .number(number)
        return true
      }
    }
    return false
  }

  mutating func grow() {
    if variables.count < symbols.names.count {
      variables += Array(repeating: nil, count: symbols.names.count - variables.count)
    }
  }

  /// Variables that the shell reads itself. True when the value is also kept as usual.
  private mutating func setSpecial(_ symbol: Int, _ value: String) -> Bool {
    switch symbol {
    case Symbols.fieldSeparators:
      separators = Separators(value)
      return true
    case Symbols.random:
      haveOwnRandom()
      randomSeed = UInt32(truncatingIfNeeded: Int(value) ?? 0)
      lastRandom = -1
      return false
    case Symbols.seconds:
      secondsOffset = (Int(value) ?? 0) - (now.seconds - started.seconds)
      return false
    case Symbols.lineNumber:
      return false
    case Symbols.setOptions, Symbols.shoptOptions:
      discard("\(symbols.names[symbol]): readonly variable")
      return false
    default: return false
    }
  }

  /// Sets an element. False, and a complaint, when it may not.
  @discardableResult
  mutating func setElement(
    _ symbol: Int, _ key: String, _ value: String, appending: Bool = false
  ) -> Bool {
    let symbol = resolved(symbol)
    weigh(value.utf8.count)
    if symbol >= variables.count { grow() }
    var variable = variables[symbol] ?? Variable()
    guard !variable.attributes.contains(.readonly) else {
      discard("\(symbols.names[symbol]): readonly variable")
      return false
    }
    if case .keyed(var map) = variable.value {
      variables[symbol] = nil
      variable.value = .unset
      map[key] = converted(value, variable.attributes, old: appending ? map[key] ?? "" : nil)
      variable.value = .keyed(map)
      variables[symbol] = variable
      return true
    }
    guard var index = index(key, of: symbol) else { return false }
    var map: OrderedMap<Int, String> = [:]
    switch variable.value {
    case .indexed(let elements): map = elements
    case .text(let text): map[0] = text
    case .number(let number): map[0] = String(number)
    default: break
    }
    if index < 0 { index &+= (map.last?.key ?? -1) &+ 1 }
    guard index >= 0 else {
      discard("\(symbols.names[symbol])[\(key)]: bad array subscript")
      return false
    }
    variables[symbol] = nil
    variable.value = .unset
    map[index] = converted(value, variable.attributes, old: appending ? map[index] ?? "" : nil)
    if map.count > ShellLimits.words { tooMuch() }
    variable.value = .indexed(map)
    variables[symbol] = variable
    return true
  }

  private mutating func converted(
    _ value: String, _ attributes: Attributes, old: String?
  ) -> String {
    if attributes.contains(.integer) {
      return String((evaluate(value) ?? 0) &+ (old.flatMap { evaluate($0) } ?? 0))
    }
    let whole = (old ?? "") + value
    if attributes.contains(.lower) { return whole.lowercased() }
    if attributes.contains(.upper) { return whole.uppercased() }
    return whole
  }

  /// `a=(…)`.
  mutating func setArray(_ symbol: Int, _ items: [ArrayItem], appending: Bool) {
    let symbol = resolved(symbol)
    weigh(items.reduce(0) { $0 + $1.value.utf8.count })
    if symbol >= variables.count { grow() }
    var variable = variables[symbol] ?? Variable()
    guard !variable.attributes.contains(.readonly) else {
      discard("\(symbols.names[symbol]): readonly variable")
      return
    }
    if case .keyed(let old) = variable.value {
      var map = appending ? old : KeyedArray()
      // Real: without brackets, keys and values take turns.
      if items.allSatisfy({ $0.key == nil }) {
        var k = 0
        while k < items.count {
          map[items[k].value] = k + 1 < items.count ? items[k + 1].value : ""
          k += 2
        }
      } else {
        for item in items {
          guard let key = item.key else {
            complain(
              "\(symbols.names[symbol]): \(item.value): must use subscript when assigning associative array"
            )
            continue
          }
          map[key] = converted(
            item.value, variable.attributes, old: item.appends ? map[key] ?? "" : nil)
        }
      }
      variable.value = .keyed(map)
      variables[symbol] = variable
      return
    }
    var map: OrderedMap<Int, String> = [:]
    if appending {
      switch variable.value {
      case .indexed(let old): map = old
      case .text(let text): map[0] = text
      case .number(let number): map[0] = String(number)
      default: break
      }
    }
    var next = (map.last?.key ?? -1) &+ 1
    for item in items {
      if let key = item.key {
        guard var index = index(key, of: symbol) else { return }
        if index < 0 { index &+= (map.last?.key ?? -1) &+ 1 }
        guard index >= 0 else {
          discard("[\(key)]=\(item.value): bad array subscript")
          return
        }
        next = index
      }
      map[next] = converted(
        item.value, variable.attributes, old: item.appends ? map[next] ?? "" : nil)
      next &+= 1
    }
    if map.count > ShellLimits.words { tooMuch() }
    variable.value = .indexed(map)
    variables[symbol] = variable
  }

  /// Makes a variable unset. False when it may not be.
  mutating func unset(_ symbol: Int) -> Bool {
    let symbol = resolved(symbol)
    guard symbol < variables.count, let old = variables[symbol] else { return true }
    if old.attributes.contains(.readonly) { return false }
    if old.attributes.contains(.exported) { environmentIsStale = true }
    variables[symbol] = nil
    if symbol == Symbols.fieldSeparators { separators = Separators(nil) }
    return true
  }

  mutating func modify(_ symbol: Int, _ body: (inout Variable) -> Void) {
    if symbol >= variables.count { grow() }
    var variable = variables[symbol] ?? Variable()
    variables[symbol] = nil
    body(&variable)
    variables[symbol] = variable
    environmentIsStale = true
  }

  /// Makes a variable local to the function that runs.
  mutating func makeLocal(_ symbol: Int, inherits: Bool = false) {
    guard let index = frames.lastIndex(where: { $0.kind == .function }) else { return }
    if symbol >= variables.count { grow() }
    if frames[index].locals.contains(where: { $0.symbol == symbol }) { return }
    let old = variables[symbol]
    frames[index].locals.append((symbol, old))
    if !inherits {
      variables[symbol] = Variable(
        value: .unset, attributes: old?.attributes.intersection(.exported) ?? [])
    }
    if old?.attributes.contains(.exported) == true { environmentIsStale = true }
  }
  mutating func restore(_ locals: [(symbol: Int, value: Variable?)]) {
    for local in locals.reversed() {
      if variables[local.symbol]?.attributes.contains(.exported) == true
        || local.value?.attributes.contains(.exported) == true
      {
        environmentIsStale = true
      }
      variables[local.symbol] = local.value
      if local.symbol == Symbols.fieldSeparators { separators = Separators(local.value?.scalar) }
    }
  }

  /// What a program that is started now gets.
  mutating func currentEnvironment() -> OrderedMap<String, String> {
    guard environmentIsStale else { return environment }
    var map: OrderedMap<String, String> = [:]
    for (symbol, variable) in variables.enumerated() {
      guard let variable, variable.attributes.contains(.exported), let value = variable.scalar
      else { continue }
      map[symbols.names[symbol]] = value
    }
    environment = map
    environmentIsStale = false
    return map
  }
}
