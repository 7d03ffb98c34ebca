// The few words of a shell that a node understands.

/// Reads what `ssh NODE …` gives to the node's shell.
enum NodeLine {
  /// The commands of a line, and whether each is only for when the one before succeeded; nil where the line
  /// asks for more of a shell than there is.
  static func commands(in text: String, home: String) -> [(words: [String], needsSuccess: Bool)]? {
    var commands: [(words: [String], needsSuccess: Bool)] = []
    var words: [String] = []
    var word: String?
    var quote: Character?
    var needsSuccess = false
    var rest = text[...]
    func endWord() {
      if let word { words.append(word) }
      word = nil
    }
    func endCommand() {
      endWord()
      if !words.isEmpty { commands.append((words, needsSuccess)) }
      words = []
    }
    while let sign = rest.popFirst() {
      if let open = quote {
        if sign == open {
          quote = nil
        } else if open == "\"", "$`\\".contains(sign) {
          return nil
        } else {
          word = (word ?? "") + String(sign)
        }
        continue
      }
      switch sign {
      case "'", "\"":
        quote = sign
        word = word ?? ""
      case " ", "\t": endWord()
      case ";", "\n":
        endCommand()
        needsSuccess = false
      case "&" where rest.first == "&":
        rest.removeFirst()
        endCommand()
        needsSuccess = true
      case "~" where word == nil && (rest.first.map { " \t/;&\n".contains($0) } ?? true):
        word = home
      case _ where "&|<>()$`*?[{\\#!~".contains(sign): return nil
      default: word = (word ?? "") + String(sign)
      }
    }
    guard quote == nil else { return nil }
    endCommand()
    return commands
  }
}
