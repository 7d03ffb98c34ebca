// The text of a pattern, read symbol by symbol; what all parsers share.

struct PatternReader {
  let symbols: [UInt32]
  var index = 0
  let options: PatternOptions

  init(_ text: [UInt8], _ options: PatternOptions) {
    var symbols: [UInt32] = []
    symbols.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { buffer in
      var at = 0
      while at < buffer.count {
        let (value, length) = UTF8Reading.symbol(in: buffer, at: at)
        symbols.append(value)
        at += length
      }
    }
    self.symbols = symbols
    self.options = options
  }

  var atEnd: Bool { index >= symbols.count }
  var ignoresCase: Bool { options.contains(.ignoreCase) }

  func peek(_ offset: Int = 0) -> UInt32? {
    index + offset < symbols.count ? symbols[index + offset] : nil
  }
  func peeks(_ text: String, _ offset: Int = 0) -> Bool {
    var at = index + offset
    for scalar in text.unicodeScalars {
      guard at < symbols.count, symbols[at] == scalar.value else { return false }
      at += 1
    }
    return true
  }
  mutating func take(_ text: String) -> Bool {
    guard peeks(text) else { return false }
    index += text.unicodeScalars.count
    return true
  }
  mutating func next() -> UInt32? {
    guard index < symbols.count else { return nil }
    index += 1
    return symbols[index - 1]
  }

  /// The text between two places, for messages.
  func text(_ from: Int, _ to: Int? = nil) -> String {
    var bytes: [UInt8] = []
    for symbol in symbols[
      min(from, symbols.count)..<min(max(from, to ?? symbols.count), symbols.count)]
    {
      if symbol >= UTF8Reading.invalid {
        bytes.append(UInt8(symbol & 0xFF))
      } else {
        UTF8Reading.append(symbol, to: &bytes)
      }
    }
    return String(lenient: bytes)
  }

  /// A decimal number; clamped far above any limit.
  mutating func number() -> Int? {
    var value: Int?
    while let symbol = peek(), symbol >= 0x30, symbol <= 0x39 {
      value = min(1_000_000, (value ?? 0) * 10 + Int(symbol - 0x30))
      index += 1
    }
    return value
  }

  mutating func hexadecimal(_ most: Int) -> UInt32? {
    var value: UInt32 = 0
    var count = 0
    while count < most, let symbol = peek(), symbol < 128,
      let digit = UInt8(symbol).asciiHexValue
    {
      value = value << 4 | UInt32(digit)
      index += 1
      count += 1
    }
    return count > 0 ? value : nil
  }

  /// The symbol of a byte value that an escape names: ASCII, or a byte that is no UTF-8.
  static func symbol(ofByte value: UInt32) -> UInt32 {
    value < 128 ? value : UTF8Reading.invalid + (value & 0xFF)
  }
}
