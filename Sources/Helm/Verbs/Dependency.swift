// helm dependency list, update, build

import Commands
import Crypto
import Documents
import Files
import Kernel
import Kubectl
import Machine
import Text

func dependencyVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("dependency", "", "manage a chart's dependencies")
  spec.aliases = ["dep", "dependencies"]
  spec.description =
    "A chart names the charts that it needs under `dependencies` in Chart.yaml; they lie in its folder charts."
  func node(
    _ name: String, _ summary: String, _ aliases: [String], _ flags: [Flag],
    _ body:
      @escaping @Sendable (
        String, inout Host, inout Call<Host>, ParsedFlags
      ) throws(HelmError) -> Void
  ) -> CommandNode<Host> {
    var own = CommandSpec(name, "CHART [flags]", summary)
    own.aliases = aliases
    own.flags = flags
    return helmCommand(own, path: "helm dependency \(name)", .atLeast(0)) {
      host, call, flags throws(HelmError) in
      try body(flags.arguments.first ?? ".", &host, &call, flags)
    }
  }
  let refresh = Flag("skip-refresh", nil, .bool, "Do not fetch the repositories' indexes first.")
  return CommandNode(
    spec,
    children: [
      node("build", "rebuild the charts/ directory based on the Chart.lock file", [], [refresh]) {
        path, host, call, flags throws(HelmError) in
        try Dependencies.update(
          path, skipsRefresh: flags.bool("skip-refresh"), isBuild: true, flags, &host, &call)
      },
      node(
        "list", "list the dependencies for the given chart", ["ls"],
        [Flag("max-col-width", nil, .int, "How wide a column may be.", initial: "80")]
      ) { path, host, call, flags throws(HelmError) in
        try Dependencies.list(path, flags, &host, &call)
      },
      node("update", "update charts/ based on the contents of Chart.yaml", ["up"], [refresh]) {
        path, host, call, flags throws(HelmError) in
        try Dependencies.update(path, skipsRefresh: flags.bool("skip-refresh"), flags, &host, &call)
      },
    ])
}

/// Real: downloader.Manager of helm 3.17.3.
enum Dependencies {
  static func list<Host: KubectlHost>(
    _ path: String, _ flags: ParsedFlags, _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) {
    let chart = try ChartFolder(files: host.machine.files, view: host.view(call)).load(path)
    guard !chart.dependencies.isEmpty else {
      return call.print("WARNING: no dependencies at \(FilePaths.join(path, "charts"))")
    }
    var table = TextTable(heads: ["NAME", "VERSION", "REPOSITORY", "STATUS"])
    for dependency in chart.dependencies {
      let found = chart.subcharts.first { $0.name == dependency.name }
      var status = "missing"
      if let found {
        let constraint = SemVerConstraint(dependency.version)
        let fits = SemVer(found.version).flatMap { constraint?.holds(for: $0) } ?? false
        let isArchive = chart.raw.contains {
          $0.name == "charts/\(found.name)-\(found.version).tgz"
        }
        status = fits ? (isArchive ? "ok" : "unpacked") : "wrong version"
      }
      table.rows.append([dependency.name, dependency.version, dependency.repository, status])
    }
    call.write(HelmTable.text(table, widest: flags.int("max-col-width", default: 80)))
    call.print("")
    let names = Set(chart.dependencies.map(\.name))
    for inner in chart.subcharts where !names.contains(inner.name) {
      call.print(
        "WARNING: \(GoQuote.quoted(FilePaths.join(path, "charts/" + inner.name))) is not in Chart.yaml."
      )
    }
  }

  /// Fetches what Chart.yaml names into charts/, and writes Chart.lock.
  static func update<Host: KubectlHost>(
    _ path: String, skipsRefresh: Bool, isBuild: Bool = false, _ flags: ParsedFlags,
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) {
    let chart = try ChartFolder(files: host.machine.files, view: host.view(call)).load(path)
    guard !chart.dependencies.isEmpty else { return }
    let repositories = try RepositoryList.read(host, call, flags)
    if isBuild, let lock = chart.lock {
      let wanted = digest(chart.dependencies, lock["dependencies"]?.array ?? [])
      if lock["digest"]?.string != wanted {
        throw .plain(
          "the lock file (Chart.lock) is out of sync with the dependencies file (Chart.yaml). Please update the dependencies"
        )
      }
    }
    for dependency in chart.dependencies
    where dependency.repository.hasPrefix("@") || dependency.repository.hasPrefix("alias:") {
      let name =
        dependency.repository.hasPrefix("@")
        ? String(dependency.repository.dropFirst()) : String(dependency.repository.dropFirst(6))
      if repositories.find(name) == nil {
        throw .plain("no repository definition for \(dependency.repository)")
      }
    }
    if !skipsRefresh, !repositories.entries.isEmpty {
      call.print("Hang tight while we grab the latest from your chart repositories...")
      for entry in repositories.entries {
        let index = try RepositoryAccess.index(of: entry.url, &host, call)
        try RepositoryList.keep(index, entry.name, &host, call, flags)
        call.print(
          "...Successfully got an update from the \(GoQuote.quoted(entry.name)) chart repository")
      }
      call.print("Update Complete. ⎈Happy Helming!⎈")
    }
    let view = host.view(call), now = host.machine.now
    let folder = FilePaths.join(path, "charts")
    try? host.machine.files.makeDirectories(folder, in: view, at: now)
    call.print("Saving \(chart.dependencies.count) charts")
    var locked: [Value] = []
    for dependency in chart.dependencies {
      let (inner, file, bytes) = try fetch(dependency, path, repositories, flags, &host, &call)
      locked.append([
        "name": .string(dependency.name), "repository": .string(dependency.repository),
        "version": .string(inner.version),
      ])
      for name in (try? host.machine.files.names(in: folder, in: view)) ?? []
      where name.hasPrefix(dependency.name + "-") && name.hasSuffix(".tgz") {
        try? host.machine.files.unlink(FilePaths.join(folder, name), in: view, at: now)
      }
      if !bytes.isEmpty { try HelmFiles.write(FilePaths.join(folder, file), bytes, &host, call) }
    }
    call.print("Deleting outdated charts")
    if !isBuild || chart.lock == nil {
      let lock: Value = [
        "dependencies": .array(locked), "digest": .string(digest(chart.dependencies, locked)),
        "generated": .string(CivilTime(nanoseconds: now.nanoseconds).rfc3339Nano),
      ]
      try HelmFiles.write(
        FilePaths.join(path, "Chart.lock"), lock.sortedByKey().yaml(), &host, call)
    }
  }

  private static func fetch<Host: KubectlHost>(
    _ dependency: ChartDependency, _ path: String, _ repositories: RepositoryList,
    _ flags: ParsedFlags, _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) -> (chart: Chart, file: String, bytes: [UInt8]) {
    let place = dependency.repository
    if place.hasPrefix("file://") {
      let local = String(place.dropFirst(7))
      let whole = local.hasPrefix("/") ? local : FilePaths.join(path, local)
      let inner = try ChartFolder(files: host.machine.files, view: host.view(call)).load(whole)
      return (inner, "\(inner.name)-\(inner.version).tgz", inner.archive(at: host.machine.now))
    }
    if place.isEmpty {
      let inner = try ChartFolder(files: host.machine.files, view: host.view(call)).load(
        FilePaths.join(path, "charts/" + dependency.name))
      return (inner, "", [])
    }
    var own = ParsedFlags()
    own.given = [.init(name: "version", value: dependency.version)]
    if place.hasPrefix("@") || place.hasPrefix("alias:") {
      let name = place.hasPrefix("@") ? String(place.dropFirst()) : String(place.dropFirst(6))
      call.print("Downloading \(dependency.name) from repo \(repositories.find(name)?.url ?? "")")
      let found = try ChartPlace.fetch(name + "/" + dependency.name, own, &host, &call)
      return (found.chart, found.name, found.bytes)
    }
    call.print("Downloading \(dependency.name) from repo \(place)")
    own.given.append(.init(name: "repo", value: place))
    let found = try ChartPlace.fetch(dependency.name, own, &host, &call)
    return (found.chart, found.name, found.bytes)
  }

  /// Real: resolver.HashReq: a sum over what is wanted and what is locked.
  private static func digest(_ wanted: [ChartDependency], _ locked: [Value]) -> String {
    func document(_ one: ChartDependency) -> Value {
      var object: Object = ["name": .string(one.name)]
      if !one.version.isEmpty { object["version"] = .string(one.version) }
      object["repository"] = .string(one.repository)
      if !one.condition.isEmpty { object["condition"] = .string(one.condition) }
      if !one.tags.isEmpty { object["tags"] = Value(one.tags) }
      if !one.imports.isEmpty { object["import-values"] = .array(one.imports) }
      if !one.alias.isEmpty { object["alias"] = .string(one.alias) }
      return .object(object)
    }
    let all: Value = .array([
      .array(wanted.map(document)), .array(locked.map { document(ChartDependency($0)) }),
    ])
    return "sha256:" + Hex.encoded(Array(SHA256.hash(data: Array(all.json(.go).utf8))))
  }
}
