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
      flag("t", "expand-tabs", "not modelled"),
      unmodelled("y", "side-by-side"), unmodelled("c"),
      unmodelled("C", "context", takesValue: true), unmodelled("e", "ed"),
      unmodelled("p", "show-c-function"),
      unmodelled("I", "ignore-matching-lines", takesValue: true), unmodelled("n", "rcs"),
      unmodelled("W", "width", takesValue: true), unmodelled("E", "ignore-tab-expansion"),
      unmodelled("Z", "ignore-trailing-space"),
      unmodelled(nil, "strip-trailing-cr"), unmodelled("D", "ifdef", takesValue: true),
    ], failure: 2, suite: "GNU diffutils) 3.8")

  struct Settings: Sendable {
    var context: Int?
    var brief = false, same = false, recursive = false, newFile = false
    var fold = false, noSpace = false, oneSpace = false, noBlank = false, asText = false
    var colours = false
    var labels: [String] = []
    var excluded: [NamePattern] = []
    var zone = Zone.utc
    /// The options as `diff -r` repeats them in its heads.
    var words = ""
  }

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      var settings = Settings()
      settings.zone = host.zone(call)
      for (name, value) in options.given {
        switch name {
        case "u": settings.context = settings.context ?? 3
        case "unified":
          guard let lines = Int(value), lines >= 0 else {
            call.misuse("invalid context length '\(value)'")
            return .exit(2)
          }
          settings.context = min(lines, 1 << 30)
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
        case "expand-tabs":
          host.sayUnmodelled("diff -t", &call)
          return .exit(2)
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
    if left == right {
      if settings.same { call.print("Files \(a) and \(b) are identical") }
      return 0
    }
    let isBinary =
      !settings.asText && (left.prefix(4096).contains(0) || right.prefix(4096).contains(0))
    if isBinary, !settings.brief {
      call.print("Binary files \(a) and \(b) differ")
      return 1
    }
    let old = TextLines(left), new = TextLines(right)
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
    if shown.isEmpty {
      if settings.same { call.print("Files \(a) and \(b) are identical") }
      return 0
    }
    if settings.brief {
      call.print("Files \(a) and \(b) differ")
      return 1
    }
    if let head { call.print(head) }
    let output = DiffOutput(old: old, new: new, colours: settings.colours)
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
      call.write(bytes: output.unified(shown, context: context, names: names))
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
  /// What of a line counts.
  func key(_ line: ArraySlice<UInt8>) -> [UInt8] {
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
