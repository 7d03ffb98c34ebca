// What the nginx image holds: configuration, the first page, and its entry point's scripts.

import Files
import Kernel

let nginxLayers: @Sendable (CatalogueVersion) -> [CatalogueLayer] = { version in
  [
    CatalogueLayer("LABEL maintainer=NGINX Docker Maintainers <docker-maint@nginx.com>"),
    CatalogueLayer("ENV NGINX_VERSION=\(version.version)"),
    CatalogueLayer("ENV NJS_VERSION=0.9.4"),
    CatalogueLayer("ENV NJS_RELEASE=1~bookworm"),
    CatalogueLayer("ENV PKG_RELEASE=1~bookworm"),
    CatalogueLayer("ENV DYNPKG_RELEASE=1~bookworm"),
    CatalogueLayer(
      "RUN /bin/sh -c set -x && groupadd --system --gid 101 nginx && useradd --system --gid nginx "
        + "--no-create-home --home /nonexistent --comment \"nginx user\" --shell /bin/false --uid 101 "
        + "nginx && apt-get update && apt-get install --no-install-recommends --no-install-suggests "
        + "-y $nginxPackages gettext-base curl # buildkit", size: max(1_000_000, version.bytes)
    ) { tree, now in
      tree.user("nginx", uid: 101, gid: 101, shell: "/bin/false", at: now)
      tree.program("/usr/sbin/nginx", size: 1_500_000, at: now)
      tree.program("/usr/bin/curl", at: now)
      tree.program("/usr/bin/envsubst", at: now)
      tree.text("/etc/nginx/nginx.conf", nginxConfiguration, at: now)
      tree.text("/etc/nginx/conf.d/default.conf", nginxDefaultServer, at: now)
      tree.text("/etc/nginx/mime.types", nginxTypes, at: now)
      tree.text("/usr/share/nginx/html/index.html", nginxPage, at: now)
      tree.text("/usr/share/nginx/html/50x.html", nginxErrorPage, at: now)
      tree.link("/var/log/nginx/access.log", to: "/dev/stdout", at: now)
      tree.link("/var/log/nginx/error.log", to: "/dev/stderr", at: now)
      _ = tree.directory("/var/cache/nginx", at: now)
      _ = tree.directory("/docker-entrypoint.d", at: now)
    },
    CatalogueLayer("COPY docker-entrypoint.sh / # buildkit", size: 1_620) { tree, now in
      tree.script("/docker-entrypoint.sh", nginxEntrypoint, at: now)
    },
    CatalogueLayer(
      "COPY 10-listen-on-ipv6-by-default.sh /docker-entrypoint.d # buildkit", size: 2_125
    ) { tree, now in
      tree.script(
        "/docker-entrypoint.d/10-listen-on-ipv6-by-default.sh", nginxListenScript, at: now)
    },
    CatalogueLayer("COPY 15-local-resolvers.envsh /docker-entrypoint.d # buildkit", size: 389) {
      tree, now in
      tree.script(
        "/docker-entrypoint.d/15-local-resolvers.envsh",
        "#!/bin/sh\n# With NGINX_ENTRYPOINT_LOCAL_RESOLVERS set, names the name servers for templates.\n",
        at: now)
    },
    CatalogueLayer("COPY 20-envsubst-on-templates.sh /docker-entrypoint.d # buildkit", size: 3_018)
    {
      tree, now in
      tree.script(
        "/docker-entrypoint.d/20-envsubst-on-templates.sh",
        """
        #!/bin/sh
        set -e
        # Fills templates from the environment: /etc/nginx/templates/NAME.template becomes conf.d/NAME.
        dir="${NGINX_ENVSUBST_TEMPLATE_DIR:-/etc/nginx/templates}"
        [ -d "$dir" ] || exit 0
        for file in "$dir"/*.template; do
          [ -f "$file" ] || continue
          name=$(basename "$file" .template)
          echo "20-envsubst-on-templates.sh: Running envsubst on $file to /etc/nginx/conf.d/$name"
          envsubst < "$file" > "/etc/nginx/conf.d/$name"
        done

        """, at: now)
    },
    CatalogueLayer("COPY 30-tune-worker-processes.sh /docker-entrypoint.d # buildkit", size: 4_619)
    {
      tree, now in
      tree.script(
        "/docker-entrypoint.d/30-tune-worker-processes.sh",
        "#!/bin/sh\n# Counts CPUs for worker_processes when NGINX_ENTRYPOINT_WORKER_PROCESSES_AUTOTUNE is set.\nexit 0\n",
        at: now)
    },
    CatalogueLayer("ENTRYPOINT [\"/docker-entrypoint.sh\"]"),
    CatalogueLayer("EXPOSE map[80/tcp:{}]"),
    CatalogueLayer("STOPSIGNAL SIGQUIT"),
    CatalogueLayer("CMD [\"nginx\" \"-g\" \"daemon off;\"]"),
  ]
}

private let nginxConfiguration = """

  user  nginx;
  worker_processes  auto;

  error_log  /var/log/nginx/error.log notice;
  pid        /run/nginx.pid;


  events {
      worker_connections  1024;
  }


  http {
      include       /etc/nginx/mime.types;
      default_type  application/octet-stream;

      log_format  main  '$remote_addr - $remote_user [$time_local] "$request" '
                        '$status $body_bytes_sent "$http_referer" '
                        '"$http_user_agent" "$http_x_forwarded_for"';

      access_log  /var/log/nginx/access.log  main;

      sendfile        on;
      #tcp_nopush     on;

      keepalive_timeout  65;

      #gzip  on;

      include /etc/nginx/conf.d/*.conf;
  }

  """

private let nginxDefaultServer = """
  server {
      listen       80;
      server_name  localhost;

      location / {
          root   /usr/share/nginx/html;
          index  index.html index.htm;
      }

      # What the server itself got wrong is told by one page.
      error_page   500 502 503 504  /50x.html;
      location = /50x.html {
          root   /usr/share/nginx/html;
      }
  }

  """

private let nginxTypes = """

  types {
      text/html                                        html htm shtml;
      text/css                                         css;
      text/xml                                         xml;
      image/gif                                        gif;
      image/jpeg                                       jpeg jpg;
      application/javascript                           js;
      text/plain                                       txt;
      image/png                                        png;
      image/svg+xml                                    svg svgz;
      image/x-icon                                     ico;
      application/json                                 json;
      application/pdf                                  pdf;
      application/zip                                  zip;
  }

  """

/// Real: the page has 615 bytes, as access logs show.
private let nginxPage: String = {
  let head = """
    <!DOCTYPE html>
    <html>
    <head>
    <title>Welcome to nginx!</title>
    <style>
    html { color-scheme: light dark; }
    body { width: 35em; margin: 0 auto;
    font-family: Tahoma, Verdana, Arial, sans-serif; }
    </style>
    </head>
    <body>
    <h1>Welcome to nginx!</h1>
    <p>The nginx web server is installed here and answers requests. It still
    has to be told what to serve.</p>

    <p>Documentation is at
    <a href="http://nginx.org/">nginx.org</a>.<br/>

    """
  let tail = """

    <p><em>Thank you for using nginx.</em></p>
    </body>
    </html>

    """
  let room = max(0, 615 - head.utf8.count - tail.utf8.count - "<!--  --></p>".utf8.count)
  return head + "<!-- " + String(repeating: "-", count: 0)
    + String(repeating: " ", count: room) + " --></p>" + tail
}()

private let nginxErrorPage = """
  <!DOCTYPE html>
  <html>
  <head>
  <title>Error</title>
  </head>
  <body>
  <h1>An error occurred.</h1>
  <p>The page cannot be shown at present. Try again later.</p>
  </body>
  </html>

  """

/// Our own script with the real one's messages.
private let nginxEntrypoint = """
  #!/bin/sh
  set -e

  entrypoint_log() {
    if [ -z "${NGINX_ENTRYPOINT_QUIET_LOGS:-}" ]; then echo "$@"; fi
  }

  if [ "$1" = "nginx" ] || [ "$1" = "nginx-debug" ]; then
    if [ -n "$(ls -A /docker-entrypoint.d 2>/dev/null)" ]; then
      entrypoint_log "$0: /docker-entrypoint.d/ is not empty, will attempt to perform configuration"
      entrypoint_log "$0: Looking for shell scripts in /docker-entrypoint.d/"
      for f in /docker-entrypoint.d/*; do
        case "$f" in
          *.envsh)
            if [ -x "$f" ]; then
              entrypoint_log "$0: Sourcing $f"
              . "$f"
            else
              entrypoint_log "$0: Ignoring $f, not executable"
            fi ;;
          *.sh)
            if [ -x "$f" ]; then
              entrypoint_log "$0: Launching $f"
              "$f"
            else
              entrypoint_log "$0: Ignoring $f, not executable"
            fi ;;
          *) entrypoint_log "$0: Ignoring $f" ;;
        esac
      done
      entrypoint_log "$0: Configuration complete; ready for start up"
    else
      entrypoint_log "$0: No files found in /docker-entrypoint.d/, skipping configuration"
    fi
  fi

  exec "$@"

  """

private let nginxListenScript = """
  #!/bin/sh
  set -e
  # Lets the untouched default server listen on IPv6 too.
  ME=10-listen-on-ipv6-by-default.sh
  conf=/etc/nginx/conf.d/default.conf
  if [ ! -f "$conf" ]; then
    echo "$ME: info: $conf is not a file or does not exist"
    exit 0
  fi
  if [ ! -w "$conf" ]; then
    echo "$ME: info: can not modify $conf (read-only file system?)"
    exit 0
  fi
  if grep -q "listen  \\[::]:80;" "$conf"; then
    echo "$ME: info: IPv6 listen already enabled"
    exit 0
  fi
  echo "$ME: info: Getting the checksum of $conf"
  if ! grep -q "error_page   500 502 503 504  /50x.html;" "$conf"; then
    echo "$ME: info: $conf differs from the packaged version"
    exit 0
  fi
  sed -i 's/listen       80;/listen       80;\\n    listen  [::]:80;/' "$conf"
  echo "$ME: info: Enabled listen on IPv6 in $conf"

  """
