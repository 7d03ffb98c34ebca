// Waiting for what a service depends on: started, healthy, completed.

import ComposeFile
import Kernel
import Machine
import Text

struct WaitWork: Sendable {
  /// The service that waits; its name stands in messages.
  var service: String
  var dependencies: [ComposeService.Dependency]
  /// Shown as waiting already.
  var begun: Instant?
  var deadline: Instant?
  /// Dependencies that are as they should be.
  var met: [String] = []
  /// `up --wait`: a container without a health check only has to run.
  var runningIsEnough = false
  /// Real: `run` waits without a word.
  var isSilent = false
}

/// Real: compose looks every half second.
private let tick = 500_000_000

private enum Verdict {
  case met(String)
  case failed(status: String, String)
}

extension DockerHost {
  mutating func composeWait(
    _ work: inout WaitWork, _ run: inout ComposeRun
  ) throws(ComposeFailure) -> ComposeStep {
    let all = docker.composeContainers(run.project.name)
    guard let begun = work.begun else {
      work.begun = machine.now
      for need in work.dependencies {
        let list = all.filter { $0.composeService == need.name }
        if list.isEmpty {
          if need.isRequired {
            throw ComposeFailure("\(work.service) is missing dependency \(need.name)")
          }
          run.tell(.warning("\(work.service) is missing dependency \(need.name)"))
          work.met.append(need.name)
        }
        if !work.isSilent {
          for container in list { run.tell("Container \(container.name)", "Waiting") }
        }
      }
      return .again
    }
    let past = machine.now.nanoseconds - begun.nanoseconds
    let ticks = past / tick
    let isOnTick = ticks > 0 && past % tick < 50_000_000
    let next = begun + .nanoseconds((ticks + 1) * tick)
    if let deadline = work.deadline, machine.now >= deadline {
      throw ComposeFailure(
        "application not healthy after \(GoDuration.text(nanoseconds: deadline.nanoseconds - begun.nanoseconds))"
      )
    }
    var wakes: [Wait] = [.topic(.docker)]
    if let deadline = work.deadline { wakes.append(.until(deadline)) }
    for need in work.dependencies where !work.met.contains(need.name) {
      let list = all.filter { $0.composeService == need.name }
      guard let verdict = verdict(need, list, work) else { continue }
      guard isOnTick else {
        wakes = [.until(next)]
        continue
      }
      switch verdict {
      case .met(let status):
        work.met.append(need.name)
        if !work.isSilent {
          for container in list { run.tell("Container \(container.name)", status, .done) }
        }
      case .failed(let status, let message):
        guard need.isRequired else {
          work.met.append(need.name)
          for container in list {
            run.tell(
              "Container \(container.name)",
              "Skipped optional dependency \(GoQuote.quoted(need.name)) is not running or is unhealthy",
              .warning)
          }
          continue
        }
        if !work.isSilent, !status.isEmpty {
          for container in list { run.tell("Container \(container.name)", status, .failed) }
        }
        throw ComposeFailure(message)
      }
    }
    if work.met.count == work.dependencies.count { return .done }
    return .wait(wakes)
  }

  /// nil: not known yet.
  private func verdict(
    _ need: ComposeService.Dependency, _ list: [Container], _ work: WaitWork
  ) -> Verdict? {
    switch need.condition {
    case "service_completed_successfully":
      for container in list {
        guard !container.state.isRunning, container.state.started != nil else { return nil }
        guard container.state.exitCode == 0 else {
          let words =
            "service \(GoQuote.quoted(need.name)) didn't complete successfully: exit \(container.state.exitCode)"
          return .failed(status: words, words)
        }
      }
      return .met("Exited")
    case "service_healthy", "running_or_healthy":
      let prefix = work.runningIsEnough ? "" : "dependency failed to start: "
      for container in list {
        let state = container.state
        if !state.isRunning, state.started != nil || !state.error.isEmpty {
          // Real: `up --wait` says nothing more of the container itself.
          return .failed(
            status: work.runningIsEnough ? "" : "Error",
            "\(prefix)container \(container.name) exited (\(state.exitCode))")
        }
        guard let health = state.health else {
          if need.condition == "running_or_healthy" {
            if state.isRunning { continue }
            return nil
          }
          guard state.isRunning else { return nil }
          return .failed(
            status: "Error",
            "\(prefix)container \(container.name) has no healthcheck configured")
        }
        switch health.status {
        case .healthy: continue
        case .starting: return nil
        case .unhealthy:
          return .failed(status: "Error", "\(prefix)container \(container.name) is unhealthy")
        }
      }
      return .met("Healthy")
    default: return .met("Started")
    }
  }
}
