// One line beside a tool's message: the messages are the real tools' own.

import Lessons
import Testing

@Suite struct AdvisorTests {
  static let advisor = Advisor(EmbeddedSource())

  /// Real: docker 28.5, kubectl 1.36, curl 8, bash 5.2, as recorded.
  static let messages: [(String, String)] = [
    ("bash: dokcer: command not found", "command-misspelt:dokcer"),
    ("bash: kubeclt: command not found", "command-misspelt:kubeclt"),
    ("bash: k: command not found", "kubectl-shortened"),
    ("bash: gti: command not found", "command-misspelt:gti"),
    ("bash: zzyzxqq: command not found", "command-not-found"),
    ("ERROR: docker: 'docker buildx build' requires 1 argument", "build-needs-context"),
    ("docker: 'docker exec' requires at least 2 arguments", "needs-arguments"),
    ("docker: 'docker pull' requires 1 argument", "needs-arguments"),
    ("Error response from daemon: No such container: nosuch", "no-such-container"),
    (
      "docker: Error response from daemon: Conflict. The container name \"/test\" is already in use by container \"a8f1\".",
      "name-in-use"
    ),
    (
      "docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint web2 (2a54): Bind for 0.0.0.0:8080 failed: port is already allocated",
      "port-allocated"
    ),
    (
      "Error response from daemon: pull access denied for nosuchimage, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
      "image-denied"
    ),
    (
      "Error response from daemon: cannot remove container \"web\": container is running: stop the container before removing or force remove",
      "remove-running"
    ),
    (
      "invalid reference format: repository name (library/NGINX) must be lowercase",
      "uppercase-image"
    ),
    ("docker: invalid reference format", "bad-reference"),
    (
      "OCI runtime exec failed: exec failed: unable to start container process: exec: \"nosuchcmd\": executable file not found in $PATH",
      "exec-not-found"
    ),
    (
      "ERROR: failed to build: failed to solve: dockerfile parse error on line 3: COPY requires at least two arguments, but only one was provided. Destination could not be determined",
      "copy-one-argument"
    ),
    (
      "ERROR: failed to build: failed to solve: dockerfile parse error on line 5: unknown instruction: COPY.. (did you mean COPY?)",
      "unknown-instruction"
    ),
    (
      "ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory",
      "no-dockerfile"
    ),
    ("denied: requested access to the resource is denied", "push-denied"),
    (
      "error: resource mapping not found for name: \"my-nginx-deployment\" namespace: \"\" from \"deployment.yaml\": no matches for kind \"Deployment\" in version \"apps/v1beta1\"",
      "no-matches-for-kind"
    ),
    ("* spec.selector: Required value", "selector-required"),
    (
      "Error from server (Invalid): error when creating \"wrong.yaml\": Deployment.apps \"my-nginx-deployment\" is invalid: spec.template.metadata.labels: Invalid value: {\"app\":\"nginx\"}: `selector` does not match template `labels`",
      "selector-mismatch"
    ),
    (
      "Error from server (AlreadyExists): error when creating \"deployment.yaml\": services \"my-nginx-svc\" already exists",
      "already-exists"
    ),
    ("Error from server (NotFound): deployments.apps \"nosuch\" not found", "not-found"),
    ("error: unknown command \"gett\" for \"kubectl\"", "kubectl-unknown-command"),
    ("error: required flag(s) \"image\" not set", "image-flag-missing"),
    ("error: exactly one NAME is required, got 0", "exactly-one-name"),
    ("error: the path \"nosuch.yaml\" does not exist", "path-does-not-exist"),
    ("error: unknown flag: --nope", "unknown-flag"),
    (
      "The connection to the server localhost:8080 was refused - did you specify the right host or port?",
      "connection-to-server"
    ),
  ]

  @Test(arguments: messages)
  func `a real message has its line`(_ message: String, _ id: String) {
    #expect(Self.advisor.explanation(of: "some line\n" + message + "\nlast")?.id == id)
  }

  @Test func `the groups of the pattern stand in the sentence`() {
    let advice = Self.advisor.explanation(of: "Error response from daemon: No such container: web")
    #expect(
      advice?.words.english
        == "No container is called web. docker ps -a lists all of them, the stopped ones too.")
  }

  @Test(arguments: [
    ("$ docker ps", "pasted-prompt", 1), ("docker　ps", "full-width-space", 7),
    ("docker run —name web nginx", "long-dash", 12), ("docker run ——name web", "long-dash", 12),
    ("echo “hi”", "curly-quote", 6), ("docker run nginx：1.27", "full-width-colon", 17),
    ("docker\u{a0}ps", "no-break-space", 7), ("kubectl get pods；ls", "full-width-mark", 17),
    ("docker run -p ８080:80 nginx", "full-width-letter", 15),
  ])
  func `an accident of typing is told with its column`(
    _ line: String, _ id: String, _ column: Int
  ) {
    let advice = Self.advisor.advice(on: line, output: "bash: whatever: command not found")
    #expect(advice?.id == id)
    #expect(advice?.words.english.hasPrefix("Column \(column):") == true)
    #expect(advice?.words.chinese.hasPrefix("第 \(column) 列") == true)
  }

  @Test(arguments: [("dokcer", "docker"), ("kubeclt", "kubectl"), ("gti", "git"), ("crul", "curl")])
  func `a misspelt command is told with the one that was meant`(_ typed: String, _ meant: String) {
    let advice = Self.advisor.explanation(of: "bash: \(typed): command not found")
    #expect(advice?.words.english == "There is no \(typed). Did you mean \(meant)?")
  }

  @Test func `an ordinary line has no accident`() {
    #expect(Self.advisor.accident(in: "docker run -d --name web -p 8080:80 nginx") == nil)
    #expect(Self.advisor.accident(in: "echo $HOME # a comment") == nil)
  }

  @Test func `both languages speak of the same things`() {
    for row in Self.messages {
      guard let advice = Self.advisor.explanation(of: row.0) else { continue }
      #expect(!advice.words.chinese.contains("{"))
      #expect(!advice.words.english.contains("{"))
    }
  }

  @Test func `a star that the learner's own shell has looked at is told of`() {
    let said = "rm: can't remove '/spool/*': No such file or directory"
    let advice = Self.advisor.explanation(of: said, to: "docker exec orders rm /spool/*")
    #expect(advice?.words.english.hasPrefix("Nobody made names of /spool/*: ") == true)
    let own = Self.advisor.explanation(of: said, to: "rm /spool/*")
    #expect(own?.words.english.hasPrefix("There is nothing at /spool/*.") == true)
  }
}
