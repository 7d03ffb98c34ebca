// An engine's event as `docker events` prints it: a line, a document, a template's dot.

import Docker
import Documents
import Kernel
import Text

extension EngineEvent {
  private var hasOldFields: Bool { type == "container" || type == "image" }

  /// `2026-11-22T08:45:48.1Z container start ID (image=nginx, name=web)`
  var line: String {
    let time = CivilTime(nanoseconds: time.nanoseconds).rfc3339NanoFixed
    let words = attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return "\(time) \(type) \(action) \(actor)"
      + (words.isEmpty ? "" : " (\(words.joined(separator: ", ")))")
  }

  fileprivate var actorDocument: Value {
    [
      "ID": .string(actor),
      "Attributes": .object(
        Object(attributes.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
    ]
  }

  /// As the API tells it. Real: the old fields stand first, for containers and images only.
  var document: Value {
    var out = Object()
    if hasOldFields {
      out["status"] = .string(action)
      out["id"] = .string(actor)
      if type == "container" { out["from"] = .string(attributes["image"] ?? "") }
    }
    out["Type"] = .string(type)
    out["Action"] = .string(action)
    out["Actor"] = actorDocument
    out["scope"] = .string(scope)
    out["time"] = .integer(time.seconds)
    out["timeNano"] = .integer(time.nanoseconds)
    return .object(out)
  }

  /// As templates see it.
  fileprivate var fields: Value {
    [
      "Status": .string(hasOldFields ? action : ""), "ID": .string(hasOldFields ? actor : ""),
      "From": .string(type == "container" ? attributes["image"] ?? "" : ""),
      "Type": .string(type), "Action": .string(action), "Actor": actorDocument,
      "Scope": .string(scope), "Time": .integer(time.seconds),
      "TimeNano": .integer(time.nanoseconds),
    ]
  }
}

/// The dot of `docker events --format`.
struct EventRow: TemplateRow {
  let event: EngineEvent
  var templateType: String { "*events.Message" }
  var templateText: String { event.fields.goText }
  var templateJSON: Value { event.document }
  func templateMember(
    _ name: String, _ arguments: [TemplateValue]
  ) throws(TemplateFailure) -> TemplateValue? {
    event.fields[name].map { .value($0) }
  }
}
