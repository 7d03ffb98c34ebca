// The shell's language: what people type at mongosh, as a tree.
//
// Limit: JavaScript's literals, calls, variables, arithmetic, arrows, if, for and while; no classes, no
// destructuring, no async, no generators.

/// An expression.
indirect enum MongoNode: Sendable {
  case literal(BSON)
  case template([MongoNode])
  case name(String)
  case array([MongoNode])
  case object([Field])
  case member(MongoNode, MongoNode)
  case call(MongoNode, [MongoNode])
  case new(MongoNode, [MongoNode])
  case unary(String, MongoNode)
  case binary(String, MongoNode, MongoNode)
  case assign(String, MongoNode, MongoNode)
  case step(MongoNode, by: Double, isAfter: Bool)
  case choice(MongoNode, MongoNode, MongoNode)
  case function([String], [MongoStatement], isExpression: Bool)

  struct Field: Sendable {
    var key: MongoNode
    var value: MongoNode
    var isSpread = false
  }
}

/// A statement.
indirect enum MongoStatement: Sendable {
  case expression(MongoNode)
  case declare([(name: String, value: MongoNode?)])
  case block([MongoStatement])
  case condition(MongoNode, MongoStatement, MongoStatement?)
  case loop(start: MongoStatement?, test: MongoNode?, step: MongoNode?, body: MongoStatement)
  case each(String, of: MongoNode, keys: Bool, body: MongoStatement)
  case give(MongoNode?)
  case leave, next
  case attempt([MongoStatement], name: String?, rescue: [MongoStatement])
  case raise(MongoNode)
}

/// Why a text is no program.
enum MongoScriptError: Error, Hashable, Sendable {
  /// It may go on in the next line.
  case unfinished
  case unexpected(String, line: Int, column: Int)
  case unmodelled(String)
}

/// Words of the language.
struct MongoLexer: Sendable {
  enum Token: Hashable, Sendable {
    case number(Double)
    case string(String)
    case template([String], sources: [String])
    case regex(String, String)
    case word(String)
    case mark(String)
    case end
  }
  struct Place: Hashable, Sendable {
    var token: Token
    var line: Int
    var column: Int
    var startsLine: Bool
  }

  static func tokens(_ text: String) throws(MongoScriptError) -> [Place] {
    let letters = Array(text.unicodeScalars)
    var places: [Place] = []
    var at = 0
    var line = 1
    var lineStart = 0
    var isFirst = true
    let marks3 = ["===", "!==", "...", "**=", "&&=", "||=", "??=", ">>>"]
    let marks2 = [
      "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=",
      "%=", "**",
    ]
    func isLetter(_ scalar: UnicodeScalar) -> Bool {
      scalar == "$" || scalar == "_" || scalar.properties.isAlphabetic
    }
    func add(_ token: Token, _ start: Int) {
      places.append(
        Place(token: token, line: line, column: start - lineStart, startsLine: isFirst))
      isFirst = false
    }
    while at < letters.count {
      let letter = letters[at]
      if letter == "\n" {
        line += 1
        at += 1
        lineStart = at
        isFirst = true
        continue
      }
      if letter.properties.isWhitespace {
        at += 1
        continue
      }
      let next = at + 1 < letters.count ? letters[at + 1] : " "
      if letter == "/", next == "/" {
        while at < letters.count, letters[at] != "\n" { at += 1 }
        continue
      }
      if letter == "/", next == "*" {
        at += 2
        while at + 1 < letters.count, letters[at] != "*" || letters[at + 1] != "/" {
          if letters[at] == "\n" {
            line += 1
            lineStart = at + 1
          }
          at += 1
        }
        guard at + 1 < letters.count else { throw .unfinished }
        at += 2
        continue
      }
      let start = at
      if letter == "\"" || letter == "'" {
        at += 1
        var made = String.UnicodeScalarView()
        while at < letters.count, letters[at] != letter {
          if letters[at] == "\n" {
            throw .unexpected(
              "Unterminated string constant.", line: line, column: start - lineStart)
          }
          if letters[at] == "\\" {
            try escape(letters, &at, &made, line)
          } else {
            made.append(letters[at])
            at += 1
          }
        }
        guard at < letters.count else {
          throw .unexpected("Unterminated string constant.", line: line, column: start - lineStart)
        }
        at += 1
        add(.string(String(made)), start)
      } else if letter == "`" {
        at += 1
        var texts: [String] = []
        var sources: [String] = []
        var made = String.UnicodeScalarView()
        while true {
          guard at < letters.count else { throw .unfinished }
          if letters[at] == "`" { break }
          if letters[at] == "\\" {
            try escape(letters, &at, &made, line)
          } else if letters[at] == "$", at + 1 < letters.count, letters[at + 1] == "{" {
            texts.append(String(made))
            made = String.UnicodeScalarView()
            at += 2
            var depth = 1
            var source = String.UnicodeScalarView()
            while at < letters.count {
              if letters[at] == "{" { depth += 1 }
              if letters[at] == "}" { depth -= 1 }
              if depth == 0 { break }
              source.append(letters[at])
              at += 1
            }
            guard at < letters.count else { throw .unfinished }
            at += 1
            sources.append(String(source))
          } else {
            if letters[at] == "\n" {
              line += 1
              lineStart = at + 1
            }
            made.append(letters[at])
            at += 1
          }
        }
        at += 1
        texts.append(String(made))
        add(.template(texts, sources: sources), start)
      } else if ("0"..."9").contains(letter) || letter == "." && ("0"..."9").contains(next) {
        var made = ""
        while at < letters.count,
          ("0"..."9").contains(letters[at]) || letters[at] == "." || letters[at] == "_"
            || isLetter(letters[at])
            || (letters[at] == "-" || letters[at] == "+") && made.last?.lowercased() == "e"
              && !made.hasPrefix("0x")
        {
          made.unicodeScalars.append(letters[at])
          at += 1
        }
        let bare = made.filter { $0 != "_" }.lowercased()
        let value: Double? =
          bare.hasPrefix("0x")
          ? Int(bare.dropFirst(2), radix: 16).map { Double($0) }
          : bare.first == "." ? Double("0" + bare) : Double(bare.hasSuffix(".") ? bare + "0" : bare)
        guard let value, !bare.contains("n") else {
          throw .unexpected(
            "Identifier directly after number.", line: line, column: start - lineStart)
        }
        add(.number(value), start)
      } else if isLetter(letter) {
        var made = String.UnicodeScalarView()
        while at < letters.count, isLetter(letters[at]) || ("0"..."9").contains(letters[at]) {
          made.append(letters[at])
          at += 1
        }
        add(.word(String(made)), start)
      } else if letter == "/", isRegexPlace(places.last?.token) {
        at += 1
        var made = String.UnicodeScalarView()
        var isClass = false
        while at < letters.count, letters[at] != "\n", letters[at] != "/" || isClass {
          if letters[at] == "\\", at + 1 < letters.count {
            made.append(letters[at])
            at += 1
          }
          if letters[at] == "[" { isClass = true }
          if letters[at] == "]" { isClass = false }
          made.append(letters[at])
          at += 1
        }
        guard at < letters.count, letters[at] == "/" else {
          throw .unexpected(
            "Unterminated regular expression.", line: line, column: start - lineStart)
        }
        at += 1
        var flags = String.UnicodeScalarView()
        while at < letters.count, isLetter(letters[at]) {
          flags.append(letters[at])
          at += 1
        }
        add(.regex(String(made), String(flags)), start)
      } else {
        func ahead(_ count: Int) -> String {
          var made = String.UnicodeScalarView()
          made.append(contentsOf: letters[at..<min(letters.count, at + count)])
          return String(made)
        }
        let mark =
          marks3.contains(ahead(3)) ? ahead(3) : marks2.contains(ahead(2)) ? ahead(2) : ahead(1)
        guard mark.unicodeScalars.count > 1 || "(){}[],;:.?<>=+-*/%!".contains(mark) else {
          throw .unexpected("Unexpected token", line: line, column: start - lineStart)
        }
        at += mark.unicodeScalars.count
        add(.mark(mark), start)
      }
    }
    places.append(Place(token: .end, line: line, column: at - lineStart, startsLine: true))
    return places
  }
  private static func isRegexPlace(_ token: Token?) -> Bool {
    switch token {
    case nil: true
    case .mark(let mark)?: ![")", "]", "}"].contains(mark)
    case .word(let word)?: word == "return"
    default: false
    }
  }
  private static func escape(
    _ letters: [UnicodeScalar], _ at: inout Int, _ made: inout String.UnicodeScalarView, _ line: Int
  ) throws(MongoScriptError) {
    guard at + 1 < letters.count else { throw .unfinished }
    let letter = letters[at + 1]
    at += 2
    switch letter {
    case "n": made.append("\n")
    case "t": made.append("\t")
    case "r": made.append("\r")
    case "b": made.append("\u{8}")
    case "0": made.append("\u{0}")
    case "\n": break
    case "x", "u":
      var digits = ""
      if letter == "u", at < letters.count, letters[at] == "{" {
        at += 1
        while at < letters.count, letters[at] != "}" {
          digits.unicodeScalars.append(letters[at])
          at += 1
        }
        at += 1
      } else {
        for _ in 0..<(letter == "x" ? 2 : 4) where at < letters.count {
          digits.unicodeScalars.append(letters[at])
          at += 1
        }
      }
      guard let value = UInt32(digits, radix: 16), let scalar = UnicodeScalar(value) else {
        throw .unexpected("Bad character escape sequence.", line: line, column: 0)
      }
      made.append(scalar)
    default: made.append(letter)
    }
  }
}
