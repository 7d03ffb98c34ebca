// A release as status, install, upgrade and get all show it.

import Commands
import Documents
import Kernel
import Text

/// Real: helm 3.17.3's statusPrinter.
enum ReleaseText {
  struct Options: Sendable {
    var showsDescription = false
    var showsMetadata = false
    var isWhole = false
    /// The release was not read back: no values are `{}`, and not nil.
    var isFresh = false
    var hidesNotes = false
    var hidesSecrets = false
    var resources: String?

    init(_ flags: ParsedFlags) {
      hidesNotes = flags.bool("hide-notes")
      hidesSecrets = flags.bool("hide-secret")
      showsDescription = flags.bool("show-desc")
      isWhole = flags.bool("debug")
    }
    init() {}
  }

  /// `Sun Nov 29 15:25:18 2026`
  static func moment(_ nanoseconds: Int) -> String { CivilTime(nanoseconds: nanoseconds).asctime }

  static func text(
    _ release: Release, _ output: HelmOutput, _ options: Options, _ now: Instant
  ) throws(HelmError) -> String {
    switch output {
    case .json: return release.document.json(.go) + "\n"
    case .yaml: return release.document.sortedByKey().yaml()
    case .table: break
    }
    var out = "NAME: \(release.name)\n"
    if release.lastDeployed != 0 { out += "LAST DEPLOYED: \(moment(release.lastDeployed))\n" }
    out +=
      "NAMESPACE: \(release.namespace)\nSTATUS: \(release.status)\nREVISION: \(release.version)\n"
    if options.showsMetadata {
      out +=
        "CHART: \(release.chart.name)\nVERSION: \(release.chart.version)\nAPP_VERSION: \(release.chart.appVersion)\n"
    }
    if options.showsDescription { out += "DESCRIPTION: \(release.description)\n" }
    if let resources = options.resources { out += "RESOURCES:\n\(resources)\n" }
    let tests = release.hooks.filter { $0.events.contains("test") }
    if tests.isEmpty { out += "TEST SUITE: None\n" }
    for test in tests {
      guard let run = test.lastRun else { continue }
      out += "TEST SUITE:     \(test.name)\n"
      out += "Last Started:   \(shown(run.started))\nLast Completed: \(shown(run.completed))\n"
      out += "Phase:          \(run.phase)\n"
    }
    if options.isWhole {
      let none = options.isFresh && release.config.isEmpty
      out += "USER-SUPPLIED VALUES:\n" + (none ? "{}\n" : given(release)) + "\n"
      var laying = ChartValues()
      let values = laying.coalesced(release.chart, release.config)
      out += "COMPUTED VALUES:\n" + values.unfloated.sortedByKey().yaml() + "\n"
    }
    if options.isWhole || release.description == "Dry run complete" {
      out += "HOOKS:\n" + hooks(release)
      var manifest = release.manifest
      if options.hidesSecrets { manifest = withoutSecrets(manifest) }
      out += "MANIFEST:\n\(manifest)\n"
    }
    if !options.hidesNotes, !release.notes.isEmpty {
      out += "NOTES:\n" + HelmFunctions.trimmed(release.notes, where: \.isWhitespace) + "\n"
    }
    return out
  }

  /// The user's values; `null` where there are none, as Go's nil map is written.
  static func given(_ release: Release) -> String {
    release.config.isEmpty ? "null\n" : release.config.unfloated.sortedByKey().yaml()
  }
  static func hooks(_ release: Release) -> String {
    release.hooks.map { "---\n# Source: \($0.path)\n\($0.text)\n" }.joined()
  }
  private static func shown(_ text: String) -> String {
    (try? GoLayout.parse(text, layout: GoLayout.rfc3339))?.asctime ?? ""
  }
  private static func withoutSecrets(_ manifest: String) -> String {
    RenderedManifests.documents(of: manifest).map { part in
      let isSecret = (try? YAML.parse(part))?["kind"] == "Secret"
      let first = part.prefix { $0 != "\n" }
      return isSecret
        ? "---\n\(first)\n# HIDDEN: The Secret output has been suppressed\n" : "---\n\(part)\n"
    }.joined()
  }
}
