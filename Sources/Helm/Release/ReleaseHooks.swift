// Hooks: objects that are made at a moment of a release's life, and waited for.

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

/// Which hooks of an event are run: `helm test --filter`.
struct HookFilter: Sendable {
  var only: [String] = []
  var without: [String] = []

  func lets(_ name: String) -> Bool {
    (only.isEmpty || only.contains(name)) && !without.contains(name)
  }
}

extension ReleaseRun {
  /// The steps of an event's hooks. Real: action.execHook of helm 3.17.3: by weight, then by name.
  mutating func hooks(_ event: String, failure: String, only wanted: HookFilter = HookFilter()) {
    then { run, _, _ throws(HelmError) in
      try run.begin(event, failure: failure, only: wanted)
    }
  }
  private mutating func begin(
    _ event: String, failure: String, only wanted: HookFilter
  ) throws(HelmError) {
    let hooks = release.hooks
    var places: [Int] = []
    for place in hooks.indices where hooks[place].events.contains(event) {
      guard wanted.lets(hooks[place].name) else { continue }
      places.append(place)
    }
    places.sort { (hooks[$0].weight, hooks[$0].name) < (hooks[$1].weight, hooks[$1].name) }
    var more: [Step] = []
    for place in places { more += Self.steps(ofHook: place, event, failure: failure) }
    now(more)
  }

  private static func steps(ofHook place: Int, _ event: String, failure: String) -> [Step] {
    let make = Step { run, host, call throws(HelmError) in
      var hook = run.release.hooks[place]
      if hook.deletePolicies.isEmpty { hook.deletePolicies = ["before-hook-creation"] }
      run.release.hooks[place] = hook
      if hook.deletePolicies.contains("before-hook-creation") {
        try run.deleteHook(place, &host, &call)
      }
      return .done
    }
    let gone = waiting(orFail: "timed out waiting for the condition") {
      run, host, call throws(HelmError) in
      guard run.release.hooks[place].deletePolicies.contains("before-hook-creation") else {
        return true
      }
      for object in try run.objects(ofHook: place, host) {
        if (try? run.cluster.get(object, &host, &call)) ?? nil != nil { return false }
      }
      return true
    }
    let create = Step { run, host, call throws(HelmError) in
      let objects: [ReleaseObject]
      do throws(HelmError) { objects = try run.objects(ofHook: place, host) } catch {
        throw error.prefixed(
          failure
            + "unable to build kubernetes object for \(event) hook \(run.release.hooks[place].path): "
        )
      }
      run.release.hooks[place].lastRun = HookRun(
        started: CivilTime(nanoseconds: host.machine.now.nanoseconds).rfc3339Nano, completed: "",
        phase: "Running")
      try ReleaseStore.update(run.release, &run.cluster, &host, &call)
      for object in objects {
        do throws(Status) { try run.create(object, &host, &call) } catch {
          run.finishHook(place, "Failed", host)
          throw .plain(
            failure
              + "warning: Hook \(event) \(run.release.hooks[place].path) failed: "
              + SeveralErrors.text([error.message]))
        }
      }
      return .done
    }
    let watch = waiting(orFail: failure + "timed out waiting for the condition") {
      run, host, call throws(HelmError) in
      for object in try run.objects(ofHook: place, host) {
        let there: Value?
        do throws(Status) { there = try run.cluster.get(object, &host, &call) } catch {
          throw .plain(failure + error.message)
        }
        guard let there else { continue }
        switch Self.hookState(there, object.kind.name) {
        case .running: return false
        case .failed(let words):
          run.finishHook(place, "Failed", host)
          if run.release.hooks[place].deletePolicies.contains("hook-failed") {
            try run.deleteHook(place, &host, &call)
          }
          throw .plain(failure + SeveralErrors.text([words]))
        case .done: continue
        }
      }
      run.finishHook(place, "Succeeded", host)
      if run.release.hooks[place].deletePolicies.contains("hook-succeeded") {
        try run.deleteHook(place, &host, &call)
      }
      return true
    }
    return [make, gone, create, watch]
  }

  private enum HookState {
    case running, done
    case failed(String)
  }
  private static func hookState(_ object: Value, _ kind: String) -> HookState {
    let name = object.at("metadata", "name")?.string ?? ""
    switch kind {
    case "Job":
      for condition in object.at("status", "conditions")?.array ?? []
      where condition["status"]?.string == "True" {
        if condition["type"]?.string == "Complete" { return .done }
        if condition["type"]?.string == "Failed" {
          return .failed("job \(name) failed: \(condition["reason"]?.string ?? "")")
        }
      }
      return .running
    case "Pod":
      switch object.at("status", "phase")?.string {
      case "Succeeded": return .done
      case "Failed": return .failed("pod \(name) failed")
      default: return .running
      }
    default: return .done
    }
  }

  private mutating func finishHook(_ place: Int, _ phase: String, _ host: Host) {
    release.hooks[place].lastRun?.completed =
      CivilTime(nanoseconds: host.machine.now.nanoseconds).rfc3339Nano
    release.hooks[place].lastRun?.phase = phase
  }
  private func objects(ofHook place: Int, _ host: Host) throws(HelmError) -> [ReleaseObject] {
    try ReleaseObject.all(
      of: [release.hooks[place].text], namespace: release.namespace, host)
  }
  private mutating func deleteHook(
    _ place: Int, _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) {
    for object in (try? objects(ofHook: place, host)) ?? []
    where object.kind.name != "CustomResourceDefinition" {
      do throws(Status) { try delete(object, &host, &call) } catch {
        if error.reason != "NotFound" { throw .plain(SeveralErrors.text([error.message])) }
      }
    }
  }
}
