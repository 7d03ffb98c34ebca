// The article of what helm knows is what the program says of itself.

import Commands
import Foundation
import Helm
import Lab
import Testing

@Suite struct CoverageTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Lab/Lab.docc/HelmCoverage.md").standardized

  /// `UPDATE_COVERAGE=1` writes the article.
  @Test func `the coverage table is true`() throws {
    let text = HelmCoverage.text(World.self)
    if ProcessInfo.processInfo.environment["UPDATE_COVERAGE"] != nil {
      try text.write(to: Self.path, atomically: true, encoding: .utf8)
    }
    let article = try String(contentsOf: Self.path, encoding: .utf8)
    #expect(article == text, "run it again with UPDATE_COVERAGE=1")
  }

  @Test func `each command is found by the names that it has`() {
    let root = helmTree(World.self).root
    for command in root.children {
      for name in [command.spec.name] + command.spec.aliases {
        #expect(root.child(named: name)?.spec.name == command.spec.name, "\(name)")
      }
    }
    #expect(Set(root.children.map(\.spec.name)).count == root.children.count)
  }
}
