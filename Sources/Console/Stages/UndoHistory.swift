// What was before, and what was taken back: a copy of the world each time, which costs next to nothing.

/// States to go back to, and from there forth again.
struct UndoHistory<State: Sendable>: Sendable {
  private var before: [State] = []
  private var after: [State] = []
  static var most: Int { 50 }

  /// Something new is about to happen: what was taken back is gone for good.
  mutating func note(_ state: State) {
    before.append(state)
    if before.count > Self.most { before.removeFirst() }
    after = []
  }

  /// So many steps back, or as many as there are. Nil where there is none.
  mutating func undo(_ count: Int, from present: State) -> (state: State, steps: Int)? {
    Self.move(count, from: present, &before, &after)
  }
  mutating func redo(_ count: Int, from present: State) -> (state: State, steps: Int)? {
    Self.move(count, from: present, &after, &before)
  }

  private static func move(
    _ count: Int, from present: State, _ source: inout [State], _ target: inout [State]
  ) -> (state: State, steps: Int)? {
    var state = present, steps = 0
    while steps < count, let next = source.popLast() {
      target.append(state)
      state = next
      steps += 1
    }
    return steps == 0 ? nil : (state, steps)
  }
}

extension String {
  /// The number after `:undo`; 1 where there is none, nil where it is no number.
  var undoCount: Int? {
    if isEmpty { return 1 }
    guard let number = Int(self), (1...1000).contains(number) else { return nil }
    return number
  }
}
