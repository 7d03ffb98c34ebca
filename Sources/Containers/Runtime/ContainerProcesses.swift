// Starting processes in a container: the entry point, and what `exec` adds.

package import Files
package import Kernel
package import Machine

/// A process to be started in a container.
package struct ContainerCommand: Sendable {
  package var arguments: [String]
  package var environment: OrderedMap<String, String>
  package var directory: String
  package var user: String
  package var groups: [String]
  /// Handles for descriptors 0, 1, 2.
  package var descriptors: [HandleID?]
  package var capabilities: FileCapabilities?
  /// What the entry point will do, where that is known; see `entryPointRecord(of:for:in:over:)`.
  package var record: EntryPointRecord?

  package init(
    arguments: [String], environment: OrderedMap<String, String>, directory: String = "/",
    user: String = "", groups: [String] = [], descriptors: [HandleID?] = [nil, nil, nil]
  ) {
    self.arguments = arguments
    self.environment = environment
    self.directory = directory
    self.user = user
    self.groups = groups
    self.descriptors = descriptors
  }
}

extension ContainerHost {
  /// Starts a process in a sandbox. It has no parent in the machine: `processEnded` tells its end.
  package mutating func startProcess(
    _ command: ContainerCommand, in sandbox: ContainerSandbox
  ) throws(RuntimeFailure) -> ProcessID {
    var start = try processStart(command, in: sandbox)
    if let record = command.record, let tree = machine.files[sandbox.root] {
      start.program = RecordedEntryPoint(
        record, instead: start.program, root: sandbox.root, tree: tree)
    }
    return try spawn(start, in: sandbox)
  }

  /// Starts what runc has set up.
  mutating func spawn(
    _ start: ProcessStart<Self>, in sandbox: ContainerSandbox
  ) throws(RuntimeFailure) -> ProcessID {
    do throws(SpawnError) {
      let process = try machine.spawn(start)
      // Real: the threads of runc 1.3's init take some numbers before it becomes the program: the first
      // process is 1, what exec starts is 7, 13, 19.
      machine.skipNumbers(5, in: sandbox.processes)
      return process
    } catch {
      throw .processLimit
    }
  }

  /// What a process in a sandbox starts with: user, directory, environment, program.
  package mutating func processStart(
    _ command: ContainerCommand, in sandbox: ContainerSandbox
  ) throws(RuntimeFailure) -> ProcessStart<Self> {
    guard !command.arguments.isEmpty else { throw .noCommand }
    guard let tree = effectiveTree(of: sandbox) else { throw .badMount("no such container") }
    var user = try tree.user(command.user, extraGroups: command.groups)
    if let capabilities = command.capabilities, user.credentials.uid == 0 {
      user.credentials.capabilities = capabilities
    }
    guard var view = view(inside: sandbox, as: user) else { throw .badMount("no such container") }
    view.cwd = command.directory
    do throws(FileError) {
      view.cwd = try machine.files.directory(command.directory, in: view)
    } catch {
      throw .badDirectory(command.directory, error.message.lowercased())
    }
    var environment = command.environment
    if environment["HOME"] == nil || environment["HOME"] == "" { environment["HOME"] = user.home }
    let loaded = try loadProgram(
      command.arguments, path: environment["PATH"] ?? defaultPath, in: view)
    var start = ProcessStart<Self>(loaded.program, arguments: loaded.arguments, parent: 0)
    start.group = .new
    start.descriptors = command.descriptors
    start.environment = environment
    start.directory = view.cwd
    start.credentials = user.credentials
    start.namespaces = sandbox.namespaces
    start.umask = 0o022
    return start
  }

  /// /etc/passwd may lie in the container's own layer; mounts over it are not looked at.
  private func effectiveTree(of sandbox: ContainerSandbox) -> FileTree? {
    machine.files[sandbox.root]
  }

  /// Finds what a command line runs, as runc does before it starts anything.
  private func loadProgram(
    _ arguments: [String], path: String, in view: FileView
  ) throws(RuntimeFailure) -> (program: any Program<Self>, arguments: [String]) {
    var arguments = arguments
    for depth in 0..<4 {
      guard let name = arguments.first, !name.isEmpty else { throw .notInPath("") }
      switch machine.executable(named: name, path: path, in: view) {
      case .program(_, let behaviour):
        if let program = program(named: behaviour, arguments: arguments) {
          return (program, arguments)
        }
        return (UnmodelledProgram<Self>(name: behaviour), arguments)
      case .script(let path, let interpreter):
        arguments = interpreter + [path] + arguments.dropFirst()
      case .text(let path):
        return (FailedExec<Self>(message: "exec \(path): exec format error"), arguments)
      case .notFound where depth > 0:
        // The script is there, its interpreter is not.
        let script = arguments.dropFirst().first ?? name
        return (FailedExec<Self>(message: "exec \(script): no such file or directory"), arguments)
      case .notFound: throw name.contains("/") ? .noSuchFile(name) : .notInPath(name)
      case .notExecutable: throw .notExecutable(name)
      case .isDirectory: throw name.contains("/") ? .isDirectory(name) : .notInPath(name)
      }
    }
    throw .notInPath(arguments.first ?? "")
  }
}

/// Real: what runc takes when the image says nothing.
package let defaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

/// A program that an image holds and the lab does not model: it says so.
struct UnmodelledProgram<Host: ContainerHost>: Program {
  let name: String
  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    let text = "swiftlab: the real image runs \(name) here; swiftlab does not model it.\n"
    _ = host.machine.write(Array(text.utf8), to: 2, of: me)
    host.machine.notices.append(.unmodelled(name: name))
    return .exit(126)
  }
}

/// A file that passed for a program until the kernel was to run it.
struct FailedExec<Host: ContainerHost>: Program {
  let message: String
  var status = 255
  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    _ = host.machine.write(Array((message + "\n").utf8), to: 2, of: me)
    return .exit(status)
  }
}
