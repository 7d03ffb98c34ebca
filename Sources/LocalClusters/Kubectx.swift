// kubectx: the kubeconfig's contexts.

import Commands
import Documents
import Files
import Kubectl
import Machine

/// Real: the shell script kubectx 0.9.5, which works by `kubectl config`.
enum Kubectx {
  static func run<Host: LocalClusterHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let words = Array(call.arguments.dropFirst())
    do throws(KubectlError) {
      var config = try KubeConfig.read(host, call, ParsedFlags())
      switch words.first {
      case nil:
        list(config.names("contexts"), current: config.currentContext, host, &call)
        return 0
      case "-h", "--help":
        call.write(
          """
          USAGE:
            kubectx                  : the contexts, the current one marked
            kubectx NAME             : switch to a context
            kubectx -                : back to the one before
            kubectx -c, --current    : the current context's name
            kubectx NEW=OLD          : give a context another name (OLD may be .)
            kubectx -u, --unset      : no current context
            kubectx -d NAME [NAME]   : delete contexts (. is the current one)

          """)
        return 0
      case "-c", "--current":
        call.print(config.currentContext)
        return config.currentContext.isEmpty ? 1 : 0
      case "-u", "--unset":
        config.document["current-context"] = ""
        try config.write(&host, call)
        call.print("Property \"current-context\" unset.")
        return 0
      case "-d":
        for word in words.dropFirst() {
          let name = word == "." ? config.currentContext : word
          call.complain("Deleting context \"\(name)\"...")
          guard config.names("contexts").contains(name) else {
            call.complain("error: cannot delete context \(name), not in \(config.path)")
            return 1
          }
          let rest = (config.document["contexts"]?.array ?? []).filter {
            $0["name"]?.string != name
          }
          config.document["contexts"] = .array(rest)
          try config.write(&host, call)
          call.print("deleted context \(name) from \(config.path)")
        }
        return 0
      case "-":
        guard let before = Remembered.read("kubectx", host, call) else {
          call.complain("error: No previous context found.")
          return 1
        }
        return try use(before, &config, &host, &call)
      case let word? where word.contains("="):
        return try rename(word, &config, &host, &call)
      case let word? where word.hasPrefix("-"):
        call.complain("error: unrecognized flag \"\(word)\"")
        return 1
      case let name?: return try use(name, &config, &host, &call)
      }
    } catch {
      call.complain(error.text)
      return error.status
    }
  }

  private static func use<Host: LocalClusterHost>(
    _ name: String, _ config: inout KubeConfig, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> Int {
    guard config.names("contexts").contains(name) else {
      call.complain("error: no context exists with the name: \"\(name)\"")
      return 1
    }
    let before = config.currentContext
    config.document["current-context"] = .string(name)
    try config.write(&host, call)
    if before != name { Remembered.write("kubectx", before, &host, call) }
    call.print("Switched to context \"\(name)\".")
    return 0
  }

  private static func rename<Host: LocalClusterHost>(
    _ word: String, _ config: inout KubeConfig, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> Int {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let new = String(parts[0])
    let old = parts[1] == "." ? config.currentContext : String(parts[1])
    guard config.names("contexts").contains(old) else {
      call.complain("error: cannot rename the context \"\(old)\", it's not in \(config.path)")
      return 1
    }
    var list = config.document["contexts"]?.array ?? []
    list.removeAll { $0["name"]?.string == new }
    for place in list.indices where list[place]["name"]?.string == old {
      list[place]["name"] = .string(new)
    }
    config.document["contexts"] = .array(list)
    if config.currentContext == old { config.document["current-context"] = .string(new) }
    try config.write(&host, call)
    call.print("Context \"\(old)\" renamed to \"\(new)\".")
    return 0
  }

  /// At a terminal the current one is yellow on black.
  static func list<Host: LocalClusterHost>(
    _ names: [String], current: String, _ host: Host, _ call: inout Call<Host>
  ) {
    let isColoured =
      host.terminal(call) != nil && (host.environment(call, "NO_COLOR") ?? "").isEmpty
    for name in names {
      call.print(
        isColoured && name == current ? "\u{1B}[40m\u{1B}[33m\(name)\u{1B}(B\u{1B}[m" : name)
    }
  }
}

/// What was current before: a file of kubectx's in ~/.kube.
enum Remembered {
  private static func path<Host: MachineHost>(_ name: String, _ host: Host, _ call: Call<Host>)
    -> String
  {
    (host.environment(call, "HOME") ?? "/") + "/.kube/" + name
  }
  static func read<Host: MachineHost>(_ name: String, _ host: Host, _ call: Call<Host>) -> String? {
    let text = try? host.machine.files.readText(path(name, host, call), in: host.view(call))
    guard let text, !text.isEmpty else { return nil }
    return text.split(separator: "\n").first.map(String.init)
  }
  static func write<Host: MachineHost>(
    _ name: String, _ text: String, _ host: inout Host, _ call: Call<Host>
  ) {
    let place = path(name, host, call), view = host.view(call), now = host.machine.now
    try? host.machine.files.makeDirectories(FilePaths.dirname(place), in: view, at: now)
    try? host.machine.files.write(place, text: text, in: view, at: now)
  }
}
