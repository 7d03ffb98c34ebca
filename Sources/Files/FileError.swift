// What a file operation can answer instead of doing its work: the kernel's error numbers.

/// An error number of the kernel; the raw value is Linux's.
///
/// The error carries no path: like the kernel's, it is the caller that knows what it asked for.
package enum FileError: Int, Error, Hashable, Sendable, CaseIterable {
  case notPermitted = 1
  case noEntry = 2
  case noProcess = 3
  case interrupted = 4
  case inputOutput = 5
  case noDevice = 6
  case badExecutable = 8
  case badDescriptor = 9
  case noChildren = 10
  case tryAgain = 11
  case noMemory = 12
  case accessDenied = 13
  case busy = 16
  case exists = 17
  case crossDevice = 18
  case notDirectory = 20
  case isDirectory = 21
  case invalid = 22
  case tooManyFiles = 24
  case notTerminal = 25
  case textBusy = 26
  case tooLarge = 27
  case noSpace = 28
  case illegalSeek = 29
  case readOnly = 30
  case tooManyLinks = 31
  case brokenPipe = 32
  case nameTooLong = 36
  case notEmpty = 39
  case loop = 40
  case overQuota = 122
}

extension FileError {
  /// What strerror says. Real: glibc 2.39.
  package var message: String {
    switch self {
    case .notPermitted: "Operation not permitted"
    case .noEntry: "No such file or directory"
    case .noProcess: "No such process"
    case .interrupted: "Interrupted system call"
    case .inputOutput: "Input/output error"
    case .noDevice: "No such device or address"
    case .badExecutable: "Exec format error"
    case .badDescriptor: "Bad file descriptor"
    case .noChildren: "No child processes"
    case .tryAgain: "Resource temporarily unavailable"
    case .noMemory: "Cannot allocate memory"
    case .accessDenied: "Permission denied"
    case .busy: "Device or resource busy"
    case .exists: "File exists"
    case .crossDevice: "Invalid cross-device link"
    case .notDirectory: "Not a directory"
    case .isDirectory: "Is a directory"
    case .invalid: "Invalid argument"
    case .tooManyFiles: "Too many open files"
    case .notTerminal: "Inappropriate ioctl for device"
    case .textBusy: "Text file busy"
    case .tooLarge: "File too large"
    case .noSpace: "No space left on device"
    case .illegalSeek: "Illegal seek"
    case .readOnly: "Read-only file system"
    case .tooManyLinks: "Too many links"
    case .brokenPipe: "Broken pipe"
    case .nameTooLong: "File name too long"
    case .notEmpty: "Directory not empty"
    case .loop: "Too many levels of symbolic links"
    case .overQuota: "Disk quota exceeded"
    }
  }

  /// The macro's name, as node and python print it.
  package var symbol: String {
    switch self {
    case .notPermitted: "EPERM"
    case .noEntry: "ENOENT"
    case .noProcess: "ESRCH"
    case .interrupted: "EINTR"
    case .inputOutput: "EIO"
    case .noDevice: "ENXIO"
    case .badExecutable: "ENOEXEC"
    case .badDescriptor: "EBADF"
    case .noChildren: "ECHILD"
    case .tryAgain: "EAGAIN"
    case .noMemory: "ENOMEM"
    case .accessDenied: "EACCES"
    case .busy: "EBUSY"
    case .exists: "EEXIST"
    case .crossDevice: "EXDEV"
    case .notDirectory: "ENOTDIR"
    case .isDirectory: "EISDIR"
    case .invalid: "EINVAL"
    case .tooManyFiles: "EMFILE"
    case .notTerminal: "ENOTTY"
    case .textBusy: "ETXTBSY"
    case .tooLarge: "EFBIG"
    case .noSpace: "ENOSPC"
    case .illegalSeek: "ESPIPE"
    case .readOnly: "EROFS"
    case .tooManyLinks: "EMLINK"
    case .brokenPipe: "EPIPE"
    case .nameTooLong: "ENAMETOOLONG"
    case .notEmpty: "ENOTEMPTY"
    case .loop: "ELOOP"
    case .overQuota: "EDQUOT"
    }
  }
}

extension FileError: CustomStringConvertible {
  package var description: String { "\(symbol): \(message)" }
}
