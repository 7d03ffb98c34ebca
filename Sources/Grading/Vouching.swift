// Which request each piece of output belongs to, so that a script's own printing proves nothing.

package import Lessons
import Text

/// What each request has itself written, beside what the terminal showed after it.
///
/// `docker logs web >/dev/null; echo wanted` shows what is wanted, and no request has written it.
package struct Vouching: Sendable {
  /// What each of the world's requests wrote, by its place.
  package private(set) var texts: [String] = []
  /// Whether the world tells who wrote what; another one is believed.
  private let isKept: Bool

  package init(in world: inout some CheckedWorld) {
    isKept = world.keepWritten()
    take(from: &world)
  }

  /// Hears what was written since the last time.
  package mutating func take(from world: inout some CheckedWorld) {
    guard isKept else { return }
    let pieces = world.takeWritten()
    let requests = world.requests
    if requests.count < texts.count { texts.removeLast(texts.count - requests.count) }
    texts += Array(repeating: "", count: requests.count - texts.count)
    guard !pieces.isEmpty else { return }
    var places: [Int: Int] = [:]
    for (place, request) in requests.enumerated() where request.process != 0 {
      places[request.process] = place
    }
    for piece in pieces {
      let place =
        piece.isContained
        ? requests.lastIndex(where: \.showsContainers) : places[piece.process]
      guard let place, texts[place].utf8.count < LessonSession.outputLimit else { continue }
      texts[place] += String(decoding: piece.bytes, as: UTF8.self).withoutEscapes
    }
  }

  /// What a step's checks are put to when only that counts which the requests themselves wrote.
  func witness<World: CheckedWorld>(
    of step: Int, _ session: LessonSession, in world: World
  ) -> Witness<World> {
    var witness = session.witness(of: step, in: world)
    if isKept { witness.outputs = texts.map { $0 + Self.decoded($0) } }
    return witness
  }

  /// The words of a text that are base64, decoded: secrets come so, and `base64 -d` behind a pipe
  /// says nothing that the request has not said.
  private static func decoded(_ text: String) -> String {
    var out = ""
    for word in text.split(whereSeparator: { $0.isWhitespace || "\"',:{}[]".contains($0) }) {
      guard word.utf8.count >= 4, word.utf8.count % 4 == 0,
        let bytes = try? Base64.decoded(String(word)),
        let plain = String(validating: bytes, as: UTF8.self)
      else { continue }
      out += "\n" + plain
    }
    return out
  }
}

extension AskedRequest {
  /// Whether what a container writes may come to whoever asked this.
  fileprivate var showsContainers: Bool {
    let verbs = ["run", "exec", "attach", "start", "up", "debug"]
    return path.contains { verbs.contains($0) }
  }
}

extension Check {
  /// Whether it looks at what was shown.
  var asksOutput: Bool {
    switch self {
    case .asked(let asked): asked.output != nil
    case .all(let checks), .any(let checks): checks.contains(where: \.asksOutput)
    case .not(let check): check.asksOutput
    case .docker, .object, .file, .http, .absent: false
    }
  }
}
