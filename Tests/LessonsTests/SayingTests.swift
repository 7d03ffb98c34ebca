// The lab's own words, in both languages.

import Lessons
import Testing

@Suite struct SayingTests {
  @Test func `the help names the same commands in both languages`() {
    func commands(_ text: String) -> [String] {
      text.split { !$0.isASCII || !($0.isLetter || $0 == ":") }.filter { $0.hasPrefix(":") }
        .map(String.init)
    }
    let english = commands(Saying.help(.english)), chinese = commands(Saying.help(.chinese))
    #expect(Set(english) == Set(chinese))
    #expect(Set(english).count == 17)
  }

  @Test func `the welcome has three lines`() {
    for language in Language.allCases {
      #expect(Saying.welcome(language).split(separator: "\n").count == 3)
    }
  }

  @Test func `values stand in both languages`() {
    for saying in [
      Saying.lessonDone(title: "A", points: 7, of: 9), .stepTitle(number: 7, of: 9, title: "A"),
      .hintCosts(7),
      .unknownCommand("A7", near: "9"),
    ] {
      for language in Language.allCases { #expect(saying(language).contains("7")) }
    }
  }

  @Test(arguments: ["zh_CN.UTF-8", "zh-Hans", "zh", "en_GB", "en", "C"])
  func `a locale names a language`(_ name: String) {
    let wanted: Language? = name.hasPrefix("zh") ? .chinese : name.hasPrefix("en") ? .english : nil
    #expect(Language(named: name) == wanted)
  }
}
