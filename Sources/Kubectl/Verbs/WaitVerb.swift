// kubectl wait

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func waitVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "wait",
    "([-f FILENAME] | resource.group/resource.name | resource.group [(-l label | --all)]) [--for=create|--for=delete|--for condition=available|--for=jsonpath='{}'[=value]] [options]",
    "Wait for a specific condition on one or many resources")
  spec.heading = "Advanced Commands"
  spec.description =
    "Comes back when the objects are as --for says: a condition holds, a field has a value, they are there, or gone."
  spec.examples = [
    .init("Until a pod is ready", "kubectl wait --for=condition=Ready pod/web"),
    .init(
      "Until a field has a value", "kubectl wait --for=jsonpath='{.status.phase}'=Running pod/web"),
    .init("Until it is gone, a minute at most", "kubectl wait --for=delete pod/web --timeout=60s"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + [
      KubectlFlags.filename,
      Flag("recursive", "R", .bool, "Look into the folder's folders too.", initial: "true"),
      KubectlFlags.selector, KubectlFlags.fieldSelector, KubectlFlags.allNamespaces,
      Flag("all", nil, .bool, "All objects of the kind in the namespace."),
      Flag(
        "for", nil, .list(typeName: "stringArray"),
        "create, delete, condition=NAME[=VALUE] or jsonpath='{PATH}'[=VALUE]."),
      Flag("local", nil, .bool, "Look at the file's object only; ask no server."),
      Flag(
        "timeout", nil, .duration, "How long to wait; 0: look once; below 0: a week.",
        initial: "30s"),
    ]
  return CommandNode(
    spec,
    action: .follower { _, _, flags in
      .follow(
        InputReading<Host>(flags: flags) { host, call, flags, input throws(KubectlError) in
          .follow(try WaitRun<Host>(&host, &call, flags, input))
        })
    })
}

/// What `--for` waits for.
enum WaitCondition: Sendable {
  case create
  case delete
  case condition(String, value: String)
  case path(JSONPath, value: String?)

  init(_ text: String) throws(KubectlError) {
    let lower = text.lowercased()
    if lower == "delete" {
      self = .delete
    } else if lower == "create" {
      self = .create
    } else if lower.hasPrefix("condition=") {
      let parts = text.dropFirst("condition=".count)
        .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      self = .condition(parts[0], value: parts.count > 1 ? parts[1] : "true")
    } else if lower.hasPrefix("jsonpath=") {
      let rest = String(text.dropFirst("jsonpath=".count))
      guard let close = rest.lastIndex(of: "}") else {
        self = try Self.path(rest, nil)
        return
      }
      let after = rest[rest.index(after: close)...]
      guard after.isEmpty || after.hasPrefix("=") else { throw Self.badPath }
      if after == "=" {
        throw .plain(
          "jsonpath wait has to have a value after equal sign, like --for=jsonpath='{.status.readyReplicas}'=3"
        )
      }
      self = try Self.path(String(rest[...close]), after.isEmpty ? nil : String(after.dropFirst()))
    } else {
      throw .plain("unrecognized condition: \"\(text)\"")
    }
  }

  private static let badPath = KubectlError.plain(
    "jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3 or --for=jsonpath='{.status.readyReplicas}'"
  )

  private static func path(_ text: String, _ value: String?) throws(KubectlError) -> WaitCondition {
    var expression = text, value = value
    if !expression.hasPrefix("{"), value == nil {
      let parts = expression.split(separator: "=", maxSplits: 1).map(String.init)
      guard let first = parts.first else { throw badPath }
      expression = first
      if parts.count > 1 { value = parts[1] }
    }
    do throws(JSONPathError) {
      return .path(try JSONPath(relaxed: expression), value: value)
    } catch { throw .plain(error.description) }
  }

  /// Why an object cannot be waited for.
  func refusal(of object: Value) -> KubectlError? {
    guard case .path(let path, let value) = self, value != nil,
      let found = (try? path.find(in: object))?.flatMap({ $0 })
    else { return nil }
    if found.count > 1 {
      return .plain("given jsonpath expression matches more than one value")
    }
    guard let first = found.first, first.object != nil || first.array != nil else { return nil }
    return .plain("jsonpath leads to a nested object or list which is not supported")
  }

  /// Whether the object is as wanted; nil: it is not there.
  func holds(for object: Value?) -> Bool {
    switch self {
    case .create: return object != nil
    case .delete: return object == nil
    case .condition(let name, let value):
      guard let object else { return false }
      let found = object.at("status", "conditions")?.array?.first {
        $0["type"]?.string?.lowercased() == name.lowercased()
      }
      guard let found else { return false }
      // Real: a condition of an older generation does not count.
      if let seen = found["observedGeneration"]?.int
        ?? object.at("status", "observedGeneration")?.int,
        let now = object.at("metadata", "generation")?.int, seen < now
      {
        return false
      }
      return found["status"]?.string?.lowercased() == value.lowercased()
    case .path(let path, let value):
      guard let object else { return false }
      let found = (try? path.find(in: object))?.flatMap { $0 } ?? []
      guard let first = found.first, found.count == 1 else { return false }
      guard let value else { return true }
      return JSONPath.text(first) == value
    }
  }
}

/// One call of `kubectl wait`: one object after the other, within one time limit.
struct WaitRun<Host: KubectlHost>: Follower {
  private var client: KubeClient
  private let flags: ParsedFlags
  private let conditions: [WaitCondition]
  private let format: OutputFormat
  private var targets: [TargetObject] = []
  private let deadline: Instant?
  /// `--timeout=0`: one look, and no waiting.
  private let looksOnce: Bool
  private var isLate = false
  private var problems: [KubectlError] = []

  init(
    _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags, _ input: [UInt8]
  ) throws(KubectlError) {
    self.flags = flags
    let words = flags.list("for")
    guard !words.isEmpty else { throw .plain("unrecognized condition: []") }
    var all: [WaitCondition] = []
    for word in words { all.append(try WaitCondition(word)) }
    conditions = all
    format = try OutputFormat(flags)
    client = try KubeClient(&host, &call, flags, manager: "kubectl-wait")
    let text = flags.string("timeout", default: "30s")
    let nanoseconds = (try? GoDuration.nanoseconds(text)) ?? 30_000_000_000
    looksOnce = nanoseconds == 0
    deadline =
      nanoseconds < 0
      ? host.machine.now + .seconds(7 * 24 * 3600) : host.machine.now + .nanoseconds(nanoseconds)
    let isForDelete = conditions.contains { if case .delete = $0 { true } else { false } }
    let isForCreate = conditions.contains { if case .create = $0 { true } else { false } }
    // Real: whoever waits for an object to be made takes its namespace as it comes.
    client.looksAtNamespace = !isForCreate
    let found = try ObjectTargets(
      flags.arguments, flags, input: input, isFromServer: !isForCreate && !isForDelete, &client,
      &host, &call)
    targets = found.objects
    for problem in found.problems {
      if case .server(let status, _, _) = problem, status.reason == "NotFound" {
        if isForDelete { continue }
        if isForCreate,
          let item = try ResourceArguments(flags.arguments, host).items.first(where: {
            $0.name == status.name
          })
        {
          targets.append(
            TargetObject(
              kind: item.kind, namespace: item.kind.isNamespaced ? client.namespace : nil,
              name: item.name ?? "", document: .null))
          continue
        }
      }
      throw problem
    }
    if targets.isEmpty, !isForDelete { throw .plain("no matching resources found") }
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    while let target = targets.first {
      var request = target.request(.get)
      request.user = client.user
      let object = host.kubernetes(request).object
      let uid = target.document.at("metadata", "uid")
      let same = uid == nil || object?.at("metadata", "uid") == uid
      let current = same ? object : nil
      if isLate {
        // Real: once the time is over nothing more is looked at.
        targets.removeFirst()
        problems.append(.plain("timed out waiting for the condition on \(target.slashed)"))
        continue
      }
      if let current, let problem = conditions.lazy.compactMap({ $0.refusal(of: current) }).first {
        targets.removeFirst()
        problems.append(problem)
        continue
      }
      if conditions.allSatisfy({ $0.holds(for: current) }) {
        targets.removeFirst()
        do throws(KubectlError) {
          if format.isTable {
            call.print("\(target.qualified) condition met")
          } else {
            call.write(
              try ResourcePrinter(format: format).text(
                current ?? target.document, kinds: [target.kind]))
          }
        } catch { problems.append(error) }
        continue
      }
      if let deadline, host.machine.now >= deadline {
        targets.removeFirst()
        if looksOnce {
          problems.append(.plain("condition not met for \(target.slashed)"))
          continue
        }
        isLate = true
        // Real: of what is not there yet no name is said.
        let isThere = target.document.at("metadata", "uid") != nil
        problems.append(
          .plain(
            "timed out waiting for the condition\(isThere ? " on " + target.slashed : "")"))
        continue
      }
      return .wait([.topic(.kubernetes)] + (deadline.map { [.until($0)] } ?? []))
    }
    guard problems.isEmpty else {
      call.complain(KubectlError.several(problems).text)
      return .exit(1)
    }
    return .exit(0)
  }
}
