// Regular expressions against glibc, Python and grep; and their limits.

import Testing
import Text

@Suite struct PatternTests {
  private func outcome(_ pattern: Pattern, _ text: String) -> String {
    var steps = 1_000_000
    do throws(PatternError) {
      guard let match = try pattern.firstMatch(in: Array(text.utf8), steps: &steps) else {
        return "-"
      }
      return match.groups.prefix(10).map { range in
        range.map { "\($0.lowerBound),\($0.upperBound)" } ?? "-1,-1"
      }.joined(separator: " ")
    } catch {
      return "! \(error.message)"
    }
  }

  @Test func `matches and groups are those of the real machines`() {
    for row in rows(posixPatternRows + "\n" + perlPatternRows, by: " ¦ ") {
      let syntax: PatternSyntax
      switch row[0] {
      case "B", "j": syntax = .basic
      case "P": syntax = .perl
      default: syntax = .extended
      }
      var options = syntax == .perl ? [] : PatternOptions.bash
      if row[0] == "i" || row[0] == "j" { options.insert(.ignoreCase) }
      let text = visible(row[2])
      do throws(PatternError) {
        let pattern = try Pattern(visible(row[1]), syntax: syntax, options: options)
        #expect(outcome(pattern, text) == row[3], "\(row)")
        #expect(pattern.isMatch(text) == (row[3] != "-"), "\(row)")
      } catch {
        #expect("! \(error.message)" == row[3], "\(row)")
      }
    }
  }

  private func all(
    _ text: String, _ pattern: String, _ syntax: PatternSyntax, _ options: PatternOptions = []
  ) -> [String] {
    var steps = 1_000_000
    let bytes = Array(text.utf8)
    guard let pattern = try? Pattern(pattern, syntax: syntax, options: options),
      let matches = try? pattern.matches(in: bytes, steps: &steps)
    else { return ["!"] }
    return matches.map { String(lenient: bytes[$0.range]) }
  }

  // Asked of grep -o 3.8, which prints no empty matches, and of sed -E s/…/[&]/g.
  @Test func `all matches, words and lines`() {
    #expect(all("foo foobar foo_x xfoo foo", "foo", .basic, .wholeWord) == ["foo", "foo"])
    #expect(all("foobar foo", "foo|foobar", .extended, .wholeWord) == ["foobar", "foo"])
    #expect(all("a-b a aa-", "a-*", .basic, .wholeWord) == ["a", "a"])
    #expect(all("abc", "a|abc", .extended, .wholeLine) == ["abc"])
    #expect(all("xabc", "a|abc", .extended, .wholeLine) == [])
    #expect(all("ABC abc", #"b\w"#, .basic, .ignoreCase) == ["BC", "bc"])
    #expect(all("aa bb ab", #"\(.\)\1"#, .basic) == ["aa", "bb"])
    #expect(all("hello", "x*", .basic) == ["", "", "", "", "", ""])
    #expect(all("baaac", "a*", .basic) == ["", "aaa", ""])
    #expect(all("abc", "b*|c", .extended) == ["", "b", "c"])
    #expect(all("aaa", #"\<a"#, .basic) == ["a"])
    #expect(all("中文a", ".", .basic) == ["中", "文", "a"])
    #expect(all("a.b*c", ".b*", .literal) == [".b*"])
    #expect(all("a\tb", #"\t"#, .basic, .sed) == ["\t"])
    #expect(all("a\tb", #"\t"#, .basic) == [])
    #expect(all("aXb", #"\x58"#, .extended, .sed) == ["X"])
    #expect(all("a\nb", "^.$", .extended, .multiline) == ["a", "b"])
    #expect(all("a/b\"", #"[\/"]"#, .extended, .awk) == ["/", "\""])
  }

  // Asked of grep -oP of 3.8.
  @Test func `Perl's look-around, resets and classes`() {
    #expect(all("abcabc", #"a\Kb"#, .perl) == ["b", "b"])
    #expect(all("ab12 x34", #"(?<=[a-z]{2})\d+"#, .perl) == ["12"])
    #expect(all("price: $5, $10", #"\$\K\d+(?=,)"#, .perl) == ["5"])
    #expect(all("foobar foobaz", #"foo(?!bar)\w+"#, .perl) == ["foobaz"])
    #expect(all("aa bb ab", #"(\w)\1"#, .perl) == ["aa", "bb"])
    #expect(all("É中1", #"\w"#, .perl) == ["1"])
    #expect(all("É中1", #"\w"#, .perl, .unicodeClasses) == ["É", "中", "1"])
    #expect(all("É中1", #"\p{Han}|\p{Lu}"#, .perl) == ["É", "中"])
    #expect(all("a.b", #"\Q.b\E"#, .perl) == [".b"])
    #expect(all("ab  # c", "a b # comment", .perl, .freeSpacing) == ["ab"])
    #expect(all("aXb", "a(?i)x(?-i)b", .perl) == ["aXb"])
    #expect(all("ab\n", "b$", .perl) == ["b"])
    #expect(all("ab\n", "b$", .go) == [])
    #expect(all("xAbx", "(?i:a)b", .go) == ["Ab"])
  }

  @Test func `named groups`() throws {
    let pattern = try Pattern(#"(?P<name>[a-z]+):(?<port>\d+)"#, syntax: .go)
    #expect(pattern.groupNames.map(\.name) == ["name", "port"])
    #expect(pattern.groups(in: "web:80") == ["web:80", "web", "80"])
    #expect(pattern.groupCount == 2)
  }

  // Asked of grep -P 3.8 (PCRE2 10.42).
  @Test(
    arguments: rows(
      #"""
      ( ¦ missing closing parenthesis
      ) ¦ unmatched closing parenthesis
      a{2,1} ¦ numbers out of order in {} quantifier
      *a ¦ quantifier does not follow a repeatable item
      [ ¦ missing terminating ] for character class
      \ ¦ \ at end of pattern
      a** ¦ quantifier does not follow a repeatable item
      (?<n>a ¦ missing closing parenthesis
      [b-a] ¦ range out of order in character class
      (?z) ¦ unrecognized character after (? or (?-
      \p{Foo} ¦ unknown property after \P or \p
      [[:foo:]] ¦ unknown POSIX class name
      \1 ¦ reference to non-existent subpattern
      (?<=a+)b ¦ lookbehind assertion is not fixed length
      """#, by: " ¦ ")) func `Perl's errors`(row: [String])
  {
    do throws(PatternError) {
      _ = try Pattern(row[0], syntax: .perl)
      Issue.record("accepted")
    } catch {
      #expect(error.perlMessage == row[1])
    }
  }

  // The sentences of Go's regexp/syntax.
  @Test(
    arguments: rows(
      #"""
      ( ¦ missing closing ): `(`
      a) ¦ unexpected ): `a)`
      *a ¦ missing argument to repetition operator: `*`
      a** ¦ invalid nested repetition operator: `**`
      [a ¦ missing closing ]: `[a`
      [b-a] ¦ invalid character class range: `b-a`
      a{1001} ¦ invalid repeat count: `{1001}`
      \8 ¦ invalid escape sequence: `\8`
      (?=a) ¦ invalid or unsupported Perl syntax: `(?=`
      \ ¦ trailing backslash at end of expression: ``
      (?P<1>a) ¦ invalid named capture: `(?P<1>`
      """#, by: " ¦ ")) func `Go's errors`(row: [String])
  {
    do throws(PatternError) {
      _ = try Pattern(row[0], syntax: .go)
      Issue.record("accepted")
    } catch {
      #expect(error.goMessage == "error parsing regexp: " + row[1])
    }
  }

  // Asked of grep -E 3.8, which lets pass what regcomp refuses.
  @Test(
    arguments: rows(
      #"""
      *a | aab | a | * at start of expression
      ^*a | aab | a | * at start of expression
      a|*b | aab | a | * at start of expression
      +a | aab | a | + at start of expression
      {1}a | aab | a | {...} at start of expression
      a{1 | xa{1y | a{1 | ∅
      a{x} | a{x} | a{x} | ∅
      a{1, | a{1, | a{1, | ∅
      a) | xa) | a) | ∅
      { | a{ | { | ∅
      a{,2} | aaa | aa | ∅
      """#)) func `grep's lenience`(row: [String]) throws
  {
    let pattern = try Pattern(row[0], syntax: .extended, options: .grep)
    #expect(pattern.groups(in: row[1])?.first == row[2])
    #expect(pattern.warnings.first ?? "" == visible(row[3]))
  }

  @Test(
    arguments: rows(
      #"""
      [:alpha:] | character class syntax is [[:space:]], not [:space:]
      a{99999} | Regular expression too big
      a{2,1} | Invalid content of \{\}
      (a | Unmatched ( or \(
      [[.space.]] | Invalid collation character
      ((a{1,1000}){1,1000}){1,1000} | Regular expression too big
      """#)) func `grep's errors`(row: [String])
  {
    do throws(PatternError) {
      _ = try Pattern(row[0], syntax: .extended)
      Issue.record("accepted")
    } catch {
      #expect(error.message == row[1])
    }
  }

  @Test func `any of several patterns, or none`() throws {
    var steps = 1000
    let several = try Pattern(
      anyOf: [Array("a(b)".utf8), Array("(c)d".utf8)], syntax: .extended)
    #expect(several.groups(in: "xcd") == ["cd", nil, "c"])
    let none = try Pattern(anyOf: [], syntax: .basic)
    #expect(try !none.isMatch([0x61], steps: &steps))
  }

  @Test func `a bad byte is matched by itself alone`() throws {
    var steps = 1000
    let text: [UInt8] = [0x61, 0xFF, 0x62]
    #expect(try !Pattern("a.b", syntax: .basic).isMatch(text, steps: &steps))
    #expect(try !Pattern("a[^x]b", syntax: .basic).isMatch(text, steps: &steps))
    #expect(try Pattern(text, syntax: .basic).isMatch(text, steps: &steps))
    #expect(try Pattern(text, syntax: .literal).isMatch(text, steps: &steps))
    #expect(try Pattern("a.b", syntax: .go).isMatch(text, steps: &steps))
  }

  @Test func `the time is linear in the text`() throws {
    let text = Array(repeating: UInt8(0x61), count: 100_000)
    for source in ["(a+)+$", "(a|aa)*$", "(a*)*$", "a*a*a*a*$"] {
      var steps = 100_000
      let match = try Pattern(source, syntax: .extended).firstMatch(in: text, steps: &steps)
      #expect(match?.range == 0..<100_000)
      #expect(steps > 50_000)
    }
    for source in ["(a+)+b", "(a|aa)*b", "(x+x+)+y"] {
      var steps = 100_000
      #expect(
        try Pattern(source, syntax: .extended).firstMatch(in: text, steps: &steps) == nil)
    }
  }

  @Test func `limits end what would take too long`() throws {
    var steps = 10
    let text = Array(repeating: UInt8(0x61), count: 100_000)
    #expect(throws: PatternError(.outOfSteps)) {
      try Pattern("(a+)+$", syntax: .extended).firstMatch(in: text, steps: &steps)
    }
    steps = .max
    #expect(try Pattern(#"(a)\1"#, syntax: .extended).firstMatch(in: text, steps: &steps) != nil)
    steps = 5_000_000
    #expect(throws: PatternError(.outOfSteps)) {
      try Pattern(#"(a*)*\1b"#, syntax: .extended, limits: .init(moves: 100_000))
        .firstMatch(in: text, steps: &steps)
    }
    let deep = String(repeating: "(", count: 50_000)
    #expect(throws: PatternError.self) { try Pattern(deep, syntax: .extended) }
    #expect(throws: PatternError.self) { try Pattern(deep, syntax: .perl) }
    let stars = "a" + String(repeating: "*?", count: 50_000)
    #expect(throws: PatternError.self) { try Pattern(stars, syntax: .extended) }
    let groups = String(repeating: "(a)", count: 50_000)
    #expect(throws: PatternError.self) { try Pattern(groups, syntax: .extended) }
    let looks = String(repeating: "(?=", count: 60) + String(repeating: ")", count: 60)
    steps = 1000
    #expect(throws: PatternError.self) {
      try Pattern(looks, syntax: .perl).firstMatch(in: text, steps: &steps)
    }
  }

  @Test func `no pattern is a trap`() {
    var seed: UInt64 = 42
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let letters = Array(#"ab(|)*+?{}[]^$.\1-,:=<>!PKdwszbB0x{iQE"#.utf8) + [0xE4, 0xB8, 0xAD, 0xFF]
    let text = Array("aab中(1) b-\n".utf8) + [0xFF, 0x61]
    for round in 0..<1000 {
      let source = (0..<next(12)).map { _ in letters[next(letters.count)] }
      for syntax in [PatternSyntax.basic, .extended, .perl, .go, .literal] {
        let options: PatternOptions = [[], .sed, .awk, .ignoreCase][round & 3]
        guard
          let pattern = try? Pattern(
            source, syntax: syntax, options: options, limits: .init(program: 2000, moves: 20_000))
        else { continue }
        var steps = 20_000
        _ = try? pattern.matches(in: text, steps: &steps)
        _ = try? pattern.isMatch(text, steps: &steps)
        _ = Glob.matches(pattern: source, name: text)
      }
    }
  }
}
