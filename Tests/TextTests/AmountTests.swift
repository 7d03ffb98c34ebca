// Ages, sizes and floating-point numbers.

import Testing
import Text

@Suite struct AmountTests {
  // Expectations by hand from apimachinery's rule, and kubectl's printed ages.
  @Test(
    arguments: rows(
      """
      -2 | <invalid> | <invalid>
      -1 | 0s | 0s
      0 | 0s | 0s
      119 | 119s | 1m
      120 | 2m | 2m
      125 | 2m5s | 2m
      599 | 9m59s | 9m
      600 | 10m | 10m
      10799 | 179m | 2h
      10800 | 3h | 3h
      19800 | 5h30m | 5h
      28800 | 8h | 8h
      172799 | 47h | 1d
      172800 | 2d | 2d
      183600 | 2d3h | 2d
      691199 | 7d23h | 7d
      691200 | 8d | 8d
      63071999 | 729d | 1y
      63072000 | 2y | 2y
      63504000 | 2y5d | 2y
      252288000 | 8y | 8y
      """)) func `kubectl's ages`(row: [String])
  {
    let age = Duration.seconds(Int(row[0]) ?? 0)
    #expect(HumanAge.kubernetes(age) == row[1])
    #expect(HumanAge.kubernetesShort(age) == row[2])
  }

  // The rows of go-units' own documentation of the function.
  @Test(
    arguments: rows(
      """
      0 | Less than a second
      1 | 1 second
      45 | 45 seconds
      60 | About a minute
      119 | About a minute
      180 | 3 minutes
      3599 | 59 minutes
      3600 | About an hour
      5399 | About an hour
      5400 | 2 hours
      172799 | 2 days
      172800 | 2 days
      1209599 | 2 weeks
      1209600 | 2 weeks
      2592000 | 4 weeks
      5184000 | 2 months
      31536000 | 12 months
      63072000 | 2 years
      94608000 | 3 years
      """)) func `docker's ages`(row: [String])
  {
    #expect(HumanAge.docker(.seconds(Int(row[0]) ?? 0)) == row[1])
  }

  @Test(
    arguments: rows(
      """
      0 | 0B | 0B | 0B
      470 | 470B | 470B | 470B
      9480 | 9.48kB | 9.48kB | 9.258KiB
      10240 | 10.24kB | 10.2kB | 10KiB
      999999 | 1000kB | 1e+03kB | 976.6KiB
      999949 | 999.9kB | 1e+03kB | 976.5KiB
      2060000 | 2.06MB | 2.06MB | 1.965MiB
      136000000 | 136MB | 136MB | 129.7MiB
      1610612736 | 1.611GB | 1.61GB | 1.5GiB
      9223372036854775807 | 9.223EB | 9.22EB | 8EiB
      """)) func `docker's sizes`(row: [String])
  {
    let bytes = Int(row[0]) ?? 0
    #expect(HumanSize.docker(bytes) == row[1])
    #expect(HumanSize.docker(bytes, precision: 3) == row[2])
    #expect(HumanSize.dockerBinary(bytes) == row[3])
  }

  // Asked of `numfmt --to=iec` and `--to=si` of coreutils 9.1.
  @Test(arguments: rows(coreutilsSizeRows)) func `coreutils' sizes`(row: [String]) {
    let bytes = Int(row[0]) ?? 0
    #expect(HumanSize.coreutils(bytes) == row[1])
    #expect(HumanSize.coreutils(bytes, si: true).uppercased() == row[2])
  }

  @Test(
    arguments: rows(
      """
      512m | 536870912
      1.5g | 1610612736
      64 MiB | 67108864
      10 | 10
      10b | 10
      1k | 1024
      1KB | 1024
      512mb | 536870912
      0 | 0
      abc | invalid size: 'abc'
      ∅ | invalid size: ''
      10x | invalid suffix: 'x'
      10MX | invalid suffix: 'mx'
      10mibs | invalid suffix: 'mibs'
      -1 | invalid size: '-1'
      1.2.3m | strconv.ParseFloat: parsing "1.2.3": invalid syntax
      """)) func `docker's sizes are read`(row: [String])
  {
    do throws(HumanSizeError) {
      #expect(String(try HumanSize.parseBinary(visible(row[0]))) == row[1])
    } catch {
      #expect(error.message == row[1])
    }
  }

  @Test func `coreutils' sizes are read`() {
    #expect(HumanSize.parseCoreutils("1K") == 1024)
    #expect(HumanSize.parseCoreutils("1kB") == 1000)
    #expect(HumanSize.parseCoreutils("2MiB") == 2 << 20)
    #expect(HumanSize.parseCoreutils("1b") == 512)
    #expect(HumanSize.parseCoreutils("K") == 1024)
    #expect(HumanSize.parseCoreutils("") == nil)
    #expect(HumanSize.parseCoreutils("9E") == nil)
    #expect(HumanSize.parseCoreutils("1Q") == nil)
  }

  @Test func `floating-point numbers print as C prints them`() {
    for row in rows(floatRows) {
      let value = Double(bitPattern: UInt64(row[0], radix: 16) ?? 0)
      let precision = Int(row[1]) ?? 0
      #expect(FloatText.fixed(value, precision) == row[2], "\(row)")
      #expect(FloatText.exponent(value, precision) == row[3], "\(row)")
      #expect(FloatText.general(value, precision) == row[4], "\(row)")
      #expect(FloatText.general(value, precision, zeros: true) == row[5], "\(row)")
    }
  }

  // Asked of kubectl: `--template '{{printf "%v" …}}'`.
  @Test func `floating-point numbers print as Go and JSON print them`() {
    let values: [Double] = [
      1e6, 123_456_789, 100_000, 1e20, 1e21, 1e-5, 0.0001, 0.1, -0.0, 1e-7, .leastNonzeroMagnitude,
    ]
    #expect(
      values.map(FloatText.go) == [
        "1e+06", "1.23456789e+08", "100000", "1e+20", "1e+21", "1e-05", "0.0001", "0.1", "-0",
        "1e-07", "5e-324",
      ])
    #expect(
      values.map(FloatText.json) == [
        "1000000", "123456789", "100000", "100000000000000000000", "1e+21", "0.00001", "0.0001",
        "0.1", "-0", "1e-7", "5e-324",
      ])
    #expect(FloatText.go(.infinity) == "+Inf")
    #expect(FloatText.fixed(.nan) == "nan")
    #expect(FloatText.hexadecimal(1) == "0x1p+0")
    #expect(FloatText.hexadecimal(-0.15625) == "-0x1.4p-3")
    #expect(FloatText.shortestDigits(1.5).digits == "15")
  }
}
