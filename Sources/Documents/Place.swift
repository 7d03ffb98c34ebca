// Where in its text each part of a document stands.

package import Text

/// A step from a value to one of its parts.
package enum PathStep: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case key(String)
  case index(Int)

  package init(stringLiteral key: String) { self = .key(key) }
  package init(integerLiteral index: Int) { self = .index(index) }
}

/// Where a value stands in its text, and where its parts do: a tree of the document's own shape.
package struct Place: Hashable, Sendable {
  package var range: Range<SourcePosition>
  /// Where the key stands under which this value was found, if it was found under one.
  package var key: Range<SourcePosition>?
  /// The tag written before the value, such as `!reset`, unless it is one of YAML's own.
  package var tag: String?
  /// Whether the value was written in quotes or as a block.
  package var isQuoted = false
  /// Compose: a plain word that go-yaml reads as a moment, which no string is.
  package var isMoment = false
  /// Compose: the key under which this stands, as Go writes it, where it is no string.
  package var oddKey: String?
  /// The places of an array's items, or of an object's members in the order of its keys.
  package var parts: [Place] = []
  /// The object's keys, for `parts`; empty for an array.
  package var names: [String] = []

  package init(_ range: Range<SourcePosition>) { self.range = range }

  /// The place at the end of a path; nil where the path leads nowhere.
  package func at(_ path: some Sequence<PathStep>) -> Place? {
    var here = self
    for step in path {
      let index: Int?
      switch step {
      case .key(let key): index = here.names.firstIndex(of: key)
      case .index(let number): index = here.names.isEmpty ? number : nil
      }
      guard let index, here.parts.indices.contains(index) else { return nil }
      here = here.parts[index]
    }
    return here
  }
  package func at(_ path: PathStep...) -> Place? { at(path) }

  /// The place at the end of a path, or of as much of it as there is: where to point when a field
  /// is missing.
  package func nearest(_ path: some Sequence<PathStep>) -> Place {
    var here = self
    for step in path {
      guard let next = here.at([step]) else { return here }
      here = next
    }
    return here
  }
}

/// How deep documents may nest. A limit of the lab's: encoding/json and go-yaml stop at 10,000.
package let maximumDepth = 256
