// rabbitmqctl, rabbitmq-diagnostics and rabbitmq-plugins: they ask the node that runs beside them.

import Commands
import Kernel
import Machine
import Network

/// The tools of a RabbitMQ node.
func rabbitTools<Host: ProgramHost>() -> [Command<Host>] {
  [
    ("rabbitmqctl", "asks and changes a RabbitMQ node"),
    ("rabbitmq-diagnostics", "asks how a RabbitMQ node is"),
    ("rabbitmq-plugins", "plugins of a RabbitMQ node"),
  ].map { name, summary in
    Command(name, summary, .once { RabbitTools.run(&$0, &$1) })
  }
}

/// What the tools and the node say to each other: the tool's words, and what to print.
enum RabbitTools {
  static let mark = "swiftlab-rabbit"

  static func run<Host: ProgramHost>(_ host: inout Host, _ call: inout Call<Host>) -> Int {
    let asked = RabbitCall(call.arguments)
    // Real: a start of Erlang takes its time.
    call.pause(.milliseconds(600))
    let name = host.machine.process(call.process)?.namespaces.hostname ?? "localhost"
    let node = "rabbit@\(name)"
    if let other = asked.node, other != node, other != "rabbit@localhost" {
      host.sayUnmodelled("\(asked.tool) -n with another node", &call)
      return 1
    }
    if asked.verb.isEmpty || asked.verb == "help" {
      host.sayUnmodelled("\(asked.tool) help", &call)
      return asked.verb.isEmpty ? 64 : 1
    }
    if let wrong = asked.wrong {
      call.complain(
        "Error (argument validation): Invalid options for this command: \(wrong)\nArguments given:\n\t\(call.arguments.dropFirst().joined(separator: " "))"
      )
      return 64
    }
    let message = SQLWire.encode([mark] + call.arguments)
    if case .reply(let bytes) = host.exchange(
      message, with: "127.0.0.1", port: 25672, by: call.process),
      let texts = SQLWire.decode(bytes), texts.count == 4
    {
      if let what = texts[3] {
        host.sayUnmodelled(what, &call)
        return 1
      }
      call.write(texts[0] ?? "")
      call.output.write(texts[1] ?? "", to: 2)
      return texts[2].flatMap { Int($0) } ?? 0
    }
    return unreachable(asked, node, name, &call)
  }

  /// No node answers.
  private static func unreachable<Host: ProgramHost>(
    _ asked: RabbitCall, _ node: String, _ name: String, _ call: inout Call<Host>
  ) -> Int {
    if asked.verb == "version" {
      call.complain("Error:\nno node answers")
      return 69
    }
    if asked.verb == "ping" {
      if !asked.isQuiet {
        call.print(
          "Will ping \(node). This only checks if the OS process is running and registered with epmd. Timeout: 60000 ms."
        )
      }
      call.complain("Error:\nFailed to connect and authenticate to \(node) in 60000 ms")
      return 69
    }
    call.complain(
      """
      Error: unable to perform an operation on node '\(node)'. Please see diagnostics information and suggestions below.

      Most common reasons for this are:

       * Target node is unreachable (e.g. due to hostname resolution, TCP connection or firewall issues)
       * CLI tool fails to authenticate with the server (e.g. due to CLI tool's Erlang cookie not matching that of the server)
       * Target node is not running

      In addition to the diagnostics info below:

       * See the CLI, clustering and networking guides on https://rabbitmq.com/documentation.html to learn more
       * Consult server logs on node \(node)
       * If target node is configured to use long node names, don't forget to use --longnames with CLI tools

      DIAGNOSTICS
      ===========

      attempted to contact: [\(node)]

      \(node):
        * connected to epmd (port 4369) on \(name)
        * epmd reports: node 'rabbit' not running at all
                        no other nodes on \(name)
        * suggestion: start the node

      """)
    return 69
  }
}
