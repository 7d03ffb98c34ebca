// kubectl create poddisruptionbudget

import Commands
import Documents
import KubernetesAPI

func createBudgetVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "poddisruptionbudget",
    "NAME --selector=SELECTOR --min-available=N [--dry-run=server|client|none] [options]",
    "Create a pod disruption budget with the specified name")
  spec.aliases = ["pdb"]
  spec.description =
    "Creates a disruption budget: how many of the pods must stay when nodes are drained."
  spec.examples = [
    .init("One must stay", "kubectl create pdb web --selector=app=web --min-available=1")
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag("max-unavailable", nil, .string, "How many may be missing: a number or a percentage."),
      Flag("min-available", nil, .string, "How many must stay: a number or a percentage."),
      Flag("selector", nil, .string, "Labels of the pods."),
    ]
  return creating(
    spec, path: "poddisruptionbudget", failing: "failed to create poddisruptionbudgets:"
  ) { flags, name, _, _ throws(KubectlError) in
    let most = flags.string("max-unavailable"), least = flags.string("min-available")
    guard !flags.string("selector").isEmpty else { throw .plain("a selector must be specified") }
    guard !most.isEmpty || !least.isEmpty else {
      throw .plain("one of min-available or max-unavailable must be specified")
    }
    guard most.isEmpty || least.isEmpty else {
      throw .plain("min-available and max-unavailable cannot be both specified")
    }
    var inner = Object()
    for (word, text) in [("max-unavailable", most), ("min-available", least)]
    where !text.isEmpty && !text.allSatisfy({ $0.isASCII && $0.isNumber }) {
      let digits = text.dropLast()
      guard text.hasSuffix("%"), !digits.isEmpty, digits.allSatisfy(\.isNumber) else {
        throw .plain("invalid format specified for \(word)")
      }
    }
    func amount(_ text: String) -> Value { Int(text).map(Value.integer) ?? .string(text) }
    if !most.isEmpty { inner["maxUnavailable"] = amount(most) }
    if !least.isEmpty { inner["minAvailable"] = amount(least) }
    inner["selector"] = try selectorDocument(flags.string("selector"))
    return [
      "apiVersion": "policy/v1", "kind": "PodDisruptionBudget",
      "metadata": ["name": .string(name)], "spec": .object(inner),
      "status": [
        "currentHealthy": 0, "desiredHealthy": 0, "disruptionsAllowed": 0, "expectedPods": 0,
      ],
    ]
  }
}

/// A selector's text as `matchLabels` and `matchExpressions`.
/// Real: metav1.ParseToLabelSelector: equalities as labels, the rest as expressions.
private func selectorDocument(_ text: String) throws(KubectlError) -> Value {
  let parsed: LabelSelector
  do throws(SelectorError) { parsed = try LabelSelector(parsing: text) } catch {
    throw .plain("couldn't parse the selector string \"\(text)\": \(error.message)")
  }
  return parsed.document
}
