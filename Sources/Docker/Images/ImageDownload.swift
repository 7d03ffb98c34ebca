// An archive from the lab's web: `docker import https://…`.

import Containers
import Kernel
import Machine
import Network

extension DockerHost {
  /// What the daemon gets from an address, seen from the machine it runs on.
  package mutating func download(_ address: String) throws(DockerError) -> [UInt8] {
    func failed(_ reason: String) -> DockerError {
      .other("Get \"\(address)\": \(reason)", status: 500)
    }
    let scheme = address.hasPrefix("https://") ? "https" : "http"
    let rest = address.dropFirst(scheme.utf8.count + 3)
    let place = String(rest.prefix { $0 != "/" })
    let target = String(rest.drop { $0 != "/" })
    let parts = place.split(separator: ":", maxSplits: 1).map(String.init)
    guard let name = parts.first else {
      throw failed("http: no Host in request URL")
    }
    let port = parts.count > 1 ? Int(parts[1]) ?? 0 : scheme == "https" ? 443 : 80
    let request = HTTPRequest(
      scheme: scheme, host: place, target: target.isEmpty ? "/" : target)
    switch fetch(request, host: name, port: port, from: NetworkMap.host) {
    case .response(let answer, _) where answer.status == 200: return answer.body
    case .response(let answer, _):
      let body = String(decoding: answer.body, as: UTF8.self)
      throw .other(
        "failed to GET \(address) with status \(answer.status) \(answer.reason): \(body)",
        status: 500)
    case .unknownHost, .noNameServer:
      throw failed("dial tcp: lookup \(name) on 10.0.2.3:53: no such host")
    case .refused(let to): throw failed("dial tcp \(to):\(port): connect: connection refused")
    case .timeout(let to): throw failed("dial tcp \(to):\(port): i/o timeout")
    case .unreachable(let to), .noRoute(let to):
      throw failed("dial tcp \(to):\(port): connect: no route to host")
    case .emptyReply: throw failed("EOF")
    case .reset(let to):
      throw failed("read tcp \(to):\(port): read: connection reset by peer")
    }
  }
}
