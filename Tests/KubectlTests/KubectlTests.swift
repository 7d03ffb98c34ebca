// kubectl at the lab's prompt, against what the real tool says.

import Lab
import Testing

@Suite struct KubectlTests {
  /// Plays a transcript; gives the steps that come out otherwise.
  private func differences(_ text: String) -> [String] {
    let transcript = Transcript(parsing: text)
    var player = TranscriptPlayer(World())
    let now = player.play(transcript)
    var found: [String] = []
    for (want, got) in zip(transcript.items, now.items) {
      guard case .step(let a) = want, case .step(let b) = got else { continue }
      if a.output != b.output || a.status != b.status {
        found.append("$ \(a.command)\n\(b.output.joined(separator: "\n"))\n[\(b.status)]")
      }
    }
    return found
  }

  @Test func `what is made without a server is what kubectl 1.36 makes`() {
    #expect(differences(generated) == [])
  }
  @Test func `command lines that cannot be meant are refused in kubectl's words`() {
    #expect(differences(refused) == [])
  }
  @Test func `objects are changed and it is said in kubectl's words`() {
    #expect(differences(changed) == [])
  }
  @Test func `a kustomization is built as kustomize builds it`() {
    #expect(differences(kustomized) == [])
  }
}
