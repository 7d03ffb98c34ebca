// kubectl help [COMMAND]

import Commands

/// `kubectl help get` is `kubectl get --help`; a word that names no command gets the list of all.
func helpVerb<Host: KubectlHost>(
  _ verbs: @escaping @Sendable () -> [CommandBranch<Host>]
) -> CommandNode<Host> {
  var spec = CommandSpec("help", "[command] | STRING_TO_SEARCH [options]", "Help about any command")
  spec.isHidden = true
  return CommandNode(
    spec,
    action: .once { _, call, flags in
      let style = KubectlStyle()
      let root = CommandSpec(
        "kubectl", "[flags] [options]", "controls the Kubernetes cluster manager")
      var node = CommandNode<Host>(root, branches: verbs())
      var path = [root]
      for word in flags.arguments {
        guard let child = node.child(named: word) else {
          if path.count > 1 { break }
          call.write(
            "Unknown help topic [\(flags.arguments.map { "`\($0)`" }.joined(separator: " "))]\n\n\n"
              + KubectlStyle.rootUsage(node.children.map(\.spec)))
          return 0
        }
        node = child
        path.append(child.spec)
      }
      call.write(
        style.help(path: path, children: node.children.map(\.spec), inherited: []))
      return 0
    })
}
