// docker build --call outline, --call targets: what the Dockerfile tells of itself.

import Docker
import Text

/// Real: buildx 0.29.
enum BuildInquiryText {
  static func text(_ inquiry: BuildInquiry, _ job: BuildJob) -> String {
    switch inquiry {
    case .outline: outline(job.outline)
    case .targets: targets(job.targetList)
    case .other: ""
    }
  }

  private static func outline(_ outline: BuildOutline) -> String {
    var out = ""
    if !outline.name.isEmpty {
      var rows = [["TARGET:", outline.name]]
      if !outline.description.isEmpty { rows.append(["DESCRIPTION:", outline.description]) }
      out += table(rows, gap: 1)
    }
    out += "\n"
    if !outline.arguments.isEmpty {
      let rows = outline.arguments.map { [$0.name, $0.value, $0.description] }
      out += table([["BUILD ARG", "VALUE", "DESCRIPTION"]] + rows, gap: 3) + "\n"
    }
    if !outline.secrets.isEmpty {
      let rows = outline.secrets.map { [$0.name, $0.isRequired ? "true" : ""] }
      out += table([["SECRET", "REQUIRED"]] + rows, gap: 3) + "\n"
    }
    if !outline.agents.isEmpty {
      out += table([["SSH", "REQUIRED"]] + outline.agents.map { [$0, ""] }, gap: 3) + "\n"
    }
    return out
  }

  private static func targets(_ list: [(name: String, description: String)]) -> String {
    var rows = [["TARGET", "DESCRIPTION"]]
    for (place, target) in list.enumerated() {
      let isDefault = place == list.count - 1
      let name =
        !isDefault
        ? target.name : target.name.isEmpty ? "(default)" : "\(target.name) (default)"
      rows.append([name, target.description])
    }
    return table(rows, gap: 1)
  }

  /// Every cell but the last of a row is as wide as its column, and the gap behind it.
  private static func table(_ rows: [[String]], gap: Int) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.count + gap)
      }.joined() + "\n"
    }.joined()
  }
}
