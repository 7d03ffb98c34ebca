Requests and limits changed while it runs, the services' range, events without a last time. The lab's own session; words
after the sources of kubernetes 1.36 (ValidatePodResize, describe.go).

  $ kubectl run a --image=nginx --dry-run=client -o yaml | sed 's/resources: {}/resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 128Mi}}/' | kubectl apply -f -
  pod/a created
  $ kubectl wait --for=condition=Ready pod/a --timeout=60s
  pod/a condition met
  $ kubectl patch pod a --subresource resize -p '{"spec":{"containers":[{"name":"a","resources":{"requests":{"cpu":"200m"}}}]}}'
  pod/a patched
  $ kubectl get pod a -o jsonpath='{.spec.containers[0].resources.requests.cpu} {.status.containerStatuses[0].resources.requests.cpu} {.status.containerStatuses[0].restartCount}{"\n"}'
  200m 200m 0
  $ kubectl patch pod a --subresource resize -p '{"spec":{"containers":[{"name":"a","image":"redis"}]}}'
  The Pod "a" is invalid: spec: Forbidden: only cpu and memory resources are mutable
  [1]
  $ kubectl patch pod a --subresource resize -p '{"spec":{"containers":[{"name":"a","resources":{"requests":{"cpu":"200m","memory":"128Mi"},"limits":{"cpu":"200m"}}}]}}'
  The Pod "a" is invalid: spec: Invalid value: "Guaranteed": Pod QOS Class may not change as a result of resizing
  [1]
  $ kubectl patch pod a -p '{"spec":{"containers":[{"name":"a","resources":{"requests":{"cpu":"300m"}}}]}}' 2>&1 | head -1 | cut -c1-60
  The Pod "a" is invalid: spec: Forbidden: pod updates may not
  $ kubectl get servicecidrs -o name
  servicecidr.networking.k8s.io/kubernetes
  $ kubectl describe servicecidr kubernetes | head -8
  Name:         kubernetes
  Labels:       <none>
  Annotations:  <none>
  CIDRs:        10.96.0.0/16
  Status:
  Conditions:
    Type   Status  LastTransitionTime               Reason  Message
    ----   ------  ------------------               ------  -------
  $ kubectl get events --sort-by=.lastTimestamp -o custom-columns=REASON:.reason | head -2
  REASON
  Scheduled
  $ kubectl explain pod.spec.ephemeralContainers.targetContainerName | tail -3
      The container whose processes it sees.
      
  
