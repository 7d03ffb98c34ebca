// helm repo, search, pull: where charts come from.

import Commands
import Documents
import Files
import Kernel
import Kubectl
import Machine
import Text

func repoVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("repo", "", "add, list, remove, update, and index chart repositories")
  spec.description =
    "A repository is a web folder with an index.yaml and charts as archives; helm keeps a list of those that you have added."
  return CommandNode(
    spec, children: [repoAdd(), repoIndex(), repoList(), repoRemove(), repoUpdate()])
}

private func repoAdd<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("add", "[NAME] [URL] [flags]", "add a chart repository")
  spec.examples = [
    .init("A well-known one", "helm repo add bitnami https://charts.bitnami.com/bitnami")
  ]
  spec.flags =
    HelmFlags.chart.filter {
      !["repo", "verify", "version", "keyring", "plain-http", "pass-credentials"].contains($0.name)
    } + [
      Flag("allow-deprecated-repos", nil, .bool, "Let repositories be added that are gone."),
      Flag("force-update", nil, .bool, "Replace a repository of that name."),
      Flag("no-update", nil, .bool, "Ignored.", isHidden: true),
      Flag(
        "pass-credentials", nil, .bool, "Give the credentials to every host.", isModelled: false),
      Flag(
        "password-stdin", nil, .bool, "Read the password from standard input.", isModelled: false),
      Flag("timeout", nil, .duration, "How long to wait for the index.", initial: "2m0s"),
    ]
  return helmCommand(spec, path: "helm repo add", .exactly(2)) {
    host, call, flags throws(HelmError) in
    let name = flags.arguments[0], url = flags.arguments[1]
    if !flags.bool("allow-deprecated-repos"), let instead = ChartCatalogue.gone(url) {
      throw .plain(
        "repo \(GoQuote.quoted(url)) is no longer available; try \(GoQuote.quoted(instead)) instead"
      )
    }
    if name.contains("/") {
      throw .plain(
        "repository name (\(name)) contains '/', please specify a different name without '/'")
    }
    var list = try RepositoryList.read(host, call, flags)
    if let there = list.find(name), !flags.bool("force-update") {
      guard there.url == url else {
        throw .plain("repository name (\(name)) already exists, please specify a different name")
      }
      return call.print(
        "\(GoQuote.quoted(name)) already exists with the same configuration, skipping")
    }
    let index = try RepositoryAccess.index(of: url, &host, call)
    list.entries.removeAll { $0.name == name }
    list.entries.append(.init(name: name, url: url))
    try list.write(&host, call, flags)
    try RepositoryList.keep(index, name, &host, call, flags)
    call.print("\(GoQuote.quoted(name)) has been added to your repositories")
  }
}

private func repoList<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("list", "[flags]", "list chart repositories")
  spec.aliases = ["ls"]
  spec.flags = [
    Flag("no-headers", nil, .bool, "Leave the line of heads out."), HelmFlags.output,
  ]
  return helmCommand(spec, path: "helm repo list", .none) { host, call, flags throws(HelmError) in
    let output = try HelmOutput(flags)
    let list = try RepositoryList.read(host, call, flags)
    if list.entries.isEmpty, output == .table { throw .plain("no repositories to show") }
    var table = TextTable(heads: ["NAME", "URL"])
    table.rows = list.entries.map { [$0.name, $0.url] }
    if flags.bool("no-headers"), !table.rows.isEmpty { table.heads = table.rows.removeFirst() }
    let document = Value.array(
      list.entries.map { ["name": .string($0.name), "url": .string($0.url)] })
    call.write(helmTable(table, document, output))
  }
}

private func repoRemove<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "remove", "[REPO1 [REPO2 ...]] [flags]", "remove one or more chart repositories")
  spec.aliases = ["rm"]
  return helmCommand(spec, path: "helm repo remove", .atLeast(1)) {
    host, call, flags throws(HelmError) in
    var list = try RepositoryList.read(host, call, flags)
    if list.entries.isEmpty,
      !host.machine.files.exists(RepositoryList.file(host, call, flags), in: host.view(call))
    {
      throw .plain("no repositories configured")
    }
    for name in flags.arguments {
      guard list.find(name) != nil else {
        throw .plain("no repo named \(GoQuote.quoted(name)) found")
      }
      list.entries.removeAll { $0.name == name }
      try list.write(&host, call, flags)
      let folder = RepositoryList.cache(host, call, flags)
      let view = host.view(call), now = host.machine.now
      for file in ["index.yaml", "charts.txt"] {
        try? host.machine.files.unlink("\(folder)/\(name)-\(file)", in: view, at: now)
      }
      call.print("\(GoQuote.quoted(name)) has been removed from your repositories")
    }
  }
}

private func repoUpdate<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "update", "[REPO1 [REPO2 ...]] [flags]",
    "update information of available charts locally from chart repositories")
  spec.aliases = ["up"]
  spec.flags = [
    Flag("fail-on-repo-update-fail", nil, .bool, "Fail where one of them cannot be reached."),
    Flag("timeout", nil, .duration, "How long to wait for an index.", initial: "2m0s"),
  ]
  return helmCommand(spec, path: "helm repo update", .atLeast(0)) {
    host, call, flags throws(HelmError) in
    let list = try RepositoryList.read(host, call, flags)
    if list.entries.isEmpty {
      throw .plain("no repositories found. You must add one before updating")
    }
    let names = flags.arguments
    for name in names where list.find(name) == nil {
      throw .plain("no repositories found matching '\(name)'.  Nothing will be updated")
    }
    call.print("Hang tight while we grab the latest from your chart repositories...")
    var failed: [String] = []
    for entry in list.entries where names.isEmpty || names.contains(entry.name) {
      do throws(HelmError) {
        let index = try RepositoryAccess.index(of: entry.url, &host, call)
        try RepositoryList.keep(index, entry.name, &host, call, flags)
        call.print(
          "...Successfully got an update from the \(GoQuote.quoted(entry.name)) chart repository")
      } catch {
        failed.append(entry.url)
        call.print(
          "...Unable to get an update from the \(GoQuote.quoted(entry.name)) chart repository (\(entry.url)):\n\t\(error.text)"
        )
      }
    }
    if !failed.isEmpty, flags.bool("fail-on-repo-update-fail") {
      throw .plain(
        "Failed to update the following repositories: [\(failed.joined(separator: " "))]")
    }
    call.print("Update Complete. ⎈Happy Helming!⎈")
  }
}

private func repoIndex<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "index", "[DIR] [flags]", "generate an index file given a directory containing packaged charts")
  spec.flags = [
    Flag("json", nil, .bool, "Write JSON.", isModelled: false),
    Flag("merge", nil, .string, "An index whose entries are kept."),
    Flag("url", nil, .string, "The URL under which the archives will be found."),
  ]
  return helmCommand(spec, path: "helm repo index", .exactly(1)) {
    host, call, flags throws(HelmError) in
    let folder = flags.arguments[0]
    let view = host.view(call)
    var index = RepositoryIndex()
    if let path = flags.last("merge"), let text = try? host.machine.files.readText(path, in: view) {
      index = try RepositoryIndex(parsing: text)
    }
    let names: [String]
    do throws(FileError) {
      names = try host.machine.files.names(in: folder, in: view).sorted()
    } catch {
      throw .plain("open \(folder): \(error.message.lowercased())")
    }
    for name in names where name.hasSuffix(".tgz") {
      guard let bytes = try? host.machine.files.read(FilePaths.join(folder, name), in: view) else {
        continue
      }
      let chart = try Chart(archive: bytes)
      let isThere = (index.entries[chart.name] ?? []).contains {
        $0["version"]?.text == chart.version
      }
      if isThere { continue }
      index.add(chart, file: name, bytes: bytes, url: flags.string("url"), now: host.machine.now)
    }
    try HelmFiles.write(
      FilePaths.join(folder, "index.yaml"), index.text(now: host.machine.now), &host, call)
  }
}

func searchVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("search", "", "search for a keyword in charts")
  spec.description =
    "Looks for charts: in the repositories that you have added, or on the Artifact Hub."
  return CommandNode(spec, children: [searchHub(), searchRepo()])
}

private func searchRepo<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("repo", "[keyword] [flags]", "search repositories for a keyword in charts")
  spec.examples = [
    .init(
      "All that there is", "helm repo add bitnami https://charts.bitnami.com/bitnami",
      "helm search repo")
  ]
  spec.flags = [
    HelmFlags.devel,
    Flag("fail-on-no-result", nil, .bool, "Fail where nothing is found."),
    Flag("max-col-width", nil, .int, "How wide a column may be; 0: as it comes.", initial: "50"),
    HelmFlags.output,
    Flag("regexp", "r", .bool, "The keyword is a regular expression."),
    Flag("version", nil, .string, "Only versions in this range."),
    Flag("versions", "l", .bool, "All versions, not only the newest."),
  ]
  return helmCommand(spec, path: "helm search repo", .atLeast(0)) {
    host, call, flags throws(HelmError) in
    let output = try HelmOutput(flags)
    let list = try RepositoryList.read(host, call, flags)
    if list.entries.isEmpty { throw .plain("no repositories configured") }
    let word = flags.arguments.joined(separator: " ").lowercased()
    var pattern: Pattern?
    if flags.bool("regexp") {
      do throws(PatternError) { pattern = try Pattern(word, syntax: .go) } catch {
        throw .plain("error parsing regexp: \(error.goMessage)")
      }
    }
    let wanted = flags.last("version") ?? (flags.bool("devel") ? ">0.0.0-0" : "*")
    guard let constraint = SemVerConstraint(wanted) else {
      throw .plain("an invalid version/constraint format: improper constraint: \(wanted)")
    }
    var rows: [(name: String, entry: Value)] = []
    for repository in list.entries.sorted(by: { $0.name < $1.name }) {
      guard let index = try? list.cachedIndex(repository.name, host, call, flags) else {
        call.complain(
          "WARNING: Repo \(GoQuote.quoted(repository.name)) is corrupt or missing. Try 'helm repo update'."
        )
        continue
      }
      for (chart, versions) in index.entries {
        let name = repository.name + "/" + chart
        for entry in versions {
          let text =
            (name + " " + (entry["description"]?.string ?? "") + " "
            + (entry["keywords"]?.strings ?? []).joined(separator: " ")).lowercased()
          guard pattern?.isMatch(text) ?? (word.isEmpty || text.contains(word)),
            let version = SemVer(entry["version"]?.text ?? ""), constraint.holds(for: version)
          else { continue }
          rows.append((name, entry))
          if !flags.bool("versions") { break }
        }
      }
    }
    rows.sort { $0.name < $1.name }
    func field(_ entry: Value, _ key: String) -> String { entry[key]?.text ?? "" }
    if rows.isEmpty {
      if flags.bool("fail-on-no-result") { throw .plain("no results found") }
      if output == .table { return call.print("No results found") }
    }
    var table = TextTable(heads: ["NAME", "CHART VERSION", "APP VERSION", "DESCRIPTION"])
    table.rows = rows.map {
      [
        $0.name, field($0.entry, "version"), field($0.entry, "appVersion"),
        field($0.entry, "description"),
      ]
    }
    let document = Value.array(
      rows.map {
        [
          "name": .string($0.name), "version": .string(field($0.entry, "version")),
          "app_version": .string(field($0.entry, "appVersion")),
          "description": .string(field($0.entry, "description")),
        ]
      })
    let widest = flags.int("max-col-width", default: 50)
    call.write(
      output == .table
        ? HelmTable.text(table, widest: widest > 0 ? widest : nil)
        : helmTable(table, document, output))
  }
}

private func searchHub<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "hub", "[KEYWORD] [flags]", "search for charts in the Artifact Hub or your own hub instance")
  spec.flags = [
    Flag("endpoint", nil, .string, "Another hub.", initial: "\"https://hub.helm.sh\""),
    Flag("fail-on-no-result", nil, .bool, "Fail where nothing is found."),
    Flag("list-repo-url", nil, .bool, "Show the repositories' URLs, too."),
    Flag("max-col-width", nil, .int, "How wide a column may be.", initial: "50"),
    HelmFlags.output,
  ]
  return helmCommand(spec, path: "helm search hub", .atLeast(0)) {
    host, call, flags throws(HelmError) in
    let output = try HelmOutput(flags)
    let word = flags.arguments.joined(separator: " ").lowercased()
    let found = ChartCatalogue.all.filter {
      word.isEmpty || ($0.chart.name + " " + $0.chart.description).lowercased().contains(word)
    }
    call.complain("swiftlab: the lab's hub has the charts of its own catalogue alone.")
    if found.isEmpty {
      if flags.bool("fail-on-no-result") { throw .plain("no results found") }
      if output == .table { return call.print("No results found") }
    }
    let showsURL = flags.bool("list-repo-url")
    var table = TextTable(
      heads: ["URL", "CHART VERSION", "APP VERSION", "DESCRIPTION"] + (showsURL ? ["REPO URL"] : [])
    )
    table.rows = found.map { one in
      [
        "https://artifacthub.io/packages/helm/\(one.repository)/\(one.chart.name)",
        one.chart.version, one.chart.appVersion, one.chart.description,
      ] + (showsURL ? [one.url] : [])
    }
    let document = Value.array(
      table.rows.map {
        [
          "url": .string($0[0]), "version": .string($0[1]), "app_version": .string($0[2]),
          "description": .string($0[3]),
        ]
      })
    let widest = flags.int("max-col-width", default: 50)
    call.write(
      output == .table
        ? HelmTable.text(table, widest: widest > 0 ? widest : nil)
        : helmTable(table, document, output))
  }
}

func pullVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "pull", "[chart URL | repo/chartname] [...] [flags]",
    "download a chart from a repository and (optionally) unpack it in local directory")
  spec.aliases = ["fetch"]
  spec.description =
    "Fetches a chart's archive; with --untar it is unpacked, to be read and changed."
  spec.examples = [
    .init(
      "To read it", "helm repo add bitnami https://charts.bitnami.com/bitnami",
      "helm pull bitnami/nginx --untar")
  ]
  spec.flags =
    HelmFlags.chart + [
      Flag("destination", "d", .string, "The folder to write to.", initial: "\".\""),
      HelmFlags.devel,
      Flag("prov", nil, .bool, "Fetch the signature, too.", isModelled: false),
      Flag("untar", nil, .bool, "Unpack the chart."),
      Flag("untardir", nil, .string, "With --untar: the folder to unpack into.", initial: "\".\""),
    ]
  return helmCommand(spec, path: "helm pull", .atLeast(1)) { host, call, flags throws(HelmError) in
    for word in flags.arguments {
      let (chart, file, bytes) = try ChartPlace.fetch(word, flags, &host, &call)
      let destination = flags.string("destination", default: ".")
      guard flags.bool("untar") else {
        try HelmFiles.write(FilePaths.join(destination, file), bytes, &host, call)
        continue
      }
      var folder = flags.string("untardir", default: ".")
      if !folder.hasPrefix("/"), destination != "." { folder = FilePaths.join(destination, folder) }
      let place = FilePaths.join(folder, chart.name)
      let view = host.view(call), now = host.machine.now
      if host.machine.files.exists(place, in: view) {
        throw .plain(
          "failed to untar: a file or directory with the name \(place == "./" + chart.name ? chart.name : place) already exists"
        )
      }
      func unpack(_ files: [ChartFile], _ root: String) throws(HelmError) {
        for file in files { try HelmFiles.write(root + "/" + file.name, file.data, &host, call) }
      }
      try unpack(chart.raw, place)
      try? host.machine.files.makeDirectories(place, in: view, at: now)
    }
  }
}
