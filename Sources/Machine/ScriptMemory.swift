// What files were read before came to: a deployment starts the same entry point a hundred times.

/// What a file's bytes came to, by bytes and reader. Only speed depends on it: whoever finds nothing
/// here works it out again.
package struct ScriptMemory: Sendable {
  /// By reader, the newest last.
  private var entries: [String: [Entry]] = [:]
  private var count = 0
  private struct Entry: Sendable {
    // NB: compared and not hashed. What is found is nearly always the very array that was kept, or as
    // long as few others.
    var text: [UInt8]
    var result: any Sendable
  }
  /// Longer texts are not kept, and where there are too many all are forgotten.
  private static let longest = 1 << 14
  private static let most = 64

  package init() {}

  package func find(_ text: [UInt8], reader: String) -> (any Sendable)? {
    entries[reader]?.last { $0.text == text }?.result
  }
  package mutating func keep(_ result: any Sendable, for text: [UInt8], reader: String) {
    guard text.count <= Self.longest else { return }
    if let place = entries[reader]?.firstIndex(where: { $0.text == text }) {
      entries[reader]?[place].result = result
      return
    }
    if count >= Self.most {
      entries = [:]
      count = 0
    }
    entries[reader, default: []].append(Entry(text: text, result: result))
    count += 1
  }
}
