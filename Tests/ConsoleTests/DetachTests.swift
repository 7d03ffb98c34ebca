// Ctrl-P Ctrl-Q: leaving a container's terminal without ending it. Recorded from docker 28.5.2 at a
// terminal: `run` and `start -ai` say nothing and succeed, `attach` and `exec` say what was read and fail.

import Kernel
import Lab
import Machine
import Testing
import Text

@testable import Console

@Suite struct DetachTests {
  /// A playground's terminal.
  private struct Desk {
    var player = Player(PlayStage(Session(World(), isInteractive: true, colour: false)))

    init() {
      _ = settle()
      _ = type("docker pull -q alpine")
    }
    /// What is shown until somebody is asked for a line again.
    mutating func settle() -> String {
      var output: [UInt8] = []
      for _ in 0..<600 {
        let here = player.reached + .milliseconds(100)
        while !player.advance(to: here, fuel: 10_000) {}
        output += player.takeOutput()
        if case .line? = player.stage.request { break }
      }
      return String(lenient: output)
    }
    mutating func type(_ line: String) -> String {
      _ = player.apply(.line(line))
      return settle()
    }
    mutating func leave() -> String {
      _ = player.apply(.leave)
      return settle()
    }
  }

  @Test func `a container that was left goes on, and can be come back to`() {
    var desk = Desk()
    #expect(desk.player.stage.detachKeys.isEmpty)
    _ = desk.type("docker run -it --name box alpine sh")
    #expect(desk.player.stage.detachKeys == [0x10, 0x11])
    _ = desk.type("cd /tmp")
    #expect(!desk.leave().contains("read escape sequence"))
    #expect(desk.player.stage.surroundings.isShell)
    #expect(desk.player.stage.detachKeys.isEmpty)
    #expect(
      desk.type("echo $?; docker ps --format '{{.Names}} {{.State}}'").contains("0\nbox running"))
    _ = desk.type("docker attach box")
    #expect(desk.type("pwd").contains("/tmp"))
    #expect(desk.leave().contains("read escape sequence"))
    #expect(desk.type("echo \"[$?]\"").contains("[1]"))
    _ = desk.type("docker attach box")
    _ = desk.type("exit")
    #expect(desk.type("docker ps -q | wc -l").contains("0"))
  }

  @Test func `a command that was left in a container goes on`() {
    var desk = Desk()
    _ = desk.type("docker run -d --name box alpine sleep 1000")
    _ = desk.type("docker exec -it box sh")
    #expect(desk.player.stage.detachKeys == [0x10, 0x11])
    #expect(desk.leave().contains("read escape sequence"))
    #expect(desk.type("echo \"[$?]\"").contains("[1]"))
    #expect(desk.type("docker exec box ps").contains(" sh\n"))
    #expect(desk.type("docker exec -it box echo still").contains("still"))
  }

  @Test func `the keys can be others, and are checked`() {
    var desk = Desk()
    _ = desk.type("docker run -it --detach-keys ctrl-x,q --name box alpine sh")
    #expect(desk.player.stage.detachKeys == [0x18, 0x71])
    _ = desk.leave()
    #expect(
      desk.type("docker attach --detach-keys nope box").contains(
        "unable to upgrade to tcp, received 400"))
    // Without -i no key comes to the container, and so none can leave it.
    _ = desk.player.apply(.line("docker run -t --name quiet alpine sleep 5"))
    while !desk.player.advance(to: desk.player.reached + .seconds(2), fuel: 100_000) {}
    #expect(desk.player.stage.detachKeys.isEmpty)
  }
}
