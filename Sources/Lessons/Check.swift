// What a lesson can look at.

/// A question that can be put to a world.
package indirect enum Check: Sendable {
  case docker(DockerCheck)
  case object(ObjectCheck)
  case file(FileCheck)
  case http(HTTPCheck)
  case asked(AskedCheck)
  /// Nothing of the kind is there: of a docker thing, an object or a file.
  case absent(Check)
  case all([Check])
  case any([Check])
  case not(Check)
}

/// A check of a step.
package struct LessonCheck: Sendable {
  package var check: Check
  package var when: CheckTime
  /// The lesson's own words for when it fails, said after the facts.
  package var say: Bilingual?
  /// Where it stands in `lesson.yaml`.
  package var line: Int
  /// Its share in a grade, against the other checks of its step.
  package var weight = 1
}

/// When a check is asked.
package enum CheckTime: Hashable, Sendable {
  /// After each command; once the step is done it stays done.
  case reached
  /// In the settled world, at the end.
  case end
  /// It must hold at the end and all through this time after it.
  case stable(Duration)
}

package enum DockerKind: String, CaseIterable, Hashable, Sendable {
  case container, image, volume, network
}

/// A container, image, volume or network, as `docker inspect` tells of it.
package struct DockerCheck: Sendable {
  package var kind: DockerKind
  /// Nil for any.
  package var name: String?
  /// The image that a container was made from, whatever way it was spelt.
  package var image: String?
  package var expectation: Expectation?
  /// What a container has written.
  package var logs: TextTest?
  /// Variables of a container's environment.
  package var environment: [(name: String, expectation: Expectation)] = []
  /// A file in it: of a container, an image or a volume.
  package var file: FileCheck?
  package var count: Expectation?
}

/// An object of the cluster.
package struct ObjectCheck: Sendable {
  package var apiVersion: String?
  package var kind: String
  /// Nil for any.
  package var namespace: String?
  /// Nil for any.
  package var name: String?
  /// Whether its latest spec must have been brought about: as `kubectl rollout status` sees it.
  package var isRolledOut = false
  /// The rest, as a partial object.
  package var expectation: Expectation
  package var count: Expectation?
}

package struct FileCheck: Sendable {
  /// Below the learner's home, or absolute.
  package var path: String
  package var exists: Bool
  package var test: TextTest?
}

/// A request in the lab's network.
package struct HTTPCheck: Sendable {
  package var url: String
  package var method: String
  package var origin: HTTPOrigin
  package var status: Expectation?
  package var body: TextTest?
}

/// From where a request is made.
package enum HTTPOrigin: String, CaseIterable, Hashable, Sendable {
  /// The learner's own computer.
  case host
  /// A place inside the cluster, where services have names.
  case cluster
}

/// A request that an engine has parsed and answered.
package struct AskedCheck: Sendable {
  /// `docker logs`: any spelling of it will do.
  package var command: [String]
  /// The first arguments, in this order.
  package var arguments: [Expectation]
  package var flags: [(name: String, expectation: Expectation)]
  /// The container that it was about, by name or ID.
  package var container: String?
  /// The kind of object that it was about, whatever way it was spelt.
  package var resource: String?
  package var ending: AskedEnding
  /// What the whole request must be like, as the engine read it: its names, flags and arguments.
  package var text: TextTest?
  /// One of these programs must have run in a container for it; `python*` is any that begins so.
  package var programs: [String] = []
  /// What was shown after it.
  package var output: TextTest?
}

package enum AskedEnding: Hashable, Sendable {
  /// Status 0, or still answering.
  case success
  /// Any other status.
  case failure
  /// Whatever the program in the container said, as long as it could be started.
  case answered
}

/// What a text must be like. All that is given must hold.
package struct TextTest: Hashable, Sendable {
  package var contains: [String] = []
  /// None of these may be in it.
  package var lacks: [String] = []
  /// Some line matches.
  package var matches: LinePattern?
  package var equals: String?
  package init() {}

  package func holds(for text: String) -> Bool {
    for piece in contains where !text.contains(piece) { return false }
    for piece in lacks where text.contains(piece) { return false }
    if let matches, !matches.matches(text) { return false }
    if let equals, trimmedEnd(equals) != trimmedEnd(text) { return false }
    return true
  }
  /// The first part of it that a text does not fulfil: what is to be told of.
  package func unmet(in text: String) -> TextTest {
    var one = TextTest()
    if let piece = contains.first(where: { !text.contains($0) }) {
      one.contains = [piece]
    } else if let piece = lacks.first(where: { text.contains($0) }) {
      one.lacks = [piece]
    } else if let matches, !matches.matches(text) {
      one.matches = matches
    } else {
      one.equals = equals
    }
    return one
  }
  private func trimmedEnd(_ text: String) -> Substring {
    var text = text[...]
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
