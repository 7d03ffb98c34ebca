// ^C, ^Z and jobs at a learner's prompt, as an interactive bash 5.2 has them.

import Kernel
import Lab
import Machine
import Testing

@Suite struct InterruptTests {
  @Test func `^C ends what runs in the foreground and drops the rest of the line`() {
    var learner = Learner()
    learner.begin("sleep 100; echo after")
    #expect(learner.prompt == nil)
    #expect(!learner.interrupt().contains("after"))
    #expect(learner.prompt != nil)
    #expect(learner.type("echo $?") == "130\n")
  }

  @Test(arguments: [
    "while true; do :; done", "until false; do sleep 1; done", "for ((;;)); do ls >/dev/null; done",
    "yes >/dev/null", "f() { f | f; }; sleep 99 | sleep 99", "read x", "cat", "x=$(sleep 99)",
    "cat <(sleep 99)", "sleep 99 && sleep 99 || sleep 99", "(sleep 99; sleep 99)", "wait -n",
    "seq inf",
    "watch date", "ping localhost", "tail -f /etc/passwd", "docker run alpine sleep 99",
    "kubectl get pods -w", "docker events",
  ])
  func `^C brings the prompt back from`(_ line: String) {
    var learner = Learner()
    if line == "wait -n" { learner.type("sleep 500 &") }
    // What never rests is interrupted in its midst.
    learner.begin(line, fuel: 20_000)
    var tries = 0
    // Real: a container's first process that handles nothing is told of ^C again until it is killed;
    // docker gives up its client at the third.
    while learner.prompt != "learner@lab:~$ ", tries < 3 {
      learner.interrupt()
      tries += 1
    }
    #expect(learner.prompt == "learner@lab:~$ ")
    #expect(learner.type("echo back") == "back\n")
  }

  @Test func `^C at the prompt leaves jobs alone`() {
    var learner = Learner()
    learner.type("sleep 500 &")
    learner.interrupt()
    #expect(learner.type("jobs").contains("Running                 sleep 500 &"))
  }

  @Test func `^C stops a container in the foreground, not the others`() {
    var learner = Learner()
    learner.type("docker run -d --name stays nginx")
    learner.begin("docker run --name web nginx", for: .seconds(5))
    learner.interrupt()
    let names = learner.type("docker ps -a --format '{{.Names}} {{.State}}'")
    #expect(names == "web exited\nstays running\n")
  }

  @Test func `^C ends a follower and its pipeline, and the container goes on`() {
    var learner = Learner()
    learner.type("docker run -d --name web alpine sh -c 'while :; do echo GET; sleep 1; done'")
    #expect(learner.begin("docker logs -f web | grep --line-buffered GET").contains("GET"))
    learner.interrupt()
    #expect(learner.prompt != nil)
    #expect(learner.type("docker ps --format '{{.Names}}'") == "web\n")
  }

  @Test func `^D ends a here-document, and not the shell`() {
    var learner = Learner()
    learner.type("cat <<EOF")
    learner.type("a")
    learner.session.answer(.end)
    learner.session.untilAsked()
    let shown = learner.shown
    #expect(shown.contains("delimited by end-of-file (wanted `EOF')") && shown.hasSuffix("a\n"))
    #expect(learner.type("echo back") == "back\n")
  }

  @Test func `a trap for INT runs at ^C`() {
    var learner = Learner()
    learner.type("trap 'echo caught' INT")
    #expect(learner.interrupt().contains("caught"))
    #expect(learner.type("echo still here") == "still here\n")
  }

  @Test func `^Z stops, fg and bg go on`() {
    var learner = Learner()
    learner.begin("sleep 100")
    #expect(learner.suspend().contains("[1]+  Stopped                 sleep 100"))
    #expect(learner.type("echo $?") == "148\n")
    #expect(learner.type("bg") == "[1]+ sleep 100 &\n")
    #expect(learner.type("jobs").contains("Running                 sleep 100 &"))
    #expect(learner.begin("fg").contains("sleep 100"))
    learner.interrupt()
    #expect(learner.type("jobs") == "")
  }

  @Test func `a job that has ended is told of before the next prompt`() {
    var learner = Learner()
    #expect(learner.type("sleep 2 &").hasPrefix("[1] "))
    learner.type("sleep 3")
    #expect(learner.type("true").isEmpty)
    learner.type("false &")
    #expect(learner.type("sleep 1").contains("Exit 1                  false"))
  }
}
