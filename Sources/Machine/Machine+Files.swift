// Opening files for a process: regular ones, directories, devices.

package import Files
import Kernel

extension Machine {
  /// Opens a path as a process sees it; the handle is held by nobody yet.
  package mutating func open(
    _ path: String, _ flags: OpenFlags, mode: FileMode = 0o666, for process: ProcessID
  ) throws(FileError) -> HandleID {
    guard let view = view(of: process) else { throw .noEntry }
    // Real: /dev/fd/N and /dev/std* stand for what the process has open.
    if let same = inherited(path, of: process) { return same }
    let opened = try files.open(path, flags, mode: mode, in: view, at: clock.now)
    let readable = flags.contains(.read), writable = flags.contains(.write)
    let append = flags.contains(.append)
    func handle(_ kind: OpenFile.Kind) -> HandleID {
      open(OpenFile(kind, readable: readable, writable: writable, append: append))
    }
    switch opened.kind {
    case .directory: return handle(.directory(opened.file))
    case .device:
      switch opened.device {
      case .zero: return handle(.zero)
      case .full: return handle(.full)
      case .random, .urandom: return handle(.random)
      case .tty, .console, .ptmx:
        guard let terminal = terminal(of: process) else { throw .noDevice }
        return handle(.terminal(terminal))
      case .stdin: return try standard(0, of: process)
      case .stdout: return try standard(1, of: process)
      case .stderr: return try standard(2, of: process)
      case .null, nil: return handle(.null)
      }
    default: return handle(.file(opened.file))
    }
  }

  private func standard(_ descriptor: Int, of process: ProcessID) throws(FileError) -> HandleID {
    guard let handle = handle(descriptor, of: process) else { throw .noDevice }
    return handle
  }

  private func inherited(_ path: String, of process: ProcessID) -> HandleID? {
    for prefix in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(prefix) {
      guard let descriptor = Int(path.dropFirst(prefix.count)) else { return nil }
      return handle(descriptor, of: process)
    }
    switch path {
    case "/dev/stdin": return handle(0, of: process)
    case "/dev/stdout": return handle(1, of: process)
    case "/dev/stderr": return handle(2, of: process)
    default: return nil
    }
  }
}

extension MachineHost {
  /// Opens a file for reading at a free descriptor of a process.
  package mutating func openDescriptor(
    _ path: String, _ flags: OpenFlags = .read, for process: ProcessID
  ) throws(FileError) -> Int {
    let handle = try machine.open(path, flags, for: process)
    guard let descriptor = machine.addDescriptor(handle, to: process, from: 3) else {
      machine.retain(handle)
      machine.release(handle)
      throw .tooManyFiles
    }
    return descriptor
  }
}
