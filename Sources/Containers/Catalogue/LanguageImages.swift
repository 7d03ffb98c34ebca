// Catalogue rows: languages and their tools.

import Files
import Kernel

private func python(_ version: String, latest: Bool = false, created: Int = 20261104)
  -> [CatalogueVersion]
{
  let minor = version.split(separator: ".").prefix(2).joined(separator: ".")
  let plain = (latest ? ["latest", "3"] : []) + [minor, version]
  func with(_ suffix: String) -> [String] {
    plain.map { $0 == "latest" ? suffix : "\($0)-\(suffix)" }
  }
  return [
    CatalogueVersion(
      version, plain + with("trixie"), created, on: "buildpack-deps:trixie", megabytes: 98),
    CatalogueVersion(
      version, with("bookworm"), created, on: "buildpack-deps:bookworm", megabytes: 98),
    CatalogueVersion(
      version, with("slim") + with("slim-trixie"), created, on: "debian:trixie-slim", megabytes: 46),
    CatalogueVersion(
      version, with("slim-bookworm"), created, on: "debian:bookworm-slim", megabytes: 49),
    CatalogueVersion(
      version, with("alpine") + with("alpine3.22"), created, on: "alpine:3.22", megabytes: 40),
  ]
}

private func node(_ version: String, _ names: [String], created: Int = 20261029)
  -> [CatalogueVersion]
{
  let major = String(version.prefix { $0 != "." })
  let plain = names + [major, version]
  func with(_ suffix: String) -> [String] {
    plain.map { $0 == "latest" ? suffix : "\($0)-\(suffix)" }
  }
  return [
    CatalogueVersion(
      version, plain + with("bookworm"), created, on: "buildpack-deps:bookworm", megabytes: 180),
    CatalogueVersion(
      version, with("slim") + with("bookworm-slim"), created, on: "debian:bookworm-slim",
      megabytes: 152),
    CatalogueVersion(
      version, with("alpine") + with("alpine3.22"), created, on: "alpine:3.22", megabytes: 155),
  ]
}

let languageImages: [CatalogueImage] = [
  CatalogueImage(
    "python",
    "Python is an interpreted, interactive, object-oriented, open-source programming language.",
    stars: 10_100,
    python("3.14.0", latest: true) + python("3.13.9") + python("3.12.12") + python("3.11.14")
      + python("3.10.19") + python("3.9.24") + python("3.8.20", created: 20241018),
    configure: { config, version in
      config.setEnvironment(
        "PATH",
        "/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
      config.setEnvironment("GPG_KEY", "7169605F62C751356D054A26A821E680E5FA6305")
      config.setEnvironment("PYTHON_VERSION", version.version)
      config.setEnvironment(
        "PYTHON_SHA256", "2299dae542d395ce3883aca00d3c910307cd68e0b2f7336098c8e7b7eee9f3e9")
      config.command = ["python3"]
    },
    layers: { version in
      let minor = version.version.split(separator: ".").prefix(2).joined(separator: ".")
      return [
        CatalogueLayer(
          "ENV PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"),
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; apt-get update; apt-get install -y --no-install-recommends libbluetooth-dev "
            + "tk-dev uuid-dev; rm -rf /var/lib/apt/lists/* # buildkit",
          size: max(1_000, version.bytes / 5)),
        CatalogueLayer("ENV PYTHON_VERSION=\(version.version)"),
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; wget -O python.tar.xz python-\(version.version).tar.xz; ./configure "
            + "--enable-optimizations; make -j \"$nproc\"; make install # buildkit",
          size: version.bytes * 4 / 5
        ) { tree, now in
          tree.program("/usr/local/bin/python\(minor)", "python", size: 14_000, at: now)
          tree.program("/usr/local/bin/pip\(minor)", "pip", size: 230, at: now)
          tree.link("/usr/local/bin/python3", to: "python\(minor)", at: now)
          tree.link("/usr/local/bin/pip3", to: "pip\(minor)", at: now)
          tree.link("/usr/local/bin/pip", to: "pip\(minor)", at: now)
          _ = tree.directory("/usr/local/lib/python\(minor)/site-packages", at: now)
          tree.file(
            "/usr/local/lib/libpython\(minor).so.1.0", .synthetic(size: 35_000_000, seed: 3),
            at: now)
        },
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; for src in idle3 pip3 pydoc3 python3 python3-config; do dst=\"$(echo \"$src\" "
            + "| tr -d 3)\"; ln -svT \"$src\" \"/usr/local/bin/$dst\"; done # buildkit", size: 36
        ) { tree, now in tree.link("/usr/local/bin/python", to: "python3", at: now) },
        CatalogueLayer("CMD [\"python3\"]"),
      ]
    }),
  CatalogueImage(
    "node", "Node.js is a JavaScript-based platform for server-side and networking applications.",
    stars: 14_000,
    node("25.1.0", ["latest", "current"]) + node("24.11.0", ["lts", "krypton"])
      + node("22.21.1", ["jod"])
      + node("20.19.5", ["iron"]) + node("18.20.8", ["hydrogen"], created: 20250327)
      + node("16.20.2", ["gallium"], created: 20230809)
      + node("14.21.3", ["fermium"], created: 20230311),
    configure: { config, version in
      config.setEnvironment("NODE_VERSION", version.version)
      config.setEnvironment("YARN_VERSION", "1.22.22")
      config.entrypoint = ["docker-entrypoint.sh"]
      config.command = ["node"]
    },
    layers: { version in
      [
        CatalogueLayer(
          "RUN /bin/sh -c groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home "
            + "node # buildkit", size: 8_940
        ) { tree, now in
          tree.user(
            "node", uid: 1000, gid: 1000, home: "/home/node",
            shell: version.isAlpine ? "/bin/sh" : "/bin/bash", at: now)
          _ = tree.directory("/home/node", uid: 1000, gid: 1000, at: now)
        },
        CatalogueLayer("ENV NODE_VERSION=\(version.version)"),
        CatalogueLayer(
          "RUN /bin/sh -c ARCH= && curl -fsSLO node-v$NODE_VERSION-linux-x64.tar.xz && tar -xJf "
            + "\"node-v$NODE_VERSION-linux-$ARCH.tar.xz\" -C /usr/local --strip-components=1 # buildkit",
          size: version.bytes - 5_400_000
        ) { tree, now in
          tree.program("/usr/local/bin/node", size: 98_000_000, at: now)
          tree.link("/usr/local/bin/nodejs", to: "/usr/local/bin/node", at: now)
          tree.program("/usr/local/lib/node_modules/npm/bin/npm-cli.js", "npm", size: 50, at: now)
          tree.program("/usr/local/lib/node_modules/npm/bin/npx-cli.js", "npx", size: 50, at: now)
          tree.link("/usr/local/bin/npm", to: "../lib/node_modules/npm/bin/npm-cli.js", at: now)
          tree.link("/usr/local/bin/npx", to: "../lib/node_modules/npm/bin/npx-cli.js", at: now)
        },
        CatalogueLayer("ENV YARN_VERSION=1.22.22"),
        CatalogueLayer("RUN /bin/sh -c set -ex && install yarn # buildkit", size: 5_340_000) {
          tree, now in
          tree.program("/opt/yarn-v1.22.22/bin/yarn", "yarn", size: 1_000, at: now)
          tree.link("/usr/local/bin/yarn", to: "/opt/yarn-v1.22.22/bin/yarn", at: now)
        },
        CatalogueLayer("COPY docker-entrypoint.sh /usr/local/bin/ # buildkit", size: 388) {
          tree, now in
          tree.script(
            "/usr/local/bin/docker-entrypoint.sh",
            """
            #!/bin/sh
            set -e
            # What is no command, or is a file that cannot be run, is for node.
            case "$1" in
              -*) set -- node "$@" ;;
              *) if [ -z "$(command -v "$1")" ] || { [ -f "$1" ] && [ ! -x "$1" ]; }; then set -- node "$@"; fi ;;
            esac
            exec "$@"

            """, at: now)
        },
        CatalogueLayer("ENTRYPOINT [\"docker-entrypoint.sh\"]"),
        CatalogueLayer("CMD [\"node\"]"),
      ]
    }),
  CatalogueImage(
    "golang", "Go (golang) is a general purpose, higher-level, imperative programming language.",
    stars: 5000,
    [
      CatalogueVersion(
        "1.25.4", ["latest", "1", "1.25", "1.25.4", "trixie", "bookworm", "1.25-bookworm"],
        20261106,
        on: "buildpack-deps:bookworm", megabytes: 240),
      CatalogueVersion(
        "1.25.4", ["alpine", "1-alpine", "1.25-alpine"], 20261106, on: "alpine:3.22", megabytes: 232
      ),
      CatalogueVersion(
        "1.24.10", ["1.24"], 20261106, on: "buildpack-deps:bookworm", megabytes: 240),
      CatalogueVersion("1.24.10", ["1.24-alpine"], 20261106, on: "alpine:3.22", megabytes: 232),
      CatalogueVersion(
        "1.23.12", ["1.23"], 20260807, on: "buildpack-deps:bookworm", megabytes: 235),
      CatalogueVersion("1.23.12", ["1.23-alpine"], 20260807, on: "alpine:3.22", megabytes: 230),
      CatalogueVersion(
        "1.22.12", ["1.22"], 20250204, on: "buildpack-deps:bookworm", megabytes: 230),
      CatalogueVersion("1.22.12", ["1.22-alpine"], 20250204, on: "alpine:3.21", megabytes: 225),
      CatalogueVersion(
        "1.21.13", ["1.21", "1.20", "1.19"], 20240806, on: "buildpack-deps:bookworm", megabytes: 220
      ),
      CatalogueVersion(
        "1.21.13", ["1.21-alpine", "1.20-alpine", "1.19-alpine"], 20240806, on: "alpine:3.20",
        megabytes: 220),
    ],
    configure: { config, version in
      config.setEnvironment("GOLANG_VERSION", version.version)
      config.setEnvironment("GOTOOLCHAIN", "local")
      config.setEnvironment("GOPATH", "/go")
      config.setEnvironment(
        "PATH",
        "/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
      config.command = [version.isAlpine ? "sh" : "bash"]
      config.workingDirectory = "/go"
    },
    layers: { version in
      [
        CatalogueLayer("COPY /usr/local/go/ /usr/local/go/ # buildkit", size: version.bytes) {
          tree, now in
          tree.program("/usr/local/go/bin/go", "golang", size: 13_000_000, at: now)
          tree.program("/usr/local/go/bin/gofmt", at: now)
        },
        CatalogueLayer("ENV GOPATH=/go"),
        CatalogueLayer(
          "RUN /bin/sh -c mkdir -p \"$GOPATH/src\" \"$GOPATH/bin\" && chmod -R 1777 \"$GOPATH\" # buildkit",
          size: 1_024
        ) { tree, now in
          _ = tree.directory("/go/src", mode: FileMode(rawValue: 0o1777), at: now)
          _ = tree.directory("/go/bin", mode: FileMode(rawValue: 0o1777), at: now)
        },
        CatalogueLayer("WORKDIR /go"),
      ]
    }),
]
