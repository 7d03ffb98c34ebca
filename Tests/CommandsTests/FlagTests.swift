// Flags as pflag reads them, and its words when it cannot. Real: pflag 1.0.6 in docker 28 and kubectl 1.36.

import Commands
import Foundation
import Testing

@Suite struct FlagTests {
  static let flags: [Flag] = [
    Flag("all", "A", .bool, ""), Flag("interactive", "i", .bool, ""), Flag("tty", "t", .bool, ""),
    Flag("tail", nil, .int, ""), Flag("replicas", "r", .int, ""), Flag("output", "o", .string, ""),
    Flag("name", nil, .string, ""), Flag("timeout", nil, .duration, ""),
    Flag("env", "e", .list(typeName: "list"), ""),
    Flag("label", "l", .slice(typeName: "strings"), ""),
    Flag("dry-run", nil, .optional(without: "unchanged", typeName: "string"), ""),
    Flag("v", "v", .count, ""),
  ]

  /// Arguments => what was read (flags, then what is no flag), or `!` and pflag's words.
  static let table = """
    a b => [a b]
    --all a => all=true [a]
    -A a => all=true [a]
    --all=false => all=false []
    --all=maybe => ! invalid argument "maybe" for "-A, --all" flag: strconv.ParseBool: parsing "maybe": invalid syntax
    --all false => all=true [false]
    -it => interactive=true tty=true []
    -it -o json x => interactive=true tty=true output=json [x]
    -ito json => interactive=true tty=true output=json []
    -ojson => output=json []
    -o=json => output=json []
    -o = => output== []
    --output=json => output=json []
    --output json => output=json []
    --output= => output= []
    --output => ! flag needs an argument: --output
    -o => ! flag needs an argument: 'o' in -o
    -io => ! flag needs an argument: 'o' in -o
    --output --all => output=--all []
    -o -A => output=-A []
    --outptu json => ! unknown flag: --outptu
    --out json => ! unknown flag: --out
    -x => ! unknown shorthand flag: 'x' in -x
    -ix => ! unknown shorthand flag: 'x' in -x
    -ixt => ! unknown shorthand flag: 'x' in -xt
    -all => ! unknown shorthand flag: 'a' in -all
    —all => [—all]
    --tail 5 => tail=5 []
    --tail=-1 => tail=-1 []
    --tail -1 => tail=-1 []
    --tail 0x10 => tail=16 []
    --tail abc => ! invalid argument "abc" for "--tail" flag: strconv.ParseInt: parsing "abc": invalid syntax
    --tail 1.5 => ! invalid argument "1.5" for "--tail" flag: strconv.ParseInt: parsing "1.5": invalid syntax
    --tail= => ! invalid argument "" for "--tail" flag: strconv.ParseInt: parsing "": invalid syntax
    --tail 99999999999999999999 => ! invalid argument "99999999999999999999" for "--tail" flag: strconv.ParseInt: parsing "99999999999999999999": value out of range
    -r abc => ! invalid argument "abc" for "-r, --replicas" flag: strconv.ParseInt: parsing "abc": invalid syntax
    --timeout 5s => timeout=5s []
    --timeout 1h2m3.5s => timeout=1h2m3.5s []
    --timeout 0 => timeout=0 []
    --timeout 5 => ! invalid argument "5" for "--timeout" flag: time: missing unit in duration "5"
    --timeout soon => ! invalid argument "soon" for "--timeout" flag: time: invalid duration "soon"
    --timeout 5x => ! invalid argument "5x" for "--timeout" flag: time: unknown unit "x" in duration "5x"
    -e A=1 -e B=2 => env=A=1 env=B=2 []
    -eA=1 => env=A=1 []
    -e A=1,B=2 => env=A=1,B=2 []
    --dry-run => dry-run=unchanged []
    --dry-run=client => dry-run=client []
    --dry-run client => dry-run=unchanged [client]
    a -- --all -x => [a --all -x]
    -- a => [a]
    - => [-]
    a - b => [a - b]
    --=x => ! bad flag syntax: --=x
    --- => ! bad flag syntax: ---
    ---all => ! bad flag syntax: ---all
    --help => ! pflag: help requested
    -h => ! pflag: help requested
    -ih => ! pflag: help requested
    """

  private func read(_ arguments: [String], interspersed: Bool = true) -> String {
    do throws(FlagError) {
      let parsed = try FlagParser(Self.flags, isInterspersed: interspersed).parse(arguments)
      let given = parsed.given.map { "\($0.name)=\($0.value) " }.joined()
      return given + "[\(parsed.arguments.joined(separator: " "))]"
    } catch {
      return "! \(error.message)"
    }
  }

  @Test func `flags are read as pflag reads them`() throws {
    for line in Self.table.split(separator: "\n") {
      let cut = try #require(line.range(of: " => "))
      let arguments = line[..<cut.lowerBound].split(separator: " ").map(String.init)
      #expect(read(arguments) == line[cut.upperBound...], "\(line)")
    }
  }

  @Test func `docker run stops at the first word that is no flag`() {
    #expect(read(["-i", "alpine", "-t"], interspersed: false) == "interactive=true [alpine -t]")
    #expect(read(["alpine", "--", "-t"], interspersed: false) == "[alpine -- -t]")
  }

  @Test func `a slice is split at commas, a list is not`() throws {
    let parsed = try FlagParser(Self.flags).parse(["-l", "a=1,b=2", "-l", "c=3", "-e", "x,y"])
    #expect(parsed.slice("label") == ["a=1", "b=2", "c=3"])
    #expect(parsed.list("env") == ["x,y"])
  }

  @Test func `what stood before two dashes is known`() throws {
    let parsed = try FlagParser(Self.flags).parse(["pod", "--", "ls", "-l"])
    #expect(parsed.dashIndex == 1)
    #expect(parsed.arguments == ["pod", "ls", "-l"])
  }
}
