// os and os.path: the process, its environment, its files.

import Files
import Kernel
import Machine
import Text

extension PyVM {
  mutating func callOS(_ name: String, _ arguments: PyArguments) throws(PySignal) -> PyValue {
    let world = try lab()
    let facts = world.process
    let first = arguments[0] ?? .none
    switch name {
    case "_environ":
      return dict(zip(environment.keys, environment.values).map { ($0, .str($1)) })
    case "getenv":
      let key = try text(first, "getenv() argument")
      return environment[key].map { .str($0) } ?? arguments.at(1, "default") ?? .none
    case "_setenv":
      environment[try text(first, "str expected, not")] = try text(
        arguments[1], "str expected, not")
      return .none
    case "_unsetenv":
      environment[try text(first, "str expected, not")] = nil
      return .none
    case "getcwd": return .str(facts.directory)
    case "getpid": return .int(facts.id)
    case "getppid": return .int(facts.parent)
    case "getuid", "geteuid": return .int(facts.credentials.uid)
    case "getgid": return .int(facts.credentials.gid)
    case "getlogin": return .str(environment["USER"] ?? "root")
    case "cpu_count": return .int(2)
    case "getloadavg": return .tuple([.float(0.08), .float(0.03), .float(0.01)])
    case "gethostname": return .str(facts.hostname)
    case "uname":
      return .tuple(
        ["Linux", facts.hostname, "6.12.48+deb13-amd64", "#1 SMP PREEMPT_DYNAMIC", "x86_64"]
          .map { .str($0) })
    case "_exit":
      flushDropped()
      throw .exit(try index(first) ?? 0)
    case "urandom":
      var bytes: [UInt8] = []
      for _ in 0..<max(0, min(try index(first) ?? 0, 1 << 16)) {
        bytes.append(UInt8(truncatingIfNeeded: world.random()))
      }
      return .bytes(bytes)
    case "kill":
      let id = try index(first) ?? 0, number = try index(arguments[1] ?? .none) ?? 0
      if id == facts.id {
        arrived.append(number)
        fuel = min(fuel, 1)
        return .none
      }
      guard world.send(Signal(rawValue: number), to: id) else {
        throw .raise(
          makeException(.processLookupError, [.int(3), .str("No such process")]))
      }
      return .none
    default: return try fileCall(name, arguments, world)
    }
  }

  private mutating func flushDropped() {
    for ref in standard { _ = heap.file(ref) { $0.output = [] } }
  }

  private mutating func fileCall(
    _ name: String, _ arguments: PyArguments, _ world: any PythonWorld
  ) throws(PySignal) -> PyValue {
    let path = arguments.list.isEmpty ? "." : try pathText(arguments.list[0])
    let now = world.now
    do throws(FileError) {
      switch name {
      case "listdir":
        return list(
          try world.files { (store, view) throws(FileError) in try store.names(in: path, in: view) }
            .map { .str($0) })
      case "chdir": try world.changeDirectory(path)
      case "mkdir":
        try world.files { (store, view) throws(FileError) in
          try store.makeDirectory(path, in: view, at: now)
        }
      case "makedirs":
        let exists = arguments.at(2, "exist_ok").map { truthIfPlain($0) ?? true } ?? false
        try world.files { (store, view) throws(FileError) in
          if store.exists(path, in: view) {
            guard exists, store.isDirectory(path, in: view) else { throw .exists }
          }
          try store.makeDirectories(path, in: view, at: now)
        }
      case "remove", "unlink":
        try world.files { (store, view) throws(FileError) in
          if (try store.status(path, follow: false, in: view)).isDirectory { throw .isDirectory }
          try store.unlink(path, in: view, at: now)
        }
      case "rmdir":
        try world.files { (store, view) throws(FileError) in
          try store.removeDirectory(path, in: view, at: now)
        }
      case "rename":
        let other = arguments.list.count > 1 ? arguments.list[1].text ?? "" : ""
        try world.files { (store, view) throws(FileError) in
          try store.rename(path, to: other, in: view, at: now)
        }
      case "symlink":
        let other = arguments.list.count > 1 ? arguments.list[1].text ?? "" : ""
        try world.files { (store, view) throws(FileError) in
          try store.makeSymlink(other, to: path, in: view, at: now)
        }
      case "readlink":
        return .str(
          try world.files { (store, view) throws(FileError) in
            try store.readLink(path, in: view)
          })
      case "_realpath":
        let real = try? world.files { (store, view) throws(FileError) in
          try store.realPath(path, lastMayMiss: true, in: view)
        }
        return .str(real ?? FilePaths.absolute(path, from: world.process.directory))
      case "chmod":
        var mode = 0
        if arguments.list.count > 1, case .int(let bits) = arguments.list[1] { mode = bits }
        try world.files { (store, view) throws(FileError) in
          try store.setMode(path, FileMode(rawValue: UInt16(mode & 0o7777)), in: view, at: now)
        }
      case "access":
        var wanted = 0
        if arguments.list.count > 1, case .int(let bits) = arguments.list[1] { wanted = bits }
        let may: Void? = try? world.files { (store, view) throws(FileError) in
          try store.check(path, FileAccess(rawValue: UInt16(wanted & 7)), in: view)
        }
        return .bool(may != nil)
      case "_exists", "_isfile", "_isdir", "_islink":
        let status = try? world.files { (store, view) throws(FileError) in
          try store.status(path, follow: name != "_islink", in: view)
        }
        switch name {
        case "_isfile": return .bool(status?.isRegular == true)
        case "_isdir": return .bool(status?.isDirectory == true)
        case "_islink": return .bool(status?.isSymlink == true)
        default: return .bool(status != nil)
        }
      case "stat", "_getsize":
        let status = try world.files { (store, view) throws(FileError) in
          try store.status(path, in: view)
        }
        if name == "_getsize" { return .int(status.size) }
        let kind = status.isDirectory ? 0o040000 : status.isSymlink ? 0o120000 : 0o100000
        return .tuple([
          .int(kind | Int(status.mode.rawValue)), .int(status.uid), .int(status.gid),
          .int(status.size), .float(Double(status.modified.nanoseconds) / 1e9),
          .int(status.links),
        ])
      default: break
      }
    } catch {
      throw failure(error, arguments.list.isEmpty ? nil : path)
    }
    if ["chdir", "mkdir", "makedirs", "remove", "unlink", "rmdir", "rename", "symlink", "chmod"]
      .contains(name)
    {
      return .none
    }
    throw .unmodelled("os.\(name)()")
  }
}
