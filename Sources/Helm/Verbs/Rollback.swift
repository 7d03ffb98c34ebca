// helm rollback

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

func rollbackVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "rollback", "<RELEASE> [REVISION] [flags]", "roll back a release to a previous revision")
  spec.description =
    "Makes the cluster's objects as an earlier revision had them. Without a number it is the revision before the last. The history grows by one."
  spec.examples = [
    .init("Back by one", "helm rollback web"), .init("To the first", "helm rollback web 1"),
  ]
  spec.completes = ["release"]
  spec.flags = [
    Flag(
      "cleanup-on-fail", nil, .bool, "Take away what a failed rollback made.", isModelled: false),
    Flag("dry-run", nil, .bool, "Do nothing."),
    Flag("force", nil, .bool, "Replace objects where a change is refused."),
    Flag("history-max", nil, .int, "How many revisions are kept; 0: all.", initial: "10"),
    HelmFlags.noHooks,
    Flag("recreate-pods", nil, .bool, "Start the pods anew.", isModelled: false),
    HelmFlags.timeout, HelmFlags.wait, HelmFlags.waitForJobs,
  ]
  return helmRun(spec, path: "helm rollback", .atLeast(1)) { host, call, flags throws(HelmError) in
    var revision = 0
    if flags.arguments.count > 1 {
      guard let number = Int(flags.arguments[1]) else {
        throw .plain(
          "could not convert revision to a number: strconv.Atoi: parsing \(GoQuote.quoted(flags.arguments[1])): invalid syntax"
        )
      }
      revision = number
    }
    let name = flags.arguments[0]
    var cluster = try ClusterAccess(&host, &call, flags)
    let current = try ReleaseStore.get(name, 0, &cluster, &host, &call)
    var run = ReleaseRun<Host>(cluster, current, flags)
    if flags.bool("dry-run") {
      _ = try RollingBack.target(name, revision, &cluster, &host, &call)
      call.print("Rollback was a success! Happy Helming!")
      return nil
    }
    try RollingBack.add(
      to: &run, name: name, revision: revision, waits: flags.bool("wait"), flags, &host, &call)
    run.then { _, _, call throws(HelmError) in
      call.print("Rollback was a success! Happy Helming!")
    }
    run.failing = .init { run, host, call, error in
      try? run.keep(
        "failed", "Rollback \(GoQuote.quoted(name)) failed: \(error.text)", &host, &call)
      return error
    }
    return run
  }
}

/// Real: action.Rollback of helm 3.17.3.
enum RollingBack {
  static func target<Host: KubectlHost>(
    _ name: String, _ revision: Int, _ cluster: inout ClusterAccess, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(HelmError) -> (current: Release, target: Release) {
    let all = try ReleaseStore.list(name, in: cluster.namespace, &cluster, &host, &call)
    guard let current = all.last else { throw .plain("release: not found") }
    let wanted = revision == 0 ? current.version - 1 : revision
    guard let target = all.first(where: { $0.version == wanted }) else {
      throw .plain("release has no \(wanted) version")
    }
    return (current, target)
  }

  /// Adds the steps of a rollback; the run's release becomes the new revision.
  static func add<Host: KubectlHost>(
    to run: inout ReleaseRun<Host>, name: String, revision: Int, waits: Bool, _ flags: ParsedFlags,
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) {
    let (current, target) = try target(name, revision, &run.cluster, &host, &call)
    let all = try ReleaseStore.list(
      name, in: run.cluster.namespace, &run.cluster, &host, &call)
    var release = target
    release.version = current.version + 1
    release.status = "pending-rollback"
    release.firstDeployed = current.firstDeployed
    release.lastDeployed = host.machine.now.nanoseconds
    release.description = "Rollback to \(target.version)"
    release.deleted = nil
    for place in release.hooks.indices { release.hooks[place].lastRun = nil }
    let old =
      (try? ReleaseObject.all(of: [current.manifest], namespace: release.namespace, host)) ?? []
    let new: [ReleaseObject]
    do throws(HelmError) {
      new = try ReleaseObject.all(of: [target.manifest], namespace: release.namespace, host)
        .map { $0.owned(by: target) }
    } catch {
      throw error.prefixed("unable to build kubernetes objects from new release manifest: ")
    }
    run.release = release
    try ReleaseStore.create(release, &run.cluster, &host, &call)
    try Upgrading.trim(all, flags, &run.cluster, &host, &call)
    let runsHooks = !flags.bool("no-hooks")
    if runsHooks { run.hooks("pre-rollback", failure: "") }
    run.then { run, host, call throws(HelmError) in
      try run.update(from: old, to: new, force: flags.bool("force"), &host, &call)
    }
    if waits { run.waitUntilReady(new, flags) }
    if runsHooks { run.hooks("post-rollback", failure: "") }
    run.then { run, host, call throws(HelmError) in
      try Upgrading.supersede(name, &run, &host, &call)
      try run.keep("deployed", run.release.description, &host, &call)
    }
  }
}
