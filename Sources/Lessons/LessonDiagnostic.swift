// What is wrong with a lesson's files, for those who write lessons.

/// A complaint about a lesson's files, with its place.
package struct LessonDiagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  package var file: String
  /// From 1; nil where a whole file is meant.
  package var line: Int?
  package var problem: LessonProblem

  package init(file: String, line: Int?, _ problem: LessonProblem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
  /// Only one of the languages is there: such a lesson can be learned, tested and graded.
  package var isOfOneLanguage: Bool {
    switch problem {
    case .missingLanguage: true
    case .missingFile: Language.allCases.contains { file.hasSuffix("/\($0.rawValue).md") }
    default: false
    }
  }
  package var description: String {
    file + (line.map { ":\($0)" } ?? "") + ": " + problem.message
  }
}

/// What can be wrong.
package enum LessonProblem: Hashable, Sendable {
  case missingFile
  case badYAML(String)
  case missingField(String)
  /// A choice that does not say which of its options are right.
  case noRightOption
  case unknownField(String, known: [String])
  case wrongType(field: String, wanted: String)
  case notOneOf(String, field: String, allowed: [String])
  case badPattern(String, reason: String)
  case missingLanguage(String)
  case noForm(known: [String])
  case severalForms([String])
  case outputWithoutAsked
  case badDuration(String)
  case unsupportedFormat(Int)
  case duplicate(String, of: String)
  case unknownStep(String)
  case unknownSlug(String)
  case missingHeading(String)
  case unknownHeading(String)
  case emptySection(String)
  case headingOrder
  case hintCount(step: String, declared: Int, written: Int)
  case lastHintShowsNothing(String)
  case firstHintIsAnswer(String)
  case tooFew(String, wanted: Int, found: Int)
  case listedTwice(String)
  case notListed(String)
  case commandsDiffer(step: String)
  case badURL(String)
  case badName(String)
  case unpairedTerm(String)
  case strayPlaceholder(String)
  case badMoment(String)
  case unknownVariant(String)
}

extension LessonProblem {
  package var message: String {
    switch self {
    case .missingFile: "the file is missing"
    case .badYAML(let complaint): complaint
    case .missingField(let name): "the field '\(name)' is missing"
    case .noRightOption:
      "beside 'choice' must stand which options are right, counted from 1: right: [2]"
    case .unknownField(let name, let known):
      "unknown field '\(name)'; known here: \(known.joined(separator: ", "))"
    case .wrongType(let field, let wanted): "'\(field)' must be \(wanted)"
    case .notOneOf(let word, let field, let allowed):
      "'\(word)' is no \(field); it can be: \(allowed.joined(separator: ", "))"
    case .badPattern(let pattern, let reason): "'\(pattern)' is no pattern: \(reason)"
    case .missingLanguage(let name): "the language '\(name)' is missing"
    case .noForm(let known): "a check needs one of: \(known.joined(separator: ", "))"
    case .severalForms(let forms):
      "a check has one form, and this one has several: \(forms.joined(separator: ", "))"
    case .outputWithoutAsked: "'output' proves nothing alone; it stands only beside 'asked'"
    case .badDuration(let text): "'\(text)' is no time span such as 60s or 5m"
    case .badMoment(let text):
      "'\(text)' is no moment such as 2026-12-01T23:59:00+08:00"
    case .unknownVariant(let name):
      "<<\(name)>> stands for nothing; the exercise's variants do not name it"
    case .unsupportedFormat(let number):
      "format \(number) is not known to this swiftlab; it reads format 1"
    case .duplicate(let name, let what): "there is a second \(what) '\(name)'"
    case .unknownStep(let id): "there is no step '\(id)'"
    case .unknownSlug(let slug): "there is no lesson with the slug '\(slug)'"
    case .missingHeading(let heading): "the heading \(heading) is missing"
    case .unknownHeading(let heading): "the heading \(heading) belongs to no step or hint"
    case .emptySection(let heading): "nothing stands under the heading \(heading)"
    case .headingOrder: "the headings do not come in the order of the steps"
    case .hintCount(let step, let declared, let written):
      "step '\(step)' declares \(declared) hints, and \(written) are written"
    case .lastHintShowsNothing(let step):
      "the last hint of step '\(step)' must show the way (shows: true)"
    case .firstHintIsAnswer(let step):
      "the first hint of step '\(step)' shows the whole answer: let it push, and the last one show"
    case .tooFew(let what, let wanted, let found):
      "\(wanted) \(what) are wanted, and there are \(found)"
    case .listedTwice(let folder): "the lesson '\(folder)' is listed twice"
    case .notListed(let folder): "the lesson '\(folder)' is not listed in lessons.yaml"
    case .commandsDiffer(let step):
      "the commands shown in step '\(step)' differ between the languages"
    case .badURL(let text): "'\(text)' is no address that begins with http://"
    case .badName(let name): "'\(name)' must be made of a-z, 0-9 and hyphens"
    case .strayPlaceholder(let name):
      "{\(name)} must stand in both languages, and be a value that there is"
    case .unpairedTerm(let term):
      "where '\(term)' is used first, the English word must stand beside it (see glossary.yaml)"
    }
  }
}
