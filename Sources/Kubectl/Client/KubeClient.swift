// One call's way to the API: which namespace, which user, how answers and errors come back.

package import Commands
import Documents
import Kernel
package import KubernetesAPI
import Machine
import Text

/// The settings of one call of kubectl.
package struct KubeClient: Sendable {
  package var namespace: String
  /// `--namespace` was given, or the context names one.
  var isNamespaceGiven: Bool
  /// Whether what is not found is asked after its namespace. Real: `kubectl cp` and helm do not.
  package var looksAtNamespace = true
  package var user: User
  /// The verb's own name as a field manager: `kubectl-create`.
  var manager: String
  /// How long one answer may take, a watch's included; nil for as long as it likes.
  let patience: Duration?
  /// What `-v` shows.
  private(set) var log: RequestLog
  /// Warnings already shown; each is shown once a call.
  private var shown: [String] = []

  /// Real: whole seconds, or a duration of Go's; 0 waits on.
  private static func patience(_ flags: ParsedFlags) throws(KubectlError) -> Duration? {
    guard let text = flags.last("request-timeout") else { return nil }
    let nanoseconds = Int(text).map { $0 * 1_000_000_000 } ?? (try? GoDuration.nanoseconds(text))
    guard let nanoseconds else {
      throw .plain(
        "Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a corresponding time unit (e.g. 1s | 2m | 3h)"
      )
    }
    return nanoseconds > 0 ? .nanoseconds(nanoseconds) : nil
  }

  package init<Host: KubectlHost>(
    _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags, manager: String
  ) throws(KubectlError) {
    patience = try Self.patience(flags)
    let config = try KubeConfig.read(host, call, flags, mustExist: true)
    let name = flags.last("context") ?? config.currentContext
    let context = config.entry("contexts", name)?["context"]
    if let wanted = flags.last("context"), context == nil {
      throw .raw(
        "Error in configuration: context was not found for specified context: \(wanted)", status: 1)
    }
    let clusterName = flags.last("cluster") ?? context?["cluster"]?.string ?? ""
    let cluster = config.entry("clusters", clusterName)?["cluster"]
    if let wanted = flags.last("cluster"), cluster == nil {
      throw .plain("no server found for cluster \"\(wanted)\"")
    }
    namespace = flags.last("namespace") ?? context?["namespace"]?.string ?? "default"
    if namespace.isEmpty { namespace = "default" }
    isNamespaceGiven = flags.has("namespace")
    self.manager = flags.last("field-manager") ?? manager
    let way = ServerWay(cluster: cluster, name: clusterName, flags)
    log = RequestLog(level: flags.int("v"), server: way.server)
    log.begin(file: config.path, host, &call)
    let credentials = try Credentials(
      Credentials.user(flags, call) ?? context?["user"]?.string ?? "", config, flags, host, call)
    try way.check(patience: patience, &host, &call)
    user = try credentials.user(way, host, &call)
    log.token = credentials.hasToken
    if let other = flags.last("as") {
      log.impersonated = (other, flags.list("as-group"))
      user = User.impersonated(other, groups: flags.list("as-group"))
      user.uid = flags.string("as-uid")
    } else if flags.has("as-group") || flags.has("as-uid") {
      throw .plain(
        "requesting uid, groups or user-extra for \(Credentials.user(flags, call) ?? context?["user"]?.string ?? "") without impersonating a user"
      )
    }
  }

  /// Shows the lists from which kubectl learns the kinds.
  mutating func discover<Host: KubectlHost>(_ host: Host, _ call: inout Call<Host>) {
    log.discover(host, &call)
  }
  /// Shows a question beside the kinds.
  mutating func tell<Host: KubectlHost>(path: String, _ host: Host, _ call: inout Call<Host>) {
    log.tell(path: path, host, &call)
  }

  /// One request; warnings go to standard error, failures are thrown.
  @discardableResult
  package mutating func send<Host: KubectlHost>(
    _ request: APIRequest, _ host: inout Host, _ call: inout Call<Host>,
    doing: String? = nil, source: String? = nil
  ) throws(KubectlError) -> APIResponse {
    var request = request
    request.user = user
    request.manager = manager
    let response = host.kubernetes(request)
    log.tell(request, response, host, &call)
    for warning in response.warnings where !shown.contains(warning) {
      shown.append(warning)
      call.complain("Warning: \(warning)")
    }
    if let failure = response.failure {
      if let missing = missingNamespace(request, failure, &host, &call) {
        throw .server(missing, doing: doing, source: source)
      }
      if failure.reason == "NotModelled" {
        host.machine.notices.append(.unmodelled(name: failure.message))
      }
      throw .server(failure, doing: doing, source: source)
    }
    if request.verb == .create, !request.dryRun,
      let kind = host.apiServer.kind(of: request.resource),
      kind.isInert, !shown.contains(kind.name)
    {
      shown.append(kind.name)
      call.complain("swiftlab: the lab keeps a \(kind.name), and nothing acts on it.")
    }
    return response
  }
}

extension KubeClient {
  /// The namespace an object of a file is in; refused where file and flag differ.
  func namespace(of object: ManifestObject) throws(KubectlError) -> String? {
    guard object.kind.isNamespaced else { return nil }
    guard let own = object.namespace, !own.isEmpty else { return namespace }
    if isNamespaceGiven, own != namespace {
      throw .plain(
        "the namespace from the provided object \"\(own)\" does not match the namespace \"\(namespace)\". You must pass '--namespace=\(own)' to perform this operation."
      )
    }
    return own
  }

  /// Real: where an object is not found, kubectl asks whether its namespace is, and says that first;
  /// of the namespace `default` it takes that for granted.
  private mutating func missingNamespace<Host: KubectlHost>(
    _ request: APIRequest, _ failure: Status, _ host: inout Host, _ call: inout Call<Host>
  ) -> Status? {
    guard request.verb == .get, failure.reason == "NotFound", request.name != nil, looksAtNamespace,
      let space = request.namespace, !space.isEmpty, space != "default"
    else { return nil }
    var question = APIRequest(.get, ResourceKind.namespaces.resource, name: space)
    question.user = user
    question.manager = manager
    let answer = host.kubernetes(question)
    log.tell(question, answer, host, &call)
    guard let other = answer.failure, other.reason == "NotFound" else { return nil }
    return other
  }
}

/// The kind that a word on the command line means.
func kind<Host: KubectlHost>(
  named word: String, _ host: Host
) throws(KubectlError) -> ResourceKind {
  guard let kind = host.apiServer.kinds(named: word).first else {
    // Real: of `deployments.extensions` only the kind is named.
    let resource = word.prefix { $0 != "." }
    throw .plain("the server doesn't have a resource type \"\(resource)\"")
  }
  return kind
}

/// Runs a verb's body: its errors become kubectl's words and a status.
func kubectlAction<Host: KubectlHost>(
  _ body:
    @escaping @Sendable (
      inout Host, inout Call<Host>, ParsedFlags
    ) throws(KubectlError) -> Void
) -> CommandNode<Host>.Action {
  .once { host, call, flags in
    ChangeCause.warn(flags, &call)
    do throws(KubectlError) {
      try body(&host, &call, flags)
      return 0
    } catch {
      RequestLog.failure(error, flags, host, &call)
      if !error.text.isEmpty { call.complain(error.text) }
      return error.status
    }
  }
}

/// The same for verbs that may read manifests from standard input.
func kubectlFileAction<Host: KubectlHost>(
  _ body:
    @escaping @Sendable (
      inout Host, inout Call<Host>, ParsedFlags, [UInt8]
    ) throws(KubectlError) -> Void
) -> CommandNode<Host>.Action {
  .whole(
    needsInput: { _, _, flags in flags.slice("filename").contains("-") },
    run: { host, call, flags, input in
      ChangeCause.warn(flags, &call)
      do throws(KubectlError) {
        try body(&host, &call, flags, input)
        return 0
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return error.status
      }
    })
}
