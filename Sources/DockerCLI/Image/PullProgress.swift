// Showing a pull or a push as it goes on.

import Commands
import Containers
import Docker
import Kernel
import Machine
import Text

/// Plays a transfer's steps in virtual time.
///
/// Where the output is no terminal only milestones are printed, a line each; at a terminal each
/// layer has a line that changes.
struct PullProgress: Sendable {
  var transfer: Transfer
  private let begin: Instant
  private var next = 0
  private let isQuiet: Bool
  /// Nil where the output is no terminal.
  private let width: Int?
  private var isTerminal: Bool { width != nil }
  private var columns: Int { width ?? 80 }
  /// Layers in the order of their lines, and what each shows.
  private var order: [String] = []
  private let descriptor: Int

  init(
    _ transfer: Transfer, at begin: Instant, isQuiet: Bool, columns: Int?, descriptor: Int = 1
  ) {
    self.transfer = transfer
    self.begin = begin
    self.isQuiet = isQuiet
    width = columns
    self.descriptor = descriptor
  }

  /// Writes what is due; the moment of the next step, or nil when all is done.
  mutating func show(_ now: Instant, _ output: inout OutputBuffer) -> Instant? {
    while next < transfer.steps.count {
      let step = transfer.steps[next]
      let due = begin + step.after
      guard due <= now else { return due }
      next += 1
      guard !isQuiet else { continue }
      switch step.event {
      case .line(let text): output.write(text + "\n", to: descriptor)
      case .layer(let id, let progress):
        if isTerminal {
          output.write(line(id, progress), to: descriptor)
        } else if progress.isMilestone {
          output.write("\(id): \(progress.words)\n", to: descriptor)
        }
      }
    }
    let end = begin + transfer.duration
    return end <= now ? nil : end
  }

  /// A layer's line at a terminal: up to its place, the line anew, and down again.
  private mutating func line(_ id: String, _ progress: LayerProgress) -> String {
    var out = ""
    if let place = order.firstIndex(of: id) {
      let up = order.count - place
      out += "\u{1b}[\(up)A\u{1b}[2K\r\(id): \(words(progress))\n"
      if up > 1 { out += "\u{1b}[\(up - 1)B" }
    } else {
      order.append(id)
      out += "\(id): \(words(progress))\n"
    }
    return out
  }

  private func words(_ progress: LayerProgress) -> String {
    func bar(_ done: Int, _ total: Int) -> String {
      // Real: jsonmessage draws its bar only where more than 110 columns are.
      TransferBar.text(done, of: total, isWide: columns > 110)
    }
    switch progress {
    case .downloading(let done, let total): return "Downloading " + bar(done, total)
    case .extracting(let done, let total): return "Extracting " + bar(done, total)
    default: return progress.words + " "
    }
  }
}
