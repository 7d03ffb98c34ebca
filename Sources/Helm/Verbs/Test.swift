// helm test

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

func testVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("test", "[RELEASE] [flags]", "run tests for a release")
  spec.description = "Runs the hooks of a release that are tests: pods that have to end well."
  spec.examples = [.init("All of them", "helm test web")]
  spec.completes = ["release"]
  spec.flags = [
    Flag(
      "filter", nil, .slice(typeName: "strings"),
      "Tests by name: name=a, or !name=a to leave one out."),
    Flag("hide-notes", nil, .bool, "Do not show the notes."),
    Flag("logs", nil, .bool, "Show the pods' logs at the end."),
    HelmFlags.timeout,
  ]
  return helmRun(spec, path: "helm test", .exactly(1)) { host, call, flags throws(HelmError) in
    var cluster = try ClusterAccess(&host, &call, flags)
    let release = try ReleaseStore.get(flags.arguments[0], 0, &cluster, &host, &call)
    var run = ReleaseRun<Host>(cluster, release, flags)
    let words = flags.slice("filter")
    let only = words.compactMap { $0.hasPrefix("name=") ? String($0.dropFirst(5)) : nil }
    let without = words.compactMap { $0.hasPrefix("!name=") ? String($0.dropFirst(6)) : nil }
    run.hooks("test", failure: "", only: HookFilter(only: only, without: without))
    let options = ReleaseText.Options(flags)
    run.then { run, host, call throws(HelmError) in
      try ReleaseStore.update(run.release, &run.cluster, &host, &call)
      call.write(try ReleaseText.text(run.release, .table, options, host.machine.now))
      if flags.bool("logs") { testLogs(run, &host, &call) }
    }
    run.failing = .init { run, host, call, error in
      try? ReleaseStore.update(run.release, &run.cluster, &host, &call)
      if let text = try? ReleaseText.text(run.release, .table, options, host.machine.now) {
        call.write(text)
      }
      if flags.bool("logs") { testLogs(run, &host, &call) }
      return error
    }
    return run
  }
}

/// `POD LOGS: name`, and what the pod wrote.
private func testLogs<Host: KubectlHost>(
  _ run: ReleaseRun<Host>, _ host: inout Host, _ call: inout Call<Host>
) {
  var cluster = run.cluster
  for hook in run.release.hooks where hook.events.contains("test") && hook.kind == "Pod" {
    let request = APIRequest(
      .get, ResourceName(resource: "pods"), namespace: run.release.namespace, name: hook.name,
      subresource: "log")
    call.print("\nPOD LOGS: \(hook.name)")
    guard let response = try? cluster.send(request, &host, &call),
      case .connect(let connection) = response.result,
      let log = host.log(of: connection, previous: false)
    else { continue }
    for entry in host.machine.logs[log]?.entries ?? [] { call.write(bytes: entry.text) }
    call.print("")
  }
}
