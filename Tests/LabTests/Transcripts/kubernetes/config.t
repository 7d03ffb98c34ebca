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
# varies
  $ kubectl create configmap app --from-literal=color=blue --from-literal=size=10
# varies
  $ kubectl create configmap app --from-literal=color=red
# varies
  $ kubectl create configmap app2 --from-literal=color
  $ printf 'a=1\nb=2\n' > app.env; echo 'hello: world' > conf.yaml; mkdir d; echo x > d/x.txt; echo y > d/y.txt
# varies
  $ kubectl create configmap fromfile --from-file=conf.yaml --from-file=renamed=app.env
# varies
  $ kubectl create configmap fromenv --from-env-file=app.env
# varies
  $ kubectl create configmap fromdir --from-file=d
# varies
  $ kubectl create configmap nofile --from-file=nosuch.txt
# varies
  $ kubectl create secret generic login --from-literal=user=admin --from-literal=password='s3cr3t!'
# varies
  $ kubectl create secret generic
# varies
  $ kubectl create secret docker-registry reg --docker-username=u --docker-password=p --docker-email=e@x.org
# varies
  $ openssl req -x509 -newkey rsa:2048 -nodes -keyout tls.key -out tls.crt -days 2 -subj /CN=x 2>/dev/null
# varies
  $ kubectl create secret tls cert --cert=tls.crt --key=tls.key
# varies
  $ kubectl create secret tls cert2 --cert=nosuch.crt --key=tls.key
# varies
  $ kubectl create quota q --hard=pods=2,requests.cpu=1 -n team-a
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
# varies
  $ kubectl create serviceaccount bot
# varies
  $ kubectl create role reader --verb=get,list,watch --resource=pods
# varies
  $ kubectl create role bad --verb=fly --resource=pods
# varies
  $ kubectl create role bad2 --verb=get --resource=nosuch
# varies
  $ kubectl create rolebinding bot-reads --role=reader --serviceaccount=default:bot
# varies
  $ kubectl create clusterrole node-reader --verb=get,list --resource=nodes
# varies
  $ kubectl create clusterrolebinding bot-nodes --clusterrole=node-reader --serviceaccount=default:bot
  $ kubectl get secrets --as=system:serviceaccount:default:bot
  Error from server (Forbidden): secrets is forbidden: User "system:serviceaccount:default:bot" cannot list resource "secrets" in API group "" in the namespace "default"
  [1]
  $ kubectl delete pod x --as=system:serviceaccount:default:bot
  Error from server (Forbidden): pods "x" is forbidden: User "system:serviceaccount:default:bot" cannot delete resource "pods" in API group "" in the namespace "default"
  [1]
# varies
  $ kubectl create token bot | awk -F. '{print NF}'
# varies
  $ kubectl create token nosuch
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
# varies
  $ kubectl create namespace n --dry-run=client -o yaml
# varies
  $ kubectl create configmap c --from-literal=a=b --dry-run=client -o yaml
# varies
  $ kubectl create secret generic s --from-literal=a=b --dry-run=client -o yaml
# varies
  $ kubectl create service clusterip svc --tcp=80:8080 --dry-run=client -o yaml
# varies
  $ kubectl create service nodeport svc --tcp=80:8080 --node-port=30080 --dry-run=client -o yaml
# varies
  $ kubectl create service loadbalancer svc --tcp=80 --dry-run=client -o yaml
# varies
  $ kubectl create service externalname svc --external-name=example.org --dry-run=client -o yaml
# varies
  $ kubectl create job j --image=busybox --dry-run=client -o yaml -- echo hi
# varies
  $ kubectl create cronjob cj --image=busybox --schedule='0 3 * * *' --dry-run=client -o yaml -- echo hi
# varies
  $ kubectl create role r --verb=get --resource=pods --dry-run=client -o yaml
# varies
  $ kubectl create rolebinding rb --role=r --user=jane --dry-run=client -o yaml
# varies
  $ kubectl create clusterrole cr --verb=get --resource=pods --dry-run=client -o yaml
# varies
  $ kubectl create clusterrolebinding crb --clusterrole=view --group=devs --dry-run=client -o yaml
# varies
  $ kubectl create serviceaccount sa --dry-run=client -o yaml
# varies
  $ kubectl create quota q --hard=pods=5 --dry-run=client -o yaml
# varies
  $ kubectl create priorityclass high --value=1000 --description=x --dry-run=client -o yaml
# varies
  $ kubectl create poddisruptionbudget pdb --selector=app=x --min-available=1 --dry-run=client -o yaml
# varies
  $ kubectl create ingress ing --rule="a.org/x=svc:80" --dry-run=client -o yaml
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
# varies
  $ kubectl delete sa bot
# varies
  $ kubectl delete role/reader rolebinding/bot-reads clusterrole/node-reader clusterrolebinding/bot-nodes
