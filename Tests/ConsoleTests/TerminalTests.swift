// Tests of the loop in a pseudo-terminal: keys in, screen out.

import Foundation
import Testing

@testable import Console

@Suite(.serialized) struct TerminalTests {
  private func start(columns: Int = 60, rows: Int = 16) throws -> PseudoTerminal {
    let terminal = try #require(PseudoTerminal(columns: columns, rows: rows))
    #expect(terminal.waitForPrompt(), "\(terminal.rows)")
    return terminal
  }
  private func finish(_ terminal: PseudoTerminal) {
    terminal.type("\u{03}:quit\r")
    #expect(terminal.waitForEnd(), "\(terminal.rows)")
    #expect(terminal.isRestored)
  }

  @Test func `lines are typed, edited and answered, wide characters too`() throws {
    let terminal = try start()
    terminal.type("echo 你世界\u{1B}[D\u{1B}[D好\r")
    #expect(terminal.waitForRow("你好世界"), "\(terminal.rows)")
    #expect(terminal.rows[0] == "learner@lab:~$ echo 你好世界")
    terminal.type("eXcho a b\u{17}c\u{01}\u{1B}[C\u{1B}[3~\r")
    #expect(terminal.waitForRow("a c"), "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `a prompt with colours and wide characters is counted right`() throws {
    let terminal = try start(columns: 30)
    terminal.type("cd ~/网页\r")
    #expect(terminal.waitForPrompt("learner@lab:~/网页$"), "\(terminal.rows)")
    terminal.type("echo abcdef 中文字\u{01}\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C x\u{05}!\r")
    #expect(terminal.waitForRow("x abcdef 中文字!"), "\(terminal.rows)")
    #expect(terminal.rows.contains("learner@lab:~/网页$ echo x abc"), "\(terminal.rows)")
    #expect(terminal.rows.contains("def 中文字!"), "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `ten thousand keys that mean nothing are passed over`() throws {
    let terminal = try start()
    terminal.type([UInt8](repeating: 0x1A, count: 100_000))
    terminal.type("echo alive\r")
    #expect(terminal.waitForRow("alive"))
    finish(terminal)
  }

  @Test func `Tab completes the lab's own words`() throws {
    let terminal = try start()
    terminal.type(":hi\t\r")
    #expect(terminal.waitForRow("word hint"), "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `control C gives a line up and stops what runs`() throws {
    let terminal = try start()
    terminal.type("half a line\u{03}")
    #expect(terminal.waitForRow("learner@lab:~$ half a line^C"), "\(terminal.rows)")
    #expect(terminal.waitForPrompt())
    terminal.type("forever\r")
    #expect(terminal.waitForRow("started"))
    terminal.type("\u{03}")
    #expect(terminal.waitForRow("^C"), "\(terminal.rows)")
    #expect(terminal.waitForPrompt())
    terminal.type("spin\r")
    usleep(200_000)
    terminal.type("\u{03}")
    #expect(terminal.waitForPrompt(), "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `control D ends the shell`() throws {
    let terminal = try start()
    terminal.type("\u{04}")
    #expect(terminal.waitForEnd())
    #expect(terminal.end == .ended)
    #expect(terminal.isRestored)
    #expect(terminal.waitForRow("learner@lab:~$ exit"), "\(terminal.rows)")
  }

  @Test func `a prompt stands behind an unfinished line of output`() throws {
    let terminal = try start()
    terminal.type("printf abc\r")
    #expect(terminal.wait { $0.rows.last == "abclearner@lab:~$" }, "\(terminal.rows)")
    terminal.type("echo x\r")
    #expect(terminal.waitForRow("abclearner@lab:~$ echo x"), "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `output of the background stands above what is being typed`() throws {
    let terminal = try start()
    terminal.type("job\r")
    #expect(terminal.waitForPrompt())
    terminal.type("echo half")
    #expect(terminal.waitForRow("job 3"), "\(terminal.rows)")
    terminal.type(" done\r")
    #expect(terminal.waitForRow("half done"), "\(terminal.rows)")
    #expect(terminal.rows.prefix(6).contains("job 1"))
    #expect(terminal.rows.contains("learner@lab:~$ echo half done"), "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `a pasted here-document arrives whole, and its tabs complete nothing`() throws {
    let terminal = try start()
    terminal.paste("cat<<EOF\nkind:\tPod\n\tname: 网页\nEOF\n")
    #expect(terminal.waitForRow("EOF"), "\(terminal.rows)")
    #expect(!terminal.rows.contains("learner@lab:~$"))
    terminal.type("\r")
    #expect(terminal.waitForPrompt(), "\(terminal.rows)")
    #expect(terminal.rows.filter { $0 == "kind:   Pod" }.count == 2, "\(terminal.rows)")
    #expect(terminal.rows.filter { $0 == "        name: 网页" }.count == 2, "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `a paste longer than the screen runs whole, its unfinished end stays to be edited`()
    throws
  {
    let terminal = try start()
    let lines = (1...200).map(String.init).joined(separator: "\n")
    terminal.paste("cat<<EOF\n\(lines)\nEOF\necho part")
    #expect(terminal.wait { $0.rows.last == "learner@lab:~$ echo part" }, "\(terminal.rows)")
    #expect(terminal.rows.contains("200"))
    terminal.type(" two\r")
    #expect(terminal.waitForRow("part two"), "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `a line of a megabyte is taken and the prompt comes back`() throws {
    let terminal = try start()
    terminal.type("echo ")
    terminal.type([UInt8](repeating: 0x61, count: 1 << 20))
    terminal.type("\r")
    #expect(terminal.wait(seconds: 20) { $0.rows.last == "learner@lab:~$" })
    terminal.type("echo alive\r")
    #expect(terminal.waitForRow("alive"))
    finish(terminal)
  }

  @Test func `Tab completes, lists, and knows wide characters`() throws {
    let terminal = try start()
    terminal.type("fo\t")
    #expect(terminal.waitForRow("learner@lab:~$ forever"), "\(terminal.rows)")
    terminal.type("\u{15}k\t")
    #expect(terminal.waitForRow("key      kubectl  kubelet"), "\(terminal.rows)")
    terminal.type("\u{15}echo 镜\t\t")
    #expect(terminal.waitForRow("镜像一  镜像二"), "\(terminal.rows)")
    terminal.type("二\r")
    #expect(terminal.waitForRow("镜像二"), "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `history comes back with the arrows and with control R`() throws {
    let terminal = try start()
    terminal.type("echo one\r")
    #expect(terminal.waitForRow("one"))
    terminal.type("echo two\r")
    #expect(terminal.waitForRow("two"))
    #expect(terminal.waitForPrompt())
    terminal.type("\u{12}one")
    #expect(terminal.wait { $0.rows.joined().contains("bck:one") }, "\(terminal.rows)")
    terminal.type("\r")
    #expect(terminal.wait { $0.rows.filter { $0 == "one" }.count == 2 }, "\(terminal.rows)")
    terminal.type("\u{1B}[A\u{1B}[A\r")
    #expect(terminal.wait { $0.rows.filter { $0 == "two" }.count == 2 }, "\(terminal.rows)")
    #expect(HistoryFile(path: terminal.folder.path + "/history").entries.first == "echo one")
    finish(terminal)
  }

  @Test func `a secret is not shown and not kept`() throws {
    let terminal = try start()
    terminal.type("secret\r")
    #expect(terminal.wait { $0.rows.last == "Password:" }, "\(terminal.rows)")
    terminal.type("hunter2\r")
    #expect(terminal.waitForRow("accepted"), "\(terminal.rows)")
    finish(terminal)
    #expect(!String(decoding: terminal.raw, as: UTF8.self).contains("hunter2"))
    let journal = try String(contentsOfFile: terminal.folder.path + "/journal", encoding: .utf8)
    #expect(!journal.contains("hunter2"))
    #expect(journal.contains("\"secret\":true"))
  }

  @Test func `the editor takes the screen and gives it back`() throws {
    let terminal = try start()
    terminal.type("nano a.yaml\r")
    #expect(terminal.wait { $0.rows.first?.contains("GNU nano 7.2") == true }, "\(terminal.rows)")
    terminal.type("kind: Pod\u{18}y\r")
    #expect(terminal.waitForRow("edited"), "\(terminal.rows)")
    #expect(terminal.rows.first == "learner@lab:~$ nano a.yaml")
    terminal.type("vi a.yaml\r")
    #expect(terminal.waitForRow("kind: Pod"), "\(terminal.rows)")
    terminal.type(":q!\r")
    #expect(terminal.waitForRow("unchanged"), "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `a key goes to the program that asks for one`() throws {
    let terminal = try start()
    terminal.type("key\r")
    usleep(100_000)
    terminal.type("\u{1B}[A")
    #expect(terminal.waitForRow("key [27, 91, 65]"), "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `the lab's words work at every prompt and never reach the shell`() throws {
    let terminal = try start()
    terminal.type("sub\r")
    #expect(terminal.waitForPrompt("/ #"))
    terminal.type(":hint\r")
    #expect(terminal.waitForRow("word hint"), "\(terminal.rows)")
    #expect(terminal.waitForPrompt("/ #"))
    terminal.type(":hnit\r")
    #expect(terminal.wait { $0.rows.contains { $0.contains(":hint?") } }, "\(terminal.rows)")
    terminal.type(":time 10m\r")
    #expect(
      terminal.wait { $0.rows.contains { $0.contains("1970-01-01 00:26:4") } }, "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `after three seconds in a container one line says how to get out`() throws {
    let terminal = try start()
    terminal.type("sub\r")
    #expect(
      terminal.wait { $0.rows.contains { $0.contains("inside a container") } }, "\(terminal.rows)")
    #expect(terminal.waitForPrompt("/ #"))
    finish(terminal)
  }

  @Test func `a new size reaches the world and the line is drawn again`() throws {
    let terminal = try start()
    terminal.resize(columns: 20, rows: 10)
    #expect(terminal.waitForPrompt(), "\(terminal.rows)")
    terminal.type("size\r")
    #expect(terminal.waitForRow("20x10"), "\(terminal.rows)")
    terminal.type("echo aaaaaaaaaaaaaaaaaaaa\r")
    #expect(terminal.waitForRow("aaaaaaaaaaaaaaaaaaaa"), "\(terminal.rows)")
    finish(terminal)
  }

  @Test func `a session at the keyboard can be played again from its journal`() throws {
    let terminal = try start()
    for line in ["echo one", "job", "sleep 200", "nosuch", ":hint", "size"] {
      terminal.type(line + "\r")
      #expect(terminal.waitForPrompt(), "\(terminal.rows)")
    }
    finish(terminal)
    let content = try #require(try Journal.read(terminal.folder.path + "/journal"))
    #expect(content.entries.count >= 6)
    var player = Player(FakeStage())
    #expect(player.replay(content.entries) == content.entries.count)
  }

  @Test func `a terminal that goes away ends the loop`() throws {
    let terminal = try start()
    terminal.type("echo x\r")
    #expect(terminal.waitForRow("x"))
    terminal.type("echo half")
    terminal.hangUp()
    #expect(terminal.waitForEnd())
    #expect(terminal.end == .closed)
  }

  @Test func `lines from a pipe are answered without prompts or echo`() throws {
    let input = Pipe()
    let output = Pipe()
    input.fileHandleForWriting.write(
      Data("echo one\r\necho 你好\nnosuch\n:hint\nsleep 30\necho end".utf8))
    try input.fileHandleForWriting.close()
    let repl = Repl(
      player: Player(FakeStage()), terminal: nil,
      reader: PlainReader(input: input.fileHandleForReading.fileDescriptor), journal: nil,
      options: ReplOptions(colour: false), output: output.fileHandleForWriting.fileDescriptor)
    #expect(repl.run() == .closed)
    try output.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "one\n你好\nbash: nosuch: command not found\nword hint\nend\n")
  }
}
