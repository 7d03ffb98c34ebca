// What submissions of one exercise begin with alike: played once, and taken up where they part.

import Kernel
import Lessons
import Synchronization

/// Where a submission stands after a line that ended a command.
struct PlayedBeginning<S: ScriptStage>: Sendable {
  var stage: S
  var session: LessonSession
  var judge: Judge
  var transcript = ""
  var trace: [PlayedCommand] = []
  var commands = 0
  var missing: [MissingCommand] = []
  /// Where it is watched how near each step comes to done.
  var approach: Approach?
  /// Bytes that were shown.
  var written = 0
}

extension PlayedBeginning {
  mutating func watch(after line: Int) {
    approach?.look(standing: session, world: stage.world, line: line)
  }
}

/// The beginnings that several submissions have had in common, as a tree of lines.
///
/// What a script comes to depends on nothing but the lesson, its files and its lines, so a class of a
/// thousand that types the same first commands need not have them played a thousand times. Only speed
/// depends on what is kept: whoever finds nothing plays it again.
final class SharedBeginnings<S: ScriptStage>: Sendable {
  /// What a submission has beside its lines.
  struct Start: Hashable, Sendable {
    var files: [LessonFile]
    var limits: GradeLimits
    var keepsTranscript: Bool
  }

  /// A place in the tree: the lines that led to it have been played.
  ///
  /// NB: read and written by the tree alone, under its lock.
  final class Place: @unchecked Sendable {
    fileprivate var children: [String: Place] = [:]
    /// How many submissions have come by.
    fileprivate var visits = 1
    // NB: behind a reference: a world has thousands of bytes even before anything in it is counted.
    fileprivate var standing: Kept<PlayedBeginning<S>>?
    /// When that was last taken up.
    fileprivate var used = 0
  }
  private struct Tree: Sendable {
    var starts: [Start: Place] = [:]
    var count = 0
    /// Those at which something stands.
    var standing: [Place] = []
    var turn = 0
  }
  private let tree = Mutex(Tree())
  /// Worlds are big: more than so many are not kept, and all is begun anew after so many lines.
  private static var mostStanding: Int { 64 }
  private static var mostPlaces: Int { 20_000 }

  /// One more submission comes to a place; it is made for the first.
  private static func come(to place: inout Place?, counting count: inout Int) -> Place {
    if let place {
      place.visits += 1
      return place
    }
    let new = Place()
    place = new
    count += 1
    return new
  }

  /// The place where a submission begins.
  func start(_ start: Start) -> Place {
    tree.withLock { tree in
      // Who is on the way in the old tree goes on in it alone.
      if tree.count >= Self.mostPlaces { tree = Tree() }
      return Self.come(to: &tree.starts[start], counting: &tree.count)
    }
  }

  /// Goes down the lines as far as others have, and gives what stands furthest down, with its place and
  /// the number of lines that it has behind it.
  func furthest(
    from start: Place, along lines: [String]
  ) -> (lines: Int, place: Place, standing: PlayedBeginning<S>)? {
    tree.withLock { tree in
      var path = [start]
      for line in lines {
        guard let next = path[path.count - 1].children[line] else { break }
        path.append(next)
      }
      guard let last = path.lastIndex(where: { $0.standing != nil }),
        let standing = path[last].standing?.wrappedValue
      else { return nil }
      for place in path[1...].prefix(last) { place.visits += 1 }
      tree.turn += 1
      path[last].used = tree.turn
      return (last, path[last], standing)
    }
  }

  /// The place after one more line.
  func next(_ line: String, from place: Place) -> Place {
    tree.withLock { tree in
      Self.come(to: &place.children[line], counting: &tree.count)
    }
  }

  /// Keeps where a submission stands, if it is not the first that comes by; where too much is kept,
  /// what has not been taken up for longest goes.
  func offer(_ standing: @autoclosure () -> PlayedBeginning<S>, at place: Place) {
    tree.withLock { tree in
      guard place.visits > 1, place.standing == nil else { return }
      if tree.standing.count >= Self.mostStanding,
        let oldest = tree.standing.indices.min(by: {
          tree.standing[$0].used < tree.standing[$1].used
        })
      {
        tree.standing.remove(at: oldest).standing = nil
      }
      tree.turn += 1
      place.used = tree.turn
      place.standing = Kept(wrappedValue: standing())
      tree.standing.append(place)
    }
  }
}
