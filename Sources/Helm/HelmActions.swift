// Running a command's body: how many arguments it takes, and how its errors are told.

import Commands
import Documents
import Kernel
import Kubectl
import Machine
import Text

/// How many arguments a command takes. Real: helm's require package.
enum Arity: Sendable {
  case none
  case exactly(Int)
  case atLeast(Int)
  case atMost(Int)

  func check(_ count: Int, _ command: String, _ usage: String) throws(HelmError) {
    func arguments(_ count: Int) -> String { count == 1 ? "argument" : "arguments" }
    let words: String
    switch self {
    case .none where count > 0: words = "accepts no arguments"
    case .exactly(let wanted) where count != wanted:
      words = "requires \(wanted) \(arguments(wanted))"
    case .atLeast(let wanted) where count < wanted:
      words = "requires at least \(wanted) \(arguments(wanted))"
    case .atMost(let wanted) where count > wanted:
      words = "accepts at most \(wanted) \(arguments(wanted))"
    default: return
    }
    throw .plain("\"\(command)\" \(words)\n\nUsage:  \(command) \(usage)")
  }
}

extension Call where Host: AskedHost {
  /// An error as helm ends with it; gives the status.
  mutating func fail(_ error: HelmError, _ host: inout Host) -> Int {
    switch error {
    case .plain(let text): complain("Error: " + text)
    case .unmodelled(let what, _):
      complain("swiftlab: " + error.text.replacing("swiftlab ", with: "the lab ") + ".")
      host.machine.notices.append(.unmodelled(name: what))
    }
    return 1
  }
}

/// A command that is done at once.
func helmCommand<Host: KubectlHost>(
  _ spec: CommandSpec, path: String, _ arity: Arity,
  _ body:
    @escaping @Sendable (
      inout Host, inout Call<Host>, ParsedFlags
    ) throws(HelmError) -> Void
) -> CommandNode<Host> {
  let usage = spec.usage
  return CommandNode(
    spec,
    action: .once { host, call, flags in
      do throws(HelmError) {
        try arity.check(flags.arguments.count, path, usage)
        try body(&host, &call, flags)
        return 0
      } catch { return call.fail(error, &host) }
    })
}

/// A command that may wait.
func helmRun<Host: KubectlHost>(
  _ spec: CommandSpec, path: String, _ arity: Arity,
  _ body:
    @escaping @Sendable (
      inout Host, inout Call<Host>, ParsedFlags
    ) throws(HelmError) -> ReleaseRun<Host>?
) -> CommandNode<Host> {
  let usage = spec.usage
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(HelmError) {
        try arity.check(flags.arguments.count, path, usage)
        guard let run = try body(&host, &call, flags) else { return .exit(0) }
        return .follow(run)
      } catch { return .exit(call.fail(error, &host)) }
    })
}

/// A list as -o wants it: a table, or a document.
func helmTable(_ table: TextTable, _ document: Value, _ output: HelmOutput) -> String {
  switch output {
  case .table: HelmTable.text(table)
  case .json: document.json(.go) + "\n"
  case .yaml: document.sortedByKey().yaml()
  }
}

/// Real: gosuri/uitable with cells parted by tabs: each padded to its column's width.
enum HelmTable {
  static func text(_ table: TextTable, widest: Int? = nil) -> String {
    let rows = [table.heads] + table.rows
    var widths: [Int] = []
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place == widths.count { widths.append(0) }
        // Real: a column is as wide as the longest line of its cells …
        let longest = cell.split(separator: "\n").map(\.count).max() ?? 0
        widths[place] = max(widths[place], min(longest, widest ?? .max))
      }
    }
    return rows.map { row in
      row.enumerated().map { place, cell in
        // … and what is longer, its lines together, is cut.
        let width = widths[place]
        let shown = cell.count > width ? String(cell.prefix(max(0, width - 3))) + "..." : cell
        return shown + String(repeating: " ", count: max(0, width - shown.count))
      }.joined(separator: "\t") + "\n"
    }.joined()
  }
}
