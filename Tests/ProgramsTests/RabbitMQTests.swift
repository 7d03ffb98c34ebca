// A RabbitMQ node, its tools, and its HTTP API.

import Commands
import Kernel
import Machine
import Network
import Programs
import Testing

@Suite struct RabbitMQTests {
  private func node() -> ProgramBench {
    var bench = ProgramBench()
    _ = bench.start(["rabbitmq-server"], environment: ["RABBITMQ_VERSION": "3.13.7"])
    bench.advance(to: bench.machine.now + .seconds(10), fuel: 10_000) { _ in false }
    return bench
  }
  private func ask(_ bench: inout ProgramBench, _ line: String) -> (output: String, status: Int?) {
    let words = line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
    guard let (process, screen) = bench.start(words) else { return ("", nil) }
    bench.advance(to: bench.machine.now + .seconds(60), fuel: 10_000) { $0.ends[process] != nil }
    return (
      String(decoding: bench.machine.takeOutput(screen), as: UTF8.self), bench.ends[process]?.status
    )
  }

  /// Recorded from RabbitMQ 3.10.8 of Debian 12, one after the other.
  @Test func `the tools say what the real ones say`() {
    var bench = node()
    for (line, said, status) in [
      ("rabbitmqctl list_users", "Listing users ...\nuser\ttags\nguest\t[administrator]\n", 0),
      ("rabbitmqctl -q list_users", "user\ttags\nguest\t[administrator]\n", 0),
      ("rabbitmqctl list_queues", "Timeout: 60.0 seconds ...\nListing queues for vhost / ...\n", 0),
      ("rabbitmqctl list_vhosts", "Listing vhosts ...\nname\n/\n", 0),
      (
        "rabbitmqctl add_user ann secret",
        "Adding user \"ann\" ...\nDone. Don't forget to grant the user permissions to some virtual hosts! See 'rabbitmqctl help set_permissions' to learn more.\n",
        0
      ),
      (
        "rabbitmqctl add_user ann secret",
        "Adding user \"ann\" ...\nError:\nUser \"ann\" already exists\n", 70
      ),
      (
        "rabbitmqctl set_user_tags ann administrator monitoring",
        "Setting tags for user \"ann\" to [administrator, monitoring] ...\n", 0
      ),
      (
        "rabbitmqctl set_user_tags nobody administrator",
        "Setting tags for user \"nobody\" to [administrator] ...\nError:\nUser \"nobody\" does not exist\n",
        67
      ),
      (
        "rabbitmqctl set_permissions -p /nope ann .* .* .*",
        "Setting permissions for user \"ann\" in vhost \"/nope\" ...\nError:\nVirtual host /nope does not exist\n",
        69
      ),
      (
        "rabbitmqctl set_permissions -p / ann .* .* .*",
        "Setting permissions for user \"ann\" in vhost \"/\" ...\n", 0
      ),
      (
        "rabbitmqctl authenticate_user ann wrong",
        "Authenticating user \"ann\" ...\nError:\nError: failed to authenticate user \"ann\"\nuser 'ann' - invalid credentials\n",
        65
      ),
      (
        "rabbitmqctl list_users --formatter json",
        "[\n{\"user\":\"ann\",\"tags\":[\"administrator\",\"monitoring\"]}\n,{\"user\":\"guest\",\"tags\":[\"administrator\"]}\n]\n",
        0
      ),
      ("rabbitmqctl delete_user ann", "Deleting user \"ann\" ...\n", 0),
      (
        "rabbitmqctl delete_user ann",
        "Deleting user \"ann\" ...\nError:\nUser \"ann\" does not exist\n", 67
      ),
      (
        "rabbitmqctl delete_queue jobs",
        "Deleting queue 'jobs' on vhost '/' ...\nError:\nQueue not found\n", 64
      ),
      ("rabbitmq-diagnostics -q ping", "Ping succeeded\n", 0),
      (
        "rabbitmq-diagnostics check_port_listener 5672",
        "Asking node rabbit@lab if there's an active listener on port 5672 ...\nA listener for port 5672 is running on node rabbit@lab.\n",
        0
      ),
      (
        "rabbitmq-diagnostics -q check_running",
        "RabbitMQ on node rabbit@lab is fully booted and running\n", 0
      ),
      (
        "rabbitmq-plugins enable rabbitmq_management",
        "Enabling plugins on node rabbit@lab:\nrabbitmq_management\nThe following plugins have been configured:\n  rabbitmq_management\n  rabbitmq_management_agent\n  rabbitmq_prometheus\n  rabbitmq_web_dispatch\nApplying plugin configuration to rabbit@lab...\nThe following plugins have been enabled:\n  rabbitmq_management\n\nstarted 1 plugin.\n",
        0
      ),
      (
        "rabbitmq-plugins enable nosuch",
        "Enabling plugins on node rabbit@lab:\nnosuch\nError:\n{:plugins_not_found, [:nosuch]}\n",
        70
      ),
      ("rabbitmqctl stop_app", "Stopping rabbit application on node rabbit@lab ...\n", 0),
      (
        "rabbitmq-diagnostics check_running",
        "Checking if RabbitMQ is running on node rabbit@lab ...\nError:\nRabbitMQ on node rabbit@lab is not running or has not fully booted yet (check with is_booting)\n",
        69
      ),
      ("rabbitmqctl start_app", "Starting node rabbit@lab ...\n", 0),
    ] {
      let answer = ask(&bench, line)
      let own = answer.output.replacing(hostname, with: "rabbit@lab")
      #expect(own == said, "\(line)")
      #expect(answer.status == status, "\(line)")
    }
  }
  /// The bench's host name is empty.
  private let hostname = "rabbit@localhost"

  @Test func `without a node the tools say so`() {
    var bench = ProgramBench()
    let ping = ask(&bench, "rabbitmq-diagnostics -q ping")
    #expect(ping.status == 69)
    #expect(ping.output.hasPrefix("Error:\nFailed to connect and authenticate to rabbit@"))
    #expect(ask(&bench, "rabbitmqctl list_users").status == 69)
  }

  @Test(arguments: [
    "rabbitmqctl", "rabbitmqctl ''", "rabbitmqctl -p", "rabbitmqctl add_user",
    "rabbitmqctl add_user ''  ''",
    "rabbitmqctl list_queues --formatter erlang", "rabbitmqctl -n rabbit@other status",
    "rabbitmq-diagnostics check_port_listener 99999999999999999999", "rabbitmq-plugins enable",
    "rabbitmqctl eval 1", "rabbitmqctl list_users --nonsense",
  ])
  func `what cannot be done fails`(line: String) {
    var bench = node()
    #expect(ask(&bench, line).status != 0)
  }
}
