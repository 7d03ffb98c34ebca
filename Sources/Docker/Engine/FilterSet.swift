// `--filter NAME=VALUE` as the daemon reads it.

package import Kernel
import Text

/// Filters by name, each with its values in the order given.
package struct FilterSet: Hashable, Sendable {
  package private(set) var values: OrderedMap<String, [String]> = [:]
  package init() {}
  /// From `name=value` words.
  package init(_ words: [String]) {
    for word in words {
      guard let mark = word.firstIndex(of: "=") else { continue }
      add(String(word[..<mark]), String(word[word.index(after: mark)...]))
    }
  }
  package mutating func add(_ name: String, _ value: String) {
    values[name.lowercased().filter { $0 != " " }, default: []].append(value)
  }
  package subscript(name: String) -> [String] { values[name] ?? [] }
  package var isEmpty: Bool { values.isEmpty }

  package func check(_ known: [String]) throws(DockerError) {
    for name in values.keys where !known.contains(name) { throw .invalidFilter(name) }
  }
  /// Whether one of the values is this text; true when there is none.
  func allows(_ name: String, _ text: String) -> Bool {
    let wanted = self[name]
    return wanted.isEmpty || wanted.contains(text)
  }
  /// Real: names match anywhere, as regular expressions; one that cannot be read matches nothing.
  func allowsPart(_ name: String, _ texts: [String]) -> Bool {
    let wanted = self[name]
    return wanted.isEmpty
      || wanted.contains { want in
        guard let pattern = try? Pattern(want, syntax: .go) else { return false }
        return texts.contains { pattern.isMatch($0) }
      }
  }
  func allowsLabels(_ labels: OrderedMap<String, String>) -> Bool {
    func holds(_ want: String) -> Bool {
      guard let mark = want.firstIndex(of: "=") else { return labels[want] != nil }
      return labels[String(want[..<mark])] == String(want[want.index(after: mark)...])
    }
    return self["label"].allSatisfy(holds) && !self["label!"].contains(where: holds)
  }
  /// `until=24h`: older than that.
  func allowsUntil(_ moment: Instant, now: Instant) throws(DockerError) -> Bool {
    guard let text = self["until"].last else { return true }
    do throws(DockerTimestampError) {
      let limit = try DockerTimestamp.nanoseconds(text, now: now.nanoseconds)
      return moment.nanoseconds < limit
    } catch {
      throw .other(error.message, status: 400)
    }
  }
  /// `dangling=true`: nil when it is not asked for.
  func flag(_ name: String) throws(DockerError) -> Bool? {
    guard let text = self[name].last else { return nil }
    switch text {
    case "1", "true", "True", "TRUE", "t", "T": return true
    case "0", "false", "False", "FALSE", "f", "F": return false
    // Real: only the filter `all` is read by Go's own parser, and told in its words.
    case _ where name == "all":
      throw .other(
        "invalid filter 'all': strconv.ParseBool: parsing \(GoQuote.quoted(text)): invalid syntax",
        status: 400)
    default: throw .other("invalid filter '\(name)=[\(text)]'", status: 400)
    }
  }
}
