// Lines of several containers, each with its container's name before it.

import Commands
import Containers
import Docker
import Kernel
import Machine
import Text

/// Real: compose 2.40: names are padded to the longest, and coloured at a terminal.
struct ComposeLogPrinter: Sendable {
  var showsPrefix = true
  var showsTime = false
  var isColoured = false
  /// Real: what a watch says is a source of lines like the containers, and its name counts.
  var watches = false
  private var names: [String] = []

  init(prefix: Bool, time: Bool, coloured: Bool) {
    showsPrefix = prefix
    showsTime = time
    isColoured = coloured
  }

  /// Real: cyan, yellow, green, magenta, blue, then their bright kin.
  private static let colours = [
    "36", "33", "32", "35", "34", "36;1", "33;1", "32;1", "35;1", "34;1",
  ]

  /// The name without the project's before it, or the container's own.
  static func name(_ container: Container) -> String {
    let project = (container.composeProject ?? "") + "-"
    return container.name.hasPrefix(project)
      ? String(container.name.dropFirst(project.count)) : container.name
  }

  /// Real: the length of `#watch`, the name by which compose has it.
  private static let watchName = 6

  /// A line of a watch. Real: its mark is green, at a terminal or not.
  func watchLine(_ text: String) -> String {
    let width = max(names.map(\.count).max() ?? 0, Self.watchName)
    return "\u{1b}[92m\(String(repeating: " ", count: width + 2))⦿ \u{1b}[0m\(text)\n"
  }

  mutating func know(_ container: Container) {
    let name = Self.name(container)
    if !names.contains(name) { names.append(name) }
  }

  func text(_ entry: LogEntry, of container: Container) -> [UInt8] {
    text(entry, named: Self.name(container))
  }
  func text(_ entry: LogEntry, named name: String) -> [UInt8] {
    var head = ""
    if showsPrefix {
      let width = max(names.map(\.count).max() ?? name.count, watches ? Self.watchName : 0)
      head = name.padded(to: width) + "  | "
      if isColoured, let place = names.firstIndex(of: name) {
        head = "\u{1b}[\(Self.colours[place % Self.colours.count])m\(head)\u{1b}[0m"
      }
    }
    if showsTime { head += CivilTime(nanoseconds: entry.time.nanoseconds).rfc3339NanoFixed + " " }
    var line = entry.text
    if line.last != 10 { line.append(10) }
    return Array(head.utf8) + line
  }
}
