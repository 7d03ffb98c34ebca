// RUN --mount: its fields, and what is wrong with them.

import Dockerfile

extension BuildPlanner {
  private static let mountKeys = [
    "type", "from", "source", "target", "readonly", "id", "sharing", "required", "size", "mode",
    "uid", "gid", "src", "dst", "destination", "ro", "rw", "readwrite", "env",
  ]

  /// `type=cache,target=/root/.cache/pip`.
  func mount(
    _ text: String, _ instruction: Instruction
  ) throws(PlanProblem) -> RunMount {
    var out = RunMount()
    for field in text.split(separator: ",") {
      let pair = field.split(separator: "=", maxSplits: 1).map(String.init)
      let value = pair.count > 1 ? pair[1] : ""
      let alone = ["ro", "readonly", "rw", "readwrite", "required"]
      if pair.count < 2, !alone.contains(pair[0].lowercased()) {
        throw PlanProblem(
          message: "invalid field '\(field)' must be a key=value pair", lines: instruction.lines)
      }
      switch pair[0].lowercased() {
      case "type": out.type = value
      case "target", "dst", "destination": out.target = value
      case "source", "src": out.source = value
      case "from": out.from = value
      case "id": out.id = value
      case "ro", "readonly": out.isReadOnly = value != "false"
      case "rw", "readwrite": out.isReadOnly = value == "false"
      case "required": out.isRequired = value != "false"
      case "env": out.environment = value
      case "mode": out.mode = Int(value, radix: 8)
      case "sharing", "uid", "gid", "size": continue
      default:
        let near = nearest(to: pair[0].lowercased(), among: Self.mountKeys)
        throw PlanProblem(
          message: "unexpected key '\(pair[0])' in '\(field)'"
            + (near.map { " (did you mean \($0)?)" } ?? ""), lines: instruction.lines)
      }
    }
    guard ["bind", "cache", "tmpfs", "secret", "ssh"].contains(out.type) else {
      throw PlanProblem(
        message: "unsupported mount type \"\(out.type)\"", lines: instruction.lines)
    }
    if ["bind", "cache", "tmpfs"].contains(out.type), ["", "/"].contains(out.target) {
      throw PlanProblem(message: "invalid mount target \"/\"", lines: instruction.lines)
    }
    return out
  }
}
