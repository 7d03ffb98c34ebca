// The first processes of pods' containers: who is attached to them, and what is forwarded to them.

import Documents
package import Files
import Kernel
package import Kubectl
package import KubernetesAPI
package import Machine
package import Network

extension World {
  package func isRunning(_ connection: Connection) -> Bool {
    nodes.records[connection.containerID]?.process != nil
  }

  /// A container's terminal is its own until somebody attaches; then it is the learner's.
  package mutating func attach(
    _ connection: Connection, to terminal: TerminalID?
  ) -> ProcessID? {
    guard let record = nodes.records[connection.containerID], let own = record.terminal,
      let process = record.process
    else { return nil }
    for case .some(let handle) in machine.process(process)?.descriptors.prefix(3) ?? [] {
      machine.changeConsole(handle, log: record.log, to: terminal ?? own)
    }
    if let terminal, let prompt = machine.terminals[own]?.prompt {
      machine.terminals.modify(terminal) { $0.prompt = prompt }
    }
    // Whoever reads the old terminal looks again.
    machine.answer(.key([]), on: own)
    return process
  }

  /// Bytes for a container's standard input; nil: there are no more.
  package mutating func feed(_ connection: Connection, _ bytes: [UInt8]?) {
    guard let record = nodes.records[connection.containerID] else { return }
    if let own = record.terminal {
      if let process = record.process, let group = machine.process(process)?.group {
        machine.terminals.modify(own) { $0.foreground = group }
      }
      guard let bytes else { return machine.answer(.end, on: own) }
      var text = String(decoding: bytes, as: UTF8.self)
      if text.hasSuffix("\n") { text.removeLast() }
      machine.answer(.line(text), on: own)
      return
    }
    guard let input = record.input else { return }
    if let bytes {
      // Limit: a container that does not read loses what does not fit its pipe.
      _ = machine.write(bytes, to: input)
    } else {
      machine.release(input)
      nodes.records.modify(connection.containerID) { $0.input = nil }
    }
  }

  package mutating func forward(
    _ port: Int, address: String, to connection: Connection, port target: Int,
    for process: ProcessID
  ) -> Int? {
    guard let pod = nodes.pods[connection.podUID], let host = IPv4(address) else { return nil }
    let published = PublishedPort(
      hostAddress: host, hostPort: port, namespace: pod.network, port: target, owner: process,
      isTunnel: true)
    do throws(NetworkError) {
      return try network.publish(published).hostPort
    } catch { return nil }
  }

  /// Real: the line comes as the connection does, before anything is answered.
  package mutating func cameToTunnel(_ connection: TunnelConnection) {
    let port = connection.port
    let line = "Handling connection for \(port.hostPort)\n"
    // It is the owner's own output; where that is closed or full the line is lost, as the owner's would be.
    _ = machine.write(Array(line.utf8), to: 1, of: port.owner)
    guard !connection.isTaken else { return }
    nodes.brokenTunnels[port.owner] = nodes.brokenTunnels[port.owner] ?? port
    machine.wake(Topic.kubernetes)
  }

  package mutating func brokenTunnel(
    of process: ProcessID, to connection: Connection
  ) -> BrokenTunnel? {
    guard let port = nodes.brokenTunnels.removeValue(forKey: process) else { return nil }
    var random = machine.random.split("sandbox-\(connection.podUID)")
    let sandbox = random.hex(64)
    let name = [8, 4, 4, 4, 12].map { random.hex($0) }.joined(separator: "-")
    return BrokenTunnel(
      local: port.hostPort, remote: port.port, sandbox: sandbox, namespace: "cni-\(name)")
  }

  package func isPodThere(_ connection: Connection) -> Bool {
    nodes.pods[connection.podUID] != nil
  }

  package func files(of connection: Connection) -> FileView? {
    nodes.records[connection.containerID]?.process.flatMap { machine.view(of: $0) }
  }

  package mutating func serveAPI(
    at address: String, _ port: Int, as user: User, for process: ProcessID
  ) -> Int? {
    guard let host = IPv4(address) else { return nil }
    do throws(NetworkError) {
      try network.listen(
        Listener(
          namespace: NetworkMap.host, address: host, port: port, owner: process,
          handler: World.apiProxy))
    } catch { return nil }
    nodes.proxies[process] = user
    return port
  }

  /// What a listener of `kubectl proxy` answers with.
  static let apiProxy = "kubectl proxy"
}
