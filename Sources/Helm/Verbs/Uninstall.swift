// helm uninstall

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

func uninstallVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("uninstall", "RELEASE_NAME [...] [flags]", "uninstall a release")
  spec.aliases = ["del", "delete", "un"]
  spec.description =
    "Takes away the objects of a release and its history; --keep-history keeps the history, so that a rollback can bring it back."
  spec.examples = [.init("For good", "helm uninstall web")]
  spec.completes = ["release"]
  spec.flags = [
    Flag(
      "cascade", nil, .string,
      "What happens to what the objects own: background, orphan, foreground.",
      initial: "\"background\""),
    HelmFlags.description,
    Flag("dry-run", nil, .bool, "Do nothing."),
    Flag("ignore-not-found", nil, .bool, "A release that is not there is no error."),
    Flag("keep-history", nil, .bool, "Keep the release's record, marked as uninstalled."),
    HelmFlags.noHooks, HelmFlags.timeout,
    Flag("wait", nil, .bool, "Come back when the objects are gone."),
  ]
  return helmRun(spec, path: "helm uninstall", .atLeast(1)) { host, call, flags throws(HelmError) in
    let cluster = try ClusterAccess(&host, &call, flags)
    let nothing = Release(
      name: "", namespace: cluster.namespace, version: 0, status: "", chart: Chart(), config: [:],
      now: host.machine.now.nanoseconds)
    var run = ReleaseRun<Host>(cluster, nothing, flags)
    for name in flags.arguments {
      run.then { run, host, call throws(HelmError) in
        let before = run.steps
        run.steps = []
        try Uninstalling.begin(name, flags, &run, &host, &call)
        run.steps += before
      }
    }
    return run
  }
}

/// Real: action.Uninstall of helm 3.17.3.
enum Uninstalling {
  static func begin<Host: KubectlHost>(
    _ name: String, _ flags: ParsedFlags, _ run: inout ReleaseRun<Host>, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(HelmError) {
    if flags.bool("dry-run") {
      _ = try ReleaseStore.get(name, 0, &run.cluster, &host, &call)
      return call.print("release \(GoQuote.quoted(name)) uninstalled")
    }
    try ReleaseStore.checkName(name)
    let all = try ReleaseStore.list(name, in: run.cluster.namespace, &run.cluster, &host, &call)
    guard let last = all.last else {
      if flags.bool("ignore-not-found") {
        return call.print("release \(GoQuote.quoted(name)) uninstalled")
      }
      throw .plain("uninstall: Release not loaded: \(name): release: not found")
    }
    let keeps = flags.bool("keep-history")
    if last.status == "uninstalled" {
      if keeps { throw .plain("the release named \(GoQuote.quoted(name)) is already deleted") }
      for release in all { try ReleaseStore.delete(release, &run.cluster, &host, &call) }
      return call.print("release \(GoQuote.quoted(name)) uninstalled")
    }
    run.release = last
    run.release.deleted = host.machine.now.nanoseconds
    try run.keep("uninstalling", "Deletion in progress (or silently failed)", &host, &call)
    let objects = try ReleaseObject.all(of: [last.manifest], namespace: last.namespace, host)
    let propagation = DeletePropagation(
      rawValue: flags.string("cascade", default: "background").capitalizedFirst)
    add(
      to: &run, objects: objects, runsHooks: !flags.bool("no-hooks"), keepsHistory: keeps,
      waits: flags.bool("wait"), propagation: propagation ?? .background)
    run.then { _, _, call throws(HelmError) in
      let kept = objects.filter(\.isKept)
      if !kept.isEmpty {
        call.print(
          "These resources were kept due to the resource policy:\n"
            + kept.map { "[\($0.kind.name)] \($0.name)\n" }.joined())
      }
      call.print("release \(GoQuote.quoted(name)) uninstalled")
    }
  }

  static func add<Host: KubectlHost>(
    to run: inout ReleaseRun<Host>, objects: [ReleaseObject], runsHooks: Bool, keepsHistory: Bool,
    waits: Bool, propagation: DeletePropagation = .background
  ) {
    if runsHooks { run.hooks("pre-delete", failure: "") }
    let gone = RenderedManifests.sorted(
      objects.filter { !$0.isKept }, by: KindOrder.uninstall, kind: { $0.kind.name })
    run.then { run, host, call throws(HelmError) in
      var errors: [String] = []
      for object in gone {
        do throws(Status) { try run.delete(object, &host, &call, propagation) } catch {
          if error.reason != "NotFound" { errors.append(error.message) }
        }
      }
      if !errors.isEmpty {
        throw .plain(
          "uninstallation completed with \(errors.count) error(s): \(errors.joined(separator: "; "))"
        )
      }
    }
    if waits {
      run.wait { run, host, call throws(HelmError) in
        for object in gone where (try? run.cluster.get(object, &host, &call)) ?? nil != nil {
          return false
        }
        return true
      }
    }
    if runsHooks { run.hooks("post-delete", failure: "") }
    run.then { run, host, call throws(HelmError) in
      if keepsHistory {
        return try run.keep("uninstalled", "Uninstallation complete", &host, &call)
      }
      let all = try ReleaseStore.list(
        run.release.name, in: run.release.namespace, &run.cluster, &host, &call)
      for release in all { try ReleaseStore.delete(release, &run.cluster, &host, &call) }
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
