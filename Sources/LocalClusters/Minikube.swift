// minikube: what its commands mean on a cluster that runs already.

import Commands
import Documents
import Kubectl
import KubernetesAPI
import Machine

enum Minikube {
  /// `minikube kubectl -- …` is kubectl itself.
  static func shape<Host: LocalClusterHost>() -> CommandShape<Host> {
    .program { arguments in
      if arguments.count > 1, arguments[1] == "kubectl" {
        let rest = arguments.dropFirst(2).drop { $0 == "--" }
        let kubectl = Command<Host>("kubectl", "") { kubectlTree() }
        return kubectl.program(arguments: ["kubectl"] + rest)
      }
      return Command<Host>("minikube", "", .once(run)).program(arguments: arguments)
    }
  }

  static func run<Host: LocalClusterHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let flags = [
      Flag("profile", "p", .string, "The cluster."), Flag("driver", nil, .string, "What runs it."),
      Flag("vm-driver", nil, .string, "What runs it."), Flag("memory", nil, .string, "How much."),
      Flag("cpus", nil, .string, "How many."), Flag("nodes", nil, .int, "How many."),
      Flag("kubernetes-version", nil, .string, "Which."),
      Flag("network-plugin", nil, .string, "Which."),
      Flag("cni", nil, .string, "Which."),
      Flag("extra-config", nil, .list(typeName: "strings"), "More."),
      Flag("addons", nil, .slice(typeName: "strings"), "Which."),
      Flag("url", nil, .bool, "Only the URL."),
      Flag("namespace", "n", .string, "The service's namespace."), Flag("all", nil, .bool, "All."),
      Flag("output", "o", .string, "How to print."), Flag("https", nil, .bool, "https URLs."),
      Flag("short", nil, .bool, "The version alone."), Flag("node", nil, .string, "Which."),
      Flag("disk-size", nil, .string, "How much."),
      Flag("container-runtime", nil, .string, "Which."),
    ]
    let parsed: ParsedFlags
    do throws(FlagError) {
      parsed = try FlagParser(flags).parse(Array(call.arguments.dropFirst()))
    } catch {
      if error == .help { return help(&call) }
      call.complain("Error: \(error.message)\nSee 'minikube --help' for usage.")
      return 64
    }
    let words = parsed.arguments
    do throws(KubectlError) {
      switch words.first {
      case nil, "help": return help(&call)
      case "start":
        call.print(
          "swiftlab: the lab's cluster runs already (context kind-kind); nothing was started. Go on with kubectl get nodes."
        )
        return 0
      case "status":
        _ = try ClusterQuestions.names(of: "nodes", &host, &call)
        call.write(
          "minikube\ntype: Control Plane\nhost: Running\nkubelet: Running\napiserver: Running\nkubeconfig: Configured\n\n"
        )
        return 0
      case "ip":
        call.print(try ClusterQuestions.address(&host, &call))
        return 0
      case "version":
        call.print("minikube version: v1.37.0")
        call.complain(
          "swiftlab: there is no minikube behind it, but the lab's own cluster, \(APIServer.version)."
        )
        return 0
      case "service": return try service(words, parsed, &host, &call)
      case "addons": return addons(words, &host, &call)
      case "dashboard":
        return call.unmodelled(
          "minikube dashboard", "use kubectl get all -A and kubectl describe", &host)
      case "tunnel":
        return call.unmodelled(
          "minikube tunnel",
          "use a NodePort and minikube service NAME --url, or kubectl port-forward", &host)
      case "docker-env":
        return call.unmodelled(
          "minikube docker-env", "build with docker build, then kind load docker-image IMAGE", &host
        )
      case "image" where words.dropFirst().first == "load":
        return call.unmodelled("minikube image load", "use kind load docker-image IMAGE", &host)
      case "ssh":
        return call.unmodelled(
          "minikube ssh", "use kubectl debug node/NAME -it --image=busybox", &host)
      case "stop", "delete", "pause", "unpause", "node", "profile", "config", "mount", "cache",
        "image", "logs", "ssh-host", "cp", "podman-env", "update-context", "update-check",
        "options", "completion":
        return call.unmodelled(
          "minikube \(words[0])",
          "the lab keeps its one cluster as it is; a new session begins with a fresh one", &host)
      case let word?:
        call.complain(
          "Error: unknown command \"\(word)\" for \"minikube\"\nRun 'minikube --help' for usage.")
        return 64
      }
    } catch {
      call.complain(error.text)
      return error.status
    }
  }

  /// The URLs of a service: each of its node ports at the first node.
  private static func service<Host: LocalClusterHost>(
    _ words: [String], _ flags: ParsedFlags, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> Int {
    guard words.count > 1, words[1] != "list" else {
      return call.unmodelled("minikube service list", "use kubectl get services -A", &host)
    }
    let space = flags.string("namespace", default: "default")
    var client = try KubeClient(&host, &call, ParsedFlags(), manager: "kubectl")
    let found: Value
    do throws(KubectlError) {
      found =
        try client.send(
          APIRequest(.get, ResourceName(resource: "services"), namespace: space, name: words[1]),
          &host,
          &call
        ).object ?? .null
    } catch {
      call.complain(
        "X Exiting due to SVC_NOT_FOUND: Service '\(words[1])' was not found in '\(space)' namespace."
      )
      return 69
    }
    let address = try ClusterQuestions.address(&host, &call)
    let ports = (found.at("spec", "ports")?.array ?? []).compactMap { $0["nodePort"]?.int }
    guard !ports.isEmpty else {
      call.complain(
        "swiftlab: service \(space)/\(words[1]) has no node port; make it a NodePort: kubectl patch svc \(words[1]) -n \(space) -p '{\"spec\":{\"type\":\"NodePort\"}}'"
      )
      return 69
    }
    for port in ports {
      call.print("\(flags.bool("https") ? "https" : "http")://\(address):\(port)")
    }
    if !flags.bool("url") {
      call.complain("swiftlab: there is no browser here; use curl with the URL above.")
    }
    return 0
  }

  private static func addons<Host: LocalClusterHost>(
    _ words: [String], _ host: inout Host, _ call: inout Call<Host>
  ) -> Int {
    let pages = [
      "ingress":
        "https://raw.githubusercontent.com/kubernetes/ingress-nginx/controller-v1.14.0/deploy/static/provider/kind/deploy.yaml",
      "metrics-server":
        "https://github.com/kubernetes-sigs/metrics-server/releases/latest/download/components.yaml",
      "metallb":
        "https://raw.githubusercontent.com/metallb/metallb/v0.15.2/config/manifests/metallb-native.yaml",
    ]
    if words.count > 1, words[1] == "list" {
      call.print("swiftlab: what minikube has as addons is applied from its makers' pages here:")
      for name in pages.keys.sorted() {
        call.print("  \(name): kubectl apply -f \(pages[name] ?? "")")
      }
      return 0
    }
    guard words.count > 2, let page = pages[words[2]] else {
      return call.unmodelled(
        "minikube \(words.joined(separator: " "))",
        "the lab knows ingress, metrics-server and metallb: minikube addons list", &host)
    }
    let verb = words[1] == "disable" ? "delete" : "apply"
    return call.unmodelled(
      "minikube addons \(words[1]) \(words[2])", "use kubectl \(verb) -f \(page)", &host)
  }

  private static func help<Host: LocalClusterHost>(_ call: inout Call<Host>) -> Int {
    call.write(
      """
      minikube makes a Kubernetes cluster on this machine. The lab has one already, so little is left to do.

      What the lab has:
        start                    says that the cluster runs
        status                   whether it can be reached
        ip                       the address of its first node
        service NAME [--url]     the URLs of a service that has node ports
        addons list              how to get ingress, metrics-server and MetalLB here
        kubectl -- ...           kubectl itself

      """)
    return 0
  }
}
