// kind: what it says of the lab's cluster, and images for its nodes.

import Commands
import Documents
import Kubectl
import Machine

/// Real: kind 0.30's words where it knows of the cluster.
enum Kind {
  static func run<Host: LocalClusterHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let flags = [
      Flag("name", "n", .string, "The cluster's name."), Flag("config", nil, .string, "A file."),
      Flag("image", nil, .string, "The nodes' image."), Flag("wait", nil, .duration, "How long."),
      Flag("kubeconfig", nil, .string, "The kubeconfig to write."),
      Flag("nodes", nil, .slice(typeName: "strings"), "Only these nodes."),
      Flag("quiet", "q", .bool, "Say nothing."), Flag("verbosity", "v", .int, "How much to say."),
      Flag("retain", nil, .bool, "Keep nodes of a failure."),
    ]
    let parsed: ParsedFlags
    do throws(FlagError) {
      parsed = try FlagParser(flags).parse(Array(call.arguments.dropFirst()))
    } catch {
      if error == .help { return help(&call) }
      call.complain("ERROR: \(error.message)")
      return 1
    }
    let words = parsed.arguments
    let name = parsed.string("name", default: "kind")
    do throws(KubectlError) {
      switch (words.first, words.dropFirst().first) {
      case (nil, _), ("help", _): return help(&call)
      case ("version", _):
        call.print("kind v0.30.0 go1.24.6 linux/amd64")
        return 0
      case ("get", "clusters"):
        call.print("kind")
        return 0
      case ("get", "nodes"):
        guard name == "kind" else {
          call.complain("No kind nodes found for cluster \"\(name)\".")
          return 0
        }
        for node in try ClusterQuestions.names(of: "nodes", &host, &call) { call.print(node) }
        return 0
      case ("get", "kubeconfig"), ("export", "kubeconfig"):
        guard name == "kind" else { return unknown(name, &call) }
        if words[0] == "get" {
          call.write(KubeConfig.initial)
          return 0
        }
        var config = try KubeConfig.read(host, call, ParsedFlags())
        config.document["current-context"] = "kind-kind"
        try config.write(&host, call)
        call.complain("Set kubectl context to \"kind-kind\"")
        return 0
      case ("create", "cluster"):
        guard name == "kind" else {
          return call.unmodelled(
            "kind create cluster --name \(name)",
            "the lab has one cluster, kind; use namespaces to keep things apart", &host)
        }
        call.complain(
          "ERROR: failed to create cluster: node(s) already exist for a cluster with the name \"kind\""
        )
        return 1
      case ("delete", "cluster"), ("delete", "clusters"):
        return call.unmodelled(
          "kind delete cluster", "the lab keeps its cluster; a new session begins with a fresh one",
          &host)
      case ("load", "docker-image"):
        guard name == "kind" else {
          call.complain("ERROR: no nodes found for cluster \"\(name)\"")
          return 1
        }
        return try load(Array(words.dropFirst(2)), parsed, &host, &call)
      case ("load", "image-archive"), ("export", "logs"), ("build", _):
        return call.unmodelled(
          "kind \(words.prefix(2).joined(separator: " "))",
          "kind load docker-image puts an image on the nodes", &host)
      default:
        let word = words.count > 1 ? words[1] : words[0]
        let above = words.count > 1 ? "kind \(words[0])" : "kind"
        call.complain("ERROR: unknown command \"\(word)\" for \"\(above)\"")
        return 1
      }
    } catch {
      call.complain("ERROR: \(error.text)")
      return 1
    }
  }

  private static func unknown<Host: LocalClusterHost>(_ name: String, _ call: inout Call<Host>)
    -> Int
  {
    call.complain(
      "ERROR: could not locate any control plane nodes for cluster named '\(name)'. Use the --name option to select a different cluster"
    )
    return 1
  }

  private static func load<Host: LocalClusterHost>(
    _ images: [String], _ flags: ParsedFlags, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> Int {
    guard !images.isEmpty else {
      call.complain("ERROR: a list of image names is required")
      return 1
    }
    let all = try ClusterQuestions.names(of: "nodes", &host, &call)
    let wanted = flags.slice("nodes")
    for image in images {
      for node in all where wanted.isEmpty || wanted.contains(node) {
        guard let (id, wasThere) = host.loadImage(image, on: node) else {
          call.complain("ERROR: image: \"\(image)\" not present locally")
          return 1
        }
        if !wasThere {
          call.complain(
            "Image: \"\(image)\" with ID \"\(id)\" not yet present on node \"\(node)\", loading...")
          call.pause(.seconds(1))
        }
      }
    }
    return 0
  }

  private static func help<Host: LocalClusterHost>(_ call: inout Call<Host>) -> Int {
    call.write(
      """
      kind runs Kubernetes clusters in containers. The lab's cluster is one of them, named kind.

      Usage:
        kind [command]

      What the lab has:
        create cluster             says that the cluster is there already
        export kubeconfig          makes kind-kind the current context
        get clusters|nodes|kubeconfig
        load docker-image IMAGE    puts an image of Docker's on the cluster's nodes
        version

      """)
    return 0
  }
}
