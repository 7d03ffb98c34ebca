// kubectl proxy

import Commands
import KubernetesAPI
import Machine

func proxyVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "proxy",
    "[--port=PORT] [--www=static-dir] [--www-prefix=prefix] [--api-prefix=prefix] [options]",
    "Run a proxy to the Kubernetes API server")
  spec.heading = "Troubleshooting and Debugging Commands"
  spec.description =
    "Opens a port of this machine at which the API answers without a login, until you press ^C."
  spec.examples = [.init("In the background", "kubectl proxy --port=8001 &")]
  spec.flags = [
    Flag(
      "accept-hosts", nil, .string, "Hosts from which requests are taken.",
      initial: "\"^localhost$,^127\\.0\\.0\\.1$,^\\[::1\\]$\"", isModelled: false),
    Flag(
      "accept-paths", nil, .string, "Paths that are passed on.", initial: "\"^.*\"",
      isModelled: false),
    Flag("address", nil, .string, "The address to listen at.", initial: "\"127.0.0.1\""),
    Flag("api-prefix", nil, .string, "The path under which the API answers.", initial: "\"/\""),
    Flag("append-server-path", nil, .bool, "Put the server's path before the request's."),
    Flag("disable-filter", nil, .bool, "Take requests from everywhere."),
    Flag("keepalive", nil, .duration, "How long connections are kept.", initial: "0s"),
    Flag("port", "p", .int, "The port; 0: any.", initial: "8001"),
    Flag(
      "reject-methods", nil, .string, "Methods that are refused.", initial: "\"^$\"",
      isModelled: false),
    Flag(
      "reject-paths", nil, .string, "Paths that are refused.",
      initial: "\"^/api/.*/pods/.*/exec,^/api/.*/pods/.*/attach\"", isModelled: false),
    Flag("unix-socket", "u", .string, "A socket to listen at.", isModelled: false),
    Flag("www", "w", .string, "A folder to serve too.", isModelled: false),
    Flag(
      "www-prefix", "P", .string, "The path of that folder.", initial: "\"/static/\"",
      isModelled: false),
  ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        let client = try KubeClient(&host, &call, flags, manager: "kubectl")
        let address = flags.string("address", default: "127.0.0.1")
        let port = flags.int("port", default: 8001)
        guard let opened = host.serveAPI(at: address, port, as: client.user, for: call.process)
        else {
          throw .plain("listen tcp \(address):\(port): bind: address already in use")
        }
        call.print("Starting to serve on \(address):\(opened)")
        return .follow(Serving<Host>())
      } catch {
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

/// Waits for the signal that ends it.
private struct Serving<Host: KubectlHost>: Follower {
  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep { .wait([]) }
}
