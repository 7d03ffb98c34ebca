// What go-yaml reads as something that a compose file cannot hold: keys that are no strings, moments.

import Documents

/// Real: compose-go of compose 2.40.3, which looks at the keys before variables are put in, and at
/// the values with its schema.
enum PlaceCheck {
  /// The first key that is no string, in the words that compose has for it.
  static func oddKey(_ place: Place, _ path: String = "", _ depth: Int = 0) -> String? {
    guard depth < maximumDepth else { return nil }
    for (index, part) in place.parts.enumerated() {
      if let key = part.oddKey {
        return path.isEmpty
          ? "non-string key at top level: \(key)" : "non-string key in \(path): \(key)"
      }
      let inner =
        place.names.isEmpty
        ? "\(path)[\(index)]" : path.isEmpty ? place.names[index] : "\(path).\(place.names[index])"
      if let found = oddKey(part, inner, depth + 1) { return found }
    }
    return nil
  }

  /// The path of the first value that is a moment, where the schema looks.
  static func moment(_ place: Place, _ path: [String] = []) -> String? {
    guard path.count < maximumDepth else { return nil }
    if place.isMoment { return path.joined(separator: ".") }
    for (index, part) in place.parts.enumerated() {
      let name = place.names.isEmpty ? String(index) : place.names[index]
      if path.count < 3, name.hasPrefix("x-") { continue }
      if let found = moment(part, path + [name]) { return found }
    }
    return nil
  }
}
