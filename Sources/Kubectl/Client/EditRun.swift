// A file, an editor, and what is sent then; again when it was refused.

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

/// Real: cmd/util/editor's EditOptions of kubectl 1.36, with its three modes.
struct EditRun<Host: KubectlHost>: Follower {
  enum Mode: Sendable {
    case normal
    /// `create --edit`: each object in a file of its own, before it is there.
    case creating
    /// `apply edit-last-applied`: what the annotation holds.
    case lastApplied
  }

  private let mode: Mode
  private var changes: ObjectChanges
  /// What goes into one file together.
  private var groups: [[TargetObject]]
  private var path = ""
  /// What was last put into the file.
  private var offered = ""
  /// What the learner last saved that was refused.
  private var refused: String?
  private var editor: ChildRun<Host>?
  private var count = 0

  init(_ mode: Mode, _ groups: [[TargetObject]], _ changes: ObjectChanges) {
    self.mode = mode
    self.groups = groups
    self.changes = changes
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
          keep(host, &call)
          call.complain(error.text)
          return .exit(error.status)
        }
      }
    }
    guard let group = groups.first else { return .exit(0) }
    if editor == nil, refused == nil {
      offered = head(nil) + body(group)
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

  // MARK: The file

  private var isJSON: Bool { changes.flags.string("output") == "json" }

  /// The lines above the object. Real: JSON has no comments, so nothing is said there.
  private func head(_ problem: String?) -> String {
    guard !isJSON else { return "" }
    let notes =
      problem.map { $0.split(separator: "\n").map { "# \($0)\n" }.joined() + "#\n" } ?? ""
    guard mode != .lastApplied else {
      return """
        # Please edit the 'last-applied-configuration' annotations below.
        # Lines beginning with a '#' will be ignored, and an empty file will abort the edit.
        #
        \(notes)
        """
    }
    return """
      # Please edit the object below. Lines beginning with a '#' will be ignored,
      # and an empty file will abort the edit. If an error occurs while saving this file will be
      # reopened with the relevant failures.
      #
      \(notes)
      """
  }

  /// Several objects stand in one list.
  private func body(_ group: [TargetObject]) -> String {
    let documents = group.map { target -> Value in
      var shown = target.document
      shown.set(nil, at: "metadata", "managedFields")
      return shown.sortedByKey()
    }
    var whole = documents[0]
    if documents.count > 1 {
      whole = ["apiVersion": "v1", "items": .array(documents), "kind": "List", "metadata": [:]]
    }
    return isJSON ? whole.json(.kubectl) + "\n" : whole.yaml()
  }

  /// Writes the file and starts the editor on it.
  private mutating func open(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    if path.isEmpty {
      var random = host.machine.random.split("edit-\(host.machine.now.nanoseconds)-\(count)")
      count += 1
      path = "/tmp/kubectl-edit-\(random.next() % 4_000_000_000).\(isJSON ? "json" : "yaml")"
    }
    let view = host.view(call)
    let text =
      changes.flags.bool("windows-line-endings")
      ? offered.replacing("\n", with: "\r\n") : offered
    do throws(FileError) {
      try host.machine.files.write(path, text: text, mode: 0o600, in: view, at: host.machine.now)
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

  private func keep(_ host: Host, _ call: inout Call<Host>) {
    guard host.machine.files.exists(path, in: host.view(call)) else { return }
    call.complain("A copy of your changes has been stored to \"\(path)\"")
  }
  private mutating func forget(_ host: inout Host, _ call: Call<Host>) {
    try? host.machine.files.unlink(path, in: host.view(call), at: host.machine.now)
    path = ""
    refused = nil
  }

  private static func withoutNotes(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("#") }
      .joined(separator: "\n")
  }

  // MARK: What was saved

  /// Reads what was saved; the status to end with, or nil to go on.
  private mutating func take(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> Int? {
    guard let group = groups.first else { return 0 }
    let saved = ((try? host.machine.files.readText(path, in: host.view(call))) ?? "")
      .replacing("\r\n", with: "\n")
    if let refused, Self.withoutNotes(saved) == Self.withoutNotes(refused) {
      throw .plain("Edit cancelled, no valid changes were saved.")
    }
    if refused == nil, Self.withoutNotes(saved) == Self.withoutNotes(offered) {
      call.complain("Edit cancelled, no changes made.")
      return done(&host, call)
    }
    let (manifests, problem) = Manifests.read(saved)
    if let problem {
      return refuse(saved, "The edited file had a syntax error: \(problem.description)")
    }
    guard let first = manifests.first?.value, !first.isEmpty else {
      call.complain("Edit cancelled, saved file was empty.")
      return done(&host, call)
    }
    let edited =
      first["kind"]?.string == "List" ? first["items"]?.array ?? [] : manifests.map(\.value)
    var reasons: [String] = []
    for document in edited {
      guard let target = Self.original(of: document, in: group) else {
        throw .plain("no original object found for \(document.json())")
      }
      do throws(KubectlError) {
        try send(document, target, &host, &call)
      } catch {
        guard mode == .normal, case .server(let status, _, _) = error else { throw error }
        switch status.reason {
        case "Invalid":
          let causes = status.causes.map { "\n* \($0.field): \($0.message)" }.joined()
          reasons.append(
            "\(target.quoted) was not valid" + (causes.isEmpty ? "" : ":" + causes))
          call.complain("error: \(target.quoted) is invalid")
        case "NotFound":
          call.complain("error: \(target.quoted) could not be found on the server")
          call.complain(
            "The edits you made on deleted resources have been saved to \"\(path)\"")
          return 1
        default:
          call.complain("error: \(target.quoted) could not be patched: \(status.message)")
          call.complain("You can run `kubectl replace -f \(path)` to try this update again.")
          return 1
        }
      }
    }
    guard reasons.isEmpty else { return refuse(saved, reasons.joined(separator: "\n#\n")) }
    return done(&host, call)
  }

  /// The next file, or the end.
  private mutating func done(_ host: inout Host, _ call: Call<Host>) -> Int? {
    forget(&host, call)
    groups.removeFirst()
    return groups.isEmpty ? 0 : nil
  }

  /// The file opens again, with the reason above what was saved.
  private mutating func refuse(_ saved: String, _ why: String) -> Int? {
    refused = saved
    offered = head(why) + Self.withoutNotes(saved)
    return nil
  }

  private static func original(of document: Value, in group: [TargetObject]) -> TargetObject? {
    let uid = document.at("metadata", "uid")
    return group.first { target in
      target.document.at("metadata", "uid") == uid
        && (group.count == 1 || target.name == document.at("metadata", "name")?.string)
    }
  }

  private mutating func send(
    _ edited: Value, _ target: TargetObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    switch mode {
    case .normal: try patch(edited, target, &host, &call)
    case .creating:
      try changes.create(
        ManifestObject(kind: target.kind, document: edited, source: "edited-file"),
        saveConfig: changes.flags.bool("save-config"), &host, &call)
    case .lastApplied:
      guard edited.sortedByKey() != target.document.sortedByKey() else {
        return try changes.tell(edited, target.kind, "skipped", &call)
      }
      let text = edited.sortedByKey().json() + "\n"
      var request = target.request(
        .patch,
        body: ["metadata": ["annotations": [ObjectChanges.lastApplied: .string(text)]]])
      request.patchType = .merge
      request.fieldValidation = try changes.validation
      try changes.client.send(request, &host, &call)
      try changes.tell(edited, target.kind, "edited", &call)
    }
  }

  private mutating func patch(
    _ edited: Value, _ target: TargetObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    var before = target.document
    before.set(nil, at: "metadata", "managedFields")
    var after = edited
    if changes.flags.bool("save-config") {
      after = ObjectChanges.annotated(after, space: target.namespace)
    }
    let same = [["apiVersion"], ["kind"], ["metadata", "name"]].allSatisfy { path in
      func value(_ document: Value) -> Value? { path.reduce(document) { $0?[$1] } }
      return value(before) == value(after)
    }
    guard same else { throw .plain("At least one of apiVersion, kind and name was changed") }
    let schema = target.kind.schema
    let patch =
      schema == nil
      ? MergePatch.between(before, after)
      : ThreeWay(schema: schema).patch(before: before, current: before, modified: after)
    if changes.flags.bool("output-patch") { call.print("Patch: \(patch.json())") }
    guard !patch.isEmpty else {
      return try changes.tell(before, target.kind, "skipped", &call)
    }
    var request = target.request(
      .patch, subresource: changes.flags.last("subresource"), body: patch)
    request.patchType = schema == nil ? .merge : .strategic
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
