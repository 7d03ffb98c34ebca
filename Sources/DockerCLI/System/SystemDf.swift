// docker system df

import Commands
import Containers
import Docker
import Files
import Kernel
import Machine
import Text

/// One line of the short form.
private struct UsageRow: Sendable {
  var type: String
  var usage: DiskUsage
  /// Real: images, containers and volumes say how much of them it is; the cache does not.
  var hasShare: Bool

  var reclaimable: String {
    let text = HumanSize.docker(usage.reclaimable)
    guard hasShare, usage.size > 0 else { return text }
    return "\(text) (\(usage.reclaimable * 100 / max(1, usage.size))%)"
  }
}

func systemDf<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("df", "[OPTIONS]", "Show docker disk usage")
  spec.flags = [
    Flag("format", nil, .string, "table, json, or a Go template."),
    Flag("verbose", "v", .bool, "Each object on a line of its own."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let usage = host.systemUsage()
      let format = flags.string("format")
      guard !flags.bool("verbose") else {
        guard format.isEmpty || format == "table" else {
          throw .text(
            "swiftlab: real docker has `docker system df -v --format`; swiftlab does not model it yet.",
            status: 1)
        }
        call.write(try DiskUsageText(host).text())
        return 0
      }
      let rows = [
        UsageRow(type: "Images", usage: usage.images, hasShare: true),
        UsageRow(type: "Containers", usage: usage.containers, hasShare: true),
        UsageRow(type: "Local Volumes", usage: usage.volumes, hasShare: true),
        UsageRow(type: "Build Cache", usage: usage.cache, hasShare: false),
      ]
      let columns: [RowColumn<UsageRow>] = [
        RowColumn("TYPE", "Type") { $0.type },
        RowColumn("TOTAL", "TotalCount") { String($0.usage.total) },
        RowColumn("ACTIVE", "Active") { String($0.usage.active) },
        RowColumn("SIZE", "Size") { HumanSize.docker($0.usage.size) },
        RowColumn("RECLAIMABLE", "Reclaimable") { $0.reclaimable },
      ]
      call.write(
        try RowFormat(columns: columns, typeName: "*formatter.diskUsageImagesContext").text(
          rows, format: format))
      return 0
    })
}

/// The long form: a table for each kind of object.
private struct DiskUsageText<Host: DockerCLIHost> {
  let host: Host
  init(_ host: Host) { self.host = host }

  private func age(_ moment: Instant) -> String {
    HumanAge.docker(host.machine.now - moment) + " ago"
  }

  func text() throws(DockerFailure) -> String {
    let images = try daemon { () throws(DockerError) in try host.imageList() }
    let containers = try daemon { () throws(DockerError) in
      try host.containerList(all: true).map(\.wrappedValue)
    }
    let volumes = try daemon { () throws(DockerError) in try host.volumeList() }
    var out = "Images space usage:\n\n"
    out += TextTable(
      heads: [
        "REPOSITORY", "TAG", "IMAGE ID", "CREATED", "SIZE", "SHARED SIZE", "UNIQUE SIZE",
        "CONTAINERS",
      ],
      rows: images.map { row in
        let shares = host.imageShares(row.id)
        return [
          row.repository, row.tag, row.id.short, age(row.created),
          HumanSize.docker(row.size, precision: 3), HumanSize.docker(shares.shared),
          HumanSize.docker(shares.unique), String(row.containers),
        ]
      }
    ).docker()
    out += "\nContainers space usage:\n\n"
    out += TextTable(
      heads: [
        "CONTAINER ID", "IMAGE", "COMMAND", "LOCAL VOLUMES", "SIZE", "CREATED", "STATUS", "NAMES",
      ],
      rows: containers.map { one in
        [
          one.shortID, host.imageName(of: one),
          ContainerText.command(one.path, one.arguments, isWhole: false),
          String(one.mounts.count { $0.type == "volume" }),
          HumanSize.docker(host.writtenBytes(one), precision: 3), age(one.created),
          host.statusSentence(one), one.name,
        ]
      }
    ).docker()
    out += "\nLocal Volumes space usage:\n\n"
    out += TextTable(
      heads: ["VOLUME NAME", "LINKS", "SIZE"],
      rows: volumes.map { volume in
        [
          volume.name, String(host.docker.users(ofVolume: volume.name).count),
          HumanSize.docker(host.machine.files[volume.tree]?.usedBytes ?? 0),
        ]
      }
    ).docker()
    let records = host.docker.cache.records.values
    let size = records.reduce(0) { $0 + $1.size }
    out += "\nBuild cache usage: \(HumanSize.docker(size))\n\n"
    out += TextTable(
      heads: ["CACHE ID", "CACHE TYPE", "SIZE", "CREATED", "LAST USED", "USAGE", "SHARED"],
      rows: records.map { record in
        [
          String(record.id.prefix(12)), record.kind, HumanSize.docker(record.size),
          age(record.created), age(record.lastUsed), String(record.uses),
          record.isShared ? "true" : "false",
        ]
      }
    ).docker()
    return out
  }
}
