// How a RabbitMQ node is: health checks and the screens that tell of it.
//
// Real: recorded with RabbitMQ 3.10.8 of Debian 12.

import Kernel
import Text

extension RabbitBroker {
  private func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m\n\n" }

  func diagnose(_ call: RabbitCall) -> RabbitAnswer? {
    func said(_ banner: String, _ text: String) -> RabbitAnswer {
      RabbitAnswer(output: "\(banner)\n\(text)\n")
    }
    let ports = listeners.map(\.port)
    let shown = ports.sorted().map(String.init)
    switch call.verb {
    case "check_running", "is_running":
      let banner =
        call.verb == "is_running"
        ? "Asking node \(node) for its status ..."
        : "Checking if RabbitMQ is running on node \(node) ..."
      guard !isStopped else {
        return RabbitAnswer(
          output: banner + "\n",
          error:
            "Error:\nRabbitMQ on node \(node) is not running or has not fully booted yet (check with is_booting)\n",
          status: 69)
      }
      return said(banner, "RabbitMQ on node \(node) is fully booted and running")
    case "check_port_connectivity":
      return said(
        "Testing TCP connections to all active listeners on node \(node) ...",
        "Successfully connected to ports \(shown.joined(separator: ", ")) on node \(node).")
    case "check_local_alarms", "check_alarms":
      let isLocal = call.verb == "check_local_alarms"
      return said(
        "Asking node \(node) to report any \(isLocal ? "local " : "")resource alarms ...",
        isLocal
          ? "Node \(node) reported no local alarms"
          : "Node \(node) reported no alarms, local or clusterwide")
    case "check_virtual_hosts":
      return said(
        "Checking if all vhosts are running on node \(node) ...",
        "Node \(node) reported all vhosts as running")
    case "check_port_listener":
      guard let word = call.words.first, let port = Int(word) else {
        return usage(call, "check_port_listener <port>", "not enough arguments.")
      }
      let banner = "Asking node \(node) if there's an active listener on port \(port) ..."
      guard ports.contains(port) else {
        var answer = RabbitAnswer(
          error:
            "No listener for port \(port) is active on node \(node). Found listeners that use the following ports: \(shown.joined(separator: ", "))\n",
          status: 69)
        answer.output = banner + "\n"
        return answer
      }
      return said(banner, "A listener for port \(port) is running on node \(node).")
    case "listeners":
      return RabbitAnswer(
        output: "Asking node \(node) to report its protocol listeners ...\n" + listed(nil))
    case "server_version":
      return said("Asking node \(node) for its RabbitMQ version...", version)
    default: return nil
    }
  }
  private func listed(_ name: String?) -> String {
    listeners.map {
      "\(name.map { "Node: \($0), interface" } ?? "Interface"): [::], port: \($0.port), protocol: \($0.scheme), purpose: \($0.purpose)\n"
    }.joined()
  }

  func about(_ call: RabbitCall) -> RabbitAnswer? {
    switch call.verb {
    case "ping":
      return RabbitAnswer(
        output:
          "Will ping \(node). This only checks if the OS process is running and registered with epmd. Timeout: 60000 ms.\nPing succeeded\n"
      )
    case "await_startup": return RabbitAnswer()
    case "version": return RabbitAnswer(output: version + "\n")
    case "cluster_status":
      guard !isStopped, call.format == "table" else { return nil }
      var text = "Cluster status of node \(node) ...\n"
      text += bold("Basics") + "Cluster name: \(node)\n\n"
      text += bold("Disk Nodes") + "\(node)\n\n"
      text += bold("Running Nodes") + "\(node)\n\n"
      text += bold("Versions") + "\(node): RabbitMQ \(version) on Erlang \(erlang)\n\n"
      text += bold("Maintenance status") + "Node: \(node), status: not under maintenance\n\n"
      text += bold("Alarms") + "(none)\n\n"
      text += bold("Network Partitions") + "(none)\n\n"
      text += bold("Listeners") + listed(node)
      return RabbitAnswer(output: text)
    case "status":
      guard !isStopped, call.format == "table" else { return nil }
      var text = "Status of node \(node) ...\n"
      text += bold("Runtime")
      text += "OS PID: \(processID)\nOS: Linux\nUptime (seconds): \(uptime)\n"
      text += "Is under maintenance?: false\nRabbitMQ version: \(version)\n"
      text +=
        "RabbitMQ release series support status: see https://www.rabbitmq.com/release-information\n"
      text += "Node name: \(node)\n"
      text +=
        "Erlang configuration: Erlang/OTP \(erlang.prefix { $0 != "." }) [source] [64-bit] [jit]\n\n"
      text += bold("Plugins") + "Enabled plugin file: /etc/rabbitmq/enabled_plugins\n"
      text += "Enabled plugins:\n\n" + running.map { " * \($0)\n" }.joined() + "\n"
      text += bold("Data directory")
      text += "Node data directory: /var/lib/rabbitmq/mnesia/\(node)\n"
      text += "Raft data directory: /var/lib/rabbitmq/mnesia/\(node)/quorum/\(node)\n\n"
      text += bold("Config files") + " * /etc/rabbitmq/conf.d/10-defaults.conf\n\n"
      text += bold("Log file(s)") + " * <stdout>\n\n"
      text += bold("Alarms") + "(none)\n\n"
      text += bold("Totals")
      let queues = hosts.values.reduce(0) { $0 + $1.queues.count }
      text += "Connection count: 0\nQueue count: \(queues)\nVirtual host count: \(hosts.count)\n\n"
      text += bold("Listeners") + listed(nil)
      return RabbitAnswer(output: text)
    default: return nil
    }
  }
}
