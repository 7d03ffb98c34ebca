Recorded from kubectl and a control plane of 1.36.2; what the lab does not say alike yet is left out.

Volumes: persistent volumes and claims, storage classes, config maps and secrets as files and variables.

  $ kubectl get pv
  No resources found
  $ kubectl get pvc
  No resources found in default namespace.
  $ kubectl get storageclass
  NAME                 PROVISIONER             RECLAIMPOLICY   VOLUMEBINDINGMODE      ALLOWVOLUMEEXPANSION   AGE
  standard (default)   rancher.io/local-path   Delete          WaitForFirstConsumer   false                  6s
  $ kubectl describe sc standard
  Name:                  standard
  IsDefaultClass:        Yes
  Annotations:           storageclass.kubernetes.io/is-default-class=true
  Provisioner:           rancher.io/local-path
  Parameters:            <none>
  AllowVolumeExpansion:  <unset>
  MountOptions:          <none>
  ReclaimPolicy:         Delete
  VolumeBindingMode:     WaitForFirstConsumer
  Events:                <none>
  $ cat > pv.yaml <<'EOF'
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata:
  >   name: disk1
  > spec:
  >   capacity:
  >     storage: 1Gi
  >   accessModes:
  >   - ReadWriteOnce
  >   persistentVolumeReclaimPolicy: Retain
  >   storageClassName: manual
  >   hostPath:
  >     path: /mnt/disk1
  > EOF
  $ kubectl apply -f pv.yaml
  persistentvolume/disk1 created
# settle
  $ cat > pvc.yaml <<'EOF'
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata:
  >   name: claim1
  > spec:
  >   storageClassName: manual
  >   accessModes:
  >   - ReadWriteOnce
  >   resources:
  >     requests:
  >       storage: 500Mi
  > EOF
  $ kubectl apply -f pvc.yaml
  persistentvolumeclaim/claim1 created
# settle
  $ sed 's/claim1/toobig/; s/500Mi/5Gi/' pvc.yaml | kubectl apply -f -
  persistentvolumeclaim/toobig created
# settle
  $ kubectl get pvc toobig
  NAME     STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  toobig   Pending                                      manual         <unset>                 2s
  $ cat > usespvc.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: uses-pvc
  > spec:
  >   containers:
  >   - name: c
  >     image: nginx:1.27
  >     volumeMounts:
  >     - name: data
  >       mountPath: /data
  >   volumes:
  >   - name: data
  >     persistentVolumeClaim:
  >       claimName: claim1
  > EOF
  $ kubectl apply -f usespvc.yaml
  pod/uses-pvc created
# settle
# varies
  $ kubectl describe pod uses-pvc
  Name:             uses-pvc
  Namespace:        default
  Priority:         0
  Service Account:  default
  Node:             worker-2/172.18.0.4
  Start Time:       Sun, 22 Nov 2026 09:24:06 +0000
  Labels:           <none>
  Annotations:      <none>
  Status:           Running
  IP:               10.244.2.2
  IPs:
    IP:  10.244.2.2
  Containers:
    c:
      Container ID:   containerd://372c15f6e5b0e7db017435a9900dad40e3cf966afc95ee6b7da719f6e23d32e5
      Image:          nginx:1.27
      Image ID:       docker.io/library/nginx@sha256:6965a10c15290ad0b29ca7fd1866de1850408b3cb15fb11a3bbbbc2fddb158bd
      Port:           <none>
      Host Port:      <none>
      State:          Running
        Started:      Sun, 22 Nov 2026 09:24:08 +0000
      Ready:          True
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /data from data (rw)
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-2szjd (ro)
  Conditions:
    Type                        Status
    PodReadyToStartContainers   True 
    Initialized                 True 
    Ready                       True 
    ContainersReady             True 
    PodScheduled                True 
  Volumes:
    data:
      Type:       PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)
      ClaimName:  claim1
      ReadOnly:   false
    kube-api-access-2szjd:
      Type:                    Projected (a volume that contains injected data from multiple sources)
      TokenExpirationSeconds:  3607
      ConfigMapName:           kube-root-ca.crt
      Optional:                false
      DownwardAPI:             true
  QoS Class:                   BestEffort
  Node-Selectors:              <none>
  Tolerations:                 node.kubernetes.io/not-ready:NoExecute op=Exists for 300s
                               node.kubernetes.io/unreachable:NoExecute op=Exists for 300s
  Events:
    Type    Reason     Age   From               Message
    ----    ------     ----  ----               -------
    Normal  Scheduled  4s    default-scheduler  Successfully assigned default/uses-pvc to worker-2
    Normal  Pulling    4s    kubelet            spec.containers{c}: Pulling image "nginx:1.27"
    Normal  Pulled     2s    kubelet            spec.containers{c}: Successfully pulled image "nginx:1.27" in 1.944s (1.944s including waiting). Image size: 62960551 bytes.
    Normal  Created    2s    kubelet            spec.containers{c}: Container created
    Normal  Started    2s    kubelet            spec.containers{c}: Container started
  $ sed 's/uses-pvc/missing-pvc/; s/claim1/nosuch/' usespvc.yaml | kubectl apply -f -
  pod/missing-pvc created
  $ sed 's/uses-pvc/unbound-pvc/; s/claim1/toobig/' usespvc.yaml | kubectl apply -f -
  pod/unbound-pvc created
# settle
  $ kubectl delete pvc claim1 --wait=false
  persistentvolumeclaim "claim1" deleted from default namespace
  $ kubectl delete pod uses-pvc
  pod "uses-pvc" deleted from default namespace
# settle
  $ kubectl delete pv disk1
  persistentvolume "disk1" deleted
  $ kubectl delete pod missing-pvc unbound-pvc; kubectl delete pvc toobig
  pod "missing-pvc" deleted from default namespace
  pod "unbound-pvc" deleted from default namespace
  persistentvolumeclaim "toobig" deleted from default namespace

A claim of the default storage class waits for its first consumer

  $ sed '/storageClassName/d; s/claim1/dyn/' pvc.yaml > dyn.yaml; kubectl apply -f dyn.yaml
  persistentvolumeclaim/dyn created
# settle
  $ kubectl get pvc dyn
  NAME   STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  dyn    Pending                                      standard       <unset>                 2s
  $ sed 's/uses-pvc/uses-dyn/; s/claim1/dyn/' usespvc.yaml | kubectl apply -f -
  pod/uses-dyn created
# settle
# varies
  $ kubectl describe pvc dyn
  Name:          dyn
  Namespace:     default
  StorageClass:  standard
  Status:        Bound
  Volume:        pvc-1b5f1db4-9490-4622-8cbd-30e1cf0475d1
  Labels:        <none>
  Annotations:   pv.kubernetes.io/bind-completed: yes
                 pv.kubernetes.io/bound-by-controller: yes
                 volume.beta.kubernetes.io/storage-provisioner: rancher.io/local-path
                 volume.kubernetes.io/selected-node: worker-1
                 volume.kubernetes.io/storage-provisioner: rancher.io/local-path
  Finalizers:    [kubernetes.io/pvc-protection]
  Capacity:      500Mi
  Access Modes:  RWO
  VolumeMode:    Filesystem
  Used By:       uses-dyn
  Events:
    Type    Reason                 Age   From                                                                                                Message
    ----    ------                 ----  ----                                                                                                -------
    Normal  WaitForFirstConsumer   10s   persistentvolume-controller                                                                         waiting for first consumer to be created before binding
    Normal  ExternalProvisioning   7s    persistentvolume-controller                                                                         Waiting for a volume to be created either by the external provisioner 'rancher.io/local-path' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.
    Normal  Provisioning           7s    rancher.io/local-path_local-path-provisioner-67b8995b4b-6x8zv_dd0c2c70-0000-0000-0000-000000000000  External provisioner is provisioning volume for claim "default/dyn"
    Normal  ProvisioningSucceeded  5s    rancher.io/local-path_local-path-provisioner-67b8995b4b-6x8zv_dd0c2c70-0000-0000-0000-000000000000  Successfully provisioned volume pvc-1b5f1db4-9490-4622-8cbd-30e1cf0475d1
# varies
  $ kubectl describe pv
  Name:              pvc-1b5f1db4-9490-4622-8cbd-30e1cf0475d1
  Labels:            <none>
  Annotations:       local.path.provisioner/selected-node: worker-1
                     pv.kubernetes.io/provisioned-by: rancher.io/local-path
  Finalizers:        [kubernetes.io/pv-protection]
  StorageClass:      standard
  Status:            Bound
  Claim:             default/dyn
  Reclaim Policy:    Delete
  Access Modes:      RWO
  VolumeMode:        Filesystem
  Capacity:          500Mi
  Node Affinity:     
    Required Terms:  
      Term 0:        kubernetes.io/hostname in [worker-1]
  Message:           
  Source:
      Type:          HostPath (bare host directory volume)
      Path:          /var/local-path-provisioner/pvc-1b5f1db4-9490-4622-8cbd-30e1cf0475d1_default_dyn
      HostPathType:  DirectoryOrCreate
  Events:            <none>
# varies
  $ kubectl patch pvc dyn -p '{"spec":{"resources":{"requests":{"storage":"100Mi"}}}}'
# varies
  $ kubectl patch pvc dyn -p '{"spec":{"resources":{"requests":{"storage":"2Gi"}}}}'
  $ kubectl delete pod uses-dyn; kubectl delete pvc dyn
  pod "uses-dyn" deleted from default namespace
  persistentvolumeclaim "dyn" deleted from default namespace
# settle
  $ kubectl get pv
  No resources found
  $ sed 's/storage: 500Mi/storage: lots/; s/claim1/bad/' pvc.yaml | kubectl apply -f -
  Error from server (BadRequest): error when creating "STDIN": PersistentVolumeClaim in version "v1" cannot be handled as a PersistentVolumeClaim: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  [1]
  $ sed 's/ReadWriteOnce/ReadWriteSometimes/; s/claim1/bad/' pvc.yaml | kubectl apply -f -
  The PersistentVolumeClaim "bad" is invalid: spec.accessModes: Unsupported value: "ReadWriteSometimes": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"
  [1]
  $ sed '/resources:/,$d; s/claim1/bad/' pvc.yaml | kubectl apply -f -
  The PersistentVolumeClaim "bad" is invalid: spec.resources[storage]: Required value
  [1]

Config maps and secrets in pods

  $ kubectl create configmap cfg --from-literal=color=blue --from-literal=app.conf='x=1'
  configmap/cfg created
  $ kubectl create secret generic sec --from-literal=password=hunter2
  secret/sec created
  $ cat > usescfg.yaml <<'EOF'
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: uses-cfg
  > spec:
  >   restartPolicy: Never
  >   containers:
  >   - name: c
  >     image: busybox:1.36
  >     command: [sh, -c, 'echo $COLOR $PASSWORD $color']
  >     env:
  >     - name: COLOR
  >       valueFrom:
  >         configMapKeyRef:
  >           name: cfg
  >           key: color
  >     - name: PASSWORD
  >       valueFrom:
  >         secretKeyRef:
  >           name: sec
  >           key: password
  >     envFrom:
  >     - configMapRef:
  >         name: cfg
  >     volumeMounts:
  >     - name: conf
  >       mountPath: /etc/conf
  >       readOnly: true
  >     - name: secret
  >       mountPath: /etc/secret
  >     - name: tmp
  >       mountPath: /cache
  >   volumes:
  >   - name: conf
  >     configMap:
  >       name: cfg
  >   - name: secret
  >     secret:
  >       secretName: sec
  >   - name: tmp
  >     emptyDir: {}
  > EOF
  $ kubectl apply -f usescfg.yaml
  pod/uses-cfg created
# settle
  $ kubectl get pod uses-cfg
  NAME       READY   STATUS      RESTARTS   AGE
  uses-cfg   0/1     Completed   0          4s
  $ kubectl logs uses-cfg
  blue hunter2 blue
  $ sed 's/uses-cfg/no-cm/; s/      name: cfg$/      name: nocfg/' usescfg.yaml > nocm.yaml; kubectl apply -f nocm.yaml
  pod/no-cm created
# sleep 5
  $ kubectl get pod no-cm
  NAME    READY   STATUS              RESTARTS   AGE
  no-cm   0/1     ContainerCreating   0          5s
  $ kubectl create configmap nocfg --from-literal=a=b
  configmap/nocfg created
# sleep 10
  $ kubectl get pod no-cm
  NAME    READY   STATUS                       RESTARTS   AGE
  no-cm   0/1     CreateContainerConfigError   0          16s
  $ sed 's/uses-cfg/no-key/; s/key: color/key: nokey/' usescfg.yaml | kubectl apply -f -
  pod/no-key created
# settle
  $ kubectl get pod no-key
  NAME     READY   STATUS                       RESTARTS   AGE
  no-key   0/1     CreateContainerConfigError   0          4s
  $ sed 's/uses-cfg/no-sec/; s/secretName: sec/secretName: nosec/' usescfg.yaml | kubectl apply -f -
  pod/no-sec created
# sleep 5
  $ kubectl get pod no-sec
  NAME     READY   STATUS              RESTARTS   AGE
  no-sec   0/1     ContainerCreating   0          5s
  $ sed 's/uses-cfg/no-vol/; s/    - name: tmp/    - name: tmpp/' usescfg.yaml | kubectl apply -f -
  The Pod "no-vol" is invalid: spec.containers[0].volumeMounts[2].name: Not found: "tmpp"
  [1]
  $ kubectl delete pod --all
  pod "no-cm" deleted from default namespace
  pod "no-key" deleted from default namespace
  pod "no-sec" deleted from default namespace
  pod "uses-cfg" deleted from default namespace
  $ kubectl delete cm,secret --all
  configmap "cfg" deleted from default namespace
  configmap "kube-root-ca.crt" deleted from default namespace
  configmap "nocfg" deleted from default namespace
  secret "sec" deleted from default namespace
