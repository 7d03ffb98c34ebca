// From an instruction's words to its meaning, with BuildKit's refusals.

import Text

extension Instruction {
  /// - Parameter isLabs: read by the frontend's labs channel, which knows `COPY --parents`.
  init(
    _ node: SourceNode, escape: UInt8, isLabs: Bool = false
  ) throws(BuildFileProblem) {
    let lines = node.lines
    func fail(_ fact: BuildFileProblem.Fact) -> BuildFileProblem {
      BuildFileProblem(fact, lines: lines, ofInstruction: true)
    }
    guard let keyword = Keyword(rawValue: node.word.lowercased()) else {
      throw fail(.unknownInstruction(node.word, near: nearestKeyword(to: node.word)))
    }
    self.keyword = keyword
    written = node.word
    original = node.original
    self.lines = lines
    hereDocuments = node.hereDocuments
    let name = keyword.rawValue.uppercased()
    do throws(FlagProblem) {
      flags = try understoodFlags(node.flags, of: keyword, isLabs: isLabs)
    } catch {
      throw fail(error.fact)
    }
    let rest = node.rest
    let text = String(decoding: rest, as: UTF8.self)
    switch keyword {
    case .from:
      let words = blankWords(rest)
      if words.count == 3, words[1].lowercased() == "as" {
        guard isStageName(words[2].lowercased()) else { throw fail(.invalidStageName(words[2])) }
        body = .from(image: words[0], alias: words[2])
      } else if words.count == 1 {
        body = .from(image: words[0], alias: nil)
      } else {
        throw fail(.fromArguments)
      }
    case .arg:
      let words = bareWords(rest, escape: escape)
      guard !words.isEmpty else { throw fail(.atLeastOne(name)) }
      var pairs: [KeyOptionalValue] = []
      for word in words {
        guard let sign = word.firstIndex(of: "=") else {
          pairs.append(.init(key: word, value: nil))
          continue
        }
        guard sign > word.startIndex else { throw fail(.blankNames(name)) }
        pairs.append(
          .init(key: String(word[..<sign]), value: String(word[word.index(after: sign)...])))
      }
      body = .arg(pairs)
    case .env, .label:
      let (pairs, legacy) = keyValues(rest, escape: escape)
      guard !pairs.isEmpty else { throw fail(.atLeastOne(name)) }
      if pairs.contains(where: { $0.key.isEmpty }) { throw fail(.blankNames(name)) }
      body = keyword == .env ? .env(pairs, legacy: legacy) : .label(pairs, legacy: legacy)
    case .run: body = .run(commandForm(rest))
    case .cmd: body = .cmd(commandForm(rest))
    case .entrypoint:
      body = .entrypoint(commandForm(rest))
    case .copy, .add:
      var words: [String]
      if case .strings(let list) = jsonStrings(rest) {
        words = list
      } else {
        words = blankWords(rest)
      }
      guard words.count >= 2, let destination = words.popLast() else {
        throw fail(.atLeastTwo(name))
      }
      if destination.hasPrefix("<<") { throw fail(.copyToHereDocument(name)) }
      let transfer = Transfer(sources: words, destination: destination)
      body = keyword == .copy ? .copy(transfer) : .add(transfer)
    case .workdir:
      guard !text.isEmpty else { throw fail(.exactlyOne(name)) }
      body = .workdir(text)
    case .user:
      guard !text.isEmpty else { throw fail(.exactlyOne(name)) }
      body = .user(text)
    case .maintainer:
      guard !text.isEmpty else { throw fail(.exactlyOne(name)) }
      body = .maintainer(text)
    case .stopsignal:
      guard !text.isEmpty else { throw fail(.exactlyOne(name)) }
      body = .stopsignal(text)
    case .expose:
      let words = blankWords(rest)
      guard !words.isEmpty else { throw fail(.atLeastOne(name)) }
      body = .expose(words)
    case .volume:
      var words: [String]
      if case .strings(let list) = jsonStrings(rest) {
        words = list
      } else {
        words = blankWords(rest)
      }
      guard !words.isEmpty else { throw fail(.atLeastOne(name)) }
      words = words.map { String(decoding: trimmed(Array($0.utf8)[...]), as: UTF8.self) }
      if words.contains("") { throw fail(.volumeBlank) }
      body = .volume(words)
    case .shell:
      guard case .strings(let list) = jsonStrings(rest) else {
        throw fail(text.isEmpty ? .atLeastOne(name) : .shellNotJSON)
      }
      guard !list.isEmpty else { throw fail(.atLeastOne(name)) }
      body = .shell(list)
    case .healthcheck:
      do throws(FlagProblem) {
        body = .healthcheck(try healthcheck(rest, flags: flags))
      } catch {
        throw fail(error.fact)
      }
    case .onbuild:
      let words = blankWords(rest)
      guard let first = words.first else { throw fail(.atLeastOne(name)) }
      switch first.uppercased() {
      case "ONBUILD": throw fail(.onbuildChained)
      case "MAINTAINER", "FROM": throw fail(.onbuildTrigger(first.uppercased()))
      default: body = .onbuild(text)
      }
    }
  }
}

struct FlagProblem: Error {
  var fact: BuildFileProblem.Fact
}

/// The flags that each instruction has; a bool flag may stand without a value.
private func knownFlags(
  of keyword: Keyword, isLabs: Bool
) -> [(name: String, bool: Bool, list: Bool)] {
  switch keyword {
  case .add:
    [
      ("chown", false, false), ("chmod", false, false), ("link", true, false),
      ("keep-git-dir", true, false), ("checksum", false, false), ("exclude", false, true),
      ("unpack", true, false),
    ]
  case .copy:
    [
      ("chown", false, false), ("from", false, false), ("chmod", false, false),
      ("link", true, false), ("exclude", false, true),
    ] + (isLabs ? [("parents", true, false)] : [])
  case .from: [("platform", false, false)]
  case .run:
    [
      // Real: `--security` and `--device` are of the frontend's labs channel alone.
      ("mount", false, true), ("network", false, false),
    ]
  case .healthcheck:
    [
      ("interval", false, false), ("timeout", false, false), ("start-period", false, false),
      ("start-interval", false, false), ("retries", false, false),
    ]
  default: []
  }
}

private func understoodFlags(
  _ words: [String], of keyword: Keyword, isLabs: Bool
) throws(FlagProblem) -> [Instruction.Flag] {
  let known = knownFlags(of: keyword, isLabs: isLabs)
  var out: [Instruction.Flag] = []
  for word in words {
    let body = word.dropFirst(2)
    let sign = body.firstIndex(of: "=")
    let name = String(sign.map { body[..<$0] } ?? body)
    guard let flag = known.first(where: { $0.name == name }) else {
      throw FlagProblem(
        fact: .unknownFlag(name, near: nearest(to: name.lowercased(), among: known.map(\.name))))
    }
    if !flag.list, out.contains(where: { $0.name == name }) {
      throw FlagProblem(fact: .duplicateFlag(name))
    }
    if flag.bool {
      let value = sign.map { String(body[body.index(after: $0)...]).lowercased() } ?? "true"
      guard value == "true" || value == "false" else {
        throw FlagProblem(fact: .flagNotBool(name, value))
      }
      out.append(.init(name: name, value: value))
    } else {
      guard let sign else { throw FlagProblem(fact: .flagWithoutValue(name)) }
      let value = String(body[body.index(after: sign)...])
      if keyword == .run, name == "network",
        !["default", "none", "host"].contains(value), !value.contains("$")
      {
        throw FlagProblem(fact: .badNetworkMode(value))
      }
      out.append(.init(name: name, value: String(body[body.index(after: sign)...])))
    }
  }
  return out
}

private func healthcheck(
  _ rest: [UInt8], flags: [Instruction.Flag]
) throws(FlagProblem) -> Instruction.Healthcheck {
  let type = rest.prefix { !isBlank($0) }
  guard !type.isEmpty else { throw FlagProblem(fact: .atLeastOne("HEALTHCHECK")) }
  let command = Array(trimmed(rest[type.count...]))
  switch String(decoding: type, as: UTF8.self).uppercased() {
  case "NONE":
    guard command.isEmpty else { throw FlagProblem(fact: .healthcheckNoneArguments) }
    return Instruction.Healthcheck(test: ["NONE"])
  case "CMD":
    guard !command.isEmpty else { throw FlagProblem(fact: .healthcheckWithoutCommand) }
    var check: Instruction.Healthcheck
    switch commandForm(command) {
    case .exec(let words): check = .init(test: ["CMD"] + words)
    case .shell(let text): check = .init(test: ["CMD-SHELL", text])
    }
    for flag in flags {
      if flag.name == "retries" {
        guard let count = Int(flag.value), count >= 0 else {
          throw FlagProblem(fact: .belowZero("retries", flag.value))
        }
        if count == 0 { throw FlagProblem(fact: .negativeFlag("retries")) }
        check.retries = count
        continue
      }
      guard let nanoseconds = goDuration(flag.value) else {
        throw FlagProblem(fact: .badDuration(flag.name, flag.value))
      }
      if nanoseconds != 0, nanoseconds < 1_000_000 {
        throw FlagProblem(fact: .shortDuration(flag.name))
      }
      switch flag.name {
      case "interval": check.interval = nanoseconds
      case "timeout": check.timeout = nanoseconds
      case "start-period": check.startPeriod = nanoseconds
      default: check.startInterval = nanoseconds
      }
    }
    return check
  case let other: throw FlagProblem(fact: .unknownHealthcheck(other))
  }
}

/// A duration as Go writes it ("1h2m3.5s") in nanoseconds.
package func goDuration(_ text: String) -> Int? {
  var bytes = Array(text.utf8)[...]
  var sign = 1.0
  if bytes.first == UInt8(ascii: "-") {
    sign = -1
    bytes = bytes.dropFirst()
  } else if bytes.first == UInt8(ascii: "+") {
    bytes = bytes.dropFirst()
  }
  if bytes.elementsEqual("0".utf8) { return 0 }
  guard !bytes.isEmpty else { return nil }
  var total = 0.0
  while !bytes.isEmpty {
    let number = bytes.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    guard let value = Double(String(decoding: number, as: UTF8.self)) else { return nil }
    bytes = bytes.dropFirst(number.count)
    let unit = bytes.prefix { !isDigit($0) && $0 != UInt8(ascii: ".") }
    bytes = bytes.dropFirst(unit.count)
    switch String(decoding: unit, as: UTF8.self) {
    case "ns": total += value
    case "us", "µs", "μs": total += value * 1e3
    case "ms": total += value * 1e6
    case "s": total += value * 1e9
    case "m": total += value * 60e9
    case "h": total += value * 3600e9
    default: return nil
    }
  }
  return total < 9e18 ? Int(total * sign) : nil
}

func blankWords(_ rest: [UInt8]) -> [String] {
  rest.split(whereSeparator: isBlank).map { String(decoding: $0, as: UTF8.self) }
}

func commandForm(_ rest: [UInt8]) -> CommandForm {
  if case .strings(let words) = jsonStrings(rest) { return .exec(words) }
  return .shell(String(decoding: rest, as: UTF8.self))
}

private func keyValues(_ rest: [UInt8], escape: UInt8) -> ([KeyValue], legacy: Bool) {
  let words = bareWords(rest, escape: escape)
  guard let first = words.first else { return ([], false) }
  guard first.contains("=") else {
    let end = rest.firstIndex(where: isBlank) ?? rest.endIndex
    let value = String(decoding: trimmed(rest[end...]), as: UTF8.self)
    return ([KeyValue(key: String(decoding: rest[..<end], as: UTF8.self), value: value)], true)
  }
  let pairs = words.map { word in
    let sign = word.firstIndex(of: "=") ?? word.endIndex
    let value = sign < word.endIndex ? String(word[word.index(after: sign)...]) : ""
    return KeyValue(key: String(word[..<sign]), value: value)
  }
  return (pairs, false)
}

/// Real: `^[a-z][a-z0-9-_\.]*$`, after lowering.
private func isStageName(_ name: String) -> Bool {
  guard let first = name.utf8.first, isLetter(first) else { return false }
  return name.utf8.allSatisfy {
    isLetter($0) || isDigit($0) || $0 == 0x2d || $0 == 0x5f || $0 == 0x2e
  }
}

/// The keyword that differs from `word` by at most two letters.
func nearestKeyword(to word: String) -> String? {
  // Real: dockerfile 1.19 answers in capitals who writes in capitals.
  let near = nearest(to: word.lowercased(), among: Keyword.allCases.map(\.rawValue))
  return word == word.uppercased() ? near?.uppercased() : near
}

/// Real: BuildKit suggests what is less than three edits away, the nearest first.
package func nearest(to word: String, among candidates: [String]) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  var best: String?
  var least = 3
  for candidate in candidates {
    let distance = Suggestions.distance(word, candidate)
    if distance < least {
      least = distance
      best = candidate
    }
  }
  return best
}
