// The laws of the whole lab: of time, of copies, of seeds. The world is full while they are tried.

import Kernel
import Lab
import Machine
import Testing

@Suite struct WorldLawTests {
  /// A world in the middle of much: containers that loop and crash, a rollout, jobs of the shell.
  static func busy(seed: UInt64 = 1) -> ScriptPlayer {
    var player = ScriptPlayer(World(seed: seed))
    for line in [
      "docker run -d --name web -p 8080:80 nginx >/dev/null",
      "docker run -d --name loop alpine sh -c"
        + " 'i=0; while true; do echo $i; i=$((i+1)); sleep 3; done' >/dev/null",
      "docker run -d --name sick --restart=always alpine sh -c 'sleep 2; exit 1' >/dev/null",
      "kubectl create deployment shop --image=nginx --replicas=4",
      "kubectl run crash --image=busybox -- sh -c 'sleep 1; exit 3'",
      "(while :; do date +%s; sleep 7; done) > log.txt &",
      "sleep 1000 | cat &",
    ] { _ = player.play([line]) }
    return player
  }

  /// What a world has come to. It is asked of a copy, so asking changes nothing.
  static func told(_ player: ScriptPlayer) -> String {
    var copy = player
    var text = "\(copy.session.now.nanoseconds) \(copy.world.machine.steps)\n"
    for line in [
      "docker ps -a --no-trunc", "docker logs -t loop", "docker inspect sick", "docker images",
      "kubectl get pods,replicasets,deployments,events -A -o yaml", "cat log.txt", "jobs -l",
      "ps -ef", "curl -s localhost:8080 | sha256sum", "echo $RANDOM",
    ] { text += copy.play([line]).output.text }
    return text
  }

  static func pass(_ seconds: Double, in player: inout ScriptPlayer) {
    player.session.advance(to: player.session.now + .milliseconds(Int(seconds * 1000)))
  }

  @Test func `time that passes in parts is time that passes at once`() {
    let start = Self.busy()
    var once = start
    Self.pass(60, in: &once)
    var often = start
    let end = start.session.now + .seconds(60)
    var step = 1
    while often.session.now < end {
      // Uneven parts, some of them nothing at all.
      step = step * 31 % 977
      let next = often.session.now + .milliseconds(step)
      often.session.advance(to: min(next, end))
    }
    #expect(Self.told(once) == Self.told(often))
  }

  @Test func `a copy taken in the middle goes on alike, and assignment is undo`() {
    var world = Self.busy()
    Self.pass(20, in: &world)
    let before = Self.told(world)
    var copy = world
    _ = copy.play(["docker rm -f web loop sick; kubectl delete deployment shop; kill %1; rm -f *"])
    #expect(Self.told(copy) != before)
    #expect(Self.told(world) == before)
    copy = world
    Self.pass(33.3, in: &copy)
    Self.pass(33.3, in: &world)
    #expect(Self.told(copy) == Self.told(world))
  }

  @Test func `a seed gives equal bytes, another seed gives others`() {
    func play(_ seed: UInt64) -> String {
      var player = Self.busy(seed: seed)
      Self.pass(15, in: &player)
      return Self.told(player)
    }
    let first = play(7)
    #expect(first == play(7))
    #expect(first != play(8))
  }

  @Test func `a script gives the same bytes twice`() {
    let script = """
      echo $RANDOM $$ $SECONDS; head -c 6 /dev/urandom | base64; date +%s.%N; mktemp
      seq 9 | shuf; openssl rand -hex 4; docker run -d nginx; docker run --rm alpine hostname
      docker network create net; docker volume create; kubectl create deployment a --image=nginx
      sleep 20; kubectl get pods -o wide; kubectl get ns -o yaml; docker events --since 1m --until 0s
      for i in 1 2 3; do (sleep 0.$i; echo $i) & done; wait; yes | head -2; cat nosuch; exit 3
      """
    let first = ran(script, seed: 5)
    #expect(first == ran(script, seed: 5))
    #expect(first.status == 3 && first.limit == nil)
  }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}
