// What the prune commands print.

import Commands
import Docker
import Machine
import Text

enum PruneText {
  static func write<Host>(_ head: String, _ lines: [String], bytes: Int, _ call: inout Call<Host>) {
    list(head, lines, &call)
    total(bytes, &call)
  }
  static func list<Host>(_ head: String, _ lines: [String], _ call: inout Call<Host>) {
    guard !lines.isEmpty else { return }
    call.print(head)
    for line in lines { call.print(line) }
    call.print("")
  }
  static func total<Host>(_ bytes: Int, _ call: inout Call<Host>) {
    call.print("Total reclaimed space: \(HumanSize.docker(bytes))")
  }
  static func images(_ removed: [ImageRemoval]) -> [String] {
    removed.map { item in
      switch item {
      case .untagged(let name): "untagged: \(name)"
      case .deleted(let digest): "deleted: \(digest)"
      }
    }
  }
}

/// The flags of every prune.
let pruneFlags: [Flag] = [
  Flag("filter", nil, .filter, "Only what matches: until=24h, label=…"),
  Flag("force", "f", .bool, "Do not ask."),
]
