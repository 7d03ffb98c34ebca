// kubectl logs

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func logsVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "logs", "[-f] [-p] (POD | TYPE/NAME) [-c CONTAINER] [options]",
    "Print the logs for a container in a pod")
  spec.heading = "Troubleshooting and Debugging Commands"
  spec.description =
    "Prints what a pod's container wrote to its output. With -f it goes on until the container ends or you press ^C; with -p it is the run before the last restart."
  spec.completes = ["pod"]
  spec.flags = [
    KubectlFlags.selector,
    Flag("all-containers", nil, .bool, "The logs of all containers of the pod."),
    Flag("all-pods", nil, .bool, "The logs of all pods."),
    Flag("container", "c", .string, "The container.", completes: "container"),
    Flag("follow", "f", .bool, "Go on with what is written."),
    Flag("ignore-errors", nil, .bool, "With -f: go on after errors."),
    Flag("insecure-skip-tls-verify-backend", nil, .bool, "Do not check the kubelet's certificate."),
    Flag("limit-bytes", nil, .int, "At most so many bytes."),
    Flag("max-log-requests", nil, .int, "How many logs to follow at once.", initial: "5"),
    Flag(
      "pod-running-timeout", nil, .duration, "How long to wait for a running pod.", initial: "20s"),
    Flag("prefix", nil, .bool, "Write the pod and the container before each line."),
    Flag("previous", "p", .bool, "The run before the last restart."),
    Flag("since", nil, .duration, "Only newer than this: 5s, 2m, 3h."),
    Flag("since-time", nil, .string, "Only after this moment (RFC 3339)."),
    Flag("tail", nil, .int, "Only the last lines; -1: all (10 with -l).", initial: "-1"),
    Flag("timestamps", nil, .bool, "Write the time before each line."),
  ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        return .follow(try LogsRun<Host>(&host, &call, flags))
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

/// One call of `kubectl logs`.
struct LogsRun<Host: KubectlHost>: Follower {
  private struct Source: Sendable {
    var log: LogID
    var connection: Connection
    var isPrevious: Bool
    var prefix: String
    var position: Int

    func isWritten(_ host: Host) -> Bool { !isPrevious && host.isRunning(connection) }
  }
  private var sources: [Source] = []
  private let follows: Bool
  private let stamps: Bool
  private var bytesLeft: Int
  private let deadline: Instant?

  init(_ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags) throws(KubectlError) {
    follows = flags.bool("follow")
    stamps = flags.bool("timestamps")
    try Self.check(flags)
    bytesLeft = flags.has("limit-bytes") ? flags.int("limit-bytes") : .max
    if flags.has("since-time"), !flags.has("since") { _ = try Self.start(flags, host) }
    var client = try KubeClient(&host, &call, flags, manager: "kubectl-logs")
    deadline = client.patience.map { host.machine.now + $0 }
    var pods: [Value] = []
    if flags.has("selector") {
      guard flags.arguments.isEmpty else {
        throw .usage("only a selector (-l) or a POD name is allowed", command: "kubectl logs")
      }
      pods = try PodTargets.list(flags.string("selector"), &client, &host, &call)
      if pods.isEmpty {
        call.complain("No resources found in \(client.namespace) namespace.")
      }
    } else {
      guard let word = flags.arguments.first else {
        throw .usage(
          "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command",
          command: "kubectl logs")
      }
      guard flags.arguments.count <= 2 else {
        throw .usage(
          "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command",
          command: "kubectl logs")
      }
      do throws(KubectlError) {
        let all = try PodTargets.all(
          word, doing: "get the logs from", &client, &host, &call)
        pods = flags.bool("all-pods") ? all : [all[0]]
        if pods.count < all.count {
          let name = all[0].at("metadata", "name")?.string ?? ""
          call.complain("Found \(all.count) pods, using pod/\(name)")
        }
      } catch {
        // Real: kubectl 1.36 words this one by itself.
        if case .server(let status, _, _) = error, status.reason == "NotFound" {
          throw .plain(
            "error from server (NotFound): \(status.message) in namespace \"\(client.namespace)\"")
        }
        throw error
      }
    }
    let named = flags.last("container") ?? (flags.arguments.count == 2 ? flags.arguments[1] : nil)
    var tail = flags.int("tail", default: flags.has("selector") ? 10 : -1)
    if flags.has("tail") { tail = flags.int("tail") }
    let since = try Self.start(flags, host)
    let most = flags.int("max-log-requests", default: 5)
    for pod in pods {
      let name = pod.at("metadata", "name")?.string ?? ""
      var containers: [String] = []
      if flags.bool("all-containers") {
        containers =
          ((pod.at("spec", "initContainers")?.array ?? [])
          + (pod.at("spec", "containers")?.array ?? [])
          + (pod.at("spec", "ephemeralContainers")?.array ?? [])).compactMap { $0["name"]?.string }
      } else {
        containers = [
          try PodTargets.container(of: pod, named: named, isQuiet: flags.has("selector"), &call)
        ]
      }
      for container in containers {
        var request = APIRequest(
          .get, ResourceName(resource: "pods"), namespace: client.namespace, name: name,
          subresource: "log")
        request.container = container
        request.previous = flags.bool("previous")
        let response = try client.send(request, &host, &call)
        guard case .connect(let connection) = response.result,
          let log = host.log(of: connection, previous: request.previous)
        else { continue }
        let position = Self.position(in: host.machine.logs[log], tail: tail, since: since)
        let isPrefixed = flags.bool("prefix") || flags.bool("all-pods")
        let prefix = isPrefixed ? "[pod/\(name)/\(container)] " : ""
        sources.append(
          Source(
            log: log, connection: connection, isPrevious: request.previous, prefix: prefix,
            position: position))
      }
    }
    if follows, sources.count > most {
      throw .plain(
        "you are attempting to follow \(sources.count) log streams, but maximum allowed concurrency is \(most), use --max-log-requests to increase the limit"
      )
    }
  }

  private static func check(_ flags: ParsedFlags) throws(KubectlError) {
    if flags.has("limit-bytes"), flags.int("limit-bytes") <= 0 {
      throw .plain("--limit-bytes must be greater than 0")
    }
    if flags.has("tail"), flags.int("tail") < -1 {
      throw .plain("--tail must be greater than or equal to -1")
    }
    if flags.has("since"), flags.has("since-time") {
      throw .plain("at most one of `sinceTime` or `sinceSeconds` may be specified")
    }
    if flags.bool("all-containers"), let name = flags.last("container"), !name.isEmpty {
      throw .plain("--all-containers=true should not be specified with container name \(name)")
    }
  }

  private static func start(
    _ flags: ParsedFlags, _ host: Host
  ) throws(KubectlError) -> Instant? {
    if let text = flags.last("since"), let nanoseconds = try? GoDuration.nanoseconds(text) {
      return host.machine.now - .nanoseconds(nanoseconds)
    }
    if let text = flags.last("since-time") {
      guard let instant = parseTimestamp(text) else {
        throw .plain(
          "parsing time \"\(text)\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\(text)\" as \"2006\""
        )
      }
      return instant
    }
    return nil
  }

  private static func position(in log: Log?, tail: Int, since: Instant?) -> Int {
    guard let log else { return 0 }
    var start = log.dropped
    if let since {
      start += log.entries.prefix { $0.time < since }.count
    }
    if tail >= 0 { start = max(start, log.end - tail) }
    return start
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    for index in sources.indices {
      guard let log = host.machine.logs[sources[index].log] else { continue }
      for entry in log.entries(from: sources[index].position) {
        var line = Array(sources[index].prefix.utf8)
        if stamps {
          let time = CivilTime(nanoseconds: entry.time.nanoseconds)
          line += Array((time.rfc3339Nano + " ").utf8)
        }
        line += entry.text
        if line.count > bytesLeft { line = Array(line.prefix(bytesLeft)) }
        bytesLeft -= line.count
        call.write(bytes: line)
        if bytesLeft <= 0 { return .exit(0) }
      }
      sources[index].position = max(log.end, sources[index].position)
    }
    // Real: the log ends with its container; with several, with the last.
    guard follows, sources.contains(where: { $0.isWritten(host) }) else { return .exit(0) }
    if let deadline, deadline <= host.machine.now {
      call.complain(
        "error: net/http: request canceled (Client.Timeout or context cancellation while reading body)"
      )
      return .exit(1)
    }
    return .wait(
      sources.map { .topic(.log($0.log)) } + [.topic(.kubernetes)]
        + (deadline.map { [.until($0)] } ?? []))
  }
}
