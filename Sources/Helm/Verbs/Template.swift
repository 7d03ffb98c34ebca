// helm template

import Commands
import Documents
import Files
import Kernel
import Kubectl
import Machine
import Text

func templateVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("template", "[NAME] [CHART] [flags]", "locally render templates")
  spec.description =
    "Renders a chart's templates and prints the manifests. It asks no cluster: what would be looked up there is taken for granted."
  spec.examples = [
    .init(
      "A chart of your own", "helm create web", "helm template my-web ./web --set replicaCount=3")
  ]
  spec.completes = ["name", "chart"]
  spec.flags =
    HelmFlags.rendering.filter { !["labels"].contains($0.name) } + [
      Flag(
        "api-versions", "a", .list(typeName: "stringArray"),
        "API versions that .Capabilities has; repeatable."),
      Flag("generate-name", "g", .bool, "Make a name from the chart's and the time."),
      Flag("include-crds", nil, .bool, "Print the folder crds, too."),
      Flag("is-upgrade", nil, .bool, "Set .Release.IsUpgrade."),
      Flag("kube-version", nil, .string, "The Kubernetes version that .Capabilities has."),
      Flag("name-template", nil, .string, "Template for the name.", isModelled: false),
      Flag("output-dir", nil, .string, "Write files into this folder."),
      Flag("release-name", nil, .bool, "With --output-dir: the release's name in the path."),
      Flag(
        "show-only", "s", .list(typeName: "stringArray"),
        "Only the manifests of these templates; repeatable."),
      Flag("skip-tests", nil, .bool, "Leave tests out."),
      Flag("validate", nil, .bool, "Ask the cluster what it can do."),
    ]
  return helmCommand(spec, path: "helm template", .atLeast(1)) {
    host, call, flags throws(HelmError) in
    var words = flags.arguments
    if words.count == 1, !flags.bool("generate-name") { words.insert("release-name", at: 0) }
    var own = flags
    own.arguments = words
    let (name, place) = try Installing.nameAndChart(own, now: host.machine.now)
    var chart = try ChartPlace.load(place, flags, &host, &call)
    Debugging.tell(place, flags, host, &call)
    let given = try GivenValues.read(flags, &host, call)
    if flags.bool("dependency-update"), !chart.dependencies.isEmpty {
      try Dependencies.update(place, skipsRefresh: false, flags, &host, &call)
      chart = try ChartPlace.load(place, flags, &host, &call)
    }
    try ChartPlace.mustBeInstallable(chart)
    try ChartPlace.checkDependencies(chart)
    var capabilities = Capabilities.assumed
    if let version = flags.last("kube-version") {
      guard let parsed = SemVer(version) else {
        throw .plain("invalid kube version '\(version)': Invalid Semantic Version")
      }
      capabilities.version = "v" + parsed.text
    }
    var cluster: ClusterAccess?
    if flags.bool("validate") || flags.last("dry-run") == "server" {
      let access = try ClusterAccess(&host, &call, flags)
      capabilities = access.capabilities(host)
      cluster = access
    }
    capabilities.apiVersions += flags.list("api-versions")
    try ReleaseStore.checkName(name)
    let facts = ReleaseFacts(
      name: name, namespace: ClusterAccess.namespace(&host, &call, flags),
      isUpgrade: flags.bool("is-upgrade"))
    let build = try ReleaseBuild.make(
      chart, given, facts, flags, capabilities: capabilities, cluster: cluster, &host, &call,
      hint: "\n\nUse --debug flag to render out invalid YAML")
    var parts: [(path: String, text: String)] = []
    if flags.bool("include-crds") {
      for file in build.chart.definitions {
        parts.append(
          (
            build.chart.name + "/" + file.name,
            HelmFunctions.trimmed(file.text, where: \.isWhitespace)
          ))
      }
    }
    parts += build.rendered.manifests.map { ($0.path, $0.text) }
    if !flags.bool("no-hooks") {
      for hook in build.rendered.hooks {
        if flags.bool("skip-tests"), hook.events.contains("test") { continue }
        parts.append((hook.path, hook.text))
      }
    }
    let only = flags.list("show-only")
    if !only.isEmpty {
      var kept: [(path: String, text: String)] = []
      for pattern in only {
        let found = parts.filter {
          let inner = String($0.path.drop { $0 != "/" }.dropFirst())
          return inner == pattern || Glob.matches(pattern: pattern, name: inner, .pathName)
        }
        if found.isEmpty { throw .plain("could not find template \(pattern) in chart") }
        kept += found
      }
      parts = kept
    }
    if let folder = flags.last("output-dir") {
      let base = flags.bool("release-name") ? folder + "/" + name : folder
      var written: [String] = []
      for part in parts {
        let path = base + "/" + part.path
        let text = "---\n# Source: \(part.path)\n\(part.text)\n"
        if written.contains(path) {
          let before = (try? host.machine.files.readText(path, in: host.view(call))) ?? ""
          try HelmFiles.write(path, before + text, &host, call)
        } else {
          try HelmFiles.write(path, text, &host, call)
        }
        written.append(path)
        call.print("wrote \(path)")
      }
      return
    }
    for part in parts { call.write("---\n# Source: \(part.path)\n\(part.text)\n") }
  }
}
