// Finding what a name runs.

package import Files
import Kernel

/// What a command name comes to in a process's own files.
package enum Executable: Hashable, Sendable {
  /// A file that stands for a behaviour.
  case program(path: String, behaviour: String)
  /// A text file that names its interpreter: `#!/bin/sh -e` gives ["/bin/sh", "-e"].
  case script(path: String, interpreter: [String])
  /// An executable text file with no `#!` line; a shell runs it itself.
  case text(path: String)
  case notFound
  /// It is there and may not be executed, or is no program at all.
  case notExecutable(path: String)
  case isDirectory(path: String)
}

extension Machine {
  /// How a process sees files: its mounts, working directory, user and umask.
  package func view(of id: ProcessID) -> FileView? {
    guard let slot = processes.slot(of: id),
      let mounts = mountTables.slot(of: processes[slot].namespaces.mounts)
    else { return nil }
    return FileView(
      mounts: mountTables.values[mounts], cwd: processes[slot].directory,
      credentials: processes[slot].credentials, umask: processes[slot].umask)
  }

  /// Looks a name up as `execvp` does: with a slash it is a path, else the directories of `path`.
  package func executable(
    named name: String, path: String?, of process: ProcessID
  ) -> Executable {
    guard let view = view(of: process) else { return .notFound }
    return executable(named: name, path: path, in: view)
  }

  // NB: mutating, so that the machine is asked in its place and not copied.
  fileprivate mutating func found(
    _ name: String, path: String?, of process: ProcessID
  ) -> Executable {
    guard let slot = processes.slot(of: process), !name.utf8.contains(UInt8(ascii: "/")) else {
      return executable(named: name, path: path, of: process)
    }
    let search = PathMemory.Search(
      name: name, path: path, directory: processes[slot].directory,
      mounts: processes[slot].namespaces.mounts, credentials: processes[slot].credentials)
    if let known = paths.found(search, at: files.age.turns) { return known }
    let found = executable(named: name, path: path, of: process)
    paths.keep(found, for: search)
    return found
  }

  package func executable(named name: String, path: String?, in view: FileView) -> Executable {
    guard !name.isEmpty else { return .notFound }
    if name.utf8.contains(UInt8(ascii: "/")) { return inspect(name, in: view) }
    var refused: Executable?
    var rest = (path ?? "")[...]
    while true {
      let end = rest.utf8.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
      let folder = rest[..<end]
      if let found = search(name, in: folder, of: view) {
        guard case .notExecutable = found else { return found }
        refused = refused ?? found
      }
      guard end < rest.endIndex else { return refused ?? .notFound }
      rest = rest[rest.utf8.index(after: end)...]
    }
  }

  /// What one directory of PATH has under a name; nil: nothing that runs.
  private func search(_ name: String, in folder: Substring, of view: FileView) -> Executable? {
    func path() -> String { (folder.isEmpty ? "." : String(folder)) + "/" + name }
    let found: Executable
    switch files.glance(at: name, in: folder, of: view) {
    case .missing: return nil
    case .found(let inode): found = inspect(path(), inode, in: view)
    case .unclear: found = inspect(path(), in: view)
    }
    switch found {
    case .notFound, .isDirectory: return nil
    default: return found
    }
  }

  private func inspect(_ path: String, in view: FileView) -> Executable {
    do throws(FileError) {
      return inspect(path, try files.inode(at: path, in: view), in: view)
    } catch {
      return error == .accessDenied ? .notExecutable(path: path) : .notFound
    }
  }
  private func inspect(_ path: String, _ inode: Inode, in view: FileView) -> Executable {
    let content: FileContent
    switch inode.body {
    case .directory: return .isDirectory(path: path)
    case .regular(let found) where view.credentials.may(.execute, inode): content = found
    default: return .notExecutable(path: path)
    }
    if let behaviour = content.program { return .program(path: path, behaviour: behaviour) }
    let start = content.read(at: 0, count: 256)
    guard start.starts(with: [0x23, 0x21]) else { return .text(path: path) }
    let line = start.dropFirst(2).prefix { $0 != 10 }
    let words = String(decoding: line, as: UTF8.self)
      .split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    guard let interpreter = words.first else { return .text(path: path) }
    // Real: the kernel gives everything after the interpreter as one argument.
    let rest = words.dropFirst().joined(separator: " ")
    return .script(path: path, interpreter: rest.isEmpty ? [interpreter] : [interpreter, rest])
  }
}

/// What searches of PATH came to, as long as no file has changed since: a loop asks for the same few
/// programs over and over.
struct PathMemory: Sendable {
  /// All that an answer depends on, beside the files.
  struct Search: Equatable, Sendable {
    var name: String
    var path: String?
    var directory: String
    var mounts: MountNamespaceID
    var credentials: Credentials
  }
  private var answers: [(search: Search, found: Executable)] = []
  private var age = 0
  private var oldest = 0
  private static let limit = 8

  mutating func found(_ search: Search, at age: Int) -> Executable? {
    if age != self.age {
      answers.removeAll(keepingCapacity: true)
      self.age = age
      return nil
    }
    return answers.first { $0.search == search }?.found
  }
  mutating func keep(_ found: Executable, for search: Search) {
    if answers.count < Self.limit {
      answers.append((search, found))
    } else {
      answers[oldest] = (search, found)
      oldest = (oldest + 1) % Self.limit
    }
  }
}

extension MachineHost {
  /// The program and the arguments with which a name runs in a process, or what stands in the way.
  ///
  /// A script becomes its interpreter with the script's path before the other arguments, at most
  /// four times over.
  package mutating func load(
    _ arguments: [String], path: String?, of process: ProcessID
  ) -> Loaded<Self> {
    var arguments = arguments
    for _ in 0..<4 {
      guard let name = arguments.first else { return .failed(.notFound) }
      let found = machine.found(name, path: path, of: process)
      switch found {
      case .program(let path, let behaviour):
        guard let program = program(named: behaviour, arguments: arguments) else {
          return .unmodelled(behaviour)
        }
        return .program(program, arguments, path: path)
      case .script(let path, let interpreter):
        arguments = interpreter + [path] + arguments.dropFirst()
      default: return .failed(found)
      }
    }
    return .failed(.notFound)
  }
}

/// What `load` comes to.
package enum Loaded<Host: MachineHost>: Sendable {
  /// `path` is that of the file that runs, an interpreter's where there is one.
  case program(any Program<Host>, [String], path: String)
  /// The file is there, and the lab does not model what it does.
  case unmodelled(String)
  case failed(Executable)
}
