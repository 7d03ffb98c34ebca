// Bad input ends in the real tool's words or in clear ones of ours, in bounded time, and nothing is lost.

import Foundation
import Files
import Kernel
import Lab
import Machine
import Testing

@Suite struct BadInputTests {
  /// Small enough for a debug build: what is met is the same.
  static let limits = SessionLimits(time: .seconds(24 * 3600), slices: 40_000, output: 1 << 20)

  @Test(arguments: BadInput.scripts.indices)
  func `a script that goes wrong ends in words or at a limit`(_ index: Int) {
    let (script, want) = BadInput.scripts[index]
    let got = ran(script, limits: Self.limits)
    if want.hasPrefix("limit:") {
      let limit = got.limit.map { "limit:\($0.rawValue)" } ?? "no limit"
      #expect(limit.hasPrefix(want), "\(script): \(limit): \(got.output.suffix(300))")
    } else {
      #expect(got.output.contains(want), "\(script): \(got.output.prefix(300))")
      #expect(got.limit == nil, "\(script)")
    }
  }

  @Test(arguments: BadInput.nests.indices)
  func `a hundred thousand openers are survived`(_ index: Int) {
    let (opener, line) = BadInput.nests[index]
    let script = line.replacingOccurrences(
      of: "@", with: String(repeating: opener, count: 100_000))
    let got = ran("\(script) >out 2>&1\necho after", limits: Self.limits)
    // Real: an expression that cannot be read drops its line, and ends a script with 1.
    #expect(got.limit == nil && got.status <= 2, "\(line): \(got.status) \(got.output.suffix(200))")
  }

  @Test func `a line of megabytes goes through the tools`() {
    let got = ran(
      """
      head -c 10000000 /dev/zero | tr '\\0' x > big; wc -c < big; grep -c x big; cut -c 1-5 big
      head -c 1000000 big > part; sed 's/x/y/' part | wc -c; awk '{print length}' part
      x=$(cat part); echo ${#x}; kubectl apply -f part 2>&1 | head -c 60; echo
      docker build -q - < part 2>&1 | head -c 60; echo
      """, limits: .standard)
    #expect(
      got.output.hasPrefix("10000000\n1\nxxxxx\n1000000\n1000000\n1000000\n"),
      "\(got.output.prefix(300))")
    #expect(got.limit == nil)
  }

  @Test func `NUL bytes and bytes that are no UTF-8 pass through, or are named`() {
    let got = ran(
      #"""
      printf 'a\0b\377\n' > f; od -An -tx1 f; cat f | od -An -tx1; x=$(cat f); echo "${#x}"
      grep -c a f; sort f | od -An -tx1; cp f g; cmp f g && echo same; sh f; kubectl apply -f f; echo $?
      printf '\377\376' | jq . ; printf 'a\200b' > $'n\377'; ls | wc -l; cat $'n\377' | wc -c
      """#)
    #expect(got.output.contains(" 61 00 62 ff 0a\n 61 00 62 ff 0a\n"), "\(got.output)")
    #expect(got.output.contains("same\n"))
  }

  /// A script with odd bytes in it, read from a file as `swiftlab run FILE` reads it.
  @Test func `a script of any bytes comes to an end`() {
    var random = RandomSource(seed: 4)
    for round in 0..<20 {
      var bytes: [UInt8] = []
      for _ in 0..<200 { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
      var world = World()
      world.place([HomeFile(path: "s.sh", bytes: bytes)])
      var session = Session(world, isInteractive: false, arguments: ["bash", "s.sh"])
      _ = session.runToEnd(within: Self.limits) { _ in }
      #expect(session.isEnded, "round \(round)")
    }
  }

  static let dockerfile = """
    # syntax=docker/dockerfile:1
    ARG V=3
    FROM alpine:${V:-latest} AS a
    RUN echo "hi" \\
      && touch /x
    COPY <<EOF /y
    text
    EOF
    FROM a
    ENV A=1 B="x y"
    CMD ["cat", "/x"]

    """

  @Test func `a Dockerfile cut anywhere is answered`() {
    var player = ScriptPlayer(World(), limits: Self.limits)
    _ = player.play(["docker pull -q alpine >/dev/null; mkdir c; cd c"])
    let bytes = Array(Self.dockerfile.utf8)
    for cut in stride(from: 0, to: bytes.count, by: 3) {
      var copy = player
      let text = String(decoding: bytes[..<cut], as: UTF8.self)
      let outcome = copy.play(
        ["cat > Dockerfile <<'END'", text, "END", "docker build -q . 2>&1; echo ended"])
      #expect(outcome.output.text.hasSuffix("ended\n"), "\(cut)")
      #expect(outcome.limit == nil)
    }
  }

  static let manifest = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web, labels: &l {app: "w"}}
    spec:
      replicas: 2
      selector: {matchLabels: *l}
      template:
        metadata: {labels: *l}
        spec:
          containers:
          - name: a
            image: nginx
            args: ['x', |
              y
              ]

    """

  @Test func `a manifest cut anywhere is answered`() {
    var player = ScriptPlayer(World(), limits: Self.limits)
    _ = player.play(["kubectl get nodes"])
    let bytes = Array(Self.manifest.utf8)
    for cut in stride(from: 0, to: bytes.count, by: 3) {
      var copy = player
      let text = String(decoding: bytes[..<cut], as: UTF8.self)
      let outcome = copy.play(
        ["cat > m.yaml <<'END'", text, "END", "kubectl apply -f m.yaml 2>&1; echo ended"])
      #expect(outcome.output.text.hasSuffix("ended\n"), "\(cut)")
      #expect(!outcome.output.text.hasPrefix("ended"), "\(cut): silence")
    }
  }

  @Test func `aliases that would expand to gigabytes are refused`() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1...12 {
      let item = "*a\(level - 1)"
      lines.append(
        "a\(level): &a\(level) [" + [String](repeating: item, count: 9).joined(separator: ", ")
          + "]")
    }
    let got = ran(
      "cat > b.yaml <<'END'\n\(lines.joined(separator: "\n"))\nEND\nkubectl apply -f b.yaml; echo $?"
    )
    #expect(
      got.output.contains("error") && got.output.hasSuffix("1\n"), "\(got.output.prefix(300))")
  }

  @Test func `nested quantifiers on a long line take no exponential time`() {
    let line = String(repeating: "a", count: 3000) + "b"
    let got = ran(
      """
      x=\(line); echo $x | grep -Ec '(a+)+$'; echo $x | sed -E 's/(a+)+$/X/' | wc -c
      echo $x | awk '/(a+)+$/{n++} END{print n+0}'; echo "\\"$x\\"" | jq 'test("(a+)+$")'
      [[ $x =~ ^(a+)+$ ]]; echo $?; case $x in *a*a*a*a*a*a*c) echo y;; *) echo n;; esac
      """)
    #expect(got.output == "0\n3002\n0\nfalse\n1\nn\n", "\(got.output.prefix(300))")
  }

  @Test func `the prompt comes back after each of them, and nothing is lost`() {
    var learner = Learner()
    learner.type("echo kept > f; x=kept")
    for line in [
      "f(){ f; }; f", ":(){ :|:& };:", "echo {1..1000000000}", "seq 1e12 | head -1",
      "echo \u{0}\u{1}",
      "awk 'BEGIN{while(1);}'", "printf %999999999d 1 | wc -c", "\u{FFFD}", "|", ")", "kubectl 网",
    ] {
      learner.type(line)
      if learner.prompt == nil { learner.interrupt() }
      #expect(learner.prompt == "learner@lab:~$ ", "\(line)")
    }
    learner.begin("echo 'open")
    #expect(learner.prompt == "> ")
    learner.interrupt()
    #expect(learner.type("cat f; echo $x") == "kept\nkept\n")
  }

  @Test func `a terminal of twenty columns is enough`() {
    var learner = Learner(columns: 20)
    learner.type("docker run -d nginx")
    for line in [
      "docker ps", "ls /usr/bin", "kubectl get pods -A", "docker --help", "tree /etc", "man ls",
    ] {
      #expect(!learner.type(line).isEmpty, "\(line)")
      if learner.prompt == nil { learner.interrupt() }
    }
    learner.session.resize(columns: 0, rows: 0)
    learner.session.resize(columns: .max, rows: .max)
    #expect(learner.type("ls /; echo $COLUMNS; seq 30 | column").isEmpty == false)
  }
}

struct HomeFile {
  var path: String
  var bytes: [UInt8]
}

extension World {
  /// Puts files into the learner's home.
  mutating func place(_ files: [HomeFile]) {
    guard let mounts = machine.mountTables[0] else { return }
    let view = FileView(mounts: mounts, cwd: Sandbox.home, credentials: Sandbox.credentials)
    for file in files {
      try? machine.files.write(
        Sandbox.home + "/" + file.path, file.bytes, in: view, at: machine.now)
    }
  }
}
