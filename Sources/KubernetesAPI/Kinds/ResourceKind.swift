// What a kind is called, and what can be done with it.

/// A kind of object that the server serves; built in, or of a custom resource definition.
package final class ResourceKind: Sendable {
  /// Its place among the server's kinds.
  package let index: Int
  package let resource: ResourceName
  /// `Deployment`.
  package let name: String
  package let singular: String
  package let shortNames: [String]
  package let isNamespaced: Bool
  /// `all` for those that `kubectl get all` shows.
  package let categories: [String]
  package let verbs: [Verb]
  /// The schema of a custom resource, as its definition has it; nil for kinds that are built in.
  package let custom: CustomKind?
  private let schemaMaker: (@Sendable () -> Schema)?

  package init(
    index: Int, resource: ResourceName, name: String, shortNames: [String] = [],
    isNamespaced: Bool = true, categories: [String] = [], verbs: [Verb],
    singular: String? = nil, custom: CustomKind? = nil,
    schema: (@Sendable () -> Schema)? = nil
  ) {
    self.index = index
    self.resource = resource
    self.name = name
    self.singular = singular ?? name.lowercased()
    self.custom = custom
    self.shortNames = shortNames
    self.isNamespaced = isNamespaced
    self.categories = categories
    self.verbs = verbs
    schemaMaker = schema
  }
  /// The fields of the kind; nil for kinds that are stored as they come.
  package var schema: Schema? { schemaMaker?() }
  /// `DeploymentList`.
  package var listName: String { custom?.listName ?? name + "List" }
  package var isEvent: Bool { name == "Event" }
  /// `ReplicaSet.apps`, as Go writes a group and kind.
  package var qualifiedName: String {
    resource.group.isEmpty ? name : name + "." + resource.group
  }
}

extension ResourceKind: Hashable {
  package static func == (a: ResourceKind, b: ResourceKind) -> Bool {
    a.index == b.index
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
