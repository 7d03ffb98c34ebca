// Catalogue rows: what runs in and around Kubernetes clusters, from registries of their own.

import Files
import Kernel

private func kubernetes(
  _ name: String, _ tags: [String], _ megabytes: Double, command: [String]? = nil,
  program: String? = nil
) -> PlainRow {
  let binary = program ?? "/usr/local/bin/\(name.split(separator: "/").last ?? "")"
  return PlainRow(
    name: "registry.k8s.io/\(name)", about: "Part of Kubernetes.", stars: 0, tags: tags,
    created: 20260910,
    megabytes: megabytes, entrypoint: command == nil ? [binary] : nil, command: command,
    programs: [binary])
}

let clusterImages: [CatalogueImage] = clusterRows.map(\.image)

private let clusterRows: [PlainRow] = [
  PlainRow(
    name: "registry.k8s.io/pause", about: "Holds a pod's namespaces.", stars: 0,
    tags: ["3.10.1", "3.10", "3.9", "3.2", "3.1", "2.0", "latest"], created: 20240522,
    megabytes: 0.736, entrypoint: ["/pause"], programs: ["/pause"]),
  kubernetes("kube-apiserver", ["v1.36.2", "latest"], 98),
  kubernetes("kube-controller-manager", ["v1.36.2", "latest"], 95),
  kubernetes("kube-scheduler", ["v1.36.2", "latest"], 69),
  kubernetes("kube-proxy", ["v1.36.2", "latest"], 85),
  kubernetes("etcd", ["3.6.5-0", "latest"], 151),
  kubernetes("coredns/coredns", ["v1.12.4", "latest"], 75, program: "/coredns"),
  kubernetes(
    "metrics-server/metrics-server",
    ["v0.8.0", "v0.7.2", "v0.7.1", "v0.7.0", "v0.6.4", "v0.6.3", "latest"], 80,
    program: "/metrics-server"),
  kubernetes(
    "ingress-nginx/controller", ["v1.14.0", "latest"], 320, program: "/nginx-ingress-controller"),
  PlainRow(
    name: "quay.io/metallb/controller", about: "Gives load balancers their addresses.", stars: 0,
    tags: ["v0.15.2", "latest"], created: 20250610, megabytes: 70, entrypoint: ["/controller"],
    programs: ["/controller=metallb"]),
  PlainRow(
    name: "quay.io/metallb/speaker", about: "Tells neighbours about load balancers.", stars: 0,
    tags: ["v0.15.2", "latest"], created: 20250610, megabytes: 110, entrypoint: ["/speaker"],
    programs: ["/speaker=metallb"]),
  PlainRow(
    name: "registry.k8s.io/echoserver", about: "Answers with the request.", stars: 0,
    tags: ["1.10", "1.4", "latest"], created: 20180313, base: "nginx:1.25", megabytes: 30,
    entrypoint: [], command: ["/usr/local/bin/run.sh"], ports: ["8080/tcp"],
    programs: ["/usr/local/bin/run.sh=echoserver"]),
  PlainRow(
    name: "registry.k8s.io/serve_hostname", about: "Answers with its own name.", stars: 0,
    tags: ["v1.4", "1.4", "latest"], created: 20160419,
    megabytes: 6.2, entrypoint: ["/serve_hostname"], ports: ["9376/tcp"],
    programs: ["/serve_hostname=serve-hostname"]),
  PlainRow(
    name: "registry.k8s.io/e2e-test-images/agnhost", about: "Many small servers for tests.",
    stars: 0, tags: ["2.56", "2.53", "2.43", "2.40", "2.39", "2.33", "latest"],
    created: 20250610, base: "alpine:3.21", megabytes: 120, entrypoint: ["/agnhost"],
    command: ["pause"], programs: ["/agnhost"]),
  PlainRow(
    name: "registry.k8s.io/hpa-example", about: "A page that keeps a CPU busy.", stars: 0,
    tags: ["latest"], created: 20161011, base: "debian:bullseye-slim",
    megabytes: 400, command: ["apache2-foreground"], ports: ["80/tcp"], directory: "/var/www/html",
    programs: ["/usr/local/bin/apache2-foreground=hpa-example"]),
  PlainRow(
    name: "registry.k8s.io/busybox", about: "Busybox.", stars: 0,
    tags: ["latest", "1.27.2", "1.24"], created: 20180101, base: "busybox:1.28", megabytes: 0.001,
    command: ["sh"]),
  PlainRow(
    name: "registry.k8s.io/nginx-slim", about: "nginx in a small image.", stars: 0,
    tags: ["0.27", "0.24", "0.21", "0.8", "latest"], created: 20240601, base: "nginx:1.27-alpine",
    megabytes: 0.1),
  PlainRow(
    name: "gcr.io/google-samples/hello-app", about: "Says hello, its version and its name.",
    stars: 0, tags: ["1.0", "2.0"], created: 20230518,
    megabytes: 11.5, entrypoint: nil, command: ["./hello-app"], ports: ["8080/tcp"],
    environment: ["PORT=8080", "HELLO_VERSION={tag}.0"], programs: ["/hello-app"], isPerTag: true),
  PlainRow(
    name: "gcr.io/google-samples/kubernetes-bootcamp", about: "Says hello from a pod.", stars: 0,
    tags: ["v1"], created: 20160802, base: "debian:bullseye-slim",
    megabytes: 130, command: ["/bin/sh", "-c", "node server.js"], ports: ["8080/tcp"],
    programs: ["/usr/local/bin/node=kubernetes-bootcamp"]),
  PlainRow(
    name: "gcr.io/google-samples/node-hello", about: "A hello of Node's.", stars: 0,
    tags: ["1.0", "latest"], created: 20160802, base: "debian:bullseye-slim",
    megabytes: 560, command: ["/bin/sh", "-c", "node server.js"], ports: ["8080/tcp"],
    programs: ["/usr/local/bin/node=node-hello"]),
  PlainRow(
    name: "gcr.io/google-containers/busybox", about: "Busybox.", stars: 0,
    tags: ["latest", "1.27"], created: 20180101, base: "busybox:1.28", megabytes: 0.001,
    command: ["sh"]),
  PlainRow(
    name: "kicbase/echo-server", about: "Answers with the request.", stars: 10,
    tags: ["1.0", "latest"], created: 20230401, megabytes: 4.9,
    entrypoint: ["/bin/echo-server"], ports: ["8080/tcp"], environment: ["PORT=8080"],
    programs: ["/bin/echo-server=echoserver"]),
  PlainRow(
    name: "stacksimplify/kubenginx", about: "A page with a version for a course.", stars: 20,
    tags: ["1.0.0", "2.0.0", "3.0.0", "4.0.0", "latest"], created: 20200827,
    base: "nginx:1.19", megabytes: 0.01, isPerTag: true,
    files: [
      (
        "/usr/share/nginx/html/index.html",
        "<!DOCTYPE html>\n<html>\n<body>\n<h1>Welcome to Stack Simplify</h1>\n<p>Application Version: {tag}</p>\n</body>\n</html>\n"
      )
    ]),
  PlainRow(
    name: "polinux/stress", about: "Keeps CPUs and memory busy.", stars: 30,
    tags: ["latest", "1.0.4"], created: 20200310, base: "alpine:3.14", megabytes: 4,
    command: ["/usr/local/bin/stress", "--help"], programs: ["/usr/local/bin/stress"]),
  PlainRow(
    name: "k8s.gcr.io/echoserver", about: "Answers with the request.", stars: 0,
    tags: ["1.4", "1.10"], created: 20180313, base: "nginx:1.25", megabytes: 30,
    entrypoint: [], command: ["/usr/local/bin/run.sh"], ports: ["8080/tcp"],
    programs: ["/usr/local/bin/run.sh=echoserver"]),
  PlainRow(
    name: "bitnami/kubectl", about: "kubectl in an image.", stars: 120, tags: ["latest", "1.36"],
    created: 20261001, base: "debian:bookworm-slim", megabytes: 60,
    entrypoint: ["kubectl"], command: ["--help"], user: "1001", programs: ["/usr/local/bin/kubectl"]
  ),
  PlainRow(
    name: "praqma/network-multitool", about: "Tools for looking at networks.", stars: 40,
    tags: ["latest", "extra"], created: 20220210, base: "nginx:1.25-alpine", megabytes: 20,
    programs: ["/bin/bash", "/usr/bin/dig", "/usr/bin/jq"]),
]
