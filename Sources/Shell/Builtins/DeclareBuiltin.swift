// `declare`, `typeset`, `local`, `export`, `readonly`: variables and their attributes.

import Kernel
import ShellSyntax

extension ShellCore {
  func attributeLetters(_ variable: Variable) -> String {
    var out = ""
    switch variable.value {
    case .indexed: out += "a"
    case .keyed: out += "A"
    default: break
    }
    let attributes = variable.attributes
    if attributes.contains(.integer) { out += "i" }
    if attributes.contains(.lower) { out += "l" }
    if attributes.contains(.reference) { out += "n" }
    if attributes.contains(.readonly) { out += "r" }
    if attributes.contains(.upper) { out += "u" }
    if attributes.contains(.exported) { out += "x" }
    return out
  }

  /// A variable as `declare -p` prints it.
  func declaration(_ symbol: Int, forTransform: Bool = false) -> String {
    guard symbol < variables.count, let variable = variables[symbol] else {
      return "declare -- \(symbols.names[symbol])=\"\(Quoting.doubleQuoted(get(symbol) ?? ""))\""
    }
    let name = symbols.names[symbol]
    let letters = attributeLetters(variable)
    if forTransform, letters.isEmpty {
      return "\(name)=\(Quoting.singleQuoted(variable.scalar ?? ""))"
    }
    let head = "declare -\(letters.isEmpty ? "-" : letters) \(name)"
    func quoted(_ text: String) -> String {
      if forTransform, !variable.isArray { return Quoting.singleQuoted(text) }
      return Quoting.needsAnsi(text) ? Quoting.ansi(text) : "\"\(Quoting.doubleQuoted(text))\""
    }
    switch variable.value {
    case .unset: return head
    case .text, .number: return head + "=" + quoted(variable.scalar ?? "")
    case .indexed(let map):
      return head + "=(" + map.map { "[\($0.key)]=" + quoted($0.value) }.joined(separator: " ")
        + ")"
    case .keyed(let map):
      let items = map.pairs.map { pair -> String in
        let isPlain =
          !pair.key.isEmpty
          && pair.key.utf8.allSatisfy {
            $0 == 0x5f || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a || $0 >= 0x30 && $0 <= 0x39
              || $0 == 0x2d || $0 == 0x2e || $0 == 0x2f || $0 == 0x3a || $0 == 0x2c
          }
        return "[" + (isPlain ? pair.key : "\"\(Quoting.doubleQuoted(pair.key))\"") + "]="
          + quoted(pair.value) + " "
      }
      return head + "=(" + items.joined() + ")"
    }
  }
  /// Symbols of the variables there are, by name.
  var sortedSymbols: [Int] {
    variables.indices.filter { variables[$0] != nil }
      .sorted { symbols.names[$0].utf8.lexicographicallyPrecedes(symbols.names[$1].utf8) }
  }
}

extension Shell {
  mutating func declare(
    _ words: [String], _ declared: [Int: [ArrayItem]], name: String
  ) -> BuiltinAnswer<Host> {
    if name == "local", core.functionDepth == 0, core.flavour == .dash {
      core.fail("local: not in a function", status: 2)
      return .done(2)
    }
    if name == "local", core.functionDepth == 0 {
      core.complain("local: can only be used in a function")
      return .done(1)
    }
    var add: Attributes = [], remove: Attributes = []
    var wantsArray = false, wantsKeyed = false, prints = false, isGlobal = false
    var functions = false, functionNames = false, inherits = false
    var index = 0
    let help = "\(name) [-aAfFgiIlnrtux] [name[=value] ...] or \(name) -p [-aAfFilnrtux] [name ...]"
    while index < words.count, words[index].count > 1,
      words[index].hasPrefix("-") || words[index].hasPrefix("+")
    {
      let word = words[index]
      index += 1
      if word == "--" { break }
      let on = word.hasPrefix("-")
      for letter in word.dropFirst() {
        let attribute: Attributes
        switch letter {
        case "x": attribute = .exported
        case "r": attribute = .readonly
        case "i": attribute = .integer
        case "l": attribute = .lower
        case "u": attribute = .upper
        case "n": attribute = .reference
        case "a":
          wantsArray = on
          continue
        case "A":
          wantsKeyed = on
          continue
        case "p":
          prints = true
          continue
        case "g":
          isGlobal = true
          continue
        case "f":
          functions = true
          continue
        case "F":
          functionNames = true
          continue
        case "I":
          inherits = true
          continue
        case "t": continue
        default:
          return badOption(
            name, (on ? "-" : "+") + String(letter),
            usage: name == "local" ? "local [option] name[=value] ..." : help)
        }
        if on { add.formUnion(attribute) } else { remove.formUnion(attribute) }
      }
    }
    let rest = Array(words[index...])
    if functions || functionNames { return declareFunctions(rest, namesOnly: functionNames) }
    if rest.isEmpty {
      listVariables(add, wantsArray, wantsKeyed, prints: prints || !add.isEmpty, name: name)
      return .done(0)
    }
    var status = 0
    for (offset, word) in rest.enumerated() {
      if prints {
        guard let symbol = core.symbols.find(word),
          symbol < core.variables.count, core.variables[symbol] != nil || core.get(symbol) != nil
        else {
          core.complain("\(name): \(word): not found")
          status = 1
          continue
        }
        core.output.write(core.declaration(symbol) + "\n")
        continue
      }
      let items = declared[index + offset + 1]
      if !declareOne(
        word, items, add, remove, wantsArray: wantsArray, wantsKeyed: wantsKeyed,
        isLocal: core.functionDepth > 0 && !isGlobal, inherits: inherits, name: name)
      {
        status = 1
      }
      if core.abort != nil { return .done(1) }
    }
    return .done(status)
  }

  private mutating func declareOne(
    _ word: String, _ items: [ArrayItem]?, _ add: Attributes, _ remove: Attributes,
    wantsArray: Bool, wantsKeyed: Bool, isLocal: Bool, inherits: Bool, name: String
  ) -> Bool {
    var variable = word, value: String?, appends = false, key: String?
    if let equals = word.firstIndex(of: "=") {
      variable = String(word[..<equals])
      value = String(word[word.index(after: equals)...])
      if variable.hasSuffix("+") {
        variable.removeLast()
        appends = true
      }
    }
    if variable.hasSuffix("]"), let open = variable.firstIndex(of: "[") {
      key = String(variable[variable.index(after: open)...].dropLast())
      variable = String(variable[..<open])
    }
    guard isName(variable) else {
      core.complain("\(name): `\(word)': not a valid identifier")
      return false
    }
    let symbol = core.symbol(variable)
    if isLocal { core.makeLocal(symbol, inherits: inherits || appends) }
    let target = add.contains(.reference) ? symbol : core.resolved(symbol)
    if let old = core.variables[target], old.attributes.contains(.readonly),
      value != nil || items != nil || remove.contains(.readonly)
    {
      core.complain(
        remove.contains(.readonly)
          ? "\(name): \(variable): readonly variable" : "\(variable): readonly variable")
      return false
    }
    if wantsKeyed, core.variables[target]?.isArray == true, items == nil {
      if case .indexed? = core.variables[target]?.value {
        core.complain("\(name): \(variable): cannot convert indexed to associative array")
        return false
      }
    }
    core.modify(target) { variable in
      variable.attributes.formUnion(add.subtracting(.readonly))
      variable.attributes.subtract(remove)
      if add.contains(.lower) { variable.attributes.remove(.upper) }
      if add.contains(.upper) { variable.attributes.remove(.lower) }
      if wantsKeyed, !variable.isArray {
        var map = KeyedArray()
        if let old = variable.scalar { map["0"] = old }
        variable.value = .keyed(map)
      } else if wantsArray, !variable.isArray {
        var map: OrderedMap<Int, String> = [:]
        if let old = variable.scalar { map[0] = old }
        variable.value = .indexed(map)
      }
    }
    if let items {
      core.setArray(target, items, appending: appends)
    } else if let value {
      if let key {
        core.setElement(target, key, value, appending: appends)
      } else if wantsArray || wantsKeyed, value.hasPrefix("("), value.hasSuffix(")") {
        let parsed = parseShell("a=" + value + "\n")
        if parsed.diagnostics.isEmpty { assignCompound(parsed.tree, to: target) }
      } else if add.contains(.reference) {
        core.variables[target]?.value = .text(value)
      } else {
        core.set(target, value, appending: appends)
      }
    }
    if add.contains(.readonly) { core.modify(target) { $0.attributes.insert(.readonly) } }
    core.environmentIsStale = true
    return true
  }

  /// `declare -a x='(1 2)'`: the text is read as a list.
  private mutating func assignCompound(_ tree: Script, to symbol: Int) {
    guard case .simple(let simple)? = tree.statements.first?.first.commands.first?.shape,
      case .array(let elements)? = simple.assignments.first?.value
    else { return }
    core.setArray(
      symbol,
      elements.map {
        ArrayItem(
          key: $0.key.map { $0.constant ?? WordPrinter.text($0) },
          value: $0.value.constant ?? WordPrinter.text($0.value))
      }, appending: false)
  }

  private mutating func listVariables(
    _ add: Attributes, _ wantsArray: Bool, _ wantsKeyed: Bool, prints: Bool, name: String
  ) {
    for symbol in core.sortedSymbols {
      guard let variable = core.variables[symbol] else { continue }
      if !variable.attributes.isSuperset(of: add) { continue }
      if wantsArray, case .indexed = variable.value {} else if wantsArray { continue }
      if wantsKeyed, case .keyed = variable.value {} else if wantsKeyed { continue }
      if prints || wantsArray || wantsKeyed {
        core.output.write(core.declaration(symbol) + "\n")
      } else if let text = variable.scalar {
        core.output.write("\(core.symbols.names[symbol])=\(Quoting.whereNeeded(text))\n")
      }
    }
  }

  private mutating func declareFunctions(
    _ names: [String], namesOnly: Bool
  ) -> BuiltinAnswer<Host> {
    let isListing = names.isEmpty
    var status = 0
    for name in isListing ? core.functions.keys.sorted() : names {
      guard let function = core.functions[name] else {
        status = 1
        continue
      }
      if namesOnly {
        core.output.write(isListing ? "declare -f \(name)\n" : "\(name)\n")
      } else {
        core.output.write(ShellPrinter.definition(function.definition) + "\n")
      }
    }
    return .done(status)
  }

  mutating func export(
    _ words: [String], _ declared: [Int: [ArrayItem]]
  ) -> BuiltinAnswer<Host> {
    var words = words, offset = 1
    var removes = false, functions = false, prints = false
    while let word = words.first, word.hasPrefix("-"), word.count > 1 {
      words.removeFirst()
      offset += 1
      if word == "--" { break }
      for letter in word.dropFirst() {
        switch letter {
        case "n": removes = true
        case "p": prints = true
        case "f": functions = true
        default:
          return badOption(
            "export", "-\(letter)", usage: "export [-fn] [name[=value] ...] or export -p")
        }
      }
    }
    if words.isEmpty || prints && words.isEmpty {
      listDeclared(.exported, word: "export")
      return .done(0)
    }
    var status = 0
    for (index, word) in words.enumerated() {
      if functions {
        guard core.functions[word] != nil else {
          core.complain("export: \(word): not a function")
          status = 1
          continue
        }
        core.functions[word]!.isExported = true
        continue
      }
      if !declareOne(
        word, declared[index + offset], removes ? [] : .exported, removes ? .exported : [],
        wantsArray: false, wantsKeyed: false, isLocal: false, inherits: true, name: "export")
      {
        status = 1
      }
    }
    return .done(status)
  }

  mutating func readonly(
    _ words: [String], _ declared: [Int: [ArrayItem]]
  ) -> BuiltinAnswer<Host> {
    var words = words, offset = 1
    var wantsArray = false, wantsKeyed = false
    while let word = words.first, word.hasPrefix("-"), word.count > 1 {
      words.removeFirst()
      offset += 1
      if word == "--" { break }
      for letter in word.dropFirst() {
        switch letter {
        case "a": wantsArray = true
        case "A": wantsKeyed = true
        case "p", "f": break
        default:
          return badOption(
            "readonly", "-\(letter)",
            usage: "readonly [-aAf] [name[=value] ...] or readonly -p")
        }
      }
    }
    if words.isEmpty {
      listDeclared(.readonly, word: "readonly")
      return .done(0)
    }
    var status = 0
    for (index, word) in words.enumerated() {
      if !declareOne(
        word, declared[index + offset], .readonly, [], wantsArray: wantsArray,
        wantsKeyed: wantsKeyed, isLocal: false, inherits: true, name: "readonly")
      {
        status = 1
      }
    }
    return .done(status)
  }

  private mutating func listDeclared(_ attribute: Attributes, word: String) {
    for symbol in core.sortedSymbols {
      guard let variable = core.variables[symbol], variable.attributes.contains(attribute) else {
        continue
      }
      if core.flavour == .bash {
        core.output.write(core.declaration(symbol) + "\n")
      } else if let text = variable.scalar {
        core.output.write("\(word) \(core.symbols.names[symbol])=\(Quoting.singleQuoted(text))\n")
      }
    }
  }

  mutating func unset(_ words: [String]) -> BuiltinAnswer<Host> {
    var words = words
    guard
      let options = letters(&words, "fvn", name: "unset", usage: "unset [-f] [-v] [-n] [name ...]")
    else { return .done(2) }
    var status = 0
    for word in words {
      if options.contains("f") {
        core.functions[word] = nil
        continue
      }
      if word.hasSuffix("]"), let open = word.firstIndex(of: "["), isName(String(word[..<open])) {
        unsetElement(
          core.symbol(String(word[..<open])),
          String(word[word.index(after: open)...].dropLast()))
        continue
      }
      guard isName(word) else {
        if core.functions.removeValue(forKey: word) == nil, core.flavour != .bash {
          core.complain("unset: \(word): bad variable name")
          status = 1
        }
        continue
      }
      if let symbol = core.symbols.find(word), symbol < core.variables.count,
        core.variables[symbol] != nil
      {
        if options.contains("n") {
          core.variables[symbol] = nil
        } else if !core.unset(symbol) {
          core.complain("unset: \(word): cannot unset: readonly variable")
          status = 1
        }
      } else if !options.contains("v") {
        core.functions[word] = nil
      }
    }
    return .done(status)
  }

  private mutating func unsetElement(_ symbol: Int, _ key: String) {
    let symbol = core.resolved(symbol)
    guard symbol < core.variables.count, var variable = core.variables[symbol] else { return }
    switch variable.value {
    case .keyed(var map):
      if key == "@" || key == "*" {
        core.variables[symbol] = nil
        return
      }
      map[key] = nil
      variable.value = .keyed(map)
    case .indexed(var map):
      if key == "@" || key == "*" {
        core.variables[symbol] = nil
        return
      }
      guard var index = core.index(key, of: symbol) else { return }
      if index < 0 { index &+= (map.last?.key ?? -1) &+ 1 }
      map[index] = nil
      variable.value = .indexed(map)
    default:
      if core.index(key, of: symbol) == 0 { core.variables[symbol] = nil }
      return
    }
    core.variables[symbol] = variable
  }
}
