// A connection into a container, as attach and exec ask for it.

import Commands
import KubernetesAPI

extension KubeClient {
  mutating func connect<Host: KubectlHost>(
    _ subresource: String, toPod pod: String?, container: String, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(KubectlError) -> Connection {
    var request = APIRequest(
      .create, ResourceKind.pods.resource, namespace: namespace, name: pod,
      subresource: subresource)
    request.container = container
    let response: APIResponse
    do throws(KubectlError) {
      response = try send(request, &host, &call)
    } catch {
      // Real: the server tells of it in the stream, so it is no answer of its own.
      guard case .server(let status, _, _) = error, status.reason == "InternalError" else {
        throw error
      }
      throw .plain(status.message)
    }
    guard case .connect(let connection) = response.result else {
      throw .plain("unable to upgrade connection: container not found (\"\(container)\")")
    }
    return connection
  }
}
