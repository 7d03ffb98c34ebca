// Base64, hex, percent, quotes, escapes and globs.

import Testing
import Text

@Suite struct EncodingTests {
  // Asked of kubectl 1.32: `--template '{{base64decode "…"}}'`.
  @Test(
    arguments: rows(
      """
      YWJj | abc
      YWI= | ab
      YQ== | a
      YWJj␤ZGVm␤ | abcdef
      YQ=␤= | a
      ∅ | ∅
      YWJ | illegal base64 data at input byte 0
      YQ | illegal base64 data at input byte 0
      Y | illegal base64 data at input byte 0
      = | illegal base64 data at input byte 0
      YQ= | illegal base64 data at input byte 3
      Y!Jj | illegal base64 data at input byte 1
      YW=j | illegal base64 data at input byte 2
      YWJj= | illegal base64 data at input byte 4
      YQ==x | illegal base64 data at input byte 4
      YQ==YQ== | illegal base64 data at input byte 4
      ␠YWJj | illegal base64 data at input byte 0
      """)) func `base64 is read as Go reads it`(row: [String])
  {
    do throws(Base64Error) {
      #expect(String(lenient: try Base64.decoded(visible(row[0]))) == visible(row[1]))
    } catch {
      #expect(error.message == row[1])
    }
  }

  // Asked of base64 -d of coreutils 9.1.
  @Test(
    arguments: rows(
      """
      YWJj | abc | yes
      YWJ | ab | no
      YQ | a | no
      Y | ∅ | no
      YW=j | a | no
      YWJj= | abc | no
      YWJjZA==x | abcd | no
      Y!Jj | ∅ | no
      YQ==YQ== | aa | yes
      """)) func `base64 -d writes what it can`(row: [String])
  {
    let (bytes, whole) = Base64.decodedPart(Array(row[0].utf8))
    #expect(String(lenient: bytes) == visible(row[1]))
    #expect(whole == (row[2] == "yes"))
  }

  @Test func `base64 is written`() {
    #expect(Base64.encoded("".utf8.map { $0 }) == "")
    #expect(Base64.encoded(Array("a".utf8)) == "YQ==")
    #expect(Base64.encoded(Array("ab".utf8)) == "YWI=")
    #expect(Base64.encoded(Array("abc".utf8)) == "YWJj")
    #expect(Base64.encoded(Array("abcd".utf8), wrap: 3) == "YWJ\njZA\n==")
    #expect(Base64.encoded([0xFB, 0xFF], url: true, padding: false) == "-_8")
    for count in 0..<50 {
      let bytes = (0..<count).map { UInt8($0 * 37 & 255) }
      #expect((try? Base64.decoded(Base64.encoded(bytes))) == bytes)
      #expect(
        (try? Base64.decoded(
          Base64.encoded(bytes, url: true, padding: false), url: true, padding: false)) == bytes)
      #expect(Hex.decoded(Hex.encoded(bytes)) == bytes)
    }
    #expect(Hex.decoded("abc") == nil)
    #expect(Hex.encoded([0xAB], uppercase: true) == "AB")
  }

  @Test func `percent-encoding`() {
    #expect(PercentEncoding.encoded("a b/ü?") == "a%20b%2F%C3%BC%3F")
    #expect(PercentEncoding.encoded("a b/ü?", .path) == "a%20b/%C3%BC%3F")
    #expect(PercentEncoding.encoded("a b", .form) == "a+b")
    #expect(PercentEncoding.decoded("a%20b+c%") == Array("a b+c%".utf8))
    #expect(PercentEncoding.decoded("a+b", plusIsSpace: true) == Array("a b".utf8))
    #expect(PercentEncoding.decoded("%zz", strictly: true) == nil)
  }

  // The first row was asked of kubectl: `{{printf "%q" …}}`.
  @Test func `Go's quotes`() {
    #expect(
      GoQuote.quoted(
        Array("a\tb\0".utf8) + [0xFF] + Array("\u{A0}中\u{200B}\u{1F600}\u{7F}\u{1B}\\\"".utf8))
        == #""a\tb\x00\xff\u00a0中\u200b😀\x7f\x1b\\\"""#)
    #expect(GoQuote.quoted(rune: "'") == #"'\''"#)
    #expect(GoQuote.quoted(rune: "中") == "'中'")
    #expect(GoQuote.unquoted(#""a\tb\x41\u4e2d\101""#) == Array("a\tbA中A".utf8))
    #expect(GoQuote.unquoted("`a\\b`") == Array("a\\b".utf8))
    #expect(GoQuote.unquoted(#""a\q""#) == nil)
    #expect(GoQuote.unquoted(#""a"b""#) == nil)
    #expect(GoQuote.unquoted("\"") == nil)
  }

  @Test func `escapes of printf and echo -e`() {
    func format(_ text: String) -> String {
      String(lenient: CEscapes.format.decoded(Array(text.utf8)).bytes)
    }
    #expect(format(#"a\tb\n\x41\101\u4e2d\e\"\q\"#) == "a\tb\nAA中\u{1B}\"\\q\\")
    let (bytes, stopped) = CEscapes.echo.decoded(Array(#"a\0101\101\"\cb"#.utf8))
    #expect(String(lenient: bytes) == #"aA\101\""#)
    #expect(stopped)
    #expect(CEscapes.encoded([9, 0x1B, 0x41, 0xFF, 0x5C]) == #"\t\033A\377\\"#)
  }

  @Test(arguments: rows(globRows, by: " ¦ ")) func `globs match as fnmatch does`(row: [String]) {
    var options: Glob.Options = []
    if row[1].contains("path") { options.insert(.pathName) }
    if row[1].contains("period") { options.insert(.period) }
    if row[1] == "case" { options.insert(.ignoreCase) }
    let found = globNames.filter {
      Glob.matches(pattern: visible(row[0]), name: $0, options)
    }
    let wanted = row[2] == "nothing" ? [] : row[2].split(separator: " ").map { visible(String($0)) }
    #expect(found == wanted)
  }

  @Test func `two stars cross directories`() {
    func matches(_ pattern: String, _ name: String) -> Bool {
      Glob.matches(pattern: pattern, name: name, [.pathName, .doubleStar])
    }
    #expect(matches("**/b", "b"))
    #expect(matches("**/b", "a/x/b"))
    #expect(!matches("**/b", "ab"))
    #expect(matches("a/**/b", "a/b"))
    #expect(matches("a/**/b", "a/x/y/b"))
    #expect(!matches("a/**/b", "a/xb"))
    #expect(matches("a/**", "a/x/y"))
    #expect(matches("**/*.go", "x/y.go"))
    #expect(!matches("*.go", "x/y.go"))
    #expect(matches("**/node_modules/**", "a/node_modules/x/y"))
    #expect(Glob.isPattern("a*"))
    #expect(!Glob.isPattern("a\\*"))
    #expect(!Glob.isPattern("a["))
    #expect(Glob.unescaped(Glob.escaped(Array("a*[b".utf8))) == Array("a*[b".utf8))
    let long = String(repeating: "a", count: 3000)
    #expect(!Glob.matches(pattern: String(repeating: "*a", count: 200) + "b", name: long))
  }
}
