// A kind that a CustomResourceDefinition brings: its schema, its columns, its subresources.

import Documents
package import Kernel

/// What is special about a custom kind. Real: apiextensions/v1, 1.36.
package struct CustomKind: Sendable {
  package struct Column: Sendable {
    package var name: String
    /// `.spec.replicas`
    var path: JSONPath?
    var type: String
    package var priority: Int
  }
  package let listName: String
  let hasStatus: Bool
  /// Where the numbers stand that `scale` shows; nil where the kind has none.
  let scale: CustomScale?
  /// `openAPIV3Schema`
  let properties: Value
  /// What of it is written in CEL.
  let rules: CustomRules?
  package let columns: [Column]

  init(_ names: Value?, _ version: Value) {
    let kind = names?["kind"]?.string ?? ""
    listName = names?["listKind"]?.string ?? kind + "List"
    hasStatus = version["subresources"]?["status"] != nil
    scale = version["subresources"]?["scale"].map(CustomScale.init)
    properties = version["schema"]?["openAPIV3Schema"] ?? [:]
    rules = CustomRules(properties, isRoot: true)
    var columns = (version["additionalPrinterColumns"]?.array ?? []).map { column in
      Column(
        name: column["name"]?.string ?? "",
        path: try? JSONPath(relaxed: column["jsonPath"]?.string ?? ""),
        type: column["type"]?.string ?? "string", priority: column["priority"]?.int ?? 0)
    }
    // Real: without columns of its own a kind shows its age.
    if columns.isEmpty {
      columns.append(
        Column(
          name: "Age", path: try? JSONPath(relaxed: ".metadata.creationTimestamp"), type: "date",
          priority: 0))
    }
    self.columns = columns
  }

  /// The cells of an object: its name, then one for each column.
  package func cells(of object: APIObject, now: Instant) -> [String] {
    let document = object.rendered
    return [object.meta.name]
      + columns.map { column in
        let found = (try? column.path?.find(in: document))?.flatMap { $0 } ?? []
        guard let value = found.first, !value.isNull else {
          return column.type == "date" ? "<unknown>" : ""
        }
        let text = JSONPath.text(value)
        guard column.type == "date" else { return text }
        return parseTimestamp(text).map { age(since: $0, now: now) } ?? "<invalid>"
      }
  }
}

extension APIServer {
  /// Serves what a definition describes, in the place of what it described before.
  package mutating func serve(_ definition: APIObject) {
    let spec = definition.spec
    let names = spec?["names"]
    let versions = (spec?["versions"]?.array ?? []).filter { $0["served"]?.bool ?? false }
    // Limit: one version of a custom kind is served, the one that is stored.
    guard let version = versions.first(where: { $0["storage"]?.bool ?? false }) ?? versions.first,
      let plural = names?["plural"]?.string, let kindName = names?["kind"]?.string
    else { return }
    let group = spec?["group"]?.string ?? ""
    let before = kinds.firstIndex {
      $0.custom != nil && $0.resource.resource == plural && $0.resource.group == group
    }
    forgotten.removeAll { $0.name == kindName && $0.resource.group == group }
    let index = before.map { kinds[$0].index } ?? nextKind
    let kind = ResourceKind(
      index: index,
      resource: ResourceName(
        group: group, version: version["name"]?.string ?? "v1", resource: plural),
      name: kindName, shortNames: names?["shortNames"]?.strings ?? [],
      isNamespaced: spec?["scope"]?.string == "Namespaced",
      categories: names?["categories"]?.strings ?? [],
      verbs: [.create, .delete, .deletecollection, .get, .list, .patch, .update, .watch],
      singular: names?["singular"]?.string, custom: CustomKind(names, version))
    if let before {
      kinds[before] = kind
    } else {
      nextKind += 1
      kinds.append(kind)
    }
  }

  /// Deletes what a definition that is going described, then lets it go.
  package mutating func retire(_ definition: APIObject, by author: Author, now: Instant) {
    let spec = definition.spec
    let place = kinds.firstIndex {
      $0.custom != nil && $0.resource.resource == spec?["names"]?["plural"]?.string
        && $0.resource.group == spec?["group"]?.string
    }
    if let place {
      let kind = kinds[place]
      for object in store.objects(kind) {
        _ = try? delete(
          kind, object.meta.namespace, object.meta.name, by: author, now: now)
      }
      // Real: objects that a finalizer holds keep the definition.
      guard store.count(kind) == 0 else { return }
      kinds.remove(at: place)
      forgotten.removeAll { $0.resource == kind.resource }
      if asked.contains(kind.index) { forgotten.append(kind) }
    }
    change(.customResourceDefinitions, "", definition.meta.name, by: author, now: now) {
      $0.meta.finalizers.removeAll { $0 == definitionFinalizer }
    }
  }
}
