// Catalogue rows: web servers, message brokers, registries.

import Files
import Kernel

/// Tags of one version, with each of the suffixes that images give their bases.
func tags(_ plain: [String], _ suffix: String = "") -> [String] {
  suffix.isEmpty ? plain : plain.map { $0 == "latest" ? suffix : "\($0)-\(suffix)" }
}

/// Versions that exercises go back and forth between, and those beside the newest of their lines.
private let olderNginx: [CatalogueVersion] = {
  let rows:
    [(line: String, ownsLine: Bool, patches: ClosedRange<Int>, created: Int, megabytes: Double)] = [
      ("1.7", false, 1...8, 20_150_127, 11), ("1.8", true, 0...1, 20_160_126, 11),
      ("1.9", true, 0...15, 20_160_421, 11),
      ("1.10", true, 0...3, 20_170_131, 28), ("1.11", true, 0...13, 20_170_404, 28),
      ("1.12", false, 0...1, 20_170_711, 28), ("1.13", false, 0...11, 20_180_403, 28),
      ("1.14", false, 0...1, 20_181_204, 29), ("1.15", false, 0...11, 20_190_416, 29),
      ("1.17", false, 0...9, 20_200_305, 47), ("1.19", false, 0...9, 20_210_330, 53),
      ("1.20", false, 0...1, 20_210_525, 61), ("1.21", false, 0...5, 20_211_228, 61),
      ("1.22", false, 0...0, 20_220_523, 61), ("1.23", false, 0...3, 20_221_213, 61),
      ("1.25", false, 0...4, 20_240_214, 113), ("1.26", false, 0...2, 20_240_814, 117),
      ("1.27", false, 0...4, 20_260_205, 117), ("1.29", false, 0...2, 20_261_007, 77),
    ]
  var versions: [CatalogueVersion] = []
  for row in rows {
    for patch in row.patches {
      let name = "\(row.line).\(patch)"
      let isLast = patch == row.patches.upperBound && row.ownsLine
      let names = isLast ? [row.line, name] : [name]
      versions.append(
        CatalogueVersion(
          name, names, row.created, on: "debian:bullseye-slim", megabytes: row.megabytes))
      // Real: the lines 1.20 to 1.28 have their newest patch in Alpine above.
      let hasLine = patch == row.patches.upperBound && (row.ownsLine || row.created < 20_211_000)
      versions.append(
        CatalogueVersion(
          name, tags(hasLine ? [row.line, name] : [name], "alpine"), row.created,
          on: "alpine:3.15", megabytes: 17))
    }
  }
  return versions
}()

let serverImages: [CatalogueImage] = [
  CatalogueImage(
    "nginx", "Official build of Nginx.", stars: 20_800,
    [
      CatalogueVersion(
        "1.29.3", ["latest", "1", "1.29", "1.29.3", "mainline", "bookworm", "trixie"], 20261030,
        on: "debian:bookworm-slim", megabytes: 77),
      CatalogueVersion(
        "1.29.3", tags(["latest", "1", "1.29", "1.29.3", "mainline"], "alpine"), 20261030,
        on: "alpine:3.22", megabytes: 44.5),
      CatalogueVersion(
        "1.28.0", ["stable", "1.28", "1.28.0"], 20260812, on: "debian:bookworm-slim", megabytes: 117
      ),
      CatalogueVersion(
        "1.28.0", tags(["stable", "1.28", "1.28.0"], "alpine"), 20260812, on: "alpine:3.21",
        megabytes: 40.4),
      CatalogueVersion(
        "1.27.5", ["1.27", "1.27.5"], 20260416, on: "debian:bookworm-slim", megabytes: 117),
      CatalogueVersion(
        "1.27.5", tags(["1.27", "1.27.5"], "alpine"), 20260416, on: "alpine:3.21", megabytes: 40.4),
      CatalogueVersion(
        "1.26.3", ["1.26", "1.26.3"], 20260207, on: "debian:bookworm-slim", megabytes: 117),
      CatalogueVersion(
        "1.26.3", tags(["1.26", "1.26.3"], "alpine"), 20260207, on: "alpine:3.20", megabytes: 39),
      CatalogueVersion(
        "1.25.5", ["1.25", "1.25.5"], 20240503, on: "debian:bookworm-slim", megabytes: 113),
      CatalogueVersion(
        "1.25.5", tags(["1.25", "1.25.5"], "alpine"), 20240503, on: "alpine:3.19", megabytes: 36),
      CatalogueVersion(
        "1.24.0", ["1.24", "1.24.0"], 20230613, on: "debian:bullseye-slim", megabytes: 61),
      CatalogueVersion(
        "1.23.4", ["1.23", "1.23.4"], 20230612, on: "debian:bullseye-slim", megabytes: 61),
      CatalogueVersion(
        "1.21.6", ["1.21", "1.21.6"], 20220621, on: "debian:bullseye-slim", megabytes: 61),
      CatalogueVersion(
        "1.23.4", tags(["1.23", "1.23.4"], "alpine"), 20230612, on: "alpine:3.17", megabytes: 35),
      CatalogueVersion(
        "1.22.1", ["1.22", "1.22.1"], 20230113, on: "debian:bullseye-slim", megabytes: 61),
      CatalogueVersion(
        "1.21.6", tags(["1.21", "1.21.6"], "alpine"), 20220621, on: "alpine:3.15", megabytes: 17),
      CatalogueVersion(
        "1.20.2", ["1.20", "1.20.2"], 20211116, on: "debian:bullseye-slim", megabytes: 61),
      CatalogueVersion(
        "1.18.0", ["1.18", "1.18.0"], 20210414, on: "debian:bullseye-slim", megabytes: 53),
      CatalogueVersion(
        "1.17.10", ["1.17", "1.17.10"], 20200423, on: "debian:bullseye-slim", megabytes: 47),
      CatalogueVersion(
        "1.16.0", ["1.16.0"], 20190514, on: "debian:bullseye-slim", megabytes: 44),
      CatalogueVersion(
        "1.15.12", ["1.15", "1.15.12"], 20190508, on: "debian:bullseye-slim", megabytes: 29),
      CatalogueVersion(
        "1.13.12", ["1.13", "1.13.12"], 20180430, on: "debian:bullseye-slim", megabytes: 29),
      CatalogueVersion(
        "1.12.2", ["1.12", "1.12.2"], 20180430, on: "debian:bullseye-slim", megabytes: 28),
      CatalogueVersion(
        "1.7.9", ["1.7", "1.7.9"], 20150127, on: "debian:bullseye-slim", megabytes: 11),
      CatalogueVersion(
        "1.19.10", ["1.19", "1.19.10"], 20210512, on: "debian:bullseye-slim", megabytes: 53),
      CatalogueVersion(
        "1.16.1", ["1.16", "1.16.1"], 20200226, on: "debian:bullseye-slim", megabytes: 47),
      CatalogueVersion(
        "1.14.2", ["1.14", "1.14.2"], 20190326, on: "debian:bullseye-slim", megabytes: 29),
    ] + olderNginx,
    entryPointPlaces: ["/docker-entrypoint.sh", "/docker-entrypoint.d", "/etc/nginx"],
    configure: { config, version in
      config.setEnvironment("NGINX_VERSION", version.version)
      let system = version.isAlpine ? "1" : "1~bookworm"
      config.setEnvironment("NJS_VERSION", "0.9.4")
      config.setEnvironment("NJS_RELEASE", system)
      config.setEnvironment("PKG_RELEASE", system)
      config.setEnvironment("DYNPKG_RELEASE", system)
      config.entrypoint = ["/docker-entrypoint.sh"]
      config.command = ["nginx", "-g", "daemon off;"]
      config.exposedPorts = ["80/tcp"]
      config.stopSignal = "SIGQUIT"
      config.labels["maintainer"] = "NGINX Docker Maintainers <docker-maint@nginx.com>"
    },
    layers: nginxLayers),
  CatalogueImage(
    "httpd", "The Apache HTTP Server Project", stars: 4800,
    [
      CatalogueVersion(
        "2.4.65", ["latest", "2", "2.4", "2.4.65", "bookworm"], 20261104,
        on: "debian:bookworm-slim", megabytes: 42.5),
      CatalogueVersion(
        "2.4.65", tags(["latest", "2", "2.4", "2.4.65"], "alpine"), 20261008, on: "alpine:3.22",
        megabytes: 56),
    ],
    configure: { config, version in
      config.environment = [
        "PATH=/usr/local/apache2/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "HTTPD_PREFIX=/usr/local/apache2", "HTTPD_VERSION=\(version.version)",
        "HTTPD_SHA256=58b8be97d9940ec17f7656c0c6b9f41b618aac468b894b534148e3296c53b8b3",
        "HTTPD_PATCHES=",
      ]
      config.command = ["httpd-foreground"]
      config.exposedPorts = ["80/tcp"]
      config.stopSignal = "SIGWINCH"
      config.workingDirectory = "/usr/local/apache2"
    },
    layers: { version in
      [
        CatalogueLayer("ENV HTTPD_PREFIX=/usr/local/apache2"),
        CatalogueLayer("WORKDIR /usr/local/apache2", size: 1_024) { tree, now in
          _ = tree.directory("/usr/local/apache2", at: now)
        },
        CatalogueLayer("ENV HTTPD_VERSION=\(version.version)"),
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; wget -O httpd.tar.bz2 httpd-\(version.version).tar.bz2; ./configure; "
            + "make -j \"$(nproc)\"; make install # buildkit", size: version.bytes
        ) { tree, now in
          tree.program("/usr/local/apache2/bin/httpd", at: now)
          tree.program("/usr/local/apache2/bin/ab", at: now)
          tree.text(
            "/usr/local/apache2/htdocs/index.html",
            "<html><body><h1>It works!</h1></body></html>\n",
            at: now)
          tree.text(
            "/usr/local/apache2/conf/httpd.conf",
            """
            ServerRoot "/usr/local/apache2"
            Listen 80
            User www-data
            Group www-data
            DocumentRoot "/usr/local/apache2/htdocs"
            DirectoryIndex index.html
            ErrorLog /proc/self/fd/2
            CustomLog /proc/self/fd/1 common

            """, at: now)
          _ = tree.directory("/usr/local/apache2/logs", at: now)
        },
        CatalogueLayer("STOPSIGNAL SIGWINCH"),
        CatalogueLayer("COPY httpd-foreground /usr/local/bin/ # buildkit", size: 138) { tree, now in
          tree.script(
            "/usr/local/bin/httpd-foreground",
            "#!/bin/sh\nset -e\nrm -f /usr/local/apache2/logs/httpd.pid\n"
              + "exec httpd -DFOREGROUND \"$@\"\n", at: now)
        },
        CatalogueLayer("EXPOSE map[80/tcp:{}]"),
        CatalogueLayer("CMD [\"httpd-foreground\"]"),
      ]
    }),
  CatalogueImage(
    "rabbitmq", "RabbitMQ is an open source multi-protocol messaging broker.", stars: 5300,
    [
      CatalogueVersion(
        "4.2.0", ["latest", "4", "4.2"], 20261021, on: "ubuntu:24.04", megabytes: 172),
      CatalogueVersion(
        "4.2.0-management", ["management", "4-management", "4.2-management"], 20261021,
        on: "ubuntu:24.04", megabytes: 215),
      CatalogueVersion("3.13.7", ["3", "3.13"], 20260821, on: "ubuntu:22.04", megabytes: 172),
      CatalogueVersion(
        "3.13.7-management", ["3-management", "3.13-management"], 20260821, on: "ubuntu:22.04",
        megabytes: 193),
      CatalogueVersion(
        "4.2.0-alpine", ["alpine", "4-alpine"], 20261021, on: "alpine:3.22", megabytes: 100),
      CatalogueVersion(
        "3.13.7-management-alpine", ["3-management-alpine", "3.13-management-alpine"], 20260821,
        on: "alpine:3.22", megabytes: 170),
    ],
    configure: { config, version in
      config.setEnvironment("RABBITMQ_VERSION", String(version.version.prefix { $0 != "-" }))
      config.setEnvironment("RABBITMQ_DATA_DIR", "/var/lib/rabbitmq")
      config.setEnvironment("HOME", "/var/lib/rabbitmq")
      config.entrypoint = ["docker-entrypoint.sh"]
      config.command = ["rabbitmq-server"]
      config.exposedPorts = [
        "15691/tcp", "15692/tcp", "25672/tcp", "4369/tcp", "5671/tcp", "5672/tcp",
      ]
      if version.version.contains("management") {
        config.exposedPorts = (config.exposedPorts + ["15671/tcp", "15672/tcp"]).sorted()
      }
      config.volumes = ["/var/lib/rabbitmq"]
    },
    layers: { version in
      [
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; install rabbitmq-server # buildkit", size: version.bytes
        ) { tree, now in
          tree.user("rabbitmq", uid: 999, gid: 999, home: "/var/lib/rabbitmq", at: now)
          if version.version.contains("management") {
            tree.text("/etc/rabbitmq/lab.management", "", at: now)
          }
          _ = tree.directory("/var/lib/rabbitmq", uid: 999, gid: 999, at: now)
          for name in [
            "rabbitmq-server", "rabbitmqctl", "rabbitmq-plugins", "rabbitmq-diagnostics",
          ] {
            tree.program("/opt/rabbitmq/sbin/\(name)", at: now)
            tree.link("/usr/local/bin/\(name)", to: "/opt/rabbitmq/sbin/\(name)", at: now)
          }
          tree.script(
            "/usr/local/bin/docker-entrypoint.sh", "#!/bin/sh\nset -e\nexec \"$@\"\n", at: now)
        },
        CatalogueLayer("CMD [\"rabbitmq-server\"]"),
      ]
    }),
  CatalogueImage(
    "registry",
    "Distribution implementation for storing and distributing of container images and artifacts",
    stars: 4100,
    [
      CatalogueVersion(
        "3.0.0", ["latest", "3", "3.0", "3.0.0"], 20260403, on: "alpine:3.21", megabytes: 50.2),
      CatalogueVersion("2.8.3", ["2", "2.8", "2.8.3"], 20231002, on: "alpine:3.18", megabytes: 18),
    ],
    configure: { config, version in
      config.entrypoint = ["/entrypoint.sh"]
      config.command = ["/etc/docker/registry/config.yml"]
      config.exposedPorts = ["5000/tcp"]
      config.volumes = ["/var/lib/registry"]
    },
    layers: { version in
      [
        CatalogueLayer("COPY registry /bin/registry # buildkit", size: version.bytes) { tree, now in
          tree.program("/bin/registry", at: now)
          tree.text(
            "/etc/docker/registry/config.yml",
            """
            version: 0.1
            log:
              fields:
                service: registry
            storage:
              filesystem:
                rootdirectory: /var/lib/registry
            http:
              addr: :5000

            """, at: now)
          _ = tree.directory("/var/lib/registry", at: now)
        },
        CatalogueLayer("VOLUME [/var/lib/registry]"),
        CatalogueLayer("EXPOSE map[5000/tcp:{}]"),
        CatalogueLayer("COPY docker-entrypoint.sh /entrypoint.sh # buildkit", size: 155) {
          tree, now in
          tree.script(
            "/entrypoint.sh",
            "#!/bin/sh\nset -e\ncase \"$1\" in\n  *.yaml|*.yml) set -- registry serve \"$@\" ;;\n"
              + "  serve|garbage-collect|help|-*) set -- registry \"$@\" ;;\nesac\nexec \"$@\"\n",
            at: now)
        },
        CatalogueLayer("CMD [\"/etc/docker/registry/config.yml\"]"),
      ]
    }),
  CatalogueImage(
    "traefik/whoami", "Tiny Go webserver that prints OS information and HTTP request to output.",
    stars: 170,
    [CatalogueVersion("1.11.0", ["latest", "v1.11", "v1.11.0", "v1.10"], 20260414)],
    configure: { config, _ in
      config.environment = ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]
      config.entrypoint = ["/whoami"]
      config.exposedPorts = ["80/tcp"]
      config.workingDirectory = "/"
    },
    layers: { _ in
      [
        CatalogueLayer("COPY whoami / # buildkit", size: 6_720_000) { tree, now in
          tree.program("/whoami", "whoami-server", size: 6_720_000, at: now)
        },
        CatalogueLayer("ENTRYPOINT [\"/whoami\"]"),
        CatalogueLayer("EXPOSE map[80/tcp:{}]"),
      ]
    }),
]
