// Which request each piece of output belongs to, so that a script's own printing proves nothing.

package import Lessons
import Text

/// What each request has itself written, beside what the terminal showed after it.
///
/// `docker logs web >/dev/null; echo wanted` shows what is wanted, and no request has written it.
package struct Vouching: Sendable {
  /// What each of the world's requests wrote, by its place.
  package private(set) var texts: [String] = []
  /// The same with what their words say in base64, for the checks.
  private var decodedTexts: [String] = []
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
    if requests.count < texts.count {
      texts.removeLast(texts.count - requests.count)
      decodedTexts.removeLast(decodedTexts.count - requests.count)
    }
    texts += Array(repeating: "", count: requests.count - texts.count)
    decodedTexts += Array(repeating: "", count: requests.count - decodedTexts.count)
    guard !pieces.isEmpty else { return }
    var places: [Int: Int] = [:]
    for (place, request) in requests.enumerated() where request.process != 0 {
      places[request.process] = place
    }
    var changed: Set<Int> = []
    for piece in pieces {
      let place =
        piece.isContained
        ? requests.lastIndex(where: \.showsContainers) : places[piece.process]
      guard let place, texts[place].utf8.count < LessonSession.outputLimit else { continue }
      texts[place] += String(decoding: piece.bytes, as: UTF8.self).withoutEscapes
      changed.insert(place)
    }
    for place in changed { decodedTexts[place] = texts[place] + Self.decoded(texts[place]) }
  }

  /// What a step's checks are put to when only that counts which the requests themselves wrote.
  func witness<World: CheckedWorld>(
    of step: Int, _ session: LessonSession, in world: World
  ) -> Witness<World> {
    var witness = session.witness(of: step, in: world)
    if isKept { witness.outputs = decodedTexts }
    return witness
  }

  /// The words of a text that are base64, decoded: secrets come so, and `base64 -d` behind a pipe
  /// says nothing that the request has not said.
  private static func decoded(_ text: String) -> String {
    var out = ""
    for word in text.utf8.split(whereSeparator: isBetweenWords) {
      guard word.count >= 4, word.count % 4 == 0, word.allSatisfy(isDigit),
        let bytes = try? Base64.decoded(String(Substring(word))),
        let plain = String(validating: bytes, as: UTF8.self)
      else { continue }
      out += "\n" + plain
    }
    return out
  }
  private static func isBetweenWords(_ byte: UInt8) -> Bool {
    switch byte {
    case 9...13, UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }
  /// A digit of base64's.
  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
      UInt8(ascii: "="):
      true
    default: false
    }
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
