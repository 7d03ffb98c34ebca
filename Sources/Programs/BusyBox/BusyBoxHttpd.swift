// BusyBox's httpd: a folder of files on a port.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// `httpd -f -p 8080 -h /www`.
func busyBoxHttpd<Host: ProgramHost>() -> Command<Host> {
  Command("busybox-httpd", "a folder of files on a port", .program { BusyBoxHttpd<Host>($0) })
}

// Limit: no CGI, no configuration file, no passwords.
struct BusyBoxHttpd<Host: ProgramHost>: Server {
  let arguments: [String]
  private var port = 80
  private var folder = "."
  private var inForeground = false
  private var isVerbose = false
  private var root: String?

  init(_ arguments: [String]) {
    self.arguments = arguments
    var words = arguments.dropFirst()
    while let word = words.popFirst() {
      guard word.hasPrefix("-") else { continue }
      var letters = word.dropFirst()
      while let letter = letters.popFirst() {
        switch letter {
        case "f": inForeground = true
        case "v": isVerbose = true
        case "p", "h", "c", "r", "u":
          let value = letters.isEmpty ? words.popFirst() ?? "" : String(letters)
          letters = ""
          if letter == "p" {
            port = value.split(separator: ":").last.flatMap { Int($0) } ?? 80
          }
          if letter == "h" { folder = value }
        default: break
        }
      }
    }
  }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    guard root == nil else { return .wait([]) }
    guard let view = host.machine.view(of: me),
      let directory = try? host.machine.files.directory(folder, in: view)
    else {
      complain("httpd: can't change directory to '\(folder)': No such file or directory", &host, me)
      return .exit(1)
    }
    if !inForeground {
      // Real: without -f it goes into the background, and the caller's process ends.
      var child = self
      child.inForeground = true
      var start = ProcessStart<Host>(child, arguments: arguments, parent: me)
      start.group = .new
      _ = try? host.machine.spawn(start)
      return .exit(0)
    }
    do throws(NetworkError) {
      try host.listen(on: port, as: "httpd", by: me)
    } catch {
      complain("httpd: bind: Address already in use", &host, me)
      return .exit(1)
    }
    root = directory
    return .wait([])
  }
  // Real: httpd handles no signal, so as a container's first process it is only ended by KILL.

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    guard let root else { return nil }
    var response: HTTPResponse
    switch StaticFiles.answer(
      request.path, under: root, index: ["index.html"], plain: "application/octet-stream", &host,
      me)
    {
    case .file(let bytes, let type, let modified):
      let time = CivilTime(seconds: modified.seconds)
      response = HTTPResponse(
        status: 200,
        headers: [
          HTTPHeader("Content-type", type),
          HTTPHeader("Last-Modified", TimeFormat.text("%a, %d %b %Y %H:%M:%S GMT", time)),
          HTTPHeader("Content-Length", String(bytes.count)),
        ], body: bytes)
    case .movedTo(let path):
      response = page(302, "Found")
      response.headers.append(HTTPHeader("Location", path))
    case .folder, .missing: response = page(404, "Not Found")
    case .refused: response = page(403, "Forbidden")
    }
    if isVerbose {
      complain("[::ffff:\(request.source)]:41592: response:\(response.status)", &host, me)
    }
    return response
  }

  // Real: BusyBox's own pages.
  private func page(_ status: Int, _ title: String) -> HTTPResponse {
    let text =
      status == 404 ? "The requested URL was not found" : status == 403 ? "" : ""
    return HTTPResponse(
      status: status, reason: title,
      headers: [HTTPHeader("Content-type", "text/html")],
      body: Array(
        "<HTML><HEAD><TITLE>\(status) \(title)</TITLE></HEAD>\n<BODY><H1>\(status) \(title)</H1>\n\(text)\n</BODY></HTML>\n"
          .utf8))
  }
  private func complain(_ text: String, _ host: inout Host, _ me: ProcessID) {
    _ = host.machine.write((text + "\n").utf8, to: 2, of: me)
  }
}
