// The benchmark's Docker figures: a build from the cache, lists, compose, memory, one command.

import CHeap
import Foundation
import Lab
import Machine

/// A session that goes on, as a learner's does: one world, command after command.
private struct Lesson {
  private var player: ScriptPlayer
  init(_ lines: [String]) {
    player = ScriptPlayer(
      World(), limits: SessionLimits(time: .seconds(100_000), slices: 50_000_000, output: 64 << 20))
    for line in lines { _ = player.play([line]) }
  }
  mutating func play(_ line: String) -> String {
    String(decoding: player.play([line]).output, as: UTF8.self)
  }
}

/// The fastest of several turns: what the machine does besides only makes a turn slower.
private func best(of turns: Int, _ body: () -> Void) -> Double {
  (0..<turns).map { _ in milliseconds(body) }.min() ?? 0
}

@MainActor let dockerFigures: [Figure] = [
  Figure(
    name: "build-cached", what: "a Dockerfile of 30 instructions, all from the cache", unit: "ms",
    aim: 1, bound: 5
  ) {
    let runs = (1...14).map { "RUN echo \($0) > /f\($0)" }
    let settings = (1...14).map { "ENV V\($0)=\($0)" }
    let lines = ["FROM alpine"] + runs + settings + ["CMD [\"cat\", \"/f1\"]"]
    let file = lines.map { $0 + "\\n" }.joined()
    var lesson = Lesson([
      "mkdir app && cd app", "printf '\(file)' > Dockerfile", "docker build -q -t app .",
    ])
    var output = ""
    let time = best(of: 20) { output = lesson.play("docker build -t app .") }
    return Outcome(
      value: time,
      isRight: output.components(separatedBy: "CACHED").count == 15 && lines.count == 30)
  },
  Figure(
    name: "docker-ps", what: "docker ps -a with 1,000 containers", unit: "ms", aim: 2, bound: 60
  ) {
    var lesson = Lesson([
      "docker pull -q alpine",
      "for i in {1..1000}; do docker create --name c$i alpine > /dev/null; done",
    ])
    var output = ""
    let time = best(of: 10) { output = lesson.play("docker ps -a") }
    return Outcome(value: time, isRight: output.utf8.count { $0 == 10 } == 1001)
  },
  Figure(
    name: "compose-up", what: "docker compose up -d of 20 services", unit: "ms", aim: 10, bound: 40
  ) {
    let services = (1...20).map { "  s\($0):\\n    image: nginx:alpine\\n" }.joined()
    var lesson = Lesson([
      "mkdir app && cd app", "printf 'services:\\n\(services)' > compose.yaml",
      "docker pull -q nginx:alpine",
    ])
    // Only the `up` is measured, and not the `down` before it.
    var fastest = Double.infinity
    for _ in 0..<5 {
      _ = lesson.play("docker compose down -t 0")
      fastest = min(fastest, milliseconds { _ = lesson.play("docker compose up -d") })
    }
    return Outcome(
      value: fastest, isRight: lesson.play("docker compose ps -q | wc -l") == "20\n")
  },
  Figure(
    name: "docker-memory", what: "the catalogue and 20 images pulled", unit: "MB", aim: 60,
    bound: 60
  ) {
    var lesson = Lesson([])
    let names = [
      "alpine", "busybox", "ubuntu", "debian", "nginx", "httpd", "redis", "postgres", "mysql",
      "mariadb", "mongo", "python", "node", "golang", "memcached", "rabbitmq", "hello-world",
      "traefik/whoami", "registry:2", "nginx:alpine",
    ]
    for name in names { _ = lesson.play("docker pull -q \(name)") }
    let count = lesson.play("docker images -q | wc -l")
    let bytes = withExtendedLifetime(lesson) { cheap_bytes_in_use() }
    return Outcome(
      value: Double(bytes) / 1e6, isRight: count == "20\n",
      note:
        "all that lives in the process; \(Bench.format(Double(residentBytes()) / 1e6)) MB resident")
  },
  Figure(
    name: "docker-command", what: "a docker command in session, the median of 24", unit: "ms",
    aim: 0.2, bound: 2
  ) {
    let start = Lesson([
      "docker run -d --name web -p 8080:80 nginx", "docker volume create data",
      "docker network create front",
    ])
    let commands = [
      "docker ps", "docker ps -a", "docker images", "docker logs web", "docker inspect web",
      "docker port web", "docker volume ls", "docker network ls", "docker network inspect front",
      "docker top web", "docker exec web cat /etc/hostname", "docker stats --no-stream",
      "docker history nginx", "docker image inspect nginx", "docker system df", "docker version",
      "docker info", "docker ps -q --filter name=web", "docker tag nginx me/web:1",
      "docker rmi me/web:1", "docker create --name other nginx", "docker rename other spare",
      "docker rm spare", "docker diff web",
    ]
    // The best of three sessions: what a process does once is not what a command takes.
    var times = [Double](repeating: .infinity, count: commands.count)
    var isRight = true
    for _ in 0..<3 {
      var lesson = start
      for (place, command) in commands.enumerated() {
        var output = ""
        let time = milliseconds { output = lesson.play(command) }
        isRight = isRight && !output.contains("Error response")
        times[place] = min(times[place], time)
      }
    }
    times.sort()
    return Outcome(
      value: times[times.count / 2], isRight: isRight,
      note: "the slowest \(Bench.format(times.last ?? 0)) ms")
  },
]
