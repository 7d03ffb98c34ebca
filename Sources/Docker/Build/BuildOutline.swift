// What `docker build --call outline` and `--call targets` ask of a Dockerfile, and what it was made of.

import Containers
import Dockerfile
import Kernel

/// What is asked of the frontend instead of a build.
package enum BuildInquiry: Hashable, Sendable {
  case outline
  case targets
  /// A name that the frontend does not know.
  case other(String)
}

/// What a target takes: its arguments, secrets and agents, each with what its comment says.
package struct BuildOutline: Sendable {
  package struct Argument: Sendable {
    package var name: String
    package var value: String
    package var description: String
  }
  package var name: String
  package var description: String
  package var arguments: [Argument] = []
  package var secrets: [(name: String, isRequired: Bool)] = []
  package var agents: [String] = []
}

extension BuildJob {
  /// What stands in a comment right above an instruction, if it begins with the name.
  /// Real: `# A is for apples` describes A as "is for apples".
  private func comment(above line: Int, of name: String) -> String {
    guard !name.isEmpty, let text = request.dockerfile else { return "" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard line >= 2, line - 2 < lines.count else { return "" }
    let words = lines[line - 2].drop { $0 == " " || $0 == "\t" }
    guard words.hasPrefix("#") else { return "" }
    let said = words.dropFirst().drop { $0 == " " }
    guard said.lowercased().hasPrefix(name.lowercased() + " ") else { return "" }
    return String(said.dropFirst(name.count).drop { $0 == " " })
  }

  /// Every stage with its comment; the last is the default one.
  package var targetList: [(name: String, description: String)] {
    file.stages.map { stage in
      let name = stage.name ?? ""
      return (name, comment(above: stage.from.lines.lowerBound, of: name))
    }
  }

  /// The target with everything that it and the stages below it declare.
  package var outline: BuildOutline {
    let stages = file.stages
    guard stages.indices.contains(target) else { return BuildOutline(name: "", description: "") }
    let (name, description) = targetList[target]
    var out = BuildOutline(name: name, description: description)
    for index in order.sorted() {
      for instruction in stages[index].instructions {
        if case .arg(let pairs) = instruction.body {
          for pair in pairs where !out.arguments.contains(where: { $0.name == pair.key }) {
            let value = plans[index]?.arguments.last { $0.name == pair.key }?.value ?? ""
            out.arguments.append(
              BuildOutline.Argument(
                name: pair.key, value: value,
                description: comment(above: instruction.lines.lowerBound, of: pair.key)))
          }
        }
      }
      for step in plans[index]?.steps ?? [] {
        guard case .run(let run) = step.operation else { continue }
        for mount in run.mounts {
          let id = mount.id ?? (mount.type == "ssh" ? "default" : mount.source)
          if mount.type == "secret", !out.secrets.contains(where: { $0.name == id }) {
            out.secrets.append((id, mount.isRequired))
          }
          if mount.type == "ssh", !out.agents.contains(id) { out.agents.append(id) }
        }
      }
    }
    return out
  }

  /// The images that it was built on, as provenance names them: their package address and digest.
  package var materials: [(address: String, digest: String)] {
    bases.values.map { base in
      let reference = base.reference
      let digest = base.isRemote ? base.image.manifest : base.image.id
      return (
        "pkg:docker/\(reference.familiarName)@\(reference.tag ?? "latest")?platform=linux%2Famd64",
        digest.hex
      )
    }
  }
}
