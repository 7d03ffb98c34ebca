// A second terminal of a session: one world, one journal, and played again the same.

import Kernel
import Lab
import Lessons
import Machine
import Testing
import Text

@testable import Console

@Suite struct AttachTests {
  private struct Bench {
    var player: Player<PlayStage>
    var entries: [JournalEntry] = []
    var shown: [Int: String] = [:]

    init() {
      let session = Session(LessonStart(), columns: 80, rows: 24, colour: false)
      player = Player(PlayStage(session))
    }

    /// Does something at a terminal, and lets two seconds pass in uneven pieces.
    mutating func act(
      _ input: JournalInput, on terminal: Int = 0, taking time: Duration = .seconds(2)
    ) {
      player.settle(before: player.reached)
      entries.append(player.entry(input, on: terminal))
      _ = player.apply(input, on: terminal)
      let target = player.reached + time
      while player.reached < target {
        _ = player.advance(
          to: min(target, player.reached + .milliseconds(37)), fuel: 10_000)
      }
      shown[0, default: ""] += String(lenient: player.takeOutput())
      for number in player.stage.terminals {
        shown[number, default: ""] += String(lenient: player.takeOutput(on: number))
      }
    }
  }

  @Test func `what is made at one terminal is there at the other`() {
    var bench = Bench()
    bench.act(.attach(columns: 80, rows: 24, colour: false), on: 1)
    bench.act(.line("docker run -d --name web nginx"), taking: .seconds(30))
    bench.act(.line("docker ps --format '{{.Names}}!'; cd /tmp; X=two"), on: 1)
    bench.act(.line("pwd; echo \"[$X]\""))
    #expect(bench.shown[1]?.contains("web!") == true)
    // Shells of their own: neither the folder nor the variables are shared.
    #expect(
      bench.shown[0]?.contains("/home/learner\r\n[]") == true
        || bench.shown[0]?.contains("/home/learner\n[]") == true, "\(bench.shown)")
  }

  @Test func `what one follows shows what the other does`() {
    var bench = Bench()
    bench.act(.attach(columns: 80, rows: 24, colour: false), on: 1)
    bench.act(.line("touch log; tail -f log"), on: 1)
    bench.act(.line("echo news >> log"))
    #expect(bench.shown[1]?.contains("news") == true, "\(bench.shown)")
    bench.act(.interrupt, on: 1)
    bench.act(.line("echo back"), on: 1)
    #expect(bench.shown[1]?.contains("back") == true)
  }

  @Test func `played again from the journal all is as it was`() {
    var bench = Bench()
    bench.act(.line("echo one > a"))
    bench.act(.attach(columns: 100, rows: 30, colour: true), on: 1)
    bench.act(.line("cat a; sleep 500"), on: 1)
    bench.act(.attach(columns: 80, rows: 24, colour: false), on: 2)
    bench.act(.line("echo two >> a; tput cols"), on: 2)
    bench.act(.interrupt, on: 1)
    bench.act(.line("exit"), on: 2)
    bench.act(.detach, on: 2)
    bench.act(.line("wc -l a"), on: 1)
    bench.act(.line("cat a"))
    bench.act(.detach, on: 1)
    bench.act(.line("true"))
    var again = Bench()
    #expect(again.player.replay(bench.entries) == bench.entries.count)
    #expect(again.player.stage.terminals.isEmpty)
    var changed = bench.entries
    changed[8].seen = "0000000000000000"
    var other = Bench()
    #expect(other.player.replay(changed) == 8)
  }

  @Test func `entries say at which terminal, and are read as they were written`() throws {
    for (input, terminal) in [
      (JournalInput.attach(columns: 80, rows: 24, colour: true), 1), (.line("ls"), 2),
      (.detach, 3), (.line("ls"), 0),
    ] {
      let entry = JournalEntry(
        time: Instant(seconds: 5), input: input, seen: "0", terminal: terminal)
      #expect(JournalEntry(entry.value) == entry)
    }
  }

  @Test func `a terminal that hangs up takes what runs there with it`() {
    var bench = Bench()
    bench.act(.attach(columns: 80, rows: 24, colour: false), on: 1)
    bench.act(.line("sleep 5000"), on: 1)
    bench.act(.line("pgrep -c sleep"))
    bench.act(.detach, on: 1)
    bench.act(.line("pgrep -c sleep; echo done"))
    #expect(bench.shown[0]?.contains("1") == true)
    #expect(
      bench.shown[0]?.contains("0\r\ndone") == true
        || bench.shown[0]?.contains("0\ndone") == true, "\(bench.shown[0] ?? "")")
  }

  @Test func `undo takes back what was done at either, and a terminal from before it is gone`() {
    var bench = Bench()
    bench.act(.line("echo one > a"))
    bench.act(.attach(columns: 80, rows: 24, colour: false), on: 1)
    bench.act(.line("echo two > b"), on: 1)
    bench.act(.word(.undo, argument: ""))
    bench.act(.line("ls"))
    #expect(bench.player.stage.terminals == [1])
    #expect(bench.shown[0]?.contains("b") == false, "\(bench.shown)")
    bench.act(.word(.undo, argument: "9"))
    #expect(bench.player.stage.terminals == [])
  }

  @Test func `what the two sides say is read as it was said`() {
    let asks: [TerminalRequest?] = [
      nil, .line(prompt: "~$ "), .secret(prompt: "Password: "), .key,
      .edit(path: "a", content: nil), .edit(path: "a", content: [0, 255]),
    ]
    let places: [Surroundings] = [
      .shell(isIncomplete: true), .program(["tail", "-f"]), .container(["sh"]),
    ]
    var messages: [SideMessage] = [
      .enter(SideHello(version: "1", columns: 80, rows: 24, colour: true)),
      .complete(line: "docker p", cursor: 8), .welcome(title: "镜像", version: "1"), .hello(3),
      .output([27, 91, 0, 255]), .bye("so long"),
      .completions(
        LineCompletions(start: 2, candidates: [.init("ps", shown: "p", isWhole: false)])),
    ]
    messages += asks.flatMap { ask in places.map { .ask(SideAsk(request: ask, at: $0)) } }
    messages += [
      JournalInput.line("a\"b"), .secret("x", isEmpty: false), .end, .key([1]), .edited(nil),
      .edited([1]), .interrupt, .suspend, .quit, .resize(columns: 1, rows: 2),
    ].map { .input($0) }
    for message in messages {
      #expect(message.line.last == 0x0A)
      #expect(SideMessage(message.line.dropLast()) == message, "\(message)")
    }
    for junk in ["", "{", "[]", "{\"line\":1}", "null"] {
      #expect(SideMessage(Array(junk.utf8)) == nil)
    }
  }
}
