// A word of JavaScript, with its place.

import Text

/// A place in a source, counted as V8 counts it: lines and columns (of UTF-16 units) from 1.
struct JSPlace: Hashable, Sendable {
  var line: Int32 = 0
  var column: Int32 = 0
}

struct JSToken: Sendable {
  enum Kind: Sendable, Equatable {
    case name, keyword, mark, number, string, template, pattern, hashName, end
  }
  var kind: Kind
  var text: String
  var place: JSPlace
  /// How many columns it is wide, for the carets of a SyntaxError.
  var width: Int32 = 1
  var number = 0.0
  /// A line has ended before it.
  var startsLine = false
  /// A template's texts, as they are meant and as they were written, and what stands between them.
  var cooked: [String] = []
  var raw: [String] = []
  var parts: [[JSToken]] = []
  /// A pattern's letters.
  var flags = ""
  /// It was written with an escape, so that it is no keyword or directive.
  var hasEscape = false
}

/// What is wrong with a source.
struct JSSyntaxError: Error, Sendable {
  var message: String
  var place: JSPlace
  var width: Int32 = 1
  /// It is right, but the lab does not have it.
  var isUnmodelled = false
}

enum JSWords {
  static let keywords = Set(
    ("break case catch class const continue debugger default delete do else export extends false "
      + "finally for function if import in instanceof new null return super switch this throw true "
      + "try typeof var void while with").split(separator: " ").map(String.init))
  static let marks: [[UInt8]] = [
    ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=",
    "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
    "<<", ">>", "**", "{", "}", "(", ")", "[", "]", ";", ",", "<", ">", "+", "-", "*", "/", "%",
    "&", "|", "^", "!", "~", "?", ":", "=", ".", "@",
  ].map { Array($0.utf8) }
}
