// helm lint

import Commands
import Documents
import Files
import Kernel
import Kubectl
import Machine
import Text

func lintVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("lint", "PATH [flags]", "examine a chart for possible issues")
  spec.description =
    "Looks for what would keep a chart from being installed (ERROR), and for what is not as it should be (WARNING, INFO)."
  spec.examples = [.init("A chart of your own", "helm create web", "helm lint ./web")]
  spec.completes = ["file"]
  spec.flags =
    HelmFlags.values + [
      Flag("kube-version", nil, .string, "The Kubernetes version that .Capabilities has."),
      Flag("quiet", nil, .bool, "Only say what is wrong."),
      Flag("skip-schema-validation", nil, .bool, "Do not hold values against values.schema.json."),
      Flag("strict", nil, .bool, "A warning counts as an error."),
      Flag("with-subcharts", nil, .bool, "The charts inside, too."),
    ]
  return helmCommand(spec, path: "helm lint", .atLeast(0)) { host, call, flags throws(HelmError) in
    let paths = flags.arguments.isEmpty ? ["."] : flags.arguments
    let given = try GivenValues.read(flags, &host, call)
    var failed = 0, warned = 0
    for path in paths {
      let lint = Linting.run(path, given, flags, &host, &call)
      let isBad = lint.isBroken || lint.worst >= (flags.bool("strict") ? 2 : 3)
      if lint.worst == 2 { warned += 1 }
      if isBad { failed += 1 }
      if flags.bool("quiet"), lint.worst < 2, !lint.isBroken { continue }
      call.print("==> Linting \(path)")
      for line in lint.lines { call.print(line) }
      call.print("")
    }
    let summary = "\(paths.count) chart(s) linted, \(failed) chart(s) failed"
    if failed > 0 { throw .plain(summary) }
    if !flags.bool("quiet") || warned > 0 { call.print(summary) }
  }
}

/// Real: the lint rules of helm 3.17.3.
struct Linting {
  var lines: [String] = []
  /// 1 info, 2 warning, 3 error.
  var worst = 0
  /// There is no chart at all.
  var isBroken = false

  private mutating func add(_ level: Int, _ path: String, _ words: String) {
    lines.append("[\(["INFO", "WARNING", "ERROR"][level - 1])] \(path): \(words)")
    worst = max(worst, level)
  }

  static func run<Host: KubectlHost>(
    _ path: String, _ given: Value, _ flags: ParsedFlags, _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Linting {
    var lint = Linting()
    let view = host.view(call), files = host.machine.files
    func read(_ name: String) -> [UInt8]? { try? files.read(FilePaths.join(path, name), in: view) }
    guard let metadata = read("Chart.yaml") else {
      let place = path == "." ? "Chart.yaml" : FilePaths.join(path, "Chart.yaml")
      lint.isBroken = true
      lint.lines = [
        "Error unable to check Chart.yaml file in chart: stat \(place): no such file or directory"
      ]
      return lint
    }
    lint.metadata(metadata, folder: FilePaths.basename(HelmFiles.absolute(path, host, call)))
    lint.values(read("values.yaml"), schema: read("values.schema.json"), given, flags)
    let loaded: Result<Chart, HelmError>
    do throws(HelmError) {
      loaded = .success(try ChartFolder(files: files, view: view).load(path))
    } catch { loaded = .failure(error) }
    switch loaded {
    case .success(let chart):
      if !files.isDirectory(FilePaths.join(path, "templates"), in: view) {
        lint.add(2, "templates/", "directory not found")
      } else {
        lint.templates(chart, given, flags, &host, &call)
      }
      let missing = chart.dependencies.map(\.name).filter { name in
        !chart.subcharts.contains { $0.name == name }
      }
      if !missing.isEmpty {
        lint.add(
          2, "", "chart directory is missing these dependencies: \(missing.joined(separator: ","))")
      }
    case .failure(let error):
      lint.add(3, "templates/", error.text)
      lint.add(3, "", "unable to load chart\n\t\(error.text)")
    }
    return lint
  }

  private mutating func metadata(_ bytes: [UInt8], folder: String) {
    var budget = Budget.document
    let document: Value
    do throws(YAMLError) {
      document = try YAML.parseWithPlaces(bytes: bytes, budget: &budget).value
    } catch {
      return add(
        3, "Chart.yaml", "unable to parse YAML\n\terror converting YAML to JSON: \(error.message())"
      )
    }
    let name = document["name"]?.text ?? "", version = document["version"]?.text ?? ""
    if name.isEmpty { add(3, "Chart.yaml", "name is required") }
    let api = document["apiVersion"]?.text ?? ""
    if api.isEmpty {
      add(3, "Chart.yaml", "apiVersion is required. The value must be either \"v1\" or \"v2\"")
    } else if api != "v1", api != "v2" {
      add(
        3, "Chart.yaml",
        "apiVersion '\(api)' is not valid. The value must be either \"v1\" or \"v2\"")
    }
    if version.isEmpty {
      add(3, "Chart.yaml", "version is required")
    } else if SemVer(version) == nil {
      add(3, "Chart.yaml", "version '\(version)' is not a valid SemVer")
    } else if SemVer(version, isStrict: true) == nil {
      add(3, "Chart.yaml", "version '\(version)' is not a valid SemVerV2")
    }
    if let given = document["version"], given.string == nil, !given.isNull {
      add(
        3, "Chart.yaml", "version should be of type string but it's of type \(given.floated.goType)"
      )
    }
    if let given = document["appVersion"], given.string == nil, !given.isNull {
      add(
        3, "Chart.yaml",
        "appVersion should be of type string but it's of type \(given.floated.goType)")
    }
    for person in document["maintainers"]?.array ?? [] where person["name"]?.string == nil {
      add(3, "Chart.yaml", "each maintainer requires a name")
    }
    if document["icon"]?.string ?? "" == "" { add(1, "Chart.yaml", "icon is recommended") }
    if api == "v1", document["type"] != nil {
      add(
        3, "Chart.yaml",
        "chart type is not valid in apiVersion 'v1'. It is valid in apiVersion 'v2'")
    }
    if api == "v1", document["dependencies"] != nil {
      add(
        3, "Chart.yaml",
        "dependencies are not valid in the Chart file with apiVersion 'v1'. They are valid in apiVersion 'v2'"
      )
    }
  }

  private mutating func values(
    _ bytes: [UInt8]?, schema: [UInt8]?, _ given: Value, _ flags: ParsedFlags
  ) {
    guard let bytes else { return add(1, "values.yaml", "file does not exist") }
    var budget = Budget.document
    let document: Value
    do throws(YAMLError) {
      document = try YAML.parseWithPlaces(bytes: bytes, budget: &budget).value
    } catch {
      return add(
        3, "values.yaml", "unable to parse YAML: error converting YAML to JSON: \(error.message())")
    }
    guard let schema, !flags.bool("skip-schema-validation") else { return }
    var chart = Chart()
    chart.schema = schema
    var laying = ChartValues()
    let all = laying.table(given, over: document.floated, prefix: "")
    if let problem = ValuesSchema.problem(of: chart, all) {
      let lines = problem.split(separator: "\n").dropFirst(2).map { $0 + "\n" }
      add(3, "values.yaml", lines.joined())
    }
  }

  private mutating func templates<Host: KubectlHost>(
    _ chart: Chart, _ given: Value, _ flags: ParsedFlags, _ host: inout Host,
    _ call: inout Call<Host>
  ) {
    let facts = ReleaseFacts(
      name: "test-release", namespace: ClusterAccess.namespace(&host, &call, flags))
    var laying = ChartValues()
    let chart = laying.selected(chart, given)
    laying.warnings = []
    let values = laying.coalesced(chart, given)
    if !flags.bool("skip-schema-validation"), let problem = ValuesSchema.problem(of: chart, values)
    {
      return add(3, "templates/", problem)
    }
    var engine = ChartEngine()
    engine.isLinting = true
    engine.now = host.machine.now
    if let version = flags.last("kube-version"), let parsed = SemVer(version) {
      engine.capabilities.version = "v" + parsed.text
    }
    let texts: [(name: String, text: String)]
    do throws(HelmError) {
      texts = try engine.render(chart, values: values, release: facts)
    } catch { return add(3, "templates/", error.text) }
    for file in texts where file.name.hasPrefix(chart.name + "/templates/") {
      let name = String(file.name.dropFirst(chart.name.count + 1))
      let ending = HelmFunctions.pathExtension(name)
      if ![".yaml", ".yml", ".tpl", ".txt"].contains(ending) {
        add(
          3, name,
          "file extension '\(ending)' not valid. Valid extensions are .yaml, .yml, .tpl, or .txt")
      }
      guard ending == ".yaml" || ending == ".yml" else { continue }
      for part in RenderedManifests.documents(of: file.text) {
        let document: Value
        do throws(YAMLError) { document = try YAML.parse(part) } catch {
          add(3, name, "unable to parse YAML: error converting YAML to JSON: \(error.message())")
          break
        }
        let object = document.at("metadata", "name")?.string ?? ""
        if document.object != nil, !object.isEmpty,
          object.count > 253 || object != object.lowercased() || object.contains("_")
        {
          add(
            3, name,
            "object name does not conform to Kubernetes naming requirements: \(GoQuote.quoted(object))"
          )
        }
        checkSelector(document, name)
        checkOldVersion(document, name)
      }
    }
  }
  private mutating func checkSelector(_ document: Value, _ name: String) {
    guard
      ["Deployment", "ReplicaSet", "DaemonSet", "StatefulSet"].contains(
        document["kind"]?.string ?? "")
    else { return }
    if document.at("spec", "selector") == nil,
      document.at("spec", "template") != nil || document["spec"] != nil
    {
      add(
        3, name,
        "a \(document["kind"]?.string ?? "") must contain matchLabels or matchExpressions, and \(GoQuote.quoted(document.at("metadata", "name")?.string ?? "")) does not"
      )
    }
  }
  private mutating func checkOldVersion(_ document: Value, _ name: String) {
    let version = document["apiVersion"]?.string ?? "", kind = document["kind"]?.string ?? ""
    let old: [String: String] = [
      "extensions/v1beta1 Deployment": "apps/v1 Deployment",
      "extensions/v1beta1 Ingress": "networking.k8s.io/v1 Ingress",
      "networking.k8s.io/v1beta1 Ingress": "networking.k8s.io/v1 Ingress",
      "apps/v1beta1 Deployment": "apps/v1 Deployment",
      "apps/v1beta2 Deployment": "apps/v1 Deployment",
      "batch/v1beta1 CronJob": "batch/v1 CronJob",
      "policy/v1beta1 PodDisruptionBudget": "policy/v1 PodDisruptionBudget",
    ]
    guard let new = old["\(version) \(kind)"] else { return }
    add(2, name, "\(version) \(kind) is deprecated, use \(new) instead")
  }
}
