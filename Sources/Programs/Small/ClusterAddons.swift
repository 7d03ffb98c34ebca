// What learners put into a cluster from its makers' pages: the ingress controller, the metrics server.

import Network
import Text

/// The programs of a cluster's usual additions, as far as they are processes: they start, log, listen
/// and answer their probes. What they do for the cluster is done where the cluster is.
enum ClusterAddons {
  static let all: [SmallModel] = [ingressController, metricsServer, metallb]

  private static func klog(_ place: SmallPlace, _ text: String, _ letter: String = "I") -> String {
    "\(letter)\(TimeFormat.text("%m%d %H:%M:%S", place.now)).000000       1 \(text)\n"
  }
  private static func plain(_ text: String, status: Int = 200) -> HTTPResponse {
    var answer = HTTPResponse(status: status, type: "text/plain; charset=utf-8", text: text)
    answer.reason = HTTPResponse.reason(of: status)
    return answer
  }

  /// registry.k8s.io/ingress-nginx/controller. Real: 1.14; what comes by 80 and 443 is led on by the
  /// lab, which knows the cluster's ingresses.
  private static let ingressController = SmallModel(
    name: "nginx-ingress-controller", summary: "leads requests to services, as ingresses say",
    start: { place in
      let line = String(repeating: "-", count: 79)
      return .serve(
        ports: [80, 443, 10254],
        out: "\(line)\nNGINX Ingress controller\n  Release:       v1.14.0\n  Repository:    "
          + "https://github.com/kubernetes/ingress-nginx\n  nginx version: nginx/1.27.1\n\n\(line)\n\n",
        errors: klog(
          place, "main.go:205] \"Creating API client\" host=\"https://10.96.0.1:443\"")
          + klog(place, "nginx.go:339] \"Starting NGINX process\""))
    },
    answer: { request, _ in
      request.path == "/healthz" ? (plain("ok"), "") : (plain("not found", status: 404), "")
    }, endStatus: 0)

  /// registry.k8s.io/metrics-server. Real: 0.8; it does not trust the certificates that kubelets of
  /// kind sign for themselves, unless it is told to.
  private static let metricsServer = SmallModel(
    name: "metrics-server", summary: "gathers what nodes and pods use",
    start: { place in
      let port = place.flag("secure-port").flatMap { Int($0) } ?? 443
      var text = klog(
        place, "serving.go:380] Generated self-signed cert (/tmp/apiserver.crt, /tmp/apiserver.key)"
      )
      text += klog(place, "secure_serving.go:211] Serving securely on [::]:\(port)")
      if !place.arguments.contains("--kubelet-insecure-tls") {
        let node = "172.18.0.2"
        text += klog(
          place,
          "scraper.go:149] \"Failed to scrape node\" err=\"Get \\\"https://\(node):10250/metrics/resource"
            + "\\\": tls: failed to verify certificate: x509: cannot validate certificate for "
            + "\(node) because it doesn't contain any IP SANs\" node=\"control-plane\"", "E")
      }
      return .serve(ports: [port], errors: text)
    },
    answer: { request, place in
      let isReady =
        request.path != "/readyz" || place.arguments.contains("--kubelet-insecure-tls")
      if isReady { return (plain("ok"), "") }
      return (
        plain(
          "[-]metric-storage-ready failed: reason withheld\nreadyz check failed\n", status: 500),
        klog(
          place,
          "server.go:192] \"Failed probe\" probe=\"metric-storage-ready\" err=\"no metrics to serve\""
        )
      )
    })

  /// quay.io/metallb/controller and speaker.
  private static let metallb = SmallModel(
    name: "metallb", summary: "gives services of type LoadBalancer their addresses",
    start: { place in
      .serve(
        ports: [7472],
        out:
          "{\"caller\":\"main.go\",\"level\":\"info\",\"msg\":\"MetalLB starting version 0.15.2\"}\n"
      )
    },
    answer: { request, _ in (plain(request.path == "/metrics" ? "" : "404 page not found\n"), "") })
}
