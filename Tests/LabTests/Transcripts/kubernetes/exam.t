What a hurried exam-taker meets. The client's words are what kubectl 1.36.4 said of the same objects, served to it as JSON; the
kubelet's are those of its sources (1.36), the look-ups BusyBox 1.28's.

A namespace that is not there is told by its name, save where it is taken for granted.
  $ kubectl get cm b -n other
  Error from server (NotFound): namespaces "other" not found
  [1]
  $ kubectl describe pod x -n other
  Error from server (NotFound): namespaces "other" not found
  [1]
  $ kubectl logs x -n other
  error: error from server (NotFound): namespaces "other" not found in namespace "other"
  [1]
  $ kubectl scale deploy x --replicas=1 -n other
  Error from server (NotFound): namespaces "other" not found
  [1]
  $ kubectl exec x -n other -- ls
  Error from server (NotFound): namespaces "other" not found
  [1]
  $ kubectl rollout status deploy x -n other
  Error from server (NotFound): namespaces "other" not found
  [1]
  $ kubectl expose pod x --port=1 -n other
  Error from server (NotFound): namespaces "other" not found
  [1]
  $ kubectl delete pod x -n other
  Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl wait --for=create pod/x -n other --timeout=1s
  error: timed out waiting for the condition
  [1]
  $ kubectl cp x:/a b -n other
  Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl get pod x -n kube-system
  Error from server (NotFound): pods "x" not found
  [1]

Objects of a file are looked for where the file says they are.
  $ kubectl create ns prod
  namespace/prod created
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: prod}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n' > two.yaml
  $ kubectl apply -f two.yaml
  configmap/a created
  configmap/b created
  $ kubectl get -f two.yaml -o custom-columns=NAME:.metadata.name,SPACE:.metadata.namespace
  NAME   SPACE
  a      prod
  b      default
  $ kubectl describe -f two.yaml | grep -E '^(Name|Events)'
  Name:         a
  Namespace:    prod
  Name:         b
  Namespace:    default
  $ kubectl delete -f two.yaml -n other --dry-run=client
  configmap "b" deleted from other namespace (dry run)
  error: the namespace from the provided object "prod" does not match the namespace "other". You must pass '--namespace=prod' to perform this operation.
  [1]
  $ kubectl get -f two.yaml -n prod
  NAME   DATA   AGE
  a      0      0s
  Error from server (NotFound): configmaps "b" not found
  [1]
  $ kubectl get -f two.yaml cm
  error: when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well
  [1]
  $ kubectl delete -f two.yaml
  configmap "a" deleted from prod namespace
  configmap "b" deleted from default namespace

Events are told of one object alone, and a beginning of a name is no name with a slash before it.
  $ kubectl create deploy d1 --image=nginx --replicas=4; kubectl create deploy d2 --image=nginx
  deployment.apps/d1 created
  deployment.apps/d2 created
  $ kubectl rollout pause deploy d2; kubectl expose deploy d1 --port=80
  deployment.apps/d2 paused
  service/d1 exposed
# settle
  $ kubectl describe deploy d1 | grep -c '^Events'
  1
  $ kubectl describe deploy d1 d2 | grep -E '^(Name|Events)'
  Name:                   d1
  Namespace:              default
  Name:                   d2
  Namespace:              default
  $ kubectl describe deploy d | grep -E '^(Name|Events)'
  Name:                   d1
  Namespace:              default
  Name:                   d2
  Namespace:              default
  $ kubectl describe deploy d --show-events | grep -cE '^Events'
  2
  $ kubectl describe deploy/d
  Error from server (NotFound): deployments.apps "d" not found
  [1]
  $ kubectl describe deploy/d1 deploy/nosuch
  Error from server (NotFound): deployments.apps "nosuch" not found
  [1]
  $ kubectl describe deploy d1 d2 nosuch 2>&1 >/dev/null
  Error from server (NotFound): deployments.apps "nosuch" not found
  [1]

Endpoints are there when the next command looks.
  $ kubectl expose deploy d1 --name=early --port=80; kubectl get ep early --no-headers | wc -w
  service/early exposed
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  6
  $ kubectl describe svc d1 | grep Endpoints | tr -d 0-9.
  Endpoints:                :,:,: +  more
  $ kubectl create svc clusterip lonely --tcp=80; kubectl get ep lonely
  service/lonely created
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME     ENDPOINTS   AGE
  lonely   <none>      0s
  $ printf 'apiVersion: v1\nkind: Service\nmetadata: {name: none}\nspec: {ports: [{port: 80}]}\n' | kubectl apply -f -; kubectl describe svc none | grep Endpoints
  service/none created
  Endpoints:                <none>

The reason of a change may be written over; --now is a grace period, too.
  $ kubectl annotate deploy d1 kubernetes.io/change-cause=one note=a; kubectl annotate deploy d1 kubernetes.io/change-cause=two note=a
  deployment.apps/d1 annotated
  deployment.apps/d1 annotated
  $ kubectl annotate deploy d1 note=b
  error: --overwrite is false but found the following declared annotation(s): 'note' already has a value (a)
  [1]
  $ kubectl label deploy d1 a==b
  error: invalid label spec: a==b
  [1]
  $ kubectl label deploy d1 --list x=y app- | sort
  x=y
  $ kubectl delete pod x --now --force
  error: --force and --grace-period greater than 0 cannot be specified together
  [1]
  $ kubectl run p --image=ng:inx:1
  error: Invalid image name "ng:inx:1": invalid reference format
  [1]
  $ kubectl rollout undo deploy d1 --dry-run=client -o name
  error: no rollout history found for deployment "d1"
  [1]

Amounts are sorted as amounts; what has no field comes first, the last of them before the others.
  $ for s in 10Gi 9Gi 200Mi; do printf "apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: v-%s}\nspec: {capacity: {storage: $s}, accessModes: [ReadWriteOnce], hostPath: {path: /x}}\n" $(echo $s | tr A-Z a-z) | kubectl apply -f -; done
  persistentvolume/v-10gi created
  persistentvolume/v-9gi created
  persistentvolume/v-200mi created
  $ kubectl get pv --sort-by=.spec.capacity.storage -o name
  persistentvolume/v-200mi
  persistentvolume/v-9gi
  persistentvolume/v-10gi
  $ kubectl get pv -o Name | tail -1
  persistentvolume/v-9gi
  $ kubectl label pv v-200mi size=small; kubectl get pv --sort-by=.metadata.labels.size -o name
  persistentvolume/v-200mi labeled
  persistentvolume/v-9gi
  persistentvolume/v-10gi
  persistentvolume/v-200mi
  $ kubectl get pods --output-watch-events
  error: --output-watch-events option can only be used with --watch or --watch-only
  [1]
  $ kubectl get --raw /version -o yaml
  error: --raw and --output are mutually exclusive
  [1]

A job that is deleted lets go of pods that run; the next one of its name has nothing to do with them.
  $ kubectl create job j --image=busybox:1.36 -- sleep 1000
  job.batch/j created
# sleep 5
  $ kubectl delete job j; kubectl create job j --image=busybox:1.36 -- sleep 1
  job.batch "j" deleted from default namespace
  job.batch/j created
# sleep 40
  $ kubectl get pods -l job-name=j --no-headers | awk '{print $3}'
  Completed
  $ kubectl delete job j
  job.batch "j" deleted from default namespace

A part of a volume is made where it is missing; a folder of the node must be there if its type says so.
  $ cat <<'Y' | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: parts}
  > spec:
  >   containers:
  >   - {name: a, image: busybox:1.36, command: [sh, -c, "echo a > /d/x; sleep 1000"], volumeMounts: [{name: v, mountPath: /d, subPath: one/two}]}
  >   - name: b
  >     image: busybox:1.36
  >     env: [{name: P, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]
  >     command: [sh, -c, "echo b > /d/y; sleep 1000"]
  >     volumeMounts: [{name: v, mountPath: /d, subPathExpr: logs-$(P)}, {name: v, mountPath: /all}]
  >   volumes: [{name: v, emptyDir: {}}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: hostly}
  > spec:
  >   containers: [{name: c, image: busybox:1.36, command: [sleep, "1000"]}]
  >   volumes: [{name: v, hostPath: {path: /nosuch, type: Directory}}, {name: w, hostPath: {path: /var/log, type: Directory}}]
  > Y
  pod/parts created
  pod/hostly created
# sleep 5
  $ kubectl exec parts -c b -- find /all /d | sort
  /all
  /all/logs-parts
  /all/logs-parts/y
  /all/one
  /all/one/two
  /all/one/two/x
  /d
  /d/y
  $ kubectl get pod hostly --no-headers; kubectl describe pod hostly | grep -o 'MountVolume.*'
  hostly   0/1   ContainerCreating   0     5s
  MountVolume.SetUp failed for volume "v" : hostPath type check failed: /nosuch is not a directory
  $ kubectl delete pod parts hostly --now
  pod "parts" deleted from default namespace
  pod "hostly" deleted from default namespace

BusyBox 1.28 asks the C library for a name, and whose an address is.
  $ kubectl run t --image=busybox:1.28 --rm -i -q --restart=Never -- nslookup kubernetes.default
  Server:    10.96.0.10
  Address 1: 10.96.0.10 kube-dns.kube-system.svc.cluster.local
  
  Name:      kubernetes.default
  Address 1: 10.96.0.1 kubernetes.default.svc.cluster.local
  pod "t" deleted from default namespace
  $ kubectl run t --image=busybox:1.28 --rm -i -q --restart=Never -- nslookup nosuch
  Server:    10.96.0.10
  Address 1: 10.96.0.10 kube-dns.kube-system.svc.cluster.local
  
  nslookup: can't resolve 'nosuch'
  pod default/t terminated (Error)
  pod "t" deleted from default namespace
  [1]

A copy of a pod has its debugger, to which -i leads; without one only images change.
  $ kubectl run web --image=nginx --labels=app=web; kubectl wait --for=condition=Ready pod/web
  pod/web created
  pod/web condition met
  $ kubectl debug web -i --copy-to=web2 --image=busybox:1.36 -- echo hi | sed 's/debugger-[a-z0-9]*/debugger-xxxxx/'
  Defaulting debug container name to debugger-xxxxx.
  If you don't see a command prompt, try pressing enter.
  hi
  $ kubectl get pod web2 -o jsonpath='{.spec.containers[*].image} {.spec.shareProcessNamespace} {.metadata.labels}{"\n"}'
  nginx busybox:1.36 true 
  $ kubectl debug web --copy-to=web3 --set-image='*=nginx:1.27'; kubectl get pod web3 -o jsonpath='{.spec.containers[*].image} {.spec.shareProcessNamespace} {.metadata.labels}{"\n"}'
  nginx:1.27  {"app":"web"}
  $ kubectl debug web -i --copy-to=web4 -c web --quiet -- echo changed
  changed
  $ kubectl debug web --copy-to=web5 -- sh
  error: you must specify an existing container or a new image when specifying args.
  [1]
  $ kubectl debug web --copy-to=web5 -c new -- sh
  error: you must specify image when creating new container
  [1]
  $ kubectl debug web --attach --copy-to=web5
  error: you must specify --container or create a new container using --image in order to attach.
  [1]

What the server refuses, after its sources of 1.36 (pkg/apis/core/validation, pkg/apis/scheduling/validation, endpoints/handlers/patch.go).
  $ printf 'apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: q}\nspec: {hard: {pod: 5, foo.com/x: 1}, scopes: [Terminating, NotTerminating, Foo]}\n' | kubectl apply -f -
  The ResourceQuota "q" is invalid: 
  * spec.hard[pod]: Invalid value: "pod": must be a standard resource type or fully qualified
  * spec.hard[pod]: Invalid value: "pod": must be a standard resource for quota
  * spec.scopes: Invalid value: ["Terminating","NotTerminating","Foo"]: unsupported scope
  * spec.scopes: Invalid value: ["Terminating","NotTerminating","Foo"]: conflicting scopes
  [1]
  $ kubectl create quota q --hard=pods=1,services=2 --scopes=BestEffort
  error: failed to create quota: ResourceQuota "q" is invalid: spec.scopes: Invalid value: ["BestEffort"]: unsupported scope applied to resource
  [1]
  $ printf 'apiVersion: v1\nkind: LimitRange\nmetadata: {name: q}\nspec: {limits: [{type: pod}, {type: Container}]}\n' | kubectl apply -f -
  The LimitRange "q" is invalid: spec.limits[0].type: Invalid value: "pod": must be a standard limit type or fully qualified
  [1]
  $ printf 'apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: c}\nspec: {capacity: {cpu: 1}, accessModes: [ReadWriteOnce], hostPath: {path: /x}}\n' | kubectl apply -f -
  The PersistentVolume "c" is invalid: spec.capacity: Unsupported value: {"cpu":"1"}: supported values: "storage"
  [1]
  $ kubectl create priorityclass system-x --value=1; kubectl create priorityclass high --value=1 --preemption-policy=Foo
  error: failed to create priorityclass: PriorityClass.scheduling.k8s.io "system-x" is invalid: metadata.name: Forbidden: priority class names with 'system-' prefix are reserved for system use only. error: system-x is not a known system priority class
  error: failed to create priorityclass: PriorityClass.scheduling.k8s.io "high" is invalid: preemptionPolicy: Unsupported value: "Foo": supported values: "Never", "PreemptLowerPriority"
  [1]
  $ kubectl patch deploy d1 -p '{"metadata":{"name":"other"}}'
  Error from server (BadRequest): the name of the object (other) does not match the name on the URL (d1)
  [1]
  $ kubectl patch deploy d1 --type=merge -p '[]'
  Error from server (BadRequest): error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}
  [1]
  $ kubectl patch deploy d1 -p 'x'
  Error from server (BadRequest): json: cannot unmarshal string into Go value of type map[string]interface {}
  [1]
  $ kubectl scale deploy d1 --replicas=3 --resource-version=1 2>&1 | cut -d, -f1
  error: Expected resource version to be 1

A verb without --validate does not look for a kind of its own; nothing in a file is nothing to delete.
  $ printf 'apiVersion: v1\nmetadata: {name: x}\n' > kindless.yaml; kubectl delete -f kindless.yaml
  error: unable to decode "kindless.yaml": Object 'Kind' is missing in '{"apiVersion":"v1","metadata":{"name":"x"}}'
  [1]
  $ kubectl apply -f kindless.yaml
  error: error validating "kindless.yaml": error validating data: kind not set; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ : > empty.yaml; kubectl delete -f empty.yaml; kubectl replace -f empty.yaml; kubectl create -f empty.yaml
  No resources found
  error: no objects passed to create
  [1]

What a shell leaves of a name, and of a key with another's certificate. (kubectl 1.36.4)
  $ kubectl create ns "$NOSUCH"; kubectl create sa ''; kubectl create token ''; kubectl run '' --image=nginx
  error: name must be specified
  error: name must be specified
  error: service account name is required
  error: Parameter: name is required
  [1]
  $ kubectl create cm quoted --from-literal="k='v'" --dry-run=client -o jsonpath='{.data.k}{"\n"}'
  'v'
  $ for i in 1 2; do openssl req -x509 -nodes -newkey rsa:2048 -keyout k$i.pem -out c$i.pem -subj /CN=x$i 2>/dev/null; done
  $ kubectl create secret tls t --cert=k1.pem --key=c1.pem
  error: tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched
  [1]
  $ kubectl create secret tls t --cert=c1.pem --key=c1.pem
  error: tls: found a certificate rather than a key in the PEM for the private key
  [1]
  $ kubectl create secret tls t --cert=c1.pem --key=k2.pem
  error: tls: private key does not match public key
  [1]

Several metrics, parameters of an ingress class, a CSI driver: the rows after pkg/printers/internalversion of 1.36.
  $ cat <<'Y' | kubectl apply -f - 2>/dev/null
  > apiVersion: autoscaling/v2
  > kind: HorizontalPodAutoscaler
  > metadata: {name: many}
  > spec:
  >   maxReplicas: 5
  >   scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: nosuch}
  >   metrics:
  >   - {type: Pods, pods: {metric: {name: rps}, target: {type: AverageValue, averageValue: 1k}}}
  >   - {type: External, external: {metric: {name: q}, target: {type: AverageValue, averageValue: 30}}}
  >   - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}
  > ---
  > apiVersion: networking.k8s.io/v1
  > kind: IngressClass
  > metadata: {name: parameters}
  > spec: {controller: example.com/c, parameters: {apiGroup: k.x, kind: P, name: q}}
  > ---
  > apiVersion: storage.k8s.io/v1
  > kind: CSIDriver
  > metadata: {name: drv}
  > spec: {attachRequired: false, volumeLifecycleModes: [Persistent, Ephemeral]}
  > Y
  horizontalpodautoscaler.autoscaling/many created
  ingressclass.networking.k8s.io/parameters created
  csidriver.storage.k8s.io/drv created
  $ kubectl get hpa many; kubectl get ingressclass parameters; kubectl get csidriver drv
  NAME   REFERENCE           TARGETS                                        MINPODS   MAXPODS   REPLICAS   AGE
  many   Deployment/nosuch   <unknown>/1k, <unknown>/30 (avg) + 1 more...   1         5         0          0s
  NAME         CONTROLLER      PARAMETERS   AGE
  parameters   example.com/c   P.k.x/q      0s
  NAME   ATTACHREQUIRED   PODINFOONMOUNT   STORAGECAPACITY   TOKENREQUESTS   REQUIRESREPUBLISH   MODES                  AGE
  drv    false            false            false             <unset>         false               Persistent,Ephemeral   0s

The line that kubectl's own pages tell one to type after the alias.
  $ source <(kubectl completion bash); alias k=kubectl; complete -o default -F __start_kubectl k

Who comes too early finds no container (k3s issue 13470 shows the form of this year's servers).
  $ kubectl run early --image=nginx; kubectl exec early -- ls
  pod/early created
  error: Internal error occurred: unable to upgrade connection: container not found ("early")
  [1]

Init containers get resources too, and what a set would go back to is told with more words. (kubectl 1.36.4)
  $ printf 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: ds}\nspec: {selector: {matchLabels: {a: ds}}, template: {metadata: {labels: {a: ds}}, spec: {containers: [{name: c, image: nginx}], initContainers: [{name: i, image: busybox}]}}}\n' | kubectl create -f -
  daemonset.apps/ds created
  $ kubectl set resources ds/ds --limits=cpu=1 --dry-run=client -o jsonpath='{.spec.template.spec.containers[*].resources} {.spec.template.spec.initContainers[*].resources}{"\n"}'
  {"limits":{"cpu":"1"}} {"limits":{"cpu":"1"}}
  $ kubectl set image ds/ds c=nginx:1.27
  daemonset.apps/ds image updated
# settle
  $ kubectl rollout undo ds/ds --dry-run=client | head -2
  daemonset.apps/ds will roll back to Pod Template:
    Labels:	a=ds
