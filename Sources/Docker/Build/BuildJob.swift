// A build that goes on: what it has done, what it is doing, what comes next.

import Containers
package import Dockerfile
import Files
import Kernel
package import Machine
import Network

/// What a stage has come to so far.
struct StageState: Sendable {
  var tree: FileTree
  var layers: [Layer] = []
  /// When each of the layers that this build's steps stand for was made.
  var times: [Instant] = []
  /// Stands for everything that the stage depends on.
  var key: Digest
}

/// A base image as a build has found it.
struct ResolvedBase: Sendable {
  var reference: ImageReference
  var image: Image
  /// It comes from a registry, and its layers are not here.
  var needsPull: Bool
  var isRemote: Bool

  /// As a title names it: with the digest that the registry gave.
  var titleReference: String {
    let digest = isRemote && reference.digest == nil ? "@\(image.manifest)" : ""
    return "\(reference.canonical)\(digest)"
  }
}

/// A build that goes on, a value that its client holds and drives with `buildNext`.
package struct BuildJob: Sendable {
  package let request: BuildRequest
  package internal(set) var file: BuildFile
  /// All findings so far.
  package internal(set) var findings: [LintFinding] = []
  var events: [BuildEvent] = []
  var phase = Phase.definition
  package internal(set) var vertices = 0
  var planner: BuildPlanner
  var plans: OrderedMap<Int, StagePlan> = [:]
  var planProblem: PlanProblem?
  /// What is wrong with the Dockerfile, while its frontend is still to come.
  package internal(set) var heldFailure: BuildFailure?
  /// Needed stages, in the order in which they are made.
  var order: [Int] = []
  var target = 0
  var bases: OrderedMap<String, ResolvedBase> = [:]
  /// Images to be looked up, in order: the name as written, and where it is written.
  var wanted: [(name: String, lines: ClosedRange<Int>)] = []
  var resolveProblem: (index: Int, failure: String, isSilent: Bool)?
  var states: OrderedMap<Int, StageState> = [:]
  /// Bases that were told before their stage's turn, by stage.
  var announced: OrderedMap<Int, Int> = [:]
  /// Images that have had their vertex.
  var toldBases: Set<ImageReference> = []
  /// What each FROM names, expanded.
  var baseNames: [String] = []
  /// Cache mounts that steps of this build have had.
  var usedMounts: Set<String> = []
  /// Titles carry the stage's name.
  var isMany = false
  var running: RunningStep?
  /// Base images that came down, not yet kept.
  var pulled: [(ImageReference, Image)] = []

  enum Phase: Sendable {
    case definition
    /// Fetching what `# syntax=` names: how far, and until when.
    case frontend(Int, Instant?)
    case metadata(Int, Instant?)
    case ignore
    case context
    case stage(Int)
    case pulling(Int, PullRun)
    case step(Int, Int)
    case running
    case export
    case ended
  }
  struct PullRun: Sendable {
    var vertex: Int
    var transfer: Transfer
    var begun: Instant
    var next = 0
  }
  struct RunningStep: Sendable {
    var order: Int
    var step: Int
    var vertex: Int
    var key: Digest
    var begun: Instant
    var process: ProcessID?
    var log: LogID = 0
    var read = 0
    var sandbox: ContainerSandbox?
    var namespace = 0
    var base: FileTree?
    var lines: [String] = []
    var cacheMounts: [(id: String, tree: TreeID)] = []
    var mountTrees: [TreeID] = []
    var operation: RunOperation
  }

  package init(_ request: BuildRequest) {
    self.request = request
    file = BuildFile(request.dockerfile ?? "", name: request.dockerfileName)
    planner = BuildPlanner(file, request)
  }

  /// What there is to be shown since the last call.
  package mutating func takeEvents() -> [BuildEvent] {
    defer { events = [] }
    return events
  }
  /// The findings in the order of the client's summary: those of reading come last.
  package var summary: [LintFinding] {
    findings.filter { !$0.rule.isOfReading } + findings.filter { $0.rule.isOfReading }
  }

  mutating func begin(_ title: String) -> Int {
    vertices += 1
    events.append(.begin(vertices, title: title))
    return vertices
  }
  mutating func status(_ vertex: Int, _ text: String, seconds: Double? = nil) {
    events.append(.status(vertex, text: text, isDone: true, seconds: seconds))
  }
  func excerpt(_ lines: ClosedRange<Int>?) -> [String] { lines.map { file.excerpt($0) } ?? [] }
}

/// What a build's next piece of work came to.
package enum BuildAdvance: Sendable {
  case wait([Wait])
  case again
  case failed(BuildFailure)
  case finished(BuildResult)
}
