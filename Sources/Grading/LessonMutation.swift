// Right answers made wrong in small ways, so that a check which does not notice is found out.

import Lessons

/// A solution with one thing changed.
package struct LessonMutation: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case flagDropped = "flag dropped"
    case wrongTag = "wrong tag"
    case wrongNamespace = "wrong namespace"
    case swapped = "order swapped"
    case echoedAnswer = "answer echoed"
    case echoedOutput = "output echoed"
  }
  package var kind: Kind
  /// The command that was changed, by its place in the solution.
  package var place: Int
  /// What was taken away or put there, as it is told to the author.
  package var what: String
  /// The words for which the task is searched: who is told of them must also be checked for them.
  var words: [String]
  package var script: String
}

/// A solution's commands, with what each gave and which steps it finished.
struct PlayedCommand: Hashable, Codable, Sendable {
  var text: String
  var output: String
  var finished: [String]
}

extension LessonMutation {
  /// All mutations of a played solution.
  static func all(of commands: [PlayedCommand], steps: [LessonStep]) -> [LessonMutation] {
    var all: [LessonMutation] = []
    func script(_ place: Int, _ text: String, before: String? = nil) -> String {
      var lines = commands.map(\.text)
      lines[place] = text
      if let before { lines.insert(before, at: 0) }
      return lines.map { $0 + "\n" }.joined()
    }
    for (place, command) in commands.enumerated() {
      all.append(
        LessonMutation(
          kind: .echoedAnswer, place: place, what: command.text, words: [],
          script: script(place, Self.printing(command.text))))
      if !command.output.isEmpty {
        all.append(
          LessonMutation(
            kind: .echoedOutput, place: place, what: command.text, words: [],
            script: script(place, Self.printing(command.output))))
      }
      if let line = MutableLine(command.text) {
        for flag in line.flags {
          all.append(
            LessonMutation(
              kind: .flagDropped, place: place, what: "\(flag.text) of: \(command.text)",
              words: flag.words, script: script(place, line.without(flag))))
        }
        for image in line.tagged {
          all.append(
            LessonMutation(
              kind: .wrongTag, place: place, what: "\(image.text) in: \(command.text)",
              words: [image.text],
              script: script(place, line.replacing(image, with: image.text + "-x"))))
        }
        if let other = line.inAnotherNamespace {
          all.append(
            LessonMutation(
              kind: .wrongNamespace, place: place, what: command.text, words: [],
              script: script(
                place, other,
                before: "kubectl create namespace \(MutableLine.namespace) > /dev/null 2>&1")))
        }
      }
      // Only where a step follows another does the order matter.
      guard place + 1 < commands.count else { continue }
      let next = commands[place + 1]
      let follows = next.finished.contains { id in
        steps.first { $0.id == id }?.follows.contains { command.finished.contains($0) } ?? false
      }
      guard follows else { continue }
      var lines = commands.map(\.text)
      lines.swapAt(place, place + 1)
      all.append(
        LessonMutation(
          kind: .swapped, place: place, what: "\(next.text), before: \(command.text)", words: [],
          script: lines.map { $0 + "\n" }.joined()))
    }
    return all
  }

  /// A command that prints a text and does nothing else.
  static func printing(_ text: String) -> String {
    var mark = "END"
    while text.split(separator: "\n").contains(where: { $0 == mark }) { mark += "X" }
    let body = text.hasSuffix("\n") || text.isEmpty ? text : text + "\n"
    return "cat <<'\(mark)'\n\(body)\(mark)"
  }
}

/// A command line of docker or kubectl in its words. Only what stands before a pipe, a redirection or
/// another command is changed.
struct MutableLine {
  struct Piece: Hashable {
    var range: Range<Int>
    var text: String
    var words: [String]
  }
  static let namespace = "elsewhere"

  private let bytes: [UInt8]
  /// The words with their places.
  private var words: [(range: Range<Int>, text: String)] = []

  init?(_ line: String) {
    guard !line.contains("\n") else { return nil }
    bytes = Array(line.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x20 {
        index += 1
        continue
      }
      if "|;&><".utf8.contains(bytes[index]) { break }
      let start = index
      var quote: UInt8?
      while index < bytes.count {
        let byte = bytes[index]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == 0x27 || byte == 0x22 {
          quote = byte
        } else if byte == 0x20 || "|;&><".utf8.contains(byte) {
          break
        }
        index += 1
      }
      words.append((start..<index, String(decoding: bytes[start..<index], as: UTF8.self)))
    }
    guard let first = words.first?.text, ["docker", "kubectl", "docker-compose"].contains(first)
    else { return nil }
  }

  private static let bare: Set<String> = [
    "-d", "-i", "-t", "-it", "-ti", "-dit", "-itd", "--rm", "--detach", "-a", "--all", "-q", "-A",
    "-w", "--watch", "--force", "--no-cache", "--tty", "--interactive", "--all-namespaces",
    "--build", "--quiet", "--follow", "-v",
  ]

  /// The flags with their values, up to `--`.
  var flags: [Piece] {
    var found: [Piece] = []
    var index = 1
    while index < words.count, words[index].text != "--" {
      defer { index += 1 }
      let word = words[index]
      guard word.text.hasPrefix("-"), word.text.count > 1 else { continue }
      let verb = words.count > 1 ? words[1].text : ""
      let isBare =
        Self.bare.contains(word.text) && !(word.text == "-v" && verb == "run")
        || word.text == "-f" && ["rm", "logs", "prune", "container", "image"].contains(verb)
      if let equals = word.text.firstIndex(of: "=") {
        let value = String(word.text[word.text.index(after: equals)...])
        found.append(Piece(range: word.range, text: word.text, words: [value]))
      } else if !isBare, index + 1 < words.count, !words[index + 1].text.hasPrefix("-") {
        let value = words[index + 1]
        found.append(
          Piece(
            range: word.range.lowerBound..<value.range.upperBound,
            text: word.text + " " + value.text, words: [value.text]))
        index += 1
      } else {
        found.append(Piece(range: word.range, text: word.text, words: [word.text]))
      }
    }
    return found
  }

  /// Words such as `me/site:v1` or `--image=nginx:1.27`: an image with its tag.
  var tagged: [Piece] {
    words.dropFirst().compactMap { word in
      guard !word.text.hasPrefix("-") || word.text.hasPrefix("--image="),
        let colon = word.text.lastIndex(of: ":"), !word.text.contains("//"),
        !word.text.contains("="), !word.text.contains("'"),
        let after = word.text[word.text.index(after: colon)...].first,
        after.isLetter || after.isNumber, word.text.first?.isLetter == true,
        !word.text[word.text.index(after: colon)...].contains("/"),
        !word.text[word.text.index(after: colon)...].allSatisfy({ $0.isNumber })
      else { return nil }
      return Piece(range: word.range, text: word.text, words: [word.text])
    }
  }

  func without(_ piece: Piece) -> String { replacing(piece, with: "") }
  func replacing(_ piece: Piece, with text: String) -> String {
    String(
      decoding: bytes[..<piece.range.lowerBound] + Array(text.utf8)
        + bytes[piece.range.upperBound...], as: UTF8.self)
  }

  /// The same with everything made in another namespace; nil for what makes nothing there.
  var inAnotherNamespace: String? {
    guard words[0].text == "kubectl", words.count > 2,
      ["create", "apply", "run", "expose", "scale"].contains(words[1].text),
      !["namespace", "ns", "clusterrole", "clusterrolebinding"].contains(words[2].text),
      !words.contains(where: { $0.text == "-n" || $0.text.hasPrefix("--namespace") })
    else { return nil }
    let end = words[0].range.upperBound
    return String(
      decoding: bytes[..<end] + Array(" -n \(Self.namespace)".utf8) + bytes[end...],
      as: UTF8.self)
  }
}
