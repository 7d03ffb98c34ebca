// The article of what kubectl and the API know is what the program says of itself.

import Commands
import Documents
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

  @Test func `each verb is found by the names that it has`() {
    let root = kubectlTree(World.self).root
    for verb in root.children {
      for name in [verb.spec.name] + verb.spec.aliases {
        #expect(root.child(named: name)?.spec.name == verb.spec.name, "\(name)")
      }
    }
    #expect(Set(root.children.map(\.spec.name)).count == root.children.count)
  }

  @Test func `the lab's own kubeconfig says what its document says`() {
    #expect(
      Manifests.read(KubeConfig.initial).manifests.map(\.value) == [KubeConfig.initialDocument])
  }
}
