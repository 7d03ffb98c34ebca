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
    guard let process = processes[id], let mounts = mountTables[process.namespaces.mounts] else {
      return nil
    }
    return FileView(
      mounts: mounts, cwd: process.directory, credentials: process.credentials,
      umask: process.umask)
  }

  /// Looks a name up as `execvp` does: with a slash it is a path, else the directories of `path`.
  package func executable(
    named name: String, path: String?, of process: ProcessID
  ) -> Executable {
    guard let view = view(of: process) else { return .notFound }
    return executable(named: name, path: path, in: view)
  }

  package func executable(named name: String, path: String?, in view: FileView) -> Executable {
    guard !name.isEmpty else { return .notFound }
    if name.contains("/") { return inspect(name, in: view) }
    var refused: Executable?
    for folder in (path ?? "").split(separator: ":", omittingEmptySubsequences: false) {
      let found = inspect((folder.isEmpty ? "." : String(folder)) + "/" + name, in: view)
      switch found {
      case .notFound, .isDirectory: continue
      case .notExecutable: refused = refused ?? found
      default: return found
      }
    }
    return refused ?? .notFound
  }

  private func inspect(_ path: String, in view: FileView) -> Executable {
    do throws(FileError) {
      let status = try files.status(path, in: view)
      guard !status.isDirectory else { return .isDirectory(path: path) }
      guard status.isRegular, let inode = files.inode(status.file),
        view.credentials.may(.execute, inode)
      else { return .notExecutable(path: path) }
      if let behaviour = status.program { return .program(path: path, behaviour: behaviour) }
      let start = try files.read(status.file, at: 0, count: 256)
      guard start.starts(with: [0x23, 0x21]) else { return .text(path: path) }
      let line = start.dropFirst(2).prefix { $0 != 10 }
      let words = String(decoding: line, as: UTF8.self)
        .split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
      guard let interpreter = words.first else { return .text(path: path) }
      // Real: the kernel gives everything after the interpreter as one argument.
      let rest = words.dropFirst().joined(separator: " ")
      return .script(path: path, interpreter: rest.isEmpty ? [interpreter] : [interpreter, rest])
    } catch {
      return error == .accessDenied ? .notExecutable(path: path) : .notFound
    }
  }
}

extension MachineHost {
  /// The program and the arguments with which a name runs in a process, or what stands in the way.
  ///
  /// A script becomes its interpreter with the script's path before the other arguments, at most
  /// four times over.
  package func load(
    _ arguments: [String], path: String?, of process: ProcessID
  ) -> Loaded<Self> {
    var arguments = arguments
    for _ in 0..<4 {
      guard let name = arguments.first else { return .failed(.notFound) }
      let found = machine.executable(named: name, path: path, of: process)
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
