// Scripts that were read before: a deployment starts the same entry point a hundred times.

/// What a script's text came to, by text and reader. Only speed depends on it: whoever finds nothing
/// here works it out again.
package struct ScriptMemory: Sendable {
  private var entries: [Key: any Sendable] = [:]
  private struct Key: Hashable, Sendable {
    var text: [UInt8]
    var reader: String
  }
  /// Longer texts are not kept, and where there are too many all are forgotten.
  private static let longest = 1 << 14
  private static let most = 64

  package init() {}

  package func find(_ text: [UInt8], reader: String) -> (any Sendable)? {
    text.count > Self.longest ? nil : entries[Key(text: text, reader: reader)]
  }
  package mutating func keep(_ result: any Sendable, for text: [UInt8], reader: String) {
    guard text.count <= Self.longest else { return }
    let key = Key(text: text, reader: reader)
    if entries.count >= Self.most, entries[key] == nil { entries = [:] }
    entries[key] = result
  }
}
