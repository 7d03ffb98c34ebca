// The world outside as data: web pages, and repositories that can be cloned.

package import Documents
package import Kernel

package struct Page: Hashable, Sendable {
  package var status: Int
  package var headers: [HTTPHeader]
  package var body: String
  package init(status: Int = 200, headers: [HTTPHeader] = [], body: String) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// A repository that `git clone` finds.
package struct Repository: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    package var path: String
    package var text: String
    package var isExecutable: Bool
    package init(_ path: String, _ text: String, isExecutable: Bool = false) {
      self.path = path
      self.text = text
      self.isExecutable = isExecutable
    }
  }
  package struct Commit: Hashable, Sendable {
    package var author: String
    package var email: String
    /// Seconds since 1970.
    package var time: Int
    package var message: String
    package init(author: String, email: String, time: Int, message: String) {
      self.author = author
      self.email = email
      self.time = time
      self.message = message
    }
  }
  /// `github.com/owner/name`, without a scheme or `.git`.
  package var address: String
  package var branch: String
  package var files: [File]
  /// The oldest first; every file stands since the first.
  package var commits: [Commit]
  package init(address: String, branch: String = "main", files: [File], commits: [Commit]) {
    self.address = address
    self.branch = branch
    self.files = files
    self.commits = commits
  }
}

package struct Catalogue: Hashable, Sendable {
  /// By host, then by path (with its query where the page has one).
  package private(set) var pages: OrderedMap<String, OrderedMap<String, Page>> = [:]
  package private(set) var repositories: OrderedMap<String, Repository> = [:]
  private var addresses: OrderedMap<String, IPv4> = [:]
  private var hosts: OrderedMap<IPv4, String> = [:]

  package init() {}

  /// A host of the world, with an address made from its name.
  package mutating func addHost(_ host: String) {
    let host = host.lowercased()
    guard addresses[host] == nil else { return }
    var hash: UInt32 = 2_166_136_261
    for byte in host.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    while true {
      // Public blocks only: 93.x to 104.x.
      let address = IPv4(
        UInt8(93 + hash % 12), UInt8(truncatingIfNeeded: hash >> 8),
        UInt8(truncatingIfNeeded: hash >> 16), UInt8(1 + (hash >> 24) % 254))
      if hosts[address] == nil {
        addresses[host] = address
        hosts[address] = host
        return
      }
      hash = hash &* 16_777_619 &+ 1
    }
  }
  package mutating func add(_ page: Page, host: String, path: String) {
    addHost(host)
    pages[host.lowercased(), default: [:]][path] = page
  }
  package mutating func add(_ repository: Repository) {
    addHost(String(repository.address.prefix { $0 != "/" }))
    repositories[repository.address.lowercased()] = repository
  }

  /// Adds what a document says:
  ///
  ///     pages: [{host, path, status, headers: {…}, body}]
  ///     repositories: [{address, branch, files: {path: text}, commits: [{author, email, time, message}]}]
  package mutating func add(_ document: Value) {
    for page in document["pages"]?.array ?? [] {
      guard let host = page["host"]?.string else { continue }
      let headers = (page["headers"]?.object ?? Object()).map {
        HTTPHeader($0.key, $0.value.string ?? "")
      }
      add(
        Page(
          status: page["status"]?.int ?? 200, headers: headers, body: page["body"]?.string ?? ""),
        host: host, path: page["path"]?.string ?? "/")
    }
    for entry in document["repositories"]?.array ?? [] {
      guard let address = entry["address"]?.string else { continue }
      let files = (entry["files"]?.object ?? Object()).map {
        Repository.File($0.key, $0.value.string ?? "")
      }
      let commits = (entry["commits"]?.array ?? []).map {
        Repository.Commit(
          author: $0["author"]?.string ?? "", email: $0["email"]?.string ?? "",
          time: $0["time"]?.int ?? 0, message: $0["message"]?.string ?? "")
      }
      add(
        Repository(
          address: address, branch: entry["branch"]?.string ?? "main", files: files,
          commits: commits))
    }
  }

  package func address(of host: String) -> IPv4? {
    let host = host.lowercased()
    return addresses[host] ?? (host.hasPrefix("www.") ? addresses[String(host.dropFirst(4))] : nil)
  }
  package func site(at address: IPv4) -> String? { hosts[address] }

  /// The repository that a URL names, in any of git's forms.
  package func repository(_ url: String) -> Repository? {
    var rest = url.lowercased()[...]
    if let place = rest.firstPlace(of: "://") { rest = rest[place...].dropFirst(3) }
    if rest.hasPrefix("git@") { rest = rest.dropFirst(4) }
    var name = String(rest).replacing(":", with: "/")
    while name.hasSuffix("/") { name.removeLast() }
    if name.hasSuffix(".git") { name.removeLast(4) }
    if name.hasPrefix("www.") { name.removeFirst(4) }
    return repositories[name]
  }

  /// What a site of the catalogue answers.
  package func answer(to request: HTTPRequest, site: String) -> HTTPResponse {
    let name = request.host.prefix { $0 != ":" }.lowercased()
    let pages = pages[name] ?? pages[site] ?? [:]
    guard let page = pages[request.target] ?? pages[request.path] else {
      if repository(site + request.path) != nil, request.method == "GET" {
        return HTTPResponse(
          text: "<!DOCTYPE html>\n<html><body>\(site)\(request.path)</body></html>\n")
      }
      return HTTPResponse(
        status: 404, text: "<html><body><h1>404 Not Found</h1></body></html>\n")
    }
    var headers = page.headers
    if headers.value(of: "Content-Type") == nil {
      headers.insert(HTTPHeader("Content-Type", "text/html; charset=utf-8"), at: 0)
    }
    headers.append(HTTPHeader("Content-Length", String(page.body.utf8.count)))
    return HTTPResponse(
      status: page.status, headers: headers,
      body: request.method == "HEAD" ? [] : Array(page.body.utf8))
  }
}

extension StringProtocol {
  /// The place of a piece of text, without Foundation.
  fileprivate func firstPlace(of piece: String) -> Index? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(piece) { return place }
      place = index(after: place)
    }
    return nil
  }
  fileprivate func replacing(_ old: Character, with new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
