// tree: directories drawn as a tree.

import Commands
import Files
import Machine
import Text

enum TreeTool {
  static let spec = ToolSpec(
    "tree", "[OPTION]... [DIRECTORY]...", "Draw what is below directories.",
    [
      flag("a", nil, "also names that begin with ."), flag("d", nil, "only directories"),
      valued("L", nil, "LEVEL", "not deeper than LEVEL"), flag("f", nil, "whole paths"),
      flag("i", nil, "no lines"), flag("s", nil, "sizes"), flag("h", nil, "sizes as 1.2K"),
      flag("p", nil, "modes"),
      flag("F", nil, "a / behind directories, * behind programs"),
      flag("r", nil, "the other way round"),
      flag("t", nil, "oldest first"), valued("I", nil, "PATTERN", "not names that match"),
      valued("P", nil, "PATTERN", "only files that match"),
      flag(nil, "dirsfirst", "directories first"),
      flag(nil, "noreport", "no count at the end"), flag("n", nil, "no colours"),
      flag("C", nil, "colours"),
      valued(nil, "charset", "X", "ascii for lines of ASCII"), unmodelled("J"), unmodelled("X"),
      unmodelled("H", takesValue: true),
      unmodelled(nil, "du"), unmodelled("u"), unmodelled("g"), unmodelled("D"),
      unmodelled(nil, "prune"),
      valued("o", nil, "FILE", "not modelled"),
    ], suite: "tree) v2.1.0")

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in
      if options.has("o") {
        host.sayUnmodelled("tree -o", &call)
        return 1
      }
      var limit = Int.max
      if let text = options.last("L") {
        guard let level = Int(text), level > 0 else {
          call.fail("Invalid level, must be greater than 0.")
          return 1
        }
        limit = level
      }
      let view = host.view(call)
      let files = host.machine.files
      let ascii = options.last("charset")?.lowercased().contains("ascii") == true
      let marks =
        ascii ? ["|-- ", "`-- ", "|   ", "    "] : ["├── ", "└── ", "│\u{A0}\u{A0} ", "    "]
      let hidden = options.all("I").flatMap {
        $0.split(separator: "|").map { NamePattern(String($0)) }
      }
      let wanted = options.all("P").flatMap {
        $0.split(separator: "|").map { NamePattern(String($0)) }
      }
      let colours = options.has("C")
      var folders = 0, plain = 0, steps = 0
      var failed = false

      func entries(_ path: String) throws(FileError) -> [DirectoryEntry] {
        var list = try files.entries(in: path, in: view).filter { entry in
          if entry.name.hasPrefix("."), !options.has("a") { return false }
          if options.has("d"), !entry.status.isDirectory { return false }
          if hidden.contains(where: { $0.matches(entry.name) }) { return false }
          return wanted.isEmpty || entry.status.isDirectory
            || wanted.contains { $0.matches(entry.name) }
        }
        if options.has("t") {
          list.sort { ($0.status.modified, $0.name) < ($1.status.modified, $1.name) }
        }
        if options.has("r") { list.reverse() }
        if options.has("dirsfirst") {
          list = list.filter(\.status.isDirectory) + list.filter { !$0.status.isDirectory }
        }
        return list
      }
      func label(_ path: String, _ name: String, _ status: FileStatus) -> String {
        var text = ""
        var parts: [String] = []
        if options.has("p") { parts.append(status.letters) }
        if options.has("h") {
          parts.append(HumanSize.coreutils(status.size).paddedLeft(4))
        } else if options.has("s") {
          parts.append(String(status.size).paddedLeft(11))
        }
        if !parts.isEmpty { text = "[" + parts.joined(separator: " ") + "]  " }
        var shown = options.has("f") ? path : name
        if colours {
          let code =
            status.isDirectory
            ? "01;34"
            : status.isSymlink
              ? "01;36" : status.mode.isExecutable && status.isRegular ? "01;32" : ""
          if !code.isEmpty { shown = "\u{1B}[\(code)m\(shown)\u{1B}[0m" }
        }
        text += shown
        if options.has("F") {
          if status.isDirectory {
            text += "/"
          } else if status.isRegular, status.mode.isExecutable {
            text += "*"
          }
        }
        if let target = status.target { text += " -> " + target }
        return text
      }

      for start in options.operands.isEmpty ? ["."] : options.operands {
        guard let found = try? files.status(start, in: view), found.isDirectory else {
          call.print("\(start)  [error opening dir]")
          failed = true
          continue
        }
        // Real: the directory itself is counted, since tree 2.0.
        folders += 1
        call.print(label(start, start, found))
        var stack: [TreeLine] = []
        func push(_ path: String, _ prefix: String, _ depth: Int) {
          guard depth <= limit, let list = try? entries(path) else { return }
          for (index, entry) in list.enumerated().reversed() {
            stack.append(
              TreeLine(
                path: FilePaths.join(path, entry.name), entry: entry, prefix: prefix, depth: depth,
                isLast: index == list.count - 1))
          }
        }
        push(start, "", 1)
        while let line = stack.popLast() {
          steps += 1
          guard steps < 200_000 else { break }
          let branch = options.has("i") ? "" : line.prefix + (line.isLast ? marks[1] : marks[0])
          call.print(branch + label(line.path, line.entry.name, line.entry.status))
          if line.entry.status.isDirectory {
            folders += 1
            push(line.path, line.prefix + (line.isLast ? marks[3] : marks[2]), line.depth + 1)
          } else if line.entry.status.isSymlink, files.isDirectory(line.path, in: view) {
            folders += 1
          } else {
            plain += 1
          }
        }
      }
      if !options.has("noreport") {
        let first = "\(folders) director\(folders == 1 ? "y" : "ies")"
        call.print(
          "\n" + first + (options.has("d") ? "" : ", \(plain) file\(plain == 1 ? "" : "s")"))
      }
      return failed ? 2 : 0
    }
  }
}

/// One line that is still to be drawn.
private struct TreeLine {
  var path: String
  var entry: DirectoryEntry
  var prefix: String
  var depth: Int
  var isLast: Bool
}
