// The scanner's choice: which token begins at the character at hand.

import Text

extension YAMLScanner {
  // MARK: Fetching

  mutating func fetchNext() throws(YAMLError) {
    skipToToken()
    try dropStaleKeys()
    unroll(to: column)
    if isAtEnd { return try fetchEnd() }
    if column == 0 {
      if sees("%") { return try fetchDirective() }
      if isDocumentMark("-") { return try fetchDocumentMark(.documentStart) }
      if isDocumentMark(".") { return try fetchDocumentMark(.documentEnd) }
    }
    switch byte() {
    case UInt8(ascii: "["): return try fetchFlowStart(.flowSequenceStart)
    case UInt8(ascii: "{"): return try fetchFlowStart(.flowMappingStart)
    case UInt8(ascii: "]"): return try fetchFlowEnd(.flowSequenceEnd)
    case UInt8(ascii: "}"): return try fetchFlowEnd(.flowMappingEnd)
    case UInt8(ascii: ","):
      try removeKey()
      keyAllowed = true
      return punctuation(.flowEntry)
    case UInt8(ascii: "-") where isBlankOrEnd(1): return try fetchBlockEntry()
    case UInt8(ascii: "?") where flowLevel > 0 || isBlankOrEnd(1): return try fetchKey()
    case UInt8(ascii: ":") where flowLevel > 0 || isBlankOrEnd(1): return try fetchValue()
    case UInt8(ascii: "*"): return try fetchName(isAlias: true)
    case UInt8(ascii: "&"): return try fetchName(isAlias: false)
    case UInt8(ascii: "!"):
      try saveKey()
      keyAllowed = false
      return tokens.append(try scanTag())
    case UInt8(ascii: "|") where flowLevel == 0: return try fetchBlockScalar(isLiteral: true)
    case UInt8(ascii: ">") where flowLevel == 0: return try fetchBlockScalar(isLiteral: false)
    case UInt8(ascii: "'"): return try fetchQuoted(isSingle: true)
    case UInt8(ascii: "\""): return try fetchQuoted(isSingle: false)
    default: break
    }
    guard beginsPlain() else {
      throw fail("found character that cannot start any token")
    }
    try saveKey()
    keyAllowed = false
    tokens.append(try scanPlain())
  }

  /// Whether a plain scalar may begin here.
  func beginsPlain() -> Bool {
    if isBlankOrEnd() { return false }
    switch byte() {
    case UInt8(ascii: "-"): return !isBlank(1)
    case UInt8(ascii: "?"), UInt8(ascii: ":"): return flowLevel == 0 && !isBlankOrEnd(1)
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      return false
    default: return true
    }
  }
  func isDocumentMark(_ character: Unicode.Scalar) -> Bool {
    column == 0 && sees(character) && sees(character, 1) && sees(character, 2) && isBlankOrEnd(3)
  }

  mutating func skipToToken() {
    while true {
      while sees(" ") || (byte() == 0x09 && (flowLevel > 0 || !keyAllowed)) { skip() }
      if sees("#") { while !isBreakOrEnd() { skip() } }
      guard isBreak() else { return }
      skipBreak()
      if flowLevel == 0 { keyAllowed = true }
    }
  }

  mutating func punctuation(_ kind: YAMLToken.Kind) {
    let start = mark
    skip()
    add(kind, from: start)
  }
  mutating func fetchEnd() throws(YAMLError) {
    if column != 0 {
      column = 0
      line += 1
    }
    unroll(to: -1)
    try removeKey()
    keyAllowed = false
    add(.streamEnd, from: mark)
    isDone = true
  }
  mutating func fetchDirective() throws(YAMLError) {
    unroll(to: -1)
    try removeKey()
    keyAllowed = false
    tokens.append(try scanDirective())
  }
  mutating func fetchDocumentMark(_ kind: YAMLToken.Kind) throws(YAMLError) {
    unroll(to: -1)
    try removeKey()
    keyAllowed = false
    let start = mark
    skip(3)
    add(kind, from: start)
  }
  mutating func fetchFlowStart(_ kind: YAMLToken.Kind) throws(YAMLError) {
    try saveKey()
    keys.append(SimpleKey())
    flowLevel += 1
    guard flowLevel <= maximumDepth else {
      throw fail("exceeded max depth of \(maximumDepth)")
    }
    keyAllowed = true
    punctuation(kind)
  }
  mutating func fetchFlowEnd(_ kind: YAMLToken.Kind) throws(YAMLError) {
    try removeKey()
    if flowLevel > 0 {
      flowLevel -= 1
      keys.removeLast()
    }
    keyAllowed = false
    punctuation(kind)
  }
  mutating func fetchBlockEntry() throws(YAMLError) {
    if flowLevel == 0 {
      guard keyAllowed else {
        throw fail("block sequence entries are not allowed in this context")
      }
      try roll(to: column, .blockSequenceStart, at: mark)
    }
    try removeKey()
    keyAllowed = true
    punctuation(.blockEntry)
  }
  mutating func fetchKey() throws(YAMLError) {
    if flowLevel == 0 {
      guard keyAllowed else { throw fail("mapping keys are not allowed in this context") }
      try roll(to: column, .blockMappingStart, at: mark)
    }
    try removeKey()
    keyAllowed = flowLevel == 0
    punctuation(.key)
  }
  mutating func fetchValue() throws(YAMLError) {
    let key = keys[keys.count - 1]
    if key.isPossible {
      let token = YAMLToken(kind: .key, start: key.mark, end: key.mark)
      tokens.insert(token, at: min(max(head + key.token - parsed, head), tokens.count))
      try roll(to: key.mark.column - 1, .blockMappingStart, at: key.mark, before: key.token)
      keys[keys.count - 1].isPossible = false
      keyAllowed = false
    } else {
      if flowLevel == 0 {
        guard keyAllowed else { throw fail("mapping values are not allowed in this context") }
        try roll(to: column, .blockMappingStart, at: mark)
      }
      keyAllowed = flowLevel == 0
    }
    punctuation(.value)
  }
  mutating func fetchName(isAlias: Bool) throws(YAMLError) {
    try saveKey()
    keyAllowed = false
    tokens.append(try scanName(isAlias: isAlias))
  }
  mutating func fetchBlockScalar(isLiteral: Bool) throws(YAMLError) {
    try removeKey()
    keyAllowed = true
    tokens.append(try scanBlockScalar(isLiteral: isLiteral))
  }
  mutating func fetchQuoted(isSingle: Bool) throws(YAMLError) {
    try saveKey()
    keyAllowed = false
    tokens.append(try scanQuoted(isSingle: isSingle))
  }
}
