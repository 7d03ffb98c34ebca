// What is wrong with a YAML text, in go-yaml's words and with its way of counting lines.

package import Text

/// A complaint about a YAML text.
package struct YAMLError: Error, Hashable, Sendable {
  /// The stage that complained; go-yaml counts lines differently for each.
  package enum Stage: Hashable, Sendable {
    case reader
    case scanner
    case parser
    /// Anchors, tags, values: told without a line.
    case composer
    /// Complaints of decoding, each with its line: go-yaml's "unmarshal errors".
    case decoder
    /// What YAML can say and JSON cannot: told without "yaml:".
    case json
    /// The lab's own limits.
    case limit
  }
  package var stage: Stage
  /// The complaint, without "yaml:" and the line.
  package var problem: String
  /// Where the thing began in which the problem arose.
  package var context: SourcePosition?
  /// Where the problem is.
  package var mark: SourcePosition

  package init(
    _ stage: Stage, _ problem: String, context: SourcePosition? = nil, at mark: SourcePosition
  ) {
    self.stage = stage
    self.problem = problem
    self.context = context
    self.mark = mark
  }

  /// The whole message of `dialect`'s library: `yaml: line 3: did not find expected key`.
  package func message(_ dialect: YAMLDialect = .kubernetes) -> String {
    if stage == .json { return problem }
    guard stage == .scanner || stage == .parser else { return "yaml: " + problem }
    // Real: go-yaml prints the mark's line counted from 0, except that scanner errors add one;
    // a line of 0 is not printed. v2 looks at the problem's mark first, v3 at the context's.
    let marks = dialect == .compose ? [context, mark] : [mark, context]
    for case let mark? in marks where mark.line > 1 {
      let line = mark.line - 1
      // NB: v2 forgets to add one where it falls back on the context.
      let adds = stage == .scanner && (dialect == .compose || mark == self.mark)
      return "yaml: line \(adds ? line + 1 : line): " + problem
    }
    return "yaml: " + problem
  }
}

/// Whose reading of YAML.
package enum YAMLDialect: Hashable, Sendable {
  /// kubectl's: sigs.k8s.io/yaml over go-yaml v2. YAML 1.1: `yes` and `on` are booleans, `0777` is
  /// octal; a repeated key overwrites; keys become strings; whole numbers become integers.
  case kubernetes
  /// docker compose's: go-yaml v3. `yes` is a string, a repeated key is an error.
  case compose
}
