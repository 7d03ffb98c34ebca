// Starting processes in a container: the entry point, and what `exec` adds.

package import Files
package import Kernel
package import Machine

/// A process to be started in a container.
package struct ContainerCommand: Sendable {
  package var arguments: [String]
  package var environment: OrderedMap<String, String>
  /// The order of the variables. Real: runc 1.3 adds HOME at the end.
  package var environmentNames: [String] = []
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
    let (user, view) = try machine.look(of: command, in: sandbox)
    var environment = command.environment
    if environment["HOME"] == nil || environment["HOME"] == "" { environment["HOME"] = user.home }
    let loaded = try loadProgram(
      command.arguments, path: environment["PATH"] ?? defaultPath, in: view)
    var start = ProcessStart<Self>(loaded.program, arguments: loaded.arguments, parent: 0)
    start.group = .new
    start.descriptors = command.descriptors
    start.environment = environment
    start.environmentOrder = .given(
      command.environmentNames.contains("HOME")
        ? command.environmentNames : command.environmentNames + ["HOME"])
    start.directory = view.cwd
    start.credentials = user.credentials
    start.namespaces = sandbox.namespaces
    start.umask = 0o022
    return start
  }

  /// Finds what a command line runs, as runc does before it starts anything.
  private mutating func loadProgram(
    _ arguments: [String], path: String, in view: FileView
  ) throws(RuntimeFailure) -> (program: any Program<Self>, arguments: [String]) {
    var arguments = arguments
    for depth in 0..<4 {
      guard let name = arguments.first, !name.isEmpty else { throw .notInPath("") }
      switch machine.found(name, path: path, in: view) {
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

// NB: mutating, so that the machine is asked in its place and not copied.
extension Machine {
  /// Who a command runs as, and how files look to it.
  fileprivate mutating func look(
    of command: ContainerCommand, in sandbox: ContainerSandbox
  ) throws(RuntimeFailure) -> (user: ContainerUser, view: FileView) {
    // Limit: /etc/passwd is the one of the container's own layer; mounts over it are not looked at.
    guard let tree = files[sandbox.root], let mounts = mountTables[sandbox.mounts] else {
      throw .badMount("no such container")
    }
    var user = try self.user(command.user, extraGroups: command.groups, in: tree)
    if let capabilities = command.capabilities, user.credentials.uid == 0 {
      user.credentials.capabilities = capabilities
    }
    var view = FileView(mounts: mounts, credentials: user.credentials)
    view.cwd = command.directory
    do throws(FileError) {
      view.cwd = try files.directory(command.directory, in: view)
    } catch {
      throw .badDirectory(command.directory, error.message.lowercased())
    }
    return (user, view)
  }

  /// `FileTree.user`, remembered for the accounts that a tree has: those of an image's containers.
  private mutating func user(
    _ text: String, extraGroups: [String], in tree: FileTree
  ) throws(RuntimeFailure) -> ContainerUser {
    let reader = "user " + text + extraGroups.map { " +" + $0 }.joined()
    let accounts = tree.accounts
    if let known = scripts.find(accounts.users, reader: reader) as? RememberedUser,
      known.groups == accounts.groups
    {
      return known.user
    }
    let user = try tree.user(text, extraGroups: extraGroups)
    scripts.keep(
      RememberedUser(groups: accounts.groups, user: user), for: accounts.users, reader: reader)
    return user
  }

  fileprivate mutating func found(_ name: String, path: String, in view: FileView) -> Executable {
    executable(named: name, path: path, in: view)
  }
}

/// Who a text meant by certain accounts.
private struct RememberedUser: Sendable {
  /// The bytes of /etc/group.
  var groups: [UInt8]
  var user: ContainerUser
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
