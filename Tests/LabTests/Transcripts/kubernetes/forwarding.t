What kubectl since 1.32 and containerd say of connections to a forwarded port, as reports of them have it.

  $ kubectl run solo --image=nginx:1.27 --port=80
  pod/solo created
  $ kubectl run near --image=python:3.12-alpine -- python -m http.server 8000 --bind 127.0.0.1
  pod/near created
  $ kubectl wait --for=condition=Ready pod/solo pod/near
  pod/solo condition met
  pod/near condition met
  $ kubectl port-forward pod/solo 8080:80 > forward.log 2>&1 &
  $ sleep 1; curl -s localhost:8080 | grep -c '<title>'; curl -s localhost:8080 | grep -c '<title>'
  1
  1
  $ cat forward.log
  Forwarding from 127.0.0.1:8080 -> 80
  Forwarding from [::1]:8080 -> 80
  Handling connection for 8080
  Handling connection for 8080
  $ kill %1
The far end is the pod's own loopback.
  $ kubectl port-forward pod/near 8000 > forward.log 2>&1 &
  $ sleep 1; curl -s -o /dev/null -w '%{http_code}\n' localhost:8000
  200
  $ kill %2
Where nobody listens there, one connection ends it all.
  $ kubectl port-forward pod/solo 8081:81 > forward.log 2>&1 &
  $ sleep 1; curl -s localhost:8081
  [52]
  $ sleep 1; cat forward.log
  Forwarding from 127.0.0.1:8081 -> 81
  Forwarding from [::1]:8081 -> 81
  Handling connection for 8081
  E1122 09:00:10.000000    1083 portforward.go:424] "Unhandled Error" err="an error occurred forwarding 8081 -> 81: error forwarding port 81 to pod 66d4dcf9b1e8cd4e0cb23d3fbb7a5ea20adf2cb3b4a92d3d0a0eb1a4d62c9a0b, uid : failed to execute portforward in network namespace \"/var/run/netns/cni-f2eb3b7c-e0a5-392b-d4c3-6a8163a236c1\": failed to connect to localhost:81 inside namespace \"66d4dcf9b1e8cd4e0cb23d3fbb7a5ea20adf2cb3b4a92d3d0a0eb1a4d62c9a0b\", IPv4: dial tcp4 127.0.0.1:81: connect: connection refused IPv6 dial tcp6: address localhost: no suitable address found "
  error: lost connection to pod
  $ curl -s localhost:8081
  [7]
