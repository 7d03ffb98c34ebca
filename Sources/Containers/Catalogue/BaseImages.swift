// Catalogue rows: the systems that other images begin from.

import Files
import Kernel

private let standardPath = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

extension CatalogueVersion {
  /// BusyBox's own version: `1.37.0-musl` is 1.37.0, built with another C library.
  fileprivate var busyBox: String {
    version.replacing("-musl", with: "+musl")
  }
}

let baseImages: [CatalogueImage] = [
  CatalogueImage(
    "hello-world", "Hello World! (an example of minimal Dockerization)", stars: 2500,
    [CatalogueVersion("1", ["latest", "linux"], 20260808)],
    configure: { config, _ in
      config.environment = [standardPath]
      config.command = ["/hello"]
      config.workingDirectory = "/"
      config.argumentsEscaped = true
    },
    layers: { _ in
      [
        CatalogueLayer("COPY hello / # buildkit", size: 10_072, compressed: 2_380) { tree, now in
          tree.program("/hello", "hello-world", size: 10_072, at: now)
        },
        CatalogueLayer("CMD [\"/hello\"]"),
      ]
    }),
  CatalogueImage(
    "busybox", "Busybox base image.", stars: 3400,
    [
      // Real: 1.38 is what the recordings' busybox speaks as, and they have it thirteen months old.
      CatalogueVersion(
        "1.38.0", ["latest", "1", "1.38", "1.38.0", "stable", "glibc", "unstable"], 20250926,
        megabytes: 4.43),
      CatalogueVersion("1.37.0", ["1.37", "1.37.0", "1.37-glibc"], 20250926, megabytes: 4.43),
      CatalogueVersion(
        "1.37.0-musl", ["musl", "1.37-musl", "stable-musl"], 20250926, megabytes: 1.46),
      CatalogueVersion("1.36.1", ["1.36", "1.36.1"], 20240918, megabytes: 4.27),
      CatalogueVersion("1.35.0", ["1.35", "1.35.0"], 20220718, megabytes: 4.86),
      CatalogueVersion("1.34.1", ["1.34", "1.34.1"], 20220718, megabytes: 1.24),
      CatalogueVersion("1.33.1", ["1.33", "1.33.1"], 20211110, megabytes: 1.24),
      CatalogueVersion("1.32.1", ["1.32", "1.32.1"], 20210506, megabytes: 1.24),
      CatalogueVersion("1.31.1", ["1.31", "1.31.1"], 20200602, megabytes: 1.22),
      CatalogueVersion("1.30.1", ["1.30", "1.30.1"], 20190508, megabytes: 1.2),
      CatalogueVersion("1.28.4", ["1.28", "1.28.4"], 20180522, megabytes: 1.15),
    ],
    configure: { config, _ in
      config.environment = [standardPath]
      config.command = ["sh"]
      config.workingDirectory = "/"
      config.argumentsEscaped = true
    },
    layers: { version in
      [
        CatalogueLayer("BusyBox \(version.version) (glibc), Debian 12", size: version.bytes) {
          tree, now in tree.busyboxSystem(version.busyBox, at: now)
        }
      ]
    }),
  CatalogueImage(
    "alpine", "A minimal Docker image based on Alpine Linux with a complete package index.",
    stars: 11400,
    [
      CatalogueVersion(
        "3.22.2", ["latest", "3", "3.22", "3.22.2"], 20261008, megabytes: 8.32),
      CatalogueVersion("3.21.5", ["3.21", "3.21.5", "3.21.3"], 20261008, megabytes: 7.83),
      CatalogueVersion("3.20.8", ["3.20", "3.20.8", "3.20.3"], 20261008, megabytes: 7.8),
      CatalogueVersion("3.19.9", ["3.19", "3.19.9", "3.19.1"], 20261008, megabytes: 7.4),
      CatalogueVersion("3.18.12", ["3.18", "3.18.12"], 20250214, megabytes: 7.36),
      CatalogueVersion("3.17.10", ["3.17"], 20240906, megabytes: 7.08),
      CatalogueVersion("3.16.9", ["3.16"], 20240127, megabytes: 5.54),
      CatalogueVersion("3.15.11", ["3.15"], 20231130, megabytes: 5.61),
      CatalogueVersion("3.14.10", ["3.14"], 20230614, megabytes: 5.6),
      CatalogueVersion("3.13.12", ["3.13"], 20220809, megabytes: 5.62),
      CatalogueVersion("3.12.12", ["3.12"], 20220404, megabytes: 5.58),
      CatalogueVersion("3.10.9", ["3.10"], 20210414, megabytes: 5.59),
    ],
    configure: { config, _ in
      config.environment = [standardPath]
      config.command = ["/bin/sh"]
      config.workingDirectory = "/"
    },
    layers: { version in
      [
        CatalogueLayer(
          "ADD alpine-minirootfs-\(version.version)-x86_64.tar.gz / # buildkit", size: version.bytes
        ) { tree, now in tree.alpineSystem(version.version, at: now) },
        CatalogueLayer("CMD [\"/bin/sh\"]"),
      ]
    }),
  CatalogueImage(
    "debian", "Debian is a Linux distribution that's composed entirely of free software.",
    stars: 5200,
    [
      CatalogueVersion(
        "13.1", ["latest", "trixie", "13", "13.1", "stable"], 20261104, megabytes: 120),
      CatalogueVersion(
        "13.1", ["trixie-slim", "13-slim", "stable-slim"], 20261104, megabytes: 78.6),
      CatalogueVersion(
        "12.12", ["bookworm", "12", "12.12", "oldstable"], 20261104, megabytes: 117),
      CatalogueVersion("12.12", ["bookworm-slim", "12-slim"], 20261104, megabytes: 74.8),
      CatalogueVersion("11.11", ["bullseye", "11"], 20261104, megabytes: 124),
      CatalogueVersion("11.11", ["bullseye-slim", "11-slim"], 20261104, megabytes: 80.7),
      CatalogueVersion("10.13", ["buster", "10"], 20240612, megabytes: 114),
      CatalogueVersion("10.13", ["buster-slim", "10-slim"], 20240612, megabytes: 69.3),
      CatalogueVersion("9.13", ["stretch", "9"], 20220622, megabytes: 101),
      CatalogueVersion("8.11", ["jessie", "8"], 20210326, megabytes: 129),
    ],
    configure: { config, _ in
      config.environment = [standardPath]
      config.command = ["bash"]
    },
    layers: { version in
      let major = version.version.prefix { $0 != "." }
      let names = [
        "13": "trixie", "12": "bookworm", "11": "bullseye", "10": "buster", "9": "stretch",
        "8": "jessie",
      ]
      let codename = names[String(major)] ?? "bookworm"
      return [
        CatalogueLayer(
          "# debian.sh --arch 'amd64' out/ '\(codename)' '@1762128000'", size: version.bytes
        ) { tree, now in
          tree.debianSystem(
            id: "debian", name: "Debian GNU/Linux",
            pretty: "Debian GNU/Linux \(major) (\(codename))",
            version: version.version, codename: codename, at: now)
        }
      ]
    }),
  CatalogueImage(
    "ubuntu", "Ubuntu is a Debian-based Linux operating system based on free software.",
    stars: 17700,
    [
      CatalogueVersion("24.04", ["latest", "24.04", "noble"], 20261001, megabytes: 78.1),
      CatalogueVersion("25.10", ["25.10", "questing", "rolling"], 20261001, megabytes: 85.2),
      CatalogueVersion("22.04", ["22.04", "jammy"], 20261001, megabytes: 77.9),
      CatalogueVersion("20.04", ["20.04", "focal"], 20250424, megabytes: 72.8),
      CatalogueVersion("18.04", ["18.04", "bionic"], 20230530, megabytes: 63.2),
      CatalogueVersion("16.04", ["16.04", "xenial"], 20210831, megabytes: 135),
      CatalogueVersion("14.04", ["14.04", "trusty"], 20210331, megabytes: 197),
    ],
    configure: { config, version in
      config.environment = [standardPath]
      config.command = ["/bin/bash"]
      config.labels = [
        "org.opencontainers.image.ref.name": "ubuntu",
        "org.opencontainers.image.version": version.version,
      ]
    },
    layers: { version in
      let names = [
        "25.10": "questing", "24.04": "noble", "22.04": "jammy", "20.04": "focal",
        "18.04": "bionic", "16.04": "xenial", "14.04": "trusty",
      ]
      let codename = names[version.version] ?? "noble"
      return [
        CatalogueLayer("/bin/sh -c #(nop)  ARG RELEASE"),
        CatalogueLayer("/bin/sh -c #(nop)  ARG LAUNCHPAD_BUILD_ARCH"),
        CatalogueLayer("/bin/sh -c #(nop)  LABEL org.opencontainers.image.ref.name=ubuntu"),
        CatalogueLayer(
          "/bin/sh -c #(nop)  LABEL org.opencontainers.image.version=\(version.version)"),
        CatalogueLayer("/bin/sh -c #(nop) ADD file:ubuntu-base.tar in / ", size: version.bytes) {
          tree, now in
          tree.debianSystem(
            id: "ubuntu", name: "Ubuntu", pretty: "Ubuntu \(version.version) LTS",
            version: version.version, codename: codename, at: now)
          _ = tree.directory("/home/ubuntu", mode: 0o750, uid: 1000, gid: 1000, at: now)
          tree.programs(
            ["ps", "top", "free", "uptime", "watch", "pgrep", "pkill"], in: "/usr/bin", at: now)
        },
        CatalogueLayer("/bin/sh -c #(nop)  CMD [\"/bin/bash\"]"),
      ]
    }),
  CatalogueImage(
    "buildpack-deps",
    "A collection of common build dependencies used for installing various modules.",
    stars: 200,
    [
      CatalogueVersion(
        "trixie", ["latest", "trixie", "stable"], 20261104, on: "debian:trixie", megabytes: 900),
      CatalogueVersion("bookworm", ["bookworm"], 20261104, on: "debian:bookworm", megabytes: 860),
    ],
    layers: { version in
      [
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; apt-get update; apt-get install -y --no-install-recommends "
            + "ca-certificates curl gnupg netbase sq wget; rm -rf /var/lib/apt/lists/* # buildkit",
          size: 60_000_000
        ) { tree, now in
          tree.programs(["curl", "wget", "gpg", "openssl"], in: "/usr/bin", at: now)
        },
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; apt-get update; apt-get install -y --no-install-recommends git "
            + "mercurial openssh-client subversion procps; rm -rf /var/lib/apt/lists/* # buildkit",
          size: 190_000_000
        ) { tree, now in
          tree.programs(
            [
              "git", "hg", "svn", "ssh", "ssh-keygen", "ps", "top", "free", "uptime", "watch",
              "pgrep", "pkill", "vmstat",
            ], in: "/usr/bin", at: now)
        },
        CatalogueLayer(
          "RUN /bin/sh -c set -ex; apt-get update; apt-get install -y --no-install-recommends "
            + "autoconf automake bzip2 file g++ gcc libc6-dev make patch unzip xz-utils; "
            + "rm -rf /var/lib/apt/lists/* # buildkit",
          size: version.bytes - 250_000_000
        ) { tree, now in
          tree.programs(
            [
              "gcc", "g++", "make", "patch", "unzip", "bzip2", "xz", "file", "autoconf", "automake",
            ],
            in: "/usr/bin", at: now)
        },
      ]
    }),
]
