// The table of what helm knows here: commands and flags.

import Commands
package import Kubectl

/// Made from the specs themselves, so that it cannot say what is not so.
package enum HelmCoverage {
  /// The article's text, commands in the order of their names.
  package static func text<Host: KubectlHost>(_ host: Host.Type = Host.self) -> String {
    let tree = helmTree(host)
    var out = """
      # What helm knows

      Every command and flag of helm 3.17, and how far the lab has it. A test makes this table from the program's
      own declarations; what is not modelled says so when it is used.

      | command | flags | not modelled |
      |---|--:|---|

      """
    for child in tree.root.childrenByName { out += child.coverageRows() }
    out += """

      ## Charts

      The charts that the lab's repositories have, written for the lab: small, and made of what its cluster models.

      | repository | chart | version |
      |---|---|---|

      """
    for one in ChartCatalogue.all {
      out += "| \(one.url) | \(one.chart.name) | \(one.chart.version) |\n"
    }
    return out
  }
}
