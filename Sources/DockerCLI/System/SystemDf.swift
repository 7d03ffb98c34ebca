// docker system df

import Commands
import Containers
import Docker
import Documents
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
        if format.isEmpty || format == "table" {
          call.write(try DiskUsageText(host).text())
          return 0
        }
        let document = try DiskUsageText(host).document()
        if format == "json" {
          call.print(document.json(.goPlain))
          return 0
        }
        let template = try DockerTemplate(DockerTemplate.ofList(format))
        let record = TemplateRecord("*formatter.diskUsageContext", document)
        // Real: this one ends without a line's end.
        call.write(try template.text(.row(record)))
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

  /// The same as a document: four lists of rows. Real: keys as the client's formatter has them.
  func document() throws(DockerFailure) -> Value {
    func when(_ moment: Instant) -> Value {
      .string(CivilTime(seconds: moment.seconds).goString)
    }
    let now = host.machine.now
    let images = try daemon { () throws(DockerError) in try host.imageList() }
    let containers = try daemon { () throws(DockerError) in try host.containerList(all: true) }
    let volumes = try daemon { () throws(DockerError) in try host.volumeList() }
    return [
      "BuildCache": .array(
        host.docker.cache.records.values.map { record -> Value in
          [
            "CacheType": .string(record.kind), "CreatedAt": when(record.created),
            "CreatedSince": .string(age(record.created)),
            "Description": .string(record.description), "ID": .string(record.id),
            "InUse": "false", "LastUsedAt": when(record.lastUsed),
            "LastUsedSince": .string(age(record.lastUsed)),
            "Shared": .string(String(record.isShared)),
            "Size": .string(HumanSize.docker(record.size)),
            "UsageCount": .string(String(record.uses)),
          ]
        }),
      "Containers": .array(
        containers.map { kept -> Value in
          let one = kept.wrappedValue, image = host.imageName(of: one)
          let row = containerRow(kept, host, at: now, isWhole: true, imageName: image)
          return [
            "Command": .string(row.command), "CreatedAt": .string(row.created),
            "ID": .string(one.id), "Image": .string(image),
            "Labels": .string(commaList(one.config.labels)),
            "LocalVolumes": .string(String(row.localVolumes)), "Mounts": .string(row.mounts),
            "Names": .string(one.name), "Networks": .string(row.networks), "Platform": .null,
            "Ports": .string(row.ports), "RunningFor": .string(row.runningFor),
            "Size": .string(HumanSize.docker(host.writtenBytes(one), precision: 3)),
            "State": .string(one.state.status.rawValue), "Status": .string(row.status),
          ]
        }),
      "Images": .array(
        images.map { row -> Value in
          let shares = host.imageShares(row.id)
          return [
            "Containers": .string(String(row.containers)), "CreatedAt": when(row.created),
            "CreatedSince": .string(age(row.created)), "Digest": "", "ID": .string("\(row.id)"),
            "Repository": .string(row.repository),
            "SharedSize": .string(HumanSize.docker(shares.shared)),
            "Size": .string(HumanSize.docker(row.size, precision: 3)), "Tag": .string(row.tag),
            "UniqueSize": .string(HumanSize.docker(shares.unique)),
            "VirtualSize": .string(HumanSize.docker(row.size)),
          ]
        }),
      "Volumes": .array(
        volumes.map { volume -> Value in
          [
            "Availability": "N/A", "Driver": .string(volume.driver), "Group": "N/A",
            "Labels": .string(commaList(volume.labels)),
            "Links": .string(String(host.docker.users(ofVolume: volume.name).count)),
            "Mountpoint": .string(volume.mountpoint), "Name": .string(volume.name),
            "Scope": "local",
            "Size": .string(HumanSize.docker(host.machine.files[volume.tree]?.usedBytes ?? 0)),
            "Status": "N/A",
          ]
        }),
    ]
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
