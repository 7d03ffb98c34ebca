// Floating-point numbers as JSON and jq print them.

import Text

package enum NumberText {
  /// As encoding/json prints a float64: plain from 1e-6 up to 1e21.
  package static func json(_ number: Double) -> String {
    number.isFinite ? FloatText.json(number) : "null"
  }
  /// As jq 1.6 prints a number.
  package static func jq(_ number: Double) -> String {
    if number.isNaN { return "null" }
    if number.isInfinite {
      return number < 0 ? "-1.7976931348623157e+308" : "1.7976931348623157e+308"
    }
    let digits = FloatText.shortestDigits(number).digits.utf8.count
    return FloatText.shortest(number, below: -4, from: max(digits, 1) + 15)
  }
}
