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
    var reader = ComposeReader(source: self)
    var merged = Object()
    for file in files {
      let one = try reader.file(file, read)
      merged = ComposeMerge.documents(merged, one)
    }
    let project = try reader.project(merged, read)
    return ComposeLoaded(project: project, warnings: reader.warnings)
  }
}
