// What the statuses of many pods have alike: made once, and shared.

import Documents
import Kernel
import KubernetesAPI

/// A condition of a pod, before it is a document.
struct PodCondition: Hashable, Sendable {
  // NB: what most often differs is compared first.
  var since: Instant
  var isTrue: Bool
  var type: String
  var generation: Int
  /// Empty for none, as the message.
  var reason: String
  var message: String
}

/// Conditions, times and states as documents.
///
/// A hundred pods that get ready within a second say so in the same words; sharing them saves most
/// of the room that their statuses take.
struct StatusParts: Sendable {
  /// The keys of statuses.
  var shapes = ObjectShapes()
  /// The newest last.
  private var conditions: [(condition: PodCondition, document: Value)] = []
  private var times: [Instant: String] = [:]
  private var states: [Instant: Value] = [:]
  /// How many of each are kept; then they are made anew.
  private static let limit = 64

  /// `2026-11-28T09:16:41Z`
  mutating func timestamp(_ time: Instant) -> String {
    if let known = times[time] { return known }
    if times.count == Self.limit { times.removeAll(keepingCapacity: true) }
    let text = KubernetesAPI.timestamp(time)
    times[time] = text
    return text
  }
  mutating func document(_ condition: PodCondition) -> Value {
    if let place = conditions.lastIndex(where: { $0.condition == condition }) {
      return conditions[place].document
    }
    if conditions.count == Self.limit { conditions.removeAll(keepingCapacity: true) }
    var object: Object = [
      "lastProbeTime": .null, "lastTransitionTime": .string(timestamp(condition.since)),
    ]
    if !condition.message.isEmpty { object["message"] = .string(condition.message) }
    object["observedGeneration"] = .integer(condition.generation)
    if !condition.reason.isEmpty { object["reason"] = .string(condition.reason) }
    object["status"] = condition.isTrue ? "True" : "False"
    object["type"] = .string(condition.type)
    conditions.append((condition, .object(object)))
    return .object(object)
  }
  /// The state of a container that runs.
  mutating func running(_ since: Instant) -> Value {
    // Times are told to the second.
    let since = Instant(seconds: since.seconds)
    if let known = states[since] { return known }
    if states.count == Self.limit { states.removeAll(keepingCapacity: true) }
    let state: Value = ["running": ["startedAt": .string(timestamp(since))]]
    states[since] = state
    return state
  }
}
