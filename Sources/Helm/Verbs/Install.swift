// helm install

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

func installVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("install", "[NAME] [CHART] [flags]", "install a chart")
  spec.description =
    "Renders a chart's templates with its values and makes the objects in the cluster.\n\nThe chart is a repository's (bitnami/nginx), a folder, an archive, or a URL. Values come from the chart, then from the files of -f, then from --set."
  spec.examples = [
    .init("A chart of your own", "helm create web", "helm install web ./web"),
    .init(
      "A repository's chart, with a value",
      "helm repo add bitnami https://charts.bitnami.com/bitnami",
      "helm install my-nginx bitnami/nginx --set service.type=ClusterIP"),
  ]
  spec.completes = ["release", "chart"]
  spec.flags =
    HelmFlags.rendering + [
      HelmFlags.output,
      Flag("generate-name", "g", .bool, "Make a name from the chart's and the time."),
      Flag("name-template", nil, .string, "Template for the name.", isModelled: false),
      Flag("replace", nil, .bool, "Take a name again whose release was uninstalled."),
    ]
  return helmRun(spec, path: "helm install", .atLeast(1)) { host, call, flags throws(HelmError) in
    do throws(HelmError) {
      return try Installing.begin(flags, &host, &call)
    } catch { throw error.prefixed(Installing.prefix) }
  }
}

/// What `--debug` says of an install on standard error.
enum Debugging {
  static func tell<Host: KubectlHost>(
    _ chart: String, _ flags: ParsedFlags, _ host: Host, _ call: inout Call<Host>
  ) {
    guard flags.bool("debug") else { return }
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds).goString
    let place = HelmFiles.absolute(chart, host, call)
    let version = GoQuote.quoted(flags.string("version"))
    call.complain(
      "install.go:225: \(time) m=+0.048018283 [debug] Original chart version: \(version)")
    call.complain("install.go:242: \(time) m=+0.049328429 [debug] CHART PATH: \(place)\n")
  }
}

/// Real: action.Install of helm 3.17.3.
enum Installing {
  static let prefix = "INSTALLATION FAILED: "

  static func nameAndChart(
    _ flags: ParsedFlags, now: Instant
  ) throws(HelmError) -> (name: String, chart: String) {
    let words = flags.arguments
    guard words.count <= 2 else {
      throw .plain(
        "expected at most two arguments, unexpected arguments: \(words[2...].joined(separator: ", "))"
      )
    }
    if flags.bool("generate-name") {
      if words.count == 2 {
        throw .plain("cannot set --generate-name and also specify a name")
      }
      var base = HelmFunctions.pathBase(words[0])
      if base == "." || base.isEmpty { base = "chart" }
      if base.hasSuffix(".tgz") { base = String(base.dropLast(4)) }
      return ("\(base)-\(now.seconds)", words[0])
    }
    guard words.count == 2 else {
      throw .plain("must either provide a name or specify --generate-name")
    }
    return (words[0], words[1])
  }

  enum DryRun: Sendable { case none, client, server }
  static func dryRun(_ flags: ParsedFlags) throws(HelmError) -> DryRun {
    switch flags.last("dry-run") {
    case nil, "none", "false": .none
    case "client", "true", "": .client
    case "server": .server
    default:
      throw .plain(
        "Invalid dry-run flag. Flag must one of the following: false, true, none, client, server")
    }
  }

  /// - Parameters:
  ///   - prefix: what stands before an error of the run.
  static func begin<Host: KubectlHost>(
    _ flags: ParsedFlags, _ host: inout Host, _ call: inout Call<Host>, prefix: String = prefix
  ) throws(HelmError) -> ReleaseRun<Host>? {
    let output = try HelmOutput(flags)
    let dry = try dryRun(flags)
    let (name, word) = try nameAndChart(flags, now: host.machine.now)
    var chart = try ChartPlace.load(word, flags, &host, &call)
    Debugging.tell(word, flags, host, &call)
    let given = try GivenValues.read(flags, &host, call)
    try ChartPlace.mustBeInstallable(chart)
    if chart.isDeprecated { call.complain("WARNING: This chart is deprecated") }
    if flags.bool("dependency-update"), !chart.dependencies.isEmpty {
      try Dependencies.update(word, skipsRefresh: false, flags, &host, &call)
      chart = try ChartPlace.load(word, flags, &host, &call)
    }
    try ChartPlace.checkDependencies(chart)
    var cluster = try ClusterAccess(&host, &call, flags)
    try ReleaseStore.checkName(name)
    var facts = ReleaseFacts(name: name, namespace: cluster.namespace)
    var others: [Release] = []
    if dry == .none {
      others = try ReleaseStore.list(name, in: cluster.namespace, &cluster, &host, &call)
      if let last = others.last {
        guard flags.bool("replace"), ["uninstalled", "failed"].contains(last.status) else {
          throw .plain("cannot re-use a name that is still in use")
        }
        facts.revision = last.version + 1
      }
    }
    let ready = Ready(
      chart: chart, given: given, facts: facts, others: others, output: output, dry: dry)
    let crds = chart.definitions
    guard dry == .none, !flags.bool("skip-crds"), !crds.isEmpty else {
      return try proceed(ready, flags, cluster, prefix: prefix, &host, &call)
    }
    return try afterDefinitions(crds, ready, flags, cluster, prefix: prefix, &host, &call)
  }

  /// What is known of an install before anything is rendered.
  private struct Ready: Sendable {
    var chart: Chart
    var given: Value
    var facts: ReleaseFacts
    var others: [Release]
    var output: HelmOutput
    var dry: DryRun
  }

  /// The folder crds comes first: its kinds have to be served before others are made.
  private static func afterDefinitions<Host: KubectlHost>(
    _ files: [ChartFile], _ ready: Ready, _ flags: ParsedFlags, _ access: ClusterAccess,
    prefix: String, _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) -> ReleaseRun<Host>? {
    var cluster = access
    var made: [ReleaseObject] = []
    for file in files {
      for object in try ReleaseObject.all(of: [file.text], namespace: cluster.namespace, host) {
        let request = APIRequest(.create, object.kind.resource, body: object.document)
        do throws(Status) {
          try cluster.send(request, &host, &call)
          made.append(object)
        } catch {
          if error.reason != "AlreadyExists" {
            throw .plain("failed to install CRD \(file.name): \(error.message)")
          }
        }
      }
    }
    let nothing = Release(
      name: ready.facts.name, namespace: cluster.namespace, version: 0, status: "",
      chart: ready.chart, config: [:], now: host.machine.now.nanoseconds)
    var run = ReleaseRun<Host>(cluster, nothing)
    run.timeout = .seconds(60)
    let objects = made
    run.wait { run, host, call throws(HelmError) in
      run.areReady(objects, withJobs: false, &host, &call)
    }
    run.then { run, host, call throws(HelmError) in
      do throws(HelmError) {
        let next = try proceed(ready, flags, run.cluster, prefix: prefix, &host, &call)
        if let next { run = next }
      } catch { throw error.prefixed(prefix) }
    }
    return run
  }

  private static func proceed<Host: KubectlHost>(
    _ ready: Ready, _ flags: ParsedFlags, _ access: ClusterAccess, prefix: String,
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) -> ReleaseRun<Host>? {
    let cluster = access
    let (chart, given, facts, dry) = (ready.chart, ready.given, ready.facts, ready.dry)
    let (output, others, name) = (ready.output, ready.others, ready.facts.name)
    let build = try ReleaseBuild.make(
      chart, given, facts, flags, capabilities: cluster.capabilities(host),
      cluster: dry == .client ? nil : cluster, &host, &call)
    var release = build.release(
      facts, status: "pending-install", labels: ReleaseBuild.labels(flags), now: host.machine.now)
    let objects: [ReleaseObject]
    do throws(HelmError) {
      objects = try ReleaseObject.all(
        of: build.rendered.manifests.map(\.text), namespace: release.namespace, host
      ).map { $0.owned(by: release) }
    } catch {
      throw error.prefixed("unable to build kubernetes objects from release manifest: ")
    }
    release.description = "Initial install underway"
    var run = ReleaseRun<Host>(cluster, release, flags)
    let adopted = try run.conflict(
      objects, doing: "install", takesOver: flags.bool("take-ownership"), &host, &call)
    var options = ReleaseText.Options(flags)
    options.isFresh = true
    let shown = options
    if dry != .none {
      release.description = "Dry run complete"
      call.write(try ReleaseText.text(release, output, shown, host.machine.now))
      return nil
    }
    if flags.bool("create-namespace") {
      let request = APIRequest(
        .create, ResourceName(resource: "namespaces"),
        body: [
          "apiVersion": "v1", "kind": "Namespace",
          "metadata": [
            "name": .string(release.namespace), "labels": ["name": .string(release.namespace)],
          ],
        ])
      do throws(Status) { try run.cluster.send(request, &host, &call) } catch {
        if error.reason != "AlreadyExists" { throw .plain(error.message) }
      }
    }
    for var old in others where old.status != "superseded" {
      old.status = "superseded"
      try ReleaseStore.update(old, &run.cluster, &host, &call)
    }
    try ReleaseStore.create(release, &run.cluster, &host, &call)
    let isAtomic = flags.bool("atomic")
    let runsHooks = !flags.bool("no-hooks")
    if runsHooks { run.hooks("pre-install", failure: "failed pre-install: ") }
    run.then { run, host, call throws(HelmError) in
      if adopted.isEmpty {
        try run.createAll(objects, &host, &call)
      } else {
        try run.update(from: adopted, to: objects, force: flags.bool("force"), &host, &call)
      }
    }
    if flags.bool("wait") || isAtomic { run.waitUntilReady(objects, flags) }
    if runsHooks { run.hooks("post-install", failure: "failed post-install: ") }
    run.then { run, host, call throws(HelmError) in
      let words = flags.string("description")
      try run.keep("deployed", words.isEmpty ? "Install complete" : words, &host, &call)
      call.write(try ReleaseText.text(run.release, output, shown, host.machine.now))
    }
    run.failing = .init { run, host, call, error in
      let words = error.text
      try? run.keep("failed", "Release \(GoQuote.quoted(name)) failed: \(words)", &host, &call)
      guard isAtomic else { return .plain(prefix + words) }
      Uninstalling.add(
        to: &run, objects: objects, runsHooks: runsHooks, keepsHistory: false, waits: false)
      run.ending = .plain(
        "\(prefix)release \(name) failed, and has been uninstalled due to atomic being set: \(words)"
      )
      return nil
    }
    return run
  }
}
