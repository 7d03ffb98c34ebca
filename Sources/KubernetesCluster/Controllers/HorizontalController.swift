// Horizontal pod autoscalers: so many pods as the load asks for.

import Documents
import Kernel
import KubernetesAPI

/// How many pods were asked for at a moment.
struct Recommendation: Hashable, Sendable {
  var time: Instant
  var replicas: Int
}

/// Why a metric could not be had: a condition's reason and the words.
private struct MetricProblem: Error {
  var reason: String
  var message: String
}

private let noMetrics =
  "unable to get metrics for resource %: unable to fetch metrics from resource metrics API: "

extension Cluster {
  private static let component = Component.autoscalers
  /// Real: horizontal-pod-autoscaler-sync-period, and the tolerance, 1.36.
  private static let period = Duration.seconds(15)
  private static let tolerance = 0.1

  /// Real: horizontal.go of 1.36, its default behaviour included. Limit: metrics beside CPU and
  /// memory of pods, and policies of `behavior` beside its stabilization windows.
  mutating func syncAutoscaler(_ key: ObjectKey, _ clock: inout Clock) {
    guard let scaler = server.get(.horizontalPodAutoscalers, key.namespace, key.name),
      scaler.meta.deletion == nil
    else { return }
    let now = clock.now
    let uid = scaler.meta.uid
    guard let due = scalerWakes[uid] else {
      // Real: a new one is first looked at after a period.
      scalerWakes[uid] = now + Self.period
      later(.again(Self.component, key), Self.period, &clock)
      return
    }
    guard now >= due else { return }
    scalerWakes[uid] = now + Self.period
    later(.again(Self.component, key), Self.period, &clock)
    reconcile(scaler, now)
  }

  private mutating func reconcile(_ scaler: APIObject, _ now: Instant) {
    var conditions = Conditions(scaler.status?["conditions"])
    var status = scaler.status?.object ?? Object()
    func finish(_ cluster: inout Cluster) {
      status["conditions"] = .array(conditions.items)
      cluster.setStatus(scaler, status, by: Self.component, now)
    }
    let reference = scaler.spec?["scaleTargetRef"]
    let kindName = reference?["kind"]?.string ?? ""
    guard
      let kind = server.kind(apiVersion: reference?["apiVersion"]?.string ?? "", kind: kindName),
      let target = server.get(kind, scaler.meta.namespace, reference?["name"]?.string ?? "")
    else {
      let name = reference?["name"]?.string ?? ""
      let resource =
        server.kind(apiVersion: reference?["apiVersion"]?.string ?? "", kind: kindName)?.resource
        .qualified ?? kindName
      let why = "\(resource) \"\(name)\" not found"
      report(
        ObjectReference(scaler), "FailedGetScale", why, isWarning: true, by: Self.component,
        now: now)
      conditions.setPlain(
        "AbleToScale", "False", "FailedGetScale",
        "the HPA controller was unable to get the target's current scale: " + why, now)
      finish(&self)
      return
    }
    conditions.setPlain(
      "AbleToScale", "True", "SucceededGetScale",
      "the HPA controller was able to get the target's current scale", now)
    let current = target.spec?["replicas"]?.int ?? 1
    let least = scaler.spec?["minReplicas"]?.int ?? 1
    let most = scaler.spec?["maxReplicas"]?.int ?? 1
    status["currentReplicas"] = target.status?["replicas"] ?? 0
    status["desiredReplicas"] = status["desiredReplicas"] ?? 0
    if current == 0, least != 0 {
      conditions.setPlain(
        "ScalingActive", "False", "ScalingDisabled",
        "scaling is disabled since the replica count of the target is zero", now)
      finish(&self)
      return
    }
    var desired = current
    var why = ""
    if current > most {
      desired = most
      why = "Current number of replicas above Spec.MaxReplicas"
    } else if current < least {
      desired = least
      why = "Current number of replicas below Spec.MinReplicas"
    } else {
      guard
        let (wanted, name) = recommend(scaler, target, current, &conditions, &status, now)
      else {
        finish(&self)
        return
      }
      desired = stabilized(scaler, wanted, current, least, most, &conditions, now)
      why =
        desired > current
        ? name + " above target" : desired < current ? "All metrics below target" : ""
    }
    if desired != current {
      server.change(
        kind, target.meta.namespace, target.meta.name, by: Self.component.author, now: now
      ) { $0.fields["spec"]?["replicas"] = .integer(desired) }
      report(
        ObjectReference(scaler), "SuccessfulRescale", "New size: \(desired); reason: \(why)",
        by: Self.component, now: now)
      conditions.setPlain(
        "AbleToScale", "True", "SucceededRescale",
        "the HPA controller was able to update the target scale to \(desired)", now)
      status["lastScaleTime"] = .string(timestamp(now))
    }
    status["desiredReplicas"] = .integer(desired)
    finish(&self)
  }

  /// The most that any metric asks for; nil when none could be had.
  private mutating func recommend(
    _ scaler: APIObject, _ target: APIObject, _ current: Int, _ conditions: inout Conditions,
    _ status: inout Object, _ now: Instant
  ) -> (Int, String)? {
    let metrics = scaler.spec?["metrics"]?.array ?? []
    var best: (Int, String)?
    var values: [Value] = []
    var problems: [MetricProblem] = []
    for metric in metrics {
      do throws(MetricProblem) {
        let (wanted, name, value) = try evaluate(metric, target, current)
        values.append(value)
        if best.map({ wanted > $0.0 }) ?? true { best = (wanted, name) }
      } catch {
        problems.append(error)
        report(
          ObjectReference(scaler), error.reason, error.message, isWarning: true,
          by: Self.component, now: now)
      }
    }
    status["currentMetrics"] = values.isEmpty ? nil : .array(values)
    if let first = problems.first, best == nil || (best?.0 ?? 0) < current {
      conditions.setPlain(
        "ScalingActive", "False", first.reason,
        "the HPA was unable to compute the replica count: " + first.message, now)
      let name =
        metrics.first?["resource"]?["name"]?.string ?? metrics.first?["type"]?.string ?? ""
      report(
        ObjectReference(scaler), "FailedComputeMetricsReplicas",
        "invalid metrics (\(problems.count) invalid out of \(metrics.count)), first error is:"
          + " failed to get \(name) resource metric value: \(first.message)", isWarning: true,
        by: Self.component, now: now)
      return nil
    }
    if let (_, name) = best {
      conditions.setPlain(
        "ScalingActive", "True", "ValidMetricFound",
        "the HPA was able to successfully calculate a replica count from \(name)", now)
    }
    return best
  }

  /// What one metric asks for, its name, and its present value.
  private func evaluate(
    _ metric: Value, _ target: APIObject, _ current: Int
  ) throws(MetricProblem) -> (Int, String, Value) {
    guard metric["type"]?.string == "Resource", let source = metric["resource"],
      let name = source["name"]?.string, name == "cpu" || name == "memory"
    else {
      throw MetricProblem(
        reason: "FailedGet\(metric["type"]?.string ?? "")Metric",
        message: "unable to get metric: swiftlab models cpu and memory of pods only")
    }
    let byShare = source["target"]?["type"]?.string == "Utilization"
    let start = "failed to get \(name) \(byShare ? "utilization" : "usage"): "
    let state = metricsState
    guard state == true else {
      throw MetricProblem(
        reason: "FailedGetResourceMetric",
        message: start + noMetrics.replacing("%", with: name)
          + (state == nil
            ? "the server could not find the requested resource (get pods.metrics.k8s.io)"
            : "the server is currently unable to handle the request (get pods.metrics.k8s.io)"))
    }
    let selector = LabelSelector(target.spec?["selector"])
    let pods = server.list(.pods, in: target.meta.namespace).filter {
      selector.matches($0.meta.labels) && $0.meta.deletion == nil && !isFinished($0)
    }
    var used = 0
    var asked = 0
    var measured = 0
    for pod in pods {
      guard let all = usage(of: pod) else { continue }
      measured += 1
      for (_, usage) in all { used += name == "cpu" ? usage.cpu : usage.memory * 1000 }
      for container in pod.spec?["containers"]?.array ?? [] {
        guard
          let amount = container["resources"]?["requests"]?[name]?.string.flatMap({ Quantity($0) })
        else {
          if !byShare { continue }
          throw MetricProblem(
            reason: "FailedGetResourceMetric",
            message: start + "missing request for \(name) in container"
              + " \(container["name"]?.string ?? "") of Pod \(pod.meta.name)")
        }
        asked += amount.milliValue
      }
    }
    guard measured > 0 else {
      throw MetricProblem(
        reason: "FailedGetResourceMetric",
        message: start + "unable to get metrics for resource \(name): no metrics returned from"
          + " resource metrics API")
    }
    let average = used / measured
    func amount(_ milli: Int) -> Value {
      .string(
        name == "cpu"
          ? Quantity(milli: milli).description
          : Quantity(whole: milli / 1000).description)
    }
    var value: Object = ["averageValue": amount(average)]
    let ratio: Double
    if byShare {
      let share = asked > 0 ? used * 100 / asked : 0
      value["averageUtilization"] = .integer(share)
      ratio = Double(share) / Double(max(1, source["target"]?["averageUtilization"]?.int ?? 80))
    } else {
      let wanted =
        source["target"]?["averageValue"]?.string.flatMap { Quantity($0) }?.milliValue ?? 1
      ratio = Double(average) / Double(max(1, wanted))
    }
    let wanted =
      abs(ratio - 1) <= Self.tolerance
      ? current : Int((ratio * Double(measured)).rounded(.up))
    return (
      wanted,
      name
        + (byShare
          ? " resource utilization (percentage of request)" : " resource"),
      [
        "resource": ["current": .object(value.inKeyOrder()), "name": .string(name)],
        "type": "Resource",
      ]
    )
  }

  /// Real: shrinking waits for the highest recommendation of five minutes; growing goes by four
  /// pods or the double in 15 seconds.
  private mutating func stabilized(
    _ scaler: APIObject, _ wanted: Int, _ current: Int, _ least: Int, _ most: Int,
    _ conditions: inout Conditions, _ now: Instant
  ) -> Int {
    let uid = scaler.meta.uid
    let window = Duration.seconds(
      scaler.spec?["behavior"]?["scaleDown"]?["stabilizationWindowSeconds"]?.int ?? 300)
    let rise = Duration.seconds(
      scaler.spec?["behavior"]?["scaleUp"]?["stabilizationWindowSeconds"]?.int ?? 0)
    var all = recommendations[uid] ?? [Recommendation(time: now, replicas: current)]
    all.append(Recommendation(time: now, replicas: wanted))
    all.removeAll { now - $0.time > .seconds(3600) }
    recommendations[uid] = all
    let highest =
      all.filter { now - $0.time <= window }.map(\.replicas).max() ?? wanted
    let lowest = all.filter { now - $0.time <= rise }.map(\.replicas).min() ?? wanted
    var desired = current
    if current < lowest { desired = lowest } else if current > highest { desired = highest }
    if desired != wanted {
      conditions.setPlain(
        "AbleToScale", "True", "ScaleDownStabilized",
        "recent recommendations were higher than current one, applying the highest recent"
          + " recommendation", now)
    } else {
      conditions.setPlain(
        "AbleToScale", "True", "ReadyForNewScale",
        "recommended size matches current size", now)
    }
    if desired > current { desired = min(desired, max(current + 4, current * 2)) }
    if desired > most {
      conditions.setPlain(
        "ScalingLimited", "True", "TooManyReplicas",
        "the desired replica count is more than the maximum replica count", now)
      return most
    }
    if desired < least {
      conditions.setPlain(
        "ScalingLimited", "True", "TooFewReplicas",
        "the desired replica count is less than the minimum replica count", now)
      return least
    }
    conditions.setPlain(
      "ScalingLimited", "False", "DesiredWithinRange",
      "the desired count is within the acceptable range", now)
    return desired
  }
}
