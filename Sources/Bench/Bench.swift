// The benchmark: the lab's speeds, measured; `--check` fails where one is far too slow.
//
//     swift run -c release swiftlab-bench [--check] [NAME...]

import Foundation
import Grading
import Kernel
import Lab
import Lessons
import Machine

@main struct Bench {
  @MainActor static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let checks = arguments.contains("--check")
    arguments.removeAll { $0.hasPrefix("--") }
    var failed = false
    for figure in figures + dockerFigures + lessonFigures + kubernetesFigures
    where arguments.contains(figure.name) || (arguments.isEmpty && !figure.isOnRequest) {
      let outcome = figure.measure()
      let value = outcome.value
      let isFar = figure.isRate ? value < figure.bound : value > figure.bound
      let isMet = figure.isRate ? value >= figure.aim : value <= figure.aim
      let mark = !outcome.isRight ? "WRONG" : isFar ? "TOO SLOW" : isMet ? "" : "aim missed"
      if !outcome.isRight || isFar { failed = true }
      print(
        figure.name.padding(toLength: 22, withPad: " ", startingAt: 0)
          + format(value).leftPadded(12) + " " + figure.unit + "   aim \(format(figure.aim)) "
          + figure.unit + "   " + figure.what + (mark.isEmpty ? "" : "   \(mark)")
          + (outcome.note.isEmpty ? "" : "   (\(outcome.note))"))
    }
    if checks, failed { exit(1) }
  }

  static func format(_ value: Double) -> String {
    value >= 100 ? String(Int(value.rounded())) : String(format: "%.2f", value)
  }
}

extension String {
  fileprivate func leftPadded(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

/// One thing that is measured.
struct Figure {
  var name: String
  var what: String
  var unit: String
  /// At most this, or for a rate at least this.
  var aim: Double
  /// Where `--check` fails: far from the aim, or far from what was last measured where the aim is
  /// still missed. A slow or busy machine must not fail, a change that makes it much slower must.
  var bound: Double
  var isRate = false
  /// It takes long: only where it is named.
  var isOnRequest = false
  var measure: () -> Outcome
}

struct Outcome {
  var value: Double
  /// Whether what was measured did its work at all.
  var isRight: Bool
  var note = ""
}

/// The processor time of this process that `body` takes; what else the machine does is not in it.
// NB: a function of its own, for profilers that look at nothing else.
@inline(never) func milliseconds(_ body: () -> Void) -> Double {
  func used() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
  let start = used()
  body()
  return used() - start
}

/// Bytes of this process that are in memory.
func residentBytes() -> Int {
  guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
    return 0
  }
  let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
}

private let exercise = [
  "docker run hello-world", "docker run -d --name web -p 8080:80 nginx", "docker ps",
  "curl -s localhost:8080", "docker logs web", "docker exec web ls /usr/share/nginx/html",
  "docker images", "docker ps -a", "docker stop web", "docker rm web", "docker ps -a",
  "docker rmi hello-world",
]

/// The exercise as one of a class does it: three things of their own at places of their own.
private func student(_ number: UInt64) -> [String] {
  var random = RandomSource(seed: number)
  var lines = exercise
  for turn in 0..<3 {
    let place = Int(random.next() % UInt64(lines.count))
    switch random.next() % 5 {
    case 0: lines.remove(at: place)
    case 1: lines.swapAt(place, max(0, place - 1))
    case 2: lines.insert("docker logs web\(number)", at: place)
    case 3: lines[place] = lines[place].replacing("web", with: "web\(number % 3)")
    default: lines.insert("echo \(number) \(turn)", at: place)
    }
  }
  return lines
}

/// Grades scripts of the lesson on the first container.
private func graded(_ scripts: [[String]]) -> Outcome {
  guard let lesson = LessonLibrary().lesson("first-container") else {
    return Outcome(value: 0, isRight: false)
  }
  let submissions = scripts.enumerated().map {
    Submission(name: "\($0)", script: Array($1.joined(separator: "\n").utf8))
  }
  let grader = Grader(lesson, on: LabStage.self)
  var points = 0
  let time = milliseconds { for one in submissions { points += grader.grade(one).points } }
  return Outcome(
    value: Double(submissions.count) / time * 1000, isRight: points > 0,
    note: "\(points / submissions.count) points each")
}

/// Runs a script in a fresh world; its output and how it ended.
func play(_ text: String, in world: World = World()) -> (output: String, world: World) {
  var player = ScriptPlayer(
    world, limits: SessionLimits(time: .seconds(100_000), slices: 50_000_000, output: 64 << 20))
  let outcome = player.play(text.split(separator: "\n").map(String.init))
  return (String(decoding: outcome.output, as: UTF8.self), player.world)
}

private let hundred = "kubectl create deployment web --image=nginx --replicas=100"

/// How many of the hundred are ready, as `kubectl` tells it.
private func readiness(_ world: World) -> String {
  var player = ScriptPlayer(world)
  let line = player.play(["kubectl get deployment web --no-headers"]).output
  return String(decoding: line, as: UTF8.self).split(separator: " ").dropFirst().first
    .map(String.init) ?? ""
}

/// The first moment, to a hundredth of a second, at which all of the hundred run.
private func whenAllRun(_ world: World) -> Instant {
  var player = ScriptPlayer(world)
  _ = player.play([hundred])
  var moment = player.session.now
  while readiness(player.world) != "100/100", moment < player.session.now + .seconds(60) {
    moment = moment + .milliseconds(10)
    _ = player.world.advance(to: moment)
  }
  return moment
}

@MainActor let figures: [Figure] = [
  Figure(
    name: "cold-start", what: "kubectl get pods as a whole process, against an empty program",
    unit: "x", aim: 2, bound: 12
  ) {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let lab = folder.appendingPathComponent("swiftlab").path
    let nothing = folder.appendingPathComponent("swiftlab-empty").path
    for path in [lab, nothing] where !FileManager.default.isExecutableFile(atPath: path) {
      return Outcome(value: 0, isRight: true, note: "build swiftlab and swiftlab-empty first")
    }
    let own = launch(lab, ["run", "-c", "kubectl get pods"])
    let empty = launch(nothing, [])
    return Outcome(
      value: own.milliseconds / empty.milliseconds, isRight: own.status == 0,
      note: "\(Bench.format(own.milliseconds)) ms against \(Bench.format(empty.milliseconds)) ms")
  },
  Figure(
    name: "pipelines", what: "1,000 two-stage pipelines", unit: "ms", aim: 20, bound: 100
  ) {
    let script = "for i in {1..1000}; do echo $i | cat > /dev/null; done; echo done"
    var output = ""
    let start = World()
    let time = milliseconds { output = play(script, in: start).output }
    return Outcome(value: time, isRight: output == "done\n")
  },
  Figure(
    name: "loop", what: "10 million loop turns", unit: "ms", aim: 5000, bound: 30000
  ) {
    let script = "i=0; while [ $i -lt 10000000 ]; do i=$((i+1)); done; echo $i"
    var output = ""
    let time = milliseconds { output = play(script).output }
    return Outcome(value: time, isRight: output == "10000000\n")
  },
  Figure(
    name: "container-loops", what: "1,000 background loops for a virtual hour", unit: "ms",
    aim: 3000, bound: 8000
  ) {
    var world = World()
    world.machine.limits.processes = 5000
    world.machine.processNamespaces[0] = ProcessNamespace(limit: 5000)
    var player = ScriptPlayer(
      world, limits: SessionLimits(time: .seconds(100_000), slices: 50_000_000, output: 64 << 20))
    _ = player.play(
      ["for i in {1..1000}; do while true; do echo tick > /dev/null; sleep 60; done & done"])
    let end = player.session.now + .seconds(3600)
    let time = milliseconds { _ = player.session.world.advance(to: end) }
    return Outcome(value: time, isRight: player.session.now >= end, note: "a turn a minute each")
  },
  Figure(
    name: "deployment", what: "100 replicas from nothing to all Running", unit: "ms", aim: 15,
    bound: 600
  ) {
    let start = play("kubectl get nodes").world
    let running = whenAllRun(start)
    var player = ScriptPlayer(start)
    let time = milliseconds {
      _ = player.play([hundred])
      _ = player.world.advance(to: running)
    }
    return Outcome(value: time, isRight: readiness(player.world) == "100/100")
  },
  Figure(
    name: "deployment-served", what: "the same, until every nginx has configured itself and serves",
    unit: "ms", aim: 60, bound: 600
  ) {
    var player = ScriptPlayer(play("kubectl get nodes").world)
    let time = milliseconds {
      _ = player.play([hundred])
      player.world.settle()
    }
    return Outcome(value: time, isRight: readiness(player.world) == "100/100")
  },
  Figure(
    name: "get-pods", what: "kubectl get pods of 100, in session", unit: "ms", aim: 0.3, bound: 2
  ) {
    var player = ScriptPlayer(World())
    _ = player.play(["kubectl create deployment web --image=nginx --replicas=100"])
    player.world.settle()
    var lines = 0
    let time = milliseconds {
      for _ in 0..<20 {
        lines = player.play(["kubectl get pods"]).output.count { $0 == 10 }
      }
    }
    return Outcome(value: time / 20, isRight: lines == 101)
  },
  Figure(
    name: "grading",
    what: "submissions of 12 commands that have nothing in common graded a second, on one core",
    unit: "/s", aim: 200, bound: 50, isRate: true
  ) {
    // A line of its own at the beginning, so that no two begin alike.
    graded((0..<50).map { ["# student \($0)"] + exercise })
  },
  Figure(
    name: "grading-class",
    what: "submissions of about 12 commands, a class of 200 with its mistakes, graded a second",
    unit: "/s", aim: 500, bound: 100, isRate: true
  ) {
    graded((0..<200).map { student(UInt64($0)) })
  },
]

/// The shortest of several runs of a program, from its start to its end.
///
/// NB: Foundation's `Process` looks every 50 ms whether a child has ended, so it can measure nothing
/// that is shorter.
func launch(_ path: String, _ arguments: [String]) -> (milliseconds: Double, status: Int32) {
  var best = Double.infinity
  var status: Int32 = 0
  var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
  words.append(nil)
  defer { for word in words { free(word) } }
  for _ in 0..<20 {
    let time = ContinuousClock().measure {
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
      var child = pid_t()
      status = posix_spawn(&child, path, &actions, nil, words, environ)
      if status == 0 { waitpid(child, &status, 0) }
      posix_spawn_file_actions_destroy(&actions)
    }
    best = min(best, time.inSeconds * 1000)
  }
  return (best, status)
}
