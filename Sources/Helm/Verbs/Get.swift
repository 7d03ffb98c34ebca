// helm get: the parts of a release.

import Commands
import Documents
import Kernel
import Kubectl
import Machine
import Text

func getVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("get", "", "download extended information of a named release")
  spec.description =
    "Shows the parts of a release as it is kept: values, manifest, notes, hooks, metadata, or all."
  return CommandNode(
    spec,
    children: [getAll(), getHooks(), getManifest(), getMetadata(), getNotes(), getValues()])
}

private let revision = Flag("revision", nil, .int, "Of this revision.", initial: "0")

/// One part: what it prints of the release.
private func part<Host: KubectlHost>(
  _ name: String, _ summary: String, flags: [Flag] = [],
  _ body: @escaping @Sendable (Release, ParsedFlags, Instant) throws(HelmError) -> String
) -> CommandNode<Host> {
  var spec = CommandSpec(name, "RELEASE_NAME [flags]", summary)
  spec.flags = [revision] + flags
  spec.completes = ["release"]
  return helmCommand(spec, path: "helm get \(name)", .exactly(1)) {
    host, call, flags throws(HelmError) in
    var cluster = try ClusterAccess(&host, &call, flags)
    let release = try ReleaseStore.get(
      flags.arguments[0], flags.int("revision"), &cluster, &host, &call)
    call.write(try body(release, flags, host.machine.now))
  }
}

private func getAll<Host: KubectlHost>() -> CommandNode<Host> {
  let template = Flag("template", nil, .string, "Go template for what is shown.", isModelled: false)
  return part("all", "download all information for a named release", flags: [template]) {
    release, flags, now throws(HelmError) in
    var options = ReleaseText.Options()
    options.isWhole = true
    options.showsMetadata = true
    return try ReleaseText.text(release, .table, options, now)
  }
}
private func getHooks<Host: KubectlHost>() -> CommandNode<Host> {
  part("hooks", "download all hooks for a named release") { release, _, _ throws(HelmError) in
    ReleaseText.hooks(release)
  }
}
private func getManifest<Host: KubectlHost>() -> CommandNode<Host> {
  part("manifest", "download the manifest for a named release") { release, _, _ throws(HelmError) in
    release.manifest + "\n"
  }
}
private func getNotes<Host: KubectlHost>() -> CommandNode<Host> {
  part("notes", "download the notes for a named release") { release, _, _ throws(HelmError) in
    release.notes.isEmpty ? "" : "NOTES:\n\(release.notes)\n"
  }
}
private func getValues<Host: KubectlHost>() -> CommandNode<Host> {
  part(
    "values", "download the values file for a named release",
    flags: [Flag("all", "a", .bool, "The chart's own values, too."), HelmFlags.output]
  ) { release, flags, _ throws(HelmError) in
    let output = try HelmOutput(flags)
    var values = release.config
    if flags.bool("all") {
      var laying = ChartValues()
      values = laying.coalesced(release.chart, release.config)
    }
    let document: Value =
      values.isEmpty && !flags.bool("all") ? .null : values.unfloated.sortedByKey()
    switch output {
    case .json: return document.json(.go) + "\n"
    case .yaml: return document.yaml()
    case .table:
      return (flags.bool("all") ? "COMPUTED VALUES:\n" : "USER-SUPPLIED VALUES:\n")
        + document.yaml()
    }
  }
}
private func getMetadata<Host: KubectlHost>() -> CommandNode<Host> {
  part("metadata", "show a release's metadata", flags: [HelmFlags.output]) {
    release, flags, _ throws(HelmError) in
    let chart = release.chart
    let time = CivilTime(seconds: CivilTime(nanoseconds: release.lastDeployed).seconds).rfc3339
    let annotations = (chart.metadata["annotations"]?.object ?? [:]).inKeyOrder()
    let dependencies = chart.dependencies
    let document: Value = [
      "name": .string(release.name), "chart": .string(chart.name),
      "version": .string(chart.version), "appVersion": .string(chart.appVersion),
      "namespace": .string(release.namespace), "revision": .integer(release.version),
      "status": .string(release.status), "deployedAt": .string(time),
    ]
    switch try HelmOutput(flags) {
    case .json: return document.json(.go) + "\n"
    case .yaml: return document.sortedByKey().yaml()
    case .table:
      return """
        NAME: \(release.name)
        CHART: \(chart.name)
        VERSION: \(chart.version)
        APP_VERSION: \(chart.appVersion)
        ANNOTATIONS: \(annotations.map { "\($0.key)=\($0.value.text ?? "")" }.joined(separator: ","))
        DEPENDENCIES: \(dependencies.map(\.name).joined(separator: ","))
        NAMESPACE: \(release.namespace)
        REVISION: \(release.version)
        STATUS: \(release.status)
        DEPLOYED_AT: \(time)

        """
    }
  }
}
