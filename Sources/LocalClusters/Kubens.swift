// kubens: the namespace of the current context.

import Commands
import Documents
import Kubectl
import Machine

/// Real: the shell script kubens 0.9.5.
enum Kubens {
  static func run<Host: LocalClusterHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let words = Array(call.arguments.dropFirst())
    do throws(KubectlError) {
      var config = try KubeConfig.read(host, call, ParsedFlags())
      let context = config.currentContext
      let entry = config.entry("contexts", context)
      if entry == nil, !["-h", "--help"].contains(words.first ?? "") {
        call.complain("error: current-context is not set")
        return 1
      }
      var current = entry?.at("context", "namespace")?.string ?? ""
      if current.isEmpty { current = "default" }
      let memory = "kubens/" + context
      switch words.first {
      case nil:
        let names = try ClusterQuestions.names(of: "namespaces", &host, &call)
        Kubectx.list(names, current: current, host, &call)
        return 0
      case "-h", "--help":
        call.write(
          """
          USAGE:
            kubens                 : the namespaces, the current one marked
            kubens NAME            : make it the current context's namespace
            kubens -               : back to the one before
            kubens -c, --current   : the current namespace's name

          """)
        return 0
      case "-c", "--current":
        call.print(current)
        return 0
      case let word?:
        if word.hasPrefix("-"), word != "-" {
          call.complain("error: unrecognized flag \"\(word)\"")
          return 1
        }
        var name = word
        if word == "-" {
          guard let before = Remembered.read(memory, host, call) else {
            call.complain("error: No previous namespace found for current context.")
            return 1
          }
          name = before
        }
        guard try ClusterQuestions.names(of: "namespaces", &host, &call).contains(name) else {
          call.complain("error: no namespace exists with name \"\(name)\".")
          return 1
        }
        var list = config.document["contexts"]?.array ?? []
        for place in list.indices where list[place]["name"]?.string == context {
          list[place].set(.string(name), at: "context", "namespace")
        }
        config.document["contexts"] = .array(list)
        try config.write(&host, call)
        if name != current { Remembered.write(memory, current, &host, call) }
        call.print("Context \"\(context)\" modified.\nActive namespace is \"\(name)\".")
        return 0
      }
    } catch {
      call.complain(error.text)
      return error.status
    }
  }
}
