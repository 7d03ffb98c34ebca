// Tests of the lab's signs as words.

import Lessons
import Testing

@Suite struct PlainSpeechTests {
  @Test(arguments: [
    ("✓ Done: Say hello", "Done: Say hello"), ("✗ Not yet.", "Not yet."),
    ("■□□  Step 2 of 3: A web server", "Step 2 of 3: A web server"),
    (
      "✓  1  first-container  Your first container",
      "done:  1  first-container  Your first container"
    ),
    ("…  2  layers", "begun:  2  layers"), ("   3  keep-data", "   3  keep-data"),
    (
      "  Keep what matters  ■▪··  10/100",
      "  Keep what matters  2 of 4 steps done, 1 with help,  10/100"
    ),
    ("██░░ 2 of 4 steps", "2 of 4 steps"), ("docker run … nginx", "docker run … nginx"),
    ("a\n■ done  ▪ done with help\nb", "a\nb"),
  ])
  func `signs are told in words`(text: String, told: String) {
    #expect(PlainSpeech.text(text, in: .english) == told)
  }
  @Test func `in Chinese too`() {
    #expect(PlainSpeech.text("✗ 还差一点。", in: .chinese) == "还差一点。")
    #expect(PlainSpeech.text("  留住数据  ■■·", in: .chinese) == "  留住数据  3 步中做了 2 步")
  }
}
