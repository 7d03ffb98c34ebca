// Which versions a constraint lets pass, asked of helm 3.17.3's semverCompare.

import Helm
import Testing

@Suite struct SemVerTests {
  /// constraint | version | what semverCompare says
  static let rows = """
    1.2.x | 1.2.9 | true
    ~1.2 | 0.2.0 | false
    >=1.19-0 | 1.0.0 | false
    >= 1.2.3-alpha, < 2 | 0.0.3 | false
    !=1.2.3 | 2.1.4 | true
    >1.2 | 3 | true
    >1 | 1.20 | false
    >=1.2 | 0.0.3 | false
    >=1.2.3-0 | 1.2.3-alpha | true
    =>1.2 | 1.2.3 | true
    >1.2 | 0.2.0 | false
    !=1.2 | 1.2.0 | false
    ^0.2.3 | 2.0.0 | false
    !=1.2.3 | 0.0.1 | true
    <1.2 | 1.2.3-beta.1 | false
    1.2.3 - 2.0.0 | 1.2.3 | true
    1.2 - 1.3 | 2.0.0 | false
    >1.2 | 2.0.0-rc.1 | false
    ^0.0.3 | 1.2.3+build | false
    <1.2 | 1.20 | false
    ^1.2.x | 1.2.3-alpha | false
    1.2 - 1.3 | 1.20 | false
    >1.2 | 0.2.5 | false
    ~>1.2 | 1.3.0 | false
    <=1.2 | 1.2.3-beta.1 | false
    ^0.0.3 | 0.0.1 | false
    !=1.x | 1.2.3+build | false
    !=1.x | v1.19.4 | false
    x | 1.3.0 | true
    >1.2 | 1.2.0 | false
    =>1.2 | 0.0.3 | false
    =>1.2 | 2.0.0 | true
    >=1.19-0 | 1.2.3 | false
    !=1.2.3 | 1.2.3-beta.1 | true
    ^0.2.3 | 3 | false
    !=1.2.3 | 1.3.0 | true
    ~>1.2 | 0.0.1 | false
    ~1.2.3 | 0.2.5 | false
    ^1 | 2.1.4 | false
    1.2 - 1.3 | 2.1.4 | false
    ~1.2.3 | 2.0.0-rc.1 | false
    ^1.2.x | 0.2.0 | false
    <=1.2 | 1.2.0 | true
    ~>1.2 | 2.0.0-rc.1 | false
    1.x | 2.1.4 | false
    ~>1.2 | 0.2.5 | false
    ~1 | 2.0.0-rc.1 | false
    >=1.2 | 2.0.0 | true
    =>1.2 | 1.2.0 | true
    ~1.2.3-beta | 1.2.3-alpha | false
    > 1.2.0 | 1.2.9 | true
    ^1.2.3 | 0.2.0 | false
    <2.0.0-0 | 0.0.3 | true
    >=1.2 | 0.3.0 | false
    ^1.2.x | 1.3.0 | true
    >1.2 | 1.2.3 | false
    ~>1.2 | 1.2.3 | true
    >1.2 | 0.3.0 | false
    !=1.x | 1.2.0 | false
    ^0.2.3 | 0.0.3 | false
    <=1 | 2.0.0-rc.1 | false
    >1 | 1.2.3-beta.1 | false
    1.2.3 - 2.0.0 | 0.0.1 | false
    1.x | 3 | false
    >=1.0 <1.3 || >=2.1 | 0.0.3 | false
    ^2.0.0-rc | 1.2.0 | false
    >=1.0, <2.0 | 1.2.9 | true
    >=1.2.3-0 | 1.3.0 | true
    1.x | 0.2.0 | false
    ^0.0 | 1.2.3 | false
    ~1 | 1.2.3-alpha | false
    ^0.0 | 0.2.0 | false
    <1.2 | 1.2.3 | false
    ~>1.2 | 1.2.3+build | true
    1.x | 0.2.5 | false
    >1 | 1.0.0 | false
    <=1 | 1.2.3-beta.1 | false
    * | 1.3.0 | true
    >=1.0, <2.0 | 0.2.5 | false
    ^1 | 1.3.0 | true
    =<1.3 | v1.19.4 | false
    x | 1.2.3-alpha | false
    ~1.2.3-beta | 2.0.0-rc.1 | false
    !=1.2 | 2.1.4 | true
    x | 0.2.0 | true
    ~1.2 | 1.20 | false
    * | 1.2.9 | true
    ~1.2 | 0.2.5 | false
    <=1 | 1.2.0 | true
    1.2 - 1.3 | 1.2.3-alpha | false
    !=1.2.3 | 0.2.0 | true
    <1.2 | 0.2.5 | true
    ~>1.2 | 0.0.3 | false
    ~>1.2 | 1.20 | false
    >= 1.2.3-alpha, < 2 | 1.2.3-beta.1 | false
    * | 1.2.0 | true
    * | 1.20 | true
    =<1.3 | 0.0.1 | true
    >= 1.2.3-alpha, < 2 | v1.19.4 | true
    =>1.2 | 0.3.0 | false
    >=1.0, <2.0 | 2.1.4 | false
    >1.2 | 1.2.3-alpha | false
    >=1.2 | 0.0.1 | false
    ^0 | 2.0.0 | false
    >=1.0 <1.3 || >=2.1 | 2.0.0 | false
    >1.2 | 1.3.0 | true
    >1.2 | 1.0.0 | false
    1.x | 1.2.3-alpha | false
    =>1.2 | 0.2.0 | false
    >=1.0, <2.0 | 0.0.1 | false
    ^1 | 1.2.0 | true
    <2.0.0-0 | v1.19.4 | true
    * | 1.2.3-alpha | false
    1.2.3 | 0.3.0 | false
    >=1.0, <2.0 | 1.20 | true
    >=1.2.3-0 | 0.2.0 | false
    ~1 | 0.0.3 | false
    <=1.2 | 1.0.0 | true
    <=1 | 2.1.4 | false
    ^2.0.0-rc | v1.19.4 | false
    ^0.2.3 | 2.0.0-rc.1 | false
    > 1.2.0 | v1.19.4 | true
    <=1.2 | 1.2.3+build | true
    ^0.0 | 1.2.0 | false
    >=1.19-0 | 1.2.9 | false
    >=1.19-0 | 0.0.3 | false
    ^2.0.0-rc | 2.0.0 | true
    <1.2 | 1.2.0 | false
    ~1.2 | 1.2.3+build | true
    > 1.2.0 | 1.20 | true
    >=1.19-0 | 1.2.3-beta.1 | false
    ^1.2.x | 2.1.4 | false
    ^0 | 1.2.3+build | false
    ~1.2.3 | 1.2.3 | true
    1.2.3 - 2.0.0 | 0.2.5 | false
    ^1.2.x | 1.2.3-beta.1 | false
    ^1 | 0.0.1 | false
    1.2 - 1.3 | 1.2.3 | true
    >=1.2.3-0 | 1.2.0 | false
    <2.0.0-0 | 1.3.0 | true
    ^0.0.3 | 1.2.9 | false
    x | 3 | true
    <1.2 | 1.2.9 | false
    ~1 | 1.3.0 | true
    >= 1.2.3-alpha, < 2 | 2.0.0 | false
    ^0.0.3 | 1.3.0 | false
    ^0.0.3 | 2.0.0 | false
    =1.2.3 | 1.2.3-beta.1 | false
    <=1 | 0.2.0 | true
    ~1 | v1.19.4 | true
    ^0 | 0.2.5 | true
    ^1 | 0.2.5 | false
    =1.2.3 | 0.3.0 | false
    ~1.2.3 | 1.20 | false
    ~1.2.3-beta | 3 | false
    >1 | v1.19.4 | false
    >=1.2.3-0 | 3 | true
    ^2.0.0-rc | 2.0.0-rc.1 | true
    1.2.x | 0.2.5 | false
    <=1.2 | 2.0.0-rc.1 | false
    !=1.2 | 2.0.0-rc.1 | false
    !=1.2.3 | 3 | true
    !=1.x | 1.2.3-alpha | false
    ~>1.2 | 0.2.0 | false
    >=1.19-0 | 0.2.0 | false
    =<1.3 | 1.2.9 | true
    >=1.19-0 | 1.3.0 | false
    >=1.19-0 | 0.3.0 | false
    >=1.2 | 2.1.4 | true
    >=1.0 <1.3 || >=2.1 | 1.2.3+build | true
    >=1.19-0 | 2.1.4 | true
    ^2.0.0-rc | 1.2.9 | false
    ^1.2.3 | 1.0.0 | false
    >1.2 | 2.1.4 | true
    ^0.2.3 | 0.3.0 | false
    1.2.3 - 2.0.0 | 2.0.0-rc.1 | false
    ~1.2 | 2.0.0-rc.1 | false
    >=1.2 | 3 | true
    ^2.0.0-rc | 2.1.4 | true
    !=1.2.3 | v1.19.4 | true
    >=1.2 | 1.3.0 | true
    =1.2.3 | 0.0.1 | false
    ^2.0.0-rc | 1.3.0 | false
    >1 | 3 | true
    >=1.2 | 1.2.9 | true
    >=1.2.3-0 | 2.1.4 | true
    1.2.3 | 1.2.3 | true
    >1.2 | v1.19.4 | true
    ^0.2.3 | 0.2.5 | true
    <2.0.0-0 | 1.0.0 | true
    ~1.2 | 0.0.1 | false
    ^0.0 | 2.1.4 | false
    !=1.x | 0.0.3 | true
    ^1.2.x | 0.3.0 | false
    !=1.x | 1.3.0 | false
    <=1.2 | 2.1.4 | false
    <=1.2 | 0.3.0 | true
    <=1 | 1.0.0 | true
    >=1.0 <1.3 || >=2.1 | 0.2.0 | false
    >=1.0 <1.3 || >=2.1 | 1.20 | false
    <=1 | 0.0.3 | true
    1.x | v1.19.4 | true
    <1.2 | 2.1.4 | false
    ~1.2.3-beta | 1.20 | false
    ~1.2.3-beta | 0.2.0 | false
    ~1.2.3-beta | 1.2.0 | false
    ^0 | 1.0.0 | false
    >=1.0 <1.3 || >=2.1 | v1.19.4 | false
    ~1.2 | 1.2.3-alpha | false
    !=1.2 | v1.19.4 | true
    !=1.x | 0.0.1 | true
    >= 1.2.3-alpha, < 2 | 1.20 | true
    >= 1.2.3-alpha, < 2 | 1.2.9 | true
    ~1.2.3 | 3 | false
    1.2.3 | 1.2.9 | false
    1.x | 0.0.3 | false
    <1.2 | 3 | false
    ^0 | 0.0.3 | true
    >=1.2.3-0 | 2.0.0-rc.1 | true
    ~1 | 0.0.1 | false
    """.split(separator: "\n").map(String.init)

  @Test(arguments: rows) func `a constraint lets pass what helm's does`(_ row: String) throws {
    let parts = row.split(separator: " | ").map(String.init)
    let constraint = try #require(SemVerConstraint(parts[0]))
    let version = try #require(SemVer(parts[1]))
    #expect(constraint.holds(for: version) == (parts[2] == "true"), "\(row)")
  }

  @Test func `versions are in one order, whichever way they are compared`() throws {
    var random = SystemSeeded(state: 11)
    let all = (0..<60).compactMap { _ -> SemVer? in
      let label =
        ["", "-alpha", "-alpha.1", "-alpha.beta", "-rc.1"].randomElement(using: &random) ?? ""
      func number() -> Int { Int.random(in: 0...2, using: &random) }
      return SemVer("\(number()).\(number()).\(number())\(label)")
    }
    let sorted = all.sorted()
    for (low, high) in zip(sorted, sorted.dropFirst()) { #expect(!(high < low)) }
    #expect(all.shuffled(using: &random).sorted().map(\.text) == sorted.map(\.text))
  }
}

/// A generator that gives the same for the same seed.
struct SystemSeeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
