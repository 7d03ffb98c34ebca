// Numbers as Go's strconv reads them in decimal, with its complaints.

package struct GoNumberError: Error, Hashable, Sendable {
  package var function: String
  package var text: String
  package var isOutOfRange: Bool

  /// Real: Go 1.24, `strconv.NumError`.
  package var message: String {
    "strconv.\(function): parsing \(GoQuote.quoted(text)): "
      + (isOutOfRange ? "value out of range" : "invalid syntax")
  }
}

package enum GoNumber {
  /// - Parameter function: the name that the complaint bears: `Atoi` or `ParseInt`.
  package static func integer(
    _ text: String, function: String
  ) throws(GoNumberError) -> Int {
    if let number = Int(text) { return number }
    let digits =
      text.utf8.first == 0x2D || text.utf8.first == 0x2B ? text.utf8.dropFirst() : text.utf8[...]
    let isNumber = !digits.isEmpty && digits.allSatisfy(\.isASCIIDigit)
    throw GoNumberError(function: function, text: text, isOutOfRange: isNumber)
  }

  package static func float(_ text: String) throws(GoNumberError) -> Double {
    guard let number = Double(text) else {
      throw GoNumberError(function: "ParseFloat", text: text, isOutOfRange: false)
    }
    guard number.isFinite else {
      throw GoNumberError(function: "ParseFloat", text: text, isOutOfRange: true)
    }
    return number
  }
}
