// perl, as far as the Job tutorial goes: pi to any number of places.

import Commands
import Machine

/// `perl -Mbignum=bpi -wle 'print bpi(2000)'`; `-v`; one-line prints of a text.
///
/// Limit: no other program of Perl's is run; it says so.
func perl<Host: ProgramHost>() -> Command<Host> {
  Command(
    "perl", "pi, for the Job tutorial",
    .once { host, call in
      let words = call.arguments.dropFirst()
      if words.first == "-v" || words.first == "--version" {
        call.print(
          "\nThis is perl 5, version 42, subversion 0 (v5.42.0) built for x86_64-linux-gnu")
        return 0
      }
      let code = words.last ?? ""
      let compact = code.filter { $0 != " " && $0 != ";" }
      if words.contains(where: {
        $0.hasPrefix("-Mbignum") || $0.hasPrefix("-Mbigint") || $0.hasPrefix("-Mbigrat")
      }),
        compact.hasPrefix("printbpi("), compact.hasSuffix(")"),
        let places = Int(compact.dropFirst("printbpi(".count).dropLast()), places > 0,
        places <= 10_000
      {
        // Real: 2000 digits take perl about ten seconds of a CPU's time.
        call.pause(.milliseconds(places * places / 1_000))
        call.print(Pi.digits(places))
        return 0
      }
      host.sayUnmodelled("perl programs other than bpi's", &call)
      return 126
    })
}

/// Pi by Machin's formula, in blocks of nine decimal digits.
enum Pi {
  /// As `bpi` gives it: `places` significant digits, the last one rounded.
  static func digits(_ places: Int) -> String {
    let guardBlocks = 3
    let blocks = places / 9 + 1 + guardBlocks
    var sum = arctangent(inverse: 5, times: 16, blocks)
    subtract(&sum, arctangent(inverse: 239, times: 4, blocks))
    var text = String(sum[0])
    for block in sum.dropFirst() {
      let digits = String(block)
      text += String(repeating: "0", count: 9 - digits.count) + digits
    }
    var digits = Array(text.utf8.prefix(places + 1)).map { Int($0) - 48 }
    let last = digits.removeLast()
    var index = digits.count - 1
    if last >= 5 {
      while index >= 0 {
        digits[index] += 1
        guard digits[index] == 10 else { break }
        digits[index] = 0
        index -= 1
      }
    }
    let all = digits.map(String.init).joined()
    return places == 1 ? all : all.prefix(1) + "." + all.dropFirst()
  }

  private static let base: UInt64 = 1_000_000_000

  /// times × arctan(1/inverse), the whole part in the first block.
  private static func arctangent(inverse: UInt64, times: UInt64, _ blocks: Int) -> [UInt64] {
    var power = [UInt64](repeating: 0, count: blocks)
    power[0] = times
    divide(&power, by: inverse)
    var sum = power
    let square = inverse * inverse
    var odd: UInt64 = 3
    var isAdded = false
    while true {
      divide(&power, by: square)
      var term = power
      divide(&term, by: odd)
      guard term.contains(where: { $0 != 0 }) else { return sum }
      if isAdded { add(&sum, term) } else { subtract(&sum, term) }
      isAdded.toggle()
      odd += 2
    }
  }
  private static func divide(_ number: inout [UInt64], by divisor: UInt64) {
    var rest: UInt64 = 0
    for index in number.indices {
      let value = rest * base + number[index]
      number[index] = value / divisor
      rest = value % divisor
    }
  }
  private static func add(_ number: inout [UInt64], _ other: [UInt64]) {
    var carry: UInt64 = 0
    for index in number.indices.reversed() {
      let value = number[index] + other[index] + carry
      number[index] = value % base
      carry = value / base
    }
  }
  private static func subtract(_ number: inout [UInt64], _ other: [UInt64]) {
    var borrow: UInt64 = 0
    for index in number.indices.reversed() {
      let taken = other[index] + borrow
      if number[index] >= taken {
        number[index] -= taken
        borrow = 0
      } else {
        number[index] = number[index] + base - taken
        borrow = 1
      }
    }
  }
}
