// The verbs of rabbitmqctl, rabbitmq-diagnostics and rabbitmq-plugins, as a node answers them.
//
// Real: recorded with RabbitMQ 3.10.8 of Debian 12; 3.13 and 4 print these screens alike but for
// what is marked.

import Kernel
import Text

/// What a tool prints, and its exit status.
struct RabbitAnswer: Sendable {
  var output = ""
  var error = ""
  var status = 0
  /// What the real tool has and the lab has not.
  var unmodelled: String?

  static func failed(_ text: String, _ status: Int) -> RabbitAnswer {
    RabbitAnswer(error: "Error:\n\(text)\n", status: status)
  }
}

/// A call of one of the tools: its verb, its words and its options.
struct RabbitCall: Sendable {
  var tool: String
  var verb = ""
  var words: [String] = []
  var host = "/"
  var isQuiet = false
  var hasHeaders = true
  var format = "table"
  var wrong: String?
  var node: String?
  var flags: Set<String> = []

  init(_ arguments: [String]) {
    tool = arguments.first?.split(separator: "/").last.map(String.init) ?? "rabbitmqctl"
    var rest = arguments.dropFirst()
    while let word = rest.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      func value() -> String {
        word.hasPrefix("--") && parts.count == 2 ? parts[1] : rest.popFirst() ?? ""
      }
      switch parts.first ?? word {
      case "-q", "--quiet": isQuiet = true
      case "-s", "--silent":
        isQuiet = true
        hasHeaders = false
      case "-p", "--vhost": host = value()
      case "-n", "--node": node = value()
      case "-t", "--timeout": _ = value()
      case "--formatter": format = value()
      case "--no-table-headers": hasHeaders = false
      case "-l", "--longnames": flags.insert("longnames")
      case "-e", "--enabled", "-E", "--explicitly-enabled", "-m", "--minimal", "-v", "--verbose",
        "--offline", "--online", "--all", "--local":
        flags.insert(String(word.drop { $0 == "-" }.prefix(word.hasPrefix("--") ? 99 : 1)))
      case "--help", "-h":
        words = verb.isEmpty ? [] : [verb]
        verb = "help"
      case "--":
        words += rest
        rest = []
      case _ where word.hasPrefix("-") && word.count > 1 && !verb.isEmpty && Double(word) == nil:
        wrong = word
      default:
        if verb.isEmpty {
          verb = word
        } else {
          words.append(word)
        }
      }
    }
  }
}

extension RabbitBroker {
  mutating func control(_ call: RabbitCall) -> RabbitAnswer {
    var answer: RabbitAnswer
    switch call.tool {
    case "rabbitmq-plugins": answer = plugins(call)
    case "rabbitmq-diagnostics": answer = diagnose(call) ?? about(call) ?? administer(call)
    default: answer = about(call) ?? administer(call)
    }
    if call.isQuiet, !answer.output.isEmpty, Self.hasBanner(call) {
      answer.output = String(answer.output.drop { $0 != "\n" }.dropFirst())
    }
    return answer
  }
  /// Whether the first line only tells what is being done.
  private static func hasBanner(_ call: RabbitCall) -> Bool {
    if call.format == "json" { return false }
    return !["version", "await_startup", "help"].contains(call.verb)
  }

  func usage(_ call: RabbitCall, _ words: String, _ problem: String) -> RabbitAnswer {
    let given = ([call.verb] + call.words).joined(separator: " ")
    return RabbitAnswer(
      error:
        "Error (argument validation): \(problem)\nArguments given:\n\t\(given)\n\n\u{1B}[1mUsage\u{1B}[0m\n\n\(call.tool) [--node <node>] [--longnames] [--quiet] \(words)\n",
      status: 64)
  }
  private func table(
    _ banner: String, _ columns: [String], _ rows: [[String]], _ call: RabbitCall
  ) -> RabbitAnswer {
    switch call.format {
    case "json":
      let lines = rows.map { row in
        "{"
          + zip(columns, row).map { name, text in
            let isBare = Int(text) != nil || text == "true" || text == "false"
            if name == "tags" {
              let tags = text.dropFirst().dropLast().split(separator: ", ").map { "\"\($0)\"" }
              return "\"tags\":[\(tags.joined(separator: ","))]"
            }
            return "\"\(name)\":" + (isBare ? text : "\"\(text)\"")
          }.joined(separator: ",") + "}"
      }
      // Real: the rows stand between brackets on lines of their own, each but the first behind a comma.
      var text = "[\n"
      for (place, line) in lines.enumerated() { text += (place == 0 ? "" : ",") + line + "\n" }
      return RabbitAnswer(output: text + "]\n")
    case "table": break
    default:
      var answer = RabbitAnswer(status: 64)
      answer.unmodelled = "\(call.tool) --formatter \(call.format)"
      return answer
    }
    var text = banner + "\n"
    // Real: no headers where there is no row.
    if call.hasHeaders, !rows.isEmpty { text += columns.joined(separator: "\t") + "\n" }
    for row in rows { text += row.joined(separator: "\t") + "\n" }
    return RabbitAnswer(output: text)
  }

  // MARK: Users, virtual hosts, queues

  private mutating func administer(_ call: RabbitCall) -> RabbitAnswer {
    let words = call.words
    let name = words.first ?? ""
    func needs(_ count: ClosedRange<Int>, _ usage: String) -> RabbitAnswer? {
      if words.count < count.lowerBound { return self.usage(call, usage, "not enough arguments.") }
      if words.count > count.upperBound { return self.usage(call, usage, "too many arguments.") }
      return nil
    }
    func after(_ banner: String, _ answer: RabbitAnswer) -> RabbitAnswer {
      var answer = answer
      answer.output = banner + "\n" + answer.output
      return answer
    }
    let lists = "[--no-table-headers] [--timeout <timeout>]"
    if isStopped, !["start_app", "stop_app", "stop", "shutdown"].contains(call.verb) {
      return RabbitAnswer(
        error:
          "Error: this command requires the 'rabbit' app to be running on the target node. Start it with 'rabbitmqctl start_app'.\nArguments given:\n\t\(([call.verb] + words).joined(separator: " "))\n",
        status: 64)
    }
    switch call.verb {
    case "list_users":
      if let wrong = needs(0...0, "list_users \(lists)") { return wrong }
      return table(
        "Listing users ...", ["user", "tags"],
        users.map { [$0.key, "[\($0.value.tags.joined(separator: ", "))]"] }, call)
    case "add_user":
      if let wrong = needs(1...2, "add_user <username> <password>") { return wrong }
      let banner = "Adding user \"\(name)\" ..."
      guard words.count == 2 else {
        return after(
          banner + "\nPassword: ",
          .failed("Password is not provided via argument or stdin", 65))
      }
      guard users[name] == nil else {
        return after(banner, .failed("User \"\(name)\" already exists", 70))
      }
      guard !words[1].isEmpty else {
        return usage(call, "add_user <username> <password>", "user credentials cannot be blank")
      }
      users[name] = User(password: words[1], tags: [])
      return RabbitAnswer(
        output:
          "\(banner)\nDone. Don't forget to grant the user permissions to some virtual hosts! See 'rabbitmqctl help set_permissions' to learn more.\n"
      )
    case "delete_user":
      if let wrong = needs(1...1, "delete_user <username>") { return wrong }
      let banner = "Deleting user \"\(name)\" ..."
      guard users[name] != nil else {
        return after(banner, .failed("User \"\(name)\" does not exist", 67))
      }
      users[name] = nil
      for host in hosts.keys { hosts[host]?.permissions[name] = nil }
      return RabbitAnswer(output: banner + "\n")
    case "change_password":
      if let wrong = needs(2...2, "change_password <username> <password>") { return wrong }
      let banner = "Changing password for user \"\(name)\" ..."
      guard users[name] != nil else {
        return after(banner, .failed("User \"\(name)\" does not exist", 67))
      }
      users[name]?.password = words[1]
      return RabbitAnswer(output: banner + "\n")
    case "authenticate_user":
      if let wrong = needs(2...2, "authenticate_user <username> <password>") { return wrong }
      let banner = "Authenticating user \"\(name)\" ..."
      guard users[name]?.password == words[1] else {
        return after(
          banner,
          .failed(
            "Error: failed to authenticate user \"\(name)\"\nuser '\(name)' - invalid credentials",
            65))
      }
      return RabbitAnswer(output: banner + "\nSuccess\n")
    case "set_user_tags":
      if let wrong = needs(1...99, "set_user_tags <username> <tag> [...]") { return wrong }
      let tags = Array(words.dropFirst())
      let banner = "Setting tags for user \"\(name)\" to [\(tags.joined(separator: ", "))] ..."
      guard users[name] != nil else {
        return after(banner, .failed("User \"\(name)\" does not exist", 67))
      }
      users[name]?.tags = tags
      return RabbitAnswer(output: banner + "\n")
    case "set_permissions":
      if let wrong = needs(
        4...4, "set_permissions [--vhost <vhost>] <username> <conf> <write> <read>")
      {
        return wrong
      }
      let banner = "Setting permissions for user \"\(name)\" in vhost \"\(call.host)\" ..."
      guard hosts[call.host] != nil else {
        return after(banner, .failed("Virtual host \(call.host) does not exist", 69))
      }
      guard users[name] != nil else {
        return after(banner, .failed("User \(name) does not exist", 67))
      }
      hosts[call.host]?.permissions[name] = Permission(
        configure: words[1], write: words[2], read: words[3])
      return RabbitAnswer(output: banner + "\n")
    case "clear_permissions":
      if let wrong = needs(1...1, "clear_permissions [--vhost <vhost>] <username>") { return wrong }
      hosts[call.host]?.permissions[name] = nil
      return RabbitAnswer(
        output: "Clearing permissions for user \"\(name)\" in vhost \"\(call.host)\" ...\n")
    case "list_permissions":
      let rows = (hosts[call.host]?.permissions ?? [:]).map {
        [$0.key, $0.value.configure, $0.value.write, $0.value.read]
      }
      return table(
        "Listing permissions for vhost \"\(call.host)\" ...",
        ["user", "configure", "write", "read"], rows, call)
    case "list_user_permissions":
      if let wrong = needs(1...1, "list_user_permissions \(lists) <username>") { return wrong }
      let rows = hosts.compactMap { host, facts in
        facts.permissions[name].map { [host, $0.configure, $0.write, $0.read] }
      }
      return table(
        "Listing permissions for user \"\(name)\" ...",
        ["vhost", "configure", "write", "read"], rows, call)
    case "list_vhosts":
      let columns = words.isEmpty ? ["name"] : words
      if let odd = columns.first(where: {
        !["name", "tracing", "tags", "description"].contains($0)
      }) {
        return usage(
          call, "list_vhosts \(lists) [<column>, ...]", "Info key(s) \(odd) are not supported")
      }
      let rows = hosts.keys.map { host in
        columns.map {
          $0 == "name"
            ? host
            : $0 == "tracing"
              ? "false" : $0 == "tags" ? "[]" : host == "/" ? "Default virtual host" : ""
        }
      }
      return table("Listing vhosts ...", columns, rows, call)
    case "add_vhost":
      if let wrong = needs(1...1, "add_vhost <vhost>") { return wrong }
      if hosts[name] == nil { hosts[name] = VirtualHost() }
      return RabbitAnswer(output: "Adding vhost \"\(name)\" ...\n")
    case "delete_vhost":
      if let wrong = needs(1...1, "delete_vhost <vhost>") { return wrong }
      let banner = "Deleting vhost \"\(name)\" ..."
      guard hosts[name] != nil else {
        return after(
          banner,
          RabbitAnswer(error: "Virtual host '\(name)' does not exist\n", status: 65))
      }
      hosts[name] = nil
      return RabbitAnswer(output: banner + "\n")
    case "list_queues":
      let columns = words.isEmpty ? ["name", "messages"] : words
      let fits: Set<String> = [
        "name", "messages", "messages_ready", "messages_unacknowledged", "consumers", "durable",
        "auto_delete", "state", "type",
      ]
      if let odd = columns.first(where: { !fits.contains($0) }) {
        if Self.otherColumns.contains(odd) {
          var answer = RabbitAnswer(status: 64)
          answer.unmodelled = "the column \(odd) of list_queues"
          return answer
        }
        return usage(
          call,
          "list_queues [--vhost <vhost>] [--online] [--offline] [--local] [--no-table-headers] [<column>, ...] [--timeout <timeout>]",
          "Info key(s) \(odd) are not supported")
      }
      let rows = (hosts[call.host]?.queues ?? [:]).map { name, queue in
        columns.map {
          switch $0 {
          case "name": name
          case "messages", "messages_ready": String(queue.messages.count)
          case "durable": String(queue.isDurable)
          case "auto_delete": String(queue.isAutoDelete)
          case "state": "running"
          case "type": "classic"
          default: "0"
          }
        }
      }
      var answer = table("Listing queues for vhost \(call.host) ...", columns, rows, call)
      // Real: where headers are asked for, they stand above queues alone.
      if call.format == "table" {
        answer.output =
          (call.isQuiet ? "" : "Timeout: 60.0 seconds ...\n") + answer.output
      }
      return answer
    case "list_exchanges":
      let rows = [
        ["amq.headers", "headers"], ["", "direct"], ["amq.direct", "direct"],
        ["amq.fanout", "fanout"], ["amq.topic", "topic"], ["amq.match", "headers"],
        ["amq.rabbitmq.trace", "topic"],
      ]
      return table(
        "Listing exchanges for vhost \(call.host) ...", ["name", "type"],
        hosts[call.host] == nil ? [] : rows, call)
    case "list_connections", "list_channels":
      return table("Listing \(call.verb.dropFirst(5)) ...", [], [], call)
    case "list_consumers":
      return table("Listing consumers in vhost \(call.host) ...", [], [], call)
    case "purge_queue":
      if let wrong = needs(1...1, "purge_queue [--vhost <vhost>] <queue>") { return wrong }
      let banner = "Purging queue '\(name)' in vhost '\(call.host)' ..."
      guard hosts[call.host]?.queues[name] != nil else {
        return after(banner, .failed("not_found", 69))
      }
      hosts[call.host]?.queues[name]?.messages = []
      return RabbitAnswer(output: banner + "\n")
    case "delete_queue":
      if let wrong = needs(1...1, "delete_queue [--vhost <vhost>] <queue_name>") { return wrong }
      let banner = "Deleting queue '\(name)' on vhost '\(call.host)' ..."
      guard let queue = hosts[call.host]?.queues[name] else {
        return after(banner, .failed("Queue not found", 64))
      }
      hosts[call.host]?.queues[name] = nil
      let count = queue.messages.count
      return RabbitAnswer(
        output: banner + "\nQueue was successfully deleted with \(count) ready messages\n")
    case "start_app":
      isStopped = false
      return RabbitAnswer(output: "Starting node \(node) ...\n")
    case "stop_app":
      isStopped = true
      return RabbitAnswer(output: "Stopping rabbit application on node \(node) ...\n")
    case "stop", "shutdown":
      isEnding = true
      return RabbitAnswer(
        output: call.verb == "stop"
          ? "Stopping and halting node \(node) ...\n"
          : "Shutting down RabbitMQ node \(node) running at PID \(processID)\n")
    case _ where Self.others.contains(call.verb):
      var answer = RabbitAnswer(status: 64)
      answer.unmodelled = "\(call.tool) \(call.verb)"
      return answer
    default:
      return RabbitAnswer(
        error:
          "\nCommand '\(call.verb)' not found. \n\n\u{1B}[1mUsage\u{1B}[0m\n\n\(call.tool) [--node <node>] [--timeout <timeout>] [--longnames] [--quiet] <command> [<command options>]\n",
        status: 64)
    }
  }
  private static let otherColumns: Set<String> = [
    "arguments", "policy", "pid", "owner_pid", "exclusive", "memory", "disk_reads", "leader",
    "members", "slave_pids", "message_bytes", "consumer_utilisation", "head_message_timestamp",
  ]
  private static let others: Set<String> = [
    "autocomplete", "help", "reset", "rotate_logs", "wait", "await_online_nodes",
    "change_cluster_node_type", "force_boot", "force_reset", "forget_cluster_node",
    "join_cluster", "rename_cluster_node", "update_cluster_nodes", "cancel_sync_queue",
    "sync_queue", "clear_password", "clear_user_limits", "list_user_limits", "set_user_limits",
    "clear_topic_permissions", "list_topic_permissions", "list_user_topic_permissions",
    "set_topic_permissions", "list_bindings", "list_ciphers", "list_hashes",
    "list_node_auth_attempt_stats", "list_unresponsive_queues", "report", "schema_info",
    "clear_global_parameter", "clear_parameter", "list_global_parameters", "list_parameters",
    "set_global_parameter", "set_parameter", "clear_operator_policy", "clear_policy",
    "list_operator_policies", "list_policies", "set_operator_policy", "set_policy",
    "clear_vhost_limits", "list_vhost_limits", "restart_vhost", "set_vhost_limits",
    "set_vhost_tags", "trace_off", "trace_on", "decode", "encode", "environment",
    "set_cluster_name", "set_disk_free_limit", "set_log_level", "set_vm_memory_high_watermark",
    "export_definitions", "import_definitions", "enable_feature_flag", "list_feature_flags",
    "close_all_connections", "close_all_user_connections", "close_connection", "eval",
    "eval_file", "exec", "force_gc", "resume_listeners", "suspend_listeners",
    "node_health_check", "memory_breakdown", "observer", "cipher_suites", "erlang_version",
    "log_tail", "log_location", "os_env", "resolve_hostname", "runtime_thread_stats",
    "tls_versions",
    "check_certificate_expiration", "check_if_node_is_quorum_critical", "alarms", "maybe_stuck",
    "command_line_arguments", "consume_event_stream", "discover_peers", "disk_space",
    "certificates", "erlang_cookie_hash", "erlang_cookie_sources", "is_booting",
    "metadata_store_status",
  ]

  // MARK: Plugins

  private mutating func plugins(_ call: RabbitCall) -> RabbitAnswer {
    switch call.verb {
    case "list":
      let names = Self.known.filter { plugin in
        call.words.first.map { plugin.contains($0) } ?? true
      }
      let running = Set(self.running)
      var rows: [(mark: String, name: String)] = []
      for name in names {
        let isExplicit = plugins.contains(name)
        if call.flags.contains("E") || call.flags.contains("explicitly-enabled"), !isExplicit {
          continue
        }
        if call.flags.contains("e") || call.flags.contains("enabled"), !running.contains(name) {
          continue
        }
        rows.append(
          (
            "[\(isExplicit ? "E" : running.contains(name) ? "e" : " ")\(running.contains(name) ? "*" : " ")]",
            name
          ))
      }
      var text = "Listing plugins with pattern \"\(call.words.first ?? ".*")\" ...\n"
      if call.flags.contains("m") || call.flags.contains("minimal") {
        return RabbitAnswer(output: text + rows.map { $0.name + "\n" }.joined())
      }
      text +=
        " Configured: E = explicitly enabled; e = implicitly enabled\n | Status: * = running on \(node)\n |/\n"
      let width = rows.map(\.name.count).max() ?? 0
      for row in rows {
        text += "\(row.mark) \(row.name.padded(to: width)) \(version)\n"
      }
      return RabbitAnswer(output: text)
    case "enable", "disable":
      let isOn = call.verb == "enable"
      guard !call.words.isEmpty else {
        return usage(call, "\(call.verb) <plugin1> [ <plugin2>]", "not enough arguments.")
      }
      var text = "\(isOn ? "Enabling" : "Disabling") plugins on node \(node):\n"
      text += call.words.map { $0 + "\n" }.joined()
      let missing = call.words.filter { !Self.known.contains($0) }
      guard missing.isEmpty else {
        var answer = RabbitAnswer.failed(
          "{:plugins_not_found, [\(missing.map { ":\($0)" }.joined(separator: ", "))]}", 70)
        answer.output = text
        return answer
      }
      if isOn,
        let other = call.words.first(where: {
          ![
            "rabbitmq_management", "rabbitmq_management_agent", "rabbitmq_prometheus",
            "rabbitmq_web_dispatch",
          ].contains($0)
        })
      {
        var answer = RabbitAnswer(status: 1)
        answer.unmodelled = "the plugin \(other)"
        return answer
      }
      let before = running
      if isOn {
        plugins.formUnion(call.words)
      } else {
        plugins.subtract(call.words)
      }
      let after = running
      let changed =
        isOn ? after.filter { !before.contains($0) } : before.filter { !after.contains($0) }
      func list(_ names: [String]) -> String { names.map { "  \($0)\n" }.joined() }
      text += "The following plugins have been configured:\n" + list(after)
      text += "Applying plugin configuration to \(node)...\n"
      if changed.isEmpty {
        text += "Plugin configuration unchanged.\n"
      } else {
        text +=
          "The following plugins have been \(isOn ? "enabled" : "disabled"):\n" + list(changed)
        text +=
          "\n\(isOn ? "started" : "stopped") \(changed.count) plugin\(changed.count == 1 ? "" : "s").\n"
      }
      return RabbitAnswer(output: text)
    case "is_enabled":
      let wanted = call.words
      guard !wanted.isEmpty else {
        return usage(call, "is_enabled <plugin1> [ <plugin2>]", "not enough arguments.")
      }
      let plural = wanted.count > 1
      var answer = RabbitAnswer(
        output:
          "Asking node \(node) if plugin\(plural ? "s" : "") \(wanted.joined(separator: ", ")) \(plural ? "are" : "is") enabled...\n"
      )
      let missing = wanted.filter { !running.contains($0) }
      if missing.isEmpty {
        answer.output +=
          "Plugin\(plural ? "s" : "") \(wanted.joined(separator: ", ")) \(plural ? "are" : "is") enabled on node \(node)\n"
      } else {
        answer.error =
          "Error:\nPlugin\(missing.count > 1 ? "s" : "") \(missing.joined(separator: ", ")) \(missing.count > 1 ? "are" : "is") not enabled on node \(node)\n"
        answer.status = 69
      }
      return answer
    default:
      var answer = RabbitAnswer(status: 64)
      answer.unmodelled = "rabbitmq-plugins \(call.verb)"
      return answer
    }
  }
}
