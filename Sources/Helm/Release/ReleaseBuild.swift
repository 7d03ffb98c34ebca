// From a chart and values to a release that is not made yet.

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

/// What install, upgrade and template share: values, charts inside, templates.
struct ReleaseBuild {
  var chart: Chart
  /// What the user gave.
  var given: Value
  /// What the templates saw.
  var values: Value
  var rendered: RenderedManifests

  static func make<Host: KubectlHost>(
    _ chart: Chart, _ given: Value, _ facts: ReleaseFacts, _ flags: ParsedFlags,
    capabilities: Capabilities, cluster: ClusterAccess?, _ host: inout Host,
    _ call: inout Call<Host>, isLinting: Bool = false, hint: String = ""
  ) throws(HelmError) -> ReleaseBuild {
    try ChartPlace.mustBeInstallable(chart)
    var laying = ChartValues()
    let chart = laying.selected(chart, given)
    laying.warnings = []
    let values = laying.coalesced(chart, given)
    for warning in laying.warnings {
      call.complain(CivilTime(nanoseconds: host.machine.now.nanoseconds).slashes + " " + warning)
    }
    if !flags.bool("skip-schema-validation"), let problem = ValuesSchema.problem(of: chart, values)
    {
      throw .plain(problem)
    }
    if let wanted = chart.metadata["kubeVersion"]?.text, !wanted.isEmpty,
      let own = SemVer(capabilities.version), let constraint = SemVerConstraint(wanted),
      !constraint.holds(for: own)
    {
      throw .plain(
        "chart requires kubeVersion: \(wanted) which is incompatible with Kubernetes \(capabilities.version)"
      )
    }
    var engine = ChartEngine()
    engine.capabilities = capabilities
    engine.isLinting = isLinting
    engine.now = host.machine.now
    engine.random = RandomSource(seed: host.machine.now.nanoseconds.magnitude.hashedSeed)
      .split("helm \(facts.name) \(facts.revision)")
    if let cluster { engine.lookup = lookup(cluster, host, call) }
    let rendered: RenderedManifests
    do throws(HelmError) {
      let texts = try engine.render(chart, values: values, release: facts)
      rendered = try RenderedManifests(
        texts, chart: chart, subNotes: flags.bool("render-subchart-notes"))
    } catch {
      if case .plain(let text) = error { throw .plain(text + hint) }
      throw error
    }
    return ReleaseBuild(chart: chart, given: given, values: values, rendered: rendered)
  }

  /// `lookup` asks a copy of the world: a template changes nothing.
  private static func lookup<Host: KubectlHost>(
    _ cluster: ClusterAccess, _ host: Host, _ call: Call<Host>
  ) -> @Sendable (String, String, String, String) -> Value {
    { version, word, namespace, name in
      guard let kind = host.apiServer.kind(apiVersion: version, kind: word) else { return [:] }
      var copy = host, own = cluster
      var scratch = Call<Host>(process: call.process, arguments: call.arguments)
      let space = kind.isNamespaced && !namespace.isEmpty ? namespace : nil
      let request =
        name.isEmpty
        ? APIRequest(.list, kind.resource, namespace: space)
        : APIRequest(.get, kind.resource, namespace: space, name: name)
      return (try? own.send(request, &copy, &scratch).object)?.floated ?? [:]
    }
  }

  /// The release that it makes.
  func release(
    _ facts: ReleaseFacts, status: String, labels: Object, now: Instant
  ) -> Release {
    var release = Release(
      name: facts.name, namespace: facts.namespace, version: facts.revision, status: status,
      chart: chart, config: given, now: now.nanoseconds)
    release.manifest = rendered.text
    release.hooks = rendered.hooks
    release.notes = rendered.notes
    release.labels = labels
    return release
  }

  static func labels(_ flags: ParsedFlags) -> Object {
    var all: Object = [:]
    for word in flags.slice("labels") {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { all[String(parts[0])] = .string(String(parts[1])) }
    }
    return all
  }
}

extension UInt {
  /// A seed that differs much where moments differ little.
  var hashedSeed: UInt64 { UInt64(self) &* 0x9E37_79B9_7F4A_7C15 }
}
