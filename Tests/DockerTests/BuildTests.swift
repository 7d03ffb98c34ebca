// Builds: steps, cache, errors with their marked source.

import Containers
import Docker
import Dockerfile
import Documents
import Files
import Kernel
import Testing

@Suite struct BuildTests {
  func context(_ files: [(String, String)]) -> BuildContext {
    let entries = files.map { FileEntry.file($0.0, $0.1) }
    return BuildContext(tree: (try? FileTree(entries)) ?? FileTree(), bytes: 42)
  }
  let simple = """
    FROM busybox
    WORKDIR /app
    COPY hello.txt .
    RUN echo built > built.txt
    CMD ["cat", "hello.txt"]

    """

  @Test func `a build makes an image that runs, and the second one comes from the cache`() throws {
    var world = SmallWorld()
    var request = BuildRequest(
      dockerfile: simple, context: context([("hello.txt", "hello\n")]))
    request.tags = [try ImageReference("single")]
    let (first, _) = world.build(request)
    guard case .finished(let result) = first, let image = result.image else {
      Issue.record("\(first)")
      return
    }
    let id = try world.run(nil, "single")
    world.pass(1)
    #expect(try world.log(id) == "hello\n")
    #expect(world.docker.images[image]?.tree.text("/app/built.txt") == "built\n")
    let (second, events) = world.build(request)
    guard case .finished(let again) = second else {
      Issue.record("\(second)")
      return
    }
    #expect(again.image == image)
    let cached = events.count { if case .cached = $0 { true } else { false } }
    #expect(cached == 3)
    #expect(
      try world.imageHistory("single").map(\.createdBy).prefix(4) == [
        "CMD [\"cat\" \"hello.txt\"]", "RUN /bin/sh -c echo built > built.txt # buildkit",
        "COPY hello.txt . # buildkit", "WORKDIR /app",
      ])
    request = BuildRequest(dockerfile: simple, context: context([("hello.txt", "changed\n")]))
    let (_, third) = world.build(request)
    #expect(third.count { if case .cached = $0 { true } else { false } } == 1)
  }

  @Test func `a failing command is told with its source`() {
    var world = SmallWorld()
    let request = BuildRequest(
      dockerfile: "FROM busybox\nRUN nosuchcommand\n", context: .empty)
    let (end, _) = world.build(request)
    guard case .failed(let failure) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(
      failure.message
        == "process \"/bin/sh -c nosuchcommand\" did not complete successfully: exit code: 127")
    #expect(failure.step == "[2/2] RUN nosuchcommand")
    #expect(
      failure.excerpt == [
        "Dockerfile:2", "--------------------", "   1 |     FROM busybox",
        "   2 | >>> RUN nosuchcommand", "   3 |     ", "--------------------",
      ])
  }

  @Test(arguments: [
    (
      "FROM busybox\nCOPY hello.txt\n",
      "dockerfile parse error on line 2: COPY requires at least two arguments, but only one was provided. Destination could not be determined"
    ),
    (
      "FROM busybox\nRUNN echo\n",
      "dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)"
    ),
    (
      "FROM busybox\nCOPY..\n",
      "dockerfile parse error on line 2: unknown instruction: COPY.. (did you mean COPY?)"
    ),
    ("FROM busybox\nNOSUCH x\n", "dockerfile parse error on line 2: unknown instruction: NOSUCH"),
    ("RUN echo\n", "no build stage in current context"),
    ("FROM\n", "dockerfile parse error on line 1: FROM requires either one or three arguments"),
    ("# only a comment\n", "file with no instructions"),
    ("", "the Dockerfile cannot be empty"),
    (
      "FROM Busybox\n",
      "failed to parse stage name \"Busybox\": invalid reference format: repository name (library/Busybox) must be lowercase"
    ),
    (
      "FROM nosuchimage\n",
      "nosuchimage: failed to resolve source metadata for docker.io/library/nosuchimage:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
    ),
    (
      "FROM busybox:nosuchtag\n",
      "busybox:nosuchtag: failed to resolve source metadata for docker.io/library/busybox:nosuchtag: docker.io/library/busybox:nosuchtag: not found"
    ),
    ("FROM busybox\nENV A\n", "ENV must have two arguments"),
    ("FROM busybox\nEXPOSE abc\n", "invalid containerPort: abc"),
    (
      "FROM busybox\nHEALTHCHECK nonsense\n",
      "dockerfile parse error on line 2: Unknown type \"NONSENSE\" in HEALTHCHECK (try CMD)"
    ),
    (
      "FROM busybox\nCOPY --nosuch=1 hello.txt /\n",
      "dockerfile parse error on line 2: unknown flag: --nosuch"
    ),
    ("FROM ${BASE}\n", "base name (${BASE}) should not be blank"),
    (
      "FROM busybox\nSHELL bad\n",
      "dockerfile parse error on line 2: SHELL requires the arguments to be in JSON form"
    ),
    (
      "FROM busybox\nONBUILD FROM x\n",
      "dockerfile parse error on line 2: FROM isn't allowed as an ONBUILD trigger"
    ),
    (
      "FROM busybox\nUSER nosuchuser\nRUN true\n",
      "process \"/bin/sh -c true\" did not complete successfully: unable to find user nosuchuser: no matching entries in passwd file"
    ),
  ])
  func `a Dockerfile that is wrong gets BuildKit's words`(text: String, words: String) {
    var world = SmallWorld()
    let (end, _) = world.build(BuildRequest(dockerfile: text, context: .empty))
    guard case .failed(let failure) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(failure.message == words)
  }

  @Test func `stages, arguments and the target`() throws {
    var world = SmallWorld()
    let text = """
      ARG BASE=busybox
      FROM ${BASE} AS builder
      ARG VERSION=1.0
      ENV APP_VERSION=${VERSION}
      RUN echo version $APP_VERSION > /out.txt

      FROM alpine AS final
      LABEL org.opencontainers.image.title="demo" stage=final
      COPY --from=builder /out.txt /srv/
      USER nobody
      EXPOSE 8080/tcp 9090/udp
      VOLUME /data
      HEALTHCHECK --interval=5s --timeout=3s --retries=2 CMD wget -q -O- localhost:8080 || exit 1
      ENTRYPOINT ["cat"]
      CMD ["/srv/out.txt"]

      """
    var request = BuildRequest(dockerfile: text, context: .empty)
    request.tags = [try ImageReference("multi")]
    let (end, events) = world.build(request)
    guard case .finished = end else {
      Issue.record("\(end)")
      return
    }
    let titles = events.compactMap { event -> String? in
      if case .begin(_, let title) = event { return title }
      return nil
    }
    #expect(titles.contains("[builder 2/2] RUN echo version 1.0 > /out.txt"))
    #expect(titles.contains("[final 2/2] COPY --from=builder /out.txt /srv/"))
    let config = try world.image("multi").config.config.document.json()
    #expect(
      config
        == #"{"User":"nobody","ExposedPorts":{"8080/tcp":{},"9090/udp":{}},"Env":["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],"Entrypoint":["cat"],"Cmd":["/srv/out.txt"],"Volumes":{"/data":{}},"WorkingDir":"/","Labels":{"org.opencontainers.image.title":"demo","stage":"final"},"ArgsEscaped":true,"Healthcheck":{"Test":["CMD-SHELL","wget -q -O- localhost:8080 || exit 1"],"Interval":5000000000,"Timeout":3000000000,"Retries":2}}"#
    )
    request.target = "nosuch"
    let (failed, _) = world.build(request)
    guard case .failed(let failure) = failed else { return }
    #expect(failure.message == "target stage \"nosuch\" could not be found")
  }

  @Test func `the build checks are found in the real order`() {
    var world = SmallWorld()
    let text =
      "FROM busybox\nENV PASSWORD=x\nARG API_TOKEN\nENV B b\nMAINTAINER me\nWORKDIR rel\nCMD [\"a\"]\nCMD [\"b\"]\n"
    var request = BuildRequest(dockerfile: text, context: .empty)
    request.isCheck = true
    let (end, _) = world.build(request)
    guard case .finished(let result) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(
      result.findings.map(\.short) == [
        "SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ENV \"PASSWORD\") (line 2)",
        "SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ARG \"API_TOKEN\") (line 3)",
        "LegacyKeyValueFormat: \"ENV key=value\" should be used instead of legacy \"ENV key value\" format (line 4)",
        "MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 5)",
        "WorkdirRelativePath: Relative workdir \"rel\" can have unexpected results if the base image changes (line 6)",
        "MultipleInstructionsDisallowed: Multiple CMD instructions should not be used in the same stage because only the last one will be used (line 7)",
      ])
  }
}
