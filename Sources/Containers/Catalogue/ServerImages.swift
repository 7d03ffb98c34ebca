// Catalogue rows: web servers, databases, caches, registries.

import Files
import Kernel

/// Tags of one version, with each of the suffixes that images give their bases.
private func tags(_ plain: [String], _ suffix: String = "") -> [String] {
  suffix.isEmpty ? plain : plain.map { $0 == "latest" ? suffix : "\($0)-\(suffix)" }
}

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
        "1.19.10", ["1.19", "1.19.10"], 20210512, on: "debian:bullseye-slim", megabytes: 53),
      CatalogueVersion(
        "1.16.1", ["1.16", "1.16.1"], 20200226, on: "debian:bullseye-slim", megabytes: 47),
      CatalogueVersion(
        "1.14.2", ["1.14", "1.14.2"], 20190326, on: "debian:bullseye-slim", megabytes: 29),
    ],
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
          for name in ["mongod", "mongosh", "mongodump"] {
            tree.program("/usr/bin/\(name)", at: now)
          }
          tree.program(
            "/usr/local/bin/docker-entrypoint.sh", "entrypoint-mongo", size: 14_000, at: now)
        },
        CatalogueLayer("VOLUME [/data/db /data/configdb]"),
        CatalogueLayer("CMD [\"mongod\"]"),
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

extension String {
  fileprivate var replacingMariaDB: String {
    switch self {
    case "mariadb": "mysql"
    case "mariadb-dump": "mysqldump"
    default: "mysqladmin"
    }
  }
}
