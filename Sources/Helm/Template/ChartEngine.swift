// A chart and its values to manifests.

package import Documents
package import Kernel
import Text

/// The release that a template sees.
package struct ReleaseFacts: Hashable, Sendable {
  package var name = "release-name"
  package var namespace = "default"
  package var revision = 1
  package var isUpgrade = false
}

/// What the cluster can do, as `.Capabilities` tells it.
package struct Capabilities: Hashable, Sendable {
  /// `v1.36.2`
  package var version: String
  /// `apps/v1` and `apps/v1/Deployment`.
  package var apiVersions: [String]

  /// What `helm template` takes for granted where it asks no cluster. Real: helm 3.17.3's client-go.
  package static let assumed = Capabilities(
    version: "v1.32.0",
    apiVersions: [
      "v1", "admissionregistration.k8s.io/v1", "admissionregistration.k8s.io/v1alpha1",
      "admissionregistration.k8s.io/v1beta1", "internal.apiserver.k8s.io/v1alpha1", "apps/v1",
      "apps/v1beta1", "apps/v1beta2", "authentication.k8s.io/v1",
      "authentication.k8s.io/v1alpha1", "authentication.k8s.io/v1beta1",
      "authorization.k8s.io/v1", "authorization.k8s.io/v1beta1", "autoscaling/v1",
      "autoscaling/v2", "autoscaling/v2beta1", "autoscaling/v2beta2", "batch/v1", "batch/v1beta1",
      "certificates.k8s.io/v1", "certificates.k8s.io/v1beta1", "certificates.k8s.io/v1alpha1",
      "coordination.k8s.io/v1", "coordination.k8s.io/v1beta1", "discovery.k8s.io/v1",
      "discovery.k8s.io/v1beta1", "events.k8s.io/v1", "events.k8s.io/v1beta1",
      "extensions/v1beta1", "flowcontrol.apiserver.k8s.io/v1", "networking.k8s.io/v1",
      "networking.k8s.io/v1alpha1", "networking.k8s.io/v1beta1", "node.k8s.io/v1",
      "node.k8s.io/v1alpha1", "node.k8s.io/v1beta1", "policy/v1", "policy/v1beta1",
      "rbac.authorization.k8s.io/v1", "rbac.authorization.k8s.io/v1alpha1",
      "rbac.authorization.k8s.io/v1beta1", "resource.k8s.io/v1beta1", "scheduling.k8s.io/v1",
      "storage.k8s.io/v1", "storage.k8s.io/v1beta1", "apiextensions.k8s.io/v1",
      "apiextensions.k8s.io/v1beta1",
    ])

  var document: Value {
    let parts = version.drop { $0 == "v" }.split(separator: ".").map(String.init)
    let major = parts.first ?? "1", minor = parts.count > 1 ? parts[1] : "0"
    return TemplateMark.marked(
      [
        "KubeVersion": TemplateMark.marked(
          [
            "Version": .string(version), "Major": .string(major), "Minor": .string(minor),
            "GitVersion": .string(version),
          ], as: "chartutil.KubeVersion", text: version),
        "APIVersions": TemplateMark.marked(
          Object(apiVersions.map { ($0, Value.bool(true)) }), as: "chartutil.VersionSet",
          text: "[" + apiVersions.joined(separator: " ") + "]"),
        "HelmVersion": TemplateMark.marked(HelmVersion.fields, as: "version.BuildInfo"),
      ], as: "chartutil.Capabilities")
  }
}

/// Which helm this is.
package enum HelmVersion {
  package static let text = "v3.17.3"
  package static let commit = "e4da49785aa6e6ee2b86efd5dd9e43400318262b"
  static let fields: Object = [
    "Version": .string(text), "GitCommit": .string(commit), "GitTreeState": "clean",
    "GoVersion": "go1.23.7",
  ]
}

/// Renders charts. Real: helm 3.17.3's engine.
package struct ChartEngine: Sendable {
  package var capabilities = Capabilities.assumed
  package var isLinting = false
  package var now = Instant.zero
  package var random = RandomSource(seed: 0)
  /// Asks the cluster for an object or a list.
  package var lookup: @Sendable (String, String, String, String) -> Value = { _, _, _, _ in [:] }

  package init() {}

  /// What each template prints, in the order of names; partials among them, as text that is blank.
  ///
  /// - Parameter values: the values as they count, coalesced.
  package mutating func render(
    _ chart: Chart, values: Value, release: ReleaseFacts
  ) throws(HelmError) -> [(name: String, text: String)] {
    var files: [(name: String, text: String, data: Value)] = []
    collect(chart, values: values, release, path: "", isRoot: true, into: &files)
    // Real: the files that lie deepest first, so that a parent's definitions count.
    files.sort { a, b in
      let x = a.name.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) }
      let y = b.name.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) }
      return x != y ? x > y : a.name > b.name
    }
    var set = TemplateSet(
      functions: HelmFunctions.all(isLinting: isLinting, now: now, lookup: lookup))
    for file in files {
      do throws(TemplateError) { try set.add(file.text, named: file.name) } catch {
        throw Self.parsing(error)
      }
    }
    var budget = Budget(steps: 8_000_000, bytes: 32 << 20)
    var rendered: [(name: String, text: String)] = []
    for file in files where !HelmFunctions.pathBase(file.name).hasPrefix("_") {
      do throws(TemplateError) {
        let text = try set.render(file.name, file.data, random: &random, budget: &budget)
        rendered.append((file.name, text.replacing("<no value>", with: "")))
      } catch { throw Self.executing(error) }
    }
    return rendered.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// A chart's templates with what each of them sees, its charts' too. Gives what the chart sees.
  @discardableResult
  private func collect(
    _ chart: Chart, values: Value, _ release: ReleaseFacts, path: String, isRoot: Bool,
    into files: inout [(name: String, text: String, data: Value)]
  ) -> Value {
    let folder = path + chart.name
    var inner: Object = [:]
    for below in chart.subcharts {
      inner[below.name] = collect(
        below, values: values[below.name] ?? [:], release, path: folder + "/charts/",
        isRoot: false, into: &files)
    }
    let data: Value = [
      "Chart": ChartFacts.document(chart, isRoot: isRoot),
      "Files": TemplateMark.marked(
        Object(chart.files.map { ($0.name, Value.string($0.text)) }), as: "engine.files"),
      "Release": [
        "Name": .string(release.name), "Namespace": .string(release.namespace),
        "IsUpgrade": .bool(release.isUpgrade), "IsInstall": .bool(!release.isUpgrade),
        "Revision": .integer(release.revision), "Service": "Helm",
      ],
      "Capabilities": capabilities.document,
      "Values": values,
      "Subcharts": .object(inner),
    ]
    for template in chart.templates {
      // Real: a library's templates are there for others, and are not printed.
      if chart.isLibrary, !HelmFunctions.pathBase(template.name).hasPrefix("_") { continue }
      var own = data
      let name = folder + "/" + template.name
      own["Template"] = ["Name": .string(name), "BasePath": .string(folder + "/templates")]
      files.append((name, template.text, own))
    }
    return data
  }

  // MARK: Errors

  /// `template: x.yaml:3: …` as helm tells it: `parse error at (x.yaml:3): …`.
  private static func parsing(_ error: TemplateError) -> HelmError {
    let parts = pieces(error.description)
    guard parts.count > 2 else { return .plain("parse error in (\(error.description))") }
    return .plain("parse error at (\(parts[1])): \(parts[2])")
  }
  /// What `required` and `fail` say is told alone, with the outermost place.
  private static func executing(_ error: TemplateError) -> HelmError {
    let parts = pieces(error.description)
    if parts.count > 2, let start = parts[2].firstRange(of: HelmFunctions.mark),
      let end = parts[2][start.upperBound...].firstRange(of: HelmFunctions.markEnd)
    {
      return .plain(
        "execution error at (\(parts[1])): \(parts[2][start.upperBound..<end.lowerBound])")
    }
    return .plain(error.description)
  }
  private static func pieces(_ text: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while parts.count < 2, let range = rest.firstRange(of: ": ") {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

/// `.Chart`: the fields of Chart.yaml under Go's names.
enum ChartFacts {
  private static let names: [(String, String)] = [
    ("Name", "name"), ("Home", "home"), ("Sources", "sources"), ("Version", "version"),
    ("Description", "description"), ("Keywords", "keywords"), ("Maintainers", "maintainers"),
    ("Icon", "icon"), ("APIVersion", "apiVersion"), ("Condition", "condition"), ("Tags", "tags"),
    ("AppVersion", "appVersion"), ("Deprecated", "deprecated"), ("Annotations", "annotations"),
    ("KubeVersion", "kubeVersion"), ("Dependencies", "dependencies"), ("Type", "type"),
  ]
  private static let lists: Set = ["Sources", "Keywords", "Maintainers", "Dependencies"]

  static func document(_ chart: Chart, isRoot: Bool) -> Value {
    var object: Object = [:]
    for (name, key) in names {
      if lists.contains(name) {
        object[name] = chart.metadata[key] ?? .emptyArray
      } else if name == "Annotations" {
        object[name] = chart.metadata[key] ?? [:]
      } else if name == "Deprecated" {
        object[name] = .bool(chart.isDeprecated)
      } else {
        object[name] = .string(chart.metadata[key]?.text ?? "")
      }
    }
    object["IsRoot"] = .bool(isRoot)
    return TemplateMark.marked(object, as: "chart.Metadata")
  }
}
