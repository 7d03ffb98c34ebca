// systemctl, service and journalctl, as far as they are about the Docker daemon.

import Commands
import Docker
import Files
import Kernel
import Machine
import Text

/// The daemon as a service of the sandbox: started anew, its state, what it said when it could not start.
///
/// Limit: the lab has no systemd. `docker` is the one unit that it knows, and it is never only stopped.
enum DaemonService {
  static let unit = "docker.service"
  static let title = "Docker Application Container Engine"

  static func commands() -> [Command<World>] {
    [
      Command(
        "systemctl", "looks at the Docker daemon and starts it anew",
        .follower { host, call in
          systemctl(call.arguments.dropFirst().filter { !$0.hasPrefix("-") }, &host, &call)
        }),
      Command(
        "service", "the same in the older spelling",
        .follower { host, call in
          let words = Array(call.arguments.dropFirst())
          guard words.count == 2 else {
            call.complain("Usage: service < option > | --status-all | [ service_name [ command ] ]")
            return .exit(words.isEmpty ? 0 : 1)
          }
          return systemctl([words[1], words[0]], &host, &call)
        }),
      Command(
        "journalctl", "what the Docker daemon said when it did not start",
        .once { host, call in journal(&host, &call) }),
    ]
  }

  private static func unmodelled(
    _ what: String, _ name: String, _ host: inout World, _ call: inout Call<World>
  ) -> Following<World> {
    call.complain(
      "swiftlab: \(what) is not modelled; the lab knows `systemctl restart|reload|status|is-active "
        + "docker`, `systemctl daemon-reload`, and for a kubelet `ssh NODE systemctl`.")
    host.machine.notices.append(.unmodelled(name: name))
    return .exit(1)
  }

  private static func systemctl(
    _ words: [String], _ host: inout World, _ call: inout Call<World>
  ) -> Following<World> {
    let isRoot = host.machine.process(call.process)?.credentials.uid == 0
    guard let verb = words.first else {
      return unmodelled("a list of units", "systemctl", &host, &call)
    }
    if verb == "daemon-reload" {
      guard isRoot else {
        call.complain("Failed to reload daemon: Interactive authentication required.")
        return .exit(1)
      }
      return .exit(0)
    }
    guard let name = words.dropFirst().first else {
      call.complain("Too few arguments.")
      return .exit(1)
    }
    guard words.count == 2 else {
      return unmodelled("more than one unit at once", "systemctl", &host, &call)
    }
    guard ["docker", unit].contains(name) else {
      if ["kubelet", "containerd", "ssh", "cron", "docker.socket"].contains(name) {
        return unmodelled("systemctl of \(name)", "systemctl", &host, &call)
      }
      let whole = name.contains(".") ? name : name + ".service"
      switch verb {
      case "is-active":
        call.print("inactive")
        return .exit(3)
      case "status": call.complain("Unit \(whole) could not be found.")
      default: call.complain("Failed to \(verb) \(whole): Unit \(whole) not found.")
      }
      return .exit(verb == "status" ? 4 : 5)
    }
    switch verb {
    case "status":
      call.write(host.daemonStatus)
      return .exit(host.docker.stop == nil ? 0 : 3)
    case "is-active":
      call.print(host.docker.stop == nil ? "active" : "failed")
      return .exit(host.docker.stop == nil ? 0 : 3)
    case "is-enabled":
      call.print("enabled")
      return .exit(0)
    case "enable" where isRoot: return .exit(0)
    case "restart", "start", "reload", "try-restart", "force-reload", "enable":
      guard isRoot else {
        call.complain(
          "Failed to \(verb) \(unit): Interactive authentication required.\n"
            + "See system logs and 'systemctl status \(unit)' for details.")
        return .exit(1)
      }
      if verb == "reload" { return reload(&host, &call) }
      if verb == "start", host.docker.stop == nil { return .exit(0) }
      return .follow(DaemonRestart())
    default: return unmodelled("systemctl \(verb)", "systemctl", &host, &call)
    }
  }

  /// Real: a configuration that cannot be read leaves the daemon as it is.
  private static func reload(
    _ host: inout World, _ call: inout Call<World>
  ) -> Following<World> {
    guard host.docker.stop == nil else {
      call.complain("\(unit) is not active, cannot reload.")
      return .exit(1)
    }
    if case .success(let settings) = host.daemonSettings() { host.docker.settings = settings }
    return .exit(0)
  }

  private static func journal(_ host: inout World, _ call: inout Call<World>) -> Int {
    let isDocker = call.arguments.contains { ["docker", unit].contains($0) }
    guard isDocker else {
      call.complain(
        "swiftlab: the lab has no systemd journal but the Docker daemon's (journalctl -u docker); "
          + "see docker logs and kubectl logs.")
      host.machine.notices.append(.unmodelled(name: "journalctl"))
      return 1
    }
    guard let stop = host.docker.stop else {
      call.print("-- No entries --")
      return 0
    }
    let stamp = host.journalStamp(stop.since)
    call.print("\(stamp) lab dockerd[1872]: \(stop.problem.words)")
    for line in [
      "\(unit): Main process exited, code=exited, status=1/FAILURE",
      "\(unit): Failed with result 'exit-code'.", "Failed to start \(unit) - \(title).",
    ] { call.print("\(stamp) lab systemd[1]: \(line)") }
    return 0
  }
}

/// `systemctl restart docker`: the containers are stopped, the daemon reads its configuration, and the
/// containers whose policy says so are started again.
private struct DaemonRestart: Follower {
  private var resting: [String]?

  mutating func next(_ host: inout World, _ call: inout Call<World>) -> FollowerStep {
    let running = host.docker.containers.values.filter { $0.state.isRunning }
    if resting == nil {
      // Real: at the daemon's own stop a container gets the daemon's 15 s, or its own time.
      resting =
        (host.docker.stop?.resting ?? [])
        + running.filter {
          ["always", "unless-stopped"].contains($0.host.restartPolicy.name)
        }.map(\.id)
      for container in running {
        try? host.containerStop(container.id, timeout: container.request.stopTimeout ?? 15)
      }
    }
    guard !host.docker.containers.values.contains(where: { $0.state.isRunning }) else {
      return .wait([.topic(.docker)])
    }
    let again = resting ?? []
    switch host.daemonSettings() {
    case .failure(let problem):
      host.docker.stop = DaemonStop(since: host.machine.now, problem: problem, resting: again)
      call.pause(.milliseconds(1800))
      call.complain(
        "Job for \(DaemonService.unit) failed because the control process exited with error code.\n"
          + "See \"systemctl status \(DaemonService.unit)\" and \"journalctl -xeu "
          + "\(DaemonService.unit)\" for details.")
      return .exit(1)
    case .success(let settings):
      host.docker.settings = settings
      host.docker.stop = nil
      host.docker.started = host.machine.now
      for id in again { try? host.containerStart(id) }
      for name in settings.unmodelled {
        call.complain("swiftlab: the daemon's setting \(name) is not modelled; it changes nothing.")
        host.machine.notices.append(.unmodelled(name: "daemon.json: \(name)"))
      }
      call.pause(.milliseconds(900))
      return .exit(0)
    }
  }
}

extension World {
  /// What the daemon reads when it starts; a file that is not there is an empty one.
  fileprivate func daemonSettings() -> Result<DaemonSettings, DaemonSettingsProblem> {
    guard let mounts = machine.mountTables[0] else { return .success(DaemonSettings()) }
    let view = FileView(mounts: mounts, cwd: "/", credentials: .root)
    guard let bytes = try? machine.files.read(DaemonSettings.path, in: view), !bytes.isEmpty else {
      return .success(DaemonSettings())
    }
    do throws(DaemonSettingsProblem) {
      return .success(try DaemonSettings(String(decoding: bytes, as: UTF8.self)))
    } catch {
      return .failure(error)
    }
  }

  fileprivate func journalStamp(_ moment: Instant) -> String {
    let time = CivilTime(nanoseconds: moment.nanoseconds)
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(months[time.month - 1]) \(two(time.day)) \(two(time.hour)):\(two(time.minute)):"
      + two(time.second)
  }

  /// Real: systemd 252's lines for the unit, without those on its processes and its log.
  fileprivate var daemonStatus: String {
    let loaded = """
           Loaded: loaded (/lib/systemd/system/docker.service; enabled; preset: enabled)
      """
    let since = docker.stop?.since ?? docker.started ?? World.defaultStart - .seconds(7 * 86_400)
    let time = CivilTime(nanoseconds: since.nanoseconds)
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = since.nanoseconds / 86_400_000_000_000
    let stamp =
      "\(weekdays[(day + 4) % 7]) \(time.year)-\(two(time.month))-\(two(time.day)) "
      + "\(two(time.hour)):\(two(time.minute)):\(two(time.second)) UTC"
    let ago = Int((machine.now - since).inSeconds)
    let age =
      ago < 60
      ? "\(ago)s ago"
      : ago < 3600
        ? "\(ago / 60)min \(ago % 60)s ago"
        : ago < 86_400
          ? "\(ago / 3600)h \(ago / 60 % 60)min ago"
          : ago < 7 * 86_400
            ? "\(ago / 86_400) days ago" : "1 week \(ago / 86_400 - 7) days ago"
    let isUp = docker.stop == nil
    let state = isUp ? "active (running)" : "failed (Result: exit-code)"
    return """
      \(isUp ? "●" : "×") docker.service - \(DaemonService.title)
      \(loaded)
           Active: \(state) since \(stamp); \(age)
      TriggeredBy: \(isUp ? "●" : "×") docker.socket
             Docs: https://docs.docker.com

      """
  }
}
