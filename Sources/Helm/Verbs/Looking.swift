// helm list, status, history: what there is.

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

func listVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("list", "[flags]", "list releases")
  spec.aliases = ["ls"]
  spec.description =
    "Lists the releases of a namespace: those that are deployed or have failed, unless flags ask for others."
  spec.examples = [.init("Those of all namespaces", "helm list -A")]
  spec.flags = [
    Flag("all", "a", .bool, "Releases of every status."),
    Flag("all-namespaces", "A", .bool, "In all namespaces."),
    Flag("date", "d", .bool, "The longest untouched first."),
    Flag("deployed", nil, .bool, "Deployed ones (what is meant where no flag says otherwise)."),
    Flag("failed", nil, .bool, "Failed ones."),
    Flag("filter", "f", .string, "Only those whose name matches a regular expression."),
    Flag("max", "m", .int, "How many at most; 0: all.", initial: "256"),
    Flag("no-headers", nil, .bool, "Leave the line of heads out."),
    Flag("offset", nil, .int, "Leave so many out at the beginning.", initial: "0"),
    HelmFlags.output,
    Flag("pending", nil, .bool, "Those of which something is under way."),
    Flag("reverse", "r", .bool, "The other way round."),
    Flag("selector", "l", .string, "Only those whose own labels match."),
    Flag("short", "q", .bool, "Names alone."),
    Flag("superseded", nil, .bool, "Superseded ones."),
    Flag("time-format", nil, .string, "How times are written, in Go's way."),
    Flag("uninstalled", nil, .bool, "Uninstalled ones whose history was kept."),
    Flag("uninstalling", nil, .bool, "Those that are being uninstalled."),
  ]
  return helmCommand(spec, path: "helm list", .none) { host, call, flags throws(HelmError) in
    let output = try HelmOutput(flags)
    var cluster = try ClusterAccess(&host, &call, flags)
    let space = flags.bool("all-namespaces") ? nil : cluster.namespace
    var all = try ReleaseStore.list(
      in: space, &cluster, &host, &call, selector: flags.string("selector"))
    // Real: only the newest revision of each, unless superseded ones are asked for.
    if !flags.bool("superseded") {
      var newest: OrderedMap<String, Release> = [:]
      for release in all {
        let key = release.namespace + "/" + release.name
        if newest[key].map({ $0.version < release.version }) ?? true { newest[key] = release }
      }
      all = newest.map { $0.1 }
    }
    if let expression = flags.last("filter"), !expression.isEmpty {
      do throws(PatternError) {
        let pattern = try Pattern(expression, syntax: .go)
        all = all.filter { pattern.isMatch($0.name) }
      } catch { throw .plain("error parsing regexp: \(error.goMessage)") }
    }
    let wanted = Set(
      [
        "deployed": ["deployed"], "failed": ["failed"], "superseded": ["superseded"],
        "uninstalled": ["uninstalled"], "uninstalling": ["uninstalling"],
        "pending": ["pending-install", "pending-upgrade", "pending-rollback"],
      ].flatMap { flags.bool($0.key) ? $0.value : [] })
    if !flags.bool("all") {
      all = all.filter {
        wanted.isEmpty ? ["deployed", "failed"].contains($0.status) : wanted.contains($0.status)
      }
    }
    if flags.bool("date") {
      all.sort { $0.lastDeployed < $1.lastDeployed }
    } else {
      all.sort { ($0.name, $0.namespace, $0.version) < ($1.name, $1.namespace, $1.version) }
    }
    if flags.bool("reverse") { all.reverse() }
    all = Array(all.dropFirst(max(0, flags.int("offset"))))
    let most = flags.int("max", default: 256)
    if most > 0 { all = Array(all.prefix(most)) }
    func updated(_ release: Release) -> String {
      let time = CivilTime(nanoseconds: release.lastDeployed)
      return flags.last("time-format").map { GoLayout.text($0, time) } ?? time.goString
    }
    if flags.bool("short") {
      switch output {
      case .table: for release in all { call.print(release.name) }
      case .json: call.print(Value(all.map(\.name)).json(.go))
      case .yaml: call.write(Value(all.map(\.name)).yaml())
      }
      return
    }
    var table = TextTable(
      heads: ["NAME", "NAMESPACE", "REVISION", "UPDATED", "STATUS", "CHART", "APP VERSION"])
    table.rows = all.map {
      [
        $0.name, $0.namespace, String($0.version), updated($0), $0.status, $0.chartName,
        $0.chart.appVersion,
      ]
    }
    if flags.bool("no-headers"), !table.rows.isEmpty { table.heads = table.rows.removeFirst() }
    let document = Value.array(
      all.map {
        [
          "name": .string($0.name), "namespace": .string($0.namespace),
          "revision": .string(String($0.version)), "updated": .string(updated($0)),
          "status": .string($0.status), "chart": .string($0.chartName),
          "app_version": .string($0.chart.appVersion),
        ]
      })
    call.write(helmTable(table, document, output))
  }
}

func statusVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "status", "RELEASE_NAME [flags]", "display the status of the named release")
  spec.description = "Shows how a release stands: its revision, its tests, its notes."
  spec.examples = [.init("The newest revision", "helm status web")]
  spec.completes = ["release"]
  spec.flags = [
    HelmFlags.output,
    Flag("revision", nil, .int, "Show this revision.", initial: "0"),
    Flag("show-desc", nil, .bool, "Show the description, too."),
    Flag("show-resources", nil, .bool, "Show the objects, too."),
  ]
  return helmCommand(spec, path: "helm status", .exactly(1)) {
    host, call, flags throws(HelmError) in
    let output = try HelmOutput(flags)
    var cluster = try ClusterAccess(&host, &call, flags)
    let release = try ReleaseStore.get(
      flags.arguments[0], flags.int("revision"), &cluster, &host, &call)
    var options = ReleaseText.Options(flags)
    if flags.bool("show-resources") {
      options.resources = try ReleaseResources.text(of: release, &cluster, &host, &call)
    }
    call.write(try ReleaseText.text(release, output, options, host.machine.now))
  }
}

/// The objects of a release as the server's tables show them. Real: kube.Get of helm 3.17.3.
enum ReleaseResources {
  static func text<Host: KubectlHost>(
    of release: Release, _ cluster: inout ClusterAccess, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(HelmError) -> String {
    let objects = try ReleaseObject.all(of: [release.manifest], namespace: release.namespace, host)
    var groups: OrderedMap<String, TextTable> = [:]
    func add(_ key: String, _ table: Table) {
      let shown = table.columns.indices.filter { table.columns[$0].priority == 0 }
      var own = groups[key] ?? TextTable(heads: shown.map { table.columns[$0].name })
      own.rows += table.rows.map { row in shown.map { row.cells[$0] } }
      groups[key] = own
    }
    for object in objects {
      var request = APIRequest(
        .get, object.kind.resource, namespace: object.namespace, name: object.name)
      request.asTable = true
      if let response = try? cluster.send(request, &host, &call),
        case .table(let table) = response.result
      {
        add("\(object.kind.resource.groupVersion)/\(object.kind.name)", table)
      }
      guard
        ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController"]
          .contains(object.kind.name)
      else { continue }
      let labels = object.document.at("spec", "selector", "matchLabels")?.object ?? [:]
      var pods = APIRequest(.list, ResourceName(resource: "pods"), namespace: object.namespace)
      pods.labelSelector = labels.map { "\($0.key)=\($0.value.text ?? "")" }.joined(separator: ",")
      pods.asTable = true
      if let response = try? cluster.send(pods, &host, &call),
        case .table(let table) = response.result,
        !table.rows.isEmpty
      {
        add("v1/Pod(related)", table)
      }
    }
    var out = ""
    for (key, table) in groups { out += "==> \(key)\n" + table.kubectl() + "\n" }
    return out
  }
}

func historyVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("history", "RELEASE_NAME [flags]", "fetch release history")
  spec.aliases = ["hist"]
  spec.description = "Shows the revisions of a release, the oldest first."
  spec.examples = [.init("All that are kept", "helm history web")]
  spec.completes = ["release"]
  spec.flags = [Flag("max", nil, .int, "How many at most.", initial: "256"), HelmFlags.output]
  return helmCommand(spec, path: "helm history", .exactly(1)) {
    host, call, flags throws(HelmError) in
    let output = try HelmOutput(flags)
    var cluster = try ClusterAccess(&host, &call, flags)
    try ReleaseStore.checkName(flags.arguments[0])
    let all = try ReleaseStore.list(
      flags.arguments[0], in: cluster.namespace, &cluster, &host, &call)
    if all.isEmpty { throw .plain("release: not found") }
    let shown = all.suffix(max(1, flags.int("max", default: 256)))
    var table = TextTable(
      heads: ["REVISION", "UPDATED", "STATUS", "CHART", "APP VERSION", "DESCRIPTION"])
    table.rows = shown.map {
      [
        String($0.version), ReleaseText.moment($0.lastDeployed), $0.status, $0.chartName,
        $0.chart.appVersion, $0.description,
      ]
    }
    let document = Value.array(
      shown.map {
        [
          "revision": .integer($0.version),
          "updated": .string(CivilTime(nanoseconds: $0.lastDeployed).rfc3339Nano),
          "status": .string($0.status), "chart": .string($0.chartName),
          "app_version": .string($0.chart.appVersion), "description": .string($0.description),
        ]
      })
    call.write(helmTable(table, document, output))
  }
}
