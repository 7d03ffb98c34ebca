// How to get out of what does not end by itself.

import Text

/// A place in which beginners get stuck.
package enum WayOut: Hashable, Sendable {
  /// Something runs on and on, such as `docker run nginx`.
  case running(String)
  /// Something takes its time and ends by itself, such as `docker pull`.
  case working(String)
  /// `docker stop`: a program has its time to end.
  case stopping(String)
  /// The shell's `>`.
  case unfinished
  /// A shell in a container.
  case container
  /// A program that reads lines without a prompt, such as `cat`.
  case reading
  /// A program with a prompt of its own, such as `redis-cli`.
  case prompt
  case pager
  case keys

  /// The place that the terminal is in; nil: nobody is stuck here.
  package static func place(
    _ surroundings: Surroundings, asks request: RequestKind
  ) -> WayOut? {
    switch (surroundings, request) {
    case (.shell(isIncomplete: true), .line): return .unfinished
    case (.shell, _): return nil
    case (.container, .line(let prompt)):
      if prompt.isEmpty { return .reading }
      return prompt.hasSuffix("# ") || prompt.hasSuffix("$ ") ? .container : .prompt
    case (.program(let words), .nothing): return busy(with: words)
    case (.container(let words), .nothing):
      return .running(words.joined(separator: " ").truncated(to: 40))
    case (.program(let words), .line(let prompt)):
      let name = words.first.map(lastPart) ?? ""
      let enters = ["run", "exec", "attach", "debug"].contains { words.contains($0) }
      if ["docker", "kubectl", "podman"].contains(name), enters {
        return prompt.isEmpty ? .reading : .container
      }
      if prompt.isEmpty { return .reading }
      // A question such as `[y/N]` explains itself.
      return prompt.hasSuffix("> ") || prompt.hasSuffix("# ") || prompt.hasSuffix("$ ")
        ? .prompt : nil
    case (.program(let words), .key), (.container(let words), .key):
      let name = words.first.map(lastPart) ?? ""
      return ["less", "more", "man", "most"].contains(name) ? .pager : .keys
    case (.program, .other), (.container, .other): return nil
    }
  }

  package enum RequestKind: Hashable, Sendable {
    case nothing
    case line(String)
    case key
    case other
  }

  /// A command that keeps the prompt: for good, or until its work is done.
  private static func busy(with words: [String]) -> WayOut {
    let command = words.joined(separator: " ").truncated(to: 40)
    var words = words
    if words.first == "sudo" { words.removeFirst() }
    let rest = words.dropFirst().filter { !$0.hasPrefix("-") }
    // The verb of `docker compose stop` and of `docker container stop` is the second word.
    let groups = ["compose", "container", "image", "rollout"]
    let isGrouped = rest.first.map { groups.contains($0) } ?? false
    let verb = (isGrouped ? rest.dropFirst().first : rest.first) ?? ""
    switch words.first.map(lastPart) ?? "" {
    case "docker", "docker-compose":
      if ["stop", "restart", "down"].contains(verb) { return .stopping(command) }
      return ["pull", "push", "build", "login", "rm", "save", "load"].contains(verb)
        ? .working(command) : .running(command)
    case "kubectl":
      if words.contains("-w") || words.contains("--watch") { return .running(command) }
      return ["delete", "replace", "drain", "status", "wait"].contains(verb)
        ? .working(command) : .running(command)
    case "apt", "apt-get", "sleep", "git", "systemctl": return .working(command)
    default: return .running(command)
    }
  }

  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
