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

  private static func table(_ rows: [[String]], gap: Int) -> String {
    TextTable(rows: rows).docker(TabWriter.Layout(minWidth: 0, tabWidth: 8, padding: gap))
  }
}
