// A world of ten lines for tests of checks, and a shell of ten commands for tests of grading.

import Documents
import Grading
import Lessons

/// A world that holds what a test puts into it.
struct FakeWorld: CheckedWorld {
  var docker: [DockerKind: [Value]] = [:]
  var logs: [String: String] = [:]
  var objects: [Value] = []
  var files: [String: String] = [:]
  var pages: [String: CheckedAnswer] = [:]
  var requests: [AskedRequest] = []
  var limitsMet: [String] = []
  var clock = Duration.zero
  /// Containers that somebody stopped.
  var stopped: Set<String> = []
  /// Containers that end by themselves at a time.
  var ends: [(name: String, at: Duration)] = []

  func dockerDocuments(_ kind: DockerKind, _ query: DockerQuery) -> [Value] {
    docker[kind] ?? []
  }
  func wasStopped(container name: String) -> Bool { stopped.contains(name) }
  func dockerLogs(of container: String) -> String? { logs[container] }
  func clusterObjects(apiVersion: String?, kind: String, namespace: String?) -> [Value] {
    objects.filter {
      $0["kind"]?.string == kind && (apiVersion == nil || $0["apiVersion"]?.string == apiVersion)
        && (namespace == nil || ($0.at("metadata", "namespace")?.string ?? "default") == namespace)
    }
  }
  func dockerFile(_ path: String, of kind: DockerKind, _ document: Value) -> CheckedFile {
    document.at("Files", path)?.string.map(CheckedFile.text) ?? .missing(near: [])
  }
  func checkedFile(_ path: String) -> CheckedFile {
    files[path].map(CheckedFile.text) ?? .missing(near: files.keys.sorted())
  }
  func answer(to request: HTTPCheck) -> CheckedAnswer { pages[request.url] ?? .failed(.refused) }
  mutating func settle() { pass(.seconds(10)) }
  mutating func pass(_ time: Duration) {
    clock += time
    for end in ends where end.at <= clock { remove(end.name) }
    ends.removeAll { $0.at <= clock }
  }

  mutating func remove(_ name: String) {
    docker[.container]?.removeAll { $0["Name"]?.string == "/" + name }
  }
  mutating func addContainer(
    _ name: String, image: String, port: String? = nil, inside: String = "80",
    running: Bool = true, id: String = "0123456789ab", service: String? = nil
  ) {
    let ports: Value = port.map { ["\(inside)/tcp": [["HostPort": .string($0)]]] } ?? [:]
    docker[.container, default: []].append([
      "Id": .string(id), "Name": .string("/" + name), "Image": .string("sha256:" + image),
      "Config": [
        "Image": .string(image),
        "Labels": service.map { ["com.docker.compose.service": .string($0)] } ?? [:],
      ],
      "State": [
        "Running": .bool(running), "Status": .string(running ? "running" : "exited"), "ExitCode": 0,
      ],
      "HostConfig": ["PortBindings": ports],
    ])
  }
}

/// A stage whose shell knows a handful of commands.
struct FakeStage: ScriptStage {
  var world: FakeWorld
  var pending: [String] = []
  var hereDocument: String?

  static func world(for lesson: Lesson) -> FakeWorld {
    FakeStage(in: FakeWorld(), files: lesson.start.files).world
  }
  init(in world: FakeWorld, files: [LessonFile]) {
    self.world = world
    for file in files {
      self.world.files[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
  }
  var isIncomplete: Bool { hereDocument != nil }

  mutating func play(_ lines: [String], within limits: GradeLimits) -> Played {
    var last = Played()
    for line in lines { last = play(line) }
    return last
  }
  mutating func finish(within limits: GradeLimits) -> Played { Played() }

  private mutating func play(_ line: String) -> Played {
    if let mark = hereDocument {
      if line == mark {
        hereDocument = nil
        defer { pending = [] }
        return Played(output: pending.map { $0 + "\n" }.joined())
      }
      pending.append(line)
      return Played()
    }
    let words = line.split(separator: " ").map(String.init)
    switch words.first {
    case nil: return Played()
    case "cat":
      hereDocument = words.last?.trimmingPrefixes(["<<", "'"]).replacingSuffix("'")
      return Played()
    case "run":
      world.addContainer(words[1], image: words[2], port: words.count > 3 ? words[3] : nil)
      world.requests.append(AskedRequest(path: ["docker", "run"], arguments: [words[2]]))
      return Played(output: "0123456789ab\n")
    case "rm":
      world.remove(words[1])
      world.requests.append(AskedRequest(path: ["docker", "rm"], arguments: [words[1]]))
      return Played(output: words[1] + "\n")
    case "loop": return Played(status: 137, limit: "steps")
    case "exit": return Played(status: Int(words.last ?? "") ?? 0, isLast: true)
    case "odd":
      world.limitsMet.append("docker odd")
      return Played(output: "not modelled\n", status: 1)
    default:
      return Played(output: "bash: \(words[0]): command not found\n", status: 127)
    }
  }
}

extension String {
  func trimmingPrefixes(_ prefixes: [String]) -> String {
    var text = self
    for prefix in prefixes where text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
    return text
  }
  func replacingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

/// Reads a check as a lesson would hold it.
func check(_ yaml: String) throws -> LessonCheck {
  let lesson = try lesson(steps: "  - id: one\n    points: 1\n    checks:\n      - \(yaml)\n")
  return lesson.steps[0].checks[0]
}

struct BadLesson: Error { var complaints: [String] }

/// A small lesson's files, in a folder `t`; `head` stands before its steps.
func lessonSource(
  steps: String, files: [LessonFile] = [], answers: String? = nil, hidden: String? = nil,
  head: String = "start: {scenario: docker}"
) -> FolderSource {
  let yaml = """
    slug: small
    title: {en: Small, zh-Hans: 小}
    level: beginner
    minutes: 5
    \(head)
    steps:
    \(steps)
    """
  var all = [LessonFile(path: "t/lesson.yaml", bytes: Array(yaml.utf8))]
  for language in Language.allCases {
    all.append(LessonFile(path: "t/\(language.rawValue).md", bytes: Array("# T\n\nText.\n".utf8)))
  }
  if let answers {
    all.append(LessonFile(path: "t/answers/answers.yaml", bytes: Array(answers.utf8)))
  }
  if let hidden {
    all.append(LessonFile(path: "t/answers/hidden.yaml", bytes: Array(hidden.utf8)))
  }
  return FolderSource(all + files)
}

func lesson(
  steps: String, files: [LessonFile] = [], answers: String? = nil, hidden: String? = nil,
  head: String = "start: {scenario: docker}", seed: UInt64? = nil
) throws -> Lesson {
  let source = lessonSource(
    steps: steps, files: files, answers: answers, hidden: hidden, head: head)
  let (read, diagnostics) = Lesson.read("t", from: source, seed: seed)
  guard let read, diagnostics.isEmpty else {
    throw BadLesson(complaints: diagnostics.map(\.description))
  }
  return read
}
