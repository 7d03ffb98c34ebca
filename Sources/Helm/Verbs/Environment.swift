// helm env, version, plugin, completion, help, and what the lab has not.

import Commands
import Documents
import Kernel
import Kubectl
import Machine
import Text

func envVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("env", "[flags]", "helm client environment information")
  spec.description = "Shows the settings that helm takes from the environment, as they count here."
  return helmCommand(spec, path: "helm env", .atMost(1)) { host, call, flags throws(HelmError) in
    let config = RepositoryList.path("config", host, call)
    let cache = RepositoryList.path("cache", host, call)
    let data = RepositoryList.path("data", host, call)
    let space = ClusterAccess.namespace(&host, &call, flags)
    func variable(_ name: String, _ flag: String = "") -> String {
      flags.last(flag) ?? host.environment(call, name) ?? ""
    }
    let all: [(String, String)] = [
      ("HELM_BIN", "helm"), ("HELM_BURST_LIMIT", flags.string("burst-limit", default: "100")),
      ("HELM_CACHE_HOME", cache), ("HELM_CONFIG_HOME", config), ("HELM_DATA_HOME", data),
      ("HELM_DEBUG", flags.bool("debug") ? "true" : "false"),
      ("HELM_KUBEAPISERVER", variable("HELM_KUBEAPISERVER", "kube-apiserver")),
      ("HELM_KUBEASGROUPS", flags.list("kube-as-group").joined(separator: ",")),
      ("HELM_KUBEASUSER", variable("HELM_KUBEASUSER", "kube-as-user")),
      ("HELM_KUBECAFILE", variable("HELM_KUBECAFILE", "kube-ca-file")),
      ("HELM_KUBECONTEXT", variable("HELM_KUBECONTEXT", "kube-context")),
      (
        "HELM_KUBEINSECURE_SKIP_TLS_VERIFY",
        flags.bool("kube-insecure-skip-tls-verify") ? "true" : "false"
      ),
      ("HELM_KUBETLS_SERVER_NAME", variable("HELM_KUBETLS_SERVER_NAME", "kube-tls-server-name")),
      ("HELM_KUBETOKEN", variable("HELM_KUBETOKEN", "kube-token")),
      ("HELM_MAX_HISTORY", host.environment(call, "HELM_MAX_HISTORY") ?? "10"),
      ("HELM_NAMESPACE", space), ("HELM_PLUGINS", data + "/plugins"), ("HELM_QPS", "0.00"),
      ("HELM_REGISTRY_CONFIG", config + "/registry/config.json"),
      ("HELM_REPOSITORY_CACHE", RepositoryList.cache(host, call, flags)),
      ("HELM_REPOSITORY_CONFIG", RepositoryList.file(host, call, flags)),
    ]
    if let wanted = flags.arguments.first {
      return call.print(all.first { $0.0 == wanted }?.1 ?? "")
    }
    for (name, value) in all { call.print("\(name)=\(GoQuote.quoted(value))") }
  }
}

func versionVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("version", "[flags]", "print the client version information")
  spec.flags = [
    Flag("client", "c", .bool, "Ignored.", isHidden: true),
    Flag("short", nil, .bool, "The version alone."),
    Flag("template", nil, .string, "Go template for what is shown."),
  ]
  return helmCommand(spec, path: "helm version", .none) { _, call, flags throws(HelmError) in
    if let text = flags.last("template") {
      do throws(TemplateError) {
        call.write(try Template(text, name: "_").render(.object(HelmVersion.fields)))
      } catch { throw .plain(error.description) }
    } else if flags.bool("short") {
      call.print("\(HelmVersion.text)+g\(HelmVersion.commit.prefix(7))")
    } else {
      call.print(
        "version.BuildInfo{Version:\"\(HelmVersion.text)\", GitCommit:\"\(HelmVersion.commit)\", GitTreeState:\"clean\", GoVersion:\"go1.23.7\"}"
      )
    }
  }
}

func pluginVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var list = CommandSpec("list", "[flags]", "list installed Helm plugins")
  list.aliases = ["ls"]
  let listing: CommandNode<Host> = helmCommand(list, path: "helm plugin list", .none) {
    _, call, _ throws(HelmError) in
    call.write(HelmTable.text(TextTable(heads: ["NAME", "VERSION", "DESCRIPTION"])))
  }
  func absent(_ name: String, _ usage: String, _ summary: String) -> CommandNode<Host> {
    var spec = CommandSpec(name, usage, summary)
    spec.isModelled = false
    return CommandNode(spec)
  }
  return CommandNode(
    CommandSpec("plugin", "", "install, list, or uninstall Helm plugins"),
    children: [
      absent("install", "[options] <path|url>", "install a Helm plugin"), listing,
      absent("uninstall", "<plugin>...", "uninstall one or more Helm plugins"),
      absent("update", "<plugin>...", "update one or more Helm plugins"),
    ])
}

func completionVerb<Host: KubectlHost>() -> CommandNode<Host> {
  func shell(_ name: String) -> CommandNode<Host> {
    var spec = CommandSpec(name, "[flags]", "generate autocompletion script for \(name)")
    spec.flags = [Flag("no-descriptions", nil, .bool, "Complete without descriptions.")]
    return helmCommand(spec, path: "helm completion \(name)", .none) {
      _, call, _ throws(HelmError) in
      // Limit: the lab's shell completes helm by itself; the script is one that changes nothing.
      call.print("# \(name) completion for helm: the lab completes its commands already.")
      if name == "bash" { call.print("true") }
    }
  }
  return CommandNode(
    CommandSpec("completion", "", "generate autocompletion scripts for the specified shell"),
    children: ["bash", "fish", "powershell", "zsh"].map(shell))
}

/// Commands that helm has and the lab has not.
func absentVerbs<Host: KubectlHost>() -> [CommandNode<Host>] {
  let all = [
    ("push", "[chart] [remote] [flags]", "push a chart to remote"),
    ("registry", "", "login to or logout from a registry"),
    (
      "verify", "PATH [flags]", "verify that a chart at the given path has been signed and is valid"
    ),
  ]
  return all.map { name, usage, summary in
    var spec = CommandSpec(name, usage, summary)
    spec.isModelled = false
    return CommandNode(spec)
  }
}

func helpVerb<Host: KubectlHost>(
  _ verbs: @escaping @Sendable () -> [CommandNode<Host>]
) -> CommandNode<Host> {
  let spec = CommandSpec("help", "[command]", "Help about any command")
  return CommandNode(
    spec,
    action: .once { _, call, flags in
      let root = CommandNode(
        CommandSpec("helm", "[command]", "The Kubernetes package manager"), children: verbs())
      var path = [root]
      for word in flags.arguments {
        guard let next = path.last?.child(named: word) else {
          call.complain("Unknown help topic [`\(flags.arguments.joined(separator: "` `"))`]")
          break
        }
        path.append(next)
      }
      call.write(
        HelmStyle().help(
          path: path.map(\.spec), children: path.last?.children.map(\.spec) ?? [],
          inherited: HelmFlags.global))
      return 0
    })
}
