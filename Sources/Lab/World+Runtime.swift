// The kubelets' runtime: pods' containers on the same machine, files and network as Docker's.

import Containers
package import Documents
import Files
package import Kernel
import Kubectl
import KubernetesAPI
package import KubernetesCluster
import Machine
import Network
import Text

extension World: ContainerRuntime {
  package var clock: Clock {
    get { machine.clock }
    set { machine.clock = newValue }
  }

  package func image(_ reference: String, on node: String) -> ImageFacts? {
    guard let image = nodes.images[node]?[normal(reference)] else { return nil }
    return facts(image, reference)
  }

  package func imageNameProblem(_ reference: String) -> String? {
    if nodes.references.contains(reference) { return nil }
    do throws(ReferenceError) {
      _ = try ImageReference(reference)
      return nil
    } catch {
      return
        "Failed to apply default image tag \"\(reference)\": couldn't parse image name \"\(reference)\": \(error.message)"
    }
  }

  package mutating func planPull(
    _ reference: String, on node: String, secrets: [String]
  ) -> PullPlan {
    let refused = PullPlan(
      duration: .milliseconds(900),
      outcome: .failure("rpc error: code = InvalidArgument desc = failed to parse image"))
    guard let whole = read(reference) else { return refused }
    if !nodes.references.contains(reference) { nodes.references[reference] = whole }
    var account: RegistryAccount?
    for secret in secrets where account == nil {
      account = self.account(in: secret, for: whole.domain)
    }
    do throws(RegistryError) {
      let image = try registries.find(whole, account: account)
      let facts = facts(image, reference)
      if !nodes.pulled.contains(facts.id) { nodes.pulled[facts.id] = image }
      let seconds = 0.6 + Double(facts.size) / 60_000_000
      return PullPlan(duration: .milliseconds(Int(seconds * 1000)), outcome: .image(facts))
    } catch {
      return PullPlan(duration: .milliseconds(900), outcome: .failure(words(error, whole)))
    }
  }

  /// Real: containerd 2.2's words for a failed pull, as the recordings have them.
  private func words(_ error: RegistryError, _ reference: ImageReference) -> String {
    let name = reference.canonical
    switch error {
    case .manifestUnknown:
      return
        "rpc error: code = NotFound desc = failed to pull and unpack image \"\(name)\": failed to resolve image: \(name): not found"
    case .denied, .noCredentials, .wrongPassword:
      return
        "failed to pull and unpack image \"\(name)\": failed to resolve image: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
    case .timedOut(let domain, _):
      return
        "failed to pull and unpack image \"\(name)\": failed to resolve image: failed to do request: Head \"https://\(domain)/v2/\(reference.path)/manifests/\(reference.tag ?? "latest")\": dial tcp: i/o timeout"
    case .unknownHost(let domain):
      return
        "failed to pull and unpack image \"\(name)\": failed to resolve image: failed to do request: Head \"https://\(domain)/v2/\(reference.path)/manifests/\(reference.tag ?? "latest")\": dial tcp: lookup \(domain): no such host"
    case .refused(let domain):
      return
        "failed to pull and unpack image \"\(name)\": failed to resolve image: failed to do request: Head \"https://\(domain)/v2/\(reference.path)/manifests/\(reference.tag ?? "latest")\": dial tcp \(domain): connect: connection refused"
    }
  }

  /// The account that a docker configuration holds for a registry.
  private func account(in json: String, for domain: String) -> RegistryAccount? {
    guard let auths = (try? JSON.parse(json))?["auths"]?.object else { return nil }
    for (key, entry) in auths {
      var name = key
      for scheme in ["https://", "http://"] where name.hasPrefix(scheme) {
        name = String(name.dropFirst(scheme.count))
      }
      name = String(name.prefix { $0 != "/" })
      if name == "index.docker.io" { name = "docker.io" }
      guard name == domain else { continue }
      if let user = entry["username"]?.string, let password = entry["password"]?.string {
        return RegistryAccount(name: user, password: password)
      }
      let text =
        entry["auth"]?.string.flatMap { try? Base64.decoded($0) }
        .map { String(decoding: $0, as: UTF8.self) } ?? ""
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2 { return RegistryAccount(name: parts[0], password: parts[1]) }
    }
    return nil
  }

  package mutating func store(_ image: ImageFacts, for reference: String, on node: String) {
    // NB: not asked of the registry again, which may want an account that only the pull had.
    guard let pulled = nodes.pulled[image.id] else { return }
    let name = normal(reference)
    if nodes.images[node]?[name]?.manifest == pulled.manifest { return }
    nodes.images[node, default: [:]][name] = pulled
  }

  private func read(_ reference: String) -> ImageReference? {
    nodes.references[reference] ?? (try? ImageReference(reference))?.withDefaultTag
  }
  func normal(_ reference: String) -> String { read(reference)?.canonical ?? reference }
  private func facts(_ image: Image, _ reference: String) -> ImageFacts {
    let parsed = read(reference)
    let name = parsed?.name ?? reference
    return ImageFacts(
      id: "\(name)@\(image.manifest)", name: parsed?.canonical ?? reference,
      size: image.layers.reduce(0) { $0 + $1.compressedSize }, user: image.config.config.user)
  }

  // MARK: Sandboxes

  package mutating func sandbox(
    _ podUID: String, ip: String, hostname: String, node: String, isUp: Bool
  ) {
    if isUp {
      let namespace = network.addNamespace(
        hostname: hostname, nameServer: .cluster(World.clusterNameServer))
      _ = try? network.connect(
        namespace, to: World.podNetwork, address: IPv4(ip), names: [hostname])
      nodes.pods[podUID] = NodeRuntime.Pod(network: namespace, hostname: hostname)
      nodes.gatesAreStale = nodes.hasPolicies
    } else if let pod = nodes.pods.removeValue(forKey: podUID) {
      closeHostPorts(podUID)
      if let pause = pod.pause { endPause(pause) }
      network.removeNamespace(pod.network)
      for tree in pod.trees.values { machine.files.removeTree(tree) }
    }
  }

  // MARK: Containers

  package mutating func start(_ order: ContainerOrder) -> StartOutcome {
    var random = machine.random.split("container-\(order.podUID)-\(order.name)-\(order.attempt)")
    let id = random.hex(64)
    let own = nodes.images[order.node]
    guard
      let image = own?[order.image.name].flatMap({
        order.image.id.hasSuffix("@\($0.manifest)") ? $0 : nil
      })
        ?? own?.values.first(where: { facts($0, order.image.name).id == order.image.id })
    else {
      return .failed(id: id, message: "image \"\(order.image.name)\": not found", exitCode: 128)
    }
    let config = image.config.config
    var arguments = order.command ?? config.entrypoint ?? []
    if let own = order.arguments {
      arguments += own
    } else if order.command == nil {
      arguments += config.command ?? []
    }
    var environment: OrderedMap<String, String> = [
      "PATH": defaultPath, "HOSTNAME": order.hostname,
    ]
    for (name, value) in config.variables { environment[name] = value }
    for variable in order.environment { environment[variable.name] = variable.value }
    let directory = order.workingDirectory ?? config.workingDirectory
    let (base, pattern) = containerBase(
      of: image.tree, named: image.id.hex, folders: folders(of: order.mounts))
    let root = machine.files.add(base)
    let log = machine.addLog()
    let signal = Signal(named: config.stopSignal) ?? .term
    var record = NodeRuntime.Record(
      id: id, podUID: order.podUID, name: order.name, attempt: order.attempt, log: log,
      stopSignal: config.stopSignal.isEmpty ? .term : signal, environment: environment,
      directory: directory.isEmpty ? "/" : directory,
      identity: ContainerIdentity(order, imageUser: config.user), root: root,
      arguments: arguments,
      memoryLimit: order.spec["resources"]?["limits"]?["memory"]?.string
        .flatMap { Quantity($0)?.value })
    nodes.history["\(order.podUID)/\(order.name)", default: []].append(id)
    if order.attempt == 0 { openHostPorts(order) }
    let resolver = resolver(of: order)
    if let pod = nodes.pods[order.podUID] { network.change(pod.network) { resolver.set(&$0) } }

    var spec = ContainerSpec(
      id: id, arguments: arguments, hostname: order.hostname, root: root,
      network: nodes.pods[order.podUID]?.network ?? 0,
      files: ContainerFiles(
        hosts: hostsFile(order),
        hostname: order.hostname + "\n",
        resolv: resolver.file))
    spec.pattern = pattern
    spec.memoryLimit = record.memoryLimit
    spec.processNamespace = sharedProcesses(order)
    spec.isRootReadOnly = order.spec.at("securityContext", "readOnlyRootFilesystem")?.bool == true
    spec.mounts = order.mounts.map { mount($0, order) }
    defer { nodes.records[id] = record }
    do throws(RuntimeFailure) {
      guard !arguments.isEmpty else { throw .noCommand }
      let sandbox = try makeSandbox(spec)
      record.sandbox = sandbox
      let process = try startFirst(of: &record, order, sandbox, spec, image, over: base)
      record.process = process
      nodes.owners[process] = id
      return .running(id: id)
    } catch {
      return .failed(
        id: id,
        message:
          "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: \(error.message)",
        exitCode: error.status == 127 || error.status == 126 ? 128 : 128)
    }
  }

  private mutating func startFirst(
    of record: inout NodeRuntime.Record, _ order: ContainerOrder, _ sandbox: ContainerSandbox,
    _ spec: ContainerSpec, _ image: Image, over base: FileTree
  ) throws(RuntimeFailure) -> ProcessID {
    let log = record.log
    let descriptors: [HandleID?]
    var input: HandleID?
    if order.wantsTerminal {
      // With stdin it waits at a terminal of its own, until somebody attaches.
      let own = order.wantsStdin ? machine.addTerminal(Terminal(isInteractive: true)) : nil
      record.terminal = own
      let console = machine.open(OpenFile(.console(log, own)))
      descriptors = [console, console, console]
    } else {
      var reading = machine.open(OpenFile(.null, writable: false))
      if order.wantsStdin {
        let (read, write) = machine.pipe()
        machine.retain(write)
        input = write
        reading = read
      }
      descriptors = [
        reading,
        machine.open(OpenFile(.log(log, stream: 1), readable: false)),
        machine.open(OpenFile(.log(log, stream: 2), readable: false)),
      ]
    }
    for case .some(let handle) in descriptors { machine.retain(handle) }
    defer { for case .some(let handle) in descriptors { machine.release(handle) } }
    do throws(RuntimeFailure) {
      var command = ContainerCommand(
        arguments: spec.arguments, environment: record.environment, directory: record.directory,
        descriptors: descriptors, as: record.identity)
      if !order.wantsTerminal {
        command.record = entryPointRecord(of: image, for: command, in: spec, over: base)
      }
      let process = try startProcess(command, in: sandbox)
      record.input = input
      return process
    } catch {
      if let input { machine.release(input) }
      throw error
    }
  }

  private mutating func resolver(of order: ContainerOrder) -> PodResolver {
    let wish = PodResolver.Wish(order, hostNameServer: network.hostNameServer)
    if let known = nodes.resolver, known.wish == wish { return known.made }
    let made = PodResolver(wish)
    nodes.resolver = (wish, made)
    return made
  }
  private func hostsFile(_ order: ContainerOrder) -> String {
    "# Kubernetes-managed hosts file.\n127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nfe00::\tip6-localnet\nfe00::\tip6-mcastprefix\nfe00::1\tip6-allnodes\nfe00::2\tip6-allrouters\n\(order.podIP)\t\(order.hostname)\n"
  }

  private mutating func mount(
    _ mount: KubernetesCluster.ContainerMount, _ order: ContainerOrder
  ) -> Containers.ContainerMount {
    var tree: TreeID?
    switch mount.source {
    case .files(let volume):
      let own = volumeTree(volume, order.podUID)
      // Real: a part of a volume is mounted for itself, and does not follow the volume's changes.
      tree = mount.subPath.isEmpty ? own : machine.files.copy(own)
    case .emptyDir(let name): tree = podTree(name, order.podUID)
    case .claim(let name): tree = claimTree(name)
    case .hostPath(let path): tree = claimTree("host:\(order.node):\(path)")
    }
    if let tree { share(tree, mount.source, with: order.podSpec) }
    guard let tree, var file = machine.files.root(of: tree) else {
      return Containers.ContainerMount(
        target: mount.path, source: .tmpfs(size: 0, mode: 0o777), isReadOnly: mount.isReadOnly)
    }
    if !mount.subPath.isEmpty {
      // Real: the kubelet makes a part that is not there, as a folder with the volume's own mode.
      if machine.files[tree]?.find("/" + mount.subPath) == nil {
        let now = machine.now
        let mode = machine.files.inode(file)?.mode ?? 0o755
        machine.files.modify(tree) { files in
          _ = try? files.makeDirectories("/" + mount.subPath, at: now)
        }
        try? machine.files.setMode(
          "/" + mount.subPath, mode, in: FileView(mounts: MountTable(root: file)), at: now)
      }
      if let inode = machine.files[tree]?.find("/" + mount.subPath) {
        file = FileReference(tree, inode)
      }
    }
    return Containers.ContainerMount(
      target: mount.path, source: .file(file), isReadOnly: mount.isReadOnly)
  }

  /// The mounts' places that no other mount decides.
  private func folders(
    of mounts: [KubernetesCluster.ContainerMount]
  ) -> [String] {
    let covered = ["/proc", "/dev", "/sys"] + mounts.map { $0.path }
    return mounts.filter { mount in
      mount.subPath.isEmpty
        && !covered.contains { mount.path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
    }.map { $0.path }
  }

  private static func folder(of volume: FileVolume) -> String { "files/" + volume.name }
  private func files(of volume: FileVolume, _ podUID: String) -> VolumeFiles {
    VolumeFiles(volume: volume, podUID: podUID, random: machine.random, made: machine.now)
  }
  private mutating func fill(_ tree: TreeID, with volume: FileVolume, of podUID: String) {
    let files = files(of: volume, podUID)
    machine.files.modify(tree) { files.fill(&$0) }
  }
  private mutating func volumeTree(_ volume: FileVolume, _ podUID: String) -> TreeID {
    let name = World.folder(of: volume)
    if let tree = nodes.pods[podUID]?.trees[name] {
      fill(tree, with: volume, of: podUID)
      return tree
    }
    let tree = machine.files.add(files(of: volume, podUID))
    nodes.pods.modify(podUID) { $0.trees[name] = tree }
    return tree
  }
  package mutating func refresh(_ volume: FileVolume, of podUID: String) {
    guard let tree = nodes.pods[podUID]?.trees[World.folder(of: volume)] else { return }
    fill(tree, with: volume, of: podUID)
  }

  private mutating func podTree(_ name: String, _ podUID: String) -> TreeID {
    if let tree = nodes.pods[podUID]?.trees[name] { return tree }
    // Real: everybody may write there.
    let tree = machine.files.add(FileTree(mode: 0o777, at: machine.now))
    nodes.pods.modify(podUID) { $0.trees[name] = tree }
    return tree
  }
  package func hasFolder(_ path: String, on node: String) -> Bool {
    nodes.claims["host:\(node):\(path)"] != nil
  }
  private mutating func claimTree(_ name: String) -> TreeID {
    if let tree = nodes.claims[name] { return tree }
    // Real: so the local-path provisioner makes it; a folder of the node is root's.
    let tree = machine.files.add(
      FileTree(mode: name.hasPrefix("host:") ? 0o755 : 0o777, at: machine.now))
    nodes.claims[name] = tree
    return tree
  }

  package mutating func stop(_ id: String, kills: Bool) {
    guard let record = nodes.records[id], let process = record.process else { return }
    signal(process, kills ? .kill : record.stopSignal)
  }

  package mutating func remove(_ id: String) {
    guard let record = nodes.records.removeValue(forKey: id) else { return }
    if let sandbox = record.sandbox { removeSandbox(sandbox) }
    machine.files.removeTree(record.root)
    machine.logs.removeValue(forKey: record.log)
    let key = "\(record.podUID)/\(record.name)"
    nodes.history[key, default: []].removeAll { $0 == id }
    if nodes.history[key]?.isEmpty == true { nodes.history[key] = nil }
  }

  mutating func podProcessEnded(_ process: ProcessID, _ end: ProcessEnd) {
    guard let id = nodes.owners.removeValue(forKey: process) else { return }
    nodes.records.modify(id) { $0.process = nil }
    if let input = nodes.records[id]?.input {
      machine.release(input)
      nodes.records.modify(id) { $0.input = nil }
    }
    if let terminal = nodes.records[id]?.terminal {
      machine.terminals.removeValue(forKey: terminal)
      nodes.records.modify(id) { $0.terminal = nil }
    }
    var isOutOfMemory = false
    if let sandbox = nodes.records[id]?.sandbox {
      isOutOfMemory = machine.processNamespaces[sandbox.processes]?.wasOutOfMemory == true
      removeSandbox(sandbox)
      nodes.records.modify(id) { $0.sandbox = nil }
    }
    var exit = ContainerExit(exitCode: end.status, isOutOfMemory: isOutOfMemory)
    if case .killed(let signal) = end { exit.signal = signal.rawValue }
    if nodes.isAtWork {
      nodes.pendingEnds.append((id, exit))
    } else {
      tellEnd(id, exit)
    }
  }
  mutating func tellEnd(_ id: String, _ exit: ContainerExit) {
    var clock = machine.clock
    cluster?.containerEnded(id, exit, clock: &clock)
    machine.clock = clock
  }

  package mutating func probe(_ id: String, _ probe: Value, podIP: String) -> ProbeOutcome {
    if let get = probe["httpGet"] {
      let port = get["port"]?.int ?? 80
      let host = get["host"]?.string ?? podIP
      let request = HTTPRequest(
        scheme: (get["scheme"]?.string ?? "HTTP").lowercased(), host: host,
        target: get["path"]?.string ?? "/",
        headers: [HTTPHeader("User-Agent", "kube-probe/1.36")])
      switch fetch(request, host: host, port: port, from: NetworkMap.host) {
      case .response(let answer, _):
        return (200..<400).contains(answer.status)
          ? .success : .failure("HTTP probe failed with statuscode: \(answer.status)")
      case .timeout:
        return .failure(
          "Get \"http://\(host):\(port)\(get["path"]?.string ?? "/")\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)"
        )
      default:
        return .failure(
          "Get \"http://\(host):\(port)\(get["path"]?.string ?? "/")\": dial tcp \(host):\(port): connect: connection refused"
        )
      }
    }
    if let socket = probe["tcpSocket"] {
      let port = socket["port"]?.int ?? 0
      guard let address = IPv4(podIP) else { return .success }
      if case .listener = connect(to: address, port: port, from: NetworkMap.host) {
        return .success
      }
      return .failure("dial tcp \(podIP):\(port): connect: connection refused")
    }
    if let command = probe.at("exec", "command")?.strings {
      return execProbe(id, command)
    }
    return .success
  }

  /// Runs a probe's command on a copy, to its end, and takes over only that it ran.
  ///
  /// Limit: what an exec probe writes into the container's files is lost.
  private mutating func execProbe(_ id: String, _ command: [String]) -> ProbeOutcome {
    guard let record = nodes.records[id], let sandbox = record.sandbox else {
      return .failure("container not running")
    }
    var copy = self
    let log = copy.machine.addLog()
    let output = copy.machine.open(OpenFile(.log(log, stream: 1), readable: false))
    let input = copy.machine.open(OpenFile(.null, writable: false))
    do throws(RuntimeFailure) {
      let process = try copy.startProcess(
        ContainerCommand(
          arguments: command, environment: record.environment, directory: record.directory,
          descriptors: [input, output, output], as: record.identity), in: sandbox)
      copy.advance(to: copy.machine.now + .seconds(1), fuel: 20_000) { world in
        !world.machine.isRunning(process)
      }
      let end = copy.ends[process]
      let text =
        copy.machine.logs[log]?.entries.map { String(decoding: $0.text, as: UTF8.self) }
        .joined() ?? ""
      if end?.status == 0 { return .success }
      return .failure(text)
    } catch { return .failure(error.message) }
  }

  // MARK: exec

  mutating func podExec(
    _ arguments: [String], in connection: Connection
  ) -> Result<ProcessStart<World>, ContainerRefusal> {
    let key = "\(connection.podUID)/\(connection.container)"
    guard let id = nodes.history[key]?.last, let record = nodes.records[id],
      let sandbox = record.sandbox
    else {
      return .failure(
        ContainerRefusal(
          "unable to upgrade connection: container not found (\"\(connection.container)\")"))
    }
    do throws(RuntimeFailure) {
      return .success(
        try processStart(
          ContainerCommand(
            arguments: arguments, environment: record.environment, directory: record.directory,
            descriptors: [], as: record.identity), in: sandbox))
    } catch {
      let exec = machine.random.split("exec-\(machine.now.nanoseconds)")
      var random = exec
      return .failure(
        ContainerRefusal(
          "Internal error occurred: error executing command in container: failed to exec in container: failed to start exec \"\(random.hex(64))\": OCI runtime exec failed: exec failed: unable to start container process: \(error.message)"
        ))
    }
  }
}
