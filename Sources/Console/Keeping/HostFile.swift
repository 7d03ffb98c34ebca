// Files of the host, through the system's own calls: whole reads, synced appends, safe replacement.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A call of the system failed.
package struct HostFileError: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String
  package var code: Int32
  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }
  package var description: String { "\(path): \(Self.reason(code))" }
  package static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
  package var isMissing: Bool { code == ENOENT }
}

package enum HostFile {
  /// The whole file; what is longer than `limit` is an error (EFBIG).
  package static func read(_ path: String, limit: Int) throws(HostFileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw HostFileError(path: path, code: errno) }
    defer { close(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(file, &buffer)
      if count < 0 {
        if errno == EINTR { continue }
        throw HostFileError(path: path, code: errno)
      }
      if count == 0 { return result }
      result += buffer[..<count]
      if result.count > limit { throw HostFileError(path: path, code: EFBIG) }
    }
  }

  private static func systemRead(_ file: Int32, _ buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { pointer in
      #if canImport(Darwin)
        Darwin.read(file, pointer.baseAddress, pointer.count)
      #elseif canImport(Glibc)
        Glibc.read(file, pointer.baseAddress, pointer.count)
      #else
        Musl.read(file, pointer.baseAddress, pointer.count)
      #endif
    }
  }

  /// Adds to a file of mode 0600, in one call where the system can.
  package static func append(
    _ bytes: [UInt8], to path: String, synced: Bool = false
  ) throws(HostFileError) {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw HostFileError(path: path, code: errno) }
    defer { close(file) }
    guard writeAll(bytes, to: file), !synced || fsync(file) == 0 else {
      throw HostFileError(path: path, code: errno)
    }
  }

  /// Puts a file in the place of another: whole or not at all, whenever the power goes.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(HostFileError) {
    let draft = path + ".new"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw HostFileError(path: draft, code: errno) }
    let isWritten = writeAll(bytes, to: file) && fsync(file) == 0
    let code = errno
    close(file)
    guard isWritten else {
      unlink(draft)
      throw HostFileError(path: draft, code: code)
    }
    guard rename(draft, path) == 0 else { throw HostFileError(path: path, code: errno) }
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
  package static func remove(_ path: String) { unlink(path) }

  /// Makes a directory and those above it; those made are for the owner alone.
  package static func makeDirectory(_ path: String) throws(HostFileError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        let code = errno
        if access(made, F_OK) == 0 { continue }
        throw HostFileError(path: made, code: code)
      }
    }
    guard access(path, W_OK | X_OK) == 0 else { throw HostFileError(path: path, code: errno) }
  }
}
