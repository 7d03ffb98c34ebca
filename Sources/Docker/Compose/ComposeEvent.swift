// What compose tells while it works: one line of progress at a time.

package import Machine

/// One change of something that compose works on.
package struct ComposeProgress: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case working, done, warning, failed }
  /// `Container web-1`, `Network app_default`, a service, a layer.
  package var id: String
  /// What stands right behind it: `Pulling`, `Error`.
  package var text = ""
  /// What stands in the status column: `Started`.
  package var status = ""
  package var kind = Kind.working
  /// What it is part of: the service of a layer.
  package var parent: String?

  package init(
    id: String, text: String = "", status: String = "", kind: Kind = .working,
    parent: String? = nil
  ) {
    self.id = id
    self.text = text
    self.status = status
    self.kind = kind
    self.parent = parent
  }
}

package enum ComposeEvent: Sendable {
  case progress(ComposeProgress)
  case layer(service: String, id: String, LayerProgress)
  case buildBegan
  case build([BuildEvent])
  case buildEnded(isFailed: Bool)
  case buildFailed(BuildFailure)
  /// A line of compose's log.
  case warning(String)
}

/// What the next piece of work came to.
package enum ComposeAdvance: Sendable {
  case again
  case wait([Wait])
  case finished
  /// What is said at the end; empty where all has been said.
  case failed(String)
}
