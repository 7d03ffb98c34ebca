// The host's own editor on a temporary copy, for those who ask for it.

import Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs an editor of the host on a copy of a file of the sandbox.
struct HostEditor {
  var command: String
  var temporary: String

  struct Problem: Error { var reason: String }

  /// The edited bytes; nil: left as they were.
  func edit(path: String, content: [UInt8]?) -> Result<[UInt8]?, Problem> {
    var template = Array((temporary + "/swiftlab-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { return .failure(problem(temporary)) }
    let folder = String(cString: made)
    defer { rmdir(folder) }
    let name = path.split(separator: "/").last.map(String.init) ?? "file"
    let copy = folder + "/" + (name.hasPrefix("-") ? "_" + name : name)
    defer {
      unlink(copy)
      unlink(copy + "~")
      unlink(folder + "/." + name + ".swp")
    }
    do throws(HostFileError) {
      if let content { try HostFile.replace(copy, with: content) }
      let status = run(copy)
      guard status == 0 else { return .failure(Problem(reason: "\(command): \(status)")) }
      guard HostFile.exists(copy) else { return .success(nil) }
      let edited = try HostFile.read(copy, limit: 64 << 20)
      return .success(edited == content ? nil : edited)
    } catch {
      return .failure(Problem(reason: error.description))
    }
  }

  private func problem(_ path: String) -> Problem {
    Problem(reason: HostFileError(path: path, code: errno).description)
  }

  private func run(_ copy: String) -> Int {
    let arguments = ["/bin/sh", "-c", "exec \(command) \"$1\"", "sh", copy]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", nil, nil, pointers, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    return status & 0x7F == 0 ? Int((status >> 8) & 0xFF) : 128 + Int(status & 0x7F)
  }
}
