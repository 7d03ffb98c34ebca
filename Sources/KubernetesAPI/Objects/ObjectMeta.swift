// The metadata that every object has.

package import Documents
package import Kernel

/// Who an object belongs to. Real: meta/v1 OwnerReference.
package struct OwnerReference: Hashable, Sendable {
  package var apiVersion: String
  package var kind: String
  package var name: String
  package var uid: String
  package var controller: Bool
  package var blockOwnerDeletion: Bool

  package init(
    apiVersion: String, kind: String, name: String, uid: String, controller: Bool = true,
    blockOwnerDeletion: Bool = true
  ) {
    self.apiVersion = apiVersion
    self.kind = kind
    self.name = name
    self.uid = uid
    self.controller = controller
    self.blockOwnerDeletion = blockOwnerDeletion
  }
}

/// Real: meta/v1 ObjectMeta, 1.36.
package struct ObjectMeta: Hashable, Sendable {
  package var name: String
  /// Empty for cluster-wide objects.
  package var namespace: String
  package var generateName = ""
  package var uid = ""
  package var resourceVersion = 0
  /// 0 where the kind does not count generations.
  package var generation = 0
  package var creation: Instant?
  package var deletion: Instant?
  package var deletionGracePeriodSeconds: Int?
  package var labels = StringMap()
  package var annotations = StringMap()
  package var owners: [OwnerReference] = []
  package var finalizers: [String] = []
  /// Who owns which field, as a list of entries; before anybody but its maker has changed the object,
  /// the name of its maker alone, of which `APIServer.managers(of:)` makes the entries when asked.
  package var managedFields: Value?

  package init(name: String, namespace: String = "") {
    self.name = name
    self.namespace = namespace
  }
  /// The owner that controls the object.
  package var controller: OwnerReference? { owners.first { $0.controller } }
  /// Whether the object with a uid controls this one.
  package func isControlled(by uid: String) -> Bool {
    for place in owners.indices where owners[place].controller { return owners[place].uid == uid }
    return false
  }
}

extension ObjectMeta {
  /// Reads `metadata`. What has the wrong type was refused before.
  package init(_ value: Value?) {
    name = value?["name"]?.string ?? ""
    namespace = value?["namespace"]?.string ?? ""
    generateName = value?["generateName"]?.string ?? ""
    uid = value?["uid"]?.string ?? ""
    resourceVersion = value?["resourceVersion"]?.string.flatMap { Int($0) } ?? 0
    generation = value?["generation"]?.int ?? 0
    creation = value?["creationTimestamp"]?.string.flatMap(parseTimestamp)
    deletion = value?["deletionTimestamp"]?.string.flatMap(parseTimestamp)
    deletionGracePeriodSeconds = value?["deletionGracePeriodSeconds"]?.int
    labels = StringMap(value?["labels"])
    annotations = StringMap(value?["annotations"])
    finalizers = value?["finalizers"]?.strings ?? []
    managedFields = value?["managedFields"]
    owners = (value?["ownerReferences"]?.array ?? []).map {
      OwnerReference(
        apiVersion: $0["apiVersion"]?.string ?? "", kind: $0["kind"]?.string ?? "",
        name: $0["name"]?.string ?? "", uid: $0["uid"]?.string ?? "",
        controller: $0["controller"]?.bool ?? false,
        blockOwnerDeletion: $0["blockOwnerDeletion"]?.bool ?? false)
    }
  }

  /// As a document, keys in order, empty ones left out.
  package var rendered: Value {
    var all = Object()
    if !annotations.isEmpty { all["annotations"] = annotations.rendered }
    if let creation { all["creationTimestamp"] = .string(timestamp(creation)) }
    if let deletionGracePeriodSeconds {
      all["deletionGracePeriodSeconds"] = .integer(deletionGracePeriodSeconds)
    }
    if let deletion { all["deletionTimestamp"] = .string(timestamp(deletion)) }
    if !finalizers.isEmpty { all["finalizers"] = Value(finalizers) }
    if !generateName.isEmpty { all["generateName"] = .string(generateName) }
    if generation > 0 { all["generation"] = .integer(generation) }
    if !labels.isEmpty { all["labels"] = labels.rendered }
    if let managedFields, managedFields.array != nil { all["managedFields"] = managedFields }
    all["name"] = .string(name)
    if !namespace.isEmpty { all["namespace"] = .string(namespace) }
    if !owners.isEmpty { all["ownerReferences"] = .array(owners.map(\.rendered)) }
    if resourceVersion > 0 { all["resourceVersion"] = .string(String(resourceVersion)) }
    if !uid.isEmpty { all["uid"] = .string(uid) }
    return .object(all)
  }
}

extension OwnerReference {
  package var rendered: Value {
    var all: Object = ["apiVersion": .string(apiVersion)]
    if blockOwnerDeletion { all["blockOwnerDeletion"] = true }
    if controller { all["controller"] = true }
    all["kind"] = .string(kind)
    all["name"] = .string(name)
    all["uid"] = .string(uid)
    return .object(all)
  }
}
