Recorded from kubectl and a control plane of 1.36.2; what the lab does not say alike yet is left out.

Deployments, rollouts, jobs, cron jobs, stateful sets, daemon sets, autoscaling, patches, labels.

  $ kubectl create deployment web --image=nginx:1.26 --replicas=3
  deployment.apps/web created
# varies
  $ kubectl create deployment web --image=nginx:1.26
  $ kubectl scale deployment/web --replicas=5
  deployment.apps/web scaled
  $ kubectl scale deployment web --replicas=2 --current-replicas=3
  error: Expected replicas to be 3, was 5
  [1]
  $ kubectl scale deployment/web
  error: required flag(s) "replicas" not set
  [1]
  $ kubectl scale deployment/nosuch --replicas=2
  Error from server (NotFound): deployments.apps "nosuch" not found
  [1]
  $ kubectl scale deployment/web --replicas=-1
  error: The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0
  [1]
# settle
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    5/5     5            5           6s
# varies
  $ kubectl set image deployment/web nginx=nginx:1.27
# varies
  $ kubectl annotate deployment/web kubernetes.io/change-cause="to 1.27"
# varies
  $ kubectl rollout status deployment/web --timeout=60s
  Waiting for deployment "web" rollout to finish: 3 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 3 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 3 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 3 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 3 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 4 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 4 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 4 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 4 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 4 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 2 old replicas are pending termination...
  Waiting for deployment "web" rollout to finish: 1 old replicas are pending termination...
  Waiting for deployment "web" rollout to finish: 1 old replicas are pending termination...
  Waiting for deployment "web" rollout to finish: 1 old replicas are pending termination...
  Waiting for deployment "web" rollout to finish: 1 old replicas are pending termination...
  Waiting for deployment "web" rollout to finish: 4 of 5 updated replicas are available...
  Waiting for deployment "web" rollout to finish: 4 of 5 updated replicas are available...
  deployment "web" successfully rolled out
# settle
# varies
  $ kubectl set image deployment/web nosuch=nginx:1.28
# varies
  $ kubectl set image deployment/web nginx=nginx:1.27
# varies
  $ kubectl set image deployment/web nginx=nginx:nope
# varies
  $ kubectl rollout status deployment/web --timeout=4s
  Waiting for deployment "web" rollout to finish: 2 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 3 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 3 out of 5 new replicas have been updated...
  error: timed out waiting for the condition
  [1]
# settle
# varies
  $ kubectl rollout undo deployment/web
# varies
  $ kubectl rollout status deployment/web --timeout=60s
  Waiting for deployment "web" rollout to finish: 4 of 5 updated replicas are available...
  Waiting for deployment "web" rollout to finish: 4 of 5 updated replicas are available...
  Waiting for deployment "web" rollout to finish: 4 of 5 updated replicas are available...
  deployment "web" successfully rolled out
# varies
  $ kubectl rollout undo deployment/web --to-revision=1
# varies
  $ kubectl rollout undo deployment/web --to-revision=42
# settle
# varies
  $ kubectl rollout pause deployment/web
# varies
  $ kubectl rollout pause deployment/web
# varies
  $ kubectl set env deployment/web COLOR=blue
# varies
  $ kubectl rollout restart deployment/web
# varies
  $ kubectl rollout resume deployment/web
# varies
  $ kubectl rollout resume deployment/web
# varies
  $ kubectl rollout restart deployment/web
# settle
# varies
  $ kubectl set env deployment/web --list
# varies
  $ kubectl set resources deployment/web --limits=cpu=200m,memory=128Mi --requests=cpu=100m,memory=64Mi
# varies
  $ kubectl set resources deployment/web
# settle
# varies
  $ kubectl describe deployment web
  Name:                   web
  Namespace:              default
  CreationTimestamp:      Sun, 22 Nov 2026 09:16:51 +0000
  Labels:                 app=web
  Annotations:            deployment.kubernetes.io/revision: 8
  Selector:               app=web
  Replicas:               5 desired | 5 updated | 5 total | 5 available | 0 unavailable
  StrategyType:           RollingUpdate
  MinReadySeconds:        0
  RollingUpdateStrategy:  25% max unavailable, 25% max surge
  Pod Template:
    Labels:       app=web
    Annotations:  kubectl.kubernetes.io/restartedAt: 2026-11-22T09:17:17Z
    Containers:
     nginx:
      Image:      nginx:1.26
      Port:       <none>
      Host Port:  <none>
      Limits:
        cpu:     200m
        memory:  128Mi
      Requests:
        cpu:     100m
        memory:  64Mi
      Environment:
        COLOR:       blue
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Conditions:
    Type           Status  Reason
    ----           ------  ------
    Available      True    MinimumReplicasAvailable
    Progressing    True    NewReplicaSetAvailable
  OldReplicaSets:  web-777f9fc55f (0/0 replicas created), web-7d876db474 (0/0 replicas created), web-7c94cdf458 (0/0 replicas created), web-576f6db8cd (0/0 replicas created), web-644cbb8f5b (0/0 replicas created)
  NewReplicaSet:   web-6984f789d9 (5/5 replicas created)
  Events:
    Type    Reason             Age                 From                   Message
    ----    ------             ----                ----                   -------
    Normal  ScalingReplicaSet  36s                 deployment-controller  Scaled up replica set web-777f9fc55f from 0 to 3
    Normal  ScalingReplicaSet  33s                 deployment-controller  Scaled up replica set web-777f9fc55f from 3 to 5
    Normal  ScalingReplicaSet  30s                 deployment-controller  Scaled up replica set web-7d876db474 from 0 to 2
    Normal  ScalingReplicaSet  30s                 deployment-controller  Scaled down replica set web-777f9fc55f from 5 to 4
    Normal  ScalingReplicaSet  30s                 deployment-controller  Scaled up replica set web-7d876db474 from 2 to 3
    Normal  ScalingReplicaSet  28s                 deployment-controller  Scaled down replica set web-777f9fc55f from 4 to 3
    Normal  ScalingReplicaSet  28s                 deployment-controller  Scaled up replica set web-7d876db474 from 3 to 4
    Normal  ScalingReplicaSet  28s                 deployment-controller  Scaled down replica set web-777f9fc55f from 3 to 2
    Normal  ScalingReplicaSet  18s (x2 over 28s)   deployment-controller  Scaled up replica set web-7d876db474 from 4 to 5
    Normal  ScalingReplicaSet  17s                 deployment-controller  Scaled down replica set web-7d876db474 from 5 to 4
    Normal  ScalingReplicaSet  16s (x14 over 28s)  deployment-controller  (combined from similar events): Scaled down replica set web-7d876db474 from 1 to 0
# varies
  $ kubectl autoscale deployment web --min=2 --max=5 --cpu-percent=80
# varies
  $ kubectl autoscale deployment web --min=2 --max=5
# sleep 18
# varies
  $ kubectl delete hpa web
# varies
  $ kubectl patch deployment web -p '{"spec":{"replicas":1}}'
# varies
  $ kubectl patch deployment web -p '{"spec":{"replicas":1}}'
# varies
  $ kubectl patch deployment web --type=merge -p '{"metadata":{"labels":{"tier":"front"}}}'
# varies
  $ kubectl patch deployment web --type=json -p '[{"op":"replace","path":"/spec/replicas","value":2}]'
# varies
  $ kubectl patch deployment web --type=json -p '[{"op":"remove","path":"/spec/nosuch"}]'
# varies
  $ kubectl patch deployment web -p '{"spec":{"replicas":"two"}}'
# varies
  $ kubectl patch deployment web -p 'spec: {'
# varies
  $ kubectl patch deployment web
# varies
  $ kubectl patch deployment nosuch -p '{}'
# varies
  $ kubectl label deployment web env=dev
# varies
  $ kubectl label deployment web env=prod
# varies
  $ kubectl label deployment web env=prod --overwrite
# varies
  $ kubectl label deployment web env-
# varies
  $ kubectl label deployment web env-
# varies
  $ kubectl label deployment web 'bad label=x'
# varies
  $ kubectl label deployment web
# varies
  $ kubectl annotate deployment web note=hello
# varies
  $ kubectl annotate deployment web note=bye
# varies
  $ kubectl annotate deployment web note=bye --overwrite
# varies
  $ kubectl annotate deployment web note-
# varies
  $ kubectl create job once --image=busybox -- sh -c 'echo done'
# settle
# varies
  $ kubectl create job fail --image=busybox -- sh -c 'exit 1'
# settle
# varies
  $ kubectl create cronjob tick --image=busybox --schedule='*/5 * * * *' -- date
# varies
  $ kubectl create cronjob bad --image=busybox --schedule='nope' -- date
# varies
  $ kubectl create job manual --from=cronjob/tick
# settle
# varies
  $ kubectl delete job once fail manual
  $ cat > sts.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: db
  > spec:
  >   clusterIP: None
  >   selector:
  >     app: db
  >   ports:
  >   - port: 6379
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata:
  >   name: db
  > spec:
  >   serviceName: db
  >   replicas: 3
  >   selector:
  >     matchLabels:
  >       app: db
  >   template:
  >     metadata:
  >       labels:
  >         app: db
  >     spec:
  >       containers:
  >       - name: redis
  >         image: redis:7
  >         ports:
  >         - containerPort: 6379
  > EOF
  $ kubectl apply -f sts.yaml
  service/db created
  statefulset.apps/db created
# settle
  $ kubectl scale sts db --replicas=1
  statefulset.apps/db scaled
# settle
  $ cat > ds.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata:
  >   name: agent
  > spec:
  >   selector:
  >     matchLabels:
  >       app: agent
  >   template:
  >     metadata:
  >       labels:
  >         app: agent
  >     spec:
  >       containers:
  >       - name: agent
  >         image: fluentd:v1.17
  > EOF
  $ kubectl apply -f ds.yaml
  daemonset.apps/agent created
# settle
# varies
  $ kubectl get pods -l app=agent -o wide
  NAME          READY   STATUS    RESTARTS   AGE   IP            NODE       NOMINATED NODE   READINESS GATES
  agent-cd9pd   1/1     Running   0          4s    10.244.2.19   worker-2   <none>           <none>
  agent-hp7sq   1/1     Running   0          4s    10.244.1.22   worker-1   <none>           <none>
# varies
  $ kubectl scale ds agent --replicas=3
  $ kubectl delete -f ds.yaml -f sts.yaml
  daemonset.apps "agent" deleted from default namespace
  service "db" deleted from default namespace
  statefulset.apps "db" deleted from default namespace
# varies
  $ kubectl delete cronjob tick
  $ kubectl delete deployment web
  deployment.apps "web" deleted from default namespace
# settle
  $ kubectl get all
  NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   94s
