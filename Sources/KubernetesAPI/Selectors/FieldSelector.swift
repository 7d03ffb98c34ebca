// Which objects are meant, by a few of their fields.

import Documents

/// Terms such as `status.phase!=Running` that all must hold.
package struct FieldSelector: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    package var field: String
    package var value: String
    package var isNegated: Bool
  }
  package var terms: [Term] = []

  package init() {}
  package static let everything = FieldSelector()

  /// Real: fields.ParseSelector, 1.36. `\\`, `\,` and `\=` stand for themselves.
  package init(parsing text: String) throws(SelectorError) {
    for part in Self.parts(text) where !part.isEmpty {
      guard let (field, sign, raw) = Self.split(part) else {
        throw SelectorError(message: "invalid selector: '\(text)'; can't understand '\(part)'")
      }
      terms.append(
        Term(field: field, value: try Self.unescaped(raw), isNegated: sign == "!="))
    }
  }
  private static func parts(_ text: String) -> [String] {
    var all: [String] = []
    var here = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        here.append(character)
        isEscaped = false
      } else if character == "\\" {
        here.append(character)
        isEscaped = true
      } else if character == "," {
        all.append(here)
        here = ""
      } else {
        here.append(character)
      }
    }
    return all + [here]
  }
  private static func split(_ part: String) -> (String, String, String)? {
    let bytes = Array(part.utf8)
    for i in bytes.indices {
      for sign in ["!=", "==", "="] where bytes[i...].starts(with: sign.utf8) {
        return (
          String(decoding: bytes[..<i], as: UTF8.self), sign,
          String(decoding: bytes[(i + sign.utf8.count)...], as: UTF8.self)
        )
      }
    }
    return nil
  }
  private static func unescaped(_ text: String) throws(SelectorError) -> String {
    guard text.contains(where: { $0 == "\\" || $0 == "," || $0 == "=" }) else { return text }
    var out = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        guard character == "\\" || character == "," || character == "=" else {
          throw SelectorError(
            message: "invalid field selector: invalid escape sequence: \\\(character)")
        }
        out.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "," || character == "=" {
        throw SelectorError(
          message: "invalid field selector: unescaped character in value: \(character)")
      } else {
        out.append(character)
      }
    }
    if isEscaped {
      throw SelectorError(message: "invalid field selector: invalid escape sequence: \\")
    }
    return out
  }

  package func matches(_ object: APIObject) -> Bool {
    terms.allSatisfy { (object.selectable($0.field) == $0.value) != $0.isNegated }
  }
}

extension ResourceKind {
  /// The fields of this kind that a field selector may name, beside the object's name and
  /// namespace. Real: the per-kind conversions of 1.36.
  package var selectableFields: [String] {
    switch resource.qualified {
    case "pods":
      [
        "spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName",
        "spec.hostNetwork", "status.phase", "status.podIP", "status.podIPs",
        "status.nominatedNodeName",
      ]
    case "events", "events.events.k8s.io":
      [
        "involvedObject.kind", "involvedObject.namespace", "involvedObject.name",
        "involvedObject.uid", "involvedObject.apiVersion", "involvedObject.resourceVersion",
        "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type",
      ]
    case "nodes": ["spec.unschedulable"]
    case "namespaces": ["status.phase"]
    case "secrets": ["type"]
    case "services": ["spec.clusterIP", "spec.type"]
    case "replicasets.apps", "replicationcontrollers": ["status.replicas"]
    case "jobs.batch": ["status.successful"]
    case "certificatesigningrequests.certificates.k8s.io": ["spec.signerName"]
    default: []
    }
  }
  /// What the server says to a field that is none of them; nil when it is one.
  package func selectorProblem(_ field: String) -> String? {
    if field == "metadata.name" || (isNamespaced && field == "metadata.namespace") { return nil }
    let own = selectableFields
    if own.contains(field) { return nil }
    if own.isEmpty, custom == nil {
      return
        "\"\(field)\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\""
    }
    return "field label not supported: \(field)"
  }
}

extension APIObject {
  /// A field as a selector compares it; missing ones are empty.
  func selectable(_ field: String) -> String {
    switch field {
    case "metadata.name": return meta.name
    case "metadata.namespace": return meta.namespace
    default: break
    }
    if let event {
      switch field {
      case "involvedObject.kind": return event.about.kind
      case "involvedObject.namespace": return event.about.namespace
      case "involvedObject.name": return event.about.name
      case "involvedObject.uid": return event.about.uid
      case "involvedObject.apiVersion": return event.about.apiVersion
      case "involvedObject.fieldPath": return event.about.fieldPath
      case "reason": return event.reason
      case "type": return event.type
      case "reportingComponent", "source": return event.component
      default: return ""
      }
    }
    let path = field.split(separator: ".").map(String.init)
    guard let first = path.first, var here = fields[first] else {
      return field == "spec.unschedulable" || field == "spec.hostNetwork" ? "false" : ""
    }
    for key in path.dropFirst() {
      guard let next = here[key] else {
        return field == "spec.unschedulable" || field == "spec.hostNetwork" ? "false" : ""
      }
      here = next
    }
    switch here {
    case .string(let text): return text
    case .bool(let flag): return flag ? "true" : "false"
    case .integer(let number): return String(number)
    default: return ""
    }
  }
}
