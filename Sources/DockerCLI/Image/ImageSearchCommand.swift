// docker search

import Commands
import Docker
import Machine
import Text

/// The columns of `docker search`. Real: docker 28.5.2.
private func searchColumns(isWhole: Bool) -> [RowColumn<SearchRow>] {
  [
    RowColumn("NAME", "Name") { $0.name },
    RowColumn("DESCRIPTION", "Description") { row in
      let text = row.description.replacing("\n", with: " ")
      return isWhole || text.count <= 45 ? text : text.prefix(44) + "…"
    },
    RowColumn("STARS", "StarCount") { String($0.stars) },
    RowColumn("OFFICIAL", "IsOfficial") { $0.isOfficial ? "[OK]" : "" },
  ]
}

func imageSearch<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("search", "[OPTIONS] TERM", "Search Docker Hub for images")
  spec.flags = [
    Flag(
      "filter", "f", .filter, "Only what matches: is-official=true, stars=100"),
    Flag("format", nil, .string, "A Go template."),
    Flag("limit", nil, .int, "At most so many."),
    Flag("no-trunc", nil, .bool, "Do not shorten."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      let rows = try daemon { () throws(DockerError) in
        try host.imageSearch(
          flags.arguments[0],
          // Real: nought is the usual number.
          limit: flags.int("limit", default: 25) == 0 ? 25 : flags.int("limit", default: 25),
          filters: FilterSet(flags.list("filter")))
      }
      call.write(
        try RowFormat(
          columns: searchColumns(isWhole: flags.bool("no-trunc")),
          typeName: "*formatter.searchContext"
        ).text(rows, format: flags.string("format")))
      return 0
    })
}
