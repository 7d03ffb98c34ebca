// kubectl port-forward

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func portForwardVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "port-forward",
    "TYPE/NAME [options] [LOCAL_PORT:]REMOTE_PORT [...[LOCAL_PORT_N:]REMOTE_PORT_N]",
    "Forward one or more local ports to a pod")
  spec.heading = "Troubleshooting and Debugging Commands"
  spec.description =
    "Opens ports of this machine that lead to a pod, until you press ^C. Put `&` behind it to go on at the same prompt. For a service or a deployment one of its pods is taken."
  spec.examples = [
    .init("Port 8080 here is 80 there", "kubectl port-forward pod/web 8080:80 &"),
    .init("To one pod of a service", "kubectl port-forward service/web 8080:80 &"),
  ]
  spec.completes = ["pod"]
  spec.flags = [
    Flag(
      "address", nil, .slice(typeName: "strings"), "Addresses of this machine to open them at.",
      initial: "[localhost]"),
    Flag(
      "pod-running-timeout", nil, .duration, "How long to wait for a running pod.",
      initial: "1m0s"),
  ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        return .follow(try PortForwarding<Host>(&host, &call, flags))
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

/// One call of `kubectl port-forward`. Real: kubectl 1.36.
private struct PortForwarding<Host: KubectlHost>: Follower {
  private struct Pair: Sendable {
    var local: Int
    var remote: Int
  }
  private var client: KubeClient
  private let addresses: [String]
  private let target: String
  private let words: [String]
  private let deadline: Instant
  private var connection: Connection?

  init(_ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags) throws(KubectlError) {
    guard flags.arguments.count >= 2 else {
      throw .usage(
        "TYPE/NAME and list of ports are required for port-forward",
        command: "kubectl port-forward")
    }
    client = try KubeClient(&host, &call, flags, manager: "kubectl-port-forward")
    addresses = flags.has("address") ? flags.slice("address") : ["localhost"]
    target = flags.arguments[0]
    words = Array(flags.arguments.dropFirst())
    let seconds = flags.has("pod-running-timeout") ? flags.string("pod-running-timeout") : "60s"
    let wait = (try? GoDuration.nanoseconds(seconds)) ?? 60_000_000_000
    deadline = host.machine.now + .nanoseconds(wait)
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    do throws(KubectlError) {
      if let connection {
        if let broken = host.brokenTunnel(of: call.process, to: connection) {
          call.complain(words(broken, host, call))
          throw .plain("lost connection to pod")
        }
        // Real: the tunnel breaks with its pod.
        guard host.isPodThere(connection) else {
          throw .plain("lost connection to pod")
        }
        return .wait([.topic(.kubernetes)])
      }
      guard let pod = try pod(&host, &call) else {
        if host.machine.now >= deadline { throw .plain("timed out waiting for the condition") }
        return .wait([.topic(.kubernetes), .until(deadline)])
      }
      try open(pod, &host, &call)
      return .wait([.topic(.kubernetes)])
    } catch {
      call.complain(error.text)
      return .exit(error.status)
    }
  }

  /// Real: kubectl since 1.32, and what containerd says; one connection that fails ends the tunnel.
  private func words(_ broken: BrokenTunnel, _ host: Host, _ call: Call<Host>) -> String {
    let why =
      "an error occurred forwarding \(broken.local) -> \(broken.remote): error forwarding port"
      + " \(broken.remote) to pod \(broken.sandbox), uid : failed to execute portforward in network"
      + " namespace \"/var/run/netns/\(broken.namespace)\": failed to connect to"
      + " localhost:\(broken.remote) inside namespace \"\(broken.sandbox)\", IPv4: dial tcp4"
      + " 127.0.0.1:\(broken.remote): connect: connection refused IPv6 dial tcp6: address localhost: no"
      + " suitable address found "
    return Klog.line(
      "E", "portforward.go:424", "\"Unhandled Error\" err=\(goQuoted(why))", host, call)
  }

  /// The pod that is meant; nil: none runs yet.
  private mutating func pod(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> Value? {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var isPod = true
    if parts.count == 2 { isPod = try Kubectl.kind(named: parts[0], host).name == "Pod" }
    guard !isPod else {
      let pod = try PodTargets.find(target, &client, &host, &call)
      let phase = pod.at("status", "phase")?.string ?? ""
      guard phase == "Running" else {
        throw .plain(
          "unable to forward port because pod is not running. Current status=\(phase)")
      }
      return pod
    }
    let kind = try Kubectl.kind(named: parts[0], host)
    let owner =
      try client.send(
        APIRequest(.get, kind.resource, namespace: client.namespace, name: parts[1]), &host, &call
      ).object ?? .null
    let selector = owner.at("spec", "selector", "matchLabels") ?? owner.at("spec", "selector")
    guard let labels = selector?.object, !labels.isEmpty else {
      guard kind.name == "Service" else { throw PodTargets.choosesNone(kind) }
      throw .plain(
        "cannot attach to *v1.Service: invalid service '\(parts[1])': Service is defined without a selector"
      )
    }
    let text = labels.map { "\($0.key)=\($0.value.string ?? "")" }.joined(separator: ",")
    let found = try PodTargets.list(text, &client, &host, &call).filter {
      $0.at("status", "phase")?.string == "Running"
    }
    guard let pod = found.first else { return nil }
    if kind.name == "Service" { servicePorts = owner }
    return pod
  }
  private var servicePorts: Value?

  private mutating func open(
    _ pod: Value, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    var pairs: [Pair] = []
    for word in words { pairs.append(try pair(word, pod)) }
    let request = APIRequest(
      .create, ResourceKind.pods.resource, namespace: client.namespace,
      name: pod.at("metadata", "name")?.string, subresource: "portforward")
    guard case .connect(let made) = try client.send(request, &host, &call).result else {
      throw .plain("unable to upgrade connection")
    }
    for pair in pairs {
      var opened = 0
      for address in addresses {
        // Real: localhost is both loopback addresses.
        let literal = address == "localhost" ? "127.0.0.1" : address
        guard
          let port = host.forward(
            pair.local, address: literal, to: made, port: pair.remote, for: call.process)
        else {
          call.complain(
            "Unable to listen on port \(pair.local): Listeners failed to create with the following errors: [unable to create listener: Error listen tcp4 \(literal):\(pair.local): bind: address already in use]"
          )
          continue
        }
        opened += 1
        call.print("Forwarding from \(literal):\(port) -> \(pair.remote)")
        if address == "localhost" { call.print("Forwarding from [::1]:\(port) -> \(pair.remote)") }
      }
      if opened == 0 {
        throw .plain(
          "unable to listen on any of the requested ports: [{\(pair.local) \(pair.remote)}]")
      }
    }
    connection = made
  }

  /// `8080:80`, `80`, `:80`, `8080:http`
  private func pair(_ word: String, _ pod: Value) throws(KubectlError) -> Pair {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let far = parts.last, !far.isEmpty else {
      throw .plain("invalid port format '\(word)'")
    }
    let remote = try remotePort(far, of: word, pod)
    let near = parts.count == 2 ? parts[0] : String(Int(far) ?? remote)
    if near.isEmpty { return Pair(local: 0, remote: remote) }
    guard let local = Int(near), (0...65535).contains(local) else {
      throw .plain(
        "error parsing local port '\(near)': strconv.ParseUint: parsing \"\(near)\": invalid syntax"
      )
    }
    return Pair(local: local, remote: remote)
  }

  private func remotePort(
    _ text: String, of word: String, _ pod: Value
  ) throws(KubectlError) -> Int {
    if let service = servicePorts {
      let name = service.at("metadata", "name")?.string ?? ""
      let ports = service.at("spec", "ports")?.array ?? []
      guard
        let port = ports.first(where: {
          $0["port"]?.int == Int(text) || $0["name"]?.string == text
        })
      else {
        throw .plain(
          Int(text) == nil
            ? "Service '\(name)' does not have a named port '\(text)'"
            : "Service \(name) does not have a service port \(text)")
      }
      if service.at("spec", "clusterIP")?.string == "None" { return port["port"]?.int ?? 0 }
      if let number = port["targetPort"]?.int { return number }
      return try remotePortOfPod(port["targetPort"]?.string ?? text, of: word, pod)
    }
    return try remotePortOfPod(text, of: word, pod)
  }

  private func remotePortOfPod(
    _ text: String, of word: String, _ pod: Value
  ) throws(KubectlError) -> Int {
    if let number = Int(text) {
      guard (1...65535).contains(number) else {
        throw .plain(
          number == 0
            ? "error parsing remote port '\(text)': remote port must be > 0"
            : "error parsing \(word.contains(":") ? "remote" : "local") port '\(text)': strconv.ParseUint: parsing \"\(text)\": \(number < 0 ? "invalid syntax" : "value out of range")"
        )
      }
      return number
    }
    for container in pod.at("spec", "containers")?.array ?? [] {
      for port in container["ports"]?.array ?? [] where port["name"]?.string == text {
        return port["containerPort"]?.int ?? 0
      }
    }
    throw .plain(
      "Pod '\(pod.at("metadata", "name")?.string ?? "")' does not have a named port '\(text)'")
  }
}
