// Tests of tools that look at processes, ask at a terminal, or go on by themselves.

import Commands
import Files
import Kernel
import Machine
import Testing

@Suite struct ProcessToolTests {
  let terminal = Terminal(isInteractive: true, columns: 60, rows: 10)

  @Test func `sleep takes virtual time and no more`() {
    var bench = ToolBench()
    let before = bench.machine.now
    #expect(bench.run("sleep 1.5 2").status == 0)
    let took = (bench.machine.now - before).inSeconds
    #expect(took >= 3.5 && took < 3.51)
  }

  @Test func `yes and seq obey a closed pipe`() {
    var bench = ToolBench()
    #expect(bench.run("seq 1e12 | head -n 2").output == "1\n2\n")
    #expect(bench.machine.liveCount == 0)
  }

  @Test func `ps shows what runs`() {
    var bench = ToolBench()
    _ = bench.run("sleep 100", for: .seconds(1))
    let shown = bench.run("ps -ef").output.split(separator: "\n").map(String.init)
    #expect(shown.first == "UID          PID    PPID  C STIME TTY          TIME CMD")
    #expect(shown.contains { $0.hasPrefix("root ") && $0.hasSuffix(" sleep 100") })
    let full = bench.run("ps aux").output.split(separator: "\n").map(String.init)
    #expect(
      full.first == "USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND")
    #expect(bench.run("ps -o pid= -C sleep").output.trimmingPrefix { $0 == " " }.isEmpty == false)
    #expect(bench.run("pgrep -x sleep").status == 0)
    #expect(bench.run("pgrep '^sl'").status == 0)
    #expect(bench.run("pgrep nothing").status == 1)
    #expect(bench.run("pkill sleep").status == 0)
    #expect(bench.run("pgrep sleep").status == 1)
  }

  @Test func `kill sends signals, and only where one may`() {
    var bench = ToolBench()
    _ = bench.run("sleep 100", for: .seconds(1))
    let id = bench.run("pgrep sleep").output.split(separator: "\n").first.map(String.init) ?? ""
    #expect(bench.run("kill \(id)", uid: 1000).output == "kill: (\(id)): Operation not permitted\n")
    #expect(bench.run("kill -0 \(id)").status == 0)
    #expect(bench.run("kill -KILL \(id)").status == 0)
    #expect(bench.run("kill \(id)").output == "kill: (\(id)): No such process\n")
    #expect(bench.run("kill -l 9").output == "KILL\n")
  }

  @Test func `sudo answers with its own status for what it cannot run`() {
    var bench = ToolBench()
    #expect(bench.run("sudo nosuch").output == "sudo: nosuch: command not found\n")
    #expect(bench.run("sudo nosuch").status == 1)
    #expect(bench.run("env nosuch").status == 127)
  }

  @Test func `timeout ends what takes too long`() {
    var bench = ToolBench()
    let before = bench.machine.now
    #expect(bench.run("timeout 2 sleep 100").status == 124)
    #expect((bench.machine.now - before).inSeconds < 2.1)
    #expect(bench.run("timeout 5 sleep 1").status == 0)
    #expect(bench.run("timeout --preserve-status 1 sleep 5").status == 143)
  }

  @Test func `sudo runs as root, for those who may`() {
    var bench = ToolBench()
    #expect(bench.run("sudo id -un", uid: 1000).output == "ann is not in the sudoers file.\n")
    bench = ToolBench(files: [])
    try? bench.machine.files.write(
      "/etc/group", text: "root:x:0:\nann:x:1000:\nsudo:x:27:ann\n",
      in: FileView(mounts: bench.machine.mountTables[0]!), at: bench.machine.now)
    #expect(bench.run("sudo id -un", uid: 1000).output == "root\n")
    #expect(bench.run("sudo -u ann id -un").output == "ann\n")
    #expect(bench.run("sudo foo", uid: 1000).output == "sudo: foo: command not found\n")
    #expect(bench.run("sudo A=1 printenv A SUDO_USER", uid: 1000).output == "1\nann\n")
    #expect(bench.run("su", uid: 1000).status == 1)
    #expect(bench.run("su ann -c whoami").output == "ann\n")
  }

  @Test func `rm asks at a terminal, and takes y for an answer`() throws {
    var bench = ToolBench(files: [.file("a", "x"), .file("b", "")])
    var answers = ["y", "n"]
    let output = interact(&bench, "rm -i a b") { bench, id in
      guard !answers.isEmpty else { return }
      bench.machine.answer(.line(answers.removeFirst()), on: id)
    }
    #expect(output == "rm: remove regular file 'a'? rm: remove regular empty file 'b'? ")
    #expect(bench.run("ls").output == "b\n")
  }

  @Test func `tail follows a file as it grows`() {
    var bench = ToolBench(files: [.file("log", "1\n2\n")])
    let start = bench.run("tail -n 1 -f log", for: .seconds(1))
    #expect(start.output == "2\n")
    #expect(start.status == nil)
    _ = bench.run("echo 3 >> log")
    bench.advance(to: bench.machine.now + .seconds(3))
    #expect(String(decoding: bench.machine.takeOutput(1), as: UTF8.self) == "3\n")
  }

  @Test func `watch draws its command again and again`() {
    var bench = ToolBench(files: [.file("a", "hello\n")])
    let shown = bench.run("watch -n 1 cat a", terminal: terminal, for: .seconds(3)).output
    #expect(shown.components("\u{1B}[H\u{1B}[2J").count >= 4)
    #expect(shown.contains("Every 1.0s: cat a"))
    #expect(shown.contains("hello"))
    #expect(bench.run("watch date").output == "Error opening terminal: xterm.\n")
  }

  @Test func `less shows a page and waits for keys`() {
    let text = (1...30).map { "line \($0)\n" }.joined()
    var bench = ToolBench(files: [.file("long", text)])
    var keys = [" ", "q"]
    let output = interact(&bench, "less long") { bench, id in
      guard !keys.isEmpty else { return }
      bench.machine.answer(.key(Array(keys.removeFirst().utf8)), on: id)
    }
    #expect(output.contains("line 1\r\n"))
    #expect(output.contains("line 18"))
    #expect(!output.contains("line 19"))
    #expect(bench.run("less long | wc -l").output == "30\n")
  }

  @Test func `top shows a screen and ends when asked to`() {
    var bench = ToolBench()
    let shown = bench.run("top -b -n 1").output
    #expect(shown.hasPrefix("top - 09:00:0"))
    #expect(
      shown.contains(
        "    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND\n"))
  }

  @Test func `ls sets columns at a terminal, and quotes what needs it`() {
    var bench = ToolBench(files: [.file("a b", ""), .file("c", ""), .file("d", "")])
    // Real: names without quotes stand one column in, under the quoted ones' text.
    #expect(bench.run("ls", terminal: terminal).output == "'a b'   c   d\n")
  }

  @Test func `a limit is told, and nothing is done`() {
    var bench = ToolBench(files: [.file("a", "")])
    let told = bench.run("cp --backup a b")
    #expect(told.output == "swiftlab: the real tool has cp --backup; swiftlab does not model it.\n")
    #expect(told.status == 1)
    #expect(bench.run("ls").output == "a\n")
  }

  @Test func `an unlinked current directory and a full disk are met in the kernel's words`() {
    var bench = ToolBench(files: [.directory("d")])
    let root = bench.machine.mountTables[0]!.root.file.tree
    bench.machine.files.modify(root) { $0.limits.bytes = $0.usedBytes + 4 }
    #expect(
      bench.run("cp /etc/passwd x").output == "cp: error writing 'x': No space left on device\n")
    #expect(bench.run("dd if=/dev/zero of=y bs=1 count=3 status=none; mkdir z").status == 0)
  }

  @Test func `every tool answers help with its name`() {
    var bench = ToolBench()
    for name in ToolBench.commands.names
    where ![
      "true", "false", "[", "test", "echo", "printf", "expr", "clear", "ps", "busybox-ps",
      "busybox-top", "sh", "yes", "openssl",
    ].contains(name) {
      let told = bench.run("\(name) --help")
      #expect(told.output.contains("Usage: \(name)") || told.output.contains("Usage:"), "\(name)")
      #expect(told.status == 0, "\(name)")
    }
  }

  @Test(arguments: 1...6) func `words without sense never trap a tool`(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    var bench = ToolBench(files: OracleTests.files)
    let pieces = [
      "-n", "-x", "--", "-", "a.txt", "dir", "-1", "+3", "99999999999999999999", "-k", "1.5,2r",
      "-t", ",", "''",
      "--format=%", "-c", "%y%%%", "-exec", "{}", ";", "+", "'[:alpha:]'", "a-z", "-o", "!", "'('",
      "')'", "-size", "1G",
      "--color=always", "-d", "-f", "-s", "-w", "0", "@99999999999", "-i", "nope", "link",
      "dangling", "1-2", "-9", "x*", "=",
      "-A", "-e", "-u", "-z", "-r", "--help", "-h", "-l", "-p", "-R", "-L", "-b", "100", "bin",
      "'\u{1}'", "é",
    ]
    let names = ToolBench.commands.names.filter { !["sh", "yes", "sleep"].contains($0) }
    for _ in 0..<250 {
      let name = names[Int.random(in: 0..<names.count, using: &random)]
      let words = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      let line = ([name] + words).joined(separator: " ")
      _ = bench.run(line, input: "x y\nz\n", for: .seconds(20), fuel: 100_000)
    }
  }

  /// Runs a line at a terminal and answers what it asks, ten times at most.
  private func interact(
    _ bench: inout ToolBench, _ line: String, _ answer: (inout ToolBench, TerminalID) -> Void
  ) -> String {
    var output = bench.run(line, terminal: terminal, for: .seconds(1)).output
    for _ in 0..<10 {
      guard
        let id = bench.machine.terminals.keys.last(where: {
          bench.machine.terminals[$0]?.request != nil
        })
      else { break }
      answer(&bench, id)
      bench.advance(to: bench.machine.now + .seconds(1))
      output += String(decoding: bench.machine.takeOutput(id), as: UTF8.self)
    }
    return output
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    var part = rest.startIndex
    var at = rest.startIndex
    while at < rest.endIndex {
      if rest[at...].hasPrefix(separator) {
        parts.append(rest[part..<at])
        at = rest.index(at, offsetBy: separator.count)
        part = at
      } else {
        at = rest.index(after: at)
      }
    }
    parts.append(rest[part...])
    rest = ""
    return parts
  }
}
