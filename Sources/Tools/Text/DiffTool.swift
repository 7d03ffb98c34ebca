// diff and cmp: how two files differ.

import Commands
import Files
import Kernel
import Machine
import Text

enum DiffTool {
  static let spec = ToolSpec(
    "diff", "[OPTION]... FILES", "Tell how files differ, line by line.",
    [
      flag("u", nil, "3 lines of context, unified"),
      valued("U", "unified", "NUM", "NUM lines of context, unified"),
      flag("q", "brief", "only whether they differ"),
      flag("s", "report-identical-files", "also where they do not"),
      flag("r", "recursive", "directories with all in them"),
      flag("N", "new-file", "a file that is not there is empty"),
      flag("i", "ignore-case", "upper and lower case alike"),
      flag("w", "ignore-all-space", "blanks do not count"),
      flag("b", "ignore-space-change", "how many blanks does not count"),
      flag("B", "ignore-blank-lines", "empty lines do not count"),
      valued("L", "label", "LABEL", "LABEL instead of the name"),
      flag("a", "text", "every file is text"),
      valued("x", "exclude", "PAT", "not files that match"),
      optional(nil, "color", "WHEN", "colours"),
      flag("d", "minimal", "no effect: the result is always minimal"),
      flag("t", "expand-tabs", "spaces for tabs, with -y"),
      flag("y", "side-by-side", "in two columns"),
      valued("W", "width", "NUM", "how wide the two columns are (130)"),
      flag(nil, "suppress-common-lines", "with -y: only what differs"),
      flag(nil, "left-column", "with -y: what is alike only on the left"),
      flag("c", nil, "3 lines of context, in two blocks"),
      valued("C", "context", "NUM", "NUM lines of context, in two blocks"),
      flag("e", "ed", "a script for ed"), flag("n", "rcs", "a script as RCS keeps it"),
      valued("I", "ignore-matching-lines", "RE", "changes of lines that match do not count"),
      flag("Z", "ignore-trailing-space", "blanks at the end of lines do not count"),
      flag(nil, "strip-trailing-cr", "carriage returns at the end of lines do not count"),
      unmodelled("p", "show-c-function"), unmodelled("E", "ignore-tab-expansion"),
      unmodelled("D", "ifdef", takesValue: true),
    ], failure: 2, suite: "GNU diffutils) 3.8")

  /// How the changes are written.
  enum Style: Sendable {
    case normal, unified, context, sideBySide, ed, rcs
  }

  struct Settings: Sendable {
    var style: Style?
    var context: Int?
    var width = 130
    var expandsTabs = false, hidesCommon = false, leftOnly = false
    var noEndSpace = false, noReturn = false
    var ignored: [Pattern] = []
    var brief = false, same = false, recursive = false, newFile = false
    var fold = false, noSpace = false, oneSpace = false, noBlank = false, asText = false
    var colours = false
    var labels: [String] = []
    var excluded: [NamePattern] = []
    var zone = Zone.utc
    /// The options as `diff -r` repeats them in its heads.
    var words = ""
  }

  private static let styles: [String: Style] = [
    "u": .unified, "unified": .unified, "c": .context, "context": .context,
    "side-by-side": .sideBySide, "ed": .ed, "rcs": .rcs,
  ]

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      var settings = Settings()
      settings.zone = host.zone(call)
      for (name, value) in options.given {
        switch name {
        case "u", "c", "unified", "context", "side-by-side", "ed", "rcs":
          let style = styles[name] ?? .normal
          guard settings.style == nil || settings.style == style else {
            call.misuse("conflicting output style options", asDiff: true)
            return .exit(2)
          }
          settings.style = style
          guard style == .unified || style == .context else { continue }
          guard name.count > 1 else {
            settings.context = settings.context ?? 3
            continue
          }
          guard let lines = Int(value), lines >= 0 else {
            call.misuse("invalid context length '\(value)'", asDiff: true)
            return .exit(2)
          }
          settings.context = min(lines, 1 << 30)
        case "width":
          guard let width = Int(value), width > 0 else {
            call.misuse("invalid width '\(value)'", asDiff: true)
            return .exit(2)
          }
          settings.width = min(width, 100_000)
        case "suppress-common-lines": settings.hidesCommon = true
        case "left-column": settings.leftOnly = true
        case "ignore-trailing-space": settings.noEndSpace = true
        case "strip-trailing-cr": settings.noReturn = true
        case "ignore-matching-lines":
          do throws(PatternError) {
            settings.ignored.append(
              try Pattern(anyOf: [Array(value.utf8)], syntax: .basic, options: .grep))
          } catch {
            call.complain("diff: \(value): \(error.message)")
            return .exit(2)
          }
        case "brief": settings.brief = true
        case "report-identical-files": settings.same = true
        case "recursive": settings.recursive = true
        case "new-file": settings.newFile = true
        case "ignore-case": settings.fold = true
        case "ignore-all-space": settings.noSpace = true
        case "ignore-space-change": settings.oneSpace = true
        case "ignore-blank-lines": settings.noBlank = true
        case "text": settings.asText = true
        case "label": settings.labels.append(value)
        case "exclude": settings.excluded.append(NamePattern(value))
        case "color":
          settings.colours =
            value.isEmpty || value == "always" || value == "auto" && host.terminal(call) != nil
        case "expand-tabs": settings.expandsTabs = true
        default: break
        }
      }
      guard options.operands.count >= 2 else {
        call.misuse(
          options.operands.first.map { "missing operand after '\($0)'" }
            ?? "missing operand after '\(call.name)'", asDiff: true)
        return .exit(2)
      }
      guard options.operands.count == 2 else {
        call.misuse("extra operand '\(options.operands[2])'", asDiff: true)
        return .exit(2)
      }
      settings.words = call.arguments.dropFirst().filter { $0.hasPrefix("-") && $0 != "-" }.map {
        " " + $0
      }.joined()
      let view = host.view(call)
      var (a, b) = (options.operands[0], options.operands[1])
      func isFolder(_ path: String) -> Bool {
        path != "-" && host.machine.files.isDirectory(path, in: view)
      }
      let folders = (isFolder(a), isFolder(b))
      if folders.0, folders.1 {
        let settled = settings
        return .exit(directories(a, b, settled, &host, &call))
      }
      if folders.0 { a = FilePaths.join(a, FilePaths.basename(b)) }
      if folders.1 { b = FilePaths.join(b, FilePaths.basename(a)) }
      let settled = settings
      let (left, right) = (a, b)
      return .follow(
        GatheredInputs<Host>(a == b ? [a] : [a, b]) { host, call, inputs in
          var missing = false
          var texts: [[UInt8]] = []
          for input in inputs {
            if let error = input.error {
              if settled.newFile, error == .noEntry {
                texts.append([])
                continue
              }
              call.complain("\(call.name): \(input.name): \(error.message)")
              missing = true
            }
            texts.append(input.bytes)
          }
          if missing { return 2 }
          if texts.count == 1 { texts.append(texts[0]) }
          return files(left, right, texts[0], texts[1], settled, host, &call)
        })
    }
  }

  /// Compares two texts and writes the difference; 0 when there is none.
  private static func files<Host: MachineHost>(
    _ a: String, _ b: String, _ left: [UInt8], _ right: [UInt8], _ settings: Settings,
    _ host: Host, _ call: inout Call<Host>, head: String? = nil
  ) -> Int {
    if left == right, settings.style != .sideBySide || settings.brief {
      if settings.same { call.print("Files \(a) and \(b) are identical") }
      return 0
    }
    let isBinary =
      !settings.asText && (left.prefix(4096).contains(0) || right.prefix(4096).contains(0))
    if isBinary, !settings.brief {
      call.print("Binary files \(a) and \(b) differ")
      return 1
    }
    let old = TextLines(settings.read(left)), new = TextLines(settings.read(right))
    var budget = Budget(steps: 30_000_000, bytes: 0)
    let changes: [LineChange]
    do throws(BudgetError) {
      changes = try LineDiff.changes(
        old.lines.map { settings.key($0) }, new.lines.map { settings.key($0) }, budget: &budget)
    } catch {
      call.complain("\(call.name): swiftlab gives up: the files differ too much")
      return 2
    }
    var shown = changes
    if old.endsMidLine != new.endsMidLine, !old.lines.isEmpty, !new.lines.isEmpty,
      !settings.noSpace, !settings.oneSpace
    {
      shown = LineDiff.withLastLines(shown, old.lines.count, new.lines.count)
    }
    if settings.noBlank {
      shown.removeAll { change in
        old.lines[change.old].allSatisfy(\.isEmpty) && new.lines[change.new].allSatisfy(\.isEmpty)
      }
    }
    if !settings.ignored.isEmpty {
      func matches(_ line: ArraySlice<UInt8>) -> Bool {
        settings.ignored.contains { pattern in
          var steps = 1_000_000
          return (try? pattern.isMatch(Array(line), steps: &steps)) ?? false
        }
      }
      shown.removeAll { change in
        old.lines[change.old].allSatisfy(matches) && new.lines[change.new].allSatisfy(matches)
      }
    }
    if shown.isEmpty {
      if settings.style == .sideBySide, !settings.brief {
        call.write(bytes: settings.columns(old, new).text([]))
      }
      if settings.same { call.print("Files \(a) and \(b) are identical") }
      return 0
    }
    if settings.brief {
      call.print("Files \(a) and \(b) differ")
      return 1
    }
    if let head { call.print(head) }
    let output = DiffOutput(old: old, new: new, colours: settings.colours)
    switch settings.style {
    case .sideBySide:
      call.write(bytes: settings.columns(old, new).text(shown))
      return 1
    case .ed:
      call.write(bytes: output.edScript(shown))
      // Real: ed has no lines without an end.
      var status = 1
      for (name, text) in [(a, old), (b, new)] where text.endsMidLine {
        call.complain("\(call.name): \(name): No newline at end of file\n")
        status = 2
      }
      return status
    case .rcs:
      call.write(bytes: output.rcsScript(shown))
      return 1
    case .normal, .unified, .context, nil: break
    }
    if let context = settings.context {
      let times = [a, b].map { path -> String in
        let view = host.view(call)
        let time =
          path == "-"
          ? host.machine.now : (try? host.machine.files.status(path, in: view))?.modified ?? .zero
        return CivilTime(time, zone: settings.zone).formatted("%Y-%m-%d %H:%M:%S.%N %z")
      }
      let names = [a, b].enumerated().map { index, path in
        settings.labels.count > index ? settings.labels[index] : "\(path)\t\(times[index])"
      }
      call.write(
        bytes: settings.style == .context
          ? output.context(shown, context: context, names: names)
          : output.unified(shown, context: context, names: names))
    } else {
      call.write(bytes: output.normal(shown))
    }
    return 1
  }

  private static func directories<Host: MachineHost>(
    _ a: String, _ b: String, _ settings: Settings, _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    var status = 0
    var waiting = [(a, b)]
    let view = host.view(call)
    var steps = 0
    while let (left, right) = waiting.popLast() {
      steps += 1
      guard steps < 20_000 else { break }
      let files = host.machine.files
      if files.isDirectory(left, in: view), files.isDirectory(right, in: view) {
        let mine = (try? files.names(in: left, in: view)) ?? []
        let theirs = (try? files.names(in: right, in: view)) ?? []
        let all = Set(mine).union(theirs).sorted().filter { name in
          !settings.excluded.contains { $0.matches(name) }
        }
        var next: [(String, String)] = []
        for name in all {
          let isMine = mine.contains(name), isTheirs = theirs.contains(name)
          let pair = (FilePaths.join(left, name), FilePaths.join(right, name))
          let folders = (files.isDirectory(pair.0, in: view), files.isDirectory(pair.1, in: view))
          if isMine != isTheirs,
            !settings.newFile || !settings.recursive && (folders.0 || folders.1)
          {
            next.append(("\u{1}\(isMine ? left : right)", name))
          } else if folders.0, folders.1, !settings.recursive {
            next.append(("\u{2}\(pair.0)", pair.1))
          } else {
            next.append(pair)
          }
        }
        waiting += next.reversed()
        continue
      }
      if left.hasPrefix("\u{1}") {
        call.print("Only in \(left.dropFirst()): \(right)")
        status = max(status, 1)
        continue
      }
      if left.hasPrefix("\u{2}") {
        call.print("Common subdirectories: \(left.dropFirst()) and \(right)")
        continue
      }
      let kinds = [left, right].map { try? files.status($0, in: view) }
      if let first = kinds[0], let second = kinds[1], first.isDirectory != second.isDirectory {
        call.print(
          "File \(left) is a \(first.isDirectory ? "directory" : first.kindName) while file \(right) is a \(second.isDirectory ? "directory" : second.kindName)"
        )
        status = max(status, 1)
        continue
      }
      var texts: [[UInt8]] = []
      for path in [left, right] {
        do throws(FileError) { texts.append(try files.read(path, limit: 16 << 20, in: view)) } catch
        {
          if error == .noEntry, settings.newFile {
            texts.append([])
          } else {
            call.complain("\(call.name): \(path): \(error.message)")
            status = 2
          }
        }
      }
      guard texts.count == 2 else { continue }
      let head = "diff\(settings.words) \(left) \(right)"
      status = max(
        status, Self.files(left, right, texts[0], texts[1], settings, host, &call, head: head))
    }
    return status
  }
}

extension DiffTool.Settings {
  func columns(_ old: TextLines, _ new: TextLines) -> DiffSideBySide {
    DiffSideBySide(
      old: old, new: new, width: width, expandsTabs: expandsTabs, hidesCommon: hidesCommon,
      leftOnly: leftOnly)
  }

  /// The text as it is compared: without the carriage returns that do not count.
  func read(_ bytes: [UInt8]) -> [UInt8] {
    guard noReturn else { return bytes }
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == 13, index + 1 < bytes.count, bytes[index + 1] == 10 { continue }
      out.append(byte)
    }
    return out
  }

  /// What of a line counts.
  func key(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var line = line
    if noEndSpace, !noSpace {
      while let last = line.last, last == 32 || (9...13).contains(last) { line.removeLast() }
    }
    guard fold || noSpace || oneSpace else { return Array(line) }
    var out: [UInt8] = []
    var blank = false
    for byte in line {
      if byte == 32 || (9...13).contains(byte) {
        blank = true
        if noSpace || oneSpace { continue }
      }
      if blank, oneSpace { out.append(32) }
      blank = false
      out.append(fold && (65...90).contains(byte) ? byte + 32 : byte)
    }
    return out
  }
}
