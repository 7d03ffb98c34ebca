// kubectl autoscale

import Commands
import Documents
import Kernel
import KubernetesAPI

func autoscaleVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "autoscale",
    "(-f FILENAME | TYPE NAME | TYPE/NAME) [--min=MINPODS] --max=MAXPODS [--cpu=CPU] [--memory=MEMORY] [options]",
    "Auto-scale a deployment, replica set, stateful set, or replication controller")
  spec.heading = "Deploy Commands"
  spec.description =
    "Makes a HorizontalPodAutoscaler: it changes the number of pods with their load, between --min and --max."
  spec.examples = [
    .init(
      "Between 2 and 5, at 80% of the CPU asked for",
      "kubectl autoscale deployment web --min=2 --max=5 --cpu=80%")
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.dryRun, KubectlFlags.fieldManager("kubectl-autoscale"), KubectlFlags.saveConfig,
      KubectlFlags.record,
      Flag("cpu", nil, .string, "The CPU to aim at: 70% of what is asked for, or 500m."),
      Flag(
        "cpu-percent", nil, .int, "The CPU to aim at, in percent; --cpu is its new form.",
        initial: "-1", isHidden: true),
      Flag("max", nil, .int, "At most so many pods.", initial: "-1"),
      Flag("memory", nil, .string, "The memory to aim at: 60%, or 200Mi."),
      Flag(
        "min", nil, .int, "At least so many pods; below 0: the server's default.", initial: "-1"),
      Flag("name", nil, .string, "The autoscaler's name; else that of the object."),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      if flags.has("cpu-percent") {
        call.complain(
          "Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU)."
        )
      }
      guard flags.has("max") else { throw .required("max") }
      let most = flags.int("max"), least = flags.int("min", default: -1)
      if most < 1 { throw .plain("--max=MAXPODS is required and must be at least 1, max: \(most)") }
      if most < least {
        throw .plain(
          "--max=MAXPODS must be larger or equal to --min=MINPODS, max: \(most), min: \(least)")
      }
      let metrics = try metrics(flags)
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-autoscale")
      guard !flags.arguments.isEmpty || flags.has("filename") || flags.has("kustomize") else {
        throw ObjectTargets.nothing
      }
      let targets = try ObjectTargets(
        flags.arguments, flags, input: input, &changes.client, &host, &call)
      try targets.each { target throws(KubectlError) in
        guard target.kind.hasScale else {
          let resource = target.kind.resource
          throw .plain(
            "cannot autoscale a \(target.kind.name): could not find scale subresource for \(resource.goGroupVersion), Resource=\(resource.resource) in discovery information"
          )
        }
        var spec: Object = ["maxReplicas": .integer(most)]
        if !metrics.isEmpty { spec["metrics"] = .array(metrics) }
        if least > 0 { spec["minReplicas"] = .integer(least) }
        spec["scaleTargetRef"] = [
          "apiVersion": .string(target.kind.resource.groupVersion),
          "kind": .string(target.kind.name), "name": .string(target.name),
        ]
        let document: Value = [
          "apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler",
          "metadata": ["name": .string(flags.last("name") ?? target.name)],
          "spec": .object(spec), "status": ["currentMetrics": .null, "desiredReplicas": 0],
        ]
        do throws(KubectlError) {
          try changes.createMade(document, says: "autoscaled", &host, &call)
        } catch {
          // Real: kubectl then tries autoscaling/v1, which knows a CPU percentage only.
          guard metrics.isEmpty, case .server = error else { throw error }
          throw .plain(
            "failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: empty input"
          )
        }
      }
    })
}

/// The metrics that `--cpu`, `--memory` and `--cpu-percent` describe.
private func metrics(_ flags: ParsedFlags) throws(KubectlError) -> [Value] {
  var all: [Value] = []
  if flags.has("cpu"), flags.has("cpu-percent") {
    throw .plain("--cpu and --cpu-percent are mutually exclusive")
  }
  if flags.int("cpu-percent", default: -1) >= 0 {
    all.append(percent("cpu", flags.int("cpu-percent")))
  }
  for name in ["cpu", "memory"] {
    guard let text = flags.last(name), !text.isEmpty else { continue }
    if text.hasSuffix("%") {
      guard let number = Int(text.dropLast()) else {
        throw .plain(
          "failed to convert string to int: strconv.ParseInt: parsing \"\(text.dropLast())\": invalid syntax"
        )
      }
      all.append(percent(name, number))
    } else {
      guard Quantity(text) != nil else {
        throw .plain("invalid resource \(name) value: \(text)")
      }
      all.append([
        "resource": [
          "name": .string(name),
          "target": ["averageValue": .string(text), "type": "AverageValue"],
        ], "type": "Resource",
      ])
    }
  }
  return all
}

private func percent(_ resource: String, _ number: Int) -> Value {
  [
    "resource": [
      "name": .string(resource),
      "target": ["averageUtilization": .integer(number), "type": "Utilization"],
    ], "type": "Resource",
  ]
}
