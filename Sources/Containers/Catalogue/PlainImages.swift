// Catalogue rows that need no function of their own: what most names come down to.

import Files
import Kernel

/// An image as one table row: a base, a size, what runs, and the programs it holds.
struct PlainRow: Sendable {
  var name: String
  var about: String
  var stars: Int
  /// The first is the newest.
  var tags: [String]
  var created: Int
  var base: String?
  var megabytes: Double
  var entrypoint: [String]?
  var command: [String]?
  var ports: [String] = []
  var environment: [String] = []
  var volumes: [String] = []
  var directory = ""
  var user = ""
  /// `path` or `path=behaviour`.
  var programs: [String] = []
  /// Every tag is a version of its own; `{tag}` in `environment` and `files` stands for it.
  var isPerTag = false
  /// Where tags are of several versions; `{tag}` stands for the version then.
  var versions: [(version: String, tags: [String])] = []
  /// Files, by path.
  var files: [(path: String, text: String)] = []

  var image: CatalogueImage {
    CatalogueImage(
      name, about, stars: stars,
      !versions.isEmpty
        ? versions.map {
          CatalogueVersion($0.version, $0.tags, created, on: base, megabytes: megabytes)
        }
        : isPerTag
          ? tags.map { CatalogueVersion($0, [$0], created, on: base, megabytes: megabytes) }
          : [CatalogueVersion(tags.first ?? "1", tags, created, on: base, megabytes: megabytes)],
      configure: { config, version in
        if base == nil { config.environment = ["PATH=\(defaultPath)"] }
        for pattern in environment {
          let entry = pattern.replacing("{tag}", with: version.version)
          guard let mark = entry.firstIndex(of: "=") else { continue }
          config.setEnvironment(String(entry[..<mark]), String(entry[entry.index(after: mark)...]))
        }
        if let entrypoint { config.entrypoint = entrypoint }
        if let command { config.command = command }
        config.exposedPorts = (config.exposedPorts + ports).sorted()
        config.volumes = (config.volumes + volumes).sorted()
        if !directory.isEmpty { config.workingDirectory = directory }
        if !user.isEmpty { config.user = user }
      },
      layers: { version in
        [
          CatalogueLayer("COPY / / # buildkit", size: max(1_024, version.bytes)) { tree, now in
            for text in programs {
              let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
              tree.program(parts[0], parts.count > 1 ? parts[1] : nil, at: now)
            }
            for (path, text) in files {
              tree.text(path, text.replacing("{tag}", with: version.version), at: now)
            }
            for path in volumes { _ = tree.directory(path, at: now) }
            if !directory.isEmpty { _ = tree.directory(directory, at: now) }
          },
          CatalogueLayer("CMD \(command ?? entrypoint ?? [])"),
        ]
      })
  }
}

private let debian = "debian:bookworm-slim"
private let alpine = "alpine:3.22"

let plainImages: [CatalogueImage] = plainRows.map(\.image)

// Limit: programs without a model of their own say so when they are run.
private let plainRows: [PlainRow] = [
  PlainRow(
    name: "php",
    about:
      "While designed for web development, the PHP scripting language also provides general-purpose use.",
    stars: 7800,
    tags: ["8.4.14", "latest", "8", "8.4", "cli", "8.4-cli", "8-cli", "8.3", "8.2", "8.1", "7.4"],
    created: 20261104,
    base: "debian:trixie-slim", megabytes: 430, entrypoint: ["docker-php-entrypoint"],
    command: ["php", "-a"],
    environment: ["PHP_VERSION=8.4.14", "PHP_INI_DIR=/usr/local/etc/php"],
    programs: [
      "/usr/local/bin/docker-php-entrypoint", "/usr/local/bin/php",
      "/usr/local/bin/docker-php-ext-install",
    ]),
  PlainRow(
    name: "ruby",
    about:
      "Ruby is a dynamic, reflective, object-oriented, general-purpose, open-source programming language.",
    stars: 2500,
    tags: [
      "3.4.7", "latest", "3", "3.4", "slim", "3.4-slim", "alpine", "3.4-alpine", "3.3", "3.2",
      "2.7",
    ], created: 20261104,
    base: "debian:trixie-slim", megabytes: 170, command: ["irb"],
    environment: ["RUBY_VERSION=3.4.7", "GEM_HOME=/usr/local/bundle"],
    programs: [
      "/usr/local/bin/ruby", "/usr/local/bin/irb", "/usr/local/bin/gem", "/usr/local/bin/bundle",
    ]),
  PlainRow(
    name: "perl",
    about: "Perl is a high-level, general-purpose, interpreted, dynamic programming language.",
    stars: 520,
    tags: [
      "5.42.0", "latest", "5", "5.42", "slim", "5.34.0", "5.34", "5.40", "5.38", "5.36",
    ], created: 20261104, base: debian, megabytes: 60,
    command: ["perl5.42.0", "-de0"],
    directory: "/usr/src/app", programs: ["/usr/local/bin/perl5.42.0=perl"]),
  PlainRow(
    name: "rust",
    about: "Rust is a systems programming language focused on safety, speed, and concurrency.",
    stars: 1300,
    tags: ["1.91.1", "latest", "1", "1.91", "bookworm", "slim", "alpine"], created: 20261110,
    base: "buildpack-deps:bookworm",
    megabytes: 560,
    environment: [
      "RUST_VERSION=1.91.1", "CARGO_HOME=/usr/local/cargo", "RUSTUP_HOME=/usr/local/rustup",
    ],
    programs: ["/usr/local/cargo/bin/cargo", "/usr/local/cargo/bin/rustc"]),
  PlainRow(
    name: "eclipse-temurin",
    about: "Official images for OpenJDK binaries built by Eclipse Temurin.", stars: 620,
    tags: [],
    created: 20261104, base: "ubuntu:24.04", megabytes: 360,
    entrypoint: ["/__cacert_entrypoint.sh"], command: ["jshell"],
    environment: ["JAVA_HOME=/opt/java/openjdk", "JAVA_VERSION={tag}"],
    programs: [
      "/__cacert_entrypoint.sh=entrypoint-temurin", "/usr/bin/java", "/usr/bin/javac",
      "/usr/bin/jshell",
    ],
    versions: [
      ("jdk-25.0.1+8", ["25-jdk", "latest", "25"]),
      ("jdk-21.0.9+10", ["21", "21-jdk", "21-jre", "21-jre-alpine"]),
      ("jdk-17.0.17+10", ["17", "17-jdk", "17-jre", "17-jdk-alpine"]),
      ("jdk-11.0.29+7", ["11"]), ("jdk8u472-b08", ["8"]),
    ]),
  PlainRow(
    name: "openjdk", about: "Pre-release / non-production builds of OpenJDK", stars: 4000,
    tags: [
      "latest", "17", "17-jdk-slim", "17-alpine", "11", "11-jre-slim", "8", "8-jre", "8-jdk-alpine",
      "21",
    ], created: 20220802,
    base: "debian:bullseye-slim", megabytes: 330, command: ["jshell"],
    environment: ["JAVA_HOME=/usr/local/openjdk-17"],
    programs: ["/usr/bin/java", "/usr/bin/javac", "/usr/bin/jshell"]),
  PlainRow(
    name: "maven", about: "Apache Maven is a software project management and comprehension tool.",
    stars: 1800,
    tags: ["3.9.11", "latest", "3", "3.9", "3.9-eclipse-temurin-17", "3.9-eclipse-temurin-21"],
    created: 20261021, base: "ubuntu:24.04",
    megabytes: 450, entrypoint: ["/usr/local/bin/mvn-entrypoint.sh"], command: ["mvn"],
    programs: [
      "/usr/local/bin/mvn-entrypoint.sh", "/usr/bin/mvn", "/usr/bin/java", "/usr/bin/javac",
    ]),
  PlainRow(
    name: "gradle",
    about: "Gradle is a fast, dependable, and adaptable open-source build automation tool.",
    stars: 560,
    tags: ["9.2.0", "latest", "9", "8", "jdk17", "jdk21"], created: 20261030, base: "ubuntu:24.04",
    megabytes: 620, command: ["gradle"],
    programs: ["/usr/bin/gradle", "/usr/bin/java", "/usr/bin/javac"]),
  PlainRow(
    name: "tomcat",
    about:
      "Apache Tomcat is an open source implementation of the Java Servlet and JavaServer Pages technologies",
    stars: 3800, tags: ["11.0.13", "latest", "11", "10.1", "10", "9.0", "9", "8.5"],
    created: 20261104, base: "ubuntu:24.04",
    megabytes: 390, command: ["catalina.sh", "run"], ports: ["8080/tcp"],
    environment: [
      "CATALINA_HOME=/usr/local/tomcat",
      "PATH=/usr/local/tomcat/bin:/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    ],
    directory: "/usr/local/tomcat", programs: ["/usr/local/tomcat/bin/catalina.sh=catalina"]),
  PlainRow(
    name: "composer", about: "Composer is a dependency manager written in and for PHP.",
    stars: 1300, tags: ["2.9.1", "latest", "2"],
    created: 20261113, base: alpine, megabytes: 190, entrypoint: ["/docker-entrypoint.sh"],
    command: ["composer"], directory: "/app",
    programs: [
      "/docker-entrypoint.sh=composer-entrypoint", "/usr/bin/composer", "/usr/local/bin/php",
    ]),
  PlainRow(
    name: "wordpress",
    about: "The WordPress rich content management system can utilize plugins, widgets, and themes.",
    stars: 5900,
    tags: ["6.8.3", "latest", "6", "6.8", "php8.3-apache", "apache", "php8.2"], created: 20261104,
    base: debian, megabytes: 640,
    entrypoint: ["docker-entrypoint.sh"], command: ["apache2-foreground"], ports: ["80/tcp"],
    volumes: ["/var/www/html"],
    directory: "/var/www/html",
    programs: [
      "/usr/local/bin/docker-entrypoint.sh=entrypoint-wordpress",
      "/usr/local/bin/apache2-foreground", "/usr/local/bin/php",
    ]),
  PlainRow(
    name: "phpmyadmin", about: "phpMyAdmin - A web interface for MySQL and MariaDB.", stars: 1100,
    tags: ["5.2.3", "latest", "5", "5.2"],
    created: 20261104, base: debian, megabytes: 480, entrypoint: ["/docker-entrypoint.sh"],
    command: ["apache2-foreground"],
    ports: ["80/tcp"], directory: "/var/www/html",
    programs: ["/docker-entrypoint.sh=entrypoint-phpmyadmin", "/usr/local/bin/apache2-foreground"]),
  PlainRow(
    name: "adminer", about: "Database management in a single PHP file.", stars: 820,
    tags: ["5.4.1", "latest", "5", "4"], created: 20261008,
    base: alpine, megabytes: 110, entrypoint: ["entrypoint.sh", "docker-php-entrypoint"],
    command: ["php", "-S", "[::]:8080", "-t", "/var/www/html"],
    ports: ["8080/tcp"], directory: "/var/www/html", user: "nobody",
    programs: [
      "/usr/local/bin/entrypoint.sh=entrypoint-adminer", "/usr/local/bin/docker-php-entrypoint",
      "/usr/local/bin/php",
    ]),
  PlainRow(
    name: "mongo-express",
    about: "Web-based MongoDB admin interface, written with Node.js and express", stars: 1500,
    tags: ["1.0.2", "latest", "1", "1.0"], created: 20240206, base: alpine, megabytes: 180,
    entrypoint: ["/sbin/tini", "--", "/docker-entrypoint.sh"],
    command: ["mongo-express"], ports: ["8081/tcp"], directory: "/app",
    programs: ["/sbin/tini", "/docker-entrypoint.sh=entrypoint-mongo-express"]),
  PlainRow(
    name: "traefik", about: "Traefik, The Cloud Native Edge Router", stars: 3600,
    tags: ["3.6.0", "latest", "v3", "v3.6", "v3.0", "v2.11", "v2.10", "v2.5"],
    created: 20261107, base: alpine, megabytes: 210, entrypoint: ["/entrypoint.sh"],
    command: ["traefik"], ports: ["80/tcp"],
    programs: ["/entrypoint.sh=entrypoint-traefik", "/usr/local/bin/traefik"]),
  PlainRow(
    name: "haproxy", about: "HAProxy - The Reliable, High Performance TCP/HTTP Load Balancer",
    stars: 2000,
    tags: ["3.2.7", "latest", "3", "3.2", "lts", "alpine", "2.8"], created: 20261104, base: debian,
    megabytes: 28,
    entrypoint: ["docker-entrypoint.sh"],
    command: ["haproxy", "-f", "/usr/local/etc/haproxy/haproxy.cfg"], user: "haproxy",
    programs: ["/usr/local/bin/docker-entrypoint.sh=entrypoint-haproxy", "/usr/local/sbin/haproxy"]),
  PlainRow(
    name: "caddy",
    about: "Caddy 2 is a powerful, enterprise-ready, open source web server with automatic HTTPS.",
    stars: 900,
    tags: ["2.10.2", "latest", "2", "2.10", "alpine", "2-alpine"], created: 20261008, base: alpine,
    megabytes: 44,
    command: ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"],
    ports: ["2019/tcp", "443/tcp", "443/udp", "80/tcp"],
    directory: "/srv", programs: ["/usr/bin/caddy"]),
  PlainRow(
    name: "elasticsearch",
    about: "Elasticsearch is a powerful open source search and analytics engine.", stars: 6600,
    tags: ["9.2.0", "8.19.7", "7.17.29"], created: 20261023, base: "debian:bookworm-slim",
    megabytes: 1200,
    entrypoint: ["/bin/tini", "--", "/usr/local/bin/docker-entrypoint.sh"], command: ["eswrapper"],
    ports: ["9200/tcp", "9300/tcp"],
    directory: "/usr/share/elasticsearch",
    programs: ["/bin/tini", "/usr/local/bin/docker-entrypoint.sh=entrypoint-elasticsearch"]),
  PlainRow(
    name: "jenkins/jenkins", about: "The leading open source automation server", stars: 4200,
    tags: ["2.528.2-lts", "lts", "latest", "lts-jdk21", "lts-jdk17"],
    created: 20261112, base: "debian:trixie-slim", megabytes: 400,
    entrypoint: ["/usr/bin/tini", "--", "/usr/local/bin/jenkins.sh"],
    ports: ["50000/tcp", "8080/tcp"], volumes: ["/var/jenkins_home"],
    programs: ["/usr/bin/tini", "/usr/local/bin/jenkins.sh=jenkins"]),
  PlainRow(
    name: "prom/prometheus", about: "The Prometheus monitoring system and time series database.",
    stars: 2000,
    tags: ["v3.7.3", "latest", "v3.0.0", "v2.53.0"], created: 20261030, base: "busybox:latest",
    megabytes: 300, entrypoint: ["/bin/prometheus"],
    command: ["--config.file=/etc/prometheus/prometheus.yml", "--storage.tsdb.path=/prometheus"],
    ports: ["9090/tcp"], volumes: ["/prometheus"],
    directory: "/prometheus", user: "nobody", programs: ["/bin/prometheus"]),
  PlainRow(
    name: "grafana/grafana", about: "The official Grafana docker container", stars: 3300,
    tags: ["12.2.1", "latest", "11.0.0"], created: 20261021,
    base: alpine, megabytes: 690, entrypoint: ["/run.sh"], ports: ["3000/tcp"],
    directory: "/usr/share/grafana", user: "472",
    programs: ["/run.sh=grafana"]),
  PlainRow(
    name: "hashicorp/http-echo", about: "A small web server that answers with one text.", stars: 60,
    tags: ["1.0.0", "latest", "1.0", "0.2.3", "0.2.1"], created: 20230531,
    megabytes: 6.6, entrypoint: ["/http-echo"], ports: ["5678/tcp"], programs: ["/http-echo"]),
  PlainRow(
    name: "containous/whoami",
    about: "Tiny Go webserver that prints os information and HTTP request to output", stars: 130,
    tags: ["latest", "v1.5.0"],
    created: 20200221, megabytes: 7.7, entrypoint: ["/whoami"], ports: ["80/tcp"],
    programs: ["/whoami=whoami-server"]),
  PlainRow(
    name: "jwilder/whoami", about: "Simple HTTP docker service that prints its container ID",
    stars: 30, tags: ["latest"], created: 20200131,
    base: "alpine:3.14", megabytes: 4.5, command: ["/app/http"], ports: ["8000/tcp"],
    environment: ["PORT=8000"], directory: "/app",
    programs: ["/app/http=whoami-simple"]),
  PlainRow(
    name: "training/webapp", about: "A small Flask page for courses.", stars: 100, tags: ["latest"],
    created: 20150507, base: "ubuntu:18.04",
    megabytes: 280, command: ["python", "app.py"], ports: ["5000/tcp"], directory: "/opt/webapp",
    programs: ["/usr/bin/python"]),
  PlainRow(
    name: "dockersamples/static-site", about: "A static site with the author's name.", stars: 30,
    tags: ["latest"], created: 20180315,
    base: "nginx:1.23", megabytes: 0.1,
    command: [
      "/bin/sh", "-c",
      "cd /usr/share/nginx/html/ && sed -i s/Docker/\"$AUTHOR\"/g index.html; nginx -g 'daemon off;'",
    ],
    ports: ["443/tcp"], environment: ["AUTHOR=Docker"], directory: "/usr/share/nginx/html"),
  PlainRow(
    name: "prakhar1989/static-site", about: "A single page site for a course.", stars: 20,
    tags: ["latest"], created: 20210104, base: "nginx:1.23",
    megabytes: 0.2, ports: ["443/tcp"], directory: "/usr/share/nginx/html"),
  PlainRow(
    name: "jpetazzo/color", about: "A page in the colour of its name.", stars: 3, tags: ["latest"],
    created: 20210328, base: alpine, megabytes: 2.3,
    command: ["/color"], ports: ["80/tcp"], programs: ["/color"]),
  PlainRow(
    name: "fhsinchy/hello-dock", about: "A page for a course.", stars: 10, tags: ["latest"],
    created: 20210214, base: "nginx:1.23", megabytes: 1.2),
  PlainRow(
    name: "centos", about: "DEPRECATED; The official build of CentOS.", stars: 7700,
    tags: ["8.4.2105", "latest", "8", "centos8", "7", "centos7"], created: 20210915,
    base: "debian:bullseye-slim", megabytes: 151, command: ["/bin/bash"],
    programs: ["/usr/bin/yum", "/usr/bin/dnf", "/usr/bin/rpm"]),
  PlainRow(
    name: "fedora", about: "Official Docker builds of Fedora", stars: 1200,
    tags: ["43", "latest", "42", "41", "rawhide"], created: 20261029,
    base: "debian:trixie-slim", megabytes: 100, command: ["/bin/bash"],
    programs: ["/usr/bin/dnf", "/usr/bin/rpm"]),
  PlainRow(
    name: "amazonlinux",
    about: "Amazon Linux provides a stable, secure, and high-performance execution environment.",
    stars: 430,
    tags: ["2023", "latest", "2"], created: 20261030, base: "debian:bookworm-slim", megabytes: 65,
    command: ["/bin/bash"], programs: ["/usr/bin/dnf", "/usr/bin/yum"]),
  PlainRow(
    name: "bash", about: "Bash is the GNU Project's Bourne Again SHell", stars: 320,
    tags: ["5.3.3", "latest", "5", "5.3"], created: 20261008, base: alpine,
    megabytes: 6, entrypoint: ["docker-entrypoint.sh"], command: ["bash"],
    programs: ["/usr/local/bin/bash", "/usr/local/bin/docker-entrypoint.sh=entrypoint-exec"]),
  PlainRow(
    name: "docker", about: "Docker in Docker!", stars: 2800,
    tags: ["29.0.0", "latest", "dind", "cli", "28"], created: 20261112, base: alpine,
    megabytes: 370,
    entrypoint: ["dockerd-entrypoint.sh"], command: [], ports: ["2375/tcp", "2376/tcp"],
    volumes: ["/var/lib/docker"],
    programs: ["/usr/local/bin/dockerd-entrypoint.sh=dockerd", "/usr/local/bin/docker"]),
  PlainRow(
    name: "alpine/httpie", about: "HTTPie in a small image.", stars: 20, tags: ["latest"],
    created: 20240601, base: alpine, megabytes: 60,
    entrypoint: ["http"], programs: ["/usr/bin/http=httpie"]),
  PlainRow(
    name: "alpine/git", about: "A simple git container running in alpine linux", stars: 250,
    tags: ["latest"], created: 20261008, base: alpine, megabytes: 55,
    entrypoint: ["git"], command: ["--help"], directory: "/git", programs: ["/usr/bin/git"]),
  PlainRow(
    name: "alpine/curl", about: "curl in a small image.", stars: 20, tags: ["latest"],
    created: 20261008, base: alpine, megabytes: 6,
    entrypoint: ["curl"], command: ["--help"], programs: ["/usr/bin/curl"]),
  PlainRow(
    name: "bitnami/nginx", about: "Bitnami Secure Image for nginx", stars: 200, tags: ["latest"],
    created: 20261104, base: "nginx:latest", megabytes: 30,
    ports: ["8080/tcp", "8443/tcp"], directory: "/app", user: "1001"),
  PlainRow(
    name: "nginxinc/nginx-unprivileged", about: "Unprivileged NGINX Dockerfiles", stars: 200,
    tags: ["1.29", "latest", "alpine"], created: 20261030,
    base: "nginx:latest", megabytes: 0.1, ports: ["8080/tcp"], user: "101"),
  PlainRow(
    name: "portainer/portainer-ce",
    about: "Portainer CE - Making Docker and Kubernetes management easy.", stars: 2700,
    tags: ["2.33.3", "latest", "lts"],
    created: 20261021, megabytes: 186, entrypoint: ["/portainer"],
    ports: ["8000/tcp", "9000/tcp", "9443/tcp"], volumes: ["/data"], programs: ["/portainer"]),
  PlainRow(
    name: "ghost", about: "Ghost is a free and open source blogging platform written in JavaScript",
    stars: 1700, tags: ["6.8.0", "latest", "6", "5", "alpine"],
    created: 20261112, base: debian, megabytes: 520, entrypoint: ["docker-entrypoint.sh"],
    command: ["node", "current/index.js"], ports: ["2368/tcp"],
    volumes: ["/var/lib/ghost/content"], directory: "/var/lib/ghost",
    programs: ["/usr/local/bin/docker-entrypoint.sh=entrypoint-ghost", "/usr/local/bin/node"]),
  PlainRow(
    name: "sonarqube", about: "SonarQube is the standard for code quality and security.",
    stars: 1500, tags: ["25.11", "latest", "community", "lts"], created: 20261110,
    base: "ubuntu:24.04", megabytes: 900, entrypoint: ["/opt/sonarqube/docker/entrypoint.sh"],
    ports: ["9000/tcp"], directory: "/opt/sonarqube", user: "sonarqube",
    programs: ["/opt/sonarqube/docker/entrypoint.sh=sonarqube"]),
  PlainRow(
    name: "nextcloud", about: "A safe home for all your data.", stars: 4500,
    tags: ["32.0.1", "latest", "32", "apache"], created: 20261104, base: debian, megabytes: 1200,
    entrypoint: ["/entrypoint.sh"], command: ["apache2-foreground"], ports: ["80/tcp"],
    volumes: ["/var/www/html"], directory: "/var/www/html",
    programs: ["/entrypoint.sh=entrypoint-nextcloud", "/usr/local/bin/apache2-foreground"]),
  PlainRow(
    name: "consul",
    about:
      "Consul is a datacenter runtime that provides service discovery, configuration, and orchestration.",
    stars: 1400, tags: ["1.15.4", "latest"],
    created: 20230628, base: "alpine:3.18", megabytes: 140, entrypoint: ["docker-entrypoint.sh"],
    command: ["agent", "-dev", "-client", "0.0.0.0"],
    ports: ["8500/tcp", "8600/udp"], volumes: ["/consul/data"],
    programs: ["/usr/local/bin/docker-entrypoint.sh=entrypoint-consul", "/bin/consul"]),
  PlainRow(
    name: "zookeeper",
    about:
      "Apache ZooKeeper is an open-source server which enables highly reliable distributed coordination.",
    stars: 1400,
    tags: ["3.9.4", "latest", "3.9", "3.8"], created: 20261104, base: "ubuntu:24.04",
    megabytes: 240, entrypoint: ["/docker-entrypoint.sh"],
    command: ["zkServer.sh", "start-foreground"],
    ports: ["2181/tcp", "2888/tcp", "3888/tcp", "8080/tcp"],
    programs: ["/docker-entrypoint.sh=entrypoint-zookeeper", "/usr/bin/zkServer.sh=zookeeper"]),
  PlainRow(
    name: "swarm", about: "Swarm: a Docker-native clustering system.", stars: 180, tags: ["latest"],
    created: 20190502, megabytes: 12.7, entrypoint: ["/swarm"], command: ["--help"],
    programs: ["/swarm"]),
]
