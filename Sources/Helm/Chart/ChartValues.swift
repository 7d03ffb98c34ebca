// Values: a chart's own, its charts', and those that the user gives, laid over each other.

import Documents
import Text

/// Real: helm 3.17.3's chartutil: coalescing and dependencies.
struct ChartValues {
  /// `coalesce.go:286: warning: …` and the like, for standard error.
  var warnings: [String] = []

  /// The user's values over the chart's, all the way down its charts; null takes a default away.
  mutating func coalesced(_ chart: Chart, _ given: Value) -> Value {
    coalesce(chart, given.object == nil ? [:] : given, prefix: "")
  }

  private mutating func coalesce(_ chart: Chart, _ given: Value, prefix: String) -> Value {
    var values = own(chart, given, prefix: prefix)
    let path = prefix.isEmpty ? chart.name : prefix + "." + chart.name
    for inner in chart.subcharts {
      let there = values[inner.name]
      guard there == nil || there?.object != nil else { continue }
      var below = there ?? [:]
      below["global"] = globals(below["global"] ?? [:], values["global"] ?? [:])
      if below["global"]?.isEmpty ?? false, there?["global"] == nil { below["global"] = [:] }
      values[inner.name] = coalesce(inner, below, prefix: path)
    }
    return values
  }

  /// Real: what the parent's `global` says counts.
  private func globals(_ own: Value, _ above: Value) -> Value {
    var result = own.object == nil ? [:] : own
    for (key, value) in above.object ?? [:] {
      if value.object != nil, let there = result[key], there.object != nil {
        var copy = value
        var ignored = ChartValues()
        copy = ignored.table(value, over: there, prefix: key)
        result[key] = copy
      } else {
        result[key] = value
      }
    }
    return result
  }

  private mutating func own(_ chart: Chart, _ given: Value, prefix: String) -> Value {
    var result = given
    let path = prefix.isEmpty ? chart.name : prefix + "." + chart.name
    for (key, value) in chart.values.object ?? [:] {
      guard let there = result[key] else {
        result[key] = value
        continue
      }
      if there.isNull {
        result[key] = nil
      } else if there.object != nil {
        if value.object != nil {
          result[key] = table(there, over: value, prefix: path + "." + key)
        } else if !value.isNull {
          warn("skipped value for \(path).\(key): Not a table.", line: 237)
        }
      }
    }
    return result
  }

  /// A table over its defaults.
  mutating func table(_ given: Value, over defaults: Value, prefix: String) -> Value {
    var result = given
    for (key, value) in defaults.object ?? [:] {
      let path = prefix.isEmpty ? key : prefix + "." + key
      guard let there = result[key] else {
        result[key] = value
        continue
      }
      if there.isNull {
        result[key] = nil
      } else if value.object != nil {
        if there.object != nil {
          result[key] = table(there, over: value, prefix: path)
        } else {
          warn("cannot overwrite table with non table for \(path) (\(value.goText))", line: 286)
        }
      } else if there.object != nil, !value.isNull {
        warn(
          "destination for \(path) is a table. Ignoring non-table value (\(value.goText))",
          line: 289)
      }
    }
    return result
  }
  private mutating func warn(_ text: String, line: Int) {
    warnings.append("coalesce.go:\(line): warning: \(text)")
  }

  // MARK: Which charts take part

  /// The chart with those charts that its dependencies name and that are switched on, renamed to
  /// their aliases. Real: chartutil.ProcessDependencies.
  mutating func selected(_ chart: Chart, _ given: Value) -> Chart {
    var chart = select(chart, given, path: "")
    importValues(&chart)
    return chart
  }

  private mutating func select(_ chart: Chart, _ given: Value, path: String) -> Chart {
    var chart = chart
    let wanted = chart.dependencies
    if !wanted.isEmpty {
      var charts = chart.subcharts.filter { inner in
        !wanted.contains { $0.name == inner.name && Self.fits(inner, $0) }
      }
      for dependency in wanted {
        guard
          var inner = chart.subcharts.first(where: {
            $0.name == dependency.name && Self.fits($0, dependency)
          })
        else { continue }
        if !dependency.alias.isEmpty { inner.metadata["name"] = .string(dependency.alias) }
        charts.append(inner)
      }
      chart.subcharts = charts
    }
    var own = self
    let values = own.coalesced(chart, given)
    var disabled: Set<String> = []
    for dependency in wanted {
      let name = dependency.alias.isEmpty ? dependency.name : dependency.alias
      if let isOn = isOn(dependency, values, path: path), !isOn { disabled.insert(name) }
    }
    chart.subcharts.removeAll { disabled.contains($0.name) }
    for place in chart.subcharts.indices {
      let name = chart.subcharts[place].name
      chart.subcharts[place] = select(
        chart.subcharts[place], values[name] ?? [:], path: path + name + ".")
    }
    return chart
  }
  private static func fits(_ chart: Chart, _ dependency: ChartDependency) -> Bool {
    guard let version = SemVer(chart.version), let constraint = SemVerConstraint(dependency.version)
    else { return true }
    return constraint.holds(for: version)
  }
  /// What condition and tags say; nil where they say nothing. The condition counts.
  private func isOn(_ dependency: ChartDependency, _ values: Value, path: String) -> Bool? {
    for condition in dependency.condition.split(separator: ",") {
      let word = condition.trimmingBlanks
      if let flag = values.at(path: word.split(separator: ".").map(String.init))?.bool {
        return flag
      }
    }
    var hasTrue = false, hasFalse = false
    for tag in dependency.tags {
      if let flag = values.at("tags")?[tag]?.bool {
        if flag { hasTrue = true } else { hasFalse = true }
      }
    }
    return !hasTrue && hasFalse ? false : nil
  }

  /// `import-values`: what a chart's charts export becomes the chart's own default.
  private mutating func importValues(_ chart: inout Chart) {
    for place in chart.subcharts.indices { importValues(&chart.subcharts[place]) }
    for dependency in chart.dependencies where !dependency.imports.isEmpty {
      let name = dependency.alias.isEmpty ? dependency.name : dependency.alias
      guard let inner = chart.subcharts.first(where: { $0.name == name }) else { continue }
      for item in dependency.imports {
        let from = item["child"]?.string ?? "exports." + (item.string ?? "")
        let to = item["parent"]?.string ?? "."
        guard let found = inner.values.at(path: from.split(separator: ".").map(String.init)) else {
          continue
        }
        var whole: Value = [:]
        if to == "." {
          whole = found
        } else {
          whole.set(found, path: to.split(separator: ".").map(String.init)[...])
        }
        chart.values = table(chart.values, over: whole, prefix: chart.name)
      }
    }
  }
}

extension Substring {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    var text = self.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
