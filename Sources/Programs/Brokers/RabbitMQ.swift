// rabbitmq-server: its start as the log tells it, its ports, and what it answers.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// `rabbitmq-server`.
func rabbitMQ<Host: ProgramHost>() -> Command<Host> {
  Command("rabbitmq-server", "a message broker", .program { _ in RabbitMQ<Host>() })
}

/// Limit: AMQP itself and the management pages are not modelled; the tools and the HTTP API are.
struct RabbitMQ<Host: ProgramHost>: Server {
  private var step = 0
  private var broker = RabbitBroker()
  private var started = Instant.zero

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    let environment = host.machine.process(me)?.environment ?? [:]
    let version = environment["RABBITMQ_VERSION"] ?? "4.2.0"
    switch step {
    case 0:
      step = 1
      if environment["RABBITMQ_VM_MEMORY_HIGH_WATERMARK"] != nil {
        _ = host.machine.write(
          "error: RABBITMQ_VM_MEMORY_HIGH_WATERMARK is set but deprecated\nerror: deprecated environment variables detected\n"
            .utf8, to: 2, of: me)
        return .exit(1)
      }
      broker.version = version
      broker.node =
        environment["RABBITMQ_NODENAME"]
        ?? "rabbit@\(host.machine.process(me)?.namespaces.hostname ?? "localhost")"
      broker.processID = host.machine.process(me)?.localID ?? 1
      log("notice", "Application syslog exited with reason: stopped", &host, me)
      log(
        "notice",
        "Logging: switching to configured handler(s); following messages may not be visible in this log output",
        &host, me)
      return .wait([.until(host.machine.now + .milliseconds(2_400))])
    case 1:
      step = 2
      log("info", "", &host, me)
      log("info", " Starting RabbitMQ \(version) on Erlang \(broker.erlang) [jit]", &host, me)
      log("info", " Copyright (c) 2007-2025 Broadcom Inc and/or its subsidiaries", &host, me)
      log("info", " Licensed under the MPL 2.0. Website: https://rabbitmq.com", &host, me)
      let name = host.machine.process(me)?.namespaces.hostname ?? "localhost"
      _ = host.machine.write(
        "\n  ##  ##      RabbitMQ \(version)\n  ##  ##\n  ##########  Copyright (c) 2007-2025 Broadcom Inc and/or its subsidiaries\n  ######  ##\n  ##########  Licensed under the MPL 2.0. Website: https://rabbitmq.com\n\n  Logs: /var/log/rabbitmq/rabbit@\(name)_upgrade.log\n        <stdout>\n\n  Config file(s): /etc/rabbitmq/conf.d/10-defaults.conf\n\n  Starting broker..."
          .utf8, to: 1, of: me)
      log("info", " node           : \(broker.node)", &host, me)
      log("info", " home dir       : /var/lib/rabbitmq", &host, me)
      return .wait([.until(host.machine.now + .milliseconds(3_300))])
    case 2:
      step = 3
      boot(environment, &host, me)
      return .wait([])
    default:
      return broker.isEnding ? .exit(0) : .wait([])
    }
  }

  private mutating func boot(
    _ environment: OrderedMap<String, String>, _ host: inout Host, _ me: ProcessID
  ) {
    started = host.machine.now
    if !broker.load(host, me) {
      let user = environment["RABBITMQ_DEFAULT_USER"] ?? "guest"
      let place = environment["RABBITMQ_DEFAULT_VHOST"] ?? "/"
      broker.begin(
        user: user, password: environment["RABBITMQ_DEFAULT_PASS"] ?? "guest", host: place)
      log(
        "info", " Adding vhost '\(place)' (description: 'Default virtual host', tags: [])", &host,
        me)
      log("info", " Created user '\(user)'", &host, me)
      log(
        "info", " Successfully set user tags for user '\(user)' to [administrator]", &host, me)
      log(
        "info",
        " Successfully set permissions for user '\(user)' in virtual host '\(place)' to '.*', '.*', '.*'",
        &host, me)
    }
    if let view = host.machine.view(of: me),
      host.machine.files.exists("/etc/rabbitmq/lab.management", in: view),
      !host.machine.files.exists("/etc/rabbitmq/enabled_plugins", in: view)
    {
      broker.plugins.insert("rabbitmq_management")
    }
    broker.save(&host, me)
    listen(&host, me)
    try? host.listen(on: 25672, as: "rabbitmq", by: me)
    try? host.listen(on: 4369, as: "epmd", by: me)
    if broker.isManaged {
      log("info", " Management plugin: HTTP (non-TLS) listener started on port 15672", &host, me)
    }
    log("info", " started TCP listener on [::]:5672", &host, me)
    let running = broker.running
    _ = host.machine.write(" completed with \(running.count) plugins.\n".utf8, to: 1, of: me)
    log("info", " Server startup complete; \(running.count) plugins started.", &host, me)
    for name in running { log("info", "  * \(name)", &host, me) }
  }
  /// Opens the ports of what runs.
  private func listen(_ host: inout Host, _ me: ProcessID) {
    guard !broker.isStopped else { return }
    for listener in broker.listeners where listener.port != 25672 {
      try? host.listen(on: listener.port, as: "rabbitmq", by: me)
    }
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard signal == .term || signal == .int else { return .ignored }
    log("info", " SIGTERM received - shutting down", &host, me)
    host.end(me, .exited(0))
    return .handled
  }

  /// The tools ask at the node's own port.
  mutating func converse(_ bytes: [UInt8], _ host: inout Host, _ me: ProcessID) -> [UInt8]? {
    guard step == 3, let texts = SQLWire.decode(bytes), texts.first == .some(RabbitTools.mark)
    else { return nil }
    broker.uptime = host.machine.now.seconds - started.seconds
    let before = broker
    let answer = broker.control(RabbitCall(texts.dropFirst().map { $0 ?? "" }))
    keep(before, &host, me)
    if broker.isEnding { host.end(me, .exited(0)) }
    return SQLWire.encode([
      answer.output, answer.error, String(answer.status), answer.unmodelled,
    ])
  }
  private func keep(_ before: RabbitBroker, _ host: inout Host, _ me: ProcessID) {
    if before.users != broker.users || before.hosts != broker.hosts
      || before.plugins != broker.plugins
    {
      broker.save(&host, me)
    }
    if before.plugins != broker.plugins || before.isStopped != broker.isStopped {
      listen(&host, me)
    }
  }

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    let port = request.port
    guard step == 3, !broker.isStopped else { return nil }
    if port == 15692, broker.plugins.contains("rabbitmq_prometheus") {
      host.machine.notices.append(.unmodelled(name: "RabbitMQ's metrics"))
      return RabbitBroker.response(
        501, "text/plain", "swiftlab: the metrics of RabbitMQ are not modelled.\n")
    }
    guard port != 5672, port != 25672, port != 4369, broker.isManaged else { return nil }
    let before = broker
    let (response, unmodelled) = broker.page(request)
    keep(before, &host, me)
    if let unmodelled {
      host.machine.notices.append(.unmodelled(name: "RabbitMQ's \(unmodelled)"))
      return RabbitBroker.response(
        501, "text/plain",
        "swiftlab: the real server has \(unmodelled); swiftlab does not model it.\n")
    }
    return response
  }

  private func log(_ level: String, _ text: String, _ host: inout Host, _ me: ProcessID) {
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let stamp = TimeFormat.text("%Y-%m-%d %H:%M:%S.%N", time).dropLast(3)
    _ = host.machine.write(
      "\(stamp)+00:00 [\(level)] <0.213.0>\(text.hasPrefix(" ") ? "" : " ")\(text)\n".utf8, to: 1,
      of: me)
  }
}

extension HTTPRequest {
  /// The port that the Host header names; that is how a server with several knows which was asked.
  ///
  /// Limit: through a published port of another number the header names that other one.
  fileprivate var port: Int? {
    host.split(separator: ":").last.flatMap { Int($0) }
  }
}
