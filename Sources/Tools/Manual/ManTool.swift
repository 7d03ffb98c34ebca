// man: a page for each tool, in the lab's own words.

import Commands
import Machine
import Network

enum ManTool {
  /// Tools that are declared elsewhere, with what there is to say of them.
  private static let others: [(String, String)] = [
    ("bash", "the shell: reads commands and runs them; `help` lists what it has built in"),
    ("docker", "build images and run containers; `docker --help` lists its commands"),
    ("kubectl", "control a Kubernetes cluster; `kubectl --help` lists its commands"),
    ("grep", "print the lines that match a pattern"), ("sed", "edit a stream of lines"),
    ("awk", "a small language for lines and fields"), ("jq", "query and change JSON"),
  ]

  private static func pages<Host: MachineHost & NetworkHost>(_: Host.Type) -> [(String, String)] {
    let tools: [Command<Host>] = coreTools() + netTools()
    return (tools.map { ($0.name, $0.summary) } + others).sorted { $0.0 < $1.0 }
  }

  static func command<Host: MachineHost & NetworkHost>() -> Command<Host> {
    let spec = ToolSpec(
      "man", "[-k] [SECTION] PAGE...", "Show the manual page of a tool.",
      [
        flag("k", "apropos", "search the one-line descriptions"),
        flag("f", "whatis", "show the one-line description"), unmodelled("K"), unmodelled("w"),
      ],
      suite: "man-db) 2.11.2")
    return .tool(spec) { host, call, options in
      let pages = pages(Host.self)
      var words = options.operands
      if options.has("apropos") {
        guard !words.isEmpty else {
          call.complain("apropos what?")
          return 1
        }
        var found = 0
        for (name, summary) in pages
        where words.contains(where: {
          name.contains($0) || summary.lowercased().contains($0.lowercased())
        }) {
          call.print("\((name + " (1)").paddedRight(20)) - \(summary)")
          found += 1
        }
        if found == 0 { for word in words { call.complain("\(word): nothing appropriate.") } }
        return found == 0 ? 16 : 0
      }
      if words.count > 1, Int(words[0]) != nil { words.removeFirst() }
      guard !words.isEmpty else {
        call.complain("What manual page do you want?")
        call.complain("For example, try 'man man'.")
        return 1
      }
      var status = 0
      for word in words {
        guard let page = pages.first(where: { $0.0 == word }) else {
          call.complain(
            options.has("whatis") ? "\(word): nothing appropriate." : "No manual entry for \(word)")
          status = 16
          continue
        }
        if options.has("whatis") {
          call.print("\((word + " (1)").paddedRight(20)) - \(page.1)")
          continue
        }
        let title = word.uppercased() + "(1)"
        let gap = max(1, (76 - 2 * title.count - 13) / 2)
        let space = String(repeating: " ", count: gap)
        call.print(title + space + "User Commands" + space + title)
        call.print("\nNAME\n       \(word) - \(page.1)")
        call.print("\nOPTIONS\n       \(word) --help lists those that the lab models.")
        call.print("\nNOTES\n       swiftlab imitates \(word); the real page says more.")
      }
      return status
    }
  }
}
