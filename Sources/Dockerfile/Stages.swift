// A Dockerfile's stages: what stands before the first FROM, and each FROM with what follows it.

/// One FROM and the instructions after it.
package struct Stage: Hashable, Sendable {
  package var index: Int
  /// In lower case; nil where it has none.
  package var name: String?
  package var from: Instruction
  /// What FROM names, not yet expanded.
  package var base: String
  package var instructions: [Instruction]
}

extension BuildFile {
  /// ARG instructions before the first FROM.
  package var globalArguments: [Instruction] {
    Array(instructions.prefix { if case .from = $0.body { false } else { true } })
  }
  package var stages: [Stage] {
    var out: [Stage] = []
    for instruction in instructions {
      if case .from(let image, let alias) = instruction.body {
        out.append(
          Stage(
            index: out.count, name: alias?.lowercased(), from: instruction, base: image,
            instructions: []))
      } else if !out.isEmpty {
        out[out.count - 1].instructions.append(instruction)
      }
    }
    return out
  }
}

extension [Stage] {
  /// The stage that a name or number means; the last of that name wins.
  package func find(_ text: String, before limit: Int? = nil) -> Stage? {
    let candidates = self.prefix(limit ?? count)
    let name = text.lowercased()
    if let found = candidates.last(where: { $0.name == name }) { return found }
    guard let number = Int(text), number >= 0, number < candidates.count else { return nil }
    return candidates[number]
  }
}
