// The legacy builder (DOCKER_BUILDKIT=0): one instruction, one image, one step after the other.

package import Containers
import Dockerfile
import Files
import Kernel
package import Machine

/// A build by the legacy builder that goes on; a value that its client holds and drives with `legacyNext`.
///
/// Real: docker 28's classic builder. Unlike BuildKit's it makes every stage up to the target, gives each
/// step an image of its own whose parent is the step's before, runs RUN in a container that one can see
/// with `docker ps`, and finds its cache among the images that are here.
package struct LegacyBuild: Sendable {
  enum Item: Sendable {
    case argument(Instruction)
    case from(Int)
    case instruction(Instruction)
    /// `--label`, as a last instruction.
    case labels
  }
  struct Running: Sendable {
    var container: String
    var createdBy: String
    var arguments: [String]
    var log: LogID
    var read = 0
  }

  package let request: BuildRequest
  /// `--rm` and `--force-rm`: what becomes of the containers of RUN.
  package var removes = true
  package var alwaysRemoves = false
  let file: BuildFile
  var planner: BuildPlanner
  /// The trees of stages and images that COPY takes from.
  var job: BuildJob
  var items: [Item] = []
  var place = 0
  /// The item at `place` has been named, and waits for an image.
  var isNamed = false
  var hasBegun = false
  var names: [String] = []
  var stage = 0
  var scope = StageScope(config: ImageConfig())
  var plan: StagePlan?
  /// What the step before made; nil for `scratch`.
  var image: Digest?
  var stageImages: [Digest?] = []
  var running: Running?
  /// The base's triggers that are still to be done, at the FROM at `place`.
  var triggers: [Instruction] = []
  var used: Set<String> = []
  private var text = ""

  package init(_ request: BuildRequest) {
    self.request = request
    file = BuildFile(request.dockerfile ?? "", name: request.dockerfileName)
    planner = BuildPlanner(file, request)
    job = BuildJob(request)
  }

  /// What there is to be shown since the last call; all of it goes to standard output.
  package mutating func takeText() -> String {
    defer { text = "" }
    return text
  }
  /// What stood at `place`, or the trigger of it, is done.
  mutating func endLegacyInstruction() {
    guard triggers.isEmpty else { return }
    sayImage()
    place += 1
    isNamed = false
  }
  mutating func say(_ line: String) { text += line + "\n" }
  mutating func sayRaw(_ part: String) { text += part }
  /// Real: the first twelve letters of an image's ID; nothing for `scratch`.
  mutating func sayImage() { say(" ---> \(image?.short ?? "")") }
}

/// What a legacy build's next piece of work came to.
package enum LegacyAdvance: Sendable {
  case wait([Wait])
  case again
  /// An image has to come down first; its client shows how it does, and calls `finishPull`.
  case pull(Transfer)
  case failed(String, status: Int)
  case finished(Digest)
}

/// Why a legacy build ends.
struct LegacyFailure: Error {
  var text: String
  var status = 1
}
