What describe shows of pods, volumes and their kin. The lab's own objects; each description is what kubectl 1.36.4 made of the
same objects, served to it as JSON.

  $ kubectl create configmap c1 --from-literal=a=1; kubectl create secret generic s1 --from-literal=pw=x
  configmap/c1 created
  secret/s1 created
  $ cat <<'X' | kubectl apply -f -
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: multi, labels: {app: multi}}
  > spec:
  >   securityContext: {seccompProfile: {type: RuntimeDefault}}
  >   readinessGates: [{conditionType: example.com/gate}]
  >   topologySpreadConstraints:
  >   - {maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway, labelSelector: {matchLabels: {app: multi}}}
  >   tolerations: [{key: b, operator: Exists}, {operator: Exists}]
  >   containers:
  >   - name: web
  >     image: nginx
  >     envFrom: [{configMapRef: {name: c1}}, {secretRef: {name: s1, optional: true}, prefix: S_}]
  >     env:
  >     - {name: NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
  >     - {name: CPU, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}
  >     - {name: MEM, valueFrom: {resourceFieldRef: {resource: requests.memory, divisor: 1Mi}}}
  >     - {name: DISK, valueFrom: {resourceFieldRef: {resource: limits.ephemeral-storage}}}
  >     resources: {limits: {cpu: 1500m}, requests: {memory: 64Mi}}
  >   volumes:
  >   - {name: d, emptyDir: {medium: Memory, sizeLimit: 10Mi}}
  >   - {name: h, hostPath: {path: /tmp}}
  >   - {name: p, downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}, {path: c, resourceFieldRef: {containerName: web, resource: limits.cpu}}]}}
  >   - {name: nfs, nfs: {server: files, path: /p}}
  > X
  pod/multi created
  $ kubectl wait --for=jsonpath='{.status.phase}'=Running pod/multi --timeout=60s
  pod/multi condition met
  $ kubectl describe pod multi | sed -n '/^Status/,/^IP:/p;/Limits/,/Mounts/p;/^Readiness/,/^Conditions/p;/^Volumes/,/kube-api/p;/^Tolerations/,/^Events/p'
  Status:           Running
  SeccompProfile:   RuntimeDefault
  IP:               10.244.0.5
      Limits:
        cpu:  1500m
      Requests:
        cpu:     1500m
        memory:  64Mi
      Environment Variables from:
        c1  ConfigMap                Optional: false
        s1  Secret with prefix 'S_'  Optional: true
      Environment:
        NAME:  multi (v1:metadata.name)
        CPU:   2 (limits.cpu)
        MEM:   64 (requests.memory)
        DISK:  0 (limits.ephemeral-storage)
      Mounts:
  Readiness Gates:
    Type               Status
    example.com/gate   <none> 
  Conditions:
  Volumes:
    d:
      Type:       EmptyDir (a temporary directory that shares a pod's lifetime)
      Medium:     Memory
      SizeLimit:  10Mi
    h:
      Type:          HostPath (bare host directory volume)
      Path:          /tmp
      HostPathType:  
    p:
      Type:  DownwardAPI (a volume populated by information about the pod)
      Items:
        metadata.labels -> labels
        limits.cpu -> c
    nfs:
      Type:      NFS (an NFS mount that lasts the lifetime of a pod)
      Server:    files
      Path:      /p
      ReadOnly:  false
    kube-api-access-9mkx4:
  Tolerations:                  op=Exists
                                b op=Exists
  Topology Spread Constraints:  kubernetes.io/hostname:ScheduleAnyway when max skew 1 is exceeded for selector app=multi
  Events:
  $ kubectl debug multi --image=busybox --target=web -c dbg -- sleep 1000
  Targeting container "web". If you don't see processes from this container it may be because the container runtime doesn't support this feature.
# settle
  $ kubectl describe pod multi | sed -n '/^Ephemeral/,/^Readiness/p' | grep -v ID:
  Ephemeral Containers:
    dbg:
      Image:         busybox
      Port:          <none>
      Host Port:     <none>
      Command:
        sleep
        1000
      State:          Running
        Started:      Sun, 22 Nov 2026 09:00:02 +0000
      Ready:          True
      Restart Count:  0
      Environment:    <none>
      Mounts:         <none>
  Readiness Gates:
  $ kubectl logs multi -c nope
  error: container nope is not valid for pod multi out of: web, dbg (ephem)
  [1]
  $ cat <<'X' | kubectl apply -f -
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: disk}
  > spec:
  >   capacity: {storage: 1Gi}
  >   accessModes: [ReadWriteOnce]
  >   storageClassName: local
  >   local: {path: /mnt}
  >   nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [worker-1]}]}]}}
  > ---
  > apiVersion: storage.k8s.io/v1
  > kind: StorageClass
  > metadata: {name: zones}
  > provisioner: kubernetes.io/no-provisioner
  > allowedTopologies: [{matchLabelExpressions: [{key: zone, values: [a, b]}]}]
  > ---
  > apiVersion: v1
  > kind: ResourceQuota
  > metadata: {name: q}
  > spec: {hard: {pods: "20"}, scopes: [NotTerminating]}
  > ---
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: ports}
  > spec:
  >   podSelector: {}
  >   ingress: [{ports: [{port: 100, endPort: 200, protocol: UDP}, {protocol: TCP}]}]
  > ---
  > apiVersion: v1
  > kind: Secret
  > metadata: {name: tok, annotations: {kubernetes.io/service-account.name: default}}
  > type: kubernetes.io/service-account-token
  > X
  persistentvolume/disk created
  storageclass.storage.k8s.io/zones created
  resourcequota/q created
  networkpolicy.networking.k8s.io/ports created
  secret/tok created
  $ kubectl describe pv disk | sed -n '/^Node Aff/,$p'
  Node Affinity:     
    Required Terms:  
      Term 0:        kubernetes.io/hostname in [worker-1]
  Message:           
  Source:
      Type:  LocalVolume (a persistent volume backed by local storage on a node)
      Path:  /mnt
  Events:    <none>
  $ kubectl describe sc zones | tail -4
  VolumeBindingMode:     Immediate
  AllowedTopologies:     
    Term 0:              zone in [a, b]
  Events:                <none>
  $ kubectl describe quota q
  Name:       q
  Namespace:  default
  Scopes:     NotTerminating
   * Matches all pods that do not have an active deadline. These pods usually include long running pods whose container command is not expected to terminate.
  Resource  Used  Hard
  --------  ----  ----
  pods      1     20
  $ kubectl describe netpol ports | sed -n '/Allowing/,$p'
    PodSelector:     <none> (Allowing the specific traffic to all pods in this namespace)
    Allowing ingress traffic:
      To Port Range: 100-200/UDP
      To Port: <nil>/TCP
      From: <any> (traffic not restricted by source)
    Not affecting egress traffic
    Policy Types: Ingress
  $ kubectl describe secret tok | grep -o 'token:      eyJhbGciOiJSUzI1NiIs'
  token:      eyJhbGciOiJSUzI1NiIs
  $ kubectl get ipaddress
  NAME         PARENTREF
  10.96.0.1    services/default/kubernetes
  10.96.0.10   services/kube-system/kube-dns
  $ kubectl describe ipaddress 10.96.0.1
  Name:         10.96.0.1
  Labels:       ipaddress.kubernetes.io/ip-family=IPv4
                ipaddress.kubernetes.io/managed-by=ipallocator.k8s.io
  Annotations:  <none>
  Parent Reference:
    Group:      
    Resource:   services
    Namespace:  default
    Name:       kubernetes
  Events:       <none>
