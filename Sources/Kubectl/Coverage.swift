// The table of what kubectl and the API know here: commands, flags, kinds, fields.

import Commands
import KubernetesAPI

/// Made from the specs and schemas themselves, so that it cannot say what is not so.
package enum KubernetesCoverage {
  /// The article's text, commands in the order of their names.
  package static func text<Host: KubectlHost>(_ host: Host.Type = Host.self) -> String {
    let tree = kubectlTree(host)
    var out = """
      # What kubectl and the API know

      Every command, flag and kind of kubectl and Kubernetes 1.36, and how far the lab has it. A test makes this
      table from the program's own declarations; what is not modelled says so when it is used.

      ## Flags of every command

      \(row(tree.inherited))

      ## Commands

      | command | flags | not modelled |
      |---|--:|---|

      """
    for child in tree.root.childrenByName { out += child.coverageRows() }
    out += """

      ## Kinds

      *acts*: the server checks its fields, and something of the cluster acts on it. *asked*: a question that the
      server answers and does not keep. *kept*: stored as it comes; nothing acts on it, and `kubectl` says so.

      | kind | group and version | fields | |
      |---|---|--:|---|

      """
    for kind in ResourceKind.builtIn.sorted(by: { ($0.name, $0.index) < ($1.name, $1.index) }) {
      let isAsked = !kind.verbs.contains(.list)
      let word = kind.isInert ? "kept" : isAsked ? "asked" : "acts"
      let count = kind.schema.map { String(fields(of: $0, above: [])) } ?? "any"
      out += "| \(kind.name) | \(kind.resource.groupVersion) | \(count) | \(word) |\n"
    }
    return out
  }

  private static func row(_ flags: [Flag]) -> String {
    let shown = flags.filter { !$0.isHidden }
    let there = shown.filter(\.isModelled).map { "`--\($0.name)`" }
    let missing = shown.filter { !$0.isModelled }.map { "`--\($0.name)`" }
    return there.joined(separator: ", ") + ". Not modelled: " + missing.joined(separator: ", ")
      + "."
  }

  /// How many fields a kind has, those of its parts counted once.
  private static func fields(of schema: Schema, above: Set<String>) -> Int {
    var seen = above
    var queue = [schema]
    var count = 0
    while let next = queue.popLast() {
      guard seen.insert(next.name).inserted else { continue }
      count += next.fields.count
      queue += next.fields.compactMap(\.type.schema)
    }
    return count
  }
}
