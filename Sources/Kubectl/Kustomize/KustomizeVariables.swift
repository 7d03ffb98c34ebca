// kustomize's vars: `$(NAME)` in a container's fields, put in from another object.

import Documents

enum KustomizeVariables {
  /// Real: kustomize 5's default places: command, args and environment of containers, their mounts.
  ///
  /// A variable that no folder declares stays as it is: it may be one of the container's.
  static func resolve(_ variables: [Value], in objects: [Value]) -> [Value] {
    var values: [(name: String, text: String)] = []
    for variable in variables {
      let wanted = variable["objref"]
      let path = variable["fieldref"]?["fieldpath"]?.string ?? "metadata.name"
      let found = objects.first { object in
        object["kind"] == wanted?["kind"]
          && KustomizeTransform.isCalled(wanted?["name"]?.string, object)
          && (wanted?["apiVersion"] == nil || object["apiVersion"] == wanted?["apiVersion"])
      }
      guard let name = variable["name"]?.string,
        let value = found?.at(path: path.split(separator: ".").map(String.init))
      else { continue }
      values.append((name, value.string ?? value.json()))
    }
    guard !values.isEmpty else { return objects }
    return objects.map { put(values, in: $0, isInside: false, depth: 0) }
  }

  private static func put(
    _ values: [(name: String, text: String)], in value: Value, isInside: Bool, depth: Int
  ) -> Value {
    guard depth < 60 else { return value }
    switch value {
    case .object(var members):
      for key in members.keys {
        guard let member = members[key] else { continue }
        let isContainer = ["containers", "initContainers"].contains(key)
        members[key] = put(values, in: member, isInside: isInside || isContainer, depth: depth + 1)
      }
      return .object(members)
    case .array(let items):
      return .array(items.map { put(values, in: $0, isInside: isInside, depth: depth + 1) })
    case .string(var text) where isInside && text.contains("$("):
      for (name, own) in values {
        let parts = text.split(separator: "$(\(name))", omittingEmptySubsequences: false)
        text = parts.joined(separator: own)
      }
      return .string(text)
    default: return value
    }
  }
}
