// One lab at a time: a second start must not spoil the first one's journal.

import Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A lock that goes with the program, however it ends.
package final class LockFile {
  package enum Outcome {
    case held(LockFile)
    /// Another program holds it; its process number where it wrote one.
    case taken(by: Int?)
    /// There is no place for a lock, as in a read-only home.
    case impossible(HostFileError)
  }

  private let file: Int32
  private init(_ file: Int32) { self.file = file }
  deinit { close(file) }

  package static func take(_ path: String) -> Outcome {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return .impossible(HostFileError(path: path, code: errno)) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(file)
      guard code == EWOULDBLOCK || code == EAGAIN else {
        return .impossible(HostFileError(path: path, code: code))
      }
      let text = (try? HostFile.read(path, limit: 64)).map { String(lenient: $0) }
      return .taken(by: text.flatMap { Int($0.trimmed) })
    }
    _ = ftruncate(file, 0)
    _ = writeAll(Array("\(getpid())\n".utf8), to: file)
    return .held(LockFile(file))
  }
}
