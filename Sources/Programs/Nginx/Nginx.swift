// nginx: reads its configuration, listens, logs, answers; -t, -v, -s.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// `nginx`.
func nginx<Host: ProgramHost>() -> Command<Host> {
  Command("nginx", "the web server", .program { Nginx<Host>(arguments: $0) })
}

struct Nginx<Host: ProgramHost>: Server {
  let arguments: [String]
  var site: NginxSite?
  var version = "1.27.5"
  /// Where the access log goes; nil until it runs.
  var accessLog: HandleID?
  var errorLog: HandleID?
  var stopping = false
  private var turn = 0

  init(arguments: [String]) { self.arguments = arguments }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    if stopping { return .exit(0) }
    guard site == nil else { return .wait([]) }
    version = host.machine.process(me)?.environment["NGINX_VERSION"] ?? version
    if arguments.contains("-v") || arguments.contains("-V") {
      complain("nginx version: nginx/\(version)", &host, me)
      return .exit(0)
    }
    let tests = arguments.contains("-t") || arguments.contains("-T")
    let path = value(of: "-c") ?? "/etc/nginx/nginx.conf"
    if let order = value(of: "-s") { return signal(order, &host, me) }
    do throws(NginxConfigError) {
      var reader = NginxConfigReader<Host>(process: me)
      let read = try reader.site(path, &host)
      // Real: a name that is not found at the start stops nginx.
      for (name, place) in read.hosts where !host.canReach(name, from: me) {
        throw NginxConfigError(message: "host not found in upstream \"\(name)\" in \(place)")
      }
      for name in read.unmodelled {
        complain(
          "swiftlab: real nginx knows the directive `\(name)`; swiftlab does not model it, and it has no effect here.",
          &host, me)
        host.machine.notices.append(.unmodelled(name: "nginx \(name)"))
      }
      site = read
    } catch {
      emergency(error.message, isLogged: !tests, &host, me)
      if tests { complain("nginx: configuration file \(path) test failed", &host, me) }
      return .exit(1)
    }
    if tests {
      site = nil
      complain("nginx: the configuration file \(path) syntax is ok", &host, me)
      complain("nginx: configuration file \(path) test is successful", &host, me)
      return .exit(0)
    }
    return start(&host, me)
  }

  private mutating func start(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    if let problem = prepare(&host, me) {
      emergency(problem, isLogged: true, &host, me)
      return .exit(1)
    }
    for port in site?.ports ?? [] {
      do throws(NetworkError) {
        try host.listen(on: port, as: "nginx", by: me)
      } catch {
        complain(
          "nginx: [emerg] bind() to 0.0.0.0:\(port) failed (98: Address already in use)", &host, me)
        return .exit(1)
      }
    }
    accessLog = open("/var/log/nginx/access.log", &host, me)
    errorLog = open("/var/log/nginx/error.log", &host, me)
    // Real: the notices of nginx 1.27 in its own image, in this order.
    let worker = firstWorker(host, me)
    notice(
      [
        "using the \"epoll\" event method", "nginx/\(version)",
        "built by gcc 12.2.0 (Debian 12.2.0-14)", "OS: Linux \(HostFacts.kernel)",
        "getrlimit(RLIMIT_NOFILE): 1048576:1048576", "start worker processes",
        "start worker process \(worker)", "start worker process \(worker + 1)",
      ], &host, me)
    return .wait([])
  }

  /// Real: the line goes to the log and, at start, to standard error too.
  private func emergency(
    _ problem: String, isLogged: Bool, _ host: inout Host, _ me: ProcessID
  ) {
    if isLogged {
      let now = CivilTime(nanoseconds: host.machine.now.nanoseconds)
      complain(stamp(now) + " [emerg] \(pid(host, me))#\(pid(host, me)): " + problem, &host, me)
    }
    complain("nginx: [emerg] " + problem, &host, me)
  }
  /// Makes the folders of temporary files and writes its number; what was wrong, in nginx's words.
  ///
  /// Limit: these are asked for as the official image's configuration names them.
  private func prepare(_ host: inout Host, _ me: ProcessID) -> String? {
    guard site?.hasUsualFolders == true, let view = host.machine.view(of: me) else { return nil }
    let now = host.machine.now
    let folder = "/var/cache/nginx/client_temp"
    if !host.machine.files.exists(folder, in: view) {
      do throws(FileError) {
        try host.machine.files.makeDirectories(folder, mode: 0o700, in: view, at: now)
      } catch { if let words = words(error) { return "mkdir() \"\(folder)\" failed \(words)" } }
    }
    // NB: in the image /var/run is another name of /run, where a volume may be mounted.
    var failure: String?
    for place in ["/run/nginx.pid", "/var/run/nginx.pid"] {
      do throws(FileError) {
        try host.machine.files.write(place, text: "\(pid(host, me))\n", in: view, at: now)
        return nil
      } catch {
        failure = failure ?? words(error).map { "open() \"\(place)\" failed \($0)" }
      }
    }
    return failure
  }
  /// Real: the number and words of errno.
  private func words(_ error: FileError) -> String? {
    switch error {
    case .readOnly: "(30: \(error.message))"
    case .accessDenied: "(13: \(error.message))"
    default: nil
    }
  }

  /// Real: in the official image the entry point's scripts have used about thirty numbers before.
  private func firstWorker(_ host: Host, _ me: ProcessID) -> Int { max(pid(host, me) + 28, 29) }

  private mutating func signal(
    _ order: String, _ host: inout Host, _ me: ProcessID
  ) -> Step<Host> {
    let running = host.machine.visibleProcesses(to: me).first {
      $0.id != me && FilePaths.basename($0.arguments.first ?? "").hasPrefix("nginx")
    }
    guard let running else {
      complain(
        "nginx: [error] open() \"/run/nginx.pid\" failed (2: No such file or directory)", &host, me)
      return .exit(1)
    }
    switch order {
    case "stop": host.signal(running.id, .term)
    case "quit": host.signal(running.id, .quit)
    case "reload": host.signal(running.id, .hup)
    case "reopen": host.signal(running.id, .usr1)
    default:
      complain("nginx: invalid option: \"-s \(order)\"", &host, me)
      return .exit(1)
    }
    return .exit(0)
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    switch signal {
    case .hup:
      notice(["signal 1 (SIGHUP) received from 0, reconfiguring"], &host, me)
      var reader = NginxConfigReader<Host>(process: me)
      do throws(NginxConfigError) {
        let new = try reader.site(value(of: "-c") ?? "/etc/nginx/nginx.conf", &host)
        for port in new.ports where site?.ports.contains(port) != true {
          try? host.listen(on: port, as: "nginx", by: me)
        }
        for port in site?.ports ?? [] where !new.ports.contains(port) {
          host.network.closeListener(of: me, port: port)
        }
        site = new
        notice(["reconfiguring"], &host, me)
      } catch {
        log("emerg", [error.message], &host, me)
      }
      return .handled
    case .usr1: return .handled
    case .quit, .term, .int:
      let name = signal == .quit ? "SIGQUIT" : signal == .term ? "SIGTERM" : "SIGINT"
      let verb = signal == .quit ? "shutting down" : "exiting"
      notice(["signal \(signal.rawValue) (\(name)) received, \(verb)", "exit"], &host, me)
      stopping = true
      return .handled
    default: return .ignored
    }
  }

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    guard let site else { return nil }
    turn += 1
    var response = NginxAnswering<Host>(site: site, version: version, me: me, turn: turn - 1)
      .answer(request, &host) { (level, text, host) in
        log(level, [text], &host, me)
      }
    response.headers.insert(
      HTTPHeader("Connection", "keep-alive"), at: min(1, response.headers.count))
    let length = request.method == "HEAD" ? 0 : response.body.count
    record(request, response.status, length, &host)
    return response
  }

  // MARK: Logs

  private func record(
    _ request: HTTPRequest, _ status: Int, _ length: Int, _ host: inout Host
  ) {
    guard let accessLog else { return }
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let agent = request.header("User-Agent") ?? "-"
    let line =
      "\(request.source) - - [\(TimeFormat.text("%d/%b/%Y:%H:%M:%S %z", time))] "
      + "\"\(request.method) \(request.target) HTTP/1.1\" \(status) \(length) "
      + "\"\(request.header("Referer") ?? "-")\" \"\(agent)\" "
      + "\"\(request.header("X-Forwarded-For") ?? "-")\"\n"
    _ = host.machine.write(line.utf8, to: accessLog)
  }

  private func notice(_ texts: [String], _ host: inout Host, _ me: ProcessID) {
    log("notice", texts, &host, me)
  }
  private func log(_ level: String, _ texts: [String], _ host: inout Host, _ me: ProcessID) {
    guard let errorLog else { return }
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let id = pid(host, me)
    let head = "\(stamp(time)) [\(level)] \(id)#\(id): "
    var lines = ""
    for text in texts { lines += head + text + "\n" }
    _ = host.machine.write(lines.utf8, to: errorLog)
  }
  private func complain(_ text: String, _ host: inout Host, _ me: ProcessID) {
    _ = host.machine.write((text + "\n").utf8, to: 2, of: me)
  }
  private func stamp(_ time: CivilTime) -> String { TimeFormat.text("%Y/%m/%d %H:%M:%S", time) }
  private func pid(_ host: Host, _ me: ProcessID) -> Int {
    host.machine.process(me)?.localID ?? 1
  }
  private func open(_ path: String, _ host: inout Host, _ me: ProcessID) -> HandleID? {
    guard
      let descriptor = try? host.openDescriptor(path, [.write, .create, .append], for: me)
    else { return host.machine.handle(2, of: me) }
    return host.machine.handle(descriptor, of: me)
  }
  private func value(of flag: String) -> String? {
    guard let index = arguments.firstIndex(of: flag), index + 1 < arguments.count else {
      return nil
    }
    return arguments[index + 1]
  }
}
