// Mutated texts of every language, played in the lab: no trap, no hang, and the prompt comes back.
//
// Short by default. SWIFTLAB_FUZZ=N plays N times as many, shows each line before it is played (the last
// one shown is the culprit of a trap), and names those that take long. SWIFTLAB_FUZZ_SEED sets the seed.

import Foundation
import Kernel
import Lab
import Machine
import Testing

@Suite struct FuzzTests {
  static let environment = ProcessInfo.processInfo.environment
  static let factor = environment["SWIFTLAB_FUZZ"].flatMap { Int($0) }
  static let seed = environment["SWIFTLAB_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1

  /// What one odd line may cost.
  static let limits = SessionLimits(time: .seconds(600), slices: 20_000, output: 1 << 20)

  static let start: ScriptPlayer = {
    var player = ScriptPlayer(World(seed: 1), limits: limits)
    _ = player.play(["mkdir w; cd w; x=5; kubectl get nodes"])
    return player
  }()

  @Test(arguments: Language.all)
  func `odd texts are survived`(_ language: Language) {
    deep { Self.play(language) }
    #expect(Self.start.session.isEnded == false)
  }

  private static func play(_ language: Language) {
    var fuzzer = Fuzzer(seed: seed, language.name)
    var player = start
    for round in 0..<(12 * (factor ?? 1)) {
      // A world does not stay odd for long, so that what one line spoils does not hide the next.
      if round % 8 == 0 { player = start }
      let line = fuzzer.line(of: language)
      let begin = clock()
      if factor != nil { FileHandle.standardError.write(Data("\(language): \(line)\n".utf8)) }
      let outcome = player.play([line])
      if outcome.isLast || player.isIncomplete { player = start }
      let seconds = Double(clock() - begin) / Double(CLOCKS_PER_SEC)
      if factor != nil, seconds > 2 {
        FileHandle.standardError.write(Data("SLOW \(seconds) s: \(line)\n".utf8))
      }
    }
  }

  @Test func `the same seed plays the same lines`() {
    func lines() -> [String] {
      var fuzzer = Fuzzer(seed: 3, "x")
      return Language.all.flatMap { language in (0..<20).map { _ in fuzzer.line(of: language) } }
    }
    #expect(lines() == lines())
  }
}
