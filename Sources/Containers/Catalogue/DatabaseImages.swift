// Catalogue rows: databases and caches.

import Files
import Kernel

let databaseImages: [CatalogueImage] = [
  CatalogueImage(
    "redis", "Redis is the world's fastest data platform for caching, vector search and more.",
    stars: 13_300,
    [
      CatalogueVersion(
        "8.2.3", ["latest", "8", "8.2", "8.2.3", "bookworm"], 20261104, on: "debian:bookworm-slim",
        megabytes: 62),
      CatalogueVersion(
        "8.2.3", tags(["latest", "8", "8.2", "8.2.3"], "alpine"), 20261104, on: "alpine:3.22",
        megabytes: 62),
      CatalogueVersion(
        "7.4.7", ["7", "7.4", "7.4.7"], 20261104, on: "debian:bookworm-slim", megabytes: 42),
      CatalogueVersion(
        "7.4.7", tags(["7", "7.4", "7.4.7"], "alpine"), 20261104, on: "alpine:3.21", megabytes: 33.5
      ),
      CatalogueVersion("7.2.11", ["7.2"], 20261104, on: "debian:bookworm-slim", megabytes: 42),
      CatalogueVersion(
        "7.2.11", ["7.2-alpine"], 20261104, on: "alpine:3.21", megabytes: 33),
      CatalogueVersion(
        "6.2.20", ["6", "6.2", "6.2.20"], 20261104, on: "debian:bookworm-slim", megabytes: 38),
      CatalogueVersion(
        "6.2.20", tags(["6", "6.2"], "alpine"), 20261104, on: "alpine:3.21", megabytes: 25),
      CatalogueVersion(
        "5.0.14", ["5", "5.0", "5.0.14", "5.0.4"], 20221130, on: "debian:bullseye-slim",
        megabytes: 30),
    ],
    configure: { config, version in
      config.setEnvironment(
        "REDIS_DOWNLOAD_URL", "https://download.redis.io/releases/redis-\(version.version).tar.gz")
      config.setEnvironment("REDIS_VERSION", version.version)
      config.entrypoint = ["docker-entrypoint.sh"]
      config.command = ["redis-server"]
      config.exposedPorts = ["6379/tcp"]
      config.volumes = ["/data"]
      config.workingDirectory = "/data"
    },
    layers: { version in
      [
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; groupadd -r -g 999 redis; useradd -r -g redis -u 999 redis # buildkit",
          size: 9_500
        ) { tree, now in
          tree.user(
            "redis", uid: 999, gid: version.isAlpine ? 1000 : 999, home: "/home/redis", at: now)
        },
        CatalogueLayer("ENV REDIS_VERSION=\(version.version)"),
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; wget -O redis.tar.gz \"$REDIS_DOWNLOAD_URL\"; make -C /usr/src/redis -j "
            + "\"$(nproc)\" all; make -C /usr/src/redis install # buildkit", size: version.bytes
        ) { tree, now in
          for name in ["redis-server", "redis-cli", "redis-benchmark", "redis-sentinel"] {
            tree.program("/usr/local/bin/\(name)", size: 9_000_000, at: now)
          }
        },
        CatalogueLayer(
          "RUN /bin/sh -c mkdir /data && chown redis:redis /data # buildkit", size: 1_024
        ) { tree, now in
          _ = tree.directory("/data", uid: 999, gid: version.isAlpine ? 1000 : 999, at: now)
        },
        CatalogueLayer("VOLUME [/data]"),
        CatalogueLayer("WORKDIR /data"),
        CatalogueLayer("COPY docker-entrypoint.sh /usr/local/bin/ # buildkit", size: 661) {
          tree, now in
          tree.script(
            "/usr/local/bin/docker-entrypoint.sh",
            """
            #!/bin/sh
            set -e
            # An option or a configuration file as the first argument is meant for the server.
            case "$1" in
              -*|*.conf) set -- redis-server "$@" ;;
            esac
            exec "$@"

            """, at: now)
        },
        CatalogueLayer("ENTRYPOINT [\"docker-entrypoint.sh\"]"),
        CatalogueLayer("EXPOSE map[6379/tcp:{}]"),
        CatalogueLayer("CMD [\"redis-server\"]"),
      ]
    }),
  CatalogueImage(
    "memcached", "Free & open source, high-performance, distributed memory object caching system.",
    stars: 2400,
    [
      CatalogueVersion(
        "1.6.39", ["latest", "1", "1.6", "1.6.39"], 20261104, on: "debian:trixie-slim",
        megabytes: 6.5),
      CatalogueVersion(
        "1.6.39", tags(["latest", "1", "1.6"], "alpine"), 20261104, on: "alpine:3.22", megabytes: 5),
    ],
    configure: { config, version in
      config.setEnvironment("MEMCACHED_VERSION", version.version)
      config.entrypoint = ["docker-entrypoint.sh"]
      config.command = ["memcached"]
      config.exposedPorts = ["11211/tcp"]
      config.user = "memcache"
    },
    layers: { version in
      [
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; groupadd --system --gid 11211 memcache; useradd --system --gid memcache "
            + "--uid 11211 memcache; make install # buildkit", size: version.bytes
        ) { tree, now in
          tree.user("memcache", uid: 11211, gid: 11211, at: now)
          tree.program("/usr/local/bin/memcached", at: now)
          tree.script(
            "/usr/local/bin/docker-entrypoint.sh",
            "#!/bin/sh\nset -e\ncase \"$1\" in -*) set -- memcached \"$@\" ;; esac\nexec \"$@\"\n",
            at: now)
        },
        CatalogueLayer("CMD [\"memcached\"]"),
      ]
    }),
  CatalogueImage(
    "postgres",
    "The PostgreSQL object-relational database system provides reliability and data integrity.",
    stars: 14_500,
    [
      CatalogueVersion(
        "18.0", ["latest", "18", "18.0", "trixie"], 20261104, on: "debian:trixie-slim",
        megabytes: 375),
      CatalogueVersion(
        "18.0", tags(["latest", "18", "18.0"], "alpine"), 20261104, on: "alpine:3.22",
        megabytes: 270),
      CatalogueVersion("17.6", ["17", "17.6"], 20261104, on: "debian:trixie-slim", megabytes: 375),
      CatalogueVersion(
        "17.6", tags(["17", "17.6"], "alpine"), 20261104, on: "alpine:3.22", megabytes: 270),
      CatalogueVersion(
        "16.10", ["16", "16.10"], 20261104, on: "debian:trixie-slim", megabytes: 365),
      CatalogueVersion(
        "16.10", tags(["16", "16.10"], "alpine"), 20261104, on: "alpine:3.22", megabytes: 268),
      CatalogueVersion(
        "15.14", ["15", "15.14"], 20261104, on: "debian:trixie-slim", megabytes: 360),
      CatalogueVersion("15.14", ["15-alpine"], 20261104, on: "alpine:3.22", megabytes: 266),
      CatalogueVersion(
        "14.19", ["14", "14.19"], 20261104, on: "debian:trixie-slim", megabytes: 356),
      CatalogueVersion(
        "13.22", ["13", "13.22"], 20261104, on: "debian:trixie-slim", megabytes: 350),
      CatalogueVersion(
        "12.22", ["12", "12.22"], 20241121, on: "debian:bookworm-slim", megabytes: 340),
      CatalogueVersion(
        "11.22", ["11", "11.22"], 20240115, on: "debian:bookworm-slim", megabytes: 220),
      CatalogueVersion(
        "10.23", ["10", "10.23"], 20221115, on: "debian:bullseye-slim", megabytes: 120),
      CatalogueVersion(
        "9.6.24", ["9.6", "9"], 20220301, on: "debian:bullseye-slim", megabytes: 125),
    ],
    configure: { config, version in
      let major = version.version.prefix { $0 != "." }
      if !version.isAlpine {
        config.environment = [
          "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/\(major)/bin",
          "GOSU_VERSION=1.19",
        ]
      }
      config.setEnvironment("LANG", "en_US.utf8")
      config.setEnvironment("PG_MAJOR", String(major))
      config.setEnvironment(
        "PG_VERSION", version.isAlpine ? version.version : "\(version.version)-1.pgdg13+3")
      let isNew = (Int(major) ?? 0) >= 18
      config.setEnvironment(
        "PGDATA", isNew ? "/var/lib/postgresql/\(major)/docker" : "/var/lib/postgresql/data")
      config.entrypoint = ["docker-entrypoint.sh"]
      config.command = ["postgres"]
      config.exposedPorts = ["5432/tcp"]
      config.volumes = [isNew ? "/var/lib/postgresql" : "/var/lib/postgresql/data"]
      config.stopSignal = "SIGINT"
    },
    layers: { version in
      let major = version.version.prefix { $0 != "." }
      let folder =
        version.isAlpine ? "/usr/local/bin" : "/usr/lib/postgresql/\(major)/bin"
      return [
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; groupadd -r postgres --gid=999; useradd -r -g postgres --uid=999 "
            + "--home-dir=/var/lib/postgresql --shell=/bin/bash postgres # buildkit", size: 10_000
        ) { tree, now in
          let uid = version.isAlpine ? 70 : 999
          tree.user(
            "postgres", uid: uid, gid: uid, home: "/var/lib/postgresql",
            shell: version.isAlpine ? "/bin/sh" : "/bin/bash", at: now)
          _ = tree.directory("/var/lib/postgresql", uid: uid, gid: uid, at: now)
          _ = tree.directory("/docker-entrypoint-initdb.d", at: now)
        },
        CatalogueLayer("ENV PG_MAJOR=\(major)"),
        CatalogueLayer(
          "RUN /bin/sh -c set -ex; apt-get install -y --no-install-recommends postgresql-\(major) # buildkit",
          size: version.bytes
        ) { tree, now in
          for name in ["postgres", "initdb", "pg_ctl"] {
            tree.program("\(folder)/\(name)", at: now)
          }
          let clients = version.isAlpine ? "/usr/local/bin" : "/usr/bin"
          for name in ["psql", "pg_dump", "pg_isready", "createdb", "dropdb", "createuser"] {
            tree.program("\(clients)/\(name)", at: now)
          }
        },
        CatalogueLayer("VOLUME [/var/lib/postgresql]"),
        CatalogueLayer(
          "COPY docker-entrypoint.sh docker-ensure-initdb.sh /usr/local/bin/ # buildkit",
          size: 14_600
        ) {
          tree, now in
          tree.program(
            "/usr/local/bin/docker-entrypoint.sh", "entrypoint-postgres", size: 14_600, at: now)
        },
        CatalogueLayer("ENTRYPOINT [\"docker-entrypoint.sh\"]"),
        CatalogueLayer("STOPSIGNAL SIGINT"),
        CatalogueLayer("EXPOSE map[5432/tcp:{}]"),
        CatalogueLayer("CMD [\"postgres\"]"),
      ]
    }),
  CatalogueImage(
    "mysql", "MySQL is a widely used, open-source relational database management system (RDBMS).",
    stars: 16_000,
    [
      CatalogueVersion(
        "9.5.0", ["latest", "9", "9.5", "9.5.0", "innovation"], 20261021, megabytes: 922),
      CatalogueVersion("8.4.7", ["8.4", "8.4.7", "lts", "8"], 20261021, megabytes: 785),
      CatalogueVersion("8.0.44", ["8.0", "8.0.44"], 20261021, megabytes: 780),
      CatalogueVersion("5.7.44", ["5.7", "5.7.44", "5"], 20231212, megabytes: 501),
      CatalogueVersion("5.6.51", ["5.6"], 20211221, megabytes: 303),
    ],
    configure: { config, version in
      config.environment = [
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "GOSU_VERSION=1.19",
        "MYSQL_MAJOR=\(version.tags.contains("latest") ? "innovation" : version.version.prefix(3).description)",
        "MYSQL_VERSION=\(version.version)-1.el9", "MYSQL_SHELL_VERSION=\(version.version)-1.el9",
      ]
      config.entrypoint = ["docker-entrypoint.sh"]
      config.command = ["mysqld"]
      config.exposedPorts = ["3306/tcp", "33060/tcp"]
      config.volumes = ["/var/lib/mysql"]
      config.workingDirectory = "/"
    },
    layers: { version in
      [
        CatalogueLayer("ADD oraclelinux-9-slim.tar.xz / # buildkit", size: 118_000_000) {
          tree, now in
          tree.debianSystem(
            id: "ol", name: "Oracle Linux Server", pretty: "Oracle Linux Server 9.6",
            version: "9.6",
            codename: "ol9", at: now)
          for name in ["apt", "apt-get", "apt-cache", "dpkg"] {
            tree.erase("/usr/bin/\(name)", at: now)
          }
          tree.program("/usr/bin/microdnf", at: now)
          tree.program("/usr/bin/sh", "bash", at: now)
        },
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; groupadd --system --gid 999 mysql; useradd --system --uid 999 --gid 999 "
            + "--home-dir /var/lib/mysql --no-create-home mysql # buildkit", size: 2_500
        ) { tree, now in
          tree.user(
            "mysql", uid: 999, gid: 999, home: "/var/lib/mysql", shell: "/bin/bash", at: now)
          _ = tree.directory(
            "/var/lib/mysql", mode: FileMode(rawValue: 0o1777), uid: 999, gid: 999, at: now)
          _ = tree.directory("/docker-entrypoint-initdb.d", at: now)
        },
        CatalogueLayer(
          "RUN /bin/sh -c set -eux; microdnf install -y \"mysql-community-server-minimal-$MYSQL_VERSION\" # buildkit",
          size: version.bytes - 118_000_000
        ) { tree, now in
          tree.program("/usr/sbin/mysqld", at: now)
          for name in ["mysql", "mysqldump", "mysqladmin", "mysqlsh"] {
            tree.program("/usr/bin/\(name)", at: now)
          }
        },
        CatalogueLayer("VOLUME [/var/lib/mysql]"),
        CatalogueLayer("COPY docker-entrypoint.sh /usr/local/bin/ # buildkit", size: 14_300) {
          tree, now in
          tree.program(
            "/usr/local/bin/docker-entrypoint.sh", "entrypoint-mysql", size: 14_300, at: now)
        },
        CatalogueLayer("ENTRYPOINT [\"docker-entrypoint.sh\"]"),
        CatalogueLayer("EXPOSE map[3306/tcp:{} 33060/tcp:{}]"),
        CatalogueLayer("CMD [\"mysqld\"]"),
      ]
    }),
  CatalogueImage(
    "mariadb",
    "MariaDB Server is a high performing open source relational database, forked from MySQL.",
    stars: 6100,
    [
      CatalogueVersion(
        "12.0.2", ["latest", "12", "12.0"], 20261021, on: "ubuntu:24.04", megabytes: 256),
      CatalogueVersion(
        "11.8.3", ["11", "11.8", "lts"], 20261021, on: "ubuntu:24.04", megabytes: 252),
      CatalogueVersion("10.11.14", ["10", "10.11"], 20261021, on: "ubuntu:22.04", megabytes: 250),
      CatalogueVersion("10.6.23", ["10.6"], 20261021, on: "ubuntu:22.04", megabytes: 312),
      CatalogueVersion(
        "10.5.29", ["10.5", "10.4", "10.3"], 20250526, on: "ubuntu:20.04", megabytes: 320),
    ],
    configure: { config, version in
      config.setEnvironment("GOSU_VERSION", "1.17")
      config.setEnvironment("LANG", "C.UTF-8")
      config.setEnvironment("MARIADB_VERSION", "1:\(version.version)+maria~ubu2404")
      config.entrypoint = ["docker-entrypoint.sh"]
      config.command = ["mariadbd"]
      config.exposedPorts = ["3306/tcp"]
      config.volumes = ["/var/lib/mysql"]
    },
    layers: { version in
      [
        CatalogueLayer(
          "RUN /bin/sh -c set -ex; apt-get install -y mariadb-server mariadb-backup # buildkit",
          size: version.bytes
        ) { tree, now in
          tree.user(
            "mysql", uid: 999, gid: 999, home: "/var/lib/mysql", shell: "/bin/bash", at: now)
          _ = tree.directory(
            "/var/lib/mysql", mode: FileMode(rawValue: 0o1777), uid: 999, gid: 999, at: now)
          _ = tree.directory("/docker-entrypoint-initdb.d", at: now)
          tree.program("/usr/sbin/mariadbd", "mysqld", at: now)
          for name in ["mariadb", "mariadb-dump", "mariadb-admin"] {
            tree.program("/usr/bin/\(name)", name.replacingMariaDB, at: now)
          }
          tree.program(
            "/usr/local/bin/docker-entrypoint.sh", "entrypoint-mysql", size: 26_000, at: now)
        },
        CatalogueLayer("VOLUME [/var/lib/mysql]"),
        CatalogueLayer("CMD [\"mariadbd\"]"),
      ]
    }),
  CatalogueImage(
    "mongo", "MongoDB document databases provide high availability and easy scalability.",
    stars: 10_500,
    [
      CatalogueVersion(
        "8.2.1", ["latest", "8", "8.2"], 20261021, on: "ubuntu:24.04", megabytes: 835),
      CatalogueVersion("7.0.25", ["7", "7.0"], 20261021, on: "ubuntu:22.04", megabytes: 750),
      CatalogueVersion("6.0.26", ["6", "6.0"], 20261021, on: "ubuntu:22.04", megabytes: 680),
      CatalogueVersion("4.4.29", ["4", "4.4"], 20240228, on: "ubuntu:20.04", megabytes: 370),
    ],
    configure: { config, version in
      config.setEnvironment("GOSU_VERSION", "1.19")
      config.setEnvironment("MONGO_VERSION", version.version)
      config.setEnvironment("HOME", "/data/db")
      config.entrypoint = ["docker-entrypoint.sh"]
      config.command = ["mongod"]
      config.exposedPorts = ["27017/tcp"]
      config.volumes = ["/data/configdb", "/data/db"]
    },
    layers: { version in
      [
        CatalogueLayer(
          "RUN /bin/sh -c set -x; apt-get install -y mongodb-org=$MONGO_VERSION # buildkit",
          size: version.bytes
        ) { tree, now in
          tree.user("mongodb", uid: 999, gid: 999, home: "/data/db", at: now)
          for folder in ["/data/db", "/data/configdb"] {
            _ = tree.directory(folder, uid: 999, gid: 999, at: now)
          }
          _ = tree.directory("/docker-entrypoint-initdb.d", at: now)
          // Real: the shell of 4.4 is the older `mongo`.
          let shell = version.version.hasPrefix("4.") ? "mongo" : "mongosh"
          for name in ["mongod", shell, "mongodump", "mongorestore", "mongoexport", "mongoimport"] {
            tree.program("/usr/bin/\(name)", at: now)
          }
          tree.program(
            "/usr/local/bin/docker-entrypoint.sh", "entrypoint-mongo", size: 14_000, at: now)
        },
        CatalogueLayer("VOLUME [/data/db /data/configdb]"),
        CatalogueLayer("CMD [\"mongod\"]"),
      ]
    }),
]

extension String {
  fileprivate var replacingMariaDB: String {
    switch self {
    case "mariadb": "mysql"
    case "mariadb-dump": "mysqldump"
    default: "mysqladmin"
    }
  }
}
