// --record: the command line as an annotation, which `rollout history` shows.

import Commands
import Documents

enum ChangeCause {
  static let key = "kubernetes.io/change-cause"
  private static let verbs = [
    "annotate", "apply", "autoscale", "create", "edit", "expose", "label", "patch", "run", "scale",
    "set",
  ]

  static func warn<Host>(_ flags: ParsedFlags, _ call: inout Call<Host>) {
    guard flags.has("record") else { return }
    call.complain("Flag --record has been deprecated, --record will be removed in the future")
  }

  /// The command as it is noted: words first, then the flags with their values.
  static func text<Host>(_ flags: ParsedFlags, _ call: Call<Host>) -> String? {
    guard flags.bool("record") else { return nil }
    var words = ["kubectl"]
    if let place = call.arguments.firstIndex(where: verbs.contains) {
      words.append(call.arguments[place])
      if call.arguments[place] == "set", place + 1 < call.arguments.count {
        words.append(call.arguments[place + 1])
      }
    }
    words += flags.arguments
    return (words + flags.given.map { "--\($0.name)=\($0.value)" }).joined(separator: " ")
  }
}
