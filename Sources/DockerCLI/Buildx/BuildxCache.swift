// docker buildx du, docker builder prune: what builds have kept

import Commands
import Docker
import Kernel
import Machine
import Text

private let recordHeads = ["ID", "RECLAIMABLE", "SIZE", "LAST ACCESSED"]

private func size(_ bytes: Int) -> String { HumanSize.docker(bytes) }

private func cells(_ record: CacheRecord, now: Instant) -> [String] {
  [
    record.id + (record.isShared ? "" : "*"), record.isShared ? "false" : "true",
    size(record.size), HumanAge.docker(now - record.lastUsed) + " ago",
  ]
}

func buildxDu<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("du", "", "Disk usage")
  spec.flags = [
    Flag("builder", nil, .string, "The builder.", isModelled: false),
    Flag("debug", "D", .bool, "Say more of what goes on."),
    Flag(
      "filter", nil, .filter, "Only what matches: type=regular, id=…, shared, until=24h"),
    Flag("format", nil, .string, "A Go template, or json.", isModelled: false),
    Flag("verbose", nil, .bool, "Each record in full."),
  ]
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      let now = host.machine.now
      let filters = FilterSet(flags.list("filter"))
      let records = host.docker.cache.records.values.filter { isWanted($0, filters, now) }
      guard !records.isEmpty || flags.list("filter").isEmpty else {
        call.print(TabWriter.text(recordHeads.joined(separator: "\t") + "\n", .buildx).trimmed)
        return 0
      }
      if flags.bool("verbose") {
        for record in records {
          call.write(
            """
            ID:\t\t\(record.id)
            Created at:\t\(CivilTime(nanoseconds: record.created.nanoseconds).goString)
            Mutable:\tfalse
            Reclaimable:\t\(!record.isShared)
            Shared:\t\t\(record.isShared)
            Size:\t\t\(size(record.size))
            Description:\t\(record.description)
            Usage count:\t\(record.uses)
            Last used:\t\(HumanAge.docker(now - record.lastUsed)) ago
            Type:\t\t\(record.kind)


            """)
        }
      } else {
        call.write(
          TextTable(heads: recordHeads, rows: records.map { cells($0, now: now) }).docker())
      }
      let total = records.reduce(0) { $0 + $1.size }
      let shared = records.reduce(0) { $0 + ($1.isShared ? $1.size : 0) }
      if shared > 0 {
        call.write("Shared:\t\t\(size(shared))\nPrivate:\t\(size(total - shared))\n")
      }
      call.write("Reclaimable:\t\(size(total - shared))\nTotal:\t\t\(size(total))\n")
      return 0
    })
}

/// Real: a filter that the builder does not know matches nothing.
private func isWanted(_ record: CacheRecord, _ filters: FilterSet, _ now: Instant) -> Bool {
  for (name, values) in filters.values {
    for value in values {
      let isMatch =
        switch name {
        case "id": record.id.hasPrefix(value)
        case "type": record.kind == value
        case "description": record.description.contains(value)
        case "shared": record.isShared == (value.isEmpty || value == "true" || value == "1")
        case "private": record.isShared != (value.isEmpty || value == "true" || value == "1")
        case "inuse", "mutable": false
        case "immutable": true
        case "until":
          (try? GoDuration.nanoseconds(value)).map {
            record.lastUsed.nanoseconds + $0 < now.nanoseconds
          } ?? false
        default: false
        }
      if !isMatch { return false }
    }
  }
  return true
}

func builderPrune<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("prune", "", "Remove build cache")
  spec.flags =
    pruneFlags + [
      Flag("all", "a", .bool, "All of it, not only what no image shares."),
      Flag("builder", nil, .string, "The builder.", isModelled: false),
      Flag("debug", "D", .bool, "Say more of what goes on."),
      Flag(
        "keep-storage", nil, .value(typeName: "bytes"), "The same as --reserved-space.",
        isHidden: true),
      Flag("max-used-space", nil, .value(typeName: "bytes"), "Keep no more than this."),
      Flag(
        "min-free-space", nil, .value(typeName: "bytes"), "Leave so much of the disk free.",
        isModelled: false),
      Flag("reserved-space", nil, .value(typeName: "bytes"), "Keep so much."),
      Flag("verbose", nil, .bool, "Say more of each record.", isModelled: false),
    ]
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let all = flags.bool("all")
      if flags.has("keep-storage") {
        call.complain(
          "Flag --keep-storage has been deprecated, keep-storage flag has been changed to reserved-space"
        )
      }
      var limits: [Int] = []
      for name in ["keep-storage", "reserved-space", "max-used-space"] {
        guard let text = flags.last(name) else { continue }
        guard let bytes = try? HumanSize.parseBinary(text) else {
          throw .text(
            "invalid argument \(GoQuote.quoted(text)) for \"--\(name)\" flag: \(sizeProblem(text))\n\nUsage:  docker buildx prune\n\nRun 'docker buildx prune --help' for more information",
            status: 125)
        }
        limits.append(bytes)
      }
      let keeping = limits.max()
      for text in FilterSet(flags.list("filter"))["until"] {
        // Real: buildx wants how long ago, and no moment.
        do throws(GoDurationError) {
          _ = try GoDuration.nanoseconds(text)
        } catch {
          throw .text(
            "ERROR: \"until\" filter expects a duration (e.g., '24h'): \(error.message)", status: 1)
        }
      }
      let warning =
        all
        ? "WARNING! This will remove all build cache."
        : "WARNING! This will remove all dangling build cache."
      let act: @Sendable (inout Host, inout Call<Host>) throws(DockerFailure) -> Int = {
        host, call throws(DockerFailure) in
        let now = host.machine.now
        let done = try daemon { () throws(DockerError) in
          try host.buildPrune(
            all: all, filters: FilterSet(flags.list("filter")), keeping: keeping)
        }
        if !done.records.isEmpty {
          call.write(
            TabWriter.text(
              ([recordHeads] + done.records.map { cells($0, now: now) })
                .map { $0.joined(separator: "\t") + "\n" }.joined(), .buildx))
        }
        call.write("Total:\t\(size(done.bytes))\n")
        return 0
      }
      if flags.bool("force") { return .exit(try act(&host, &call)) }
      return .follow(
        Question<Host>(warning + " Are you sure you want to continue? [y/N] ", act: act))
    })
}
