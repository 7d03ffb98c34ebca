// helm upgrade

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

func upgradeVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("upgrade", "[RELEASE] [CHART] [flags]", "upgrade a release")
  spec.description =
    "Makes the cluster's objects as another version of the chart, or other values, say; what the last revision had and this one lacks is taken away.\n\nThe values of the last revision are forgotten where new ones are given, unless --reuse-values says otherwise."
  spec.examples = [
    .init("A value changed", "helm upgrade web ./web --set replicaCount=2"),
    .init("Install it where it is missing", "helm upgrade --install web ./web"),
  ]
  spec.completes = ["release", "chart"]
  spec.flags =
    HelmFlags.rendering + [
      HelmFlags.output,
      Flag("cleanup-on-fail", nil, .bool, "Take away what a failed upgrade made."),
      Flag("history-max", nil, .int, "How many revisions are kept; 0: all.", initial: "10"),
      Flag("install", "i", .bool, "Install the release where there is none."),
      Flag(
        "reset-then-reuse-values", nil, .bool,
        "The chart's new defaults, then the last values, then new ones."),
      Flag("reset-values", nil, .bool, "Forget the values of the last revision."),
      Flag("reuse-values", nil, .bool, "Keep the values of the last revision, and add new ones."),
    ]
  return helmRun(spec, path: "helm upgrade", .exactly(2)) { host, call, flags throws(HelmError) in
    try Upgrading.begin(flags, &host, &call)
  }
}

/// Real: action.Upgrade of helm 3.17.3.
enum Upgrading {
  static let prefix = "UPGRADE FAILED: "

  static func begin<Host: KubectlHost>(
    _ flags: ParsedFlags, _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) -> ReleaseRun<Host>? {
    let output = try HelmOutput(flags)
    let name = flags.arguments[0]
    var cluster = try ClusterAccess(&host, &call, flags)
    if flags.bool("install") {
      let all = try ReleaseStore.list(name, in: cluster.namespace, &cluster, &host, &call)
      if all.isEmpty || all.last?.status == "uninstalled" {
        if output == .table {
          call.print("Release \(GoQuote.quoted(name)) does not exist. Installing it now.")
        }
        var own = flags
        if !all.isEmpty { own.given.append(.init(name: "replace", value: "true")) }
        return try Installing.begin(own, &host, &call, prefix: "")
      }
    }
    let chart = try ChartPlace.load(flags.arguments[1], flags, &host, &call)
    let given = try GivenValues.read(flags, &host, call)
    try ChartPlace.checkDependencies(chart)
    if chart.isDeprecated { call.complain("WARNING: This chart is deprecated") }
    do throws(HelmError) {
      return try prepare(name, chart, given, flags, output, cluster, &host, &call)
    } catch { throw error.prefixed(prefix) }
  }

  private static func prepare<Host: KubectlHost>(
    _ name: String, _ chart: Chart, _ given: Value, _ flags: ParsedFlags, _ output: HelmOutput,
    _ access: ClusterAccess, _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) -> ReleaseRun<Host>? {
    var cluster = access
    let dry = try Installing.dryRun(flags)
    try ReleaseStore.checkName(name)
    let all = try ReleaseStore.list(name, in: cluster.namespace, &cluster, &host, &call)
    guard let last = all.last else {
      throw .plain("\(GoQuote.quoted(name)) has no deployed releases")
    }
    if last.status.hasPrefix("pending") {
      throw .plain("another operation (install/upgrade/rollback) is in progress")
    }
    guard
      let current = last.status == "deployed"
        ? last
        : all.last(where: { $0.status == "deployed" })
          ?? (["failed", "superseded"].contains(last.status) ? last : nil)
    else { throw .plain("\(GoQuote.quoted(name)) has no deployed releases") }
    let values = Self.values(given, over: current, chart, flags)
    let facts = ReleaseFacts(
      name: name, namespace: cluster.namespace, revision: last.version + 1, isUpgrade: true)
    let build = try ReleaseBuild.make(
      chart, values, facts, flags, capabilities: cluster.capabilities(host),
      cluster: dry == .client ? nil : cluster, &host, &call)
    var labels = current.labels
    labels.merge(ReleaseBuild.labels(flags))
    var release = build.release(
      facts, status: "pending-upgrade", labels: labels, now: host.machine.now)
    release.firstDeployed = current.firstDeployed
    release.description = "Preparing upgrade"
    let old =
      (try? ReleaseObject.all(of: [current.manifest], namespace: release.namespace, host)) ?? []
    let new: [ReleaseObject]
    do throws(HelmError) {
      new = try ReleaseObject.all(
        of: build.rendered.manifests.map(\.text), namespace: release.namespace, host
      ).map { $0.owned(by: release) }
    } catch {
      throw error.prefixed("unable to build kubernetes objects from new release manifest: ")
    }
    var run = ReleaseRun<Host>(cluster, release, flags)
    let fresh = new.filter { object in !old.contains { $0.isSame(object) } }
    _ = try run.conflict(
      fresh, doing: "update", takesOver: flags.bool("take-ownership"), &host, &call)
    var options = ReleaseText.Options(flags)
    options.isFresh = true
    let shown = options
    let happy = "Release \(GoQuote.quoted(name)) has been upgraded. Happy Helming!"
    if dry != .none {
      release.description = "Dry run complete"
      if output == .table { call.print(happy) }
      call.write(try ReleaseText.text(release, output, shown, host.machine.now))
      return nil
    }
    try ReleaseStore.create(release, &run.cluster, &host, &call)
    try trim(all, flags, &run.cluster, &host, &call)
    let runsHooks = !flags.bool("no-hooks"), isAtomic = flags.bool("atomic")
    if runsHooks { run.hooks("pre-upgrade", failure: "pre-upgrade hooks failed: ") }
    run.then { run, host, call throws(HelmError) in
      try run.update(from: old, to: new, force: flags.bool("force"), &host, &call)
    }
    if flags.bool("wait") || isAtomic { run.waitUntilReady(new, flags) }
    if runsHooks { run.hooks("post-upgrade", failure: "post-upgrade hooks failed: ") }
    run.then { run, host, call throws(HelmError) in
      try supersede(name, &run, &host, &call)
      let words = flags.string("description")
      try run.keep("deployed", words.isEmpty ? "Upgrade complete" : words, &host, &call)
      if output == .table { call.print(happy) }
      call.write(try ReleaseText.text(run.release, output, shown, host.machine.now))
    }
    let good = current.status == "deployed" ? current.version : nil
    run.failing = .init { run, host, call, error in
      let words = error.text
      try? run.keep("failed", "Upgrade \(GoQuote.quoted(name)) failed: \(words)", &host, &call)
      if flags.bool("cleanup-on-fail") {
        for object in fresh { try? run.delete(object, &host, &call) }
      }
      guard isAtomic else { return .plain(prefix + words) }
      guard let good else {
        return .plain(
          "\(prefix)an error occurred while finding last successful release. original upgrade error: \(words): unable to find a previously successful release when attempting to rollback. original upgrade error: \(words)"
        )
      }
      do throws(HelmError) {
        try RollingBack.add(to: &run, name: name, revision: good, waits: true, flags, &host, &call)
      } catch { return .plain(prefix + error.text) }
      run.ending = .plain(
        "\(prefix)release \(name) failed, and has been rolled back due to atomic being set: \(words)"
      )
      run.failing = .init { run, host, call, second in
        try? run.keep(
          "failed", "Release \(GoQuote.quoted(name)) failed: \(second.text)", &host, &call)
        return .plain(
          "\(prefix)an error occurred while rolling back the release. original upgrade error: \(words): \(second.text)"
        )
      }
      return nil
    }
    return run
  }

  /// The values that count: new ones, and what is kept of the last revision's.
  private static func values(
    _ given: Value, over current: Release, _ chart: Chart, _ flags: ParsedFlags
  ) -> Value {
    if flags.bool("reset-values") { return given }
    if flags.bool("reuse-values") || flags.bool("reset-then-reuse-values") {
      return GivenValues.merged(current.config, given)
    }
    if given.isEmpty { return current.config }
    return given
  }

  /// All revisions that count as deployed do so no more.
  static func supersede<Host: KubectlHost>(
    _ name: String, _ run: inout ReleaseRun<Host>, _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) {
    let all = try ReleaseStore.list(
      name, in: run.release.namespace, &run.cluster, &host, &call, selector: "status=deployed")
    for var old in all where old.version != run.release.version {
      old.status = "superseded"
      try ReleaseStore.update(old, &run.cluster, &host, &call)
    }
  }

  /// Takes the oldest revisions away where there are too many; the deployed one stays.
  static func trim<Host: KubectlHost>(
    _ all: [Release], _ flags: ParsedFlags, _ cluster: inout ClusterAccess, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(HelmError) {
    let most =
      flags.last("history-max").flatMap { Int($0) }
      ?? Int(host.environment(call, "HELM_MAX_HISTORY") ?? "") ?? 10
    guard most > 0 else { return }
    let deployed = all.last { $0.status == "deployed" }?.version
    var surplus = all.count + 1 - most
    for old in all where surplus > 0 && old.version != deployed {
      try ReleaseStore.delete(old, &cluster, &host, &call)
      surplus -= 1
    }
  }
}
