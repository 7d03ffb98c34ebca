// GET /containers/{id}/logs.

package import Kernel
package import Machine
import Containers

package struct LogRequest: Hashable, Sendable {
  package var output = true
  package var errors = true
  package var since: Instant?
  package var until: Instant?
  /// The last so many lines; nil for all.
  package var tail: Int?
  package init() {}
}

extension DockerHost {
  /// The lines that are there, and the number from which to go on when they are followed.
  package func containerLogs(
    _ text: String, _ request: LogRequest = LogRequest()
  ) throws(DockerError) -> (entries: [LogEntry], next: Int, log: LogID) {
    let container = try docker.container(text)
    if container.host.logDriver == "none" {
      throw .other("configured logging driver does not support reading", status: 501)
    }
    guard let log = machine.logs[container.log] else { return ([], 0, container.log) }
    var entries = log.entries(from: 0).filter { request.shows($0) }
    if let tail = request.tail { entries = entries.suffix(max(0, tail)) }
    return (Array(entries), log.end, container.log)
  }
  /// What `logs --details` shows of each line: the labels and variables that the log's options name.
  package func containerLogDetails(_ id: String) -> String {
    guard let container = docker.containers[id] else { return "" }
    var found: OrderedMap<String, String> = [:]
    for name in (container.host.logOptions["labels"] ?? "").split(separator: ",") {
      if let value = container.config.labels[String(name)] { found[String(name)] = value }
    }
    for name in (container.host.logOptions["env"] ?? "").split(separator: ",") {
      let start = "\(name)="
      if let pair = container.config.environment.first(where: { $0.hasPrefix(start) }) {
        found[String(name)] = String(pair.dropFirst(start.count))
      }
    }
    return found.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  }
  /// What has been written since; for following.
  package func logEntries(_ id: LogID, from start: Int, _ request: LogRequest) -> (
    entries: [LogEntry], next: Int
  ) {
    guard let log = machine.logs[id] else { return ([], start) }
    return (log.entries(from: start).filter { request.shows($0) }, log.end)
  }
}

extension LogRequest {
  func shows(_ entry: LogEntry) -> Bool {
    guard entry.stream == 2 ? errors : output else { return false }
    if let since, entry.time < since { return false }
    if let until, entry.time > until { return false }
    return true
  }
}
