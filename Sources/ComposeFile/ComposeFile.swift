// Compose files: YAML with variables to a project, with the words in which compose refuses one.
//
// Invariant: nothing here reads a disk; whoever loads a project hands in how files are read.
// Invariant: a key of a compose file is one row of Schema/; checking, merging and printing read it.

import Documents
package import Kernel
import Text

/// What a project is loaded from.
package struct ComposeSource: Sendable {
  /// Absolute paths of the files, the overriding ones last.
  package var files: [String]
  /// Absolute; relative paths inside the files start here.
  package var directory: String
  /// Given with -p or COMPOSE_PROJECT_NAME; it wins over `name:` and the folder's name.
  package var name: String?
  /// What variables may stand for.
  package var environment: OrderedMap<String, String>
  package var profiles: [String] = []
  /// Profiles do not matter: all services are there.
  package var takesAllProfiles = false
  package var interpolates = true
  /// Relative paths are made absolute.
  package var resolvesPaths = true
  /// Defaults are filled in, and what contradicts is refused.
  package var normalizes = true

  package init(
    files: [String], directory: String, environment: OrderedMap<String, String> = [:],
    name: String? = nil
  ) {
    self.files = files
    self.directory = directory
    self.environment = environment
    self.name = name
  }
}

/// A project, and what was to be said on the way.
package struct ComposeLoaded: Sendable {
  package var project: ComposeProject
  /// Warnings, in order, as compose logs them.
  package var warnings: [String]
}

extension ComposeSource {
  /// Reads, merges and checks the files. `read` gives a file's text, nil where there is none.
  package func load(
    _ read: (String) -> String?
  ) throws(ComposeError) -> ComposeLoaded {
    var source = self
    let name = try projectName(read)
    // Real: the project's name is a variable of its files.
    source.environment["COMPOSE_PROJECT_NAME"] = name
    var reader = ComposeReader(source: source)
    var merged = Object()
    for file in files {
      let one = try reader.file(file, read)
      merged = ComposeMerge.documents(merged, one)
    }
    try ModelChecks.check(merged)
    let project = try reader.project(merged, name, read)
    return ComposeLoaded(project: project, warnings: reader.warnings)
  }

  /// Real: -p and COMPOSE_PROJECT_NAME must be well formed; the files' `name` and a folder's are made so.
  private func projectName(_ read: (String) -> String?) throws(ComposeError) -> String {
    if let given = name, !given.isEmpty {
      guard given == ComposeProject.normalized(given) else {
        throw .text(
          "invalid project name \(GoQuote.quoted(given)): must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number"
        )
      }
      return given
    }
    var found: String?
    for file in files { found = try declaredName(file, read) ?? found }
    if let found, !found.isEmpty { return ComposeProject.normalized(found) }
    let folder = directory.split(separator: "/").last.map(String.init) ?? ""
    let name = ComposeProject.normalized(folder)
    guard !name.isEmpty else { throw .text("project name must not be empty") }
    return name
  }

  /// The `name` at a file's top. Real: it is looked for before anything else, so what is wrong with the
  /// top level is told by who looks.
  private func declaredName(
    _ file: String, _ read: (String) -> String?
  ) throws(ComposeError) -> String? {
    guard let text = read(file) else { return nil }
    guard let documents = try? YAML.parseAll(text, dialect: .compose) else { return nil }
    var found: String?
    for (value, _) in documents where !value.isNull {
      guard value.object != nil else {
        // Real: yaml.v3 shows seven letters of what is longer than ten.
        let text = Canonical.text(value)
        let short = text.utf8.count > 10 ? text.prefix(7) + "..." : text[...]
        let shown = value.array != nil ? "!!seq" : "!!str `\(short)`"
        throw .yaml("yaml: unmarshal errors:\n  line 1: cannot unmarshal \(shown) into cli.named")
      }
      guard let name = value["name"]?.string else { continue }
      var unset: [String] = []
      found = (try? VariableTemplate.expand(name, environment, unset: &unset)) ?? name
    }
    return found
  }
}
