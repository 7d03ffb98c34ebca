// kubectl completion, plugin, options, alpha

import Commands
import Files
import Kernel
import Machine

func completionVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "completion", "SHELL [options]",
    "Output shell completion code for the specified shell (bash, zsh, fish, or powershell)")
  spec.heading = "Settings Commands"
  spec.description =
    "Prints code that teaches a shell to complete kubectl's words. The lab's prompt completes them by itself: press Tab."
  spec.examples = [.init("For this shell", "source <(kubectl completion bash)")]
  return CommandNode(
    spec,
    action: kubectlAction { _, call, flags throws(KubectlError) in
      guard let shell = flags.arguments.first else {
        throw .usage("Shell not specified.", command: "kubectl completion")
      }
      guard flags.arguments.count == 1 else {
        throw .usage(
          "Too many arguments. Expected only the shell type.", command: "kubectl completion")
      }
      guard ["bash", "zsh", "fish", "powershell"].contains(shell) else {
        throw .usage("Unsupported shell type \"\(shell)\".", command: "kubectl completion")
      }
      // Real: hundreds of lines, the first of them empty. The lab's shell needs none of them.
      call.write(
        """

        # \(shell) completion for kubectl. The lab's own prompt completes kubectl's words, so there is
        # nothing to be done here.
        __start_kubectl() { :; }
        __kubectl_debug() { :; }

        """)
    })
}

func pluginVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "plugin", "[flags] [options]", "Provides utilities for interacting with plugins")
  spec.heading = "Other Commands"
  spec.description =
    "A plugin is a program named kubectl-NAME on the PATH; `kubectl NAME` runs it."
  var list = CommandSpec(
    "list", "[flags] [options]", "List all visible plugin executables on a user's PATH")
  list.description = "Lists the programs on the PATH whose names begin with kubectl-."
  list.flags = [Flag("name-only", nil, .bool, "Only the names, without their folders.")]
  return CommandNode(
    spec,
    children: [
      CommandNode(
        list,
        action: kubectlAction { host, call, flags throws(KubectlError) in
          let view = host.view(call)
          var found: [String] = []
          let folders = (host.environment(call, "PATH") ?? "").split(separator: ":")
          for folder in folders {
            let names = (try? host.machine.files.names(in: String(folder), in: view)) ?? []
            for name in names.sorted() where name.hasPrefix("kubectl-") {
              found.append(flags.bool("name-only") ? name : "\(folder)/\(name)")
            }
          }
          guard !found.isEmpty else {
            throw .plain("unable to find any kubectl plugins in your PATH")
          }
          call.print("The following compatible plugins are available:\n")
          for name in found { call.print(name) }
        })
    ])
}

func optionsVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "options", "[flags] [options]", "Print the list of flags inherited by all commands")
  spec.isHidden = true
  return CommandNode(
    spec,
    action: .once { _, call, _ in
      call.write("The following options can be passed to any command:\n\n")
      call.write(KubectlStyle.options(KubectlFlags.global))
      return 0
    })
}

func alphaVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("alpha", "[flags] [options]", "Commands for features in alpha")
  spec.isHidden = true
  return CommandNode(
    spec,
    action: .once { _, call, _ in
      call.print("No alpha commands are available in this version of kubectl")
      return 0
    })
}
