// What the API server answers.

package import Documents

/// An answer, and the warnings that go with it (`Warning: …` on kubectl's standard error).
package struct APIResponse: Sendable {
  package var result: APIResult
  package var warnings: [String]

  package init(_ result: APIResult, warnings: [String] = []) {
    self.result = result
    self.warnings = warnings
  }
  /// The object of the answer, lists as `…List` objects; nil for anything else.
  package var object: Value? {
    switch result {
    case .object(let object): object
    case .list(let list): list.rendered
    default: nil
    }
  }
  /// The error of the answer.
  package var failure: Status? {
    if case .status(let status) = result, !status.isSuccess { status } else { nil }
  }
}

package enum APIResult: Sendable {
  case object(Value)
  case list(ObjectList)
  case table(Table)
  /// Of `watch`: ask `APIServer.events(for:)` with it from now on.
  case watch(Watch)
  /// Of `log`, `exec`, `attach`, `portforward`: the container to talk to, checked.
  case connect(Connection)
  case status(Status)
}

/// A list of objects with its own metadata.
package struct ObjectList: Sendable {
  package var apiVersion: String
  /// `PodList`.
  package var kind: String
  package var items: [Value]
  package var resourceVersion: String
  /// Not empty when the list goes on.
  package var `continue`: String
  package var remaining: Int?

  /// The list as a document, items with their `apiVersion` and `kind`.
  package var rendered: Value {
    var metadata: Object = [:]
    if !`continue`.isEmpty { metadata["continue"] = .string(`continue`) }
    if let remaining { metadata["remainingItemCount"] = .integer(remaining) }
    metadata["resourceVersion"] = .string(resourceVersion)
    return [
      "apiVersion": .string(apiVersion), "items": .array(items), "kind": .string(kind),
      "metadata": .object(metadata),
    ]
  }
}

/// A list as the server prints it for people. Real: meta.k8s.io/v1 Table.
package struct Table: Sendable {
  package struct Column: Hashable, Sendable {
    package var name: String
    /// 0 is always shown, 1 only with `-o wide`.
    package var priority: Int
    package init(_ name: String, priority: Int = 0) {
      self.name = name
      self.priority = priority
    }
  }
  package struct Row: Sendable {
    package var cells: [String]
    /// Whose row it is: its name, labels and the like, the whole for `--sort-by`.
    package var object: APIObject
    package init(cells: [String], object: APIObject) {
      self.cells = cells
      self.object = object
    }
  }
  package var columns: [Column]
  package var rows: [Row]
  package var resourceVersion: String
  package var `continue`: String = ""
  package var remaining: Int?
}

/// A container that `logs`, `exec`, `attach` or `port-forward` may talk to.
package struct Connection: Sendable {
  package var namespace: String
  package var pod: String
  package var podUID: String
  package var node: String
  /// Empty for `portforward`.
  package var container: String
  /// `containerd://…` without its scheme; empty when there is none yet.
  package var containerID: String
  package var podIP: String
}
