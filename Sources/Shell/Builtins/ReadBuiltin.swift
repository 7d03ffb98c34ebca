// `read`, `mapfile`: lines into variables.

import Files
import Kernel
import Machine
import ShellSyntax

extension Shell {
  mutating func read(
    _ run: inout RunningBuiltin, _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var options = ReadOptions()
    var names: [String] = []
    let help =
      "read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]"
    var index = 0
    while index < words.count, words[index].hasPrefix("-"), words[index].count > 1 {
      let word = words[index]
      index += 1
      if word == "--" { break }
      var letters = Array(word.dropFirst())[...]
      while let letter = letters.popFirst() {
        switch letter {
        case "r": options.raw = true
        case "s": options.silent = true
        case "e": break
        case "a", "d", "i", "n", "N", "p", "t", "u":
          var value = String(letters)
          letters = []
          if value.isEmpty {
            guard index < words.count else {
              core.complain("read: -\(letter): option requires an argument")
              return usage("read", help)
            }
            value = words[index]
            index += 1
          }
          if let message = options.take(letter, value) {
            core.complain("read: " + message)
            return .done(letter == "t" || letter == "u" ? 1 : 1)
          }
        default: return badOption("read", "-\(letter)", usage: help)
        }
      }
    }
    names = Array(words[index...])
    for name in names where !isName(name) && !(name.hasSuffix("]") && name.contains("[")) {
      core.complain("read: `\(name)': not a valid identifier")
      return .done(1)
    }
    if !run.state.isStarted {
      run.state.isStarted = true
      if let timeout = options.timeout {
        if timeout == 0 {
          return .done(hasInput(options.descriptor, host, me) ? 0 : 1)
        }
        run.state.deadline = host.machine.now + .nanoseconds(Int64(timeout * 1e9))
      }
      guard host.machine.handle(options.descriptor, of: me) != nil else {
        core.complain("read: \(options.descriptor): invalid file descriptor: Bad file descriptor")
        return .done(1)
      }
      if host.machine.isTerminal(options.descriptor, of: me) {
        if let id = host.machine.terminal(behind: host.machine.handle(options.descriptor, of: me)) {
          host.machine.terminals.modify(id) {
            $0.prompt = options.prompt
            $0.hidesInput = options.silent
          }
        }
      }
    }
    let answer = gather(&run.state, options, &host, me)
    switch answer {
    case .wait(let wait):
      if let deadline = run.state.deadline {
        if host.machine.now >= deadline {
          store(run.state.bytes, names, options)
          return .done(142)
        }
        return .wait([wait, .until(deadline)])
      }
      return .wait([wait])
    case .line:
      store(run.state.bytes, names, options)
      return .done(core.abort == nil ? 0 : 1)
    case .end:
      store(run.state.bytes, names, options)
      return .done(1)
    case .failed(let message):
      core.complain("read: read error: \(options.descriptor): \(message)")
      return .done(1)
    }
  }

  private func hasInput(_ descriptor: Int, _ host: Host, _ me: ProcessID) -> Bool {
    guard let handle = host.machine.handle(descriptor, of: me) else { return false }
    var copy = host.machine
    if case .wait = copy.read(handle, by: me, limit: 1) { return false }
    return true
  }

  private enum Gathered {
    case wait(Wait)
    case line
    case end
    case failed(String)
  }

  /// Reads up to the delimiter, taking no byte beyond it.
  private mutating func gather(
    _ state: inout BuiltinState, _ options: ReadOptions, _ host: inout Host, _ me: ProcessID
  ) -> Gathered {
    while true {
      if let count = options.count,
        String(decoding: state.bytes, as: UTF8.self).unicodeScalars.count >= count
      {
        return .line
      }
      let result =
        options.delimiter == 10 && options.count == nil
        ? host.machine.readLine(options.descriptor, of: me)
        : host.machine.read(options.descriptor, of: me, limit: 1)
      switch result {
      case .wait(let wait): return .wait(wait)
      case .end: return .end
      case .failed(let error): return .failed(error.message)
      case .bytes(let bytes):
        for byte in bytes where byte != 0 || options.delimiter == 0 {
          state.bytes.append(byte)
        }
        guard let last = bytes.last, last == options.delimiter, !options.exact else {
          if state.bytes.count > 16 << 20 { return .failed("line too long (a limit of the lab)") }
          continue
        }
        state.bytes.removeLast()
        // A backslash before the newline joins the next line.
        if !options.raw, options.delimiter == 10 {
          var slashes = 0
          for byte in state.bytes.reversed() {
            guard byte == 0x5c else { break }
            slashes += 1
          }
          if slashes % 2 == 1 {
            state.bytes.removeLast()
            continue
          }
        }
        return .line
      }
    }
  }

  private mutating func store(_ bytes: [UInt8], _ names: [String], _ options: ReadOptions) {
    // Escaped characters are not separators: they are marked while the line is split.
    var text: [(byte: UInt8, isEscaped: Bool)] = []
    text.reserveCapacity(bytes.count)
    var k = 0
    while k < bytes.count {
      if bytes[k] == 0x5c, !options.raw, k + 1 < bytes.count {
        text.append((bytes[k + 1], true))
        k += 2
        continue
      }
      if bytes[k] == 0x5c, !options.raw {
        k += 1
        continue
      }
      text.append((bytes[k], false))
      k += 1
    }
    func string(_ slice: ArraySlice<(byte: UInt8, isEscaped: Bool)>) -> String {
      String(decoding: slice.map(\.byte), as: UTF8.self)
    }
    let separators = core.separators
    func kind(_ place: Int) -> Separators.Kind {
      text[place].isEscaped ? .none : separators.kind(text[place].byte)
    }
    if options.exact {
      assign(names.first ?? "REPLY", string(text[...]))
      return
    }
    if let array = options.array {
      var items: [ArrayItem] = []
      var place = 0
      while let field = field(text.count, &place, kind) {
        items.append(ArrayItem(value: string(text[field])))
      }
      let symbol = core.symbol(array)
      core.variables[symbol] = core.variables[symbol].map {
        Variable(value: .unset, attributes: $0.attributes)
      }
      core.setArray(symbol, items, appending: false)
      return
    }
    guard !names.isEmpty else {
      assign("REPLY", string(text[...]))
      return
    }
    var place = 0
    for name in names.dropLast() {
      let found = field(text.count, &place, kind)
      assign(name, found.map { string(text[$0]) } ?? "")
    }
    // The last takes what is left, without blanks at its ends.
    var start = place
    while start < text.count, kind(start) == .blank { start += 1 }
    var end = text.count
    while end > start, kind(end - 1) == .blank { end -= 1 }
    // One separator alone at its end goes too, when only one field is left.
    if end > start, kind(end - 1) == .mark {
      var inner = start
      if let only = field(end, &inner, kind), inner >= end, only.lowerBound == start {
        end = only.upperBound
      }
    }
    assign(names[names.count - 1], string(text[start..<max(start, end)]))
  }

  /// The next field from `place` on, and the place after its separator.
  private func field(
    _ count: Int, _ place: inout Int, _ kind: (Int) -> Separators.Kind
  ) -> Range<Int>? {
    while place < count, kind(place) == .blank { place += 1 }
    guard place < count else { return nil }
    let start = place
    while place < count, kind(place) == .none { place += 1 }
    let end = place
    while place < count, kind(place) == .blank { place += 1 }
    if place < count, kind(place) == .mark {
      place += 1
      while place < count, kind(place) == .blank { place += 1 }
    }
    return start..<end
  }

  private mutating func assign(_ name: String, _ value: String) {
    if let open = name.firstIndex(of: "["), name.hasSuffix("]") {
      core.setElement(
        core.symbol(String(name[..<open])),
        String(name[name.index(after: open)...].dropLast()), value)
    } else {
      core.set(name, value)
    }
  }

  // MARK: mapfile

  mutating func mapfile(
    _ run: inout RunningBuiltin, _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    let name = run.builtin.rawValue
    var trims = false, descriptor = 0, most = Int.max, skip = 0, origin: Int?
    var delimiter: UInt8 = 10
    let help =
      "\(name) [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]"
    var index = 0
    while index < words.count, words[index].hasPrefix("-"), words[index].count > 1 {
      let word = words[index]
      index += 1
      if word == "--" { break }
      var letters = Array(word.dropFirst())[...]
      while let letter = letters.popFirst() {
        switch letter {
        case "t": trims = true
        case "d", "n", "O", "s", "u":
          var value = String(letters)
          letters = []
          if value.isEmpty {
            guard index < words.count else {
              core.complain("\(name): -\(letter): option requires an argument")
              return usage(name, help)
            }
            value = words[index]
            index += 1
          }
          if letter == "d" {
            delimiter = value.utf8.first ?? 0
            continue
          }
          guard let number = Int(value), number >= 0 else {
            core.complain(
              "\(name): \(value): invalid \(letter == "O" ? "array origin" : "line count")")
            return .done(1)
          }
          switch letter {
          case "n": most = number == 0 ? .max : number
          case "O": origin = number
          case "s": skip = number
          default: descriptor = number
          }
        case "C", "c":
          core.complain("\(name): -\(letter): swiftlab does not model callbacks")
          return .done(2)
        default: return badOption(name, "-\(letter)", usage: help)
        }
      }
    }
    let array = index < words.count ? words[index] : "MAPFILE"
    guard isName(array) else {
      core.complain("\(name): `\(array)': not a valid identifier")
      return .done(1)
    }
    read: while run.state.count < most {
      let result =
        delimiter == 10
        ? host.machine.readLine(descriptor, of: me)
        : host.machine.read(descriptor, of: me, limit: 1)
      switch result {
      case .wait(let wait): return .wait([wait])
      case .failed(let error):
        core.complain("\(name): \(descriptor): invalid file descriptor: \(error.message)")
        return .done(1)
      case .end: break read
      case .bytes(let bytes):
        run.state.bytes += bytes
        guard run.state.bytes.count <= ShellLimits.bytes else {
          core.complain("\(name): a line of more than 16 MiB (a limit of the lab)")
          return .done(1)
        }
        guard bytes.last == delimiter else { continue }
        if run.state.number < skip {
          run.state.number += 1
        } else {
          if trims { run.state.bytes.removeLast() }
          run.state.list.append(String(decoding: run.state.bytes, as: UTF8.self))
          run.state.count += 1
        }
        run.state.bytes = []
        guard run.state.list.count < 1_000_000 else { break read }
      }
    }
    if !run.state.bytes.isEmpty, run.state.number >= skip, run.state.count < most {
      run.state.list.append(String(decoding: run.state.bytes, as: UTF8.self))
    }
    let symbol = core.symbol(array)
    var map: OrderedMap<Int, String> = [:]
    if origin != nil, case .indexed(let old)? = core.variable(symbol)?.value { map = old }
    for (offset, line) in run.state.list.enumerated() { map[(origin ?? 0) &+ offset] = line }
    core.modify(core.resolved(symbol)) { $0.value = .indexed(map) }
    return .done(0)
  }
}

struct ReadOptions {
  var raw = false
  var silent = false
  var array: String?
  var delimiter: UInt8 = 10
  var count: Int?
  /// -N: the delimiter does not end it.
  var exact = false
  var prompt = ""
  var timeout: Double?
  var descriptor = 0

  /// Takes an option's value. What is wrong with it, or nil.
  mutating func take(_ letter: Character, _ value: String) -> String? {
    switch letter {
    case "a":
      guard isName(value) else { return "`\(value)': not a valid identifier" }
      array = value
    case "d": delimiter = value.utf8.first ?? 0
    case "n", "N":
      guard let number = Int(value), number >= 0 else { return "\(value): invalid number" }
      count = number
      exact = letter == "N"
    case "p": prompt = value
    case "t":
      guard let seconds = Double(value), seconds >= 0, seconds < 1e9 else {
        return "\(value): invalid timeout specification"
      }
      timeout = seconds
    case "u":
      guard let number = Int(value), number >= 0 else {
        return "\(value): invalid file descriptor specification"
      }
      descriptor = number
    default: break
    }
    return nil
  }
}
