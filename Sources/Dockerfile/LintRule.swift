// The build checks: what BuildKit warns about, as data, and what was found.

/// A build check.
package enum LintRule: String, CaseIterable, Hashable, Sendable {
  case stageNameCasing = "StageNameCasing"
  case fromAsCasing = "FromAsCasing"
  case noEmptyContinuation = "NoEmptyContinuation"
  case consistentInstructionCasing = "ConsistentInstructionCasing"
  case duplicateStageName = "DuplicateStageName"
  case reservedStageName = "ReservedStageName"
  case jsonArgsRecommended = "JSONArgsRecommended"
  case maintainerDeprecated = "MaintainerDeprecated"
  case undefinedArgInFrom = "UndefinedArgInFrom"
  case workdirRelativePath = "WorkdirRelativePath"
  case undefinedVar = "UndefinedVar"
  case multipleInstructionsDisallowed = "MultipleInstructionsDisallowed"
  case legacyKeyValueFormat = "LegacyKeyValueFormat"
  case redundantTargetPlatform = "RedundantTargetPlatform"
  case secretsUsedInArgOrEnv = "SecretsUsedInArgOrEnv"
  case invalidDefaultArgInFrom = "InvalidDefaultArgInFrom"
  case fromPlatformFlagConstDisallowed = "FromPlatformFlagConstDisallowed"
  case copyIgnoredFile = "CopyIgnoredFile"
  case exposeProtoCasing = "ExposeProtoCasing"
  case exposeInvalidFormat = "ExposeInvalidFormat"

  /// The page that explains it: words of the name in lower case with hyphens.
  package var address: String {
    var slug = ""
    let letters = Array(rawValue)
    for (place, letter) in letters.enumerated() {
      let before = place > 0 ? letters[place - 1] : nil
      let after = place + 1 < letters.count ? letters[place + 1] : nil
      if letter.isUppercase, let before,
        before.isLowercase || (after?.isLowercase ?? false)
      {
        slug += "-"
      }
      slug += letter.lowercased()
    }
    return "https://docs.docker.com/go/dockerfile/rule/\(slug)/"
  }
  /// Real: found while the text is read; the others while the stages are worked out.
  package var isOfReading: Bool {
    [.stageNameCasing, .fromAsCasing, .maintainerDeprecated, .noEmptyContinuation].contains(self)
  }
}

package struct LintFinding: Hashable, Sendable {
  package var rule: LintRule
  package var message: String
  package var lines: ClosedRange<Int>

  package init(_ rule: LintRule, _ message: String, lines: ClosedRange<Int>) {
    self.rule = rule
    self.message = message
    self.lines = lines
  }
  /// `MaintainerDeprecated: Maintainer instruction is deprecated … (line 5)`.
  package var short: String { "\(rule.rawValue): \(message) (line \(lines.lowerBound))" }
}

/// `# check=skip=…;error=true`.
package struct LintOptions: Hashable, Sendable {
  package var skipsAll = false
  package var skipped: Set<String> = []
  package var areErrors = false

  package init(_ directive: String?) {
    for part in (directive ?? "").split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map {
        $0.filter { $0 != " " }
      }
      guard pair.count == 2 else { continue }
      switch pair[0] {
      case "skip":
        for name in pair[1].split(separator: ",") {
          if name == "all" { skipsAll = true } else { skipped.insert(String(name)) }
        }
      case "error": areErrors = pair[1] == "true"
      default: continue
      }
    }
  }
  /// Real: dockerfile 1.19's words for a directive that it cannot read; nil where it can.
  package static func problem(_ directive: String?) -> String? {
    for part in (directive ?? "").split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = pair[0].trimmingBlanks
      guard ["skip", "error", "experimental"].contains(name), pair.count == 2 else {
        return "invalid check option \"\(name)\""
      }
      let value = pair[1].trimmingBlanks
      let truths = [
        "1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False",
      ]
      if name == "error", !truths.contains(value) {
        return
          "failed to parse check option \"\(part.trimmingBlanks)\": strconv.ParseBool: parsing "
          + "\"\(value)\": invalid syntax"
      }
    }
    return nil
  }
  package func allows(_ finding: LintFinding) -> Bool {
    !skipsAll && !skipped.contains(finding.rule.rawValue)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var rest = drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
  }
}

extension BuildFile {
  /// What is found by reading alone; what needs values is found when the stages are worked out.
  package var readingFindings: [LintFinding] {
    var out: [LintFinding] = []
    for instruction in instructions {
      if case .from(_, let alias?) = instruction.body {
        if alias != alias.lowercased() {
          out.append(
            LintFinding(
              .stageNameCasing, "Stage name '\(alias)' should be lowercase",
              lines: instruction.lines))
        }
        let words = blankWords(Array(instruction.original.utf8))
        if let keyword = words.dropLast().last {
          let isUpper = instruction.written == instruction.written.uppercased()
          let fits = isUpper ? keyword == keyword.uppercased() : keyword == keyword.lowercased()
          if !fits {
            out.append(
              LintFinding(
                .fromAsCasing,
                "'\(keyword)' and '\(instruction.written)' keywords' casing do not match",
                lines: instruction.lines))
          }
        }
      }
      if case .maintainer = instruction.body {
        out.append(
          LintFinding(
            .maintainerDeprecated,
            "Maintainer instruction is deprecated in favor of using label",
            lines: instruction.lines))
      }
    }
    for lines in emptyContinuations {
      out.append(
        LintFinding(.noEmptyContinuation, "Empty continuation line", lines: lines))
    }
    return out
  }

  /// Keywords that are not written like most of them.
  package var casingFindings: [LintFinding] {
    let uppers = instructions.count { $0.written == $0.written.uppercased() }
    let lowers = instructions.count { $0.written == $0.written.lowercased() }
    let wantsUpper = uppers >= lowers
    return instructions.compactMap { instruction in
      let wanted =
        wantsUpper ? instruction.written.uppercased() : instruction.written.lowercased()
      guard instruction.written != wanted else { return nil }
      return LintFinding(
        .consistentInstructionCasing,
        "Command '\(instruction.written)' should match the case of the command majority "
          + "(\(wantsUpper ? "uppercase" : "lowercase"))", lines: instruction.lines)
    }
  }
}
