// Tests of what Tab offers, in the real world of the lab.

import Kernel
import Machine
import Testing

@testable import Console
@testable import Lab

@Suite struct CompletionLineTests {
  private static let rows: [(line: String, words: [String], current: String, start: Int)] = [
    ("", [], "", 0),
    ("dock", [], "dock", 0),
    ("docker ", ["docker"], "", 7),
    ("docker run --na", ["docker", "run"], "--na", 11),
    ("ls; cat a | gr", [], "gr", 12),
    ("A=1 B=2 docker p", ["docker"], "p", 15),
    ("if true; then ls f", ["ls"], "f", 17),
    ("echo $(cat f", ["cat"], "f", 11),
    ("cat \"my fi", ["cat"], "my fi", 4),
    ("cat my\\ fi", ["cat"], "my fi", 4),
    ("a 2>&1 b", ["a"], "b", 7),
    ("docker ps && docker im", ["docker"], "im", 20),
  ]
  @Test(arguments: rows.indices) func `a line is cut at its last command`(_ row: Int) {
    let (line, words, current, start) = Self.rows[row]
    let cut = CompletionLine(line, cursor: line.utf8.count)
    #expect(cut.words == words)
    #expect(cut.current == current)
    #expect(cut.start == start)
  }

  @Test func `what follows a redirect is a file`() {
    #expect(CompletionLine("echo hi > f", cursor: 11).isRedirect)
    #expect(CompletionLine("echo hi 2>f", cursor: 11).isRedirect)
    #expect(!CompletionLine("echo hi > f ", cursor: 12).isRedirect)
  }
}

@Suite struct CompletionTests {
  private func session(_ commands: [String] = []) -> Session {
    var session = Session(World(), isInteractive: true)
    session.untilAsked()
    for command in commands {
      session.answer(.line(command))
      session.untilAsked()
    }
    _ = session.takeOutput()
    return session
  }
  private func texts(_ session: Session, _ line: String) -> [String] {
    session.completions(for: line, cursor: line.utf8.count).candidates.map(\.text)
  }

  @Test func `commands, subcommands and flags are offered`() {
    let session = session()
    #expect(texts(session, "kubec") == ["kubectl", "kubectx"])
    #expect(texts(session, "expor") == ["export"])
    #expect(texts(session, "docker imag").contains("images"))
    #expect(texts(session, "docker run --nam") == ["--name"])
    #expect(texts(session, "kubectl get --all-n") == ["--all-namespaces"])
    #expect(texts(session, "sudo docker ps --al") == ["--all"])
  }

  @Test func `files are offered, quoted where they must be`() {
    let session = session(["mkdir site", "touch site/index.html 'my file' .hidden 网页.txt"])
    #expect(texts(session, "cat si") == ["site/"])
    #expect(texts(session, "cat site/") == ["site/index.html"])
    #expect(texts(session, "cat my") == ["my\\ file"])
    #expect(texts(session, "cat \"my") == ["\"my file\""])
    #expect(texts(session, "cat 网") == ["网页.txt"])
    #expect(!texts(session, "cat ").contains(".hidden"))
    #expect(texts(session, "cat .hid") == [".hidden"])
    #expect(texts(session, "cd ") == ["site/"])
    #expect(texts(session, "echo > site/in") == ["site/index.html"])
  }

  @Test func `names of containers, images and objects are offered`() {
    let session = session([
      "docker run -d --name web -p 8080:80 nginx", "kubectl create deployment shop --image=nginx",
      "sleep 5",
    ])
    #expect(texts(session, "docker stop w") == ["web"])
    #expect(texts(session, "docker logs -f w") == ["web"])
    #expect(texts(session, "docker run -it ngi") == ["nginx"])
    #expect(texts(session, "kubectl get deploy") == ["deployment", "deployments"])
    #expect(texts(session, "kubectl describe deployment sh") == ["shop"])
    #expect(texts(session, "kubectl get deployment/sh") == ["deployment/shop"])
    #expect(texts(session, "kubectl logs shop-").count == 1)
    #expect(texts(session, "kubectl -n defa") == ["default"])
  }

  @Test func `any line and any cursor give an answer`() {
    let session = session()
    for line in ["docker run \"", "kubectl get pods -", "a | | ; > <", "\\", "中文 ", "$(", "`"] {
      for cursor in -1...line.utf8.count + 1 {
        let found = session.completions(for: line, cursor: cursor)
        #expect(found.start >= 0 && found.start <= line.utf8.count)
      }
    }
  }
}
