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
    for row in rows(patternRows, by: " ¦ ") {
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
}
