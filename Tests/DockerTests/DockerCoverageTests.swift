// The article of what docker and compose know is what the program says of itself.

import DockerCLI
import Foundation
import Lab
import Testing

@Suite struct DockerCoverageTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Lab/Lab.docc/DockerCoverage.md").standardized

  /// `UPDATE_COVERAGE=1` writes the article.
  @Test func `docker's coverage table is true`() throws {
    let text = DockerCoverage.text(World.self)
    if ProcessInfo.processInfo.environment["UPDATE_COVERAGE"] != nil {
      try text.write(to: Self.path, atomically: true, encoding: .utf8)
    }
    let article = try String(contentsOf: Self.path, encoding: .utf8)
    #expect(article == text, "run it again with UPDATE_COVERAGE=1")
  }
}
