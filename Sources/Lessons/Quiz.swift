// A question instead of a task: choose, put in order, match, or say what a command will show.

import Documents
import Kernel
import Text

/// The question of a step. What is asked stands in the step's text; the options stand here.
package struct Quiz: Sendable {
  package enum Form: Hashable, Sendable {
    /// One or more of them are right, by their places.
    case choice([Bilingual], right: Set<Int>)
    /// They stand in the right order.
    case order([Bilingual])
    case match([Pair])
    /// What the command shows; blanks do not matter.
    case output(command: String, answer: String)
  }
  package struct Pair: Hashable, Sendable {
    package var left: Bilingual
    package var right: Bilingual
  }
  package var form: Form
  package var line: Int
  /// The step's name and the lesson's seed decide how the options are shuffled: nobody learns the
  /// place of the right one, and an author may write above it.
  var step: String
  var seed: UInt64

  /// The places of the options as they are shown: the first row is the option `shown[0]`.
  var shown: [Int] {
    let count =
      switch form {
      case .choice(let options, _): options.count
      case .order(let items): items.count
      case .match(let pairs): pairs.count
      case .output: 0
      }
    var places = Array(0..<count)
    var source = RandomSource(seed: seed).split("quiz \(step)")
    for index in places.indices.dropLast().map({ places.count - 1 - $0 }) where index > 0 {
      places.swapAt(index, Int(source.next() % UInt64(index + 1)))
    }
    switch form {
    case .order, .match:
      // What is right already would be no question, and what the example says no answer.
      let plain = Array(0..<count)
      var example = plain
      if count > 1 { example.swapAt(0, 1) }
      if places == plain || count > 2 && places == example {
        places = plain.map { ($0 + 1) % count }
      }
    case .choice, .output: break
    }
    return places
  }

  static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place)))
  }

  /// The options as a learner sees them, a row each.
  package func rows(in language: Language) -> [String] {
    switch form {
    case .choice(let items, _), .order(let items):
      return shown.enumerated().map {
        "  \(Self.letter($0.offset))) \(items[$0.element][language])"
      }
    case .match(let pairs):
      let width = pairs.map { $0.left[language].displayWidth }.max() ?? 0
      return pairs.indices.map { row in
        "  \(row + 1)) \(pairs[row].left[language].padded(to: width))    "
          + "\(Self.letter(row))) \(pairs[shown[row]].right[language])"
      }
    case .output(let command, _): return ["  $ \(command)"]
    }
  }

  /// How one answers, with an example that is no answer.
  package func instruction(in language: Language) -> String {
    let words: Bilingual =
      switch form {
      case .choice(_, let right) where right.count > 1:
        Bilingual("Several are right. Answer like this: :answer a c", "有几个是对的。这样回答：:answer a c")
      case .choice: Bilingual("Answer with its letter: :answer a", "用字母回答：:answer a")
      case .order:
        Bilingual("Answer with the letters in order: :answer b a c", "按顺序写出字母：:answer b a c")
      case .match:
        Bilingual("Answer with the pairs: :answer 1b 2a 3c", "写出配对：:answer 1b 2a 3c")
      case .output:
        Bilingual(
          "What will it show? Answer before you try it: :answer TEXT",
          "它会显示什么？先回答再试：:answer 内容")
      }
    return words[language]
  }

  /// Whether an answer is right; nil where it is none of the form that is asked for.
  package func isRight(_ answer: String) -> Bool? {
    switch form {
    case .choice(let options, let right):
      guard let places = letters(in: answer, count: options.count) ?? named(in: answer, options),
        !places.isEmpty
      else { return nil }
      return Set(places) == right && places.count == right.count
    case .order(let items):
      guard let places = letters(in: answer, count: items.count) ?? named(in: answer, items),
        places.count == items.count
      else { return nil }
      return places == Array(0..<items.count)
    case .match(let pairs):
      return matched(answer, pairs)
    case .output(_, let wanted):
      let given = Self.words(answer)
      return given.isEmpty ? nil : given == Self.words(wanted)
    }
  }

  /// The letters of an answer as places in the file.
  private func letters(in answer: String, count: Int) -> [Int]? {
    let shown = shown
    var places: [Int] = []
    for character in answer.lowercased() {
      if character.isWhitespace || ",，、;；.)".contains(character) { continue }
      guard let ascii = character.asciiValue, ascii >= 97, ascii < 97 + UInt8(count) else {
        return nil
      }
      places.append(shown[Int(ascii - 97)])
    }
    return places
  }

  /// The options of an answer that names them: `one; two`, in either language.
  private func named(in answer: String, _ options: [Bilingual]) -> [Int]? {
    var places: [Int] = []
    for piece in answer.split(whereSeparator: { ";；".contains($0) }) {
      let name = Self.words(piece.lowercased())
      guard
        let place = options.firstIndex(where: { option in
          Language.allCases.contains { Self.words(option[$0].lowercased()) == name }
        })
      else { return nil }
      places.append(place)
    }
    return places
  }

  private func matched(_ answer: String, _ pairs: [Pair]) -> Bool? {
    if answer.contains("=") {
      // `left = right; left = right`
      let sides = answer.split(whereSeparator: { ";；".contains($0) }).map {
        $0.split(separator: "=", maxSplits: 1).map(String.init)
      }
      let lefts = sides.compactMap { named(in: $0[0], pairs.map(\.left))?.first }
      guard sides.allSatisfy({ $0.count == 2 }), Set(lefts).count == pairs.count,
        sides.count == pairs.count
      else { return nil }
      return zip(lefts, sides).allSatisfy { left, side in
        named(in: side[1], pairs.map(\.right))?.first.map { pairs[$0].right == pairs[left].right }
          ?? false
      }
    }
    let shown = shown
    var right = 0, seen = Set<Int>(), number: Int?
    for character in answer.lowercased() {
      if let digit = character.wholeNumberValue, character.isASCII {
        number = (number ?? 0) * 10 + digit
        continue
      }
      guard let ascii = character.asciiValue, ascii >= 97, ascii < 97 + UInt8(pairs.count) else {
        if number == nil || character.isWhitespace || "-=:".contains(character) { continue }
        return nil
      }
      guard let row = number, (1...pairs.count).contains(row), seen.insert(row).inserted else {
        return nil
      }
      number = nil
      // Two pairs may have the same right side.
      if pairs[shown[Int(ascii - 97)]].right == pairs[row - 1].right { right += 1 }
    }
    return seen.count == pairs.count ? right == pairs.count : nil
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init)
  }

  /// A right answer as it would be typed; for the key, and for the tests of lessons.
  package var answer: String {
    let shown = shown
    switch form {
    case .choice(_, let right):
      return shown.indices.filter { right.contains(shown[$0]) }.map(Self.letter)
        .joined(separator: " ")
    case .order(let items):
      return items.indices.compactMap { shown.firstIndex(of: $0).map(Self.letter) }
        .joined(separator: " ")
    case .match(let pairs):
      return pairs.indices.compactMap { row in
        shown.firstIndex(of: row).map { "\(row + 1)\(Self.letter($0))" }
      }.joined(separator: " ")
    case .output(_, let answer): return answer
    }
  }
}

extension FieldReader {
  /// `{choice: [{en: …, zh-Hans: …}], right: [2]}`, `{order: […]}`, `{match: [{left: …, right: …}]}`,
  /// `{output: {command: …, answer: …}}`.
  mutating func quiz(_ node: Node?, step: String, seed: UInt64) -> Quiz? {
    guard let node else { return nil }
    let forms = ["choice", "order", "match", "output"]
    let members = members(of: node, known: forms + ["right"])
    let given = members.names.filter { forms.contains($0) }
    guard given.count == 1, let form = given.first else {
      note(given.isEmpty ? .noForm(known: forms) : .severalForms(given), at: node.line)
      return nil
    }
    if form != "choice", let right = members["right"] {
      note(.unknownField("right", known: [form]), at: right.line)
    }
    func made(_ form: Quiz.Form) -> Quiz {
      Quiz(form: form, line: node.line, step: step, seed: seed)
    }
    switch form {
    case "match":
      var pairs: [Quiz.Pair] = []
      for item in items(members[form]) {
        let fields = self.members(
          of: item, known: ["left", "right"], required: ["left", "right"])
        if let left = option(fields["left"]), let right = option(fields["right"]) {
          pairs.append(Quiz.Pair(left: left, right: right))
        }
      }
      return enough(pairs, "pairs", members[form]) ? made(.match(pairs)) : nil
    case "output":
      let fields = self.members(
        of: members[form], known: ["command", "answer"], required: ["command", "answer"])
      guard let command = string(fields["command"]), let answer = plain(fields["answer"]) else {
        return nil
      }
      return made(.output(command: command, answer: answer))
    default:
      var options: [Bilingual] = []
      for item in items(members[form]) { if let text = option(item) { options.append(text) } }
      guard enough(options, "options", members[form]) else { return nil }
      if form == "order" { return made(.order(options)) }
      var right = Set<Int>()
      for item in items(members["right"]) {
        if let place = int(item, in: 1...options.count) { right.insert(place - 1) }
      }
      if right.isEmpty { note(.noRightOption, at: node.line) }
      return right.isEmpty ? nil : made(.choice(options, right: right))
    }
  }

  /// A text in both languages, or one that is the same in both.
  private mutating func option(_ node: Node?) -> Bilingual? {
    guard let node else { return nil }
    if case .object = node.value { return bilingual(node) }
    return plain(node).map { Bilingual($0, $0) }
  }
  private mutating func enough(_ all: [some Any], _ what: String, _ node: Node?) -> Bool {
    let isGood = (2...20).contains(all.count)
    if !isGood { note(.tooFew("\(what) (up to 20)", wanted: 2, found: all.count), at: node?.line) }
    return isGood
  }
}
