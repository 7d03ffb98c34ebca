// helm create, package, show: charts as files.

import Commands
import Documents
import Files
import Kernel
import Kubectl
import Machine
import Text

func createVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("create", "NAME [flags]", "create a new chart with the given name")
  spec.description =
    "Writes a folder with a chart to begin with: a deployment of nginx with its service, an ingress, an autoscaler, a service account and a test."
  spec.examples = [.init("A chart to begin with", "helm create web")]
  spec.flags = [
    Flag("starter", "p", .string, "Name or path of a chart to copy.", isModelled: false)
  ]
  return helmCommand(spec, path: "helm create", .exactly(1)) {
    host, call, flags throws(HelmError) in
    let path = flags.arguments[0]
    let name = FilePaths.basename(path)
    call.print("Creating \(path)")
    guard (try? Pattern("^[a-zA-Z0-9._-]+$", syntax: .go))?.isMatch(name) ?? false,
      name.utf8.count <= 250
    else {
      throw .plain("chart name must match the regular expression \"^[a-zA-Z0-9._-]+$\"")
    }
    let whole = HelmFiles.absolute(path, host, call)
    for file in ChartSkeleton.files(named: name) {
      let place = whole + "/" + file.name
      if host.machine.files.exists(place, in: host.view(call)) {
        call.complain("WARNING: File \(GoQuote.quoted(place)) already exists. Overwriting.")
      }
      try HelmFiles.write(place, file.data, &host, call)
    }
    let view = host.view(call), now = host.machine.now
    try? host.machine.files.makeDirectories(whole + "/charts", in: view, at: now)
  }
}

func packageVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "package", "[CHART_PATH] [...] [flags]", "package a chart directory into a chart archive")
  spec.description =
    "Packs a chart's folder into an archive whose name has the chart's version: what a repository serves."
  spec.examples = [.init("A chart of your own", "helm create web", "helm package web")]
  spec.flags = [
    Flag("app-version", nil, .string, "Set this appVersion."),
    Flag("dependency-update", "u", .bool, "Fetch dependencies first."),
    Flag("destination", "d", .string, "The folder to write to.", initial: "\".\""),
    Flag("key", nil, .string, "Name of the key to sign with.", isModelled: false),
    Flag("keyring", nil, .string, "Where the key lies.", isModelled: false),
    Flag("passphrase-file", nil, .string, "File of the key's passphrase.", isModelled: false),
    Flag("sign", nil, .bool, "Sign the archive.", isModelled: false),
    Flag("version", nil, .string, "Set this version."),
  ]
  return helmCommand(spec, path: "helm package", .atLeast(0)) {
    host, call, flags throws(HelmError) in
    guard !flags.arguments.isEmpty else {
      throw .plain("need at least one argument, the path to the chart")
    }
    for path in flags.arguments {
      guard host.machine.files.exists(path, in: host.view(call)) else {
        throw .plain("stat \(path): no such file or directory")
      }
      if flags.bool("dependency-update") {
        try Dependencies.update(path, skipsRefresh: false, flags, &host, &call)
      }
      var chart = try ChartFolder(files: host.machine.files, view: host.view(call)).load(path)
      if let version = flags.last("version") {
        guard SemVer(version, isStrict: false) != nil else {
          throw .plain("Invalid Semantic Version")
        }
        chart.metadata["version"] = .string(version)
      }
      if let version = flags.last("app-version") { chart.metadata["appVersion"] = .string(version) }
      try ChartPlace.checkDependencies(chart)
      let folder = flags.string("destination", default: ".")
      let file = "\(chart.name)-\(chart.version).tgz"
      let place = HelmFiles.absolute(folder == "." ? file : folder + "/" + file, host, call)
      try HelmFiles.write(place, chart.archive(at: host.machine.now), &host, call)
      call.print("Successfully packaged chart and saved it to: \(place)")
    }
  }
}

func showVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("show", "", "show information of a chart")
  spec.aliases = ["inspect"]
  spec.description =
    "Shows what stands in a chart: its definition, its values, its README, its definitions of kinds."
  func node(
    _ name: String, _ summary: String, _ body: @escaping @Sendable (Chart, ParsedFlags) -> String
  ) -> CommandNode<Host> {
    var own = CommandSpec(name, "[CHART] [flags]", summary)
    own.flags = HelmFlags.chart + [HelmFlags.devel]
    if name == "values" {
      own.flags.append(
        Flag("jsonpath", nil, .string, "Only what this JSONPath finds.", isModelled: false))
    }
    return helmCommand(own, path: "helm show \(name)", .exactly(1)) {
      host, call, flags throws(HelmError) in
      let chart = try ChartPlace.load(flags.arguments[0], flags, &host, &call)
      call.write(body(chart, flags))
    }
  }
  let definition = { @Sendable (chart: Chart) in chart.metadata.sortedByKey().yaml() + "\n" }
  let values = { @Sendable (chart: Chart) in
    (chart.raw.first { $0.name == "values.yaml" }?.text ?? "") + "\n"
  }
  let readme = { @Sendable (chart: Chart) in
    (chart.raw.first { $0.name.lowercased() == "readme.md" }).map { $0.text + "\n" } ?? ""
  }
  let definitions = { @Sendable (chart: Chart) in
    chart.definitions.map { "---\n" + $0.text + "\n" }.joined()
  }
  return CommandNode(
    spec,
    children: [
      node("all", "show all information of the chart") { chart, _ in
        var out = definition(chart) + "---\n" + values(chart)
        if !readme(chart).isEmpty { out += "---\n" + readme(chart) }
        return out + definitions(chart)
      },
      node("chart", "show the chart's definition") { chart, _ in definition(chart) },
      node("crds", "show the chart's CRDs") { chart, _ in definitions(chart) },
      node("readme", "show the chart's README") { chart, _ in readme(chart) },
      node("values", "show the chart's values") { chart, _ in values(chart) },
    ])
}
