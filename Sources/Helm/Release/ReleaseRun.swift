// A change of a release as a process: steps one after the other, some of which wait.

import Commands
import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Text

struct ReleaseRun<Host: KubectlHost>: Follower {
  enum Outcome {
    case done
    case wait([Wait])
  }
  /// NB: a struct, since the compiler (6.3.1) fails on arrays of functions with typed throws.
  struct Step: Sendable {
    let run: @Sendable (inout ReleaseRun, inout Host, inout Call<Host>) throws(HelmError) -> Outcome
  }
  struct Failing: Sendable {
    let run: @Sendable (inout ReleaseRun, inout Host, inout Call<Host>, HelmError) -> HelmError?
  }

  var cluster: ClusterAccess
  var release: Release
  var steps: [Step] = []
  /// Called once with the first error: keeps the failure, may add steps; gives the error to end
  /// with, or nil where `steps` say what comes.
  var failing: Failing?
  /// What the run ends with after its last step.
  var ending: HelmError?
  /// How long each operation may take.
  var timeout: Duration = .seconds(300)
  /// When the operation that waits has to be over.
  var deadline: Instant?

  /// A run that takes as long as `--timeout` lets each of its operations.
  init(_ cluster: ClusterAccess, _ release: Release, _ flags: ParsedFlags) {
    self.init(cluster, release)
    if let text = flags.last("timeout"), let nanoseconds = try? GoDuration.nanoseconds(text) {
      timeout = .nanoseconds(nanoseconds)
    }
  }
  init(_ cluster: ClusterAccess, _ release: Release) {
    self.cluster = cluster
    self.release = release
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    while !steps.isEmpty {
      let step = steps.removeFirst()
      do throws(HelmError) {
        if case .wait(let waits) = try step.run(&self, &host, &call) {
          steps.insert(step, at: 0)
          return .wait(waits)
        }
      } catch {
        steps = []
        deadline = nil
        guard let handler = failing else { return .exit(call.fail(error, &host)) }
        failing = nil
        if let last = handler.run(&self, &host, &call, error) {
          return .exit(call.fail(last, &host))
        }
      }
    }
    if let ending { return .exit(call.fail(ending, &host)) }
    return .exit(0)
  }

  /// Adds a step that is done at once.
  mutating func then(
    _ body:
      @escaping @Sendable (inout ReleaseRun, inout Host, inout Call<Host>) throws(HelmError)
      -> Void
  ) {
    steps.append(
      Step { run, host, call throws(HelmError) in
        try body(&run, &host, &call)
        return .done
      })
  }
  /// Adds steps in front of those that are left.
  mutating func now(_ more: [Step]) { steps.insert(contentsOf: more, at: 0) }

  /// Adds a step that waits until something holds, for as long as the timeout lets it.
  mutating func wait(
    orFail words: String = "context deadline exceeded",
    until holds:
      @escaping @Sendable (
        inout ReleaseRun, inout Host, inout Call<Host>
      ) throws(HelmError) -> Bool
  ) { steps.append(Self.waiting(orFail: words, until: holds)) }

  /// Adds a step that waits until objects are ready, as `--wait` asks; `--wait-for-jobs` counts jobs in.
  mutating func waitUntilReady(_ objects: [ReleaseObject], _ flags: ParsedFlags) {
    let withJobs = flags.bool("wait-for-jobs")
    wait { run, host, call throws(HelmError) in
      run.areReady(objects, withJobs: withJobs, &host, &call)
    }
  }

  static func waiting(
    orFail words: String,
    until holds:
      @escaping @Sendable (
        inout ReleaseRun, inout Host, inout Call<Host>
      ) throws(HelmError) -> Bool
  ) -> Step {
    Step { run, host, call throws(HelmError) in
      let now = host.machine.now
      let deadline = run.deadline ?? now + run.timeout
      if try holds(&run, &host, &call) {
        run.deadline = nil
        return .done
      }
      guard now < deadline else {
        run.deadline = nil
        throw .plain(words)
      }
      run.deadline = deadline
      return .wait([.topic(.kubernetes), .until(deadline)])
    }
  }

  /// The release's own record, brought up to date.
  mutating func keep(
    _ status: String, _ description: String, _ host: inout Host, _ call: inout Call<Host>
  ) throws(HelmError) {
    release.status = status
    release.description = description
    try ReleaseStore.update(release, &cluster, &host, &call)
  }
}
