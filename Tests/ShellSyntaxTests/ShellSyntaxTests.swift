// Tests of ShellSyntax: trees and back, bash's words for mistakes, incomplete text, hostile text.

import Foundation
import ShellSyntax
import Testing

@Suite struct ShellSyntaxTests {
  static func unescaped(_ text: Substring) -> String {
    var out = "", escaped = false
    for c in text {
      if escaped {
        out.append(c == "n" ? "\n" : c)
        escaped = false
      } else if c == "\\" {
        escaped = true
      } else {
        out.append(c)
      }
    }
    return out
  }

  @Test func `mistakes are told in bash's words`() {
    for row in syntaxErrorRows.split(separator: "\n") {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      let text = Self.unescaped(cells[0]), wanted = Self.unescaped(cells[1])
      let said = parseShell(text).diagnostics
        .flatMap { $0.lines(prefix: { "x.sh: line \($0): " }, showsSource: true) }
        .joined(separator: "\n")
      #expect(said == wanted, "\(text)")
    }
  }

  @Test(arguments: [
    ("{a,b}{1..3}", "a1 a2 a3 b1 b2 b3"), ("a{b,c{d,e}}f", "abf acdf acef"), ("{a}", "{a}"),
    ("{01..10..3}", "01 04 07 10"), ("{3..1}", "3 2 1"), ("x{,y}", "x xy"),
    ("{-05..5..5}", "-05 000 005"), ("{a,{b,c}", "{a,b {a,c"), ("{{a,b}}", "{a} {b}"),
    ("{1..10..-3}", "1 4 7 10"), ("\"{a,b}\"", "\"{a,b}\""), ("${x}{1,2}", "${x}1 ${x}2"),
    ("{1..2..}", "{1..2..}"), ("{a..e..2}", "a c e"), ("\\{a,b}", "\\{a,b}"),
  ])
  func `braces expand as in bash`(text: String, wanted: String) throws {
    let word = try #require(firstWord(of: text))
    guard case .words(let words) = BraceExpansion.expand(word) else {
      Issue.record("too many")
      return
    }
    #expect(words.map { WordPrinter.text($0) }.joined(separator: " ") == wanted)
  }

  @Test func `a billion words of braces are refused`() throws {
    let word = try #require(firstWord(of: "{1..1000000000}"))
    guard case .tooMany(let count) = BraceExpansion.expand(word) else {
      Issue.record("expanded")
      return
    }
    #expect(count == 1_000_000_000)
    let product = try #require(firstWord(of: String(repeating: "{a,b}", count: 40)))
    guard case .tooMany = BraceExpansion.expand(product) else {
      Issue.record("expanded")
      return
    }
  }

  func firstWord(of text: String) -> Word? {
    guard
      case .simple(let simple)? = parseShell("echo " + text).tree.statements.first?
        .first.commands.first?.shape, case .word(let word)? = simple.arguments.dropFirst().first
    else { return nil }
    return word
  }

  @Test(arguments: [
    ("echo 'a", "quote"), ("echo \"a", "quote"), ("cat <<EOF\nx\n", "here"),
    ("if true\n", "command"),
    ("a &&\n", "command"), ("a |\n", "command"), ("echo a \\\n", "line"), ("(\n", "command"),
    ("for i in a; do\n", "command"), ("echo $(ls\n", "quote"), ("f() {\n", "command"),
    ("case x in\n", "command"), ("echo ${x\n", "quote"), ("a=(1\n", "quote"), ("echo", "line"),
    ("echo `ls\n", "quote"), ("[[ a &&\n", "command"), ("(( 1 +\n", "quote"),
  ])
  func `incomplete text is told from wrong text`(text: String, reason: String) {
    var parser = ShellParser(text, isFinished: false)
    guard case .incomplete(let why) = parser.next() else {
      Issue.record("not incomplete: \(text)")
      return
    }
    let name =
      switch why {
      case .quote: "quote"
      case .hereDocument: "here"
      case .command: "command"
      case .line: "line"
      }
    #expect(name == reason, "\(text)")
  }

  @Test func `commands come one line at a time, and a mistake takes its line only`() {
    var parser = ShellParser("echo a; echo b\nif true\nthen :; fi\necho )\necho c\n")
    var seen: [String] = []
    loop: while true {
      switch parser.next() {
      case .command(let script, _): seen.append(ShellPrinter.inline(script))
      case .error(let diagnostic): seen.append("error in \(diagnostic.line)")
      case .incomplete: seen.append("?")
      case .end: break loop
      }
    }
    #expect(seen == ["echo a; echo b", "if true; then\n    :;\nfi", "error in 4", "echo c"])
  }

  @Test func `a here-document that comes line by line is read when it is whole`() {
    var parser = ShellParser("cat <<EOF; echo x\n", isFinished: false)
    for n in 0..<1000 {
      guard case .incomplete = parser.next() else {
        Issue.record("complete")
        return
      }
      parser.append(Array("line \(n)\n".utf8))
    }
    parser.append(Array("EOF\n".utf8))
    guard case .command(let script, _) = parser.next() else {
      Issue.record("not complete")
      return
    }
    #expect(script.statements.count == 2)
  }

  @Test func `aliases are expanded at the place of a command, each once`() {
    let table = ["ll": "ls -l", "ls": "ls --color", "k": "kubectl ", "po": "pods", "b": "echo;b"]
    let tree = parseShell("ll x; k po po; b; echo ll; sudo ll", aliases: { table[$0] }).tree
    #expect(
      ShellPrinter.inline(tree)
        == "ls --color -l x; kubectl pods po; echo; b; echo ll; sudo ll")
  }

  @Test func `printed text reads as the same tree`() {
    for text in sampleScripts {
      let once = ShellPrinter.inline(parseShell(text).tree)
      let twice = ShellPrinter.inline(parseShell(once + "\n").tree)
      #expect(once == twice)
    }
  }

  @Test func `functions are printed as bash prints them`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
    for text in sampleScripts {
      let script = "f() {\n" + text + "\n}\n"
      let function = try #require(parseShell(script).tree.statements.first?.first.commands.first)
      guard case .function(let definition) = function.shape else {
        Issue.record("no function: \(text)")
        continue
      }
      let real = try bash(script + "declare -f f\n")
      #expect(ShellPrinter.definition(definition) + "\n" == real)
    }
  }

  func bash(_ script: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `mangled text neither traps nor hangs`() {
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let pieces = [
      "'", "\"", "`", "$(", "${", "$((", "((", ")", "}", "{", "<<E\n", "\n", ";", "&",
      "|", "\\", "[[", "]]", "if ", "fi", "case ", "esac", "do", "done", "=(", "a[", "]", "#", "$",
      "\u{e9}", "\0", "\r", "<(", "!", "@(", "{1..9}", "<<-", "&>", ";;",
    ].map { Array($0.utf8) }
    let seeds = sampleScripts.map { Array($0.utf8) }
    for _ in 0..<3000 {
      var text = seeds[random(seeds.count)]
      for _ in 0...random(6) {
        let place = random(text.count + 1)
        switch random(3) {
        case 0: text.insert(contentsOf: pieces[random(pieces.count)], at: place)
        case 1: text.removeSubrange(place..<min(text.count, place + random(9)))
        default: if place < text.count { text[place] = UInt8(random(256)) }
        }
      }
      var parser = ShellParser(text, isFinished: random(2) == 0)
      var turns = 0
      loop: while turns < 1000 {
        turns += 1
        switch parser.next() {
        case .command(let script, _): _ = ShellPrinter.inline(script)
        case .end, .incomplete: break loop
        case .error: break
        }
      }
      #expect(turns < 1000)
      _ = ArithmeticTree.parse(String(decoding: text, as: UTF8.self), allowsDollar: true)
    }
  }

  @Test(arguments: [
    "(", "$(", "$((", "((", "`", "\"$(", "${x:-", "{ ", "if ", "[[ ( ", "a && ", "<(",
  ])
  func `a hundred thousand of one opening are an error, not a crash`(opening: String) {
    let text = "echo " + String(repeating: opening, count: 100_000)
    let start = ContinuousClock.now
    _ = parseShell(text)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}

@Suite struct ArithmeticTests {
  @Test(arguments: [
    ("1+", "1+: syntax error: operand expected (error token is \"+\")"),
    ("1 2", "1 2: syntax error in expression (error token is \"2\")"),
    ("5=3", "5=3: attempted assignment to non-variable (error token is \"=3\")"),
    ("08", "08: value too great for base (error token is \"08\")"),
    ("(1", "(1: missing `)' (error token is \"1\")"),
    ("1?2", "1?2: `:' expected for conditional expression (error token is \"2\")"),
    ("a b", "a b: syntax error in expression (error token is \"b\")"),
    ("x@", "x@: syntax error: invalid arithmetic operator (error token is \"@\")"),
    ("2#3", "2#3: value too great for base (error token is \"2#3\")"),
    ("99#1", "99#1: invalid arithmetic base (error token is \"99#1\")"),
    ("1 + * 2", "1 + * 2: syntax error: operand expected (error token is \"* 2\")"),
  ])
  func `mistakes are told in bash's words`(text: String, wanted: String) {
    guard case .failure(let error) = ArithmeticTree.parse(text) else {
      Issue.record("read: \(text)")
      return
    }
    #expect(error.description == wanted)
  }
}

let sampleScripts: [String] = [
  "echo a; echo b",
  "if true; then echo b; elif x; then y; else echo c; fi",
  "for i in a b; do echo $i; done\nfor i; do echo; done\nfor ((i=0; i<3; i++)); do echo $i; done",
  "while true; do echo; break; done; until a; do b; done",
  "case $x in a|b) echo 1; echo 2;; c) ;& *) echo;;& esac",
  "( echo sub; echo 2 ); { echo g; echo h; }",
  "a | b && c || d; a |& b; ! a; time a; time -p a; sleep 1 & sleep 1 & sleep 2 &",
  "cat <<EOF | tr a b\nbody $x\nEOF\ncat <<-'EOF' > y\n\ta\n\tEOF\necho",
  "x=1 y=(1 2 \"3 4\") z[1]=4 w+=x cmd >a 2>&1 <in &>b >>c >|d 3<>e 4>&- {fd}>x <<<\"here\"",
  "[[ -f x && ( a == b* || ! c =~ ^x$ ) ]]; (( x + 1 ))",
  "g() { echo in; }; function h { echo in; } 2>/dev/null; k() (echo a)",
  "echo $(ls;pwd) `ls` $((1+2)) ${x:-y} \"a b\"'c d'\\e <(cat x) {a,b} ${#x} ${x/a/b} ${x:1:2}",
  "select s in a b; do echo; done; if a; then b; fi >x; declare -a q=(1 2)",
  "a; b; c & d && e & f; if a; b; then c; fi; while a; b; do c; done; case x in esac; export A=b",
  "cat <<A <<B\n1\nA\n2\nB",
  "x=$(cat <<EOF\nhi\nEOF\n)\na && { b; c; } && (d)\na &",
  "for i in $(seq 1 13); do kubectl create service clusterip \"test-$i\" --tcp 80 -o json; done",
  "while [ $retry -lt $max ]; do if kubectl get pods > /dev/null 2>&1; then break; fi; done",
  "a='x y' b=\"$c ${d[@]}\" e=${f%%.*} ${g##*/}",
]
