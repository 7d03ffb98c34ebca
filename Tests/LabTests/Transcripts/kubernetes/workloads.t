Recorded from kubectl and a control plane of 1.36.2; what the lab does not say alike yet is left out.

Deployments, rollouts, jobs, cron jobs, stateful sets, daemon sets, autoscaling, patches, labels.

  $ kubectl create deployment web --image=nginx:1.26 --replicas=3
  deployment.apps/web created
  $ kubectl create deployment web --image=nginx:1.26
  error: failed to create deployment: deployments.apps "web" already exists
  [1]
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
  $ kubectl rollout history deployment/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  
  $ kubectl set image deployment/web nginx=nginx:1.27
  deployment.apps/web image updated
  $ kubectl annotate deployment/web kubernetes.io/change-cause="to 1.27"
  deployment.apps/web annotated
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
  $ kubectl rollout history deployment/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         to 1.27
  
  $ kubectl rollout history deployment/web --revision=2
  deployment.apps/web with revision #2
  Pod Template:
    Labels:	app=web
  	pod-template-hash=7d876db474
    Annotations:	kubernetes.io/change-cause: to 1.27
    Containers:
     nginx:
      Image:	nginx:1.27
      Port:	<none>
      Host Port:	<none>
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
  
  $ kubectl rollout history deployment/web --revision=9
  error: unable to find the specified revision
  [1]
  $ kubectl set image deployment/web nosuch=nginx:1.28
  error: unable to find container named "nosuch"
  [1]
  $ kubectl set image deployment/web nginx=nginx:1.27
  $ kubectl set image deployment/web nginx=nginx:nope
  deployment.apps/web image updated
# varies
  $ kubectl rollout status deployment/web --timeout=4s
  Waiting for deployment "web" rollout to finish: 2 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 3 out of 5 new replicas have been updated...
  Waiting for deployment "web" rollout to finish: 3 out of 5 new replicas have been updated...
  error: timed out waiting for the condition
  [1]
# settle
  $ kubectl rollout undo deployment/web
  deployment.apps/web rolled back
# varies
  $ kubectl rollout status deployment/web --timeout=60s
  Waiting for deployment "web" rollout to finish: 4 of 5 updated replicas are available...
  Waiting for deployment "web" rollout to finish: 4 of 5 updated replicas are available...
  Waiting for deployment "web" rollout to finish: 4 of 5 updated replicas are available...
  deployment "web" successfully rolled out
  $ kubectl rollout undo deployment/web --to-revision=1
  deployment.apps/web rolled back
  $ kubectl rollout undo deployment/web --to-revision=42
  error: unable to find specified revision 42 in history
  [1]
# settle
  $ kubectl rollout history deployment/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  3         to 1.27
  4         to 1.27
  5         <none>
  
  $ kubectl rollout pause deployment/web
  deployment.apps/web paused
  $ kubectl rollout pause deployment/web
  error: deployments.apps "web" is already paused
  [1]
  $ kubectl set env deployment/web COLOR=blue
  deployment.apps/web env updated
  $ kubectl rollout status deployment/web --timeout=3s
  Waiting for deployment "web" rollout to finish: 0 out of 5 new replicas have been updated...
  error: timed out waiting for the condition
  [1]
  $ kubectl rollout restart deployment/web
  error: deployments.apps "web" can't restart paused deployment (run rollout resume first)
  [1]
  $ kubectl rollout resume deployment/web
  deployment.apps/web resumed
  $ kubectl rollout resume deployment/web
  error: deployments.apps "web" is not paused
  [1]
  $ kubectl rollout restart deployment/web
  deployment.apps/web restarted
# settle
  $ kubectl set env deployment/web --list
  # Deployment web, container nginx
  COLOR=blue
  $ kubectl set resources deployment/web --limits=cpu=200m,memory=128Mi --requests=cpu=100m,memory=64Mi
  deployment.apps/web resource requirements updated
  $ kubectl set resources deployment/web
  error: you must specify an update to requests or limits (in the form of --requests/--limits)
  [1]
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
  $ kubectl autoscale deployment web --min=2 --max=5 --cpu-percent=80
  Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).
  horizontalpodautoscaler.autoscaling/web autoscaled
  $ kubectl autoscale deployment web --min=2 --max=5
  error: failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: empty input
  [1]
# sleep 18
  $ kubectl delete hpa web
  horizontalpodautoscaler.autoscaling "web" deleted from default namespace
  $ kubectl patch deployment web -p '{"spec":{"replicas":1}}'
  deployment.apps/web patched
  $ kubectl patch deployment web -p '{"spec":{"replicas":1}}'
  deployment.apps/web patched (no change)
  $ kubectl patch deployment web --type=merge -p '{"metadata":{"labels":{"tier":"front"}}}'
  deployment.apps/web patched
  $ kubectl patch deployment web --type=json -p '[{"op":"replace","path":"/spec/replicas","value":2}]'
  deployment.apps/web patched
  $ kubectl patch deployment web --type=json -p '[{"op":"remove","path":"/spec/nosuch"}]'
  The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch deployment web -p '{"spec":{"replicas":"two"}}'
  The request is invalid: patch: Invalid value: "map[spec:map[replicas:two]]": unrecognized type: int32
  [1]
  $ kubectl patch deployment web -p 'spec: {'
  error: unable to parse "spec: {": yaml: line 1: did not find expected node content
  [1]
  $ kubectl patch deployment web
  error: must specify --patch or --patch-file containing the contents of the patch
  [1]
  $ kubectl patch deployment nosuch -p '{}'
  Error from server (NotFound): deployments.apps "nosuch" not found
  [1]
  $ kubectl label deployment web env=dev
  deployment.apps/web labeled
  $ kubectl label deployment web env=prod
  error: 'env' already has a value (dev), and --overwrite is false
  [1]
  $ kubectl label deployment web env=prod --overwrite
  deployment.apps/web labeled
  $ kubectl label deployment web env-
  deployment.apps/web unlabeled
  $ kubectl label deployment web env-
  label "env" not found.
  deployment.apps/web not labeled
  $ kubectl label deployment web 'bad label=x'
  The Deployment "web" is invalid: metadata.labels: Invalid value: "bad label": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl label deployment web
  error: at least one label update is required
  [1]
  $ kubectl annotate deployment web note=hello
  deployment.apps/web annotated
  $ kubectl annotate deployment web note=bye
  error: --overwrite is false but found the following declared annotation(s): 'note' already has a value (hello)
  [1]
  $ kubectl annotate deployment web note=bye --overwrite
  deployment.apps/web annotated
  $ kubectl annotate deployment web note-
  deployment.apps/web annotated
  $ kubectl create job once --image=busybox -- sh -c 'echo done'
  job.batch/once created
# settle
  $ kubectl create job fail --image=busybox -- sh -c 'exit 1'
  job.batch/fail created
# settle
  $ kubectl create cronjob tick --image=busybox --schedule='*/5 * * * *' -- date
  cronjob.batch/tick created
  $ kubectl create cronjob bad --image=busybox --schedule='nope' -- date
  error: failed to create cronjob: CronJob.batch "bad" is invalid: spec.schedule: Invalid value: "nope": expected exactly 5 fields, found 1: [nope]
  [1]
  $ kubectl get cronjob
  NAME   SCHEDULE      TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE
  tick   */5 * * * *   <none>     False     0        <none>          0s
  $ kubectl describe cronjob tick
  Name:                          tick
  Namespace:                     default
  Labels:                        <none>
  Annotations:                   <none>
  Schedule:                      */5 * * * *
  Concurrency Policy:            Allow
  Suspend:                       False
  Time Zone:                     <unset>
  Successful Job History Limit:  3
  Failed Job History Limit:      1
  Starting Deadline Seconds:     <unset>
  Selector:                      <unset>
  Parallelism:                   <unset>
  Completions:                   <unset>
  Pod Template:
    Labels:  <none>
    Containers:
     tick:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        date
      Environment:     <none>
      Mounts:          <none>
    Volumes:           <none>
    Node-Selectors:    <none>
    Tolerations:       <none>
  Last Schedule Time:  <unset>
  Active Jobs:         <none>
  Events:              <none>
  $ kubectl create job manual --from=cronjob/tick
  job.batch/manual created
# settle
  $ kubectl delete job once fail manual
  job.batch "once" deleted from default namespace
  job.batch "fail" deleted from default namespace
  job.batch "manual" deleted from default namespace
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
  $ kubectl delete cronjob tick
  cronjob.batch "tick" deleted from default namespace
  $ kubectl delete deployment web
  deployment.apps "web" deleted from default namespace
# settle
