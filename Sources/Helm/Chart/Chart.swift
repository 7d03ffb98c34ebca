// A chart: what a folder or an archive holds, read and taken apart.

package import Documents
import Text

/// A file of a chart, its name relative to the chart's folder.
package struct ChartFile: Hashable, Sendable {
  package var name: String
  package var data: [UInt8]

  package init(_ name: String, _ data: [UInt8]) {
    self.name = name
    self.data = data
  }
  package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  package var text: String { String(lenient: data) }
}

/// Real: helm 3.17.3's chart.Chart.
package struct Chart: Hashable, Sendable {
  /// What stands in Chart.yaml.
  package var metadata: Value = [:]
  /// The defaults of values.yaml, every number a Go float64 as JSON makes it.
  package var values: Value = [:]
  package var schema: [UInt8]?
  package var templates: [ChartFile] = []
  /// What is neither template, value nor chart: for `.Files`.
  package var files: [ChartFile] = []
  /// Everything as it was read.
  package var raw: [ChartFile] = []
  package var lock: Value?
  package var subcharts: [Chart] = []

  package var name: String { metadata["name"]?.string ?? "" }
  package var version: String { metadata["version"]?.text ?? "" }
  package var appVersion: String { metadata["appVersion"]?.text ?? "" }
  package var description: String { metadata["description"]?.string ?? "" }
  package var isLibrary: Bool { metadata["type"]?.string == "library" }
  package var isDeprecated: Bool { metadata["deprecated"]?.bool ?? false }
  package var dependencies: [ChartDependency] {
    (metadata["dependencies"]?.array ?? []).map(ChartDependency.init)
  }
  /// The objects of the folder crds, this chart's and its charts'.
  var definitions: [ChartFile] {
    files.filter { $0.name.hasPrefix("crds/") && Self.isManifest($0.name) }
      + subcharts.flatMap(\.definitions)
  }
  private static func isManifest(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".json")
  }
}

/// A chart that another wants.
package struct ChartDependency: Hashable, Sendable {
  package var name: String
  package var version: String
  package var repository: String
  package var condition: String
  package var tags: [String]
  package var alias: String
  package var imports: [Value]

  init(_ value: Value) {
    name = value["name"]?.string ?? ""
    version = value["version"]?.text ?? ""
    repository = value["repository"]?.string ?? ""
    condition = value["condition"]?.string ?? ""
    tags = value["tags"]?.strings ?? []
    alias = value["alias"]?.string ?? ""
    imports = value["import-values"]?.array ?? []
  }
}

extension Value {
  /// A scalar as the text that Go's string field would hold.
  var text: String? {
    switch self {
    case .string(let text): text
    case .integer, .number, .bool: goText
    default: nil
    }
  }
  /// The same with every number as JSON's float64.
  var floated: Value {
    switch self {
    case .integer(let number): .number(Double(number))
    case .array(let items): .array(items.map(\.floated))
    case .object(let object): .object(object.mapValues(\.floated))
    default: self
    }
  }
  /// The same with whole numbers as integers, as YAML and JSON are written.
  var unfloated: Value {
    switch self {
    case .number(let number): Int(exactly: number).map(Value.integer) ?? self
    case .array(let items): .array(items.map(\.unfloated))
    case .object(let object): .object(object.mapValues(\.unfloated))
    default: self
    }
  }
}
