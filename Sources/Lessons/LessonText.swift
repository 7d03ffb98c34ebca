// What the learner reads: a Markdown file with a heading for each step.
//
//     # Title                          above the first step: the introduction
//     ## Say hello {#hello}            a step's title, then its task
//     ### What it means {#done}        told after it
//     ### Hint {#hint-1}               its hints, in their order

/// A lesson's text in one language.
struct LessonText: Sendable {
  struct Section: Sendable {
    var id: String
    var title: String
    var line: Int
    var task = ""
    var meaning = ""
    var meaningLine: Int?
    var hints: [String] = []
  }
  var title = ""
  var introduction = ""
  var sections: [Section] = []

  func section(_ id: String) -> Section? { sections.first { $0.id == id } }

  init() {}

  /// Cuts a text at its headings. What does not belong is noted.
  init(_ text: String, _ reader: inout FieldReader) {
    enum Part { case introduction, task, meaning, hint, stray }
    var part = Part.introduction
    var body: [Substring] = []
    var bodyHeading: (text: String, line: Int)?
    var isFenced = false

    func take(_ into: inout LessonText, _ reader: inout FieldReader) {
      let text = Self.trimmed(body)
      body = []
      if let heading = bodyHeading, text.isEmpty {
        reader.note(.emptySection(heading.text), at: heading.line)
      }
      let last = into.sections.count - 1
      switch part {
      case .introduction: into.introduction = text
      case .task: into.sections[last].task = text
      case .meaning: into.sections[last].meaning = text
      case .hint: into.sections[last].hints.append(text)
      case .stray: break
      }
    }

    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let line = raw.last == "\r" ? raw.dropLast() : raw
      let number = index + 1
      if line.hasPrefix("```") { isFenced.toggle() }
      let level = line.prefix { $0 == "#" }.count
      guard !isFenced, (1...3).contains(level), line.dropFirst(level).first == " " else {
        body.append(line)
        continue
      }
      let (title, id) = Self.heading(line.dropFirst(level + 1))
      switch (level, id) {
      case (1, nil) where self.title.isEmpty && sections.isEmpty:
        self.title = title
      case (2, let id?):
        take(&self, &reader)
        if section(id) != nil { reader.note(.duplicate(id, of: "heading"), at: number) }
        sections.append(Section(id: id, title: title, line: number))
        part = .task
        bodyHeading = ("{#\(id)}", number)
      case (3, "done") where !sections.isEmpty:
        take(&self, &reader)
        if sections[sections.count - 1].meaningLine != nil {
          reader.note(.duplicate("{#done}", of: "heading"), at: number)
        }
        sections[sections.count - 1].meaningLine = number
        part = .meaning
        bodyHeading = ("{#done}", number)
      case (3, let id?) where !sections.isEmpty && id.hasPrefix("hint-"):
        take(&self, &reader)
        if id != "hint-\(sections[sections.count - 1].hints.count + 1)" {
          reader.note(.unknownHeading("{#\(id)}"), at: number)
        }
        part = .hint
        bodyHeading = ("{#\(id)}", number)
      default:
        take(&self, &reader)
        reader.note(.unknownHeading(String(line)), at: number)
        part = .stray
        bodyHeading = nil
      }
    }
    take(&self, &reader)
  }

  /// `Say hello {#hello}` as its title and its id.
  private static func heading(_ text: Substring) -> (title: String, id: String?) {
    guard text.hasSuffix("}"), let open = text.range(of: "{#", from: text.startIndex) else {
      return (trim(text), nil)
    }
    return (trim(text[..<open]), String(text[text.index(open, offsetBy: 2)...].dropLast()))
  }
  private static func trim(_ text: Substring) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
  private static func trimmed(_ lines: [Substring]) -> String {
    var lines = lines[...]
    while let line = lines.first, line.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    while let line = lines.last, line.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The commands that a text shows: the lines that are indented by four spaces.
  static func commands(in text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.hasPrefix("    ") }
  }
}

extension Substring {
  /// Where a piece of text begins.
  fileprivate func range(of piece: String, from start: Index) -> Index? {
    var at = start
    while at < endIndex {
      if self[at...].hasPrefix(piece) { return at }
      at = index(after: at)
    }
    return nil
  }
}
