// What went wrong, in kubectl's words.

package import KubernetesAPI

/// An error of kubectl's. Real: cmd/util's CheckErr of kubectl 1.36.
package enum KubectlError: Error, Sendable {
  /// The server's word; `source` is the file the object came from, with what was tried.
  case server(Status, doing: String? = nil, source: String? = nil)
  /// `error: …`
  case plain(String)
  /// `error: …` and `See 'kubectl get -h' for help and examples`.
  case usage(String, command: String)
  /// Several errors of one command, one after the other.
  case several([KubectlError])
  /// Text that is printed as it is, with this status.
  case raw(String, status: Int)

  package static func required(_ flags: String...) -> KubectlError {
    .plain("required flag(s) \(flags.map { "\"\($0)\"" }.joined(separator: ", ")) not set")
  }
}

extension KubectlError {
  package var status: Int {
    if case .raw(_, let status) = self { status } else { 1 }
  }

  /// The server does not have it.
  var isNotFound: Bool {
    if case .server(let status, _, _) = self { status.reason == "NotFound" } else { false }
  }

  /// What goes to standard error.
  package var text: String {
    switch self {
    case .server(let status, let doing, let source):
      if status.reason == "Invalid" {
        return invalid(status)
      }
      return Self.standard(status, doing, source)
    case .plain(let message): return message.hasPrefix("error: ") ? message : "error: " + message
    case .usage(let message, let command):
      return "error: \(message)\nSee '\(command) -h' for help and examples"
    case .several(let errors):
      if errors.count == 1 { return errors[0].text }
      return errors.map(\.line).joined(separator: "\n")
    case .raw(let text, _): return text
    }
  }

  /// How it reads among others: no `error: ` before it.
  var line: String {
    switch self {
    case .server(let status, let doing, let source): Self.standard(status, doing, source)
    case .plain(let message), .usage(let message, _): message
    case .several(let errors): errors.map(\.line).joined(separator: "\n")
    case .raw(let text, _): text
    }
  }

  /// Each of several for itself.
  var lines: [String] {
    if case .several(let errors) = self { errors.map(\.line) } else { [line] }
  }

  private static func standard(_ status: Status, _ doing: String?, _ source: String?) -> String {
    var message = status.message
    if let doing, let source { message = "error when \(doing) \"\(source)\": \(message)" }
    return status.reason.isEmpty
      ? "Error from server: \(message)" : "Error from server (\(status.reason)): \(message)"
  }

  private func invalid(_ status: Status) -> String {
    var head = "The request is invalid"
    if !status.kind.isEmpty || !status.name.isEmpty {
      head = "The \(status.kind) \"\(status.name)\" is invalid"
    } else if status.causes.isEmpty {
      head += ": \(status.message)"
    }
    var causes: [String] = []
    for cause in status.causes {
      // Real: what a policy denies has no field, and its colon stands all the same.
      let isBare = cause.field.isEmpty && !cause.reason.isEmpty
      let text = isBare ? cause.message : "\(cause.field): \(cause.message)"
      if !causes.contains(text) { causes.append(text) }
    }
    switch causes.count {
    case 0: return head
    case 1: return "\(head): \(causes[0])"
    default: return "\(head): \n" + causes.map { "* \($0)" }.joined(separator: "\n")
    }
  }
}
