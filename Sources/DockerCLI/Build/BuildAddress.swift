// docker build URL: a repository or a page of the lab's web as the context.

import Docker
import Dockerfile
import Files
import Kernel
import Machine
import Network

/// A context that is fetched: `https://github.com/user/app.git#branch:folder`, a page, an archive.
struct BuildAddress {
  let text: String
  private let isRepository: Bool
  /// What stands before `#`, and the branch and the folder behind it.
  private let place: String
  private let branch: String
  private let folder: String

  /// Real: what begins like an address is one; `github.com/…` is git's.
  static func isAddress(_ path: String) -> Bool {
    ["http://", "https://", "git://", "ssh://", "git@", "github.com/"].contains(
      where: path.hasPrefix)
  }

  init(_ text: String) {
    self.text = text
    let parts = text.split(separator: "#", maxSplits: 1).map(String.init)
    place = parts.first ?? text
    let rest = parts.count > 1 ? parts[1] : ""
    let ends = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    branch = ends.first ?? ""
    folder = ends.count > 1 ? ends[1] : ""
    isRepository = place.hasSuffix(".git") || !place.hasPrefix("http")
  }

  func request<Host: DockerCLIHost>(
    _ host: Host, dockerfile: String
  ) throws(DockerFailure) -> BuildRequest {
    isRepository
      ? try repository(host, dockerfile) : try page(host, dockerfile)
  }

  private func repository<Host: DockerCLIHost>(
    _ host: Host, _ dockerfile: String
  ) throws(DockerFailure) -> BuildRequest {
    guard var context = host.buildContext(repository: place) else {
      throw failed(
        "failed to fetch remote \(place): git error: exit status 128\nstderr:\nfatal: could not read Username for 'https://\(hostName)': terminal prompts disabled\n"
      )
    }
    if !branch.isEmpty, let known = host.network.catalogue.repository(place)?.branch,
      branch != known
    {
      throw failed(
        "failed to fetch remote \(place): repository does not contain ref \(branch), output: \"\"")
    }
    if !folder.isEmpty {
      let path = FilePaths.absolute(folder, from: "/")
      guard let start = context.tree.find(path) else {
        throw failed("failed to fetch remote \(text): subdir not found: \(folder)")
      }
      let entries = context.tree.entries(below: start).filter { !$0.path.isEmpty }
      context.tree = (try? FileTree(entries, at: host.machine.now)) ?? context.tree
    }
    return filled(context, dockerfile)
  }

  private func page<Host: DockerCLIHost>(
    _ host: Host, _ dockerfile: String
  ) throws(DockerFailure) -> BuildRequest {
    let rest = place.drop { $0 != "/" }.dropFirst(2)
    let target = String(rest.drop { $0 != "/" })
    guard host.network.catalogue.address(of: hostName) != nil else {
      throw failed(
        "failed to load cache key: Get \"\(text)\": dial tcp: lookup \(hostName) on 10.0.2.3:53: no such host"
      )
    }
    let answer = host.network.catalogue.answer(
      to: HTTPRequest(scheme: "https", host: hostName, target: target.isEmpty ? "/" : target),
      site: hostName)
    guard answer.status == 200 else {
      throw failed("failed to load cache key: invalid response status \(answer.status)")
    }
    if let context = BuildContext(archive: answer.body) { return filled(context, dockerfile) }
    var request = BuildRequest(
      dockerfile: String(decoding: answer.body, as: UTF8.self), context: .empty)
    request.address = text
    return request
  }

  private var hostName: String {
    let rest = place.contains("://") ? String(place.drop { $0 != "/" }.dropFirst(2)) : place
    return String(rest.drop { $0 == "@" }.prefix { $0 != "/" && $0 != ":" })
  }

  private func filled(_ context: BuildContext, _ dockerfile: String) -> BuildRequest {
    let ignore = context.tree.text("/.dockerignore")
    let patterns = IgnoreFile(ignore ?? "")
    var kept = context
    kept.tree =
      (try? FileTree(
        context.tree.entries().filter {
          !$0.path.isEmpty && !patterns.ignores($0.path)
        })) ?? context.tree
    var request = BuildRequest(
      dockerfile: context.tree.text(FilePaths.absolute(dockerfile, from: "/")),
      name: FilePaths.basename(dockerfile), context: kept)
    request.address = text
    return request
  }

  private func failed(_ words: String) -> DockerFailure {
    .text(
      "#0 building with \"default\" instance using docker driver\n\n#1 \(title)\n#1 ERROR: \(words)\n------\n > \(title):\n------\nERROR: failed to build: failed to solve: failed to read dockerfile: failed to load cache key: \(words)",
      status: 1)
  }
  private var title: String {
    isRepository ? "[internal] load git source \(text)" : "[internal] load remote build context"
  }
}
