// A big value behind a reference, so that a copy of what holds it costs one count and not forty.

/// What seldom changes and is copied often: a container's configuration in a list of a thousand.
///
/// A value still: who changes it while others hold it gets one of its own.
@propertyWrapper
package struct Kept<Value: Sendable>: Sendable {
  // NB: written to only by its single owner, which is what makes sharing it safe.
  private final class Box: @unchecked Sendable {
    var value: Value
    init(_ value: Value) { self.value = value }
  }
  private var box: Box

  package init(wrappedValue: Value) { box = Box(wrappedValue) }

  package var wrappedValue: Value {
    _read { yield box.value }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
      yield &box.value
    }
  }
}
