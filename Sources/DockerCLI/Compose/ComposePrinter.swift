// How compose's progress is shown: plain lines, at a terminal, as JSON, or not at all.

import Commands
import Containers
import Docker
import Documents
import Kernel
import Text

/// Turns a run's events into what the client writes to standard error.
struct ComposePrinter: Sendable {
  enum Mode: Sendable { case plain, terminal, json, quiet }
  let mode: Mode
  private var lines = ComposeLines()
  private var builder: any BuildPrinter = PlainBuildPrinter()
  private var isBuildQuiet = false
  /// What a watch builds is shown; that it did so is said in the watch's own words.
  var showsOnlyBuilds = false
  private var width = 80

  /// - Parameters:
  ///   - title: what stands behind `[+]` at a terminal.
  ///   - followsText: no empty line stands before the first.
  init(
    _ mode: Mode, title: String = "Running", quietBuild: Bool = false, followsText: Bool = false
  ) {
    self.mode = mode
    lines.title = title
    isBuildQuiet = quietBuild
    if followsText { lines.breakOff() }
  }

  /// Refuses what `--progress` cannot be. Real: every verb looks at it, whether it shows any or not.
  static func check<Host: DockerCLIHost>(
    _ flags: ParsedFlags, _ host: Host, _ call: Call<Host>
  ) throws(DockerFailure) {
    let wanted = flags.last("progress") ?? host.environment(call, "COMPOSE_PROGRESS") ?? ""
    guard ["", "auto", "tty", "plain", "quiet", "none", "json"].contains(wanted) else {
      throw .text("unsupported --progress value \(GoQuote.quoted(wanted))", status: 1)
    }
  }

  /// The mode that flags and the terminal ask for.
  static func mode<Host: DockerCLIHost>(
    _ host: Host, _ call: Call<Host>, _ flags: ParsedFlags
  ) throws(DockerFailure) -> Mode {
    let isTerminal = host.terminal(call, 2) != nil
    let wanted = flags.last("progress") ?? host.environment(call, "COMPOSE_PROGRESS") ?? "auto"
    switch wanted {
    case "auto", "":
      switch flags.last("ansi") ?? host.environment(call, "COMPOSE_ANSI") ?? "auto" {
      case "never": return .plain
      case "always": return .terminal
      case "auto", "": return isTerminal ? .terminal : .plain
      case let other:
        throw .text(
          "invalid value for --ansi: \(GoQuote.quoted(other))", status: 1)
      }
    case "tty": return .terminal
    case "plain": return .plain
    case "quiet", "none": return .quiet
    case "json": return .json
    case let other: throw .text("unsupported --progress value \(GoQuote.quoted(other))", status: 1)
    }
  }

  mutating func show(
    _ events: [ComposeEvent], at now: Instant, columns: Int, warn: (String) -> String
  ) -> String {
    width = max(20, columns)
    var out = ""
    for event in events {
      switch event {
      case .progress(let progress): out += self.progress(progress, now)
      case .layer(let service, let id, let layer): out += self.layer(service, id, layer, now)
      case .buildBegan:
        builder = mode == .terminal ? TerminalBuildPrinter() : PlainBuildPrinter()
        if mode == .terminal {
          _ = builder.begin(at: now)
          lines.breakOff()
        }
      case .build(let list):
        guard mode != .quiet, !isBuildQuiet else { continue }
        var text = Self.unnamed(builder.show(list, at: now, columns: columns))
        // Real: compose's build begins without the empty line that docker build's has.
        if mode != .terminal, text.hasPrefix("\n#1 ") { text.removeFirst() }
        out += text
      case .buildEnded(let isFailed):
        if mode != .quiet, !isBuildQuiet {
          out += Self.unnamed(builder.end(at: now, isFailed: isFailed))
        }
      case .buildFailed(let failure): out += Self.failure(failure)
      case .warning(let text): out += warn(text)
      }
    }
    if mode == .terminal, lines.isDirty { out += lines.draw(now, width) }
    return out
  }

  private mutating func progress(_ progress: ComposeProgress, _ now: Instant) -> String {
    if showsOnlyBuilds { return "" }
    switch mode {
    case .quiet: return ""
    case .plain: return " \(progress.id) \(progress.text) \(progress.status)\n"
    case .terminal:
      lines.take(progress, now)
      return ""
    case .json:
      var value: Value = ["id": .string(progress.id)]
      if !progress.text.isEmpty { value["text"] = .string(progress.text) }
      if !progress.status.isEmpty { value["status"] = .string(progress.status) }
      return value.json(.goPlain) + "\n"
    }
  }

  private mutating func layer(
    _ service: String, _ id: String, _ layer: LayerProgress, _ now: Instant
  ) -> String {
    var line = ComposeProgress(id: id, text: layer.words, parent: service)
    switch layer {
    case .downloading(let done, let total), .extracting(let done, let total),
      .pushing(let done, let total):
      line.status = TransferBar.text(done, of: total, isWide: true)
    case .pullComplete, .alreadyExists, .pushed, .layerExists, .mounted: line.kind = .done
    default: break
    }
    return progress(line, now)
  }

  /// Real: compose does not name the builder behind its head line.
  private static func unnamed(_ text: String) -> String {
    guard text.contains("docker:default\n") else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasSuffix("docker:default") else { return String(line) }
      var head = line.dropLast(14)
      while head.last == " " { head = head.dropLast() }
      return String(head)
    }.joined(separator: "\n")
  }

  /// Real: bake prints the log of the failed step, then the marked source with an empty line behind each.
  private static func failure(_ failure: BuildFailure) -> String {
    var out = ""
    if let step = failure.step, !failure.log.isEmpty || !step.isEmpty {
      out += "------\n > \(step):\n"
      for line in failure.log { out += line + "\n" }
      out += "------\n"
    }
    for line in failure.excerpt { out += line + "\n\n" }
    return out
  }
}
