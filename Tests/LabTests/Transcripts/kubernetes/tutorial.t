Recorded from kubectl and a control plane of 1.36.2; what the lab does not say alike yet is left out.

The old tutorial's manifest: Deployment of apps/v1beta1 without a selector, and a Service of type LoadBalancer.

  $ cat > deployment.yaml <<'EOF'
  > apiVersion: apps/v1beta1
  > kind: Deployment
  > metadata:
  >   name: my-nginx-deployment
  > spec:
  >   replicas: 2
  >   template:
  >     metadata:
  >       labels:
  >         app: nginx
  >     spec:
  >       containers:
  >       - name: nginx
  >         image: nginx:1.27
  >         ports:
  >         - containerPort: 80
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: my-nginx-svc
  > spec:
  >   type: LoadBalancer
  >   selector:
  >     app: nginx
  >   ports:
  >   - port: 80
  >     targetPort: 80
  > EOF
  $ kubectl create -f deployment.yaml
  service/my-nginx-svc created
  error: resource mapping not found for name: "my-nginx-deployment" namespace: "" from "deployment.yaml": no matches for kind "Deployment" in version "apps/v1beta1"
  ensure CRDs are installed first
  [1]
  $ kubectl get services
  NAME           TYPE           CLUSTER-IP     EXTERNAL-IP   PORT(S)        AGE
  kubernetes     ClusterIP      10.96.0.1      <none>        443/TCP        7s
  my-nginx-svc   LoadBalancer   10.96.39.194   <pending>     80:31819/TCP   0s
  $ kubectl create -f deployment.yaml
  Error from server (AlreadyExists): error when creating "deployment.yaml": services "my-nginx-svc" already exists
  resource mapping not found for name: "my-nginx-deployment" namespace: "" from "deployment.yaml": no matches for kind "Deployment" in version "apps/v1beta1"
  ensure CRDs are installed first
  [1]
  $ kubectl api-versions | grep apps
  apps/v1
  $ kubectl api-resources | grep deploy
  deployments                         deploy       apps/v1                           true         Deployment

Step 1: apps/v1, still no selector

  $ sed -i 's#apps/v1beta1#apps/v1#' deployment.yaml
  $ kubectl delete -f deployment.yaml
  service "my-nginx-svc" deleted from default namespace
  Error from server (NotFound): error when deleting "deployment.yaml": deployments.apps "my-nginx-deployment" not found
  [1]
  $ kubectl create -f deployment.yaml
  service/my-nginx-svc created
  The Deployment "my-nginx-deployment" is invalid: 
  * spec.selector: Required value
  * spec.template.metadata.labels: Invalid value: {"app":"nginx"}: `selector` does not match template `labels`
  [1]
  $ kubectl apply -f deployment.yaml
  Warning: resource services/my-nginx-svc is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  service/my-nginx-svc configured
  The Deployment "my-nginx-deployment" is invalid: 
  * spec.selector: Required value
  * spec.template.metadata.labels: Invalid value: {"app":"nginx"}: `selector` does not match template `labels`
  [1]

Step 2: a selector that does not match the template

  $ sed 's/^  replicas: 2/  replicas: 2\n  selector:\n    matchLabels:\n      app: nginxx/' deployment.yaml > wrong.yaml
  $ kubectl create -f wrong.yaml
  Error from server (Invalid): error when creating "wrong.yaml": Deployment.apps "my-nginx-deployment" is invalid: spec.template.metadata.labels: Invalid value: {"app":"nginx"}: `selector` does not match template `labels`
  Error from server (AlreadyExists): error when creating "wrong.yaml": services "my-nginx-svc" already exists
  [1]

Step 3: the right selector

  $ sed -i 's/^  replicas: 2/  replicas: 2\n  selector:\n    matchLabels:\n      app: nginx/' deployment.yaml
  $ cat deployment.yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    name: my-nginx-deployment
  spec:
    replicas: 2
    selector:
      matchLabels:
        app: nginx
    template:
      metadata:
        labels:
          app: nginx
      spec:
        containers:
        - name: nginx
          image: nginx:1.27
          ports:
          - containerPort: 80
  ---
  apiVersion: v1
  kind: Service
  metadata:
    name: my-nginx-svc
  spec:
    type: LoadBalancer
    selector:
      app: nginx
    ports:
    - port: 80
      targetPort: 80
  $ kubectl create -f deployment.yaml --dry-run=client
  deployment.apps/my-nginx-deployment created (dry run)
  service/my-nginx-svc created (dry run)
  $ kubectl create -f deployment.yaml
  deployment.apps/my-nginx-deployment created
  Error from server (AlreadyExists): error when creating "deployment.yaml": services "my-nginx-svc" already exists
  [1]
# settle
  $ kubectl get pods
  NAME                                   READY   STATUS    RESTARTS   AGE
  my-nginx-deployment-775786f995-ptt4n   1/1     Running   0          5s
  my-nginx-deployment-775786f995-vsw9f   1/1     Running   0          5s
  $ kubectl get services
  NAME           TYPE           CLUSTER-IP      EXTERNAL-IP   PORT(S)        AGE
  kubernetes     ClusterIP      10.96.0.1       <none>        443/TCP        13s
  my-nginx-svc   LoadBalancer   10.96.212.220   <pending>     80:30198/TCP   5s
  $ kubectl get svc my-nginx-svc
  NAME           TYPE           CLUSTER-IP      EXTERNAL-IP   PORT(S)        AGE
  my-nginx-svc   LoadBalancer   10.96.212.220   <pending>     80:30198/TCP   5s
  $ kubectl get deploy
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  my-nginx-deployment   2/2     2            2           5s
  $ kubectl get deploy -o wide
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES       SELECTOR
  my-nginx-deployment   2/2     2            2           5s    nginx        nginx:1.27   app=nginx
  $ kubectl get rs
  NAME                             DESIRED   CURRENT   READY   AGE
  my-nginx-deployment-775786f995   2         2         2       5s
  $ kubectl get rs -o wide
  NAME                             DESIRED   CURRENT   READY   AGE   CONTAINERS   IMAGES       SELECTOR
  my-nginx-deployment-775786f995   2         2         2       5s    nginx        nginx:1.27   app=nginx,pod-template-hash=775786f995
  $ kubectl describe deployment my-nginx-deployment
  Name:                   my-nginx-deployment
  Namespace:              default
  CreationTimestamp:      Sun, 22 Nov 2026 09:15:04 +0000
  Labels:                 <none>
  Annotations:            deployment.kubernetes.io/revision: 1
  Selector:               app=nginx
  Replicas:               2 desired | 2 updated | 2 total | 2 available | 0 unavailable
  StrategyType:           RollingUpdate
  MinReadySeconds:        0
  RollingUpdateStrategy:  25% max unavailable, 25% max surge
  Pod Template:
    Labels:  app=nginx
    Containers:
     nginx:
      Image:         nginx:1.27
      Port:          80/TCP
      Host Port:     0/TCP
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Conditions:
    Type           Status  Reason
    ----           ------  ------
    Available      True    MinimumReplicasAvailable
    Progressing    True    NewReplicaSetAvailable
  OldReplicaSets:  <none>
  NewReplicaSet:   my-nginx-deployment-775786f995 (2/2 replicas created)
  Events:
    Type    Reason             Age   From                   Message
    ----    ------             ----  ----                   -------
    Normal  ScalingReplicaSet  5s    deployment-controller  Scaled up replica set my-nginx-deployment-775786f995 from 0 to 2
  $ kubectl describe service my-nginx-svc
  Name:                     my-nginx-svc
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=nginx
  Type:                     LoadBalancer
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.212.220
  IPs:                      10.96.212.220
  Port:                     <unset>  80/TCP
  TargetPort:               80/TCP
  NodePort:                 <unset>  30198/TCP
  Endpoints:                10.244.2.2:80,10.244.1.2:80
  Session Affinity:         None
  External Traffic Policy:  Cluster
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get endpoints my-nginx-svc
  Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  NAME           ENDPOINTS                     AGE
  my-nginx-svc   10.244.1.2:80,10.244.2.2:80   6s
# varies
  $ kubectl get events --sort-by=.metadata.creationTimestamp
  LAST SEEN   TYPE      REASON                    OBJECT                                      MESSAGE
  6s          Warning   IPAddressWrongReference   ipaddress/10.96.98.94                       IPAddress: 10.96.98.94 for Service default/my-nginx-svc has a wrong reference; cleaning up
  5s          Normal    Scheduled                 pod/my-nginx-deployment-775786f995-vsw9f    Successfully assigned default/my-nginx-deployment-775786f995-vsw9f to worker-1
  5s          Warning   IPAddressWrongReference   ipaddress/10.96.180.201                     IPAddress: 10.96.180.201 for Service default/my-nginx-svc has a wrong reference; cleaning up
  5s          Normal    Scheduled                 pod/my-nginx-deployment-775786f995-ptt4n    Successfully assigned default/my-nginx-deployment-775786f995-ptt4n to worker-2
  5s          Warning   IPAddressWrongReference   ipaddress/10.96.126.1                       IPAddress: 10.96.126.1 for Service default/my-nginx-svc has a wrong reference; cleaning up
  6s          Normal    ScalingReplicaSet         deployment/my-nginx-deployment              Scaled up replica set my-nginx-deployment-775786f995 from 0 to 2
  6s          Normal    SuccessfulCreate          replicaset/my-nginx-deployment-775786f995   Created pod: my-nginx-deployment-775786f995-ptt4n
  6s          Normal    SuccessfulCreate          replicaset/my-nginx-deployment-775786f995   Created pod: my-nginx-deployment-775786f995-vsw9f
  5s          Normal    Pulling                   pod/my-nginx-deployment-775786f995-ptt4n    Pulling image "nginx:1.27"
  5s          Normal    Pulling                   pod/my-nginx-deployment-775786f995-vsw9f    Pulling image "nginx:1.27"
  4s          Normal    Pulled                    pod/my-nginx-deployment-775786f995-vsw9f    Successfully pulled image "nginx:1.27" in 1.622s (1.622s including waiting). Image size: 62960551 bytes.
  4s          Normal    Created                   pod/my-nginx-deployment-775786f995-vsw9f    Container created
  4s          Normal    Started                   pod/my-nginx-deployment-775786f995-vsw9f    Container started
  4s          Normal    Started                   pod/my-nginx-deployment-775786f995-ptt4n    Container started
  4s          Normal    Created                   pod/my-nginx-deployment-775786f995-ptt4n    Container created
  4s          Normal    Pulled                    pod/my-nginx-deployment-775786f995-ptt4n    Successfully pulled image "nginx:1.27" in 1.478s (1.478s including waiting). Image size: 62960551 bytes.
# varies
  $ kubectl events
  LAST SEEN   TYPE      REASON                    OBJECT                                      MESSAGE
  6s          Warning   IPAddressWrongReference   IPAddress/10.96.98.94                       IPAddress: 10.96.98.94 for Service default/my-nginx-svc has a wrong reference; cleaning up
  6s          Normal    ScalingReplicaSet         Deployment/my-nginx-deployment              Scaled up replica set my-nginx-deployment-775786f995 from 0 to 2
  6s          Normal    SuccessfulCreate          ReplicaSet/my-nginx-deployment-775786f995   Created pod: my-nginx-deployment-775786f995-ptt4n
  6s          Normal    SuccessfulCreate          ReplicaSet/my-nginx-deployment-775786f995   Created pod: my-nginx-deployment-775786f995-vsw9f
  5s          Warning   IPAddressWrongReference   IPAddress/10.96.180.201                     IPAddress: 10.96.180.201 for Service default/my-nginx-svc has a wrong reference; cleaning up
  5s          Normal    Scheduled                 Pod/my-nginx-deployment-775786f995-vsw9f    Successfully assigned default/my-nginx-deployment-775786f995-vsw9f to worker-1
  5s          Normal    Scheduled                 Pod/my-nginx-deployment-775786f995-ptt4n    Successfully assigned default/my-nginx-deployment-775786f995-ptt4n to worker-2
  5s          Warning   IPAddressWrongReference   IPAddress/10.96.126.1                       IPAddress: 10.96.126.1 for Service default/my-nginx-svc has a wrong reference; cleaning up
  5s          Normal    Pulling                   Pod/my-nginx-deployment-775786f995-ptt4n    Pulling image "nginx:1.27"
  5s          Normal    Pulling                   Pod/my-nginx-deployment-775786f995-vsw9f    Pulling image "nginx:1.27"
  4s          Normal    Pulled                    Pod/my-nginx-deployment-775786f995-vsw9f    Successfully pulled image "nginx:1.27" in 1.622s (1.622s including waiting). Image size: 62960551 bytes.
  4s          Normal    Created                   Pod/my-nginx-deployment-775786f995-vsw9f    Container created
  4s          Normal    Started                   Pod/my-nginx-deployment-775786f995-vsw9f    Container started
  4s          Normal    Started                   Pod/my-nginx-deployment-775786f995-ptt4n    Container started
  4s          Normal    Created                   Pod/my-nginx-deployment-775786f995-ptt4n    Container created
  4s          Normal    Pulled                    Pod/my-nginx-deployment-775786f995-ptt4n    Successfully pulled image "nginx:1.27" in 1.478s (1.478s including waiting). Image size: 62960551 bytes.
  $ kubectl logs -l app=nginx --tail=2
  2026/11/22 09:15:06 [notice] 1#1: start worker process 31
  2026/11/22 09:15:06 [notice] 1#1: start worker process 32
  2026/11/22 09:15:06 [notice] 1#1: start worker process 31
  2026/11/22 09:15:06 [notice] 1#1: start worker process 32
  $ kubectl exec deploy/my-nginx-deployment -- hostname
  my-nginx-deployment-775786f995-ptt4n
  $ kubectl config current-context
  kind-kind
  $ kubectl create namespace lab
  namespace/lab created
  $ kubectl config set-context $(kubectl config current-context) --namespace=lab
  Context "kind-kind" modified.
  $ kubectl get pods
  No resources found in lab namespace.
  $ kubectl get all
  No resources found in lab namespace.
  $ kubectl config view --minify | grep namespace:
      namespace: lab
  $ kubectl config set-context --current --namespace=default
  Context "kind-kind" modified.
  $ kubectl get pods
  NAME                                   READY   STATUS    RESTARTS   AGE
  my-nginx-deployment-775786f995-ptt4n   1/1     Running   0          7s
  my-nginx-deployment-775786f995-vsw9f   1/1     Running   0          7s
  $ kubectl scale deployment my-nginx-deployment --replicas=3
  deployment.apps/my-nginx-deployment scaled
# settle
  $ kubectl get deploy my-nginx-deployment
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  my-nginx-deployment   3/3     3            3           10s
  $ kubectl delete pod $(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
  pod "my-nginx-deployment-775786f995-8v4h8" deleted from default namespace
# settle
  $ kubectl get pods
  NAME                                   READY   STATUS    RESTARTS   AGE
  my-nginx-deployment-775786f995-48qhq   1/1     Running   0          3s
  my-nginx-deployment-775786f995-ptt4n   1/1     Running   0          13s
  my-nginx-deployment-775786f995-vsw9f   1/1     Running   0          13s
  $ kubectl create -f deployment.yaml
  Error from server (AlreadyExists): error when creating "deployment.yaml": deployments.apps "my-nginx-deployment" already exists
  Error from server (AlreadyExists): error when creating "deployment.yaml": services "my-nginx-svc" already exists
  [1]
  $ kubectl delete -f deployment.yaml
  deployment.apps "my-nginx-deployment" deleted from default namespace
  service "my-nginx-svc" deleted from default namespace
  $ kubectl delete -f deployment.yaml
  Error from server (NotFound): error when deleting "deployment.yaml": deployments.apps "my-nginx-deployment" not found
  Error from server (NotFound): error when deleting "deployment.yaml": services "my-nginx-svc" not found
  [1]
# settle
  $ kubectl get all
  NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   24s
  $ kubectl delete namespace lab
  namespace "lab" deleted
