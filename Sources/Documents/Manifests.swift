// A file of manifests, cut apart and read as kubectl does it.

package import Kernel
package import Text

/// One object of a file.
package struct Manifest: Sendable {
  package var value: Value
  /// Where the parts stand, in the whole text.
  package var place: Place
}

/// What stopped the reading of a file.
package struct ManifestProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// In kubectl's words, after `error parsing web.yaml: `.
  package var description: String
  /// Where, in the whole text.
  package var mark: SourcePosition
}

package enum Manifests {
  /// The objects of a text, up to the first one that cannot be read. Empty documents are left out.
  ///
  /// Real: kubectl cuts YAML at its `---` lines before it parses, so an error's line counts from the
  /// last of them, and the documents before a broken one are there.
  package static func read(
    _ text: String
  ) -> (manifests: [Manifest], problem: ManifestProblem?) {
    var budget = Budget.document
    return read(bytes: Array(text.utf8), budget: &budget)
  }
  package static func read(
    bytes: [UInt8], budget: inout Budget
  ) -> (manifests: [Manifest], problem: ManifestProblem?) {
    var manifests: [Manifest] = []
    let lines = LineMap(bytes)
    var at = 0
    do throws(ManifestProblem) {
      // JSON objects first, as long as there are any.
      while let start = bytes[at...].firstIndex(where: { !isSpace($0) }),
        bytes[start] == UInt8(ascii: "{")
      {
        at = start
        var reader = JSONReader(bytes, from: at, keepingPlaces: true)
        do throws(JSONError) {
          if let (value, place) = try reader.nextWithPlace(&budget) {
            manifests.append(Manifest(value: value, place: place))
          }
          at = reader.offset
        } catch {
          // Real: what is no JSON may still be YAML; if not, the JSON error is told.
          let piece = YAMLPieces(bytes, from: at).first
          guard let piece, let own = try? yaml(piece, bytes, lines, &budget) else {
            throw problem(error)
          }
          manifests.append(own)
          at = piece.end
          break
        }
      }
      for piece in YAMLPieces(bytes, from: at) {
        if let separator = piece.badSeparator {
          throw ManifestProblem(
            description: "invalid Yaml document separator: " + separator,
            mark: lines.position(piece.start))
        }
        if let own = try yaml(piece, bytes, lines, &budget) { manifests.append(own) }
      }
    } catch {
      return (manifests, error)
    }
    return (manifests, nil)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func problem(_ error: JSONError) -> ManifestProblem {
    switch error.reason {
    case .unexpectedEnd: ManifestProblem(description: "unexpected EOF", mark: error.mark)
    case .invalidCharacter:
      ManifestProblem(
        description: "json: offset \(error.mark.offset + 1): \(error)", mark: error.mark)
    default: ManifestProblem(description: error.description, mark: error.mark)
    }
  }

  private static func yaml(
    _ piece: YAMLPieces.Piece, _ bytes: [UInt8], _ lines: LineMap, _ budget: inout Budget
  ) throws(ManifestProblem) -> Manifest? {
    let shift = lines.position(piece.start)
    func moved(_ mark: SourcePosition) -> SourcePosition {
      SourcePosition(
        line: mark.line + shift.line - 1, column: mark.column, offset: mark.offset + shift.offset)
    }
    do throws(YAMLError) {
      var reader = try YAMLReader(
        Array(bytes[piece.start..<piece.end]), dialect: .kubernetes, budget: &budget)
      guard let (value, place) = try reader.next(&budget), !value.isNull else { return nil }
      return Manifest(value: value, place: shift.line == 1 ? place : place.moved(moved))
    } catch {
      throw ManifestProblem(
        description: "error converting YAML to JSON: " + error.message(.kubernetes),
        mark: moved(error.mark))
    }
  }
}

/// The stretches of a text between its `---` lines.
struct YAMLPieces: Sequence {
  struct Piece {
    var start: Int
    var end: Int
    /// What stood behind the dashes where only white space and a comment may.
    var badSeparator: String?
  }
  let bytes: [UInt8]
  let start: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
  }
  var first: Piece? { first { _ in true } }

  func makeIterator() -> AnyIterator<Piece> {
    var at = start
    return AnyIterator {
      // Real: a separator with nothing before it belongs to the document that follows.
      let begin = at
      while at < bytes.count {
        let end = bytes[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        if bytes[at..<end].starts(with: [0x2D, 0x2D, 0x2D]) {
          let rest = String(decoding: bytes[(at + 3)..<end], as: UTF8.self)
          let trimmed = String(
            rest.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
          if !trimmed.isEmpty, !trimmed.hasPrefix("#") {
            let bad = at
            at = bytes.count
            return Piece(start: bad, end: end, badSeparator: trimmed)
          }
          let piece = Piece(start: begin, end: at)
          at = end
          if piece.start < piece.end { return piece }
        } else {
          at = end
        }
      }
      return begin < bytes.count && begin < at ? Piece(start: begin, end: at) : nil
    }
  }
}

extension Place {
  /// The same places in a text of which this one is a piece.
  func moved(_ move: (SourcePosition) -> SourcePosition) -> Place {
    var other = self
    other.range = move(range.lowerBound)..<move(range.upperBound)
    other.key = key.map { move($0.lowerBound)..<move($0.upperBound) }
    other.parts = parts.map { $0.moved(move) }
    return other
  }
}
