// Where two values differ, and where two texts do.

/// One difference between two values.
package struct ValueChange: Hashable, Sendable {
  package var path: [PathStep]
  /// Nil where something was added.
  package var old: Value?
  /// Nil where something was taken away.
  package var new: Value?

  /// The path as JSONPath writes it: `.spec.containers[0].image`.
  package var pathText: String { path.jsonPath }
}

extension [PathStep] {
  /// `.spec.containers[0].image`; a key that is no plain word stands in brackets.
  package var jsonPath: String {
    var text = ""
    for step in self {
      switch step {
      case .index(let index): text += "[\(index)]"
      case .key(let key):
        let isPlain =
          !key.isEmpty
          && key.utf8.allSatisfy {
            $0 == 0x5F || $0 == 0x2D || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A)
              || ($0 >= 0x30 && $0 <= 0x39)
          }
        text += isPlain ? "." + key : "['" + key + "']"
      }
    }
    return text
  }
}

package enum ValueDiff {
  /// The differences, in the order of the old value's keys and then of the new one's.
  /// Items of lists are compared place by place.
  package static func changes(from old: Value, to new: Value) -> [ValueChange] {
    var changes: [ValueChange] = []
    collect(old, new, [], &changes)
    return changes
  }

  private static func collect(
    _ old: Value, _ new: Value, _ path: [PathStep], _ changes: inout [ValueChange]
  ) {
    if old == new { return }
    switch (old, new) {
    case (.object(let a), .object(let b)):
      for (key, value) in a {
        if let other = b[key] {
          collect(value, other, path + [.key(key)], &changes)
        } else {
          changes.append(ValueChange(path: path + [.key(key)], old: value, new: nil))
        }
      }
      for (key, value) in b where !a.contains(key) {
        changes.append(ValueChange(path: path + [.key(key)], old: nil, new: value))
      }
    case (.array(let a), .array(let b)):
      for place in 0..<max(a.count, b.count) {
        let inner = path + [.index(place)]
        if place >= a.count {
          changes.append(ValueChange(path: inner, old: nil, new: b[place]))
        } else if place >= b.count {
          changes.append(ValueChange(path: inner, old: a[place], new: nil))
        } else {
          collect(a[place], b[place], inner, &changes)
        }
      }
    default: changes.append(ValueChange(path: path, old: old, new: new))
    }
  }
}
