// rabbitmq-server: its start as the log tells it, and its ports.

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

/// Limit: it starts, logs and listens; AMQP itself and the management pages are not modelled.
struct RabbitMQ<Host: ProgramHost>: Server {
  private var step = 0

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
      log("notice", "Application syslog exited with reason: stopped", &host, me)
      log(
        "notice",
        "Logging: switching to configured handler(s); following messages may not be visible in this log output",
        &host, me)
      return .wait([.until(host.machine.now + .milliseconds(2_400))])
    case 1:
      step = 2
      log("info", "", &host, me)
      log("info", " Starting RabbitMQ \(version) on Erlang 27.3.4.3 [jit]", &host, me)
      log("info", " Copyright (c) 2007-2025 Broadcom Inc and/or its subsidiaries", &host, me)
      log("info", " Licensed under the MPL 2.0. Website: https://rabbitmq.com", &host, me)
      let name = host.machine.process(me)?.namespaces.hostname ?? "localhost"
      _ = host.machine.write(
        "\n  ##  ##      RabbitMQ \(version)\n  ##  ##\n  ##########  Copyright (c) 2007-2025 Broadcom Inc and/or its subsidiaries\n  ######  ##\n  ##########  Licensed under the MPL 2.0. Website: https://rabbitmq.com\n\n  Logs: /var/log/rabbitmq/rabbit@\(name)_upgrade.log\n        <stdout>\n\n  Config file(s): /etc/rabbitmq/conf.d/10-defaults.conf\n\n  Starting broker..."
          .utf8, to: 1, of: me)
      log("info", " node           : rabbit@\(name)", &host, me)
      log("info", " home dir       : /var/lib/rabbitmq", &host, me)
      return .wait([.until(host.machine.now + .milliseconds(3_300))])
    case 2:
      step = 3
      let user = environment["RABBITMQ_DEFAULT_USER"] ?? "guest"
      log("info", " Created user '\(user)'", &host, me)
      log("info", " Successfully set user tags for user '\(user)' to [administrator]", &host, me)
      let isManaged =
        host.machine.view(of: me).map {
          host.machine.files.exists("/etc/rabbitmq/lab.management", in: $0)
        } ?? false
      for port in [5672, 15692] + (isManaged ? [15672] : []) {
        try? host.listen(on: port, as: "rabbitmq", by: me)
      }
      if isManaged {
        log("info", " Management plugin: HTTP (non-TLS) listener started on port 15672", &host, me)
      }
      log("info", " started TCP listener on [::]:5672", &host, me)
      let count = isManaged ? 5 : 3
      _ = host.machine.write(" completed with \(count) plugins.\n".utf8, to: 1, of: me)
      log("info", " Server startup complete; \(count) plugins started.", &host, me)
      log("info", "  * rabbitmq_prometheus", &host, me)
      return .wait([])
    default: return .wait([])
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
  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    guard request.host.hasSuffix(":15672") || request.host.hasSuffix("15672") else { return nil }
    return HTTPResponse(
      status: 200, type: "text/html",
      text:
        "<!DOCTYPE html>\n<html><head><title>RabbitMQ Management</title></head><body>swiftlab does not model RabbitMQ's pages.</body></html>\n"
    )
  }
  private func log(_ level: String, _ text: String, _ host: inout Host, _ me: ProcessID) {
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let stamp = TimeFormat.text("%Y-%m-%d %H:%M:%S.%N", time).dropLast(3)
    _ = host.machine.write(
      "\(stamp)+00:00 [\(level)] <0.213.0>\(text.hasPrefix(" ") ? "" : " ")\(text)\n".utf8, to: 1,
      of: me)
  }
}
