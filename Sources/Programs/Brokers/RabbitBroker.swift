// What a RabbitMQ node knows: users, virtual hosts, queues, plugins; and where it keeps them.

import Documents
import Files
import Kernel
import Machine
import Text

/// A RabbitMQ node without its network.
///
/// Limit: queues come only by the management API, since AMQP is not modelled; so nobody is connected
/// and nobody consumes.
struct RabbitBroker: Sendable {
  struct User: Hashable, Sendable {
    var password: String
    var tags: [String]
  }
  struct Permission: Hashable, Sendable {
    var configure, write, read: String
  }
  struct Message: Hashable, Sendable {
    var text: String
    /// Real: a message whose `delivery_mode` is 2 outlives the node.
    var isPersistent = false
  }
  struct Queue: Hashable, Sendable {
    var isDurable = true
    var isAutoDelete = false
    var messages: [Message] = []
    /// How many of the first were given out before.
    var returned = 0
  }
  struct VirtualHost: Hashable, Sendable {
    var permissions: OrderedMap<String, Permission> = [:]
    var queues: OrderedMap<String, Queue> = [:]
  }

  var node = "rabbit@localhost"
  var version = "4.2.0"
  var users: OrderedMap<String, User> = [:]
  var hosts: OrderedMap<String, VirtualHost> = [:]
  /// What was enabled by name.
  var plugins: Set<String> = ["rabbitmq_prometheus"]
  /// Seconds since the start.
  var uptime = 0
  var processID = 1
  /// `stop_app` was asked for.
  var isStopped = false
  var isEnding = false
  var erlang: String { version.hasPrefix("3.") ? "26.2.5.15" : "27.3.4.3" }

  /// Real: RabbitMQ's own plugins, from 3.10's list and what 3.13 and 4 have too.
  static let known: [String] = [
    "rabbitmq_amqp1_0", "rabbitmq_auth_backend_cache", "rabbitmq_auth_backend_http",
    "rabbitmq_auth_backend_ldap", "rabbitmq_auth_backend_oauth2", "rabbitmq_auth_mechanism_ssl",
    "rabbitmq_consistent_hash_exchange", "rabbitmq_event_exchange", "rabbitmq_federation",
    "rabbitmq_federation_management", "rabbitmq_jms_topic_exchange", "rabbitmq_management",
    "rabbitmq_management_agent", "rabbitmq_mqtt", "rabbitmq_peer_discovery_aws",
    "rabbitmq_peer_discovery_common", "rabbitmq_peer_discovery_consul",
    "rabbitmq_peer_discovery_etcd", "rabbitmq_peer_discovery_k8s", "rabbitmq_prometheus",
    "rabbitmq_random_exchange", "rabbitmq_recent_history_exchange", "rabbitmq_sharding",
    "rabbitmq_shovel", "rabbitmq_shovel_management", "rabbitmq_stomp", "rabbitmq_stream",
    "rabbitmq_stream_management", "rabbitmq_top", "rabbitmq_tracing", "rabbitmq_trust_store",
    "rabbitmq_web_dispatch", "rabbitmq_web_mqtt", "rabbitmq_web_mqtt_examples",
    "rabbitmq_web_stomp", "rabbitmq_web_stomp_examples",
  ]
  private func needs(_ plugin: String) -> [String] {
    switch plugin {
    case "rabbitmq_management":
      (version.hasPrefix("3.") ? [] : ["oauth2_client"])
        + ["rabbitmq_management_agent", "rabbitmq_web_dispatch"]
    case "rabbitmq_prometheus": ["rabbitmq_management_agent", "rabbitmq_web_dispatch"]
    case "rabbitmq_management_agent": ["rabbitmq_web_dispatch"]
    default: []
    }
  }
  /// What runs: what was enabled, and what that needs.
  var running: [String] {
    Set(plugins.flatMap { [$0] + needs($0) }).sorted()
  }
  var isManaged: Bool { plugins.contains("rabbitmq_management") }

  /// Ports with the protocol and the purpose of each.
  var listeners: [(port: Int, scheme: String, purpose: String)] {
    guard !isStopped else {
      return [(25672, "clustering", "inter-node and CLI tool communication")]
    }
    var all: [(port: Int, scheme: String, purpose: String)] = []
    if isManaged { all.append((15672, "http", "HTTP API")) }
    if plugins.contains("rabbitmq_prometheus") {
      all.append((15692, "http/prometheus", "Prometheus exporter API over HTTP"))
    }
    all.append((25672, "clustering", "inter-node and CLI tool communication"))
    all.append((5672, "amqp", "AMQP 0-9-1 and AMQP 1.0"))
    return all
  }

  /// The one user and the one virtual host of a first start.
  mutating func begin(user: String, password: String, host: String) {
    users = [user: User(password: password, tags: ["administrator"])]
    hosts = [host: VirtualHost()]
    hosts[host]?.permissions[user] = Permission(configure: ".*", write: ".*", read: ".*")
  }

  // MARK: Keeping

  private static let folder = "/var/lib/rabbitmq/mnesia"

  func save<Host: ProgramHost>(_ host: inout Host, _ me: ProcessID) {
    guard let view = host.machine.view(of: me) else { return }
    func text(_ value: String) -> Value { .string(value) }
    let users = Object(
      self.users.map { name, user in
        (
          name,
          .object(
            Object([
              ("password", text(user.password)), ("tags", .array(user.tags.map { text($0) })),
            ]))
        )
      })
    let hosts = Object(
      self.hosts.map { name, host in
        let permissions = host.permissions.map { user, own in
          (user, Value.array([text(own.configure), text(own.write), text(own.read)]))
        }
        let queues = host.queues.map { name, queue in
          (
            name,
            Value.object(
              Object([
                ("durable", .bool(queue.isDurable)), ("auto_delete", .bool(queue.isAutoDelete)),
                (
                  "messages",
                  .array(queue.messages.filter(\.isPersistent).map { text($0.text) })
                ),
              ]))
          )
        }
        return (
          name,
          Value.object(
            Object([
              ("permissions", .object(Object(permissions))), ("queues", .object(Object(queues))),
            ]))
        )
      })
    let kept = Value.object(Object([("users", .object(users)), ("vhosts", .object(hosts))]))
    let now = host.machine.now
    let place = Self.folder + "/" + node
    try? host.machine.files.makeDirectories(place, in: view, at: now)
    try? host.machine.files.write(
      place + "/lab.broker.json", text: kept.json(.goPlain) + "\n", in: view, at: now)
    try? host.machine.files.write(
      "/etc/rabbitmq/enabled_plugins",
      text: "[\(plugins.sorted().joined(separator: ","))].\n", in: view, at: now)
  }
  /// False where nothing was kept.
  ///
  /// Real: a node finds its data by its name, so another host name begins anew.
  mutating func load<Host: ProgramHost>(_ host: Host, _ me: ProcessID) -> Bool {
    guard let view = host.machine.view(of: me) else { return false }
    if let text = try? host.machine.files.readText("/etc/rabbitmq/enabled_plugins", in: view) {
      let names = text.filter { !"[]. \n".contains($0) }.split(separator: ",").map(String.init)
      plugins = Set(names).intersection(Self.known)
    }
    guard
      let text = try? host.machine.files.readText(
        "\(Self.folder)/\(node)/lab.broker.json", in: view),
      let kept = try? JSON.parse(text), let users = kept["users"]?.object,
      let hosts = kept["vhosts"]?.object
    else { return false }
    for (name, value) in zip(users.keys, users.values) {
      self.users[name] = User(
        password: value["password"]?.string ?? "", tags: value["tags"]?.strings ?? [])
    }
    for (name, value) in zip(hosts.keys, hosts.values) {
      var made = VirtualHost()
      let permissions = value["permissions"]?.object ?? Object()
      for (user, own) in zip(permissions.keys, permissions.values) {
        let three = own.strings ?? []
        guard three.count == 3 else { continue }
        made.permissions[user] = Permission(configure: three[0], write: three[1], read: three[2])
      }
      let queues = value["queues"]?.object ?? Object()
      for (key, own) in zip(queues.keys, queues.values) where own["durable"]?.bool ?? false {
        made.queues[key] = Queue(
          isDurable: true, isAutoDelete: own["auto_delete"]?.bool ?? false,
          messages: (own["messages"]?.strings ?? []).map { Message(text: $0, isPersistent: true) })
      }
      self.hosts[name] = made
    }
    return true
  }
}
