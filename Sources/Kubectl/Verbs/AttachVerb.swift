// kubectl attach

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine

func attachVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "attach", "(POD | TYPE/NAME) -c CONTAINER [options]", "Attach to a running container")
  spec.heading = "Troubleshooting and Debugging Commands"
  spec.description =
    "Shows what a running container writes from now on; with -it your keys go to it, where it was started with stdin and tty."
  spec.examples = [.init("What it writes", "kubectl attach web -c web")]
  spec.completes = ["pod"]
  spec.flags = [
    Flag("container", "c", .string, "The container.", completes: "container"),
    Flag(
      "detach-keys", nil, .string, "Keys that leave the session.",
      initial: "\"ctrl-p,ctrl-q\"", isModelled: false),
    Flag(
      "pod-running-timeout", nil, .duration, "How long to wait for a running pod.",
      initial: "1m0s"),
    Flag("quiet", "q", .bool, "Only the container's own output."),
    Flag("stdin", "i", .bool, "Pass standard input on."),
    Flag("tty", "t", .bool, "Standard input is a terminal."),
  ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        return .follow(try AttachRun<Host>(&host, &call, flags))
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

/// One call of `kubectl attach`.
private struct AttachRun<Host: KubectlHost>: Follower {
  private var attaching: Attaching<Host>

  init(_ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags) throws(KubectlError) {
    let words = flags.arguments
    guard !words.isEmpty else { throw .plain("at least 1 argument is required for attach") }
    guard words.count <= 2 else {
      throw .plain(
        "expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw \(words.count): [\(words.joined(separator: " "))]"
      )
    }
    var client = try KubeClient(&host, &call, flags, manager: "kubectl-attach")
    let pod = try PodTargets.find(
      words.count == 2 ? words.joined(separator: "/") : words[0], &client, &host, &call)
    let name = pod.at("metadata", "name")?.string ?? ""
    let phase = pod.at("status", "phase")?.string ?? ""
    if phase == "Succeeded" || phase == "Failed" {
      throw .plain("cannot attach a container in a completed pod; current phase is \(phase)")
    }
    let container: String
    do throws(KubectlError) {
      container = try PodTargets.container(
        of: pod, named: flags.last("container"), isQuiet: flags.bool("quiet"), &call)
    } catch {
      guard case .plain(let text) = error else { throw error }
      throw .plain("cannot attach to the container: \(text)")
    }
    let spec = pod.at("spec", "containers")?.array?.first { $0["name"]?.string == container }
    var tty = flags.bool("tty")
    if tty, spec?["tty"]?.bool != true {
      tty = false
      call.complain(
        "error: Unable to use a TTY - container \(container) did not allocate one")
    } else if !tty, spec?["tty"]?.bool == true, flags.bool("stdin") {
      tty = true
    }
    let connection = try client.connect(
      "attach", toPod: name, container: container, &host, &call)
    attaching = Attaching(
      connection, stdin: flags.bool("stdin"), tty: tty, isFromStart: false,
      isQuiet: flags.bool("quiet"), &host, &call)
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    attaching.next(&host, &call).map { .wait($0) } ?? .exit(0)
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    attaching.end(&host)
    return .standard
  }
}
