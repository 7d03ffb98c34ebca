// How a shell is called, and what dash says: recorded with dash 0.5.12 and bash 5.2 (-c).

import Kernel
import Machine
import Shell
import Testing

@Suite struct ShellFlavourTests {
  func run(
    _ arguments: [String], flavour: ShellFlavour = .bash, input: String = ""
  ) -> (out: String, errors: String, status: Int) {
    var host = TestHost()
    host.start(arguments, flavour: flavour, input: Array(input.utf8))
    host.run()
    return (host.takeOut(), host.takeErrors(), host.end?.status ?? -1)
  }

  @Test(arguments: [
    ("nocmd; echo $?", "127\n", "dash: 1: nocmd: not found\n", 0),
    ("echo )", "", "dash: 1: Syntax error: \")\" unexpected\n", 2),
    ("cd /nonexist; echo $?", "2\n", "dash: 1: cd: can't cd to /nonexist\n", 0),
    ("cat < nofile; echo $?", "2\n", "dash: 1: cannot open nofile: No such file\n", 0),
    ("echo a > /no/x; echo $?", "2\n", "dash: 1: cannot create /no/x: Directory nonexistent\n", 0),
    ("a=(1 2)", "", "dash: 1: Syntax error: \"(\" unexpected\n", 2),
    ("[[ a = a ]]; echo $?", "127\n", "dash: 1: [[: not found\n", 0),
    ("set -u; echo $x; echo no", "", "dash: 1: x: parameter not set\n", 2),
    ("shift 3; echo $?", "", "dash: 1: shift: can't shift that many\n", 2),
    ("echo ${x?msg}; echo no", "", "dash: 1: x: msg\n", 2),
    ("echo \"abc", "", "dash: 1: Syntax error: Unterminated quoted string\n", 2),
    ("if true; then", "", "dash: 1: Syntax error: end of file unexpected (expecting \"fi\")\n", 2),
    ("for i in {1..3}; do echo $i; done", "{1..3}\n", "", 0),
    ("echo -e \"a\\tb\"", "-e a\tb\n", "", 0),
    ("exit abc", "", "dash: 1: exit: Illegal number: abc\n", 2),
    (". /nofile; echo $?", "", "dash: 1: .: cannot open /nofile: No such file\n", 2),
    ("readonly x=1; x=2; echo no", "", "dash: 1: x: is read only\n", 2),
    ("exec nocmd", "", "dash: 1: exec: nocmd: not found\n", 127),
    ("[ 1 -eq a ]; echo $?", "2\n", "dash: 1: [: Illegal number: a\n", 0),
    ("let x=1; echo $?", "127\n", "dash: 1: let: not found\n", 0),
    (
      "echo $((1/0)); echo no", "", "dash: 1: arithmetic expression: division by zero: \"1/0\"\n", 2
    ),
    ("x=$((1+)); echo no", "", "dash: 1: arithmetic expression: expecting primary: \"1+\"\n", 2),
    ("echo ${x:0:1}", "", "dash: 1: Bad substitution\n", 2),
    (
      "if true; then echo; done", "",
      "dash: 1: Syntax error: \"done\" unexpected (expecting \"fi\")\n", 2
    ),
    ("x=1; x=$((x+1)); echo $x ${#x} ${y:-d}", "2 1 d\n", "", 0),
  ])
  func `dash says`(script: String, out: String, errors: String, status: Int) {
    let result = run(["dash", "-c", script], flavour: .dash)
    #expect(result.out == out)
    #expect(result.errors == errors)
    #expect(result.status == status)
  }

  @Test(arguments: [
    ("nocmd", "bash: line 1: nocmd: command not found\n", 127),
    (
      "echo )",
      "bash: -c: line 1: syntax error near unexpected token `)'\nbash: -c: line 1: `echo )'\n", 2
    ),
    ("if true; then", "bash: -c: line 2: syntax error: unexpected end of file\n", 2),
    ("set -u; echo $x", "bash: line 1: x: unbound variable\n", 127),
    ("echo $((1/0))\necho next", "bash: line 1: 1/0: division by 0 (error token is \"0\")\n", 1),
  ])
  func `bash -c says`(script: String, errors: String, status: Int) {
    let result = run(["bash", "-c", script])
    #expect(result.errors == errors)
    #expect(result.status == status)
  }

  @Test func `a script can come through standard input, and read the rest of it`() {
    #expect(
      run(["bash"], input: "echo a\nread x\nthis line\necho got $x\n").out == "a\ngot this line\n")
    #expect(run(["bash", "-s", "one"], input: "echo $1 $#").out == "one 1\n")
    #expect(run(["sh"], flavour: .dash, input: "echo a; cat\nrest\n").out == "a\nrest\n")
    #expect(run(["bash"], input: "echo a\necho )\necho b\n").status == 2)
  }

  @Test func `options stand before the rest`() {
    #expect(run(["bash", "-ec", "false; echo no"]).status == 1)
    #expect(run(["bash", "-xc", "echo a"]).errors == "+ echo a\n")
    #expect(run(["bash", "-u", "-c", "echo $x"]).status == 127)
    #expect(run(["bash", "-o", "pipefail", "-c", "false | true"]).status == 1)
    #expect(run(["bash", "-c", "echo $0 $@", "name", "a"]).out == "name a\n")
    #expect(run(["bash", "-c"]).errors == "bash: -c: option requires an argument\n")
    #expect(run(["bash", "/tmp/none"]).errors == "bash: /tmp/none: No such file or directory\n")
    #expect(run(["bash", "-n", "-c", "echo no"]).out == "")
  }

  // Real: dash 0.5.12, BusyBox 1.38, bash 5.2, looked at with `docker top`.
  @Test(arguments: [
    (ShellFlavour.ash, "sleep 100", true), (.ash, "echo a; sleep 100", true),
    (.ash, "echo a && sleep 100", true), (.ash, "if true; then sleep 100; fi", true),
    (.ash, "(sleep 100)", true), (.ash, "{ sleep 100; }", true),
    (.ash, "sleep 100 >/dev/null", true),
    (.ash, "sleep 100; echo b", false), (.ash, "trap 'echo x' TERM; sleep 100", false),
    (.ash, "while true; do sleep 100; done", false), (.ash, "f() { sleep 100; }; f", false),
    (.dash, "sleep 100", false), (.dash, "echo a; sleep 100", false),
    (.dash, "exec sleep 100", true),
    (.bash, "sleep 100", true), (.bash, "echo a; sleep 100", true),
    (.bash, "true || echo; sleep 100", true), (.bash, "X=1 sleep 100", true),
    (.bash, "sleep 100 >/dev/null", false), (.bash, "if true; then sleep 100; fi", false),
    (.bash, "(sleep 100)", false), (.bash, "{ sleep 100; }", false),
  ])
  func `the last command of -c takes the shell's place`(
    _ flavour: ShellFlavour, _ text: String, _ takesOver: Bool
  ) {
    var host = TestHost()
    host.start(["sh", "-c", text], flavour: flavour)
    _ = host.advance(to: host.machine.now + .seconds(1))
    let arguments = host.machine.process(host.shell)?.arguments
    #expect(arguments == (takesOver ? ["sleep", "100"] : ["sh", "-c", text]), "\(text)")
    #expect((host.machine.processIDs == [host.shell]) == takesOver, "\(text)")
  }

  @Test func `TERM ends a shell and its trap catches it`() {
    var host = TestHost()
    host.start(["bash", "-c", "trap 'echo caught; exit 7' TERM; while true; do sleep 1; done"])
    _ = host.advance(to: host.machine.now + .seconds(2))
    host.signal(host.shell, .term)
    host.run()
    #expect(host.takeOut() == "caught\n")
    #expect(host.end == .exited(7))
  }
}
