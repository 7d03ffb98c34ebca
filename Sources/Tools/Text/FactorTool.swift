// factor: numbers as products of primes.

import Commands
import Machine

enum FactorTool {
  static func command<Host: MachineHost>() -> Command<Host> {
    let spec = ToolSpec("factor", "[NUMBER]...", "Write the prime factors of numbers.")
    return .following(spec) { host, call, options in
      guard options.operands.isEmpty else {
        return .exit(factor(options.operands, host, &call))
      }
      return .follow(
        GatheredInputs<Host>(["-"]) { host, call, inputs in
          let words = inputs[0].bytes.split { $0 == 32 || $0 == 9 || $0 == 10 }
          return factor(words.map { String(decoding: $0, as: UTF8.self) }, host, &call)
        })
    }
  }

  private static func factor<Host: MachineHost>(
    _ words: [String], _ host: Host, _ call: inout Call<Host>
  ) -> Int {
    var status = 0
    for word in words {
      guard !word.isEmpty, word.utf8.allSatisfy({ (48...57).contains($0) }) else {
        call.fail("\(host.quote(call, word)) is not a valid positive integer")
        status = 1
        continue
      }
      guard let number = UInt64(word) else {
        // Limit: the lab's numbers have 64 bits.
        call.complain("swiftlab: factor: \(word) is too large for the lab.")
        status = 1
        continue
      }
      call.print("\(number):" + primes(of: number).map { " \($0)" }.joined())
    }
    return status
  }

  /// Small ones by trial, large ones by Pollard's rho with Miller and Rabin's test.
  static func primes(of number: UInt64) -> [UInt64] {
    guard number > 1 else { return [] }
    var rest = number
    var found: [UInt64] = []
    for prime in [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] as [UInt64] {
      while rest % prime == 0 {
        found.append(prime)
        rest /= prime
      }
    }
    var waiting = rest > 1 ? [rest] : []
    while let part = waiting.popLast() {
      if isPrime(part) {
        found.append(part)
      } else {
        let divisor = divisor(of: part)
        waiting += [divisor, part / divisor]
      }
    }
    return found.sorted()
  }

  private static func product(_ a: UInt64, _ b: UInt64, _ modulus: UInt64) -> UInt64 {
    modulus.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
  }
  private static func power(_ base: UInt64, _ exponent: UInt64, _ modulus: UInt64) -> UInt64 {
    var (result, base, exponent) = (UInt64(1), base % modulus, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base, modulus) }
      base = product(base, base, modulus)
      exponent >>= 1
    }
    return result
  }

  /// Sure for 64 bits with these twelve bases.
  private static func isPrime(_ number: UInt64) -> Bool {
    guard number > 37 else { return [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37].contains(number) }
    let twos = (number - 1).trailingZeroBitCount
    let odd = (number - 1) >> UInt64(twos)
    bases: for base in [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] as [UInt64] {
      var value = power(base, odd, number)
      if value == 1 || value == number - 1 { continue }
      for _ in 1..<max(1, twos) {
        value = product(value, value, number)
        if value == number - 1 { continue bases }
      }
      return false
    }
    return true
  }

  private static func divisor(of number: UInt64) -> UInt64 {
    var step: UInt64 = 1
    while true {
      var (slow, fast, common) = (UInt64(2), UInt64(2), UInt64(1))
      func next(_ value: UInt64) -> UInt64 {
        let (sum, carry) = product(value, value, number).addingReportingOverflow(step)
        return carry || sum >= number ? sum &- number : sum
      }
      while common == 1 {
        slow = next(slow)
        fast = next(next(fast))
        common = gcd(slow > fast ? slow - fast : fast - slow, number)
      }
      if common != number { return common }
      step += 1
    }
  }
  private static func gcd(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
