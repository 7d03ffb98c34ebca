// The article of what kubectl and the API know is what the program says of itself.

import Foundation
import Kubectl
import Lab
import Testing

@Suite struct CoverageTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Lab/Lab.docc/KubernetesCoverage.md").standardized

  /// `UPDATE_COVERAGE=1` writes the article.
  @Test func `the coverage table is true`() throws {
    let text = KubernetesCoverage.text(World.self)
    if ProcessInfo.processInfo.environment["UPDATE_COVERAGE"] != nil {
      try text.write(to: Self.path, atomically: true, encoding: .utf8)
    }
    let article = try String(contentsOf: Self.path, encoding: .utf8)
    #expect(article == text, "run it again with UPDATE_COVERAGE=1")
  }
}
