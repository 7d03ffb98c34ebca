// The table of what docker and compose know here: commands and flags.

import Commands

/// Made from the specs themselves, so that it cannot say what is not so.
package enum DockerCoverage {
  /// The article's text, commands in the order of their names.
  package static func text<Host: DockerCLIHost>(_ host: Host.Type = Host.self) -> String {
    var out = """
      # What docker and compose know

      Every command and flag of docker 28.5 and compose 2.40, and how far the lab has it. A test makes this table
      from the program's own declarations; what is not modelled says so when it is used. A command of its own
      (`docker ps`) and its group's (`docker container ls`) stand both.

      | command | flags | not modelled |
      |---|--:|---|

      """
    for child in dockerTree(host).root.childrenByName { out += child.coverageRows() }
    return out
  }
}
