Repositories: the lab's own catalogue at well-known URLs, and what else serves HTTP in the lab. helm's words are those of 3.17.3.

  $ helm repo add bitnami https://charts.bitnami.com/bitnami
  "bitnami" has been added to your repositories
  $ helm repo add bitnami https://charts.bitnami.com/bitnami/
  Error: repository name (bitnami) already exists, please specify a different name
  [1]
  $ helm repo add hashicorp https://helm.releases.hashicorp.com
  swiftlab: the lab does not model the chart repository at helm.releases.hashicorp.com: it has https://charts.bitnami.com/bitnami, https://kubernetes.github.io/ingress-nginx, https://prometheus-community.github.io/helm-charts.
  [1]
  $ helm repo add stable https://charts.helm.sh/stable
  swiftlab: the lab does not model the chart repository at charts.helm.sh: it has https://charts.bitnami.com/bitnami, https://kubernetes.github.io/ingress-nginx, https://prometheus-community.github.io/helm-charts.
  [1]
  $ helm repo list
  NAME   	URL                               
  bitnami	https://charts.bitnami.com/bitnami
  $ helm repo update
  Hang tight while we grab the latest from your chart repositories...
  ...Successfully got an update from the "bitnami" chart repository
  Update Complete. ⎈Happy Helming!⎈
  $ helm search repo
  NAME              	CHART VERSION	APP VERSION	DESCRIPTION                                       
  bitnami/mariadb   	23.2.4       	12.0.2     	A relational database, as the lab models it.      
  bitnami/mysql     	14.0.3       	9.5.0      	A relational database, as the lab models it.      
  bitnami/nginx     	22.3.3       	1.29.3     	A web server, small, as the lab models it.        
  bitnami/postgresql	18.1.4       	18.1.0     	A relational database, as the lab models it.      
  bitnami/redis     	23.2.6       	8.2.2      	A store of keys and values in memory, as the la...
  bitnami/wordpress 	27.1.2       	6.8.3      	A blog with its database, as the lab models it.   
  $ helm search repo nginx -o json
  [{"name":"bitnami/nginx","version":"22.3.3","app_version":"1.29.3","description":"A web server, small, as the lab models it."}]
  $ helm search repo zzz
  No results found
  $ helm search hub blog
  swiftlab: the lab's hub has the charts of its own catalogue alone.
  URL                                               	CHART VERSION	APP VERSION	DESCRIPTION                                    
  https://artifacthub.io/packages/helm/bitnami/wo...	27.1.2       	6.8.3      	A blog with its database, as the lab models it.
  $ helm show chart bitnami/redis
  apiVersion: v2
  appVersion: 8.2.2
  description: A store of keys and values in memory, as the lab models it.
  home: https://bitnami.com
  keywords:
  - redis
  - database
  name: redis
  type: application
  version: 23.2.6
  
  $ helm show values bitnami/mysql
  nameOverride: ""
  fullnameOverride: ""
  
  image:
    repository: mysql
    tag: ""
    pullPolicy: IfNotPresent
  
  auth:
    # Empty: one is drawn, and kept in the release's Secret.
    rootPassword: ""
    database: my_database
    username: ""
    password: ""
  
  primary:
    service:
      type: ClusterIP
      ports:
        mysql: 3306
    persistence:
      enabled: true
      storageClass: ""
      size: 8Gi
    resources: {}
  
  $ helm pull bitnami/nginx
  $ helm pull bitnami/nginx --untar; ls nginx
  Chart.yaml
  README.md
  templates
  values.yaml
  $ ls *.tgz
  nginx-22.3.3.tgz
  $ helm pull bitnami/nginx --version 13.2.0
  Error: chart "nginx" matching 13.2.0 not found in bitnami index. (try 'helm repo update'): no chart version found for nginx-13.2.0
  swiftlab: the lab has of nginx the version 22.3.3 alone.
  [1]
  $ helm install x bitnami/kafka
  Error: INSTALLATION FAILED: chart "kafka" matching  not found in bitnami index. (try 'helm repo update'): no chart name found
  swiftlab: of this repository the lab has mariadb, mysql, nginx, postgresql, redis, wordpress.
  [1]
  $ helm install x kafka --repo https://charts.bitnami.com/bitnami
  Error: INSTALLATION FAILED: chart "kafka" not found in https://charts.bitnami.com/bitnami repository
  swiftlab: of this repository the lab has mariadb, mysql, nginx, postgresql, redis, wordpress.
  [1]
  $ helm install x oci://registry-1.docker.io/bitnamicharts/nginx
  swiftlab: the lab does not model charts in OCI registries: add a repository with helm repo add, for example bitnami https://charts.bitnami.com/bitnami.
  [1]
  $ helm install my-nginx bitnami/nginx --set service.type=NodePort --wait
  NAME: my-nginx
  LAST DEPLOYED: Sun Nov 22 09:00:00 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  TEST SUITE: None
  NOTES:
  CHART NAME: nginx
  CHART VERSION: 22.3.3
  APP VERSION: 1.29.3
  
  In the cluster nginx is reached as my-nginx.default.svc.cluster.local, port 80.
  
  From outside, at a port of the nodes:
  
    kubectl get svc --namespace default my-nginx -o jsonpath="{.spec.ports[0].nodePort}"
  $ curl -s $(minikube service my-nginx --url) | grep title
  <title>Welcome to nginx!</title>
  $ helm upgrade my-nginx bitnami/nginx --reuse-values --set replicaCount=2 --wait > /dev/null; kubectl get deploy
  NAME       READY   UP-TO-DATE   AVAILABLE   AGE
  my-nginx   2/2     2            2           4s
  $ helm install db bitnami/mysql --set auth.rootPassword=secret,auth.database=shop --wait > /dev/null; kubectl exec db-mysql-0 -- mysql -uroot -psecret -e 'show databases' 2> /dev/null
  Database
  information_schema
  mysql
  performance_schema
  shop
  sys
  $ helm install cache bitnami/redis --set auth.password=pw --wait > /dev/null; kubectl exec cache-redis-master-0 -- redis-cli -a pw ping 2> /dev/null
  PONG
  $ helm install cache2 bitnami/redis --set architecture=replication
  Error: INSTALLATION FAILED: execution error at (redis/templates/check.yaml:2:4): swiftlab: this chart knows architecture=standalone alone
  [1]
  $ helm install pg bitnami/postgresql --set auth.postgresPassword=pw,auth.database=shop --wait > /dev/null; kubectl exec pg-postgresql-0 -- psql -U postgres -c '\l' | grep shop
   shop      | postgres | UTF8     | libc            | en_US.utf8 | en_US.utf8 |        |           | 
  $ helm install blog bitnami/wordpress --set service.type=NodePort --wait
  NAME: blog
  LAST DEPLOYED: Sun Nov 22 09:00:49 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  TEST SUITE: None
  NOTES:
  CHART NAME: wordpress
  CHART VERSION: 27.1.2
  APP VERSION: 6.8.3
  
  swiftlab: one page stands for the blog, since the lab has no PHP; its database is real.
  
  In the cluster the blog is reached as blog-wordpress.default.svc.cluster.local, port 80.
  
  To log in as user:
  
     kubectl get secret --namespace default blog-wordpress -o jsonpath="{.data.wordpress-password}" | base64 -d
  $ kubectl get pods,pvc
  NAME                                  READY   STATUS    RESTARTS   AGE
  pod/blog-mariadb-0                    1/1     Running   0          10s
  pod/blog-wordpress-5d9d64575b-kvjb9   1/1     Running   0          10s
  pod/cache-redis-master-0              1/1     Running   0          30s
  pod/db-mysql-0                        1/1     Running   0          55s
  pod/my-nginx-796d5bcd8d-rkj8t         1/1     Running   0          57s
  pod/my-nginx-796d5bcd8d-xwwjh         1/1     Running   0          59s
  pod/pg-postgresql-0                   1/1     Running   0          21s
  
  NAME                                              STATUS   VOLUME                                     CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/blog-wordpress              Bound    pvc-bef1cfee-ad22-42a9-8c20-b0e85edfde80   10Gi       RWO            standard       <unset>                 10s
  persistentvolumeclaim/data-blog-mariadb-0         Bound    pvc-91c8722b-5724-4a6f-8c99-d4680fff3e80   8Gi        RWO            standard       <unset>                 10s
  persistentvolumeclaim/data-cache-redis-master-0   Bound    pvc-61591779-cf31-4c51-88f3-207ca843699f   8Gi        RWO            standard       <unset>                 30s
  persistentvolumeclaim/data-db-mysql-0             Bound    pvc-0a4c8885-6f72-4708-ade8-6f94ab464030   8Gi        RWO            standard       <unset>                 55s
  persistentvolumeclaim/data-pg-postgresql-0        Bound    pvc-90acfcc0-218f-441c-b96a-90d8929df537   8Gi        RWO            standard       <unset>                 21s
  $ helm upgrade blog bitnami/wordpress --reuse-values > /dev/null; kubectl get secret blog-wordpress -o jsonpath='{.metadata.name}{"\n"}'
  blog-wordpress
  $ helm upgrade --install ingress-nginx ingress-nginx --repo https://kubernetes.github.io/ingress-nginx --namespace ingress-nginx --create-namespace --set controller.service.type=NodePort --wait
  Release "ingress-nginx" does not exist. Installing it now.
  NAME: ingress-nginx
  LAST DEPLOYED: Sun Nov 22 09:00:59 2026
  NAMESPACE: ingress-nginx
  STATUS: deployed
  REVISION: 1
  TEST SUITE: None
  NOTES:
  The ingress-nginx controller has been installed.
  It is reached at ports of the nodes:
  
    kubectl get service --namespace ingress-nginx ingress-nginx-controller
  
  An Ingress that it serves names the class nginx:
  
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: example
    spec:
      ingressClassName: nginx
      rules:
        - host: www.example.com
          http:
            paths:
              - pathType: Prefix
                path: /
                backend:
                  service:
                    name: exampleService
                    port:
                      number: 80
  $ kubectl get pods -n ingress-nginx
  NAME                                        READY   STATUS    RESTARTS   AGE
  ingress-nginx-controller-6c4945854b-hb6f4   1/1     Running   0          4s
  $ helm install prom prometheus --repo https://prometheus-community.github.io/helm-charts --wait
  NAME: prom
  LAST DEPLOYED: Sun Nov 22 09:01:03 2026
  NAMESPACE: default
  STATUS: deployed
  REVISION: 1
  TEST SUITE: None
  NOTES:
  In the cluster Prometheus is reached as prom-prometheus-server.default.svc.cluster.local, port 80.
  
  From this machine:
  
    kubectl --namespace default port-forward svc/prom-prometheus-server 9090:80 &
    curl http://127.0.0.1:9090/
  $ helm list -A
  NAME         	NAMESPACE    	REVISION	UPDATED                             	STATUS  	CHART               	APP VERSION
  blog         	default      	2       	2026-11-22 09:00:59.976547 +0000 UTC	deployed	wordpress-27.1.2    	6.8.3      
  cache        	default      	1       	2026-11-22 09:00:29.112627 +0000 UTC	deployed	redis-23.2.6        	8.2.2      
  db           	default      	1       	2026-11-22 09:00:04.948827 +0000 UTC	deployed	mysql-14.0.3        	9.5.0      
  ingress-nginx	ingress-nginx	1       	2026-11-22 09:00:59.977287 +0000 UTC	deployed	ingress-nginx-4.14.0	1.14.0     
  my-nginx     	default      	2       	2026-11-22 09:00:02.479537 +0000 UTC	deployed	nginx-22.3.3        	1.29.3     
  pg           	default      	1       	2026-11-22 09:00:38.449807 +0000 UTC	deployed	postgresql-18.1.4   	18.1.0     
  prom         	default      	1       	2026-11-22 09:01:03.618597 +0000 UTC	deployed	prometheus-27.45.0  	v3.7.3     
  $ helm uninstall my-nginx db cache pg blog prom
  release "my-nginx" uninstalled
  release "db" uninstalled
  release "cache" uninstalled
  release "pg" uninstalled
  release "blog" uninstalled
  release "prom" uninstalled
  $ helm repo remove bitnami; helm repo list
  "bitnami" has been removed from your repositories
  Error: no repositories to show
  [1]
  $ helm create own > /dev/null; mkdir served; helm package own -d served; helm repo index served --url http://localhost:8000; cat served/index.yaml
  Successfully packaged chart and saved it to: /home/learner/served/own-0.1.0.tgz
  apiVersion: v1
  entries:
    own:
    - apiVersion: v2
      appVersion: 1.16.0
      created: "2026-11-22T09:01:07.964277Z"
      description: A Helm chart for Kubernetes
      digest: 8d3768c24edc3ae2f3d4b89d8cd2e709c4302b087c268a25e39b3b61841fc8dd
      name: own
      type: application
      urls:
      - http://localhost:8000/own-0.1.0.tgz
      version: 0.1.0
  generated: "2026-11-22T09:01:07.964277Z"
  $ (cd served && python3 -m http.server 8000 > /dev/null 2>&1 &) ; sleep 1; helm repo add own http://localhost:8000; helm search repo own
  "own" has been added to your repositories
  NAME   	CHART VERSION	APP VERSION	DESCRIPTION                
  own/own	0.1.0        	1.16.0     	A Helm chart for Kubernetes
  $ helm install from-own own/own | head -1
  NAME: from-own
  $ helm repo add gone http://localhost:9
  Error: looks like "http://localhost:9" is not a valid chart repository or cannot be reached: Get "http://localhost:9/index.yaml": dial tcp 127.0.0.1:9: connect: connection refused
  [1]
  $ helm repo add nothere http://localhost:8000/nothere
  Error: looks like "http://localhost:8000/nothere" is not a valid chart repository or cannot be reached: failed to fetch http://localhost:8000/nothere/index.yaml : 404 Not Found
  [1]
  $ kind get clusters; kind get nodes; kind create cluster
  kind
  control-plane
  worker-1
  worker-2
  ERROR: failed to create cluster: node(s) already exist for a cluster with the name "kind"
  [1]
  $ docker pull -q busybox:1.36 > /dev/null; kind load docker-image busybox:1.36; kind load docker-image nope
  Image: "busybox:1.36" with ID "sha256:61e4398f6d5df9b81229085b089de5f6357b2ced423e182f5567e762fb2aef40" not yet present on node "control-plane", loading...
  Image: "busybox:1.36" with ID "sha256:61e4398f6d5df9b81229085b089de5f6357b2ced423e182f5567e762fb2aef40" not yet present on node "worker-1", loading...
  Image: "busybox:1.36" with ID "sha256:61e4398f6d5df9b81229085b089de5f6357b2ced423e182f5567e762fb2aef40" not yet present on node "worker-2", loading...
  ERROR: image: "nope" not present locally
  [1]
  $ kubectx; kubectx nope; kubectx own=kind-kind; kubectx; kubectx kind-kind=own
  kind-kind
  error: no context exists with the name: "nope"
  Context "kind-kind" renamed to "own".
  own
  Context "own" renamed to "kind-kind".
  $ kubectl create ns team; kubens team; kubens -c; kubens -; kubens nope
  namespace/team created
  Context "kind-kind" modified.
  Active namespace is "team".
  team
  Context "kind-kind" modified.
  Active namespace is "default".
  error: no namespace exists with name "nope".
  [1]
  $ minikube start; minikube status; minikube ip; minikube addons list; minikube dashboard; minikube nope
  swiftlab: the lab's cluster runs already (context kind-kind); nothing was started. Go on with kubectl get nodes.
  minikube
  type: Control Plane
  host: Running
  kubelet: Running
  apiserver: Running
  kubeconfig: Configured
  
  172.18.0.2
  swiftlab: what minikube has as addons is applied from its makers' pages here:
    ingress: kubectl apply -f https://raw.githubusercontent.com/kubernetes/ingress-nginx/controller-v1.14.0/deploy/static/provider/kind/deploy.yaml
    metallb: kubectl apply -f https://raw.githubusercontent.com/metallb/metallb/v0.15.2/config/manifests/metallb-native.yaml
    metrics-server: kubectl apply -f https://github.com/kubernetes-sigs/metrics-server/releases/latest/download/components.yaml
  swiftlab: the lab does not model `minikube dashboard`: use kubectl get all -A and kubectl describe.
  Error: unknown command "nope" for "minikube"
  Run 'minikube --help' for usage.
  [64]
