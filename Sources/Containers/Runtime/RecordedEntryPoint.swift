// A first process that does what its image's entry point is known to do.

import Files
import Kernel
import Machine

/// Writes, waits and changes files as the record says, each at its time, and then runs what the entry
/// point would run.
///
/// A file that somebody else changes meanwhile stays as they made it, as when they had come a moment later.
struct RecordedEntryPoint<Host: ContainerHost>: Program {
  private let record: EntryPointRecord
  /// The scripts' interpreter, before its first step: it answers signals.
  private var instead: any Program<Host>
  private let root: TreeID
  /// The container's files as they were found.
  private let before: FileTree
  private var start: Instant?
  private var written = 0

  init(
    _ record: EntryPointRecord, instead: any Program<Host>, root: TreeID, tree: FileTree
  ) {
    self.record = record
    self.instead = instead
    self.root = root
    before = tree
  }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    let now = host.machine.moment()
    let start = self.start ?? now
    self.start = start
    while written < record.output.count {
      let output = record.output[written]
      guard start + output.delay <= now else { return .wait(.until(start + output.delay)) }
      // Its log takes what it is given: nothing of what follows depends on the answer.
      _ = host.machine.write(output.bytes, to: output.descriptor, of: me)
      written += 1
    }
    guard start + record.duration <= now else { return .wait(.until(start + record.duration)) }
    host.machine.finish(record, from: start, root: root, before: before, for: me)
    guard
      case .program(let program, let arguments, _) = host.load(
        record.arguments, path: record.environment["PATH"], of: me)
    else { return .exec(instead) }
    host.machine.modify(me) { $0.arguments = arguments }
    return .exec(program)
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer { instead.receive(signal, &host, me) }
}

extension Machine {
  /// What is left of an entry point that has done its work: its files, its mark on its process, and
  /// the numbers of those that it started.
  fileprivate mutating func finish(
    _ record: EntryPointRecord, from start: Instant, root: TreeID, before: FileTree,
    for process: ProcessID
  ) {
    if !record.changes.isEmpty {
      files.modify(root) { tree in
        let isUntouched = tree.fileCount == before.fileCount && tree.holds(all: before, but: [])
        for change in record.changes
        where isUntouched
          || tree[path: "/" + change.entry.path] == before[path: "/" + change.entry.path]
        {
          var entry = change.entry
          entry.modified = start + change.delay
          // A full tree refuses it, as it would have refused the script.
          try? tree.place(entry)
        }
      }
    }
    let space = modify(process) { process in
      for (name, value) in record.variables { process.environment[name] = value }
      process.directory = record.directory
      process.slices += record.slices
      return process.namespaces.processes
    }
    if let space { skipProcesses(record.processes, in: space) }
  }
}
