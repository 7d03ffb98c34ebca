// Fetching from repositories: the lab's catalogue, and whatever serves HTTP in the lab's network.

import Commands
import Documents
import Files
import Kernel
import Kubectl
import Machine
import Text

enum RepositoryAccess {
  static func index<Host: KubectlHost>(
    of url: String, _ host: inout Host, _ call: Call<Host>
  ) throws(HelmError) -> RepositoryIndex {
    guard let scheme = url.firstRange(of: "://").map({ String(url[..<$0.lowerBound]) }),
      ["http", "https"].contains(scheme)
    else {
      if url.hasPrefix("oci://") {
        throw .plain("could not find protocol handler for: oci")
      }
      throw .plain("could not find protocol handler for: ")
    }
    if let index = ChartCatalogue.index(of: url) { return index }
    let page = (url.hasSuffix("/") ? url : url + "/") + "index.yaml"
    func refuse(_ why: String) -> HelmError {
      .plain(
        "looks like \(GoQuote.quoted(url)) is not a valid chart repository or cannot be reached: \(why)"
      )
    }
    do throws(HelmError) {
      let text = String(lenient: try fetch(page, &host, call))
      return try RepositoryIndex(parsing: text)
    } catch {
      if case .unmodelled = error { throw error }
      throw refuse(error.text)
    }
  }

  static func download<Host: KubectlHost>(
    _ url: String, _ host: inout Host, _ call: Call<Host>
  ) throws(HelmError) -> [UInt8] {
    if let bytes = ChartCatalogue.archive(at: url) { return bytes }
    return try fetch(url, &host, call)
  }

  private static func fetch<Host: KubectlHost>(
    _ url: String, _ host: inout Host, _ call: Call<Host>
  ) throws(HelmError) -> [UInt8] {
    guard let (status, body) = host.page(url, for: call.process) else {
      let authority = url.split(separator: "/").dropFirst().first.map(String.init) ?? url
      let name = authority.split(separator: ":").first.map(String.init) ?? authority
      if name == "localhost" || name.allSatisfy({ $0.isNumber || $0 == "." }) {
        let address =
          authority.contains(":")
          ? authority : authority + (url.hasPrefix("https") ? ":443" : ":80")
        throw .plain(
          "Get \(GoQuote.quoted(url)): dial tcp \(address.replacing("localhost", with: "127.0.0.1")): connect: connection refused"
        )
      }
      throw .unmodelled(
        "the chart repository at \(name)",
        advice: "it has \(ChartCatalogue.urls.joined(separator: ", "))")
    }
    guard status == 200 else {
      let reason = status == 404 ? "Not Found" : "Error"
      throw .plain("failed to fetch \(url) : \(status) \(reason)")
    }
    return body
  }
}
