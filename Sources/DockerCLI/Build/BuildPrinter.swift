// How a build's progress is shown: plain, or at a terminal.

import Docker
import Kernel
import Dockerfile

/// Turns a build's events into what the client writes.
protocol BuildPrinter: Sendable {
  mutating func begin(at now: Instant) -> String
  mutating func show(_ events: [BuildEvent], at now: Instant, columns: Int) -> String
  mutating func end(at now: Instant, isFailed: Bool) -> String
}

/// `0.1` with one digit, as BuildKit prints seconds.
func tenths(_ seconds: Double) -> String {
  let value = Int((seconds * 10).rounded())
  return "\(value / 10).\(value % 10)"
}

/// Real: buildx 0.29's plain progress.
struct PlainBuildPrinter: BuildPrinter {
  private var last = 0
  private var titles: [Int: String] = [:]

  mutating func begin(at now: Instant) -> String {
    "#0 building with \"default\" instance using docker driver\n"
  }
  mutating func end(at now: Instant, isFailed: Bool) -> String { "" }

  mutating func show(_ events: [BuildEvent], at now: Instant, columns: Int) -> String {
    var out = ""
    for event in events {
      switch event {
      case .begin(let vertex, let title):
        titles[vertex] = title
        out += head(vertex)
      case .status(let vertex, let text, let isDone, let seconds):
        let time = seconds.map { $0 >= 0.05 ? " \(tenths($0))s" : " 0.0s" } ?? ""
        out += turn(vertex) + "#\(vertex) \(text)\(isDone ? time + " done" : "")\n"
      case .log(let vertex, let seconds, _, let text):
        let time = Int((seconds * 1000).rounded())
        let fraction = String(time % 1000 + 1000).dropFirst()
        out += turn(vertex) + "#\(vertex) \(time / 1000).\(fraction) \(text)\n"
      case .warning(let vertex, let finding):
        out += turn(vertex) + "#\(vertex) WARN: \(finding.short)\n"
      case .done(let vertex, let seconds):
        out += turn(vertex) + "#\(vertex) DONE \(tenths(seconds))s\n"
      case .cached(let vertex): out += turn(vertex) + "#\(vertex) CACHED\n"
      case .canceled(let vertex): out += turn(vertex) + "#\(vertex) CANCELED\n"
      case .failed(let vertex, let message):
        out += turn(vertex) + "#\(vertex) ERROR: \(message)\n"
      }
    }
    return out
  }

  private mutating func head(_ vertex: Int) -> String {
    last = vertex
    return "\n#\(vertex) \(titles[vertex] ?? "")\n"
  }
  /// Real: when another step speaks, its title is printed again.
  private mutating func turn(_ vertex: Int) -> String {
    vertex == last ? "" : head(vertex)
  }
}

/// Real: buildx 0.29 at a terminal: `[+] Building 1.2s (5/9)`, a line a step, redrawn in place.
struct TerminalBuildPrinter: BuildPrinter {
  private struct Line: Sendable {
    var title: String
    var began: Instant
    var seconds: Double?
    var isCached = false
    var isFailed = false
    var details: [String] = []
  }
  private var lines: [(vertex: Int, line: Line)] = []
  private var begun = Instant.zero
  private var drawn = 0
  private var width = 80

  mutating func begin(at now: Instant) -> String {
    begun = now
    return ""
  }

  mutating func show(_ events: [BuildEvent], at now: Instant, columns: Int) -> String {
    // Real: the last column stays free.
    width = max(20, columns - 1)
    for event in events {
      switch event {
      case .begin(let vertex, let title):
        lines.append((vertex, Line(title: title, began: now)))
      case .status(let vertex, let text, _, _):
        change(vertex) { $0.details.append(text) }
      case .log(let vertex, _, _, let text):
        change(vertex) { line in
          line.details.append("# " + text)
          if line.details.count > 6 { line.details.removeFirst() }
        }
      case .warning(_, let finding):
        // Real: a finding stands in a row of its own, and is no step.
        let line = Line(title: "WARN: \(finding.short)", began: now, seconds: 0)
        lines.append((vertex: -1, line: line))
      case .done(let vertex, let seconds):
        change(vertex) {
          $0.seconds = seconds
          $0.details.removeAll { $0.hasPrefix("# ") }
        }
      case .cached(let vertex):
        change(vertex) {
          $0.isCached = true
          $0.seconds = 0
        }
      case .canceled(let vertex): change(vertex) { $0.seconds = 0 }
      case .failed(let vertex, _):
        change(vertex) {
          $0.isFailed = true
          $0.details.removeAll { $0.hasPrefix("# ") }
          $0.seconds = $0.seconds ?? 0
        }
      }
    }
    return events.isEmpty ? "" : draw(now, isOver: false, isFailed: false)
  }

  mutating func end(at now: Instant, isFailed: Bool) -> String {
    draw(now, isOver: true, isFailed: isFailed)
  }

  private mutating func change(_ vertex: Int, _ body: (inout Line) -> Void) {
    guard let index = lines.firstIndex(where: { $0.vertex == vertex }) else { return }
    body(&lines[index].line)
  }

  private mutating func draw(_ now: Instant, isOver: Bool, isFailed: Bool) -> String {
    let steps = lines.filter { $0.vertex >= 0 }
    let done = steps.count { $0.line.seconds != nil }
    let total = steps.count
    let state = isOver ? " FINISHED" : ""
    var rows = [
      right(
        "[+] Building \(tenths((now - begun).inSeconds))s (\(done)/\(total))\(state)",
        "docker:default")
    ]
    for (_, line) in lines {
      let mark = line.isCached ? "CACHED " : line.isFailed ? "ERROR " : ""
      let seconds = line.seconds ?? (now - line.began).inSeconds
      rows.append(right(" => \(mark)\(line.title)", "\(tenths(seconds))s"))
      guard !line.isCached else { continue }
      for detail in line.details {
        rows.append(right(" => => \(fitted(detail))", "0.0s"))
      }
    }
    let up = drawn > 0 ? "\u{1b}[\(drawn)A" : ""
    let gone = drawn - rows.count
    drawn = rows.count
    return up + rows.map { "\u{1b}[2K\r\($0)\n" }.joined() + (gone > 0 ? "\u{1b}[J" : "")
  }

  /// Real: of a layer's line the digest is cut, and not how much of it has come.
  private func fitted(_ detail: String) -> String {
    guard detail.hasPrefix("sha256:"), let blank = detail.firstIndex(of: " ") else { return detail }
    let amounts = detail[blank...]
    let room = width - 13 - amounts.count
    return String(detail[..<blank].prefix(max(0, room))) + amounts
  }
  private func right(_ text: String, _ end: String) -> String {
    let room = width - max(5, end.count) - 1
    let cut = text.count > room ? String(text.prefix(max(0, room))) : text
    return cut + String(repeating: " ", count: max(1, width - cut.count - end.count)) + end
  }
}
