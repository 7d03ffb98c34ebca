// Recording entry points: a container of an image is run in a world of its own, where nobody looks.

package import Containers
import Files
import Kernel
import Machine
import Network
import Synchronization

extension World {
  package func entryPointRecord(of image: Image, arguments: [String]) -> EntryPointRecord? {
    EntryPointRecorder.record(of: image, arguments: arguments)
  }
}

/// The records that this program has made.
///
/// A record depends on nothing but the image and the words, so it makes no difference to a world when
/// it was made, or whether it has been forgotten since.
enum EntryPointRecorder {
  private struct Key: Hashable {
    var image: Digest
    var arguments: [String]
  }
  private static let known = Mutex<[Key: EntryPointRecord?]>([:])
  private static let most = 64
  /// An entry point that has not given way after so much work is not recorded.
  private static let fuel = 100_000

  static func record(of image: Image, arguments: [String]) -> EntryPointRecord? {
    let key = Key(image: image.id, arguments: arguments)
    if let found = known.withLock({ $0[key] }) { return found }
    let made = try? make(image, arguments)
    known.withLock {
      if $0.count >= most { $0 = [:] }
      $0[key] = .some(made)
    }
    return made
  }

  private static func make(
    _ image: Image, _ arguments: [String]
  ) throws(RuntimeFailure) -> EntryPointRecord? {
    var world = World()
    let layer = world.containerBase(of: image.tree, named: image.id.hex).tree
    let root = world.machine.files.add(layer)
    world.machine.clock.advance(to: world.machine.now + .seconds(1))
    let log = world.machine.addLog()
    let spec = ContainerSpec(
      id: "record", arguments: arguments, hostname: "record", root: root, network: 0)
    let sandbox = try world.makeSandbox(spec)
    let descriptors: [HandleID?] = [
      world.machine.open(OpenFile(.null)),
      world.machine.open(OpenFile(.log(log, stream: 1), readable: false)),
      world.machine.open(OpenFile(.log(log, stream: 2), readable: false)),
    ]
    var environment: OrderedMap<String, String> = ["PATH": defaultPath]
    for (name, value) in image.config.config.variables { environment[name] = value }
    var given = environment
    given["HOSTNAME"] = "record"
    let first = try world.startProcess(
      ContainerCommand(arguments: arguments, environment: given, descriptors: descriptors),
      in: sandbox)
    guard let atStart = world.machine.process(first), let before = world.machine.files[root],
      let number = world.machine.lastNumber(in: sandbox.processes)
    else { return nil }
    let start = world.machine.now
    let random = world.machine.random
    world.advance(to: start + .seconds(60), fuel: fuel) {
      $0.machine.process(first)?.arguments != atStart.arguments
    }
    // It must have come to its end, and have left nothing behind but what a record can hold.
    guard let atEnd = world.machine.process(first), atEnd.isRunning,
      atEnd.arguments != atStart.arguments,
      atEnd.descriptors.compactMap(\.self) == atStart.descriptors.compactMap(\.self),
      atEnd.credentials == atStart.credentials, atEnd.umask == atStart.umask,
      atEnd.ignored == atStart.ignored,
      world.machine.processes(in: sandbox.processes) == [first], world.machine.random == random,
      world.network.listeners(of: first).isEmpty,
      let last = world.machine.lastNumber(in: sandbox.processes),
      let lines = world.machine.logs[log], !lines.holdsPart, let after = world.machine.files[root],
      let changes = changes(from: before, to: after, since: start)
    else { return nil }
    var variables: OrderedMap<String, String> = [:]
    for (name, value) in atEnd.environment where atStart.environment[name] != value {
      variables[name] = value
    }
    guard atStart.environment.allSatisfy({ atEnd.environment[$0.key] != nil }) else { return nil }
    return EntryPointRecord(
      environment: environment,
      output: lines.entries.map {
        .init(delay: $0.time - start, descriptor: Int($0.stream), bytes: $0.text)
      },
      changes: changes, duration: world.machine.now - start, arguments: atEnd.arguments,
      variables: variables, directory: atEnd.directory, slices: atEnd.slices - atStart.slices,
      processes: last - number)
  }

  /// What was made and changed; nil where something was taken away, or lies outside of time.
  private static func changes(
    from before: FileTree, to after: FileTree, since start: Instant
  ) -> [EntryPointRecord.Change]? {
    let old = Dictionary(
      before.entries().map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let new = after.entries()
    guard Set(new.map(\.path)).isSuperset(of: old.keys) else { return nil }
    var changes: [EntryPointRecord.Change] = []
    for entry in new where old[entry.path] != entry {
      guard entry.modified >= start else { return nil }
      changes.append(.init(delay: entry.modified - start, entry: entry))
    }
    return changes
  }
}
