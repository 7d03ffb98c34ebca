// Sessions at a prompt: what is typed, what the screen shows, jobs, ^C and ^Z.

import Files
import Kernel
import Machine
import Shell
import Testing

@Suite struct ShellSessionTests {
  /// Plays a session: lines that begin with the prompt are typed, the others are what must be
  /// shown. `^C` and `^Z` are keys.
  func play(
    _ text: String, arguments: [String] = ["bash"], flavour: ShellFlavour = .bash
  ) -> String {
    var host = TestHost()
    host.startInteractive(arguments, flavour: flavour)
    var shown = host.takeOut()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let prompt = host.prompt ?? ""
      if line == "^C" || line == "^Z" {
        shown += prompt + line
        host.interrupt(host.out, with: line == "^C" ? .int : .tstp)
        host.settle(seconds: 5)
        shown += host.takeOut()
        continue
      }
      shown += prompt + line + "\n"
      shown += host.type(line, seconds: 5)
    }
    return shown
  }

  @Test func `a line that is not whole asks for more`() {
    #expect(
      play(
        "for i in 1 2\ndo echo $i\ndone\necho \"a\nb\"\ncat <<E\nx\nE\necho a |\ncat\necho \\\nb")
          == """
          $ for i in 1 2
          > do echo $i
          > done
          1
          2
          $ echo "a
          > b"
          a
          b
          $ cat <<E
          > x
          > E
          x
          $ echo a |
          > cat
          a
          $ echo \\
          > b
          b

          """)
  }

  @Test func `jobs are told of as bash tells of them`() {
    #expect(
      play(
        "sleep 100 &\njobs\nsleep 50\n^Z\njobs\nbg\nkill %1\necho\njobs\nfg\n^C\necho $?\n(exit 3) &\nsleep 1"
      )
        == """
        $ sleep 100 &
        [1] 1002
        $ jobs
        [1]+  Running                 sleep 100 &
        $ sleep 50
        ^Z
        [2]+  Stopped                 sleep 50
        $ jobs
        [1]-  Running                 sleep 100 &
        [2]+  Stopped                 sleep 50
        $ bg
        [2]+ sleep 50 &
        $ kill %1
        [1]-  Terminated              sleep 100
        $ echo

        $ jobs
        [2]+  Running                 sleep 50 &
        $ fg
        sleep 50
        ^C
        $ echo $?
        130
        $ (exit 3) &
        [1] 1004
        $ sleep 1
        [1]+  Exit 3                  ( exit 3 )

        """)
  }

  @Test func `^C drops a loop and gives 130`() {
    #expect(
      play(
        "while true; do sleep 1; done\n^C\necho $?\nwhile :; do :; done\n^C\necho $?\nif true\n^C\necho ok"
      )
        == """
        $ while true; do sleep 1; done
        ^C
        $ echo $?
        130
        $ while :; do :; done
        ^C
        $ echo $?
        130
        $ if true
        > ^C
        $ echo ok
        ok

        """)
  }

  @Test func `mistakes do not end the session`() {
    #expect(
      play("nocmd\necho )\n${x!y}\necho $((1/0))\ncd /nowhere\nf() { f; }; f\necho {1..1000000000}")
        == """
        $ nocmd
        bash: nocmd: command not found
        $ echo )
        bash: syntax error near unexpected token `)'
        $ ${x!y}
        bash: ${x!y}: bad substitution
        $ echo $((1/0))
        bash: 1/0: division by 0 (error token is "0")
        $ cd /nowhere
        bash: cd: /nowhere: No such file or directory
        $ f() { f; }; f
        bash: f: maximum function nesting level exceeded (1000)
        $ echo {1..1000000000}
        bash: brace expansion: failed to allocate memory for `1000000000' elements
        {1..1000000000}

        """)
  }

  @Test func `a fork bomb ends and the prompt comes back`() {
    let shown = play(":(){ :|:& };:\nsleep 3\necho still here")
    #expect(shown.contains("fork: retry: Resource temporarily unavailable"))
    #expect(shown.hasSuffix("$ echo still here\nstill here\n"))
  }

  @Test func `prompts know who and where`() {
    #expect(
      play("PS1='\\u@\\h:\\w\\$ '\ncd /tmp\ncd\nPS1='$PWD> '\necho").hasSuffix(
        "root@lab:~# cd /tmp\nroot@lab:/tmp# cd\nroot@lab:~# PS1='$PWD> '\n/root> echo\n\n"))
  }

  @Test func `a shell within a shell ends with its own status`() {
    #expect(
      play("bash\necho $SHLVL\nexit 5\necho $?")
        == "$ bash\n$ echo $SHLVL\n2\n$ exit 5\nexit\n$ echo $?\n5\n")
  }

  @Test func `ash has its own words`() {
    let shown = play(
      "nocmd\ncd /x\na=(1)\necho ${PWD##*/}\n[[ a = a ]] && echo y", arguments: ["sh"],
      flavour: .ash)
    #expect(shown.contains("sh: nocmd: not found\n"))
    #expect(shown.contains("sh: cd: can't cd to /x: No such file or directory\n"))
    #expect(shown.contains("sh: syntax error: unexpected \"(\"\n"))
    #expect(shown.contains("\nroot\n"))
  }

  @Test func `ash shows the directory in its prompt`() {
    var host = TestHost()
    host.startInteractive(["sh"], flavour: .ash)
    host.type("unset PS1; exec ash")
    #expect(host.prompt == "~ # ")
    host.type("cd /")
    #expect(host.prompt == "/ # ")
  }

  @Test func `a copy taken in the middle of a loop goes on alike`() {
    var host = TestHost()
    host.start(["bash", "-c", "for i in 1 2 3 4; do echo $(date) $i $RANDOM; sleep 1; done | cat"])
    _ = host.advance(to: host.machine.now + .milliseconds(1500))
    var copy = host
    #expect(host.takeOut() == copy.takeOut())
    host.run()
    copy.run()
    let rest = host.takeOut()
    #expect(rest.split(separator: "\n").count == 2)
    #expect(rest == copy.takeOut())
  }

  @Test func `time passes the same in one step or in many`() {
    var once = TestHost(), often = TestHost()
    let script = "while true; do echo tick | cat; sleep 0.013; done"
    once.start(["bash", "-c", script])
    often.start(["bash", "-c", script])
    let end = once.machine.now + .seconds(3)
    _ = once.advance(to: end)
    var time = often.machine.now
    while time < end {
      time += .microseconds(7001)
      _ = often.advance(to: min(time, end))
    }
    #expect(once.machine.steps == often.machine.steps)
    #expect(once.takeOut() == often.takeOut())
  }
}

@Suite struct ShellSafetyTests {
  @Test(arguments: [
    "while true; do :; done", "until false; do x=$((x+1)); done", "f() { f; }; f; echo $?",
    "f() { f | f; }; f", "x=a; while :; do x=$x$x; done", "yes | while read x; do :; done",
    "echo {1..99999999999}", "printf '%999999999d' 1", "printf '%*d' 999999999 1",
    "eval 'eval \"$0\"'", "f() { eval f; }; f", ". /tmp/s.sh", "bash /tmp/s.sh",
    "x='x+1'; echo $((x))", "a='a[a]'; echo $((a))", "while :; do echo aaaaaaaaaaaaaaaa; done",
    "trap 'kill -USR1 $$' USR1; kill -USR1 $$", "cat /dev/zero | wc -c", "x=$(yes)",
    "exec 3< <(yes); read x <&3; echo $x", "declare -n a=b b=a; echo $a; a=1",
    "[[ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa == *a*a*a*a*a*a*a*a*b ]]",
    "shopt -s extglob\n[[ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa == +(+(a))b ]]",
    "alias a='a;a' b='a;b'\nshopt -s expand_aliases\nb", "set -- $(seq 100000); echo $#",
  ])
  func `whatever is typed, the world goes on`(script: String) throws {
    var host = TestHost()
    try host.machine.files.write("/tmp/s.sh", text: script, in: host.view, at: host.machine.now)
    host.start(["bash", "/tmp/s.sh"])
    host.run(seconds: 60, fuel: 3000)
    #expect(host.machine.processIDs.count < 2000)
  }

  @Test func `a field too wide is refused`() {
    var host = TestHost()
    host.start(["bash", "-c", "printf '%999999999d' 1; echo $?"])
    host.run()
    #expect(host.takeOut() == "1\n")
    #expect(host.takeErrors().contains("more than the lab's limit"))
  }

  @Test func `mangled scripts neither trap nor hang`() throws {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(bound, 1)))
    }
    let seeds = BashOracleTests.rows(oracleRowsWords) + BashOracleTests.rows(oracleRowsCommands)
    let pieces = [
      "'", "\"", "`", "$(", "${", "))", "}", "{", ";", "&", "|", "\\", "[[", "]]", "<", ">", "#",
      "$", "@", "*", "!", "-", "999999999999999999999", "%", "/", ":", "=", "\n", "é", "~", "exec ",
      "eval ", "read ", "set -e;", "trap ", "& wait", "<<E\n", "local ", "declare -n ", "a[", "]",
    ].map { Array($0.utf8) }
    for _ in 0..<400 {
      var text = Array(seeds[random(seeds.count)].utf8)
      for _ in 0...random(5) {
        let place = random(text.count + 1)
        switch random(4) {
        case 0: text.removeSubrange(place..<min(text.count, place + random(12)))
        case 1:
          let other = Array(seeds[random(seeds.count)].utf8)
          let from = random(other.count)
          text.insert(contentsOf: other[from..<min(other.count, from + random(40))], at: place)
        default: text.insert(contentsOf: pieces[random(pieces.count)], at: place)
        }
      }
      var host = TestHost()
      try host.machine.files.write("/tmp/s.sh", text, in: host.view, at: host.machine.now)
      host.start([["bash", "dash", "ash"][random(3)], "/tmp/s.sh"])
      host.run(seconds: 100, fuel: 2000)
    }
  }
}
