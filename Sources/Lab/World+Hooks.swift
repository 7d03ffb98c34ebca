// Hooks of pods' containers: a command inside, or a request; and the end of one without memory.

import Containers
package import Documents
import Kernel
package import KubernetesCluster
import Machine
import Network

extension World {
  package mutating func beginHook(_ id: String, _ handler: Value, podIP: String) -> HookStart {
    if let command = handler["exec"]?["command"]?.strings { return beginHook(id, command) }
    guard let get = handler["httpGet"] else { return .success }
    let port = get["port"]?.int ?? get["port"]?.string.flatMap { Int($0) } ?? 80
    let host = get["host"]?.string ?? podIP
    let path = get["path"]?.string ?? "/"
    let scheme = (get["scheme"]?.string ?? "HTTP").lowercased()
    let request = HTTPRequest(
      scheme: scheme, host: host, target: path,
      headers: [HTTPHeader("User-Agent", "kube-lifecycle/1.36")])
    // Real: any answer will do, an error too.
    let start = "Get \"\(scheme)://\(host):\(port)\(path)\": "
    switch fetch(request, host: host, port: port, from: NetworkMap.host) {
    case .response: return .success
    case .timeout: return .failure(start + "dial tcp \(host):\(port): i/o timeout")
    case .emptyReply, .reset: return .failure(start + "EOF")
    case .unknownHost, .noNameServer:
      return .failure(start + "dial tcp: lookup \(host): no such host")
    case .refused, .unreachable, .noRoute:
      return .failure(start + "dial tcp \(host):\(port): connect: connection refused")
    }
  }

  private mutating func beginHook(_ id: String, _ command: [String]) -> HookStart {
    guard let record = nodes.records[id], let sandbox = record.sandbox else {
      return .failure("container not running")
    }
    let log = machine.addLog()
    let input = machine.open(OpenFile(.null, writable: false))
    let output = machine.open(OpenFile(.log(log, stream: 1), readable: false))
    let errors = machine.open(OpenFile(.log(log, stream: 2), readable: false))
    let descriptors: [HandleID?] = [input, output, errors]
    for case .some(let handle) in descriptors { machine.retain(handle) }
    defer { for case .some(let handle) in descriptors { machine.release(handle) } }
    do throws(RuntimeFailure) {
      let process = try startProcess(
        ContainerCommand(
          arguments: command, environment: record.environment, directory: record.directory,
          descriptors: descriptors, as: record.identity), in: sandbox)
      nodes.hooks[process] = NodeRuntime.Hook(container: id, command: command, log: log)
      return .running
    } catch {
      machine.logs.removeValue(forKey: log)
      var random = machine.random.split("hook-\(id)-\(machine.now.nanoseconds)")
      return .failure(
        "rpc error: code = Unknown desc = failed to exec in container: failed to start exec"
          + " \"\(random.hex(64))\": OCI runtime exec failed: exec failed: unable to start"
          + " container process: \(error.message)")
    }
  }

  /// A hook's command has ended. Real: ExecSync's words for one that ended badly.
  mutating func hookProcessEnded(_ process: ProcessID, _ end: ProcessEnd) {
    guard let hook = nodes.hooks.removeValue(forKey: process) else { return }
    func text(_ stream: UInt8) -> String {
      (machine.logs[hook.log]?.entries ?? []).filter { $0.stream == stream }
        .map { String(decoding: $0.text, as: UTF8.self) }.joined()
    }
    var error: String?
    if end.status != 0 {
      error =
        "command '\(hook.command.joined(separator: " "))' exited with \(end.status): \(text(2))"
    }
    let output = text(1) + text(2)
    machine.logs.removeValue(forKey: hook.log)
    let outcome = (hook.container, error, output)
    if nodes.isAtWork {
      nodes.pendingHooks.append(outcome)
    } else {
      tellHook(outcome)
    }
  }
  mutating func tellHook(_ outcome: (container: String, error: String?, output: String)) {
    var clock = machine.clock
    cluster?.hookEnded(
      outcome.container, error: outcome.error, output: outcome.output, clock: &clock)
    machine.clock = clock
  }

  // MARK: Memory

  package func memoryLasts(_ id: String) -> Duration? {
    guard let record = nodes.records[id], let limit = record.memoryLimit,
      memoryNeeded(record.arguments) > limit
    else { return nil }
    return outOfMemoryDelay
  }
  package mutating func killOutOfMemory(_ id: String) {
    guard let process = nodes.records[id]?.process else { return }
    machine.noteOutOfMemory(process)
    signal(process, .kill)
  }
}
