// kustomize's patches: strategic merges and JSON patches, on the objects that they mean.

import Documents
import KubernetesAPI

enum KustomizePatch {
  /// Applies documents to the objects that `target` chooses, or (without one) to those of their
  /// own kind and name.
  static func apply(
    _ documents: [Value], target: Value?, to objects: [Value]
  ) throws(KubectlError) -> [Value] {
    var all = objects
    for document in documents {
      if document.array != nil {
        guard target != nil else {
          throw .plain("must specify a target for JSON patch [\(document.json())]")
        }
        for index in all.indices where matches(target, all[index]) {
          do throws(Documents.PatchError) {
            all[index] = try JSONPatch.apply(document, to: all[index])
          } catch { throw .plain(error.description) }
        }
        continue
      }
      var found = false
      for index in all.indices where isMeant(document, target, all[index]) {
        found = true
        all[index] = try merged(document, into: all[index], keepsName: target != nil)
      }
      if !found, target == nil {
        let id = Self.id(of: document)
        throw .plain(
          "no resource matches strategic merge patch \"\(id)\": no matches for Id \(id); failed to find unique target for patch \(id)"
        )
      }
      all.removeAll { $0.isNull }
    }
    return all
  }

  /// `Deployment.v1.apps/web.[noNs]`
  static func id(of object: Value) -> String {
    let parts = (object["apiVersion"]?.string ?? "").split(separator: "/").map(String.init)
    let version = parts.count == 2 ? "\(parts[1]).\(parts[0])" : "\(parts.first ?? "").[noGrp]"
    let space = object.at("metadata", "namespace")?.string ?? "[noNs]"
    let name = object.at("metadata", "name")?.string ?? "[noName]"
    return "\(object["kind"]?.string ?? "").\(version)/\(name).\(space)"
  }

  private static func isMeant(_ patch: Value, _ target: Value?, _ object: Value) -> Bool {
    if let target { return matches(target, object) }
    return patch["kind"]?.string == object["kind"]?.string
      && KustomizeTransform.isCalled(patch.at("metadata", "name")?.string, object)
  }

  static func matches(_ target: Value?, _ object: Value) -> Bool {
    guard let target else { return false }
    let version = object["apiVersion"]?.string ?? ""
    let group = version.contains("/") ? String(version.prefix { $0 != "/" }) : ""
    func fits(_ wanted: String?, _ own: String) -> Bool {
      guard let wanted, !wanted.isEmpty else { return true }
      if wanted == own || wanted == ".*" { return true }
      // Limit: of the patterns that kustomize takes here, only `.*` at the end or beginning.
      if wanted.hasSuffix(".*") { return own.hasPrefix(wanted.dropLast(2)) }
      if wanted.hasPrefix(".*") { return own.hasSuffix(wanted.dropFirst(2)) }
      return false
    }
    guard fits(target["kind"]?.string, object["kind"]?.string ?? ""),
      fits(target["name"]?.string, object.at("metadata", "name")?.string ?? ""),
      fits(target["namespace"]?.string, object.at("metadata", "namespace")?.string ?? ""),
      fits(target["group"]?.string, group)
    else { return false }
    if let text = target["labelSelector"]?.string {
      guard let selector = try? LabelSelector(parsing: text) else { return false }
      return selector.matches(StringMap(object.at("metadata", "labels")))
    }
    return true
  }

  private static func merged(
    _ patch: Value, into object: Value, keepsName: Bool
  ) throws(KubectlError) -> Value {
    if patch["$patch"]?.string == "delete" { return .null }
    var patch = patch
    if keepsName || patch.at("metadata", "name") != object.at("metadata", "name") {
      patch.set(object.at("metadata", "name"), at: "metadata", "name")
    }
    guard let changes = patch.object, let before = object.object else { return object }
    let version = object["apiVersion"]?.string ?? ""
    let kind = ResourceKind.builtIn.first {
      $0.name == object["kind"]?.string && $0.resource.groupVersion == version
    }
    do throws(KubernetesAPI.PatchError) {
      return .object(try applyStrategicPatch(changes, to: before, schema: kind?.schema))
    } catch { throw .plain(error.message) }
  }
}
