// The scale of a custom kind: which of its fields are replicas and selector.

import Documents

/// Real: CustomResourceSubresourceScale, whose paths are plain ones: `.spec.replicas`.
package struct CustomScale: Sendable {
  private let wanted: [String]
  private let present: [String]
  private let selector: [String]

  init(_ scale: Value) {
    func path(_ key: String) -> [String] {
      (scale[key]?.string ?? "").split(separator: ".").map(String.init)
    }
    wanted = path("specReplicasPath")
    present = path("statusReplicasPath")
    selector = path("labelSelectorPath")
  }

  private func value(_ path: [String], _ fields: Object) -> Value? {
    guard let first = path.first else { return nil }
    return path.dropFirst().reduce(fields[first]) { $0?[$1] }
  }
  func replicas(_ fields: Object) -> Int { value(wanted, fields)?.int ?? 0 }
  func current(_ fields: Object) -> Int { value(present, fields)?.int ?? 0 }
  func labelSelector(_ fields: Object) -> String { value(selector, fields)?.string ?? "" }

  /// Writes how many replicas are wanted.
  func set(_ replicas: Int, _ fields: inout Object) {
    guard let first = wanted.first else { return }
    fields[first] = Self.put(replicas, wanted.dropFirst(), fields[first] ?? .emptyObject)
    fields = fields.inKeyOrder()
  }
  private static func put(_ number: Int, _ path: ArraySlice<String>, _ value: Value) -> Value {
    guard let key = path.first else { return .integer(number) }
    var object = value.object ?? Object()
    object[key] = put(number, path.dropFirst(), object[key] ?? .emptyObject)
    return .object(object.inKeyOrder())
  }
}
