// Where the lab stands: what its network reaches, and what it does not.

/// A kind of place for the lab.
package enum Scenario: String, CaseIterable, Hashable, Sendable {
  /// Everything in the catalogue can be reached.
  case standard = "default"
  /// Docker Hub does not answer, as from mainland China since 2024; a mirror does.
  ///
  /// Limit: the nodes of the cluster have a mirror of their own from the start, and get their images.
  case china

  /// `docker` and `kubernetes` are what a lesson is about; the world is the usual one.
  package init?(named name: String) {
    switch name {
    case "docker", "kubernetes": self = .standard
    default: self.init(rawValue: name)
    }
  }
  package static var names: [String] { allCases.map(\.rawValue) }
}
