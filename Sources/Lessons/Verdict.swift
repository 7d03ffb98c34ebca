// The answer to a check.

/// Whether a check holds, and if not, why.
package struct Verdict: Hashable, Sendable {
  package var facts: [Fact] = []
  package var mend: Mend?
  /// The lesson's own words for this failure.
  package var say: Bilingual?
  /// What is to go is still there, but nearer to gone than before: nothing was done wrong.
  package var isNearer = false
  /// How far it is from holding; 0 when it holds. It orders the alternatives of an `any`.
  package var distance = 0

  package var holds: Bool { distance == 0 }
  /// Whether something is there that is nearly right.
  package var isNear: Bool { (1..<100).contains(distance) }

  /// The same without what would be the answer, for whoever has hints left.
  var withoutAnswer: Verdict {
    var verdict = self
    verdict.mend = mend?.withoutAnswer
    // Whoever has typed the command needs not be told which one it is.
    if case .verb(let verb)? = verdict.mend, case .notAsked(_, _, let nearest?)? = facts.first,
      nearest.hasPrefix(verb + " ")
    {
      verdict.mend = .hint
    }
    return verdict
  }

  package static let passed = Verdict()
  static func failed(_ facts: Fact..., mend: Mend? = nil, distance: Int) -> Verdict {
    Verdict(facts: facts, mend: mend, distance: max(1, distance))
  }
}
