// Changes of labels and annotations: KEY=VALUE and KEY-.

import Commands
import Documents
import Kernel
import KubernetesAPI

/// What `label` and `annotate` share. Real: kubectl 1.36's pkg/cmd/label and annotate.
struct MetadataChange: Sendable {
  var sets: [(key: String, value: String)] = []
  var removals: [String] = []
  let flags: ParsedFlags
  /// `labels` or `annotations`.
  let member: String
  /// `label` or `annotation`.
  let noun: String

  static func flags(manager: String) -> [Flag] {
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.selector, KubectlFlags.fieldSelector, KubectlFlags.allNamespaces,
      KubectlFlags.dryRun, KubectlFlags.fieldManager(manager), KubectlFlags.record,
      Flag("list", nil, .bool, "Show what is set, instead of changing it."),
      Flag("local", nil, .bool, "Change the file's object and print it; ask no server."),
      Flag("overwrite", nil, .bool, "Change what has a value already."),
      Flag("resource-version", nil, .string, "Only when the object is at this version."),
    ]
  }

  init(
    _ words: [String], _ flags: ParsedFlags, member: String, noun: String
  ) throws(KubectlError) {
    self.flags = flags
    self.member = member
    self.noun = noun
    for word in words {
      if let sign = word.firstIndex(of: "="), sign != word.startIndex {
        let key = String(word[..<sign]), value = String(word[word.index(after: sign)...])
        if noun == "label", value.contains("=") { throw .plain("invalid label spec: \(word)") }
        if noun == "label", let problem = labelValueProblems(value).first {
          throw .plain("invalid label value: \"\(word)\": \(problem)")
        }
        sets.removeAll { $0.key == key }
        sets.append((key, value))
      } else {
        removals.append(String(word.dropLast()))
      }
    }
    let both = removals.filter { key in sets.contains { $0.key == key } }
    guard both.isEmpty else {
      throw .plain(
        noun == "label"
          ? "can not both modify and remove a label in the same command"
          : "can not both modify and remove the following annotation(s) in the same command: \(both.joined(separator: ", "))"
      )
    }
  }

  func run<Host: KubectlHost>(
    _ resources: [String], _ input: [UInt8], _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    if flags.bool("local"), !flags.has("filename"), !flags.has("kustomize") {
      throw .plain(
        resources.isEmpty
          ? "one or more files must be specified as -f pod.yaml or --filename=pod.json"
          : "can only use local files by -f pod.yaml or --filename=pod.json when --local=true is set"
      )
    }
    guard !resources.isEmpty || flags.has("filename") || flags.has("kustomize") else {
      throw .plain(
        "one or more resources must be specified as <resource> <name> or <resource>/<name>")
    }
    let isListing = flags.bool("list")
    guard !sets.isEmpty || !removals.isEmpty || isListing else {
      throw .plain("at least one \(noun) update is required")
    }
    var changes = try ObjectChanges(
      &host, &call, flags, manager: noun == "label" ? "kubectl-label" : "kubectl-annotate")
    changes.separates = false
    let isLocal = flags.bool("local")
    let targets = try ObjectTargets(
      resources, flags, input: input, isFromServer: !isLocal, &changes.client, &host, &call)
    if targets.objects.isEmpty, targets.problems.isEmpty { call.complain("No resources found") }
    if flags.has("resource-version"), targets.objects.count != 1 {
      throw .plain("--resource-version may only be used with a single resource")
    }
    try targets.each { target throws(KubectlError) in
      if isListing { return try list(target, isOnly: targets.objects.count == 1, &call) }
      try change(target, &changes, &host, &call)
    }
  }

  private func list<Host: KubectlHost>(
    _ target: TargetObject, isOnly: Bool, _ call: inout Call<Host>
  ) throws(KubectlError) {
    // Real: with --list a change is made on the client's copy alone.
    var map = target.document.at("metadata", member) ?? .emptyObject
    if !flags.bool("overwrite") { try refuseOverwriting(map) }
    for key in removals { map[key] = nil }
    for (key, value) in sets { map[key] = .string(value) }
    let pairs = map.object?.sortedByKey() ?? Object()
    var indent = ""
    if !isOnly {
      indent = " "
      call.print(
        "Listing \(member) for \(target.kind.name).\(target.kind.resource.group)/\(target.name):")
    }
    for (key, value) in pairs { call.print("\(indent)\(key)=\(value.string ?? "")") }
  }

  private func change<Host: KubectlHost>(
    _ target: TargetObject, _ changes: inout ObjectChanges, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(KubectlError) {
    var document = target.document
    var map = document.at("metadata", member) ?? .emptyObject
    let before = map
    if let version = flags.last("resource-version"), !changes.isClientDryRun,
      version != document.at("metadata", "resourceVersion")?.string
    {
      throw .server(
        .conflict(target.kind.resource, target.name, Status.modified))
    }
    if !flags.bool("overwrite") {
      try refuseOverwriting(map)
    }
    for key in removals {
      if map[key] == nil, !flags.bool("local"), flags.last("dry-run") != "client" {
        call.print("\(noun) \"\(key)\" not found.")
      }
      map[key] = nil
    }
    for (key, value) in sets { map[key] = .string(value) }
    // Real: what was there stays as an empty map until the server has dropped it.
    let wasThere = !before.isEmpty
    document.set(
      map.isEmpty && !wasThere ? Value?.none : map.sortedByKey(), at: "metadata", member)
    let isSame = map == before
    let verb: String
    if noun == "annotation" {
      verb = "annotated"
    } else if isSame {
      verb = "not labeled"
    } else {
      verb = sets.isEmpty ? "unlabeled" : "labeled"
    }
    try changes.edit(target, to: document, verb, &host, &call)
  }

  private func refuseOverwriting(_ map: Value) throws(KubectlError) {
    var found: [(key: String, value: String)] = []
    // Real: the cause of a change may always be written over.
    for (key, value) in sets where key != "kubernetes.io/change-cause" || noun == "label" {
      if let present = map[key]?.string, present != value {
        found.append((key, present))
      }
    }
    guard !found.isEmpty else { return }
    if noun == "label" {
      throw .several(
        found.map {
          .plain("'\($0.key)' already has a value (\($0.value)), and --overwrite is false")
        })
    }
    let all = found.sorted { $0.key < $1.key }.map {
      "'\($0.key)' already has a value (\($0.value))"
    }
    throw .plain(
      "--overwrite is false but found the following declared annotation(s): \(all.joined(separator: "; "))"
    )
  }
}
