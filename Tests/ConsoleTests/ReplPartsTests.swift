// Tests of the loop's parts that need no terminal: words, time, ways out, prompts, lists.

import Kernel
import Lessons
import Testing
import Text

@testable import Console

@Suite struct ColonWordTests {
  private static let rows: [(line: String, reading: ColonWord.Reading)] = [
    ("ls", .none),
    (":", .none),
    (": comment", .none),
    (":>file", .none),
    (":(){ :|:& };:", .none),
    (":;ls", .none),
    (":hint", .word(.hint, argument: "")),
    ("  :hint  ", .word(.hint, argument: "")),
    (":HINT", .word(.hint, argument: "")),
    ("：hint", .word(.hint, argument: "")),
    (":time 5m", .word(.time, argument: "5m")),
    (":q", .word(.quit, argument: "")),
    (":hnit", .unknown("hnit", near: [.hint])),
    (":zzzzzz", .unknown("zzzzzz", near: [])),
    (":a:b", .none),
  ]
  @Test(arguments: rows.indices) func `a line is the shell's or the lab's`(_ row: Int) {
    #expect(ColonWord.read(Self.rows[row].line) == Self.rows[row].reading)
  }
}

@Suite struct PacerTests {
  private let second = 1_000_000_000

  @Test func `virtual time goes with real time`() {
    var pacer = Pacer(at: Instant(seconds: 5), real: 0)
    for tick in 1...10 { _ = pacer.tick(real: tick * second / 10) }
    #expect(pacer.target == Instant(seconds: 6))
  }

  @Test func `time stands still after a minute without a key, and goes on with one`() {
    var pacer = Pacer(at: .zero, real: 0)
    for tick in 1...1000 { _ = pacer.tick(real: tick * second / 10) }
    #expect(pacer.target == Instant(seconds: 60))
    #expect(pacer.isResting(real: 100 * second))
    pacer.touch(real: 100 * second)
    _ = pacer.tick(real: 100 * second + second / 10)
    #expect(pacer.target == Instant(nanoseconds: 60 * second + second / 10))
  }

  @Test func `time goes by at the pace that was asked for`() {
    for (pace, seconds) in [(0.5, 1), (1.0, 2), (30.0, 60)] {
      var pacer = Pacer(at: .zero, real: 0, pace: pace)
      for tick in 1...20 { _ = pacer.tick(real: tick * second / 10) }
      #expect(pacer.target == Instant(seconds: seconds))
    }
  }

  @Test func `a time in which the program was stopped does not count`() {
    var pacer = Pacer(at: .zero, real: 0)
    _ = pacer.tick(real: second / 10)
    _ = pacer.tick(real: 30 * second)
    #expect(pacer.target.nanoseconds <= second)
    pacer.resume(real: 50 * second)
    let before = pacer.target
    _ = pacer.tick(real: 50 * second + second / 10)
    #expect(pacer.target - before == .milliseconds(100))
  }

  @Test func `virtual time is never ahead of real time but by what was asked for`() {
    var pacer = Pacer(at: .zero, real: 0)
    var real = 0
    for step in [1, 100, 3, 40, 700, 2, 90_000, 5] {
      real += step * second / 1000
      pacer.touch(real: real)
      #expect(pacer.tick(real: real).nanoseconds <= real)
    }
    pacer.skip(.seconds(300))
    #expect(pacer.target.nanoseconds <= real + 300 * second)
  }

  @Test func `a clock that jumps back moves nothing`() {
    var pacer = Pacer(at: .zero, real: second)
    _ = pacer.tick(real: 0)
    #expect(pacer.target == .zero)
  }
}

@Suite struct WayOutTests {
  private static let rows: [(Surroundings, WayOut.RequestKind, WayOut?)] = [
    (.program(["docker", "stop", "red"]), .nothing, .stopping("docker stop red")),
    (.program(["docker", "compose", "down"]), .nothing, .stopping("docker compose down")),
    (.program(["docker", "pull", "redis"]), .nothing, .working("docker pull redis")),
    (.program(["kubectl", "delete", "pod", "web"]), .nothing, .working("kubectl delete pod web")),
    (.program(["kubectl", "get", "pods", "-w"]), .nothing, .running("kubectl get pods -w")),
    (.program(["docker", "logs", "-f", "web"]), .nothing, .running("docker logs -f web")),
    (.shell(isIncomplete: false), .line("$ "), nil),
    (.shell(isIncomplete: true), .line("> "), .unfinished),
    (.program(["docker", "run", "nginx"]), .nothing, .running("docker run nginx")),
    (.program(["docker", "run", "-it", "busybox", "sh"]), .line("/ # "), .container),
    (.program(["/usr/bin/kubectl", "exec", "-it", "web", "--", "sh"]), .line("# "), .container),
    (.container(["sh"]), .line("# "), .container),
    (.container(["psql"]), .line("postgres=> "), .prompt),
    (.program(["cat"]), .line(""), .reading),
    (.program(["redis-cli"]), .line("127.0.0.1:6379> "), .prompt),
    (.program(["docker", "rm"]), .line("Are you sure? [y/N] "), nil),
    (.program(["less", "f"]), .key, .pager),
    (.program(["watch", "ls"]), .key, .keys),
  ]
  @Test(arguments: rows.indices) func `a place has its way out`(_ row: Int) {
    #expect(WayOut.place(Self.rows[row].0, asks: Self.rows[row].1) == Self.rows[row].2)
  }

  @Test func `the line comes after three quiet seconds, and once for each stay`() {
    let second = 1_000_000_000
    var stuck = Stuck()
    stuck.moved(at: 0)
    #expect(stuck.look(at: .container, now: 0) == nil)
    #expect(stuck.look(at: .container, now: 2 * second) == nil)
    #expect(stuck.look(at: .container, now: 3 * second) == .container)
    #expect(stuck.look(at: .container, now: 9 * second) == nil)
    _ = stuck.look(at: nil, now: 10 * second)
    #expect(stuck.look(at: .container, now: 11 * second) == nil)
    #expect(stuck.look(at: .container, now: 14 * second) == .container)
  }

  @Test func `what prints all the time gets its line later, what draws a screen none`() {
    let second = 1_000_000_000
    let place = WayOut.running("ping")
    var stuck = Stuck()
    stuck.moved(at: 0)
    var said: Int?
    for now in 0...20 where said == nil {
      stuck.outputCame(Array("64 bytes\n".utf8), at: now * second)
      if stuck.look(at: place, now: now * second) != nil { said = now }
    }
    #expect(said == 12)
    stuck = Stuck()
    for now in 0...20 {
      stuck.outputCame(Array("\u{1B}[Htop".utf8), at: now * second)
      #expect(stuck.look(at: place, now: now * second) == nil)
    }
  }
}

@Suite struct LineDrawingTests {
  @Test func `a prompt stands behind an unfinished line`() {
    var row = LastRow()
    row.feed(Array("one\ntwo".utf8))
    #expect(row.text(columns: 80) == "two")
    row.feed(Array("\n".utf8))
    #expect(row.isEmpty)
    row.feed(Array("10%\r20%\u{1B}[K".utf8))
    #expect(row.text(columns: 80) == "20%")
    row.feed(Array("\rx\ty".utf8))
    #expect(row.text(columns: 80) == "x       y")
    row.clear()
    row.feed(Array(String(repeating: "a", count: 25).utf8))
    #expect(row.text(columns: 20) == "aaaaa")
    row.clear()
    row.feed(Array("\u{1B}[31m中".utf8))
    #expect(row.text(columns: 20) == "\u{1B}[31m中")
  }

  @Test func `output between two prompts splits at its last newline`() {
    var row = LastRow()
    row.feed(Array("half".utf8))
    #expect(String(lenient: row.split(Array(" done\nnext".utf8))) == "half done\n")
    #expect(row.text(columns: 80) == "next")
  }

  @Test func `escapes of a prompt are marked, and never stand last`() {
    #expect(PromptMarks.mark("$ ") == "$ ")
    #expect(
      PromptMarks.mark("\u{1B}[32mlab\u{1B}[0m$ ") == "\u{1}\u{1B}[32m\u{1}lab\u{1}\u{1B}[0m\u{1}$ "
    )
    #expect(PromptMarks.mark("a \u{1B}[0m") == "a\u{1}\u{1B}[0m\u{1} ")
    #expect(PromptMarks.mark("\u{1B}[0m") == "")
    #expect(PromptMarks.split("one\ntwo$ ") == ("one\n", "two$ "))
  }

  @Test func `names stand in columns, down and then across`() {
    let names = ["a", "bb", "ccc", "d", "e"]
    #expect(CompletionList.rows(names, columns: 20) == ["a    ccc  e", "bb   d"])
    #expect(CompletionList.rows(names, columns: 4).count == 5)
    #expect(CompletionList.rows(["镜像一", "镜像二", "x"], columns: 20) == ["镜像一  x", "镜像二"])
    #expect(
      CompletionList.rows((1...100).map(String.init), columns: 5, limit: 4).last == "… +97")
    for row in CompletionList.rows(["镜像一镜像一镜像一镜像一"], columns: 20) {
      #expect(row.displayWidth <= 20)
    }
  }

  @Test func `Tab inserts what is certain and lists what is not`() {
    func found(_ names: String...) -> LineCompletions {
      LineCompletions(candidates: names.map { LineCompletions.Candidate($0) })
    }
    #expect(found().effect(on: "k") == .nothing)
    #expect(found("kubectl").effect(on: "k") == .insert("kubectl "))
    #expect(found("kubectl", "kubelet").effect(on: "k") == .insert("kube"))
    #expect(found("kubectl", "kubelet").effect(on: "kube") == .list)
    #expect(
      LineCompletions(candidates: [.init("src/", isWhole: false)]).effect(on: "s")
        == .insert("src/"))
  }

  @Test func `remarks fit the terminal`() {
    let page = RemarkPage(columns: 20, colour: false)
    let text = page.text([Remark("Write a service and 部署一个应用程序，然后查看它的日志。", .good)])
    for line in text.textLines { #expect(line.displayWidth < 20) }
    #expect(
      RemarkPage(columns: 80, colour: true).text([Remark("ok", .good)])
        == "\n\u{1B}[32mok\u{1B}[0m\n"
    )
  }

  @Test func `the language is guessed from the locale, and asked for once`() {
    #expect(LanguageQuestion(environment: ["LANG": "zh_CN.UTF-8"]).guess == .chinese)
    #expect(LanguageQuestion(environment: ["LC_ALL": "C", "LANG": "zh_CN"]).guess == .english)
    #expect(LanguageQuestion(environment: [:]).language(for: "2") == .chinese)
    #expect(LanguageQuestion(environment: [:]).language(for: "") == .english)
    #expect(LanguageQuestion(environment: [:]).language(for: "中文") == .chinese)
    #expect(LanguageQuestion(environment: [:]).language(for: "french") == nil)
  }
}

@Suite struct ProseTests {
  private static let rows: [(markdown: String, shown: String)] = [
    ("one\ntwo", "one two\n"),
    ("一个\n容器", "一个容器\n"),
    ("a **bold** `code` *so*", "a bold `code` so\n"),
    ("Type this:\n\n    docker ps\n\nThen go on.", "Type this:\n\n    docker ps\n\nThen go on.\n"),
    ("- one\n  more\n- two", "- one more\n- two\n"),
    ("1. first\n2. second", "1. first\n2. second\n"),
    ("```\na  b\n\nc\n```", "    a  b\n    \n    c\n"),
    ("a * b ** c `d", "a * b ** c `d\n"),
    ("", ""),
  ]
  @Test(arguments: rows.indices) func `Markdown is laid out`(_ row: Int) {
    #expect(Prose(columns: 60, colour: false).text(Self.rows[row].markdown) == Self.rows[row].shown)
  }

  @Test func `code is coloured where colours are welcome`() {
    #expect(Prose(columns: 60, colour: true).text("`ls`") == "\u{1B}[36mls\u{1B}[0m\n")
  }

  @Test func `no row of a lesson is wider than the terminal`() {
    for lesson in LessonLibrary().lessons {
      for step in lesson.steps {
        for language in Language.allCases {
          let text = Prose(columns: 40, colour: true).text(step.task[language])
          for line in text.textLines where !line.hasPrefix("    ") {
            #expect(line.displayWidth <= 40, "\(line)")
          }
        }
      }
    }
  }
}
