// Compose files as compose 2.40.3 reads them: what config prints, and what is refused.

import ComposeFile
import Kernel
import Testing

private func load(
  _ files: [(String, String)], environment: OrderedMap<String, String> = [:],
  profiles: [String] = [], main: Int = 1
) throws(ComposeError) -> ComposeLoaded {
  var source = ComposeSource(
    files: files.prefix(main).map { "/p/\($0.0)" }, directory: "/p", environment: environment)
  source.profiles = profiles
  return try source.load { path in files.first { "/p/\($0.0)" == path }?.1 }
}

private func config(
  _ text: String, _ others: (String, String)..., environment: OrderedMap<String, String> = [:],
  main: Int = 1
) -> String {
  do throws(ComposeError) {
    return try load([("compose.yaml", text)] + others, environment: environment, main: main)
      .project.withoutUnused().yaml(isRaw: false)
  } catch {
    return error.message + "\n"
  }
}

@Suite struct ComposeFileTests {
  /// Real: compose 2.40.3, as recorded.
  @Test(arguments: refusals)
  func `a file is refused in compose's words`(_ row: (String, String)) {
    #expect(config(row.0) == row.1 + "\n")
  }

  @Test func `short forms are printed long`() {
    let text = """
      services:
        web:
          build: .
          ports: ["8000:5000", "127.0.0.1:81-82:81-82/udp"]
          command: sh -c "echo hi; exit 2"
          environment: [B=2, A]
          depends_on: [db]
          volumes: ["./src:/app:ro", "data:/data/", /anonymous]
        db:
          image: redis
          healthcheck:
            test: redis-cli ping
            interval: 1m
          mem_limit: 64m
      volumes:
        data:
      """
    #expect(
      config(text) == """
        name: p
        services:
          db:
            healthcheck:
              test:
                - CMD-SHELL
                - redis-cli ping
              interval: 1m0s
            image: redis
            mem_limit: "67108864"
            networks:
              default: null
          web:
            build:
              context: /p
              dockerfile: Dockerfile
            command:
              - sh
              - -c
              - echo hi; exit 2
            depends_on:
              db:
                condition: service_started
                required: true
            environment:
              A: null
              B: "2"
            networks:
              default: null
            ports:
              - mode: ingress
                target: 5000
                published: "8000"
                protocol: tcp
              - mode: ingress
                host_ip: 127.0.0.1
                target: 81
                published: "81"
                protocol: udp
              - mode: ingress
                host_ip: 127.0.0.1
                target: 82
                published: "82"
                protocol: udp
            volumes:
              - type: bind
                source: /p/src
                target: /app
                read_only: true
                bind:
                  create_host_path: true
              - type: volume
                source: data
                target: /data
                volume: {}
              - type: volume
                target: /anonymous
                volume: {}
        networks:
          default:
            name: p_default
        volumes:
          data:
            name: p_data

        """)
  }

  @Test func `a later file wins, and lists grow`() {
    let base = """
      services:
        web: {image: "nginx:1", ports: ["80:80"], environment: {A: 1, B: 1}, command: one}
      """
    let over = """
      services:
        web: {image: "nginx:2", ports: ["81:81"], environment: [B=2], command: [two, words]}
      """
    #expect(
      config(base, ("compose.override.yaml", over), main: 2) == """
        name: p
        services:
          web:
            command:
              - two
              - words
            environment:
              A: "1"
              B: "2"
            image: nginx:2
            networks:
              default: null
            ports:
              - mode: ingress
                target: 80
                published: "80"
                protocol: tcp
              - mode: ingress
                target: 81
                published: "81"
                protocol: tcp
        networks:
          default:
            name: p_default

        """)
  }

  @Test func `extends takes over a service of another file`() {
    let text =
      "services:\n  web:\n    extends: {file: base.yaml, service: app}\n    ports: ['80:80']\n"
    let base = "services:\n  app:\n    image: nginx\n    environment: {A: a}\n"
    #expect(
      config(text, ("base.yaml", base)).contains("    environment:\n      A: a\n    image: nginx\n")
    )
    #expect(
      config(text, ("base.yaml", "services: {other: {image: x}}"))
        == "cannot extend service \"web\" in /p/compose.yaml: service \"app\" not found in base.yaml\n"
    )
  }

  @Test(arguments: [
    ("${A}", "one"), ("$A-x", "one-x"), ("${B:-two}", "two"), ("${E:-two}", "two"),
    ("${E-two}", ""),
    ("${A:+yes}", "yes"), ("${B+yes}", ""), ("${B:-${A}}", "one"), ("$$A", "$A"),
    ("a $${B} b", "a ${B} b"),
  ])
  func `variables have all their forms`(_ row: (String, String)) throws {
    var unset: [String] = []
    #expect(try VariableTemplate.expand(row.0, ["A": "one", "E": ""], unset: &unset) == row.1)
    #expect(unset.isEmpty)
  }

  @Test func `an env file has quotes, comments and variables`() throws {
    let text =
      "# head\nA=1\nexport B = 'x $A' \nC=\"y ${A}\\n\" # end\nD=z # no\nE=a#b\nF=\"two\nlines\"\nG\n"
    var unset: [String] = []
    let found = try EnvFile.read(text, [:], unset: &unset)
    #expect(found.map(\.name) == ["A", "B", "C", "D", "E", "F", "G"])
    #expect(found.map(\.value) == ["1", "x $A", "y 1\n", "z", "a#b", "two\nlines", nil])
  }

  @Test func `profiles hide services until they are asked for`() throws {
    let text = "services:\n  web: {image: nginx}\n  debug: {image: busybox, profiles: [dev]}\n"
    #expect(try load([("compose.yaml", text)]).project.services.map(\.name) == ["web"])
    #expect(
      try load([("compose.yaml", text)], profiles: ["dev"]).project.services.map(\.name) == [
        "debug", "web",
      ])
    let named = try load([("compose.yaml", text)]).project.selecting(["debug"])
    #expect(named.services.map(\.name) == ["debug"])
  }

  @Test func `anchors, merge keys and extension keys are plain YAML`() {
    let text = "x-base: &base\n  image: nginx\nservices:\n  a:\n    <<: *base\n    tty: true\n"
    #expect(
      config(text).contains(
        "  a:\n    image: nginx\n    networks:\n      default: null\n    tty: true\n"))
  }

  @Test func `no mutilated file traps`() {
    let text = Array(
      "services:\n  web:\n    image: ${A:-x}\n    ports: [\"80:80\"]\n    volumes: [a:/b]\n    command: a \"b\"\nvolumes: {a: {}}\n"
    )
    var random = RandomSource(seed: 1)
    for _ in 0..<300 {
      var cut = text
      for _ in 0..<3 {
        cut[Int(random.next() % UInt64(cut.count))] =
          Array("{}[]:$\"-& \n")[Int(random.next() % 11)]
      }
      _ = config(String(cut))
    }
  }
}

private let refusals: [(String, String)] = [
  ("services:\n  web:\n  image: nginx\n", "services.image must be a mapping"),
  (
    "services:\n  web:\n    image: nginx\n   ports:\n", "yaml: line 1: did not find expected key"
  ),
  ("services:\n\tweb:\n", "yaml: line 2: found character that cannot start any token"),
  (
    "services:\n  web:\n    image: nginx\n    nosuchkey: 1\n",
    "validating /p/compose.yaml: services.web additional properties 'nosuchkey' not allowed"
  ),
  (
    "servces:\n  web:\n    image: nginx\n",
    "validating /p/compose.yaml:  additional properties 'servces' not allowed"
  ),
  (
    "services:\n  web:\n    ports: [\"80:80\"]\n",
    "service \"web\" has neither an image nor a build context specified: invalid compose project"
  ),
  (
    "services:\n  web:\n    image: nginx\n    ports: 8080\n",
    "validating /p/compose.yaml: services.web.ports must be a array"
  ),
  ("services:\n  web:\n    image: nginx\n    ports: [\"abc:80\"]\n", "Invalid hostPort: abc"),
  (
    "services:\n  web:\n    image: nginx\n    networks: [nosuch]\n",
    "service \"web\" refers to undefined network nosuch: invalid compose project"
  ),
  (
    "services:\n  web:\n    image: nginx\n    volumes: [\"nosuch:/x\"]\n",
    "service \"web\" refers to undefined volume nosuch: invalid compose project"
  ),
  (
    "services:\n  web:\n    image: nginx\n    depends_on: [nosuch]\n",
    "service \"web\" depends on undefined service \"nosuch\": invalid compose project"
  ),
  (
    "services:\n  a:\n    image: nginx\n    depends_on: [b]\n  b:\n    image: nginx\n    depends_on: [a]\n",
    "dependency cycle detected: a -> b -> a"
  ),
  (
    "services:\n  web:\n    image: nginx\n    environment:\n      A: ${NOSUCH:?must be set}\n",
    "error while interpolating services.web.environment.A: required variable NOSUCH is missing a value: must be set"
  ),
  ("", "empty compose file"),
  ("services:\n", "services must be a mapping"),
]
