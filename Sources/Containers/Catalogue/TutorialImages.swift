// Catalogue rows: small images that courses and documentation use.

import Files
import Kernel

private let path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

let tutorialImages: [CatalogueImage] = [
  CatalogueImage(
    "curlimages/curl",
    "official docker image for curl - command line tool and library for transferring data.",
    stars: 350,
    [
      CatalogueVersion(
        "8.17.0", ["latest", "8.17.0", "8.10.1", "8.5.0"], 20261105, on: "alpine:3.22",
        megabytes: 14.5)
    ],
    configure: { config, _ in
      config.setEnvironment("CURL_CA_BUNDLE", "/cacert.pem")
      config.entrypoint = ["/entrypoint.sh"]
      config.command = ["curl"]
      config.user = "curl_user"
    },
    layers: { version in
      [
        CatalogueLayer(
          "RUN /bin/sh -c addgroup -S curl_group && adduser -S curl_user -G curl_group", size: 5_000
        ) {
          tree, now in
          tree.user(
            "curl_user", uid: 100, gid: 101, home: "/home/curl_user", shell: "/sbin/nologin",
            at: now)
        },
        CatalogueLayer("COPY /curl /usr/bin/curl # buildkit", size: version.bytes) { tree, now in
          tree.program("/usr/bin/curl", at: now)
          tree.script(
            "/entrypoint.sh",
            "#!/bin/sh\nset -e\nif [ \"${1#-}\" != \"$1\" ] || ! command -v \"$1\" >/dev/null; then set -- curl \"$@\"; fi\nexec \"$@\"\n",
            at: now)
        },
        CatalogueLayer("CMD [\"curl\"]"),
      ]
    }),
  CatalogueImage(
    "nicolaka/netshoot", "a Docker + Kubernetes network trouble-shooting swiss-army container",
    stars: 900,
    [
      CatalogueVersion(
        "0.14", ["latest", "v0.14", "v0.13"], 20260520, on: "alpine:3.21", megabytes: 500)
    ],
    configure: { config, _ in
      config.command = ["zsh"]
      config.workingDirectory = "/root"
    },
    layers: { version in
      [
        CatalogueLayer(
          "RUN /bin/sh -c set -ex && apk add --no-cache bash bind-tools curl iproute2 jq tcpdump # buildkit",
          size: version.bytes
        ) {
          tree, now in
          tree.program("/bin/bash", at: now)
          tree.program("/bin/zsh", "bash", at: now)
          tree.programs(
            ["curl", "dig", "host", "jq", "git", "openssl", "ss", "tcpdump", "iptables"],
            in: "/usr/bin", at: now)
        },
        CatalogueLayer("CMD [\"zsh\"]"),
      ]
    }),
  CatalogueImage(
    "jpetazzo/clock", "Prints the time every second.", stars: 5,
    [CatalogueVersion("1", ["latest"], 20190210, on: "busybox:latest")],
    configure: { config, _ in config.command = ["/bin/sh", "-c", "while date; do sleep 1; done"] },
    layers: { _ in [CatalogueLayer("CMD [\"/bin/sh\" \"-c\" \"while date; do sleep 1; done\"]")] }),
  CatalogueImage(
    "docker/welcome-to-docker", "A container that shows a page in the browser.", stars: 30,
    [CatalogueVersion("1", ["latest"], 20231106, on: "nginx:1.25-alpine")],
    layers: { _ in
      [
        CatalogueLayer("COPY /app/build /usr/share/nginx/html # buildkit", size: 1_600_000) {
          tree, now in
          tree.text(
            "/usr/share/nginx/html/index.html",
            "<!doctype html><html><head><title>Welcome to Docker</title></head>"
              + "<body><h1>Congratulations!!!</h1><p>You ran your first container.</p></body></html>\n",
            at: now)
        },
        CatalogueLayer("CMD [\"nginx\" \"-g\" \"daemon off;\"]"),
      ]
    }),
  CatalogueImage(
    "docker/getting-started", "The first tutorial of Docker's documentation, as a web site.",
    stars: 200,
    [CatalogueVersion("1", ["latest", "pwd"], 20221220, on: "nginx:1.23")],
    layers: { _ in
      [
        CatalogueLayer("COPY site /usr/share/nginx/html # buildkit", size: 4_700_000) { tree, now in
          tree.text(
            "/usr/share/nginx/html/index.html",
            "<!doctype html><html><head><title>Getting Started</title></head>"
              + "<body><h1>Getting Started</h1></body></html>\n", at: now)
        }
      ]
    }),
  CatalogueImage(
    "nginxdemos/hello",
    "NGINX webserver that serves a simple page with its hostname, IP address and port.", stars: 160,
    [
      CatalogueVersion("0.4", ["latest", "0.4"], 20250120, on: "nginx:1.27-alpine"),
      CatalogueVersion("plain-text", ["plain-text"], 20250120, on: "nginx:1.27-alpine"),
    ],
    layers: { _ in
      [
        CatalogueLayer("COPY hello.conf /etc/nginx/conf.d/default.conf # buildkit", size: 400) {
          tree, now in
          tree.text(
            "/etc/nginx/conf.d/default.conf",
            "server {\n    listen 80;\n    location / {\n        default_type text/plain;\n"
              + "        return 200 'Server address: $server_addr:$server_port\\nServer name: $hostname\\nDate: $time_local\\nURI: $request_uri\\nRequest ID: $request_id\\n';\n"
              + "    }\n}\n", at: now)
        }
      ]
    }),
]
