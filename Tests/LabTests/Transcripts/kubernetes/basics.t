Recorded from kubectl and a control plane of 1.36.2; what the lab does not say alike yet is left out.

kubectl run, get, describe, logs, exec, delete: right and wrong.

  $ kubectl get pods
  No resources found in default namespace.
  $ kubectl get all
  NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   7s
  $ kubectl run web --image=nginx:1.27
  pod/web created
  $ kubectl run web --image=nginx:1.27
  Error from server (AlreadyExists): pods "web" already exists
  [1]
  $ kubectl get pods
  NAME   READY   STATUS              RESTARTS   AGE
  web    0/1     ContainerCreating   0          0s
# settle
  $ kubectl get po
  NAME   READY   STATUS    RESTARTS   AGE
  web    1/1     Running   0          4s
  $ kubectl get pod web
  NAME   READY   STATUS    RESTARTS   AGE
  web    1/1     Running   0          4s
  $ kubectl get pods web
  NAME   READY   STATUS    RESTARTS   AGE
  web    1/1     Running   0          4s
  $ kubectl get pod/web
  NAME   READY   STATUS    RESTARTS   AGE
  web    1/1     Running   0          4s
  $ kubectl get pods -o wide
  NAME   READY   STATUS    RESTARTS   AGE   IP           NODE       NOMINATED NODE   READINESS GATES
  web    1/1     Running   0          4s    10.244.1.2   worker-1   <none>           <none>
  $ kubectl get pods -A
  NAMESPACE   NAME   READY   STATUS    RESTARTS   AGE
  default     web    1/1     Running   0          4s
  $ kubectl get pods --all-namespaces
  NAMESPACE   NAME   READY   STATUS    RESTARTS   AGE
  default     web    1/1     Running   0          4s
  $ kubectl run db --image=redis:7 --labels=app=db,tier=back --port=6379 --env=MODE=prod
  pod/db created
  $ kubectl run hello --image=busybox --restart=Never -- echo hello world
  pod/hello created
# settle
  $ kubectl get pods -l app=none
  No resources found in default namespace.
  $ kubectl get pods --field-selector=status.phase=Succeeded -o name
  pod/hello
  $ kubectl get pods --field-selector=metadata.name=web
  NAME   READY   STATUS    RESTARTS   AGE
  web    1/1     Running   0          9s
  $ kubectl get pods -o name
  pod/db
  pod/hello
  pod/web
  $ kubectl get pod web -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    creationTimestamp: "2026-11-22T09:15:47Z"
    generation: 1
    labels:
      run: web
    name: web
    namespace: default
    resourceVersion: "307"
    uid: 5587a602-6af0-4ce8-8217-e199aae4dd4b
  spec:
    containers:
    - image: nginx:1.27
      imagePullPolicy: IfNotPresent
      name: web
      resources: {}
      terminationMessagePath: /dev/termination-log
      terminationMessagePolicy: File
      volumeMounts:
      - mountPath: /var/run/secrets/kubernetes.io/serviceaccount
        name: kube-api-access-b6fch
        readOnly: true
    dnsPolicy: ClusterFirst
    enableServiceLinks: true
    nodeName: worker-1
    preemptionPolicy: PreemptLowerPriority
    priority: 0
    restartPolicy: Always
    schedulerName: default-scheduler
    securityContext: {}
    serviceAccount: default
    serviceAccountName: default
    terminationGracePeriodSeconds: 30
    tolerations:
    - effect: NoExecute
      key: node.kubernetes.io/not-ready
      operator: Exists
      tolerationSeconds: 300
    - effect: NoExecute
      key: node.kubernetes.io/unreachable
      operator: Exists
      tolerationSeconds: 300
    volumes:
    - name: kube-api-access-b6fch
      projected:
        defaultMode: 420
        sources:
        - serviceAccountToken:
            expirationSeconds: 3607
            path: token
        - configMap:
            items:
            - key: ca.crt
              path: ca.crt
            name: kube-root-ca.crt
        - downwardAPI:
            items:
            - fieldRef:
                apiVersion: v1
                fieldPath: metadata.namespace
              path: namespace
  status:
    conditions:
    - lastProbeTime: null
      lastTransitionTime: "2026-11-22T09:15:48Z"
      observedGeneration: 1
      status: "True"
      type: PodReadyToStartContainers
    - lastProbeTime: null
      lastTransitionTime: "2026-11-22T09:15:47Z"
      observedGeneration: 1
      status: "True"
      type: Initialized
    - lastProbeTime: null
      lastTransitionTime: "2026-11-22T09:15:48Z"
      observedGeneration: 1
      status: "True"
      type: Ready
    - lastProbeTime: null
      lastTransitionTime: "2026-11-22T09:15:48Z"
      observedGeneration: 1
      status: "True"
      type: ContainersReady
    - lastProbeTime: null
      lastTransitionTime: "2026-11-22T09:15:47Z"
      observedGeneration: 1
      status: "True"
      type: PodScheduled
    containerStatuses:
    - containerID: containerd://8374052caf55a26f5347008e8384cfd321631521530ecc6c3466fff2a7f6c76b
      image: docker.io/library/nginx:1.27
      imageID: docker.io/library/nginx@sha256:6965a10c15290ad0b29ca7fd1866de1850408b3cb15fb11a3bbbbc2fddb158bd
      lastState: {}
      name: web
      ready: true
      resources: {}
      restartCount: 0
      started: true
      state:
        running:
          startedAt: "2026-11-22T09:15:48Z"
      user:
        linux:
          gid: 0
          supplementalGroups:
          - 0
          uid: 0
      volumeMounts:
      - mountPath: /var/run/secrets/kubernetes.io/serviceaccount
        name: kube-api-access-b6fch
        readOnly: true
        recursiveReadOnly: Disabled
    hostIP: 172.18.0.3
    hostIPs:
    - ip: 172.18.0.3
    observedGeneration: 1
    phase: Running
    podIP: 10.244.1.2
    podIPs:
    - ip: 10.244.1.2
    qosClass: BestEffort
    resources: {}
    startTime: "2026-11-22T09:15:47Z"
  $ kubectl get pod web -o json | head -40
  {
      "apiVersion": "v1",
      "kind": "Pod",
      "metadata": {
          "creationTimestamp": "2026-11-22T09:15:47Z",
          "generation": 1,
          "labels": {
              "run": "web"
          },
          "name": "web",
          "namespace": "default",
          "resourceVersion": "307",
          "uid": "5587a602-6af0-4ce8-8217-e199aae4dd4b"
      },
      "spec": {
          "containers": [
              {
                  "image": "nginx:1.27",
                  "imagePullPolicy": "IfNotPresent",
                  "name": "web",
                  "resources": {},
                  "terminationMessagePath": "/dev/termination-log",
                  "terminationMessagePolicy": "File",
                  "volumeMounts": [
                      {
                          "mountPath": "/var/run/secrets/kubernetes.io/serviceaccount",
                          "name": "kube-api-access-b6fch",
                          "readOnly": true
                      }
                  ]
              }
          ],
          "dnsPolicy": "ClusterFirst",
          "enableServiceLinks": true,
          "nodeName": "worker-1",
          "preemptionPolicy": "PreemptLowerPriority",
          "priority": 0,
          "restartPolicy": "Always",
          "schedulerName": "default-scheduler",
          "securityContext": {},
  $ kubectl get pods -o jsonpath='{.items[*].metadata.name}'
  db hello web (no-eol)
  $ kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}{"\t"}{.status.phase}{"\n"}{end}'
  db	Running
  hello	Succeeded
  web	Running
  $ kubectl get pod web -o jsonpath='{.spec.containers[0].image}{"\n"}'
  nginx:1.27
  $ kubectl get pod web -o jsonpath='{.spec.nosuch}'
  $ kubectl get pod web -o jsonpath='{.spec'
  error: error parsing jsonpath {.spec, unclosed action
  [1]
  $ kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image,NOPE:.spec.nope
  NAME    IMAGE        NOPE
  db      redis:7      <none>
  hello   busybox      <none>
  web     nginx:1.27   <none>
  $ kubectl get pods -o custom-columns=NAME
  error: unexpected custom-columns spec: NAME, expected <header>:<json-path-expr>
  [1]
  $ kubectl get pod web -o go-template='{{.metadata.name}}{{"\n"}}'
  web
  $ kubectl get pod web -o go-template='{{range .spec.containers}}{{.name}}={{.image}}{{"\n"}}{{end}}'
  web=nginx:1.27
  $ kubectl get pod web -o go-template='{{.metadata.name'
  error: error parsing template {{.metadata.name, template: output:1: unclosed action
  [1]
  $ kubectl get pods -o foo
  error: unable to match a printer suitable for the output format "foo", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
# varies
  $ timeout 3 kubectl get pods -w
  $ kubectl describe pods -l run=web | head -5
  Name:             web
  Namespace:        default
  Priority:         0
  Service Account:  default
  Node:             worker-1/172.18.0.3
  $ kubectl describe po we | head -3
  Name:             web
  Namespace:        default
  Priority:         0
  $ kubectl describe pod nosuch
  Error from server (NotFound): pods "nosuch" not found
  [1]
  $ kubectl logs hello
  hello world
  $ kubectl logs web | head -2
  /docker-entrypoint.sh: /docker-entrypoint.d/ is not empty, will attempt to perform configuration
  /docker-entrypoint.sh: Looking for shell scripts in /docker-entrypoint.d/
  $ kubectl logs web --tail=1
  2026/11/22 09:15:48 [notice] 1#1: start worker process 32
  $ kubectl logs nosuch
  error: error from server (NotFound): pods "nosuch" not found in namespace "default"
  [1]
  $ kubectl logs
  error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
  POD or TYPE/NAME is a required argument for the logs command
  See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl logs web -c nosuch
  error: container nosuch is not valid for pod web out of: web
  [1]
  $ kubectl logs web --previous
  Error from server (BadRequest): previous terminated container "web" in pod "web" not found
  [1]
  $ kubectl exec web -- echo hi
  hi
  $ kubectl exec web -- sh -c 'exit 3'
  command terminated with exit code 3
  [3]
  $ kubectl exec web echo hi
  error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead
  See 'kubectl exec -h' for help and examples
  [1]
  $ kubectl exec web -- nosuch
  error: Internal error occurred: error executing command in container: failed to exec in container: failed to start exec "4819e0e917ba475fb4246a70d5a283a0a1511074c19589aeb352389cb0fe6808": OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH
  [1]
  $ kubectl exec nosuch -- ls
  Error from server (NotFound): pods "nosuch" not found
  [1]
  $ kubectl exec hello -- ls
  error: cannot exec into a container in a completed pod; current phase is Succeeded
  [1]
  $ kubectl get pod nosuch
  Error from server (NotFound): pods "nosuch" not found
  [1]
  $ kubectl get pod web nosuch
  NAME   READY   STATUS    RESTARTS   AGE
  web    1/1     Running   0          15s
  Error from server (NotFound): pods "nosuch" not found
  [1]
  $ kubectl get pod,svc -o name
  pod/db
  pod/hello
  pod/web
  service/kubernetes
  $ kubectl get nosuch
  error: the server doesn't have a resource type "nosuch"
  [1]
  $ kubectl get podz
  error: the server doesn't have a resource type "podz"
  [1]
  $ kubectl get
  You must specify the type of resource to get. Use "kubectl api-resources" for a complete list of supported resources.
  
  error: Required resource not specified.
  Use "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).
  See 'kubectl get -h' for help and examples
  [1]
  $ kubectl get pods web/db
  error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'
  [1]
  $ kubectl get pod/web svc/kubernetes
  NAME      READY   STATUS    RESTARTS   AGE
  pod/web   1/1     Running   0          16s
  
  NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   23s
  $ kubectl get pods -n nosuch
  No resources found in nosuch namespace.
  $ kubectl get pods --nope
  error: unknown flag: --nope
  See 'kubectl get --help' for usage.
  [1]
  $ kubectl get pods -o
  error: flag needs an argument: 'o' in -o
  See 'kubectl get --help' for usage.
  [1]
# varies
  $ kubectl gett pods
  $ kubectl creat deployment web
  error: unknown command "creat" for "kubectl"
  
  Did you mean this?
  	create
  [1]
  $ kubectl delet pod web
  error: unknown command "delet" for "kubectl"
  
  Did you mean this?
  	delete
  [1]
  $ kubectl foo
  error: unknown command "foo" for "kubectl"
  
  Did you mean this?
  	top
  [1]
  $ kubectl run
  error: required flag(s) "image" not set
  [1]
  $ kubectl run noimage
  error: required flag(s) "image" not set
  [1]
  $ kubectl run Bad_Name --image=nginx
  The Pod "Bad_Name" is invalid: 
  * metadata.name: Invalid value: "Bad_Name": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  * spec.containers[0].name: Invalid value: "Bad_Name": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl run web2 --image=nginx --restart=Sometimes
  error: invalid restart policy: Sometimes
  See 'kubectl run -h' for help and examples
  [1]
  $ kubectl create
  error: must specify one of -f and -k
  [1]
  $ kubectl create deployment
  error: required flag(s) "image" not set
  [1]
  $ kubectl create deployment x
  error: required flag(s) "image" not set
  [1]
  $ kubectl describe
  error: You must specify the type of resource to describe. Use "kubectl api-resources" for a complete list of supported resources.
  [1]
  $ kubectl delete
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
  $ kubectl delete pod
  error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl delete pod nosuch
  Error from server (NotFound): pods "nosuch" not found
  [1]
  $ kubectl delete pods nosuch --ignore-not-found
  $ kubectl run bad --image=nginx:nope
  pod/bad created
# sleep 16
  $ kubectl get pod bad
  NAME   READY   STATUS         RESTARTS   AGE
  bad    0/1     ErrImagePull   0          16s
  $ kubectl logs bad
  Error from server (BadRequest): container "bad" in pod "bad" is waiting to start: trying and failing to pull image
  [1]
  $ kubectl get pod bad -o jsonpath='{.status.containerStatuses[0].state.waiting}{"\n"}'
  {"message":"rpc error: code = NotFound desc = failed to pull and unpack image \"docker.io/library/nginx:nope\": failed to resolve image: docker.io/library/nginx:nope: not found","reason":"ErrImagePull"}
  $ kubectl run crash --image=busybox -- sh -c 'echo boom; exit 7'
  pod/crash created
# sleep 8
  $ kubectl get pod crash
  NAME    READY   STATUS             RESTARTS     AGE
  crash   0/1     CrashLoopBackOff   1 (7s ago)   8s
  $ kubectl logs crash --previous
  boom
  $ kubectl describe pod crash | sed -n '/State:/,/Restart/p'
      State:          Waiting
        Reason:       CrashLoopBackOff
      Last State:     Terminated
        Reason:       Error
        Exit Code:    7
        Started:      Sun, 22 Nov 2026 09:16:22 +0000
        Finished:     Sun, 22 Nov 2026 09:16:22 +0000
      Ready:          False
      Restart Count:  1
# varies
  $ kubectl run tmp --rm -i --image=busybox --restart=Never -- echo one-off
  $ kubectl delete pod hello
  pod "hello" deleted from default namespace
  $ kubectl delete pod web db --now
  pod "web" deleted from default namespace
  pod "db" deleted from default namespace
  $ kubectl delete pod bad crash --grace-period=0 --force
  Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  pod "bad" force deleted from default namespace
  pod "crash" force deleted from default namespace
  $ kubectl delete pods --all
  No resources found
  $ kubectl get pods
  No resources found in default namespace.
