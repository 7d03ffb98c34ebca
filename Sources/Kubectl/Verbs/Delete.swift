// kubectl delete

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func deleteVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "delete", "([-f FILENAME] | [-k DIRECTORY] | TYPE [(NAME | -l label | --all)]) [options]",
    "Delete resources by file names, stdin, resources and names, or by resources and label selector"
  )
  spec.heading = "Basic Commands (Intermediate)"
  spec.description =
    "Deletes objects, and waits until they are gone. A pod gets time to end (30 seconds unless it says otherwise).\n\nWhat a controller keeps (a deployment's pod) comes back; delete the controller instead."
  spec.examples = [
    .init("One pod", "kubectl delete pod web"),
    .init("Everything a file names", "kubectl delete -f deployment.yaml"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.files + [
      KubectlFlags.selector, KubectlFlags.fieldSelector, KubectlFlags.allNamespaces,
      KubectlFlags.dryRun, KubectlFlags.output,
      Flag("all", nil, .bool, "All objects of the kind in the namespace."),
      Flag(
        "cascade", nil, .optional(without: "background", typeName: "string"),
        "What happens to what the object owns: background, orphan or foreground.",
        initial: "\"background\""),
      Flag("force", nil, .bool, "Forget the object at once, without waiting for its end."),
      Flag(
        "grace-period", nil, .int, "Seconds that the object gets to end in; -1: its own.",
        initial: "-1"),
      Flag("ignore-not-found", nil, .bool, "Say nothing of objects that are not there."),
      Flag("interactive", "i", .bool, "Ask before deleting."),
      Flag("now", nil, .bool, "The same as --grace-period=1."),
      Flag("raw", nil, .string, "Send the request to this path."),
      Flag("timeout", nil, .duration, "How long to wait for the end; 0: as long as it takes."),
      Flag("wait", nil, .bool, "Come back when the objects are gone.", initial: "true"),
    ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        if let path = flags.last("raw"), !path.isEmpty, flags.slice("filename").isEmpty {
          try sendRaw(.delete, path, flags, input: [], &host, &call)
          return .exit(0)
        }
        if flags.slice("filename").contains("-") || flags.has("raw") {
          return .follow(DeleteReading<Host>(flags: flags))
        }
        return .follow(try DeleteRun<Host>(&host, &call, flags, input: []))
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

/// Reads manifests from standard input, then deletes.
struct DeleteReading<Host: KubectlHost>: Follower {
  let flags: ParsedFlags
  var input: [UInt8] = []
  var run: DeleteRun<Host>?

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if run != nil { return run!.next(&host, &call) }
    let reads = flags.slice("filename").contains("-")
    switch reads ? host.machine.read(0, of: call.process) : .end {
    case .bytes(let bytes):
      input += bytes
      return .again
    case .wait(let wait): return .wait([wait])
    case .end, .failed:
      do throws(KubectlError) {
        if let path = flags.last("raw"), !path.isEmpty {
          try sendRaw(.delete, path, flags, input: input, &host, &call)
          return .exit(0)
        }
        run = try DeleteRun(&host, &call, flags, input: input)
        return .again
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    }
  }
}

/// One call of `kubectl delete`: the requests, then waiting until the objects are gone.
struct DeleteRun<Host: KubectlHost>: Follower {
  private struct Target: Sendable {
    var kind: ResourceKind
    var namespace: String?
    var name: String
    var source: String?
  }
  var client: KubeClient
  let flags: ParsedFlags
  private var pending: [Target] = []
  private var waiting: [(target: Target, uid: String)] = []
  private var problems: [KubectlError] = []
  private var requested = false
  /// What was typed so far in answer to --interactive.
  private var answer: [UInt8]?
  private let deadline: Instant?

  init(
    _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags, input: [UInt8]
  ) throws(KubectlError) {
    self.flags = flags
    client = try KubeClient(&host, &call, flags, manager: "kubectl-delete")
    let seconds = flags.last("timeout").flatMap(Self.seconds) ?? 0
    deadline = seconds > 0 ? host.machine.now + .seconds(seconds) : nil
    let grace = flags.int("grace-period", default: -1)
    if flags.bool("now"), grace >= 0 {
      throw .plain("--now and --grace-period cannot be specified together")
    }
    // Real: --now is a grace period of one second.
    if flags.bool("force"), grace > 0 || flags.bool("now") {
      throw .plain("--force and --grace-period greater than 0 cannot be specified together")
    }
    if let form = flags.last("output"), !form.isEmpty, form != "name" {
      throw .plain("unexpected -o output mode: \(form). We only support '-o name'")
    }
    if let word = flags.last("cascade"), word == "true" || word == "false" {
      call.complain(
        "warning: --cascade=\(word) is deprecated (boolean value) and can be replaced with --cascade=\(word == "true" ? "background" : "orphan")."
      )
    }
    if let cascade = flags.last("cascade"),
      !["background", "foreground", "orphan", "true", "false"].contains(cascade)
    {
      throw .plain(
        "invalid cascade value (\(cascade)). Must be \"background\", \"foreground\", or \"orphan\"")
    }
    try collect(&host, &call, input)
    if flags.bool("force"), grace <= 0 {
      call.complain(
        "Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely."
      )
    }
  }

  private static func seconds(_ text: String) -> Double? {
    Double(text.hasSuffix("s") ? String(text.dropLast()) : text)
      ?? (text.hasSuffix("m") ? Double(text.dropLast()).map { $0 * 60 } : nil)
  }

  private mutating func collect(
    _ host: inout Host, _ call: inout Call<Host>, _ input: [UInt8]
  ) throws(KubectlError) {
    if flags.has("filename") || flags.has("kustomize") {
      let files = try ManifestFiles(flags, input: input, &host, &call)
      if !flags.arguments.isEmpty {
        throw .plain(
          "when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well"
        )
      }
      for object in files.objects {
        do throws(KubectlError) {
          pending.append(
            Target(
              kind: object.kind, namespace: try client.namespace(of: object), name: object.name,
              source: object.source))
        } catch { problems.append(error) }
      }
      problems += files.problems
      if pending.isEmpty, problems.isEmpty { call.complain("No resources found") }
      return
    }
    guard !flags.arguments.isEmpty else {
      throw .raw(
        "error: You must provide one or more resources by argument or filename.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'\n   '<resource> <name>'\n   '<resource>'",
        status: 1)
    }
    let arguments = try ResourceArguments(flags.arguments, host)
    let all = flags.bool("all")
    let isSelecting = all || flags.has("selector") || flags.has("field-selector")
    if all, flags.has("selector") {
      throw .plain("setting 'all' parameter but found a non empty selector. ")
    }
    for item in arguments.items {
      let everywhere = flags.bool("all-namespaces")
      let space = item.kind.isNamespaced && !everywhere ? client.namespace : nil
      if let name = item.name {
        if isSelecting {
          throw .plain("name cannot be provided when a selector is specified")
        }
        if everywhere {
          throw .plain("a resource cannot be retrieved by name across all namespaces")
        }
        pending.append(Target(kind: item.kind, namespace: space, name: name))
        continue
      }
      guard isSelecting else {
        throw .plain("resource(s) were provided, but no name was specified")
      }
      var request = APIRequest(.list, item.kind.resource, namespace: space)
      request.labelSelector = flags.string("selector")
      request.fieldSelector = flags.string("field-selector")
      let response = try client.send(request, &host, &call)
      guard case .list(let list) = response.result else { continue }
      for object in list.items {
        let meta = object["metadata"]
        pending.append(
          Target(
            kind: item.kind, namespace: item.kind.isNamespaced ? meta?["namespace"]?.string : nil,
            name: meta?["name"]?.string ?? ""))
      }
    }
    if pending.isEmpty, problems.isEmpty { call.complain("No resources found") }
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if !requested, flags.bool("interactive"), !pending.isEmpty {
      switch confirm(&host, &call) {
      case .waits(let wait): return .wait([wait])
      case .no:
        call.print("deletion is cancelled")
        return .exit(0)
      case .yes: break
      }
    }
    if !requested {
      requested = true
      for target in pending { delete(target, &host, &call) }
      if !flags.bool("wait", default: true) { waiting = [] }
    }
    waiting = waiting.filter { isThere($0.target, uid: $0.uid, &host) }
    if !waiting.isEmpty {
      if let deadline, host.machine.now >= deadline {
        problems.append(
          .plain(
            "timed out waiting for the condition on \(waiting[0].target.kind.resource.resource)/\(waiting[0].target.name)"
          ))
      } else {
        var waits: [Wait] = [.topic(.kubernetes)]
        if let deadline { waits.append(.until(deadline)) }
        return .wait(waits)
      }
    }
    if problems.isEmpty { return .exit(0) }
    call.complain(KubectlError.several(problems).text)
    return .exit(1)
  }

  private enum Confirmation {
    case yes, no
    case waits(Wait)
  }

  /// Asks once, and reads a word. Real: kubectl 1.36.4.
  private mutating func confirm(
    _ host: inout Host, _ call: inout Call<Host>
  ) -> Confirmation {
    if answer == nil {
      answer = []
      call.print("You are about to delete the following \(pending.count) resource(s):")
      for target in pending { call.print("\(target.kind.qualifiedSingular)/\(target.name)") }
      call.write("Do you want to continue? (y/N): ")
    }
    while true {
      switch host.machine.read(0, of: call.process) {
      case .bytes(let bytes):
        answer? += bytes
        guard let line = answer, let end = line.firstIndex(of: 10) else { continue }
        let word = String(decoding: line[..<end], as: UTF8.self).trimmed.lowercased()
        return word == "y" || word == "yes" ? .yes : .no
      case .wait(let wait): return .waits(wait)
      case .end, .failed:
        let word = String(decoding: answer ?? [], as: UTF8.self).trimmed.lowercased()
        return word == "y" || word == "yes" ? .yes : .no
      }
    }
  }

  private mutating func delete(
    _ target: Target, _ host: inout Host, _ call: inout Call<Host>
  ) {
    var request = APIRequest(
      .delete, target.kind.resource, namespace: target.namespace, name: target.name)
    var grace = flags.int("grace-period", default: -1)
    if flags.bool("now") { grace = 1 }
    if flags.bool("force"), grace < 0 { grace = 0 }
    if grace == 0, !flags.bool("force") { grace = 1 }
    if grace >= 0 { request.gracePeriodSeconds = grace }
    switch flags.string("cascade", default: "background") {
    case "orphan", "false": request.propagation = .orphan
    case "foreground": request.propagation = .foreground
    default: request.propagation = .background
    }
    let dryRun = (try? DryRun(flags)) ?? .none
    do throws(KubectlError) {
      var uid = ""
      // Real: with a client's dry run nobody is asked, not even whether the object is there.
      if case .client = dryRun {
      } else {
        if case .server = dryRun { request.dryRun = true }
        let response = try client.send(
          request, &host, &call, doing: "deleting", source: target.source)
        uid =
          response.object?.at("metadata", "uid")?.string
          ?? response.object?.at("details", "uid")?.string ?? ""
        if case .none = dryRun { waiting.append((target, uid)) }
      }
      tell(target, dryRun, &call)
    } catch {
      if flags.bool("ignore-not-found"), case .server(let status, _, _) = error,
        status.reason == "NotFound"
      {
        return
      }
      problems.append(error)
    }
  }

  private func tell(_ target: Target, _ dryRun: DryRun, _ call: inout Call<Host>) {
    if flags.string("output") == "name" {
      return call.print("\(target.kind.qualifiedSingular)/\(target.name)")
    }
    let verb = flags.bool("force") ? "force deleted" : "deleted"
    let suffix =
      switch dryRun {
      case .none: ""
      case .client: " (dry run)"
      case .server: " (server dry run)"
      }
    // Real: since 1.33 kubectl names the namespace.
    let place = target.namespace.map { " from \($0) namespace" } ?? ""
    call.print("\(target.kind.qualifiedSingular) \"\(target.name)\" \(verb)\(place)\(suffix)")
  }

  private func isThere(_ target: Target, uid: String, _ host: inout Host) -> Bool {
    var request = APIRequest(
      .get, target.kind.resource, namespace: target.namespace, name: target.name)
    request.user = client.user
    guard let object = host.kubernetes(request).object else { return false }
    let now = object.at("metadata", "uid")?.string ?? ""
    return uid.isEmpty || now == uid
  }
}
