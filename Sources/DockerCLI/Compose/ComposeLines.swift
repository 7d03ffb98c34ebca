// Compose's progress at a terminal: a line for each thing, redrawn in place.

import Docker
import Kernel
import Text

/// Real: compose 2.40's tty writer: `[+] Running 2/3`, then a mark, a name, a status and seconds.
struct ComposeLines: Sendable {
  var title = "Running"
  private(set) var isDirty = false
  private var lines: [Line] = []
  private var drawn = 0
  private var hasBegun = false

  private struct Line: Sendable {
    var progress: ComposeProgress
    var began: Instant
    var ended: Instant?
  }

  mutating func take(_ progress: ComposeProgress, _ now: Instant) {
    isDirty = true
    let place = lines.firstIndex {
      $0.progress.id == progress.id && $0.progress.parent == progress.parent
    }
    guard let place else {
      let line = Line(progress: progress, began: now, ended: progress.kind == .working ? nil : now)
      // A layer stands behind its service's other layers.
      if let parent = progress.parent,
        let last = lines.lastIndex(where: {
          $0.progress.parent == parent || ($0.progress.id == parent && $0.progress.parent == nil)
        })
      {
        lines.insert(line, at: last + 1)
      } else {
        lines.append(line)
      }
      return
    }
    lines[place].progress = progress
    if progress.kind == .working {
      lines[place].ended = nil
    } else if lines[place].ended == nil {
      lines[place].ended = now
    }
  }

  /// Begins anew below a build's output: what stands above it is done.
  mutating func breakOff() {
    lines = []
    drawn = 0
    hasBegun = true
    isDirty = false
  }

  mutating func draw(_ now: Instant, _ width: Int) -> String {
    isDirty = false
    let done = lines.count { $0.ended != nil }
    let pad =
      (lines.filter { $0.progress.parent == nil }.map {
        $0.progress.id.count + 1 + $0.progress.text.count
      }.max() ?? 0) + 1
    var rows = ["[+] \(title) \(done)/\(lines.count)"]
    for line in lines { rows.append(row(line, pad, now, width)) }
    var out = ""
    if hasBegun {
      if drawn > 0 { out += "\u{1b}[\(drawn)A" }
    } else {
      // Real: an empty line stands before the first of them, and none behind a build's output.
      hasBegun = true
      out += "\n"
    }
    drawn = rows.count
    return out + rows.map { "\u{1b}[2K\r\($0)\n" }.joined()
  }

  private func row(_ line: Line, _ pad: Int, _ now: Instant, _ width: Int) -> String {
    let progress = line.progress
    let mark: String, colour: String
    switch progress.kind {
    case .working: (mark, colour) = ("⠿", "34")
    case .done: (mark, colour) = ("✔", "32")
    case .warning: (mark, colour) = ("!", "33")
    case .failed: (mark, colour) = ("✘", "31")
    }
    let head = "\(progress.id) \(progress.text)"
    var status = progress.status
    if status.count > 70 { status = status.prefix(67) + "..." }
    let isLayer = progress.parent != nil
    let body: String
    if progress.text.isEmpty {
      body = head.padded(to: pad) + status
    } else {
      body = head + (status.isEmpty ? "" : " " + status)
    }
    let indent = isLayer ? "   " : " "
    let time = "\(tenths(((line.ended ?? now) - line.began).inSeconds))s"
    let room = max(0, width - 1 - time.count - indent.count - 2)
    let cut = body.count > room ? String(body.prefix(room)) : body
    let space = String(repeating: " ", count: max(0, room - cut.count))
    let shown =
      progress.kind == .done || progress.kind == .failed || progress.kind == .warning
      ? coloured(cut, status, colour) : cut
    return "\(indent)\u{1b}[\(colour)m\(mark)\u{1b}[0m \(shown)\(space)\u{1b}[34m\(time) \u{1b}[0m"
  }
  private func coloured(_ body: String, _ status: String, _ colour: String) -> String {
    guard !status.isEmpty, body.hasSuffix(status) else { return body }
    return body.dropLast(status.count) + "\u{1b}[\(colour)m\(status)\u{1b}[0m"
  }
}
