// Custom resource definitions: from the moment they are established their kind is served.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Real: the naming and establishing controllers of apiextensions-apiserver 1.36.
  mutating func syncDefinition(_ key: ObjectKey, _ now: Instant) {
    guard let definition = server.get(.customResourceDefinitions, "", key.name) else { return }
    let author = Component.definitions.author
    if definition.meta.deletion != nil {
      server.retire(definition, by: author, now: now)
      return
    }
    server.serve(definition)
    if !definition.meta.finalizers.contains(definitionFinalizer) {
      server.change(.customResourceDefinitions, "", key.name, by: author, now: now) {
        $0.meta.finalizers.append(definitionFinalizer)
      }
    }
    var conditions = Conditions(definition.status?["conditions"])
    guard conditions["Established"] == nil else { return }
    conditions.setPlain("NamesAccepted", "True", "NoConflicts", "no conflicts found", now)
    conditions.setPlain(
      "Established", "True", "InitialNamesAccepted", "the initial names have been accepted", now)
    var status = definition.status?.object ?? Object()
    status["acceptedNames"] = definition.spec?["names"]
    status["conditions"] = .array(conditions.items)
    status["storedVersions"] = .array(
      (definition.spec?["versions"]?.array ?? []).filter { $0["storage"]?.bool ?? false }
        .compactMap { $0["name"] })
    setStatus(definition, status, by: .definitions, now)
  }
}
