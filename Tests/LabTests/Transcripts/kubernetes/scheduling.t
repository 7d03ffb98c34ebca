Recorded from kubectl and a control plane of 1.36.2; what the lab does not say alike yet is left out.

Pods that do not fit, taints, cordon, drain, node labels.

  $ kubectl get nodes
  NAME            STATUS   ROLES           AGE   VERSION
  control-plane   Ready    control-plane   6s    v1.36.2
  worker-1        Ready    <none>          6s    v1.36.2
  worker-2        Ready    <none>          6s    v1.36.2
  $ kubectl get nodes -o wide
  NAME            STATUS   ROLES           AGE   VERSION   INTERNAL-IP   EXTERNAL-IP   OS-IMAGE                         KERNEL-VERSION                CONTAINER-RUNTIME
  control-plane   Ready    control-plane   6s    v1.36.2   172.18.0.2    <none>        Debian GNU/Linux 12 (bookworm)   6.12.43+deb13-amd64 (amd64)   containerd://2.2.1
  worker-1        Ready    <none>          6s    v1.36.2   172.18.0.3    <none>        Debian GNU/Linux 12 (bookworm)   6.12.43+deb13-amd64 (amd64)   containerd://2.2.1
  worker-2        Ready    <none>          6s    v1.36.2   172.18.0.4    <none>        Debian GNU/Linux 12 (bookworm)   6.12.43+deb13-amd64 (amd64)   containerd://2.2.1
  $ kubectl get nodes --show-labels
  NAME            STATUS   ROLES           AGE   VERSION   LABELS
  control-plane   Ready    control-plane   6s    v1.36.2   beta.kubernetes.io/arch=amd64,beta.kubernetes.io/os=linux,kubernetes.io/arch=amd64,kubernetes.io/hostname=control-plane,kubernetes.io/os=linux,node-role.kubernetes.io/control-plane=,node.kubernetes.io/exclude-from-external-load-balancers=
  worker-1        Ready    <none>          6s    v1.36.2   beta.kubernetes.io/arch=amd64,beta.kubernetes.io/os=linux,kubernetes.io/arch=amd64,kubernetes.io/hostname=worker-1,kubernetes.io/os=linux
  worker-2        Ready    <none>          6s    v1.36.2   beta.kubernetes.io/arch=amd64,beta.kubernetes.io/os=linux,kubernetes.io/arch=amd64,kubernetes.io/hostname=worker-2,kubernetes.io/os=linux
  $ kubectl get node worker-1 -o jsonpath='{.status.capacity}{"\n"}'
  {"cpu":"4","ephemeral-storage":"102107096Ki","hugepages-1Gi":"0","hugepages-2Mi":"0","memory":"8139640Ki","pods":"110"}
  $ kubectl describe node control-plane | sed -n '1,20p'
  Name:               control-plane
  Roles:              control-plane
  Labels:             beta.kubernetes.io/arch=amd64
                      beta.kubernetes.io/os=linux
                      kubernetes.io/arch=amd64
                      kubernetes.io/hostname=control-plane
                      kubernetes.io/os=linux
                      node-role.kubernetes.io/control-plane=
                      node.kubernetes.io/exclude-from-external-load-balancers=
  Annotations:        node.alpha.kubernetes.io/ttl: 0
                      volumes.kubernetes.io/controller-managed-attach-detach: true
  CreationTimestamp:  Sun, 22 Nov 2026 09:20:09 +0000
  Taints:             node-role.kubernetes.io/control-plane:NoSchedule
  Unschedulable:      false
  Lease:
    HolderIdentity:  control-plane
    AcquireTime:     <unset>
    RenewTime:       Sun, 22 Nov 2026 09:20:09 +0000
  Conditions:
    Type             Status  LastHeartbeatTime                 LastTransitionTime                Reason                       Message
  $ kubectl get node nosuch
  Error from server (NotFound): nodes "nosuch" not found
  [1]
# varies
  $ kubectl run big --image=nginx:1.27 --overrides='{"spec":{"containers":[{"name":"big","image":"nginx:1.27","resources":{"requests":{"cpu":"64"}}}]}}'
# settle
# varies
  $ kubectl run ssd --image=nginx:1.27 --overrides='{"spec":{"nodeSelector":{"disk":"ssd"}}}'
# settle
  $ kubectl label node worker-2 disk=ssd
  node/worker-2 labeled
# settle
  $ kubectl label node worker-2 disk=hdd
  error: 'disk' already has a value (ssd), and --overwrite is false
  [1]
  $ kubectl label node worker-2 disk-
  node/worker-2 unlabeled
  $ kubectl get nodes -l disk=ssd
  No resources found
  $ kubectl taint nodes worker-1 key=value:NoSchedule
  node/worker-1 tainted
  $ kubectl taint nodes worker-1 key=value:NoSchedule
  error: node worker-1 already has key taint(s) with same effect(s) and --overwrite is false
  [1]
  $ kubectl taint nodes worker-1 key=other:NoSchedule
  error: node worker-1 already has key taint(s) with same effect(s) and --overwrite is false
  [1]
  $ kubectl taint nodes worker-1 key=value:Nope
  error: invalid taint effect: Nope, unsupported taint effect
  See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint nodes worker-1 key
  error: at least one taint update is required
  [1]
  $ kubectl taint nodes nosuch key=value:NoSchedule
  Error from server (NotFound): nodes "nosuch" not found
  [1]
  $ kubectl describe node worker-1 | grep -A1 Taints
  Taints:             key=value:NoSchedule
  Unschedulable:      false
  $ kubectl create deployment web --image=nginx:1.27 --replicas=4
  deployment.apps/web created
  $ kubectl taint nodes worker-1 key=value:NoSchedule-
  node/worker-1 untainted
  $ kubectl taint nodes worker-1 key-
  error: taint "key" not found
  [1]
  $ kubectl cordon worker-2
  node/worker-2 cordoned
  $ kubectl cordon worker-2
  node/worker-2 already cordoned
  $ kubectl get nodes
  NAME            STATUS                     ROLES           AGE   VERSION
  control-plane   Ready                      control-plane   18s   v1.36.2
  worker-1        Ready                      <none>          18s   v1.36.2
  worker-2        Ready,SchedulingDisabled   <none>          18s   v1.36.2
  $ kubectl scale deploy web --replicas=6
  deployment.apps/web scaled
# settle
# varies
  $ kubectl get pods -l app=web -o custom-columns=NODE:.spec.nodeName
  NODE
  worker-2
  worker-2
  worker-1
  worker-2
  worker-2
  worker-1
# varies
  $ kubectl drain worker-2
# varies
  $ kubectl drain worker-2 --ignore-daemonsets
# varies
  $ kubectl delete pod ssd big
# varies
  $ kubectl drain worker-2 --ignore-daemonsets
# settle
  $ kubectl get pods -o wide
  NAME                   READY   STATUS    RESTARTS   AGE   IP           NODE       NOMINATED NODE   READINESS GATES
  web-7d876db474-7q6ms   1/1     Running   0          9s    10.244.1.3   worker-1   <none>           <none>
  web-7d876db474-pwvbp   1/1     Running   0          4s    10.244.1.5   worker-1   <none>           <none>
  web-7d876db474-vglvq   1/1     Running   0          9s    10.244.1.2   worker-1   <none>           <none>
  web-7d876db474-vhdnq   1/1     Running   0          4s    10.244.1.7   worker-1   <none>           <none>
  web-7d876db474-x9c5s   1/1     Running   0          4s    10.244.1.6   worker-1   <none>           <none>
  web-7d876db474-xjfd5   1/1     Running   0          4s    10.244.1.4   worker-1   <none>           <none>
  $ kubectl drain nosuch
  Error from server (NotFound): nodes "nosuch" not found
  [1]
  $ kubectl uncordon worker-2
  node/worker-2 uncordoned
  $ kubectl uncordon worker-2
  node/worker-2 already uncordoned
  $ kubectl cordon worker-1 worker-2
  node/worker-1 cordoned
  node/worker-2 cordoned
  $ kubectl run stuck --image=nginx:1.27
  pod/stuck created
# settle
  $ kubectl uncordon worker-1 worker-2
  node/worker-1 uncordoned
  node/worker-2 uncordoned
# settle
  $ kubectl get pod stuck
  NAME    READY   STATUS    RESTARTS   AGE
  stuck   1/1     Running   0          5s
  $ kubectl taint nodes worker-1 gone=yes:NoExecute
  node/worker-1 tainted
# settle
  $ kubectl taint nodes worker-1 gone:NoExecute-
  node/worker-1 untainted
  $ kubectl create pdb web --selector=app=web --min-available=6
  poddisruptionbudget.policy/web created
  $ kubectl get pdb
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  web    6               N/A               0                     1s
# varies
  $ timeout 8 kubectl drain worker-2 --ignore-daemonsets --force
  $ kubectl delete pdb web; kubectl uncordon worker-2
  poddisruptionbudget.policy "web" deleted from default namespace
  node/worker-2 uncordoned
# varies
  $ kubectl run pinned --image=nginx:1.27 --overrides='{"spec":{"nodeName":"worker-9"}}'
# varies
  $ kubectl delete pod pinned --force --grace-period=0
# varies
  $ kubectl run tol --image=nginx:1.27 --overrides='{"spec":{"nodeSelector":{"kubernetes.io/hostname":"control-plane"},"tolerations":[{"key":"node-role.kubernetes.io/control-plane","operator":"Exists","effect":"NoSchedule"}]}}'
# settle
  $ cat > anti.yaml <<'EOF'
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata:
  >   name: anti
  > spec:
  >   replicas: 3
  >   selector:
  >     matchLabels:
  >       app: anti
  >   template:
  >     metadata:
  >       labels:
  >         app: anti
  >     spec:
  >       affinity:
  >         podAntiAffinity:
  >           requiredDuringSchedulingIgnoredDuringExecution:
  >           - labelSelector:
  >               matchLabels:
  >                 app: anti
  >             topologyKey: kubernetes.io/hostname
  >       containers:
  >       - name: c
  >         image: nginx:1.27
  > EOF
  $ kubectl apply -f anti.yaml
  deployment.apps/anti created
# settle
  $ kubectl describe pods -l app=anti | grep FailedScheduling
  [1]
  $ kubectl create priorityclass high --value=1000 --description="important"
  priorityclass.scheduling.k8s.io/high created
  $ kubectl get priorityclass
  NAME                      VALUE        GLOBAL-DEFAULT   AGE   PREEMPTIONPOLICY
  high                      1000         false            0s    PreemptLowerPriority
  system-cluster-critical   2000000000   false            52s   PreemptLowerPriority
  system-node-critical      2000001000   false            52s   PreemptLowerPriority
# varies
  $ kubectl delete deploy web anti; kubectl delete pod tol stuck; kubectl delete priorityclass high
