// Files of a folder as a web server gives them: types, index pages, redirects to folders.

import Files
import Kernel
import Machine
import Network

/// What a folder of files answers.
enum StaticFiles {
  enum Answer {
    case file([UInt8], type: String, modified: Instant)
    /// A folder was asked for without its slash.
    case movedTo(String)
    /// A folder without an index page.
    case folder
    case missing(String)
    case refused(String)
  }

  /// Real: the types that nginx's mime.types and Apache's name alike.
  static let types: [String: String] = [
    "html": "text/html", "htm": "text/html", "css": "text/css", "js": "application/javascript",
    "json": "application/json", "txt": "text/plain", "xml": "text/xml", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "ico": "image/x-icon", "pdf": "application/pdf", "wasm": "application/wasm",
  ]

  static func answer<Host: ProgramHost>(
    _ path: String, under root: String, index: [String], plain: String, _ host: inout Host,
    _ me: ProcessID
  ) -> Answer {
    guard let view = host.machine.view(of: me) else { return .missing(root + path) }
    var full = FilePaths.normalize(root + "/" + path)
    let wantsFolder = path.hasSuffix("/")
    do throws(FileError) {
      var status = try host.machine.files.status(full, in: view)
      if status.isDirectory {
        guard wantsFolder else { return .movedTo(path + "/") }
        let found = index.first { host.machine.files.exists(full + "/" + $0, in: view) }
        guard let found else { return .folder }
        full += "/" + found
        status = try host.machine.files.status(full, in: view)
      } else if wantsFolder {
        return .missing(full)
      }
      let bytes = try host.machine.files.read(full, in: view)
      let suffix = FilePaths.suffix(full).drop { $0 == "." }.lowercased()
      return .file(bytes, type: types[suffix] ?? plain, modified: status.modified)
    } catch {
      if error == .accessDenied { return .refused(full) }
      return .missing(full)
    }
  }
}
