// A document that stands for a Go value with methods: it is marked with its type's name.

/// Marks an object as of a Go type with methods and fixed fields, as helm's `.Files` and `.Chart`.
///
/// The mark is the object's first member, under a key that no text can spell; templates neither
/// print it nor range over it.
package enum TemplateMark {
  package static let key = "\u{0}type"
  private static let textKey = "\u{0}text"

  static func isMark(_ key: String) -> Bool { key == Self.key || key == textKey }

  /// The object as a value of that type; `text` is what it prints, where it is not its members.
  package static func marked(_ object: Object, as type: String, text: String? = nil) -> Value {
    var marked: Object = [key: .string(type)]
    if let text { marked[textKey] = .string(text) }
    marked.merge(object)
    return .object(marked)
  }
  /// The type that an object is marked with.
  package static func type(of object: Object) -> String? {
    guard object.count > 0, object[place: 0].key == key else { return nil }
    return object[place: 0].value.string
  }
  /// What an object prints that has a text of its own.
  static func text(of object: Object) -> String? {
    guard object.count > 1, object[place: 0].key == key, object[place: 1].key == textKey else {
      return nil
    }
    return object[place: 1].value.string
  }
  /// How many of the object's members are none.
  static func count(in object: Object) -> Int {
    type(of: object) == nil ? 0 : text(of: object) == nil ? 1 : 2
  }
  /// The value without marks, all the way down.
  package static func removed(from value: Value) -> Value {
    switch value {
    case .array(let items): return .array(items.map(removed))
    case .object(let object):
      return .object(object.filter { key, _ in !isMark(key) }.mapValues(removed))
    default: return value
    }
  }
}
