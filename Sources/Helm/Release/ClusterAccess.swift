// helm's way to the API: kubectl's client under helm's flags and with helm's words.

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

struct ClusterAccess: Sendable {
  private var client: KubeClient
  var namespace: String { client.namespace }

  /// - Throws: `Kubernetes cluster unreachable: …`.
  init<Host: KubectlHost>(
    _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags
  ) throws(HelmError) {
    var scratch = Call<Host>(process: call.process, arguments: call.arguments)
    do throws(KubectlError) {
      client = try KubeClient(
        &host, &scratch, Self.kubectlFlags(flags, host, call), manager: "helm")
    } catch { throw Self.unreachable(error.text) }
  }

  /// The namespace that a command line means, without asking the cluster.
  static func namespace<Host: KubectlHost>(
    _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags
  ) -> String {
    (try? ClusterAccess(&host, &call, flags))?.namespace ?? flags.last("namespace") ?? "default"
  }

  private static func kubectlFlags<Host: KubectlHost>(
    _ flags: ParsedFlags, _ host: Host, _ call: Call<Host>
  ) -> ParsedFlags {
    let names = [
      "kubeconfig": "kubeconfig", "namespace": "namespace", "kube-context": "context",
      "kube-apiserver": "server", "kube-as-user": "as", "kube-as-group": "as-group",
      "kube-ca-file": "certificate-authority", "kube-token": "token",
      "kube-insecure-skip-tls-verify": "insecure-skip-tls-verify",
      "kube-tls-server-name": "tls-server-name",
    ]
    var own = ParsedFlags()
    for (variable, name) in [
      ("HELM_NAMESPACE", "namespace"), ("HELM_KUBECONTEXT", "context"), ("HELM_KUBETOKEN", "token"),
      ("HELM_KUBEAPISERVER", "server"),
    ] {
      if let value = host.environment(call, variable), !value.isEmpty {
        own.given.append(.init(name: name, value: value))
      }
    }
    for pair in flags.given {
      if let name = names[pair.name] { own.given.append(.init(name: name, value: pair.value)) }
    }
    return own
  }

  /// kubectl's words on a server that is not there, as helm has them.
  private static func unreachable(_ text: String) -> HelmError {
    let head = "Kubernetes cluster unreachable: "
    let refused = "The connection to the server "
    if text.hasPrefix(refused) {
      let address = String(text.dropFirst(refused.count).prefix { $0 != " " })
      let scheme = address == "localhost:8080" ? "http" : "https"
      let dialled = address.replacing("localhost", with: "127.0.0.1")
      return .plain(
        "\(head)Get \"\(scheme)://\(address)/version\": dial tcp \(dialled): connect: connection refused"
      )
    }
    let plain = text.hasPrefix("error: ") ? String(text.dropFirst(7)) : text
    let unable = "Unable to connect to the server: "
    return .plain(head + (plain.hasPrefix(unable) ? String(plain.dropFirst(unable.count)) : plain))
  }

  /// One request; the server's warnings go to standard error as klog writes them.
  @discardableResult
  mutating func send<Host: KubectlHost>(
    _ request: APIRequest, _ host: inout Host, _ call: inout Call<Host>
  ) throws(Status) -> APIResponse {
    var scratch = Call<Host>(process: call.process, arguments: call.arguments)
    defer {
      for line in scratch.output.text.split(separator: "\n") {
        call.complain(
          line.hasPrefix("Warning: ")
            ? Klog.line("W", "warnings.go:70", String(line.dropFirst(9)), host, call)
            : String(line))
      }
    }
    do throws(KubectlError) { return try client.send(request, &host, &scratch) } catch {
      if case .server(let status, _, _) = error { throw status }
      throw Status(code: 500, reason: "InternalError", message: error.text)
    }
  }

  func get<Host: KubectlHost>(
    _ object: ReleaseObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(Status) -> Value? {
    var copy = self
    do throws(Status) {
      return try copy.send(
        APIRequest(.get, object.kind.resource, namespace: object.namespace, name: object.name),
        &host, &call
      ).object
    } catch {
      if error.reason == "NotFound" { return nil }
      throw error
    }
  }

  /// What the cluster can do.
  func capabilities<Host: KubectlHost>(_ host: Host) -> Capabilities {
    var versions = host.apiServer.groupVersions
    for kind in host.apiServer.kinds {
      versions.append(kind.resource.groupVersion + "/" + kind.name)
    }
    return Capabilities(version: APIServer.version, apiVersions: versions)
  }
}

/// An object of a manifest with the kind that it means.
struct ReleaseObject: Sendable {
  var kind: ResourceKind
  var namespace: String?
  var name: String
  var document: Value

  /// `Service "web" in namespace "default"`
  var words: String {
    "\(kind.name) \(GoQuote.quoted(name)) in namespace \(GoQuote.quoted(namespace ?? ""))"
  }
  func isSame(_ other: ReleaseObject) -> Bool {
    kind.name == other.kind.name && kind.resource.group == other.kind.resource.group
      && namespace == other.namespace && name == other.name
  }
  /// `helm.sh/resource-policy: keep`
  var isKept: Bool {
    document.at("metadata", "annotations")?["helm.sh/resource-policy"]?.string?.lowercased()
      == "keep"
  }

  /// The objects that a text of manifests means.
  static func all<Host: KubectlHost>(
    of texts: [String], namespace: String, _ host: Host
  ) throws(HelmError) -> [ReleaseObject] {
    var objects: [ReleaseObject] = []
    for text in texts {
      let (manifests, problem) = Manifests.read(text)
      if let problem { throw .plain("error parsing : \(problem.description)") }
      for manifest in manifests { try add(manifest.value, namespace, host, &objects) }
    }
    return objects
  }
  private static func add<Host: KubectlHost>(
    _ document: Value, _ namespace: String, _ host: Host, _ objects: inout [ReleaseObject]
  ) throws(HelmError) {
    let version = document["apiVersion"]?.string ?? "", word = document["kind"]?.string ?? ""
    if word == "List", version == "v1" {
      for item in document["items"]?.array ?? [] { try add(item, namespace, host, &objects) }
      return
    }
    if document.isNull { return }
    if word.isEmpty { throw .plain("error validating \"\": error validating data: kind not set") }
    if version.isEmpty {
      throw .plain("error validating \"\": error validating data: apiVersion not set")
    }
    let name = document.at("metadata", "name")?.string ?? ""
    let own = document.at("metadata", "namespace")?.string ?? ""
    guard let kind = host.apiServer.kind(apiVersion: version, kind: word) else {
      throw .plain(
        "resource mapping not found for name: \(GoQuote.quoted(name)) namespace: \(GoQuote.quoted(own)) from \"\": no matches for kind \(GoQuote.quoted(word)) in version \(GoQuote.quoted(version))\nensure CRDs are installed first"
      )
    }
    objects.append(
      ReleaseObject(
        kind: kind, namespace: kind.isNamespaced ? (own.isEmpty ? namespace : own) : nil,
        name: name, document: document))
  }

  /// Marked as the release's own.
  func owned(by release: Release) -> ReleaseObject {
    var copy = self
    copy.document.set("Helm", at: "metadata", "labels", "app.kubernetes.io/managed-by")
    copy.document.set(
      .string(release.name), at: "metadata", "annotations", "meta.helm.sh/release-name")
    copy.document.set(
      .string(release.namespace), at: "metadata", "annotations", "meta.helm.sh/release-namespace")
    return copy
  }
}

/// Real: hashicorp/go-multierror's list.
enum SeveralErrors {
  static func text(_ errors: [String]) -> String {
    errors.count == 1
      ? "1 error occurred:\n\t* \(errors[0])\n\n"
      : "\(errors.count) errors occurred:\n\t"
        + errors.map { "* \($0)" }.joined(separator: "\n\t") + "\n\n"
  }
}
