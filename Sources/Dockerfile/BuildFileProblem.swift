// What is wrong with a Dockerfile: facts, and BuildKit's words for them.

/// What is wrong with a Dockerfile.
package struct BuildFileProblem: Error, Hashable, Sendable {
  package enum Fact: Hashable, Sendable {
    case empty
    case noInstructions
    case noStage
    case duplicateDirective(String)
    case badEscape(String)
    case needsTwoWords(String)
    case noEqualSign(String)
    case mixedArray
    case unterminatedHereDocument
    case unknownInstruction(String, near: String?)
    case fromArguments
    case atLeastTwo(String)
    case atLeastOne(String)
    case exactlyOne(String)
    case shellNotJSON
    case invalidStageName(String)
    case unknownHealthcheck(String)
    case healthcheckWithoutCommand
    case healthcheckNoneArguments
    case onbuildTrigger(String)
    case onbuildChained
    case unknownFlag(String, near: String?)
    case duplicateFlag(String)
    case flagWithoutValue(String)
    case flagNotBool(String, String)
    case badDuration(String, String)
    case negativeFlag(String)
    case belowZero(String, String)
    case shortDuration(String)
    case badNetworkMode(String)
    case blankNames(String)
    case copyToHereDocument(String)
    case volumeBlank
    case badMount(String)
    case badSourceExpansion(String)
    case stopSignal(String)
    /// More than the lab reads.
    case tooBig
  }
  package var fact: Fact
  /// First and last line, 1-based; nil where BuildKit marks no source.
  package var lines: ClosedRange<Int>?
  /// Whether BuildKit puts "dockerfile parse error on line N" before it.
  package var ofInstruction: Bool

  package init(_ fact: Fact, lines: ClosedRange<Int>?, ofInstruction: Bool = false) {
    self.fact = fact
    self.lines = lines
    self.ofInstruction = ofInstruction
  }

  /// The message as it stands after "failed to solve: ".
  package var message: String {
    guard ofInstruction, let line = lines?.lowerBound else { return words }
    return "dockerfile parse error on line \(line): \(words)"
  }

  private var words: String {
    switch fact {
    case .empty: "the Dockerfile cannot be empty"
    case .noInstructions: "file with no instructions"
    case .noStage: "no build stage in current context"
    case .duplicateDirective(let name): "only one \(name) parser directive can be used"
    case .shortDuration(let name): "Interval \"\(name)\" cannot be less than 1ms"
    case .badNetworkMode(let mode): "invalid network mode \"\(mode)\""
    case .badEscape(let value): "invalid escape token '\(value)' does not match ` or \\"
    case .needsTwoWords(let keyword): "\(keyword) must have two arguments"
    case .noEqualSign(let word):
      "Syntax error - can't find = in \"\(word)\". Must be of the form: name=value"
    case .mixedArray:
      "when using JSON array syntax, arrays must be comprised of strings only"
    case .unterminatedHereDocument: "unterminated heredoc"
    case .unknownInstruction(let word, let near):
      "unknown instruction: \(word)" + (near.map { " (did you mean \($0)?)" } ?? "")
    case .fromArguments: "FROM requires either one or three arguments"
    case .atLeastTwo(let keyword):
      "\(keyword) requires at least two arguments, but only one was provided. "
        + "Destination could not be determined"
    case .atLeastOne(let keyword): "\(keyword) requires at least one argument"
    case .exactlyOne(let keyword): "\(keyword) requires exactly one argument"
    case .shellNotJSON: "SHELL requires the arguments to be in JSON form"
    case .invalidStageName(let name):
      "invalid name for build stage: \"\(name)\", name can't start with a number or contain symbols"
    case .unknownHealthcheck(let type): "Unknown type \"\(type)\" in HEALTHCHECK (try CMD)"
    case .healthcheckWithoutCommand: "Missing command after HEALTHCHECK CMD"
    case .healthcheckNoneArguments: "HEALTHCHECK NONE takes no arguments"
    case .onbuildTrigger(let keyword): "\(keyword) isn't allowed as an ONBUILD trigger"
    case .onbuildChained: "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"
    case .unknownFlag(let name, let near):
      "unknown flag: --\(name)" + (near.map { " (did you mean \($0)?)" } ?? "")
    case .duplicateFlag(let name): "duplicate flag specified: --\(name)"
    case .flagWithoutValue(let name): "missing a value on flag: --\(name)"
    case .flagNotBool(let name, let value):
      "expecting boolean value for flag --\(name), not: \(value)"
    case .badDuration(_, let value):
      "time: invalid duration \"\(value)\""
    case .negativeFlag(let name): "--\(name) must be at least 1 (not 0)"
    case .belowZero(let name, let value):
      Int(value) == nil
        ? "strconv.ParseInt: parsing \"\(value)\": invalid syntax"
        : "--\(name) cannot be negative (\(value))"
    case .blankNames(let keyword): "\(keyword) names can not be blank"
    case .copyToHereDocument(let word): "\(word) cannot use heredoc as destination"
    case .volumeBlank: "VOLUME specified can not be an empty string"
    case .badMount(let text): text
    case .badSourceExpansion(let text): text
    case .stopSignal(let signal): "Invalid signal: \(signal)"
    case .tooBig: "swiftlab reads Dockerfiles of at most 1 MiB and 2000 instructions"
    }
  }
}
