// What learners install from its makers' pages: ingress-nginx, metrics-server, MetalLB. What is expected
// is what the makers' documentation and the controllers' sources say.

import Lab
import Testing

@Suite struct AddonTests {
  private func expect(
    _ script: String, _ lines: String..., source: SourceLocation = #_sourceLocation
  ) {
    var player = ScriptPlayer(World(seed: 1))
    let said = String(decoding: player.play([script]).output, as: UTF8.self)
    for line in lines {
      #expect(said.contains(line), "missing: \(line)\n\(said)", sourceLocation: source)
    }
  }
  private static let pages = "https://raw.githubusercontent.com"

  @Test func `an ingress without a controller has no address, and with one leads by host and path`()
  {
    expect(
      """
      kubectl create deployment web --image=nginx:1.27; kubectl expose deployment web --port=80
      kubectl create deployment hello --image=gcr.io/google-samples/hello-app:1.0
      kubectl expose deployment hello --port=80 --target-port=8080
      kubectl create ingress site --class=nginx --rule="foo.com/hello*=hello:80" \
        --rule="foo.com/only=hello:80" --rule="foo.com/*=web:80"
      sleep 70; kubectl get ingress --no-headers; curl -s localhost || echo nobody $?
      kubectl apply -f \(Self.pages)/kubernetes/ingress-nginx/main/deploy/static/provider/kind/deploy.yaml
      kubectl wait -n ingress-nginx --for=condition=ready pod -l app.kubernetes.io/component=controller
      sleep 61; kubectl get ingress --no-headers; kubectl get events
      for p in / /hello /hello/x /helloworld /only /only/x; do
        echo $p $(curl -s -H 'Host: foo.com' localhost$p | grep -o -e 'nginx!' -e 'Hello' -e '404 Not' | head -1)
      done
      curl -s -o /dev/null -w '%{http_code}\\n' localhost
      kubectl scale deployment web --replicas=0; sleep 2
      curl -s -o /dev/null -w '%{http_code}\\n' -H 'Host: foo.com' localhost
      """, "site   nginx   foo.com         80    70s", "nobody 7\n",
      "pod/ingress-nginx-controller-", " condition met\n",
      "site   nginx   foo.com   localhost   80    2m", "Scheduled for sync",
      "/ nginx!\n/hello Hello\n/hello/x Hello\n/helloworld 404 Not\n/only Hello\n/only/x 404 Not\n404\n",
      "scaled\n503\n")
  }

  @Test func `TLS sends plain requests on, and a pattern rewrites the path`() {
    expect(
      """
      kubectl apply -f \(Self.pages)/kubernetes/ingress-nginx/main/deploy/static/provider/kind/deploy.yaml
      kubectl create deployment web --image=registry.k8s.io/echoserver:1.10
      kubectl expose deployment web --port=80 --target-port=8080
      kubectl create ingress tls --class=nginx --rule="bar.com/*=web:80,tls=cert"
      kubectl create ingress rw --class=nginx --rule='rw.com/x(/|$)(.*)=web:80' \
        --annotation nginx.ingress.kubernetes.io/rewrite-target='/$2'
      sleep 30; curl -sI -H 'Host: bar.com' localhost; curl -sk -H 'Host: bar.com' https://localhost/a | grep path
      curl -s -H 'Host: rw.com' localhost/x/there?q=1 | grep path
      """, "308 Permanent Redirect", "Location: https://bar.com/\r\n", "real path=/a\n",
      "real path=/there?q=1\n")
  }

  @Test func `a load balancer is pending until MetalLB has a pool for it`() {
    expect(
      """
      kubectl create deployment web --image=nginx:1.27
      kubectl expose deployment web --port=80 --type=LoadBalancer; sleep 30
      kubectl get service web --no-headers
      kubectl apply -f \(Self.pages)/metallb/metallb/v0.15.2/config/manifests/metallb-native.yaml
      kubectl wait -n metallb-system --for=condition=ready pod -l app=metallb
      kubectl apply -f - <<'E'
      apiVersion: metallb.io/v1beta1
      kind: IPAddressPool
      metadata: {name: pool, namespace: metallb-system}
      spec: {addresses: [172.18.255.200-172.18.255.250]}
      E
      sleep 15; kubectl get service web --no-headers; curl -s 172.18.255.200 | grep -c 'Welcome to nginx!'
      kubectl get events
      """, "   <pending>   80:", "   172.18.255.200   80:", "\n2\n",
      "Assigned IP [\"172.18.255.200\"]")
  }

  @Test func `metrics are there when the metrics server is, and trusts the kubelets`() {
    expect(
      """
      kubectl top pods; kubectl run w --image=nginx:1.27
      kubectl apply -f https://github.com/kubernetes-sigs/metrics-server/releases/latest/download/components.yaml
      sleep 60; kubectl get deployment -n kube-system --no-headers; kubectl top nodes; kubectl get apiservices
      kubectl patch -n kube-system deployment metrics-server --type=json -p \
        '[{"op": "add", "path": "/spec/template/spec/containers/0/args/-", "value": "--kubelet-insecure-tls"}]'
      sleep 70; kubectl top pods; kubectl top nodes | head -1; kubectl get apiservices; kubectl top pod nosuch
      """, "error: Metrics API not available\n", "metrics-server   0/1   1     0     60s",
      "Error from server (ServiceUnavailable): the server is currently unable to handle the request (get nodes.metrics.k8s.io)\n",
      "False (MissingEndpoints)", "NAME   CPU(cores)   MEMORY(bytes)   \nw      0m           2Mi ",
      "NAME            CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)",
      "kube-system/metrics-server   True ",
      "Error from server (NotFound): podmetrics.metrics.k8s.io \"default/nosuch\" not found")
  }

  @Test func `an autoscaler follows the load up and, after five minutes, down`() {
    expect(
      """
      kubectl apply -f https://github.com/kubernetes-sigs/metrics-server/releases/latest/download/components.yaml
      kubectl patch -n kube-system deployment metrics-server --type=json -p \
        '[{"op": "add", "path": "/spec/template/spec/containers/0/args/-", "value": "--kubelet-insecure-tls"}]'
      kubectl create deployment php-apache --image=registry.k8s.io/hpa-example
      kubectl set resources deployment php-apache --requests=cpu=200m --limits=cpu=500m
      kubectl expose deployment php-apache --port=80
      kubectl autoscale deployment php-apache --cpu=50% --min=1 --max=6; sleep 90
      kubectl get hpa --no-headers
      kubectl run load --image=busybox:1.28 --restart=Never -- /bin/sh -c \
        'while sleep 0.01; do wget -q -O- http://php-apache; done' >/dev/null; sleep 120
      kubectl get deployment php-apache --no-headers; kubectl delete pod load >/dev/null; sleep 240
      kubectl get deployment php-apache --no-headers; sleep 150
      kubectl get deployment php-apache --no-headers
      """, "cpu: 0%/50%   1     6     1 ", "php-apache   6/6   6     6     8m", "php-apache   1/1")
  }
}
