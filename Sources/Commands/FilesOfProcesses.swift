// What commands ask of the process that runs them: its files, its environment, its terminal.

package import Files
import Kernel
package import Machine

extension MachineHost {
  /// How the calling process sees files.
  package func view(_ call: Call<Self>) -> FileView {
    machine.view(of: call.process)
      ?? FileView(mounts: MountTable(root: FileReference(TreeID(0), InodeID(0))))
  }
  /// A variable of the calling process's environment.
  package func environment(_ call: Call<Self>, _ name: String) -> String? {
    machine.process(call.process)?.environment[name]
  }
  /// The terminal that one of the call's descriptors is, or nil.
  package func terminal(_ call: Call<Self>, _ descriptor: Int = 1) -> Terminal? {
    guard let id = machine.terminal(behind: machine.handle(descriptor, of: call.process)) else {
      return nil
    }
    return machine.terminals[id]
  }
  /// Says that a real feature is not modelled: a line of the lab's own, and a note for the grader.
  package mutating func sayUnmodelled(_ what: String, _ call: inout Call<Self>) {
    call.complain("swiftlab: the real tool has \(what); swiftlab does not model it.")
    machine.notices.append(.unmodelled(name: what))
  }
}
