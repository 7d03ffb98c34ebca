Recorded from kubectl and a control plane of 1.36.2; what the lab does not say alike yet is left out.

apply, invalid manifests, diff, replace, server-side apply.

  $ cat > web.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: web
  >   labels:
  >     app: web
  > spec:
  >   replicas: 2
  >   selector:
  >     matchLabels:
  >       app: web
  >   template:
  >     metadata:
  >       labels:
  >         app: web
  >     spec:
  >       containers:
  >       - name: web
  >         image: nginx:1.26
  >         ports:
  >         - containerPort: 80
  > EOF
# varies
  $ kubectl diff -f web.yaml
  diff -u -N /tmp/LIVE-674306636/apps.v1.Deployment.default.web /tmp/MERGED-2994427542/apps.v1.Deployment.default.web
  --- /tmp/LIVE-674306636/apps.v1.Deployment.default.web	2026-11-22 09:19:22.603897114 +0000
  +++ /tmp/MERGED-2994427542/apps.v1.Deployment.default.web	2026-11-22 09:19:22.603897114 +0000
  @@ -0,0 +1,43 @@
  +apiVersion: apps/v1
  +kind: Deployment
  +metadata:
  +  creationTimestamp: "2026-11-22T09:19:22Z"
  +  generation: 1
  +  labels:
  +    app: web
  +  name: web
  +  namespace: default
  +  uid: 0242778b-8dbf-4472-a9c0-5b6b9ef8bda5
  +spec:
  +  progressDeadlineSeconds: 600
  +  replicas: 2
  +  revisionHistoryLimit: 10
  +  selector:
  +    matchLabels:
  +      app: web
  +  strategy:
  +    rollingUpdate:
  +      maxSurge: 25%
  +      maxUnavailable: 25%
  +    type: RollingUpdate
  +  template:
  +    metadata:
  +      labels:
  +        app: web
  +    spec:
  +      containers:
  +      - image: nginx:1.26
  +        imagePullPolicy: IfNotPresent
  +        name: web
  +        ports:
  +        - containerPort: 80
  +          protocol: TCP
  +        resources: {}
  +        terminationMessagePath: /dev/termination-log
  +        terminationMessagePolicy: File
  +      dnsPolicy: ClusterFirst
  +      restartPolicy: Always
  +      schedulerName: default-scheduler
  +      securityContext: {}
  +      terminationGracePeriodSeconds: 30
  +status: {}
  [1]
  $ kubectl apply -f web.yaml
  deployment.apps/web created
  $ kubectl apply -f web.yaml
  deployment.apps/web unchanged
# settle
  $ kubectl apply -f web.yaml --dry-run=client
  deployment.apps/web unchanged (dry run)
  $ sed -i 's/1.26/1.27/' web.yaml
  $ kubectl apply -f web.yaml --dry-run=server
  deployment.apps/web configured (server dry run)
  $ kubectl apply -f web.yaml
  deployment.apps/web configured
# settle
# varies
  $ kubectl apply view-last-applied deployment/web
  $ kubectl get deploy web -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    annotations:
      deployment.kubernetes.io/revision: "2"
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"annotations":{},"labels":{"app":"web"},"name":"web","namespace":"default"},"spec":{"replicas":2,"selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"image":"nginx:1.27","name":"web","ports":[{"containerPort":80}]}]}}}}
    creationTimestamp: "2026-11-22T09:19:22Z"
    generation: 2
    labels:
      app: web
    name: web
    namespace: default
    resourceVersion: "403"
    uid: 64430f97-0f27-49c2-83a6-967e83d398af
  spec:
    progressDeadlineSeconds: 600
    replicas: 2
    revisionHistoryLimit: 10
    selector:
      matchLabels:
        app: web
    strategy:
      rollingUpdate:
        maxSurge: 25%
        maxUnavailable: 25%
      type: RollingUpdate
    template:
      metadata:
        labels:
          app: web
      spec:
        containers:
        - image: nginx:1.27
          imagePullPolicy: IfNotPresent
          name: web
          ports:
          - containerPort: 80
            protocol: TCP
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        dnsPolicy: ClusterFirst
        restartPolicy: Always
        schedulerName: default-scheduler
        securityContext: {}
        terminationGracePeriodSeconds: 30
  status:
    availableReplicas: 2
    conditions:
    - lastTransitionTime: "2026-11-22T09:19:24Z"
      lastUpdateTime: "2026-11-22T09:19:24Z"
      message: Deployment has minimum availability.
      reason: MinimumReplicasAvailable
      status: "True"
      type: Available
    - lastTransitionTime: "2026-11-22T09:19:22Z"
      lastUpdateTime: "2026-11-22T09:19:31Z"
      message: ReplicaSet "web-596556dd5f" has successfully progressed.
      reason: NewReplicaSetAvailable
      status: "True"
      type: Progressing
    observedGeneration: 2
    readyReplicas: 2
    replicas: 2
    terminatingReplicas: 0
    updatedReplicas: 2
  $ kubectl create deployment plain --image=nginx:1.27
  deployment.apps/plain created
  $ sed 's/name: web$/name: plain/; s/app: web/app: plain/' web.yaml > plain.yaml; kubectl apply -f plain.yaml
  Warning: resource deployments/plain is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  deployment.apps/plain configured
  $ sed 's/app: web/app: other/' web.yaml > selector.yaml; kubectl apply -f selector.yaml
  The Deployment "web" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"other"}}: field is immutable
  [1]
  $ sed 's/replicas: 2/replicas: 2\n  replica: 3/' web.yaml > unknown.yaml; kubectl apply -f unknown.yaml
  The request is invalid: patch: Invalid value: "map[metadata:map[annotations:map[kubectl.kubernetes.io/last-applied-configuration:{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"annotations\":{},\"labels\":{\"app\":\"web\"},\"name\":\"web\",\"namespace\":\"default\"},\"spec\":{\"replica\":3,\"replicas\":2,\"selector\":{\"matchLabels\":{\"app\":\"web\"}},\"template\":{\"metadata\":{\"labels\":{\"app\":\"web\"}},\"spec\":{\"containers\":[{\"image\":\"nginx:1.27\",\"name\":\"web\",\"ports\":[{\"containerPort\":80}]}]}}}}\n]] spec:map[replica:3]]": strict decoding error: unknown field "spec.replica"
  [1]
  $ kubectl apply -f unknown.yaml --validate=false
  deployment.apps/web configured
# varies
  $ kubectl apply -f unknown.yaml --validate=warn
# varies
  $ sed 's/replicas: 2/replicas: two/' web.yaml > type.yaml; kubectl apply -f type.yaml
# varies
  $ sed 's/replicas: 2/replicas: "2"/' web.yaml > quoted.yaml; kubectl apply -f quoted.yaml
  $ sed '/selector:/,+2d; s/name: web$/name: new/' web.yaml > nosel.yaml; kubectl apply -f nosel.yaml
  The Deployment "new" is invalid: 
  * spec.selector: Required value
  * spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`
  [1]
  $ sed '/image:/d; s/name: web$/name: new/' web.yaml > noimage.yaml; kubectl apply -f noimage.yaml
  The Deployment "new" is invalid: spec.template.spec.containers[0].image: Required value
  [1]
  $ sed 's/name: web$/name: Web_1/' web.yaml > badname.yaml; kubectl apply -f badname.yaml
  The Deployment "Web_1" is invalid: 
  * metadata.name: Invalid value: "Web_1": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  * spec.template.spec.containers[0].name: Invalid value: "Web_1": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ sed 's/    app: web/    app: "web site!"/; s/name: web$/name: new/' web.yaml > badlabel.yaml; kubectl apply -f badlabel.yaml
  The Deployment "new" is invalid: 
  * metadata.labels: Invalid value: "web site!": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  * spec.selector.matchLabels: Invalid value: "web site!": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  * spec.selector: Invalid value: {"matchLabels":{"app":"web site!"}}: invalid label selector
  [1]
  $ sed 's/containerPort: 80/containerPort: 80000/; s/name: web$/name: new/' web.yaml > badport.yaml; kubectl apply -f badport.yaml
  The Deployment "new" is invalid: spec.template.spec.containers[0].ports[0].containerPort: Invalid value: 80000: must be between 1 and 65535, inclusive
  [1]
  $ sed 's/  - containerPort: 80/  - containerPort: 80\n        - containerPort: 80/; s/name: web$/name: new/' web.yaml > dupport.yaml; kubectl apply -f dupport.yaml
  Warning: spec.template.spec.containers[0].ports[1]: duplicate port definition with spec.template.spec.containers[0].ports[0]
  deployment.apps/new created
  $ sed 's/replicas: 2/replicas: -2/' web.yaml > neg.yaml; kubectl apply -f neg.yaml
  The Deployment "web" is invalid: spec.replicas: Invalid value: -2: must be greater than or equal to 0
  [1]
  $ sed 's/kind: Deployment/kind: Deploymnt/' web.yaml > kind.yaml; kubectl apply -f kind.yaml
  error: resource mapping not found for name: "web" namespace: "" from "kind.yaml": no matches for kind "Deploymnt" in version "apps/v1"
  ensure CRDs are installed first
  [1]
  $ sed '/^kind/d' web.yaml > nokind.yaml; kubectl apply -f nokind.yaml
  error: error validating "nokind.yaml": error validating data: kind not set; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ sed '/^apiVersion/d' web.yaml > noapi.yaml; kubectl apply -f noapi.yaml
  error: error validating "noapi.yaml": error validating data: apiVersion not set; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ sed 's/^  replicas: 2/   replicas: 2/' web.yaml > indent.yaml; kubectl apply -f indent.yaml
  error: error parsing indent.yaml: error converting YAML to JSON: yaml: line 8: did not find expected key
  [1]
  $ printf 'kind: Pod\n\tapiVersion: v1\n' > tab.yaml; kubectl apply -f tab.yaml
  error: error parsing tab.yaml: error converting YAML to JSON: yaml: line 2: found a tab character that violates indentation
  [1]
  $ : > empty.yaml; kubectl apply -f empty.yaml
  error: no objects passed to apply
  [1]
  $ echo 'just text' > text.yaml; kubectl apply -f text.yaml
  error: error validating "text.yaml": error validating data: invalid object to validate; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ kubectl apply -f nosuch.yaml
  error: the path "nosuch.yaml" does not exist
  [1]
  $ kubectl apply
  error: must specify one of -f and -k
  [1]
  $ kubectl apply web.yaml
  error: Unexpected args: [web.yaml]
  See 'kubectl apply -h' for help and examples
  [1]
  $ kubectl apply -f web.yaml -f nosuch.yaml
  error: the path "nosuch.yaml" does not exist
  [1]
  $ kubectl apply -n nosuch -f web.yaml
  Error from server (NotFound): error when creating "web.yaml": namespaces "nosuch" not found
  [1]
  $ kubectl delete deploy new --ignore-not-found
  deployment.apps "new" deleted from default namespace
  $ cat > two.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: two
  > spec:
  >   containers:
  >   - name: a
  >     image: nginx:1.27
  >   - name: a
  >     image: nginx:1.27
  > EOF
  $ kubectl apply -f two.yaml
  The Pod "two" is invalid: spec.containers[1].name: Duplicate value: "a"
  [1]
  $ cat > svc.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: svc
  > spec:
  >   selector:
  >     app: web
  >   ports:
  >   - port: 80
  >   - port: 80
  > EOF
  $ kubectl apply -f svc.yaml
  The Service "svc" is invalid: 
  * spec.ports[0].name: Required value
  * spec.ports[1].name: Required value
  * spec.ports[1]: Duplicate value: {"Name":"","Protocol":"TCP","AppProtocol":null,"Port":80,"TargetPort":0,"NodePort":0}
  [1]
  $ sed -i 's/  - port: 80/  - name: a\n    port: 80/' svc.yaml; kubectl apply -f svc.yaml
  The Service "svc" is invalid: 
  * spec.ports[1].name: Duplicate value: "a"
  * spec.ports[1]: Duplicate value: {"Name":"","Protocol":"TCP","AppProtocol":null,"Port":80,"TargetPort":0,"NodePort":0}
  [1]
  $ cat > svc.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: svc
  > spec:
  >   type: NodePort
  >   selector:
  >     app: web
  >   ports:
  >   - port: 80
  >     nodePort: 80
  > EOF
  $ kubectl apply -f svc.yaml
  The Service "svc" is invalid: spec.ports[0].nodePort: Invalid value: 80: provided port is not in the valid range. The range of valid ports is 30000-32767
  [1]
  $ sed -i 's/nodePort: 80/nodePort: 30080/; s/NodePort/Nodeport/' svc.yaml; kubectl apply -f svc.yaml
  The Service "svc" is invalid: spec.type: Unsupported value: "Nodeport": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"
  [1]
  $ sed -i 's/Nodeport/NodePort/' svc.yaml; kubectl apply -f svc.yaml
  service/svc created
  $ sed 's/name: svc/name: svc2/' svc.yaml | kubectl apply -f -
  The Service "svc2" is invalid: spec.ports[0].nodePort: Invalid value: 30080: provided port is already allocated
  [1]
  $ cat > pod.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: solo
  > spec:
  >   containers:
  >   - name: c
  >     image: nginx:1.27
  > EOF
  $ kubectl apply -f pod.yaml
  pod/solo created
# settle
  $ sed 's/name: c/name: d/' pod.yaml | kubectl apply -f -
  The Pod "solo" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -91,7 +91,7 @@
    "InitContainers": null,
    "Containers": [
     {
  -   "Name": "c",
  +   "Name": "d",
      "Image": "nginx:1.27",
      "Command": null,
      "Args": null,
  @@ -107,17 +107,7 @@
      "ResizePolicy": null,
      "RestartPolicy": null,
      "RestartPolicyRules": null,
  -   "VolumeMounts": [
  -    {
  -     "Name": "kube-api-access-rxzxq",
  -     "ReadOnly": true,
  -     "RecursiveReadOnly": null,
  -     "MountPath": "/var/run/secrets/kubernetes.io/serviceaccount",
  -     "SubPath": "",
  -     "MountPropagation": null,
  -     "SubPathExpr": ""
  -    }
  -   ],
  +   "VolumeMounts": null,
      "VolumeDevices": null,
      "LivenessProbe": null,
      "ReadinessProbe": null,
  
  [1]
  $ sed 's/1.27/1.28/' pod.yaml | kubectl apply -f -
  pod/solo configured
# settle
# sleep 1
  $ kubectl get pod solo
  NAME   READY   STATUS    RESTARTS     AGE
  solo   1/1     Running   1 (4s ago)   7s
# varies
  $ kubectl replace -f pod.yaml
  $ sed 's/name: solo/name: gone/' pod.yaml | kubectl replace -f -
  Error from server (NotFound): error when replacing "STDIN": pods "gone" not found
  [1]
# varies
  $ sed 's/  - name: c/  restartPolicy: Never\n  containers:\n  - name: c/; /^  containers:$/d' pod.yaml | sed 's/restartPolicy: Never/restartPolicy: Never\n  containers:/' > pod2.yaml; kubectl replace -f pod2.yaml
  $ kubectl replace --force -f pod.yaml
  pod "solo" deleted from default namespace
  pod/solo replaced
# settle
  $ kubectl create -f pod.yaml
  Error from server (AlreadyExists): error when creating "pod.yaml": pods "solo" already exists
  [1]
  $ cat > cm.yaml <<'EOF'
  > apiVersion: v1
  > kind: ConfigMap
  > metadata:
  >   name: ssa
  > data:
  >   color: blue
  > EOF
# varies
  $ kubectl apply --server-side -f cm.yaml
# varies
  $ kubectl apply --server-side -f cm.yaml
# varies
  $ sed 's/blue/red/' cm.yaml | kubectl apply --server-side --field-manager=other -f -
# varies
  $ sed 's/blue/red/' cm.yaml | kubectl apply --server-side --field-manager=other --force-conflicts -f -
# varies
  $ sed 's/blue/5/' cm.yaml | kubectl apply -f -
# varies
  $ mkdir dir; cp web.yaml svc.yaml cm.yaml dir/; kubectl apply -f dir
  $ kubectl delete -f dir
  configmap "ssa" deleted from default namespace
  service "svc" deleted from default namespace
  deployment.apps "web" deleted from default namespace
  $ kubectl delete deploy plain; kubectl delete -f pod.yaml
  deployment.apps "plain" deleted from default namespace
  pod "solo" deleted from default namespace
# settle
  $ kubectl get all
  NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   40s
