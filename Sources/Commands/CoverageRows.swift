// A command's part of the coverage tables: what it knows, and which of its flags it does not model.

extension CommandNode {
  /// The rows of the command and of all below it, in the order of their names:
  /// `| NAME | how many flags | those not modelled |`. What is hidden has none.
  ///
  /// - Parameter above: the words before the command's name, each with a space behind it.
  package func coverageRows(above: String = "") -> String {
    guard !spec.isHidden else { return "" }
    let name = above + spec.name
    var out: String
    if !spec.isModelled {
      out = "| \(name) | | the command |\n"
    } else {
      let flags = spec.flags.filter { !$0.isHidden }
      let missing = flags.filter { !$0.isModelled }.map { "`--\($0.name)`" }.sorted()
      out = "| \(name) | \(flags.count) | \(missing.joined(separator: ", ")) |\n"
    }
    for child in childrenByName { out += child.coverageRows(above: name + " ") }
    return out
  }
  /// The children in the order of their names.
  package var childrenByName: [CommandNode] {
    children.sorted { $0.spec.name < $1.spec.name }
  }
}
