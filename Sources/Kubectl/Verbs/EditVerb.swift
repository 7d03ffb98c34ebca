// kubectl edit

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

func editVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "edit", "(RESOURCE/NAME | -f FILENAME) [options]", "Edit a resource on the server")
  spec.heading = "Basic Commands (Intermediate)"
  spec.description =
    "Opens an object in the editor that KUBE_EDITOR or EDITOR names (vi where neither does); what you save is applied. When the server refuses it, the editor opens again with the reason on top."
  spec.examples = [
    .init("A service", "kubectl edit svc/web"),
    .init("With another editor", "KUBE_EDITOR=nano kubectl edit deployment/web"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.fieldManager("kubectl-edit"), KubectlFlags.saveConfig, KubectlFlags.validate,
      KubectlFlags.record,
      Flag("output-patch", nil, .bool, "Show the patch that is sent."),
      Flag("subresource", nil, .string, "Edit this subresource: status."),
      Flag(
        "windows-line-endings", nil, .bool, "End lines as Windows does.", isModelled: false),
    ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        return .follow(try EditRun<Host>(&host, &call, flags))
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

/// One call of `kubectl edit`: a file, an editor, a patch; and again when it was refused.
private struct EditRun<Host: KubectlHost>: Follower {
  private var changes: ObjectChanges
  private let flags: ParsedFlags
  private var targets: [TargetObject]
  private var path = ""
  /// What was last put into the file.
  private var offered = ""
  /// What the learner last saved that was refused.
  private var refused: String?
  private var editor: ChildRun<Host>?
  private var count = 0

  init(_ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags) throws(KubectlError) {
    self.flags = flags
    changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-edit")
    let found = try ObjectTargets(
      flags.arguments, flags, alone: .all, &changes.client, &host, &call)
    if let problem = found.problems.first { throw problem }
    targets = found.objects
    if targets.isEmpty { throw .plain("edit cancelled, no objects found") }
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if var child = editor {
      switch child.next(&host, &call) {
      case .again:
        editor = child
        return .again
      case .wait(let waits):
        editor = child
        return .wait(waits)
      case .exit(let status):
        editor = nil
        guard status == 0 else {
          call.complain("error: there was a problem with the editor \"\(Self.words(host, call))\"")
          return .exit(1)
        }
        do throws(KubectlError) {
          if let end = try take(&host, &call) { return .exit(end) }
        } catch {
          call.complain(error.text)
          return .exit(error.status)
        }
      }
    }
    guard let target = targets.first else { return .exit(0) }
    if editor == nil, refused == nil {
      offered = Self.text(target.document, problem: nil)
    }
    do throws(KubectlError) {
      try open(&host, &call)
      return .again
    } catch {
      call.complain(error.text)
      return .exit(error.status)
    }
  }

  private static func words(_ host: Host, _ call: Call<Host>) -> String {
    for name in ["KUBE_EDITOR", "EDITOR"] {
      if let words = host.environment(call, name), !words.isEmpty { return words }
    }
    return "vi"
  }

  private static func text(_ document: Value, problem: String?) -> String {
    var shown = document
    shown.set(nil, at: "metadata", "managedFields")
    let notes =
      problem.map { $0.split(separator: "\n").map { "# \($0)\n" }.joined() + "#\n" } ?? ""
    return """
      # Please edit the object below. Lines beginning with a '#' will be ignored,
      # and an empty file will abort the edit. If an error occurs while saving this file will be
      # reopened with the relevant failures.
      #
      \(notes)\(shown.sortedByKey().yaml())
      """
  }

  /// Writes the file and starts the editor on it.
  private mutating func open(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    if path.isEmpty {
      var random = host.machine.random.split("edit-\(host.machine.now.nanoseconds)-\(count)")
      count += 1
      path = "/tmp/kubectl-edit-\(random.next() % 4_000_000_000).yaml"
    }
    let view = host.view(call)
    do throws(FileError) {
      try host.machine.files.write(
        path, text: offered, mode: 0o600, in: view, at: host.machine.now)
    } catch { throw .plain("open \(path): \(error.message.lowercased())") }
    let words = Self.words(host, call)
    // Real: an editor with arguments is run through the shell.
    let line = ["/bin/sh", "-c", "\(words) \"\(path)\""]
    let search = host.environment(call, "PATH") ?? "/bin:/usr/bin"
    switch host.load(line, path: search, of: call.process) {
    case .program(let program, let arguments, _):
      editor = ChildRun(
        ProcessStart(program, arguments: arguments, parent: call.process))
    case .unmodelled, .failed:
      throw .plain("unable to launch the editor \"\(words)\"")
    }
  }

  /// Reads what was saved; the status to end with, or nil to go on.
  private mutating func take(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> Int? {
    guard let target = targets.first else { return 0 }
    let view = host.view(call)
    let saved = (try? host.machine.files.readText(path, in: view)) ?? ""
    if let refused, Self.withoutNotes(saved) == Self.withoutNotes(refused) {
      call.complain("error: Edit cancelled, no valid changes were saved.")
      call.complain("A copy of your changes has been stored to \"\(path)\"")
      return 1
    }
    if refused == nil, Self.withoutNotes(saved) == Self.withoutNotes(offered) {
      try? host.machine.files.unlink(path, in: view, at: host.machine.now)
      call.complain("Edit cancelled, no changes made.")
      return 0
    }
    let (manifests, problem) = Manifests.read(saved)
    if let problem {
      return refuse(saved, "The edited file had a syntax error: \(problem.description)")
    }
    guard let edited = manifests.first?.value, !edited.isEmpty else {
      try? host.machine.files.unlink(path, in: view, at: host.machine.now)
      call.complain("Edit cancelled, saved file was empty.")
      return 0
    }
    do throws(KubectlError) {
      try send(edited, target, &host, &call)
    } catch {
      guard case .server(let status, _, _) = error else { throw error }
      let causes =
        status.causes.isEmpty
        ? [status.message] : status.causes.map { "\($0.field): \($0.message)" }
      let text =
        "\(target.quoted) was not valid:\n" + causes.map { "* \($0)" }.joined(separator: "\n")
      call.complain(
        "error: \(target.quoted) is invalid")
      return refuse(saved, text)
    }
    try? host.machine.files.unlink(path, in: view, at: host.machine.now)
    path = ""
    refused = nil
    targets.removeFirst()
    return targets.isEmpty ? 0 : nil
  }

  /// The file opens again, with the reason above what was saved.
  private mutating func refuse(_ saved: String, _ why: String) -> Int? {
    refused = saved
    let head = Self.text([:], problem: why).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.hasPrefix("#") }.joined(separator: "\n")
    offered = head + "\n" + Self.withoutNotes(saved)
    return nil
  }

  private static func withoutNotes(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("#") }
      .joined(separator: "\n")
  }

  private mutating func send(
    _ edited: Value, _ target: TargetObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    var before = target.document
    before.set(nil, at: "metadata", "managedFields")
    var after = edited
    if flags.bool("save-config") {
      after = ObjectChanges.annotated(after, space: target.namespace)
    }
    let patch = MergePatch.between(before, after)
    if flags.bool("output-patch") { call.print("Patch: \(patch.json())") }
    guard !patch.isEmpty else {
      return try changes.tell(before, target.kind, "skipped", &call)
    }
    var request = target.request(.patch, subresource: flags.last("subresource"), body: patch)
    request.patchType = .merge
    request.fieldValidation = try changes.validation
    let response = try changes.client.send(request, &host, &call)
    try changes.tell(response.object ?? after, target.kind, "edited", &call)
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    guard var child = editor else { return .standard }
    let answer = child.receive(signal, &host, call)
    editor = child
    return answer
  }
}
