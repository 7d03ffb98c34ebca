// What a check may ask of a world.

package import Documents
import Kernel

/// A world that checks can look at.
///
/// What is asked must not change it: a request in the network is made on a copy.
package protocol CheckedWorld: Sendable {
  /// The documents that `docker inspect` prints, of everything of a kind. What the query does not
  /// ask for may be left out.
  func dockerDocuments(_ kind: DockerKind, _ query: DockerQuery) -> [Value]
  /// What a container has written, both streams; nil where there is none of that name or ID.
  func dockerLogs(of container: String) -> String?
  /// Whether somebody stopped a container: it did not end by itself.
  func wasStopped(container name: String) -> Bool
  /// The cluster's objects of a kind, in all namespaces or in one.
  func clusterObjects(apiVersion: String?, kind: String, namespace: String?) -> [Value]
  /// A file of a container, an image or a volume, by its absolute path there.
  func dockerFile(_ path: String, of kind: DockerKind, _ document: Value) -> CheckedFile
  /// A file, by a path that is absolute or below the learner's home.
  func checkedFile(_ path: String) -> CheckedFile
  /// A request as a learner's own would be answered now.
  func answer(to request: HTTPCheck) -> CheckedAnswer
  /// Whether anybody can pull an image of that name.
  func hasPublicImage(_ repository: String) -> Bool
  /// Whether an image here only bears the name of a public one: nothing of that one is in it.
  func isForged(image id: String, as repository: String) -> Bool
  /// All that was asked of the engines, oldest first.
  var requests: [AskedRequest] { get }
  /// The same one by one: there may be many, and checks look often.
  var requestCount: Int { get }
  func request(at place: Int) -> AskedRequest
  /// False where a request cannot be the command, whatever its spelling.
  func canBe(_ command: [String], at place: Int) -> Bool
  /// The programs that have run in containers from a place in their sequence on.
  func programsRun(since place: Int) -> [(container: String, program: String)]
  /// The names of the lab's limits that were met, oldest first.
  var limitsMet: [String] { get }
  /// Lets time pass until nothing changes any more, ten virtual minutes at most.
  mutating func settle()
  /// Lets time pass.
  mutating func pass(_ time: Duration)
  /// Begins to keep who writes what; false where this world cannot tell.
  mutating func keepWritten() -> Bool
  /// What was written since the last time.
  mutating func takeWritten() -> [WrittenPiece]
}

extension CheckedWorld {
  package func hasPublicImage(_ repository: String) -> Bool { !repository.contains("/") }
  package func isForged(image id: String, as repository: String) -> Bool { false }
  package func wasStopped(container name: String) -> Bool { false }
  /// The ports that running containers publish, each as `outside:inside`.
  var publishedPorts: [String] {
    dockerDocuments(.container, DockerQuery(members: ["State", "HostConfig"]))
      .filter { $0.at("State", "Running")?.bool == true }
      .flatMap(DockerDocument.ports)
  }
  package var requestCount: Int { requests.count }
  package func request(at place: Int) -> AskedRequest { requests[place] }
  package func canBe(_ command: [String], at place: Int) -> Bool { true }
  package func programsRun(since place: Int) -> [(container: String, program: String)] { [] }
  package mutating func keepWritten() -> Bool { false }
  package mutating func takeWritten() -> [WrittenPiece] { [] }
}

/// A piece of output and who wrote it.
package struct WrittenPiece: Hashable, Sendable {
  package var process: Int
  /// A program in a container wrote it.
  package var isContained: Bool
  package var bytes: [UInt8]

  package init(process: Int, isContained: Bool, bytes: [UInt8]) {
    self.process = process
    self.isContained = isContained
    self.bytes = bytes
  }
}

/// What is asked of the engine's things: checks look often, and at few of them.
package struct DockerQuery: Hashable, Sendable {
  /// Nil for all.
  package var name: String?
  /// The members of a container beside those that are always there; nil for all.
  package var members: Set<String>?

  package init(name: String? = nil, members: Set<String>? = nil) {
    self.name = name
    self.members = members
  }
}

/// What lies at a path.
package enum CheckedFile: Hashable, Sendable {
  /// Nothing; `near` are the names in the nearest folder that is there.
  case missing(near: [String])
  case directory
  case text(String)
}

/// How a request ended.
package enum CheckedAnswer: Hashable, Sendable {
  case answered(status: Int, body: String)
  case failed(RequestFailure)
}
package enum RequestFailure: Hashable, Sendable {
  case refused
  case unknownHost
  case noAnswer
  case reset
}
