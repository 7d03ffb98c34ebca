// ss, netstat: who listens. nc: a connection by hand.

import Commands
import Files
import Kernel
import Machine
import Network

enum SocketTools {
  private struct Row {
    var listener: Listener
    var program: String?
  }

  /// The listeners of the caller's namespace; the host's published ports among them.
  private static func rows<Host: MachineHost & NetworkHost>(_ host: Host, _ call: Call<Host>)
    -> [Row]
  {
    let me = host.machine.process(call.process)
    let space = me?.namespaces.network ?? NetworkMap.host
    let isRoot = me?.credentials.uid == 0
    var rows = host.network.listeners(in: space).map { listener in
      var program: String?
      if let owner = host.machine.process(listener.owner),
        isRoot || owner.credentials.uid == me?.credentials.uid
      {
        let name = (owner.arguments.first ?? listener.handler).split(separator: "/").last.map(
          String.init)
        program = "\(owner.localID)/\(name ?? listener.handler)"
      }
      return Row(listener: listener, program: program)
    }
    if space == NetworkMap.host {
      for port in host.network.published {
        rows.append(
          Row(
            listener: Listener(
              namespace: space, address: port.hostAddress, port: port.hostPort,
              transport: port.transport, owner: 0, handler: "docker-proxy"),
            program: isRoot ? "\(1_000 + port.hostPort % 9_000)/docker-proxy" : nil))
      }
    }
    return rows.sorted {
      ($0.listener.transport.rawValue, $0.listener.port) < (
        $1.listener.transport.rawValue, $1.listener.port
      )
    }
  }
  private static let options = [
    flag("t", "tcp", "TCP"), flag("u", "udp", "UDP"), flag("l", "listening", "those that listen"),
    flag("n", "numeric", "numbers, no names"), flag("p", "processes", "the processes too"),
    flag("a", "all", "all of them"), flag("4", "ipv4", "IPv4 only"),
  ]
  private static func chosen<Host: MachineHost & NetworkHost>(
    _ host: Host, _ call: Call<Host>, _ options: ParsedOptions
  ) -> [Row] {
    // The lab's connections end as soon as they are made: only listeners are there to be seen.
    guard options.has("listening") || options.has("all") else { return [] }
    let tcp = options.has("tcp"), udp = options.has("udp")
    return rows(host, call).filter {
      tcp == udp || ($0.listener.transport == .tcp ? tcp : udp)
    }
  }

  static func ss<Host: MachineHost & NetworkHost>() -> Command<Host> {
    let spec = ToolSpec(
      "ss", "[OPTION]...", "Show sockets: ss -tlnp shows who listens.", options, failure: 255,
      suite: "iproute2-6.1.0")
    return .tool(spec) { host, call, options in
      guard options.operands.isEmpty else {
        host.sayUnmodelled("ss with a filter", &call)
        return 255
      }
      let both = options.has("tcp") == options.has("udp")
      let shows = options.has("processes")
      call.print(
        (both ? "Netid " : "") + "State  Recv-Q Send-Q Local Address:Port  Peer Address:Port"
          + (shows ? " Process" : ""))
      for row in chosen(host, call, options) {
        let listener = row.listener
        let local = (listener.address == .any ? "0.0.0.0" : listener.address.description)
          .paddedLeft(13)
        var text = both ? listener.transport.rawValue.paddedRight(6) : ""
        text += (listener.transport == .udp ? "UNCONN" : "LISTEN") + " 0".paddedRight(8)
        text += (listener.transport == .udp ? "0" : "4096").paddedRight(6) + " "
        text += local + ":" + String(listener.port).paddedRight(5) + "      0.0.0.0:*   "
        if shows, let program = row.program {
          let parts = program.split(separator: "/", maxSplits: 1)
          text += " users:((\"\(parts[1])\",pid=\(parts[0]),fd=6))"
        }
        call.print(text)
      }
      return 0
    }
  }

  static func netstat<Host: MachineHost & NetworkHost>() -> Command<Host> {
    var list = Self.options
    list.removeAll { $0.option.long == "processes" }
    list += [
      flag("p", "programs", "the programs too"), unmodelled("r", "route"), unmodelled("i"),
      unmodelled("s"),
    ]
    let spec = ToolSpec(
      "netstat", "[OPTION]...", "Show sockets: netstat -tlnp shows who listens.", list,
      suite: "net-tools) 2.10")
    return .tool(spec) { host, call, options in
      let isListening = options.has("listening")
      if options.has("programs"), host.view(call).credentials.uid != 0 {
        call.complain("(Not all processes could be identified, non-owned process info")
        call.complain(" will not be shown, you would have to be root to see it all.)")
      }
      call.print(
        "Active Internet connections (\(isListening ? "only servers" : options.has("all") ? "servers and established" : "w/o servers"))"
      )
      call.print(
        "Proto Recv-Q Send-Q Local Address           Foreign Address         State      "
          + (options.has("programs") ? " PID/Program name    " : ""))
      for row in chosen(host, call, options) {
        let listener = row.listener
        let local = "\(listener.address):\(listener.port)".paddedRight(23)
        let state = (listener.transport == .udp ? "" : "LISTEN").paddedRight(11)
        call.print(
          "\(listener.transport.rawValue.paddedRight(5))      0      0 \(local) 0.0.0.0:*               \(state)"
            + (options.has("programs") ? " " + (row.program ?? "-").paddedRight(20) : ""))
      }
      return 0
    }
  }

  static func nc<Host: MachineHost & NetworkHost>() -> Command<Host> {
    let spec = ToolSpec(
      "nc", "[-zv] [-w SECONDS] HOST PORT", "Connect to a port and send what comes in.",
      [
        flag("z", nil, "only see whether the port is open"), flag("v", nil, "say what happens"),
        valued("w", nil, "SECONDS", "give up after SECONDS"), flag("n", nil, "numbers only"),
        flag("N", nil, "close when the input ends"),
        valued("q", nil, "SECONDS", "wait so long at the end"),
        unmodelled("l"), unmodelled("u"), unmodelled("k"), unmodelled("e", takesValue: true),
        unmodelled("U"), unmodelled("p", takesValue: true), unmodelled("x", takesValue: true),
      ], suite: "OpenBSD netcat 1.219")
    return .following(spec) { host, call, options in
      guard options.operands.count == 2 else {
        call.complain("usage: nc [-zv] [-w timeout] destination port")
        return .exit(1)
      }
      let name = options.operands[0]
      let ends = options.operands[1].split(separator: "-").compactMap { Int($0) }
      guard let low = ends.first, let high = ends.last, low > 0, low <= high, high <= 65_535,
        high - low < 5_000
      else {
        call.fail("port number invalid: \(options.operands[1])")
        return .exit(1)
      }
      let space = host.machine.process(call.process)?.namespaces.network ?? NetworkMap.host
      guard
        case .addresses(let list) = host.network.resolve(
          name, from: space, hosts: host.hostEntries(call)),
        let address = list.first
      else {
        call.fail(
          host.isBusyBox(call)
            ? "bad address '\(name)'"
            : "getaddrinfo for host \"\(name)\" port \(low): Name or service not known")
        return .exit(1)
      }
      var run = NetCat<Host>(name: name, address: address, ports: Array(low...high), space: space)
      run.isScan = options.has("z")
      run.isVerbose = options.has("v")
      run.limit = options.last("w").flatMap { Double($0) }.map { min(max($0, 0), 1e6) }
      return .follow(run)
    }
  }
}

/// A connection by hand: what comes in is sent, and what comes back is shown.
struct NetCat<Host: MachineHost & NetworkHost>: Follower {
  let name: String
  let address: IPv4
  var ports: [Int]
  let space: NamespaceID
  var isScan = false, isVerbose = false
  var limit: Double?
  private var input: [UInt8] = []
  private var target: (reach: Reach, port: Int)?
  private var due = Instant.zero
  private var isOpen = false
  private var opened = 0
  private var answer: [UInt8] = []

  init(name: String, address: IPv4, ports: [Int], space: NamespaceID) {
    self.name = name
    self.address = address
    self.ports = ports.reversed()
    self.space = space
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard let target else {
      guard let port = ports.popLast() else { return .exit(opened > 0 ? 0 : 1) }
      let reach = host.connect(to: address, port: port, from: space)
      var wait = Duration.microseconds(200)
      if reach == .timeout { wait = .milliseconds(129_000) }
      if reach == .noRoute { wait = .milliseconds(3_050) }
      if let limit { wait = min(wait, .seconds(limit)) }
      self.target = (reach, port)
      due = host.machine.now + wait
      return .wait([.until(due)])
    }
    guard host.machine.now >= due else { return .wait([.until(due)]) }
    if isOpen { return talk(target, &host, &call) }
    let shown = "\(name)\(IPv4(name) == nil ? " (\(address))" : "") \(target.port)"
    switch target.reach {
    case .listener, .site, .reset, .closed:
      opened += 1
      if isVerbose {
        call.complain("Connection to \(shown) port [tcp/*] succeeded!".replacingPort())
      }
      if isScan {
        self.target = nil
        return .again
      }
      isOpen = true
      return .again
    default:
      let why: String
      switch target.reach {
      case .timeout: why = limit == nil ? "Connection timed out" : "Operation now in progress"
      case .unreachable: why = "Network is unreachable"
      case .noRoute: why = "No route to host"
      default: why = "Connection refused"
      }
      if isVerbose {
        let peer = IPv4(name) == nil ? "\(name) (\(address))" : name
        call.complain(
          "nc: connect to \(peer) port \(target.port) (tcp) \(target.reach == .timeout ? "timed out" : "failed"): \(why)"
        )
      }
      self.target = nil
      return .again
    }
  }

  private mutating func talk(
    _ target: (reach: Reach, port: Int), _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep {
    switch host.machine.read(0, of: call.process) {
    case .wait(let wait): return .wait([wait])
    case .bytes(let bytes):
      guard input.count + bytes.count <= 1 << 20 else { return .exit(1) }
      input += bytes
      return send(target, isEnd: false, &host, &call)
    case .end, .failed:
      _ = send(target, isEnd: true, &host, &call)
      return .exit(0)
    }
  }
  private mutating func send(
    _ target: (reach: Reach, port: Int), isEnd: Bool, _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep {
    guard !input.isEmpty else { return .again }
    let text = String(decoding: input, as: UTF8.self)
    let isHTTP = ["GET ", "HEAD ", "POST ", "PUT ", "DELETE "].contains { text.hasPrefix($0) }
    if isHTTP {
      let head = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard isEnd || head.contains(where: { $0 == "" || $0 == "\r" }) else { return .again }
      input = []
      let words = head[0].split(whereSeparator: { $0 == " " || $0 == "\r" }).map(String.init)
      guard words.count > 1 else { return .again }
      let request = HTTPRequest(method: words[0], host: name, target: words[1])
      if case .response(let answer, _) = host.fetch(
        request, host: address.description, port: target.port, from: space)
      {
        call.write("HTTP/1.1 \(answer.status) \(answer.reason)\r\n")
        for header in answer.headers { call.write("\(header.name): \(header.value)\r\n") }
        call.write("\r\n")
        call.write(bytes: answer.body)
      }
      return .again
    }
    if case .listener(let listener, _) = target.reach {
      let sent = input
      input = []
      if let back = host.converse(sent, at: listener) {
        call.write(bytes: back)
      } else {
        return .exit(0)
      }
    }
    return .again
  }
}

extension String {
  /// Real: `Connection to localhost (127.0.0.1) 80 port [tcp/*] succeeded!` names the service.
  fileprivate func replacingPort() -> String {
    let names = [
      " 80 ": "http", " 443 ": "https", " 22 ": "ssh", " 8080 ": "http-alt", " 6379 ": "redis",
      " 5432 ": "postgresql", " 3306 ": "mysql",
    ]
    for (port, name) in names.sorted(by: { $0.key < $1.key }) where contains(port) {
      return String(dropLast("[tcp/*] succeeded!".count)) + "[tcp/\(name)] succeeded!"
    }
    return self
  }
}
