Recorded from kubectl and a control plane of 1.36.2; what the lab does not say alike yet is left out.

Namespaces, config maps, secrets, quotas, service accounts, roles, and --dry-run for every create subcommand.

  $ kubectl get namespaces
  NAME              STATUS   AGE
  default           Active   8s
  kube-node-lease   Active   8s
  kube-public       Active   8s
  kube-system       Active   8s
  $ kubectl get ns -o name
  namespace/default
  namespace/kube-node-lease
  namespace/kube-public
  namespace/kube-system
  $ kubectl create namespace team-a
  namespace/team-a created
  $ kubectl create ns team-a
  Error from server (AlreadyExists): namespaces "team-a" already exists
  [1]
  $ kubectl create ns Team_A
  The Namespace "Team_A" is invalid: metadata.name: Invalid value: "Team_A": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl describe namespace team-a
  Name:         team-a
  Labels:       kubernetes.io/metadata.name=team-a
  Annotations:  <none>
  Status:       Active
  
  No resource quota.
  
  No LimitRange resource.
  $ kubectl get ns team-a --show-labels
  NAME     STATUS   AGE   LABELS
  team-a   Active   0s    kubernetes.io/metadata.name=team-a
  $ kubectl create configmap app --from-literal=color=blue --from-literal=size=10
  configmap/app created
  $ kubectl create configmap app --from-literal=color=red
  error: failed to create configmap: configmaps "app" already exists
  [1]
  $ kubectl create configmap app2 --from-literal=color
  error: invalid literal source color, expected key=value
  [1]
  $ printf 'a=1\nb=2\n' > app.env; echo 'hello: world' > conf.yaml; mkdir d; echo x > d/x.txt; echo y > d/y.txt
  $ kubectl create configmap fromfile --from-file=conf.yaml --from-file=renamed=app.env
  configmap/fromfile created
  $ kubectl create configmap fromenv --from-env-file=app.env
  configmap/fromenv created
  $ kubectl create configmap fromdir --from-file=d
  configmap/fromdir created
  $ kubectl create configmap nofile --from-file=nosuch.txt
  error: error reading nosuch.txt: no such file or directory
  [1]
  $ kubectl get configmaps
  NAME               DATA   AGE
  app                2      1s
  fromdir            2      0s
  fromenv            2      0s
  fromfile           2      0s
  kube-root-ca.crt   1      2s
  $ kubectl get cm app -o yaml
  apiVersion: v1
  data:
    color: blue
    size: "10"
  kind: ConfigMap
  metadata:
    creationTimestamp: "2026-11-22T09:18:39Z"
    name: app
    namespace: default
    resourceVersion: "300"
    uid: 36eb493c-a68f-4cc5-8e61-7bb3545ddfce
  $ kubectl describe cm fromfile
  Name:         fromfile
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Data
  ====
  conf.yaml:
  ----
  hello: world
  
  
  renamed:
  ----
  a=1
  b=2
  
  
  
  BinaryData
  ====
  
  Events:  <none>
  $ kubectl get cm fromdir -o jsonpath='{.data}{"\n"}'
  {"x.txt":"x\n","y.txt":"y\n"}
  $ kubectl create secret generic login --from-literal=user=admin --from-literal=password='s3cr3t!'
  secret/login created
  $ kubectl create secret generic
  error: exactly one NAME is required, got 0
  See 'kubectl create secret generic -h' for help and examples
  [1]
  $ kubectl create secret docker-registry reg --docker-username=u --docker-password=p --docker-email=e@x.org
  secret/reg created
# varies
  $ openssl req -x509 -newkey rsa:2048 -nodes -keyout tls.key -out tls.crt -days 2 -subj /CN=x 2>/dev/null
# varies
  $ kubectl create secret tls cert --cert=tls.crt --key=tls.key
  $ kubectl create secret tls cert2 --cert=nosuch.crt --key=tls.key
  error: Cannot read file nosuch.crt, open nosuch.crt: no such file or directory
  [1]
  $ kubectl describe secret login
  Name:         login
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  Opaque
  
  Data
  ====
  password:  7 bytes
  user:      5 bytes
  $ kubectl get secret login -o yaml
  apiVersion: v1
  data:
    password: czNjcjN0IQ==
    user: YWRtaW4=
  kind: Secret
  metadata:
    creationTimestamp: "2026-11-22T09:18:40Z"
    name: login
    namespace: default
    resourceVersion: "304"
    uid: bc0a9460-c669-4e39-bd97-618ff663378d
  type: Opaque
  $ kubectl get secret login -o jsonpath='{.data.password}' | base64 -d; echo
  s3cr3t!
  $ kubectl create quota q --hard=pods=2,requests.cpu=1 -n team-a
  resourcequota/q created
# varies
  $ kubectl run p1 --image=nginx:1.27 -n team-a
  $ kubectl create deployment many --image=nginx:1.27 --replicas=3 -n team-a
  deployment.apps/many created
# settle
  $ cat > limits.yaml <<'EOF'
  > apiVersion: v1
  > kind: LimitRange
  > metadata:
  >   name: limits
  > spec:
  >   limits:
  >   - type: Container
  >     default:
  >       cpu: 200m
  >       memory: 128Mi
  >     defaultRequest:
  >       cpu: 100m
  >       memory: 64Mi
  >     max:
  >       cpu: "1"
  > EOF
  $ kubectl apply -f limits.yaml -n team-a
  limitrange/limits created
  $ kubectl describe limitrange limits -n team-a
  Name:       limits
  Namespace:  team-a
  Type        Resource  Min  Max  Default Request  Default Limit  Max Limit/Request Ratio
  ----        --------  ---  ---  ---------------  -------------  -----------------------
  Container   cpu       -    1    100m             200m           -
  Container   memory    -    -    64Mi             128Mi          -
# varies
  $ kubectl run p2 --image=nginx:1.27 -n team-a
  Error from server (Forbidden): pods "p2" is forbidden: exceeded quota: q, requested: pods=1, used: pods=2, limited: pods=2
  [1]
# varies
  $ kubectl get pod p2 -n team-a -o jsonpath='{.spec.containers[0].resources}{"\n"}'
  Error from server (NotFound): pods "p2" not found
  [1]
# varies
  $ kubectl describe quota q -n team-a
  Name:         q
  Namespace:    team-a
  Resource      Used  Hard
  --------      ----  ----
  pods          2     2
  requests.cpu  200m  1
# varies
  $ kubectl run p3 --image=nginx:1.27 -n team-a --overrides='{"spec":{"containers":[{"name":"p3","image":"nginx:1.27","resources":{"limits":{"cpu":"2"}}}]}}'
  $ kubectl get serviceaccounts
  NAME      AGE
  default   9s
  $ kubectl create serviceaccount bot
  serviceaccount/bot created
  $ kubectl describe sa bot
  Name:                bot
  Namespace:           default
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  <none>
  Events:              <none>
  $ kubectl create role reader --verb=get,list,watch --resource=pods
  role.rbac.authorization.k8s.io/reader created
  $ kubectl create role bad --verb=fly --resource=pods
  Warning: 'fly' is not a standard resource verb
  role.rbac.authorization.k8s.io/bad created
  $ kubectl create role bad2 --verb=get --resource=nosuch
  the server doesn't have a resource type "nosuch"
  [1]
  $ kubectl create rolebinding bot-reads --role=reader --serviceaccount=default:bot
  rolebinding.rbac.authorization.k8s.io/bot-reads created
  $ kubectl create clusterrole node-reader --verb=get,list --resource=nodes
  clusterrole.rbac.authorization.k8s.io/node-reader created
  $ kubectl create clusterrolebinding bot-nodes --clusterrole=node-reader --serviceaccount=default:bot
  clusterrolebinding.rbac.authorization.k8s.io/bot-nodes created
  $ kubectl get roles,rolebindings
  NAME                                    CREATED AT
  role.rbac.authorization.k8s.io/bad      2026-11-22T09:18:47Z
  role.rbac.authorization.k8s.io/reader   2026-11-22T09:18:47Z
  
  NAME                                              ROLE          AGE
  rolebinding.rbac.authorization.k8s.io/bot-reads   Role/reader   0s
  $ kubectl describe role reader
  Name:         reader
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources  Non-Resource URLs  Resource Names  Verbs
    ---------  -----------------  --------------  -----
    pods       []                 []              [get list watch]
  $ kubectl describe rolebinding bot-reads
  Name:         bot-reads
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  Role
    Name:  reader
  Subjects:
    Kind            Name  Namespace
    ----            ----  ---------
    ServiceAccount  bot   default
  $ kubectl get secrets --as=system:serviceaccount:default:bot
  Error from server (Forbidden): secrets is forbidden: User "system:serviceaccount:default:bot" cannot list resource "secrets" in API group "" in the namespace "default"
  [1]
  $ kubectl delete pod x --as=system:serviceaccount:default:bot
  Error from server (Forbidden): pods "x" is forbidden: User "system:serviceaccount:default:bot" cannot delete resource "pods" in API group "" in the namespace "default"
  [1]
  $ kubectl create token bot | awk -F. '{print NF}'
  3
  $ kubectl create token nosuch
  error: failed to create token: serviceaccounts "nosuch" not found
  [1]
  $ kubectl create deployment d --image=nginx --replicas=2 --port=80 --dry-run=client -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: d
    name: d
  spec:
    replicas: 2
    selector:
      matchLabels:
        app: d
    strategy: {}
    template:
      metadata:
        labels:
          app: d
      spec:
        containers:
        - image: nginx
          name: nginx
          ports:
          - containerPort: 80
          resources: {}
  status: {}
  $ kubectl create namespace n --dry-run=client -o yaml
  apiVersion: v1
  kind: Namespace
  metadata:
    name: "n"
  spec: {}
  status: {}
  $ kubectl create configmap c --from-literal=a=b --dry-run=client -o yaml
  apiVersion: v1
  data:
    a: b
  kind: ConfigMap
  metadata:
    name: c
  $ kubectl create secret generic s --from-literal=a=b --dry-run=client -o yaml
  apiVersion: v1
  data:
    a: Yg==
  kind: Secret
  metadata:
    name: s
  $ kubectl create service clusterip svc --tcp=80:8080 --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: svc
    name: svc
  spec:
    ports:
    - name: 80-8080
      port: 80
      protocol: TCP
      targetPort: 8080
    selector:
      app: svc
    type: ClusterIP
  status:
    loadBalancer: {}
  $ kubectl create service nodeport svc --tcp=80:8080 --node-port=30080 --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: svc
    name: svc
  spec:
    ports:
    - name: 80-8080
      nodePort: 30080
      port: 80
      protocol: TCP
      targetPort: 8080
    selector:
      app: svc
    type: NodePort
  status:
    loadBalancer: {}
  $ kubectl create service loadbalancer svc --tcp=80 --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: svc
    name: svc
  spec:
    ports:
    - name: "80"
      port: 80
      protocol: TCP
      targetPort: 80
    selector:
      app: svc
    type: LoadBalancer
  status:
    loadBalancer: {}
  $ kubectl create service externalname svc --external-name=example.org --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: svc
    name: svc
  spec:
    externalName: example.org
    selector:
      app: svc
    type: ExternalName
  status:
    loadBalancer: {}
  $ kubectl create job j --image=busybox --dry-run=client -o yaml -- echo hi
  apiVersion: batch/v1
  kind: Job
  metadata:
    name: j
  spec:
    template:
      metadata: {}
      spec:
        containers:
        - command:
          - echo
          - hi
          image: busybox
          name: j
          resources: {}
        restartPolicy: Never
  status: {}
  $ kubectl create cronjob cj --image=busybox --schedule='0 3 * * *' --dry-run=client -o yaml -- echo hi
  apiVersion: batch/v1
  kind: CronJob
  metadata:
    name: cj
  spec:
    jobTemplate:
      metadata:
        name: cj
      spec:
        template:
          metadata: {}
          spec:
            containers:
            - command:
              - echo
              - hi
              image: busybox
              name: cj
              resources: {}
            restartPolicy: OnFailure
    schedule: 0 3 * * *
  status: {}
  $ kubectl create role r --verb=get --resource=pods --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    name: r
  rules:
  - apiGroups:
    - ""
    resources:
    - pods
    verbs:
    - get
  $ kubectl create rolebinding rb --role=r --user=jane --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata:
    name: rb
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: Role
    name: r
  subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: jane
  $ kubectl create clusterrole cr --verb=get --resource=pods --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    name: cr
  rules:
  - apiGroups:
    - ""
    resources:
    - pods
    verbs:
    - get
  $ kubectl create clusterrolebinding crb --clusterrole=view --group=devs --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata:
    name: crb
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: ClusterRole
    name: view
  subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: devs
  $ kubectl create serviceaccount sa --dry-run=client -o yaml
  apiVersion: v1
  kind: ServiceAccount
  metadata:
    name: sa
  $ kubectl create quota q --hard=pods=5 --dry-run=client -o yaml
  apiVersion: v1
  kind: ResourceQuota
  metadata:
    name: q
  spec:
    hard:
      pods: "5"
  status: {}
  $ kubectl create priorityclass high --value=1000 --description=x --dry-run=client -o yaml
  apiVersion: scheduling.k8s.io/v1
  description: x
  kind: PriorityClass
  metadata:
    name: high
  preemptionPolicy: PreemptLowerPriority
  value: 1000
  $ kubectl create poddisruptionbudget pdb --selector=app=x --min-available=1 --dry-run=client -o yaml
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata:
    name: pdb
  spec:
    minAvailable: 1
    selector:
      matchLabels:
        app: x
  status:
    currentHealthy: 0
    desiredHealthy: 0
    disruptionsAllowed: 0
    expectedPods: 0
  $ kubectl create ingress ing --rule="a.org/x=svc:80" --dry-run=client -o yaml
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    name: ing
  spec:
    rules:
    - host: a.org
      http:
        paths:
        - backend:
            service:
              name: svc
              port:
                number: 80
          path: /x
          pathType: Exact
  status:
    loadBalancer: {}
  $ kubectl run p --image=nginx --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - image: nginx
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl create deployment d --image=nginx --dry-run=client
  deployment.apps/d created (dry run)
  $ kubectl create deployment d --image=nginx --dry-run=server
  deployment.apps/d created (server dry run)
# varies
  $ kubectl create deployment d --image=nginx --dry-run
  $ kubectl create deployment d --image=nginx --dry-run=maybe
  error: Invalid dry-run value (maybe). Must be "none", "server", or "client".
  [1]
  $ kubectl create deployment d --image=nginx --dry-run=server -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    creationTimestamp: "2026-11-22T09:18:50Z"
    generation: 1
    labels:
      app: d
    name: d
    namespace: default
    uid: b15c8a56-7d37-48ce-8c8b-f8c69f2ff0ce
  spec:
    progressDeadlineSeconds: 600
    replicas: 1
    revisionHistoryLimit: 10
    selector:
      matchLabels:
        app: d
    strategy:
      rollingUpdate:
        maxSurge: 25%
        maxUnavailable: 25%
      type: RollingUpdate
    template:
      metadata:
        labels:
          app: d
      spec:
        containers:
        - image: nginx
          imagePullPolicy: Always
          name: nginx
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        dnsPolicy: ClusterFirst
        restartPolicy: Always
        schedulerName: default-scheduler
        securityContext: {}
        terminationGracePeriodSeconds: 30
  status: {}
  $ kubectl delete ns team-a
  namespace "team-a" deleted
  $ kubectl get ns team-a
  Error from server (NotFound): namespaces "team-a" not found
  [1]
  $ kubectl delete ns default
  Error from server (Forbidden): namespaces "default" is forbidden: this namespace may not be deleted
  [1]
# varies
  $ kubectl delete cm,secret --all
  $ kubectl delete sa bot
  serviceaccount "bot" deleted from default namespace
  $ kubectl delete role/reader rolebinding/bot-reads clusterrole/node-reader clusterrolebinding/bot-nodes
  role.rbac.authorization.k8s.io "reader" deleted from default namespace
  rolebinding.rbac.authorization.k8s.io "bot-reads" deleted from default namespace
  clusterrole.rbac.authorization.k8s.io "node-reader" deleted
  clusterrolebinding.rbac.authorization.k8s.io "bot-nodes" deleted
