// RabbitMQ's management API on port 15672.
//
// Real: recorded with RabbitMQ 3.10.8 of Debian 12.

import Documents
import Kernel
import Network
import Text

extension RabbitBroker {
  /// The answer to a request of the management plugin.
  ///
  /// Limit: users, virtual hosts, queues and messages by their names; of statistics only counts.
  mutating func page(
    _ request: HTTPRequest
  ) -> (response: HTTPResponse, unmodelled: String?) {
    let path = request.path
    guard path == "/api" || path.hasPrefix("/api/") else {
      guard path == "/" || path == "/index.html" else { return (Self.missing, nil) }
      return (
        Self.response(
          200, "text/html",
          "<!DOCTYPE html>\n<html>\n  <head>\n    <title>RabbitMQ Management</title>\n  </head>\n  <body>swiftlab: the management pages are not modelled; the HTTP API under /api is, in part.</body>\n</html>\n"
        ), nil
      )
    }
    guard let given = request.header("Authorization") else { return (Self.refused(""), nil) }
    guard let name = user(given) else {
      return (
        Self.refused("{\"error\":\"not_authorized\",\"reason\":\"Login failed\"}"), nil
      )
    }
    let tags = users[name]?.tags ?? []
    guard
      !Set(tags).isDisjoint(with: ["administrator", "monitoring", "policymaker", "management"])
    else {
      return (
        Self.refused("{\"error\":\"not_authorized\",\"reason\":\"Not management user\"}"), nil
      )
    }
    let parts = path.dropFirst(5).split(separator: "/").map { PercentCode.decoded($0) }
    return answer(request, parts, name, isAdmin: tags.contains("administrator"))
  }

  /// The user of a Basic header with the right password.
  private func user(_ header: String) -> String? {
    guard header.lowercased().hasPrefix("basic "),
      let bytes = try? Base64.decoded(String(header.dropFirst(6)))
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 2, let user = users[parts[0]], user.password == parts[1] else {
      return nil
    }
    return parts[0]
  }
  static func response(_ status: Int, _ type: String?, _ text: String) -> HTTPResponse {
    var headers = [HTTPHeader("content-length", String(text.utf8.count))]
    headers.append(
      HTTPHeader(
        "content-security-policy",
        "script-src 'self' 'unsafe-eval' 'unsafe-inline'; object-src 'self'"))
    if let type { headers.append(HTTPHeader("content-type", type)) }
    headers.append(HTTPHeader("server", "Cowboy"))
    headers.append(HTTPHeader("vary", "origin"))
    return HTTPResponse(status: status, headers: headers, body: Array(text.utf8))
  }
  private static let missing = response(
    404, "application/json", "{\"error\":\"Object Not Found\",\"reason\":\"Not Found\"}")
  private static func refused(_ text: String) -> HTTPResponse {
    var made = response(401, text.isEmpty ? nil : "application/json", text)
    made.headers.append(
      HTTPHeader("www-authenticate", "Basic realm=\"RabbitMQ Management\""))
    return made
  }
  private static func json(_ value: Value, _ status: Int = 200) -> HTTPResponse {
    response(status, "application/json", value.json(.goPlain))
  }

  private mutating func answer(
    _ request: HTTPRequest, _ parts: [String], _ name: String, isAdmin: Bool
  ) -> (response: HTTPResponse, unmodelled: String?) {
    let method = request.method
    let body = (try? JSON.parse(bytes: request.body)) ?? .null
    func object(_ pairs: (String, Value)...) -> Value { .object(Object(pairs)) }
    let denied = Self.response(
      401, "application/json", "{\"error\":\"not_authorised\",\"reason\":\"Access refused.\"}")
    let first = parts.first ?? ""
    if ["PUT", "DELETE", "POST"].contains(method),
      ["users", "vhosts", "permissions"].contains(first),
      !isAdmin
    {
      return (denied, nil)
    }
    if ["queues", "exchanges", "aliveness-test"].contains(first), parts.count > 1 {
      guard let host = hosts[parts[1]] else { return (Self.missing, nil) }
      if method != "GET" || first == "aliveness-test" {
        guard host.permissions[name] != nil else { return (denied, nil) }
      }
    }
    func queue(_ host: String, _ key: String, _ queue: Queue) -> Value {
      object(
        ("arguments", .emptyObject), ("auto_delete", .bool(queue.isAutoDelete)),
        ("consumers", .integer(0)), ("durable", .bool(queue.isDurable)),
        ("exclusive", .bool(false)), ("messages", .integer(queue.messages.count)),
        ("messages_ready", .integer(queue.messages.count)),
        ("messages_unacknowledged", .integer(0)), ("name", .string(key)), ("node", .string(node)),
        ("state", .string("running")), ("type", .string("classic")), ("vhost", .string(host)))
    }
    switch (method, first, parts.count) {
    case ("GET", "overview", 1):
      let queues = hosts.values.reduce(0) { $0 + $1.queues.count }
      let messages = hosts.values.reduce(0) {
        $0 + $1.queues.values.reduce(0) { $0 + $1.messages.count }
      }
      return (
        Self.json(
          object(
            ("management_version", .string(version)), ("rates_mode", .string("basic")),
            ("product_version", .string(version)), ("product_name", .string("RabbitMQ")),
            ("rabbitmq_version", .string(version)), ("cluster_name", .string(node)),
            ("erlang_version", .string(erlang)), ("message_stats", .emptyObject),
            (
              "queue_totals",
              queues == 0
                ? .emptyObject
                : object(
                  ("messages", .integer(messages)), ("messages_ready", .integer(messages)),
                  ("messages_unacknowledged", .integer(0)))
            ),
            (
              "object_totals",
              object(
                ("channels", .integer(0)), ("connections", .integer(0)), ("consumers", .integer(0)),
                ("exchanges", .integer(7 * hosts.count)), ("queues", .integer(queues)))
            ), ("node", .string(node)),
            (
              "listeners",
              .array(
                listeners.map {
                  object(
                    ("node", .string(node)), ("protocol", .string($0.scheme)),
                    ("ip_address", .string("::")), ("port", .integer($0.port)))
                })
            ))), nil
      )
    case ("GET", "whoami", 1):
      return (
        Self.json(
          object(
            ("name", .string(name)),
            ("tags", .array((users[name]?.tags ?? []).map { .string($0) })))), nil
      )
    case ("GET", "users", 1), ("GET", "users", 2):
      guard isAdmin else { return (denied, nil) }
      // Limit: what a password is hashed to is not shown.
      let rows = users.map { key, user in
        object(
          ("name", .string(key)),
          ("hashing_algorithm", .string("rabbit_password_hashing_sha256")),
          ("tags", .array(user.tags.map { .string($0) })), ("limits", .emptyObject))
      }
      guard parts.count == 2 else { return (Self.json(.array(rows)), nil) }
      let found = rows.first { $0["name"] == .string(parts[1]) }
      return (found.map { Self.json($0) } ?? Self.missing, nil)
    case ("PUT", "users", 2):
      guard let password = body["password"]?.string, let tags = body["tags"] else {
        return (
          Self.json(
            object(
              ("error", .string("bad_request")), ("reason", .string("tags_or_password_missing"))),
            400), nil
        )
      }
      let list =
        tags.strings
        ?? (tags.string ?? "").split { $0 == "," || $0 == " " }.map(String.init)
      let isNew = users[parts[1]] == nil
      users[parts[1]] = User(password: password, tags: list)
      return (Self.response(isNew ? 201 : 204, nil, ""), nil)
    case ("DELETE", "users", 2):
      guard users[parts[1]] != nil else { return (Self.missing, nil) }
      users[parts[1]] = nil
      for host in hosts.keys { hosts[host]?.permissions[parts[1]] = nil }
      return (Self.response(204, nil, ""), nil)
    case ("GET", "vhosts", 1):
      let rows = hosts.keys.map { host in
        object(
          ("cluster_state", object((node, .string("running")))),
          ("description", .string(host == "/" ? "Default virtual host" : "")),
          ("name", .string(host)), ("tags", .emptyArray), ("tracing", .bool(false)))
      }
      return (Self.json(.array(rows)), nil)
    case ("PUT", "vhosts", 2):
      let isNew = hosts[parts[1]] == nil
      if isNew {
        hosts[parts[1]] = VirtualHost()
        hosts[parts[1]]?.permissions[name] = Permission(configure: ".*", write: ".*", read: ".*")
      }
      return (Self.response(isNew ? 201 : 204, nil, ""), nil)
    case ("DELETE", "vhosts", 2):
      guard hosts[parts[1]] != nil else { return (Self.missing, nil) }
      hosts[parts[1]] = nil
      return (Self.response(204, nil, ""), nil)
    case ("GET", "permissions", 1):
      var rows: [Value] = []
      for (host, facts) in hosts {
        for (user, own) in facts.permissions {
          rows.append(
            object(
              ("user", .string(user)), ("vhost", .string(host)),
              ("configure", .string(own.configure)), ("write", .string(own.write)),
              ("read", .string(own.read))))
        }
      }
      return (Self.json(.array(rows)), nil)
    case ("PUT", "permissions", 3):
      guard hosts[parts[1]] != nil, users[parts[2]] != nil,
        let configure = body["configure"]?.string, let write = body["write"]?.string,
        let read = body["read"]?.string
      else {
        return (
          Self.json(
            object(("error", .string("bad_request")), ("reason", .string("bad_request"))), 400), nil
        )
      }
      let isNew = hosts[parts[1]]?.permissions[parts[2]] == nil
      hosts[parts[1]]?.permissions[parts[2]] = Permission(
        configure: configure, write: write, read: read)
      return (Self.response(isNew ? 201 : 204, nil, ""), nil)
    case ("GET", "queues", 1), ("GET", "queues", 2):
      var rows: [Value] = []
      for (host, facts) in hosts where parts.count == 1 || host == parts[1] {
        for (key, own) in facts.queues { rows.append(queue(host, key, own)) }
      }
      return (Self.json(.array(rows)), nil)
    case ("GET", "queues", 3):
      guard let own = hosts[parts[1]]?.queues[parts[2]] else { return (Self.missing, nil) }
      return (Self.json(queue(parts[1], parts[2], own)), nil)
    case ("PUT", "queues", 3):
      if let arguments = body["arguments"]?.object, !arguments.isEmpty {
        return (Self.missing, "arguments of queues")
      }
      let isNew = hosts[parts[1]]?.queues[parts[2]] == nil
      if isNew {
        hosts[parts[1]]?.queues[parts[2]] = Queue(
          isDurable: body["durable"]?.bool ?? true,
          isAutoDelete: body["auto_delete"]?.bool ?? false)
      }
      return (Self.response(isNew ? 201 : 204, nil, ""), nil)
    case ("DELETE", "queues", 3), ("DELETE", "queues", 4):
      guard hosts[parts[1]]?.queues[parts[2]] != nil else { return (Self.missing, nil) }
      if parts.count == 4 {
        guard parts[3] == "contents" else { return (Self.missing, nil) }
        hosts[parts[1]]?.queues[parts[2]]?.messages = []
        hosts[parts[1]]?.queues[parts[2]]?.returned = 0
      } else {
        hosts[parts[1]]?.queues[parts[2]] = nil
      }
      return (Self.response(204, nil, ""), nil)
    case ("POST", "queues", 4) where parts[3] == "get":
      guard let own = hosts[parts[1]]?.queues[parts[2]] else { return (Self.missing, nil) }
      let count = max(0, min(own.messages.count, body["count"]?.int ?? 1))
      let mode = body["ackmode"]?.string ?? "ack_requeue_true"
      let rows = own.messages.prefix(count).enumerated().map { place, message in
        object(
          ("payload_bytes", .integer(message.text.utf8.count)),
          ("redelivered", .bool(place < own.returned)),
          ("exchange", .string("")), ("routing_key", .string(parts[2])),
          ("message_count", .integer(own.messages.count - place - 1)),
          (
            "properties",
            message.isPersistent ? object(("delivery_mode", .integer(2))) : .emptyArray
          ), ("payload", .string(message.text)),
          ("payload_encoding", .string("string")))
      }
      if mode.hasSuffix("requeue_false") {
        hosts[parts[1]]?.queues[parts[2]]?.messages.removeFirst(count)
        hosts[parts[1]]?.queues[parts[2]]?.returned = max(0, own.returned - count)
      } else {
        hosts[parts[1]]?.queues[parts[2]]?.returned = max(own.returned, count)
      }
      return (Self.json(.array(rows)), nil)
    case ("POST", "exchanges", 4) where parts[3] == "publish":
      guard parts[2] == "amq.default", body["payload_encoding"]?.string ?? "string" == "string"
      else { return (Self.missing, "exchanges other than amq.default") }
      guard let key = body["routing_key"]?.string, let text = body["payload"]?.string else {
        return (
          Self.json(
            object(("error", .string("bad_request")), ("reason", .string("bad_request"))), 400), nil
        )
      }
      let isThere = hosts[parts[1]]?.queues[key] != nil
      if isThere, (hosts[parts[1]]?.queues[key]?.messages.count ?? 0) < 100_000 {
        hosts[parts[1]]?.queues[key]?.messages.append(
          Message(text: text, isPersistent: body.at("properties", "delivery_mode")?.int == 2))
      }
      return (Self.json(object(("routed", .bool(isThere)))), nil)
    case ("GET", "connections", 1), ("GET", "channels", 1), ("GET", "consumers", 1):
      return (Self.json(.emptyArray), nil)
    case ("GET", "aliveness-test", 2):
      // Real: the test leaves its queue behind.
      if hosts[parts[1]]?.queues["aliveness-test"] == nil {
        hosts[parts[1]]?.queues["aliveness-test"] = Queue(isDurable: false)
      }
      return (Self.json(object(("status", .string("ok")))), nil)
    case ("GET", "healthchecks", 2):
      return (Self.json(object(("status", .string("ok")))), nil)
    case ("GET", "health", 3) where ["alarms", "local-alarms", "virtual-hosts"].contains(parts[2]):
      return (Self.json(object(("status", .string("ok")))), nil)
    case (_, "nodes", _), (_, "exchanges", _), (_, "bindings", _), (_, "definitions", _),
      (_, "policies", _), (_, "parameters", _), (_, "extensions", _), (_, "cluster-name", _),
      (_, "health", _), (_, "global-parameters", _), (_, "operator-policies", _),
      (_, "vhost-limits", _),
      (_, "user-limits", _), (_, "topic-permissions", _), (_, "feature-flags", _):
      return (Self.missing, "/api/\(parts.joined(separator: "/"))")
    case (_, "overview", 1), (_, "whoami", 1), (_, "users", _), (_, "queues", _), (_, "vhosts", _):
      return (Self.response(405, nil, ""), nil)
    default: return (Self.missing, nil)
    }
  }
}
