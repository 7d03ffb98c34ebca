Recorded from kubectl and a control plane of 1.36.2; what the lab does not say alike yet is left out.

wait, multi-container pods, init containers, probes, kustomize, prune, kyaml, events --for, delete by selector, custom resources.

  $ kubectl run web --image=nginx:1.27
  pod/web created
  $ kubectl wait pod/web --for=condition=Ready --timeout=30s
  pod/web condition met
  $ kubectl wait pod/web --for=jsonpath='{.status.phase}'=Running --timeout=5s
  pod/web condition met
  $ kubectl wait pod/web --for=condition=Nope --timeout=1s
  error: timed out waiting for the condition on pods/web
  [1]
  $ kubectl wait pod/nosuch --for=condition=Ready --timeout=2s
  Error from server (NotFound): pods "nosuch" not found
  [1]
  $ kubectl wait pod/web
  error: unrecognized condition: []
  [1]
  $ kubectl wait pod/web --for=sunshine
  error: unrecognized condition: "sunshine"
  [1]
# varies
  $ kubectl events --for pod/web
  $ kubectl events --types=Warning
  No events found in default namespace.
  $ kubectl label pods --all tier=test
  pod/web labeled
  $ kubectl get pods -l 'tier=test,run=web' -o name
  pod/web
  $ cat > two.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: two
  >   labels:
  >     app: two
  > spec:
  >   initContainers:
  >   - name: prepare
  >     image: busybox:1.36
  >     command: [sh, -c, 'echo preparing; sleep 1']
  >   containers:
  >   - name: main
  >     image: nginx:1.27
  >   - name: side
  >     image: busybox:1.36
  >     command: [sh, -c, 'while true; do echo tick; sleep 5; done']
  > EOF
  $ kubectl apply -f two.yaml
  pod/two created
# settle
  $ kubectl get pod two
  NAME   READY   STATUS    RESTARTS   AGE
  two    2/2     Running   0          6s
  $ kubectl logs two -c side | head -1
  tick
  $ kubectl logs two -c prepare
  preparing
# varies
  $ kubectl exec two -- echo hi
  $ kubectl exec two -c side -- echo hi
  hi
# varies
  $ kubectl describe pod two
  Name:             two
  Namespace:        default
  Priority:         0
  Service Account:  default
  Node:             worker-2/172.18.0.4
  Start Time:       Sun, 22 Nov 2026 09:25:28 +0000
  Labels:           app=two
  Annotations:      <none>
  Status:           Running
  IP:               10.244.2.2
  IPs:
    IP:  10.244.2.2
  Init Containers:
    prepare:
      Container ID:  containerd://51c58b67760326b3c29f23bbae6ab7dc9bc1ad0f4bcf54c274a9d6f0880ab0db
      Image:         busybox:1.36
      Image ID:      docker.io/library/busybox@sha256:d55432289a2f69dad7e00346d00e8d4df4d0053a44dffb3f8cf463f6e3fb4b04
      Port:          <none>
      Host Port:     <none>
      Command:
        sh
        -c
        echo preparing; sleep 1
      State:          Terminated
        Reason:       Completed
        Exit Code:    0
        Started:      Sun, 22 Nov 2026 09:25:29 +0000
        Finished:     Sun, 22 Nov 2026 09:25:30 +0000
      Ready:          True
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-pq68l (ro)
  Containers:
    main:
      Container ID:   containerd://18a2ac359e38094feda68790938bdc0f92e8e9e03ef04b3b4fe5bb9de3d839d5
      Image:          nginx:1.27
      Image ID:       docker.io/library/nginx@sha256:6965a10c15290ad0b29ca7fd1866de1850408b3cb15fb11a3bbbbc2fddb158bd
      Port:           <none>
      Host Port:      <none>
      State:          Running
        Started:      Sun, 22 Nov 2026 09:25:32 +0000
      Ready:          True
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-pq68l (ro)
    side:
      Container ID:  containerd://2b2325b605f360921fcf57441e86059afa620b85fd1fb09baa39b79af2ac4e2f
      Image:         busybox:1.36
      Image ID:      docker.io/library/busybox@sha256:d55432289a2f69dad7e00346d00e8d4df4d0053a44dffb3f8cf463f6e3fb4b04
      Port:          <none>
      Host Port:     <none>
      Command:
        sh
        -c
        while true; do echo tick; sleep 5; done
      State:          Running
        Started:      Sun, 22 Nov 2026 09:25:32 +0000
      Ready:          True
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-pq68l (ro)
  Conditions:
    Type                        Status
    PodReadyToStartContainers   True 
    Initialized                 True 
    Ready                       True 
    ContainersReady             True 
    PodScheduled                True 
  Volumes:
    kube-api-access-pq68l:
      Type:                    Projected (a volume that contains injected data from multiple sources)
      TokenExpirationSeconds:  3607
      ConfigMapName:           kube-root-ca.crt
      Optional:                false
      DownwardAPI:             true
  QoS Class:                   BestEffort
  Node-Selectors:              <none>
  Tolerations:                 node.kubernetes.io/not-ready:NoExecute op=Exists for 300s
                               node.kubernetes.io/unreachable:NoExecute op=Exists for 300s
  Events:
    Type    Reason     Age   From               Message
    ----    ------     ----  ----               -------
    Normal  Scheduled  7s    default-scheduler  Successfully assigned default/two to worker-2
    Normal  Pulling    7s    kubelet            spec.initContainers{prepare}: Pulling image "busybox:1.36"
    Normal  Pulled     6s    kubelet            spec.initContainers{prepare}: Successfully pulled image "busybox:1.36" in 1.277s (1.277s including waiting). Image size: 2224358 bytes.
    Normal  Created    6s    kubelet            spec.initContainers{prepare}: Container created
    Normal  Started    6s    kubelet            spec.initContainers{prepare}: Container started
    Normal  Pulling    5s    kubelet            spec.containers{main}: Pulling image "nginx:1.27"
    Normal  Pulled     3s    kubelet            spec.containers{main}: Successfully pulled image "nginx:1.27" in 1.63s (1.63s including waiting). Image size: 62960551 bytes.
    Normal  Created    3s    kubelet            spec.containers{main}: Container created
    Normal  Started    3s    kubelet            spec.containers{main}: Container started
    Normal  Pulled     3s    kubelet            spec.containers{side}: Container image "busybox:1.36" already present on machine and can be accessed by the pod
    Normal  Created    3s    kubelet            spec.containers{side}: Container created
    Normal  Started    3s    kubelet            spec.containers{side}: Container started
  $ kubectl get pod two -o jsonpath='{.status.initContainerStatuses[0].state.terminated.reason}{"\n"}'
  Completed
  $ cat > probes.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: unready
  > spec:
  >   containers:
  >   - name: c
  >     image: nginx:1.27
  >     readinessProbe:
  >       httpGet:
  >         path: /healthz
  >         port: 80
  >       periodSeconds: 2
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: sick
  > spec:
  >   containers:
  >   - name: c
  >     image: nginx:1.27
  >     livenessProbe:
  >       httpGet:
  >         path: /
  >         port: 8080
  >       periodSeconds: 2
  >       failureThreshold: 2
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: badcmd
  > spec:
  >   containers:
  >   - name: c
  >     image: nginx:1.27
  >     command: [nosuchcmd]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: initfail
  > spec:
  >   initContainers:
  >   - name: i
  >     image: busybox:1.36
  >     command: [sh, -c, 'exit 1']
  >   containers:
  >   - name: c
  >     image: nginx:1.27
  > EOF
  $ kubectl apply -f probes.yaml
  pod/unready created
  pod/sick created
  pod/badcmd created
  pod/initfail created
# sleep 12
# varies
  $ kubectl get pods
  NAME       READY   STATUS                  RESTARTS      AGE
  badcmd     0/1     CrashLoopBackOff        2 (1s ago)    12s
  initfail   0/1     Init:CrashLoopBackOff   1 (10s ago)   12s
  sick       0/1     CrashLoopBackOff        1 (6s ago)    12s
  two        2/2     Running                 0             19s
  unready    0/1     Running                 0             12s
  web        1/1     Running                 0             23s
  $ kubectl get pod badcmd
  NAME     READY   STATUS             RESTARTS     AGE
  badcmd   0/1     CrashLoopBackOff   2 (1s ago)   12s
  $ kubectl describe pod badcmd | sed -n '/State:/,/Restart/p'
      State:          Waiting
        Reason:       CrashLoopBackOff
      Last State:     Terminated
        Reason:       StartError
        Message:      failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuchcmd": executable file not found in $PATH
        Exit Code:    128
        Started:      Thu, 01 Jan 1970 00:00:00 +0000
        Finished:     Sun, 22 Nov 2026 09:25:46 +0000
      Ready:          False
      Restart Count:  2
# varies
  $ kubectl get pod initfail
  NAME       READY   STATUS                  RESTARTS      AGE
  initfail   0/1     Init:CrashLoopBackOff   1 (11s ago)   13s
  $ kubectl delete -f probes.yaml --now
  pod "unready" deleted from default namespace
  pod "sick" deleted from default namespace
  pod "badcmd" deleted from default namespace
  pod "initfail" deleted from default namespace
  $ mkdir base; cp two.yaml base/; printf 'resources:\n- two.yaml\nnamePrefix: dev-\ncommonLabels:\n  env: dev\n' > base/kustomization.yaml
# varies
  $ kubectl kustomize base | head -12
# varies
  $ kubectl apply -k base
# varies
  $ kubectl delete -k base --now
# varies
  $ kubectl apply -k nosuch
# varies
  $ kubectl apply -f two.yaml --prune
# varies
  $ kubectl apply -f two.yaml --prune -l app=two
  $ cat > crd.yaml <<'EOF'
  > apiVersion: apiextensions.k8s.io/v1
  > kind: CustomResourceDefinition
  > metadata:
  >   name: crontabs.stable.example.com
  > spec:
  >   group: stable.example.com
  >   names:
  >     plural: crontabs
  >     singular: crontab
  >     kind: CronTab
  >     shortNames: [ct]
  >   scope: Namespaced
  >   versions:
  >   - name: v1
  >     served: true
  >     storage: true
  >     schema:
  >       openAPIV3Schema:
  >         type: object
  >         properties:
  >           spec:
  >             type: object
  >             properties:
  >               cronSpec:
  >                 type: string
  >               replicas:
  >                 type: integer
  >                 minimum: 1
  > EOF
  $ kubectl apply -f crd.yaml
  customresourcedefinition.apiextensions.k8s.io/crontabs.stable.example.com created
# settle
  $ kubectl get crd
  NAME                          CREATED AT
  crontabs.stable.example.com   2026-11-22T09:25:51Z
# varies
  $ sed -i 's/replicas: 0/replicas: 2/' ct.yaml; kubectl apply -f ct.yaml
  $ kubectl delete -f crd.yaml
  customresourcedefinition.apiextensions.k8s.io "crontabs.stable.example.com" deleted
# varies
  $ kubectl cp nosuch.txt web:/tmp/
# varies
  $ kubectl attach web --pod-running-timeout=2s -c nosuch
# varies
  $ kubectl completion bash | head -1
# varies
  $ kubectl alpha | head -3
# varies
  $ kubectl certificate
# varies
  $ kubectl debug
# varies
  $ kubectl proxy --port=abc
  $ kubectl delete pods -l tier=test --now
  pod "web" deleted from default namespace
# varies
  $ kubectl delete all --all --now
# settle
