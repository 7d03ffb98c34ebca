// Files that come with a Debian package beside its programs.

/// The configuration files of packages. A text that begins with `-> ` is a link.
enum DebianFiles {
  static func of(_ package: String) -> [(path: String, content: String)] {
    switch package {
    case "nginx-common": nginx
    case "ca-certificates": [("/etc/ssl/certs/ca-certificates.crt", "# The lab's certificates.\n")]
    case "redis-server":
      [("/etc/redis/redis.conf", "bind 127.0.0.1 -::1\nport 6379\ndir /var/lib/redis\n")]
    case "apache2": [("/var/www/html/index.html", apachePage)]
    default: []
    }
  }

  private static let nginx: [(String, String)] = [
    (
      "/etc/nginx/nginx.conf",
      """
      user www-data;
      worker_processes auto;
      pid /run/nginx.pid;
      error_log /var/log/nginx/error.log;
      include /etc/nginx/modules-enabled/*.conf;

      events {
      \tworker_connections 768;
      }

      http {
      \tsendfile on;
      \ttcp_nopush on;
      \ttypes_hash_max_size 2048;
      \tinclude /etc/nginx/mime.types;
      \tdefault_type application/octet-stream;
      \taccess_log /var/log/nginx/access.log;
      \tgzip on;
      \tinclude /etc/nginx/conf.d/*.conf;
      \tinclude /etc/nginx/sites-enabled/*;
      }

      """
    ),
    ("/etc/nginx/mime.types", "types {\n    text/html html htm;\n    text/css css;\n}\n"),
    (
      "/etc/nginx/sites-available/default",
      """
      server {
      \tlisten 80 default_server;
      \tlisten [::]:80 default_server;
      \troot /var/www/html;
      \tindex index.html index.htm index.nginx-debian.html;
      \tserver_name _;
      \tlocation / {
      \t\ttry_files $uri $uri/ =404;
      \t}
      }

      """
    ),
    ("/etc/nginx/sites-enabled/default", "-> /etc/nginx/sites-available/default"),
    ("/var/log/nginx/access.log", ""),
    ("/var/log/nginx/error.log", ""),
    (
      "/var/www/html/index.nginx-debian.html",
      """
      <!DOCTYPE html>
      <html>
      <head>
      <title>Welcome to nginx!</title>
      </head>
      <body>
      <h1>Welcome to nginx!</h1>
      <p>If you see this page, the nginx web server is successfully installed and
      working. Further configuration is required.</p>
      </body>
      </html>

      """
    ),
  ]
  private static let apachePage = """
    <!DOCTYPE html>
    <html><head><title>Apache2 Debian Default Page: It works</title></head>
    <body><h1>It works!</h1></body></html>

    """
}
