// Where a line of several commands came through: the worlds between one command and the next.

package import Machine

/// The worlds that a line of several commands leaves behind, oldest first.
///
/// `docker run … && curl … && docker rm -f web` has done all of it, and at its end nothing of it is there.
/// Whoever looks at what was done looks at these too, and a line then counts as its commands would one by one.
package struct Stations: Sendable {
  package private(set) var worlds: [World] = []
  private var asked: Int
  private var child: ProcessID?
  /// The world as the last request left it: a station once something else follows.
  private var last: World?
  /// Of a loop that goes round and round only the first rounds are kept.
  static let most = 64

  package init(in world: World) { asked = world.asked.count }

  /// Looks at a moment of the line; most are between two steps of one command, and nothing is kept.
  package mutating func pass(_ world: World, shell: ProcessID) {
    guard worlds.count < Self.most else { return }
    var child: ProcessID?
    if case .child(let id)? = world.machine.process(shell)?.waits.first { child = id }
    let isNext = child != nil && child != self.child
    let isAsked = world.asked.count != asked
    guard isNext || isAsked else { return }
    if isNext, self.child != nil {
      worlds.append(world)
      last = nil
    } else if let last {
      worlds.append(last)
    }
    if isAsked { last = world }
    asked = world.asked.count
    self.child = child ?? self.child
  }
}
