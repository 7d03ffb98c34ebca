// How to get out of what does not end by itself.

import Text

/// A place in which beginners get stuck.
package enum WayOut: Hashable, Sendable {
  /// Something runs on and on, such as `docker run nginx`.
  case running(String)
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
    case (.program(let words), .nothing), (.container(let words), .nothing):
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

  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
