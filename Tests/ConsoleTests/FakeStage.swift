// A little world for the terminal tests: a shell of a dozen words, with time, jobs and containers.

import Console
import Kernel
import Machine

/// A stage whose every word exercises one thing that a terminal can be asked for.
struct FakeStage: Stage {
  private(set) var now = Instant(seconds: 1000)
  private(set) var request: TerminalRequest?
  private(set) var isEnded = false
  private(set) var surroundings = Surroundings.shell(isIncomplete: false)
  var lastStatus = 0
  var columns = 80
  var rows = 24
  var files: [String: [UInt8]] = [:]
  private var output: [UInt8] = []
  private var busyUntil: Instant?
  private var spins = false
  private var isInContainer = false
  private var folder = "~"
  private var document: [String]?
  private var editing = ""
  private var jobs: [(time: Instant, text: String)] = []
  private var said: [Remark] = []

  init() { ask() }

  private var prompt: String {
    document != nil ? "> " : isInContainer ? "/ # " : "\u{1B}[32mlearner@lab\u{1B}[0m:\(folder)$ "
  }
  private mutating func ask() {
    request = .line(prompt: prompt)
    surroundings =
      isInContainer
      ? .program(["docker", "run", "-it", "busybox", "sh"])
      : .shell(isIncomplete: document != nil)
  }
  private mutating func say(_ text: String) { output += Array(text.utf8) }

  mutating func answer(_ answer: TerminalAnswer) {
    guard let asked = request else { return }
    request = nil
    switch (answer, asked) {
    case (.line(let line), .line(let prompt)) where prompt.isEmpty:
      say(line + "\n")
      request = .line(prompt: "")
    case (.line(let line), .line): run(line)
    case (.line(let line), .secret):
      say(line == "wrong" || line.isEmpty ? "\nrefused\n" : "\naccepted\n")
      ask()
    case (.key(let bytes), _):
      say("key \(bytes)\n")
      ask()
    case (.edited(let bytes), _):
      if let bytes { files[editing] = bytes }
      say(bytes == nil ? "unchanged\n" : "edited\n")
      ask()
    case (.end, .line(let prompt)) where prompt.isEmpty: ask()
    case (.end, _):
      say("exit\n")
      isEnded = !isInContainer
      isInContainer = false
      if !isEnded { ask() }
    default: ask()
    }
  }

  private mutating func run(_ line: String) {
    if var lines = document {
      if line == "EOF" {
        document = nil
        say(lines.map { $0 + "\n" }.joined())
      } else {
        lines.append(line)
        document = lines
      }
      return ask()
    }
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1] : ""
    lastStatus = 0
    switch words.first {
    case nil: break
    case "echo": say(rest + "\n")
    case "printf": say(rest)
    case "sleep", "forever":
      if words[0] == "forever" { say("started\n") }
      busyUntil = words[0] == "sleep" ? now + .milliseconds(Int(rest) ?? 0) : .distantFuture
      surroundings = .program(words)
      return
    case "spin":
      spins = true
      surroundings = .program(words)
      return
    case "job":
      for count in 1...3 { jobs.append((now + .milliseconds(count * 150), "job \(count)\n")) }
    case "cat<<EOF": document = []
    case "cat":
      request = .line(prompt: "")
      surroundings = .program(["cat"])
      return
    case "secret":
      request = .secret(prompt: "Password: ")
      return
    case "key":
      request = .key
      return
    case "nano", "vi":
      editing = rest
      request = .edit(path: rest, content: files[rest])
      return
    case "cd": folder = rest
    case "sub": isInContainer = true
    case "size": say("\(columns)x\(rows)\n")
    case "exit":
      if !isInContainer { isEnded = true }
      isInContainer = false
      if isEnded { return }
    default:
      say("bash: \(words[0]): command not found\n")
      lastStatus = 127
    }
    ask()
  }

  private mutating func stop() {
    busyUntil = nil
    spins = false
    document = nil
    say("\n")
    ask()
  }
  mutating func interrupt() { stop() }
  mutating func suspend() {
    say("\n[1]+  Stopped")
    stop()
  }
  mutating func quit() { stop() }
  mutating func resize(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }

  mutating func advance(to time: Instant, fuel: Int) -> AdvanceEnd {
    if spins {
      let steps = min(fuel, 1_000_000)
      now = min(time, now + .nanoseconds(steps))
      return now < time ? .outOfFuel : .reached
    }
    while let next = jobs.first, next.time <= time {
      now = max(now, next.time)
      say(next.text)
      jobs.removeFirst()
    }
    if let end = busyUntil, end <= time {
      now = max(now, end)
      busyUntil = nil
      ask()
    }
    now = max(now, time)
    return .reached
  }
  mutating func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }
  mutating func takeRemarks() -> [Remark] {
    defer { said = [] }
    return said
  }
  mutating func say(_ word: ColonWord, _ argument: String) -> StageReply {
    StageReply([Remark("word \(word.rawValue) \(argument)")])
  }
  func completions(for line: String, cursor: Int) -> LineCompletions {
    let before = line.utf8.prefix(cursor)
    let start = before.lastIndex(of: 0x20).map {
      before.distance(from: before.startIndex, to: $0) + 1
    }
    let word = String(Substring(before.dropFirst(start ?? 0)))
    let names = ["forever", "echo", "exit", "key", "kubectl", "kubelet", "镜像一", "镜像二"]
    return LineCompletions(
      start: start ?? 0,
      candidates: names.filter { $0.hasPrefix(word) }.map { LineCompletions.Candidate($0) })
  }
}
