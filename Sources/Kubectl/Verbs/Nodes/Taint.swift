// kubectl taint

import Commands
import Documents
import Kernel
import KubernetesAPI

func taintVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "taint", "NODE NAME KEY_1=VAL_1:TAINT_EFFECT_1 ... KEY_N=VAL_N:TAINT_EFFECT_N [options]",
    "Update the taints on one or more nodes")
  spec.heading = "Cluster Management Commands"
  spec.description =
    "Marks nodes so that only pods that tolerate it come there: NoSchedule keeps new pods away, PreferNoSchedule does where it can, NoExecute sends those that are there away too. KEY:EFFECT- and KEY- take it off."
  spec.examples = [
    .init("Keep others away", "kubectl taint nodes worker-1 dedicated=db:NoSchedule"),
    .init("Take it off", "kubectl taint nodes worker-1 dedicated:NoSchedule-"),
  ]
  spec.completes = ["node"]
  spec.flags =
    KubectlFlags.printing + [
      KubectlFlags.dryRun, KubectlFlags.fieldManager("kubectl-taint"), KubectlFlags.selector,
      KubectlFlags.validate,
      Flag("all", nil, .bool, "All nodes."),
      Flag("overwrite", nil, .bool, "Change taints that are there."),
    ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      let arguments = try taintArguments(flags.arguments)
      guard !arguments.resources.isEmpty else {
        throw .plain("one or more resources must be specified as <resource> <name>")
      }
      guard !arguments.changes.isEmpty else {
        throw .plain("at least one taint update is required")
      }
      let change: TaintChange
      do throws(KubectlError) {
        change = try TaintChange(arguments.changes)
      } catch {
        guard case .plain(let text) = error else { throw error }
        throw .usage(text, command: "kubectl taint")
      }
      try change.checkConflicts()
      let word = arguments.resources[0].split(separator: "/").first.map(String.init) ?? ""
      let kind = try Kubectl.kind(named: word, host)
      guard kind.name == "Node" else {
        throw .plain(
          "invalid resource type \(arguments.resources[0]), only node types are supported")
      }
      if arguments.resources.count < 2, !word.isEmpty, !arguments.resources[0].contains("/"),
        !flags.bool("all"), !flags.has("selector")
      {
        throw .plain(
          "at least one resource name must be specified since 'all' parameter is not set")
      }
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-taint")
      changes.tellsDryRuns = false
      let targets = try ObjectTargets(
        arguments.resources, flags, &changes.client, &host, &call)
      try targets.each { target throws(KubectlError) in
        let before = target.document.at("spec", "taints")?.array ?? []
        let (after, verb) = try change.apply(
          to: before, node: target.name, overwrites: flags.bool("overwrite"))
        var document = target.document
        document.set(after.isEmpty ? Value?.none : .array(after), at: "spec", "taints")
        try changes.edit(target, to: document, verb, &host, &call)
      }
    })
}

/// Real: a word is a taint when it has `=`, `:`, or ends with `-`.
private func taintArguments(
  _ words: [String]
) throws(KubectlError) -> (resources: [String], changes: [String]) {
  var resources: [String] = [], changes: [String] = []
  for word in words {
    if word.contains("=") || word.contains(":") || word.hasSuffix("-") {
      changes.append(word)
    } else if changes.isEmpty {
      resources.append(word)
    } else {
      throw .plain("all resources must be specified before taint changes: \(word)")
    }
  }
  return (resources, changes)
}

/// Taints to put on and to take off.
struct TaintChange: Sendable {
  struct Taint: Hashable, Sendable {
    var key: String
    var value: String
    /// Empty where a removal does not say.
    var effect: String
  }
  var adds: [Taint] = []
  var removals: [Taint] = []

  init(_ words: [String]) throws(KubectlError) {
    for word in words {
      let isRemoval = word.hasSuffix("-")
      let taint = try Self.parse(isRemoval ? String(word.dropLast()) : word)
      if isRemoval {
        removals.append(taint)
        continue
      }
      guard !taint.effect.isEmpty else {
        throw .plain("invalid taint spec: \(word)")
      }
      if adds.contains(where: { $0.key == taint.key && $0.effect == taint.effect }) {
        throw .plain(
          "duplicated taints with the same key and effect: {\(taint.key) \(taint.value) \(taint.effect) <nil>}"
        )
      }
      adds.append(taint)
    }
  }

  /// Nothing is put on and taken off at once.
  func checkConflicts() throws(KubectlError) {
    let both = removals.filter { taint in
      adds.contains {
        $0.key == taint.key && (taint.effect.isEmpty || $0.effect == taint.effect)
      }
    }
    guard !both.isEmpty else { return }
    let all = both.map { "\($0.key)=\($0.effect)" }.joined(separator: ", ")
    throw .plain(
      "can not both modify and remove the following taint(s) in the same command: \(all)")
  }

  /// Real: taints.parseTaint, 1.36.
  private static func parse(_ text: String) throws(KubectlError) -> Taint {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2 else { throw .plain("invalid taint spec: \(text)") }
    let pair = parts[0].split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard pair.count <= 2 else { throw .plain("invalid taint spec: \(text)") }
    let key = parts.count == 1 ? parts[0] : pair[0]
    if let problem = qualifiedNameProblems(key).first {
      throw .plain("invalid taint spec: \(text), \(problem)")
    }
    if parts.count == 1 { return Taint(key: key, value: "", effect: "") }
    guard ["NoSchedule", "PreferNoSchedule", "NoExecute"].contains(parts[1]) else {
      throw .plain("invalid taint effect: \(parts[1]), unsupported taint effect")
    }
    return Taint(key: key, value: pair.count == 2 ? pair[1] : "", effect: parts[1])
  }

  func apply(
    to taints: [Value], node: String, overwrites: Bool
  ) throws(KubectlError) -> ([Value], String) {
    func isSame(_ value: Value, _ taint: Taint) -> Bool {
      value["key"]?.string == taint.key
        && (taint.effect.isEmpty || value["effect"]?.string == taint.effect)
    }
    if !overwrites,
      adds.contains(where: { taint in taints.contains { isSame($0, taint) } })
    {
      throw .plain(
        "node \(node) already has \(Self.keys(adds, in: taints)) taint(s) with same effect(s) and --overwrite is false"
      )
    }
    var result: [Value] = []
    for taint in adds {
      var value: Object = ["effect": .string(taint.effect), "key": .string(taint.key)]
      if !taint.value.isEmpty { value["value"] = .string(taint.value) }
      result.append(.object(value))
    }
    var kept = taints.filter { value in !adds.contains { isSame(value, $0) } }
    var missing: [String] = []
    for taint in removals {
      if !kept.contains(where: { isSame($0, taint) }) {
        missing.append(
          "taint \"\(taint.key)\(taint.effect.isEmpty ? "" : ":" + taint.effect)\" not found")
      }
      kept.removeAll { isSame($0, taint) }
    }
    if !missing.isEmpty { throw .several(missing.map { .plain($0) }) }
    let verb: String =
      if adds.isEmpty { "untainted" } else if removals.isEmpty { "tainted" } else { "modified" }
    return (result + kept, verb)
  }

  private static func keys(_ adds: [Taint], in taints: [Value]) -> String {
    adds.filter { taint in taints.contains { $0["key"]?.string == taint.key } }
      .map(\.key).joined(separator: ",")
  }
}
