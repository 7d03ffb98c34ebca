// Changes of the editor's text, which can be undone.

/// One change: what was taken away at a place, and what came instead.
struct EditorChange: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case typing, erasing, other }

  var kind: Kind
  var place: EditorPlace
  var removed: [[UInt8]]
  var inserted: [[UInt8]]
  var cursorBefore: EditorPlace
  var cursorAfter: EditorPlace
  /// The name of the state that the text is in after it.
  var state: Int

  var bytes: Int {
    removed.reduce(64) { $0 + $1.count + 16 } + inserted.reduce(0) { $0 + $1.count + 16 }
  }
}

/// What can be undone and done again, bounded in number and bytes.
struct EditorHistory: Hashable, Sendable {
  static let limit = (changes: 2000, bytes: 32 << 20)

  private var done: [EditorChange] = []
  private var undone: [EditorChange] = []
  private var bytes = 0
  private var lastState = 0
  /// The state that a text without changes is in.
  private var ground = 0
  /// Whether the next change may join the one before.
  var mayJoin = false

  var state: Int { done.last?.state ?? ground }

  mutating func record(_ change: EditorChange) {
    undone = []
    lastState += 1
    if mayJoin, let last = done.indices.last, join(change, to: last) {
      done[last].state = lastState
    } else {
      var change = change
      change.state = lastState
      bytes += change.bytes
      done.append(change)
    }
    mayJoin = change.kind != .other
    while done.count > Self.limit.changes || (bytes > Self.limit.bytes && done.count > 1) {
      let first = done.removeFirst()
      ground = first.state
      bytes -= min(bytes, first.bytes)
    }
  }

  /// Letters typed one after the other are one change, and so are letters erased.
  private mutating func join(_ change: EditorChange, to last: Int) -> Bool {
    guard done[last].kind == change.kind else { return false }
    switch change.kind {
    case .typing:
      guard change.removed == [[]], change.inserted.count == 1, done[last].inserted.count == 1,
        done[last].removed == [[]],
        EditorText.end(of: done[last].inserted, at: done[last].place) == change.place
      else { return false }
      done[last].inserted[0] += change.inserted[0]
    case .erasing:
      guard change.inserted == [[]], change.removed.count == 1, done[last].removed.count == 1,
        change.place.line == done[last].place.line,
        change.place.byte + change.removed[0].count == done[last].place.byte
      else { return false }
      done[last].removed[0].insert(contentsOf: change.removed[0], at: 0)
      done[last].place = change.place
    case .other: return false
    }
    bytes += change.bytes
    done[last].cursorAfter = change.cursorAfter
    return true
  }

  mutating func undo() -> EditorChange? {
    mayJoin = false
    guard let change = done.popLast() else { return nil }
    undone.append(change)
    return change
  }

  mutating func redo() -> EditorChange? {
    mayJoin = false
    guard let change = undone.popLast() else { return nil }
    done.append(change)
    return change
  }
}
