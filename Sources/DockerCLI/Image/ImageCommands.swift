// docker images, rmi, tag, history, image prune

import Commands
import Containers
import Docker
import Kernel
import Machine
import Text

/// The columns of `docker images`. Real: docker 28.5.2.
func imageColumns(
  isWhole: Bool, digests: Bool, now: Instant
) -> [RowColumn<ImageRow>] {
  [
    RowColumn("REPOSITORY", "Repository") { $0.repository },
    RowColumn("TAG", "Tag") { $0.tag },
    RowColumn("DIGEST", "Digest", isShown: digests) {
      digests ? $0.digest ?? "<none>" : "<none>"
    },
    RowColumn("IMAGE ID", "ID") { isWhole ? $0.id.description : String($0.id.hex.prefix(12)) },
    RowColumn("CREATED", "CreatedSince") { row in
      row.created == .zero ? "N/A" : HumanAge.docker(now - row.created) + " ago"
    },
    RowColumn("CREATED AT", "CreatedAt", isShown: false) {
      CivilTime(seconds: $0.created.seconds).goString
    },
    RowColumn("SIZE", "Size") { HumanSize.docker($0.size, precision: 3) },
    RowColumn("CONTAINERS", "Containers", isShown: false) { String($0.containers) },
    RowColumn("SHARED SIZE", "SharedSize", isShown: false) { _ in "N/A" },
    RowColumn("UNIQUE SIZE", "UniqueSize", isShown: false) { _ in "N/A" },
    RowColumn("VIRTUAL SIZE", "VirtualSize", isShown: false) { HumanSize.docker($0.size) },
  ]
}

func imageList<Host: DockerCLIHost>(_ name: String) -> CommandNode<Host> {
  var spec = CommandSpec(name, "[OPTIONS] [REPOSITORY[:TAG]]", "List images")
  spec.aliases = name == "ls" ? ["list"] : []
  spec.completes = ["image"]
  spec.flags = [
    Flag("all", "a", .bool, "Those in between, too."),
    Flag("digests", nil, .bool, "Their digests too."),
    Flag("filter", "f", .filter, "Only what matches: dangling=true, reference=…"),
    Flag("format", nil, .string, "table, json, or a Go template."),
    Flag("no-trunc", nil, .bool, "Do not shorten."),
    Flag("quiet", "q", .bool, "Only IDs."),
    Flag("tree", nil, .bool, "As a tree."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atMost(1), call)
      let rows = try daemon { () throws(DockerError) in
        try host.imageList(
          flags.arguments.first, all: flags.bool("all"),
          filters: FilterSet(flags.list("filter")))
      }
      let isWhole = flags.bool("no-trunc")
      let format = flags.string("format")
      if flags.bool("tree") {
        for name in ["quiet", "no-trunc", "digests", "format"] where flags.has(name) {
          throw .text(
            "--\(name == "digests" ? "show-digest" : name) is not yet supported with --tree",
            status: 1)
        }
        call.complain(
          "WARNING: This is an experimental feature. The output may change and shouldn't be depended on."
        )
        call.write(ImageTree(host.terminal(call)).text(rows))
        return 0
      }
      if flags.bool("quiet"), !flags.has("format") {
        for row in rows { call.print(isWhole ? row.id.description : String(row.id.hex.prefix(12))) }
        return 0
      }
      call.write(
        try RowFormat(
          columns: imageColumns(
            isWhole: isWhole, digests: flags.bool("digests") || format.contains(".Digest"),
            now: host.machine.now), typeName: "*formatter.imageContext",
          raw: { _ in
            "repository: {{.Repository}}\ntag: {{.Tag}}\n"
              + (flags.bool("digests") ? "digest: {{.Digest}}\n" : "")
              + "image_id: {{.ID}}\ncreated_at: {{.CreatedAt}}\nvirtual_size: {{.Size}}\n"
          }
        ).text(rows, format: format))
      return 0
    })
}

func imageRm<Host: DockerCLIHost>(_ name: String) -> CommandNode<Host> {
  var spec = CommandSpec(name, "[OPTIONS] IMAGE [IMAGE...]", "Remove one or more images")
  spec.aliases = name == "rm" ? ["rmi", "remove"] : []
  spec.description =
    "Takes a name from an image; the image itself goes when its last name is taken and no container uses it."
  spec.completes = ["image"]
  spec.flags = [
    Flag("force", "f", .bool, "Even where a stopped container uses it."),
    Flag("no-prune", nil, .bool, "Leave its unnamed parents."),
    Flag("platform", nil, .list(typeName: "strings"), "Only this platform.", isModelled: false),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      var failures: [String] = []
      var failed = false
      for name in flags.arguments {
        do throws(DockerError) {
          let done = try host.imageRemove(
            name, force: flags.bool("force"), prune: !flags.bool("no-prune"))
          for item in done {
            switch item {
            case .untagged(let name): call.print("Untagged: \(name)")
            case .deleted(let digest): call.print("Deleted: \(digest)")
            }
          }
        } catch {
          failures.append("Error response from daemon: \(error.message)")
          // Real: with --force an image that is not there is told, and is no failure.
          if case .noSuchImage = error, flags.bool("force") { continue }
          failed = true
        }
      }
      for failure in failures { call.complain(failure) }
      return failed ? 1 : 0
    })
}

func imageTag<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "tag", "SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]",
    "Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE")
  spec.completes = ["image"]
  spec.isInterspersed = false
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(2), call)
      for name in [flags.arguments[1]] + (flags.arguments[0].isEmpty ? [""] : []) {
        do throws(ReferenceError) {
          _ = try ImageReference(name)
        } catch {
          throw .text(
            "Error parsing reference: \"\(name)\" is not a valid repository/tag: \(error.message)",
            status: 1)
        }
      }
      try daemon { () throws(DockerError) in
        try host.imageTag(flags.arguments[0], as: flags.arguments[1])
      }
      return 0
    })
}

func imageHistory<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("history", "[OPTIONS] IMAGE", "Show the history of an image")
  spec.completes = ["image"]
  spec.flags = [
    Flag("format", nil, .string, "table, json, or a Go template."),
    Flag("human", "H", .bool, "Sizes and times for people.", initial: "true"),
    Flag("no-trunc", nil, .bool, "Do not shorten."),
    Flag("platform", nil, .string, "The platform.", isModelled: false),
    Flag("quiet", "q", .bool, "Only IDs."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      let rows = try daemon { () throws(DockerError) in
        try host.imageHistory(flags.arguments[0])
      }
      let isWhole = flags.bool("no-trunc"), now = host.machine.now
      let isHuman = flags.bool("human", default: true)
      @Sendable func id(_ row: HistoryRow) -> String {
        row.id.map { isWhole ? $0.description : String($0.hex.prefix(12)) } ?? "<missing>"
      }
      if flags.bool("quiet") {
        for row in rows { call.print(id(row)) }
        return 0
      }
      let columns: [RowColumn<HistoryRow>] = [
        RowColumn("IMAGE", "ID", id),
        RowColumn("CREATED", "CreatedSince") {
          isHuman
            ? HumanAge.docker(now - $0.created) + " ago"
            : CivilTime(seconds: $0.created.seconds).rfc3339
        },
        RowColumn("CREATED BY", "CreatedBy") { row in
          let text = row.createdBy.replacing("\t", with: " ")
          return isWhole || text.count <= 45 ? text : text.prefix(44) + "…"
        },
        RowColumn("SIZE", "Size") {
          isHuman ? HumanSize.docker($0.size, precision: 3) : String($0.size)
        },
        RowColumn("COMMENT", "Comment") { $0.comment },
        RowColumn("CREATED AT", "CreatedAt", isShown: false) {
          CivilTime(seconds: $0.created.seconds).rfc3339
        },
      ]
      call.write(
        try RowFormat(columns: columns, typeName: "*image.historyContext").text(
          rows, format: flags.string("format")))
      return 0
    })
}

func imagePrune<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("prune", "[OPTIONS]", "Remove unused images")
  spec.flags =
    pruneFlags + [
      Flag("all", "a", .bool, "All that no container uses, not only unnamed ones.")
    ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let all = flags.bool("all")
      let what =
        all
        ? "all images without at least one container associated to them" : "all dangling images"
      return try afterConsent(flags, "WARNING! This will remove \(what).", &host, &call) {
        host, call throws(DockerFailure) in
        let done = try daemon { () throws(DockerError) in
          try host.imagesPrune(all: all, filters: FilterSet(flags.list("filter")))
        }
        PruneText.write(
          "Deleted Images:", PruneText.images(done.removed), bytes: done.bytes, &call)
        return 0
      }
    })
}
